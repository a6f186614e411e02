"""What hindered: which of it persists from one period to the next, which is new, which is told no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.banding.inti import Pasangan, Perubahan

if TYPE_CHECKING:
    from collections.abc import Iterator

# By the first part of the key: two are texts that people typed, two are facts below the office's threshold.
HAL = {
    "penghambat": "Hambatan kinerja",
    "kendala": "Kendala belanja",
    "capaian": "Capaian kinerja di bawah ambang",
    "capaian_belanja": "Capaian belanja di bawah ambang",
}
BERTEKS = ("penghambat", "kendala")


def perubahan_hambatan(dua: Pasangan) -> Iterator[Perubahan]:
    """Nothing can persist within one period, and a file of facts does not tell what hindered."""
    if dua.koreksi or dua.tertulis:
        return
    for kunci in {**dua.a.hambatan, **dua.b.hambatan}:
        jenis, _, subjek = kunci.partition(":")
        lama, baru = dua.a.hambatan.get(kunci, ()), dua.b.hambatan.get(kunci, ())
        kelompok = "hambatan" if lama and baru else "hambatan_baru" if baru else "hambatan_hilang"
        keterangan = _uraian(lama, baru) if jenis in BERTEKS and lama and baru else ""
        yield Perubahan(kelompok, kunci, dua.subjek(subjek), HAL[jenis], " ".join(lama), " ".join(baru), "", keterangan)


def _uraian(lama: tuple[str, ...], baru: tuple[str, ...]) -> str:
    """How much of the wording stayed."""
    bersama = set(lama) & set(baru)
    return "uraiannya " + ("sama" if set(lama) == set(baru) else "sebagian sama" if bersama else "lain")
