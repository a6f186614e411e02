"""A rule explained: every character can be seen, and what is taken away stands before what comes."""

from __future__ import annotations

import pytest

from lkj_app.pemeriksaan.contoh import Contoh
from lkj_app.pemeriksaan.penjelasan import halaman, rincian, tampak
from lkj_utils import ROOT


@pytest.mark.parametrize(
    ("teks", "terlihat"),
    [("a\x0bb", "a\\x0bb"), ("\x1b[2J", "\\x1b[2J"), ("a\u00a0b", "a\\xa0b"), ("é – “x”", "é – “x”")],
)
def test_a_character_that_cannot_be_seen_is_written_as_its_code(teks: str, terlihat: str) -> None:
    """Others stay as they are."""
    assert tampak(teks) == terlihat


def test_examples_are_shown_printable() -> None:
    """In a value, in a key and in a text."""
    satu = Contoh("x", "X.", ubah=(["desa", "a\x07", {"nama": "b\x00"}],), isi=(("bab.md", "c\x1b"),))
    assert rincian(satu) == ["desa, a\\x07: nama = b\\x00", "bab.md: c\\x1b"]


def test_every_page_of_the_handbook_is_printable() -> None:
    """As it is made, and as it lies there."""
    ada = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "aturan").glob("*.md")}
    for nama, teks in (*ada.items(), *halaman().items()):
        assert (nama, [a for a in teks if a != "\n" and not a.isprintable()]) == (nama, [])


def test_what_is_removed_stands_before_the_new_row() -> None:
    """As it is done: the old row goes, then the new one comes."""
    satu = Contoh("x", "X.", tambah=(["desa", {"nama": "Baru"}],), hapus=(["desa", "lama"],))
    assert rincian(satu) == ["desa, lama: dihapus", "desa, baris baru: nama = Baru"]
