"""The forms in which a report is published: how each is made from the staged book, and the file to open first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.bangun.buku import Keterangan, buat_html, buat_pdf
from lkj_app.bangun.docx import bentuk as docx
from lkj_utils.dasar.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from lkj_app.bangun.bangun import Rencana


def periksa_format(formats: Sequence[str]) -> tuple[str, ...]:
    """Return the formats asked for, each once; UsageError names all that are unknown."""
    salah = [nama for nama in formats if nama not in FORMAT]
    if salah or not formats:
        raise UsageError(f"Format tidak dikenal: {', '.join(salah) or '(kosong)'}. Yang ada: {', '.join(FORMAT)}.")
    for nama in formats:
        FORMAT[nama].pastikan()
    return tuple(dict.fromkeys(formats))


def _buat_html(rencana: Rencana, stage: Path, baru: Path, keterangan: Keterangan) -> None:
    buat_html(rencana.root, stage, baru / "html", rencana.folder_log / "html.log", keterangan.tanggal_laporan)


def _buat_pdf(rencana: Rencana, stage: Path, baru: Path, keterangan: Keterangan) -> None:
    tujuan = baru / _nama_pdf(rencana)
    buat_pdf(rencana.root, stage, tujuan, rencana.folder_log / "pdf.log", keterangan.tanggal_laporan)


def _nama_pdf(rencana: Rencana) -> str:
    """A name that still says what it is when the file lies in somebody's downloads."""
    return f"pdf/lkj-{rencana.instansi}-{rencana.nama}.pdf"


@dataclass(frozen=True)
class Format:
    """One way to publish: how it is made from the staged book, and the file to open first.

    ``pastikan`` raises when something it needs is not installed; ``biasa`` is made unless formats are named.
    """

    buat: Callable[[Rencana, Path, Path, Keterangan], None]
    berkas_utama: Callable[[Rencana], str]
    pastikan: Callable[[], None] = lambda: None
    biasa: bool = True


FORMAT = {
    "html": Format(_buat_html, lambda _rencana: "html/index.html"),
    "pdf": Format(_buat_pdf, _nama_pdf),
    "docx": Format(docx.buat, docx.nama, pastikan=docx.pastikan, biasa=False),
}
