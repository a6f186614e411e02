"""Rules on the tables of a document, money and staff: what a fault says beside its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen import tabel

if TYPE_CHECKING:
    from lkj_app.pemeriksaan.aturan import Aturan
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan

KEG, SUB_1, SUB_2, DPA = "7.01.01.2.01", "7.01.01.2.01.01", "7.01.01.2.01.02", "dpa_pokok"


@pytest.mark.parametrize(
    ("aturan", "masukan", "hasil", "selisih"),
    [
        (tabel.selisih, {f"pagu:{KEG}": "1.000", f"realisasi_belanja:{KEG}": "940"}, f"sisa_pagu:{KEG}", "10"),
        (tabel.persen, {f"realisasi_belanja:{KEG}": "3", f"kas:{KEG}": "4"}, f"capaian_belanja:{KEG}", "-5"),
        (tabel.jumlah_bawahan, {f"kas:{SUB_1}": "20", f"kas:{SUB_2}": "30"}, f"kas:{KEG}", "20"),
        (tabel.melampaui_pagu, {f"pagu:{KEG}": "60"}, f"realisasi_belanja:{KEG}", "10"),
        (
            tabel.operasi_modal,
            {f"operasi_dokumen:{DPA}": "90", f"modal_dokumen:{DPA}": "9"},
            f"belanja_dokumen:{DPA}",
            "-29",
        ),
    ],
    ids=["selisih", "persen", "jumlah_bawahan", "melampaui_pagu", "operasi_modal"],
)
def test_a_fault_says_how_far_off_it_is_and_what_it_follows_from(
    dok: DokumenRekaan, aturan: Aturan, masukan: dict[str, str], hasil: str, selisih: str
) -> None:
    """70 is printed where these inputs give something else."""
    for fakta, tercetak in masukan.items():
        dok.k(fakta, tercetak)
    (satu,) = dok.k(hasil, "70").temuan(aturan)
    assert (satu.klaim, satu.ditemukan, satu.selisih) == (dok.klaim[-1].id, "70", selisih)
    assert (satu.fakta, satu.sumber) == ((hasil,), tuple(masukan))


def _pns(dok: DokumenRekaan) -> DokumenRekaan:
    return dok.k("pegawai:pns|III|S-1/D-4|L", "2").k("pegawai:pns|III|S-1/D-4|P", "1")


def test_a_wrong_total_shows_its_cells(dok: DokumenRekaan) -> None:
    """2 men and 1 woman are 3, not 5."""
    (satu,) = _pns(dok).k("pegawai:pns|III|*|*", "5").temuan(tabel.jumlah)
    assert (satu.klaim, satu.ditemukan, satu.diharapkan, satu.selisih) == ("k4", "5", "3", "2")
    assert satu.pesan.endswith("(2 + 1).")
    assert satu.sumber == ("pegawai:pns|III|S-1/D-4|L", "pegawai:pns|III|S-1/D-4|P")


def test_a_total_over_blank_cells_says_so(dok: DokumenRekaan) -> None:
    """Nobody is counted among the upah jasa."""
    _pns(dok).k("pegawai:pns|III|*|*", "3").k("pegawai:upah_jasa|-|*|*", "1")
    assert [t.pesan.partition("berjumlah ")[2] for t in dok.temuan(tabel.jumlah)] == ["0 (tidak ada sel yang terisi)."]


def test_a_sentence_follows_the_cells_of_its_table(dok: DokumenRekaan) -> None:
    """The table prints no total of PNS, but its cells give 3."""
    (satu,) = _pns(dok).k("pegawai:pns|*|*|*", "17 (tujuh belas)", "Bab I", "kalimat").temuan(tabel.antartempat)
    assert (satu.diharapkan, satu.selisih, len(satu.sumber)) == ("3", "14", 2)


def test_a_sentence_beside_a_table_that_has_only_blank_cells_is_judged_once(dok: DokumenRekaan) -> None:
    """Its own place already says what it should be."""
    _pns(dok).k("pegawai:pns|III|*|*", "3").k("pegawai:upah_jasa|-|*|*", "1")
    dok.k("pegawai:upah_jasa|-|SLTA/Sederajat|P", "2", "Tabel 2")
    assert dok.temuan(tabel.antartempat) == []
