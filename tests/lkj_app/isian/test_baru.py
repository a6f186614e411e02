"""A new quarter: what carries over, what is left empty, and that nothing is overwritten or half made."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lkj_app.isian.baru import pilih_instansi, siapkan
from lkj_app.isian.lembar_kerja.rancangan import rancang
from lkj_utils.dasar import simpan
from lkj_utils.dasar.errors import DataError, LkjError, UsageError
from lkj_utils.dasar.periode import Periode
from lkj_utils.dasar.toml import baca_toml
from lkj_utils.data.daftar import periode_tersedia
from lkj_utils.data.kekurangan import kekurangan
from tests.lkj_app.isian.buku_uji import potret
from tests.pembangun import INSTANSI, KEG_1, PERIODE, SUB, SUB_A, Kantor, kantor_rekaan
from tests.ragam import SENDIRI_SETAHUN, indikator_sendiri

if TYPE_CHECKING:
    from pathlib import Path

BERIKUT, TAHUN_DEPAN = Periode(2030, 3), Periode(2031, 1)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The fictional office with its one quarter."""
    return _tulis(tmp_path, kantor_rekaan())


def _tulis(folder: Path, kantor: Kantor) -> Path:
    data = folder / "data"
    data.mkdir()
    return kantor.tulis(data)


def _csv(data: Path, nama: str) -> list[str]:
    return (data / INSTANSI / nama).read_text(encoding="utf-8").splitlines()


def test_within_a_year_the_plan_stays_and_lists_since_january_carry_over(data: Path) -> None:
    """Evidence of the first half is evidence of the third quarter; staff carries over; realisasi is left empty."""
    sebelum = potret(data)
    hasil = siapkan(data, INSTANSI, BERIKUT)
    assert hasil.dari == PERIODE
    assert {p.parent.name for p in hasil.berkas} == {"tw3"}
    assert {n: i for n, i in potret(data).items() if "tw3" not in n} == sebelum
    for tabel in ("bukti", "bukti_butir", "usulan_musrenbang", "pegawai", "pejabat_struktural"):
        assert _csv(data, f"2030/tw3/{tabel}.csv") == _csv(data, f"2030/tw2/{tabel}.csv")
    assert _csv(data, "2030/tw3/realisasi_belanja.csv") == [
        "kode,realisasi_sd,kendala,catatan",
        *(f"{k},,," for k in SUB),
    ]
    assert _csv(data, "2030/tw3/realisasi_kinerja.csv")[1] == f"{SUB_A},,,,"
    assert _csv(data, "2030/tw3/analisis.csv") == ["subjek,jenis,urut,teks,catatan"]
    assert _csv(data, "2030/tw3/realisasi_pendapatan.csv")[1:] == ["4.1.02,,"]


def test_own_indicators_of_a_level_are_asked_for_again(tmp_path: Path) -> None:
    """What a program was judged by last quarter, or promises, has its row, in the data and in the workbook."""
    data = _tulis(tmp_path, indikator_sendiri(kantor_rekaan()))
    siapkan(data, INSTANSI, BERIKUT)
    sendiri = [KEG_1, *(k for k in SENDIRI_SETAHUN if k != "indeks_layanan")]
    assert sorted(baris.split(",")[0] for baris in _csv(data, "2030/tw3/realisasi_kinerja.csv")[1:]) == sorted(
        [*SUB, *sendiri]
    )
    assert [b.split(",")[0] for b in _csv(data, "2030/tw3/realisasi_indikator.csv")[1:]] == [
        "ikm",
        "nilai_lakip",
        "indeks_layanan",
    ]
    _, lembar = rancang(data, INSTANSI, BERIKUT)
    kinerja = next(satu for satu in lembar if satu.tabel.nama == "realisasi_kinerja")
    assert {baris[0].nilai for baris in kinerja.baris} >= {"nilai_sakip", KEG_1}


def test_a_new_year_takes_the_structure_but_no_amount(data: Path) -> None:
    """Pagu, cash plan, targets and agreement are decided anew; evidence starts again in January."""
    siapkan(data, INSTANSI, TAHUN_DEPAN)
    assert _csv(data, "2031/struktur.csv") == _csv(data, "2030/struktur.csv")
    assert _csv(data, "2031/anggaran.csv")[1:] == [f"dpa_pokok,{kode},,,," for kode in SUB]
    assert len(_csv(data, "2031/kas.csv")) == 1 + 4 * len(SUB)
    assert f"{SUB_A},4,," in _csv(data, "2031/target_kinerja.csv")
    assert [s for s in _csv(data, "2031/target_kinerja.csv") if s.startswith("ikm")] == ["ikm,4,,"]
    assert _csv(data, "2031/perjanjian_kinerja.csv")[1:] == ["awal,ikm,,", "awal,nilai_lakip,,"]
    assert "dpa_pokok,4.1.02,Retribusi Rekaan,4.1,1,,,," in _csv(data, "2031/pendapatan.csv")
    assert len(_csv(data, "2031/tw1/bukti.csv")) == 1
    assert len(_csv(data, "2031/tw1/pegawai.csv")) == 4


def test_remarks_do_not_carry_over(tmp_path: Path) -> None:
    """They explain a figure of another period."""
    data = _tulis(tmp_path, kantor_rekaan().ubah("struktur", SUB_A, catatan="cetakan 2030 lain"))
    siapkan(data, INSTANSI, TAHUN_DEPAN)
    assert "cetakan" not in "".join(_csv(data, "2031/struktur.csv"))


def test_dates_are_proposed(data: Path) -> None:
    """The end of the quarter; version and place as before; the first version in a new year."""
    siapkan(data, INSTANSI, BERIKUT)
    siapkan(data, INSTANSI, TAHUN_DEPAN)
    assert baca_toml(data / INSTANSI / "2030/tw3/periode.toml") == {
        "tanggal_akhir_data": date(2030, 9, 30),
        "tanggal_laporan": date(2030, 9, 30),
        "tempat": "Kota Rekaan",
        "penandatangan": "camat_rekaan",
        "versi_anggaran": "dpa_pokok",
    }
    assert baca_toml(data / INSTANSI / "2031/tw1/periode.toml")["versi_anggaran"] == "dpa_pokok"


def test_who_signs_is_in_office(tmp_path: Path) -> None:
    """A camat who left is followed by the one who holds the same unit at the end of the quarter."""
    kantor = kantor_rekaan().ubah("pejabat", "camat_rekaan", berlaku_sampai="2030-08-01")
    kantor.tambah("pejabat", kantor.tabel["pejabat"][0] | {
        "id_pejabat": "camat_baru", "berlaku_dari": "2030-08-02", "berlaku_sampai": ""})  # fmt: skip
    data = _tulis(tmp_path, kantor)
    siapkan(data, INSTANSI, BERIKUT)
    assert baca_toml(data / INSTANSI / "2030/tw3/periode.toml")["penandatangan"] == "camat_baru"


def test_nothing_is_overwritten(data: Path) -> None:
    """A quarter that is there stays as it is."""
    sebelum = potret(data)
    with pytest.raises(UsageError, match="tidak ada yang ditimpa"):
        siapkan(data, INSTANSI, PERIODE)
    assert potret(data) == sebelum


def test_year_files_that_are_there_stay(data: Path) -> None:
    """Somebody typed next year's pagu already: only what is missing is made."""
    path = data / INSTANSI / "2031" / "anggaran.csv"
    path.parent.mkdir()
    path.write_text("versi,kode,pagu,operasi,modal,catatan\ndpa_pokok,7.01.01.2.01.01,5,,,\n", encoding="utf-8")
    siapkan(data, INSTANSI, TAHUN_DEPAN)
    assert len(_csv(data, "2031/anggaran.csv")) == 2
    assert len(_csv(data, "2031/kas.csv")) > 2


def test_a_tree_that_is_there_says_which_sub_kegiatan_the_year_has(data: Path) -> None:
    """One is dropped and one is new: no row of the year or the quarter for the first, one in each for the second."""
    lama = _csv(data, "2030/struktur.csv")
    baru = SUB_A[:-2] + "77"
    path = data / INSTANSI / "2031" / "struktur.csv"
    path.parent.mkdir()
    path.write_text("\n".join(satu.replace(SUB_A, baru) for satu in lama) + "\n", encoding="utf-8")
    siapkan(data, INSTANSI, TAHUN_DEPAN)
    banyak = {"anggaran": 1, "kas": 4, "target_kinerja": 4, "tw1/realisasi_belanja": 1, "tw1/realisasi_kinerja": 1}
    for nama, kali in banyak.items():
        isi = _csv(data, f"2031/{nama}.csv")
        assert [sum(kode in satu for satu in isi) for kode in (SUB_A, baru)] == [0, kali], nama
    assert "ikm,4,," in _csv(data, "2031/target_kinerja.csv")
    assert [satu.split(",")[0] for satu in _csv(data, "2031/tw1/realisasi_pendapatan.csv")] == ["akun", "4.1.02"]


def test_all_or_nothing(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fails half-way not even a folder is left."""
    sebelum, asli, banyak = potret(data), simpan.os.replace, []

    def gagal(dari: Path, ke: Path) -> None:
        banyak.append(ke)
        if len(banyak) == 5:
            raise OSError(28, "tidak ada ruang", str(ke))
        asli(dari, ke)

    monkeypatch.setattr(simpan.os, "replace", gagal)
    with pytest.raises(LkjError, match="cakram penuh"):
        siapkan(data, INSTANSI, TAHUN_DEPAN)
    assert potret(data) == sebelum
    assert not (data / INSTANSI / "2031").exists()


def test_what_is_needed_names_its_source(data: Path) -> None:
    """Table, why, and who usually has it."""
    kurang = {satu.tabel: satu for satu in siapkan(data, INSTANSI, BERIKUT).kurang}
    assert kurang["realisasi_belanja"].sebab == "belum lengkap: 4 sel wajib kosong"
    assert kurang["realisasi_belanja"].sumber == "Bendahara / SIPD (LRA)"
    assert kurang["realisasi_kinerja"].sebab == "4 dari 4 realisasi belum terisi"
    assert kurang["kas"].sebab == "baris Triwulan III Tahun 2030 belum ada"
    assert "pegawai" not in kurang


def test_a_prepared_quarter_is_not_complete(data: Path) -> None:
    """Files alone do not make a report: the newest complete period stays the old one."""
    siapkan(data, INSTANSI, BERIKUT)
    assert [(s.nama, s.keadaan) for s in periode_tersedia(data)] == [
        ("rekaan/2030-TW2", "lengkap"),
        ("rekaan/2030-TW3", "sebagian"),
    ]


def _kurang(tmp_path: Path, kantor: Kantor) -> list[str]:
    return [str(satu) for satu in kekurangan(_tulis(tmp_path, kantor), INSTANSI, PERIODE)]


@pytest.mark.parametrize(("tabel", "judul"), [("pegawai", "Pegawai"), ("realisasi_belanja", "Realisasi belanja")])
def test_a_table_with_titles_only_is_missing(tmp_path: Path, tabel: str, judul: str) -> None:
    """Header-only files are what a fresh template leaves."""
    kantor = kantor_rekaan()
    kantor.tabel[tabel] = []
    assert _kurang(tmp_path, kantor) == [f"{judul} (belum ada baris)"]


def test_a_row_that_is_not_there_is_missing(tmp_path: Path) -> None:
    """Every sub kegiatan has its rows."""
    assert _kurang(tmp_path, kantor_rekaan().buang("realisasi_belanja", SUB_A)) == [
        "Realisasi belanja (1 baris belum ada)"
    ]


def test_an_optional_table_may_be_absent(tmp_path: Path) -> None:
    """But not the realisasi of an income that was budgeted."""
    assert _kurang(tmp_path, kantor_rekaan().buang("analisis").buang("realisasi_pendapatan")) == [
        "Realisasi pendapatan"
    ]


def test_an_office_without_any_quarter(data: Path) -> None:
    """The first quarter ever: rows from the structure of its year, staff left empty."""
    for path in (data / INSTANSI / "2030" / "tw2").iterdir():
        path.unlink()
    (data / INSTANSI / "2030" / "tw2").rmdir()
    hasil = siapkan(data, INSTANSI, Periode(2030, 1))
    assert hasil.dari is None
    assert len(_csv(data, "2030/tw1/realisasi_belanja.csv")) == 5
    assert len(_csv(data, "2030/tw1/pegawai.csv")) == 1
    assert baca_toml(data / INSTANSI / "2030/tw1/periode.toml")["penandatangan"] == "camat_rekaan"


def test_the_office_is_found_or_asked_for(data: Path, tmp_path: Path) -> None:
    """One office needs no name; several do; an unknown one lists those that are there."""
    assert pilih_instansi(data, "2031-tw1") == (INSTANSI, TAHUN_DEPAN)
    with pytest.raises(UsageError, match="Yang ada: rekaan"):
        pilih_instansi(data, "lain/2031-TW1")
    (data / "lain").mkdir()
    (data / "lain" / "instansi.toml").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="lain/2031-TW1, rekaan/2031-TW1"):
        pilih_instansi(data, "2031-TW1")
    with pytest.raises(DataError, match="Belum ada instansi"):
        pilih_instansi(tmp_path / "kosong", "2031-TW1")
