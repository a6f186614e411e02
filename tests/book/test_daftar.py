"""Lists of tables and figures in the appendix."""

from __future__ import annotations

import pytest

ISI = {
    "daftar-tabel": [
        ("Tabel 1.1 Daftar pegawai", "bab-1.html#tabel-pegawai"),
        ("Tabel 2.1 Data gambar", "bab-2.html#tabel-data"),
        ("Tabel 2.2 Capaian", "bab-2-c.html#tabel-program"),
        ("Tabel 2.3 Lebar", "bab-2-c.html#tabel-lebar"),
        ("Tabel L.1 Aturan", "#tabel-lampiran"),
    ],
    "daftar-gambar": [
        ("Gambar 1 Capaian rekaan", "kata-pengantar.html#gambar-depan"),
        ("Gambar 1.1 Capaian rekaan", "bab-1.html#gambar-satu"),
        ("Gambar L.1 Capaian rekaan", "#gambar-lampiran"),
    ],
}


def tautan(halaman, kelas):
    """Text and target of every entry."""
    semua = halaman("lampiran").find("div", class_=kelas).find_all("a")
    return [(" ".join(a.get_text().split()), a["href"]) for a in semua]


@pytest.mark.parametrize("kelas", ISI)
def test_the_list_has_all_that_is_numbered_in_the_order_of_the_book(halaman, kelas):
    """Number, title and link; what has no number is left out."""
    assert tautan(halaman, kelas) == ISI[kelas]


@pytest.mark.parametrize("kelas", ISI)
def test_every_entry_leads_to_what_bears_its_number(halaman, kelas):
    """The number in the list is the one printed there."""
    for teks, ke in tautan(halaman, kelas):
        nama, _, id_ = ke.partition("#")
        tujuan = halaman(nama.removesuffix(".html") or "lampiran").find(id=id_)
        assert teks.startswith(" ".join(tujuan.find(class_="caption-number").get_text().split()))


def test_the_words_for_plain_jupyter_are_gone(halaman):
    """The container is filled, not added to."""
    assert "disusun saat buku dibuat" not in halaman("lampiran").get_text()
