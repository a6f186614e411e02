"""Pandoc is an optional extra: absent, it is said how to get it; present, it may lose nothing."""

from __future__ import annotations

import pytest

from lkj_app.bangun.bentuk_terbitan import FORMAT, periksa_format
from lkj_app.bangun.docx import pandoc
from lkj_utils.dasar.errors import BuildError, UsageError


def test_absent_pandoc_is_said_before_any_work(monkeypatch):
    """The sentence gives the command; formats that do without are not touched."""
    monkeypatch.setattr(pandoc, "find_spec", lambda _nama: None)
    with pytest.raises(UsageError, match=r"lkj\.py build --format.*requirements-docx\.txt"):
        periksa_format(["html", "docx"])
    assert periksa_format(["html", "pdf"]) == ("html", "pdf")


def test_pypandoc_without_its_program_is_absent_too(monkeypatch, tmp_path):
    """There is a package of the same name without pandoc inside."""
    monkeypatch.setattr(pandoc, "NAMA_PROGRAM", "bukan-pandoc")
    with pytest.raises(UsageError, match="belum terpasang"):
        pandoc.program()


def test_docx_is_made_only_when_named():
    """Who asks for no format gets the site and the PDF."""
    assert [nama for nama, x in FORMAT.items() if x.biasa] == ["html", "pdf"]


def test_warning_of_pandoc_stops_the_build(ada_pandoc, tmp_path):
    """A warning means that something would be lost or doubled."""
    (tmp_path / "a.html").write_text('<p id="x">a</p><h1 id="y">b</h1><h1 id="y">c</h1>')
    (tmp_path / "acuan.docx").write_bytes(pandoc.acuan_bawaan())
    with pytest.raises(BuildError, match="Duplicate identifier"):
        pandoc.ubah(tmp_path / "a.html", tmp_path / "acuan.docx", tmp_path / "b.docx", 0)


def test_text_cannot_make_pandoc_read_a_file(ada_pandoc, tmp_path):
    """The sandbox refuses what a page names, be it a file of this machine."""
    (tmp_path / "rahasia.png").write_bytes(b"rahasia")
    (tmp_path / "a.html").write_text(f'<p><img src="{tmp_path / "rahasia.png"}"></p>')
    (tmp_path / "acuan.docx").write_bytes(pandoc.acuan_bawaan())
    with pytest.raises(BuildError, match=r"rahasia\.png"):
        pandoc.ubah(tmp_path / "a.html", tmp_path / "acuan.docx", tmp_path / "b.docx", 0)
