"""Rules on printed formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.rumus import banyak_suku, hasil, penyebut, suku
from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan
from tests.pembangun import KEG_1, KEG_2, KEG_3, PROG_1, PROG_2, SUB_C, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.laporan import Laporan

TEMPAT = "Bab III, rumus"


def _rumus(dok: DokumenRekaan, *suku_: tuple[str, str], pembagi: str = "2", hasil_: str = "98%") -> DokumenRekaan:
    for nomor, (kode, nilai) in enumerate(suku_, start=1):
        dok.k(f"capaian:{kode}" if kode else "", nilai, TEMPAT, "rumus", f"suku {nomor}")
    dok.k(f"jumlah_kegiatan:{PROG_1}", pembagi, TEMPAT, "rumus", "penyebut")
    return dok.k(f"capaian:{PROG_1}", hasil_, TEMPAT, "rumus", "hasil")


@pytest.fixture
def laporan_tanpa_target(tmp_path: Path) -> Laporan:
    """Kegiatan 2 of program 1 has no target s/d this quarter."""
    return kantor_rekaan().ubah("target_kinerja", SUB_C, target_sd=0).laporan(tmp_path)


DUA = ((KEG_1, "97"), (KEG_2, "100"))


@pytest.mark.parametrize(("tercetak", "ada"), [("98%", 0), ("99%", 0), ("98,5", 0), ("99,5", 1), ("94%", 1)])
def test_the_result_is_the_mean_of_the_terms(dok: DokumenRekaan, tercetak: str, ada: int) -> None:
    """97 and 100 may stand for 96,5 to 100,5: their mean for 98 to 99."""
    temuan = _rumus(dok, *DUA, hasil_=tercetak).temuan(hasil)
    assert [t.klaim for t in temuan] == ["k5"] * ada


def test_a_wrong_result_says_what_comes_out(dok: DokumenRekaan) -> None:
    """(97 + 140) / 2 is 118,5."""
    (satu,) = _rumus(dok, (KEG_1, "97"), (KEG_2, "140"), hasil_="94%").temuan(hasil)
    assert (satu.ditemukan, satu.diharapkan, satu.selisih) == ("94%", "119%", "-25")
    assert satu.pesan.startswith("(97 + 140) / 2 ialah 119%")


def test_a_term_without_number_leaves_the_result_unjudged(dok: DokumenRekaan) -> None:
    """A dash is no number."""
    assert _rumus(dok, (KEG_1, "97"), (KEG_2, "-"), hasil_="20%").temuan(hasil) == []


def test_the_denominator_counts_the_terms(dok: DokumenRekaan) -> None:
    """Two terms, denominator 4: found at the denominator, and the result follows the printed formula."""
    (satu,) = _rumus(dok, *DUA, pembagi="4", hasil_="49%").temuan(penyebut)
    assert (satu.klaim, satu.diharapkan, satu.selisih) == ("k4", "2", "2")
    assert dok.temuan(hasil) == []


def test_a_wrong_denominator_is_said_once(dok: DokumenRekaan) -> None:
    """The result that the terms give by their number is right; one that neither gives is wrong as well."""
    assert _rumus(dok, *DUA, pembagi="4", hasil_="98%").temuan(hasil) == []
    dok.klaim.clear()
    assert [t.diharapkan for t in _rumus(dok, *DUA, pembagi="4", hasil_="70%").temuan(hasil)] == ["49%"]


def test_a_right_denominator_is_none(dok: DokumenRekaan) -> None:
    """Two for two."""
    assert _rumus(dok, *DUA).temuan(penyebut) == []


def test_a_child_without_term_is_named(dok: DokumenRekaan) -> None:
    """Program 1 has two kegiatan; one term leaves the other out."""
    (satu,) = _rumus(dok, (KEG_1, "97"), pembagi="1", hasil_="97%").temuan(banyak_suku)
    assert (satu.diharapkan, satu.klaim) == ("2 suku", "k3")
    assert "Keuangan Rekaan" in satu.pesan


def test_a_child_without_target_is_no_term(laporan_tanpa_target: Laporan) -> None:
    """Nothing was due in it s/d the quarter, so it has no capaian."""
    dok = DokumenRekaan(laporan_tanpa_target)
    assert _rumus(dok, (KEG_1, "97"), pembagi="1", hasil_="97%").temuan(banyak_suku) == []


def test_a_term_too_many_is_found(dok: DokumenRekaan) -> None:
    """Three terms for two kegiatan; two for two are none."""
    assert _rumus(dok, *DUA).temuan(banyak_suku) == []
    (satu,) = _rumus(dok, *DUA, ("", "100"), pembagi="3").temuan(banyak_suku)
    assert satu.ditemukan == "3 suku"


def test_a_term_repeats_what_stands_below(dok: DokumenRekaan) -> None:
    """140 in the formula, 120% in the text: found at the term. 120,4 is printed 120."""
    _rumus(dok, (KEG_1, "140"), (KEG_2, "120"))
    dok.k(f"capaian:{KEG_1}", "120%", "Bab III, kegiatan 1", "kalimat").k(f"capaian:{KEG_2}", "120,4", "Bab III")
    (satu,) = dok.temuan(suku)
    assert (satu.klaim, satu.diharapkan, satu.selisih) == ("k2", "120%", "20")
    assert "120% di Bab III, kegiatan 1" in satu.pesan


def test_one_of_two_printed_values_is_enough(dok: DokumenRekaan) -> None:
    """That a capaian is printed twice is another rule's matter; terms that nothing repeats are none."""
    _rumus(dok, (KEG_3, "140"), ("", "7"), pembagi="2", hasil_="100")
    dok.k(f"capaian:{KEG_3}", "120%", "Bab III").k(f"capaian:{KEG_3}", "140%", "Bab IV")
    assert dok.temuan(suku) == []


def test_formulas_of_two_places_are_two(dok: DokumenRekaan) -> None:
    """Terms are never collected across places."""
    _rumus(dok, *DUA)
    dok.k(f"capaian:{KEG_3}", "75", "Bab III, rumus 2", "rumus", "suku 1")
    dok.k(f"capaian:{PROG_2}", "75", "Bab III, rumus 2", "rumus", "hasil")
    assert dok.temuan(hasil) + dok.temuan(penyebut) + dok.temuan(banyak_suku) == []
