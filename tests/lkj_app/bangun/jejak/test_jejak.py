"""The trace: every formula gives its number, every input is a row of the data, every link has its place."""

from __future__ import annotations

import json
import re
from fractions import Fraction

import pytest

from lkj_app.bangun.jejak.bahan import ditampilkan, siapkan
from lkj_app.bangun.jejak.halaman import KEMBALI, disajikan, halaman
from lkj_utils.jejak.asal import TERTUTUP, Berkas
from lkj_utils.jejak.hitungan import alasan, hitungan
from lkj_utils.jejak.telusur import Penelusur
from tests import ragam
from tests.dua_tahun import laporan_mekarjaya
from tests.pembaca import teks, urai
from tests.pembangun import KEG_1, PROG_1, SUB_A, kantor_rekaan, laporan_rekaan, laporan_tetap

BILANGAN = re.compile(r"(?<![{\d])\d+(?![}\d])")
# Words and counts, and what is a constant by definition: there is nothing to calculate.
TANPA_HITUNGAN = {"target_gabungan", "standar"}


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


def hitung(laporan, id_fakta):
    """The formula of a fact with the numbers put in, and why a word came out."""
    fakta = laporan.fakta.ambil(id_fakta)
    masukan = Penelusur(laporan).masukan(fakta)
    return str(hitungan(laporan, fakta, masukan) or ""), alasan(laporan, fakta, masukan)


def nilai_pola(satu):
    """What a pattern gives, computed by Python instead of by the formulas of the project."""
    rumus = BILANGAN.sub(lambda m: f"Fraction({m[0]})", satu.pola).replace("×", "*").replace("−", "-")
    return eval(re.sub(r"\{(\d+)\}", r"s[\1]", rumus), {"s": satu.suku, "Fraction": Fraction})  # noqa: S307


def periksa_semua(laporan):
    """Ids of facts whose shown formula does not give their value, and measures without a formula."""
    penelusur = Penelusur(laporan)
    beda, tanpa = [], set()
    for fakta in laporan.fakta:
        satu = hitungan(laporan, fakta, penelusur.masukan(fakta))
        if satu and nilai_pola(satu) != fakta.nilai:
            beda.append(penelusur.kunci(fakta))
        elif satu is None and fakta.rumus and fakta.nilai is not None and fakta.ukuran.jenis not in ("teks", "cacah"):
            tanpa.add(fakta.ukuran.nama)
    return beda, tanpa - TANPA_HITUNGAN


@pytest.mark.parametrize("nama", ["kalaena", "rekaan"])
def test_every_formula_shown_gives_the_value(nama, tmp_path_factory):
    """With the numbers put in, the formula gives exactly the unrounded fact; no computed number is without one."""
    assert periksa_semua(laporan_tetap(nama, tmp_path_factory)) == ([], set())


@pytest.mark.parametrize("periode", ["2024-TW1", "2025-TW2", "2025-TW4"])
def test_formulas_over_quarters_and_years_hold_too(periode, tmp_path_factory):
    """Own quarter, projection, last year: their inputs are facts of other periods."""
    assert periksa_semua(laporan_mekarjaya(periode, tmp_path_factory)) == ([], set())


@pytest.mark.parametrize(
    "ubah",
    [
        ragam.tertimbang_pagu,
        ragam.batas_100,
        ragam.tanpa_target,
        ragam.realisasi_belum,
        ragam.indikator_sendiri,
        ragam.efisiensi_serapan,
    ],
)
def test_formulas_follow_the_rules_of_the_office(ubah, tmp_path):
    """Weights, a cap and gaps are seen in the formula."""
    assert periksa_semua(ubah(kantor_rekaan()).laporan(tmp_path)) == ([], set())


@pytest.mark.parametrize("cara", ["selisih", "rasio"])
def test_a_falling_indicator_is_computed_by_its_own_rule(cara, tmp_path):
    """Both ways that regencies use."""
    kantor = kantor_rekaan().ubah("indikator", SUB_A, arah="turun", rumus_turun=cara)
    assert periksa_semua(kantor.laporan(tmp_path)) == ([], set())


def test_numbers_are_put_in_as_printed(laporan):
    """A reader finds every term of the formula in the report."""
    assert hitung(laporan, f"capaian:{SUB_A}")[0] == "3 / 4 × 100"
    assert hitung(laporan, "serapan:total")[0] == "Rp3.240.000 / Rp8.000.000 × 100"
    assert hitung(laporan, "pertumbuhan:ikm")[0] == "(84 − 75) / 75 × 100"


def test_a_word_says_what_it_was_held_against(laporan):
    """Predikat and status: the printed capaian and the limits around it."""
    assert hitung(laporan, f"status_capaian:{SUB_A}")[1] == "75,00% < 100%"
    assert re.fullmatch(r"75,00% ≥ \d+% dan < \d+%", hitung(laporan, f"predikat:{SUB_A}")[1])
    assert hitung(laporan, "jumlah:program_tercapai")[1] == "1 dari 2 masukan"


def test_a_long_sum_is_said_in_words(tmp_path_factory):
    """33 terms stand in the table of inputs."""
    asli = laporan_tetap("kalaena", tmp_path_factory)
    assert hitung(asli, "belanja_dokumen:dpa_perubahan")[0] == "jumlah 33 suku"


def test_a_typed_value_is_found_at_its_place(laporan):
    """File, row, column, content, and the key that names the row."""
    fakta = laporan.fakta.ambil(f"realisasi:{SUB_A}")
    asal = Berkas(laporan.data).asal(fakta.masukan[0])
    assert (asal.berkas, asal.baris, asal.kolom) == ("rekaan/2030/tw2/realisasi_kinerja.csv", "2", "realisasi_sd")
    assert (asal.tercetak, asal.kunci) == ("3", f"id_indikator {SUB_A}")


def test_what_is_not_public_stays_closed(laporan):
    """A NIP or a remark of the office never stands in a page, even if a fact should name it."""
    berkas = Berkas(laporan.data)
    assert berkas.asal("rekaan/pejabat.csv#2/nip").nilai == TERTUTUP
    assert berkas.asal("rekaan/2030/tw2/realisasi_kinerja.csv#2/catatan").nilai == TERTUTUP


def test_a_value_of_a_settings_file_has_no_row(laporan):
    """TOML: file and key."""
    asal = Berkas(laporan.data).asal("rekaan/instansi.toml#/nama")
    assert (asal.baris, asal.nilai) == ("", "Kecamatan Rekaan")


def test_every_fact_has_an_anchor_of_its_own(tmp_path_factory):
    """Readable, valid in an address, and never shared."""
    penelusur = Penelusur(asli := laporan_tetap("kalaena", tmp_path_factory))
    jangkar = [penelusur.jangkar(fakta) for fakta in asli.fakta]
    assert len(set(jangkar)) == len(jangkar)
    assert all(re.fullmatch(r"fakta-[0-9a-z.-]+", satu) for satu in jangkar)
    assert penelusur.jangkar(asli.fakta.ambil("serapan:total")) == "fakta-serapan-total"
    assert penelusur.jangkar(asli.fakta.ambil("realisasi:ikm@2022")) == "fakta-realisasi-ikm-2022"


def test_all_rows_behind_a_number_are_one_step_away(laporan):
    """Two steps from the number: its fact, then every row that it comes from, down through all levels."""
    isi = urai(halaman(Penelusur(laporan), [f"capaian:{PROG_1}"]))
    rincian = isi.get_element_by_id(f"fakta-capaian-{PROG_1}").find(".//details").text_content()
    assert "rekaan/2030/tw2/realisasi_kinerja.csv, kolom realisasi_sd: baris 2: 3;" in rincian


def test_the_page_holds_every_fact_that_it_points_to(laporan):
    """All facts behind a fact stand on the same page, once; the printed ones come first and lead back."""
    ids = [f"predikat:{PROG_1}", "serapan:total", "realisasi:ikm@2029"]
    penelusur = Penelusur(laporan)
    isi = urai(halaman(penelusur, ids))
    tempat = [satu.get("id") for satu in isi.iter("section")]
    assert len(tempat) == len(set(tempat)) == len(disajikan(penelusur, ids))
    assert tempat[:3] == [penelusur.jangkar(laporan.fakta.ambil(satu)) for satu in ids]
    tautan = [a.get("href") for a in isi.iter("a")]
    assert {x[1:] for x in tautan if x.startswith("#")} <= set(tempat)
    assert [x for x in tautan if x.startswith(KEMBALI)] == [KEMBALI + satu for satu in tempat[:3]]


def test_a_fact_without_value_is_not_listed(laporan):
    """The dash in a table leads nowhere."""
    assert disajikan(Penelusur(laporan), ["realisasi:nilai_lakip"]) == []


def test_markup_in_names_stays_text(tmp_path):
    """Names are typed by people."""
    kantor = kantor_rekaan().ubah("indikator", "ikm", nama="<b>Indeks</b>")
    hasil = halaman(Penelusur(kantor.laporan(tmp_path)), ["realisasi:ikm"])
    assert "<b>" not in hasil.html
    assert "<b>Indeks</b>" in teks(hasil)


def test_names_of_people_s_columns_do_not_leak(tmp_path_factory):
    """The whole real trace: no remark of the office, no NIP."""
    asli = laporan_tetap("kalaena", tmp_path_factory)
    ids = [fakta.id for fakta in asli.fakta if fakta.periode == str(asli.periode)]
    hasil = teks(halaman(Penelusur(asli), ids))
    rahasia = {row[k] for nama in asli.data.tabel for row in asli.baris(nama) for k in ("nip", "catatan") if row.get(k)}
    panjang = [x for x in rahasia if len(x) > len("Triwulan III")]  # a remark may be a word that stands everywhere
    assert panjang
    assert [x for x in panjang if x in hasil] == []


def notebook(*html):
    """An executed notebook with these outputs."""
    return {
        "cells": [
            {"cell_type": "markdown", "source": 'teks data-fakta="bukan:a"'},
            *({"cell_type": "code", "outputs": [{"data": {"text/html": x}}]} for x in html),
        ]
    }


def test_printed_facts_are_found_in_reading_order():
    """Each once; ids come back as they are; what people typed is not an id."""
    isi = notebook(
        '<td data-fakta="pegawai:a&amp;b|*">1</td><p>data-fakta=&#34;palsu:x&#34;</p>',
        ['<span data-fakta="x:1">', '</span><td data-fakta="pegawai:a&amp;b|*">1</td>'],
    )
    assert ditampilkan(isi) == ["pegawai:a&b|*", "x:1"]


def test_a_chapter_without_facts_has_no_page(laporan, tmp_path):
    """The trace of a chapter is one file beside the staged book, the same in every build."""
    (tmp_path / "satu.ipynb").write_text(json.dumps(notebook(f'<td data-fakta="capaian:{KEG_1}">1</td>')))
    (tmp_path / "dua.ipynb").write_text(json.dumps(notebook("<p>Tanpa angka</p>")))
    isi = []
    for nama in ("a", "b"):
        (tmp_path / nama).mkdir()
        siapkan(laporan, ["satu", "dua"], tmp_path, tmp_path / nama)
        assert [x.name for x in (tmp_path / nama / "_jejak").iterdir()] == ["satu.json"]
        isi.append((tmp_path / nama / "_jejak" / "satu.json").read_bytes())
    assert isi[0] == isi[1]
    assert json.loads(isi[0])["jangkar"][f"capaian:{KEG_1}"] == f"fakta-capaian-{KEG_1}"
