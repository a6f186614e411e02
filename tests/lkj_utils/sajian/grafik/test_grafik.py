"""Rules that every chart keeps."""

from __future__ import annotations

import re
from base64 import b64decode
from fractions import Fraction
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from lkj_utils.fakta.pegawai import PEMISAH
from lkj_utils.sajian import grafik

if TYPE_CHECKING:
    from collections.abc import Callable

    from lkj_utils.laporan import Laporan

UNIT = [
    {"kode_unit": "a", "nama": "Camat", "induk": None, "eselon": "III/a", "jabatan": "Camat"},
    {"kode_unit": "b", "nama": "Seksi <script>alert(1)</script>", "induk": "a", "eselon": None, "jabatan": "Kepala"},
]
INDIKATOR = [{"id_indikator": "ikm", "tingkat": "sasaran", "nama": "Indeks Kepuasan"}]


def _pegawai(isi: dict[tuple[str, str], int]) -> dict[str, int]:
    return {"pegawai:" + PEMISAH.join(("*", "*", *kunci)): jumlah for kunci, jumlah in isi.items()}


FAKTA: dict[str, Any] = {
    "capaian:7.01.01": Fraction(10219, 100),
    "capaian:7.01.02": Fraction(0),
    "capaian:7.01.03": Fraction(90),
    "capaian:7.01.01.2.01": Fraction(100),
    "capaian_belanja:7.01.01.2.01": Fraction(99),
    "pagu:7.01.01": 2_000_000_000,
    "realisasi_belanja:7.01.01": 1_000_000_000,
    "serapan:7.01.01": Fraction(50),
    "realisasi:ikm": Fraction(9279, 100),
    "realisasi:ikm@2022": Fraction(9278, 100),
    "target:ikm": Fraction(87),
    "target_renstra:ikm@2023": Fraction(87),
    "target_renstra:ikm@2026": Fraction(98),
    "rapat_tercatat:TW1": 5,
    "rapat_tercatat:TW2": 0,
    **_pegawai(
        {("*", "*"): 3, ("*", "L"): 1, ("*", "P"): 2, ("S-1/D-4", "*"): 3, ("S-1/D-4", "L"): 1, ("S-1/D-4", "P"): 2}
    ),
}
NAMA = {
    "7.01.01": "PROGRAM PENUNJANG URUSAN",
    "7.01.02": "PROGRAM PELAYANAN PUBLIK",
    "7.01.03": "PROGRAM PEMBERDAYAAN DESA",
    "7.01.01.2.01": "Perencanaan <script>alert(1)</script>",
}
SEMUA = {
    "capaian_program": "gambar-capaian-program",
    "pagu_realisasi": "gambar-pagu-realisasi",
    "kuadran_kegiatan": "gambar-kuadran-kegiatan",
    "tren_sasaran": "gambar-tren-ikm",
    "pegawai_pendidikan": "gambar-pegawai-pendidikan",
    "rapat_triwulan": "gambar-rapat-triwulan",
    "struktur_organisasi": "gambar-struktur-organisasi",
}


@pytest.fixture
def laporan(buat: Callable[..., Laporan]) -> Laporan:
    """An office with something to show on every chart."""
    return buat(FAKTA, nama=NAMA, tabel={"unit_kerja": UNIT, "indikator": INDIKATOR})


def _svg(html: str) -> str:
    return b64decode(re.search(r"base64,([^\"]+)", html)[1]).decode("utf-8")


@pytest.mark.parametrize("nama", SEMUA)
def test_a_figure_has_id_alt_caption_and_its_data(laporan, nama):
    """A reader who cannot see the picture gets what is seen, and the numbers one click away."""
    html = str(getattr(grafik, nama)(laporan).html)
    assert html.startswith(f'<figure id="{SEMUA[nama]}"><img alt="')
    assert len(re.search('alt="([^"]*)"', html)[1]) > 40
    assert "<figcaption>" in html
    assert '<details class="data-grafik"><summary>Data grafik ini</summary><table' in html
    assert '<th scope="col">' in html
    assert '<th scope="row">' in html


@pytest.mark.parametrize("nama", SEMUA)
def test_same_facts_give_the_same_bytes(laporan, nama):
    """Two builds of one period are equal."""
    assert getattr(grafik, nama)(laporan).html == getattr(grafik, nama)(laporan).html


@pytest.mark.parametrize("nama", SEMUA)
def test_the_picture_is_sound_xml_without_other_hosts_or_code(laporan, nama):
    """The SVG can be read by itself and names nothing that a browser would fetch or run."""
    svg = _svg(str(getattr(grafik, nama)(laporan).html))
    ET.fromstring(svg)  # noqa: S314 (made by us a line above)
    assert "<script" not in svg
    assert "<metadata" not in svg
    assert "<!--" not in svg
    assert not re.search(r'href="(?!#)', svg)


@pytest.mark.parametrize("nama", SEMUA)
def test_a_typed_name_is_text_and_never_markup(laporan, nama):
    """A script typed as a name stays a name."""
    assert "<script" not in str(getattr(grafik, nama)(laporan).html)


@pytest.mark.parametrize("nama", SEMUA)
def test_without_data_a_paragraph_says_so(buat, nama):
    """No empty frame: a sentence stands where a chart would."""
    kosong = buat(nama={"7.01.01": "PROGRAM SATU"}, tabel={"indikator": INDIKATOR})
    html = str(getattr(grafik, nama)(kosong).html)
    assert html.startswith('<p class="data-kosong">')
    assert "belum" in html


def test_the_style_of_a_user_changes_nothing(laporan):
    """A matplotlibrc on somebody's machine does not reach the report."""
    import matplotlib as mpl

    biasa = grafik.capaian_program(laporan).html
    with mpl.rc_context({"font.size": 30, "axes.facecolor": "red", "svg.hashsalt": "lain"}):
        assert grafik.capaian_program(laporan).html == biasa


def test_a_sign_without_a_letterform_does_not_stop_the_report(buat):
    """A rare sign in a name is no warning on a page (warnings are errors here)."""
    unit = [UNIT[0] | {"nama": "Camat \U00016a40 $x^2$"}]
    assert "<figure" in str(grafik.struktur_organisasi(buat(tabel={"unit_kerja": unit})).html)
