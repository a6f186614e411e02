"""A new budget version of the fictional office of two years: copied, five sub kegiatan typed, the rest as it was.

Its 2025 changed from pergeseran_1 to dpa_perubahan in TW3: here that version is taken out and made anew.
"""

from __future__ import annotations

import csv
import shutil
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from rich.console import Console

from lkj_app.__main__ import main
from lkj_app.isian.baru import siapkan
from lkj_app.isian.impor import impor
from lkj_app.isian.lembar_kerja.rancangan import rancang
from lkj_app.isian.lembar_kerja.templat import BARIS_ISI, buat_templat
from lkj_app.perintah.layar_versi import tampilkan_versi
from lkj_utils.dasar.errors import DataError, UsageError
from lkj_utils.dasar.periode import Periode
from lkj_utils.data.kekurangan import kekurangan
from lkj_utils.kontrak.beda_versi import BedaVersi, baca_beda
from lkj_utils.kontrak.pemeriksaan import periksa
from tests.dua_tahun import MEKARJAYA, rakit_dua_tahun
from tests.lkj_app.isian.buku_uji import potret

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

UBAH, GESER = "dpa_perubahan", "pergeseran_1"
TW2, TW3, TW4 = (Periode(2025, n) for n in (2, 3, 4))
TAHUN = ("anggaran", "kas", "pendapatan", "dokumen_anggaran")
# In TW3 of that year: gaji, rapat, keliling, kelompok, lembaga.
DIUBAH = 5


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The office before the perubahan: the year as TW2 knows it."""
    akar = rakit_dua_tahun(tmp_path / "data")
    for n in (3, 4):
        shutil.rmtree(akar / MEKARJAYA / "2025" / f"tw{n}")
    for nama in TAHUN:
        _tulis(_path(akar, nama), [row for row in _baris(akar, nama) if row["versi"] != UBAH])
    return akar


def _path(akar: Path, nama: str) -> Path:
    return akar / MEKARJAYA / "2025" / f"{nama}.csv"


def _baris(akar: Path, nama: str) -> list[dict[str, str]]:
    with _path(akar, nama).open(encoding="utf-8", newline="") as isi:
        return list(csv.DictReader(isi))


def _tulis(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as keluar:
        penulis = csv.DictWriter(keluar, list(rows[0]), lineterminator="\n")
        penulis.writeheader()
        penulis.writerows(rows)


def _milik(akar: Path, nama: str, versi: str) -> list[dict[str, str]]:
    return [{k: v for k, v in row.items() if k != "versi"} for row in _baris(akar, nama) if row["versi"] == versi]


def _aturan(akar: Path, periode: Periode) -> list[str]:
    return [t.aturan for t in periksa(akar, MEKARJAYA, periode)]


def test_a_new_quarter_begins_with_a_copy(data: Path) -> None:
    """Every row of the version in force under the new name, the document with a row of its own, nothing else moved."""
    sebelum, lama = potret(data), {nama: _baris(data, nama) for nama in TAHUN}
    hasil = siapkan(data, MEKARJAYA, TW3, UBAH)
    for nama in ("anggaran", "kas", "pendapatan"):
        assert _milik(data, nama, UBAH) == _milik(data, nama, GESER) != []
        # A column that the contract has since may come, empty.
        assert [{k: row[k] for k in lama[nama][0]} for row in _baris(data, nama)][: len(lama[nama])] == lama[nama]
    assert _milik(data, "dokumen_anggaran", UBAH)[0].keys() - {"versi"}
    assert set(_milik(data, "dokumen_anggaran", UBAH)[0].values()) == {""}
    assert f'versi_anggaran = "{UBAH}"' in (data / MEKARJAYA / "2025/tw3/periode.toml").read_text(encoding="utf-8")
    assert hasil.versi is not None
    assert (hasil.versi.dari, hasil.dari) == (GESER, TW2)
    berubah = {nama for nama, isi in potret(data).items() if nama in sebelum and isi != sebelum[nama]}
    assert berubah == {f"{MEKARJAYA}/2025/{nama}.csv" for nama in TAHUN}


def test_of_a_quarter_that_exists_only_the_version_changes(data: Path) -> None:
    """What was typed of it stays, comments of periode.toml too; earlier quarters keep their version."""
    siapkan(data, MEKARJAYA, TW3)
    sebelum = potret(data)
    siapkan(data, MEKARJAYA, TW3, UBAH)
    berubah = {nama for nama, isi in potret(data).items() if isi != sebelum.get(nama)}
    waktu = f"{MEKARJAYA}/2025/tw3/periode.toml"
    assert berubah == {waktu, *(f"{MEKARJAYA}/2025/{nama}.csv" for nama in TAHUN)}
    teks = potret(data)[waktu].decode()
    assert teks == sebelum[waktu].decode().replace(GESER, UBAH)
    assert "# Versi anggaran" in teks


def test_nothing_is_copied_over_what_is_there(data: Path) -> None:
    """A version that has rows is only taken as the one in force; once it is, the command has nothing to do."""
    siapkan(data, MEKARJAYA, TW3, UBAH)
    sebelum = potret(data)
    hasil = siapkan(data, MEKARJAYA, TW4, UBAH)
    assert hasil.versi is None
    assert {nama: isi for nama, isi in potret(data).items() if "2025/tw4/" not in nama} == sebelum
    with pytest.raises(UsageError, match="sudah berlaku"):
        siapkan(data, MEKARJAYA, TW3, UBAH)
    hasil = siapkan(data, MEKARJAYA, TW2, UBAH)
    assert hasil.versi is not None
    assert not hasil.versi.dari
    assert [path.name for path in hasil.berkas] == ["periode.toml"]


@pytest.mark.parametrize(
    ("periode", "versi", "pesan"),
    [
        (TW3, "rkpd", "bukan nama versi"),
        (TW3, "perubahan", "bukan nama versi"),
        (Periode(2026, 1), UBAH, "belum mempunyai versi"),
    ],
)
def test_what_cannot_be_a_version_is_told(data: Path, periode: Periode, versi: str, pesan: str) -> None:
    """Nothing is written then."""
    sebelum = potret(data)
    with pytest.raises(UsageError, match=pesan):
        siapkan(data, MEKARJAYA, periode, versi)
    assert potret(data) == sebelum


def test_a_version_without_rows_gives_nothing_to_copy(data: Path) -> None:
    """Kalaena's DPA pokok is known by its totals alone."""
    for nama in ("anggaran", "kas"):
        _tulis(_path(data, nama), [row for row in _baris(data, nama) if row["versi"] != GESER])
    with pytest.raises(UsageError, match="tidak mempunyai baris"):
        siapkan(data, MEKARJAYA, TW3, UBAH)


def test_a_file_that_does_not_read_is_not_written_anew(data: Path) -> None:
    """Half of it would be lost."""
    path = _path(data, "kas")
    path.write_text(path.read_text(encoding="utf-8").replace("kas_sd", "kas"), encoding="utf-8")
    sebelum = potret(data)
    with pytest.raises(DataError):
        siapkan(data, MEKARJAYA, TW3, UBAH)
    assert potret(data) == sebelum


def test_a_copy_does_not_pass_for_a_typed_budget(data: Path) -> None:
    """Until something changed, or the total of the document was typed, it is told and the quarter is not complete."""
    siapkan(data, MEKARJAYA, TW3, UBAH)
    assert "anggaran.salinan" in _aturan(data, TW3)
    assert {k.tabel: k.sebab for k in kekurangan(data, MEKARJAYA, TW3)}["anggaran"].startswith(
        f"masih sama dengan {GESER}"
    )
    rows = _baris(data, "dokumen_anggaran")
    rows[-1]["belanja"] = "1050000000"
    _tulis(_path(data, "dokumen_anggaran"), rows)
    assert "anggaran.salinan" not in _aturan(data, TW3)
    assert "dokumen.total" not in _aturan(data, TW3)


def test_the_total_of_the_document_finds_what_was_forgotten(data: Path) -> None:
    """The document says 1.040.000.000, its rows 1.050.000.000: both are named, with the difference."""
    siapkan(data, MEKARJAYA, TW3, UBAH)
    rows = _baris(data, "dokumen_anggaran")
    rows[-1]["belanja"] = "1040000000"
    _tulis(_path(data, "dokumen_anggaran"), rows)
    (satu,) = (t for t in periksa(data, MEKARJAYA, TW3) if t.aturan == "dokumen.total")
    assert (satu.ditemukan, satu.diharapkan) == ("1040000000", "1.050.000.000")
    assert "10.000.000" in satu.pesan


def test_the_workbook_has_the_copy_and_the_sheets_of_the_year(data: Path) -> None:
    """Also where nobody asks for them; every column that names a version offers the new one."""
    siapkan(data, MEKARJAYA, TW3, UBAH)
    _, lembar = rancang(data, MEKARJAYA, TW3)
    ada = {satu.tabel.nama: satu for satu in lembar}
    assert set(TAHUN) < set(ada)
    for nama in ("anggaran", "kas", "pendapatan", "periode"):
        pilihan = next(k.pilihan for k in ada[nama].kolom if k.kolom and k.kolom.nama in {"versi", "versi_anggaran"})
        assert pilihan is not None
        assert UBAH in pilihan.isi, nama


def test_five_changed_sub_kegiatan_take_at_most_25_cells(data: Path, tmp_path: Path) -> None:
    """Pagu and four kas each; then the year is the one that the office has, row by row."""
    asli = rakit_dua_tahun(tmp_path / "asli")
    siapkan(data, MEKARJAYA, TW3, UBAH)
    path = tmp_path / "isian.xlsx"
    path.write_bytes(buat_templat(data, MEKARJAYA, TW3))
    buku = load_workbook(path)
    ketik = _ketik(buku["Pagu anggaran"], asli, "anggaran", ("Kode sub kegiatan",), "Pagu")
    for judul in ("Belanja operasi", "Belanja modal"):  # not asked for, but the office has them
        _ketik(buku["Pagu anggaran"], asli, "anggaran", ("Kode sub kegiatan",), judul)
    assert ketik == DIUBAH
    for triwulan, judul in enumerate(("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"), start=1):
        ketik += _ketik(buku["Anggaran kas"], asli, "kas", ("Kode sub kegiatan",), judul, triwulan=str(triwulan))
    # Of the 25 at most (pagu and four kas each) those that say something else: here 9 of the kas.
    assert ketik == DIUBAH + 9
    buku.save(path)
    hasil = impor(data, path)
    assert not hasil.gagal
    for nama in ("anggaran", "kas"):
        assert _milik(data, nama, UBAH) == _milik(asli, nama, UBAH)
        assert _milik(data, nama, GESER) == _milik(asli, nama, GESER)
    assert hasil.beda is not None
    assert {satu.kode: satu.selisih for satu in hasil.beda.pagu} == {
        "7.01.01.2.02.01": 40_000_000, "7.01.01.2.06.09": -5_000_000, "7.01.02.2.04.02": 5_000_000,
        "7.01.03.2.01.03": -4_000_000, "7.01.03.2.03.02": -6_000_000,
    }  # fmt: skip
    assert (hasil.beda.jumlah, hasil.beda.tetap) == ((1_050_000_000, 1_080_000_000), 4)
    assert hasil.beda == baca_beda(data, MEKARJAYA, TW3)
    assert baca_beda(data, MEKARJAYA, TW3, hanya_baru=True) == hasil.beda
    assert "anggaran.salinan" not in _aturan(data, TW3)


KOLOM = {
    "Kode sub kegiatan": "kode", "Pagu": "pagu", "Belanja operasi": "operasi", "Belanja modal": "modal",
    **dict.fromkeys(("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"), "kas_sd"),
}  # fmt: skip


def _ketik(kertas: Worksheet, asli: Path, tabel: str, kunci: tuple[str, ...], judul: str, **saring: str) -> int:
    """Type what the office has in its perubahan, where the cell says something else; how many cells that were."""
    letak = {str(sel.value).split(" (")[0].rstrip(" *"): sel.column for sel in kertas[1]}
    rows = [row for row in _milik(asli, tabel, UBAH) if all(row[k] == v for k, v in saring.items())]
    nilai = {tuple(row[KOLOM[k]] for k in kunci): row[KOLOM[judul]] for row in rows}
    banyak = 0
    for baris in range(BARIS_ISI, kertas.max_row + 1):
        satu = tuple(str(kertas.cell(baris, letak[k]).value) for k in kunci)
        sel = kertas.cell(baris, letak[judul])
        if kertas.cell(baris, 1).value == UBAH and satu in nilai and str(sel.value) != nilai[satu]:
            sel.value = int(nilai[satu])
            banyak += 1
    return banyak


def test_the_next_quarter_does_not_ask_for_what_was_dropped(data: Path) -> None:
    """What it had spent is carried along, since it cannot change; what had nothing is left out."""
    siapkan(data, MEKARJAYA, TW3, UBAH)
    habis, tanpa = "7.01.03.2.03.02", "7.01.03.2.01.03"
    rows = _baris(data, "anggaran")
    for row in rows:
        if row["versi"] == UBAH and row["kode"] in {habis, tanpa}:
            row["pagu"] = row["operasi"] = row["modal"] = "0"
    _tulis(_path(data, "anggaran"), rows)
    tw3 = data / MEKARJAYA / "2025" / "tw3" / "realisasi_belanja.csv"
    teks = tw3.read_text(encoding="utf-8")
    tw3.write_text(
        teks.replace(f"{habis},,", f"{habis},7000000,").replace(f"{tanpa},,", f"{tanpa},0,"), encoding="utf-8"
    )
    siapkan(data, MEKARJAYA, TW4)
    isi = (data / MEKARJAYA / "2025" / "tw4" / "realisasi_belanja.csv").read_text(encoding="utf-8").splitlines()
    assert [baris for baris in isi if baris.startswith("7.01.03.2.0")] == ["7.01.03.2.01.01,,,", f"{habis},7000000,,"]
    kinerja = (data / MEKARJAYA / "2025" / "tw4" / "realisasi_kinerja.csv").read_text(encoding="utf-8")
    assert habis not in kinerja
    assert tanpa not in kinerja
    # A new year begins with what the last one ended with.
    siapkan(data, MEKARJAYA, Periode(2026, 1))
    struktur = (data / MEKARJAYA / "2026" / "struktur.csv").read_text(encoding="utf-8")
    assert "7.01.03.2.01.01" in struktur
    assert tanpa not in struktur
    assert "7.01.03.2.03" not in struktur


def test_the_command_leaves_a_workbook_that_is_there(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It may be half filled in: the one with the sheets of the year gets the name of the version."""
    assert main(["--data", str(data), "new", "2025-TW3"]) == 0
    isian = data.parent / "isian"
    lama = (isian / f"isian-{MEKARJAYA}-2025-TW3.xlsx").read_bytes()
    assert main(["--data", str(data), "new", "2025-TW3", "--versi", UBAH]) == 0
    assert (isian / f"isian-{MEKARJAYA}-2025-TW3.xlsx").read_bytes() == lama
    assert "Pagu anggaran" in load_workbook(isian / f"isian-{MEKARJAYA}-2025-TW3-{UBAH}.xlsx").sheetnames
    layar = " ".join(capsys.readouterr().out.split())
    assert f"Versi {UBAH} disalin dari {GESER}: Pagu anggaran 9 baris, Anggaran kas 36 baris" in layar
    assert "tidak ada pagu yang berubah; jumlahnya tetap Rp1.050.000.000" in layar


def test_a_pergeseran_after_the_perubahan_wants_dates(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By name alone it would come before what it was copied from, and be held against another version."""
    siapkan(data, MEKARJAYA, TW3, UBAH)
    assert main(["--data", str(data), "new", "2025-TW4", "--versi", "pergeseran_2"]) == 0
    assert f"Tanpa tanggal pergeseran_2 terhitung mendahului {UBAH}" in " ".join(capsys.readouterr().out.split())
    assert "anggaran.mundur" in _aturan(data, TW4)
    rows = _baris(data, "dokumen_anggaran")
    for row, tanggal in zip(rows[-2:], ("2025-09-15", "2025-11-03"), strict=True):
        row["tanggal"] = tanggal
    _tulis(_path(data, "dokumen_anggaran"), rows)
    assert "anggaran.mundur" not in _aturan(data, TW4)
    assert "anggaran.salinan" in _aturan(data, TW4)


@pytest.mark.parametrize(("jumlah", "kata"), [(0, "pagunya belum diisi"), (5, "jumlahnya tetap Rp5")])
def test_a_pagu_that_nobody_typed_is_no_sum_of_nothing(
    jumlah: int, kata: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A version may be copied before the one it comes from is filled in."""
    tampilkan_versi(Console(width=200), BedaVersi("dpa_pokok", GESER, (), (jumlah, jumlah), 1, 0, 0))
    assert kata in capsys.readouterr().out
