"""Facts of development: earlier quarters, the quarter's own values, last year's quarter, trend, projection.

Earlier values are facts of their own period (``realisasi:x@2025-TW1``), computed as that period's report did.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.format import bulat
from lkj_utils.dasar.kode import PROGRAM
from lkj_utils.fakta import indikator
from lkj_utils.fakta.anggaran import TOTAL, catat_anggaran
from lkj_utils.fakta.inti import KumpulanFakta
from lkj_utils.fakta.kinerja import catat_kinerja
from lkj_utils.fakta.sasaran import catat_pokok
from lkj_utils.fakta.seri import SETAHUN, catat_putus, putus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.dasar.format import Bilangan
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.data.aturan import Aturan
    from lkj_utils.data.muat import DataPeriode

# What is taken over from the report of an earlier period; the inputs of each are among them.
PINJAMAN = frozenset(
    ("pagu", "kas", "realisasi_belanja", "capaian_belanja", "serapan", "target", "realisasi", "capaian")
)
JUMLAH: indikator.Akumulasi = "jumlah"


def catat_perkembangan(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Everything that needs another period; only own values are made for an office with a single one."""
    for lampau in terbaca(data):
        _pinjam(lampau, fakta)
        for nama, _ in indikator_dinilai(data):
            catat_putus(data, fakta, nama, lampau.akhir_data, str(lampau.periode))
    for satu in (*pembanding(data), data):
        _catat_triwulan(data, fakta, satu.periode)
    if data.terdahulu:
        _catat_arah(data, fakta, data.terdahulu[-1])
    if data.tahun_lalu:
        _catat_tahun_lalu(data, fakta, data.tahun_lalu)
    _catat_pagu(data, fakta)


def pembanding(data: DataPeriode) -> tuple[DataPeriode, ...]:
    """The periods that this one is set against, oldest first: last year's quarter, earlier quarters of the year."""
    return (*((data.tahun_lalu,) if data.tahun_lalu else ()), *data.terdahulu)


def terbaca(data: DataPeriode) -> tuple[DataPeriode, ...]:
    """``pembanding``, with the quarter before last year's: its own value is the difference of the two."""
    sebelum = data.periode.tahun_lalu.sebelumnya
    awal = data.lain(sebelum) if sebelum and data.tahun_lalu else None
    return (*((awal,) if awal else ()), *pembanding(data))


def _pinjam(lampau: DataPeriode, fakta: KumpulanFakta) -> None:
    """Facts of an earlier period; what is in this report and was not known then is unknown."""
    asal = KumpulanFakta(str(lampau.periode), lampau.aturan)
    if _utuh(lampau):
        catat_anggaran(lampau, asal)
        catat_kinerja(lampau, asal)
    for sifat in lampau.baris("indikator"):
        if sifat["tingkat"] in SETAHUN:
            catat_pokok(lampau, asal, sifat)
    for satu in asal:
        _salin(fakta, asal.periode, satu.ukuran.nama, satu.subjek, satu.nilai, satu.masukan, satu.satuan)
    kini = [satu for satu in fakta if satu.periode == fakta.periode]
    ada = {satu.id for satu in asal}
    for satu in kini:
        if satu.id not in ada:
            _salin(fakta, asal.periode, satu.ukuran.nama, satu.subjek, None, (), satu.satuan)


def _utuh(lampau: DataPeriode) -> bool:
    """Whether its budget version is known and every code hangs on its parent: a sum without some is a wrong number."""
    ada = {row["kode"] for row in lampau.pohon}
    tersambung = all(row["tingkat"] and (row["tingkat"] == PROGRAM or row["induk"] in ada) for row in lampau.pohon)
    return bool(ada) and tersambung and bool(lampau.waktu.get("versi_anggaran"))


def _salin(fakta: KumpulanFakta, periode: str, ukuran: str, subjek: str, *isi: Any) -> None:
    nilai, masukan, satuan = isi
    if ukuran in PINJAMAN:
        fakta.catat(ukuran, subjek, nilai, masukan, satuan=satuan, periode=periode)


def indikator_dinilai(data: DataPeriode) -> Iterator[tuple[str, dict[str, Any]]]:
    """Id and row of every indicator with a realisasi of its own: sub kegiatan, what lies above, tujuan and sasaran."""
    for row in data.tingkat("sub_kegiatan"):
        yield row["kode"], data.satu("indikator", id_indikator=row["kode"])
    for row in data.pohon:
        yield from ((satu["id_indikator"], satu) for satu in data.sendiri(row["kode"]))
    yield from ((row["id_indikator"], row) for row in data.baris("indikator") if row["tingkat"] in SETAHUN)


def sebanding(data: DataPeriode, lain: DataPeriode, kode: str) -> bool:
    """Whether a value means the same in both: of the same indicators as they are defined today, or of one roll-up."""
    milik, dulu = ([row["id_indikator"] for row in satu.sendiri(kode)] for satu in (data, lain))
    gabungan = [(a.agregasi, a.batas_agregasi) for a in (data.aturan, lain.aturan)]
    utuh = not any(putus(data, nama, lain.akhir_data) for nama in {*milik, kode})
    return milik == dulu and utuh and (gabungan[0] == gabungan[1] or kode in dict(indikator_dinilai(data)))


def akumulasi(sifat: dict[str, Any]) -> indikator.Akumulasi:
    """How s/d values of an indicator are read."""
    return sifat.get("akumulasi") or JUMLAH


def _satuan(sifat: dict[str, Any]) -> str:
    return sifat.get("satuan") or ""


def _catat_triwulan(data: DataPeriode, fakta: KumpulanFakta, periode: Periode) -> None:
    """Own values of one quarter. The target of a sasaran indicator is the year's and has none."""
    for nama, sifat in indikator_dinilai(data):
        ukuran = ("realisasi",) if sifat.get("tingkat") in SETAHUN else ("realisasi", "target")
        for satu in ukuran:
            _catat_sendiri(data, fakta, f"{satu}:{nama}", periode, akumulasi(sifat), _satuan(sifat))
    for kode in (*(row["kode"] for row in data.pohon), TOTAL):
        _catat_sendiri(data, fakta, f"realisasi_belanja:{kode}", periode, JUMLAH)


def _catat_sendiri(
    data: DataPeriode,
    fakta: KumpulanFakta,
    id_: str,
    periode: Periode,
    cara: indikator.Akumulasi,
    satuan: str | None = None,
) -> None:
    """TW I begins at nought; later quarters need the quarter before, where ``cara`` adds up."""
    ukuran, _, subjek = id_.partition(":")
    masukan, rumus = [id_], partial(indikator.nilai_triwulan, sd_lalu=None, akumulasi=cara)
    lampau = data.lain(periode.sebelumnya) if periode.sebelumnya else None
    # What the version of the quarter before did not hold yet begins at nought as well.
    if periode.sebelumnya is None or (lampau and subjek in lampau.versi.pilahan.belum):
        rumus = partial(_apa_adanya)
    elif cara == JUMLAH and lampau and _dua_definisi(data, subjek, periode, lampau):
        rumus = partial(_tak_diketahui)
    elif cara == JUMLAH and lampau:
        masukan, rumus = [id_, f"{id_}@{periode.sebelumnya}"], partial(indikator.nilai_triwulan, akumulasi=cara)
    fakta.turunkan(f"{ukuran}_triwulan", subjek, rumus, *masukan, satuan=satuan, periode=str(periode))


def _dua_definisi(data: DataPeriode, subjek: str, periode: Periode, sebelum: DataPeriode) -> bool:
    """Whether a quarter and the one before measure different things: then their difference is no value."""
    itu = data if periode == data.periode else data.lain(periode)
    return bool(itu and putus(itu, subjek, sebelum.akhir_data))


def _tak_diketahui(nilai: Bilangan | None) -> Bilangan | None:
    del nilai
    return None


def _apa_adanya(nilai: Bilangan | None) -> Bilangan | None:
    return nilai


def _catat_arah(data: DataPeriode, fakta: KumpulanFakta, lampau: DataPeriode) -> None:
    """Trend against the quarter before, and projection to the end of the year."""
    milik, lalu = dict(indikator_dinilai(data)), lampau.periode
    for nama in dict.fromkeys([*(row["kode"] for row in data.pohon), *milik]):
        if sebanding(data, lampau, nama):
            _catat_tren(data.aturan, fakta, nama, milik.get(nama) or {}, lalu)
        else:
            fakta.catat("tren", nama, None, [f"capaian:{nama}"])
    for nama, sifat in milik.items():
        _catat_proyeksi(data, fakta, nama, sifat, lampau)
    for kode in (*(row["kode"] for row in data.pohon), TOTAL):
        asal = (f"realisasi_belanja:{kode}", f"realisasi_belanja:{kode}@{lalu}")
        rumus = partial(indikator.proyeksi, triwulan=data.periode.triwulan)
        fakta.turunkan("proyeksi_belanja", kode, rumus, *asal)
        fakta.turunkan("serapan_proyeksi", kode, indikator.persen, f"proyeksi_belanja:{kode}", f"pagu:{kode}")


def _catat_tren(aturan: Aturan, fakta: KumpulanFakta, nama: str, sifat: dict[str, Any], lalu: Periode) -> None:
    """A level is compared itself, a sum by its capaian: its targets are not the same every quarter."""
    level = bool(sifat) and akumulasi(sifat) != JUMLAH
    ukuran, desimal = ("realisasi", aturan.desimal_nilai) if level else ("capaian", aturan.desimal_persen)
    arah: indikator.Arah = (sifat.get("arah") if level else None) or "naik"

    def banding(kini: Bilangan | None, dulu: Bilangan | None) -> str | None:
        return indikator.tren(_tercetak(kini, desimal), _tercetak(dulu, desimal), arah)

    fakta.turunkan("tren", nama, banding, f"{ukuran}:{nama}", f"{ukuran}:{nama}@{lalu}")


def _tercetak(nilai: Bilangan | None, desimal: int) -> Fraction | None:
    """As printed: the reader has no other number to judge a trend with."""
    return None if nilai is None else Fraction(bulat(nilai, desimal))


def _catat_proyeksi(
    data: DataPeriode, fakta: KumpulanFakta, nama: str, sifat: dict[str, Any], lampau: DataPeriode
) -> None:
    searah = not putus(data, nama, lampau.akhir_data)

    def rumus(sd: Bilangan | None, dulu: Bilangan | None, target: Bilangan | None) -> Bilangan | None:
        # What is not scheduled yet, or was another thing before, has no pace to go on.
        return indikator.proyeksi(sd, dulu, data.periode.triwulan, akumulasi(sifat)) if target and searah else None

    asal = (f"realisasi:{nama}", f"realisasi:{nama}@{lampau.periode}", f"target:{nama}")
    fakta.turunkan("proyeksi", nama, rumus, *asal, satuan=_satuan(sifat))
    setahun = "target" if sifat.get("tingkat") in SETAHUN else "target_tahun"
    turun = sifat.get("rumus_turun") or data.aturan.rumus_turun
    capaian = partial(indikator.capaian, arah=sifat.get("arah") or "naik", rumus_turun=turun)
    fakta.turunkan("capaian_proyeksi", nama, capaian, f"proyeksi:{nama}", f"{setahun}:{nama}")


def _catat_tahun_lalu(data: DataPeriode, fakta: KumpulanFakta, lampau: DataPeriode) -> None:
    """Change against the same quarter of last year: in the unit of the indicator; capaian in points; money in %."""
    milik, lalu = dict(indikator_dinilai(data)), lampau.periode
    for nama, sifat in milik.items():
        asal = (f"realisasi:{nama}", f"realisasi:{nama}@{lalu}")
        if putus(data, nama, lampau.akhir_data):
            fakta.catat("selisih_tahun_lalu", nama, None, asal[:1], satuan=_satuan(sifat))
        else:
            fakta.turunkan("selisih_tahun_lalu", nama, indikator.selisih, *asal, satuan=_satuan(sifat))
    for kode in (row["kode"] for tingkat in ("kegiatan", "program") for row in data.tingkat(tingkat)):
        asal = (f"capaian:{kode}", f"capaian:{kode}@{lalu}")
        if kode not in milik and sebanding(data, lampau, kode):
            fakta.turunkan("selisih_tahun_lalu", kode, indikator.selisih, *asal, satuan="poin persen")
        elif kode not in milik:
            fakta.catat("selisih_tahun_lalu", kode, None, asal[:1], satuan="poin persen")
    for kode in (*(row["kode"] for row in data.pohon), TOTAL):
        asal = (f"realisasi_belanja:{kode}", f"realisasi_belanja:{kode}@{lalu}")
        fakta.turunkan("pertumbuhan_belanja", kode, indikator.pertumbuhan, *asal)


def _catat_pagu(data: DataPeriode, fakta: KumpulanFakta) -> None:
    for lama, baru in pairwise(data.versi.berjalan):
        asal = (f"belanja_dokumen:{baru}", f"belanja_dokumen:{lama}")
        fakta.turunkan("perubahan_pagu", baru, indikator.selisih, *asal)
