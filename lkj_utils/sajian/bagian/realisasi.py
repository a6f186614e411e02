"""BAB III D: sentences on spending and revenue."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lkj_utils.sajian.keluaran import Keluaran, gabung
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.tabel import anggaran

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan


def belanja(laporan: Laporan) -> Keluaran:
    """The headline of spending, and how the pagu came to be what it is."""
    utama = narasi(laporan, "realisasi_belanja", versi=laporan.nama_versi(laporan.waktu.versi_anggaran))
    perubahan, tabel = [*_perubahan_pagu(laporan)], anggaran.perubahan_pagu(laporan)
    rincian = anggaran.PERUBAHAN_PAGU if tabel else ""
    kalimat = [narasi(laporan, "perubahan_pagu", perubahan=perubahan, rincian=rincian)] if perubahan else []
    return gabung([utama, *kalimat, *([tabel] if tabel else [])])


def _perubahan_pagu(laporan: Laporan) -> Iterator[tuple[str, str, str, str]]:
    """Budget versions of the year in pairs, where both totals are known."""
    for lama, baru in pairwise(laporan.data.versi.berjalan):
        if laporan.fakta.ada(f"perubahan_pagu:{baru}"):
            yield lama, baru, laporan.nama_versi(lama), laporan.nama_versi(baru)


def pendapatan(laporan: Laporan) -> Keluaran:
    """Revenue in a sentence and its table; an office without revenue says so."""
    tabel = anggaran.realisasi_pendapatan(laporan)
    if not laporan.berpendapatan:
        return tabel
    return gabung([narasi(laporan, "realisasi_pendapatan"), tabel])
