"""Findings under their cause, heaviest first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.bobot import sentuh
from lkj_app.pemeriksaan.sebab import kelompokkan
from lkj_utils.dasar.temuan import Temuan
from tests.pembangun import KEG_1, PROG_1, SUB_A

if TYPE_CHECKING:
    from lkj_utils.dasar.temuan import Level
    from lkj_utils.laporan import Laporan


def _salah(fakta: str, *sumber: str, level: Level = "galat", bagian: str = "Tabel 1", klaim: str = "") -> Temuan:
    isi = {"objek": "dokumen", "fakta": (fakta,), "sumber": sumber, "bagian": bagian, "sentuh": sentuh((fakta,))}
    return Temuan("uji.x", level, f"{fakta} salah.", **isi, klaim=klaim)


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
