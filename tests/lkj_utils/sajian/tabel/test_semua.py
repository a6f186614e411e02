"""Every table of the report, on the real office, on the fictional one, and on offices with other rules and gaps."""

from __future__ import annotations

import re

import pytest

from lkj_utils.fakta.pegawai import SEMUA
from lkj_utils.sajian.tabel import anggaran, bukti, indikator, keadaan, kinerja, lampiran, perencanaan, perjanjian, umum
from tests.pembaca import baris, lebar, tabel, teks
from tests.pembangun import SUB_A, kantor_rekaan, laporan_tetap
from tests.ragam import RAGAM

TABEL = (
    umum.pegawai,
    umum.pejabat,
    perencanaan.tujuan_sasaran,
    perencanaan.iku,
    perencanaan.sasaran_program,
    perencanaan.dokumen_anggaran,
    perencanaan.target_pendapatan,
    perencanaan.perjanjian_sasaran,
    perencanaan.perjanjian_program,
    perencanaan.rencana_aksi,
    keadaan.keadaan_triwulan,
    keadaan.tindak_lanjut,
    kinerja.capaian_program,
    kinerja.capaian_sub_kegiatan,
    kinerja.usulan_musrenbang,
    anggaran.realisasi_belanja,
    anggaran.realisasi_pendapatan,
    lampiran.ukuran,
    lampiran.kamus_data,
    lampiran.istilah,
)
PER_SASARAN = (
    kinerja.target_realisasi,
    kinerja.antar_tahun,
    kinerja.terhadap_renstra,
    kinerja.efisiensi,
    kinerja.program_pendukung,
)
KALAENA_DAN_REKAAN = pytest.mark.parametrize("nama", ["kalaena", "rekaan"])


def bukti_program(laporan, kode):
    """The evidence of all sub kegiatan of a program."""
    sub = [satu for kegiatan in laporan.data.anak(kode) for satu in laporan.data.anak(kegiatan)]
    return bukti.bukti_program(laporan, kode, sub)


def semua(laporan):
    """Every table that a report of this office shows."""
    yield from (buat(laporan) for buat in TABEL)
    yield from (buat(laporan, s["id_sasaran"]) for s in laporan.data.baris("sasaran") for buat in PER_SASARAN)
    yield from filter(None, (bukti_program(laporan, row["kode"]) for row in laporan.data.tingkat("program")))
    # Only where somebody measures by indicators of their own, or kept the documents.
    yield from filter(None, [perencanaan.perjanjian_indikator(laporan), perjanjian.versi_perjanjian(laporan)])
    yield from (
        indikator.indikator_sendiri(laporan, r["kode"]) for r in laporan.data.pohon if laporan.data.sendiri(r["kode"])
    )


def elemen_tabel(laporan):
    """The same as elements."""
    return [tabel(satu) for satu in semua(laporan)]


@KALAENA_DAN_REKAAN
def test_every_table_is_a_true_grid(tmp_path_factory, nama):
    """All rows of a table cover the same columns, spans counted: header, column numbers, body and totals."""
    salah = {t.get("id"): lebar(t) for t in elemen_tabel(laporan_tetap(nama, tmp_path_factory)) if len(lebar(t)) != 1}
    assert salah == {}


@KALAENA_DAN_REKAAN
def test_every_table_can_be_referred_to(tmp_path_factory, nama):
    """One stable id each, all different, "tabel-" in front."""
    ids = [t.get("id") for t in elemen_tabel(laporan_tetap(nama, tmp_path_factory))]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"tabel-[a-z0-9_-]+", satu) for satu in ids)


@KALAENA_DAN_REKAAN
def test_every_table_has_a_caption_without_number(tmp_path_factory, nama):
    """The book writes "Tabel 3.6"."""
    for t in elemen_tabel(laporan_tetap(nama, tmp_path_factory)):
        judul = t.find("caption").text
        assert judul
        assert not judul.startswith("Tabel")


@KALAENA_DAN_REKAAN
def test_every_column_and_row_is_named(tmp_path_factory, nama):
    """Header cells carry scope; a body row with facts has a cell that names it."""
    for t in elemen_tabel(laporan_tetap(nama, tmp_path_factory)):
        assert all(th.get("scope") for th in t.iter("th"))
        tanpa_nama = [tr for tr in t.findall("tbody/tr") if tr.xpath("./td[@data-fakta]") and not tr.findall("th")]
        assert tanpa_nama == [], t.get("id")


@KALAENA_DAN_REKAAN
def test_every_number_of_a_table_is_a_fact(tmp_path_factory, nama):
    """Cells with a fact id print that fact; nothing else is printed under its name."""
    laporan = laporan_tetap(nama, tmp_path_factory)
    for t in elemen_tabel(laporan):
        for sel in t.xpath(".//*[@data-fakta]"):
            id_fakta, tercetak = sel.get("data-fakta"), sel.text_content()
            resmi = laporan.teks(id_fakta, kosong="–").replace("Rp", "").removesuffix("%")
            assert tercetak == resmi, (t.get("id"), id_fakta)


@KALAENA_DAN_REKAAN
def test_no_program_word_leaks_into_a_table(tmp_path_factory, nama):
    """None, nan and fractions are not for readers."""
    for satu in semua(laporan_tetap(nama, tmp_path_factory)):
        assert not re.search(r"\bNone\b|\bnan\b|Fraction|\{\{", teks(satu))


@KALAENA_DAN_REKAAN
def test_the_dash_is_explained_exactly_where_it_stands_for_missing_data(tmp_path_factory, nama):
    """The note appears with a dash in a cell of data, and only then."""
    for satu in semua(laporan_tetap(nama, tmp_path_factory)):
        t = tabel(satu)
        ada = any(isi == "–" for bagian in ("tbody", "tfoot") for row in baris(t, bagian) for isi in row)
        assert ("Tanda – berarti" in teks(satu)) is ada, t.get("id")


@KALAENA_DAN_REKAAN
@pytest.mark.parametrize(
    ("buat", "banyak"),
    [
        (anggaran.realisasi_belanja, lambda d: len(d.struktur)),
        (kinerja.capaian_program, lambda d: len(d.tingkat("program"))),
        (kinerja.usulan_musrenbang, lambda d: len(d.baris("usulan_musrenbang"))),
        (perencanaan.perjanjian_program, lambda d: len(d.tingkat("program"))),
        (perencanaan.sasaran_program, lambda d: len(d.tingkat("program"))),
        (perencanaan.dokumen_anggaran, lambda d: len(d.baris("dokumen_anggaran"))),
        (perencanaan.rencana_aksi, lambda d: len(d.struktur) + len({p["id_sasaran"] for p in d.tingkat("program")})),
        (umum.pegawai, lambda d: len({(r["status"], r["golongan"]) for r in d.baris("pegawai")})),
        (umum.pejabat, lambda d: len({r["eselon"] for r in d.baris("pejabat_struktural")})),
    ],
)
def test_row_count_is_that_of_the_data(tmp_path_factory, nama, buat, banyak):
    """No row is lost and none doubled."""
    laporan = laporan_tetap(nama, tmp_path_factory)
    assert len(tabel(buat(laporan)).findall("tbody/tr")) == banyak(laporan.data)


@pytest.mark.parametrize("ragam", RAGAM, ids=lambda satu: satu.__name__)
def test_every_table_works_under_other_rules_and_with_gaps(tmp_path, ragam):
    """Other roll-ups, missing targets, no realisasi, several programs for one sasaran: still true grids."""
    laporan = ragam(kantor_rekaan()).laporan(tmp_path)
    for satu in semua_yang_ada(laporan):
        assert len(lebar(tabel(satu))) == 1


def semua_yang_ada(laporan):
    """Every table, but for those that an office without revenue or proposals does not show."""
    for satu in semua(laporan):
        if "<table" in satu.html:
            yield satu


def test_typed_names_are_escaped_in_every_table(tmp_path):
    """<script> in every text that an office types."""
    kantor = kantor_rekaan()
    for rows in kantor.tabel.values():
        for row in rows:
            for kolom in ("nama", "uraian", "judul", "satuan", "lokasi", "kendala", "sumber", "sumber_dana", "teks"):
                if row.get(kolom):
                    row[kolom] = f"<script>{row[kolom]}</script>"
    html = "".join(satu.html for satu in semua(kantor.laporan(tmp_path)))
    assert "&lt;script&gt;" in html
    assert "<script" not in html


def test_realisasi_without_target_shows_a_dash(tmp_path):
    """A sub kegiatan that is not scheduled yet has its row, without percentage."""
    kantor = kantor_rekaan().ubah("target_kinerja", SUB_A, target_sd="")
    laporan = kantor.laporan(tmp_path)
    rows = baris(tabel(kinerja.capaian_sub_kegiatan(laporan)))
    assert next(row for row in rows if laporan.nama[SUB_A] in row)[-2:] == ["–", "–"]


def test_staff_columns_add_up(tmp_path_factory):
    """The printed cells of each row add up to its printed total, on real data."""
    laporan = laporan_tetap("kalaena", tmp_path_factory)
    rows = tabel(umum.pegawai(laporan)).xpath("./tbody/tr | ./tfoot/tr")
    for tr in rows:
        sel = [int(td.text) for td in tr.xpath("./td[@class='angka']")][-15:]
        assert sum(sel[:12]) == sel[12] + sel[13] == sel[14]
    assert laporan.teks(f"pegawai:{SEMUA}|{SEMUA}|{SEMUA}|{SEMUA}") == rows[-1][-1].text
