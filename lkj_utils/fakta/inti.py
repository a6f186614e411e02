"""The one table of computed values of a period: everything that is printed reads it."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from difflib import get_close_matches
from fractions import Fraction
from typing import TYPE_CHECKING

import pandas as pd

from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.kode import bakukan_id
from lkj_utils.fakta.ukuran import UKURAN, Ukuran

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from lkj_utils.data.aturan import Aturan
    from lkj_utils.fakta.ukuran import Jenis

Nilai = int | Fraction | str | None

KOLOM = ("id", "ukuran", "subjek", "periode", "nilai", "satuan", "rumus", "masukan")
# Enough digits to see that a value is unrounded, few enough to read.
DESIMAL_CSV = 10


@dataclass(frozen=True)
class Fakta:
    """One computed value. ``masukan`` names fact ids, or for a leaf ``file#row/column`` of the data folder.

    ``cara`` says in words how this one was computed, where that is not as its measure usually is.
    """

    ukuran: Ukuran
    subjek: str
    periode: str
    nilai: Nilai
    satuan: str
    masukan: tuple[str, ...]
    cara: str = ""

    @property
    def id(self) -> str:
        """``ukuran:subjek``; unique within a period."""
        return f"{self.ukuran.nama}:{self.subjek}"

    @property
    def leaf(self) -> bool:
        """True when the value is read from the data rather than computed."""
        return len(self.masukan) == 1 and "#" in self.masukan[0]

    @property
    def rumus(self) -> str:
        """The formula in words; a leaf has none."""
        return "" if self.leaf else self.cara or self.ukuran.rumus


class KumpulanFakta:
    """All facts of one period, by id; earlier years by id and ``periode``."""

    def __init__(self, periode: str, aturan: Aturan, kode_asli: Mapping[str, str] | None = None) -> None:
        self.periode = periode
        self._kode_asli = kode_asli or {}
        self.aturan = aturan
        self._semua: dict[tuple[str, str], Fakta] = {}

    def __iter__(self) -> Iterator[Fakta]:
        return iter(self._semua.values())

    def __len__(self) -> int:
        return len(self._semua)

    def kode(self, subjek: str) -> str:
        """A code as the office writes it, with two digits or four at its end; any other subject as it is."""
        return self._kode_asli.get(subjek, subjek)

    def catat(  # noqa: PLR0913 - a fact is this wide
        self,
        ukuran: str,
        subjek: str,
        nilai: Nilai,
        masukan: Iterable[str],
        *,
        satuan: str | None = None,
        periode: str | None = None,
        cara: str = "",
    ) -> None:
        """Add one fact; an id stands once per period, a second one is a bug."""
        jenis = UKURAN[ukuran]
        satuan = satuan if satuan is not None else {"rupiah": "rupiah", "persen": "persen"}.get(jenis.jenis, "")
        fakta = Fakta(jenis, subjek, periode or self.periode, nilai, satuan, tuple(masukan), cara)
        kunci = (fakta.id, fakta.periode)
        if kunci in self._semua:
            raise ValueError(f"fact {fakta.id} is computed twice")
        self._semua[kunci] = fakta

    def turunkan(
        self,
        ukuran: str,
        subjek: str,
        formula: Callable[..., Nilai],
        *masukan: str,
        satuan: str | None = None,
        periode: str | None = None,
        cara: str = "",
    ) -> None:
        """Compute one fact from others by id, so that the inputs it names are the ones it was made of."""
        nilai = formula(*(self.nilai(sumber, periode) for sumber in masukan))
        self.catat(ukuran, subjek, nilai, masukan, satuan=satuan, periode=periode, cara=cara)

    def ambil(self, id_fakta: str, periode: str | None = None) -> Fakta:
        """The fact with this id (``id@2022`` for another period); raises UsageError naming the nearest known ids."""
        if (fakta := self.cari(id_fakta, periode)) is None:
            asli, _, pada = id_fakta.partition("@")
            dekat = get_close_matches(asli, {f.id for f in self}, n=3)
            saran = f" Mungkin maksudnya: {', '.join(dekat)}." if dekat else ""
            raise UsageError(f"Fakta “{asli}” tidak ada pada periode {pada or periode or self.periode}.{saran}")
        return fakta

    def cari(self, id_fakta: str, periode: str | None = None) -> Fakta | None:
        """The fact with this id (``id@2022`` for another period); None where there is none."""
        asli, _, pada = bakukan_id(id_fakta).partition("@")
        return self._semua.get((asli, pada or periode or self.periode))

    def ada(self, id_fakta: str, periode: str | None = None) -> bool:
        """True when the fact exists and has a value."""
        fakta = self.cari(id_fakta, periode)
        return fakta is not None and fakta.nilai is not None

    def nilai(self, id_fakta: str, periode: str | None = None) -> Nilai:
        """The unrounded value of a fact, None where the data are silent."""
        return self.ambil(id_fakta, periode).nilai

    def angka(self, id_fakta: str, periode: str | None = None) -> int | Fraction | None:
        """The value of a numeric fact; raises TypeError for a text."""
        nilai = self.nilai(id_fakta, periode)
        if isinstance(nilai, str):
            raise TypeError(f"{id_fakta} is a text, not a number")
        return nilai

    def teks(self, id_fakta: str, periode: str | None = None, *, kosong: str = fmt.KOSONG) -> str:
        """The value as printed, by the kind of its measure and the rounding in force."""
        fakta = self.ambil(id_fakta, periode)
        if fakta.nilai is None:
            return kosong
        jenis = fakta.ukuran.jenis
        desimal = self.aturan.desimal_persen if jenis == "persen" else self.aturan.desimal_nilai
        return cetak(fakta.nilai, jenis, desimal)

    def to_frame(self) -> pd.DataFrame:
        """All facts, one row each, columns of design: id, ukuran, subjek, periode, nilai, satuan, rumus, masukan."""
        return pd.DataFrame([_baris(fakta) for fakta in self], columns=list(KOLOM))

    def tulis_csv(self, path: Path) -> None:
        """Write ``fakta.csv``: UTF-8, comma, decimal point, unrounded to ten decimals."""
        with path.open("w", encoding="utf-8", newline="") as keluar:
            penulis = csv.writer(keluar, lineterminator="\n")
            penulis.writerow(KOLOM)
            penulis.writerows(_baris(fakta) for fakta in self)


def cetak(nilai: Nilai, jenis: Jenis, desimal: int) -> str:
    """A value in Indonesian, by the kind of its measure; without the word of its unit."""
    if nilai is None or isinstance(nilai, str):
        return nilai or fmt.KOSONG
    match jenis:
        case "rupiah":
            return fmt.rupiah(nilai)
        case "persen":
            return fmt.persen(nilai, desimal)
        case _:
            return fmt.angka(nilai, desimal)


def _baris(fakta: Fakta) -> tuple[str, ...]:
    return (
        fakta.id,
        fakta.ukuran.nama,
        fmt.aman_csv(fakta.subjek),
        fakta.periode,
        _mentah(fakta.nilai),
        fmt.aman_csv(fakta.satuan),
        fakta.rumus,
        "; ".join(fakta.masukan),
    )


def _mentah(nilai: Nilai) -> str:
    if nilai is None:
        return ""
    if isinstance(nilai, str):
        return fmt.aman_csv(nilai)
    return format(fmt.bulat(nilai, DESIMAL_CSV).normalize(), "f")
