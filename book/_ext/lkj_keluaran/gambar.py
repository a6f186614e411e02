"""Images: data URIs become files beside the pages, so that every builder can use them."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from docutils import nodes

if TYPE_CHECKING:
    from lkj_keluaran.atribut import Konteks
    from lkj_keluaran.urai import Unsur

FOLDER = "_gambar"
AKHIRAN = {"image/svg+xml": ".svg", "image/png": ".png", "image/jpeg": ".jpg"}
DATA = re.compile(r"data:(?P<jenis>[\w/+.-]+)(?:;charset=[\w-]+)?(?P<b64>;base64)?,(?P<isi>.*)", re.DOTALL)


def gambar(ctx: Konteks, unsur: Unsur, nama: str = "") -> list[nodes.Node]:
    """``<img>`` as an image node, or nothing (after a warning) when it cannot be used."""
    src, alt = unsur.atribut.get("src", ""), unsur.atribut.get("alt")
    if alt is None:
        ctx.tegur(f"gambar {nama or src[:40]} tanpa alt: pembaca layar dan PDF memerlukannya")
    uri = _simpan(ctx, src, nama) if src.startswith("data:") else _lokal(ctx, src)
    if not uri:
        return []
    node = nodes.image(uri=uri, alt=alt or "")
    for ukuran in ("width", "height"):
        if ukuran in unsur.atribut:
            node[ukuran] = unsur.atribut[ukuran]
    return [ctx.pasang(node, unsur)]


def _lokal(ctx: Konteks, src: str) -> str | None:
    """A file of the book, from its root; nothing may come from another host."""
    if "//" in src or not src:
        ctx.tegur(f"gambar dari {src!r}: hanya berkas buku ini atau data: yang boleh dipakai")
        return None
    return "/" + src.lstrip("/")


def _simpan(ctx: Konteks, src: str, nama: str) -> str | None:
    """Write the picture once, under its figure's id or else its own hash: same input, same name."""
    cocok = DATA.fullmatch(src)
    akhiran = AKHIRAN.get(cocok["jenis"]) if cocok else None
    if not cocok or not akhiran:
        ctx.tegur(f"gambar {nama or 'tanpa id'}: jenis {src[:30]!r} tidak dikenal")
        return None
    try:
        isi = base64.b64decode(cocok["isi"], validate=False) if cocok["b64"] else unquote_to_bytes(cocok["isi"])
    except binascii.Error:
        ctx.tegur(f"gambar {nama or 'tanpa id'}: isi base64 rusak")
        return None
    berkas = Path(ctx.env.srcdir) / FOLDER / f"{nama or hashlib.sha256(isi).hexdigest()[:16]}{akhiran}"
    berkas.parent.mkdir(exist_ok=True)
    if not berkas.exists() or berkas.read_bytes() != isi:
        berkas.write_bytes(isi)
    return f"/{FOLDER}/{berkas.name}"
