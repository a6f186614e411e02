"""Facts of performance: sub kegiatan -> kegiatan -> program, their predikat, efficiency and counts.

A kegiatan or program with indicators of its own is judged by these; the mean of what lies below stands beside it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.masa import versi_berlaku
from lkj_utils.dasar.periode import TRIWULAN_SETAHUN
from lkj_utils.fakta import indikator

if TYPE_CHECKING:
    from fractions import Fraction

    from lkj_utils.dasar.format import Bilangan
    from lkj_utils.data.aturan import Aturan
    from lkj_utils.data.muat import DataPeriode
    from lkj_utils.fakta.inti import KumpulanFakta, Nilai


SERAPAN = "100 − capaian_belanja, bila capaian ≥ 100 dan capaian_belanja < 100 (nilai tercetak)"
SENDIRI = "rata-rata capaian indikatornya sendiri yang dapat dinilai"


def catat_kinerja(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Capaian on every level, and the efficiency of the money spent for it."""
    catat_capaian(data, fakta)
    _catat_efisiensi(data, fakta)


def catat_capaian(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Leaves and capaian of each sub kegiatan, then roll-ups, predikat and status on every level."""
    for row in data.tingkat("sub_kegiatan"):
        _catat_indikator(data, fakta, row["kode"])
    for tingkat in ("kegiatan", "program"):
        for row in data.tingkat(tingkat):
            _catat_tingkat(data, fakta, row["kode"], luar=row["luar"])
    for kode in data.struktur["kode"]:
        _catat_nilai(data.aturan, fakta, kode)


def _catat_tingkat(data: DataPeriode, fakta: KumpulanFakta, kode: str, *, luar: bool) -> None:
    """Capaian of a kegiatan or program: that of its own indicators, else the roll-up; of a dropped one no target."""
    if data.sendiri(kode):
        _catat_sendiri(data, fakta, kode)
        _catat_gabungan(data, fakta, "capaian_bawahan", kode)
    else:
        fakta.catat("target_gabungan", kode, None if luar else indikator.SERATUS, [])
        _catat_gabungan(data, fakta, "capaian", kode)


def _catat_sendiri(data: DataPeriode, fakta: KumpulanFakta, kode: str) -> None:
    """Each indicator, their mean, and how many of them could be judged."""
    milik = [row["id_indikator"] for row in data.sendiri(kode)]
    for nama in milik:
        _catat_indikator(data, fakta, nama, perjanjian=True)
    capaian = [f"capaian:{nama}" for nama in milik]
    if milik != [kode]:
        # What is shown alone is shown as it is; the cap is for means.
        batas = data.aturan.batas_agregasi if len(milik) > 1 else None
        fakta.turunkan("capaian", kode, lambda *nilai: indikator.rata_rata(nilai, batas), *capaian, cara=SENDIRI)
        for nama in milik:
            _catat_nilai(data.aturan, fakta, nama)
    fakta.catat("jumlah_indikator", kode, len(milik), [f"{row['_asal']}/id_indikator" for row in data.sendiri(kode)])
    fakta.turunkan("indikator_dinilai", kode, lambda *nilai: sum(n is not None for n in nilai), *capaian)


def _catat_indikator(data: DataPeriode, fakta: KumpulanFakta, kode: str, *, perjanjian: bool = False) -> None:
    """Leaves and capaian of one indicator; with ``perjanjian`` the pledge stands in where no quarter has a target."""
    sifat = data.satu("indikator", id_indikator=kode)
    satuan = sifat.get("satuan") or ""
    realisasi = data.satu("realisasi_kinerja", id_indikator=kode)
    kolom = "target_sd"
    target = _target(data, kode, data.periode.triwulan)
    setahun = _target(data, kode, TRIWULAN_SETAHUN)
    if perjanjian and not data.baris("target_kinerja", id_indikator=kode):
        kolom, target = "target", target_perjanjian(data, kode)
        setahun = target
    catat_leaf(fakta, "target", kode, target, kolom, satuan)
    catat_leaf(fakta, "target_tahun", kode, setahun, kolom, satuan)
    catat_leaf(fakta, "realisasi", kode, realisasi, "realisasi_sd", satuan)
    turun = sifat.get("rumus_turun") or data.aturan.rumus_turun
    rumus = partial(indikator.capaian, arah=sifat.get("arah") or "naik", rumus_turun=turun)
    fakta.turunkan("capaian", kode, rumus, f"realisasi:{kode}", f"target:{kode}")
    fakta.turunkan("selisih_target", kode, indikator.selisih, f"realisasi:{kode}", f"target:{kode}", satuan=satuan)


def _target(data: DataPeriode, kode: str, triwulan: int) -> dict[str, Any]:
    """The target of a quarter; none for what the budget version in force does not hold, whatever was planned once."""
    return {} if kode in data.versi.pilahan.luar else data.satu("target_kinerja", id_indikator=kode, triwulan=triwulan)


def catat_leaf(  # noqa: PLR0913 - a fact is this wide
    fakta: KumpulanFakta,
    ukuran: str,
    subjek: str,
    row: dict[str, Any],
    kolom: str,
    satuan: str,
    *,
    periode: str | None = None,
) -> None:
    """One value as typed, with its place; a missing row is an unknown value without place."""
    masukan = [f"{row['_asal']}/{kolom}"] if row else []
    fakta.catat(ukuran, subjek, row.get(kolom), masukan, satuan=satuan, periode=periode)


def target_perjanjian(data: DataPeriode, indikator_id: str) -> dict[str, Any]:
    """The target of the Perjanjian Kinerja in force: of its last change that speaks of this indicator."""
    rows = {row["versi"]: row for row in data.baris("perjanjian_kinerja", id_indikator=indikator_id)}
    return next((rows[satu] for satu in reversed(perjanjian_berlaku(data)) if satu in rows), {})


def perjanjian_berlaku(data: DataPeriode) -> list[str]:
    """The versions of the Perjanjian Kinerja signed by the end of the data, the one in force last."""
    tanggal = {row["versi"]: row["tanggal"] for row in data.baris("dokumen_perjanjian")}
    return versi_berlaku((row["versi"] for row in data.baris("perjanjian_kinerja")), tanggal, data.akhir_data)


def _catat_gabungan(data: DataPeriode, fakta: KumpulanFakta, ukuran: str, kode: str) -> None:
    """Mean of the level below, as the source report does; pagu-weighted where the office declares it."""
    anak, batas = data.anak(kode), data.aturan.batas_agregasi
    capaian = [f"capaian:{a}" for a in anak]
    if data.aturan.agregasi == "rata_rata":
        fakta.turunkan(ukuran, kode, lambda *nilai: indikator.rata_rata(nilai, batas), *capaian)
        return
    fakta.turunkan(
        ukuran,
        kode,
        lambda *nilai: indikator.rata_tertimbang(nilai[: len(anak)], nilai[len(anak) :], batas),
        *capaian,
        *(f"pagu:{a}" for a in anak),
    )


def _catat_nilai(aturan: Aturan, fakta: KumpulanFakta, kode: str) -> None:
    capaian = f"capaian:{kode}"
    fakta.turunkan("predikat", kode, aturan.predikat, capaian)
    fakta.turunkan("status_capaian", kode, partial(status_capaian, aturan), capaian)


def _catat_efisiensi(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Efficiency by the rule of the office; none where it leaves it out."""
    if data.aturan.efisiensi == "serapan":
        for row in data.pohon:
            _catat_menurut_serapan(data.aturan, fakta, row["kode"])
    if data.aturan.efisiensi == "anggaran":
        _catat_alokasi(data, fakta)
        for row in data.pohon:
            _catat_menurut_anggaran(data.aturan, fakta, row["kode"], luar=row["luar"])


def _catat_alokasi(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """What the result of each sub kegiatan is worth by its budget, and the sums above."""
    # Before the year's end the budget up to the quarter: against all of it, half a year would look thrifty.
    alokasi = "pagu" if data.periode.triwulan == TRIWULAN_SETAHUN else "kas"
    for row in data.tingkat("sub_kegiatan"):
        masukan = (f"{ukuran}:{row['kode']}" for ukuran in (alokasi, "capaian", "target", "realisasi_belanja"))
        fakta.turunkan("alokasi_kinerja", row["kode"], indikator.alokasi_kinerja, *masukan)
    for row in (row for tingkat in ("kegiatan", "program") for row in data.tingkat(tingkat)):
        anak = (f"alokasi_kinerja:{satu}" for satu in data.anak(row["kode"]))
        fakta.turunkan("alokasi_kinerja", row["kode"], lambda *nilai: indikator.jumlah(nilai), *anak)


def _catat_menurut_anggaran(aturan: Aturan, fakta: KumpulanFakta, kode: str, *, luar: bool) -> None:
    asal = (f"alokasi_kinerja:{kode}", f"realisasi_belanja:{kode}")
    fakta.turunkan("efisiensi", kode, indikator.efisiensi, *asal)

    def putusan(alokasi: Bilangan | None, realisasi: Bilangan | None, nilai: Bilangan | None) -> str:
        if luar:  # its results are not judged any more, so its money is not either
            return indikator.TANPA_EFISIENSI
        return indikator.putusan_efisiensi(alokasi, realisasi, aturan.tercetak(nilai), aturan.toleransi_efisiensi)

    fakta.turunkan("status_efisiensi", kode, putusan, *asal, f"efisiensi:{kode}")


def _catat_menurut_serapan(aturan: Aturan, fakta: KumpulanFakta, kode: str) -> None:
    """Judged, and taken from 100, as printed: the reader has no other numbers to check it with."""
    # Against the cash plan s/d the quarter: against the whole year's pagu, half a year would look thrifty.
    masukan = (f"capaian:{kode}", f"capaian_belanja:{kode}")

    def hitung(capaian: Bilangan | None, belanja: Bilangan | None) -> tuple[Fraction | None, str]:
        return indikator.efisiensi_serapan(aturan.tercetak(capaian), aturan.tercetak(belanja))

    fakta.turunkan("efisiensi", kode, lambda c, b: hitung(c, b)[0], *masukan, cara=SERAPAN)
    fakta.turunkan("status_efisiensi", kode, lambda c, b: hitung(c, b)[1], *masukan)


def status_capaian(aturan: Aturan, capaian: Bilangan | None) -> str:
    """Melampaui / mencapai / belum mencapai, judged on the printed value so that a reader can check it."""
    tercetak = aturan.tercetak(capaian)
    if tercetak is None:
        return "belum dapat dinilai"
    if tercetak == indikator.SERATUS:
        return "mencapai"
    return "melampaui" if tercetak > indikator.SERATUS else "belum mencapai"


def catat_cacah(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Counts that the text speaks of: how many programs, how many reach their target, how many lack one.

    What the budget version in force does not hold is not counted, also where its money is still shown.
    """
    berlaku = {tingkat: data.berlaku(tingkat) for tingkat in ("program", "kegiatan", "sub_kegiatan")}
    for tingkat, rows in berlaku.items():
        asal = [f"{row['_asal']}/kode" for row in rows]
        fakta.catat("jumlah", tingkat, len(rows), asal)
        catat_tercapai(fakta, tingkat, [row["kode"] for row in rows])
    dihitung = {row["kode"] for rows in berlaku.values() for row in rows}
    for row in data.tingkat("program"):
        anak = [a for a in data.anak(row["kode"]) if a in dihitung]
        cucu = [c for a in anak for c in data.anak(a) if c in dihitung]
        fakta.catat("jumlah_kegiatan", row["kode"], len(anak), [f"capaian:{a}" for a in anak])
        fakta.catat("jumlah_sub_kegiatan", row["kode"], len(cucu), [f"capaian:{c}" for c in cucu])
    for row in data.tingkat("kegiatan"):
        anak = [a for a in data.anak(row["kode"]) if a in dihitung]
        fakta.catat("jumlah_sub_kegiatan", row["kode"], len(anak), [f"capaian:{a}" for a in anak])
    _catat_predikat(data, fakta)


def catat_tercapai(fakta: KumpulanFakta, tingkat: str, kode: list[str]) -> None:
    """How many of these reach their target, miss it, or cannot be judged."""
    status = [f"status_capaian:{k}" for k in kode]
    for nama, cocok in (
        ("tercapai", ("mencapai", "melampaui")),
        ("belum_tercapai", ("belum mencapai",)),
        ("belum_dinilai", ("belum dapat dinilai",)),
    ):
        fakta.turunkan("jumlah", f"{tingkat}_{nama}", lambda *nilai, cocok=cocok: _cacah(nilai, cocok), *status)


def _catat_predikat(data: DataPeriode, fakta: KumpulanFakta) -> None:
    predikat = [f"predikat:{row['kode']}" for row in data.berlaku("sub_kegiatan")]
    for jenjang in data.aturan.skala:
        cocok = (jenjang.predikat,)
        fakta.turunkan("jumlah_predikat", jenjang.predikat, lambda *nilai, cocok=cocok: _cacah(nilai, cocok), *predikat)


def _cacah(nilai: tuple[Nilai, ...], cocok: tuple[str, ...]) -> int:
    return sum(1 for n in nilai if n in cocok)
