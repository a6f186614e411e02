"""A newer national list: compared with the one before, refused as a whole where it is wrong, written as a whole."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from lkj_app.isian.rujukan import baca_daftar, padat, rencanakan
from lkj_app.perintah import cli
from lkj_utils import ROOT
from lkj_utils.dasar.errors import DataError, UsageError
from lkj_utils.kontrak.nasional import INDUK, nama, semua_daftar
from lkj_utils.kontrak.nomenklatur import Nomenklatur
from tests.dinas_rekaan import tulis_nasional
from tests.lkj_app.isian.buku_uji import potret

if TYPE_CHECKING:
    from pathlib import Path

KEPALA = "jenis_pemda,kode,nama,indikator,satuan\n"
BAIK = KEPALA + (
    "kabupaten_kota,2.11.06,Program Air - Rekaan,,\n"
    "kabupaten_kota,2.11.06.2.01,Penataan Danau Rekaan,,\n"
    "kabupaten_kota,2.11.06.2.01.0104,Pengerukan Rekaan,Jumlah kolam rekaan,Hektare\n"
    "kabupaten_kota,2.11.06.2.01.0105,Penggalian Rekaan,,\n"
)
BURUK = KEPALA + (
    "kabupaten_kota,2.11.06,PROGRAM AIR REKAAN,,\n"
    "kabupaten_kota,2.11.06.2.01.01,Satu,,\n"
    "kota,2.11.06,PROGRAM AIR REKAAN,,\n"
    "kabupaten_kota,2.11.6,Salah Bentuk,,\n"
    "kabupaten_kota,2.11.09.2.01,Tanpa Induk,,\n"
    "kabupaten_kota,2.11.06.2.01.0001,Satu Lagi,,\n"
    "kabupaten_kota,2.11.06.2.01.0002,,,\n"
)


@pytest.fixture
def akar(tmp_path: Path) -> Path:
    """A data folder with three small lists."""
    folder = tmp_path / "data"
    folder.mkdir()
    return tulis_nasional(folder)


def _berkas(akar: Path, isi: str) -> Path:
    path = akar.parent / "unduhan.csv"
    path.write_text(isi, encoding="utf-8")
    return path


def test_differences_are_told_by_kind(akar: Path) -> None:
    """Another name for a code, what is gone, what is new, other contents; capitals and signs make no other name."""
    beda = rencanakan(akar, _berkas(akar, BAIK), "baru", None, "").perbedaan
    assert beda.lama == "baru"
    assert [(a["nama"], b["nama"]) for a, b in beda.ganti_nama] == [("Penataan Air Rekaan", "Penataan Danau Rekaan")]
    assert [row["kode"] for row in beda.baru] == ["2.11.06.2.01.0105"]
    assert len(beda.hilang) == 9
    assert [b["kode"] for _, b in beda.ganti_isi] == ["2.11.06", "2.11.06.2.01.0104"]


def test_a_list_takes_the_place_of_another_or_its_own(akar: Path) -> None:
    """The register says from when it holds, by which decree, and that this is presumed unless somebody is sure."""
    rencanakan(akar, _berkas(akar, BAIK), "terbaru", 2030, "Keputusan Rekaan 9", pasti=True).tulis()
    rencanakan(akar, _berkas(akar, BAIK), "baru", None, "").tulis()
    ada = {nama(satu): satu for satu in semua_daftar(akar)}
    assert (ada["terbaru"].mulai, ada["terbaru"].dasar, ada["terbaru"].diduga) == (2030, "Keputusan Rekaan 9", False)
    assert (ada["baru"].mulai, ada["baru"].dasar, ada["baru"].diduga) == (2029, "Keputusan Rekaan 3/2028", True)
    resmi = Nomenklatur({}, akar=akar, tahun=2030)
    assert resmi.nama("2.11.06.2.01.0105") == "Penggalian Rekaan"
    assert resmi.pasti("2.11.06.2.01.0199")


def test_everything_wrong_is_told_at_once_and_nothing_written(akar: Path) -> None:
    """Row by row; two endings of one number are one code; a parent may stand on another list."""
    sebelum = potret(akar)
    with pytest.raises(DataError, match=r"6 galat di unduhan\.csv") as galat:
        rencanakan(akar, _berkas(akar, BURUK), "baru", None, "")
    assert [(t.baris, t.kolom) for t in galat.value.temuan] == [
        (3, "kode"), (4, "jenis_pemda"), (5, "kode"), (6, "kode"), (7, "kode"), (8, "nama"),
    ]  # fmt: skip
    assert potret(akar) == sebelum


@pytest.mark.parametrize(
    ("isi", "kata"),
    [("a,b\n1,2\n", "Kolom daftar ini tidak dikenal"), (KEPALA, "tidak berisi baris"), ("", "Berkas kosong")],
)
def test_what_is_no_list_is_refused(akar: Path, isi: str, kata: str) -> None:
    """In words."""
    with pytest.raises(DataError) as galat:
        rencanakan(akar, _berkas(akar, isi), "baru", None, "")
    assert kata in galat.value.temuan[0].pesan


def test_a_new_list_says_from_when_and_by_what(akar: Path) -> None:
    """Both at once, with a name that can be a file."""
    with pytest.raises(UsageError, match=r"huruf kecil.*--mulai.*--dasar"):
        rencanakan(akar, _berkas(akar, BAIK), "Daftar 2030", None, "")


def test_another_kind_of_list_takes_no_place(akar: Path) -> None:
    """Codes of kecamatan are no codes of programs."""
    isi = "kode,nama,nama_kabupaten_kota\n73.24,Rekaan,Rekaan\n"
    with pytest.raises(DataError):
        rencanakan(akar, _berkas(akar, isi), "baru", None, "")
    with pytest.raises(UsageError, match="berisi kabupaten_kota"):
        rencanakan(akar, _berkas(akar, "kode,nama,nama_provinsi\n73.24,Rekaan,Rekaan\n"), "baru", None, "")


def test_the_same_rows_make_the_same_bytes() -> None:
    """Of the lists that are kept here too: nothing in them tells of the day or the machine they were made on."""
    assert padat(b"a") == padat(b"a")
    for satu in semua_daftar(ROOT / "data"):
        isi = satu.path.read_bytes()
        assert padat(gzip.decompress(isi))[:10] == isi[:10]
        assert baca_daftar(satu)


def test_on_the_command_line(akar: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Lists first, a trial that writes nothing, then the list in its place."""
    data = ["--data", str(akar)]
    assert cli.main(["rujukan", *data]) == 0
    assert "Keputusan Rekaan 3/2028 (diduga)" in capsys.readouterr().out
    sebelum, berkas = potret(akar), str(_berkas(akar, BAIK))
    assert cli.main(["rujukan", berkas, "--sebagai", "baru", "--dry-run", *data]) == 0
    assert potret(akar) == sebelum
    assert "Penataan Air Rekaan → Penataan Danau Rekaan" in capsys.readouterr().out
    assert cli.main(["rujukan", berkas, *data]) == 2
    assert cli.main(["rujukan", berkas, "--sebagai", "baru", *data]) == 0
    assert "unduhan.csv" in (akar / INDUK).read_text(encoding="utf-8")
    assert cli.main(["rujukan", str(_berkas(akar, BURUK)), "--sebagai", "baru", *data]) == 1
    assert "Induk kode ini, 2.11.09, tidak ada" in " ".join(capsys.readouterr().err.split())
