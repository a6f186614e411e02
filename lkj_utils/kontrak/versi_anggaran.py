"""The budget versions in the tables of one period: which sub kegiatan count, and whether one was only copied."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from lkj_utils.dasar import kode, versi_anggaran
from lkj_utils.dasar.versi_anggaran import Pilahan, pilah

if TYPE_CHECKING:
    from fractions import Fraction

    from lkj_utils.kontrak.isi import Isi, IsiPeriode, Rekaman

    Nilai = int | Fraction | None

# The tables of the year that hold a version row by row.
BERVERSI = ("anggaran", "kas", "pendapatan")
# Realisasi of a sub kegiatan by table and key.
REALISASI = {"realisasi_belanja": "kode", "realisasi_kinerja": "id_indikator"}


def versi_berlaku(data: IsiPeriode) -> str:
    """The budget version in force, as periode.toml names it."""
    rows = data.ambil("periode").rekaman
    return rows[0].teks("versi_anggaran") if rows else ""


def semua_sub(data: IsiPeriode) -> list[str]:
    """The codes of every sub kegiatan of the year, whichever version holds it."""
    codes = [row.teks("kode") for row in data.ambil("struktur").rekaman]
    return [code for code in codes if kode.tingkat(code) == kode.SUB_KEGIATAN]


def urutan(data: IsiPeriode) -> list[str]:
    """The versions of the year in the order in which they came."""
    rows = data.ambil("dokumen_anggaran").rekaman
    return versi_anggaran.urutkan((row.teks("versi"), row.tanggal("tanggal")) for row in rows)


def pagu(data: IsiPeriode) -> dict[str, dict[str, Nilai]]:
    """The pagu by version and code."""
    hasil: dict[str, dict[str, Nilai]] = defaultdict(dict)
    for row in data.ambil("anggaran").rekaman:
        hasil[row.teks("versi")][row.teks("kode")] = row.bilangan("pagu")
    return hasil


def pilahan(data: IsiPeriode, versi: str = "") -> Pilahan:
    """The sub kegiatan that a version (the one in force) does not hold."""
    return pilah(semua_sub(data), pagu(data), urutan(data), versi or versi_berlaku(data))


def sebelum_berlaku(data: IsiPeriode) -> str:
    """The version with rows before the one in force; empty where there is none."""
    return versi_anggaran.sebelumnya(pagu(data), urutan(data), versi_berlaku(data))


def baris_versi(isi: Isi, versi: str) -> dict[tuple[str, ...], dict[str, str]]:
    """What one version says in a table, by the rest of the key: cells as text, without remarks."""
    kunci = [nama for nama in isi.tabel.kunci if nama != "versi"]
    nama = [satu for satu in isi.kolom if satu not in {*isi.tabel.kunci, "catatan"}]
    rows = [row for row in isi.rekaman if row.teks("versi") == versi]
    return {tuple(row.tertulis(satu) for satu in kunci): {satu: row.tertulis(satu) for satu in nama} for row in rows}


def tanpa_perubahan(data: IsiPeriode, lama: str, baru: str) -> bool:
    """Whether a version says the same as another in every row: as when it was copied and nothing was typed."""
    semua = (data.ambil(nama) for nama in BERVERSI)
    return all(baris_versi(isi, lama) == baris_versi(isi, baru) for isi in semua)


def salinan_utuh(data: IsiPeriode) -> str:
    """The version that the one in force repeats row by row and nobody has vouched for; empty where there is none.

    Who has looked at it says so: by a total of the document, against which the rows are held, or by a remark.
    """
    versi, lama = versi_berlaku(data), sebelum_berlaku(data)
    rows = [row for row in data.ambil("dokumen_anggaran").rekaman if row.teks("versi") == versi]
    diakui = any(not row.kosong(nama) for row in rows for nama in ("belanja", "catatan") if nama in row.mentah)
    return lama if lama and not diakui and tanpa_perubahan(data, lama, versi) else ""


def masih_dibawa(data: IsiPeriode, luar: frozenset[str]) -> frozenset[str]:
    """Of those that the version in force does not hold, the ones that had spent by the quarter before.

    Their money stays in every s/d sum of the year.
    """
    rows = data.lalu("realisasi_belanja").rekaman
    return frozenset(row.teks("kode") for row in rows if row.teks("kode") in luar and row.bilangan("realisasi_sd"))


def tanpa_gugur(data: IsiPeriode) -> IsiPeriode:
    """Without the rows of realisasi that wait for a sub kegiatan which the version in force does not hold.

    ``new`` prepares them before anybody knows what the new version drops.
    """
    if not (luar := pilahan(data).luar):
        return data
    lepas = {"realisasi_belanja": luar - masih_dibawa(data, luar), "realisasi_kinerja": luar}
    return replace(data, semua=tuple(_sisakan(isi, lepas.get(isi.tabel.nama, frozenset())) for isi in data.semua))


def _sisakan(isi: Isi, lepas: frozenset[str]) -> Isi:
    kunci = REALISASI.get(isi.tabel.nama, "")
    rows = tuple(row for row in isi.rekaman if not (kunci and row.teks(kunci) in lepas and _menunggu(row, kunci)))
    return isi if len(rows) == len(isi.rekaman) else replace(isi, rekaman=rows)


def _menunggu(row: Rekaman, kunci: str) -> bool:
    """Whether nothing but the key was typed."""
    return all(row.kosong(nama) for nama in row.mentah if nama != kunci)
