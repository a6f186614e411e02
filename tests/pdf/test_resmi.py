"""Rules of print on a small book: what is signed, continued tables, whole dates, figures in their place."""

from __future__ import annotations

import re

import pytest

from tests.pdf.conftest import rapat

pytestmark = pytest.mark.lambat


def halaman_dengan(pdf, teks: str) -> list[int]:
    """The pages that hold a text, line ends apart."""
    return [n for n, x in enumerate(pdf.halaman) if rapat(teks) in rapat(x)]


def test_chapters_and_keys_for_screens_are_not_signed(resmi, reviu):
    """The official PDF leaves them out, also from its contents; reviewers have them."""
    for teks in ("Hanya untuk layar.", "(kinerja.bukti/x)"):
        assert halaman_dengan(resmi, teks) == []
        assert halaman_dengan(reviu, teks)
    judul = [[x.title for x in pdf.pembaca.outline if not isinstance(x, list)] for pdf in (resmi, reviu)]
    assert ["Lampiran" in x for x in judul] == [False, True]
    assert halaman_dengan(resmi, "Bukti kurang")


def test_a_build_for_reviewers_says_so_on_every_page(resmi, reviu):
    """Cover and landscape pages too; an official one bears no mark."""
    assert [n for n, x in enumerate(reviu.halaman) if "UNTUK REVIU" not in " ".join(x.split())] == []
    assert halaman_dengan(resmi, "UNTUK REVIU") == halaman_dengan(resmi, "DRAF") == []


def test_the_cover_prints_what_is_given_and_nothing_else(resmi, reviu):
    """Address, telephone and site with its QR code; no label without a value."""
    sampul = " ".join(resmi.halaman[0].split())
    assert all(x in sampul for x in ("Jalan Rekaan Nomor 1", "Telepon (0000) 123", "https://contoh.invalid/lkj/"))
    alt = [str(x.get("/Alt", "")) for x in resmi.unsur("Figure")]
    assert "Kode QR menuju https://contoh.invalid/lkj/" in alt
    assert "Surel" not in sampul
    assert not any(x in " ".join(reviu.halaman[0].split()) for x in ("Telepon", "Surel", "http"))
    assert not any("QR" in str(x.get("/Alt", "")) for x in reviu.unsur("Figure"))


def test_a_table_that_goes_on_says_so(resmi):
    """On every page but its first, above the repeated head."""
    isi = [n for n, x in enumerate(resmi.halaman) if re.search(r"Uraian \d+-\d+", x)]
    lanjut = halaman_dengan(resmi, "Tabel 1.1 (lanjutan)")
    assert len(isi) >= 2
    assert lanjut == isi[1:]


def test_a_row_that_names_others_never_stands_alone(resmi):
    """The first row of a group is on the page of its name, also where a group begins with one of its own."""
    for n in range(10):
        for nama in (f"Kelompok {n}.", f"Anak kelompok {n}."):
            assert set(halaman_dengan(resmi, nama)) <= set(halaman_dengan(resmi, f"Uraian {n}-0"))


def test_dates_quarters_and_predikat_stay_on_one_line(resmi):
    """Twenty-five times in running text, seventy in a column that could be narrower."""
    baris = [x.strip() for isi in resmi.halaman for x in isi.splitlines()]
    assert sum(x.count("31 Desember 2030") for x in baris) == 25
    assert sum(x.count("Triwulan IV.") for x in baris) == 25
    assert sum(x.count("Sangat Baik") for x in baris) == 70


def test_running_heads_name_the_chapter(resmi):
    """On every page of a chapter but the one on which it opens."""
    atas = [" ".join(x.split())[:90] for x in resmi.halaman]
    bab = halaman_dengan(resmi, "BAB II AKUNTABILITAS")
    (awal,) = [n for n in bab if "....." not in resmi.halaman[n] and ". . ." not in resmi.halaman[n]]
    assert "BAB II Akuntabilitas" not in atas[awal]
    assert "BAB II Akuntabilitas" in atas[awal + 1]
    assert any("BAB I Pendahuluan" in x for x in atas)


def test_figures_keep_their_order_and_their_section(resmi):
    """Neither fits where it is announced: text goes on before them, the next section does not; the list is right."""
    sebut, (a,), (b,), berikut = (
        halaman_dengan(resmi, "Lihat gambar."),
        halaman_dengan(resmi, "Gambar 2.1 Kotak gambar-a")[-1:],
        halaman_dengan(resmi, "Gambar 2.2 Kotak gambar-b")[-1:],
        halaman_dengan(resmi, "Bagian berikut."),
    )
    assert sebut[0] <= a <= b <= berikut[0]
    daftar = " ".join(next(x for x in resmi.halaman if "DAFTAR GAMBAR" in x).split())
    label = resmi.pembaca.page_labels
    for nomor, letak in (("2.1", a), ("2.2", b)):
        assert re.search(rf"Gambar {nomor} Kotak gambar-[ab][ .\u2060]*{label[letak]}\b", daftar)


def test_no_page_holds_only_the_introduction_of_a_wide_table(resmi):
    """Heading and text stand on the upright page before, where something else stands too, or above the table."""
    (letak,) = [n for n in halaman_dengan(resmi, "Pengantar lebar.") if "Anggaran Lebar" in resmi.halaman[n]]
    rebah = resmi.pembaca.pages[letak].mediabox
    assert rebah.width > rebah.height or "Bagian berikut." in " ".join(resmi.halaman[letak].split())
