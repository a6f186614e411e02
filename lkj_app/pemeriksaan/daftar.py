"""The one list of rules: what stands here runs, is documented in the book and can be chosen by id."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import Aturan
from lkj_app.pemeriksaan.aturan_kontrak import ATURAN_KONTRAK
from lkj_app.pemeriksaan.isi_dokumen import kelompok
from lkj_utils.dasar.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkj_utils.dasar.temuan import Objek

OBJEK = {"data": "periode sendiri", "dokumen": "klaim sebuah dokumen"}
DAFTAR = "Daftar semua aturan: python3 lkj.py aturan."
# In the order in which the book prints their rules.
MODUL = (
    *(f"periode.{nama}" for nama in ("narasi", "naskah", "rujukan_narasi", "ketikan", "kinerja", "kantor")),
    *(f"dokumen.{nama}" for nama in ("tabel", "rumus", "kinerja", "nilai", "nama", "rujukan")),
    *(f"dokumen.{nama}" for nama in ("tertulis", "janji", "susunan", "pengakuan")),
)
SEMUA: tuple[Aturan, ...] = tuple(
    satu
    for modul in MODUL
    for satu in vars(import_module(f"lkj_app.pemeriksaan.{modul}")).values()
    if isinstance(satu, Aturan)
)
# Those of the data contract run in ``kontrak``; they are explained beside the others.
DIKENAL: tuple[Aturan, ...] = (*SEMUA, *ATURAN_KONTRAK)


def menurut_objek(objek: Objek, dipilih: Sequence[Aturan] = SEMUA) -> tuple[Aturan, ...]:
    """The rules on our own period (data) or on the claims of a document (dokumen), in the order of the list."""
    return tuple(satu for satu in dipilih if satu.objek == objek)


def pilih(nama: Sequence[str], dari: Sequence[Aturan] = SEMUA, objek: Objek | None = None) -> tuple[Aturan, ...]:
    """The rules with these ids, or of these families (``tabel`` for ``tabel.*``); UsageError names all unknown ones.

    With ``objek`` each of them must judge that: what would silently not run is refused.
    """
    dicari = [satu.strip().casefold() for satu in nama]
    milik = kelompok((satu, aturan) for aturan in dari for satu in _nama(aturan))
    if salah := [satu for satu in dicari if satu not in milik]:
        raise UsageError(" ".join(_tak_dikenal(satu, sorted(milik)) for satu in salah) + f" {DAFTAR}")
    if objek and (luar := [satu for satu in dicari if not menurut_objek(objek, milik[satu])]):
        keluarga = ", ".join(sorted({_nama(satu)[1] for satu in menurut_objek(objek, dari)}))
        raise UsageError(f"Aturan {', '.join(luar)} tidak memeriksa {OBJEK[objek]}. Yang berlaku: {keluarga}.")
    return tuple(aturan for aturan in dari if not nama or set(_nama(aturan)) & set(dicari))


def _nama(aturan: Aturan) -> tuple[str, str]:
    """What it may be called by: its id, and its family."""
    return aturan.id, aturan.id.partition(".")[0]


def _tak_dikenal(nama: str, dikenal: Sequence[str]) -> str:
    dekat = get_close_matches(nama, dikenal, n=3)
    saran = f" Mungkin maksudnya: {', '.join(dekat)}." if dekat else ""
    return f"Aturan pemeriksaan “{nama}” tidak ada.{saran}"
