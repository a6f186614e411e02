"""Rules on our own period: staff counts across tables, units of measure, dates of the report."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import Ada, Baris, per_laporan, per_sub_kegiatan
from lkj_app.pemeriksaan.tanggal import libur
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.simpulan import disimpulkan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan

aturan = Keluarga("Kepegawaian", "data")
aturan_nama_dan_satuan = Keluarga("Nama dan satuan", "data", BACAAN)
aturan_waktu = Keluarga("Waktu", "data", BACAAN)

# Penyediaan Gaji dan Tunjangan ASN (Permendagri 90/2019), whatever the office's own bidang.
GAJI_ASN = ".01.2.02.01"
TENGGAT = timedelta(days=60)
SKB = "SKB tiga menteri tentang hari libur nasional dan cuti bersama tahun itu."
kedua_tanggal = per_laporan("tanggal", "tanggal_data")


@aturan(
    "pegawai.beda_gaji", "peringatan", "samakan pegawai.csv dan realisasi_kinerja.csv menurut keadaan pada akhir data"
)
@per_sub_kegiatan("realisasi", "pegawai:pns|*|*|*")
def beda_gaji(row: Baris, laporan: Laporan, digaji: Ada, pns: Ada) -> Iterator[Cacat]:
    """PNS yang digaji sebanyak PNS dalam tabel pegawai.

    Sub kegiatan gaji ASN melaporkan orang, dan tabel pegawai menghitung orang yang sama.
    """
    orang = str(laporan.indikator.get(row["kode"], {}).get("satuan")).casefold() == "orang"
    if orang and row["kode"].endswith(GAJI_ASN) and digaji.nilai != pns.nilai:
        yield Cacat(f"Realisasi {row['nama']} {digaji} orang, tabel pegawai mencatat {pns} PNS.", diharapkan=pns.teks)


@aturan("pegawai.pejabat_berlebih", "peringatan", "periksa pejabat_struktural.csv dan eselon di unit_kerja.csv")
def pejabat_berlebih(laporan: Laporan) -> Iterator[Cacat]:
    """Pejabat struktural tidak melebihi jabatannya.

    Setiap eselon mempunyai jabatan sebanyak unit kerjanya; pejabat yang lebih banyak berarti salah hitung.
    """
    unit = laporan.baris("unit_kerja")
    if any(map(disimpulkan, unit)):  # then it may come from these very counts
        return
    jabatan = Counter(row["eselon"] for row in unit if row["eselon"])
    for eselon in dict.fromkeys(row["eselon"] for row in laporan.baris("pejabat_struktural")):
        isi = laporan.baris("pejabat_struktural", eselon=eselon)
        banyak, ada = sum(row["jumlah"] or 0 for row in isi), jabatan[eselon]
        # Positions may be vacant, not doubled.
        if jabatan and banyak > ada:
            pesan = f"Eselon {eselon}: {fmt.angka(banyak)} pejabat untuk {ada} jabatan."
            fakta, asal = (f"pejabat:{eselon}|*|*",), f"{isi[0]['_asal']}/jumlah"
            harap = f"paling banyak {ada}"
            yield Cacat(pesan, diharapkan=harap, fakta=fakta, asal=asal, ditemukan=fmt.angka(banyak))


@aturan_nama_dan_satuan("nama.satuan_kembar", "peringatan", "tulis satuan dengan satu cara di indikator.csv")
def satuan_kembar(laporan: Laporan) -> Iterator[Cacat]:
    """Satu satuan ditulis dengan satu cara.

    Satuan yang ditulis dengan beberapa cara tampak sebagai satuan yang berbeda dan tidak dapat dijumlahkan.
    """
    ejaan = Counter(row["satuan"] for row in laporan.baris("indikator") if row["satuan"])
    # The rarer spelling is the odd one; of two that are as common, the later.
    umum = {_polos(satuan): satuan for satuan, _ in reversed(ejaan.most_common())}
    for row in laporan.baris("indikator"):
        lazim = umum.get(_polos(row["satuan"] or ""))
        if lazim and row["satuan"] != lazim:
            pesan = f"Satuan “{row['satuan']}” di tempat lain ditulis “{lazim}”."
            fakta = (f"satuan:{row['id_indikator']}",)
            yield Cacat(pesan, diharapkan=lazim, fakta=fakta, asal=f"{row['_asal']}/satuan")


def _polos(satuan: str) -> str:
    """Without what two spellings of one unit may differ in: case and spaces."""
    return "".join(satuan.casefold().split())


@aturan_waktu("waktu.hari_kerja", "catatan", "periksa tanggal_laporan di periode.toml", SKB)
@per_laporan("tanggal")
def hari_kerja(_: Baris, laporan: Laporan, tanggal: Ada) -> Iterator[Cacat]:
    """Laporan ditandatangani pada hari kerja.

    Tanggal pada akhir pekan, hari libur nasional, atau cuti bersama mengundang pertanyaan apakah laporan sungguh
    ditandatangani hari itu. Tanggal yang SKB-nya belum terbit disebut perkiraan.
    """
    if sebab := libur(laporan.waktu.tanggal_laporan):
        yield Cacat(f"Tanggal laporan {tanggal} jatuh pada {sebab}.")


@aturan_waktu("waktu.sehari_dengan_data", "catatan", "tulis tanggal laporan sungguh ditandatangani di periode.toml")
@kedua_tanggal
def sehari_dengan_data(_: Baris, _laporan: Laporan, tanggal: Ada, akhir_data: Ada) -> Iterator[Cacat]:
    """Laporan ditandatangani sesudah data ditutup.

    Laporan yang memuat data sampai hari terakhir tidak mungkin selesai disusun pada hari itu juga.
    """
    if tanggal == akhir_data:
        yield Cacat(f"Tanggal laporan sama dengan tanggal akhir data, {tanggal}.")


@aturan_waktu("waktu.terlambat", "catatan", "periksa tanggalnya; bila benar, jelaskan keterlambatannya")
@kedua_tanggal
def terlambat(_: Baris, laporan: Laporan, tanggal: Ada, _akhir_data: Ada) -> Iterator[Cacat]:
    """Laporan selesai dalam dua bulan sesudah data ditutup.

    Laporan kinerja tahunan lazimnya disampaikan paling lambat dua bulan sesudah tahun anggaran berakhir, dan evaluasi
    AKIP menilai ketepatan waktunya (PermenPANRB 88/2021).
    """
    lewat = laporan.waktu.tanggal_laporan - laporan.waktu.tanggal_akhir_data
    if lewat > TENGGAT:
        yield Cacat(f"Laporan bertanggal {tanggal}, {lewat.days} hari sesudah data ditutup.")
