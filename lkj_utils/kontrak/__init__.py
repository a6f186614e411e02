"""The data contract: what every table holds (paket), how a cell is read (nilai), and what is wrong (periksa).

Importing this package stays cheap; only a check imports frictionless.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.kontrak.paket import Kolom, KunciAsing, Paket, Tabel

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.dasar.periode import Periode
    from lkj_utils.dasar.temuan import Temuan

__all__ = ["Kolom", "KunciAsing", "Paket", "Tabel", "periksa"]


def periksa(data_root: Path, instansi: str, periode: Periode) -> list[Temuan]:
    """Every finding about all tables of one period, heaviest first; empty when all is well."""
    # Imported here because frictionless is slow to import and only a check needs it.
    from lkj_utils.kontrak.pemeriksaan import periksa as run

    return run(data_root, instansi, periode)
