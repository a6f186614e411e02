"""Rules on the money of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.dokumen.anggaran import (
    jumlah_bawahan,
    melampaui_pagu,
    operasi_modal,
    persen,
    selisih,
    total_dokumen,
)

if TYPE_CHECKING:
    from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan


def _baris(dok: DokumenRekaan, sisa: str) -> DokumenRekaan:
    return dok.k("pagu:7.01.01", "1.000").k("realisasi_belanja:7.01.01", "940").k("sisa_pagu:7.01.01", sisa)


def test_a_difference_that_is_wrong_is_found_at_its_cell(dok: DokumenRekaan) -> None:
    """1.000 - 940 is 60: a printed 70 is 10 too much."""
    (satu,) = _baris(dok, "70").temuan(selisih)
    assert (satu.klaim, satu.ditemukan, satu.diharapkan, satu.selisih) == ("k4", "70", "60", "10")


@pytest.mark.parametrize("sisa", ["60", "Rp 60", "60,00"])
def test_a_right_difference_is_none(dok: DokumenRekaan, sisa: str) -> None:
    """However it is written."""
    assert _baris(dok, sisa).temuan(selisih) == []


def test_a_dash_is_no_number(dok: DokumenRekaan) -> None:
    """Nothing printed, nothing to judge."""
    assert _baris(dok, "-").temuan(selisih) == []


def test_other_places_are_other_tables(dok: DokumenRekaan) -> None:
    """Columns are compared within one row of one table only."""
    dok.k("pagu:7.01.01", "1.000").k("realisasi_belanja:7.01.01", "940").k("sisa_pagu:7.01.01", "70", "Tabel 2")
    assert dok.temuan(selisih) == []


def test_a_parent_is_the_sum_of_its_children(dok: DokumenRekaan) -> None:
    """Every child stands in the table, so the parent can be checked; one missing child makes it unknown."""
    anak = dok.laporan.data.anak("7.01.01")
    for kode in anak:
        dok.k(f"pagu:{kode}", "100")
    benar = f"{100 * len(anak)}"
    dok.k("pagu:7.01.01", benar)
    assert dok.temuan(jumlah_bawahan) == []
    dok.klaim[-1] = type(dok.klaim[-1])("k99", "pagu:7.01.01", "Tabel 1", "7.01.01", "", "7", "luar", "uji.csv", 99)
    assert [t.klaim for t in dok.temuan(jumlah_bawahan)] == ["k99"]
    del dok.klaim[0]
    assert dok.temuan(jumlah_bawahan) == []


def test_a_difference_beside_its_columns_is_not_summed_again(dok: DokumenRekaan) -> None:
    """A right parent of a wrong child is not blamed: its own columns give its difference."""
    anak = dok.laporan.data.anak("7.01.01")
    for kode in anak:
        dok.k(f"kas:{kode}", "100").k(f"realisasi_belanja:{kode}", "90").k(f"selisih_kas:{kode}", "99")
    banyak = len(anak)
    dok.k("kas:7.01.01", f"{100 * banyak}").k("realisasi_belanja:7.01.01", f"{90 * banyak}")
    dok.k("selisih_kas:7.01.01", f"{10 * banyak}")
    assert dok.temuan(jumlah_bawahan) == []
    assert len(dok.temuan(selisih)) == banyak


@pytest.mark.parametrize(("total", "ada"), [("1.000", 0), ("900", 1), ("100%", 0), ("-", 0)])
def test_an_account_is_the_sum_of_its_accounts(dok: DokumenRekaan, total: str, ada: int) -> None:
    """Revenue has parents too; a percentage in a money column is another rule's matter."""
    dok.k("realisasi_pendapatan:4.1.02", "1.000").k("realisasi_pendapatan:4.1", total)
    assert len(dok.temuan(jumlah_bawahan)) == ada


@pytest.mark.parametrize(
    ("ukuran", "tercetak", "harap"),
    [
        ("capaian_belanja", "94,00", None),
        ("capaian_belanja", "94%", None),
        ("capaian_belanja", "95%", "94%"),
        ("serapan", "47", None),
        ("serapan", "94,00", "47,00"),
        ("persen_sisa", "53,0", None),
        ("persen_sisa", "100,00", "53,00"),
        ("persen_selisih_kas", "6", None),
        ("persen_selisih_kas", "3", "6"),
    ],
)
def test_percentages_are_those_of_their_columns(
    dok: DokumenRekaan, ukuran: str, tercetak: str, harap: str | None
) -> None:
    """Pagu 2.000, kas 1.000, realisasi 940."""
    for nama, nilai in (("pagu", "2.000"), ("kas", "1.000"), ("realisasi_belanja", "940")):
        dok.k(f"{nama}:7.01.01", nilai)
    dok.k("selisih_kas:7.01.01", "60").k("sisa_pagu:7.01.01", "1.060").k(f"{ukuran}:7.01.01", tercetak)
    assert [t.diharapkan for t in dok.temuan(persen)] == ([harap] if harap else [])


def test_nothing_is_divided_by_nought(dok: DokumenRekaan) -> None:
    """A row without budget has no percentage to check; nor has one whose column holds a percentage."""
    dok.k("kas:7.01.01", "0").k("realisasi_belanja:7.01.01", "0").k("capaian_belanja:7.01.01", "0,00")
    dok.k("kas:7.01.03", "100%").k("realisasi_belanja:7.01.03", "7").k("capaian_belanja:7.01.03", "1")
    assert dok.temuan(persen) == []


@pytest.mark.parametrize(("realisasi", "ada"), [("1.000", 0), ("1.001", 1)])
def test_nobody_spends_more_than_the_pagu(dok: DokumenRekaan, realisasi: str, ada: int) -> None:
    """All of it is allowed."""
    temuan = dok.k("pagu:7.01.01", "1.000").k("realisasi_belanja:7.01.01", realisasi).temuan(melampaui_pagu)
    assert [t.selisih for t in temuan] == ["1"] * ada


@pytest.mark.parametrize(("modal", "ada"), [("100", 0), ("90", 1)])
def test_operasi_and_modal_make_the_belanja(dok: DokumenRekaan, modal: str, ada: int) -> None:
    """Of one budget document at one place, in rows of their own too."""
    dok.k("belanja_dokumen:dpa_pokok", "Rp. 1.000,-", "Bab II", "baris 1")
    dok.k("operasi_dokumen:dpa_pokok", "900", "Bab II", "baris 2").k("modal_dokumen:dpa_pokok", modal, "Bab II")
    dok.k("modal_dokumen:rkpd", "7", "Bab II").k("modal_dokumen:dpa_pokok", "8", "Bab III")
    assert [t.selisih for t in dok.temuan(operasi_modal)] == ["10"] * ada


@pytest.mark.parametrize(("fakta", "ada"), [("belanja_dokumen:dpa_pokok", 1), ("belanja_dokumen:rkpd", 0)])
def test_the_version_in_force_has_the_total_of_its_rows(dok: DokumenRekaan, fakta: str, ada: int) -> None:
    """Another version may have another total."""
    temuan = dok.k("pagu:total", "1.000", "Tabel 3.6").k(fakta, "900", "Bab II").temuan(total_dokumen)
    assert [t.diharapkan for t in temuan] == ["1.000"] * ada
