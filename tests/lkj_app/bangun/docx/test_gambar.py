"""Pictures for Word."""

from __future__ import annotations

import struct

import pytest

from lkj_app.bangun.docx.gambar import LEBAR_MAKS, lebar, png, sematkan
from lkj_utils.dasar.errors import BuildError
from tests.lkj_app.bangun.docx.halaman_mini import SVG


def ukuran_png(isi):
    """Width and height in pixels."""
    assert isi.startswith(b"\x89PNG")
    return struct.unpack(">II", isi[16:24])


def test_chart_is_drawn_at_200_dpi():
    """Two inches by one: 400 by 200 pixels; drawn twice, the same bytes."""
    assert ukuran_png(png(SVG.encode())) == (400, 200)
    assert png(SVG.encode()) == png(SVG.encode())


@pytest.mark.parametrize(
    ("tertulis", "titik"),
    [("144pt", 144), ("96", 72), ("96px", 72), ("25.4mm", 72), ("9000pt", LEBAR_MAKS), ("50%", None), ("", None)],
)
def test_stated_width(tertulis, titik):
    """In points, no wider than the text; what is not an absolute width is none."""
    nilai = lebar(SVG.replace('width="144pt"', f'width="{tertulis}"', 1).encode())
    assert nilai == (pytest.approx(titik) if titik else None)


def test_width_comes_with_the_picture(tmp_path):
    """The page states the size, or Word would take pixels for points."""
    (tmp_path / "a.svg").write_text(SVG)
    uri, titik = sematkan(tmp_path / "a.svg")
    assert uri.startswith("data:image/png;base64,")
    assert titik == 144


@pytest.mark.parametrize(("nama", "isi"), [("rusak.svg", "<svg"), ("a.gif", "GIF89a"), ("kosong.svg", "")])
def test_unusable_picture_is_named(tmp_path, nama, isi):
    """The message names the file."""
    (tmp_path / nama).write_text(isi)
    with pytest.raises(BuildError, match=nama):
        sematkan(tmp_path / nama)
