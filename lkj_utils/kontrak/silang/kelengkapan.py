"""Rules about rows that must be there: every sub kegiatan has its money, its indicator, its target, its realisasi."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar import kode
from lkj_utils.kontrak.nomenklatur import nomenklatur, tertulis
from lkj_utils.kontrak.versi_anggaran import masih_dibawa, pilahan, semua_sub, versi_berlaku

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import Isi, IsiPeriode, Rekaman
    from lkj_utils.kontrak.paket import Tabel

# Without rows in these nothing at all can be computed.
FOUNDATION = {"struktur", "indikator", "sasaran", "nomenklatur", "anggaran"}


def tabel_kosong(data: IsiPeriode) -> Iterator[Temuan]:
    """A required table holds at least one row."""
    for isi in data.semua:
        if isi.ada and perlu_baris(data, isi.tabel) and not isi.rekaman:
            yield isi.lapor(
                "tabel.kosong",
                "galat" if isi.tabel.nama in FOUNDATION else "peringatan",
                f"Tabel “{isi.tabel.judul}” hanya berisi judul kolom.",
                perbaikan="isi barisnya",
            )


def perlu_baris(data: IsiPeriode, tabel: Tabel) -> bool:
    """Whether a table must hold a row: only a kecamatan has desa."""
    office = data.ambil("instansi").rekaman
    return tabel.wajib and (tabel.nama != "desa" or not office or office[0].teks("jenis") in ("", "kecamatan"))


def sub_kegiatan(data: IsiPeriode, versi: str = "") -> list[str]:
    """The codes of the sub kegiatan of the year that a budget version (the one in force) holds."""
    luar = pilahan(data, versi).luar
    return [satu for satu in semua_sub(data) if satu not in luar]


def _absent(data: IsiPeriode, isi: Isi, needed: Collection[str], there: Collection[str], apa: str) -> Iterator[Temuan]:
    """One finding for each key without a row, named so that a person knows it; one for all where none has a row."""
    if len(needed) > 1 and not set(needed) & set(there):
        yield isi.lapor(
            "baris.kurang",
            "galat",
            f"Belum ada satu pun baris {apa}.",
            diharapkan=f"satu baris untuk setiap {len(needed)} kode atau pengenal",
            perbaikan="isi barisnya, misalnya dari templat",
        )
        return
    own = {row.teks("id_indikator"): row.teks("nama") for row in data.ambil("indikator").rekaman}
    names, typed = nomenklatur(data), tertulis(data)
    for key in needed:
        if key not in there:
            name, shown = names.nama(key) or own.get(key), typed.get(key, key)
            yield isi.lapor(
                "baris.kurang",
                "galat",
                f"Tidak ada baris {apa} untuk {shown}" + (f" ({name})." if name else "."),
                diharapkan=f"baris {shown}",
                perbaikan=f"tambahkan baris {shown}; angka yang memang nol ditulis 0",
            )


def sub_tanpa_indikator(data: IsiPeriode) -> Iterator[Temuan]:
    """Each sub kegiatan has its indicator."""
    isi = data.ambil("indikator")
    if isi.punya("id_indikator"):
        yield from _absent(data, isi, sub_kegiatan(data), _keys(isi.rekaman, "id_indikator"), "indikator")


def sub_tanpa_anggaran(data: IsiPeriode) -> Iterator[Temuan]:
    """Each sub kegiatan has a pagu in the version in force (none, or 0, where it was dropped)."""
    isi, version = data.ambil("anggaran"), versi_berlaku(data)
    rows = [row for row in isi.rekaman if row.teks("versi") == version]
    if isi.punya("versi", "kode") and rows:
        yield from _absent(data, isi, sub_kegiatan(data), _keys(rows, "kode"), f"anggaran versi {version}")


def sub_tanpa_kas(data: IsiPeriode) -> Iterator[Temuan]:
    """Each sub kegiatan has its anggaran kas of this quarter in the version in force."""
    isi, version, quarter = data.ambil("kas"), versi_berlaku(data), data.periode.triwulan
    rows = [row for row in isi.rekaman if (row.teks("versi"), row.bilangan("triwulan")) == (version, quarter)]
    if isi.punya("versi", "kode", "triwulan") and version:
        what = f"anggaran kas triwulan {quarter} versi {version}"
        yield from _absent(data, isi, sub_kegiatan(data), _keys(rows, "kode"), what)


def sub_tanpa_realisasi(data: IsiPeriode) -> Iterator[Temuan]:
    """Each sub kegiatan has its realisasi of money and of kinerja; of kinerja also what is pledged above it.

    What was spent before a sub kegiatan was dropped stays in the sums of the year.
    """
    sub, luar = sub_kegiatan(data), pilahan(data).luar
    dibawa = masih_dibawa(data, luar)
    belanja = [*sub, *(satu for satu in semua_sub(data) if satu in dibawa)]
    for table, key, needed, what in (
        ("realisasi_belanja", "kode", belanja, "realisasi belanja"),
        ("realisasi_kinerja", "id_indikator", [*sub, *indikator_sendiri(data)], "realisasi kinerja"),
    ):
        isi = data.ambil(table)
        if isi.punya(key):
            yield from _absent(data, isi, needed, _keys(isi.rekaman, key), what)


def indikator_sendiri(data: IsiPeriode) -> list[str]:
    """The indicators of programs and kegiatan that are pledged this year, or reported in this quarter or the last."""
    tables = (*map(data.ambil, ("perjanjian_kinerja", "realisasi_kinerja")), data.lalu("realisasi_kinerja"))
    ada = {row.teks("id_indikator") for isi in tables for row in isi.rekaman}
    rows = data.ambil("indikator").rekaman
    own = [row.teks("id_indikator") for row in rows if row.teks("tingkat") in {kode.PROGRAM, kode.KEGIATAN}]
    return [one for one in own if one in ada]


def indikator_setahun(data: IsiPeriode) -> list[str]:
    """The indicators of tujuan and sasaran: their target is the year's."""
    rows = data.ambil("indikator").rekaman
    return [row.teks("id_indikator") for row in rows if row.teks("tingkat") in {"tujuan", "sasaran"}]


def indikator_tanpa_target(data: IsiPeriode) -> Iterator[Temuan]:
    """Each sub kegiatan has a target row for this quarter, even an empty one; a sasaran has it there or in the PK."""
    isi, quarter = data.ambil("target_kinerja"), data.periode.triwulan
    if isi.punya("id_indikator", "triwulan"):
        rows = [row for row in isi.rekaman if row.bilangan("triwulan") == quarter]
        what = f"target triwulan {quarter}"
        pledged = _keys(data.ambil("perjanjian_kinerja").rekaman, "id_indikator")
        needed = [*(one for one in indikator_setahun(data) if one not in pledged), *sub_kegiatan(data)]
        yield from _absent(data, isi, needed, _keys(rows, "id_indikator"), what)


def indikator_tanpa_realisasi(data: IsiPeriode) -> Iterator[Temuan]:
    """Each indicator of tujuan and sasaran has a row, with status belum where no value is known."""
    isi = data.ambil("realisasi_indikator")
    if isi.punya("id_indikator"):
        yield from _absent(
            data, isi, indikator_setahun(data), _keys(isi.rekaman, "id_indikator"), "realisasi indikator"
        )


def akun_tanpa_realisasi(data: IsiPeriode) -> Iterator[Temuan]:
    """Each lowest income account of the version in force has a realisasi."""
    plan, isi = data.ambil("pendapatan"), data.ambil("realisasi_pendapatan")
    rows = [row for row in plan.rekaman if row.teks("versi") == versi_berlaku(data)]
    parents = _keys(rows, "induk")
    leaves = dict.fromkeys(row.teks("akun") for row in rows if row.teks("akun") not in parents)
    if plan.punya("akun", "versi", "induk") and leaves and not isi.ada:
        yield isi.lapor(
            "berkas.hilang",
            "galat",
            "Ada anggaran pendapatan, tetapi berkas realisasi pendapatan tidak ada.",
            perbaikan="buat berkas ini dari templat; akun tanpa penerimaan ditulis 0",
        )
    elif isi.punya("akun"):
        yield from _absent(data, isi, leaves, _keys(isi.rekaman, "akun"), "realisasi pendapatan")


# What a quarter needs before it can be computed.
PERIODE = (
    sub_tanpa_anggaran,
    sub_tanpa_kas,
    sub_tanpa_realisasi,
    indikator_tanpa_target,
    indikator_tanpa_realisasi,
    akun_tanpa_realisasi,
)


def _keys(rows: Collection[Rekaman], column: str) -> set[str]:
    return {row.teks(column) for row in rows}
