"""Codes as the office writes them: two or four digits are one code for joining, and printed as typed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_app.pemeriksaan import klaim
from lkj_utils.jejak.asal import Berkas
from lkj_utils.kontrak import periksa
from lkj_utils.laporan import buka
from lkj_utils.sajian.tabel import anggaran, perencanaan
from tests.dinas_rekaan import BAKU, KODE, dinas_rekaan, ganti, tulis_nasional
from tests.pembangun import INSTANSI, PERIODE, SUB_A, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.laporan import Laporan

BERKODE = (
    "struktur", "indikator", "anggaran", "kas", "target_kinerja", "realisasi_belanja", "realisasi_kinerja", "bukti",
    "analisis",
)  # fmt: skip
TERTULIS = "1.03.01.2.01.0001"


def _nilai(laporan: Laporan) -> dict[tuple[str, str], object]:
    return {(f.id, f.periode): f.nilai for f in laporan.fakta if f.ukuran.nama not in ("nama", "nama_instansi")}


def test_facts_are_those_of_the_same_figures_under_other_codes(tmp_path: Path) -> None:
    """Nothing hangs on 7.01 or on two digits: roll-ups, counts, shares, evidence, analysis."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    satu, lain = (
        kantor_rekaan().laporan(tmp_path / "a"),
        buka(INSTANSI, PERIODE, tulis_nasional(dinas_rekaan().tulis(tmp_path / "b"))),
    )
    harap = {}
    for (id_, periode), nilai in _nilai(satu).items():
        ukuran, _, subjek = id_.partition(":")
        harap[f"{ukuran}:{BAKU.get(subjek, subjek)}", periode] = nilai
    assert _nilai(lain) == harap


@cache
def _acuan(folder: Path) -> dict[tuple[str, str], object]:
    folder.mkdir()
    return _nilai(buka(INSTANSI, PERIODE, tulis_nasional(dinas_rekaan().tulis(folder))))


@settings(max_examples=12, deadline=None, derandomize=True)
@given(st.fixed_dictionaries({nama: st.booleans() for nama in BERKODE}))
def test_each_file_may_write_its_own_way(tmp_path_factory, pilihan) -> None:
    """Two digits in one file and four in the next are one code: the facts are the same."""
    acuan = _acuan(tmp_path_factory.getbasetemp() / "acuan-kode")
    akar = _campur(tmp_path_factory.mktemp("kode"), {nama for nama, pendek in pilihan.items() if pendek})
    assert _nilai(buka(INSTANSI, PERIODE, akar)) == acuan


def _campur(folder: Path, pendek: set[str]) -> Path:
    """The dinas with two-digit codes in some files."""
    kantor, peta = dinas_rekaan(), {panjang: BAKU[asal] for asal, panjang in KODE.items()}
    for nama in pendek:
        kantor.tabel[nama] = [ganti(row, peta) for row in kantor.tabel[nama]]
    return tulis_nasional(kantor.tulis(folder))


def test_mixed_endings_are_no_finding(tmp_path: Path) -> None:
    """Keys, references, levels and ids of indicators hold across them."""
    akar = _campur(tmp_path, {"indikator", "anggaran", "realisasi_belanja", "analisis"})
    assert [t for t in periksa(akar, INSTANSI, PERIODE) if t.level == "galat"] == []


def test_tables_print_the_code_as_struktur_writes_it(tmp_path: Path) -> None:
    """In every table that shows codes; the facts behind the cells keep one id."""
    laporan = buka(INSTANSI, PERIODE, tulis_nasional(dinas_rekaan().tulis(tmp_path)))
    for keluaran in (anggaran.realisasi_belanja(laporan), perencanaan.rencana_aksi(laporan)):
        tercetak = set(re.findall(r">(\d\.\d{2}\.\d{2}[\d.]*)<", keluaran.html))
        assert tercetak >= set(KODE.values())
        assert tercetak <= set(KODE.values())
    assert laporan.teks(f"pagu:{TERTULIS}") == laporan.teks(f"pagu:{BAKU[SUB_A]}") == "Rp1.000.000"


def test_the_trace_shows_rows_by_the_code_of_the_office(tmp_path: Path) -> None:
    """Its key and its content, from whichever file."""
    laporan = buka(INSTANSI, PERIODE, tulis_nasional(dinas_rekaan().tulis(tmp_path)))
    asal = Berkas(laporan.data).asal(laporan.fakta.ambil(f"nama:{TERTULIS}").masukan[0])
    assert (asal.nilai, asal.kunci) == (TERTULIS, f"kode {TERTULIS}")


def test_a_claim_names_its_fact_either_way(tmp_path: Path) -> None:
    """What was printed stays as printed, also where it looks like a code."""
    akar = tulis_nasional(dinas_rekaan().tulis(tmp_path))
    path = tmp_path / "klaim.csv"
    path.write_text(
        "id,fakta,tempat,baris,kolom,tercetak,jenis\n"
        f"a,pagu:{TERTULIS},Tabel 1,{TERTULIS},Pagu,1.000.000,luar\nb,,Tabel 1,,Kode,{TERTULIS},luar\n",
        encoding="utf-8",
    )
    satu, lain = klaim.baca(path, akar, INSTANSI, PERIODE)
    assert (satu.fakta, satu.baris, lain.tercetak) == (f"pagu:{BAKU[SUB_A]}", BAKU[SUB_A], TERTULIS)
