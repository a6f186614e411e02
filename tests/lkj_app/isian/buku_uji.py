"""Workbooks as an analyst would change them: fill cells by column title, move columns, add rows, save."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook, load_workbook

from lkj_app.isian.impor import HasilImpor, impor
from lkj_app.isian.lembar_kerja.rancangan import BARIS_ISI
from lkj_app.isian.lembar_kerja.templat import buat_templat
from tests.pembangun import INSTANSI, PERIODE, Kantor, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

BELANJA, KINERJA, INDIKATOR, BUKTI = (
    "Realisasi belanja", "Realisasi kinerja", "Realisasi indikator sasaran", "Bukti kinerja",
)  # fmt: skip


@dataclass
class Isian:
    """A workbook made from a data folder, open for changes."""

    data: Path
    path: Path
    buku: Workbook
    asli: bytes = b""

    def sel(self, lembar: str, judul: str, baris: int = 0) -> Cell:
        """The cell under a title (or its beginning), ``baris`` rows below the first row of data."""
        kertas: Worksheet = self.buku[lembar]
        semua = {str(c.value): c.column for c in kertas[1]}
        kolom = semua.get(judul) or next(kolom for satu, kolom in semua.items() if satu.startswith(judul))
        return kertas.cell(BARIS_ISI + baris, kolom)

    def isi(self, lembar: str, judul: str, *nilai: Any) -> Isian:
        """Type values under a title, from the first row of data down."""
        for baris, satu in enumerate(nilai):
            sel = self.sel(lembar, judul, baris)
            sel.value = satu
        return self

    def impor(self, *, nama: str = "", **cara: Any) -> HasilImpor:
        """Save, and read back into the data folder."""
        path = self.path.with_name(nama) if nama else self.path
        self.buku.save(path)
        return impor(self.data, path, **cara)

    def salinan(self, nama: str) -> Isian:
        """The same workbook, as it was made, in the hands of somebody else."""
        path = self.path.with_name(nama)
        path.write_bytes(self.asli)
        return Isian(self.data, path, load_workbook(path), self.asli)

    def tanpa_semula(self) -> Isian:
        """As a workbook that an older version made."""
        del self.buku["Semula"]
        return self


def isian(folder: Path, kantor: Kantor | None = None) -> Isian:
    """The workbook of the fictional quarter."""
    data = folder / "data"
    data.mkdir()
    (kantor or kantor_rekaan()).tulis(data)
    path = folder / "isian.xlsx"
    path.write_bytes(buat_templat(data, INSTANSI, PERIODE) if kantor else _biasa(data))
    return Isian(data, path, load_workbook(path), path.read_bytes())


_BIASA: list[bytes] = []


def _biasa(data: Path) -> bytes:
    """The workbook of the unchanged office, made once for the whole run."""
    if not _BIASA:
        _BIASA.append(buat_templat(data, INSTANSI, PERIODE))
    return _BIASA[0]


def csv(data: Path, tabel: str) -> list[str]:
    """The lines of a quarterly table."""
    return (data / INSTANSI / "2030" / "tw2" / f"{tabel}.csv").read_text(encoding="utf-8").splitlines()


def potret(data: Path) -> dict[str, bytes]:
    """Every file and its bytes, but the way back of earlier imports."""
    semua = {p.relative_to(data).as_posix(): p for p in sorted(data.rglob("*")) if p.is_file()}
    return {nama: p.read_bytes() for nama, p in semua.items() if "/.riwayat/" not in nama}
