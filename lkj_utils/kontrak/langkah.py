"""The small steps from one version of the contract to the next, declared, and applied to text as it is read.

Every step leaves alone what already has the new form: so files written by different versions may lie side by side,
and to convert twice is to convert once.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

# Found by name in many places, before any contract is read; the files of {dokumen} go by the names of documents.
TETAP = {"instansi", "periode"}
DOKUMEN = "{dokumen}"


@dataclass(frozen=True)
class Bentuk:
    """A table while it is converted: column names and the cells of each row; a TOML file is one row of values."""

    kolom: tuple[str, ...]
    baris: tuple[tuple[Any, ...], ...]

    def sisip(self, letak: int, kolom: tuple[str, ...], baris: tuple[tuple[Any, ...], ...]) -> Bentuk:
        """With more columns; a row that ends before that place has a cell too few and keeps that fault."""
        pasangan = zip(self.baris, baris, strict=True)
        isi = tuple((*lama[:letak], *baru, *lama[letak:]) if len(lama) >= letak else lama for lama, baru in pasangan)
        return Bentuk((*self.kolom[:letak], *kolom, *self.kolom[letak:]), isi)


@dataclass(frozen=True)
class Langkah(ABC):
    """A step that concerns one table; each kind says how it changes rows, and which column a new one comes from."""

    tabel: str

    @property
    @abstractmethod
    def uraian(self) -> str:
        """The step in Indonesian words."""

    def ubah(self, isi: Bentuk) -> Bentuk:
        """The table in its new form."""
        return isi

    def asal(self, kolom: str) -> str:
        """The column of the version before from which this one comes."""
        return kolom

    def usang(self, kolom: Collection[str]) -> str | None:
        """The old column where the new one stands beside it; in a TOML file the new one then counts."""
        del kolom
        return None


@dataclass(frozen=True)
class GantiKolom(Langkah):
    """A column or key has another name; a key stays in its section."""

    lama: str
    baru: str

    def __post_init__(self) -> None:
        if self.lama.rpartition(".")[0] != self.baru.rpartition(".")[0]:
            raise ValueError(f"{self.lama} and {self.baru} stand in different sections")

    @property
    def uraian(self) -> str:
        """The step in Indonesian words."""
        return f"kolom {self.lama} menjadi {self.baru}"

    def ubah(self, isi: Bentuk) -> Bentuk:
        """The table in its new form."""
        if self.lama not in isi.kolom or self.baru in isi.kolom:
            return isi
        return Bentuk(tuple(self.baru if nama == self.lama else nama for nama in isi.kolom), isi.baris)

    def asal(self, kolom: str) -> str:
        """The column of the version before from which this one comes."""
        return self.lama if kolom == self.baru else kolom

    def usang(self, kolom: Collection[str]) -> str | None:
        """The old column where the new one stands beside it."""
        return self.lama if self.lama in kolom and self.baru in kolom else None


@dataclass(frozen=True)
class PecahKolom(Langkah):
    """A column becomes several: its text is cut at ``pemisah``; what is not there stays empty, the last keeps all."""

    lama: str
    baru: tuple[str, ...]
    pemisah: str

    def __post_init__(self) -> None:
        if len(self.baru) < 2 or self.lama in self.baru or not self.pemisah:  # noqa: PLR2004 - one would be a rename
            raise ValueError(f"{self.lama} must become two or more other columns, cut at some text")
        if {nama.rpartition(".")[0] for nama in (self.lama, *self.baru)} != {self.lama.rpartition(".")[0]}:
            raise ValueError(f"{self.lama} and {self.baru} stand in different sections")

    @property
    def uraian(self) -> str:
        """The step in Indonesian words."""
        return f"kolom {self.lama} dipecah pada “{self.pemisah}” menjadi {', '.join(self.baru)}"

    def ubah(self, isi: Bentuk) -> Bentuk:
        """The table in its new form."""
        if self.lama not in isi.kolom or set(self.baru) & set(isi.kolom):
            return isi
        letak = isi.kolom.index(self.lama)
        nama = (*isi.kolom[:letak], self.baru[0], *isi.kolom[letak + 1 :])
        potong = tuple(self._potong(satu[letak] if letak < len(satu) else "") for satu in isi.baris)
        pertama = tuple(
            (*satu[:letak], bagian[0], *satu[letak + 1 :]) if letak < len(satu) else satu
            for satu, bagian in zip(isi.baris, potong, strict=True)
        )
        return Bentuk(nama, pertama).sisip(letak + 1, self.baru[1:], tuple(bagian[1:] for bagian in potong))

    def _potong(self, sel: Any) -> tuple[Any, ...]:
        bagian = [sel]
        if isinstance(sel, str):
            bagian = [satu.strip() for satu in sel.split(self.pemisah, len(self.baru) - 1)]
        return (*bagian, *[""] * (len(self.baru) - len(bagian)))

    def asal(self, kolom: str) -> str:
        """The column of the version before from which this one comes."""
        return self.lama if kolom in self.baru else kolom

    def usang(self, kolom: Collection[str]) -> str | None:
        """The old column where a new one stands beside it."""
        return self.lama if self.lama in kolom and set(self.baru) & set(kolom) else None


@dataclass(frozen=True)
class TambahKolom(Langkah):
    """A new column, the last, with one value for all rows that are there."""

    kolom: str
    bawaan: Any = ""

    @property
    def uraian(self) -> str:
        """The step in Indonesian words."""
        return f"kolom baru {self.kolom}, {f'berisi “{self.bawaan}”' if self.bawaan != '' else 'kosong'}"

    def ubah(self, isi: Bentuk) -> Bentuk:
        """The table in its new form; nameless columns that a spreadsheet left on the right stay there."""
        if self.kolom in isi.kolom:
            return isi
        letak = max((nomor for nomor, nama in enumerate(isi.kolom, start=1) if nama), default=0)
        nilai = tuple((self.bawaan if any(sel != "" for sel in satu) else "",) for satu in isi.baris)
        return isi.sisip(letak, (self.kolom,), nilai)


@dataclass(frozen=True)
class GantiNilai(Langkah):
    """Values of a column have other names; no name may be both old and new."""

    kolom: str
    nilai: Mapping[Any, Any]

    def __post_init__(self) -> None:
        if set(self.nilai) & set(self.nilai.values()):
            raise ValueError(f"a value of {self.kolom} is old and new at once")

    @property
    def uraian(self) -> str:
        """The step in Indonesian words."""
        ganti = ", ".join(f"“{lama}” menjadi “{baru}”" for lama, baru in self.nilai.items())
        return f"isi kolom {self.kolom}: {ganti}"

    def ubah(self, isi: Bentuk) -> Bentuk:
        """The table in its new form."""
        if self.kolom not in isi.kolom:
            return isi
        letak = isi.kolom.index(self.kolom)
        return Bentuk(
            isi.kolom,
            tuple((*satu[:letak], *map(self._baru, satu[letak : letak + 1]), *satu[letak + 1 :]) for satu in isi.baris),
        )

    def _baru(self, sel: Any) -> Any:
        kunci = sel.strip() if isinstance(sel, str) else sel
        return sel if isinstance(kunci, list | dict) else self.nilai.get(kunci, sel)


@dataclass(frozen=True)
class PindahTabel(Langkah):
    """The file of a table lies elsewhere: ``dari`` is its path before, as the contract writes paths."""

    dari: str

    def __post_init__(self) -> None:
        if self.tabel in TETAP or DOKUMEN in self.dari:
            raise ValueError(f"the file of {self.tabel} is found without the contract and cannot move")

    @property
    def uraian(self) -> str:
        """The step in Indonesian words."""
        return f"pindah dari {self.dari}"
