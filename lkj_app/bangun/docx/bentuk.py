"""DOCX among the formats of a build: its name, what it needs, how it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.bangun.docx.pandoc import pastikan_ada as pastikan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.bangun.bangun import Rencana
    from lkj_app.bangun.buku import Keterangan

__all__ = ["buat", "nama", "pastikan"]


def nama(rencana: Rencana) -> str:
    """The file, from the folder of the report."""
    return f"docx/lkj-{rencana.instansi}-{rencana.nama}.docx"


def buat(rencana: Rencana, stage: Path, baru: Path, keterangan: Keterangan) -> None:
    """Make it from the staged book, into the new report ``baru``."""
    from lkj_app.bangun.docx.draf import buat_docx  # pulls in typst and lxml, which other formats do without

    tujuan = baru / nama(rencana)
    buat_docx(rencana.root, stage, tujuan, rencana.folder_log / "docx.log", keterangan.tanggal_laporan)
