"""Rules on our own period: staff counts across tables, units of measure, dates of the report."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.hari_libur import libur
from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan

# Penyediaan Gaji dan Tunjangan ASN (Permendagri 90/2019), whatever the office's own bidang.
GAJI_ASN = ".01.2.02.01"
PNS = "pegawai:pns|*|*|*"
TENGGAT = timedelta(days=60)


@aturan(
    "pegawai.beda_gaji",
    kelompok="Kepegawaian",
    objek="data",
    level="peringatan",
    judul="PNS yang digaji sebanyak PNS dalam tabel pegawai",
    alasan="Sub kegiatan gaji ASN melaporkan orang, dan tabel pegawai menghitung orang yang sama.",
    contoh="Gaji dibayarkan kepada 16 orang, tabel pegawai mencatat 17 PNS.",
)
def beda_gaji(laporan: Laporan) -> Iterator[Cacat]:
    """Only where the unit is people."""
    for row in laporan.data.tingkat("sub_kegiatan"):
        id_ = f"realisasi:{row['kode']}"
        orang = str(laporan.indikator.get(row["kode"], {}).get("satuan")).casefold() == "orang"
        if not (row["kode"].endswith(GAJI_ASN) and orang and laporan.fakta.ada(id_) and laporan.fakta.ada(PNS)):
            continue
        if laporan.fakta.nilai(id_) != laporan.fakta.nilai(PNS):
            yield Cacat(
                f"Realisasi {row['nama']} {laporan.teks(id_)} orang, tabel pegawai mencatat {laporan.teks(PNS)} PNS.",
                fakta=(id_, PNS),
                asal=laporan.fakta.ambil(id_).masukan[0],
                diharapkan=laporan.teks(PNS),
                perbaikan="samakan pegawai.csv dan realisasi_kinerja.csv menurut keadaan pada akhir data",
            )


@aturan(
    "pegawai.pejabat_berlebih",
    kelompok="Kepegawaian",
    objek="data",
    level="peringatan",
    judul="Pejabat struktural tidak melebihi jabatannya",
    alasan="Setiap eselon mempunyai jabatan sebanyak unit kerjanya; pejabat yang lebih banyak berarti salah hitung.",
    contoh="Tiga pejabat eselon IV/b untuk dua sub bagian.",
)
def pejabat_berlebih(laporan: Laporan) -> Iterator[Cacat]:
    """Officials by eselon against units by eselon; the positions may be vacant, not doubled."""
    jabatan = Counter(row["eselon"] for row in laporan.baris("unit_kerja") if row["eselon"])
    for eselon in dict.fromkeys(row["eselon"] for row in laporan.baris("pejabat_struktural")):
        banyak = sum(row["jumlah"] or 0 for row in laporan.baris("pejabat_struktural", eselon=eselon))
        if jabatan and banyak > jabatan[eselon]:
            row = laporan.baris("pejabat_struktural", eselon=eselon)[0]
            yield Cacat(
                f"Eselon {eselon}: {fmt.angka(banyak)} pejabat untuk {jabatan[eselon]} jabatan.",
                fakta=(f"pejabat:{eselon}|*|*",),
                asal=f"{row['_asal']}/jumlah",
                ditemukan=fmt.angka(banyak),
                diharapkan=f"paling banyak {jabatan[eselon]}",
                perbaikan="periksa pejabat_struktural.csv dan eselon di unit_kerja.csv",
            )


@aturan(
    "nama.satuan_kembar",
    kelompok="Nama dan satuan",
    objek="data",
    level="peringatan",
    judul="Satu satuan ditulis dengan satu cara",
    alasan="Satuan yang ditulis dengan beberapa cara tampak sebagai satuan yang berbeda dan tidak dapat dijumlahkan.",
    contoh="“dokumen” dan “Dokumen”.",
)
def satuan_kembar(laporan: Laporan) -> Iterator[Cacat]:
    """Spellings of a unit that differ in case or spaces only; the rarer one is the odd one."""
    ejaan: dict[str, Counter[str]] = defaultdict(Counter)
    for row in laporan.baris("indikator"):
        if row["satuan"]:
            ejaan["".join(row["satuan"].casefold().split())][row["satuan"]] += 1
    for row in laporan.baris("indikator"):
        satu = ejaan.get("".join((row["satuan"] or "").casefold().split()), Counter())
        lazim = satu.most_common(1)[0][0] if satu else None
        if lazim and row["satuan"] != lazim:
            yield Cacat(
                f"Satuan “{row['satuan']}” di tempat lain ditulis “{lazim}”.",
                fakta=(f"satuan:{row['id_indikator']}",),
                asal=f"{row['_asal']}/satuan",
                diharapkan=lazim,
                perbaikan="tulis satuan dengan satu cara di indikator.csv",
            )


@aturan(
    "waktu.hari_kerja",
    kelompok="Waktu",
    objek="data",
    level="catatan",
    judul="Laporan ditandatangani pada hari kerja",
    alasan=(
        "Tanggal pada akhir pekan, hari libur nasional, atau cuti bersama mengundang pertanyaan apakah laporan "
        "sungguh ditandatangani hari itu. Tanggal yang SKB-nya belum terbit disebut perkiraan."
    ),
    contoh="Laporan bertanggal 31 Desember 2023, hari Minggu.",
)
def hari_kerja(laporan: Laporan) -> Iterator[Cacat]:
    """Weekends, holidays and collective leave."""
    hari = laporan.waktu.tanggal_laporan
    if sebab := libur(hari):
        yield Cacat(
            f"Tanggal laporan {fmt.tanggal(hari)} jatuh pada {sebab}.",
            fakta=("tanggal:laporan",),
            asal=laporan.fakta.ambil("tanggal:laporan").masukan[0],
            perbaikan="periksa tanggal_laporan di periode.toml",
        )


@aturan(
    "waktu.sehari_dengan_data",
    kelompok="Waktu",
    objek="data",
    level="catatan",
    judul="Laporan ditandatangani sesudah data ditutup",
    alasan="Laporan yang memuat data sampai hari terakhir tidak mungkin selesai disusun pada hari itu juga.",
    contoh="Data sampai 31 Desember, laporan bertanggal 31 Desember.",
)
def sehari_dengan_data(laporan: Laporan) -> Iterator[Cacat]:
    """The date of the report is the last day of its data."""
    if laporan.waktu.tanggal_laporan == laporan.waktu.tanggal_akhir_data:
        yield Cacat(
            f"Tanggal laporan sama dengan tanggal akhir data, {fmt.tanggal(laporan.waktu.tanggal_laporan)}.",
            fakta=("tanggal:laporan", "tanggal_data:laporan"),
            asal=laporan.fakta.ambil("tanggal:laporan").masukan[0],
            perbaikan="tulis tanggal laporan sungguh ditandatangani di periode.toml",
        )


@aturan(
    "waktu.terlambat",
    kelompok="Waktu",
    objek="data",
    level="catatan",
    judul="Laporan selesai dalam dua bulan sesudah data ditutup",
    alasan=(
        "Laporan kinerja tahunan lazimnya disampaikan paling lambat dua bulan sesudah tahun anggaran berakhir, dan "
        "evaluasi AKIP menilai ketepatan waktunya (PermenPANRB 88/2021)."
    ),
    contoh="Data sampai 31 Maret, laporan bertanggal 15 Juli.",
)
def terlambat(laporan: Laporan) -> Iterator[Cacat]:
    """More than sixty days after the cut-off."""
    lewat = laporan.waktu.tanggal_laporan - laporan.waktu.tanggal_akhir_data
    if lewat > TENGGAT:
        yield Cacat(
            f"Laporan bertanggal {fmt.tanggal(laporan.waktu.tanggal_laporan)}, {lewat.days} hari sesudah data ditutup.",
            fakta=("tanggal:laporan", "tanggal_data:laporan"),
            asal=laporan.fakta.ambil("tanggal:laporan").masukan[0],
            perbaikan="periksa tanggalnya; bila benar, jelaskan keterlambatannya",
        )


ATURAN = (beda_gaji, pejabat_berlebih, satuan_kembar, hari_kerja, sehari_dengan_data, terlambat)
