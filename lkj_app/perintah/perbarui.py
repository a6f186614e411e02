"""The command that writes data of an older contract anew in the newest form."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Annotated

from rich.markup import escape

from lkj_app.perintah.aplikasi import argumen, perintah
from lkj_app.perintah.setelan import Setelan, dengan_setelan, opsi
from lkj_utils.dasar.errors import DataError, UsageError

if TYPE_CHECKING:
    from pathlib import Path


@perintah("perbarui")
@dengan_setelan
def perbarui(
    setelan: Setelan,
    instansi: Annotated[str | None, argumen("INSTANSI", "Nama folder instansi. Tanpa ini: semua instansi.")] = None,
    dry_run: Annotated[bool, opsi("--dry-run", help="Tampilkan perubahannya saja, tanpa menulis.")] = False,
) -> None:
    """Tulis ulang data dari versi lama ke kontrak data yang terbaru."""
    from lkj_utils.dasar.simpan import simpan_semua
    from lkj_utils.kontrak.perbarui import susun
    from lkj_utils.kontrak.versi import terbaru

    hasil = susun(setelan.data, _pilih(setelan.data, instansi))
    if not hasil.perubahan:
        setelan.layar.print(f"Tidak ada yang perlu diperbarui: data sudah memakai kontrak data versi {terbaru()}.")
        return
    for berkas, uraian in hasil.perubahan.items():
        setelan.layar.print(f"[bold]{escape(berkas)}[/]", soft_wrap=True)
        for satu in uraian:
            setelan.layar.print(f"  {escape(satu)}", soft_wrap=True)
    if not dry_run:
        simpan_semua(hasil.berkas, timpa=True)
    tutup = "percobaan saja, tidak ada yang ditulis." if dry_run else f"ditulis menurut kontrak data versi {terbaru()}."
    setelan.layar.print(f"\n{len(hasil.perubahan)} berkas; {tutup}")


def _pilih(data_root: Path, instansi: str | None) -> list[str]:
    """The office that is named, or all."""
    if not data_root.is_dir():
        raise DataError(f"Folder data tidak ada: {data_root}. Periksa pilihan --data.")
    ada = sorted(profil.parent.name for profil in data_root.glob("*/instansi.toml"))
    if instansi is None:
        return ada
    if instansi not in ada:
        dekat = difflib.get_close_matches(instansi, ada, n=1)
        maksud = f" Mungkin maksudnya {dekat[0]}." if dekat else ""
        raise UsageError(f"Instansi “{instansi}” tidak ada. Yang ada: {', '.join(ada) or 'belum ada'}.{maksud}")
    return [instansi]
