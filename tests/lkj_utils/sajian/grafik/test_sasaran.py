"""The years of a sasaran indicator."""

from __future__ import annotations

import re
from fractions import Fraction

from lkj_utils.sajian import grafik
from lkj_utils.sajian.grafik.deret import deret

INDIKATOR = {"indikator": [{"id_indikator": "ikm", "tingkat": "sasaran", "nama": "IKM"}]}
AKHIR = {"target_renstra": [{"id_indikator": "ikm", "titik": "akhir", "tahun": 2026}]}


def _alt(keluaran) -> str:
    return re.search('alt="([^"]*)"', str(keluaran.html))[1]


def test_the_period_counts_for_its_year_and_the_end_state_for_its_own(buat):
    """2023-TW4 stands at 2023, the end of the Renstra at the year of its row."""
    fakta = {"realisasi:ikm": 92, "realisasi:ikm@2022": 91, "target_renstra:ikm@2023": 87, "target_akhir:ikm": 98}
    isi = deret(buat(fakta, tabel=INDIKATOR | AKHIR), "ikm")
    assert {t: n for t, (n, _) in isi.realisasi.items()} == {2022: 91, 2023: 92}
    assert {t: n for t, (n, _) in isi.renstra.items()} == {2023: 87, 2026: 98}


def test_a_target_of_the_agreement_shows_only_where_it_differs(buat):
    """Two marks on one spot would hide each other."""
    sama = buat({"target:ikm": 87, "target_renstra:ikm@2023": 87}, tabel=INDIKATOR)
    beda = buat({"target:ikm": 88, "target_renstra:ikm@2023": 87}, tabel=INDIKATOR)
    assert deret(sama, "ikm").perjanjian == {}
    assert list(deret(beda, "ikm").perjanjian) == [2023]


def test_alt_tells_the_way_it_went_and_where_the_target_is(buat):
    """Direction, both ends, and the distance still to go."""
    fakta = {"realisasi:ikm": Fraction("92.79"), "realisasi:ikm@2022": Fraction("92.78"), "target_renstra:ikm@2023": 93}
    alt = _alt(grafik.tren_indikator(buat(fakta | {"target_renstra:ikm@2026": 98}, tabel=INDIKATOR), "ikm"))
    assert (
        "naik dari 92,78 pada tahun 2022 menjadi 92,79 pada tahun 2023, di bawah target Renstra tahun itu, 93." in alt
    )
    assert "Target Renstra pada tahun 2026 adalah 98." in alt


def test_a_fall_is_called_a_fall_and_no_change_is_none(buat):
    """Judged on printed values: 92,784 and 92,781 are the same number to a reader."""
    turun = buat({"realisasi:ikm": 90, "realisasi:ikm@2022": 91}, tabel=INDIKATOR)
    tetap = buat({"realisasi:ikm": Fraction("92.784"), "realisasi:ikm@2022": Fraction("92.781")}, tabel=INDIKATOR)
    assert "turun dari 91" in _alt(grafik.tren_indikator(turun, "ikm"))
    assert "Realisasi tahun 2022 dan 2023 sama, yaitu 92,78" in _alt(grafik.tren_indikator(tetap, "ikm"))


def test_targets_alone_are_no_trend(buat):
    """Nilai LAKIP has targets to 2026 and no realisasi: a sentence says so."""
    html = str(
        grafik.tren_indikator(buat({"realisasi:ikm": None, "target_renstra:ikm@2026": 98}, tabel=INDIKATOR), "ikm").html
    )
    assert html == '<p class="data-kosong">Grafik perkembangan IKM: data realisasi belum tersedia.</p>'
