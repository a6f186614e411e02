"""The first page: whose report this is, and that it is a draft for editing; the PDF is the official one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_app.bangun.docx.unsur import buat, paragraf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.html import HtmlElement


def susun(lkj: Mapping[str, Any], nama_pdf: str) -> list[HtmlElement]:
    """The paragraphs of the cover; ``lkj`` is what the book knows of this report."""
    return [
        *_catatan(str(lkj["hash_data"]), nama_pdf),
        paragraf("Sampul Kabupaten", f"Pemerintah {lkj['kabupaten']}"),
        paragraf("Sampul Instansi", str(lkj["instansi"])),
        paragraf("Title", "Laporan Kinerja"),
        paragraf("Subtitle", str(lkj["periode_nama"])),
        *[paragraf("Sampul Instansi", str(lkj["kedudukan"])) for _ in range(bool(lkj.get("kedudukan")))],
        paragraf("Sampul Instansi", str(lkj["tahun"])),
    ]


def _catatan(tanda: str, nama_pdf: str) -> list[HtmlElement]:
    resmi = buat("strong", f"Draf untuk disunting. Dokumen resmi adalah PDF-nya, {nama_pdf}.")
    ubah = (
        f"Semua angka di sini dihitung dari data yang sama dengan PDF (tanda data {tanda}). Bila ada angka atau "
        "kalimat yang harus berubah, ubahlah data atau narasinya, lalu buat ulang laporan: suntingan di berkas ini "
        "tidak sampai ke PDF dan situs."
    )
    daftar = (
        "Saat dibuka, Word menawarkan memperbarui bidang (daftar isi, nomor tabel dan gambar, rujukannya): jawab Ya. "
        "Sebelum itu daftar isi memuat nomor halaman PDF."
    )
    return [paragraf("Catatan Draf", resmi), paragraf("Catatan Draf", ubah), paragraf("Catatan Draf", daftar)]
