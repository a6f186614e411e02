"""Rules on the staff tables of a document: what a fault says beside its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.dokumen.pegawai import antartempat, jumlah

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


def _tabel(dok: DokumenRekaan) -> DokumenRekaan:
    return dok.k("pegawai:pns|III|S-1/D-4|L", "2").k("pegawai:pns|III|S-1/D-4|P", "1")


def test_a_wrong_total_shows_its_cells(dok: DokumenRekaan) -> None:
    """2 men and 1 woman are 3, not 5."""
    (satu,) = _tabel(dok).k("pegawai:pns|III|*|*", "5").temuan(jumlah)
    assert (satu.klaim, satu.ditemukan, satu.diharapkan, satu.selisih) == ("k4", "5", "3", "2")
    assert satu.pesan.endswith("(2 + 1).")
    assert satu.sumber == ("pegawai:pns|III|S-1/D-4|L", "pegawai:pns|III|S-1/D-4|P")


def test_a_total_over_blank_cells_says_so(dok: DokumenRekaan) -> None:
    """Nobody is counted among the upah jasa."""
    _tabel(dok).k("pegawai:pns|III|*|*", "3").k("pegawai:upah_jasa|-|*|*", "1")
    assert [t.pesan.partition("berjumlah ")[2] for t in dok.temuan(jumlah)] == ["0 (tidak ada sel yang terisi)."]


def test_a_sentence_follows_the_cells_of_its_table(dok: DokumenRekaan) -> None:
    """The table prints no total of PNS, but its cells give 3."""
    (satu,) = _tabel(dok).k("pegawai:pns|*|*|*", "17 (tujuh belas)", "Bab I", "kalimat").temuan(antartempat)
    assert (satu.diharapkan, satu.selisih, len(satu.sumber)) == ("3", "14", 2)


def test_a_sentence_beside_a_table_that_has_only_blank_cells_is_judged_once(dok: DokumenRekaan) -> None:
    """Its own place already says what it should be."""
    _tabel(dok).k("pegawai:pns|III|*|*", "3").k("pegawai:upah_jasa|-|*|*", "1")
    dok.k("pegawai:upah_jasa|-|SLTA/Sederajat|P", "2", "Tabel 2")
    assert dok.temuan(antartempat) == []
