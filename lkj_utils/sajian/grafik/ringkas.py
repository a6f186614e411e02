"""A smaller SVG with the same picture: a page carries its charts inside, so every byte is read with it."""

from __future__ import annotations

import re

# matplotlib repeats each text as a comment, indents for people, and names every glyph in full.
KOMENTAR = re.compile(r"<!--.*?-->", re.DOTALL)
SELA = re.compile(r">\s+<")
GLIF = re.compile(r'(id="|href="#)DejaVuSans(-Bold)?-([0-9a-f]+)"')
GESER = re.compile(r"translate\(([^)]*)\)")
PECAHAN = re.compile(r"-?\d+\.\d+")


def ringkas(svg: bytes) -> bytes:
    """Drop comments and indentation, shorten glyph names, cut positions to hundredths of a unit."""
    teks = SELA.sub("><", KOMENTAR.sub("", svg.decode("utf-8")))
    teks = GLIF.sub(lambda m: f'{m[1]}{"t" if m[2] else "g"}{m[3]}"', teks)
    teks = GESER.sub(lambda m: f"translate({PECAHAN.sub(_dua_desimal, m[1])})", teks)
    return teks.encode("utf-8")


def _dua_desimal(angka: re.Match[str]) -> str:
    return f"{float(angka[0]):.2f}".rstrip("0").rstrip(".")
