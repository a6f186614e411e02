"""Rules on dates in a document: days that exist, evidence within the year, the date of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.hari_libur import libur
from lkj_app.pemeriksaan.tanggal_tercetak import baca_tanggal
from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KELOMPOK = "Waktu"
BUKTI = "tanggal_bukti"
TANGGAL = ("tanggal", "tanggal_data", BUKTI)


@aturan(
    "tanggal.mustahil",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Tanggal ada dalam kalender",
    alasan="Tanggal yang tidak ada, atau rentang yang berakhir sebelum dimulai, tidak dapat menjadi bukti apa pun.",
    contoh="Rapat tanggal 31 April 2023.",
)
def tanggal_mustahil(dokumen: Dokumen) -> Iterator[Cacat]:
    """A day that no calendar has."""
    for klaim in (k for ukuran in TANGGAL for k in dokumen.menurut_ukuran.get(ukuran, ())):
        terbaca = baca_tanggal(klaim.tercetak)
        if terbaca and terbaca.mustahil:
            yield Cacat(
                f"Tanggal “{klaim.tercetak}” mustahil: {terbaca.mustahil}.",
                klaim=klaim,
                diharapkan="tanggal yang ada dalam kalender",
                perbaikan="cocokkan dengan undangan, daftar hadir, atau surat tugasnya",
            )


@aturan(
    "tanggal.bukti_sesudah",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Kegiatan yang dilaporkan terjadi sebelum akhir data",
    alasan=(
        "Realisasi sampai akhir triwulan tidak dapat dibuktikan dengan kegiatan sesudahnya; kegiatan sesudah tanggal "
        "laporan bahkan belum terjadi ketika laporan ditandatangani."
    ),
    contoh="Laporan 31 Desember 2023 mencantumkan rapat 9 Mei 2024.",
)
def bukti_sesudah(dokumen: Dokumen) -> Iterator[Cacat]:
    """Evidence dated after the last day of the data."""
    batas = dokumen.laporan.waktu.tanggal_akhir_data
    for klaim, hari in _bukti(dokumen):
        if hari > batas:
            yield Cacat(
                f"Kegiatan bertanggal {klaim.tercetak}, sesudah akhir data ({fmt.tanggal(batas)}).",
                klaim=klaim,
                diharapkan=f"paling lambat {fmt.tanggal(batas)}",
                perbaikan="betulkan tanggalnya, atau keluarkan dari bukti triwulan ini",
            )


@aturan(
    "tanggal.bukti_sebelum",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Kegiatan yang dilaporkan terjadi dalam tahun anggaran",
    alasan="Realisasi dihitung sejak 1 Januari; kegiatan tahun lalu membuktikan realisasi tahun lalu.",
    contoh="Laporan 2023 mencantumkan rapat 12 Desember 2022.",
)
def bukti_sebelum(dokumen: Dokumen) -> Iterator[Cacat]:
    """Evidence dated before 1 January of the year."""
    awal = dokumen.laporan.periode.awal_tahun
    for klaim, hari in _bukti(dokumen):
        if hari < awal:
            yield Cacat(
                f"Kegiatan bertanggal {klaim.tercetak}, sebelum {fmt.tanggal(awal)}.",
                klaim=klaim,
                diharapkan=f"paling awal {fmt.tanggal(awal)}",
                perbaikan="betulkan tanggalnya, atau keluarkan dari bukti tahun ini",
            )


def _bukti(dokumen: Dokumen) -> Iterator[tuple[Klaim, date]]:
    """Evidence with the last day printed for it."""
    for klaim in dokumen.menurut_ukuran.get(BUKTI, ()):
        terbaca = baca_tanggal(klaim.tercetak)
        if terbaca and not terbaca.mustahil and terbaca.akhir:
            yield klaim, terbaca.akhir


@aturan(
    "tanggal.laporan",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Laporan bertanggal satu",
    alasan=(
        "Tanggal di kata pengantar, di penutup, dan di data ialah tanggal penandatanganan yang sama; dua tanggal "
        "berarti laporan diubah sesudah ditandatangani, atau salah salin."
    ),
    contoh="Kata pengantar bertanggal 5 Januari 2024, penutup 31 Desember 2023.",
)
def dua_tanggal(dokumen: Dokumen) -> Iterator[Cacat]:
    """Each signing date against that of our data."""
    milik = dokumen.laporan.waktu.tanggal_laporan
    for klaim, hari in _tanggal_laporan(dokumen):
        if hari != milik:
            yield Cacat(
                f"Laporan bertanggal {klaim.tercetak}, menurut periode.toml {fmt.tanggal(milik)}.",
                klaim=klaim,
                diharapkan=fmt.tanggal(milik),
                perbaikan="pakai satu tanggal penandatanganan",
            )


@aturan(
    "tanggal.sebelum_data",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Laporan bertanggal sesudah akhir data",
    alasan=(
        "Angka sampai akhir triwulan baru lengkap sesudah hari itu berlalu dan bukunya ditutup. Laporan bertanggal "
        "pada atau sebelum hari terakhir datanya mengundang pertanyaan kapan angkanya dihimpun."
    ),
    contoh="Laporan bertanggal 31 Desember 2023 memuat realisasi s.d. 31 Desember 2023.",
)
def sebelum_data(dokumen: Dokumen) -> Iterator[Cacat]:
    """A report signed on or before the last day of its data; each date once."""
    batas = dokumen.laporan.waktu.tanggal_akhir_data
    for klaim, hari in _tanggal_laporan(dokumen, sekali=True):
        if hari <= batas:
            yield Cacat(
                f"Laporan bertanggal {fmt.tanggal(hari)}, datanya sampai {fmt.tanggal(batas)}.",
                klaim=klaim,
                diharapkan=f"sesudah {fmt.tanggal(batas)}",
                perbaikan="pakai tanggal penandatanganan yang sebenarnya",
            )


@aturan(
    "tanggal.hari_libur",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Laporan bertanggal hari kerja",
    alasan=(
        "Surat dinas ditandatangani pada hari kerja: bukan Sabtu, Minggu, hari libur nasional, atau cuti bersama "
        "menurut SKB tiga menteri tahun itu. Tanggal yang SKB-nya belum terbit disebut perkiraan."
    ),
    contoh="31 Desember 2023 jatuh pada hari Minggu.",
)
def hari_libur(dokumen: Dokumen) -> Iterator[Cacat]:
    """Weekends, holidays and collective leave; each date once."""
    for klaim, hari in _tanggal_laporan(dokumen, sekali=True):
        if sebab := libur(hari):
            yield Cacat(
                f"Laporan bertanggal {fmt.tanggal(hari)}, {sebab}.",
                klaim=klaim,
                diharapkan="hari kerja",
                perbaikan="pakai tanggal penandatanganan yang sebenarnya",
            )


def _tanggal_laporan(dokumen: Dokumen, *, sekali: bool = False) -> Iterator[tuple[Klaim, date]]:
    """Signing dates; ``sekali`` leaves out a date that was printed before."""
    sudah: set[date] = set()
    for klaim in dokumen.menurut_ukuran.get("tanggal", ()):
        terbaca = baca_tanggal(klaim.tercetak)
        if terbaca and terbaca.akhir and not (sekali and terbaca.akhir in sudah):
            sudah.add(terbaca.akhir)
            yield klaim, terbaca.akhir


ATURAN = (tanggal_mustahil, bukti_sesudah, bukti_sebelum, dua_tanggal, sebelum_data, hari_libur)
