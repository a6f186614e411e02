"""Tables of the appendix: rules in force, measures, data dictionary, glossary."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.tabel import lampiran
from tests.pembaca import baris, tabel, teks
from tests.pembangun import kantor_rekaan, kolom_kontrak, laporan_rekaan
from tests.ragam import indikator_sendiri


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


@pytest.mark.parametrize(
    ("aturan", "tercetak"),
    [
        ({"agregasi": "rata_rata"}, "rata-rata sederhana"),
        ({"agregasi": "tertimbang_pagu"}, "tertimbang pagu"),
        ({"batas_agregasi": "tanpa"}, "tanpa batas"),
        ({"batas_agregasi": "120"}, "120%"),
        ({"rumus_turun": "rasio"}, "target / realisasi × 100"),
        ({"desimal_persen": 1}, "persen 1 desimal"),
        ({"ambang_kendala": 85}, "85%"),
    ],
)
def test_the_rules_printed_are_those_in_force(tmp_path, aturan, tercetak):
    """Change a rule and the page says so."""
    kantor = kantor_rekaan()
    kantor.aturan.update(aturan)
    assert tercetak in teks(lampiran.aturan(kantor.laporan(tmp_path)))


def test_the_rule_of_own_indicators_is_told_where_there_are_some(laporan, tmp_path):
    """An office without any is not told of them."""
    assert "indikator sendiri" not in teks(lampiran.aturan(laporan))
    assert "indikator sendiri" in teks(lampiran.aturan(indikator_sendiri(kantor_rekaan()).laporan(tmp_path)))


def test_the_glossary_explains_only_what_the_office_measures(laporan, tmp_path):
    """Nilai LAKIP is an indicator of some."""
    assert {"IKM", "Nilai LAKIP", "Pagu"} <= {row[0] for row in baris(tabel(lampiran.istilah(laporan)))}
    tanpa = kantor_rekaan()
    tanpa.ubah("indikator", "nilai_lakip", id_indikator="nilai_lain")
    istilah = {row[0] for row in baris(tabel(lampiran.istilah(tanpa.laporan(tmp_path))))}
    assert ("IKM" in istilah, "Nilai LAKIP" in istilah) == (True, False)


def test_the_scale_is_printed_without_gap(laporan):
    """Each step reaches up to where the one above begins."""
    rows = baris(tabel(lampiran.aturan(laporan), "tabel-skala"))
    assert [row[1] for row in rows] == ["95", "76", "66", "51", "0"]
    assert [row[2].removeprefix("< ") for row in rows][1:] == ["95", "76", "66", "51"]


def test_the_note_on_the_scale_is_printed(laporan):
    """The office says where its scale comes from."""
    assert "Skala rekaan." in teks(lampiran.aturan(laporan))


def test_the_open_end_of_the_scale_is_not_missing_data(laporan):
    """The top step has no upper bound; no note may say that the data are missing."""
    assert "data belum tersedia" not in teks(lampiran.aturan(laporan))


def test_every_measure_used_is_explained(laporan):
    """A reader finds each measure of fakta.csv with its formula."""
    tertulis = {row[1] for row in baris(tabel(lampiran.ukuran(laporan)))}
    assert tertulis == {f.ukuran.nama for f in laporan.fakta}


def test_the_dictionary_has_every_public_column_only(laporan):
    """NIP and catatan are never published, not even as names of columns."""
    tertulis = {(row[0], row[1]) for row in baris(tabel(lampiran.kamus_data(laporan)))}
    semua = {(nama, kolom) for nama, isi in kolom_kontrak().items() for kolom in isi}
    assert tertulis <= semua
    assert not [satu for satu in tertulis if satu[1] in ("nip", "catatan")]
    assert ("realisasi_belanja", "realisasi_sd") in tertulis


def test_a_column_without_unit_is_not_missing_data(laporan):
    """A name has no unit; no note may say that the data are missing."""
    assert "data belum tersedia" not in teks(lampiran.kamus_data(laporan))


def test_the_glossary_is_in_order(laporan):
    """By the alphabet, capitals or not."""
    istilah = [row[0].lower() for row in baris(tabel(lampiran.istilah(laporan)))]
    assert istilah == sorted(istilah)
