"""Sub component "the report had an effect": what others did with it, which no report can prove by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.reviu.kriteria.hasil import Putusan, Status
from lkj_app.reviu.kriteria.isi_buku import tabel_dari
from lkj_utils.dasar.format import angka
from lkj_utils.sajian.tabel.perencanaan import dokumen_anggaran

if TYPE_CHECKING:
    from collections.abc import Callable

    from lkj_app.reviu.kriteria.bahan import Bahan


def di_luar(bukti: str) -> Callable[[Bahan], Putusan]:
    """The rule of a criterion whose proof is another document; ``bukti`` names it."""
    return lambda _bahan: Putusan(Status.LUAR, f"Dibuktikan dengan {bukti}.")


def penyesuaian_anggaran(bahan: Bahan) -> Putusan:
    """Versions of the budget show that it changed, not that performance was the reason."""
    versi = len(bahan.laporan.data.dokumen_anggaran)
    if versi < 2:  # noqa: PLR2004 - a change needs two versions
        return Putusan(Status.LUAR, "Dibuktikan dengan dokumen perubahan anggaran dan alasannya.")
    teks = (
        f"Buku memuat {angka(versi)} versi dokumen anggaran, tetapi kaitan perubahannya dengan informasi kinerja "
        "dibuktikan dengan dokumen lain."
    )
    return Putusan(Status.LUAR, teks, tabel_dari(dokumen_anggaran(bahan.laporan)))
