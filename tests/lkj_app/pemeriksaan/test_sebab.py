"""Findings under their cause, heaviest first: what a finding touches, and which comes first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.sebab import berat, kelompokkan, sentuh
from lkj_utils.dasar.temuan import Temuan
from tests.pembangun import KEG_1, PROG_1, SUB_A

if TYPE_CHECKING:
    from lkj_utils.dasar.temuan import Level
    from lkj_utils.laporan import Laporan


def _salah(
    fakta: str,
    *sumber: str,
    level: Level = "galat",
    bagian: str = "Tabel 1",
    klaim: str = "",
    selisih: str | None = "Rp9",
) -> Temuan:
    isi = {"objek": "dokumen", "fakta": (fakta,), "sumber": sumber, "bagian": bagian, "sentuh": sentuh((fakta,))}
    return Temuan("uji.x", level, f"{fakta} salah.", **isi, klaim=klaim, selisih=selisih)


def test_a_wrong_child_explains_its_parents(laporan_rekaan: Laporan) -> None:
    """Also a grandparent whose own inputs lie between: the facts say what it is made of."""
    anak, induk = _salah(f"pagu:{SUB_A}"), _salah(f"pagu:{KEG_1}", f"pagu:{SUB_A}")
    nenek = _salah(f"pagu:{PROG_1}", f"pagu:{KEG_1}")
    (satu,) = kelompokkan([nenek, induk, anak], laporan_rekaan.fakta)
    assert satu.utama == anak
    assert set(satu.akibat) == {induk, nenek}
    (dua,) = kelompokkan([nenek, anak], laporan_rekaan.fakta)
    assert (dua.utama, dua.akibat) == (anak, (nenek,))


def test_a_broken_identity_has_its_cause_in_its_own_table() -> None:
    """Another table may print the same fact wrongly; a value that merely disagrees may follow from anywhere."""
    sebab, galat = _salah("pagu:a", bagian="Tabel 2"), _salah("sisa_pagu:a", "pagu:a")
    assert len(kelompokkan([sebab, galat])) == 2
    beda = _salah("sisa_pagu:a", "pagu:a", level="peringatan")
    assert len(kelompokkan([sebab, beda])) == 1


def test_no_cause_explains_more_than_itself() -> None:
    """Rp9 cannot make a sum wrong by Rp900; it can make a percentage wrong; a question or wording explains nothing."""
    kecil = _salah("pagu:a")
    assert len(kelompokkan([kecil, _salah("sisa_pagu:a", "pagu:a", selisih="Rp900")])) == 2
    assert len(kelompokkan([kecil, _salah("serapan:a", "pagu:a", selisih="90")])) == 1
    akibat = _salah("sisa_pagu:a", "pagu:a")
    assert len(kelompokkan([_salah("pagu:a", level="catatan"), akibat])) == 2
    assert len(kelompokkan([_salah("pagu:a", selisih=None), akibat])) == 2


def test_what_disagrees_with_its_inputs_and_with_our_data_is_wrong_by_itself() -> None:
    """Mending a term would not make such a result right; one that only disagrees with its inputs may be right."""
    suku, hasil = _salah("capaian:a", level="peringatan"), _salah("capaian:b", "capaian:a", klaim="k1")
    beda = _salah("capaian:b", level="peringatan", klaim="k1")
    assert [k.utama for k in kelompokkan([suku, hasil, beda])] == [hasil, suku]
    assert [k.utama for k in kelompokkan([suku, hasil])] == [suku]


def test_json_folds_what_follows_under_its_cause() -> None:
    """And reads it back whole."""
    sebab, akibat = _salah("pagu:a"), _salah("sisa_pagu:a", "pagu:a")
    (satu,) = kelompokkan([sebab, akibat])
    isi = json.loads(json.dumps(satu.as_dict()))
    assert [t["fakta"] for t in isi["akibat"]] == [["sisa_pagu:a"]]
    assert list(Temuan.dari([isi])) == [sebab, akibat]


def test_one_fact_is_one_matter() -> None:
    """Its heaviest finding speaks, the others stand beneath it."""
    berat, ringan = _salah("target:ikm"), _salah("target:ikm", level="peringatan")
    (satu,) = kelompokkan([ringan, berat])
    assert (satu.utama, satu.lain, satu.akibat) == (berat, (ringan,), ())


def test_unrelated_findings_stand_alone_by_weight() -> None:
    """Galat before peringatan; the total before a sub kegiatan; findings without a fact are never joined."""
    a, b = _salah(f"pagu:{SUB_A}"), _salah("pagu:total")
    c, d = Temuan("uji.y", "peringatan", "Satu."), Temuan("uji.y", "peringatan", "Dua.")
    assert [k.utama for k in kelompokkan([c, d, a, b])] == [b, a, c, d]


def test_two_that_name_each_other_are_one_matter() -> None:
    """A circle of causes ends."""
    (satu,) = kelompokkan([_salah("pagu:a", "pagu:b"), _salah("pagu:b", "pagu:a")])
    assert len(satu.semua) == 2


@pytest.mark.parametrize(
    ("fakta", "yang_tersentuh"),
    [
        ("realisasi:ikm", "utama"),
        ("capaian_sasaran:pelayanan", "utama"),
        ("capaian:7.01.01", "utama"),
        ("predikat:7.01.01", "utama"),
        ("pagu:total", "utama"),
        ("jumlah:program_tercapai", "utama"),
        ("persen_sisa:7.01.01", "jumlah"),
        ("pagu:7.01.01", "jumlah"),
        ("capaian:7.01.01.2.01", "jumlah"),
        ("pegawai:pns|*|*|*", "jumlah"),
        ("belanja_dokumen:dpa_pokok", "jumlah"),
        ("pegawai:pns|III|S-1/D-4|L", "sel"),
        ("capaian:7.01.01.2.01.01", "sel"),
        ("pagu:7.01.01.2.01.01@2029", "sel"),
        ("nama:7.01.01", "kata"),
        ("judul:19", "kata"),
    ],
)
def test_what_a_fact_is_to_a_reader(fakta: str, yang_tersentuh: str) -> None:
    """Headlines are what the front page says; totals gather; cells stand alone; the rest is wording."""
    assert sentuh((fakta,)) == yang_tersentuh


def test_the_most_visible_fact_counts() -> None:
    """A finding about several facts is seen where the first of them is seen; without facts it is wording."""
    assert sentuh(("pagu:7.01.01.2.01.01", "pagu:total")) == "utama"
    assert sentuh(()) == "kata"


def test_the_order_weighs_how_sure_and_how_visible() -> None:
    """A doubt about a headline weighs as a proven fault of a cell; what is proven comes first, a question last."""
    isi = [("galat", "utama"), ("galat", "jumlah"), ("peringatan", "utama"), ("galat", "sel"), ("catatan", "utama")]
    urut = [Temuan("uji.x", level, "Salah.", sentuh=tampak) for level, tampak in isi]
    terbalik = list(reversed(urut))
    assert sorted(terbalik, key=berat) == urut
    assert berat(Temuan("uji.x", "galat", "Salah.", sentuh="kata")) < berat(urut[-1])
