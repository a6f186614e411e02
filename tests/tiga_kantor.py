"""Three fictional offices as their analysts type them: workbook of the office, its ticks, workbooks of its quarters.

| office                 | paper | codes | first quarter | peculiar                                              |
|------------------------|-------|-------|---------------|-------------------------------------------------------|
| Kecamatan              | F4    | four  | TW1           | two quarters, desa                                    |
| Dinas                  | A4    | four  | TW1           | two bidang, own indicators from tujuan to kegiatan    |
| Bagian (of the Setda)  | A4    | two   | TW4           | a scale of its own                                    |

Their names of programs are those of the national list; all else is invented. The figures fit in the head: see there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lkj_app.isian.baru import siapkan
from lkj_app.isian.impor import HasilKantor
from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_utils.dasar.periode import Periode
from tests.kantor_isian import BukuKantor, kecamatan, ketik

if TYPE_CHECKING:
    from pathlib import Path

Isi = dict[str, Any]
TRIWULAN = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")
TETAP = {"Satuan": "persen", "Arah": "naik", "Akumulasi": "nilai_akhir"}
UMUM = {
    "Kabupaten/Kota *": "Kabupaten Rekaan",
    "Provinsi *": "Provinsi Rekaan",
    "Tempat kedudukan *": "Kota Rekaan",
    "Periode Renstra *": "2029-2031",
    "Visi *": "Rekaan yang terang",
    "Misi 1 *": "Layanan yang dekat",
    "Misi yang didukung *": 1,
}


@dataclass(frozen=True)
class Tiga:
    """One of the three: its folder, its first quarter, and what is typed for a quarter by code or indicator.

    ``kas`` and ``target`` hold the quarters from the first that is reported to the last of the year.
    """

    folder: str
    mulai: Periode
    unit: str
    pagu: dict[str, int]
    kas: dict[str, tuple[int, ...]]
    target: dict[str, tuple[float, ...]]
    janji: dict[str, float]
    sasaran: frozenset[str] = frozenset()
    renstra: tuple[float, ...] = ()
    lembar: dict[str, list[Isi]] = field(default_factory=dict)

    def jadi(self, buku: BukuKantor) -> None:
        """The office in data/, from its workbook of programs: tick what has a budget, type the Renstra."""
        buku = buku.lanjut().tandai("Sub kegiatan", *self.pagu, **{"Unit kerja": self.unit})
        buku.isi("Target Renstra", [{"Nilai": nilai} for nilai in self.renstra])
        hasil = buku.impor()
        assert isinstance(hasil, HasilKantor)
        assert hasil.kantor, [(t.pesan, t.berkas, t.sel) for t in hasil.temuan]

    def triwulan(self, data: Path, periode: Periode, belanja: dict[str, int], kinerja: dict[str, Any]) -> None:
        """A quarter: what the year asks for with the first, then realisasi (None is a value that is not there yet)."""
        if periode != self.mulai:
            siapkan(data, self.folder, periode)
        path = data.parent / "isian" / f"isian-{self.folder}-{periode}.xlsx"
        path.write_bytes(buat_templat(data, self.folder, periode, tahun=periode == self.mulai))
        buku = BukuKantor.buka(data, path)
        if periode == self.mulai:
            self._setahun(buku)
        for kode, satu in belanja.items():
            ketik(buku, "Realisasi belanja", "Kode sub kegiatan", kode, **{"Realisasi s/d triwulan": satu})
        for id_, nilai in kinerja.items():
            self._realisasi(buku, id_, nilai)
        for lembar, rows in self.lembar.items():
            buku.isi(lembar, rows)
        hasil = buku.impor()
        assert not hasil.gagal, [(t.pesan, t.berkas, t.sel) for t in hasil.temuan]

    def _setahun(self, buku: BukuKantor) -> None:
        for kode, pagu in self.pagu.items():
            ketik(buku, "Pagu anggaran", "Kode sub kegiatan", kode, Pagu=pagu)
        for lembar, kunci, semua in (
            ("Anggaran kas", "Kode sub kegiatan", self.kas),
            ("Target kinerja", "Indikator", self.target),
        ):
            for kode, isi in semua.items():
                ketik(buku, lembar, kunci, kode, **dict(zip(TRIWULAN[-len(isi) :], isi, strict=True)))
        buku.isi("Perjanjian kinerja", [
            {"Versi perjanjian": "awal", "Indikator": id_, "Target": satu} for id_, satu in self.janji.items()
        ])  # fmt: skip

    def _realisasi(self, buku: BukuKantor, id_: str, nilai: float | None) -> None:
        milik = id_ in self.sasaran
        lembar = "Realisasi indikator sasaran" if milik else "Realisasi kinerja"
        judul = "Realisasi" if milik else "Realisasi s/d triwulan"
        ketik(buku, lembar, "Indikator", id_, **({"Status data": "belum"} if nilai is None else {judul: nilai}))


def _analisis(*semua: tuple[str, str, str]) -> list[Isi]:
    return [{"Subjek": subjek, "Jenis": jenis, "Nomor urut": 1, "Teks": teks} for subjek, jenis, teks in semua]


def _bukti(kode: str, uraian: str) -> list[Isi]:
    return [{"Pengenal bukti": "dok-1", "Kode sub kegiatan": kode, "Jenis bukti": "dokumen", "Uraian": uraian,
             "Dihitung dalam realisasi": "ya"}]  # fmt: skip


def _orang(golongan: str, eselon: str) -> dict[str, list[Isi]]:
    sama = {"Pendidikan": "S-1/D-4", "Jenis kelamin": "P"}
    return {
        "Pegawai": [{"Status": "pns", "Golongan": golongan, "Jumlah": 3, **sama}],
        "Pejabat struktural": [{"Eselon": eselon, "Jumlah": 1, **sama}],
    }


# The kecamatan: capaian of program 01 is the mean of 50 and 100, of program 03 it is 100; 1,0 of 1,5 million in TW1.

KEC_A, KEC_B, KEC_C = "7.01.01.2.01.0001", "7.01.01.2.02.0001", "7.01.03.2.01.0001"
KECAMATAN = Tiga(
    "tanjung_rekaan",
    Periode(2030, 1),
    "Sekretariat Rekaan",
    {KEC_A: 1000000, KEC_B: 4000000, KEC_C: 1000000},
    {KEC_A: (300000, 600000, 800000, 1000000), KEC_B: (1000000, 2000000, 3000000, 4000000),
     KEC_C: (200000, 400000, 700000, 1000000)},
    {KEC_A: (2, 4, 6, 8), KEC_B: (3, 6, 9, 12), KEC_C: (2, 4, 6, 8), "ikm": (80,) * 4},
    {"ikm": 80},
    frozenset({"ikm"}),
    (70, 75, 80, 85, 85),
    _orang("III", "III/a")
    | {
        "Bukti kinerja": _bukti(KEC_A, "Dokumen perencanaan rekaan"),
        "Usulan Musrenbang": [{"Desa": "rekaan_satu", "Nomor urut": 1, "Usulan": "Jembatan rekaan"}],
        "Analisis kinerja": _analisis(
            (KEC_A, "penghambat", "Dokumen kedua menunggu data desa."), (KEC_A, "solusi", "Data desa dijemput."),
        ),
    },
)  # fmt: skip


def kecamatan_jadi(data: Path) -> None:
    """January to June: the second quarter has an earlier one to stand beside."""
    KECAMATAN.jadi(kecamatan(data, KECAMATAN.mulai).jawab({"Ukuran kertas *": "F4"}))
    KECAMATAN.triwulan(
        data,
        KECAMATAN.mulai,
        {KEC_A: 200000, KEC_B: 700000, KEC_C: 100000},
        {KEC_A: 1, KEC_B: 3, KEC_C: 2, "ikm": None},
    )
    KECAMATAN.triwulan(
        data,
        Periode(2030, 2),
        {KEC_A: 500000, KEC_B: 1800000, KEC_C: 300000},
        {KEC_A: 2, KEC_B: 6, KEC_C: 4, "ikm": 82},
    )


# The dinas: its program 2.15.02 has the indicator 60 of 80, so 75 whatever is below; 2.16.02 has none, so 90.

DIN_A, DIN_B, DIN_C = "2.15.01.2.01.0001", "2.15.02.2.01.0001", "2.16.02.2.01.0014"
DINAS = Tiga(
    "perhubungan_dan_kominfo_rekaan",
    Periode(2030, 1),
    "Sekretariat Dinas Rekaan",
    {DIN_A: 2000000, DIN_B: 5000000, DIN_C: 3000000},
    {DIN_A: (500000, 1000000, 1500000, 2000000), DIN_B: (1000000, 2000000, 4000000, 5000000),
     DIN_C: (500000, 1000000, 2000000, 3000000)},
    {DIN_A: (1, 2, 3, 4), DIN_B: (1, 2, 3, 4), DIN_C: (10, 20, 30, 40), "ruas_jalan_berambu": (80, 85, 90, 95),
     "rencana_induk_disepakati": (50, 60, 80, 100), "indeks_konektivitas": (70,) * 4, "indeks_jalan_aman": (60,) * 4,
     "warga_terjangkau_berita": (90,) * 4},
    {"indeks_konektivitas": 70, "indeks_jalan_aman": 60, "warga_terjangkau_berita": 90, "ruas_jalan_berambu": 95},
    frozenset({"indeks_konektivitas", "indeks_jalan_aman", "warga_terjangkau_berita"}),
    (65, 68, 70, 72, 72, 50, 55, 60, 65, 65, 80, 85, 90, 95, 95),
    _orang("IV", "II/b")
    | {
        "Bukti kinerja": _bukti(DIN_B, "Naskah rencana induk rekaan"),
        "Analisis kinerja": _analisis(
            ("2.15.02", "penghambat", "Rambu datang terlambat."), ("2.15.02", "solusi", "Pengadaan dimajukan."),
        ),
    },
)  # fmt: skip


def dinas_jadi(data: Path) -> None:
    """January to March."""
    nama = "Dinas Perhubungan dan Kominfo Rekaan"
    aman, berita = "Jalan yang Aman", "Berita yang Sampai"
    buku = BukuKantor.awal(data, nama, DINAS.mulai).jawab(UMUM | {"Tujuan": "Daerah yang tersambung"})
    buku.isi("Unit kerja", [
        {"Jabatan pimpinan": "Kepala Dinas", "Eselon": "II/b"},
        {"Nama unit": DINAS.unit, "Unit atasan": nama, "Jabatan pimpinan": "Sekretaris", "Eselon": "III/a"},
        {"Nama unit": "Bidang Lalu Lintas Rekaan", "Unit atasan": nama, "Jabatan pimpinan": "Kepala Bidang"},
    ]).isi("Pejabat", [
        {"Nama": "Budi Rekaan, S.T.", "NIP": "197001022005011003", "Jabatan": "Kepala Dinas", "Unit kerja": nama,
         "Pangkat": "Pembina Utama Muda", "Golongan ruang": "IV/c"},
    ]).isi("Tugas dan fungsi", [
        {"Unit kerja": nama, "Jenis": "tugas_pokok", "Uraian": "Memimpin dinas rekaan."},
        {"Unit kerja": nama, "Jenis": "fungsi", "Uraian": "Perumusan kebijakan rekaan."},
    ])  # fmt: skip
    buku.isi("Sasaran strategis", [{"Rumusan sasaran": aman}, {"Rumusan sasaran": berita}])
    buku.isi("Indikator kinerja", [
        {"Nama indikator": "Indeks Konektivitas", "Tingkat": "tujuan", "Indikator kinerja utama": "ya", **TETAP},
        {"Nama indikator": "Indeks Jalan Aman", "Tingkat": "sasaran", "Sasaran": aman, "Indikator kinerja utama": "ya",
         **TETAP},
        {"Nama indikator": "Warga Terjangkau Berita", "Tingkat": "sasaran", "Sasaran": berita,
         "Indikator kinerja utama": "ya", **TETAP},
        {"Nama indikator": "Ruas Jalan Berambu", "Tingkat": "program", "Kode": "2.15.02",
         "Indikator kinerja utama": "tidak", **TETAP},
        {"Nama indikator": "Rencana Induk Disepakati", "Tingkat": "kegiatan", "Kode": "2.15.02.2.01",
         "Indikator kinerja utama": "tidak", **TETAP},
    ])  # fmt: skip
    buku.isi("Dasar hukum", [
        {"Jenis": "Peraturan Bupati Rekaan", "Nomor": "9", "Tahun": 2029, "Judul": "Susunan Organisasi Dinas Rekaan"},
    ])  # fmt: skip
    buku.tandai("Program", "2.15.01", "2.15.02", Sasaran=aman).tandai("Program", "2.16.02", Sasaran=berita)
    DINAS.jadi(buku)
    DINAS.triwulan(
        data, DINAS.mulai, {DIN_A: 450000, DIN_B: 900000, DIN_C: 500000},
        {DIN_A: 1, DIN_B: 1, DIN_C: 9, "ruas_jalan_berambu": 60, "rencana_induk_disepakati": 48,
         "indeks_konektivitas": None, "indeks_jalan_aman": 57, "warga_terjangkau_berita": 90},
    )  # fmt: skip


# The bagian: 90 is "Memadai" on its scale, where the usual one says "Baik"; it begins in the last quarter.

BAG_A, BAG_B = "4.01.01.2.01.01", "4.01.03.2.01.01"
BAGIAN = Tiga(
    "perekonomian_rekaan",
    Periode(2030, 4),
    "Bagian Perekonomian Rekaan",
    {BAG_A: 1000000, BAG_B: 3000000},
    {BAG_A: (1000000,), BAG_B: (3000000,)},
    {BAG_A: (10,), BAG_B: (10,), "harga_terjaga": (100,)},
    {"harga_terjaga": 100},
    frozenset({"harga_terjaga"}),
    (80, 90, 100, 100, 100),
    _orang("III", "III/a")
    | {"Bukti kinerja": _bukti(BAG_B, "Laporan harga rekaan")},
)  # fmt: skip
JENJANG = (("Istimewa", 100), ("Memadai", 80), ("Perlu Perbaikan", 0))


def bagian_jadi(data: Path) -> None:
    """The last quarter alone."""
    nama = BAGIAN.unit
    skala: Isi = {}
    for n in range(1, 6):
        predikat, batas = JENJANG[n - 1] if n <= len(JENJANG) else (None, None)
        bintang = " *" if n == 1 else ""
        skala |= {f"Predikat {n}{bintang}": predikat, f"Batas bawah predikat {n} (persen){bintang}": batas}
    buku = BukuKantor.awal(data, nama, BAGIAN.mulai).jawab(
        UMUM | skala | {"Catatan skala": "Skala rekaan Sekretariat Daerah.", "Angka di akhir kode sub kegiatan": 2}
    )
    buku.isi("Unit kerja", [{"Jabatan pimpinan": "Kepala Bagian", "Eselon": "III/a"}]).isi("Pejabat", [
        {"Nama": "Citra Rekaan, S.E.", "Jabatan": "Kepala Bagian", "Unit kerja": nama},
    ]).isi("Tugas dan fungsi", [
        {"Unit kerja": nama, "Jenis": "tugas_pokok", "Uraian": "Menjaga harga rekaan."},
    ]).isi("Sasaran strategis", [{"Rumusan sasaran": "Harga yang Terjaga"}]).isi("Indikator kinerja", [
        {"Nama indikator": "Harga Terjaga", "Tingkat": "sasaran", "Sasaran": "Harga yang Terjaga",
         "Indikator kinerja utama": "ya", **TETAP},
    ]).isi("Dasar hukum", [
        {"Jenis": "Peraturan Bupati Rekaan", "Nomor": "3", "Tahun": 2029, "Judul": "Susunan Organisasi Setda Rekaan"},
    ])  # fmt: skip
    BAGIAN.jadi(buku.tandai("Program", "4.01.01", "4.01.03", Sasaran="Harga yang Terjaga"))
    BAGIAN.triwulan(data, BAGIAN.mulai, {BAG_A: 900000, BAG_B: 2700000}, {BAG_A: 10, BAG_B: 9, "harga_terjaga": 90})


# Office, how it comes into data/, the quarter to report.
TIGA = (
    (KECAMATAN, kecamatan_jadi, Periode(2030, 2)),
    (DINAS, dinas_jadi, DINAS.mulai),
    (BAGIAN, bagian_jadi, BAGIAN.mulai),
)
