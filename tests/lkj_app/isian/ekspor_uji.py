"""Fictional exports in the genuine layouts: one builder a layout, titles, levels and oddities as measured.

The amounts are those of the fictional office at TW2 2030; no line comes from a genuine file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook

from tests.pembangun import SUB_A, SUB_B, SUB_C, SUB_D

if TYPE_CHECKING:
    from pathlib import Path

Baris = list[Any]

SKPD, NAMA = "7.01.0.00.0.00.12.0000", "KECAMATAN REKAAN"
SKPD_LAIN, NAMA_LAIN = "1.02.0.00.0.00.01.0000", "DINAS REKAAN"
EMPAT = {SUB_A: "7.01.01.2.01.0001", SUB_B: "7.01.01.2.01.0002", SUB_C: "7.01.01.2.02.0001", SUB_D: "7.01.03.2.01.0001"}
REALISASI = {SUB_A: 540_000, SUB_B: 500_000, SUB_C: 1_900_000, SUB_D: 300_000}
PAGU = {SUB_A: 1_000_000, SUB_B: 2_000_000, SUB_C: 4_000_000, SUB_D: 1_000_000}
REKENING = "5.1.02.01.001.00024"
BULAN = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
         "Desember")  # fmt: skip
DOKUMEN = (
    "Kode SKPD", "Nama SKPD", "Kode Sub SKPD", "Nama Sub SKPD", "Kode Fungsi", "Nama Fungsi", "Kode Sub Fungsi",
    "Nama Sub Fungsi", "Kode Urusan", "Nama Urusan", "Kode Bidang Urusan", "Nama Bidang Urusan", "Kode Program",
    "Nama Program", "Kode Kegiatan", "Nama Kegiatan", "Kode Sub Kegiatan", "Nama Sub Kegiatan", "Kode Rekening",
    "Nama Rekening", "Nomor Dokumen", "Jenis Dokumen", "Jenis Transaksi", "Nomor DPT", "Tanggal Dokumen",
    "Keterangan Dokumen", "Nilai Realisasi", "Nilai Setoran", "NIP Pegawai", "Nama Pegawai", "Tanggal Simpan",
    "Nomor SPD", "Periode SPD", "Nilai SPD", "Tahapan SPD", "Nama Sub Tahapan Jadwal", "Tahapan APBD", "Nomor SPP",
    "Tanggal SPP", "Nomor SPM", "Tanggal SPM", "Nomor SP2D", "Tanggal SP2D", "Tanggal Transfer", "Nilai SP2D",
)  # fmt: skip
REKAP = (
    "NO", "TAHUN", "KODE URUSAN", "NAMA URUSAN", "KODE SKPD", "NAMA SKPD", "KODE SUB UNIT", "NAMA SUB UNIT",
    "KODE BIDANG URUSAN", "NAMA BIDANG URUSAN", "KODE PROGRAM", "NAMA PROGRAM", "KODE KEGIATAN", "NAMA KEGIATAN",
    "KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "KODE SUMBER DANA", "NAMA SUMBER DANA", "KODE REKENING", "NAMA REKENING",
    "PAKET/KELOMPOK", "NAMA PAKET/KELOMPOK", "PAGU",
)  # fmt: skip


def id_(nilai: float) -> str:
    """36.387.492.566,45."""
    return f"{nilai:,.2f}".translate(str.maketrans(",.", ".,"))


@dataclass
class Ekspor:
    """One sheet as rows from row 1; ``gabung`` are merged ranges."""

    judul: str
    baris: list[Baris] = field(default_factory=list)
    gabung: tuple[str, ...] = ()
    kepala: int = 0

    def simpan(self, folder: Path, nama: str = "ekspor.xlsx", *lain: Ekspor) -> Path:
        """Write the workbook, with more sheets if wanted."""
        buku = Workbook()
        buku.remove(buku.active)
        for satu in (self, *lain):
            kertas = buku.create_sheet(satu.judul)
            for isi in satu.baris:
                kertas.append(isi)
            for rentang in satu.gabung:
                kertas.merge_cells(rentang)
        buku.save(folder / nama)
        return folder / nama

    def csv(self, folder: Path, nama: str = "ekspor.csv") -> Path:
        """As SIPD writes it: semicolons and a BOM."""
        teks = "\n".join(";".join("" if sel is None else str(sel) for sel in isi) for isi in self.baris)
        (folder / nama).write_text(teks, encoding="utf-8-sig")
        return folder / nama


def transaksi(sub: str, nilai: Any, **lain: Any) -> dict[str, Any]:
    """One line of a document of payment."""
    nomor = lain.pop("nomor", f"7.01/SPP/{sub}/{nilai}")
    return {
        "Kode SKPD": SKPD, "Nama SKPD": NAMA, "Kode Sub SKPD": SKPD, "Nama Sub SKPD": NAMA,
        "Kode Program": sub[:7], "Kode Kegiatan": sub[:12], "Kode Sub Kegiatan": EMPAT.get(sub, sub),
        "Nama Sub Kegiatan": "Sub \ufffd Rekaan", "Kode Rekening": REKENING, "Nomor Dokumen": nomor,
        "Jenis Dokumen": "SPP", "Jenis Transaksi": "LS", "Tanggal Dokumen": "3 Januari 2030", "Nilai Realisasi": nilai,
        "Nilai Setoran": 0, "Nomor SPD": "900/01", "Periode SPD": "Triwulan 1", "Nilai SPD": 89_488_000,
        "Tahapan SPD": "Murni", "Nomor SP2D": "SP2D/1", "Tanggal SP2D": "6 Januari 2030",
        "Tanggal Transfer": "7 Januari 2030", "Nilai SP2D": 3_240_000, **lain,
    }  # fmt: skip


def tbp(sub: str, nilai: Any, **lain: Any) -> dict[str, Any]:
    """A TBP of UP: dated by its document, without SP2D."""
    isi = {"Jenis Dokumen": "TBP", "Jenis Transaksi": "UP", "Nomor SP2D": "-", "Tanggal SP2D": "-",
           "Tanggal Transfer": "undefined", "Nilai SP2D": "null"}  # fmt: skip
    return transaksi(sub, nilai, **{"nomor": f"TBP/{sub}", **isi, **lain})


SEMUA_TRANSAKSI = tuple(transaksi(sub, nilai) for sub, nilai in REALISASI.items())


def dokumen(*isi: dict[str, Any], judul: tuple[str, ...] = DOKUMEN, di: int = 5, jumlah: Any = None) -> Ekspor:
    """A: titles in row 5, the last row shifted by one column and half of it text."""
    semua = isi or SEMUA_TRANSAKSI
    atas: list[Baris] = [["LAPORAN REALISASI PER DOKUMEN"], ["KAB. REKAAN"], ["TAHUN 2030"]]
    baris = [*atas[: di - 1], *([] for _ in range(di - 1 - len(atas[: di - 1]))), list(judul)]
    baris += [[satu.get(nama) for nama in judul] for satu in semua]
    return Ekspor("Data Realisasi Dokumen", [*baris, _total_dokumen(semua, judul, jumlah)])


def _total_dokumen(semua: tuple[dict[str, Any], ...], judul: tuple[str, ...], jumlah: Any) -> Baris:
    """Shifted: the sum of Nilai Realisasi falls one column to the right of it."""
    angka = [satu["Nilai Realisasi"] for satu in semua if isinstance(satu["Nilai Realisasi"], int | float)]
    akhir: Baris = [None] * (len(judul) + 1)
    akhir[0] = "Total"
    akhir[judul.index("Nilai Realisasi") + 1] = sum(angka) if jumlah is None else jumlah
    if "Nilai SPD" in judul:
        akhir[judul.index("Nilai SPD") + 1] = "357.952.000"
        akhir[judul.index("Nilai SP2D")] = "12.960.000"
    return akhir


def lra_program(nilai: dict[str, float] | None = None, *, jumlah: float | None = None, angka: Any = id_) -> Ekspor:
    """B: three levels of titles in rows 6 to 8, numbers of columns in row 9, parents repeated on the left."""
    nilai = REALISASI if nilai is None else nilai
    atas: list[Baris] = [
        ["KAB. REKAAN"], ["REKAPITULASI BELANJA MENURUT URUSAN PEMERINTAH DAERAH, ORGANISASI, PROGRAM, KEGIATAN"],
        ["BESERTA HASIL DAN SUB KEGIATAN BESERTA KELUARAN"], ["TAHUN ANGGARAN 2030"], [],
        ["Kode", None, None, None, "Uraian Urusan, Organisasi, Program, Kegiatan dan Sub Kegiatan", "Kelompok Belanja"],
        [None] * 5 + ["Operasi", None, "Modal", None, "Tak Terduga", None, "Transfer", None],
        [None] * 5 + ["Anggaran", "Realisasi"] * 4, ["1", None, None, None, "2", *map(str, range(3, 11))],
    ]  # fmt: skip
    isi = _isi_lra(nilai, angka)
    total = sum(nilai.values()) if jumlah is None else jumlah
    akhir = [None, None, None, None, "Jumlah", *_delapan(sum(PAGU[k] for k in nilai), total, angka)]
    return Ekspor(
        "Sheet1", [*atas, *isi, akhir], ("A6:D8", "E6:E8", "F6:M6", "F7:G7", "H7:I7", "J7:K7", "L7:M7", "A9:D9")
    )


def _delapan(anggaran: float, realisasi: float, angka: Any) -> Baris:
    return [angka(anggaran), angka(realisasi), *[angka(0)] * 6]


def _isi_lra(nilai: dict[str, float], angka: Any) -> list[Baris]:
    jumlah, pagu = sum(nilai.values()), sum(PAGU[k] for k in nilai)
    baris: list[Baris] = [
        ["7.01", None, None, None, "KECAMATAN", *_delapan(pagu, jumlah, angka)],
        ["7.01", SKPD, None, None, NAMA, *_delapan(pagu, jumlah, angka)],
    ]
    for induk in dict.fromkeys(k[:7] for k in nilai):
        milik = {k: n for k, n in nilai.items() if k.startswith(induk)}
        baris.append(
            ["7.01", SKPD, induk, None, "PROGRAM", *_delapan(sum(PAGU[k] for k in milik), sum(milik.values()), angka)]
        )
        for kode, satu in milik.items():
            baris.append(["7.01", SKPD, EMPAT[kode], None, "Sub Rekaan", *_delapan(PAGU[kode], satu, angka)])
            baris += [["7.01", SKPD, EMPAT[kode], akun, "Belanja Rekaan", *_delapan(PAGU[kode], satu, angka)]
                      for akun in ("5.1.02", REKENING)]  # fmt: skip
    return baris


def lra_akun(*baris: Baris, tahun: int = 2030, sampai: str = "30 Juni 2030") -> Ekspor:
    """C: heading in column B, titles in row 7 that hold the year, numbers below, a block of signatures at the end."""
    judul = ["Kode Rekening", "URAIAN", "ANGGARAN", f"REALISASI {tahun}", f"% {tahun}", f"REALISASI {tahun - 1}"]
    atas: list[Baris] = [
        [None, "PEMERINTAHAN KAB. REKAAN"], [None, NAMA],
        [None, "LAPORAN REALISASI ANGGARAN PENDAPATAN DAN BELANJA DAERAH"], [None, f"TAHUN ANGGARAN {tahun}"],
        [None, f"01 Januari {tahun} Sampai {sampai}"], [], judul, ["1", "2", "3", "4", "5 = (4/3)*100", "6"], [],
    ]  # fmt: skip
    ttd: list[Baris] = [[], [None, None, None, f"Rekaan, {sampai}"], [None, None, None, "Camat"],
                        [None, None, None, "Ani Rekaan"], [None, None, None, "NIP. 198001022005012003"]]  # fmt: skip
    return Ekspor("Worksheet", [*atas, *(baris or ISI_AKUN), *ttd])


ISI_AKUN: tuple[Baris, ...] = (
    ["4", "PENDAPATAN DAERAH", 12_000, 5_000, 41.6, 3_000],
    ["4.1", "PENDAPATAN ASLI DAERAH", 12_000, 5_000, 41.6, 3_000],
    ["4.1.02", "Retribusi Daerah", 12_000, 5_000, 41.6, 3_000],
    ["4.1.02.01.01.0001", "Retribusi Rekaan", 0, 0, 0, 3_000],
    ["4.1.02.01.001.00001", "Retribusi Rekaan", 12_000, 5_000, 41.6, 0],
    [None, "JUMLAH PENDAPATAN", 12_000, 5_000, 41.6, 3_000],
    ["5", "BELANJA DAERAH", 8_000_000, 3_240_000, 40.5, 2_000],
    ["5.1", "BELANJA OPERASI", 8_000_000, 3_240_000, 40.5, 2_000],
    [None, "JUMLAH BELANJA", 8_000_000, 3_240_000, 40.5, 2_000],
    [None, "SURPLUS/DEFISIT", -7_988_000, -3_235_000, 0, 1_000],
)


def rekap(*isi: dict[str, Any]) -> Ekspor:
    """D: titles in row 1, a line of the budget a row, sub kegiatan without money and one row without a sub kegiatan."""
    semua = isi or tuple(
        anggaran(sub, bagian, akun)
        for sub, nilai in PAGU.items()
        for bagian, akun in ((nilai - 100_000, REKENING), (100_000, "5.2.02.05.001.00004"))
    )
    kosong = {"KODE SUB KEGIATAN": "7.01.01.2.01.0009", "KODE SKPD": SKPD, "NAMA SKPD": NAMA}
    tanpa = {"KODE PROGRAM": "7.01.01", "KODE SKPD": SKPD, "NAMA SKPD": NAMA}
    baris = [[satu.get(nama) for nama in REKAP] for satu in (*semua, kosong, tanpa)]
    return Ekspor("Sheet 1", [list(REKAP), *baris])


def anggaran(sub: str, nilai: Any, akun: str = REKENING, **lain: Any) -> dict[str, Any]:
    """One line of the budget."""
    return {
        "TAHUN": 2030, "KODE SKPD": SKPD, "NAMA SKPD": NAMA, "KODE SUB UNIT": SKPD, "NAMA SUB UNIT": NAMA,
        "KODE PROGRAM": sub[:7], "KODE SUB KEGIATAN": EMPAT.get(sub, sub), "KODE REKENING": akun,
        "PAKET/KELOMPOK": "Kelompok", "PAGU": nilai, **lain,
    }  # fmt: skip


def rak(sub: str, bulan: list[Any], *, pagu: Any = None, rumus: bool = True) -> Ekspor:
    """E: the form as a re-creation has it: one sheet a sub kegiatan, accounts in six columns, totals as formulas."""
    label = {"Urusan": "7.01 KECAMATAN", "Bidang Urusan": "7.01 KECAMATAN", "SKPD": f"{SKPD} {NAMA}",
             "Unit SKPD": f"{SKPD} {NAMA}", "Program": f"{sub[:7]} Program Rekaan", "Kegiatan": f"{sub[:12]} Kegiatan",
             "Sub Kegiatan": f"{EMPAT[sub]} Sub Rekaan", "Nilai Anggaran": 1}  # fmt: skip
    atas: list[Baris] = [["RENCANA ANGGARAN KAS", *[None] * 14, "FORMULIR\nRAK BELANJA"],
                         ["SATUAN KERJA PERANGKAT DAERAH"], ["Pemerintahan Kab. Rekaan Tahun Anggaran 2030"],
                         []]  # fmt: skip
    atas += [[nama, None, None, None, None, ":", nilai] for nama, nilai in label.items()]
    kepala: list[Baris] = [
        ["Kode Rekening", *[None] * 5, "Uraian", "Pagu", "Total Rak", "Semester I", *[None] * 5, "Semester II"],
        [None] * 9 + ["Triwulan I", None, None, "Triwulan II", None, None, "Triwulan III", None, None, "Triwulan IV"],
        [None] * 9 + list(BULAN),
    ]
    total = sum(b for b in bulan if isinstance(b, int))
    jumlah = "=SUBTOTAL(9,J20:U20)" if rumus else total
    isi: list[Baris] = [
        ["5.", "1", None, None, None, None, "BELANJA OPERASI", *[jumlah] * 14] if rumus else [],
        [*(f"{satu}." for satu in REKENING.split(".")[:-1]), "00024", "Belanja Rekaan", pagu or total, jumlah, *bulan],
    ]
    return Ekspor(EMPAT[sub][5:], [*atas, [], *kepala, *isi, *_kaki_rak(bulan, total, rumus=rumus)])


def _kaki_rak(bulan: list[Any], total: int, *, rumus: bool) -> list[Baris]:
    if rumus:
        return [["JUMLAH ALOKASI KAS PER BULAN", *[None] * 6, *["=SUBTOTAL(9,J20:J20)"] * 14]]
    tri = [n for k in range(0, 12, 3) for n in (sum(bulan[k : k + 3]), None, None)]
    sem = [n for k in (0, 6) for n in (sum(bulan[k : k + 6]), *[None] * 5)]
    kiri: Baris = [*[None] * 6, total, total]
    return [["JUMLAH ALOKASI KAS PER BULAN", *kiri, *bulan], ["JUMLAH ALOKASI KAS BELANJA PER TRIWULAN", *kiri, *tri],
            ["JUMLAH ALOKASI KAS BELANJA PER SEMESTER", *kiri, *sem]]  # fmt: skip


def rak_datar(semua: dict[str, list[Any]]) -> Ekspor:
    """The flat list of RAK and DPA: names of the database as titles."""
    judul = ["tahun", "kode_skpd", "nama_skpd", "kode_sub_kegiatan", "kode_akun", "nilai_rincian", "total_rak",
             *(f"bulan_{n}" for n in range(1, 13))]  # fmt: skip
    baris = [[2030, SKPD, NAMA, EMPAT[sub], REKENING, sum(bulan), sum(bulan), *bulan] for sub, bulan in semua.items()]
    return Ekspor("RAK", [judul, *baris])


def rfk(nama: dict[str, Any], *, jumlah: Any = None) -> Ekspor:
    """H: names without codes, three levels of titles in rows 9 to 11, numbers of columns in row 12."""
    atas: list[Baris] = [["LAPORAN REALISASI FISIK DAN KEUANGAN"], ["FORM-RFK"], ["SKPD", f": {NAMA}"],
                         ["BIDANG", ": -"], ["KONDISI S/D TGL.", ": 30 Juni 2030"], [], [], []]  # fmt: skip
    kepala: list[Baris] = [
        ["NO", "URAIAN KEGIATAN", "NILAI DPA", None, "KEUANGAN", *[None] * 7, "FISIK ( % )"],
        [None, None, None, None, "RENCANA", None, None, "REALISASI", None, None, "CAPAIAN", "SISA ANGGARAN ( Rp )",
         "RENCANA", None, "REALISASI", None, "CAPAIAN %"],
        [None, None, "Rp", "%", "Rp", "% KUM", "% TTB", "Rp", "% KUM", "% TTB", "(%)", None, "KUM", "TTB", "KUM",
         "TTB"],
        list(range(1, 18)),
    ]  # fmt: skip
    isi = [[n, satu, 1_000_000, 10, 0, 0, 0, nilai, 50, 5, 50, 0, 50, 5, 50, 5, 100]
           for n, (satu, nilai) in enumerate(nama.items(), start=1)]  # fmt: skip
    akhir = [None, "JUMLAH", 1_000_000 * len(nama), 100, 0, 0, 0, sum(nama.values()) if jumlah is None else jumlah]
    return Ekspor("RFK", [*atas, *kepala, *isi, akhir])
