"""Texts with typed figures, right and wrong: which of them are told, and at which fact (korpus_ketikan.csv)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_app.pemeriksaan.figur import salah_ketik
from lkj_app.pemeriksaan.penjelasan import bagian
from lkj_app.pemeriksaan.periode.ketikan import angka_beda, angka_diketik
from lkj_app.perintah.sejenis import kelompokkan
from tests.lkj_app.pemeriksaan.kantor_ketikan import SUB_I, kantor_ketikan
from tests.lkj_app.pemeriksaan.korpus import semua
from tests.pembangun import SUB_A, SUB_B, SUB_D

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.laporan import Laporan
    from tests.lkj_app.pemeriksaan.korpus import Kasus

DITEMUKAN = 0.9


@pytest.fixture(scope="module")
def laporan(tmp_path_factory: pytest.TempPathFactory) -> Laporan:
    """The office of the corpus; a case types into it and takes its text out again."""
    return kantor_ketikan().laporan(tmp_path_factory.mktemp("ketikan"))


@pytest.mark.parametrize("kasus", semua(), ids=lambda kasus: f"{kasus.tempat}: {kasus.teks}")
def test_no_right_text_is_accused(kasus: Kasus, laporan: Laporan) -> None:
    """Every fact that is blamed is contradicted; where there is none, nothing is said."""
    assert kasus.ditemukan(laporan) <= kasus.harap


def test_most_wrong_texts_are_told(laporan: Laporan) -> None:
    """More than nine of ten wrong figures, among more right and foreign ones than wrong."""
    salah = [kasus for kasus in semua() if kasus.harap]
    kena = sum(len(kasus.harap & kasus.ditemukan(laporan)) for kasus in salah)
    assert len(salah) < len(semua()) / 2
    assert kena > DITEMUKAN * sum(len(kasus.harap) for kasus in salah)


@pytest.mark.parametrize(
    ("satu", "lain", "salah"),
    [
        (13_390_600, 13_309_600, True),
        (13_390_600, 13_390_700, True),
        (13_770, 137_700, True),
        (13_390_600, 1_339_060, True),
        (13_390_600, 13_390_600, False),
        (13_390_600, 31_609_300, False),
        (2_000_000, 3_000_000, False),
        (125_000, 12_500, False),
    ],
)
def test_a_slip_of_an_amount(satu: int, lain: int, salah: bool) -> None:
    """Digits that changed places, one that is off, a zero; round amounts resemble each other by chance."""
    assert salah_ketik(satu, lain) is salah


@given(nilai=st.integers(10_000_001, 99_999_999).filter(lambda n: n % 10), letak=st.integers(0, 6))
@settings(max_examples=60, deadline=None)
def test_neighbours_that_change_places_are_a_slip(nilai: int, letak: int) -> None:
    """Wherever it happens, and in both directions; the amount itself is none."""
    huruf = list(str(nilai))
    huruf[letak], huruf[letak + 1] = huruf[letak + 1], huruf[letak]
    lain = int("".join(huruf))
    assert salah_ketik(nilai, lain) is salah_ketik(lain, nilai) is (nilai != lain)


def test_a_wrong_figure_beside_a_right_one(tmp_path: Path) -> None:
    """Each is told for itself: the wrong one as such, the right one as typed; the unit is shown as it stands."""
    kantor = kantor_ketikan().ubah("realisasi_kinerja", SUB_A, uraian="Target 4 dokumen, tersusun 2 (dua)  dokumen.")
    laporan = kantor.laporan(tmp_path)
    (beda,), (sama,) = angka_beda.jalankan(laporan), angka_diketik.jalankan(laporan)
    assert (beda.fakta, sama.fakta) == ((f"realisasi:{SUB_A}",), (f"target:{SUB_A}",))
    assert "“2 (dua) dokumen”" in beda.pesan


def test_whose_figure_is_said_where_it_is_not_the_row_s(tmp_path: Path) -> None:
    """The program is named, and the office; what is counted too."""
    kantor = kantor_ketikan().ubah("realisasi_kinerja", SUB_A, uraian="Capaian program ini 57 persen.")
    kantor.ubah("realisasi_kinerja", SUB_B, uraian="Kecamatan melaksanakan 3 program dan 3 kegiatan.")
    program, jumlah = sorted(angka_beda.jalankan(kantor.laporan(tmp_path)), key=lambda t: t.fakta)
    assert "capaian kinerja Program Penunjang Rekaan" in program.pesan
    assert "jumlah program" in jumlah.pesan


def test_each_place_has_its_own_key(tmp_path: Path) -> None:
    """Two texts that contradict one fact can be accepted and answered one by one."""
    kantor = kantor_ketikan().ubah("realisasi_kinerja", SUB_A, uraian="Capaian 57 persen.")
    kantor.ubah("realisasi_belanja", SUB_A, kendala="Capaian kinerja 57 persen.")
    kantor.ubah("analisis", SUB_A, teks="Capaian 57 persen.")
    temuan = list(angka_beda.jalankan(kantor.laporan(tmp_path)))
    assert {t.fakta for t in temuan} == {(f"capaian:{SUB_A}",)}
    assert len({t.kunci for t in temuan}) == len(temuan) == 4


def test_many_are_told_once(tmp_path: Path) -> None:
    """Four texts of a column have one remedy: one finding with their rows."""
    kantor = kantor_ketikan()
    for kode in (SUB_A, SUB_B, SUB_D, SUB_I):
        kantor.ubah("realisasi_kinerja", kode, uraian="Capaian 57 persen.")
    (satu,) = kelompokkan(angka_beda.jalankan(kantor.laporan(tmp_path)))
    assert len(satu.semua) == 4


def test_on_trial_it_stops_nothing_and_says_so() -> None:
    """A galat that is still pratinjau is reported as peringatan, and its explanation says both."""
    assert (angka_beda.level, angka_beda.dilaporkan) == ("galat", "peringatan")
    assert "selama pratinjau dilaporkan sebagai peringatan" in dict(bagian(angka_beda))["Tingkat"]
    assert "pratinjau" not in dict(bagian(angka_diketik))["Tingkat"]
