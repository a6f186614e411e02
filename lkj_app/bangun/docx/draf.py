"""The whole way from Sphinx' page to the document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lkj_app.bangun import buku
from lkj_app.bangun.cetak.kertas import pilih
from lkj_app.bangun.docx import acuan, lanskap, naskah, pandoc, sampul, susunan
from lkj_app.bangun.docx.rapikan import Sifat, rapikan
from lkj_utils.dasar.sementara import folder_sementara

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lkj_app.bangun.cetak.kertas import Kertas

TANPA: Mapping[str, Sequence[str]] = {}


def buat_docx(root: Path, stage: Path, tujuan: Path, log: Path, tanggal: str) -> None:
    """Write the draft ``tujuan`` from the staged book; Sphinx' whole output goes to ``log``."""
    halaman = buku.buat_satu_halaman(root, stage, log, tanggal)
    lkj: dict[str, Any] = json.loads((stage / "_lkj.json").read_text(encoding="utf-8"))
    nomor = buku.nomor_halaman(root, stage, log, tanggal)
    tulis(halaman, lkj, tujuan, buku.waktu_laporan(tanggal), nomor)


def tulis(
    halaman: Path, lkj: Mapping[str, Any], tujuan: Path, waktu: int, nomor: Mapping[str, Sequence[str]] = TANPA
) -> None:
    """Write the draft from the book on one page; ``lkj`` is what the book knows of this report.

    ``nomor`` are the pages of the PDF, which the contents print until Word has counted its own.
    """
    ukuran = pilih(lkj.get("kertas"))
    tanpa, reviu = lkj.get("tanpa_cetak", ()), bool(lkj.get("reviu"))
    alir = lanskap.tandai(naskah.baca(halaman, tanpa=tanpa, reviu=reviu), ukuran)
    naskah_utuh = susunan.susun(sampul.susun(lkj, f"{tujuan.stem}.pdf"), alir, ukuran)
    sifat = Sifat(f"{lkj['judul']} (draf)", str(lkj["instansi"]), f"data {lkj['hash_data']}")
    hasil = _pandoc(naskah_utuh.halaman, _acuan(lkj, ukuran), waktu)
    isi = rapikan(hasil, naskah_utuh, ukuran, sifat, nomor)
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    tujuan.write_bytes(isi)


def _acuan(lkj: Mapping[str, Any], ukuran: Kertas) -> bytes:
    tanda = "UNTUK REVIU · draf" if lkj.get("reviu") else "draf untuk disunting"
    kepala = f"{lkj['instansi']} · {lkj['periode_nama']} · {tanda}"
    return acuan.buat(pandoc.acuan_bawaan(), ukuran, kepala, str(lkj["judul"]))


def _pandoc(halaman: bytes, contoh: bytes, waktu: int) -> bytes:
    with folder_sementara() as folder:
        html, acuan_, hasil = (folder / nama for nama in ("naskah.html", "acuan.docx", "hasil.docx"))
        html.write_bytes(halaman)
        acuan_.write_bytes(contoh)
        pandoc.ubah(html, acuan_, hasil, waktu)
        return hasil.read_bytes()
