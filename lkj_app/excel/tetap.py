"""Make the bytes of a workbook depend on nothing but its content: no clock in the ZIP, none in the properties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_utils.dasar import arsip

if TYPE_CHECKING:
    from datetime import datetime

SIFAT = "docProps/core.xml"


def tetapkan(isi: bytes, waktu: datetime) -> bytes:
    """The same workbook with one time everywhere; openpyxl stamps the moment of saving."""
    bagian = arsip.baca(isi)
    cap = waktu.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    bagian[SIFAT] = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + cap, bagian[SIFAT])
    return arsip.tulis(bagian)
