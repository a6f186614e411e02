"""The cases of the rules between tables: what spoils the tiny office, and what lies near it and is allowed."""

from __future__ import annotations

from lkj_utils.kontrak.silang import capaian, kelengkapan, kode_program, pejabat, uang, waktu
from lkj_utils.kontrak.silang import kantor as aturan_kantor

A, B = "7.01.01.2.01.01", "7.01.01.2.01.02"


def sel(tabel, baris, kolom, nilai):
    """A spoiling that writes one cell."""
    return lambda k: k.sel(tabel, baris, kolom, nilai)


def ganti(tabel, lama, baru):
    """A spoiling that replaces a piece of text."""
    return lambda k: k.ganti(tabel, lama, baru)


def tambah(tabel, baris):
    """A spoiling that appends a line."""
    return lambda k: k.tambah(tabel, baris)


def terima(isi):
    """A spoiling that accepts a finding."""
    return ganti("instansi", 'predikat = "Kurang"\n', f'predikat = "Kurang"\n[pemeriksaan]\nditerima = [{{{isi}}}]\n')


def lalu(tabel, isi_berkas):
    """A spoiling that writes a file of the quarter before."""
    return lambda k: k.triwulan_lalu(tabel, isi_berkas)


def kinerja(akumulasi, sekarang):
    """Realisasi of A was 2 a quarter ago and is ``sekarang`` now."""

    def spoil(k):
        k.triwulan_lalu("realisasi_kinerja", f"id_indikator,realisasi_sd,status,uraian\n{A},2,final,\n")
        k.ganti("indikator", f"{A},Dokumen,dokumen,naik,,jumlah", f"{A},Dokumen,dokumen,naik,,{akumulasi}")
        k.sel("realisasi_kinerja", 2, "realisasi_sd", sekarang)

    return spoil


def skm(rata_rata, unsur=9):
    """A survey of ten people with the same mean for each unsur."""
    rows = "".join(f"{n},10,{rata_rata * 10}\n" for n in range(1, unsur + 1))
    return lambda k: k.tulis("skm", f"unsur,responden,jumlah_nilai\n{rows}")


def semua(*rusak):
    """Several spoilings together."""
    return lambda k: [one(k) for one in rusak]


def struktur_aceh(provinsi):
    """The year has a code of Aceh, the office lies in this province."""
    return semua(
        ganti("instansi", "Sulawesi Selatan", provinsi),
        tambah("struktur", "7.01.03,2,,,\n7.01.03.2.04,1,,,\n7.01.03.2.04.01,1,,,"),
    )


KASUS = [
    # rule, id, level, line of the finding, what fires it, what lies near it and does not (None: the good office)
    (kode_program.induk_hilang, "kode.induk", "galat", 3, ganti("struktur", "7.01.01.2.01,1,,,\n", ""), None),
    (kode_program.varian_aceh, "kode.aceh", "galat", 7, struktur_aceh("Bali"), struktur_aceh("Aceh")),
    (kode_program.tanpa_anak, "kode.tanpa_anak", "peringatan", 6, tambah("struktur", "7.01.03,2,,,"), None),
    (
        kode_program.indikator_tingkat,
        "indikator.tingkat",
        "galat",
        3,
        sel("indikator", 3, "tingkat", "kegiatan"),
        sel("indikator", 3, "kode", "7.01.01.2.01.0001"),
    ),
    (
        kode_program.indikator_tingkat,
        "indikator.pengenal",
        "galat",
        3,
        sel("indikator", 3, "id_indikator", "dokumen"),
        sel("indikator", 3, "id_indikator", "7.01.01.2.01.0001"),
    ),
    (kode_program.indikator_sasaran, "indikator.sasaran", "galat", 2, sel("indikator", 2, "id_sasaran", ""), None),
    (
        kode_program.subjek_analisis,
        "kunci.asing",
        "galat",
        2,
        sel("analisis", 2, "subjek", "imk"),
        sel("analisis", 2, "subjek", "7.01.01"),
    ),
    (
        kode_program.pohon_berputar,
        "induk.berputar",
        "galat",
        2,
        semua(sel("unit_kerja", 2, "induk", "camat"), sel("unit_kerja", 3, "induk", "")),
        sel("unit_kerja", 3, "induk", ""),
    ),
    (
        kelengkapan.tabel_kosong,
        "tabel.kosong",
        "peringatan",
        None,
        ganti("desa", "mekar,Mekar\n", ""),
        lambda k: k.tulis("skm", "unsur,responden,jumlah_nilai\n"),
    ),
    (
        kelengkapan.tabel_kosong,
        "tabel.kosong",
        "galat",
        None,
        ganti("sasaran", "layanan,1,Layanan baik\n", ""),
        sel("sasaran", 2, "uraian", "Lain"),
    ),
    (
        kelengkapan.sub_tanpa_indikator,
        "baris.kurang",
        "galat",
        None,
        ganti("indikator", f"{B},sub_kegiatan,,{B},Laporan,laporan,naik,,jumlah,tidak\n", ""),
        ganti("indikator", f"{B},sub_kegiatan,,{B},Laporan", "7.01.01.2.01.0002,sub_kegiatan,,,Laporan"),
    ),
    (
        kelengkapan.sub_tanpa_anggaran,
        "baris.kurang",
        "galat",
        None,
        sel("anggaran", 3, "versi", "rkpd"),
        sel("anggaran", 3, "pagu", "0"),
    ),
    (
        kelengkapan.sub_tanpa_kas,
        "baris.kurang",
        "galat",
        None,
        sel("kas", 5, "triwulan", "3"),
        sel("kas", 5, "kas_sd", "0"),
    ),
    (
        kelengkapan.sub_tanpa_realisasi,
        "baris.kurang",
        "galat",
        None,
        ganti("realisasi_belanja", f"{B},100,,\n", ""),
        sel("realisasi_belanja", 3, "realisasi_sd", "0"),
    ),
    (
        kelengkapan.sub_tanpa_realisasi,
        "baris.kurang",
        "galat",
        None,
        ganti("realisasi_kinerja", f"{B},1,final,,\n", ""),
        ganti("realisasi_kinerja", f"{B},1,final,,\n", f"{B},,belum,,\n"),
    ),
    (
        kelengkapan.indikator_tanpa_target,
        "baris.kurang",
        "galat",
        None,
        ganti("target_kinerja", f"{B},2,1,\n", ""),
        # A sasaran may have its target in the perjanjian kinerja alone.
        ganti("target_kinerja", "ikm,2,87,\n", ""),
    ),
    (
        kelengkapan.indikator_tanpa_realisasi,
        "baris.kurang",
        "galat",
        None,
        ganti("realisasi_indikator", "ikm,87.5,final,Survei\n", ""),
        ganti("realisasi_indikator", "ikm,87.5,final", "ikm,,belum"),
    ),
    (
        kelengkapan.akun_tanpa_realisasi,
        "baris.kurang",
        "galat",
        None,
        sel("realisasi_pendapatan", 2, "akun", "4.1"),
        sel("realisasi_pendapatan", 2, "realisasi_sd", "0"),
    ),
    (
        kelengkapan.akun_tanpa_realisasi,
        "berkas.hilang",
        "galat",
        None,
        lambda k: k.path("realisasi_pendapatan").unlink(),
        lambda k: (k.path("realisasi_pendapatan").unlink(), k.path("pendapatan").unlink()),
    ),
    (
        uang.versi_tanpa_baris,
        "anggaran.versi",
        "galat",
        5,
        ganti("periode", "dpa_pokok", "rkpd"),
        semua(ganti("periode", "dpa_pokok", "rkpd"), sel("anggaran", 2, "versi", "rkpd")),
    ),
    (
        uang.realisasi_di_atas_pagu,
        "uang.lampau_pagu",
        "peringatan",
        3,
        sel("realisasi_belanja", 3, "realisasi_sd", "501"),
        sel("realisasi_belanja", 3, "realisasi_sd", "500"),
    ),
    (uang.kas_turun, "kas.turun", "peringatan", 3, sel("kas", 3, "kas_sd", "99"), sel("kas", 3, "kas_sd", "100")),
    (
        uang.kas_turun,
        "kas.turun",
        "peringatan",
        3,
        sel("kas", 3, "kas_sd", "99"),
        semua(sel("kas", 3, "kas_sd", "99"), sel("kas", 3, "catatan", "pergeseran")),
    ),
    (
        uang.kas_akhir_bukan_pagu,
        "kas.bukan_pagu",
        "peringatan",
        4,
        sel("kas", 4, "kas_sd", "999"),
        sel("kas", 3, "kas_sd", "999"),
    ),
    (
        uang.rincian_bukan_pagu,
        "uang.rincian",
        "galat",
        2,
        sel("anggaran", 2, "modal", "399"),
        sel("anggaran", 2, "modal", ""),
    ),
    (
        uang.total_berlebih,
        "dokumen.total",
        "peringatan",
        3,
        sel("dokumen_anggaran", 3, "belanja", "1500"),
        sel("dokumen_anggaran", 2, "belanja", "1500"),
    ),
    (
        waktu.akhir_data_di_luar_triwulan,
        "periode.akhir_data",
        "galat",
        1,
        ganti("periode", "2023-06-30", "2023-07-01"),
        ganti("periode", "2023-06-30", "2023-04-01"),
    ),
    (
        waktu.laporan_sebelum_akhir_data,
        "periode.tanggal_laporan",
        "peringatan",
        2,
        ganti("periode", "2023-07-05", "2023-06-29"),
        ganti("periode", "2023-07-05", "2023-06-30"),
    ),
    (
        waktu.versi_sesudah_akhir_data,
        "anggaran.tanggal",
        "peringatan",
        3,
        sel("dokumen_anggaran", 3, "tanggal", "2023-07-01"),
        sel("dokumen_anggaran", 2, "tanggal", "2023-07-01"),
    ),
    (
        waktu.bukti_di_luar_rentang,
        "bukti.tanggal",
        "galat",
        2,
        sel("bukti", 2, "tanggal", "2022-12-31"),
        sel("bukti", 2, "tanggal", "2023-01-02"),
    ),
    (
        waktu.bukti_di_luar_rentang,
        "bukti.tanggal",
        "galat",
        2,
        sel("bukti", 2, "tanggal_akhir", "2023-07-01"),
        sel("bukti", 2, "tanggal_akhir", "2023-06-29"),
    ),
    (
        waktu.bukti_terbalik,
        "bukti.terbalik",
        "galat",
        2,
        semua(sel("bukti", 2, "tanggal", "2023-02-02"), sel("bukti", 2, "tanggal_akhir", "2023-02-01")),
        semua(sel("bukti", 2, "tanggal", "2023-02-02"), sel("bukti", 2, "tanggal_akhir", "2023-02-02")),
    ),
    (
        waktu.bukti_terbalik,
        "bukti.tanpa_mulai",
        "peringatan",
        2,
        sel("bukti", 2, "tanggal", ""),
        semua(sel("bukti", 2, "tanggal", ""), sel("bukti", 2, "tanggal_akhir", "")),
    ),
    (
        pejabat.nip_salah,
        "nip.salah",
        "galat",
        2,
        sel("pejabat", 2, "nip", "198013012005011001"),
        sel("pejabat", 2, "nip", ""),
    ),
    (
        pejabat.masa_terbalik,
        "pejabat.masa",
        "galat",
        2,
        sel("pejabat", 2, "berlaku_sampai", "2021-12-31"),
        sel("pejabat", 2, "berlaku_sampai", "2022-01-01"),
    ),
    (
        pejabat.penandatangan_tidak_menjabat,
        "periode.penandatangan",
        "peringatan",
        4,
        sel("pejabat", 2, "berlaku_sampai", "2023-07-04"),
        sel("pejabat", 2, "berlaku_sampai", "2023-07-05"),
    ),
    (
        capaian.nilai_turun,
        "nilai.turun",
        "peringatan",
        2,
        lalu("realisasi_belanja", f"kode,realisasi_sd,kendala\n{A},251,\n"),
        lalu("realisasi_belanja", f"kode,realisasi_sd,kendala\n{A},250,\n"),
    ),
    (
        capaian.nilai_turun,
        "nilai.turun",
        "peringatan",
        2,
        lalu("realisasi_pendapatan", "akun,realisasi_sd\n4.1.02,41\n"),
        semua(
            lalu("realisasi_pendapatan", "akun,realisasi_sd\n4.1.02,41\n"),
            sel("realisasi_pendapatan", 2, "catatan", "koreksi"),
        ),
    ),
    (capaian.nilai_turun, "nilai.turun", "peringatan", 2, kinerja("jumlah", "1"), kinerja("nilai_akhir", "1")),
    (capaian.nilai_turun, "nilai.turun", "peringatan", 2, kinerja("maks", "1"), kinerja("maks", "2")),
    (
        capaian.target_turun,
        "target.turun",
        "peringatan",
        4,
        sel("target_kinerja", 4, "target_sd", "0"),
        sel("target_kinerja", 4, "target_sd", ""),
    ),
    (
        capaian.tanpa_target,
        "target.tidak_ada",
        "catatan",
        6,
        sel("target_kinerja", 6, "target_sd", "0"),
        sel("target_kinerja", 5, "target_sd", ""),
    ),
    (
        capaian.target_beda_perjanjian,
        "target.beda_perjanjian",
        "peringatan",
        5,
        sel("target_kinerja", 5, "target_sd", "5"),
        # The newest version counts.
        semua(sel("target_kinerja", 5, "target_sd", "5"), tambah("perjanjian_kinerja", f"perubahan,{A},5")),
    ),
    (
        capaian.target_beda_perjanjian,
        "target.beda_perjanjian",
        "peringatan",
        5,
        # A change that leaves this indicator alone leaves its promise standing.
        semua(sel("target_kinerja", 5, "target_sd", "5"), tambah("perjanjian_kinerja", "perubahan,ikm,88")),
        tambah("perjanjian_kinerja", "perubahan,ikm,88"),
    ),
    (
        capaian.status_tidak_sesuai,
        "status.nilai",
        "peringatan",
        2,
        sel("realisasi_indikator", 2, "realisasi", ""),
        semua(sel("realisasi_indikator", 2, "realisasi", ""), sel("realisasi_indikator", 2, "status", "belum")),
    ),
    (
        capaian.status_tidak_sesuai,
        "status.nilai",
        "peringatan",
        2,
        sel("realisasi_kinerja", 2, "status", "belum"),
        sel("realisasi_kinerja", 2, "status", "sementara"),
    ),
    (capaian.skm_tidak_wajar, "skm.nilai", "galat", 2, skm(4.1, unsur=1), skm(4, unsur=1)),
    (capaian.skm_beda_ikm, "skm.beda_ikm", "peringatan", 2, skm(3.6), skm(3.5)),
    (capaian.skm_beda_ikm, "skm.beda_ikm", "peringatan", 2, skm(3.6), skm(3.6, unsur=8)),
    (
        aturan_kantor.misi_didukung,
        "instansi.misi",
        "galat",
        10,
        ganti("instansi", "misi_didukung = 2", "misi_didukung = 3"),
        ganti("instansi", "misi_didukung = 2", "misi_didukung = 1"),
    ),
    (
        aturan_kantor.skala,
        "instansi.skala",
        "galat",
        18,
        ganti("instansi", "batas = 95", "batas = 0"),
        ganti("instansi", "batas = 95", "batas = 90.5"),
    ),
    (
        aturan_kantor.skala,
        "instansi.skala",
        "galat",
        18,
        ganti("instansi", 'predikat = "Kurang"', 'sebutan = "Kurang"'),
        ganti("instansi", 'predikat = "Kurang"', 'predikat = "Rendah"'),
    ),
    (
        aturan_kantor.diterima,
        "instansi.diterima",
        "galat",
        25,
        terima('temuan = "x/y", oleh = "Camat", tanggal = 2023-07-05'),
        terima('temuan = "x/y", alasan = "sebab", oleh = "Camat", tanggal = 2023-07-05'),
    ),
    (
        aturan_kantor.diterima,
        "instansi.diterima",
        "galat",
        25,
        terima('temuan = ["x/y"], alasan = "sebab", oleh = 7, tanggal = 2023-07-05'),
        terima('temuan = "x/y", alasan = "sebab", oleh = "Camat", tanggal = "awal Juli"'),
    ),
    (
        aturan_kantor.skala,
        "instansi.skala",
        "galat",
        18,
        ganti("instansi", "batas = 95", "batas = inf"),
        ganti("instansi", "batas = 95", "batas = 95.5"),
    ),
    (
        aturan_kantor.diterima,
        "instansi.diterima",
        "galat",
        25,
        terima('temuan = "x/y", alasan = "sebab", oleh = "Camat", tanggal = 2023-07-05, periode = "TW9"'),
        terima('temuan = "x/y", alasan = "sebab", oleh = "Camat", tanggal = 2023-07-05, periode = "2023-TW2"'),
    ),
]
