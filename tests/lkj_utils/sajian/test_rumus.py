"""A formula with its own numbers, the same in every notation, under the rule in force."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.rumus import RataRata, capaian
from tests.pembaca import urai
from tests.pembangun import KEG_1, PROG_1, PROG_2, SUB_A, SUB_B, SUB_C, kantor_rekaan, laporan_rekaan, laporan_tetap

SATU = RataRata("Capaian rekaan", ("112,50", "100,00"), "106,25%")


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def angka_mathml(keluaran):
    """The numbers of the formula, in order."""
    return [mn.text for mn in urai(keluaran).iter("mn")]


def blok(keluaran):
    """The element that carries the formula."""
    return urai(keluaran).find_class("rumus")[0]


def test_parts_and_result_are_those_of_the_facts(laporan):
    """(112,50 + 100,00) / 2 = 106,25 %."""
    assert angka_mathml(capaian(laporan, PROG_1)) == ["112,50", "100,00", "2", "106,25%"]


def test_three_notations_say_the_same(laporan):
    """MathML, Typst and the spoken text hold the same numbers."""
    div = blok(capaian(laporan, PROG_1))
    for angka in ("112,50", "100,00", "106,25%"):
        assert all(angka in teks for teks in (div.text_content(), div.get("data-typst"), div.get("data-alt")))


def test_a_single_part_needs_no_formula(laporan):
    """75,00 / 1 = 75,00 % tells nobody anything."""
    assert capaian(laporan, PROG_2).html == ""


def test_the_formula_shows_the_cap(tmp_path):
    """With cap 100 a part of 150 is printed as it enters the mean: (75 + 100) / 2 = 87,5."""
    kantor = kantor_rekaan()
    kantor.aturan["batas_agregasi"] = "100"
    assert angka_mathml(capaian(kantor.laporan(tmp_path), KEG_1)) == ["75,00", "100,00", "2", "87,50%"]


def test_an_unknown_part_is_not_counted(tmp_path):
    """The denominator is the number of parts shown; one alone is no formula."""
    kantor = kantor_rekaan().ubah("realisasi_kinerja", SUB_C, realisasi_sd="", status="belum")
    assert capaian(kantor.laporan(tmp_path), PROG_1).html == ""
    kantor.ubah("realisasi_kinerja", SUB_B, realisasi_sd="", status="belum")
    assert capaian(kantor.laporan(tmp_path), KEG_1).html == ""


def test_nothing_known_shows_no_formula(tmp_path):
    """No empty fraction."""
    kantor = kantor_rekaan()
    for kode in (SUB_A, SUB_B, SUB_C):
        kantor.ubah("realisasi_kinerja", kode, realisasi_sd="", status="belum")
    assert capaian(kantor.laporan(tmp_path), PROG_1).html == ""


def test_a_weighted_mean_is_not_shown_as_a_simple_one(tmp_path):
    """A formula that does not give its result is what this project is against."""
    kantor = kantor_rekaan()
    kantor.aturan["agregasi"] = "tertimbang_pagu"
    assert angka_mathml(capaian(kantor.laporan(tmp_path), PROG_1)) in ([], ["125,00", "100,00", "110,71%"])


@pytest.mark.parametrize("nama", ["kalaena", "rekaan"])
def test_printed_parts_give_the_printed_result(tmp_path_factory, nama):
    """A reader with a calculator gets the result, but for the rounding of the parts (half a unit of the last digit)."""
    laporan = laporan_tetap(nama, tmp_path_factory)
    semua = [angka_mathml(capaian(laporan, row["kode"])) for row in laporan.data.tingkat("program")]
    assert any(semua)
    for satu in filter(None, semua):
        *suku, banyak, hasil = (float(t.rstrip("%").replace(".", "").replace(",", ".")) for t in satu)
        assert banyak == len(suku)
        assert sum(suku) / len(suku) == pytest.approx(hasil, abs=0.0101)


@pytest.mark.parametrize("jahat", ['") #eval("1+1', "\\", '"', "#pagebreak()"])
def test_typed_names_stay_strings_in_typst(jahat):
    """Every part of the Typst source is a quoted string: quotes and backslashes cannot end it."""
    typst = RataRata(jahat, ("1",), "1").typst
    isi = typst[1 : typst.index(" \\ = (") - 1]
    assert typst.startswith('"')
    assert isi.replace("\\\\", "").replace('\\"', "").count('"') == 0
    assert isi.replace('\\"', '"').replace("\\\\", "\\") == jahat


def test_typed_names_are_escaped_in_mathml():
    """A name with markup is text."""
    html = RataRata("<b>x</b>", ("1",), "1").keluaran("r").html
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


def test_the_block_carries_id_and_alt():
    """It can be linked to, and read aloud."""
    div = blok(SATU.keluaran("rumus-x"))
    assert (div.get("id"), div.get("class")) == ("rumus-x", "rumus")
    assert div.get("data-alt") == "Capaian rekaan sama dengan jumlah dari 112,50, 100,00, dibagi 2, hasilnya 106,25%."


def test_a_kegiatan_has_its_formula_too(laporan):
    """The same rule one level down: (75 + 150) / 2."""
    assert angka_mathml(capaian(laporan, KEG_1)) == ["75,00", "150,00", "2", "112,50%"]
