"""Which changes a screen tells, and why it only counts the others; a workbook and JSON have all of them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from lkj_app.banding.golongan import RENCANA
from lkj_app.banding.inti import KELOMPOK, Pasangan, Perubahan, seluruhnya
from lkj_app.banding.urutan import besar, subjek
from lkj_utils.dasar import kode
from lkj_utils.dasar.temuan import ribuan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_app.banding.inti import Sisi

    Kunci = tuple[str, str]

# Of a kegiatan this many sub kegiatan; between different quarters this many of a group.
TERBESAR, PALING_BESAR = 3, 5
JUMLAH = ("gerak", "target")
TETAP, RENCANA_BERGERAK = (
    "menetap dengan isi yang sama",
    "berupa rencana s.d. triwulan, yang bergerak menurut jadwalnya",
)
MENGIKUTI = "berupa jumlah per kegiatan, yang mengikuti sub kegiatannya"
LEBIH_KECIL = "berubah lebih kecil daripada yang lain"


def kunci(satu: Perubahan) -> Kunci:
    """What names a change among all."""
    return satu.kelompok, satu.id


def dilipat(a: Sisi, b: Sisi, semua: Sequence[Perubahan]) -> dict[Kunci, str]:
    """The changes that are only counted, and why; none between two states of one period."""
    if a.periode == b.periode:
        return {}
    hasil: dict[Kunci, str] = {}
    for _, isi in itertools.groupby(semua, key=lambda satu: satu.kelompok):
        milik = [*isi]
        hasil |= _biasa(milik)
        for pilih in (_sekegiatan, _antartriwulan if a.periode.triwulan != b.periode.triwulan else _tidak):
            sisa = [satu for satu in milik if kunci(satu) not in hasil]
            hasil |= dict.fromkeys((kunci(satu) for satu in pilih(Pasangan(a, b), sisa)), LEBIH_KECIL)
    return hasil


def kesimpulan(semua: Sequence[Perubahan]) -> str:
    """How many changes, and how many rows: a hambatan that stays is a row, and no change."""
    menetap = sum(satu.kelompok == "hambatan" for satu in semua)
    banyak = len(semua) - menetap
    kalimat = f"{ribuan(banyak)} perubahan" if banyak else "Tidak ada perubahan"
    if not menetap:
        return f"{kalimat}."
    return f"{kalimat} dan {ribuan(menetap)} hambatan yang menetap: {ribuan(len(semua))} baris."


def ringkasan(semua: Sequence[Perubahan]) -> str:
    """How many of each group."""
    menurut = itertools.groupby(semua, key=lambda satu: satu.kelompok)
    return "; ".join(f"{KELOMPOK[nama].lower()} {ribuan(sum(1 for _ in isi))}" for nama, isi in menurut)


def _tidak(*_: object) -> Iterator[Perubahan]:
    return iter(())


def _biasa(semua: Sequence[Perubahan]) -> dict[Kunci, str]:
    """What is nothing out of the ordinary."""
    berinci = {_induk(satu) for satu in semua}
    hasil = {}
    for satu in semua:
        if satu.kelompok == "hambatan" and satu.lama == satu.baru:
            hasil[kunci(satu)] = TETAP
        elif satu.kelompok == "gerak" and satu.id.partition(":")[0] in RENCANA:
            hasil[kunci(satu)] = RENCANA_BERGERAK
        elif satu.kelompok in JUMLAH and subjek(satu) in berinci:
            hasil[kunci(satu)] = MENGIKUTI
    return hasil


def _sekegiatan(_: Pasangan, semua: Sequence[Perubahan]) -> Iterator[Perubahan]:
    """Under one kegiatan all but those that changed most, which come first; one more is not worth a line."""
    for induk, isi in itertools.groupby(semua, key=_induk):
        menurut = [[*milik] for _, milik in itertools.groupby(isi, key=subjek)]
        if induk and len(menurut) > TERBESAR + 1:
            yield from itertools.chain(*menurut[TERBESAR:])


def _antartriwulan(dua: Pasangan, semua: Sequence[Perubahan]) -> Iterator[Perubahan]:
    """Values s.d. different quarters all move: told are the headlines and what moved most."""
    menurut: dict[str, list[Perubahan]] = {}
    for satu in semua:
        if satu.kelompok != "pejabat" and not _utama(satu):
            menurut.setdefault(subjek(satu), []).append(satu)
    # Where nothing is measured (texts, predikat) the order of the list holds.
    urut = sorted(menurut.values(), key=lambda milik: max(besar(dua, satu) for satu in milik), reverse=True)
    yield from itertools.chain(*urut[PALING_BESAR:])


def _utama(satu: Perubahan) -> bool:
    """The whole office, its programs, the indicators of its sasaran."""
    milik = subjek(satu)
    berkode = milik[:1].isdigit()
    return satu.kelompok == "gerak" and (seluruhnya(milik) or not berkode or kode.tingkat(milik) == kode.PROGRAM)


def _induk(satu: Perubahan) -> str:
    """The kegiatan of a sub kegiatan; empty for any other subject."""
    milik = subjek(satu)
    return kode.induk(milik) or "" if kode.tingkat(milik) == kode.SUB_KEGIATAN else ""
