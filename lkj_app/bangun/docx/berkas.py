"""The zip that a .docx is: read into memory, written with the same bytes for the same content."""

from __future__ import annotations

import io
import zipfile

JENIS = "[Content_Types].xml"
# The oldest date a zip can hold: the date of the report stands in the document's properties.
WAKTU = (1980, 1, 1, 0, 0, 0)


def baca(isi: bytes) -> dict[str, bytes]:
    """The parts of a document by name."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return {x.filename: arsip.read(x) for x in arsip.infolist() if not x.is_dir()}


def tulis(bagian: dict[str, bytes]) -> bytes:
    """One document; its list of types stands first, as the standard wants it, the rest by name."""
    tempat = io.BytesIO()
    with zipfile.ZipFile(tempat, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in sorted(bagian, key=lambda x: (x != JENIS, x)):
            butir = zipfile.ZipInfo(nama, WAKTU)
            butir.compress_type = zipfile.ZIP_DEFLATED
            butir.create_system = 0  # the same on every system
            arsip.writestr(butir, bagian[nama])
    return tempat.getvalue()
