"""Where a fact of ours comes from, in words that lead to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.data.muat import pecah_asal

if TYPE_CHECKING:
    from lkj_utils.fakta.inti import Fakta


def asal_fakta(fakta: Fakta) -> str:
    """``realisasi_kinerja.csv baris 7`` for what was typed; the formula in words for what is computed."""
    if fakta.rumus:
        return f"dihitung: {fakta.rumus}"
    if not fakta.leaf:
        return "dihitung dari data"
    berkas, baris, kolom = pecah_asal(fakta.masukan[0])
    nama = berkas.rpartition("/")[2]
    return f"{nama} baris {baris}" if baris else f"{nama} {kolom or ''}".rstrip()
