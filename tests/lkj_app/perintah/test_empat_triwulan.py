"""Two full years of a fictional office: golden values of four quarters, worked out by hand, and what TW IV hides.

tests/data/emas_anggaran.csv and emas_kinerja.csv hold each value of 2025 as it must be printed, with the arithmetic
that gives it, made from the typed tables without any code of the project.
"""

from __future__ import annotations

import csv
import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

import pytest

from lkj_utils import ROOT
from lkj_utils.dasar.format import KOSONG
from lkj_utils.dasar.periode import Periode
from lkj_utils.kontrak.pemeriksaan import periksa
from tests.dua_tahun import MEKARJAYA, PERIODE, akar_dua_tahun, laporan_mekarjaya, rakit_dua_tahun
from tests.hitungan import nilai_hitungan, setengah_ke_atas

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lkj_utils.laporan import Laporan

    Buka = Callable[[str], Laporan]

EMAS = ("emas_anggaran.csv", "emas_kinerja.csv")
TANPA = "tanpa persentase"

GAJI, CETAK, RAPAT = "7.01.01.2.02.01", "7.01.01.2.06.05", "7.01.01.2.06.09"
TUNGGU, IZIN, KELILING = "7.01.02.2.02.03", "7.01.02.2.04.01", "7.01.02.2.04.02"
MUSRENBANG, KELOMPOK, LEMBAGA = "7.01.03.2.01.01", "7.01.03.2.01.03", "7.01.03.2.03.02"
SUB_2025 = (GAJI, CETAK, RAPAT, TUNGGU, IZIN, KELILING, MUSRENBANG, KELOMPOK, LEMBAGA)


@pytest.fixture
def buka(tmp_path_factory: pytest.TempPathFactory) -> Buka:
    """Open a quarter of the office."""
    return lambda periode: laporan_mekarjaya(periode, tmp_path_factory)


@cache
def emas() -> dict[tuple[str, str], list[dict[str, str]]]:
    """Golden rows by period and kode (or ``total``)."""
    kelompok: dict[tuple[str, str], list[dict[str, str]]] = {}
    for nama in EMAS:
        with (ROOT / "tests" / "data" / nama).open(encoding="utf-8", newline="") as isi:
            for row in csv.DictReader(isi):
                kelompok.setdefault((row["periode"], row["kode"]), []).append(row)
    return kelompok


SETIAP_KODE = pytest.mark.parametrize(("periode", "kode"), emas(), ids="-".join)
SETIAP_PERIODE = pytest.mark.parametrize("periode", PERIODE)


def polos(cetakan: str) -> str:
    """A printed value without its unit: ``-Rp1.000.000`` is ``−1.000.000``, ``93,45%`` is ``93,45``."""
    return "" if cetakan == KOSONG else cetakan.replace("Rp", "").removesuffix("%").replace("-", "−")


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("2 − 15 / 10", Fraction(1, 2)),
        ("(100 + 120) / 2", Fraction(110)),
        ("4.000.000 + 6.000.000", Fraction(10_000_000)),
        ("−1.000.000 / 5.000.000 × 100", Fraction(-20)),
        ("(80 + 82,5) / 2", Fraction("81.25")),
    ],
)
def test_hitungan_dibaca_menurut_aturan_berhitung(teks: str, nilai: Fraction) -> None:
    """Points group thousands, the comma is decimal, × and / go before + and −."""
    assert nilai_hitungan(teks) == nilai


def test_emas_lengkap() -> None:
    """Four quarters of 9 sub kegiatan, 6 kegiatan, 3 program and the total: 9 budget measures and the capaian."""
    assert {periode for periode, _ in emas()} == set(PERIODE[4:])
    assert len(emas()) == 4 * (9 + 6 + 3 + 1)
    for (_, kode), rows in emas().items():
        assert len(rows) == (9 if kode == "total" else 10)


@SETIAP_KODE
def test_hitungan_menghasilkan_nilai_emas(periode: str, kode: str) -> None:
    """The arithmetic that is shown gives the golden value, rounded half up at two decimals."""
    for row in emas()[periode, kode]:
        if row["nilai"]:
            assert setengah_ke_atas(nilai_hitungan(row["hitungan"])) == nilai_hitungan(row["nilai"]), row
        else:
            assert row["hitungan"].startswith(TANPA), row


@SETIAP_KODE
def test_fakta_tercetak_sama_dengan_emas(periode: str, kode: str, buka: Buka) -> None:
    """Every fact is printed as worked out by hand; what has no percentage reads "data belum tersedia"."""
    laporan = buka(periode)
    tercetak = {row["ukuran"]: polos(laporan.teks(f"{row['ukuran']}:{kode}")) for row in emas()[periode, kode]}
    assert tercetak == {row["ukuran"]: row["nilai"] for row in emas()[periode, kode]}


@SETIAP_KODE
def test_fakta_tidak_dibulatkan_di_tengah_jalan(periode: str, kode: str, buka: Buka) -> None:
    """A fact is exactly what the arithmetic gives: program III of TW IV is 108,33, not (100 + 116,67) / 2 = 108,34."""
    fakta = buka(periode).fakta
    for row in emas()[periode, kode]:
        if row["nilai"]:
            assert fakta.nilai(f"{row['ukuran']}:{kode}") == nilai_hitungan(row["hitungan"]), row


@pytest.mark.parametrize("periode", ["2025-TW1", "2025-TW2", "2025-TW3"])
@pytest.mark.parametrize(
    ("kas", "pagu"), [("kas", "pagu"), ("selisih_kas", "sisa_pagu"), ("persen_selisih_kas", "persen_sisa")]
)
def test_kas_bukan_pagu_sebelum_akhir_tahun(kas: str, pagu: str, periode: str, buka: Buka) -> None:
    """Until TW IV columns (5), (8) and (9) are not (4), (10) and (11)."""
    fakta = buka(periode).fakta
    assert fakta.nilai(f"{kas}:total") != fakta.nilai(f"{pagu}:total")


@pytest.mark.parametrize("tahun", [2024, 2025])
def test_triwulan_empat_adalah_setahun(tahun: int, buka: Buka) -> None:
    """At TW IV anggaran kas is the pagu of the last version and the target is the year's."""
    laporan = buka(f"{tahun}-TW4")
    fakta = laporan.fakta
    akhir = laporan.baris("anggaran", versi="dpa_perubahan")
    assert fakta.nilai("kas:total") == fakta.nilai("pagu:total") == sum(row["pagu"] for row in akhir)
    assert fakta.nilai("capaian_belanja:total") == fakta.nilai("serapan:total")
    for row in akhir:
        assert fakta.nilai(f"target:{row['kode']}") == fakta.nilai(f"target_tahun:{row['kode']}")


def test_laporan_tahunan_2025(buka: Buka) -> None:
    """The yearly totals: 1.080 million planned, 1.040 million spent, 16 of 15 million revenue, IKM 84,5 of 82."""
    harap = {
        "pagu:total": "Rp1.080.000.000",
        "realisasi_belanja:total": "Rp1.040.000.000",
        "sisa_pagu:total": "Rp40.000.000",
        "serapan:total": "96,30%",
        "realisasi_pendapatan:total": "Rp16.000.000",
        "capaian_pendapatan:total": "106,67%",
        "realisasi:ikm": "84,5",
        "capaian:ikm": "103,05%",
        "jumlah:sub_kegiatan": "9",
        "jumlah:sub_kegiatan_tercapai": "6",
    }
    laporan = buka("2025-TW4")
    assert {fakta: laporan.teks(fakta) for fakta in harap} == harap


# Not scheduled: target 0 or empty. KELOMPOK in TW2 is scheduled, but its realisasi is not known.
BELUM = {
    "2024-TW1": {KELILING: 0, KELOMPOK: 0},
    "2024-TW2": {KELILING: None},
    "2025-TW1": {KELILING: 0, KELOMPOK: None, LEMBAGA: 0},
    "2025-TW2": {KELILING: None},
}


@SETIAP_PERIODE
def test_sub_kegiatan_belum_dijadwalkan(periode: str, buka: Buka) -> None:
    """Target 0 or empty: no percentage and no predikat, even where something was done already."""
    fakta = buka(periode).fakta
    belum = {
        row["kode"] for row in buka(periode).data.tingkat("sub_kegiatan") if not fakta.nilai(f"target:{row['kode']}")
    }
    assert belum == set(BELUM.get(periode, {}))
    for kode, target in BELUM.get(periode, {}).items():
        assert fakta.nilai(f"target:{kode}") == target
        assert fakta.nilai(f"capaian:{kode}") is None
        assert fakta.nilai(f"predikat:{kode}") is None


@pytest.mark.parametrize(
    ("periode", "kode", "capaian"),
    [
        ("2025-TW1", "7.01.02.2.04", 80),  # of 80 and nothing
        ("2025-TW1", "7.01.03.2.03", None),  # its only sub kegiatan is not scheduled
        ("2025-TW1", "7.01.03", 110),  # of 110 and a kegiatan without percentage
        ("2025-TW2", "7.01.03.2.01", 100),  # of 100 and a realisasi that is not known
        ("2024-TW1", "7.01.02.2.04", 100),  # the unscheduled one was done once; (100 + 0) / 2 would be 50
    ],
)
def test_yang_tanpa_persentase_tidak_ikut_rata_rata(periode: str, kode: str, capaian: int | None, buka: Buka) -> None:
    """What has no percentage is left out of the mean, not counted as 0."""
    assert buka(periode).fakta.nilai(f"capaian:{kode}") == capaian


@pytest.mark.parametrize(
    ("periode", "total", "cetak", "gaji"),
    [
        ("2024-TW1", 980, 20, 760),
        ("2024-TW2", 980, 20, 760),
        ("2024-TW3", 980, 15, 760),
        ("2024-TW4", 1000, 15, 780),
        ("2025-TW1", 1050, 20, 800),
        ("2025-TW2", 1050, 25, 800),
        ("2025-TW3", 1080, 25, 840),
        ("2025-TW4", 1080, 25, 840),
    ],
)
def test_pagu_menurut_versi_yang_berlaku(periode: str, total: int, cetak: int, gaji: int, buka: Buka) -> None:
    """Pagu in millions: of dpa_pokok, then pergeseran_1 (moved within the total), then dpa_perubahan."""
    fakta = buka(periode).fakta
    pagu = [fakta.nilai(f"pagu:{kode}") for kode in ("total", CETAK, GAJI)]
    assert pagu == [total * 10**6, cetak * 10**6, gaji * 10**6]


@SETIAP_PERIODE
def test_penandatangan_camat_yang_menjabat(periode: str, buka: Buka) -> None:
    """The camat changed on 16 June 2025: reports dated from then on carry the name of the second."""
    laporan = buka(periode)
    harap = "Kedua Contoh" if periode in ("2025-TW2", "2025-TW3", "2025-TW4") else "Pertama Contoh"
    masa = laporan.penandatangan["berlaku_dari"], laporan.penandatangan["berlaku_sampai"]
    assert (laporan.penandatangan["nama"], laporan.penandatangan["jabatan"]) == (harap, "Camat")
    assert masa[0] <= laporan.waktu.tanggal_laporan
    assert masa[1] is None or laporan.waktu.tanggal_laporan <= masa[1]


# Findings of the contract on purpose: s/d values that fall and say nothing about it.
PERINGATAN = {
    "2024-TW3": [("nilai.turun", "2024/tw3/realisasi_pendapatan.csv", 2)],
    "2025-TW2": [("nilai.turun", "2025/tw2/realisasi_kinerja.csv", 8)],
}


def temuan(akar: Path, periode: str, level: str) -> list[tuple[str, str, int | None]]:
    """Rule, file and row of the findings of one level."""
    semua = periksa(akar, MEKARJAYA, Periode.parse(periode))
    return [(t.aturan, t.berkas.removeprefix(f"{MEKARJAYA}/"), t.baris) for t in semua if t.level == level]


@SETIAP_PERIODE
def test_kontrak_tanpa_galat(periode: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No galat in any quarter, and no peringatan but those on purpose; levels and means may fall without a word."""
    akar = akar_dua_tahun(tmp_path_factory)
    assert temuan(akar, periode, "galat") == []
    assert temuan(akar, periode, "peringatan") == PERINGATAN.get(periode, [])


@pytest.mark.parametrize(
    ("berkas", "baris"), [("2024/tw3/realisasi_kinerja.csv", 4), ("2025/tw3/realisasi_belanja.csv", 8)]
)
def test_catatan_menerangkan_nilai_yang_turun(berkas: str, baris: int, tmp_path: Path) -> None:
    """The falling values that pass are those with a catatan: without it the peringatan comes."""
    path = rakit_dua_tahun(tmp_path / "data") / MEKARJAYA / berkas
    isi = path.read_text(encoding="utf-8")
    kosong = re.sub(r"Koreksi: .*", "", isi)
    assert kosong != isi
    path.write_text(kosong, encoding="utf-8")
    periode = f"{berkas[:4]}-TW{berkas[7]}"
    assert ("nilai.turun", berkas, baris) in temuan(tmp_path / "data", periode, "peringatan")


def test_semua_jenis_indikator_ada(buka: Buka) -> None:
    """Each kind of akumulasi, both formulas of turun, each status: what a single TW IV does not show."""
    baris = [row for periode in PERIODE for row in buka(periode).baris("realisasi_kinerja")]
    indikator = buka("2025-TW4").baris("indikator", tingkat="sub_kegiatan")
    assert {row["akumulasi"] for row in indikator} == {"jumlah", "nilai_akhir", "rata_rata", "maks"}
    assert {row["rumus_turun"] for row in indikator if row["arah"] == "turun"} == {"selisih", "rasio"}
    assert {row["status"] for row in baris} == {"final", "sementara", "belum"}


def test_kendala_rapat_menetap_lalu_selesai(buka: Buka) -> None:
    """One kendala stands in seven quarters on end, over the turn of the year, and is gone in the last."""
    kendala = [buka(periode).baris("realisasi_belanja", kode=RAPAT)[0]["kendala"] for periode in PERIODE]
    assert len(set(kendala[:7])) == 1
    assert kendala[7] is None
    penghambat = [buka(p).baris("analisis", subjek=RAPAT, jenis="penghambat") for p in PERIODE[4:]]
    assert [len(rows) for rows in penghambat] == [1, 1, 1, 0]


def test_sub_kegiatan_baru_tahun_2025(buka: Buka) -> None:
    """One kegiatan with one sub kegiatan begins in 2025: a year before there is nothing to compare it with."""
    assert [row["kode"] for row in buka("2025-TW1").data.tingkat("sub_kegiatan")] == list(SUB_2025)
    assert [row["kode"] for row in buka("2024-TW4").data.tingkat("sub_kegiatan")] == list(SUB_2025[:-1])
