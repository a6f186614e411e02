"""A real build of the tiny project: its kernels, its book; only contract and facts are stand-ins."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from tests.proyek_mini import PERIODE, buat_proyek, laporan_palsu, tulis_bab

__all__ = ["buat", "jalankan"]


def buat(folder: Path) -> None:
    """Write the project with its data."""
    buat_proyek(folder)


def ubah(folder: Path, isi: str) -> None:
    """Give both chapters another text, so that old and new pages can be told apart."""
    for nama in ("bab-1", "bab-2"):
        tulis_bab(folder / "proyek", nama, f"print({isi!r}, instansi, periode)")


def jalankan(kata: list[str]) -> int:
    """Build it; 1 where the program says no."""
    from lkj_app import pemeriksaan
    from lkj_app.bangun import bangun as modul
    from lkj_app.pemeriksaan import HasilPeriksa
    from lkj_utils import kontrak, laporan
    from lkj_utils.dasar.errors import LkjError
    from lkj_utils.dasar.sementara import bersihkan_sementara
    from lkj_utils.dasar.tempat import pulihkan_semua_hasil

    folder = Path(kata[0])
    bersihkan_sementara()  # both as every command does when it starts
    pulihkan_semua_hasil(folder / "hasil")
    with (
        patch.object(kontrak, "periksa", lambda *_isi: []),
        patch.object(laporan, "buka", laporan_palsu),
        patch.object(modul.jejak, "siapkan", lambda *_isi: None),
        patch.object(pemeriksaan, "periksa_laporan", lambda _laporan, kontrak: HasilPeriksa(tuple(kontrak))),
    ):
        try:
            modul.bangun(folder / "proyek", folder / "data", folder / "hasil", "rekaan", PERIODE, formats=("html",))
        except LkjError as error:
            print(error)  # noqa: T201 - read by the one who started it
            return 1
    return 0
