"""Three ways at once: a value when the workbook was made, in the workbook now, in the data now. What follows for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lkj_app.isian.impor.teks import sama

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lkj_utils.kontrak.paket import Tabel

Pilih = Literal["baru", "lama"]
Putusan = Literal["tetap", "tulis", "dibiarkan", "bentrok"]


def _bukan(*_: object) -> bool:
    return False


def _tanpa_nama(*_: object) -> str:
    return ""


@dataclass(frozen=True)
class Cara:
    """How to import: whether emptied cells empty the data, which side of a conflict is taken.

    ``setempat`` tells whether a value of the data (table, key, column) came from a file of this place, ``sendiri``
    whether that was this workbook at an earlier time; ``nama`` is how a row is called beside its key.
    """

    kosongkan: bool = False
    pilih: Pilih | None = None
    sendiri: Callable[[str, str, str], bool] = _bukan
    setempat: Callable[[str, str, str], bool] = _bukan
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
