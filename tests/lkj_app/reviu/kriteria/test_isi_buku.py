"""What the book holds is read from the book."""

from __future__ import annotations

from lkj_app.reviu.kriteria.hasil import Rujukan
from lkj_app.reviu.kriteria.isi_buku import Bagian, bagian_buku, tabel_dari
from lkj_utils.sajian.bagian import realisasi
from tests.pembangun import kantor_rekaan, laporan_kalaena


def test_headings_come_from_the_chapters():
    """The chapter itself first, then its sections, with the page that holds them."""
    isi = bagian_buku(laporan_kalaena())
    assert Bagian("bab-4-penutup", "Penutup", "Penutup") in isi
    satu = Bagian("bab-4-penutup", "Penutup", "Tindak Lanjut")
    assert satu in isi
    assert satu.rujukan == Rujukan("bab-4-penutup.html", "Penutup: Tindak Lanjut")


def test_tables_are_those_that_are_printed(tmp_path):
    """An office without revenue prints a sentence, so there is no table to refer to."""
    ada = kantor_rekaan().laporan(tmp_path)
    assert tabel_dari(realisasi.pendapatan(ada)) == (Rujukan("#tabel-realisasi-pendapatan"),)
    (tmp_path / "tanpa").mkdir()
    tanpa = kantor_rekaan().buang("pendapatan").buang("realisasi_pendapatan").laporan(tmp_path / "tanpa")
    assert tabel_dari(realisasi.pendapatan(tanpa)) == ()
