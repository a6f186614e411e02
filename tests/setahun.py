"""The year of the handbook, lived through with the program: what is typed when, and what every command shows.

The fictional office of two years begins 2025 anew, from its own tables: new and budget in January, a pergeseran and a
new camat in mid-year, DPA and Perjanjian Kinerja perubahan in September, the last quarter and the next year in January.
The beginning of a new office follows. On the way come the slips that the handbook names. Used for the pictures of docs/
and by the test of the handbook.
"""

from __future__ import annotations

import csv
import shutil
from datetime import date
from typing import TYPE_CHECKING, Any

from tests.dua_tahun import MEKARJAYA, rakit_dua_tahun
from tests.kantor_isian import ISI, JAWABAN, LEMBAR, BukuKantor, data_kosong

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Jalankan = Callable[..., str]

TRIWULAN = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")
# Table of a quarter, its sheet, key and the title of the key.
REALISASI = (
    ("realisasi_belanja", "Realisasi belanja", "kode", "Kode sub kegiatan"),
    ("realisasi_kinerja", "Realisasi kinerja", "id_indikator", "Indikator"),
    ("realisasi_indikator", "Realisasi indikator sasaran", "id_indikator", "Indikator"),
    ("realisasi_pendapatan", "Realisasi pendapatan", "akun", "Kode akun"),
)
JUDUL = {
    "realisasi_sd": "Realisasi s/d triwulan", "kendala": "Permasalahan/kendala", "status": "Status data",
    "uraian": "Uraian pelaksanaan", "realisasi": "Realisasi", "sumber": "Sumber data",
}  # fmt: skip
BUKTI = {
    "id": "Pengenal bukti", "kode": "Kode sub kegiatan", "jenis": "Jenis bukti", "tanggal": "Tanggal",
    "tanggal_akhir": "Tanggal akhir", "uraian": "Uraian", "jumlah": "Jumlah", "satuan": "Satuan",
    "dihitung": "Dihitung dalam realisasi",
}  # fmt: skip
ANALISIS = {"subjek": "Subjek", "jenis": "Jenis", "urut": "Nomor urut", "teks": "Teks"}
BARU = ({"kode": "7.01.03.2.03", "urut": "2"},
        {"kode": "7.01.03.2.03.02", "urut": "1", "kode_unit": "seksi_pemberdayaan"})  # fmt: skip
CAMAT_BARU = "camat_kedua,Kedua Contoh,,Camat,Pembina,IV/a,camat,2025-06-16,,\n"
CETAK = "7.01.01.2.06.05"


class Tahun:
    """The office on disk, its year taken out, and the tables from which it is typed anew."""

    def __init__(self, kerja: Path) -> None:
        self.data, self.asal = rakit_dua_tahun(kerja / "data"), kerja / "asal"
        shutil.move(self.data / MEKARJAYA / "2025", self.asal)
        self.pejabat = self.data / MEKARJAYA / "pejabat.csv"
        semua = self.pejabat.read_text(encoding="utf-8").splitlines(keepends=True)
        lama = [satu.replace("2025-06-15", "") for satu in semua if not satu.startswith("camat_kedua")]
        self.pejabat.write_text("".join(lama), encoding="utf-8")

    def rows(self, tabel: str, **syarat: str) -> list[dict[str, str]]:
        """Rows of the year as it was."""
        with (self.asal / f"{tabel}.csv").open(encoding="utf-8", newline="") as berkas:
            return [row for row in csv.DictReader(berkas) if syarat.items() <= row.items()]

    def sub_baru(self) -> None:
        """A kegiatan and its sub kegiatan are new this year: two rows more in a copy of last year's struktur.csv."""
        path = self.data / MEKARJAYA / "2025" / "struktur.csv"
        path.parent.mkdir()
        shutil.copyfile(self.data / MEKARJAYA / "2024" / "struktur.csv", path)
        with path.open(encoding="utf-8", newline="") as berkas:
            kolom = next(csv.reader(berkas))
        with path.open("a", encoding="utf-8", newline="") as berkas:
            csv.DictWriter(berkas, kolom, lineterminator="\n").writerows(BARU)

    def camat_berganti(self) -> None:
        """The old one leaves on 15 June, the new one begins on the day after."""
        isi = self.pejabat.read_text(encoding="utf-8").replace("camat,2023-01-02,,", "camat,2023-01-02,2025-06-15,")
        self.pejabat.write_text(isi + CAMAT_BARU, encoding="utf-8")


class Buku(BukuKantor):
    """The workbook of a quarter, typed into from the tables of the year."""

    def letak(self, lembar: str, judul: str, nilai: str, versi: str = "") -> int:
        """On which row below the first a value stands (in the rows of a version)."""
        kertas, kolom = self.buku[lembar], self.sel(lembar, judul).column
        return next(
            n - ISI
            for n in range(ISI, kertas.max_row + 1)
            if kertas.cell(n, kolom).value == nilai and (not versi or kertas.cell(n, 1).value == versi)
        )

    def anggaran(self, tahun: Tahun, versi: str) -> None:
        """Pagu, kas, income and the document of a version."""
        pagu = tahun.rows("anggaran", versi=versi)
        for row in pagu:
            n = self.letak("Pagu anggaran", "Kode sub kegiatan", row["kode"], versi)
            isi = {"Pagu": row["pagu"], "Belanja operasi": row["operasi"], "Belanja modal": row["modal"]}
            self.isi("Pagu anggaran", [{judul: ketik(nilai) for judul, nilai in isi.items()}], n)
        for row in tahun.rows("kas", versi=versi):
            n = self.letak("Anggaran kas", "Kode sub kegiatan", row["kode"], versi)
            self.isi("Anggaran kas", [{triwulan(row): ketik(row["kas_sd"])}], n)
        for row in (row for row in tahun.rows("pendapatan", versi=versi) if row["anggaran"]):
            n = self.letak("Anggaran pendapatan", "Kode akun", row["akun"], versi)
            isi = {"Anggaran setahun": row["anggaran"], triwulan(row): row["target_sd"]}
            self.isi("Anggaran pendapatan", [{judul: ketik(nilai) for judul, nilai in isi.items()}], n)
        (surat,) = tahun.rows("dokumen_anggaran", versi=versi)
        dokumen = {"Nomor dokumen": surat["nomor"], "Tanggal dokumen": ketik(surat["tanggal"])}
        self.dokumen(versi, **dokumen, **{"Anggaran belanja": sum(int(row["pagu"]) for row in pagu)})

    def dokumen(self, versi: str, **isi: Any) -> None:
        """Type into the row of a budget document."""
        self.isi("Dokumen anggaran", [isi], self.letak("Dokumen anggaran", "Versi anggaran", versi))

    def kas(self, kode: str, *nilai: int) -> None:
        """Type the four quarters of a sub kegiatan."""
        n = self.letak("Anggaran kas", "Kode sub kegiatan", kode)
        self.isi("Anggaran kas", [dict(zip(TRIWULAN, nilai, strict=True))], n)

    def target(self, tahun: Tahun) -> None:
        """The targets of the year, and those that were promised."""
        for row in tahun.rows("target_kinerja"):
            n = self.letak("Target kinerja", "Indikator", row["id_indikator"])
            self.isi("Target kinerja", [{triwulan(row): ketik(row["target_sd"])}], n)
        self.isi("Perjanjian kinerja", [{"Target": 82}, {"Target": 64}])
        self.perjanjian("awal", date(2025, 1, 15))

    def perjanjian(self, versi: str, tanggal: date | None, n: int = 0) -> None:
        """The document of a version of the Perjanjian Kinerja."""
        isi = {"Versi perjanjian": versi, "Tanggal perjanjian": tanggal, "Pihak kedua": "Bupati Contoh"}
        self.isi("Dokumen perjanjian kinerja", [isi], n)

    def realisasi(self, tahun: Tahun, triwulan: str, ditandatangani: date) -> None:
        """What was reached and spent until the end of the quarter, its evidence, its analysis."""
        for tabel, lembar, kunci, judul in REALISASI:
            for row in tahun.rows(f"{triwulan}/{tabel}"):
                isi = {JUDUL[kolom]: ketik(nilai) for kolom, nilai in row.items() if kolom in JUDUL and nilai}
                self.isi(lembar, [isi], self.letak(lembar, judul, row[kunci]))
        for lembar, tabel, peta in (("Bukti kinerja", "bukti", BUKTI), ("Analisis kinerja", "analisis", ANALISIS)):
            rows = tahun.rows(f"{triwulan}/{tabel}")
            self.isi(lembar, [{judul: ketik(row[kolom]) for kolom, judul in peta.items()} for row in rows])
        self.isi("Keterangan periode", [{"Tanggal laporan": ditandatangani}])

    def simpan(self) -> str:
        """Write it down; returns where."""
        self.buku.save(self.path)
        return str(self.path)


def triwulan(row: dict[str, str]) -> str:
    """The title of the quarter of a row."""
    return TRIWULAN[int(row["triwulan"]) - 1]


def ketik(teks: str) -> Any:
    """What an analyst types for the text of a table: a number, a date, or the text itself."""
    for cara in (int, float, date.fromisoformat):
        try:
            return cara(teks)
        except ValueError:
            continue
    return teks or None


def jalani(kerja: Path, lkj: Jalankan) -> Iterator[tuple[str, str]]:
    """Live through the year: the name of every step and what its command shows."""
    tahun = Tahun(kerja)

    def buka(triwulan: int) -> Buku:
        return Buku.buka(tahun.data, kerja / "isian" / f"isian-{MEKARJAYA}-2025-TW{triwulan}.xlsx")

    yield from _triwulan_satu(tahun, buka, lkj)
    yield from _triwulan_dua(tahun, buka, lkj)
    yield from _triwulan_tiga(tahun, buka, lkj)
    yield "tw4", lkj("new", "2025-TW4")
    buku = buka(4)
    buku.realisasi(tahun, "tw4", date(2026, 1, 10))
    yield "januari", lkj("import", buku.simpan())
    yield "lengkap", lkj("list")
    yield "tahun-baru", lkj("new", "2026-TW1")


def _triwulan_satu(tahun: Tahun, buka: Callable[[int], Buku], lkj: Jalankan) -> Iterator[tuple[str, str]]:
    tahun.sub_baru()
    yield "mulai", lkj("new", "2025-TW1")
    buku = buka(1)
    buku.anggaran(tahun, "dpa_pokok")
    buku.target(tahun)
    buku.kas(CETAK, *[5_000_000] * 4)
    yield "kas-keliru", lkj("import", buku.simpan(), "--dry-run")
    buku.kas(CETAK, 5_000_000, 10_000_000, 15_000_000, 20_000_000)
    yield "rencana", lkj("import", buku.simpan())
    buku.realisasi(tahun, "tw1", date(2025, 4, 10))
    yield "april", lkj("import", buku.simpan())
    yield "april-check", lkj("check", "2025-TW1")


def _triwulan_dua(tahun: Tahun, buka: Callable[[int], Buku], lkj: Jalankan) -> Iterator[tuple[str, str]]:
    tahun.camat_berganti()
    yield "pergeseran", lkj("new", "2025-TW2", "--versi", "pergeseran_1")
    buku = buka(2)
    buku.anggaran(tahun, "pergeseran_1")
    buku.dokumen("pergeseran_1", **{"Anggaran belanja": 1_060_000_000})
    buku.realisasi(tahun, "tw2", date(2025, 7, 10))
    yield "juli-keliru", lkj("import", buku.simpan(), "--dry-run")
    buku.dokumen("pergeseran_1", **{"Anggaran belanja": 1_050_000_000})
    yield "juli", lkj("import", buku.simpan())


def _triwulan_tiga(tahun: Tahun, buka: Callable[[int], Buku], lkj: Jalankan) -> Iterator[tuple[str, str]]:
    yield "versi", lkj("new", "2025-TW3", "--versi", "dpa_perubahan")
    buku = buka(3)
    buku.anggaran(tahun, "dpa_perubahan")
    buku.isi("Perjanjian kinerja", [{"Versi perjanjian": "perubahan", "Indikator": "ikm", "Target": 84}], 2)
    buku.perjanjian("perubahan", None, 1)
    yield "tanpa-tanggal", lkj("import", buku.simpan(), "--dry-run")
    buku.perjanjian("perubahan", date(2025, 9, 22), 1)
    yield "perubahan", lkj("import", buku.simpan())
    buku.realisasi(tahun, "tw3", date(2025, 10, 10))
    yield "oktober", lkj("import", buku.simpan())
    yield "oktober-check", lkj("check", "2025-TW3")


KANTOR, NAMA_KANTOR = "tanjung_rekaan", "Kecamatan Tanjung Rekaan"
SUB = ("7.01.01.2.01.0001", "7.01.01.2.02.0001", "7.01.03.2.01.0001")


def jalani_kantor(kerja: Path, lkj: Jalankan) -> Iterator[tuple[str, str]]:
    """Begin an office: the name of every step and what its command shows."""
    data = data_kosong(kerja)
    yield "kantor", lkj("new", "--instansi", NAMA_KANTOR)

    def buka(langkah: int) -> BukuKantor:
        return BukuKantor.buka(data, kerja / "isian" / f"kantor-{KANTOR}-langkah-{langkah}.xlsx")

    def impor(buku: BukuKantor) -> str:
        buku.buku.save(buku.path)
        return lkj("import", str(buku.path))

    buku = buka(1).jawab(JAWABAN)
    for lembar, rows in LEMBAR.items():
        buku.isi(lembar, rows)
    buku.tandai("Program", "7.01.01", "7.01.03", Sasaran="Meningkatnya Layanan Rekaan")
    yield "nama-keliru", impor(buku.isi("Pejabat", [{"Unit kerja": NAMA_KANTOR.replace("aan", "an")}]))
    yield "langkah-1", impor(buku.isi("Pejabat", [{"Unit kerja": NAMA_KANTOR}]))
    yield "tanpa-sub", impor(buka(2))
    buku = buka(2).tandai("Sub kegiatan", *SUB, **{"Unit kerja": "Sekretariat Rekaan"})
    buku.isi("Target Renstra", [{"Nilai": nilai} for nilai in (70, 75, 80, 85, 85)])
    yield "langkah-2", impor(buku)
