"""The claim file itself: what it says of facts that do not exist, and how much of it is compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.daftar import SEMUA
from lkj_app.pemeriksaan.dokumen.pengakuan import dibandingkan, fakta_asing
from lkj_app.pemeriksaan.hasil import periksa_klaim
from lkj_app.pemeriksaan.isi_dokumen import Dokumen
from lkj_app.pemeriksaan.klaim import baca
from lkj_utils import ROOT
from lkj_utils.dasar.periode import Periode
from lkj_utils.laporan import buka
from tests.pembangun import PROG_1, SUB_A

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


@pytest.mark.parametrize(
    ("fakta", "dekat"),
    [
        (f"paguu:{PROG_1}", f"pagu:{PROG_1}"),
        (f"Pagu:{PROG_1}", f"pagu:{PROG_1}"),
        (f"pagu: {PROG_1}", f"pagu:{PROG_1}"),
        (f"pagu:{PROG_1[:-1]}l", f"pagu:{PROG_1}"),
        ("realisasi:ikn", "realisasi:ikm"),
        ("realisasi:ikn@2029", "realisasi:ikm@2029"),
        ("jumlah:programm", "jumlah:program"),
        (f"realisasi:{SUB_A}@TW1", f"realisasi:{SUB_A}"),
        ("nomor_urutt:daftar-1", "nomor_urut:daftar-1"),
    ],
)
def test_the_nearest_name_is_proposed(dok: DokumenRekaan, fakta: str, dekat: str) -> None:
    """Measure and subject each from what is known there; the period stays."""
    (satu,) = dok.k(fakta, "1").temuan(fakta_asing)
    assert satu.pesan.endswith(f"Mungkin maksudnya: {dekat}.")


@pytest.mark.parametrize("fakta", ["pagu", "pagu:", ":", "zzzzzz:qqqqqq", "pegawai:pns|IV", "@2022", "pagu:x:y"])
def test_any_strange_name_is_told(dok: DokumenRekaan, fakta: str) -> None:
    """Where nothing is near, nothing is proposed."""
    assert len(dok.k(fakta, "1").temuan(fakta_asing)) == 1


def test_one_slip_is_told_once_with_its_count(dok: DokumenRekaan) -> None:
    """A whole column with one slip is one thing to mend."""
    for nomor in range(1200):
        dok.k(f"paguu:{PROG_1}", str(nomor))
    (satu,) = dok.temuan(fakta_asing)
    assert "1.200 klaim tidak dibandingkan" in satu.pesan


def test_only_what_meets_a_value_of_ours_is_compared(dok: DokumenRekaan) -> None:
    """Not what names no fact, prints no number, or is of a period that we do not have."""
    dok.k(f"pagu:{PROG_1}", "1.000").k(f"nama:{PROG_1}", "Program").k(f"kas:{PROG_1}", "-").k("", "x")
    dok.k(f"paguu:{PROG_1}", "1").k(f"pagu:{PROG_1}@2020", "1")
    dokumen = Dokumen(tuple(dok.klaim), dok.laporan)
    assert [k.id for k in dibandingkan(dokumen)] == ["k2", "k3"]
    hasil = periksa_klaim(dokumen.klaim, dok.laporan)
    assert (hasil.banyak_klaim, hasil.dibandingkan) == (6, 2)


def test_the_claims_of_the_source_document_name_known_facts() -> None:
    """The largest file that people wrote: no false alarm."""
    akar, periode = ROOT / "data", Periode(2023, 4)
    klaim = baca(akar / "kalaena/2023/tw4/klaim/lkj-2023-tw4.csv", akar, "kalaena", periode)
    aturan = tuple(satu for satu in SEMUA if satu.id.startswith("klaim."))
    hasil = periksa_klaim(klaim, buka("kalaena", periode, akar), aturan)
    assert hasil.temuan == ()
    assert hasil.banyak_klaim > hasil.dibandingkan > 1000
