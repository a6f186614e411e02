"""The whole check: files, columns, schema and rules together."""

import subprocess
import sys

import pytest

from lkj_utils.dasar.errors import DataError
from lkj_utils.dasar.periode import Periode
from lkj_utils.kontrak import periksa, pesan

A = "7.01.01.2.01.01"


def test_good_data_yield_nothing(kantor):
    """No error, no finding."""
    assert kantor.periksa() == []


def test_all_problems_at_once_heaviest_first(kantor):
    """Problems of a file, a cell and a rule come together; galat before peringatan."""
    kantor.path("desa").unlink()
    kantor.sel("anggaran", 2, "pagu", "Rp 1.000")
    kantor.sel("realisasi_belanja", 3, "realisasi_sd", "501")
    found = kantor.periksa()
    assert [(one.level, one.aturan) for one in found] == [
        ("galat", "sel.tipe"),
        ("galat", "berkas.hilang"),
        ("peringatan", "uang.lampau_pagu"),
    ]


def test_a_good_message_names_place_cause_found_expected_and_mending(kantor):
    """One line says all that a person needs."""
    kantor.sel("realisasi_belanja", 2, "realisasi_sd", "Rp 1.000")
    (found,) = kantor.periksa()
    assert pesan.uraian(found) == (
        "k/2023/tw2/realisasi_belanja.csv, baris 2, kolom realisasi_sd: Ada “Rp” di dalam sel angka. "
        "Ditemukan “Rp 1.000”, seharusnya bilangan bulat rupiah tanpa titik atau tanda. Perbaikan: tulis 1000."
    )


def test_a_refused_cell_is_reported_once(kantor):
    """A code that misses its pattern is not also unknown, nor without a parent."""
    kantor.sel("bukti", 2, "kode", "07-Jan-01")
    assert [one.aturan for one in kantor.periksa()] == ["sel.pola"]


@pytest.mark.parametrize(
    ("instansi", "periode", "aturan", "words"),
    [
        ("kk", "2023-TW2", "folder.instansi", "maksudnya k"),
        ("k", "2024-TW2", "folder.periode", "tahun 2024"),
        ("k", "2023-TW3", "folder.periode", "tw2"),
    ],
)
def test_a_missing_folder_is_one_finding(kantor, instansi, periode, aturan, words):
    """Not one for each file below it."""
    found = [one for one in periksa(kantor.root, instansi, Periode.parse(periode)) if one.aturan.startswith("folder")]
    assert [one.aturan for one in found] == [aturan]
    assert words in pesan.uraian(found[0])


def test_without_a_contract_nothing_can_be_checked(tmp_path):
    """A wrong data folder is an error of its own."""
    with pytest.raises(DataError, match="Kontrak data tidak ada"):
        periksa(tmp_path, "k", Periode(2023, 2))


def test_every_claim_file_is_checked(kantor):
    """There may be several claim files; each is read."""
    kantor.path("klaim").parent.mkdir()
    text = "id,fakta,tempat,baris,kolom,tercetak,jenis\na,,Tabel 1,,,5,luar\n"
    for name in ("satu", "dua"):
        (kantor.path("klaim").parent / f"{name}.csv").write_text(text.replace("luar", "lain"), encoding="utf-8")
    assert [one.berkas for one in kantor.periksa()] == ["k/2023/tw2/klaim/dua.csv", "k/2023/tw2/klaim/satu.csv"]


def test_four_digit_endings_are_the_same_code(kantor):
    """Lists from 2024 on write 0001 for 01."""
    kantor.sel("realisasi_belanja", 2, "kode", "7.01.01.2.01.0001")
    assert kantor.periksa() == []
    kantor.tambah("realisasi_belanja", f"{A},1,,")
    assert [one.aturan for one in kantor.periksa()] == ["kunci.ganda"]


def test_loading_does_not_pay_for_frictionless():
    """Only a check imports it."""
    modul = "lkj_utils.dasar.berkas, lkj_utils.kontrak.nilai, lkj_utils.kontrak"
    code = f"import sys, {modul}; print('frictionless' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
