"""The command that shows the national lists, and puts a newer one in place of one of them."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated

from rich.markup import escape

from lkj_app.perintah.aplikasi import argumen, bilangan, perintah
from lkj_app.perintah.setelan import Setelan, dengan_setelan, opsi
from lkj_utils.dasar.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkj_app.isian.rujukan import Perbedaan, Rencana

BANYAK = 12


@perintah("rujukan")
@dengan_setelan
def rujukan(  # noqa: PLR0913, PLR0917 - each is an option of the command
    setelan: Setelan,
    berkas: Annotated[
        Path | None, argumen("BERKAS", "Daftar baru, .csv atau .csv.gz. Tanpa ini: tampilkan daftar yang ada.")
    ] = None,
    sebagai: Annotated[
        str, opsi("--sebagai", help="Nama daftar yang diganti, atau nama daftar baru.", metavar="NAMA")
    ] = "",
    mulai: Annotated[
        int | None,
        opsi("--mulai", help="Tahun anggaran pertama yang memakainya.", metavar="TAHUN", parser=bilangan),
    ] = None,
    dasar: Annotated[str, opsi("--dasar", help="Keputusan yang menetapkannya.", metavar="TEKS")] = "",
    pasti: Annotated[
        bool, opsi("--pasti", help="Sudah dicocokkan dengan naskahnya; tanpa ini keputusannya disebut diduga.")
    ] = False,
    semua: Annotated[bool, opsi("--semua", help="Tampilkan semua perbedaan, bukan contohnya saja.")] = False,
    dry_run: Annotated[bool, opsi("--dry-run", help="Tampilkan perbedaannya saja, tanpa menulis.")] = False,
) -> None:
    """Tampilkan daftar nomenklatur dan wilayah, atau ganti salah satunya dengan yang lebih baru."""
    from lkj_app.isian.rujukan import rencanakan
    from lkj_utils.dasar.transaksi import menulis
    from lkj_utils.data.daftar import folder_data

    data = folder_data(setelan.data)
    if berkas is None:
        _tampilkan_daftar(setelan, data)
        return
    if not sebagai:
        raise UsageError("Sebutkan --sebagai NAMA: daftar yang diganti (lihat rujukan tanpa BERKAS) atau nama baru.")
    with menulis(data, "rujukan", tulis=not dry_run):
        rencana = rencanakan(data, berkas, sebagai, mulai, dasar, pasti=pasti)
        _tampilkan(setelan, rencana, None if semua else BANYAK)
        if not dry_run:
            rencana.tulis()
    tutup = "percobaan saja, tidak ada yang ditulis." if dry_run else f"ditulis ke {rencana.daftar.path}."
    setelan.layar.print(f"\n{rencana.banyak} baris; {escape(tutup)}", soft_wrap=True)


def _tampilkan_daftar(setelan: Setelan, data: Path) -> None:
    from lkj_utils.kontrak.nasional import nama, semua_daftar

    ada = semua_daftar(data)
    if not ada:
        setelan.layar.print("Belum ada daftar nasional di folder data ini.")
    for satu in ada:
        mulai = f" mulai tahun anggaran {satu.mulai}" if satu.mulai else ""
        setelan.layar.print(f"[bold]{nama(satu)}[/]: {escape(satu.isi)}{mulai}, {escape(satu.sebutan)}", soft_wrap=True)
        setelan.layar.print(f"  {escape(satu.keterangan)}", soft_wrap=True)


def _tampilkan(setelan: Setelan, rencana: Rencana, banyak: int | None) -> None:
    beda = rencana.perbedaan
    lama = f"dibandingkan dengan {beda.lama}" if beda.lama else "belum ada yang dibandingkan"
    setelan.layar.print(f"[bold]{rencana.daftar.isi}[/], {lama}: {beda.tetap} baris tetap.")
    for judul, butir in _kelompok(beda):
        if butir:
            setelan.layar.print(f"\n[bold]{judul}: {len(butir)}[/]")
        for satu in butir[:banyak]:
            setelan.layar.print(f"  {escape(satu)}", soft_wrap=True)
        if banyak is not None and len(butir) > banyak:
            setelan.layar.print(f"  … dan {len(butir) - banyak} lagi (--semua)")


def _kelompok(beda: Perbedaan) -> Sequence[tuple[str, list[str]]]:
    """A code that names something else comes first: codes are not used again for another thing."""
    return (
        ("Berganti nama", [f"{b['kode']}: {a['nama']} → {b['nama']}" for a, b in beda.ganti_nama]),
        ("Hilang", [f"{row['kode']} {row['nama']}" for row in beda.hilang]),
        ("Baru", [f"{row['kode']} {row['nama']}" for row in beda.baru]),
        ("Isi lain berubah", [f"{b['kode']} {b['nama']}: {_isi_lain(a, b)}" for a, b in beda.ganti_isi]),
    )


def _isi_lain(lama: dict[str, str], baru: dict[str, str]) -> str:
    beda = (kolom for kolom in baru if lama[kolom] != baru[kolom] and kolom != "dasar")
    return "; ".join(f"{kolom} “{lama[kolom]}” → “{baru[kolom]}”" for kolom in beda)
