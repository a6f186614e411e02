"""The command check: our own period, the claims of a document, a choice of rules."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lkj_app.perintah import cli
from lkj_utils import ROOT
from lkj_utils.dasar.periode import Periode
from tests.kantor_isian import kantor_jadi
from tests.pembangun import PROG_1, SUB_A, kantor_rekaan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]

KEPALA = "id,fakta,tempat,baris,kolom,tercetak,jenis\n"
# Pagu 1.000, realisasi 940: the rest is 60.
SALAH = (
    f"a,pagu:{PROG_1},Tabel 1,{PROG_1},(4),1.000,luar\n"
    f"b,realisasi_belanja:{PROG_1},Tabel 1,{PROG_1},(6),940,luar\n"
    f"c,sisa_pagu:{PROG_1},Tabel 1,{PROG_1},(10),70,luar\n"
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The fictional office with the claims of one document."""
    kantor_rekaan().tulis(tmp_path)
    klaim = tmp_path / "rekaan" / "2030" / "tw2" / "klaim" / "lama.csv"
    klaim.parent.mkdir()
    klaim.write_text(KEPALA + SALAH, encoding="utf-8")
    return tmp_path


def _klaim(data: Path) -> Path:
    return data / "rekaan" / "2030" / "tw2" / "klaim" / "lama.csv"


def _check(data: Path, *kata: str) -> int:
    return cli.main(["check", *kata, "--data", str(data)])


def test_a_galat_of_a_document_fails_its_check(data: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Place, what is printed, what it should be, and exit code 1."""
    monkeypatch.setenv("COLUMNS", "100")
    assert _check(data, "--klaim", str(_klaim(data)), "--aturan", "tabel.selisih") == 1
    out = capsys.readouterr().out
    for bagian in (
        f"Tabel 1, {PROG_1}, (10)",
        "Tercetak: 70",
        "Seharusnya: 60",
        "tabel.selisih/c",
        "lama.csv: 1 galat, 0 peringatan, 0 catatan dari 1 aturan.",
    ):
        assert bagian in out


def test_a_document_without_galat_passes_unless_strict(data: Path) -> None:
    """Where only a person can say which of two is right, the check alone says nothing."""
    aturan = "--klaim", str(_klaim(data)), "--aturan", "nilai.beda_fakta"
    assert _check(data, "-q", *aturan) == 0
    assert _check(data, "-q", "--strict", *aturan) == 1


def test_the_galat_of_a_document_stops_no_build(data: Path) -> None:
    """The check of the period that holds the claim file says nothing of them."""
    assert _check(data, "2030-TW2", "-q") == 0


def test_the_period_of_a_claim_file_is_where_it_lies(data: Path, capsys: Capture) -> None:
    """Elsewhere it must be said."""
    assert _check(data, "--json", "--klaim", str(_klaim(data))) == 1
    isi = json.loads(capsys.readouterr().out)
    assert (isi["instansi"], isi["periode"], isi["klaim"]) == ("rekaan", "2030-TW2", "lama.csv")
    assert "tabel.selisih" in {satu["aturan"] for satu in isi["temuan"]}
    luar = _klaim(data).rename(data.parent / "luar.csv")
    assert _check(data, "2030-TW2", "-q", "--klaim", str(luar)) == 1


def test_rules_can_be_chosen(data: Path, capsys: Capture) -> None:
    """By id or family; an unknown one names the nearest."""
    assert _check(data, "--json", "--aturan", "waktu,kinerja.timpang") == 0
    temuan = json.loads(capsys.readouterr().out)["temuan"]
    assert {satu["aturan"] for satu in temuan if satu["aturan"].startswith("kinerja")} == {"kinerja.timpang"}
    assert _check(data, "--aturan", "kinerja.timpan") == 2
    assert "Mungkin maksudnya: kinerja.timpang" in capsys.readouterr().err


@pytest.mark.parametrize(("klaim", "aturan"), [(True, "narasi"), (True, "tabel,Narasi"), (False, "tabel.selisih")])
def test_rules_that_judge_something_else_are_refused(data: Path, capsys: Capture, klaim: bool, aturan: str) -> None:
    """Else nothing runs, and nothing is wrong; those that apply are named."""
    assert _check(data, "2030-TW2", *(["--klaim", str(_klaim(data))] if klaim else []), "--aturan", aturan) == 2
    err = capsys.readouterr().err
    assert aturan.rpartition(",")[2].casefold() in err
    assert ("nilai" if klaim else "narasi") in err.partition("Yang berlaku: ")[2]


def test_how_much_was_compared_is_said(data: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims read, claims that meet a fact of ours, and the period that they are held against."""
    monkeypatch.setenv("COLUMNS", "100")
    with _klaim(data).open("a", encoding="utf-8") as berkas:
        berkas.write(f"d,paguu:{PROG_1},Tabel 2,{PROG_1},(4),1.000,luar\n")
    _check(data, "--klaim", str(_klaim(data)))
    out = capsys.readouterr().out
    assert "4 klaim dibaca, 3 dapat dibandingkan dengan fakta rekaan/2030-TW2." in out
    assert f"Mungkin maksudnya: pagu:{PROG_1}." in out
    _check(data, "--json", "--klaim", str(_klaim(data)))
    isi = json.loads(capsys.readouterr().out)
    assert (isi["banyak_klaim"], isi["dibandingkan"]) == (4, 3)


def test_a_file_that_is_compared_with_nothing_fails(data: Path, capsys: Capture) -> None:
    """A head alone is refused; claims that meet no fact are a galat."""
    _klaim(data).write_text(KEPALA, encoding="utf-8")
    assert _check(data, "--klaim", str(_klaim(data))) == 1
    keluar = capsys.readouterr()
    assert "tidak berisi satu klaim pun" in keluar.err
    assert "0 galat" not in keluar.out
    _klaim(data).write_text(KEPALA + "a,,Tabel 1,x,(4),1.000,luar\n", encoding="utf-8")
    assert _check(data, "--klaim", str(_klaim(data))) == 1
    assert "Tidak satu pun dari 1 klaim" in capsys.readouterr().out


def test_a_claim_file_elsewhere_is_compared_with_no_guess(data: Path, capsys: Capture) -> None:
    """Outside the data folder, or in none of its periods: the period must be said."""
    for tujuan in (data.parent / "luar.csv", data / "luar.csv"):
        shutil.copy(_klaim(data), tujuan)
        assert _check(data, "--klaim", str(tujuan)) == 2
        assert "Sebutkan periode yang dibandingkan" in capsys.readouterr().err
        assert _check(data, "2030-TW2", "--klaim", str(tujuan)) == 1
        assert "dengan fakta rekaan/2030-TW2." in capsys.readouterr().out


def test_a_missing_or_broken_claim_file_is_told(data: Path, capsys: Capture) -> None:
    """All columns that lack, at once."""
    assert _check(data, "--klaim", str(data / "tidak-ada.csv")) == 2
    assert "tidak ada" in capsys.readouterr().err
    luar = data.parent / "luar.csv"
    luar.write_text("id,fakta\na,b\n", encoding="utf-8")
    assert _check(data, "2030-TW2", "--klaim", str(luar)) == 1
    err = capsys.readouterr().err
    assert all(kolom in err for kolom in ("kolom tempat", "kolom tercetak", "tidak dapat dipakai"))


def test_a_document_needs_data_that_are_right(data: Path, capsys: Capture) -> None:
    """What our own data get wrong cannot judge others."""
    (data / "rekaan" / "2030" / "kas.csv").unlink()
    assert _check(data, "--klaim", str(_klaim(data))) == 1
    assert "betulkan dulu" in capsys.readouterr().err


def _lembar(path: Path) -> list[dict[str, object]]:
    kepala, *baris = load_workbook(path)["Temuan"].iter_rows(min_row=3, values_only=True)
    return [dict(zip(map(str, kepala), satu, strict=True)) for satu in baris]


def test_many_empty_cells_are_told_once(data: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """How many, in which rows; JSON has every one."""
    monkeypatch.setenv("COLUMNS", "100")
    path = data / "rekaan" / "2030" / "kas.csv"
    kepala, *baris = path.read_text(encoding="utf-8").splitlines()
    kosong = [",".join([*satu.split(",")[:3], *[""] * (kepala.count(",") - 2)]) for satu in baris]
    path.write_text("\n".join([kepala, *kosong]) + "\n", encoding="utf-8")
    assert _check(data, "2030-TW2") == 1
    out = capsys.readouterr().out
    assert f"{len(baris)} kali: Sel wajib “Anggaran kas s/d triwulan” kosong." in out
    assert f"baris 2–{len(baris) + 1}" in out
    assert out.count("Anggaran kas s/d triwulan") == 1
    _check(data, "2030-TW2", "--json")
    assert len(json.loads(capsys.readouterr().out)["temuan"]) >= len(baris)


def _triwulan_baru(akar: Path) -> str:
    assert cli.main(["new", "2024-TW1", "--data", str(akar)]) == 0
    return "kalaena/2024-TW1"


def _kantor_baru(akar: Path) -> str:
    sub = [f"7.01.01.2.{n:02d}.{m:02d}" for n in range(1, 10) for m in range(1, 9)]
    kode = [satu for satu in sub if satu in (akar / "rujukan" / "nomenklatur.csv").read_text(encoding="utf-8")]
    kantor_jadi(akar, Periode(2025, 1), ", ".join(kode))
    return "tanjung_rekaan/2025-TW1"


@pytest.mark.parametrize("baru", [_triwulan_baru, _kantor_baru])
def test_a_quarter_or_an_office_just_begun_fits_a_screen_or_two(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, baru: Callable[[Path], str]
) -> None:
    """Hundreds of findings, and what to do first stands first."""
    monkeypatch.setenv("COLUMNS", "100")
    akar = tmp_path / "data"
    shutil.copytree(ROOT / "data", akar)
    periode = baru(akar)
    capsys.readouterr()
    assert _check(akar, periode) == 1
    baris = capsys.readouterr().out.splitlines()
    assert baris[1] == "Kerjakan dahulu"
    assert len(baris) <= 80
    assert sum(map(int, re.findall(r"\d+", baris[-1].replace(".", "").partition(": ")[2]))) > 200


def test_the_list_is_saved_whole(data: Path, tmp_path: Path, capsys: Capture) -> None:
    """Every finding with its key, cause and state; the causes carry the numbers of what follows."""
    tujuan = tmp_path.parent / "temuan.xlsx"
    tujuan.unlink(missing_ok=True)
    assert _check(data, "--json", "--klaim", str(_klaim(data)), "--simpan", str(tujuan)) == 1
    semua = [satu for sebab in json.loads(capsys.readouterr().out)["temuan"] for satu in (sebab, *sebab["akibat"])]
    baris = _lembar(tujuan)
    assert [satu["Aturan"] for satu in baris] == [satu["aturan"] for satu in semua]
    assert {satu["Keadaan"] for satu in baris} == {"belum"}
    assert all(
        satu["Sebab (No.)"] is None or baris[int(str(satu["Sebab (No.)"])) - 1]["Akibat (No.)"] for satu in baris
    )
    assert any(satu["Kunci"] == "tabel.selisih/c" for satu in baris)


@pytest.mark.parametrize(
    ("nama", "kata"), [("temuan.csv", ".xlsx"), (".", ".xlsx"), ("data.xlsx", "folder data"), ("ada.xlsx", "--force")]
)
def test_where_a_list_cannot_be_saved_is_told_at_once(data: Path, capsys: Capture, nama: str, kata: str) -> None:
    """One sentence, exit code 2, nothing written over."""
    ada = data.parent / "ada.xlsx"
    ada.write_text("milik orang", encoding="utf-8")
    tujuan = data / nama if nama == "data.xlsx" else data.parent / nama
    assert _check(data, "2030-TW2", "--simpan", str(tujuan)) == 2
    err = capsys.readouterr().err
    assert kata in err
    assert err.count("\n") == 1
    assert ada.read_text(encoding="utf-8") == "milik orang"


def test_a_name_that_no_disk_takes_is_one_sentence(data: Path, capsys: Capture) -> None:
    """Never a traceback."""
    assert _check(data, "2030-TW2", "-q", "--simpan", str(data.parent / f"{'x' * 300}.xlsx")) == 1
    err = capsys.readouterr().err
    assert "tidak dapat ditulis" in err
    assert err.count("\n") == 1


def test_a_list_that_another_program_holds_is_one_sentence(
    data: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows does with a workbook that is open in Excel."""

    def ditolak(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("lkj_utils.dasar.simpan.os.replace", ditolak)
    assert _check(data, "2030-TW2", "-q", "--simpan", str(data.parent / "terbuka.xlsx")) == 1
    err = capsys.readouterr().err
    assert "tutup dahulu di Excel" in err
    assert err.count("\n") == 1


def test_only_the_rules_that_were_asked_for_speak(tmp_path: Path, capsys: Capture) -> None:
    """And the galat of the contract, without which nothing can be judged."""
    kantor = kantor_rekaan().ubah("realisasi_kinerja", SUB_A, status="belum")
    data = kantor.tulis(tmp_path)
    _check(data, "2030-TW2", "--json")
    semua = {t["aturan"] for t in json.loads(capsys.readouterr().out)["temuan"]}
    assert "status.nilai" in semua
    _check(data, "2030-TW2", "--aturan", "kinerja", "--json")
    terpilih = {t["aturan"] for t in json.loads(capsys.readouterr().out)["temuan"]}
    assert terpilih == {nama for nama in semua if nama.startswith("kinerja.")}


@pytest.mark.parametrize("isi", ["", "\n"])
def test_an_empty_claim_file_is_no_fault_of_the_data(data: Path, capsys: Capture, isi: str) -> None:
    """Also where it lies in the folder of its period."""
    klaim = _klaim(data)
    klaim.write_text(isi, encoding="utf-8")
    assert _check(data, "--klaim", str(klaim)) == 1
    err = capsys.readouterr().err
    assert "mempunyai galat" not in err
    assert klaim.name in err


def test_an_indicator_without_realisasi_points_at_its_cell(tmp_path: Path, capsys: Capture) -> None:
    """Where the number is to be typed, not where the indicator is declared."""
    data = kantor_rekaan().ubah("realisasi_indikator", "ikm", realisasi="", status="belum").tulis(tmp_path)
    _check(data, "2030-TW2", "--aturan", "sasaran.tanpa_realisasi", "--json")
    semua = json.loads(capsys.readouterr().out)["temuan"]
    satu = next(satu for satu in semua if satu["fakta"] == ["realisasi:ikm"])
    assert (satu["lembar"], satu["sel"], satu["kolom"]) == ("Realisasi indikator sasaran", "F3", "realisasi")


def test_a_headline_that_hangs_on_a_rule_is_told(data: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Program 1 has 106,25 because 150 is not capped; a document is compared, not summed up."""
    monkeypatch.setenv("COLUMNS", "200")
    assert _check(data) == 0
    assert "1 dari 2 program mencapai target; 0 bila capaian dibatasi 100%" in capsys.readouterr().out
    _check(data, "--klaim", str(_klaim(data)))
    assert "mencapai target" not in capsys.readouterr().out
