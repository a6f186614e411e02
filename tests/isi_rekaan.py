"""What is typed for the fictional office: small enough to compute every figure by hand.

| kode            | pagu      | kas s/d TW2 | realisasi s/d | target | realisasi | capaian |
|-----------------|-----------|-------------|---------------|--------|-----------|---------|
| 7.01.01.2.01.01 | 1.000.000 | 600.000     | 540.000       | 4      | 3         | 75      |
| 7.01.01.2.01.02 | 2.000.000 | 500.000     | 500.000       | 2      | 3         | 150     |
| 7.01.01.2.02.01 | 4.000.000 | 2.000.000   | 1.900.000     | 12     | 12        | 100     |
| 7.01.03.2.01.01 | 1.000.000 | 400.000     | 300.000       | 8      | 6         | 75      |
| total           | 8.000.000 | 3.500.000   | 3.240.000     |        |           |         |

Roll-ups: kegiatan 7.01.01.2.01 112,5; program 7.01.01 106,25; program 7.01.03 75.
"""

from __future__ import annotations

from datetime import date
from typing import Any

SUB_A, SUB_B, SUB_C, SUB_D = "7.01.01.2.01.01", "7.01.01.2.01.02", "7.01.01.2.02.01", "7.01.03.2.01.01"
SUB = (SUB_A, SUB_B, SUB_C, SUB_D)
KEG_1, KEG_2, KEG_3 = "7.01.01.2.01", "7.01.01.2.02", "7.01.03.2.01"
PROG_1, PROG_2 = "7.01.01", "7.01.03"

Row = dict[str, Any]


def _rows(kolom: str, *baris: tuple[Any, ...]) -> list[Row]:
    nama = kolom.split()
    return [dict(zip(nama, satu, strict=True)) for satu in baris]


def profil_rekaan() -> Row:
    """Identity of the office."""
    return {
        "nama": "Kecamatan Rekaan",
        "jenis": "kecamatan",
        "kabupaten": "Kabupaten Rekaan",
        "provinsi": "Provinsi Rekaan",
        "kedudukan": "Kota Rekaan",
        "kertas": "A4",
        "periode_renstra": "2028-2032",
        "visi": "Rekaan yang Terang",
        "misi": ["Misi rekaan pertama", "Misi rekaan kedua"],
        "misi_didukung": 2,
    }


def aturan_rekaan() -> Row:
    """Rules of the source report."""
    jenjang = (("Sangat Baik", 95), ("Baik", 76), ("Cukup", 66), ("Kurang", 51), ("Sangat Kurang", 0))
    return {
        "desimal_persen": 2,
        "desimal_nilai": 2,
        "batas_agregasi": "tanpa",
        "rumus_turun": "selisih",
        "agregasi": "rata_rata",
        "ambang_kendala": 90,
        "catatan_skala": "Skala rekaan.",
        "skala": [{"batas": batas, "predikat": predikat} for predikat, batas in jenjang],
    }


def waktu_rekaan() -> Row:
    """Dates and signatory of TW2 2030."""
    return {
        "tanggal_akhir_data": date(2030, 6, 30),
        "tanggal_laporan": date(2030, 7, 5),
        "tempat": "Kota Rekaan",
        "penandatangan": "camat_rekaan",
        "versi_anggaran": "dpa_pokok",
    }


def rujukan_rekaan() -> dict[str, list[Row]]:
    """Official names."""
    return {
        "nomenklatur": _rows(
            "kode tingkat nama induk",
            ("7.01", "bidang", "KECAMATAN REKAAN", ""),
            (PROG_1, "program", "PROGRAM PENUNJANG REKAAN", "7.01"),
            (KEG_1, "kegiatan", "Perencanaan Rekaan", PROG_1),
            (SUB_A, "sub_kegiatan", "Penyusunan Dokumen Rekaan", KEG_1),
            (SUB_B, "sub_kegiatan", "Evaluasi Rekaan", KEG_1),
            (KEG_2, "kegiatan", "Keuangan Rekaan", PROG_1),
            (SUB_C, "sub_kegiatan", "Penyediaan Gaji Rekaan", KEG_2),
            (PROG_2, "program", "PROGRAM PEMBERDAYAAN DESA REKAAN", "7.01"),
            (KEG_3, "kegiatan", "Pemberdayaan Rekaan", PROG_2),
            (SUB_D, "sub_kegiatan", "Musyawarah Rekaan", KEG_3),
        ),
        "kriteria_akip": _rows(
            "komponen bobot_komponen sub_komponen bobot_sub kriteria bobot_dalam_sub sumber",
            ("Komponen rekaan", 15, "Sub rekaan", 3, "Kriteria rekaan", 100, "Rekaan"),
        ),
    }


def instansi_rekaan() -> dict[str, list[Row]]:
    """Slow tables."""
    return {
        "regulasi": _rows(
            "id jenis nomor tahun judul",
            ("sotk", "Peraturan Bupati Rekaan", "7", 2029, "Susunan Organisasi Kecamatan Rekaan"),
        ),
        "unit_kerja": _rows(
            "kode_unit nama induk eselon jabatan",
            ("camat", "Camat Rekaan", "", "III/a", "Camat"),
            ("sekretariat", "Sekretariat Rekaan", "camat", "III/b", "Sekretaris Camat"),
            ("seksi_desa", "Seksi Desa Rekaan", "camat", "IV/a", "Kepala Seksi Desa"),
        ),
        "tugas": _rows(
            "kode_unit jenis urut uraian",
            ("camat", "tugas_pokok", 1, "Tugas pokok camat rekaan."),
            ("camat", "fungsi", 1, "Fungsi rekaan pertama."),
            ("camat", "fungsi", 2, "Fungsi rekaan kedua."),
            ("sekretariat", "rincian", 1, "Rincian rekaan sekretariat."),
        ),
        "pejabat": _rows(
            "id_pejabat nama nip jabatan pangkat golongan kode_unit",
            ("camat_rekaan", "Ani Rekaan, S.T.", "198001022005012003", "Camat", "Pembina", "IV/a", "camat"),
        ),
        "desa": _rows("id_desa nama", ("desa_satu", "Rekaan Satu"), ("desa_dua", "Rekaan Dua")),
        "sasaran": _rows(
            "id_sasaran urut uraian",
            ("layanan", 1, "Meningkatnya Layanan Rekaan"),
            ("akuntabel", 2, "Meningkatnya Akuntabilitas Rekaan"),
        ),
        "indikator": _indikator(),
        "target_renstra": _rows(
            "id_indikator titik tahun nilai",
            ("ikm", "awal", 2028, 70),
            ("ikm", "target", 2029, 75),
            ("ikm", "target", 2030, 80),
            ("ikm", "akhir", 2032, 90),
            ("nilai_lakip", "awal", 2028, 60),
            ("nilai_lakip", "target", 2030, 65),
            ("nilai_lakip", "akhir", 2032, 75),
        ),
        "riwayat_indikator": _rows("id_indikator tahun target realisasi", ("ikm", 2029, 78, 75)),
    }


def _indikator() -> list[Row]:
    kolom = "id_indikator tingkat id_sasaran kode nama satuan arah akumulasi iku"
    sasaran = (
        ("ikm", "sasaran", "layanan", "", "Indeks Kepuasan Rekaan", "nilai", "naik", "nilai_akhir", "ya"),
        ("nilai_lakip", "sasaran", "akuntabel", "", "Nilai LAKIP Rekaan", "nilai", "naik", "nilai_akhir", "tidak"),
    )
    cabang = (
        (PROG_1, "program", "Persentase penunjang rekaan", "persen"),
        (PROG_2, "program", "Persentase pemberdayaan rekaan", "persen"),
        (KEG_1, "kegiatan", "Persentase perencanaan rekaan", "persen"),
        (KEG_2, "kegiatan", "Persentase keuangan rekaan", "persen"),
        (KEG_3, "kegiatan", "Persentase desa rekaan", "persen"),
        (SUB_A, "sub_kegiatan", "Jumlah dokumen rekaan", "dokumen"),
        (SUB_B, "sub_kegiatan", "Jumlah laporan rekaan", "laporan"),
        (SUB_C, "sub_kegiatan", "Jumlah orang digaji rekaan", "orang"),
        (SUB_D, "sub_kegiatan", "Jumlah usulan rekaan", "usulan"),
    )
    lain = (
        (kode, tingkat, "", kode, nama, satuan, "naik", "jumlah", "tidak") for kode, tingkat, nama, satuan in cabang
    )
    return _rows(kolom, *sasaran, *lain)


def tahun_rekaan() -> dict[str, list[Row]]:
    """Plan and budget of the year."""
    setahun = {SUB_A: 8, SUB_B: 4, SUB_C: 12, SUB_D: 16}
    kini = {SUB_A: 4, SUB_B: 2, SUB_C: 12, SUB_D: 8}
    target = [(kode, tw, nilai) for tw, isi in ((2, kini), (4, setahun)) for kode, nilai in isi.items()]
    return {
        "struktur": _rows(
            "kode urut id_sasaran kode_unit sumber_dana",
            (PROG_1, 1, "akuntabel", "", "APBD"),
            (KEG_1, 1, "", "", ""),
            (SUB_A, 1, "", "sekretariat", ""),
            (SUB_B, 2, "", "sekretariat", ""),
            (KEG_2, 2, "", "", ""),
            (SUB_C, 1, "", "sekretariat", ""),
            (PROG_2, 2, "layanan", "", "APBD"),
            (KEG_3, 1, "", "", ""),
            (SUB_D, 1, "", "seksi_desa", ""),
        ),
        "dokumen_anggaran": _rows(
            "versi n_program n_kegiatan pendapatan belanja",
            ("rkpd", 2, 3, 900000, 7500000),
            ("dpa_pokok", "", "", "", ""),
        ),
        "anggaran": _rows(
            "versi kode pagu",
            ("dpa_pokok", SUB_A, 1000000),
            ("dpa_pokok", SUB_B, 2000000),
            ("dpa_pokok", SUB_C, 4000000),
            ("dpa_pokok", SUB_D, 1000000),
        ),
        "kas": _rows(
            "versi kode triwulan kas_sd",
            *(("dpa_pokok", k, 2, n) for k, n in zip(SUB, (600000, 500000, 2000000, 400000), strict=True)),
            *(("dpa_pokok", k, 4, n) for k, n in zip(SUB, (1000000, 2000000, 4000000, 1000000), strict=True)),
        ),
        "target_kinerja": _rows("id_indikator triwulan target_sd", *target, ("ikm", 4, 80), ("nilai_lakip", 4, 65)),
        "perjanjian_kinerja": _rows("versi id_indikator target", ("awal", "ikm", 80), ("awal", "nilai_lakip", 65)),
        "pendapatan": _rows(
            "versi akun nama induk triwulan anggaran target_sd",
            ("dpa_pokok", "4.1", "Pendapatan Rekaan", "", 2, "", ""),
            ("dpa_pokok", "4.1.02", "Retribusi Rekaan", "4.1", 2, 1000000, 400000),
            ("dpa_pokok", "4.1", "Pendapatan Rekaan", "", 4, "", ""),
            ("dpa_pokok", "4.1.02", "Retribusi Rekaan", "4.1", 4, 1000000, 1000000),
        ),
    }


def triwulan_rekaan() -> dict[str, list[Row]]:
    """The quarter."""
    return {
        "realisasi_belanja": _rows(
            "kode realisasi_sd kendala",
            (SUB_A, 540000, ""),
            (SUB_B, 500000, ""),
            (SUB_C, 1900000, ""),
            (SUB_D, 300000, "Kendala rekaan"),
        ),
        "realisasi_kinerja": _rows(
            "id_indikator realisasi_sd status uraian",
            (SUB_A, 3, "final", "Uraian rekaan."),
            (SUB_B, 3, "final", ""),
            (SUB_C, 12, "final", ""),
            (SUB_D, 6, "sementara", ""),
        ),
        "realisasi_indikator": _rows(
            "id_indikator realisasi status sumber",
            ("ikm", 84, "final", "Survei rekaan"),
            ("nilai_lakip", "", "belum", "Evaluasi rekaan"),
        ),
        "realisasi_pendapatan": _rows("akun realisasi_sd", ("4.1.02", 500000)),
        "bukti": _rows(
            "id kode jenis tanggal tanggal_akhir uraian jumlah satuan dihitung lokasi",
            ("dok-1", SUB_A, "dokumen", "", "", "Dokumen rekaan satu", "", "", "ya", ""),
            ("dok-2", SUB_A, "dokumen", "", "", "Dokumen rekaan dua", 2, "dokumen", "ya", ""),
            ("dok-3", SUB_A, "dokumen", "", "", "Konsep rekaan", "", "", "tidak", ""),
            ("rapat-1", SUB_D, "rapat", "2030-02-10", "", "Rapat rekaan pertama", "", "", "ya", "Balai Rekaan"),
            ("rapat-2", SUB_D, "rapat", "2030-05-03", "2030-05-05", "Rapat rekaan kedua", "", "", "ya", ""),
        ),
        "bukti_butir": _rows(
            "id_bukti urut jenis uraian",
            ("rapat-1", 1, "agenda", "Agenda rekaan."),
            ("rapat-1", 2, "hasil", "Hasil rekaan."),
        ),
        "usulan_musrenbang": _rows(
            "id_desa urut uraian lokasi",
            ("desa_satu", 1, "Jembatan rekaan", "Dusun Rekaan"),
            ("desa_satu", 2, "Jalan rekaan", ""),
            ("desa_dua", 1, "Sumur rekaan", "Dusun Rekaan"),
        ),
        "analisis": _rows(
            "subjek jenis urut teks",
            ("ikm", "pendukung", 1, "Pendukung rekaan."),
            (SUB_A, "penghambat", 1, "Hambatan rekaan."),
            (SUB_A, "solusi", 1, "Solusi rekaan."),
        ),
        "pegawai": _rows(
            "status golongan pendidikan jk jumlah",
            ("pns", "III", "S-1/D-4", "L", 2),
            ("pns", "III", "S-1/D-4", "P", 1),
            ("upah_jasa", "-", "SLTA/Sederajat", "P", 3),
        ),
        "pejabat_struktural": _rows(
            "eselon pendidikan jk jumlah", ("III/a", "S-3/S-2", "P", 1), ("IV/a", "S-1/D-4", "L", 2)
        ),
    }
