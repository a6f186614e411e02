"""What a user chose, and what is known on the way from files to rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

from lkj_app.isian.sipd.bentuk import Ambil, Jenis
from lkj_app.isian.sipd.kenal import JENIS
from lkj_utils.dasar.errors import UsageError
from lkj_utils.kontrak.versi_anggaran import versi_berlaku

if TYPE_CHECKING:
    from lkj_app.isian.sipd.jumlah import Kontrol
    from lkj_app.isian.sipd.kenal import Peta
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import IsiPeriode

TABEL_TUJUAN: dict[Ambil, str] = {
    "realisasi": "realisasi_belanja",
    "pendapatan": "realisasi_pendapatan",
    "pagu": "anggaran",
    "kas": "kas",
}
SETORAN = ("kurangi", "abaikan")


@dataclass(frozen=True)
class Setelan:
    """What the user said beside the file; empty: as the layout has it."""

    skpd: str = ""
    jenis: str = ""
    ambil: str = ""
    setoran: str = ""
    versi: str = ""

    def periksa(self) -> None:
        """Raise UsageError for a choice that does not exist."""
        for nama, nilai, pilihan in (
            ("--jenis", self.jenis, JENIS),
            ("--ambil", self.ambil, get_args(Ambil)),
            ("--setoran", self.setoran, SETORAN),
        ):
            if nilai and nilai not in pilihan:
                raise UsageError(f"{nama} {nilai} tidak dikenal; pilih {', '.join(pilihan)}.")


@dataclass
class Kerja:
    """What is known on the way from files to rows."""

    data: IsiPeriode
    setelan: Setelan
    peta: Peta
    sub: list[str]
    ambil: Ambil = "realisasi"
    jenis: Jenis = "sd"
    laporan: list[tuple[str, str]] = field(default_factory=list)
    kontrol: list[Kontrol] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)

    @property
    def versi(self) -> str:
        """The version of the budget that pagu and kas are written to."""
        return self.setelan.versi or versi_berlaku(self.data)
