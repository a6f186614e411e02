"""The judge can fail: what is wrong is seen, and what a person can mean is let pass."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING

import pytest

from lkj_app.perintah import cli
from tests.ketahanan import angka, folder_data, hakim_buku, kasus, tata_bahasa, teks_bebas
from tests.ketahanan.isian import Ketikan
from tests.ketahanan.kasus import Catatan, Luaran, jalankan_kasus, lkj
from tests.ketahanan.keluarga import Ringkasan, rencana, tabel

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("teks", "arti"),
    [
        ("0,475", {Fraction(475, 1000)}),
        ("12.500", {Fraction(12500), Fraction(25, 2)}),
        ("1.234.567,89", {Fraction(123456789, 100)}),
        ("1,234,567.89", {Fraction(123456789, 100)}),
        ("Rp 1.000,-", {Fraction(1000), Fraction(1)}),
        ("(500)", {Fraction(-500)}),
        ("1 234 567", {Fraction(1234567)}),
        ("٣٤", {Fraction(34)}),
        ("12,5%", {Fraction(25, 2), Fraction(1, 8)}),
        *(
            (teks, set())
            for teks in ("11\n79", "1.2.3", "31.12.2023", "11,500,50", "11, 500", "1.23.456", "12 juta", "x")
        ),
        ("\u202e123", set()),
    ],
)
def test_what_a_number_can_mean(teks: str, arti: set[Fraction]) -> None:
    """Whole groups of three, one decimal mark, nothing else inside."""
    assert tata_bahasa.maksud(teks) == arti


def test_what_decides_for_a_number() -> None:
    """A separator that is no comma, a column that is written in one way, a thing that is counted."""
    assert tata_bahasa.maksud("12.500", titik_ribuan=True) == {12500}
    assert tata_bahasa.maksud("12.500", gaya="en") == {Fraction(25, 2)}
    assert tata_bahasa.maksud("1.000", bulat=True) == {1000}
    assert tata_bahasa.maksud("0,475", bulat=True) == frozenset()
    assert tata_bahasa.penentu(["1,5", "12.500", "7"]) == "id"
    assert tata_bahasa.penentu(["1,5", "1.5"]) == ""


def test_what_a_day_can_mean() -> None:
    """Day and month may be either way round; what is no day is none."""
    assert tata_bahasa.maksud_tanggal("01/02/2030") == {date(2030, 2, 1), date(2030, 1, 2)}
    assert tata_bahasa.maksud_tanggal("Senin, 30 Juni 2030") == {date(2030, 6, 30)}
    assert tata_bahasa.maksud_tanggal("2030-02-30") == frozenset()


@pytest.mark.parametrize(
    ("kolom", "teks", "nilai", "jenis"),
    [
        ("realisasi_sd", "0,475", 475, "angka"),
        ("realisasi_sd", "540000", 540000, None),
        ("realisasi_sd", "540000", None, "hilang"),
        ("realisasi_sd", "-", None, None),
        ("kendala", "Kendala  rekaan", "Kendala rekaan", None),
        ("kendala", "Kendala rekaan", "Kendala", "hilang"),
    ],
)
def test_a_loaded_value_is_judged(kolom: str, teks: str, nilai: object, jenis: str | None) -> None:
    """Against the text of its cell."""
    sebab = folder_data.salah_nilai("realisasi_belanja", kolom, teks, nilai, "", titik=False)
    assert (sebab and sebab[0]) == jenis


def test_a_number_that_means_two_things_needs_a_question() -> None:
    """Also where the one that was loaded is one of them."""
    sebab = folder_data.salah_nilai("realisasi_kinerja", "realisasi_sd", "12.500", Fraction(25, 2), "", titik=False)
    assert sebab is not None
    assert folder_data.salah_nilai("realisasi_kinerja", "realisasi_sd", "12.500", 12500, "", titik=True) is None


@pytest.mark.parametrize(
    ("dulu", "kini", "isi", "bentuk", "jenis"),
    [
        ("5", "700", 7, '0"%"', "angka"),
        ("5", "7", 7, '0"%"', None),
        ("5", "700", 7, "0%", None),
        ("5", "475", "0,475", "General", "angka"),
        ("5", "", None, "General", "hilang"),
        ("5", "5", 6, "General", "hilang"),
        ("5", "6", None, "General", "angka"),
        ("5", "5.0", None, "General", None),
    ],
)
def test_a_written_value_is_judged(dulu: str, kini: str, isi: object, bentuk: str, jenis: str | None) -> None:
    """Against what was there and what was typed."""
    ketikan = Ketikan(isi, bentuk, "F3") if isi is not None else None
    sebab = hakim_buku.salah("target_renstra", "nilai", dulu, kini, ketikan, "", "")
    assert (sebab and sebab[0]) == jenis


def test_plain_figures_can_be_read_and_bent_ones_hardly() -> None:
    """What is typed by chance has its one meaning; what is bent has none, or is one of few that still have."""
    acak = Random(14)  # noqa: S311 - nothing secret
    wajar = [angka.rupiah_wajar(acak) for _ in range(300)] + [angka.cacah_wajar(acak, pecahan=True) for _ in range(300)]
    teks = [satu for satu in wajar if isinstance(satu, str)]
    assert all(tata_bahasa.maksud(satu, gaya="id") for satu in teks)
    bengkok = [angka.bengkok(acak) for _ in range(600)]
    assert sum(not tata_bahasa.maksud(satu) for satu in bengkok) > 400


def test_a_hidden_character_must_be_told() -> None:
    """By the cell in which it stands."""
    ketikan = Ketikan("a\u202eb", "General", "F3")
    assert hakim_buku.salah("realisasi_belanja", "kendala", "", "ab", ketikan, "lembar: sel F3", "") is None
    sebab = hakim_buku.salah("realisasi_belanja", "kendala", "", "ab", ketikan, "", "")
    assert sebab is not None
    assert "U+202E" in sebab[1]


@pytest.mark.parametrize(
    ("potongan", "hidup"),
    [
        ("<td>&lt;lkjuji&gt;</td>", False),
        ("<td><lkjuji>x</lkjuji></td>", True),
        ("<a title=\"\" onlkjuji='1'>", True),
        ('<a href="javascript:lkjuji">x</a>', True),
        ("<p>lkj49uji</p>", True),
        ("<p>lkj{{7*7}}uji</p>", False),
        ("<!-- lkjuji -->", True),
    ],
)
def test_what_comes_to_life_is_seen(potongan: str, hidup: bool) -> None:
    """Elements, handlers, addresses, comments, expressions that were computed."""
    assert bool(teks_bebas.hidup(potongan)) is hidup


@pytest.mark.parametrize("aksara", ["\x1b", "\x85", "\u202e", "\x07", "\r"])
def test_a_raw_control_character_is_seen(aksara: str, catatan: Catatan) -> None:
    """Whatever the command."""
    teks_bebas.periksa_layar(catatan, Luaran(("check",), 0, f"a{aksara}b\n", ""))
    assert [satu.jenis for satu in catatan.salah] == ["aktif"]


@pytest.fixture
def catatan(tmp_path: Path) -> Catatan:
    """The notes of a case that is made by hand."""
    (tmp_path / "sementara").mkdir()
    return Catatan(None, tmp_path)  # type: ignore[arg-type]


def test_a_fault_of_the_program_is_seen(catatan: Catatan, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told by the program, or thrown at us."""
    monkeypatch.setattr(cli, "main", lambda _kata: 3)
    lkj(catatan, "check", data=catatan.kerja)
    monkeypatch.setattr(cli, "main", lambda _kata: 1 // 0)
    lkj(catatan, "list", data=catatan.kerja)
    assert [satu.jenis for satu in catatan.salah] == ["traceback", "traceback"]


def test_what_is_left_and_what_hangs_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder for temporary files; and a case that does not end."""
    monkeypatch.setattr(kasus, "BATAS_DETIK", 1)

    def tak_selesai(catatan: Catatan) -> None:
        (catatan.kerja / "sementara" / "lkj-x").touch()
        while True:
            pass

    hasil = jalankan_kasus("coba", tak_selesai, 1, 1)
    assert [satu.jenis for satu in hasil.salah] == ["traceback", "sisa"]
    assert hasil.ulang == "--biji 1 --hanya coba:1"


def test_a_case_is_the_same_for_a_seed() -> None:
    """Wherever and in whatever order it is made."""

    def undi(catatan: Catatan) -> None:
        catatan.lakukan(str(catatan.acak.random()))

    assert jalankan_kasus("coba", undi, 7, 1).uraian == jalankan_kasus("coba", undi, 7, 1).uraian
    assert jalankan_kasus("coba", undi, 7, 1).uraian != jalankan_kasus("coba", undi, 8, 1).uraian


def test_the_plan_and_the_table() -> None:
    """One case, one family, all; a case counts once in a column."""
    assert rencana(3000, 100, "buku:7") == [("buku", 7)]
    assert {nama for nama, _ in rencana(100, 10, "sipd")} == {"sipd"}
    assert len(rencana(3000, 100)) >= 3200
    isi = Ringkasan()
    hasil = jalankan_kasus("coba", lambda catatan: (catatan.lapor("angka", "a"), catatan.lapor("angka", "b")), 1, 1)  # type: ignore[arg-type,return-value]
    isi.tambah(hasil)
    assert tabel({"coba": isi})[1].split()[:4] == ["coba", "1", "0", "1"]
