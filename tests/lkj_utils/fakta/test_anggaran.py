"""Budget facts: leaves of the version in force, sums upward, the columns of the official table, budget documents."""

from __future__ import annotations

import pytest

from tests.pembangun import KEG_1, PROG_1, PROG_2, SUB_A, SUB_B, kantor_rekaan, laporan_tetap

UANG = ("pagu", "kas", "realisasi_belanja")


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_tetap("rekaan", tmp_path_factory)


@pytest.mark.parametrize("nama", ["kalaena", "rekaan"])
@pytest.mark.parametrize("ukuran", UANG)
def test_every_parent_is_the_sum_of_its_children(tmp_path_factory, nama, ukuran):
    """Kegiatan, program and total, on real data too."""
    laporan = laporan_tetap(nama, tmp_path_factory)
    f, data = laporan.fakta, laporan.data
    atas = [*data.tingkat("kegiatan"), *data.tingkat("program")]
    for row in atas:
        assert f.angka(f"{ukuran}:{row['kode']}") == sum(f.angka(f"{ukuran}:{a}") for a in data.anak(row["kode"]))
    semua = sum(f.angka(f"{ukuran}:{row['kode']}") for row in data.tingkat("sub_kegiatan"))
    assert f.angka(f"{ukuran}:total") == semua


@pytest.mark.parametrize(
    ("id_fakta", "tercetak"),
    [
        ("pagu:7.01.01", "Rp7.000.000"),
        ("kas:7.01.01", "Rp3.100.000"),
        ("realisasi_belanja:7.01.01", "Rp2.940.000"),
        ("capaian_belanja:7.01.01.2.02.01", "95,00%"),
        ("selisih_kas:7.01.01.2.02.01", "Rp100.000"),
        ("persen_selisih_kas:7.01.01.2.02.01", "5,00%"),
        ("sisa_pagu:7.01.01.2.02.01", "Rp2.100.000"),
        ("persen_sisa:7.01.01.2.02.01", "52,50%"),
        ("serapan:7.01.01.2.02.01", "47,50%"),
        ("capaian_belanja:total", "92,57%"),
        ("serapan:total", "40,50%"),
    ],
)
def test_columns_before_the_fourth_quarter(laporan, id_fakta, tercetak):
    """In TW2 the cash target is not the budget: (7) is against cash, serapan and (11) against the budget."""
    assert laporan.teks(id_fakta) == tercetak


def test_only_the_version_in_force_counts(tmp_path):
    """The rows of an older version stay out of the sums."""
    kantor = kantor_rekaan().tambah("anggaran", {"versi": "rkpd", "kode": SUB_A, "pagu": 999})
    assert kantor.laporan(tmp_path).fakta.angka(f"pagu:{SUB_A}") == 1000000


def test_cash_target_is_that_of_the_quarter(laporan):
    """TW2 reads the cumulative cash of TW2, not of TW4."""
    assert laporan.fakta.angka(f"kas:{SUB_B}") == 500000


def test_overspending_is_negative(tmp_path):
    """More spent than planned leaves a negative difference, with its sign."""
    laporan = kantor_rekaan().ubah("realisasi_belanja", SUB_A, realisasi_sd=1000001).laporan(tmp_path)
    assert laporan.teks(f"sisa_pagu:{SUB_A}") == "-Rp1"
    assert laporan.teks(f"selisih_kas:{SUB_A}") == "-Rp400.001"


def test_cash_zero_has_no_percentage(tmp_path):
    """Nothing planned s/d this quarter: no capaian against cash, but a serapan against the budget."""
    kantor = kantor_rekaan()
    for row in kantor.tabel["kas"]:
        if row["kode"] == SUB_A and row["triwulan"] == 2:
            row["kas_sd"] = 0
    laporan = kantor.laporan(tmp_path)
    assert not laporan.fakta.ada(f"capaian_belanja:{SUB_A}")
    assert laporan.teks(f"serapan:{SUB_A}") == "54,00%"


def test_a_missing_realisasi_leaves_the_sum_unknown(tmp_path):
    """A total that silently misses one sub kegiatan is a wrong number."""
    f = kantor_rekaan().buang("realisasi_belanja", SUB_A).laporan(tmp_path).fakta
    assert [f.nilai(f"realisasi_belanja:{k}") for k in (SUB_A, KEG_1, PROG_1, "total")] == [None] * 4
    assert f.angka(f"realisasi_belanja:{PROG_2}") == 300000


def test_a_document_with_rows_is_their_sum(laporan):
    """The totals of the version in force are those of the budget table, never typed twice."""
    assert laporan.fakta.angka("belanja_dokumen:dpa_pokok") == laporan.fakta.angka("pagu:total")
    assert laporan.fakta.angka("program_dokumen:dpa_pokok") == 2
    assert laporan.fakta.angka("kegiatan_dokumen:dpa_pokok") == 3


def test_a_document_without_rows_keeps_its_printed_totals(laporan):
    """The RKPD is known by its totals only."""
    assert laporan.fakta.angka("belanja_dokumen:rkpd") == 7500000
    assert laporan.fakta.angka("pendapatan_dokumen:rkpd") == 900000


def test_revenue_of_a_document_counts_the_year_once(laporan):
    """pendapatan.csv repeats the year's budget per quarter."""
    assert laporan.fakta.angka("pendapatan_dokumen:dpa_pokok") == 1000000


def test_operasi_and_modal_need_every_row(tmp_path):
    """One row without the split makes the split of the document unknown, not smaller."""
    kantor = kantor_rekaan().ubah("anggaran", SUB_A, operasi=600000, modal=400000)
    f = kantor.laporan(tmp_path).fakta
    assert f.nilai("modal_dokumen:dpa_pokok") is None


def test_operasi_and_modal_add_up(tmp_path):
    """Where every row has the split, the document has it too."""
    kantor = kantor_rekaan().ubah("anggaran", "dpa_pokok", operasi=600000, modal=400000)
    f = kantor.laporan(tmp_path).fakta
    assert (f.angka("operasi_dokumen:dpa_pokok"), f.angka("modal_dokumen:dpa_pokok")) == (2400000, 1600000)


def test_revenue_of_a_document_is_that_of_the_revenue_table(tmp_path):
    """A parent account with its own figure is not counted beside its children: both tables print one total."""
    f = kantor_rekaan().ubah("pendapatan", "4.1", anggaran=1000000).laporan(tmp_path).fakta
    assert f.angka("pendapatan_dokumen:dpa_pokok") == f.angka("anggaran_pendapatan:total") == 1000000
