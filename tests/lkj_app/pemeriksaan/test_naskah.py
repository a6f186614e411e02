"""Rules on what would stop a build: what each finds by itself stands in its examples (test_contoh)."""

from __future__ import annotations

import base64
import struct
import zlib
from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.periode import naskah
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.dasar.temuan import Temuan

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


@pytest.mark.parametrize(
    ("nama", "isi", "masalah"),
    [
        ("l.png", PNG, ""),
        ("L.SVG", SVG, ""),
        ("l.png", None, "tidak ada"),
        ("l.gif", PNG, "harus bernama"),
        ("../l.png", PNG, "tidak ada"),
        ("l.png", b"", "tidak terbaca"),
        ("l.png", b"halo", "tidak terbaca"),
        ("l.png", PNG[:40], "tidak terbaca"),
        ("l.jpg", PNG, "tidak terbaca"),
        ("l.svg", SVG[:-2], "tidak terbaca"),
        ("l.svg", SVG.replace(b'"9"', b'"0"'), "tidak terbaca"),
    ],
)
def test_an_emblem_is_judged_as_the_pdf_reads_it(tmp_path: Path, nama: str, isi: bytes | None, masalah: str) -> None:
    """Missing, elsewhere, of another kind, empty, cut off, without a size."""
    folder = tmp_path / "rekaan"
    folder.mkdir()
    if isi is not None:
        (folder / nama).write_bytes(isi)
    hasil = naskah.masalah_lambang(folder, nama)
    assert (masalah in hasil) if masalah else not hasil


def _png(lebar: int, tinggi: int) -> bytes:
    """The head of a picture of that size, without the picture."""
    bagian = (b"IHDR" + struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0), b"IDAT" + zlib.compress(b""))
    kepala = (struct.pack(">I", len(satu) - 4) + satu + struct.pack(">I", zlib.crc32(satu)) for satu in bagian)
    return b"\x89PNG\r\n\x1a\n" + b"".join(kepala)


@pytest.mark.parametrize(
    ("nama", "isi", "masalah"),
    [
        ("a.png", _png(4001, 10), "4001 × 10 titik"),
        ("a.png", _png(20_000, 20_000), "titik"),
        ("a.png", _png(10_000, 10_000), "titik"),
        (
            "a.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>" + b" " * naskah.BATAS_LAMBANG,
            "2,0 MB; paling besar 2 MB",
        ),
    ],
    ids=["wide", "a bomb", "nearly a bomb", "heavy"],
)
def test_an_emblem_has_bounds(tmp_path: Path, nama: str, isi: bytes, masalah: str) -> None:
    """Told from its head: a picture of a few bytes may ask for gigabytes."""
    (tmp_path / nama).write_bytes(isi)
    assert masalah in naskah.masalah_lambang(tmp_path, nama)


def _temuan(tmp_path: Path, nama: str, isi: bytes) -> list[Temuan]:
    laporan = kantor_rekaan().laporan(tmp_path)
    path = laporan.data.akar / "rekaan" / "narasi" / nama
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(isi)
    return [t for satu in (naskah.isian, naskah.bentuk, naskah.aksara) for t in satu.jalankan(laporan)]


@pytest.mark.parametrize("isi", [b"\xfa\xfb", b"a\x00b", "é".encode("latin-1"), "teks".encode("utf-16")])
def test_a_piece_that_does_not_read_is_one_finding(tmp_path: Path, isi: bytes) -> None:
    """Other rules are silent about it."""
    (temuan,) = _temuan(tmp_path, "maksud.md", isi)
    assert (temuan.aturan, temuan.level, temuan.berkas) == ("narasi.isian", "galat", "rekaan/narasi/maksud.md")
    assert temuan.perbaikan


def test_a_piece_to_which_chapters_give_more_is_filled_by_them(tmp_path: Path) -> None:
    """Its own names are known there; a wrong one is still found, with its line."""
    benar = (naskah.UMUM / "program.md").read_bytes()
    assert _temuan(tmp_path, "program.md", benar) == []
    (temuan,) = _temuan(tmp_path, "program.md", benar + b"\n{{ kodenya }}\n")
    assert "“kodenya” tidak dikenal" in temuan.pesan
    assert temuan.baris
