"""Which typed figures are read, and as what; what the rules make of them stands in their examples (test_contoh)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.kosakata import SELESAI, TARGET, Kosakata
from lkj_app.pemeriksaan.makna_figur import Pembaca
from lkj_utils.dasar.periode import Periode

if TYPE_CHECKING:
    from lkj_app.pemeriksaan.figur import Figur

PEMBACA = Pembaca("7.01.01.2.01.01", Kosakata(frozenset({"laporan", "keuangan"}), "laporan"), Periode(2023, 4))


def _baca(teks: str) -> list[Figur]:
    return list(PEMBACA.baca(teks))


@pytest.mark.parametrize(
    ("teks", "tertulis", "pokok"),
    [
        ("Capaian 94 persen.", "94 persen", "capaian"),
        ("Capaian s.d. triwulan IV sebesar 94,5%.", "94,5%", "capaian"),
        ("Realisasi anggaran: 94 persen.", "94 persen", "serapan"),
        ("Sisa pagu Rp 1,7 juta.", "Rp 1,7 juta", "sisa_pagu"),
        ("94 persen anggaran terserap.", "94 persen", "serapan"),
        ("Realisasi laporan keuangan baru 12 laporan.", "12 laporan", "realisasi"),
        ("Targetnya 14, belum terpenuhi.", "14", "target"),
        ("Per 31 Desember 2023 capaian 94 persen.", "94 persen", "capaian"),
    ],
)
def test_what_a_figure_claims_to_be(teks: str, tertulis: str, pokok: str) -> None:
    """The words just before it decide, or the one just behind; what they mean first stands first."""
    (satu,) = _baca(teks)
    assert (satu.tertulis, satu.ukuran[0]) == (tertulis, pokok)


def test_part_of_a_whole() -> None:
    """The second figure of such a pair is the target; without a word of completion neither claims anything."""
    assert [satu.ukuran for satu in _baca("12 dari 14 laporan tersusun.")] == [SELESAI, TARGET]
    assert [satu.ukuran for satu in _baca("Ada 3 dari 14 laporan yang terlambat.")] == [(), ()]


@pytest.mark.parametrize(
    ("teks", "pokok"),
    [
        ("Terealisasi Rp900.000 atau 90 persen.", "serapan"),
        ("Terealisasi Rp900.000 dari pagu Rp1.000.000 (90%).", "serapan"),
        ("Realisasi 12 laporan dari target 14 laporan atau sebesar 86 persen.", "capaian"),
    ],
)
def test_a_percentage_that_follows_from_the_figures_before_it(teks: str, pokok: str) -> None:
    """It says the same once more, as a share."""
    assert _baca(teks)[-1].ukuran[0] == pokok


@pytest.mark.parametrize(
    "teks",
    [
        "Rapat dihadiri 50 orang selama 3 hari.",
        "Menurut Peraturan Bupati Nomor 88 Tahun 2021, Pasal 5, dan PP 12/2017.",
        "Capaian tahun 2022 ialah 94 persen.",
        "Capaian triwulan III 94 persen.",
        "Capaian tahun lalu 94 persen.",
        "Target akan dinaikkan sebesar 95 persen.",
        "Capaian 2023.",
        "Kode 7.01.01.2.02.07 dan 12/14.",
        "Realisasi penerimaan PAD Rp28.684.125.",
        "Capaian 90-95 laporan.",
        "Realisasi 3 juta jiwa.",
    ],
)
def test_what_is_no_figure_of_this_report(teks: str) -> None:
    """Sizes of events, regulations, dates, codes, ranges, other times, other units."""
    assert _baca(teks) == []


@pytest.mark.parametrize(
    "teks",
    [
        "Capaian turun 5 persen.",
        "Melampaui target 5 persen.",
        "Capaian kabupaten 90 persen.",
        "Capaian sekitar 90 persen.",
        "Capaian belum mencapai 90 persen.",
        "Laporan realisasi 5 laporan.",
        "Dihadiri 12 laporan.",
        "Target tidak tercapai karena 12 laporan terlambat.",
    ],
)
def test_a_figure_that_claims_nothing(teks: str) -> None:
    """A foreign word between says something else than the measure."""
    assert [satu.ukuran for satu in _baca(teks)] == [()]


@pytest.mark.parametrize(
    ("teks", "nilai", "cocok"),
    [
        ("Capaian 94 persen.", Fraction("93.87"), True),
        ("Capaian 93,8 persen.", Fraction("93.87"), False),
        ("Pagu Rp1,7 juta.", 1_721_300, True),
        ("Pagu Rp1.721.300,00.", 1_721_300, True),
        ("Pagu Rp1.721.301.", 1_721_300, False),
    ],
)
def test_compared_as_precisely_as_typed(teks: str, nilai: Fraction | int, cocok: bool) -> None:
    """Rounded half up to the digits typed, in the scale typed; cut off is another figure."""
    (satu,) = _baca(teks)
    assert satu.cocok(nilai) is cocok
