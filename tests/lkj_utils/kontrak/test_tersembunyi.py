"""Characters that nobody sees are told where they stand, and go no further."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_utils.dasar.tersembunyi import TERSEMBUNYI
from lkj_utils.kontrak import periksa
from lkj_utils.sajian.narasi import narasi
from tests.pembangun import INSTANSI, PERIODE, SUB_A, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

ATURAN = "sel.tersembunyi"


@pytest.mark.parametrize(
    "aksara", ["\u202e", "\u2066", "\u200f", "\x85", "\u2028", "\x9b", "\u200b", "\u00ad", "\U000e0041"]
)
def test_a_hidden_character_is_told_with_its_cell_and_not_read(tmp_path: Path, aksara: str) -> None:
    """In a cell, in a key, in a text or a list of a TOML file, also where TOML writes it as an escape."""
    kantor = kantor_rekaan().ubah("desa", "desa_satu", nama=f"Rekaan{aksara} Satu")
    kantor.ubah("realisasi_belanja", SUB_A, kode=f"{SUB_A}{aksara}")
    kantor.profil["nama"] = f"Kecamatan{aksara} Rekaan"
    kantor.profil["misi"] = [f"Misi{aksara} satu", "Misi dua"]
    laporan = kantor.laporan(tmp_path)
    temuan = [t for t in periksa(tmp_path, INSTANSI, PERIODE) if t.aturan == ATURAN]
    tempat = {(t.berkas.rpartition("/")[2], t.baris, t.kolom) for t in temuan}
    assert tempat >= {("desa.csv", 2, "nama"), ("instansi.toml", 1, "nama"), ("instansi.toml", 9, "misi")}
    assert all(t.level == "peringatan" and f"[U+{ord(aksara):04X}]" in str(t.ditemukan) for t in temuan)
    dibaca = [laporan.instansi.nama, *laporan.instansi.misi, laporan.data.baris("desa")[0]["nama"]]
    assert [TERSEMBUNYI.findall(teks) for teks in dibaca] == [[], [], [], []]
    assert laporan.fakta.nilai(f"realisasi_belanja:{SUB_A}") == 540000


def test_a_hidden_character_hides_no_galat(tmp_path: Path) -> None:
    """What is wrong with the same cell is still said."""
    kantor_rekaan().ubah("indikator", "ikm", id_sasaran="\u202etidak_ada").tulis(tmp_path)
    temuan = {t.aturan for t in periksa(tmp_path, INSTANSI, PERIODE) if t.kolom == "id_sasaran" and t.baris == 2}
    assert {ATURAN, "kunci.asing"} <= temuan


def test_a_narrative_shows_none(tmp_path: Path) -> None:
    """Neither typed nor from a fact."""
    kantor = kantor_rekaan()
    kantor.narasi["narasi/iku.md"] = "Satu \u202eaud\u2069\u2028# tiga {{ '\\u202e' }}"
    assert TERSEMBUNYI.findall(narasi(kantor.laporan(tmp_path), "iku").html) == []


@pytest.mark.parametrize("aksara", ["\x85", "\u2028", "\u200b"])
def test_one_at_the_edge_of_a_cell_is_told_too(tmp_path: Path, aksara: str) -> None:
    """Python counts line separators among the blanks that it strips."""
    kantor_rekaan().ubah("desa", "desa_satu", nama=f"{aksara}Rekaan Satu{aksara}").tulis(tmp_path)
    temuan = [t for t in periksa(tmp_path, INSTANSI, PERIODE) if t.aturan == ATURAN]
    kode = f"[U+{ord(aksara):04X}]"
    assert [(t.kolom, t.ditemukan, t.diharapkan) for t in temuan] == [
        ("nama", f"{kode}Rekaan Satu{kode}", "Rekaan Satu")
    ]
