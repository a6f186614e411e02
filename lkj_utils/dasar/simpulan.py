"""What the office inferred, where its documents do not say: told with the value, wherever that is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DISIMPULKAN = "disimpulkan"
# Of which columns ``dasar`` speaks, by table.
KOLOM = {
    "regulasi": ("judul",),
    "unit_kerja": ("eselon",),
    "indikator": ("arah", "akumulasi"),
    "target_renstra": ("nilai",),
    "struktur": ("kode_unit",),
    "dokumen_anggaran": ("versi",),
    "dokumen_perjanjian": ("versi", "tanggal"),
    "pendapatan": ("akun", "nama", "versi"),
    "bukti": ("tanggal", "tanggal_akhir", "jumlah"),
}


def disimpulkan(row: Mapping[str, Any]) -> bool:
    """Whether the column ``dasar`` of a row says so."""
    return row.get("dasar") == DISIMPULKAN


def milik(tabel: str, kolom: str, row: Mapping[str, Any]) -> bool:
    """Whether this very cell was inferred."""
    return kolom in KOLOM.get(tabel, ()) and disimpulkan(row)


def bertanda(teks: str, row: Mapping[str, Any]) -> str:
    """A text of that row with the mark that it needs."""
    return f"{teks} ({DISIMPULKAN})" if teks and disimpulkan(row) else teks


def catatan(apa: Iterable[str]) -> str:
    """The note of a table for what it prints without room for a mark; empty where nothing was inferred."""
    semua = ", ".join(dict.fromkeys(apa))
    return f"Disimpulkan penyusun, tidak tertulis pada dokumen sumber: {semua}." if semua else ""
