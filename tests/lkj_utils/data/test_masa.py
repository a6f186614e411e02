"""Versions in time: an old quarter that is run again gets what held then, whatever was added since."""

from __future__ import annotations

from datetime import date

import pytest

from lkj_utils.dasar.masa import berlaku, profil_pada, versi_berlaku
from lkj_utils.laporan import buka
from lkj_utils.sajian.tabel import perencanaan
from tests.dua_tahun import MEKARJAYA, rakit_dua_tahun
from tests.pembaca import teks

A, B = date(2025, 1, 1), date(2025, 9, 15)


def isi(laporan):
    """All facts of a report."""
    return [(f.id, f.periode, f.nilai, f.satuan, f.masukan) for f in laporan.fakta]


@pytest.fixture
def akar(tmp_path):
    """A copy of the office of two years."""
    (tmp_path / "data").mkdir()
    return rakit_dua_tahun(tmp_path / "data")


@pytest.mark.parametrize(
    ("tanggal", "pada", "ada"),
    [
        ({"awal": A, "perubahan": B}, date(2025, 3, 31), ["awal"]),
        ({"awal": A, "perubahan": B}, B, ["awal", "perubahan"]),
        ({"awal": A, "perubahan": B}, date(2024, 12, 31), []),
        ({}, A, ["awal", "perubahan"]),
        ({"perubahan": B}, A, ["awal"]),
    ],
)
def test_versions_of_the_agreement(tanggal, pada, ada):
    """Those that were signed by then; one without a date stands in its place."""
    assert versi_berlaku(["perubahan", "awal"], tanggal, pada) == ada


def test_what_follows_a_version_that_is_not_there_yet_is_not_there_either():
    """An undated second change of a change that comes in September."""
    assert versi_berlaku(["awal", "perubahan", "perubahan_2"], {"perubahan": B}, A) == ["awal"]
    assert versi_berlaku(["perubahan_9", "awal"], {}, A) == ["awal", "perubahan_9"]


def test_of_rows_of_one_key_the_last_that_began():
    """Each key by itself; an end counts even where nothing follows."""
    semua = [
        {"k": "a", "n": 1},
        {"k": "b", "n": 2, "berlaku_sampai": date(2025, 6, 30)},
        {"k": "a", "n": 3, "berlaku_dari": B},
    ]
    assert [row["n"] for row in berlaku(semua, ("k",), A, lambda row: row)] == [1, 2]
    assert [row["n"] for row in berlaku(semua, ("k",), B, lambda row: row)] == [3]


def test_settings_as_they_were():
    """Of several that still held, that which ended first; keys that nobody names stay."""
    profil = {
        "visi": "kini",
        "misi": ["satu"],
        "versi_kontrak": 2,
        "terdahulu": [
            {"sampai": date(2024, 12, 31), "visi": "kedua"},
            {"sampai": date(2019, 12, 31), "visi": "pertama", "aturan": {"rumus_turun": "rasio"}, "versi_kontrak": 1},
        ],
    }
    assert [profil_pada(profil, date(y, 6, 1))["visi"] for y in (2019, 2020, 2025)] == ["pertama", "kedua", "kini"]
    dulu = profil_pada(profil, date(2019, 1, 1))
    assert (dulu["aturan.rumus_turun"], dulu["misi"], dulu["versi_kontrak"]) == ("rasio", ["satu"], 2)


def test_a_change_of_september_does_not_touch_the_first_quarter(akar):
    """Target 82 until then, 90 from then on; without dates the last one would hold always."""
    tahun = akar / MEKARJAYA / "2025"
    semula = isi(buka(MEKARJAYA, "2025-TW1", akar))
    with (tahun / "perjanjian_kinerja.csv").open("a", encoding="utf-8") as berkas:
        berkas.write("perubahan,ikm,90,\n")
    (tahun / "dokumen_perjanjian.csv").write_text(
        "versi,tanggal,pihak_pertama,pihak_kedua,jabatan_pihak_kedua,catatan\nperubahan,2025-09-20,camat_kedua,,,\n",
        encoding="utf-8",
    )
    assert isi(buka(MEKARJAYA, "2025-TW1", akar)) == semula
    akhir = buka(MEKARJAYA, "2025-TW3", akar)
    assert [akhir.fakta.nilai(f"target:{satu}") for satu in ("ikm", "nilai_lakip", "ikm@2025-TW1")] == [90, 64, 82]
    assert akhir.fakta.nilai("pihak_pertama:perubahan") == "Kedua Contoh"


def test_what_is_added_later_does_not_touch_an_earlier_report(akar):
    """An official who comes, a unit that gets another name, a budget that is changed, a sasaran of the next Renstra."""
    semula = isi(buka(MEKARJAYA, "2024-TW4", akar))
    kantor = akar / MEKARJAYA
    for nama, kolom, baris in (
        ("pejabat", "", "camat_ketiga,Baru Contoh,,Camat,,,camat,2026-01-05,,\n"),
        ("unit_kerja", "berlaku_dari", None),
        ("sasaran", "berlaku_dari", "baru,9,Sasaran Renstra baru,,2026-01-01\n"),
        ("2024/dokumen_anggaran", "", "pergeseran_9,,2025-01-05,,,,,,,\n"),
    ):
        path = kantor / f"{nama}.csv"
        judul, *lama = path.read_text(encoding="utf-8").splitlines()
        lama = [f"{satu}," for satu in lama] if kolom else lama
        unit = lama[-1].split(",")
        ganti = ",".join([unit[0], "Nama Baru", *unit[2:-1], "2026-01-01"]) + "\n"
        path.write_text("\n".join([f"{judul},{kolom}" if kolom else judul, *lama]) + "\n" + (baris or ganti), "utf-8")
    assert isi(buka(MEKARJAYA, "2024-TW4", akar)) == semula


def test_a_budget_that_came_later_is_not_printed(akar):
    """The table of documents of TW I ends with the one in force."""
    tabel = teks(perencanaan.dokumen_anggaran(buka(MEKARJAYA, "2025-TW1", akar)))
    assert "DPA pokok" in tabel
    assert "perubahan" not in tabel
    assert "Pergeseran ke-1" in teks(perencanaan.dokumen_anggaran(buka(MEKARJAYA, "2025-TW2", akar)))


def test_a_new_renstra_leaves_the_old_reports_alone(akar):
    """Its targets stand beside those of the old one, each under its period."""
    semula = isi(buka(MEKARJAYA, "2024-TW4", akar))
    kantor = akar / MEKARJAYA
    toml = (kantor / "instansi.toml").read_text(encoding="utf-8").replace('"2024-2028"', '"2025-2029"')
    toml += '\n[[terdahulu]]\nsampai = 2024-12-31\nperiode_renstra = "2024-2028"\n'
    (kantor / "instansi.toml").write_text(toml, encoding="utf-8")
    path = kantor / "target_renstra.csv"
    judul, *lama = path.read_text(encoding="utf-8").splitlines()
    baru = ["ikm,awal,2024,80,,", "ikm,target,2025,85,,", "ikm,akhir,2029,95,,"]
    path.write_text("\n".join([f"{judul},renstra", *(f"{s},2024-2028" for s in lama), *baru]) + "\n", encoding="utf-8")
    assert isi(buka(MEKARJAYA, "2024-TW4", akar)) == semula
    kini = buka(MEKARJAYA, "2025-TW4", akar)
    assert [kini.fakta.nilai(satu) for satu in ("target_awal:ikm", "target_renstra:ikm@2025", "target_akhir:ikm")] == [
        80,
        85,
        95,
    ]
    assert kini.fakta.nilai("putus_seri:ikm@2024") == "Renstra 2024-2028 berganti 2025-2029"
    assert kini.fakta.nilai("pertumbuhan:ikm") is None
