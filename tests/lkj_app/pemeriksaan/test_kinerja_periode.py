"""Rules on performance, evidence, sasaran, staff and dates of our own period. Figures: see isi_rekaan."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.periode import bukti, kantor, kinerja, sasaran
from tests.pembangun import KEG_1, SUB_B, SUB_C, SUB_D, kantor_rekaan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lkj_app.pemeriksaan.aturan_periksa import AturanPeriksa
    from tests.pembangun import Kantor

# The yearly target of the last year of the Renstra, whose end state is 90.
AKHIR = {"id_indikator": "ikm", "titik": "target", "tahun": 2032}


def _pokok(kantor_: Kantor, folder: Path, aturan: AturanPeriksa) -> list[str]:
    """The facts that a rule blames."""
    return [t.fakta[0] for t in aturan.jalankan(kantor_.laporan(folder))]


@pytest.mark.parametrize(
    ("aturan", "ubah", "pokok"),
    [
        # A has hambatan and solusi in analisis; D (75 %) has a kendala of its spending, which is another matter.
        (kinerja.tanpa_kendala, lambda k: k, [f"capaian:{SUB_D}"]),
        (
            kinerja.tanpa_kendala,
            lambda k: k.tambah("analisis", {"subjek": SUB_D, "jenis": "solusi", "urut": 1, "teks": "Solusi."}),
            [f"capaian:{SUB_D}"],
        ),
        (
            kinerja.tanpa_kendala,
            lambda k: k.tambah(
                "analisis",
                {"subjek": SUB_D, "jenis": "solusi", "urut": 1, "teks": "Solusi."},
                {"subjek": SUB_D, "jenis": "penghambat", "urut": 1, "teks": "Hambatan."},
            ),
            [],
        ),
        (kinerja.tanpa_kendala, lambda k: k.ubah("realisasi_kinerja", SUB_D, realisasi_sd=8), []),
        # A spent 90 % of its cash plan, which is not below 90; D 75 %, with a kendala.
        (kinerja.belanja_tanpa_kendala, lambda k: k, []),
        (kinerja.belanja_tanpa_kendala, lambda k: k.ubah("realisasi_belanja", SUB_D, kendala=""),
         [f"capaian_belanja:{SUB_D}"]),
        (kinerja.belanja_tanpa_hasil, lambda k: k, []),
        (kinerja.belanja_tanpa_hasil, lambda k: k.ubah("realisasi_kinerja", SUB_C, realisasi_sd=0),
         [f"realisasi:{SUB_C}"]),
        (
            kinerja.belanja_tanpa_hasil,
            lambda k: k.ubah("realisasi_kinerja", SUB_C, realisasi_sd=0).ubah("target_kinerja", SUB_C, target_sd=0),
            [],
        ),
        # B: 150 % against 100 % of the cash plan; the others lie within 25 points.
        (kinerja.timpang, lambda k: k, [f"capaian:{SUB_B}"]),
        (kinerja.timpang, lambda k: k.ubah("realisasi_kinerja", SUB_B, realisasi_sd=2), []),
        (kinerja.jauh_melampaui, lambda k: k, [f"capaian:{SUB_B}"]),
        (kinerja.jauh_melampaui, lambda k: k.ubah("target_kinerja", SUB_B, target_sd=3), []),
        (kinerja.belum_final, lambda k: k, [f"realisasi:{SUB_D}", "realisasi:nilai_lakip"]),
        # A: 1 + 2 of 3; D: 2 meetings of 6.
        (bukti.beda_realisasi, lambda k: k, [f"bukti_tercatat:{SUB_D}"]),
        (bukti.beda_realisasi, lambda k: k.buang("bukti", SUB_D), []),
        (sasaran.tanpa_realisasi, lambda k: k, ["realisasi:nilai_lakip"]),
        (sasaran.tanpa_realisasi, lambda k: k.ubah("realisasi_indikator", "nilai_lakip", realisasi=60), []),
        (sasaran.akhir_renstra, lambda k: k, []),
        (sasaran.akhir_renstra, lambda k: k.tambah("target_renstra", AKHIR | {"nilai": 90}), []),
        (sasaran.akhir_renstra, lambda k: k.tambah("target_renstra", AKHIR | {"nilai": 91}), ["target_akhir:ikm"]),
        (sasaran.pk_beda_renstra, lambda k: k, []),
        (sasaran.pk_beda_renstra, lambda k: k.ubah("perjanjian_kinerja", "ikm", target=79), ["target:ikm"]),
        (sasaran.target_di_bawah_tahun_lalu, lambda k: k, []),
        (sasaran.target_di_bawah_tahun_lalu, lambda k: k.ubah("riwayat_indikator", "ikm", realisasi=81),
         ["target:ikm"]),
        (
            sasaran.target_di_bawah_tahun_lalu,
            lambda k: k.ubah("riwayat_indikator", "ikm", realisasi=81).ubah("indikator", "ikm", arah="turun"),
            [],
        ),
        (sasaran.tujuh_analisis, lambda k: k, ["capaian:nilai_lakip"]),
        (kantor.satuan_kembar, lambda k: k, []),
        (kantor.satuan_kembar, lambda k: k.ubah("indikator", KEG_1, satuan="Persen"), [f"satuan:{KEG_1}"]),
    ],
)  # fmt: skip
def test_what_a_rule_blames(
    tmp_path: Path, aturan: AturanPeriksa, ubah: Callable[[Kantor], Kantor], pokok: list[str]
) -> None:
    """The case that must fire and the near ones that must not."""
    assert _pokok(ubah(kantor_rekaan()), tmp_path, aturan) == pokok


def test_officials_are_not_more_than_positions(tmp_path: Path) -> None:
    """Two officials of IV/a for one such unit; one is fine."""
    (satu,) = kantor.pejabat_berlebih.jalankan(kantor_rekaan().laporan(tmp_path))
    assert (satu.ditemukan, satu.diharapkan) == ("2", "paling banyak 1")
    satu_orang = kantor_rekaan().ubah("pejabat_struktural", "IV/a", jumlah=1).laporan(tmp_path)
    assert list(kantor.pejabat_berlebih.jalankan(satu_orang)) == []


@pytest.mark.parametrize(("dibayar", "banyak"), [(3, 0), (4, 1)])
def test_the_paid_are_the_employed(tmp_path: Path, dibayar: int, banyak: int) -> None:
    """Three PNS in the staff table, so three are paid: the sub kegiatan is known by its official code."""
    isi = kantor_rekaan().ubah("realisasi_kinerja", SUB_C, realisasi_sd=dibayar).laporan(tmp_path)
    assert len(list(kantor.beda_gaji.jalankan(isi))) == banyak


@pytest.mark.parametrize(
    ("tanggal", "aturan"),
    [
        (date(2030, 7, 5), set()),  # Friday
        (date(2030, 7, 6), {"waktu.hari_kerja"}),
        (date(2030, 7, 7), {"waktu.hari_kerja"}),
        (date(2030, 8, 17), {"waktu.hari_kerja"}),
        (date(2030, 6, 30), {"waktu.hari_kerja", "waktu.sehari_dengan_data"}),  # Sunday
        (date(2030, 8, 29), set()),
        (date(2030, 8, 30), {"waktu.terlambat"}),
    ],
)
def test_the_date_of_the_report(tmp_path: Path, tanggal: date, aturan: set[str]) -> None:
    """On a working day, after the cut-off (30 June 2030), within sixty days."""
    isi = kantor_rekaan()
    isi.waktu["tanggal_laporan"] = tanggal
    laporan = isi.laporan(tmp_path)
    assert {
        t.aturan for satu in kantor.ATURAN for t in satu.jalankan(laporan) if t.aturan.startswith("waktu")
    } == aturan
