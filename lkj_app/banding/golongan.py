"""Which measures are plans, which move, which only follow from others: it decides how a change is told."""

from __future__ import annotations

RENCANA = frozenset((
    "pagu", "kas", "target", "target_tahun", "target_gabungan", "target_awal", "target_renstra", "target_akhir",
    "standar", "anggaran_pendapatan", "target_pendapatan", "pendapatan_dokumen", "belanja_dokumen",
    "operasi_dokumen", "modal_dokumen", "program_dokumen", "kegiatan_dokumen",
))  # fmt: skip
GERAK = frozenset((
    "realisasi_belanja", "capaian_belanja", "serapan", "realisasi", "capaian", "capaian_bawahan", "capaian_sasaran",
    "capaian_tujuan",
    "realisasi_pendapatan", "capaian_pendapatan", "kemajuan_renstra", "pertumbuhan",
))  # fmt: skip
# They follow from the measures above: told number by number in a correction, else only noise.
TURUNAN = frozenset((
    "selisih_kas", "persen_selisih_kas", "sisa_pagu", "persen_sisa", "selisih_target", "efisiensi",
    "alokasi_kinerja", "terhadap_akhir",
    "realisasi_triwulan", "target_triwulan", "realisasi_belanja_triwulan", "selisih_tahun_lalu", "pertumbuhan_belanja",
    "tren", "proyeksi", "capaian_proyeksi", "proyeksi_belanja", "serapan_proyeksi", "perubahan_pagu",
    "pagu_lama", "pagu_baru", "selisih_pagu", "keterangan_pagu",
))  # fmt: skip
PREDIKAT, STATUS = frozenset(("predikat", "mutu")), frozenset(("status_capaian", "status_efisiensi"))
# Counted from 1 January, for whatever has an official code; the indicators of a sasaran are levels of the year.
SAMPAI_DENGAN = TURUNAN | STATUS | frozenset((
    "kas", "realisasi_belanja", "capaian_belanja", "serapan", "target", "realisasi", "capaian", "capaian_bawahan",
    "predikat",
    "target_pendapatan", "realisasi_pendapatan", "capaian_pendapatan",
))  # fmt: skip
# Of the period itself: they differ between any two periods.
PENANDA = frozenset(("nama_periode", "tanggal", "tanggal_data"))
# What an indicator gives a meaning to.
BERDEFINISI = frozenset((
    "target", "target_tahun", "target_awal", "target_akhir", "realisasi", "realisasi_triwulan", "target_triwulan",
    "capaian", "predikat", "status_capaian", "selisih_target", "kemajuan_renstra", "terhadap_akhir", "proyeksi",
))  # fmt: skip
MENURUT_VERSI = frozenset(("pagu", "kas", "anggaran_pendapatan", "target_pendapatan"))
