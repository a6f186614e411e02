"""Rules on printed formulas: what a fault says beside its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.dokumen.rumus import banyak_suku, hasil, penyebut, suku
from tests.pembangun import KEG_1, KEG_2, PROG_1

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan

TEMPAT = "Bab III, rumus"


def _rumus(dok: DokumenRekaan, *suku_: tuple[str, str], pembagi: str = "2", hasil_: str = "98%") -> DokumenRekaan:
    for nomor, (kode, nilai) in enumerate(suku_, start=1):
        dok.k(f"capaian:{kode}" if kode else "", nilai, TEMPAT, "rumus", f"suku {nomor}")
    dok.k(f"jumlah_kegiatan:{PROG_1}", pembagi, TEMPAT, "rumus", "penyebut")
    return dok.k(f"capaian:{PROG_1}", hasil_, TEMPAT, "rumus", "hasil")


def test_a_wrong_result_says_what_comes_out(dok: DokumenRekaan) -> None:
    """(97 + 140) / 2 is 118,5."""
    (satu,) = _rumus(dok, (KEG_1, "97"), (KEG_2, "140"), hasil_="94%").temuan(hasil)
    assert (satu.ditemukan, satu.diharapkan, satu.selisih) == ("94%", "119%", "-25")
    assert satu.pesan.startswith("(97 + 140) / 2 ialah 119%")


def test_a_wrong_denominator_says_how_far_off_it_is(dok: DokumenRekaan) -> None:
    """Two terms, denominator 4."""
    (satu,) = _rumus(dok, (KEG_1, "97"), (KEG_2, "100"), pembagi="4").temuan(penyebut)
    assert (satu.klaim, satu.diharapkan, satu.selisih) == ("k4", "2", "2")


def test_a_child_without_term_is_named(dok: DokumenRekaan) -> None:
    """Program 1 has two kegiatan; one term leaves the other out."""
    (satu,) = _rumus(dok, (KEG_1, "97"), pembagi="1", hasil_="97%").temuan(banyak_suku)
    assert (satu.klaim, satu.ditemukan, satu.diharapkan) == ("k3", "1 suku", "2 suku")
    assert "Keuangan Rekaan" in satu.pesan


def test_a_term_too_many_names_nobody(dok: DokumenRekaan) -> None:
    """Nothing is left out, though the third term has no name."""
    (satu,) = _rumus(dok, (KEG_1, "97"), ("", "100"), ("", "100"), pembagi="3").temuan(banyak_suku)
    assert (satu.ditemukan, satu.pesan) == ("3 suku", "Rumus bersuku 3, sedangkan bawahannya 2.")


def test_a_term_says_where_it_stands_otherwise(dok: DokumenRekaan) -> None:
    """140 in the formula, 120% in the text."""
    _rumus(dok, (KEG_1, "140"), (KEG_2, "120"))
    dok.k(f"capaian:{KEG_1}", "120%", "Bab III, kegiatan 1", "kalimat")
    (satu,) = dok.temuan(suku)
    assert (satu.klaim, satu.diharapkan, satu.selisih) == ("k2", "120%", "20")
    assert "120% di Bab III, kegiatan 1" in satu.pesan
