"""Rules between tables. What each finds and what it leaves alone stands in contoh_kontrak.toml (see test_contoh)."""

from __future__ import annotations

from lkj_utils.kontrak import silang
from lkj_utils.kontrak.silang import kantor as aturan_kantor
from lkj_utils.kontrak.silang import kelengkapan, kode_program


def test_the_nearest_known_subject_is_offered(kantor):
    """With its name, so that a person can tell."""
    kantor.sel("analisis", 2, "subjek", "imk")
    (found,) = kode_program.subjek_analisis(kantor.baca()[0])
    assert found.perbaikan == "mungkin maksudnya ikm (IKM)"


def test_rules_are_silent_about_tables_that_cannot_be_read(kantor):
    """A missing file is one finding, not one for each rule that needed it."""
    for table in kantor.paket:
        kantor.path(table.nama).unlink(missing_ok=True)
    assert silang.periksa_silang(kantor.baca()[0]) == []


def test_a_whole_missing_quarter_is_one_finding(kantor):
    """Not one for each sub kegiatan."""
    kantor.ganti("kas", "dpa_pokok", "rkpd")
    (found,) = kelengkapan.sub_tanpa_kas(kantor.baca()[0])
    assert "Belum ada satu pun" in found.pesan


def test_an_empty_foundation_is_galat(kantor):
    """Without sasaran nothing can be computed; without desa most can."""
    kantor.ganti("sasaran", "layanan,1,Layanan baik\n", "")
    kantor.ganti("desa", "mekar,Mekar\n", "")
    assert {t.berkas: t.level for t in kelengkapan.tabel_kosong(kantor.baca()[0])} == {
        "k/sasaran.csv": "galat",
        "k/desa.csv": "peringatan",
    }


def test_a_bound_of_the_scale_is_a_number(kantor):
    """TOML knows infinity; no capaian reaches it."""
    kantor.ganti("instansi", "batas = 95", "batas = inf")
    (found,) = aturan_kantor.skala(kantor.baca()[0])
    assert "batas jenjang ke-1 bukan angka" in found.pesan


def test_a_predikat_stands_once_in_the_scale(kantor):
    """Two steps of one name are one in every count of them; capitals and spaces do not make another."""
    kantor.ganti("instansi", 'predikat = "Kurang"', 'predikat = "sangat  baik"')
    (found,) = aturan_kantor.skala(kantor.baca()[0])
    assert "predikat “sangat  baik” dipakai dua jenjang" in found.pesan
    assert found.baris
