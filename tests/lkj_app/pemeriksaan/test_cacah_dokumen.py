"""What findings on counts say beyond their examples: by how much a count is wrong, and what it follows from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.dokumen.cacah import bagian, bawahan, predikat, tercapai
from tests.isi_rekaan import KEG_1, PROG_1, PROG_2, SUB_A, SUB_B

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


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
