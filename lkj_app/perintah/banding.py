"""The command that compares: two periods, or two builds of one."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

from lkj_app.perintah.aplikasi import argumen, perintah
from lkj_app.perintah.daftar_simpan import PilihanSimpan, PilihanTimpa, periksa_tujuan, tulis_daftar, tunjukkan
from lkj_app.perintah.setelan import Setelan, dengan_setelan, kabarkan, opsi
from lkj_app.perintah.terminal import tulis_json

PANDUAN = "2023-TW4, INSTANSI/2023-TW4, atau folder atau fakta.csv hasil build"


@perintah("compare")
@dengan_setelan
def compare(  # noqa: PLR0913, PLR0917 - each is an option of the command
    setelan: Setelan,
    a: Annotated[str, argumen("A", f"Yang lama: {PANDUAN}.")],
    b: Annotated[str, argumen("B", f"Yang baru: {PANDUAN}.")],
    sebagai_json: Annotated[bool, opsi("--json", help="Tulis perubahan sebagai JSON.")] = False,
    semua: Annotated[
        bool, opsi("--semua", help="Tampilkan semua perubahan, juga yang biasanya dihitung saja.")
    ] = False,
    simpan: PilihanSimpan = None,
    force: PilihanTimpa = False,
) -> None:
    """Bandingkan dua periode, atau dua hasil build dari satu periode."""
    from lkj_app.banding import bandingkan, tetap
    from lkj_app.banding.sisi import buka_sisi
    from lkj_app.perintah.layar_banding import tampilkan_banding
    from lkj_utils.dasar.tempat import pulihkan_hasil

    if simpan:
        periksa_tujuan(simpan, setelan.data, timpa=force)
    for satu in (Path(a), Path(b)):  # a result may lie elsewhere than in --output
        kabarkan(pulihkan_hasil(satu.parent if satu.suffix else satu))
    lama, baru = buka_sisi(setelan.data, a), buka_sisi(setelan.data, b)
    perubahan = bandingkan(lama, baru)
    sama = tetap(lama, baru)
    if simpan:
        from lkj_app.perintah.buku_banding import buku_banding

        tulis_daftar(simpan, buku_banding(lama, baru, perubahan, sama), baru.periode, timpa=force)
    if sebagai_json:
        isi = {"a": lama.nama, "b": baru.nama, "tetap": sama, "perubahan": [asdict(satu) for satu in perubahan]}
        tulis_json(isi)
    else:
        tampilkan_banding(setelan.layar, lama, baru, perubahan, sama, semua=semua)
        tunjukkan(setelan.layar, simpan)
