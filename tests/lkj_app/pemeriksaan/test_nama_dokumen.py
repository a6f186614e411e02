"""Names and wording: what the examples of the rules do not show, and when two texts are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.dokumen.nama import akun, nomenklatur
from tests.pembangun import PROG_1, SUB_A

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


def test_the_words_that_differ_are_named(dok: DokumenRekaan) -> None:
    """Not only that the name is another one."""
    (satu,) = dok.k(f"nama:{SUB_A}", "Penyusunan Berkas Rekaan").temuan(nomenklatur)
    assert (satu.diharapkan, satu.selisih) == ("Penyusunan Dokumen Rekaan", "“Berkas” bukan “Dokumen”")
    assert "tercetak lain dari nomenklatur" in satu.pesan


def test_a_heading_is_mended_in_its_own_way(dok: DokumenRekaan) -> None:
    """The name of an account follows its official text; a heading follows what stands under it."""
    dok.k("nama_akun:4.1.02", "Retribusi Lain").k(f"sumber_dana:{PROG_1}", "APBD", kolom="Kegiatan")
    nama, kepala = dok.temuan(akun)
    assert nama.perbaikan == "samakan dengan bunyi resminya, di semua tempat"
    assert kepala.perbaikan == "betulkan judul kolomnya"


@pytest.mark.parametrize(
    ("satu", "lain"), [("A & B", "a dan B"), ("Sub-Bagian", "Sub Bagian"), ("Efektifitas", "efektivitas")]
)
def test_what_counts_as_one_wording(satu: str, lain: str) -> None:
    """Spelling that official lists themselves vary."""
    assert teks.sama(satu, lain)


def test_differences_are_told_in_words() -> None:
    """Another word, one too many, one missing."""
    assert teks.perbedaan("Penegakan Qanun", "Penegakan Peraturan Daerah") == "“Qanun” bukan “Peraturan Daerah”"
    assert teks.perbedaan("PAD pokok", "PAD") == "kelebihan “pokok”"
    assert teks.perbedaan("Seksi Umum", "Seksi Pemerintahan Umum") == "tanpa “Pemerintahan”"
