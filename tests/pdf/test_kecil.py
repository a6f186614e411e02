"""The small book as PDF: structure, fonts, text, equal bytes, and what is said of things that cannot be printed."""

from __future__ import annotations

import pytest

from tests.pdf.buku_pdf import ARAB, BUKU, IBRANI, NAKAL, PANJANG, WAJAH
from tests.pdf.conftest import bangun, hasil, rapat

pytestmark = pytest.mark.lambat


def test_language_title_author_and_marks_of_the_standards(kecil):
    """PDF/UA-1 and PDF/A-2a in one file; the date is that of the report."""
    assert str(kecil.katalog.Lang) == "id-ID"
    assert bool(kecil.katalog.MarkInfo.Marked)
    meta = kecil.katalog.Metadata.read_bytes().decode()
    for tanda in ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "2030-01-01"):
        assert tanda in meta
    info = kecil.pembaca.metadata
    assert info.title == "Laporan Rekaan Triwulan II Tahun 2030"
    assert info.author == "Kecamatan Rekaan, Kabupaten Rekaan"


def test_front_matter_is_roman_and_chapters_are_arabic(kecil):
    """Page labels: none on the cover, i, ii, ..., then 1 from BAB I on."""
    label = kecil.pembaca.page_labels
    bab = next(n for n, x in enumerate(kecil.halaman) if "BAB I\n" in x and "PENDAHULUAN" in x and "....." not in x)
    assert label[1:bab] == ["i", "ii", "iii", "iv", "v", "vi"][: bab - 1]
    assert label[bab : bab + 2] == ["1", "2"]


def test_a_draft_says_so_on_every_page(kecil):
    """The cover too, which has no running header."""
    assert [nomor for nomor, isi in enumerate(kecil.halaman, start=1) if "DRAF" not in isi] == []


def test_bookmarks_carry_the_numbers_of_the_book(kecil):
    """BAB I, A.; nested as the sections are."""
    judul = [(x.title if not isinstance(x, list) else [y.title for y in x if not isinstance(y, list)])
             for x in kecil.pembaca.outline]  # fmt: skip
    assert "Kata Pengantar" in judul
    letak = judul.index("BAB I Pendahuluan")
    assert judul[letak + 1] == ["A. Latar Belakang", "B. Maksud"]
    assert "Daftar Isi" in judul


def test_all_fonts_are_embedded_and_nothing_runs(kecil):
    """No JavaScript, no file attached, no font of the machine."""
    huruf = {str(f.get("/BaseFont")): f for x in kecil.pembaca.pages for f in _huruf(x)}
    assert huruf
    assert all("/FontFile2" in d or "/FontFile3" in d for d in map(_deskripsi, huruf.values()))
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(kecil.katalog.keys())
    assert "/JavaScript" not in kecil.katalog.get("/Names", {})


def _huruf(halaman):
    return [x.get_object() for x in halaman["/Resources"].get("/Font", {}).values()]


def _deskripsi(huruf):
    anak = huruf["/DescendantFonts"][0].get_object() if "/DescendantFonts" in huruf else huruf
    return anak["/FontDescriptor"]


def test_header_cells_pictures_and_formulas_are_tagged(kecil):
    """Header cells name their column; every picture and formula speaks Indonesian."""
    kepala = kecil.unsur("TH")
    assert len(kepala) >= 4
    assert all("/A" in x for x in kepala)
    alt = [str(x.get("/Alt", "")) for x in kecil.unsur("Figure", "Formula")]
    assert "Batang enam program" in alt
    assert "rata-rata sama dengan tiga koma lima dibagi dua" in alt
    assert all(alt)


def test_text_that_looks_like_code_comes_out_as_text(kecil):
    """In paragraphs, captions and cells; long words, other scripts and faces too."""
    assert kecil.teks.count(rapat(NAKAL)) >= 3
    assert rapat(PANJANG) in kecil.teks
    assert WAJAH in kecil.teks
    for teks in (ARAB, IBRANI):
        assert teks in kecil.teks or teks[::-1] in kecil.teks


def test_a_wide_table_turns_the_page_and_repeats_its_head(kecil):
    """All rows, over several landscape pages, each under the header; its source follows."""
    lebar = [n for n, x in enumerate(kecil.pembaca.pages) if x.mediabox.width > x.mediabox.height]
    assert len(lebar) >= 2
    assert all("Kolom panjang 13" in " ".join(kecil.halaman[n].split()) for n in lebar)
    assert sum(kecil.halaman[n].count("14.234.567.890") for n in lebar) == 60
    assert "Sumber: rekaan." in kecil.halaman[lebar[-1]]


def test_the_signature_stands_on_one_page(kecil):
    """Place and date, office, name, number."""
    halaman = next(x for x in kecil.halaman if "NIP 1" in x)
    assert all(x in halaman for x in ("Rekaan, 1 Juli 2030", "Camat", "Nama Rekaan"))


def test_reading_order_is_the_order_of_the_book(kecil):
    """Cover, foreword, lists, chapters, appendix."""
    urut = ["TriwulanIITahun2030", "KATAPENGANTAR", "DAFTARISI", "Tabel1.1Daftarpegawai", "Miliksasaransatu."]
    letak = [kecil.teks.lower().index(x.lower()) for x in urut]
    assert letak == sorted(letak)


def test_words_are_parted_but_can_be_found(kecil):
    """A soft hyphen stands at the end of a line only; a hyphen that was typed is a hyphen."""
    isi = [x.extract_text() for x in kecil.pembaca.pages]
    assert any("-\n" in x for x in isi)
    assert all("\u00ad" not in x for x in isi)
    assert any("tiga-ratus" in x for x in isi)


def test_two_folders_one_result(kecil, tmp_path):
    """Byte for byte."""
    assert bangun(tmp_path, BUKU, "-W", "-n").returncode == 0
    assert hasil(tmp_path).read_bytes() == kecil.berkas.read_bytes()


@pytest.mark.parametrize(
    "pesan",
    [
        "simpul note tidak dikenal oleh PDF",
        "tidak-ada.png",
        "rumus 'rata-rata sama dengan",
        "tabel tabel-raksasa lebih lebar daripada halaman",
    ],
)
def test_what_cannot_be_printed_is_told_with_its_place(log_buruk, pesan):
    """Notebook and, for outputs, the cell; with -W the build stops."""
    baris = next(x for x in log_buruk.splitlines() if pesan in x)
    assert "bab-1.ipynb" in baris
    assert "WARNING" in baris


def test_a_letter_without_a_glyph_stops_nothing(log_buruk):
    """It is printed as its code; check has told of it, with its cell."""
    assert "1F980" not in log_buruk
    assert "kepiting" not in log_buruk
