"""What each chart shows and says."""

from __future__ import annotations

import re
from fractions import Fraction

from lkj_utils.dasar.format import kapital
from lkj_utils.data.aturan import Aturan
from lkj_utils.sajian import grafik
from lkj_utils.sajian.grafik import program, warna
from lkj_utils.sajian.grafik.kanvas import Kanvas
from lkj_utils.sajian.grafik.kuadran import kuadran
from lkj_utils.sajian.grafik.ucapan import ekstrem

TIGA = {"capaian:7.01.01": Fraction(10219, 100), "capaian:7.01.02": Fraction(0), "capaian:7.01.03": Fraction(90)}


def _alt(keluaran) -> str:
    return re.search('alt="([^"]*)"', str(keluaran.html))[1]


def _kotak(monkeypatch) -> list[tuple[float, str]]:
    """Width and fill of every rectangle drawn from now on."""
    catatan: list[tuple[float, str]] = []
    monkeypatch.setattr(Kanvas, "kotak", lambda _s, _x, _y, lebar, _t, isi, *_a, **_k: catatan.append((lebar, isi)))
    return catatan


def test_one_bar_per_program_with_a_value_above_zero(buat, monkeypatch):
    """0% has no bar, only its number: nothing is drawn that is not there."""
    kotak = _kotak(monkeypatch)
    grafik.capaian_program(buat(TIGA))
    assert len(kotak) == 2


def test_bars_stand_in_proportion(buat, monkeypatch):
    """A bar of 90 is 90/102,19 of the longest."""
    kotak = _kotak(monkeypatch)
    grafik.capaian_program(buat(TIGA))
    assert round(kotak[1][0] / kotak[0][0], 4) == round(90 / 102.19, 4)


def test_a_bar_of_several_hundred_percent_is_cut_and_says_so(buat, monkeypatch):
    """One wild value does not make the others invisible."""
    kotak = _kotak(monkeypatch)
    grafik.capaian_program(buat(TIGA | {"capaian:7.01.01": Fraction(4000)}))
    assert round(kotak[1][0] / kotak[0][0], 4) == round(90 / program.BATAS_BATANG, 4)


def test_alt_names_highest_and_lowest_with_numbers(buat):
    """What the eye sees first is what the ear hears."""
    alt = _alt(grafik.capaian_program(buat(TIGA)))
    assert "Tertinggi Program Penunjang (102,19%); terendah Program Pelayanan Publik (0,00%)" in alt
    assert "1 dari 3 program mencapai atau melampaui target 100%" in alt


def test_unknown_capaian_is_left_out_of_the_extremes(buat):
    """A program without target is not the lowest; its row says that it has no value."""
    html = str(grafik.capaian_program(buat({"capaian:7.01.01": Fraction(80)})).html)
    assert "Program Penunjang 80,00%" in html
    assert html.count("data belum tersedia") == 4


def test_the_spent_part_of_a_program_is_its_serapan(buat, monkeypatch):
    """The blue bar is 50% of its track; the grey one is the program's part of the whole."""
    angka = {"pagu": (400, 100), "realisasi_belanja": (200, 100), "serapan": (Fraction(50), Fraction(100))}
    fakta = {f"{u}:7.01.0{n}": v for u, dua in angka.items() for n, v in enumerate(dua, start=1)}
    total = {"pagu:total": 500, "realisasi_belanja:total": 300, "serapan:total": Fraction(60)}
    kotak = _kotak(monkeypatch)
    keluaran = grafik.pagu_realisasi(buat(fakta | total, nama={"7.01.01": "Satu", "7.01.02": "Dua"}))
    jalur = next(lebar for lebar, isi in kotak if isi == warna.LATAR)
    assert [lebar / jalur for lebar, isi in kotak if isi == warna.BIRU] == [0.5, 1, 0.6]
    abu = [lebar for lebar, isi in kotak if isi == warna.GARIS]
    assert [round(lebar / abu[-1], 9) for lebar in abu] == [0.8, 0.2, 1]
    assert "Seluruh belanja terserap 60,00% dari Rp500." in _alt(keluaran)


def test_a_quadrant_is_judged_on_printed_values(buat):
    """89,996 is printed 90,00 and counts as 90."""
    nama = {"7.01.01.2.01": "Satu"}
    laporan = buat(
        {"capaian:7.01.01.2.01": Fraction("89.996"), "capaian_belanja:7.01.01.2.01": Fraction("89.99")}, nama=nama
    )
    assert kuadran(laporan, "7.01.01.2.01") == (True, False)


def test_the_scatter_counts_its_quadrants(buat):
    """Few are named, many are counted; one without a value is said to be missing."""
    nama = {f"7.01.01.2.0{n}": f"Kegiatan {n}" for n in range(1, 7)}
    fakta = {f"{u}:{k}": Fraction(100) for k in list(nama)[:4] for u in ("capaian", "capaian_belanja")}
    fakta |= {"capaian:7.01.01.2.05": Fraction(0), "capaian_belanja:7.01.01.2.05": Fraction(95)}
    alt = _alt(grafik.kuadran_kegiatan(buat(fakta, nama=nama)))
    assert "5 kegiatan dengan batas 90%" in alt
    assert "capaian dan serapan tinggi 4 kegiatan" in alt
    assert "capaian rendah, serapan tinggi Kegiatan 5 (capaian 0,00%, serapan anggaran kas 95,00%)" in alt


def test_staff_alt_counts_men_and_women(buat):
    """The whole first, then the largest and smallest group."""
    isi = {("*", "*"): 5, ("*", "L"): 2, ("*", "P"): 3, ("S-1/D-4", "*"): 4, ("SD/Sederajat", "*"): 1}
    isi |= {("S-1/D-4", "L"): 2, ("S-1/D-4", "P"): 2, ("SD/Sederajat", "L"): 0, ("SD/Sederajat", "P"): 1}
    alt = _alt(grafik.pegawai_pendidikan(buat({f"pegawai:*|*|{p}|{jk}": n for (p, jk), n in isi.items()})))
    assert "5 pegawai: 2 laki-laki dan 3 perempuan" in alt
    assert "Terbanyak pendidikan S-1/D-4 (4 orang); paling sedikit pendidikan SD/Sederajat (1 orang)" in alt


def test_quarters_to_come_have_no_number(buat):
    """In triwulan II the table ends with triwulan II: a zero would be a claim."""
    html = str(grafik.rapat_triwulan(buat({"rapat_tercatat:TW1": 2, "rapat_tercatat:TW2": 0}, periode="2024-TW2")).html)
    assert '<th scope="row">Triwulan II</th><td class="angka">0</td>' in html
    assert "Triwulan III" not in html


def test_ties_are_named_together_or_counted():
    """Up to three names are said, more are counted; equal as printed is equal."""
    assert (
        ekstrem([("A", 1, "1"), ("B", 1, "1"), ("C", 0, "0")], "x")
        == "Tertinggi A dan B (masing-masing 1); terendah C (0)"
    )
    lima = [(huruf, 100, "100%") for huruf in "ABCDE"]
    assert ekstrem([*lima, ("F", 3, "3%")], "program") == "Tertinggi 5 program (masing-masing 100%); terendah F (3%)"
    assert ekstrem(lima, "program") == "Semua program sama, 100%"


def test_capitals_become_title_case_but_abbreviations_stay():
    """A screen reader spells capitals; small words stay small."""
    assert kapital("PROGRAM KOORDINASI DAN URUSAN KABUPATEN/KOTA") == "Program Koordinasi dan Urusan Kabupaten/Kota"
    assert kapital("Penyusunan RKA-SKPD") == "Penyusunan RKA-SKPD"
    assert kapital("BPBD") == "BPBD"


def test_best_and_worst_predikat_have_the_ends_of_the_palette():
    """Colour follows rank, whatever words an office uses."""
    aturan = Aturan.dari({"aturan.skala": [{"batas": b, "predikat": p} for b, p in ((90, "A"), (50, "B"), (0, "C"))]})
    assert [warna.warna_predikat(aturan, p) for p in "ABC"] == [warna.BIRU, warna.KUNING, warna.JINGGA]
    assert warna.warna_predikat(aturan, "D") == warna.LATAR
