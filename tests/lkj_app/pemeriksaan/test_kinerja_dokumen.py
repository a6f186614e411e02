"""Rules on the performance of a document, on its predikat and on rounding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.kinerja import capaian, gabungan, selisih, target_nol
from lkj_app.pemeriksaan.dokumen.pembulatan import pembulatan
from lkj_app.pemeriksaan.dokumen.predikat import predikat, tanpa_predikat
from tests.isi_rekaan import KEG_1, PROG_1, SUB_A, SUB_B, SUB_C

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


def _ukur(dok: DokumenRekaan, isi: str, kode: str = SUB_A, tempat: str = "Tabel 1", baris: str = "") -> DokumenRekaan:
    """``target realisasi capaian [predikat]``, each under its own column title."""
    nama = ("target", "realisasi", "capaian", "predikat")
    for ukuran, tercetak in zip(nama, isi.split(), strict=False):
        dok.k(f"{ukuran}:{kode}", tercetak.replace("_", " "), tempat, baris, ukuran.capitalize())
    return dok


@pytest.mark.parametrize("isi", ["140 113 81%", "140 113 80,7", "17 16 94", "87 92,79 106,66", "100% 97% 97%", "4 - 9"])
def test_a_right_capaian_is_none(dok: DokumenRekaan, isi: str) -> None:
    """However precisely it is printed; a dash is no number."""
    assert _ukur(dok, isi).temuan(capaian) == []


def test_a_wrong_capaian_is_found_at_its_cell(dok: DokumenRekaan) -> None:
    """113 of 140 is 80,71 percent: 82% is one too much."""
    (satu,) = _ukur(dok, "140 113 82%").temuan(capaian)
    assert (satu.klaim, satu.ditemukan, satu.diharapkan, satu.selisih) == ("k4", "82%", "81%", "1")
    assert satu.sumber == (f"realisasi:{SUB_A}", f"target:{SUB_A}")


def test_the_target_of_a_parent_is_its_target(dok: DokumenRekaan) -> None:
    """120% of 120% is 100%, not 120%."""
    dok.k(f"target_gabungan:{KEG_1}", "120%").k(f"realisasi:{KEG_1}", "120%").k(f"capaian:{KEG_1}", "120%")
    assert [t.diharapkan for t in dok.temuan(capaian)] == ["100%"]


def test_a_sentence_may_hold_two_measurements(dok: DokumenRekaan) -> None:
    """Target 8 realisasi 8, then target 6 realisasi 3: each capaian belongs to what stands before it."""
    for isi in ("8 8 100%", "6 3 50%"):
        _ukur(dok, isi, tempat="Bab III", baris="kalimat")
    assert dok.temuan(capaian) == []
    _ukur(dok, "6 3 100%", tempat="Bab III", baris="kalimat 2")
    assert [t.diharapkan for t in dok.temuan(capaian)] == ["50%"]


def test_a_repeated_capaian_still_belongs_to_its_target(dok: DokumenRekaan) -> None:
    """Said again in the next sentence, and said wrong."""
    _ukur(dok, "4 3 75%", tempat="Bab III", baris="kalimat")
    dok.k(f"capaian:{SUB_A}", "100%", "Bab III", "kalimat 2")
    assert [t.klaim for t in dok.temuan(capaian)] == ["k5"]


def test_years_and_places_are_kept_apart(dok: DokumenRekaan) -> None:
    """Last year's target is no target of this year; another table is another row."""
    dok.k("target:ikm@2029", "50").k("target:ikm", "80").k("realisasi:ikm", "84").k("capaian:ikm", "105")
    dok.k(f"target:{SUB_A}", "1", "Tabel 1").k(f"realisasi:{SUB_A}", "1").k(f"capaian:{SUB_A}", "3", "Tabel 2")
    assert dok.temuan(capaian) == []


def test_a_capaian_that_is_cut_off_is_said_once(dok: DokumenRekaan) -> None:
    """111,74 printed as 111: the rule on rounding speaks, the one on capaian does not."""
    _ukur(dok, "1542 1.723 111%")
    assert dok.temuan(capaian) == []
    assert [t.diharapkan for t in dok.temuan(pembulatan)] == ["112%"]


def test_a_target_of_nought_has_no_capaian(dok: DokumenRekaan) -> None:
    """Nothing can be divided by 0; a dash there is right."""
    (satu,) = _ukur(dok, "0 0 100%").temuan(target_nol)
    assert satu.klaim == "k4"
    assert dok.temuan(capaian) == []
    dok.klaim.clear()
    assert _ukur(dok, "0 0 -").temuan(target_nol) == []


def _anak(dok: DokumenRekaan, satu: str, dua: str, induk: str) -> DokumenRekaan:
    dok.k(f"capaian:{SUB_A}", satu).k(f"capaian:{SUB_B}", dua)
    return dok.k(f"capaian:{KEG_1}", induk, "Bab III", "kalimat")


@pytest.mark.parametrize(
    ("induk", "harap"), [("91%", None), ("90%", None), ("92%", None), ("93%", "91%"), ("100%", "91%")]
)
def test_a_parent_is_the_mean_of_its_children(dok: DokumenRekaan, induk: str, harap: str | None) -> None:
    """82% and 100% stand for a mean of 90,5 to 91,5: 90%, 91% and 92% may each be its rounding."""
    temuan = _anak(dok, "82%", "100%", induk).temuan(gabungan)
    assert [t.diharapkan for t in temuan] == ([harap] if harap else [])


def test_a_child_without_capaian_leaves_the_parent_unjudged(dok: DokumenRekaan) -> None:
    """Unless its target and realisasi are printed: 3 of 4 and 100 give 87,5."""
    dok.k(f"capaian:{SUB_B}", "100").k(f"capaian:{KEG_1}", "20", "Bab III")
    assert dok.temuan(gabungan) == []
    dok.k(f"target:{SUB_A}", "4").k(f"realisasi:{SUB_A}", "3")
    assert [t.selisih for t in dok.temuan(gabungan)] == ["-68"]


def test_a_child_without_target_is_left_out(dok: DokumenRekaan) -> None:
    """A target of 0 is not in the mean."""
    dok.k(f"target:{SUB_A}", "0").k(f"capaian:{SUB_B}", "80").k(f"capaian:{KEG_1}", "80", "Bab III")
    assert dok.temuan(gabungan) == []


def test_a_child_printed_twice_may_be_either(dok: DokumenRekaan) -> None:
    """Which of 60 and 82 is right, another rule asks: the parent may be 80 to 91."""
    _anak(dok, "82%", "100%", "80%").k(f"capaian:{SUB_A}", "60%", "Tabel 9")
    assert dok.temuan(gabungan) == []


def test_a_printed_formula_speaks_for_its_parent(dok: DokumenRekaan) -> None:
    """One fault is not said by two rules."""
    _anak(dok, "82%", "100%", "100%")
    dok.k(f"capaian:{SUB_A}", "82", "Rumus", "rumus", "suku 1").k(f"capaian:{KEG_1}", "100%", "Rumus", "rumus", "hasil")
    assert dok.temuan(gabungan) == []


@pytest.mark.parametrize(("beda", "ada"), [("1", 0), ("-1", 0), ("2", 1)])
def test_the_difference_is_that_of_realisasi_and_target(dok: DokumenRekaan, beda: str, ada: int) -> None:
    """17 and 16 differ by 1, whichever is taken from which."""
    _ukur(dok, "17 16").k(f"selisih_target:{SUB_A}", beda)
    assert len(dok.temuan(selisih)) == ada


@pytest.mark.parametrize("isi", ["17 16 94 Baik", "20 19 95 SANGAT_BAIK", "17 16 94 -"])
def test_a_predikat_of_the_scale_is_none(dok: DokumenRekaan, isi: str) -> None:
    """Case does not matter, a dash is none."""
    assert _ukur(dok, isi).temuan(predikat) == []


def test_a_predikat_off_the_scale_is_found(dok: DokumenRekaan) -> None:
    """Sangat Baik begins at 95."""
    (satu,) = _ukur(dok, "17 16 94 Sangat_Baik").temuan(predikat)
    assert (satu.klaim, satu.diharapkan) == ("k5", "Baik")


def test_a_row_without_predikat_among_others(dok: DokumenRekaan) -> None:
    """Two rows have one, the third under the same titles has none."""
    _ukur(dok, "4 4 100 Sangat_Baik")
    _ukur(dok, "2 2 100 Sangat_Baik", SUB_B)
    assert dok.temuan(tanpa_predikat) == []
    _ukur(dok, "4 4 100", SUB_C)
    (satu,) = dok.temuan(tanpa_predikat)
    assert (satu.klaim, satu.diharapkan) == ("k12", "predikat Sangat Baik")


def test_an_earlier_year_beside_this_one_wants_no_predikat(dok: DokumenRekaan) -> None:
    """It was judged in its own report."""
    _ukur(_ukur(dok, "80 84 105 Sangat_Baik", "ikm"), "78 75 96", "ikm@2029", baris="ikm")
    assert dok.temuan(tanpa_predikat) == []


def test_tables_without_predikat_want_none(dok: DokumenRekaan) -> None:
    """Nor do sentences."""
    _ukur(_ukur(dok, "4 4 100"), "2 2 100", SUB_B)
    _ukur(dok, "4 4 100 Sangat_Baik", PROG_1, "Tabel 2")
    _ukur(dok, "4 4 100", SUB_C, "Bab III", "kalimat")
    assert dok.temuan(tanpa_predikat) == []
