"""Chapters: the contents list and the parameters that notebooks declare."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import yaml

from lkj_app.bab import daftar_isi as modul
from lkj_app.bab.daftar_isi import baca_daftar_isi, berlaku, parameter_notebook, periksa_parameter, toc_berlaku
from lkj_utils.dasar.errors import BuildError, UsageError
from tests.proyek_mini import buat_proyek, tulis_bab

if TYPE_CHECKING:
    from pathlib import Path


def test_chapters_come_in_the_order_of_the_contents(tmp_path: Path) -> None:
    """Notebooks and pages are told apart; sections and parts count as chapters, in reading order."""
    root = buat_proyek(tmp_path).root
    toc = "root: index\nparts:\n- chapters:\n  - file: bab-2\n    sections:\n    - file: bab-1\n"
    (root / "book" / "_toc.yml").write_text(toc)
    isi = baca_daftar_isi(root)
    assert [satu.nama for satu in isi.bab] == ["bab-2", "bab-1"]
    assert [satu.name for satu in isi.halaman] == ["index.md"]


def test_a_chapter_whose_condition_is_not_met_is_in_no_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither executed nor in the staged contents, where its emptied part would be an error; the source stays."""
    root = buat_proyek(tmp_path).root
    toc = "root: index\nparts:\n- chapters: [{file: bab-1}]\n- numbered: true\n  chapters: [{file: bab-2}]\n"
    (root / "book" / "_toc.yml").write_text(toc)
    monkeypatch.setattr(modul, "SYARAT", {"bab-2": lambda laporan: laporan == "lengkap", "tidak-ada": None})
    isi = baca_daftar_isi(root)
    tanpa = berlaku(isi, laporan=None)
    assert [satu.nama for satu in tanpa.bab] == ["bab-1"]
    sisa = {"root": "index", "parts": [{"chapters": [{"file": "bab-1"}]}]}
    assert yaml.safe_load(toc_berlaku(root, tanpa)) == sisa
    dengan = berlaku(isi, laporan="lengkap")
    assert (dengan, yaml.safe_load(toc_berlaku(root, dengan))) == (isi, yaml.safe_load(toc))
    assert (root / "book" / "_toc.yml").read_text() == toc


def test_sections_are_chapters_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chapter that loses its only section has no section list left."""
    root = buat_proyek(tmp_path).root
    (root / "book" / "_toc.yml").write_text("root: index\nchapters:\n- file: bab-1\n  sections:\n  - file: bab-2\n")
    monkeypatch.setattr(modul, "SYARAT", {"bab-2": lambda *_isi: False})
    hasil = toc_berlaku(root, berlaku(baca_daftar_isi(root), laporan=None))
    assert yaml.safe_load(hasil) == {"root": "index", "chapters": [{"file": "bab-1"}]}


@pytest.mark.parametrize("toc", ["chapters:\n- file: bab-1\n", "parts:\n- chapters: [{file: bab-1}]\n", ""])
def test_a_page_that_the_build_writes_is_the_last_chapter(toc: str, tmp_path: Path) -> None:
    """Of the last part where there are parts."""
    root = buat_proyek(tmp_path).root
    (root / "book" / "_toc.yml").write_text(f"root: index\n{toc}")
    isi = replace(baca_daftar_isi(root), tambahan=("tulisan",))
    hasil = yaml.safe_load(toc_berlaku(root, isi))
    bab = (hasil["parts"][-1] if "parts" in hasil else hasil)["chapters"]
    assert bab == [*([{"file": "bab-1"}] if toc else []), {"file": "tulisan"}]


def test_every_wrong_entry_is_named(tmp_path: Path) -> None:
    """Missing pages, and pages that are also notebooks, are all told at once."""
    root = buat_proyek(tmp_path).root
    (root / "book" / "_toc.yml").write_text("root: index\nchapters:\n- file: hilang\n- file: bab-1\n")
    (root / "book" / "bab-1.md").write_text("# dua kali\n")
    with pytest.raises(BuildError) as info:
        baca_daftar_isi(root)
    assert "“hilang”: tidak ada" in str(info.value)
    assert "“bab-1”: ada dua kali" in str(info.value)


def test_missing_contents_list_is_said(tmp_path: Path) -> None:
    """Without _toc.yml there is no book."""
    with pytest.raises(BuildError, match="Daftar isi tidak ditemukan"):
        baca_daftar_isi(tmp_path)


def test_parameters_are_the_names_the_cell_assigns(tmp_path: Path) -> None:
    """Plain and annotated assignments count, comments and imports do not."""
    root = buat_proyek(tmp_path).root
    path = tulis_bab(root, "bab-1", parameter="# nilai awal\ninstansi = ''\nperiode: str = ''")
    assert parameter_notebook(path) == {"instansi", "periode"}


def test_unknown_and_missing_parameters_are_all_listed(tmp_path: Path) -> None:
    """Papermill would only warn, and the chapter would speak of another period."""
    root = buat_proyek(tmp_path).root
    tulis_bab(root, "bab-2", parameter="instansi = ''\ntahun = 0")
    with pytest.raises(UsageError) as info:
        periksa_parameter(baca_daftar_isi(root).bab, ["instansi", "periode"])
    pesan = str(info.value)
    assert "bab-2.ipynb: parameter “periode” tidak dikenal; yang dikenal: instansi, tahun" in pesan
    assert "bab-2.ipynb: parameter “tahun” tidak diberi nilai" in pesan
    assert "bab-1" not in pesan
