"""The picture of the rooms is that of the house as it stands."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from lkj_utils import ROOT
from tests.tools import rumah

ULANG = "run: python tests/tools/rumah.py"


@pytest.fixture(scope="module")
def kini():
    """Measure the house of today."""
    return rumah.ukur()


def ruang(svg):
    """Return the rooms of a picture, from top to bottom."""
    return tuple(g.get("data-ruang") for g in etree.fromstring(svg).iter() if g.get("data-ruang"))


def jalan(svg):
    """Return the imports that a picture shows, as pairs of rooms."""
    return {(g.get("data-dari"), g.get("data-ke")) for g in etree.fromstring(svg).iter() if g.get("data-dari")}


def test_the_picture_shows_the_rooms_and_imports_of_today(kini):
    """Counts change every day and are not compared; a room or a way between two that is not drawn is a lie."""
    gambar = rumah.GAMBAR.read_text(encoding="utf-8")
    assert ruang(gambar) == kini.ruang, ULANG
    assert jalan(gambar) == set(kini.impor), ULANG


def test_a_room_or_a_way_that_is_not_drawn_is_seen(kini):
    """The comparison can fail."""
    gambar = rumah.svg(kini)
    tanpa_ruang = rumah.svg(rumah.Rumah(kini.ruang[1:], kini.modul, {}))
    tanpa_jalan = rumah.svg(rumah.Rumah(kini.ruang, kini.modul, dict(list(kini.impor.items())[1:])))
    assert ruang(gambar) == kini.ruang
    assert ruang(tanpa_ruang) != kini.ruang
    assert len(jalan(gambar) - jalan(tanpa_jalan)) == 1


def test_the_same_house_gives_the_same_bytes(kini):
    """A new picture differs only where the house does."""
    assert rumah.svg(rumah.ukur()) == rumah.svg(kini)


def test_the_rooms_are_the_folders(kini):
    """The order comes from the contracts, the rooms are really there, and none is left out."""
    isi = [p for paket in rumah.PAKET for p in (ROOT / paket).iterdir()]
    ada = {f"{p.parent.name}.{p.stem}" for p in isi if p.suffix == ".py" or (p / "__init__.py").is_file()}
    assert set(kini.ruang) == {satu for satu in ada if not satu.endswith("__")}


def test_every_import_goes_down(kini):
    """What the picture is there to show."""
    assert [(a, b) for a, b in kini.impor if kini.ruang.index(a) >= kini.ruang.index(b)] == []


def test_every_room_says_what_it_holds(kini):
    """The docstrings of both packages name each room once."""
    assert set(rumah.isi_ruang()) == set(kini.ruang)


def test_words_stay_in_their_bar(kini):
    """At most two lines of a room's text are drawn: none may be cut off."""
    gambar = re.sub(r"\s+", " ", " ".join(etree.fromstring(rumah.svg(kini)).itertext()))
    assert [nama for nama, isi in rumah.isi_ruang().items() if isi not in gambar] == []


def test_sizes_are_counted(tmp_path):
    """Lines of a module, and of each function with its decorator left out."""
    berkas = tmp_path / "a.py"
    berkas.write_text('"""Doc."""\n\n\ndef f():\n    return 1\n\n\nclass A:\n    def g(self): ...\n', encoding="utf-8")
    assert rumah.ukuran(berkas) == rumah.Ukuran((9,), (2, 1))
