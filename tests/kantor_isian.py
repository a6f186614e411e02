"""The workbook of a new office as an analyst fills it in: answers by their question, rows by the titles of a sheet.

``ketikan`` counts what was typed: cells that hold something else than before.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from lkj_app.excel.nama import nama_kantor
from lkj_app.isian.buku_awal import buku_awal
from lkj_app.isian.impor import HasilImpor, HasilKantor, impor
from lkj_utils import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell.cell import Cell
    from openpyxl.workbook import Workbook

    from lkj_utils.dasar.periode import Periode

JUDUL, ISI = 1, 3
# What the fictional kecamatan answers; the rest are proposals of the workbook.
JAWABAN: dict[str, Any] = {
    "Kabupaten/Kota *": "Kabupaten Rekaan",
    "Provinsi *": "Provinsi Rekaan",
    "Tempat kedudukan *": "Kota Rekaan",
    "Tahun laporan pertama *": 2030,
    "Triwulan laporan pertama *": 4,
    "Periode Renstra *": "2029-2031",
    "Visi *": 'Rekaan "Terang"',
    "Misi 1 *": "Misi rekaan pertama",
    "Misi 2": "Misi rekaan kedua",
    "Misi yang didukung *": 2,
    "Tujuan": "Layanan yang terang",
}
LEMBAR: dict[str, list[dict[str, Any]]] = {
    "Unit kerja": [
        {},
        {"Nama unit": "Sekretariat Rekaan", "Unit atasan": "Kecamatan Tanjung Rekaan", "Jabatan pimpinan": "Sekcam"},
    ],
    "Pejabat": [
        {"Nama": "Ani Rekaan, S.T.", "NIP": "198001022005012003", "Jabatan": "Camat",
         "Unit kerja": "Kecamatan Tanjung Rekaan", "Pangkat": "Pembina", "Golongan ruang": "IV/a"},
    ],
    "Tugas dan fungsi": [
        {"Unit kerja": "Kecamatan Tanjung Rekaan", "Jenis": "tugas_pokok", "Uraian": "Memimpin kecamatan rekaan."},
        {"Unit kerja": "Kecamatan Tanjung Rekaan", "Jenis": "fungsi", "Uraian": "Fungsi pertama."},
        {"Unit kerja": "Kecamatan Tanjung Rekaan", "Jenis": "fungsi", "Uraian": "Fungsi kedua."},
    ],
    "Desa dan kelurahan": [{"Nama": "Rekaan Satu"}, {"Nama": "Rekaan Dua"}],
    "Sasaran strategis": [{"Rumusan sasaran": "Meningkatnya Layanan Rekaan"}],
    "Indikator kinerja": [
        {"Nama indikator": "Indeks Kepuasan Masyarakat", "Tingkat": "sasaran", "Sasaran": "Meningkatnya Layanan Rekaan",
         "Satuan": "nilai", "Arah": "naik", "Akumulasi": "nilai_akhir", "Indikator kinerja utama": "ya"},
    ],
    "Dasar hukum": [
        {"Jenis": "Peraturan Bupati Rekaan", "Nomor": "7", "Tahun": 2029, "Judul": "Susunan Organisasi Rekaan"},
    ],
}  # fmt: skip


@dataclass
class BukuKantor:
    """One workbook, open for changes."""

    data: Path
    path: Path
    buku: Workbook
    semula: dict[tuple[str, str], Any] = field(default_factory=dict)

    @classmethod
    def buka(cls, data: Path, path: Path) -> BukuKantor:
        """As it is on disk."""
        buku = load_workbook(path)
        awal = {(k.title, c.coordinate): c.value for k in buku.worksheets for baris in k.iter_rows() for c in baris}
        return cls(data, path, buku, awal)

    @classmethod
    def awal(cls, data: Path, nama: str, periode: Periode | None = None, kode: str | None = None) -> BukuKantor:
        """The first workbook of an office, in a folder beside the data."""
        isi = buku_awal(data, nama, periode, kode)
        return cls.tulis(data, isi.nama, isi.buku)

    @classmethod
    def tulis(cls, data: Path, nama: str, isi: bytes) -> BukuKantor:
        """A workbook of these bytes, in a folder beside the data."""
        path = data.parent / "isian" / nama
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(isi)
        return cls.buka(data, path)

    def jawab(self, semua: dict[str, Any]) -> BukuKantor:
        """Answer questions of the first sheet."""
        for tanya, isi in semua.items():
            self.jawaban(tanya).value = isi
        return self

    def jawaban(self, tanya: str) -> Cell:
        """The cell of an answer."""
        kertas = self.buku["Identitas"]
        baris = {str(kertas.cell(n, 1).value): n for n in range(1, kertas.max_row + 1)}
        return kertas.cell(baris[tanya], 2)

    def sel(self, lembar: str, judul: str, baris: int = 0) -> Cell:
        """The cell under a title, ``baris`` rows below the first."""
        kertas = self.buku[lembar]
        semua = {str(c.value).removesuffix(" *"): c.column for c in kertas[JUDUL]}
        kolom = semua.get(judul) or next(k for satu, k in semua.items() if satu.startswith(f"{judul} ("))
        return kertas.cell(ISI + baris, kolom)

    def isi(self, lembar: str, rows: list[dict[str, Any]], mulai: int = 0) -> BukuKantor:
        """Type rows under each other."""
        for n, row in enumerate(rows, start=mulai):
            for judul, nilai in row.items():
                self.sel(lembar, judul, n).value = nilai
        return self

    def baris(self, lembar: str, kode: str) -> int:
        """On which row below the first a code stands."""
        kertas = self.buku[lembar]
        kolom = self.sel(lembar, "Kode").column
        return next(n - ISI for n in range(ISI, kertas.max_row + 1) if kertas.cell(n, kolom).value == kode)

    def tandai(self, lembar: str, *kode: str, tanda: str = "x", **lain: Any) -> BukuKantor:
        """Tick codes, and type what stands beside them."""
        for satu in kode:
            n = self.baris(lembar, satu)
            self.isi(lembar, [{"Ambil": tanda, **lain}], n)
        return self

    def kosong(self, lembar: str) -> int:
        """The first blank row of a sheet."""
        kertas = self.buku[lembar]
        return max(n for n in range(ISI, kertas.max_row + 1) if any(c.value for c in kertas[n])) - ISI + 1

    def impor(self, **cara: Any) -> HasilKantor | HasilImpor:
        """Save, and read back."""
        self.buku.save(self.path)
        return impor(self.data, self.path, **cara)

    def lanjut(self) -> BukuKantor:
        """Import, and open the workbook of the next step."""
        hasil = self.impor()
        assert isinstance(hasil, HasilKantor)
        assert not hasil.gagal, [(t.pesan, t.berkas, t.sel) for t in hasil.temuan]
        assert hasil.buku
        return self.tulis(self.data, nama_kantor(hasil.folder, 2), hasil.buku)

    @property
    def ketikan(self) -> int:
        """How many cells were typed."""
        semua = ((k.title, c) for k in self.buku.worksheets for baris in k.iter_rows() for c in baris)
        return sum(c.value != self.semula.get((judul, c.coordinate)) for judul, c in semua)


def data_kosong(akar: Path) -> Path:
    """Contract and official codes, no office."""
    data = akar / "data"
    shutil.copytree(ROOT / "data" / "rujukan", data / "rujukan")
    shutil.copy2(ROOT / "data" / "datapackage.json", data)
    return data


def kecamatan(data: Path, periode: Periode | None = None, kode: str | None = None) -> BukuKantor:
    """The first workbook of the fictional kecamatan, filled in; with codes its sub kegiatan are ticked already."""
    waktu = (
        {"Tahun laporan pertama *": periode.tahun, "Triwulan laporan pertama *": periode.triwulan} if periode else {}
    )
    buku = BukuKantor.awal(data, "Kecamatan Tanjung Rekaan", periode, kode).jawab(JAWABAN | waktu)
    for lembar, rows in LEMBAR.items():
        buku.isi(lembar, rows)
    if kode is None:
        buku.tandai("Program", "7.01.01", "7.01.03", Sasaran="Meningkatnya Layanan Rekaan")
    return buku


def kantor_jadi(data: Path, periode: Periode, kode: str) -> HasilKantor:
    """An office in data/, with these sub kegiatan."""
    hasil = kecamatan(data, periode, kode).impor()
    assert isinstance(hasil, HasilKantor)
    assert hasil.kantor, [(t.pesan, t.berkas, t.sel) for t in hasil.temuan]
    return hasil


def baris_kunci(buku: BukuKantor, lembar: str, judul: str) -> list[str]:
    """What stands in the key column of a sheet."""
    kolom = buku.sel(lembar, judul).column
    return [str(c.value) for c in buku.buku[lembar].iter_cols(kolom, kolom, min_row=3).__next__() if c.value]


def ketik(buku: BukuKantor, lembar: str, kunci: str, nilai: str, **isi: Any) -> None:
    """Type into the row of a key."""
    buku.isi(lembar, [isi], mulai=baris_kunci(buku, lembar, kunci).index(nilai))
