"""compare on the command line: periods, builds, and what it says of what it cannot compare."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lkj_app.perintah import cli
from lkj_utils.dasar.periode import Periode
from lkj_utils.laporan import buka
from tests.lkj_app.perintah.test_cli import INGGRIS
from tests.pembangun import INSTANSI, SUB_A, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]

KEPALA = "id,ukuran,subjek,periode,nilai,satuan,rumus,masukan\n"
PAGU = "pagu:total,pagu,total,2030-TW2,5,rupiah,,\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Quarters II and IV of the fictional office; by the fourth, SUB_A has all of its 8 documents."""
    akar = tmp_path / "data"
    akar.mkdir()
    kantor = kantor_rekaan()
    kantor.tulis(akar)
    kantor.periode = Periode(2030, 4)
    kantor.waktu |= {"tanggal_akhir_data": date(2030, 12, 31), "tanggal_laporan": date(2031, 1, 6)}
    return kantor.ubah("realisasi_kinerja", SUB_A, realisasi_sd=8).tulis(akar)


@pytest.fixture
def build(data: Path, tmp_path: Path) -> Path:
    """What a build of quarter II leaves."""
    folder = tmp_path / "hasil"
    folder.mkdir()
    buka(INSTANSI, "2030-TW2", data).fakta.tulis_csv(folder / "fakta.csv")
    return folder


def banding(data: Path, *kata: object) -> int:
    """Exit code of compare."""
    return cli.main(["compare", *map(str, kata), "--data", str(data)])


def test_help_is_indonesian(capsys: Capture) -> None:
    """Also the word for a required argument."""
    assert cli.main(["compare", "--help"]) == 0
    out = capsys.readouterr().out
    assert [kata for kata in (*INGGRIS, "required") if kata in out] == []


def test_two_periods(data: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """What moved, to date of which quarter; what rose; what still hinders."""
    monkeypatch.setenv("COLUMNS", "120")
    assert banding(data, "2030-TW2", f"{INSTANSI}/2030-TW4", "--semua") == 0
    baris = [" ".join(satu.split()) for satu in capsys.readouterr().out.splitlines()]
    assert baris[0] == "A: rekaan/2030-TW2 (Triwulan II Tahun 2030; anggaran: APBD/DPA pokok)"
    assert "Program, kegiatan, dan pendapatan: s.d. Triwulan II → s.d. Triwulan IV" in baris
    assert f"Penyusunan Dokumen Rekaan ({SUB_A})" in baris
    assert "Realisasi kinerja 3 dokumen 8 dokumen +5" in baris
    assert "Predikat kinerja Cukup Sangat Baik naik 2 jenjang" in baris
    assert "Hambatan yang menetap (4)" in baris
    assert any(satu.endswith(" angka lain sama pada keduanya.") for satu in baris)
    assert "Hambatan yang tidak tercatat lagi (1)" in baris
    # The sum of the groups is that of the end.
    semua = int(baris[-1].removesuffix(" baris.").rpartition(" ")[2])
    assert baris[-1].endswith(f"dan 4 hambatan yang menetap: {semua} baris.")
    kelompok = [int(satu.rpartition("(")[2].removesuffix(")")) for satu in baris if re.search(r"[a-z] \(\d+\)$", satu)]
    assert sum(kelompok) == semua
    assert banding(data, "2030-TW2", f"{INSTANSI}/2030-TW4") == 0
    sorotan = [" ".join(satu.split()) for satu in capsys.readouterr().out.splitlines()]
    assert (len(sorotan) < len(baris), sorotan[-1]) == (True, baris[-1])
    assert "Hambatan kinerja Hambatan rekaan. Hambatan rekaan." not in sorotan
    assert any(satu.endswith(" lagi menetap dengan isi yang sama.") for satu in sorotan)


def test_json_is_nothing_but_json(data: Path, capsys: Capture) -> None:
    """For other programs."""
    assert banding(data, "2030-TW2", "2030-TW4", "--json") == 0
    isi = json.loads(capsys.readouterr().out)
    assert (isi["a"], isi["b"]) == ("rekaan/2030-TW2", "rekaan/2030-TW4")
    (satu,) = (satu for satu in isi["perubahan"] if satu["id"] == f"realisasi:{SUB_A}")
    assert satu["selisih"] == "+5"


def test_the_list_is_saved_whole(data: Path, tmp_path: Path, capsys: Capture) -> None:
    """Every change, also one that the screen only counts; never over a list that somebody works on."""
    tujuan = tmp_path / "perubahan.xlsx"
    assert banding(data, "2030-TW2", "2030-TW4", "--json", "--simpan", tujuan) == 0
    isi = json.loads(capsys.readouterr().out)
    kertas = load_workbook(tujuan)["Perubahan"]
    kepala, *baris = list(kertas.iter_rows(min_row=3, values_only=True))
    assert [satu[-1] for satu in baris] == [satu["id"] for satu in isi["perubahan"]]
    assert kepala[9:11] == ("Keadaan", "Catatan")
    isi_baris = {satu[-1]: dict(zip(kepala, satu, strict=True)) for satu in baris}
    uang = next(satu for satu in isi_baris.values() if satu["Satuan"] == "rupiah" and satu["Selisih"])
    assert all(isinstance(uang[nama], int) for nama in ("A", "B"))
    assert (uang["B"] - uang["A"], uang["Satuan"]) == (uang["Selisih"], "rupiah")
    persen = next(satu for satu in isi_baris.values() if satu["Satuan"] == "persen" and satu["Selisih"])
    assert persen["B"] - persen["A"] == pytest.approx(persen["Selisih"])
    assert 0 <= persen["A"] < 5
    assert isi_baris[f"realisasi:{SUB_A}"]["Satuan"] == "dokumen"
    assert {satu["Di layar"] for satu in isi_baris.values()} == {"ya", "tidak"}
    assert banding(data, "2030-TW2", "2030-TW4", "--simpan", tujuan) == 2
    assert "--force" in capsys.readouterr().err
    assert banding(data, "2030-TW2", "2030-TW4", "-q", "--simpan", tujuan, "--force") == 0


@pytest.mark.parametrize("nama", ["", "fakta.csv"])
def test_a_build_of_the_same_data_has_not_changed(data: Path, build: Path, capsys: Capture, nama: str) -> None:
    """Folder or file; every fact survives being written and read."""
    assert banding(data, build / nama, "2030-TW2") == 0
    assert capsys.readouterr().out.endswith("\nTidak ada perubahan.\n")


def test_a_correction_is_told_number_by_number(
    data: Path, build: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two builds of one period, with the official names of the data."""
    monkeypatch.setenv("COLUMNS", "120")
    baru = tmp_path / "baru.csv"
    isi = (build / "fakta.csv").read_text(encoding="utf-8")
    asal = "realisasi:7.01.03.2.01.01,realisasi,7.01.03.2.01.01,2030-TW2,"
    assert asal + "6," in isi
    baru.write_text(isi.replace(asal + "6,", asal + "7,"), encoding="utf-8")
    assert banding(data, build, baru) == 0
    out = capsys.readouterr().out
    assert "Musyawarah Rekaan (7.01.03.2.01.01)\n" in out
    assert ["Realisasi", "kinerja", "6", "usulan", "7", "usulan", "+1"] in [satu.split() for satu in out.splitlines()]
    assert out.endswith("\n1 perubahan.\n")


def test_builds_compare_without_any_data(build: Path, tmp_path: Path, capsys: Capture) -> None:
    """Codes stand for names."""
    assert banding(tmp_path / "tidak-ada", build, build) == 0
    assert "Tidak ada perubahan." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("", "Berkas kosong."),
        ("a,b\n1,2\n", "kolom id, ukuran, subjek, periode, nilai, satuan tidak ada."),
        (KEPALA + PAGU + "pagu:7.01.01,pagu,7.01", "baris 3: ada 3 sel, seharusnya 8"),
        (KEPALA + PAGU.replace(",5,", ",lima,"), "baris 2: nilai “lima” bukan angka"),
        (KEPALA + PAGU + PAGU, "baris 3: fakta pagu:total sudah ada di atasnya."),
        (KEPALA + PAGU.replace("2030-TW2", "2030"), "harus memuat fakta satu periode; yang ditemukan: tidak ada."),
        (KEPALA + PAGU.replace("pagu:", "kas:"), "baris 2: id “kas:total” tidak cocok"),
    ],
)
def test_a_broken_file_is_one_sentence(data: Path, tmp_path: Path, capsys: Capture, isi: str, pesan: str) -> None:
    """Exit code 2, naming file and row."""
    path = tmp_path / "rusak.csv"
    path.write_text(isi, encoding="utf-8")
    assert banding(data, "2030-TW2", path) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert pesan in err
    assert err.count("\n") == 1


def test_what_is_not_there_is_told(data: Path, tmp_path: Path, capsys: Capture) -> None:
    """Unknown period, folder without fakta.csv, neither of both."""
    for kata, pesan in (
        ("2030-TW3", "Periode “2030-TW3” tidak ada. Yang ada: rekaan/2030-TW4"),
        (tmp_path, f"Folder {tmp_path} tidak memuat fakta.csv"),
        ("2030-TW9", "“2030-TW9” bukan periode"),
    ):
        assert banding(data, "2030-TW2", kata) == 2
        assert pesan in capsys.readouterr().err


def test_a_period_with_galat_is_refused_with_its_findings(data: Path, capsys: Capture) -> None:
    """Wrong data would make wrong changes; exit code 1."""
    path = data / INSTANSI / "2030" / "tw4" / "realisasi_belanja.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("540000", "lima"), encoding="utf-8")
    assert banding(data, "2030-TW2", "2030-TW4") == 1
    assert capsys.readouterr().err.endswith("galat, jadi tidak dapat dibandingkan.\n")


def test_start_stays_quick() -> None:
    """The help must not wait for pandas."""
    import subprocess
    import sys

    kode = "import sys, lkj_app.perintah.cli as c; c.main(['--version']); print(*sys.modules)"
    modul = subprocess.run([sys.executable, "-c", kode], cwd=cli.ROOT, capture_output=True, text=True, check=True)
    assert {"lkj_app.banding", "babel", "pandas"}.isdisjoint(modul.stdout.split())
