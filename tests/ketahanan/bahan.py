"""What cases are made from: small offices to break, the contract as JSON, hostile texts."""

from __future__ import annotations

import csv
import io
import json
import shutil
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lkj_utils import ROOT
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from random import Random

ANGKA = (
    "0,475", "0.475", "11\n79", "1.2.3", "31.12.2023", "7.01.01.2.01.01", "11,500,50", "11, 500", "11. 500", "12.500",
    "12,500", "1.234.567", "1,234,567", "1.234.567,89", "1,234,567.89", "1.23.456", "12.34", "12,34", "1.5", "1,5",
    "Rp 1.000", "Rp1.000,00", "rp. 5", "(1.000)", "(500", "-5", "−5", "- 5", "--5", "+5", "5-", "1.000,-", "1e3", "1E+05",
    "1e400", "٣٤", "１２", "1²", "½", "Ⅻ", "1 000", "1\u00a0000", "1'000", "1_000", "0x10", "0b1", "1/2", "50%", "12,5%",
    "12 dokumen", "12 juta", "dua", "tidak ada", "nihil", "-", "–", "N/A", "null", "nan", "NaN", "inf", "Infinity", "TRUE",
    "#REF!", "#N/A", "=1+1", "9" * 25, "9" * 5000, "0" * 30 + "1", "007", "1.", ".5", ",5", "1,", "1..000", "1.000.00",
    "100.00", "1.0000", "1,0000", "10.000.0000", "\u202e123", "1\u200b000", "\ufeff12", "1\t2", "1\r2", "1\u20282", "12;500",
    "1.000.000.000.000.000", "2147483648", "9223372036854775808", "0.1", "00:30", "12:30", "1 2", "1,000 ,000", "5 %",
    "0.000", "0,000", "-0", "-12.500", "100.000,5", "100,000.5", "2030", "20300630", "1 234 567,5", "12.5000", "3.14159",
)  # fmt: skip
TANGGAL = (
    "31.12.2030", "31/12/2030", "12/31/2030", "01/02/2030", "1-2-30", "2030-13-01", "2030-02-30", "2030/06/30", "20300630",
    "30 Juni 2030", "30 Jun 2030", "Senin, 30 Juni 2030", "June 30, 2030", "30-06-2030", "2030-6-3", "47664", "0", "-1",
    "2030-06-30T00:00:00", "2030-06-30 12:00", "９９99-01-01", "0001-01-01", "10000-01-01", "29/02/2030", "30 Foo 2030",
    "-", "", "kemarin", "2030", "06/2030", "1e5", "3O-06-2030",
)  # fmt: skip
# The mark: an element, an attribute or a product of ours that must never come to life.
TEKS = (
    "<lkjuji>x</lkjuji>", "\"><lkjuji a=1>", "' onlkjuji='1", '" onlkjuji="1', "</td></tr></table><lkjuji>",
    "</script><lkjuji>", "<script>lkjuji()</script>", "<img src=x onlkjuji=alert(1)>", "&lt;lkjuji&gt;", "<!-- lkjuji",
    "--><lkjuji>", "]]><lkjuji>", "[x](javascript:lkjuji)", "![x](javascript:lkjuji)", "<javascript:lkjuji>",
    "lkj{{7*7}}uji", "{% for x in range(9) %}lkjuji{% endfor %}", "{{ lkjuji }}", "{#", "{%", "$lkj^2$", "$$\\lkj$$", "\\input{lkj}",
    "[bold]lkjuji[/bold]", "[/]", "[/lkj]", "[link=file:///etc]lkj[/link]", "[@click=x]lkj[/]", "\\[lkj", "[red]", "*lkj*", "__lkj__",
    "# lkj", "---", "===", "```", "~~~\nlkj", "| a | b |", "- lkj", "1. lkj", "> lkj", "    lkj", "lkj\\", "\\", "`",
    "\x1b[31mlkj\x1b[0m", "lkj\x07", "lkj\x08\x08\x08", "\x9b31mlkj", "lkj\x85lkj", "lkj\u2028lkj", "lkj\u2029lkj",
    "\u202elkj", "\u2066lkj", "lkj\u200flkj", "lkj\u061clkj", "lkj\u200blkj", "lkj\ufefflkj", "lkj\x00lkj", "lkj\x7flkj",
    "lkj\ufffelkj", "lkj\ue000", "😀", "𝔏𝔎𝔍", "日本語", "العربية", "e\u0301" * 40, "Z" + "\u0300" * 200, "ﷺ", "ﬁ", "\u00ad",
    "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@lkj", "\tlkj", "\rlkj", "lkj\r\nlkj", "lkj\n\n\nlkj", "=HYPERLINK(\"http://x\")",
    "x" * 5000, "x " * 3000, "\"", "\"\"", "'", "a,b", "a;b", "a\tb", "%s%n%d", "{0}", "${HOME}", "../../etc/passwd", "NUL", "con",
    "file:///etc/passwd", "http://x", "_x000D_", "_x0041_", "\u00a0", " ", "None", "nan", "null", "TRUE", "-", "0",
)  # fmt: skip
KODE = (
    "", " ", "7.01", "7.01.01.2.01.0001", "7.01.01.2.01.01 ", "7.1.1.2.1.1", "7,01,01", "9.99.99.9.99.99", "x", "../x",
    "A" * 300, "7.01.01.2.01.01\n", "٧.01.01", "ikm ", "IKM", "ikm\u200b", "nilai-lakip", "<lkjuji>", "[/]", "-", "0", "1e5",
    "7.01.01.2.01.000001", "camat_rekaan|", "*", "7.01.01.2.01.01 – Nama",
)  # fmt: skip


@dataclass(frozen=True)
class Kantor:
    """A data folder to copy, its office and quarter."""

    nama: str
    akar: Path = field(repr=False)
    instansi: str
    tahun: int
    triwulan: int

    @property
    def periode(self) -> str:
        """``2030-TW2``."""
        return f"{self.tahun}-TW{self.triwulan}"

    def letak(self, tabel: dict[str, Any]) -> str:
        """The file of a table of the contract."""
        return tabel["path"].format(
            instansi=self.instansi, tahun=self.tahun, triwulan=self.triwulan, dokumen=f"lkj-{self.periode.lower()}"
        )

    def salin(self, tujuan: Path) -> Path:
        """A fresh copy."""
        shutil.copytree(self.akar, tujuan)
        return tujuan


@cache
def kontrak() -> dict[str, dict[str, Any]]:
    """The tables of the contract by name."""
    isi = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    return {tabel["name"]: tabel for tabel in isi["resources"]}


@cache
def kolom(tabel: str) -> dict[str, dict[str, Any]]:
    """The columns of a table by name."""
    return {satu["name"]: satu for satu in kontrak()[tabel]["schema"]["fields"]}


def kunci(tabel: str) -> tuple[str, ...]:
    """The columns that name a row."""
    return tuple(kontrak()[tabel]["schema"].get("primaryKey") or ())


def jenis_kolom(tabel: str, nama: str) -> str:
    """angka, tanggal, kode or teks: what may stand there."""
    satu = kolom(tabel)[nama]
    if satu["type"] in ("integer", "number", "year"):
        return "angka"
    if satu["type"] == "date":
        return "tanggal"
    batas = satu.get("constraints", {})
    return "kode" if nama in kunci(tabel) or "pattern" in batas or "enum" in batas else "teks"


_KANTOR: dict[str, Kantor] = {}


def kantor(nama: str, gudang: Path) -> Kantor:
    """``rekaan`` or ``kalaena``, written once in a process to a folder that outlives its cases."""
    if nama not in _KANTOR or not _KANTOR[nama].akar.is_dir():
        akar = gudang / nama
        akar.mkdir(parents=True)
        if nama == "rekaan":
            kantor_rekaan().tulis(akar)
            _KANTOR[nama] = Kantor(nama, akar, "rekaan", 2030, 2)
        else:
            shutil.copytree(ROOT / "data", akar, dirs_exist_ok=True)
            _KANTOR[nama] = Kantor(nama, akar, "kalaena", 2023, 4)
    return _KANTOR[nama]


_GUDANG: list[Path] = []


def gudang() -> Path:
    """Where offices lie for the life of this process."""
    import atexit
    import os

    if not _GUDANG or not _GUDANG[0].is_dir():
        folder = Path(os.environ.get("KETAHANAN_GUDANG", "/tmp")) / f"ketahanan-gudang-{os.getpid()}"  # noqa: S108
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        _GUDANG[:] = [folder]
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return _GUDANG[0]


def pilih_kantor(acak: Random, kalaena: float = 0.25) -> Kantor:
    """Mostly the small one, which is quick."""
    return kantor("kalaena" if acak.random() < kalaena else "rekaan", gudang())


def baca_csv(isi: bytes) -> tuple[list[str], list[list[str]]]:
    """A clean CSV as columns and rows of text."""
    semua = list(csv.reader(io.StringIO(isi.decode("utf-8"))))
    return semua[0], [baris for baris in semua[1:] if any(baris)]


def tulis_csv(kolom_: list[str], baris: list[list[str]], pemisah: str = ",", *, kutip: bool = False) -> bytes:
    """As any program writes it."""
    keluar = io.StringIO()
    gaya = csv.QUOTE_ALL if kutip else csv.QUOTE_MINIMAL
    penulis = csv.writer(keluar, delimiter=pemisah, quoting=gaya, lineterminator="\n")
    penulis.writerow(kolom_)
    penulis.writerows(baris)
    return keluar.getvalue().encode("utf-8", "surrogatepass")


def tabel_berkas(kantor_: Kantor, data: Path) -> dict[str, Path]:
    """The CSV files of a period, by table."""
    semua = {nama: data / kantor_.letak(tabel) for nama, tabel in kontrak().items() if tabel["path"].endswith(".csv")}
    return {nama: path for nama, path in semua.items() if path.is_file()}


def teks_sel(isi: object) -> str:
    """A cell of a sheet as a person would say it."""
    if isi is None:
        return ""
    if isinstance(isi, datetime | date):
        return isi.isoformat()[:10]
    if isinstance(isi, float) and isi.is_integer():
        return str(int(isi))
    return str(isi)
