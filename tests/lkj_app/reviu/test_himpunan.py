"""Every finding has a number, a cause, a key of its own, and what was said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import HasilPeriksa
from lkj_app.reviu.himpunan import himpun
from lkj_utils.dasar.temuan import Temuan
from tests.lkj_app.reviu import rekaan
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.reviu import Reviu
    from lkj_utils.laporan import Laporan


def test_numbers_run_through_our_period_and_the_documents(reviu: Reviu) -> None:
    """1, 2, 3 ... in the order of the chapter; a document follows our own period."""
    assert [b.nomor for b in reviu.himpunan.butir] == list(range(1, len(reviu.himpunan.butir) + 1))
    assert [satu.dokumen for satu in reviu.himpunan.bagian] == ["", "rekaan"]
    assert {b.temuan.objek for b in reviu.himpunan.bagian[1].butir} == {"dokumen"}


def test_what_follows_names_the_number_of_its_cause(reviu: Reviu) -> None:
    """The difference printed wrongly follows from the pagu that disagrees."""
    per_kunci = {b.kunci: b for b in reviu.himpunan.bagian[1].butir}
    selisih = per_kunci["rekaan:tabel.selisih/k3"]
    sebab = next(b for b in reviu.himpunan.butir if b.nomor == selisih.sebab)
    assert (selisih.temuan.diharapkan, selisih.temuan.level) == ("4.000.000", "galat")
    assert sebab.kaitan == "utama"
    assert sebab.nomor == sebab.sebab


def test_answers_and_acceptances_stand_beside_their_finding(reviu: Reviu) -> None:
    """An accepted finding is no longer open, but has its number; an answered one stays open."""
    per_kunci = {b.kunci: b for b in reviu.himpunan.butir}
    diterima, dijawab = per_kunci[rekaan.LEBIH], per_kunci[rekaan.TANPA_KENDALA]
    assert (diterima.keadaan, dijawab.keadaan) == ("diterima", "ditanggapi")
    assert diterima in reviu.himpunan.bagian[0].diterima
    assert dijawab in reviu.himpunan.bagian[0].terbuka
    assert dijawab.tanggapan.penjawab == "Sekretaris, 5 Juli 2030; diperbaiki"
    assert per_kunci["rekaan:tabel.selisih/k3"].tanggapan is not None


def test_an_answer_to_a_finding_that_is_gone_is_kept_apart(reviu: Reviu) -> None:
    """Nobody's words are lost."""
    assert [satu.temuan for satu in reviu.himpunan.tanpa_temuan] == [rekaan.HILANG]


def test_two_findings_of_one_key_are_told_apart(laporan_rekaan: Laporan) -> None:
    """So that each can be answered."""
    kembar = tuple(Temuan("uji.x", "catatan", pesan, fakta=("capaian:a",)) for pesan in ("Satu.", "Dua."))
    butir = himpun(laporan_rekaan, HasilPeriksa(kembar)).butir
    assert [b.kunci for b in butir] == ["uji.x/capaian:a", "uji.x/capaian:a#2"]
    assert [b.kaitan for b in butir] == ["utama", "serupa"]


def test_our_own_published_figures_are_no_document_of_others(tmp_path: Path) -> None:
    """They are judged by verify."""
    kantor = kantor_rekaan()
    kantor.tabel["klaim"] = [rekaan.klaim("k1", "pagu", "1", jenis="terbitan")]
    assert [satu.dokumen for satu in rekaan.reviu(kantor.laporan(tmp_path)).himpunan.bagian] == [""]
