"""Make the bytes of a workbook depend on nothing but its content: no clock in the ZIP, none in the properties."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

SIFAT = "docProps/core.xml"
WAKTU_ZIP = (1980, 1, 1, 0, 0, 0)


def tetapkan(isi: bytes, waktu: datetime) -> bytes:
    """The same workbook with one time everywhere; openpyxl stamps the moment of saving."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            bagian = lama.read(nama)
            if nama == SIFAT:
                cap = waktu.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                bagian = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + cap, bagian)
            baru.writestr(zipfile.ZipInfo(nama, WAKTU_ZIP), bagian, zipfile.ZIP_DEFLATED)
    return keluar.getvalue()
