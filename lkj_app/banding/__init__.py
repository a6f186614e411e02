"""What changed between two sets of facts: two periods, or two builds of one. Pure; sides come from ``sisi``."""

from __future__ import annotations

from lkj_app.banding.fakta import banyak_tetap, perubahan_fakta
from lkj_app.banding.hambatan import perubahan_hambatan
from lkj_app.banding.inti import KELOMPOK, Butir, Pasangan, Perubahan, Sisi
from lkj_app.banding.pejabat import perubahan_pejabat
from lkj_app.banding.urutan import urutkan
from lkj_utils.dasar.errors import UsageError

__all__ = ["KELOMPOK", "Butir", "Perubahan", "Sisi", "bandingkan", "tetap"]


def bandingkan(a: Sisi, b: Sisi) -> tuple[Perubahan, ...]:
    """Every change from ``a`` to ``b``: by group, totals first, then by code, the largest of a kegiatan first.

    Two periods are compared on unrounded values, anything else on what fakta.csv says. Raises UsageError for two
    offices: what differs between them has not changed.
    """
    if a.instansi and b.instansi and a.instansi != b.instansi:
        raise UsageError(f"Yang dibandingkan harus satu instansi; A memuat {a.instansi}, B memuat {b.instansi}.")
    dua = Pasangan(a, b)
    semua = (*perubahan_fakta(dua), *perubahan_hambatan(dua), *perubahan_pejabat(dua))
    return urutkan(dua, semua)


def tetap(a: Sisi, b: Sisi) -> int:
    """How many facts are told of both sides and are the same."""
    return banyak_tetap(Pasangan(a, b))
