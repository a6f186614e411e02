"""Quarters beside each other: s/d or each by itself, months, the very cell of each, and a switch that was turned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from lkj_app.isian.lembar_kerja.lebar import BULANAN, JUDUL_CARA, NAMA_BULAN, PER, SD
from lkj_app.isian.lembar_kerja.rancangan import BARIS_BANTUAN, BARIS_ISI
from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_utils.dasar.periode import Periode
from tests.lkj_app.isian.buku_uji import Isian, isian
from tests.pembangun import INSTANSI, PERIODE, SUB, SUB_A, SUB_B, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.isian.impor import HasilImpor
    from lkj_utils.dasar.temuan import Temuan
    from tests.pembangun import Kantor

KAS, TARGET, PAGU, PENDAPATAN = "Anggaran kas", "Target kinerja", "Pagu anggaran", "Anggaran pendapatan"
TW = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")


@pytest.fixture
def kerja(tmp_path: Path) -> Isian:
    """The workbook with the sheets of the year; kas and targets are known in the second and the last quarter."""
    return setahun(tmp_path)


def setahun(tmp_path: Path, kantor: Kantor | None = None) -> Isian:
    """As above."""
    kerja = isian(tmp_path, kantor or kantor_rekaan())
    kerja.path.write_bytes(buat_templat(kerja.data, INSTANSI, PERIODE, tahun=True))
    return Isian(kerja.data, kerja.path, load_workbook(kerja.path), kerja.path.read_bytes())


def cara(kerja: Isian, lembar: str, isi: str | None) -> Isian:
    """Turn the switch."""
    kertas = kerja.buku[lembar]
    kolom = next(sel.column for sel in kertas[1] if sel.value == JUDUL_CARA)
    kertas.cell(BARIS_BANTUAN, kolom).value = isi
    return kerja


def ketik(kerja: Isian, lembar: str, *isi: Any, baris: int = 0, judul: tuple[str, ...] = TW) -> Isian:
    """Type the cells of one row."""
    kolom = {str(sel.value).split(" (")[0].rstrip(" *"): sel.column for sel in kerja.buku[lembar][1]}
    for nama, satu in zip(judul, isi, strict=True):
        kerja.buku[lembar].cell(BARIS_ISI + baris, kolom[nama]).value = satu
    return kerja


def sel(kerja: Isian, lembar: str, judul: str, baris: int = 0) -> str:
    """The address under a title."""
    return next(
        s.column_letter for s in kerja.buku[lembar][1] if str(s.value).split(" (")[0].rstrip(" *") == judul
    ) + str(BARIS_ISI + baris)


def kas(data: Path, kode: str, tabel: str = "kas") -> dict[str, str]:
    """The values of a code by quarter, as the file has them."""
    baris = (data / INSTANSI / "2030" / f"{tabel}.csv").read_text(encoding="utf-8").splitlines()
    kolom = baris[0].split(",")
    semua = [dict(zip(kolom, satu.split(","), strict=False)) for satu in baris[1:]]
    kunci, nilai = ("kode", "kas_sd") if tabel == "kas" else ("id_indikator", "target_sd")
    return {r["triwulan"]: r[nilai] for r in semua if r[kunci] == kode}


def galat(hasil: HasilImpor) -> list[Temuan]:
    """What stops it."""
    return [t for t in hasil.temuan if t.level == "galat"]


def test_untouched_it_changes_nothing(kerja: Isian) -> None:
    """Though the sheet has a cell for every quarter, and the data a row only for two of them."""
    hasil = kerja.impor(kosongkan=True)
    assert (hasil.perubahan, hasil.temuan, hasil.dibiarkan) == ((), (), ())


def test_values_s_d_are_written_as_they_stand(kerja: Isian) -> None:
    """Each quarter a row of the table; the cell that was typed is remembered."""
    hasil = ketik(kerja, KAS, 100000, 650000, 800000, 1000000).impor()
    assert {(p.kunci, p.lama, p.baru) for p in hasil.perubahan if p.kolom} == {
        (f"dpa_pokok / {SUB_A} / 2", "600000", "650000"),
    }  # fmt: skip
    assert kas(kerja.data, SUB_A) == {"1": "100000", "2": "650000", "3": "800000", "4": "1000000"}


def test_values_of_single_quarters_are_added_up(kerja: Isian) -> None:
    """An empty cell adds nothing, a row that is wholly empty stays empty."""
    for baris in range(len(SUB)):
        ketik(kerja, KAS, None, None, None, None, baris=baris)
    cara(ketik(kerja, KAS, None, 600000, None, 400000), KAS, PER).impor()
    assert kas(kerja.data, SUB_A) == {"1": "0", "2": "600000", "3": "600000", "4": "1000000"}
    assert kas(kerja.data, SUB_B) == {"2": "500000", "4": "2000000"}


def test_months_are_added_up_to_quarters(kerja: Isian) -> None:
    """Those that are empty add nothing."""
    isi = [None, 50000, 50000, 300000, 200000, None, None, None, None, 100000, 300000, None]
    hasil = cara(ketik(kerja, KAS, *isi, judul=NAMA_BULAN), KAS, BULANAN).impor()
    assert hasil.temuan == ()
    assert kas(kerja.data, SUB_A) == {"1": "100000", "2": "600000", "3": "600000", "4": "1000000"}
    assert kas(kerja.data, SUB_B) == {"2": "500000", "4": "2000000"}


def test_an_empty_fourth_quarter_is_the_pagu(tmp_path: Path) -> None:
    """As the contract defines it; only where nothing else is left out, and it is told."""
    kantor = kantor_rekaan()
    kantor.tabel["kas"] = []
    kerja = isian(tmp_path, kantor)
    ketik(kerja, PAGU, 7000000, judul=("Pagu",))
    ketik(ketik(kerja, KAS, 1, 2, 3, None), KAS, 1, None, 3, None, baris=1)
    hasil = kerja.impor()
    (satu,) = [t for t in hasil.temuan if t.aturan == "lebar.pagu"]
    assert (satu.level, satu.sel) == ("catatan", sel(kerja, KAS, TW[3]))
    assert kas(kerja.data, SUB_A) == {"1": "1", "2": "2", "3": "3", "4": "7000000"}
    assert kas(kerja.data, SUB_B) == {"1": "1", "3": "3"}


def test_a_switch_turned_over_old_values_is_asked_back(kerja: Isian) -> None:
    """They would count twice. Nothing is written; each cell is named."""
    (satu,) = galat(cara(kerja, KAS, PER).impor())
    assert (satu.aturan, satu.sel) == ("lebar.tertinggal", sel(kerja, KAS, TW[3]))
    assert all(sel(kerja, KAS, TW[3], n) in satu.pesan for n in range(len(SUB)))
    assert kas(kerja.data, SUB_A) == {"2": "600000", "4": "1000000"}


def test_a_row_half_retyped_is_asked_back(kerja: Isian) -> None:
    """One cell still says what it said s/d."""
    for baris, isi in enumerate([(None, 600000, None, 1000000), *[(1, 2, 3, 4)] * 3]):
        ketik(kerja, KAS, *isi, baris=baris)
    ketik(kerja, KAS, 5, 600000, None, 1000000)
    (satu,) = [t for t in galat(cara(kerja, KAS, PER).impor(tulis=False)) if t.aturan == "lebar.tertinggal"]
    assert satu.pesan.count(sel(kerja, KAS, TW[3])) == 1


@pytest.mark.parametrize(("akhir", "aturan"), [(250000, []), (240000, ["lebar.tertinggal"])])
def test_a_value_that_stays_is_no_remainder_where_the_pagu_agrees(
    tmp_path: Path, akhir: int, aturan: list[str]
) -> None:
    """500,000 until the second quarter becomes 500,000 in it: true where the quarters come to the pagu."""
    kantor = kantor_rekaan()
    kantor.tabel["kas"] = [
        {"versi": "dpa_pokok", "kode": SUB_A, "triwulan": str(n), "kas_sd": str(250000 * n), "catatan": ""}
        for n in (1, 2, 3, 4)
    ]
    kerja = ketik(setahun(tmp_path, kantor), KAS, 0, 500000, 250000, akhir)
    assert [t.aturan for t in galat(cara(kerja, KAS, PER).impor())] == aturan


def test_a_row_that_says_the_same_either_way_needs_no_retyping(tmp_path: Path) -> None:
    """As one of which only the year's value is known: nothing of it changes."""
    kantor = kantor_rekaan()
    kantor.tabel["target_kinerja"] = [r for r in kantor.tabel["target_kinerja"] if str(r["triwulan"]) == "4"]
    kerja = setahun(tmp_path, kantor)
    hasil = cara(kerja, TARGET, PER).impor(tulis=False)
    assert (hasil.perubahan, hasil.temuan) == ((), ())


@pytest.mark.parametrize("isi", [None, "entah"])
def test_without_its_switch_a_changed_sheet_is_refused(kerja: Isian, isi: str | None) -> None:
    """Nobody can say how it is meant; one that nobody touched says nothing new."""
    cara(kerja, KAS, isi)
    assert galat(kerja.impor()) == []
    assert [t.aturan for t in galat(ketik(kerja, KAS, 1, 2, 3, 1000000).impor())] == ["lebar.cara"]


def test_cells_that_the_switch_does_not_read_are_told(kerja: Isian) -> None:
    """Months under a switch of quarters, quarters under one of months."""
    ketik(kerja, KAS, 5, judul=("Januari",))
    (satu,) = galat(kerja.impor())
    assert (satu.aturan, satu.sel) == ("lebar.terlewat", sel(kerja, KAS, "Januari"))
    cara(ketik(ketik(kerja, KAS, 1000000, judul=("Desember",)), KAS, 7, judul=TW[:1]), KAS, BULANAN)
    assert [t.sel for t in galat(kerja.impor()) if t.aturan == "lebar.terlewat"] == [sel(kerja, KAS, TW[0])]


@pytest.mark.parametrize(
    ("pilihan", "isi"), [(SD, (100000, 200000, 300000, 400000)), (PER, (100000, 200000, 300000, 1000000))]
)
def test_numbers_that_fit_the_pagu_only_the_other_way_are_asked_back(
    tmp_path: Path, pilihan: str, isi: tuple[int, ...]
) -> None:
    """The pagu is 1,000,000."""
    kantor = kantor_rekaan()
    kantor.tabel["kas"] = []
    kerja = cara(ketik(isian(tmp_path, kantor), KAS, *isi), KAS, pilihan)
    (satu,) = galat(kerja.impor())
    assert (satu.aturan, satu.sel) == ("lebar.terbalik", sel(kerja, KAS, TW[3]))


def test_a_fall_is_told_at_its_cell(kerja: Isian) -> None:
    """By the rule of the contract, which knows nothing of the sheet."""
    hasil = ketik(kerja, KAS, 700000, 600000, 900000, 1000000).impor(tulis=False)
    (satu,) = [t for t in hasil.temuan if t.aturan == "kas.turun"]
    assert satu.sel == sel(kerja, KAS, TW[1])


def test_a_value_that_was_reckoned_names_its_cells(kerja: Isian) -> None:
    """The sum is not what stands in the cell at which it is told."""
    for baris in range(len(SUB)):
        ketik(kerja, KAS, None, None, None, None, baris=baris)
    hasil = cara(ketik(kerja, KAS, 1, 2, 3, 4), KAS, PER).impor(tulis=False)
    (satu,) = [t for t in hasil.temuan if t.aturan == "kas.bukan_pagu"]
    assert satu.sel == sel(kerja, KAS, TW[3])
    assert f"dihitung dari sel {sel(kerja, KAS, TW[0])} sampai {sel(kerja, KAS, TW[3])}" in satu.pesan
    assert satu.ditemukan == "10"


@pytest.mark.parametrize("pilihan", [SD, PER])
def test_what_is_no_number_stands_at_its_cell(kerja: Isian, pilihan: str) -> None:
    """And nothing after it is added up to a wrong number."""
    for baris in range(len(SUB)):
        ketik(kerja, KAS, None, None, None, None, baris=baris)
    hasil = cara(ketik(kerja, KAS, 1, "dua", 3, 4), KAS, pilihan).impor()
    assert [t.sel for t in galat(hasil)] == [sel(kerja, KAS, TW[1])]
    assert kas(kerja.data, SUB_A) == {"2": "600000", "4": "1000000"}


def test_what_does_not_add_up_is_read_as_it_stands(tmp_path: Path) -> None:
    """A target of a mean or of a state: 100, 100, 100, 100 is 100, not 400."""
    kantor = kantor_rekaan().ubah("indikator", SUB_A, akumulasi="nilai_akhir")
    kantor.tabel["target_kinerja"] = []
    kerja = isian(tmp_path, kantor)
    ketik(ketik(kerja, TARGET, 9, 9, None, 9), TARGET, 0, 2, None, 3, baris=1)
    hasil = cara(kerja, TARGET, PER).impor()
    assert galat(hasil) == []
    assert kas(kerja.data, SUB_A, "target_kinerja") == {"1": "9", "2": "9", "4": "9"}
    assert kas(kerja.data, SUB_B, "target_kinerja") == {"1": "0", "2": "2", "3": "2", "4": "5"}


def test_a_target_that_moves_to_a_later_quarter_leaves_none_behind(tmp_path: Path) -> None:
    """An empty quarter says that nothing is added, also where something stood before."""
    kerja = setahun(tmp_path)
    for baris in range(len(SUB)):
        ketik(kerja, TARGET, 0, None, None, 9, baris=baris)
    assert galat(cara(kerja, TARGET, PER).impor()) == []
    assert kas(kerja.data, SUB_A, "target_kinerja") == {"1": "0", "2": "0", "3": "0", "4": "9"}


def test_what_does_not_add_up_is_known_by_any_form_of_its_code(tmp_path: Path) -> None:
    """Four digits or two."""
    kantor = kantor_rekaan().ubah("indikator", SUB_A, akumulasi="nilai_akhir")
    kantor.tabel["target_kinerja"] = []
    kerja = isian(tmp_path, kantor)
    kerja.buku[TARGET].cell(BARIS_ISI, 1).value = SUB_A[:-2] + "0001"
    assert galat(cara(ketik(kerja, TARGET, 9, 9, 9, 9), TARGET, PER).impor()) == []
    assert kas(kerja.data, SUB_A[:-2] + "0001", "target_kinerja") == dict.fromkeys("1234", "9")


def test_a_pagu_takes_no_place_that_an_export_has_filled(tmp_path: Path) -> None:
    """The fourth quarter came into the data after the workbook was made."""
    kantor = kantor_rekaan()
    kantor.tabel["kas"] = [r for r in kantor.tabel["kas"] if str(r["triwulan"]) == "2"]
    kerja = setahun(tmp_path, kantor)
    berkas = kerja.data / INSTANSI / "2030" / "kas.csv"
    berkas.write_text(berkas.read_text(encoding="utf-8") + f"dpa_pokok,{SUB_A},4,900000,\n", encoding="utf-8")
    hasil = ketik(kerja, KAS, 1, 600000, 700000, None).impor()
    assert galat(hasil) == []
    assert kas(kerja.data, SUB_A)["4"] == "900000"


def test_a_sheet_made_by_hand_may_have_months_alone(kerja: Isian) -> None:
    """Then nothing else can be meant; nothing is said of the columns that it does without."""
    del kerja.buku["Semula"], kerja.buku[KAS]
    kertas = kerja.buku.create_sheet(KAS)
    kertas.append(["Versi anggaran", "Kode sub kegiatan", *NAMA_BULAN])
    kertas.append(["dpa_pokok", SUB_A, *[50000] * 8, *[150000] * 4])
    hasil = kerja.impor()
    assert galat(hasil) == []
    assert [t.aturan for t in hasil.temuan if KAS in t.berkas and t.aturan == "kolom.kurang"] == ["kolom.kurang"]
    assert kas(kerja.data, SUB_A) == {"1": "150000", "2": "300000", "3": "550000", "4": "1000000"}


def test_a_conflict_names_row_and_column(kerja: Isian) -> None:
    """And is decided by that name."""
    lain = kerja.salinan("lain.xlsx")
    ketik(kerja, KAS, 700000, judul=TW[1:2]).impor()
    ketik(lain, KAS, 800000, judul=TW[1:2])
    tempat = sel(lain, KAS, TW[1])
    (satu,) = galat(lain.impor())
    assert (satu.aturan, satu.sel, f"{KAS}!{tempat}=baru" in satu.perbaikan) == ("impor.bentrok", tempat, True)
    lain.impor(pilih=f"{KAS}!{tempat}=baru")
    assert kas(lain.data, SUB_A)["2"] == "800000"


def test_an_emptied_cell_stays_unless_told(kerja: Isian) -> None:
    """As in any other sheet; a row that is taken out takes its quarters with it."""
    ketik(kerja, KAS, None, judul=TW[3:])
    kerja.buku[KAS].delete_rows(BARIS_ISI + 1)
    hasil = kerja.impor()
    assert hasil.perubahan == ()
    assert {(p.kunci, p.kolom) for p in hasil.dibiarkan} == {
        (f"dpa_pokok / {SUB_A} / 4", "kas_sd"), (f"dpa_pokok / {SUB_B} / 2", ""), (f"dpa_pokok / {SUB_B} / 4", ""),
    }  # fmt: skip
    kerja.impor(kosongkan=True)
    assert (kas(kerja.data, SUB_A), kas(kerja.data, SUB_B)) == ({"2": "600000", "4": ""}, {})


def test_a_remark_is_that_of_its_quarter(tmp_path: Path) -> None:
    """One that is shown stays where it is; a new one goes to all quarters of its row."""
    kantor = kantor_rekaan()
    kantor.tabel["kas"][4]["catatan"] = "lama"  # of the year's value
    kerja = setahun(tmp_path, kantor)
    assert kerja.sel(KAS, "Catatan").value == "lama"
    assert kerja.impor().perubahan == ()
    hasil = ketik(kerja, KAS, "baru", judul=("Catatan",)).impor()
    assert [(p.kunci, p.lama, p.baru) for p in hasil.perubahan] == [
        (f"dpa_pokok / {SUB_A} / 2", "", "baru"), (f"dpa_pokok / {SUB_A} / 4", "lama", "baru"),
    ]  # fmt: skip


def test_moved_columns_sorted_rows_and_other_titles_are_understood(kerja: Isian) -> None:
    """The switch too, wherever it is; TW 2 is Triwulan II."""
    ketik(kerja, KAS, 650000, judul=TW[1:2])
    kertas = kerja.buku[KAS]
    baris = [[s.value for s in isi] for isi in kertas.iter_rows()]
    atas, isi = baris[:2], baris[2 : 2 + len(SUB)]
    kertas.delete_rows(1, kertas.max_row)
    for satu in [*atas, *reversed(isi)]:
        kertas.append(list(reversed(satu)))
    tw = next(s for s in kertas[1] if str(s.value).startswith("Triwulan II ("))
    tw.value = "TW 2"
    for s in kertas[1]:
        if s.value == JUDUL_CARA:
            s.value = "Cara"
    hasil = kerja.impor()
    assert [(p.kunci, p.baru) for p in hasil.perubahan] == [(f"dpa_pokok / {SUB_A} / 2", "650000")]
    assert galat(hasil) == []


def test_an_unknown_title_is_a_missing_column(kerja: Isian) -> None:
    """What stood under it is never lost in silence."""
    next(s for s in kerja.buku[KAS][1] if str(s.value).startswith("Triwulan II (")).value = "Triwulan kedua"
    (satu,) = galat(kerja.impor())
    assert (satu.aturan, satu.diharapkan) == ("kolom.kurang", "Triwulan II (rupiah) *")


def test_a_sheet_with_a_row_a_quarter_still_reads(kerja: Isian) -> None:
    """As every workbook before had it, with or without what it says of its first values."""
    del kerja.buku["Semula"], kerja.buku[KAS]
    kertas = kerja.buku.create_sheet(KAS)
    kertas.append(
        ["Versi anggaran *", "Kode sub kegiatan *", "Triwulan *", "Nama", "Anggaran kas s/d triwulan (rupiah) *"]
    )
    for kode in SUB:
        kertas.append(["dpa_pokok", kode, 2, "", 600001])
    hasil = kerja.impor()
    assert galat(hasil) == []
    assert kas(kerja.data, SUB_A) == {"2": "600001", "4": "1000000"}


def test_a_row_twice_is_told_once(kerja: Isian) -> None:
    """Not once a quarter."""
    kertas = kerja.buku[KAS]
    kertas.cell(BARIS_ISI + 1, 2).value = SUB_A
    satu = [t for t in galat(kerja.impor()) if t.aturan == "kunci.ganda"]
    assert [t.sel for t in satu] == ["A4"]


def test_income_has_its_name_and_budget_once(kerja: Isian) -> None:
    """They are typed once and stand in the row of each quarter."""
    ketik(kerja, PENDAPATAN, 1200000, judul=("Anggaran setahun",), baris=1)
    ketik(kerja, PENDAPATAN, 100000, judul=TW[:1], baris=1)
    hasil = kerja.impor()
    assert galat(hasil) == []
    baris = (kerja.data / INSTANSI / "2030" / "pendapatan.csv").read_text(encoding="utf-8").splitlines()
    milik = [satu.split(",")[:7] for satu in baris if ",4.1.02," in satu]
    assert [(r[2], r[4], r[5], r[6]) for r in milik] == [
        ("Retribusi Rekaan", "2", "1200000", "400000"), ("Retribusi Rekaan", "4", "1200000", "1000000"),
        ("Retribusi Rekaan", "1", "1200000", "100000"),
    ]  # fmt: skip


def kosong(tmp_path: Path, triwulan: int) -> Isian:
    """The workbook of the first quarter of an office, without any cash."""
    kantor = kantor_rekaan()
    kantor.tabel["kas"] = []
    kantor.tabel["pendapatan"] = []
    data = tmp_path / "data"
    data.mkdir()
    kantor.tulis(data)
    tahun = data / INSTANSI / "2030"
    if triwulan != PERIODE.triwulan:
        (tahun / f"tw{PERIODE.triwulan}").rename(tahun / f"tw{triwulan}")
    path = tmp_path / "isian.xlsx"
    path.write_bytes(buat_templat(data, INSTANSI, Periode(2030, triwulan), tahun=True))
    return Isian(data, path, load_workbook(path), path.read_bytes())


@pytest.mark.parametrize(
    ("triwulan", "isi", "hasil"),
    [
        (2, (None, 2, 3, None), {"2": "2", "3": "3", "4": "1000000"}),
        (4, (None, None, None, None), {"4": "1000000"}),
        (2, (None, 2, None, None), {"2": "2"}),
    ],
)
def test_quarters_before_the_first_are_not_waited_for(
    tmp_path: Path, triwulan: int, isi: tuple[int | None, ...], hasil: dict[str, str]
) -> None:
    """The fourth is the pagu where those that are asked for are there."""
    kerja = ketik(kosong(tmp_path, triwulan), KAS, *isi)
    assert galat(kerja.impor(tulis=True)) == []
    assert kas(kerja.data, SUB_A) == hasil


@pytest.mark.parametrize(
    ("pilihan", "judul", "isi", "aturan"),
    [
        (PER, TW, (None, 300000, 300000, 200000), ["lebar.sebelum"]),
        (PER, TW, (0, 300000, 300000, 200000), []),
        (PER, TW, (None, 300000, 300000, 400000), []),
        (BULANAN, NAMA_BULAN, (None, None, None, *[1] * 9), ["lebar.sebelum"]),
        (BULANAN, NAMA_BULAN, (None, 7, None, *[1] * 9), []),
    ],
)
def test_a_quarter_that_nobody_knows_is_not_nothing(
    tmp_path: Path, pilihan: str, judul: tuple[str, ...], isi: tuple[int | None, ...], aturan: list[str]
) -> None:
    """In the year in which an office begins; the others are nothing where the rest comes to the pagu of 1,000,000."""
    kerja = cara(ketik(kosong(tmp_path, 2), KAS, *isi, judul=judul), KAS, pilihan)
    hasil = galat(kerja.impor())
    assert [t.aturan for t in hasil] == aturan
    assert all(t.sel == sel(kerja, KAS, judul[0]) for t in hasil)


def test_rows_of_a_version_that_no_longer_holds_need_no_retyping(tmp_path: Path) -> None:
    """Who types the new version by quarters leaves the old one as it stands."""
    kantor = kantor_rekaan()
    lama = [r for r in kantor.tabel["kas"] if r["kode"] == SUB_A]
    kantor.tabel["kas"] = [*({**r, "versi": "dpa_perubahan", "kas_sd": ""} for r in lama), *lama]
    kantor.waktu["versi_anggaran"] = "dpa_perubahan"
    for tabel in ("anggaran", "dokumen_anggaran"):
        kantor.tambah(tabel, {**kantor.tabel[tabel][0], "versi": "dpa_perubahan"})
    kerja = setahun(tmp_path, kantor)
    kertas = kerja.buku[KAS]
    versi = {str(kertas.cell(n, 1).value): n - BARIS_ISI for n in (BARIS_ISI + 1, BARIS_ISI)}
    ketik(kerja, KAS, 0, 1000000, 0, 0, baris=versi["dpa_perubahan"])
    assert galat(cara(kerja, KAS, PER).impor()) == []
    isi = (kerja.data / INSTANSI / "2030" / "kas.csv").read_text(encoding="utf-8")
    assert all(f"dpa_pokok,{SUB_A},{n},{nilai}" in isi for n, nilai in {"2": "600000", "4": "1000000"}.items())
    assert f"dpa_perubahan,{SUB_A},2,1000000" in isi
