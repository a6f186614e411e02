"""What held when: rows of one key in time, what instansi.toml said before, versions of the Perjanjian Kinerja.

One rule for all of them: what begins last, not after the day asked for. So a quarter that is run again gets what held
at the end of its data, whatever was added since.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

T = TypeVar("T")
DARI, SAMPAI = "berlaku_dari", "berlaku_sampai"
TERDAHULU, BATAS = "terdahulu", "sampai"
# What every program asks of the file itself, whatever the time.
TETAP = frozenset((TERDAHULU, BATAS, "versi_kontrak", "pemeriksaan.diterima"))
AWAL = "awal"


def berlaku(rows: Sequence[T], kunci: tuple[str, ...], pada: date, nilai: Callable[[T], Mapping[str, Any]]) -> list[T]:
    """Of the rows of one key the one that began last until that day, if it had not ended by then; in their order."""
    terakhir: dict[tuple[Any, ...], T] = {}
    for row in rows:
        isi = nilai(row)
        milik = tuple(isi.get(nama) for nama in kunci)
        lama = terakhir.get(milik)
        if _mulai(isi) <= pada and (lama is None or _mulai(isi) >= _mulai(nilai(lama))):
            terakhir[milik] = row
    ada = {id(row) for row in terakhir.values() if (nilai(row).get(SAMPAI) or date.max) >= pada}
    return [row for row in rows if id(row) in ada]


def _mulai(isi: Mapping[str, Any]) -> date:
    """Without a date it held from the first."""
    return isi.get(DARI) or date.min


def profil_pada(profil: Mapping[str, Any], pada: date) -> dict[str, Any]:
    """The keys of instansi.toml, flattened, as they were on that day."""
    hasil = dict(profil)
    for _, isi in sorted(_lama(profil, pada), key=lambda satu: satu[0], reverse=True):
        hasil |= {kunci: nilai for kunci, nilai in isi.items() if kunci not in TETAP}
    return hasil


def _lama(profil: Mapping[str, Any], pada: date) -> Iterator[tuple[date, dict[str, Any]]]:
    semua = profil.get(TERDAHULU)
    for satu in semua if isinstance(semua, list) else ():
        batas = satu.get(BATAS) if isinstance(satu, dict) else None
        if isinstance(batas, date) and not isinstance(batas, datetime) and pada <= batas:
            yield batas, datar(satu)


def datar(isi: Mapping[str, Any], awalan: str = "") -> dict[str, Any]:
    """Nested keys joined with dots, as ``baca_toml`` joins them."""
    hasil: dict[str, Any] = {}
    for kunci, nilai in isi.items():
        hasil |= datar(nilai, f"{awalan}{kunci}.") if isinstance(nilai, dict) else {f"{awalan}{kunci}": nilai}
    return hasil


def urutan_versi(versi: str) -> tuple[bool, int]:
    """``awal``, then ``perubahan``, then ``perubahan_2``."""
    ke = versi.rpartition("_")[2]
    return versi != AWAL, int(ke) if ke.isdigit() else 1


def versi_berlaku(versi: Iterable[str], tanggal: Mapping[str, date | None], pada: date) -> list[str]:
    """The versions of the Perjanjian Kinerja that had been signed by then, the one in force last.

    What is signed after that day is not there yet, nor is anything that changes it; a version without a date is taken
    to stand in its place.
    """
    hasil: list[str] = []
    for satu in sorted(set(versi), key=urutan_versi):
        if (tanggal.get(satu) or date.min) > pada:
            break
        hasil.append(satu)
    return hasil
