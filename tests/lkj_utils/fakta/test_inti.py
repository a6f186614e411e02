"""The table of facts: unique ids, inputs that exist, nearest names for a wrong one, a CSV that is safe to open."""

from __future__ import annotations

import csv
from fractions import Fraction

import pytest

from lkj_utils import fakta as modul
from lkj_utils.dasar.errors import UsageError
from lkj_utils.data.aturan import Aturan
from lkj_utils.fakta import KumpulanFakta
from tests.pembangun import PROG_1, SUB_A, SUB_B, kantor_rekaan, laporan_tetap

ATURAN = Aturan.dari({"aturan.skala": [{"batas": 0, "predikat": "Ada"}]})


@pytest.fixture(scope="module", params=["kalaena", "rekaan"])
def laporan(request, tmp_path_factory):
    """The real report and the fictional one."""
    return laporan_tetap(request.param, tmp_path_factory)


@pytest.fixture
def kumpulan():
    """No facts yet."""
    return KumpulanFakta("2030-TW2", ATURAN)


def baca(path):
    """Rows of a written fakta.csv."""
    with path.open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def test_ids_are_unique_within_a_period(laporan):
    """One id, one number."""
    semua = [(f.id, f.periode) for f in laporan.fakta]
    assert len(semua) == len(set(semua))


def test_a_second_fact_of_one_id_is_a_bug(kumpulan):
    """Two ways to one number must not pass silently."""
    kumpulan.catat("pagu", "x", 1, [])
    with pytest.raises(ValueError, match="pagu:x is computed twice"):
        kumpulan.catat("pagu", "x", 2, [])


def test_the_same_id_in_another_year_is_another_fact(kumpulan):
    """realisasi:ikm of 2029 stands beside that of this quarter."""
    kumpulan.catat("realisasi", "ikm", 84, [])
    kumpulan.catat("realisasi", "ikm", 75, [], periode="2029")
    assert (kumpulan.nilai("realisasi:ikm"), kumpulan.nilai("realisasi:ikm@2029")) == (84, 75)
    assert kumpulan.nilai("realisasi:ikm", "2029") == 75


def test_every_input_exists(laporan):
    """A fact names facts of the table (of its own period unless it says @), or a cell of a file in data/."""
    hilang = []
    for f in laporan.fakta:
        for masukan in f.masukan:
            if "#" in masukan:
                berkas, _, sel = masukan.partition("#")
                # A TOML file has keys, not rows.
                baris = berkas.endswith(".toml") or sel.partition("/")[0].isdigit()
                ada = (laporan.data.akar / berkas).is_file() and baris
            else:
                ada = bool(laporan.fakta.ambil(masukan, f.periode))
            if not ada:
                hilang.append((f.id, masukan))
    assert hilang == []


def test_a_leaf_is_the_cell_that_it_names(laporan):
    """File, row and column of a leaf hold its value: a reader who looks there finds the number."""
    leaf = [f for f in laporan.fakta if f.leaf and f.nilai is not None and f.ukuran.rumus == ""]
    leaf = [f for f in leaf if ".csv#" in f.masukan[0]]
    assert leaf
    for f in leaf:
        berkas, _, sel = f.masukan[0].partition("#")
        nomor, _, kolom = sel.partition("/")
        baris = (laporan.data.akar / berkas).read_text(encoding="utf-8-sig")
        isi = list(csv.reader(baris.splitlines()))
        tertulis = isi[int(nomor) - 1][isi[0].index(kolom)]
        assert (tertulis if isinstance(f.nilai, str) else Fraction(tertulis)) == f.nilai, f.id


def test_a_leaf_has_no_formula_and_a_computed_fact_has_one(laporan):
    """Every number says how it was made."""
    assert all(f.rumus == "" for f in laporan.fakta if f.leaf)
    assert all(f.rumus for f in laporan.fakta if len(f.masukan) > 1)


def test_money_is_rupiah_and_percentages_are_percent(laporan):
    """The unit follows the kind of the measure."""
    satuan = {"rupiah": "rupiah", "persen": "persen"}
    assert all(f.satuan == satuan[f.ukuran.jenis] for f in laporan.fakta if f.ukuran.jenis in satuan)


@pytest.mark.parametrize(("salah", "dekat"), [("realisasi:imk", "realisasi:ikm"), ("pagu:7.01.O1", "pagu:7.01.01")])
def test_an_unknown_id_names_the_nearest(laporan, salah, dekat):
    """A typing slip in a narrative is mended from the message."""
    with pytest.raises(UsageError, match="Mungkin maksudnya") as kesalahan:
        laporan.teks(salah)
    assert salah in str(kesalahan.value)
    assert dekat in str(kesalahan.value)


def test_each_suggestion_is_made_once(laporan):
    """A fact of several years is one id."""
    with pytest.raises(UsageError) as kesalahan:
        laporan.teks("realisasi:imk")
    assert str(kesalahan.value).count("realisasi:ikm") == 1


def test_an_unknown_year_is_named(laporan):
    """@1999 was never computed."""
    with pytest.raises(UsageError, match="1999"):
        laporan.teks("realisasi:ikm@1999")


def test_an_earlier_year_by_at_sign(tmp_path_factory):
    """The IKM of last year, as printed."""
    assert laporan_tetap("kalaena", tmp_path_factory).teks("realisasi:ikm@2022") == "92,78"
    assert laporan_tetap("rekaan", tmp_path_factory).teks("realisasi:ikm@2029") == "75"


def test_ada_needs_a_value(laporan):
    """A fact without value and an unknown fact are both not there; no error for either."""
    assert laporan.fakta.ada("realisasi:ikm")
    assert not laporan.fakta.ada("realisasi:nilai_lakip")
    assert not laporan.fakta.ada("realisasi:tidak_dikenal")
    assert not laporan.fakta.ada("realisasi:ikm@1999")


def test_a_text_is_no_number(laporan):
    """Asking a predikat for its number is a bug of ours."""
    with pytest.raises(TypeError, match="is a text"):
        laporan.fakta.angka("mutu:ikm")


def test_missing_value_is_printed_in_words_or_as_asked(laporan):
    """A sentence says "data belum tersedia", a cell a dash."""
    assert laporan.teks("realisasi:nilai_lakip") == "data belum tersedia"
    assert laporan.teks("realisasi:nilai_lakip", kosong="–") == "–"


def test_unknown_measure_is_a_bug(kumpulan):
    """A measure has a title and a kind, or it cannot be printed."""
    with pytest.raises(KeyError):
        kumpulan.catat("karangan", "x", 1, [])


def test_derived_facts_get_their_inputs_in_order(kumpulan):
    """The inputs named are the ones the formula was given."""
    kumpulan.catat("pagu", "x", 10, ["f#2/pagu"])
    kumpulan.catat("realisasi_belanja", "x", 4, ["f#2/realisasi_sd"])
    kumpulan.turunkan("sisa_pagu", "x", lambda a, b: a - b, "pagu:x", "realisasi_belanja:x")
    satu = kumpulan.ambil("sisa_pagu:x")
    assert (satu.nilai, satu.masukan) == (6, ("pagu:x", "realisasi_belanja:x"))


def test_capaian_of_a_program_follows_from_its_inputs(laporan):
    """Opening the inputs down to the leaves gives the printed capaian again: mean of means of r/t."""

    def buka(id_fakta):
        satu = laporan.fakta.ambil(id_fakta)
        if id_fakta.count(".") == 5:
            realisasi, target = (laporan.fakta.angka(m) for m in satu.masukan)
            return Fraction(realisasi) / Fraction(target) * 100 if target else None
        anak = [n for n in map(buka, satu.masukan) if n is not None]
        return sum(anak) / len(anak)

    assert buka(f"capaian:{PROG_1}") == laporan.fakta.angka(f"capaian:{PROG_1}")


def test_fakta_csv_reads_back(laporan, tmp_path):
    """Every fact is one row in the same order, its value exact to ten decimals, point as decimal mark."""
    laporan.fakta.tulis_csv(tmp_path / "fakta.csv")
    rows = baca(tmp_path / "fakta.csv")
    assert list(rows[0]) == ["id", "ukuran", "subjek", "periode", "nilai", "satuan", "rumus", "masukan"]
    assert len(rows) == len(laporan.fakta)
    for row, satu in zip(rows, laporan.fakta, strict=True):
        assert (row["id"], row["periode"], row["masukan"]) == (satu.id, satu.periode, "; ".join(satu.masukan))
        if satu.nilai is None or isinstance(satu.nilai, str):
            assert row["nilai"] == (satu.nilai or "")
        else:
            assert abs(Fraction(row["nilai"]) - satu.nilai) <= Fraction(1, 2 * 10**10)


def test_fakta_csv_is_the_same_bytes_every_time(laporan, tmp_path):
    """Two computations of the same data differ in nothing."""
    laporan.fakta.tulis_csv(tmp_path / "satu.csv")
    modul.hitung(laporan.data).tulis_csv(tmp_path / "dua.csv")
    assert (tmp_path / "satu.csv").read_bytes() == (tmp_path / "dua.csv").read_bytes()


def test_frame_and_csv_hold_the_same(laporan, tmp_path):
    """What an analyst loads is what was published."""
    laporan.fakta.tulis_csv(tmp_path / "fakta.csv")
    assert laporan.fakta.to_frame().to_dict("records") == baca(tmp_path / "fakta.csv")


@pytest.mark.parametrize("jahat", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
@pytest.mark.parametrize("kolom", ["satuan", "nilai", "subjek"])
def test_typed_text_never_becomes_a_formula(kumpulan, tmp_path, jahat, kolom):
    """A spreadsheet that opens fakta.csv shows such a text and runs nothing, in whatever column it lands."""
    isi = {"satuan": "buah", "nilai": 1, "subjek": "x"} | {kolom: jahat}
    kumpulan.catat("predikat", isi["subjek"], isi["nilai"], [], satuan=isi["satuan"])
    kumpulan.tulis_csv(tmp_path / "fakta.csv")
    assert baca(tmp_path / "fakta.csv")[0][kolom] == f"'{jahat}"


def test_a_negative_number_stays_a_number(kumpulan, tmp_path):
    """Only texts are guarded: -41350 must add up in a spreadsheet."""
    kumpulan.catat("selisih_kas", "x", -41350, [])
    kumpulan.tulis_csv(tmp_path / "fakta.csv")
    assert baca(tmp_path / "fakta.csv")[0]["nilai"] == "-41350"


def test_a_formula_in_the_data_reaches_the_csv_as_text(tmp_path):
    """A satuan "=1+1" typed in indikator.csv."""
    laporan = kantor_rekaan().ubah("indikator", SUB_A, satuan="=1+1").laporan(tmp_path)
    laporan.fakta.tulis_csv(tmp_path / "fakta.csv")
    satuan = {row["id"]: row["satuan"] for row in baca(tmp_path / "fakta.csv")}
    assert (satuan[f"target:{SUB_A}"], satuan[f"target:{SUB_B}"]) == ("'=1+1", "laporan")


def test_row_order_of_the_files_does_not_matter(tmp_path):
    """The same rows in the opposite order give the same facts."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    satu, dua = kantor_rekaan().laporan(tmp_path / "a"), kantor_rekaan().balik().laporan(tmp_path / "b")
    assert {(f.id, f.periode): f.nilai for f in dua.fakta} == {(f.id, f.periode): f.nilai for f in satu.fakta}
