"""A workbook as bytes that depend on nothing but its content: no clock in the ZIP, none in the properties.

Nothing is written on the way: openpyxl lays each sheet in a file in the temporary folder, which a kill leaves there
for good and a full disk breaks off in an error of its own.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from lkj_utils.dasar import arsip

if TYPE_CHECKING:
    from datetime import datetime

    from openpyxl.workbook import Workbook

SIFAT = "docProps/core.xml"


class _DiMemori(ExcelWriter):
    """The writer of openpyxl with its sheets in memory."""

    _archive: zipfile.ZipFile
    manifest: Any

    def write_worksheet(self, ws: Any) -> None:
        """As that of openpyxl, for the sheets that we make: no charts, no pictures."""
        isi = io.BytesIO()
        penulis: Any = WorksheetWriter(ws, isi)
        penulis.write()
        ws._rels = penulis._rels  # noqa: SLF001 - openpyxl asks its sheets for them
        self._archive.writestr(ws.path[1:], isi.getvalue())
        self.manifest.append(ws)


def simpan(buku: Workbook, waktu: datetime) -> bytes:
    """The workbook with one time everywhere; openpyxl stamps the moment of saving."""
    buku.properties.creator = "LKj Triwulan"
    buku.properties.created = buku.properties.modified = waktu
    keluar = io.BytesIO()
    _DiMemori(buku, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED)).save()
    bagian = arsip.baca(keluar.getvalue())
    cap = waktu.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    bagian[SIFAT] = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + cap, bagian[SIFAT])
    return arsip.tulis(bagian)
