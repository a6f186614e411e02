"""A temuan: what a rule found, where, and how to mend it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Level = Literal["galat", "peringatan", "catatan"]
Objek = Literal["data", "dokumen"]
Sentuh = Literal["utama", "jumlah", "sel", "kata"]

LEVELS: tuple[Level, ...] = ("galat", "peringatan", "catatan")
# A headline of the report, a total, a cell of a table, wording: the order in which readers see them.
SENTUH: tuple[Sentuh, ...] = ("utama", "jumlah", "sel", "kata")


@dataclass(frozen=True)
class Temuan:
    """One finding of one rule.

    ``berkas`` is relative to the data folder, ``baris`` is the line as a spreadsheet shows it (header = 1).
    In a workbook ``sel`` is the address (``C7``) and stands instead of ``baris``; where ``lembar`` names the sheet of
    the workbook ``buku`` in which a row of a file is typed, it stands beside it. ``buku`` alone is the file that the
    value was imported from, no cell of which is known.
    ``lokasi`` is the place in the document that a reader holds, ``bagian`` the table, formula or paragraph of it, and
    ``klaim`` the claim there. ``fakta`` are the facts it is about, the blamed one first; ``sumber`` those from which
    that one follows; ``sentuh`` says what of them a reader sees.
    Only ``galat`` with objek ``data`` stops a build.
    """

    aturan: str
    level: Level
    pesan: str
    berkas: str = ""
    baris: int | None = None
    kolom: str | None = None
    ditemukan: str | None = None
    diharapkan: str | None = None
    perbaikan: str = ""
    objek: Objek = "data"
    sel: str | None = None
    selisih: str | None = None
    lokasi: str = ""
    bagian: str = ""
    klaim: str = ""
    fakta: tuple[str, ...] = ()
    sumber: tuple[str, ...] = ()
    sentuh: Sentuh = "sel"
    lembar: str = ""
    buku: str = ""

    @classmethod
    def dari(cls, isi: Iterable[Mapping[str, Any]]) -> Iterator[Temuan]:
        """From the fields as JSON has them, each followed by those that are folded under it."""
        for satu in isi:
            milik: dict[str, Any] = {
                nama: tuple(nilai) if isinstance(nilai, list) else nilai for nama, nilai in satu.items()
            }
            akibat = milik.pop("akibat", ())
            yield cls(**milik)
            yield from cls.dari(akibat)

    @property
    def kunci(self) -> str:
        """What names it across builds, so that it can be answered and accepted: the rule and what it is about.

        Where data are typed at several places about one fact, each has its own.
        """
        tempat = f"#{self.bagian}" if self.bagian and not self.klaim else ""
        return f"{self.aturan}/{self.klaim or next(iter(self.fakta), '') or self.asal}{tempat}"

    @property
    def asal(self) -> str:
        """Its place in the data as facts name theirs: ``file#row/column``."""
        return f"{self.berkas}#{self.baris or ''}/{self.kolom or ''}"

    @property
    def tempat(self) -> str:
        """Where it stands, in words: file, row and column as far as known, and where that is typed."""
        parts = [self.berkas]
        if self.baris is not None:
            parts.append(f"baris {self.baris}")
        if self.lembar:
            parts.append(f"lembar “{self.lembar}”")
        if self.sel:
            parts.append(f"sel {self.sel}")
        if self.buku and (self.lembar or self.sel):
            parts[-1] += f" di {self.buku}"
        elif self.buku:
            parts.append(f"diimpor dari {self.buku}")
        if self.kolom:
            parts.append(f"kolom {self.kolom}")
        return ", ".join(part for part in parts if part)

    @property
    def baris_terlihat(self) -> int:
        """The row in which it stands, in a file or in a sheet; 0 where it stands in none."""
        return self.baris or int(re.sub(r"\D", "", self.sel or "") or 0)

    def as_dict(self) -> dict[str, object]:
        """All fields by name, for JSON."""
        return asdict(self)


def urutkan(temuan: list[Temuan]) -> list[Temuan]:
    """Heaviest first, then by place."""
    return sorted(temuan, key=lambda t: (LEVELS.index(t.level), t.berkas, t.baris_terlihat, t.kolom or "", t.aturan))


def cacah(temuan: Iterable[Temuan]) -> dict[Level, int]:
    """How many there are of each level."""
    hitung = Counter(t.level for t in temuan)
    return {level: hitung[level] for level in LEVELS}


def ribuan(banyak: int) -> str:
    """``1.086``: a count as Indonesians read it, without the weight of a locale library."""
    return f"{banyak:,}".replace(",", ".")


def galat(temuan: Iterable[Temuan]) -> list[Temuan]:
    """Those that stop a build: galat about our own data."""
    return [t for t in temuan if t.level == "galat" and t.objek == "data"]
