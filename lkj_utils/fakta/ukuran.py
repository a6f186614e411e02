"""The measures (ukuran) that a fact can be of: title, formula in words, and the kind that decides how it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Jenis = Literal["rupiah", "persen", "cacah", "nilai", "teks"]


@dataclass(frozen=True)
class Ukuran:
    """One measure; ``rumus`` is empty for a leaf that is read as it stands."""

    nama: str
    judul: str
    jenis: Jenis
    rumus: str = ""


_SEMUA = (
    # anggaran: Tabel realisasi belanja, columns (4) to (11)
    Ukuran("pagu", "Pagu anggaran", "rupiah", "jumlah pagu bawahannya"),
    Ukuran("kas", "Target menurut anggaran kas s.d. triwulan", "rupiah", "jumlah anggaran kas bawahannya"),
    Ukuran("realisasi_belanja", "Realisasi belanja s.d. triwulan", "rupiah", "jumlah realisasi bawahannya"),
    Ukuran("capaian_belanja", "Capaian belanja terhadap anggaran kas", "persen", "realisasi_belanja / kas × 100"),
    Ukuran("selisih_kas", "Selisih anggaran kas dan realisasi", "rupiah", "kas − realisasi_belanja"),
    Ukuran("persen_selisih_kas", "Selisih terhadap anggaran kas", "persen", "selisih_kas / kas × 100"),
    Ukuran("sisa_pagu", "Sisa pagu anggaran", "rupiah", "pagu − realisasi_belanja"),
    Ukuran("persen_sisa", "Sisa terhadap pagu", "persen", "sisa_pagu / pagu × 100"),
    Ukuran("serapan", "Serapan anggaran terhadap pagu", "persen", "realisasi_belanja / pagu × 100"),
    # kinerja
    Ukuran("target", "Target kinerja", "nilai"),
    Ukuran("target_tahun", "Target kinerja setahun", "nilai"),
    Ukuran(
        "target_gabungan",
        "Target program dan kegiatan",
        "persen",
        "100, karena capaiannya rata-rata capaian bawahannya",
    ),
    Ukuran("realisasi", "Realisasi kinerja", "nilai"),
    Ukuran(
        "capaian", "Capaian kinerja", "persen", "realisasi / target × 100; kegiatan dan program: rata-rata bawahannya"
    ),
    Ukuran(
        "capaian_bawahan",
        "Rata-rata capaian bawahannya",
        "persen",
        "rata-rata bawahannya; pembanding bagi yang berindikator sendiri",
    ),
    Ukuran("jumlah_indikator", "Jumlah indikator sendiri", "cacah", "cacah indikator program atau kegiatan itu"),
    Ukuran(
        "indikator_dinilai", "Indikator sendiri yang dapat dinilai", "cacah", "cacah yang bertarget dan berealisasi"
    ),
    Ukuran("selisih_target", "Selisih realisasi dan target", "nilai", "realisasi − target"),
    Ukuran("predikat", "Predikat kinerja", "teks", "jenjang skala untuk capaian tercetak"),
    Ukuran("status_capaian", "Kedudukan terhadap target", "teks", "capaian tercetak dibandingkan dengan 100%"),
    Ukuran(
        "efisiensi",
        "Efisiensi sumber daya",
        "persen",
        "(alokasi_kinerja − realisasi_belanja) / alokasi_kinerja × 100",
    ),
    Ukuran("status_efisiensi", "Kesimpulan efisiensi", "teks", "menurut efisiensi tercetak dan toleransinya"),
    Ukuran(
        "alokasi_kinerja",
        "Alokasi menurut capaian",
        "rupiah",
        "alokasi × capaian (paling tinggi 100%); kegiatan dan program: jumlah sub kegiatannya",
    ),
    # sasaran
    Ukuran("target_awal", "Kondisi awal Renstra", "nilai"),
    Ukuran("target_renstra", "Target Renstra tahun bersangkutan", "nilai"),
    Ukuran("target_akhir", "Kondisi akhir Renstra", "nilai"),
    Ukuran("kemajuan_renstra", "Kemajuan menuju akhir Renstra", "persen", "(realisasi − awal) / (akhir − awal) × 100"),
    Ukuran(
        "terhadap_akhir", "Realisasi terhadap kondisi akhir Renstra", "persen", "seperti capaian, dengan target akhir"
    ),
    Ukuran("putus_seri", "Seri terputus", "teks", "definisi, satuan, arah, rumus, atau Renstra yang lain"),
    Ukuran("putus_renstra", "Seri terputus sejak kondisi awal Renstra", "teks", "definisi yang lain"),
    Ukuran("pertumbuhan", "Pertumbuhan terhadap tahun lalu", "persen", "(realisasi − tahun lalu) / tahun lalu × 100"),
    Ukuran("standar", "Standar nasional", "nilai", "batas bawah mutu A (PermenPANRB 14/2017)"),
    Ukuran("mutu", "Mutu pelayanan", "teks", "interval IKM tercetak (PermenPANRB 14/2017)"),
    Ukuran("capaian_sasaran", "Capaian sasaran", "persen", "rata-rata capaian indikator sasaran"),
    Ukuran("capaian_tujuan", "Capaian tujuan", "persen", "rata-rata capaian indikator tujuan"),
    # perkembangan
    Ukuran(
        "realisasi_triwulan",
        "Realisasi triwulan itu sendiri",
        "nilai",
        "realisasi − realisasi triwulan sebelumnya; selain akumulasi jumlah: realisasi itu sendiri",
    ),
    Ukuran(
        "target_triwulan",
        "Target triwulan itu sendiri",
        "nilai",
        "target − target triwulan sebelumnya; selain akumulasi jumlah: target itu sendiri",
    ),
    Ukuran(
        "realisasi_belanja_triwulan",
        "Realisasi belanja triwulan itu sendiri",
        "rupiah",
        "realisasi_belanja − realisasi_belanja triwulan sebelumnya",
    ),
    Ukuran(
        "selisih_tahun_lalu", "Perubahan terhadap triwulan yang sama tahun lalu", "nilai", "nilai − nilai tahun lalu"
    ),
    Ukuran(
        "pertumbuhan_belanja",
        "Pertumbuhan belanja terhadap triwulan yang sama tahun lalu",
        "persen",
        "(realisasi_belanja − tahun lalu) / tahun lalu × 100",
    ),
    Ukuran(
        "tren",
        "Tren terhadap triwulan sebelumnya",
        "teks",
        "nilai tercetak dibandingkan menurut arah indikator; akumulasi jumlah dan gabungan: capaian",
    ),
    Ukuran(
        "proyeksi",
        "Proyeksi akhir tahun",
        "nilai",
        "realisasi / triwulan × 4; selain akumulasi jumlah: realisasi dianggap bertahan; yang belum bertarget tidak",
    ),
    Ukuran(
        "capaian_proyeksi", "Capaian proyeksi terhadap target setahun", "persen", "seperti capaian, dengan proyeksi"
    ),
    Ukuran("proyeksi_belanja", "Proyeksi belanja akhir tahun", "rupiah", "realisasi_belanja / triwulan × 4"),
    Ukuran("serapan_proyeksi", "Serapan proyeksi terhadap pagu", "persen", "proyeksi_belanja / pagu × 100"),
    Ukuran(
        "perubahan_pagu", "Perubahan pagu terhadap versi sebelumnya", "rupiah", "belanja_dokumen − versi sebelumnya"
    ),
    Ukuran("pagu_lama", "Pagu menurut versi sebelumnya", "rupiah", "jumlah pagu versi itu"),
    Ukuran("pagu_baru", "Pagu menurut versi yang berlaku", "rupiah", "jumlah pagu versi itu"),
    Ukuran("selisih_pagu", "Perubahan pagu", "rupiah", "pagu_baru − pagu_lama"),
    Ukuran("keterangan_pagu", "Keterangan perubahan pagu", "teks", "membandingkan pagu_baru dengan pagu_lama"),
    # pendapatan
    Ukuran("anggaran_pendapatan", "Anggaran pendapatan", "rupiah", "jumlah akun bawahannya"),
    Ukuran("target_pendapatan", "Target pendapatan s.d. triwulan", "rupiah", "jumlah akun bawahannya"),
    Ukuran("realisasi_pendapatan", "Realisasi pendapatan s.d. triwulan", "rupiah", "jumlah akun bawahannya"),
    Ukuran("capaian_pendapatan", "Capaian pendapatan", "persen", "realisasi_pendapatan / target_pendapatan × 100"),
    # dokumen anggaran
    Ukuran(
        "pendapatan_dokumen", "Pendapatan menurut dokumen anggaran", "rupiah", "jumlah rincian, bila rinciannya ada"
    ),
    Ukuran("belanja_dokumen", "Belanja menurut dokumen anggaran", "rupiah", "jumlah rincian, bila rinciannya ada"),
    Ukuran(
        "operasi_dokumen", "Belanja operasi menurut dokumen anggaran", "rupiah", "jumlah rincian, bila rinciannya ada"
    ),
    Ukuran("modal_dokumen", "Belanja modal menurut dokumen anggaran", "rupiah", "jumlah rincian, bila rinciannya ada"),
    Ukuran("program_dokumen", "Jumlah program menurut dokumen anggaran", "cacah", "cacah rincian, bila rinciannya ada"),
    Ukuran(
        "kegiatan_dokumen", "Jumlah kegiatan menurut dokumen anggaran", "cacah", "cacah rincian, bila rinciannya ada"
    ),
    # cacah
    Ukuran("jumlah", "Jumlah", "cacah", "cacah baris yang memenuhi"),
    Ukuran("jumlah_lain", "Jumlah menurut aturan lain", "cacah", "dihitung ulang dengan satu aturan yang lain"),
    Ukuran("jumlah_kegiatan", "Jumlah kegiatan", "cacah", "cacah kegiatan di bawahnya"),
    Ukuran("jumlah_sub_kegiatan", "Jumlah sub kegiatan", "cacah", "cacah sub kegiatan di bawahnya"),
    Ukuran("jumlah_predikat", "Jumlah sub kegiatan berpredikat", "cacah", "cacah sub kegiatan menurut predikat"),
    Ukuran("bukti_tercatat", "Bukti tercatat", "cacah", "jumlah bukti yang dihitung"),
    Ukuran("rapat_tercatat", "Rapat tercatat pada triwulan", "cacah", "cacah bukti berjenis rapat menurut tanggal"),
    Ukuran("pegawai", "Jumlah pegawai", "cacah", "jumlah sel yang tercakup"),
    Ukuran("pejabat", "Jumlah pejabat struktural", "cacah", "jumlah sel yang tercakup"),
    # nama: texts that a report can get wrong as well
    Ukuran("nama", "Nama resmi", "teks", "nama kode ini menurut nomenklatur"),
    Ukuran("nama_indikator", "Nama indikator", "teks"),
    Ukuran("satuan", "Satuan", "teks"),
    Ukuran("uraian_sasaran", "Bunyi sasaran", "teks"),
    Ukuran("nama_unit", "Nama unit kerja", "teks"),
    Ukuran("nama_pejabat", "Nama pejabat", "teks"),
    Ukuran("jabatan", "Jabatan", "teks"),
    Ukuran("pangkat", "Pangkat dan golongan", "teks", "pangkat, golongan"),
    Ukuran("nama_desa", "Nama desa", "teks"),
    Ukuran("versi_perjanjian", "Versi Perjanjian Kinerja yang berlaku", "teks", "versi bertanggal terakhir"),
    Ukuran("tanggal_perjanjian", "Tanggal Perjanjian Kinerja", "teks"),
    Ukuran("pihak_pertama", "Pihak pertama Perjanjian Kinerja", "teks", "pejabat pada tanggal perjanjian"),
    Ukuran("pihak_kedua", "Pihak kedua Perjanjian Kinerja", "teks"),
    Ukuran("nama_akun", "Nama akun", "teks"),
    Ukuran("regulasi", "Rujukan peraturan", "teks", "jenis, nomor, dan tahun peraturan"),
    Ukuran("nama_instansi", "Nama instansi", "teks"),
    Ukuran("visi", "Visi", "teks"),
    Ukuran("misi", "Misi", "teks"),
    Ukuran("tujuan", "Tujuan", "teks"),
    Ukuran("nama_periode", "Nama periode", "teks"),
    Ukuran("tanggal", "Tanggal laporan", "teks"),
    Ukuran("tanggal_data", "Tanggal akhir data", "teks"),
    Ukuran("versi_anggaran", "Versi anggaran", "teks"),
)

UKURAN = {ukuran.nama: ukuran for ukuran in _SEMUA}
