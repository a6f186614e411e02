"""Faults of the claim file itself: names of facts that do not exist, cells that are no number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.lkj_app.pemeriksaan.bab_acak import BELANJA
from tests.lkj_app.pemeriksaan.kesalahan import Tanaman, ganti, kesalahan, pilih, pindah

if TYPE_CHECKING:
    from random import Random

    from tests.lkj_app.pemeriksaan.naskah import Naskah


@kesalahan("ukuran salah ketik", "klaim.fakta_asing")
def ukuran(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A letter too many."""
    klaim = pilih(naskah, acak, "persen_sisa", "persen_selisih_kas", cocok=lambda k: k.tempat == BELANJA)
    return pindah(naskah, klaim, fakta=f"{klaim.ukuran}u:{klaim.subjek}") if klaim else None


@kesalahan("kode salah ketik", "klaim.fakta_asing")
def kode(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A code that no table has."""
    klaim = pilih(naskah, acak, "persen_sisa", "persen_selisih_kas", cocok=lambda k: k.tempat == BELANJA)
    return pindah(naskah, klaim, fakta=f"{klaim.fakta}.l") if klaim else None


@kesalahan("sel berisi galat Excel", "klaim.bukan_angka")
def bukan_angka(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Copied from a workbook whose formula was broken."""
    klaim = pilih(naskah, acak, "sisa_pagu", "persen_sisa", cocok=lambda k: k.tempat == BELANJA)
    return ganti(naskah, (klaim, "#REF!")) if klaim else None


@kesalahan("kolom fakta kosong", "klaim.tanpa_pembanding")
def kosong(naskah: Naskah, _acak: Random) -> Tanaman | None:
    """Nobody filled it in."""
    semua = tuple(replace(k, fakta="") for k in naskah.klaim)
    return Tanaman(semua, frozenset(k.id for k in semua), frozenset())
