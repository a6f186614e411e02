"""What the budget version in force makes of the tree of a period: which codes are shown, and how they are called."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import kode, versi_anggaran
from lkj_utils.dasar.versi_anggaran import Pilahan, nama_versi, pilah

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from lkj_utils.dasar.versi_anggaran import Pagu

    Rows = Iterable[Mapping[str, Any]]


@dataclass(frozen=True)
class VersiAnggaran:
    """The budget versions of a year, and the one in force in a quarter."""

    berlaku: str
    urut: Sequence[str]
    pagu: Pagu
    kode: Sequence[str]

    @classmethod
    def dari(cls, berlaku: str, dokumen: Rows, anggaran: Rows, struktur: Rows) -> VersiAnggaran:
        """From the rows of the tables of these names."""
        pagu: dict[str, dict[str, int | None]] = defaultdict(dict)
        for row in anggaran:
            pagu[row["versi"]][row["kode"]] = row["pagu"]
        urut = versi_anggaran.urutkan((row["versi"], row["tanggal"]) for row in dokumen)
        return cls(berlaku, urut, dict(pagu), [row["kode"] for row in struktur])

    @property
    def berjalan(self) -> Sequence[str]:
        """The versions up to the one in force."""
        return self.urut[: self.urut.index(self.berlaku) + 1] if self.berlaku in self.urut else []

    def sudah(self, versi: str) -> bool:
        """Whether a document is none that came after the version in force: an earlier quarter does not know it."""
        return versi not in self.urut or versi in (self.berjalan or self.urut)

    @property
    def sebelumnya(self) -> str:
        """The last version with rows before the one in force; empty where there is none."""
        return versi_anggaran.sebelumnya(self.pagu, self.urut, self.berlaku)

    @cached_property
    def pilahan(self) -> Pilahan:
        """The sub kegiatan that the version in force does not hold."""
        return self.pilah(self.berlaku)

    def pilah(self, versi: str) -> Pilahan:
        """The sub kegiatan that a version does not hold."""
        sub = [satu for satu in self.kode if kode.tingkat(satu) == kode.SUB_KEGIATAN]
        return pilah(sub, self.pagu, self.urut, versi)

    def sebutan(self, berealisasi: Collection[str]) -> dict[str, str]:
        """Every code to be shown, with what its name adds where the version in force does not hold it.

        Such a sub kegiatan is shown where it has realisasi: the sums of the year have it too.
        """
        luar, nama = self.pilahan, nama_versi(self.berlaku)
        tambahan = dict.fromkeys(luar.gugur, f" (dihapus menurut {nama})")
        tambahan |= dict.fromkeys(luar.belum, f" (belum dianggarkan menurut {nama})")
        hasil: dict[str, str] = {}
        anak: dict[str | None, list[str]] = defaultdict(list)
        # From the bottom up: a parent is what its parts are, and gone where all of them are.
        for satu in sorted(self.kode, key=len, reverse=True):
            anak[kode.induk(satu)].append(satu)
            tampak = [hasil[x] for x in anak[satu] if x in hasil]
            if (satu in tambahan and satu not in berealisasi) or (anak[satu] and not tampak):
                continue
            hasil[satu] = tambahan.get(satu, min(tampak, key=len, default=""))
        return hasil
