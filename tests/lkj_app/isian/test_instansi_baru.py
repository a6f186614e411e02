"""Another office: identity from answers, structure from official codes, everything else left to be typed."""

from __future__ import annotations

import csv
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lkj_app.isian.instansi_baru import baca_kode, mulai
from lkj_app.perintah import cli
from lkj_utils import ROOT
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.periode import Periode
from lkj_utils.dasar.toml import baca_toml
from lkj_utils.data.daftar import periode_tersedia
from lkj_utils.data.instansi import Identitas
from lkj_utils.kontrak import periksa
from tests.dinas_rekaan import tulis_nasional
from tests.lkj_app.isian.buku_uji import potret

if TYPE_CHECKING:
    from pathlib import Path

KINI = Periode(2031, 1)
IDENTITAS = Identitas(
    "Kecamatan Tanjung Rekaan", "kecamatan", "Kabupaten Rekaan", "Provinsi Rekaan", "Rekaan Kota", "2030-2034",
    'Rekaan "Terang"', ("Misi satu", "Misi dua"), 2,
)  # fmt: skip
PILIHAN = [
    "--kode", "7.01.03.2.01", "--jenis", "kecamatan", "--kabupaten", "Kabupaten Rekaan", "--provinsi", "Provinsi X",
    "--kedudukan", "Rekaan Kota", "--renstra", "2030-2034", "--visi", "Terang", "--misi", "Satu", "--misi", "Dua",
    "--misi-didukung", "2",
]  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Contract and official codes, no office."""
    akar = tmp_path / "data"
    shutil.copytree(ROOT / "data" / "rujukan", akar / "rujukan")
    shutil.copy2(ROOT / "data" / "datapackage.json", akar)
    return akar


def _mulai(data: Path, kode: list[str], identitas: Identitas = IDENTITAS) -> None:
    mulai(data, identitas, kode, KINI, ROOT / "book" / "narasi")


def _kolom(data: Path, nama: str) -> list[str]:
    return [s.split(",")[0] for s in (data / "tanjung_rekaan" / nama).read_text(encoding="utf-8").splitlines()[1:]]


def test_structure_comes_from_official_codes(data: Path) -> None:
    """A kegiatan stands for all below it, a sub kegiatan for itself; what is above is added."""
    _mulai(data, ["7.01.03.2.01", "7.01.01.2.02.01"])
    struktur = _kolom(data, "2031/struktur.csv")
    assert struktur[:3] == ["7.01.01", "7.01.01.2.02", "7.01.01.2.02.01"]
    assert struktur[3:5] == ["7.01.03", "7.01.03.2.01"]
    assert all(satu.startswith("7.01.03.2.01.") for satu in struktur[5:])
    assert len(_kolom(data, "2031/tw1/realisasi_belanja.csv")) == len(struktur) - 4


def test_what_was_said_stands_in_the_identity(data: Path) -> None:
    """Quotes and all; the rules are the usual ones and say so."""
    _mulai(data, ["7.01.03"])
    isi = baca_toml(data / "tanjung_rekaan" / "instansi.toml")
    assert (isi["visi"], isi["misi"], isi["misi_didukung"]) == ('Rekaan "Terang"', ["Misi satu", "Misi dua"], 2)
    assert isi["aturan.skala"][0] == {"batas": 91, "predikat": "Sangat Baik"}
    assert "latar_belakang.md" in (data / "tanjung_rekaan" / "narasi" / "BACA-SAYA.md").read_text(encoding="utf-8")


def test_what_nobody_said_is_asked_by_a_check(data: Path) -> None:
    """Every galat is something to fill in: no unknown code, no broken reference, no wrong column."""
    _mulai(data, ["7.01.03"])
    assert [(s.nama, s.keadaan) for s in periode_tersedia(data)] == [("tanjung_rekaan/2031-TW1", "sebagian")]
    aturan = {t.aturan for t in periksa(data, "tanjung_rekaan", KINI) if t.level == "galat"}
    assert aturan <= {"sel.kosong", "tabel.kosong", "kunci.asing"}
    asing = [t for t in periksa(data, "tanjung_rekaan", KINI) if t.aturan == "kunci.asing"]
    assert {t.kolom for t in asing} <= {"penandatangan"}


def test_aceh_variants_stay_out(data: Path) -> None:
    """A program stands for its codes outside Aceh."""
    _mulai(data, ["7.01.06"])
    assert not [t for t in periksa(data, "tanjung_rekaan", KINI) if t.aturan == "kode.aceh"]


def test_unknown_codes_are_named_with_the_nearest(data: Path) -> None:
    """And nothing is made."""
    with pytest.raises(UsageError, match=r"7\.01\.03\.2\.01\.99 \(mungkin 7\.01\.03\.2\.01\."):
        _mulai(data, ["7.01.03.2.01.99"])
    assert not (data / "tanjung_rekaan").exists()


def test_wrong_answers_are_told_at_once(data: Path) -> None:
    """All of them."""
    salah = Identitas("Kecamatan X", "Kecamatan", "K", "P", "D", "2030", "V", ("M",), 3)
    with pytest.raises(UsageError, match=r"Jenis instansi .*; Periode Renstra .*; misi yang didukung"):
        _mulai(data, ["7.01.03"], salah)


def test_an_office_is_not_made_twice(data: Path) -> None:
    """The first stays."""
    _mulai(data, ["7.01.03"])
    sebelum = potret(data)
    with pytest.raises(UsageError, match="sudah ada"):
        _mulai(data, ["7.01.06"])
    assert potret(data) == sebelum


def test_codes_from_a_file_or_a_list(tmp_path: Path) -> None:
    """Two or four digits as they stand there, with names beside them; one code is named once."""
    path = tmp_path / "kode.txt"
    path.write_text("7.01.01.2.02.0001 Gaji\n7.01.03 Program\n", encoding="utf-8")
    assert baca_kode(str(path)) == ["7.01.01.2.02.0001", "7.01.03"]
    assert baca_kode("7.01.03, 7.01.03.2.01.0001, 7.01.03.2.01.01") == ["7.01.03", "7.01.03.2.01.0001"]
    with pytest.raises(UsageError, match="Tidak ada kode"):
        baca_kode("apa saja")


def test_on_the_command_line(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With flags no question is asked; the workbook has the sheets of the year too."""
    perintah = ["new", "2031-TW1", "--data", str(data), "--instansi", "Kecamatan Tanjung Rekaan"]
    assert cli.main([*perintah, *PILIHAN[:2]]) == 2
    assert "--jenis, --kabupaten" in capsys.readouterr().err
    assert cli.main([*perintah, *PILIHAN]) == 0
    assert "tanjung_rekaan/2031-TW1 disiapkan" in capsys.readouterr().out
    assert (data.parent / "isian" / "isian-tanjung_rekaan-2031-TW1.xlsx").is_file()


def test_questions_at_a_terminal(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the flags leave out is asked, in Indonesian."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("typer.prompt", lambda teks: "Satu; Dua" if teks.startswith("Misi") else "2")
    tanpa_misi = [*PILIHAN[: PILIHAN.index("--misi")]]
    perintah = ["new", "2031-TW1", "--data", str(data), "--instansi", "Kecamatan Tanjung Rekaan", *tanpa_misi]
    assert cli.main(perintah) == 0, capsys.readouterr().err
    assert baca_toml(data / "tanjung_rekaan" / "instansi.toml")["misi"] == ["Satu", "Dua"]


def _dinas(data: Path, kode: list[str], tahun: int = 2030, **lain: str) -> list[dict[str, str]]:
    identitas = replace(IDENTITAS, nama="Dinas Tanjung Rekaan", jenis="dinas", **lain)
    mulai(data, identitas, kode, Periode(tahun, 1), ROOT / "book" / "narasi")
    with (data / "tanjung_rekaan" / "indikator.csv").open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def test_a_dinas_of_two_bidang_begins_with_what_its_sub_kegiatan_are_measured_by(data: Path) -> None:
    """Indicator and unit as the list has them, supporting codes under its own prefix, no code of Papua or of Aceh."""
    rows = _dinas(tulis_nasional(data), ["2.11.06", "1.03.01.2.01"])
    assert [(row["kode"], row["nama"], row["satuan"]) for row in rows] == [
        ("1.03.01.2.01.0001", "Jumlah dokumen rekaan", "Dokumen"),
        ("1.03.01.2.01.0007", "Jumlah laporan rekaan", "Laporan"),
        ("2.11.06.2.01.0104", "Jumlah kolam rekaan", "Kolam"),
    ]


def test_what_belongs_to_one_province_is_named_itself(data: Path) -> None:
    """Then it is taken."""
    (satu,) = _dinas(tulis_nasional(data), ["2.11.06.3.01"])
    assert satu["kode"] == "2.11.06.3.01.0001"


def test_an_indicator_that_no_list_has_is_left_empty(data: Path) -> None:
    """Nothing is invented for a kecamatan whose codes are known, but not by what they are measured."""
    shutil.rmtree(data / "rujukan" / "nasional")
    (satu,) = _dinas(data, ["7.01.03.2.01.01"])
    assert (satu["kode"], satu["nama"], satu["satuan"]) == ("7.01.03.2.01.01", "", "")


@pytest.mark.parametrize(
    ("nama", "kabupaten", "provinsi", "kode"),
    [
        ("Kecamatan Kalaena", "Kabupaten Luwu Timur", "Sulawesi Selatan", "73.24.10"),
        ("Kecamatan Kalaena", "KABUPATEN LUWU TIMUR", "Provinsi Sulawesi Selatan", "73.24.10"),
        ("Kecamatan Tanjung Rekaan", "Kabupaten Luwu Timur", "Sulawesi Selatan", "73.24"),
        ("Kecamatan Kalaena", "Kabupaten Rekaan", "Sulawesi Selatan", None),
    ],
)
def test_the_code_of_the_region_is_filled_in_where_known(
    data: Path, nama: str, kabupaten: str, provinsi: str, kode: str | None
) -> None:
    """As far down as the list knows the names."""
    identitas = replace(IDENTITAS, nama=nama, kabupaten=kabupaten, provinsi=provinsi)
    _mulai(data, ["7.01.03.2.01.01"], identitas)
    assert baca_toml(data / identitas.folder / "instansi.toml").get("kode_wilayah") == kode


def test_an_office_of_a_province_has_the_codes_of_provinces(data: Path) -> None:
    """The same program stands for other kegiatan there."""
    rows = _dinas(data, ["1.06.05"], 2027, kabupaten="Provinsi Rekaan")
    assert {row["kode"][8:10] for row in rows} == {"1."}
    assert baca_toml(data / "tanjung_rekaan" / "instansi.toml")["jenis_pemda"] == "provinsi"
