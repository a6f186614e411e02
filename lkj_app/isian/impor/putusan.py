"""Three ways at once: a value when the workbook was made, in the workbook now, in the data now. What follows for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

from lkj_app.isian.impor.teks import sama
from lkj_utils.dasar.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from lkj_utils.kontrak.paket import Tabel

Pilih = Literal["baru", "lama"]
PILIH: tuple[Pilih, ...] = get_args(Pilih)
Putusan = Literal["tetap", "tulis", "dibiarkan", "bentrok"]


def _bukan(*_: object) -> bool:
    return False


def _tanpa_nama(*_: object) -> str:
    return ""


@dataclass(frozen=True)
class Pilihan:
    """Which side of a conflict is taken: of all of them, or of the one at a place (``Realisasi belanja!D5``)."""

    umum: Pilih | None = None
    khusus: Mapping[str, Pilih] = field(default_factory=dict)

    @classmethod
    def baca(cls, isi: str | Sequence[str] | None) -> Pilihan:
        """``baru``, ``lama``, ``Realisasi belanja!D5=baru``; the last general one holds. Raises UsageError."""
        umum: Pilih | None = None
        khusus: dict[str, Pilih] = {}
        for satu in [isi] if isinstance(isi, str) else isi or []:
            letak, _, mana = (bagian.strip() for bagian in satu.rpartition("="))
            if mana not in PILIH or ("=" in satu and "!" not in letak):
                raise UsageError(
                    f"--pilih {satu} tidak dikenal; tulis baru (isi buku kerja ini) atau lama (isi data), atau untuk "
                    "satu perbedaan saja tempatnya: --pilih “Realisasi belanja!D5=baru”."
                )
            if letak:
                khusus[letak] = mana
            else:
                umum = mana
        return cls(umum, khusus)

    def untuk(self, alamat: str) -> Pilih | None:
        """The side that a person chose for the conflict at a place."""
        khusus = {satu.casefold(): mana for satu, mana in self.khusus.items()}
        return khusus.get(alamat.casefold(), self.umum)

    def periksa(self, ada: Collection[str]) -> None:
        """Raise UsageError for a place at which nothing is in conflict."""
        dikenal = {satu.casefold() for satu in ada}
        asing = [satu for satu in self.khusus if satu.casefold() not in dikenal]
        if asing:
            yang_ada = f"Yang berbeda: {', '.join(ada)}." if ada else "Tidak ada yang berbeda."
            raise UsageError(f"Tidak ada perbedaan di {', '.join(asing)}. {yang_ada} Tidak ada yang ditulis.")


@dataclass(frozen=True)
class Cara:
    """How to import: whether emptied cells empty the data, which side of a conflict is taken.

    ``setempat`` tells whether a value of the data (table, key, column) came from a file of this place, ``sendiri``
    whether that was this workbook at an earlier time, ``tercatat`` whether any import wrote it; ``nama`` is how a row
    is called beside its key.
    """

    kosongkan: bool = False
    pilih: Pilihan = Pilihan()
    sendiri: Callable[[str, str, str], bool] = _bukan
    setempat: Callable[[str, str, str], bool] = _bukan
    tercatat: Callable[[str, str, str], bool] = _bukan
    nama: Callable[[Mapping[str, str], Tabel], str] = _tanpa_nama


TAMBAH_SAJA = Cara()


@dataclass(frozen=True)
class TigaNilai:
    """One cell: ``asal`` when the workbook was made (None where nobody knows), ``kini`` in it, ``lama`` in the data."""

    asal: str | None
    kini: str
    lama: str

    def putuskan(self, tabel: Tabel, kolom: str, *, kosongkan: bool) -> Putusan:
        """Untouched cells and those that agree stay; an emptied one empties only when told; a conflict is one."""
        if sama(self.kini, self.lama, tabel, kolom) or (
            self.asal is not None and sama(self.kini, self.asal, tabel, kolom)
        ):
            return "tetap"
        if not self.kini and not (kosongkan and self.asal is not None):
            return "tetap" if self.asal is None else "dibiarkan"
        if self.asal is not None and not sama(self.lama, self.asal, tabel, kolom):
            return "bentrok"
        return "tulis"

    def kembali(self, tabel: Tabel, kolom: str) -> bool:
        """Whether it holds again, or still, what it held at first, while the data hold something else."""
        semula = self.asal is not None and bool(self.kini) and sama(self.kini, self.asal, tabel, kolom)
        return semula and not sama(self.kini, self.lama, tabel, kolom)
