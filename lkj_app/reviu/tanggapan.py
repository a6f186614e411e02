"""What an office answers to findings: the table ``tanggapan`` of the quarter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from datetime import date

    from lkj_utils.laporan import Laporan

TABEL = "tanggapan"
# Of an answer whose finding was not found again.
TIDAK_ADA_LAGI = "temuan ini tidak ada lagi"


@dataclass(frozen=True)
class Tanggapan:
    """One answer: the key of the finding, what is said, what was decided, by whom and when."""

    temuan: str
    tanggapan: str
    oleh: str
    tanggal: date
    tindak_lanjut: str | None = None

    @property
    def penjawab(self) -> str:
        """``Camat, 15 Januari 2024; dijelaskan``."""
        putusan = f"; {self.tindak_lanjut}" if self.tindak_lanjut else ""
        return f"{self.oleh}, {fmt.tanggal(self.tanggal)}{putusan}"


def baca(laporan: Laporan) -> dict[str, Tanggapan]:
    """The answers of a period by the key of their finding."""
    kolom = Tanggapan.__dataclass_fields__
    rows = laporan.data.baris(TABEL)
    return {row["temuan"]: Tanggapan(**{nama: row[nama] for nama in kolom}) for row in rows}
