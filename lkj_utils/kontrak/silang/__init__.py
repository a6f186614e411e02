"""Rules between tables and against the calendar, each a small function in one list.

Level: galat only for what is provably wrong or makes the report impossible to compute; peringatan where two
places disagree and a person must say which is right; catatan for what a reviewer would ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.kontrak.silang import (
    capaian,
    kantor,
    kelengkapan,
    kode_program,
    masa,
    pejabat,
    pejabat_teks,
    perjanjian,
    uang,
    versi,
    waktu,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import IsiPeriode

ATURAN: tuple[Callable[[IsiPeriode], Iterator[Temuan]], ...] = (
    kode_program.induk_hilang,
    kode_program.kode_asing,
    kode_program.nama_sendiri,
    kode_program.daftar_diduga,
    kode_program.varian_aceh,
    kode_program.tanpa_anak,
    kode_program.indikator_tingkat,
    kode_program.indikator_berbagi_kode,
    kode_program.indikator_salah_tabel,
    kode_program.indikator_sasaran,
    kode_program.subjek_analisis,
    kode_program.pohon_berputar,
    kelengkapan.tabel_kosong,
    kelengkapan.sub_tanpa_indikator,
    *kelengkapan.PERIODE,
    uang.versi_tanpa_baris,
    uang.realisasi_di_atas_pagu,
    uang.kas_turun,
    uang.kas_akhir_bukan_pagu,
    uang.rincian_bukan_pagu,
    uang.total_berbeda,
    versi.gugur,
    versi.hanya_salinan,
    versi.akun_di_luar,
    versi.mundur,
    versi.kas_lampau,
    waktu.akhir_data_di_luar_triwulan,
    waktu.tanggal_tidak_wajar,
    waktu.laporan_sebelum_akhir_data,
    waktu.versi_sesudah_akhir_data,
    waktu.bukti_di_luar_rentang,
    waktu.bukti_terbalik,
    pejabat.nip_salah,
    pejabat.masa_terbalik,
    pejabat.penandatangan_tidak_menjabat,
    pejabat.masa_berimpit,
    pejabat_teks.disebut_di_luar_masa,
    pejabat_teks.pergantian_tak_tercatat,
    perjanjian.tanpa_tanggal,
    perjanjian.terbalik,
    perjanjian.belum_berlaku,
    perjanjian.pihak_tidak_menjabat,
    masa.masa_terbalik,
    masa.masa_tumpang,
    masa.tidak_berlaku,
    masa.terdahulu,
    masa.renstra_lain,
    masa.disimpulkan,
    capaian.nilai_turun,
    capaian.target_turun,
    capaian.tanpa_target,
    capaian.target_beda_perjanjian,
    capaian.status_tidak_sesuai,
    capaian.skm_tidak_wajar,
    capaian.skm_beda_ikm,
    capaian.bertanda_satuan_lain,
    kantor.renstra_terbalik,
    kantor.misi_didukung,
    kantor.wilayah,
    kantor.skala,
    kantor.diterima,
)


def periksa_silang(data: IsiPeriode) -> list[Temuan]:
    """The findings of every rule, in the order of the list."""
    return [temuan for aturan in ATURAN for temuan in aturan(data)]
