"""The command that writes data of an older contract anew in the newest form."""

from __future__ import annotations

from typing import Annotated

from rich.markup import escape

from lkj_app.perintah.aplikasi import argumen, perintah
from lkj_app.perintah.setelan import Setelan, dengan_setelan, opsi

KODE_DILEWATI = 1


@perintah("perbarui")
@dengan_setelan
def perbarui(
    setelan: Setelan,
    instansi: Annotated[str | None, argumen("INSTANSI", "Nama folder instansi. Tanpa ini: semua instansi.")] = None,
    dry_run: Annotated[bool, opsi("--dry-run", help="Tampilkan perubahannya saja, tanpa menulis.")] = False,
) -> int:
    """Tulis ulang data dari versi lama ke kontrak data yang terbaru."""
    from lkj_utils.dasar.transaksi import menulis, simpan_semua
    from lkj_utils.data.daftar import folder_data, instansi_ada, instansi_tersedia
    from lkj_utils.kontrak.perbarui import susun
    from lkj_utils.kontrak.versi import masalah_versi, terbaru

    data = folder_data(setelan.data)
    semua = instansi_tersedia(data) if instansi is None else [instansi_ada(data, instansi)]
    # One office in an unknown form stops only itself.
    dilewati = {nama: masalah for nama in semua if instansi is None and (masalah := masalah_versi(data, nama))}
    with menulis(data, "perbarui", tulis=not dry_run):
        hasil = susun(data, [nama for nama in semua if nama not in dilewati])
        if hasil.berkas and not dry_run:
            simpan_semua(data, hasil.berkas, timpa=True)
    for nama, masalah in dilewati.items():
        setelan.layar.print(f"[yellow]{escape(nama)} dilewati.[/] {escape(masalah)}", soft_wrap=True)
    if not hasil.perubahan:
        lain = " yang lain" if dilewati else ""
        setelan.layar.print(
            f"Tidak ada yang perlu diperbarui: data{lain} sudah memakai kontrak data versi {terbaru()}."
        )
        return KODE_DILEWATI if dilewati else 0
    for berkas, uraian in hasil.perubahan.items():
        setelan.layar.print(f"[bold]{escape(berkas)}[/]", soft_wrap=True)
        for satu in uraian:
            setelan.layar.print(f"  {escape(satu)}", soft_wrap=True)
    tutup = "percobaan saja, tidak ada yang ditulis." if dry_run else f"ditulis menurut kontrak data versi {terbaru()}."
    setelan.layar.print(f"\n{len(hasil.perubahan)} berkas; {tutup}")
    return KODE_DILEWATI if dilewati else 0
