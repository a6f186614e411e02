"""Geometry: wrapping, circles that do not hide each other, and the organisation chart."""

from __future__ import annotations

from itertools import combinations
from math import dist

from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_utils.sajian import grafik
from lkj_utils.sajian.grafik.gugus import TUMPUK, gugus, huruf
from lkj_utils.sajian.grafik.huruf import BIASA, TEBAL
from lkj_utils.sajian.grafik.organisasi import LEBAR_KOTAK, Unit, bagi, lebar_kotak, susun


def _unit(kode: str, induk: str | None = None, nama: str = "") -> dict[str, str | None]:
    return {"kode_unit": kode, "nama": nama or kode.title(), "induk": induk, "eselon": None, "jabatan": ""}


@settings(deadline=None, max_examples=60)
@given(st.text("aIWg/- é", max_size=60), st.integers(20, 300))
def test_no_line_is_wider_than_its_place_and_no_letter_is_lost(isi, lebar):
    """Wrapping only breaks; a single letter may be wider than a very narrow place."""
    baris = BIASA.bungkus(isi, lebar)
    assert all(BIASA.panjang(satu) <= lebar or len(satu) == 1 for satu in baris)
    assert "".join(baris).replace(" ", "") == "".join(isi.split())


def test_a_long_word_breaks_after_its_slash():
    """KABUPATEN/KOTA becomes two lines at the slash."""
    assert TEBAL.bungkus("KABUPATEN/KOTA", 90) == ["KABUPATEN/", "KOTA"]


@settings(deadline=None, max_examples=50)
@given(
    st.dictionaries(
        st.text("abc", min_size=1, max_size=3), st.tuples(st.floats(0, 300), st.floats(0, 200)), max_size=15
    )
)
def test_circles_hide_nobody_and_every_point_is_in_one(titik):
    """However many kegiatan stand at 100%, each is in exactly one circle."""
    hasil = gugus(titik)
    assert sorted(k for g in hasil for k in g.anggota) == sorted(titik)
    for a, b in combinations(hasil, 2):
        assert dist((a.x, a.y), (b.x, b.y)) >= a.jari + b.jari - TUMPUK


def test_letters_go_on_after_z():
    """Circle 27 is AA."""
    assert [huruf(n) for n in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]


def test_units_hang_under_their_head_in_table_order():
    """The tree is the column induk."""
    puncak = susun(
        [_unit("camat"), _unit("sekretariat", "camat"), _unit("seksi", "camat"), _unit("umum", "sekretariat")]
    )
    assert [u.nama for u in puncak] == ["Camat"]
    assert [u.nama for u in puncak[0].bawahan] == ["Sekretariat", "Seksi"]
    assert [u.nama for u in puncak[0].bawahan[0].bawahan] == ["Umum"]


def test_a_circle_of_heads_loses_no_unit():
    """Wrong data are drawn whole rather than endlessly: a and b each head the other."""
    puncak = susun([_unit("a", "b"), _unit("b", "a"), _unit("c", "tidak_ada")])
    assert [(u.nama, [b.nama for b in u.bawahan]) for u in puncak] == [("C", []), ("A", ["B"])]


def test_both_columns_hold_every_unit_and_are_about_as_high():
    """With units of their own to the right, the rest to the left."""
    seksi = tuple(Unit(f"Seksi {n}", "", "") for n in range(4))
    sekretariat = Unit("Sekretariat", "", "", (Unit("Umum", "", ""), Unit("Keuangan", "", "")))
    kiri, kanan = bagi((sekretariat, *seksi))
    assert kiri == list(seksi)
    assert kanan == [sekretariat]


def test_boxes_never_get_too_narrow_for_text():
    """Depth seven is drawn as deep as depth three."""
    assert lebar_kotak(7) == lebar_kotak(3) > LEBAR_KOTAK / 2


def test_a_long_name_makes_its_box_higher():
    """Text wraps inside its box."""
    assert Unit("Seksi " + "Ketenteraman " * 6, "", "").tinggi(120) > Unit("Seksi", "", "").tinggi(120) * 2


def test_alt_says_who_heads_whom(buat):
    """The tree as sentences, from the top."""
    unit = [_unit("camat"), _unit("sekretariat", "camat"), _unit("umum", "sekretariat"), _unit("seksi", "camat")]
    html = str(grafik.struktur_organisasi(buat(tabel={"unit_kerja": unit})).html)
    assert "Camat membawahi Sekretariat dan Seksi. Sekretariat membawahi Umum." in html
