"""Zip archives, .xlsx and .docx among them: the same bytes for the same content, on every system."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

JENIS = "[Content_Types].xml"
# The oldest date a zip can hold: no clock stands in it.
WAKTU = (1980, 1, 1, 0, 0, 0)


def baca(isi: bytes) -> dict[str, bytes]:
    """The parts of an archive by name. Raises BadZipFile for one that is broken, however that shows."""
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            return {x.filename: arsip.read(x) for x in arsip.infolist() if not x.is_dir()}
    except Exception as error:
        raise zipfile.BadZipFile(str(error)) from error


def tulis(bagian: Mapping[str, bytes]) -> bytes:
    """One archive; a list of types stands first, as the standard of Office files wants it, the rest by name."""
    tempat = io.BytesIO()
    with zipfile.ZipFile(tempat, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in sorted(bagian, key=lambda x: (x != JENIS, x)):
            butir = zipfile.ZipInfo(nama, WAKTU)
            butir.compress_type = zipfile.ZIP_DEFLATED
            butir.create_system = 0  # the same on every system
            arsip.writestr(butir, bagian[nama])
    return tempat.getvalue()
