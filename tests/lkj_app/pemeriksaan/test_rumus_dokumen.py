"""Rules on printed formulas and counts: what a fault says beside its place, and what it follows from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.dokumen.rumus import (
    bagian,
    banyak_suku,
    bawahan,
    hasil,
    penyebut,
    predikat,
    suku,
    tercapai,
)
from tests.isi_rekaan import PROG_2, SUB_A, SUB_B
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


def test_a_count_is_wrong_by_so_many(dok: DokumenRekaan) -> None:
    """Four in words where two are listed; the remedy names both ways out."""
    dok.k(f"nama:{SUB_A}", "Nama rekaan").k(f"nama:{SUB_B}", "Nama rekaan")
    (satu,) = dok.k(f"jumlah_sub_kegiatan:{KEG_1}", "empat").temuan(bawahan)
    assert (satu.selisih, satu.perbaikan) == ("2", "sebutkan 2 sub kegiatan, atau uraikan yang tertinggal")


def test_the_whole_follows_from_its_parts(dok: DokumenRekaan) -> None:
    """Two and one are not two: where a part is at fault itself, the whole is its consequence."""
    dok.k("jumlah:program", "2").k("jumlah:program_tercapai", "2").k("jumlah:program_belum_tercapai", "1")
    (satu,) = dok.temuan(bagian)
    assert (satu.selisih, satu.sumber) == ("-1", ("jumlah:program_tercapai", "jumlah:program_belum_tercapai"))


def test_those_that_miss_follow_from_those_that_reach(dok: DokumenRekaan) -> None:
    """One wrong count makes the other wrong as well: the second stands under the first."""
    dok.k(f"capaian:{PROG_1}", "106%").k(f"capaian:{PROG_2}", "75%")
    dok.k("jumlah:program_tercapai", "2").k("jumlah:program_belum_tercapai", "0")
    ya, tidak = dok.temuan(tercapai)
    assert (ya.sumber, tidak.sumber) == ((), ("jumlah:program_tercapai",))
    assert (ya.selisih, tidak.selisih) == ("1", "-1")


def test_a_count_by_predikat_is_told_beside_the_printed_predikat(dok: DokumenRekaan) -> None:
    """Not beside a capaian: that is another rule's."""
    dok.k(f"predikat:{SUB_A}", "Baik").k(f"predikat:{SUB_B}", "Kurang").k("jumlah_predikat:Baik", "9", "Bab IV")
    (satu,) = dok.temuan(predikat)
    assert satu.pesan.startswith("Disebut 9; menurut predikat tercetak ")
