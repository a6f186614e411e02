"""A rule on cross references of the narrative: what they name stands in the book of this very report."""

from __future__ import annotations

import ast
import json
import re
from contextvars import ContextVar
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any

from lkj_app.pemeriksaan.aturan import Cacat
from lkj_app.pemeriksaan.periode.narasi import aturan, letak, terbaca
from lkj_utils import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lkj_utils.laporan import Laporan

RUJUKAN = re.compile(r"""\brujuk\s*\(|\]\(\s*<?#""")
UTUH = re.compile(r"""\brujuk\s*\(\s*(?:"[^"]*"|'[^']*')\s*\)""")
ID, TUJUAN = re.compile(r'\sid="([^"]*)"'), re.compile(r'\shref="#([^"]*)"')
ENTRI = re.compile(r"\b(?:file|root):\s*(\S+)")
# Chapters that show the work of the application itself; one of them asks this very rule.
SENDIRI = "lkj_app"
_bertanya: ContextVar[bool] = ContextVar("bertanya", default=False)


@aturan("narasi.rujukan", "galat", "rujuk tabel atau gambar yang ada; pengenalnya tampak di alamat halaman buku")
def rujukan(laporan: Laporan) -> Iterator[Cacat]:
    """Setiap rujukan narasi menyebut tabel atau gambar yang ada di buku laporan ini.

    Tidak setiap laporan memuat setiap tabel: tanpa pendapatan tidak ada tabel pendapatan. Rujukan ke yang tidak ada
    menghentikan pembuatan buku sesudah semua babnya dijalankan.
    """
    tempat = {(path, nomor): baris for path, nomor, baris in _merujuk(laporan)}
    if not tempat or _bertanya.get():
        return
    tanda = _bertanya.set(True)
    try:
        hilang = _hilang(laporan)
    finally:
        _bertanya.reset(tanda)
    for tujuan in hilang:
        # Where its name is put together of parts it stands in no line: any that refers may be the one.
        tertulis = [di for di, baris in tempat.items() if tujuan in baris]
        for path, nomor in tertulis or [di for di, baris in tempat.items() if "rujuk" in UTUH.sub("", baris)]:
            yield Cacat(
                f"“{tujuan}” tidak ada di buku laporan ini.",
                asal=letak(laporan, path, nomor),
                ditemukan=tempat[path, nomor].strip(),
            )


def _merujuk(laporan: Laporan) -> Iterator[tuple[Path, int, str]]:
    for path, teks in terbaca(laporan):
        yield from ((path, n, baris) for n, baris in enumerate(teks.split("\n"), start=1) if RUJUKAN.search(baris))


@dataclass(frozen=True)
class _Isi:
    """What chapters print: their ids, and the ids that they refer to."""

    id_: frozenset[str] = frozenset()
    tujuan: frozenset[str] = frozenset()


def _hilang(laporan: Laporan) -> list[str]:
    """What is referred to and nowhere printed; nothing where a chapter fails, of which other rules speak."""
    bab = [json.loads(path.read_text(encoding="utf-8"))["cells"] for path in _bab()]
    if not bab:
        return []
    naskah = [[sel for sel in satu if sel["cell_type"] == "code"] for satu in bab]
    biasa = [satu for satu in naskah if not any(SENDIRI in _sumber(sel) for sel in satu)]
    try:
        isi = _tercetak(laporan, biasa)
        if hilang := isi.tujuan - isi.id_:
            hilang -= _tercetak(laporan, [satu for satu in naskah if satu not in biasa]).id_
    except Exception:  # noqa: BLE001 - a chapter can fail in any way
        return []
    return sorted(hilang)


def _bab() -> list[Path]:
    """The notebooks of the book."""
    nama = ENTRI.findall((ROOT / "book" / "_toc.yml").read_text(encoding="utf-8"))
    return [path for satu in nama if (path := ROOT / "notebooks" / f"{satu}.ipynb").is_file()]


def _tercetak(laporan: Laporan, semua: Iterable[Iterable[dict[str, Any]]]) -> _Isi:
    html = [_jalankan(_sumber(sel), nama) for bab in semua for nama in [{"laporan": laporan}] for sel in bab]
    return _Isi(*(frozenset(unescape(n) for satu in html for n in pola.findall(satu)) for pola in (ID, TUJUAN)))


def _sumber(sel: dict[str, Any]) -> str:
    return "".join(sel["source"])


def _jalankan(kode: str, nama: dict[str, Any]) -> str:
    """What one cell shows, run here without a kernel; the report is at hand, so that it does not open its own."""
    modul = ast.parse(kode)
    modul.body = [satu for satu in modul.body if not _membuka(satu)]
    akhir = modul.body[-1] if modul.body else None
    if not isinstance(akhir, ast.Expr):
        exec(compile(modul, "notebook", "exec"), nama)  # noqa: S102 - a notebook of this project, as a build runs it
        return ""
    modul.body.pop()
    exec(compile(modul, "notebook", "exec"), nama)  # noqa: S102 - as above
    hasil = eval(compile(ast.Expression(akhir.value), "notebook", "eval"), nama)  # noqa: S307 - as above
    return str(getattr(hasil, "html", ""))


def _membuka(baris: ast.stmt) -> bool:
    return isinstance(baris, ast.Assign) and ast.unparse(baris.value).startswith("buka(")
