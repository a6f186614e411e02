"""What the findings on our own period say; when a rule speaks and when not stands in its examples (test_contoh)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.hasil import periksa_laporan
from tests.pembangun import SUB_B, SUB_C, SUB_D

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan


def test_the_findings_on_the_fictional_office(laporan_rekaan: Laporan) -> None:
    """Each with the fact it blames, the line where that was typed, and by how much. Figures: see isi_rekaan."""
    temuan = periksa_laporan(laporan_rekaan).temuan
    assert {(t.kunci, t.berkas.rpartition("/")[2], t.baris, t.ditemukan, t.diharapkan, t.selisih) for t in temuan} == {
        ("pegawai.pejabat_berlebih/pejabat:IV/a|*|*", "pejabat_struktural.csv", 3, "2", "paling banyak 1", None),
        (f"pegawai.beda_gaji/realisasi:{SUB_C}", "realisasi_kinerja.csv", 4, None, "3", None),
        (f"bukti.beda_realisasi/bukti_tercatat:{SUB_D}", "realisasi_kinerja.csv", 5, "2", "6", "-4"),
        (f"kinerja.tanpa_kendala/capaian:{SUB_D}", "realisasi_kinerja.csv", 5, None, None, None),
        (f"kinerja.jauh_melampaui/capaian:{SUB_B}", "target_kinerja.csv", 3, None, None, None),
        (f"kinerja.timpang/capaian:{SUB_B}", "realisasi_kinerja.csv", 3, None, None, "50 poin persen"),
        (f"kinerja.belum_final/realisasi:{SUB_D}", "realisasi_kinerja.csv", 5, None, None, None),
        ("kinerja.belum_final/realisasi:nilai_lakip", "realisasi_indikator.csv", 3, None, None, None),
        ("sasaran.tanpa_realisasi/realisasi:nilai_lakip", "realisasi_indikator.csv", 3, None, None, None),
        ("sasaran.tujuh_analisis/capaian:nilai_lakip", "indikator.csv", 3, None, None, None),
    }
