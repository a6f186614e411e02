"""One small book and the real one as PDF, each built once; what a PDF is asked, in one class."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from pypdf import PdfReader

from lkj_utils import ROOT

sys.path.insert(0, str(ROOT / "book" / "_ext"))  # where Sphinx finds them too, through local_extensions

from tests.book.buku_mini import susun
from tests.pdf.buku_pdf import BUKU, BURUK, KONTAK, RESMI

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pypdf import PageObject

    from lkj_app.bangun.bangun import HasilBangun

    Potong = tuple[float, float, str, float]  # left edge, base line, face, size

PILIHAN = ("--builder", "custom", "--custom-builder", "lkj-pdf")
# Words are parted at the ends of lines (pypdf tells no soft hyphen from a hyphen) and where a zero-width space stands.
SAMBUNGAN = str.maketrans(dict.fromkeys("-\u00ad\u200b", None))

KAKI = 60  # points: below lies the footer
TANDA = "(?:UNTUKREVIU)?·?(?:DRAF)?"  # behind the text and in the running head


def rapat(teks: str) -> str:
    """Text without white space and hyphens: lines end elsewhere in other media."""
    return "".join(teks.translate(SAMBUNGAN).split())


@dataclass(frozen=True)
class Pdf:
    """A finished PDF."""

    berkas: Path

    @cached_property
    def dokumen(self) -> pikepdf.Pdf:
        """The open file; its objects live as long as it does."""
        return pikepdf.open(self.berkas)

    @property
    def katalog(self) -> pikepdf.Dictionary:
        """The root of the document."""
        return self.dokumen.Root

    @cached_property
    def pembaca(self) -> PdfReader:
        """The same for text, outlines and labels."""
        return PdfReader(self.berkas)

    @cached_property
    def halaman(self) -> list[str]:
        """Text of each page, in reading order."""
        return [teks for teks, _ in self._dibaca]

    @property
    def letak(self) -> list[list[float]]:
        """How far from the left edge of its page each piece of text begins, by page."""
        return [[x for x, *_ in potong] for _, potong in self._dibaca]

    @property
    def terendah(self) -> list[float]:
        """How far from the lower edge of each page its last line stands, the footer apart."""
        return [min((y for _, y, *_ in potong if y > KAKI), default=0.0) for _, potong in self._dibaca]

    @cached_property
    def ukuran_huruf(self) -> set[tuple[str, float]]:
        """Every face in every size, in points."""
        return {(nama, ukuran) for _, potong in self._dibaca for *_, nama, ukuran in potong}

    @cached_property
    def _dibaca(self) -> list[tuple[str, list[Potong]]]:
        return [_baca(x) for x in self.pembaca.pages]

    @cached_property
    def teks(self) -> str:
        """All text without running headers and footers, white space and invisible marks."""
        instansi, judul = self.pembaca.metadata.author.split(",")[0], self.pembaca.metadata.title
        bab = "|".join(re.escape(rapat(x.title)) for x in self.pembaca.outline if not isinstance(x, list))
        pinggir = re.compile(rf"^{TANDA}{rapat(instansi)}{TANDA}(?:{bab})?|{rapat(judul)}[ivx\d]+$")
        return "".join(pinggir.sub("", rapat(x)) for x in self.halaman)

    def unsur(self, *jenis: str) -> list[pikepdf.Dictionary]:
        """Elements of the structure tree of these types."""
        return [x for x in _turun(self.katalog.StructTreeRoot) if str(x.get("/S", "")).lstrip("/") in jenis]


def _baca(halaman: PageObject) -> tuple[str, list[Potong]]:
    potong: list[Potong] = []

    def catat(teks: str, cm: list[float], tm: list[float], huruf: dict[str, str] | None, ukuran: float) -> None:
        if teks.strip():
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            nama = str((huruf or {}).get("/BaseFont", "")).partition("+")[2]
            potong.append((x, y, nama, round(ukuran * abs(tm[3]) * abs(cm[3]), 2)))

    return halaman.extract_text(visitor_text=catat), potong


def _turun(simpul: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    anak = simpul.get("/K", [])
    for x in anak if isinstance(anak, pikepdf.Array) else [anak]:
        if isinstance(x, pikepdf.Dictionary) and "/S" in x:
            yield x
            yield from _turun(x)


def bangun(folder: Path, isi: dict[str, list[str]], *pilihan: str, **lkj: Any) -> subprocess.CompletedProcess[str]:
    """Stage a book with the real settings and make its PDF, as the build does."""
    stage = susun(folder, isi, **lkj)
    shutil.copytree(ROOT / "book" / "pdf", stage / "pdf")
    kode = "from jupyter_book.cli.main import main; main(prog_name='jupyter-book')"
    perintah = [sys.executable, "-c", kode, "build", str(stage), "--path-output", str(folder / "keluaran"), *PILIHAN]
    env = os.environ | {"SOURCE_DATE_EPOCH": "1893456000", "PYTHONHASHSEED": "0", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    return subprocess.run(
        [*perintah, *pilihan], cwd=stage, env=env, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip


def hasil(folder: Path) -> Path:
    """Where the PDF lies."""
    return folder / "keluaran" / "_build" / "lkj-pdf" / "laporan.pdf"


@pytest.fixture(scope="session")
def kecil(tmp_path_factory: pytest.TempPathFactory) -> Pdf:
    """The small book; the build itself proves that there is no warning (-W -n)."""
    folder = tmp_path_factory.mktemp("pdf")
    selesai = bangun(folder, BUKU, "-W", "-n", "--keep-going")
    assert selesai.returncode == 0, selesai.stdout
    return Pdf(hasil(folder))


@pytest.fixture(scope="session")
def resmi(tmp_path_factory: pytest.TempPathFactory) -> Pdf:
    """An official book: no draft, one chapter for screens only, the office's contact given."""
    return _bangun(tmp_path_factory.mktemp("resmi"), draf=False, tanpa_cetak=["lampiran"], **KONTAK)


@pytest.fixture(scope="session")
def reviu(tmp_path_factory: pytest.TempPathFactory) -> Pdf:
    """The same for reviewers, of an office that gives no contact."""
    return _bangun(tmp_path_factory.mktemp("reviu"), draf=False, reviu=True)


def _bangun(folder: Path, **lkj: Any) -> Pdf:
    selesai = bangun(folder, RESMI, "-W", "-n", "--keep-going", **lkj)
    assert selesai.returncode == 0, selesai.stdout
    return Pdf(hasil(folder))


@pytest.fixture(scope="session")
def log_buruk(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the build says about a book of things that cannot be printed; without -W, so that all are met."""
    return bangun(tmp_path_factory.mktemp("buruk"), BURUK, "-n").stdout


@pytest.fixture(scope="session")
def kalaena(laporan_kalaena: HasilBangun) -> Pdf:
    """The PDF of the real report."""
    return Pdf(laporan_kalaena.berkas["pdf"])
