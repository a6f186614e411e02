"""Drafts made once for many tests, and a reader of what Word will see."""

from __future__ import annotations

import sys
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from lkj_app.bangun.docx import draf, pandoc
from lkj_app.bangun.docx.ooxml import NS, W
from lkj_utils import ROOT
from lkj_utils.dasar.errors import UsageError
from tests.lkj_app.bangun.docx.halaman_mini import LKJ, tulis_halaman

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.bangun.bangun import HasilBangun
    from tests.conftest import Sekali

sys.path.insert(0, str(ROOT / "book" / "_ext"))  # where Sphinx finds them too, through local_extensions
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
RUANG = NS | {"m": M, "wp": WP}
WAKTU = 1_900_000_000


@dataclass(frozen=True)
class Docx:
    """A finished draft."""

    berkas: Path

    @cached_property
    def isi(self) -> dict[str, bytes]:
        """Its parts by name."""
        with zipfile.ZipFile(self.berkas) as arsip:
            return {nama: arsip.read(nama) for nama in arsip.namelist()}

    @cached_property
    def dokumen(self) -> etree._Element:
        """The text part."""
        return etree.fromstring(self.isi["word/document.xml"])

    @cached_property
    def gaya(self) -> dict[str, etree._Element]:
        """Styles by id."""
        akar = etree.fromstring(self.isi["word/styles.xml"])
        return {x.get(f"{{{W}}}styleId"): x for x in akar.findall("w:style", NS)}

    def cari(self, jalur, dari=None):
        """XPath over the text, with the prefixes of Word."""
        return (self.dokumen if dari is None else dari).xpath(jalur, namespaces=RUANG)

    def paragraf(self, gaya: str) -> list[str]:
        """Texts of the paragraphs in a style."""
        return [self.teks(p) for p in self.cari(f"//w:p[w:pPr/w:pStyle/@w:val='{gaya}']")]

    def teks(self, unsur) -> str:
        """Text as it is read; formulas too."""
        return "".join(self.cari(".//w:t/text() | .//m:t/text()", unsur))

    def tabel(self, judul: str):
        """The table under a caption."""
        return self.cari(f"//w:tbl[w:tblPr/w:tblCaption[contains(@w:val, '{judul}')]]")[0]

    @property
    def arah(self) -> list[tuple[str | None, str | None, str | None]]:
        """Each section: orientation, format of page numbers, their start."""
        bagian = self.cari("//w:sectPr")
        kunci = ("w:pgSz/@w:orient", "w:pgNumType/@w:fmt", "w:pgNumType/@w:start")
        return [tuple(next(iter(self.cari(k, x)), None) for k in kunci) for x in bagian]


@pytest.fixture(scope="session")
def ada_pandoc() -> None:
    """Skip where pandoc is not installed; `lkj.py test` installs it."""
    try:
        pandoc.program()
    except UsageError as galat:
        pytest.skip(str(galat))


@pytest.fixture(scope="session")
def buat(ada_pandoc, tmp_path_factory):
    """Make a draft of chapters given as HTML."""

    def buat_(*bab: str, halaman: dict[str, list[str]] | None = None, **lkj: Any) -> Docx:
        folder = tmp_path_factory.mktemp("docx")
        tujuan = folder / "lkj-rekaan-2030-TW2.docx"
        draf.tulis(tulis_halaman(folder, *bab), LKJ | lkj, tujuan, WAKTU, halaman or {})
        return Docx(tujuan)

    return buat_


@pytest.fixture(scope="session")
def mini(buat) -> Docx:
    """The draft of the small book."""
    return buat()


@pytest.fixture(scope="session")
def kalaena(ada_pandoc, laporan_kalaena: HasilBangun, sekali: Sekali) -> Docx:
    """The draft of the real report, from the chapters that were executed for it."""
    with sekali("kalaena-docx") as folder:
        tujuan = folder / "docx" / "lkj-kalaena-2023-TW4.docx"
        if not tujuan.exists():
            _buat_kalaena(folder, laporan_kalaena.folder / "notebooks", tujuan)
        return Docx(tujuan)


def _buat_kalaena(folder: Path, notebooks: Path, tujuan: Path) -> None:
    from lkj_app.bab.daftar_isi import TANPA_CETAK, baca_daftar_isi, berlaku
    from lkj_app.bangun.buku import Keterangan, siapkan
    from tests import pembangun

    lap = pembangun.laporan_kalaena()
    tanggal = lap.waktu.tanggal_laporan.isoformat()
    kantor = lap.instansi
    keterangan = Keterangan(
        lap.judul,
        kantor.nama,
        kantor.kabupaten,
        lap.periode.nama,
        lap.periode.tahun,
        tanggal,
        "0",
        "abc",
        draf=False,
        tanpa_cetak=TANPA_CETAK,
    )
    isi = berlaku(baca_daftar_isi(ROOT), lap)
    siapkan(ROOT, isi, notebooks, folder / "buku", keterangan)
    draf.buat_docx(ROOT, folder / "buku", tujuan, folder / "log", tanggal)
