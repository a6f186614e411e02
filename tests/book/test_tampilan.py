"""What style sheets need to find on the page."""

from __future__ import annotations


def kelas(sel) -> list[str]:
    """Classes of the column that a head cell has."""
    return [x for x in sel.get("class", []) if x.startswith("kolom-")]


def test_heads_know_what_their_column_holds(halaman):
    """The first column of names stays in sight; heads over numbers stand to the right, spans count."""
    kepala = halaman("bab-1").find(id="tabel-pegawai").thead
    assert [kelas(x) for x in kepala("th")] == [["kolom-nama"], [], ["kolom-angka"], []]


def test_the_cover_has_its_code_at_the_foot(halaman):
    """Nothing between title and figures: hidden code comes last."""
    sampul = halaman("index").find("section", class_="sampul")
    assert sampul is not None
    kode = [x.find("details", class_="kode-sel") is not None for x in sampul.find_all(["h1", "div"], recursive=False)]
    assert kode == sorted(kode)
    assert any(kode)
    assert halaman("bab-1").find("section", class_="sampul") is None


def test_style_sheets_come_in_the_order_of_their_names(halaman):
    """Later sheets overrule earlier ones; the disk's order would differ between machines."""
    lembar = [x["href"].split("?")[0] for x in halaman("bab-1").find_all("link", rel="stylesheet")]
    kita = [x for x in lembar if x.startswith("_static/lkj")]
    assert len(kita) > 1
    assert kita == sorted(kita)
