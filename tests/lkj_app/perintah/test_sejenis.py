"""Like findings told once: what is alike, what they say, where they stand."""

from __future__ import annotations

import pytest

from lkj_app.perintah.sejenis import BANYAK, kelompokkan, pola, rentang, sebagian, terbaca
from lkj_utils.dasar.temuan import Temuan


def kosong(*baris, berkas="a/kas.csv", **lain):
    """Empty cells of one column."""
    return [Temuan("sel.kosong", "galat", "Sel kosong.", berkas, satu, "kas_sd", **lain) for satu in baris]


def test_many_of_one_column_are_one_and_none_is_lost():
    """Rows as ranges."""
    (satu,) = kelompokkan(kosong(2, 3, 4, 9))
    assert len(satu.semua) == 4
    assert list(satu.letak()) == ["baris 2–4, 9", "kolom kas_sd"]


def test_few_are_told_one_by_one():
    """Each may have a cause of its own."""
    semua = kosong(*range(2, 1 + BANYAK))
    assert [satu.semua for satu in kelompokkan(semua)] == [(satu,) for satu in semua]


def test_those_that_each_say_something_else_are_told_one_by_one_until_they_are_many():
    """What differs is what a reader needs."""
    semua = [Temuan("bukti.x", "catatan", f"nomor-{n}", "a.csv", n, "k") for n in range(2, 12)]
    assert len(kelompokkan(semua[:-1])) == 9
    assert len(kelompokkan(semua)) == 1


def test_another_column_file_or_level_is_another_matter():
    """Only what is mended alike is told together."""
    catatan = [Temuan("sel.kosong", "catatan", "x", "a/kas.csv", n, "kas_sd") for n in range(5)]
    kelompok = kelompokkan([*kosong(*range(2, 6)), *kosong(*range(2, 6), berkas="a/pagu.csv"), *catatan])
    assert [(satu.level, satu.berkas, len(satu.semua)) for satu in kelompok] == [
        ("galat", "a/kas.csv", 4),
        ("catatan", "a/kas.csv", 5),
        ("galat", "a/pagu.csv", 4),
    ]


def test_tables_that_are_empty_as_a_whole_are_one():
    """Their folder is said once."""
    semua = [Temuan("tabel.kosong", "peringatan", f"Tabel {n} hanya berjudul.", f"a/{n}.csv") for n in "pqrs"]
    (satu,) = kelompokkan(semua)
    assert (satu.berkas, satu.pesan) == ("", "Tabel … hanya berjudul.")
    assert list(satu.letak()) == ["folder a: p.csv, q.csv, r.csv, s.csv"]


def test_missing_rows_are_told_file_by_file():
    """Their names alone say which; those of several files must not be mixed."""
    semua = [Temuan("baris.kurang", "galat", f"Tidak ada baris untuk {n}.", f"a/{b}.csv") for b in "pq" for n in "1234"]
    assert [(satu.berkas, len(satu.semua)) for satu in kelompokkan(semua)] == [("a/p.csv", 4), ("a/q.csv", 4)]


def test_what_stands_in_no_file_has_no_place():
    """And is grouped all the same."""
    (satu,) = kelompokkan([Temuan("narasi.x", "catatan", "Sama.")] * 4)
    assert list(satu.letak()) == []


def test_the_sheet_is_named_with_its_cells():
    """Where a person types it."""
    semua = [Temuan("a.b", "galat", "x", "f.csv", n, "k", sel=f"D{n + 1}", lembar="Kas") for n in range(2, 7)]
    assert list(kelompokkan(semua)[0].letak()) == ["baris 2–6", "lembar “Kas” sel D3–D7", "kolom k"]


def test_values_of_an_export_name_its_file():
    """Once."""
    (satu,) = kelompokkan(kosong(*range(2, 7), buku="lra.xlsx"))
    assert list(satu.letak()) == ["baris 2–6", "diimpor dari lra.xlsx", "kolom kas_sd"]


def test_the_gravest_file_comes_first():
    """Whatever its name."""
    catatan = Temuan("a.b", "catatan", "x", "a.csv", 2)
    assert [satu.berkas for satu in kelompokkan([catatan, *kosong(2, berkas="z.csv")])] == ["z.csv", "a.csv"]


@pytest.mark.parametrize(
    ("pesan", "hasil"),
    [
        (["Sama.", "Sama."], "Sama."),
        (["A tidak mempunyai target", "B tidak mempunyai target"], "… tidak mempunyai target"),
        (["satu dua", "tiga empat"], None),
    ],
)
def test_messages_say_what_they_share(pesan, hasil):
    """Or nothing, where that would be too little."""
    assert pola(pesan) == hasil


def test_numbers_that_follow_each_other_are_a_range():
    """Sorted, each once."""
    assert rentang([5, 2, 3, 3, 9]) == ["2–3", "5", "9"]


def test_how_many_more_there_are_is_said():
    """With a thousand separator."""
    assert sebagian([str(n) for n in range(1005)], 2) == "0, 1, dan 1.003 lagi"
    assert sebagian(["a", "a", "b"]) == "a, b"


@pytest.mark.parametrize(("aturan", "hasil"), [("uang.lampau_pagu", "13.000.000"), ("sel.tipe", "13000000")])
def test_values_have_separators_but_what_was_typed_wrongly_stays(aturan, hasil):
    """A reader must recognise the cell."""
    assert terbaca(Temuan(aturan, "galat", "x"), "13000000") == hasil


def test_a_bound_is_written_as_people_read_it():
    """Beside what was found, which is."""
    assert terbaca(Temuan("nilai.turun", "peringatan", "x"), "608000000 atau lebih") == "608.000.000 atau lebih"
