"""Facts of the indicators of sasaran and tujuan: this year, earlier years, the Renstra, the national standard."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.format import Bilangan, bulat
from lkj_utils.dasar.periode import TRIWULAN_SETAHUN, Periode
from lkj_utils.fakta import indikator
from lkj_utils.fakta.kinerja import catat_leaf, catat_tercapai, status_capaian, target_perjanjian
from lkj_utils.fakta.seri import PUTUS, RENSTRA, catat_putus, definisi, putus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lkj_utils.data.aturan import Aturan
    from lkj_utils.data.muat import DataPeriode
    from lkj_utils.fakta.inti import KumpulanFakta

IKM = "ikm"
AKHIR_TAHUN = (12, 31)
# A row and the column of it that holds the value.
Sumber = tuple[dict[str, Any], str]


def catat_sasaran(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Every indicator of a sasaran or of the tujuan, then the mean per sasaran, and of the tujuan where it has some."""
    daftar = data.baris("indikator", tingkat="sasaran")
    tujuan = data.baris("indikator", tingkat="tujuan")
    for row in (*tujuan, *daftar):
        _catat_indikator(data, fakta, row)
    if tujuan:
        milik = [f"capaian:{row['id_indikator']}" for row in tujuan]
        fakta.turunkan("capaian_tujuan", "tujuan", lambda *nilai: indikator.rata_rata(nilai), *milik)
    for sasaran in data.baris("sasaran"):
        milik = [f"capaian:{row['id_indikator']}" for row in daftar if row["id_sasaran"] == sasaran["id_sasaran"]]
        fakta.turunkan("capaian_sasaran", sasaran["id_sasaran"], lambda *nilai: indikator.rata_rata(nilai), *milik)
    fakta.catat(
        "jumlah", "sasaran", len(data.baris("sasaran")), [f"{r['_asal']}/id_sasaran" for r in data.baris("sasaran")]
    )
    fakta.catat("jumlah", "indikator_sasaran", len(daftar), [f"{r['_asal']}/id_indikator" for r in daftar])
    utama = [*tujuan, *daftar]
    fakta.catat("jumlah", "indikator_utama", len(utama), [f"{r['_asal']}/id_indikator" for r in utama])
    catat_tercapai(fakta, "indikator_utama", [r["id_indikator"] for r in utama])


def _catat_indikator(data: DataPeriode, fakta: KumpulanFakta, sifat: dict[str, Any]) -> None:
    nama, satuan = sifat["id_indikator"], sifat["satuan"] or ""
    catat_pokok(data, fakta, sifat)
    fakta.turunkan("selisih_target", nama, indikator.selisih, f"realisasi:{nama}", f"target:{nama}", satuan=satuan)
    fakta.turunkan("predikat", nama, data.aturan.predikat, f"capaian:{nama}")
    fakta.turunkan("status_capaian", nama, partial(status_capaian, data.aturan), f"capaian:{nama}")
    _catat_riwayat(data, fakta, sifat)
    _catat_renstra(data, fakta, sifat)
    if nama == IKM:
        _catat_standar(data.aturan, fakta)


def catat_pokok(data: DataPeriode, fakta: KumpulanFakta, sifat: dict[str, Any]) -> None:
    """Target of the Perjanjian Kinerja, realisasi and capaian of one indicator."""
    nama, satuan = sifat["id_indikator"], sifat["satuan"] or ""
    catat_leaf(fakta, "target", nama, target_perjanjian(data, nama), "target", satuan)
    catat_leaf(fakta, "realisasi", nama, _realisasi(data, nama), "realisasi", satuan)
    _catat_capaian(data.aturan, fakta, sifat, None)


def target_renstra(data: DataPeriode) -> list[dict[str, Any]]:
    """The rows of the Renstra in force at the end of the data."""
    kini, berlaku = (data.profil_kini or data.profil).get(RENSTRA), data.profil.get(RENSTRA)
    return [row for row in data.baris("target_renstra") if (row.get("renstra") or kini) == berlaku]


def _realisasi(data: DataPeriode, indikator_id: str) -> dict[str, Any]:
    return data.satu("realisasi_indikator", id_indikator=indikator_id)


def _catat_capaian(aturan: Aturan, fakta: KumpulanFakta, sifat: dict[str, Any], periode: str | None) -> None:
    nama = sifat["id_indikator"]
    masukan = (f"realisasi:{nama}", f"target:{nama}")
    fakta.turunkan("capaian", nama, _rumus(aturan, sifat), *masukan, periode=periode)


def _rumus(aturan: Aturan, sifat: dict[str, Any]) -> Callable[..., Fraction | None]:
    """How an indicator is measured against a target, by its direction."""
    turun = sifat["rumus_turun"] or aturan.rumus_turun
    return partial(indikator.capaian, arah=sifat["arah"] or "naik", rumus_turun=turun)


def riwayat(data: DataPeriode, indikator_id: str) -> dict[int, dict[str, Sumber]]:
    """Rows of target and realisasi by year before this one: an old period rerun later prints what it printed then.

    A year is read from its last quarter; what was typed for it in riwayat_indikator is the later word.
    """
    hasil: dict[int, dict[str, Sumber]] = {}
    for lampau in _tahun_penuh(data):
        target, realisasi = target_perjanjian(lampau, indikator_id), _realisasi(lampau, indikator_id)
        if target or realisasi:
            hasil[lampau.periode.tahun] = {"target": (target, "target"), "realisasi": (realisasi, "realisasi")}
    for row in data.baris("riwayat_indikator", id_indikator=indikator_id):
        if row["tahun"] < data.periode.tahun:
            tahun = hasil.setdefault(row["tahun"], {"target": ({}, "target"), "realisasi": ({}, "realisasi")})
            tahun |= {kolom: (row, kolom) for kolom in ("target", "realisasi") if row[kolom] is not None}
    return dict(sorted(hasil.items()))


def _tahun_penuh(data: DataPeriode) -> Iterator[DataPeriode]:
    """The last quarter of each earlier year, back to the first year without one."""
    tahun = data.periode.tahun - 1
    while lampau := data.lain(Periode(tahun, TRIWULAN_SETAHUN)):
        yield lampau
        tahun -= 1


def _catat_riwayat(data: DataPeriode, fakta: KumpulanFakta, sifat: dict[str, Any]) -> None:
    """Earlier years as facts of that year; growth against the year before."""
    nama = sifat["id_indikator"]
    rows = riwayat(data, nama)
    terputus = set()
    for tahun, sumber in rows.items():
        lama = definisi(data, nama, date(tahun, *AKHIR_TAHUN))
        dulu = (lama.sifat["satuan"] or "") if lama else ""
        for ukuran, (row, kolom) in sumber.items():
            catat_leaf(fakta, ukuran, nama, row, kolom, dulu, periode=str(tahun))
        if lama:
            _catat_capaian(data.aturan_pada(lama.pada), fakta, lama.sifat, str(tahun))
        else:
            fakta.catat("capaian", nama, None, [f"realisasi:{nama}"], periode=str(tahun))
        if catat_putus(data, fakta, nama, date(tahun, *AKHIR_TAHUN), str(tahun)):
            terputus.add(tahun)
    lalu = data.periode.tahun - 1
    if lalu in rows and lalu not in terputus:
        fakta.turunkan("pertumbuhan", nama, indikator.pertumbuhan, f"realisasi:{nama}", f"realisasi:{nama}@{lalu}")
    else:
        fakta.catat("pertumbuhan", nama, None, [f"realisasi:{nama}"])


def _catat_renstra(data: DataPeriode, fakta: KumpulanFakta, sifat: dict[str, Any]) -> None:
    nama, satuan = sifat["id_indikator"], sifat["satuan"] or ""
    titik = {(row["titik"], row["tahun"]): row for row in target_renstra(data) if row["id_indikator"] == nama}
    for (jenis, tahun), row in sorted(titik.items()):
        if jenis == "target":
            catat_leaf(fakta, "target_renstra", nama, row, "nilai", satuan, periode=str(tahun))
            if tahun < data.periode.tahun and not fakta.cari(f"{PUTUS}:{nama}", str(tahun)):
                catat_putus(data, fakta, nama, date(tahun, *AKHIR_TAHUN), str(tahun))
    for jenis in ("awal", "akhir"):
        satu = next((row for (j, _), row in titik.items() if j == jenis), {})
        catat_leaf(fakta, f"target_{jenis}", nama, satu, "nilai", satuan)
    ujung = (f"realisasi:{nama}", f"target_awal:{nama}", f"target_akhir:{nama}")
    awal = next((tahun for jenis, tahun in titik if jenis == "awal"), None)
    alasan = putus(data, nama, date(awal, *AKHIR_TAHUN), renstra=False) if awal else ""
    if alasan:
        asal = f"{data.pada('indikator', nama, data.akhir_data)['_asal']}/berlaku_dari"
        fakta.catat("putus_renstra", nama, alasan, [asal])
        fakta.catat("kemajuan_renstra", nama, None, ujung[:1])
    else:
        fakta.turunkan("kemajuan_renstra", nama, indikator.kemajuan, *ujung)
    fakta.turunkan("terhadap_akhir", nama, _rumus(data.aturan, sifat), f"realisasi:{nama}", f"target_akhir:{nama}")


def _catat_standar(aturan: Aturan, fakta: KumpulanFakta) -> None:
    """The national yardstick of the IKM: mutu A (PermenPANRB 14/2017)."""
    fakta.catat("standar", IKM, indikator.MUTU_IKM[0][0], [], satuan="nilai")

    def mutu(ikm: Bilangan | None) -> str | None:
        return None if ikm is None else indikator.mutu_ikm(_tercetak(ikm, aturan))

    fakta.turunkan("mutu", IKM, mutu, f"realisasi:{IKM}")


def _tercetak(nilai: Bilangan, aturan: Aturan) -> Bilangan:
    return Fraction(bulat(nilai, aturan.desimal_nilai))
