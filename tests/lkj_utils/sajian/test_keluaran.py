"""What a cell shows is HTML in which typed text can never become markup."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from lkj_utils.sajian.keluaran import Keluaran, butir, elemen, gabung, judul, paragraf, rujuk

JAHAT = '<script>alert("x")</script>'
AMAN = "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;"


@pytest.mark.parametrize(
    "html",
    [
        elemen("p", JAHAT),
        paragraf(JAHAT).html,
        judul(3, JAHAT, "x").html,
        butir([JAHAT]).html,
        elemen("p", "", title=JAHAT),
        elemen("div", elemen("p", JAHAT)),
    ],
)
def test_typed_text_is_escaped_once(html):
    """In text and in attributes, once and not twice."""
    assert AMAN in html
    assert "<script" not in html


def test_markup_made_by_us_is_kept():
    """An element inside an element stays one."""
    assert elemen("p", elemen("strong", "a & b")) == "<p><strong>a &amp; b</strong></p>"


def test_attributes():
    """Kelas is class, data_fakta data-fakta, id_ id; what is None or empty is left out."""
    html = elemen("td", "x", kelas="angka", data_fakta="pagu:total", id_="a", colspan=None, scope="")
    assert html == '<td class="angka" data-fakta="pagu:total" id="a">x</td>'


def test_a_list_is_numbered_on_demand():
    """Ul or ol."""
    assert butir(["a", "b"]).html == "<ul><li>a</li><li>b</li></ul>"
    assert butir(["a"], urut=True, kelas="abjad").html == '<ol class="abjad"><li>a</li></ol>'


def test_a_heading_has_level_and_id():
    """Sections of the document are made from these."""
    assert judul(4, "Rekaan", "bagian-1").html == '<h4 id="bagian-1">Rekaan</h4>'


def test_pieces_join_in_order():
    """Gabung and + keep the order and the markup."""
    assert gabung([paragraf("a"), paragraf("b")]).html == "<p>a</p>\n<p>b</p>"
    assert (paragraf("a") + paragraf("b")).html == "<p>a</p><p>b</p>"


@pytest.mark.parametrize(("id_", "kata"), [("tabel-pegawai", "Tabel"), ("gambar-peta", "Gambar")])
def test_a_reference_says_what_it_points_at(id_, kata):
    """The book puts the number; in plain Jupyter the word reads well."""
    assert rujuk(id_) == f'<a class="rujuk" href="#{id_}">{kata}</a>'


def test_jupyter_shows_html():
    """The notebook shows the fragment; its plain form does not depend on the machine."""
    satu = Keluaran(Markup("<p>a</p>"))
    assert satu._repr_html_() == "<p>a</p>"
    assert "0x" not in repr(satu)
