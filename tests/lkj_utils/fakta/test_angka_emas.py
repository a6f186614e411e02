"""Golden figures of Kalaena 2023-TW4, as printed; each can be checked by hand against the source document."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest

from lkj_utils import ROOT
from tests.pembangun import laporan_kalaena

TABEL_3_6 = ROOT / "tests" / "data" / "tabel_3_6_berkode.csv"

RUPIAH_BENAR = {
    "c4_anggaran": "pagu",
    "c5_target_kas": "kas",
    "c6_realisasi": "realisasi_belanja",
    "c7_pct": "capaian_belanja",
}
SELEBIHNYA = {
    "c8_selisih": "selisih_kas",
    "c9_pct": "persen_selisih_kas",
    "c10_sisa": "sisa_pagu",
    "c11_pct": "persen_sisa",
}

# The 8 cells that the source printed wrong: (code, column) -> (printed, right).
SALAH_CETAK = {
    ("7.01.01.2.04", "c8_selisih"): ("35022100", "86375"),  # the pagu of the kegiatan, not the difference
    ("7.01.01.2.04", "c9_pct"): ("100.00", "0.25"),
    ("7.01.04", "c8_selisih"): ("41350", "82250"),  # one of two kegiatan left out of the sum
    ("7.01.04", "c9_pct"): ("0.29", "0.58"),
    ("7.01.04", "c10_sisa"): ("41350", "82250"),
    ("7.01.04", "c11_pct"): ("100.00", "0.58"),
    ("7.01.04.2.01", "c11_pct"): ("100.00", "0.35"),
    ("7.01.04.2.02", "c11_pct"): ("100.00", "1.84"),
}

ANGKA = {
    # spending
    "pagu:total": "Rp2.727.830.700",
    "realisasi_belanja:total": "Rp2.691.183.025",
    "capaian_belanja:total": "98,66%",
    "serapan:total": "98,66%",
    "sisa_pagu:total": "Rp36.647.675",
    "capaian_belanja:7.01.01.2.05": "80,38%",
    "capaian_belanja:7.01.02": "88,23%",
    # revenue
    "realisasi_pendapatan:total": "Rp28.684.125",
    "target_pendapatan:total": "Rp21.300.000",
    "capaian_pendapatan:total": "134,67%",
    # sub kegiatan
    "realisasi:7.01.01.2.02.01": "16",
    "target:7.01.01.2.02.01": "17",
    "capaian:7.01.01.2.02.01": "94,12%",
    "predikat:7.01.01.2.02.01": "Baik",
    # programs
    "capaian:7.01.01": "102,19%",
    "capaian:7.01.02": "0,00%",
    "capaian:7.01.03": "90,36%",
    "capaian:7.01.04": "100,00%",
    "capaian:7.01.05": "100,00%",
    "capaian:7.01.06": "100,00%",
    "jumlah:program": "6",
    "jumlah:program_tercapai": "4",
    "jumlah:kegiatan": "15",
    "jumlah:sub_kegiatan": "33",
    "status_efisiensi:7.01.02": "dana terpakai tanpa capaian",
    "efisiensi:7.01.04": "0,58%",
    "jumlah_lain:program_tercapai|batas_100": "3",
    "terhadap_akhir:ikm": "94,68%",
    # sasaran
    "realisasi:ikm": "92,79",
    "target:ikm": "87",
    "capaian:ikm": "106,66%",
    "mutu:ikm": "A",
    "kemajuan_renstra:ikm": "59,92%",
    "pertumbuhan:ikm": "0,01%",
    # staff
    "pegawai:*|*|*|*": "29",
    "pegawai:pns|*|*|*": "16",
    "pegawai:upah_jasa|*|*|*": "13",
    "pejabat:*|*|*": "8",
}

# Sub kegiatan that the source names without code: realisasi, target, capaian, predikat.
MENURUT_ISI = [
    ("113", "140", "80,71%", "Baik"),
    ("1.723", "1.542", "111,74%", "Sangat Baik"),
    ("988", "1.005", "98,31%", "Sangat Baik"),
]


@pytest.fixture(scope="module")
def laporan():
    """The real report."""
    return laporan_kalaena()


@pytest.fixture(scope="module")
def tercetak():
    """Tabel 3.6 as the source printed it, by code; the total has none."""
    with TABEL_3_6.open(encoding="utf-8", newline="") as berkas:
        return {row["kode_permendagri90"] or "total": row for row in csv.DictReader(berkas)}


def bilangan(laporan, id_fakta):
    """A fact as printed in the table, as an exact number with two decimals."""
    teks = laporan.teks(id_fakta).replace("Rp", "").removesuffix("%")
    return Decimal(teks.replace(".", "").replace(",", ".")).quantize(Decimal("0.01"))


@pytest.mark.parametrize(("id_fakta", "teks"), ANGKA.items())
def test_golden_figure(laporan, id_fakta, teks):
    """The figure comes out as printed."""
    assert laporan.teks(id_fakta) == teks


@pytest.mark.parametrize("isi", MENURUT_ISI, ids=["musrenbang", "surat", "rapat koordinasi"])
def test_golden_sub_kegiatan(laporan, isi):
    """Exactly one sub kegiatan has this realisasi, target, capaian and predikat."""
    kode = [row["kode"] for row in laporan.data.tingkat("sub_kegiatan")]
    ukuran = ("realisasi", "target", "capaian", "predikat")
    assert [tuple(laporan.teks(f"{u}:{k}") for u in ukuran) for k in kode].count(isi) == 1


def test_money_and_performance_of_program_2(laporan):
    """88,23 % of the money was spent for 0 % of the performance: the two stay apart."""
    assert laporan.teks("capaian_belanja:7.01.02") == "88,23%"
    assert laporan.fakta.angka("capaian:7.01.02") == 0


def test_table_3_6_has_the_rows_of_the_source(laporan, tercetak):
    """55 rows: 54 codes in the order of the source, and the total."""
    assert len(tercetak) == 55
    assert [*laporan.data.struktur["kode"], "total"] == list(tercetak)


@pytest.mark.parametrize(("kolom", "ukuran"), RUPIAH_BENAR.items())
def test_columns_4_to_7_equal_the_source(laporan, tercetak, kolom, ukuran):
    """Budget, cash target, realisasi and capaian of all 55 rows are what the source printed."""
    beda = {
        kode: (row[kolom], laporan.teks(f"{ukuran}:{kode}"))
        for kode, row in tercetak.items()
        if Decimal(row[kolom]) != bilangan(laporan, f"{ukuran}:{kode}")
    }
    assert beda == {}


def test_columns_8_to_11_differ_in_the_8_wrong_cells_only(laporan, tercetak):
    """Differences and remainders equal the source but for the cells that it printed wrong, named one by one."""
    beda = {
        (kode, kolom): (Decimal(row[kolom]), bilangan(laporan, f"{ukuran}:{kode}"))
        for kode, row in tercetak.items()
        for kolom, ukuran in SELEBIHNYA.items()
        if Decimal(row[kolom]) != bilangan(laporan, f"{ukuran}:{kode}")
    }
    assert beda == {sel: (Decimal(salah), Decimal(benar)) for sel, (salah, benar) in SALAH_CETAK.items()}


@pytest.mark.parametrize(("kode", "kolom"), SALAH_CETAK)
def test_the_wrong_cells_contradict_the_source_itself(tercetak, kode, kolom):
    """Each right value follows from columns (4) to (6) of the source, so the error is not ours."""
    row = tercetak[kode]
    pagu, kas, realisasi = (Decimal(row[k]) for k in ("c4_anggaran", "c5_target_kas", "c6_realisasi"))
    benar = {
        "c8_selisih": kas - realisasi,
        "c9_pct": (kas - realisasi) / kas * 100,
        "c10_sisa": pagu - realisasi,
        "c11_pct": (pagu - realisasi) / pagu * 100,
    }
    assert benar[kolom].quantize(Decimal("0.01")) == Decimal(SALAH_CETAK[kode, kolom][1])


def test_official_names_are_the_nomenklatur(laporan, tercetak):
    """The report prints the official name where the source printed another."""
    resmi = {
        kode: row["nomenklatur_resmi_bila_beda"] for kode, row in tercetak.items() if row["nomenklatur_resmi_bila_beda"]
    }
    assert {kode: laporan.nama[kode] for kode in resmi} == resmi
