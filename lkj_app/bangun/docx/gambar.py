"""Pictures as PNG inside the page: pandoc then needs no other file, and every Word shows them."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING

import typst
from lxml import etree

from lkj_utils.dasar.errors import BuildError

if TYPE_CHECKING:
    from pathlib import Path

TITIK_PER_INCI = 200
LEBAR_MAKS = 96 / 25.4 * 72  # points: as wide as the PDF draws a chart
UKURAN = re.compile(r"([\d.]+)(pt|px|mm|cm|in|)")
KE_TITIK = {"pt": 1.0, "": 0.75, "px": 0.75, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0}
JENIS = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}


def sematkan(berkas: Path) -> tuple[str, float | None]:
    """Return a picture as a data URI, and its width in points where the file says it."""
    if not berkas.is_file():
        raise BuildError(f"Gambar {berkas.name} tidak ada, padahal dipakai dalam laporan.")
    isi, akhiran = berkas.read_bytes(), berkas.suffix.lower()
    if akhiran == ".svg":
        return _uri("image/png", png(isi, berkas.name)), lebar(isi)
    if akhiran not in JENIS:
        raise BuildError(f"Gambar {berkas.name}: DOCX hanya memuat SVG, PNG, dan JPEG.")
    return _uri(JENIS[akhiran], isi), None


def png(svg: bytes, nama: str = "gambar.svg") -> bytes:
    """Draw an SVG with Typst, which is pinned: the same picture, the same bytes."""
    ukuran = lebar(svg)
    luas = f"{ukuran:.3f}pt" if ukuran else "auto"
    sumber = (
        "#set page(width: auto, height: auto, margin: 0pt)\n"
        f'#image(bytes(sys.inputs.svg), format: "svg", width: {luas})'
    )
    try:
        # The picture is handed over as text: Typst opens no file.
        hasil = typst.compile(
            sumber.encode(),
            format="png",
            ppi=TITIK_PER_INCI,
            ignore_system_fonts=True,
            sys_inputs={"svg": svg.decode("utf-8", "replace")},
        )
    except typst.TypstError as galat:
        raise BuildError(f"Gambar {nama} tidak dapat diubah menjadi PNG: {galat}") from galat
    return hasil


def lebar(svg: bytes) -> float | None:
    """Width in points that an SVG states, no wider than the text; None when it states none."""
    try:
        akar = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None  # Typst says what is wrong with it
    cocok = UKURAN.fullmatch(akar.get("width", "").strip())
    return min(float(cocok[1]) * KE_TITIK[cocok[2]], LEBAR_MAKS) if cocok else None


def _uri(jenis: str, isi: bytes) -> str:
    return f"data:{jenis};base64,{base64.b64encode(isi).decode('ascii')}"
