"""What was inferred is printed with its mark, or not at all; no source is named that the data do not name."""

from __future__ import annotations

import pytest

from lkj_utils.dasar.simpulan import DISIMPULKAN, KOLOM
from lkj_utils.jejak.asal import Berkas
from lkj_utils.kontrak.paket import Paket
from lkj_utils.sajian.bagian import program
from lkj_utils.sajian.grafik.organisasi import struktur_organisasi, susun
from lkj_utils.sajian.tabel import anggaran, kinerja, perencanaan, perkembangan, umum
from tests.dua_tahun import MEKARJAYA, laporan_mekarjaya
from tests.pembaca import teks
from tests.pembangun import ROOT, SUB_D, kantor_rekaan, laporan_rekaan

SIMPUL = {"dasar": DISIMPULKAN}


def test_every_table_with_the_column_says_of_which_cells_it_speaks():
    """And of columns that it has."""
    tabel = {t.nama: set(t.nama_kolom) for t in Paket.baca(ROOT / "data") if "dasar" in t.nama_kolom}
    assert set(tabel) == set(KOLOM)
    assert all(set(kolom) <= tabel[nama] for nama, kolom in KOLOM.items())


def test_who_carries_out_a_sub_kegiatan(tmp_path):
    """The unit that was inferred is marked; one that the data state is not."""
    laporan = kantor_rekaan().ubah("struktur", SUB_D, **SIMPUL).laporan(tmp_path)
    isi = teks(program.uraian_program(laporan))
    assert "dilaksanakan oleh Seksi Desa Rekaan (disimpulkan)" in isi
    assert "dilaksanakan oleh Sekretariat Rekaan." in isi


def test_an_inferred_eselon_is_not_drawn_and_marked_in_the_table(tmp_path):
    """A box has no room for the mark."""
    laporan = kantor_rekaan().ubah("unit_kerja", "seksi_desa", **SIMPUL).laporan(tmp_path)
    (camat,) = susun(laporan.baris("unit_kerja"))
    assert [satu.eselon for satu in camat.bawahan] == ["III/b", ""]
    assert "IV/a (disimpulkan)" in str(struktur_organisasi(laporan).html)


def test_documents_and_accounts(tmp_path):
    """The version and the account, wherever they are named."""
    kantor = kantor_rekaan().ubah("dokumen_anggaran", "dpa_pokok", **SIMPUL).ubah("pendapatan", "4.1.02", **SIMPUL)
    laporan = kantor.laporan(tmp_path)
    assert "APBD/DPA pokok (disimpulkan)" in teks(perencanaan.dokumen_anggaran(laporan))
    assert "Anggaran menurut APBD/DPA pokok (disimpulkan)." in teks(perencanaan.perjanjian_program(laporan))
    for tabel in (perencanaan.target_pendapatan, anggaran.realisasi_pendapatan):
        assert "Retribusi Rekaan (disimpulkan)" in teks(tabel(laporan))
        assert "Pendapatan Rekaan (disimpulkan)" not in teks(tabel(laporan))


def test_evidence_and_targets_of_the_renstra(tmp_path):
    """A count or date of evidence; the end of the Renstra, in both tables that print it."""
    kantor = kantor_rekaan().ubah("bukti", "dok-2", **SIMPUL).ubah("target_renstra", "akhir", **SIMPUL)
    laporan = kantor.laporan(tmp_path)
    assert "(2 dokumen, disimpulkan)" in teks(program.uraian_program(laporan))
    for tabel in (perencanaan.tujuan_sasaran(laporan), kinerja.terhadap_renstra(laporan, "layanan")):
        assert "tidak tertulis pada dokumen sumber: kondisi akhir Indeks Kepuasan Rekaan" in teks(tabel)
    asal = laporan.fakta.ambil("target_akhir:ikm").masukan[0]
    assert Berkas(laporan.data).asal(asal).tercetak == "90 (disimpulkan)"


def test_how_values_add_up(tmp_path_factory):
    """Said under the tables whose columns follow from it."""
    laporan = laporan_mekarjaya("2025-TW2", tmp_path_factory)
    assert "cara mengumpulkan nilai" not in teks(perkembangan.arah_sub_kegiatan(laporan))
    row = laporan.indikator["7.01.01.2.02.01"]
    laporan.indikator["7.01.01.2.02.01"] = row | SIMPUL
    try:
        assert "sumber: cara mengumpulkan nilai antartriwulan" in teks(perkembangan.arah_sub_kegiatan(laporan))
        assert "cara mengumpulkan nilai" not in teks(perkembangan.sub_kegiatan(laporan))
    finally:
        laporan.indikator["7.01.01.2.02.01"] = row
    assert laporan.data.instansi == MEKARJAYA


@pytest.mark.parametrize("dokumen", ["DPA", "Renja", "RKA", "Berita acara", "laporan realisasi", "Keputusan IKU"])
def test_no_document_is_named_that_the_data_do_not_name(tmp_path_factory, dokumen):
    """The source of a table is what it was made of, until the office names the document."""
    laporan = laporan_rekaan(tmp_path_factory)
    tabel = (
        *(satu(laporan) for satu in (perencanaan.iku, perencanaan.sasaran_program, perencanaan.dokumen_anggaran)),
        *(satu(laporan) for satu in (perencanaan.rencana_aksi, anggaran.realisasi_belanja, umum.pegawai)),
        *(satu(laporan) for satu in (anggaran.realisasi_pendapatan, kinerja.usulan_musrenbang)),
    )
    sumber = [teks(satu).rpartition("Sumber: ")[2] for satu in tabel]
    assert len(sumber) == 8
    assert not [satu for satu in sumber if dokumen in satu]


def test_the_source_that_the_office_names(tmp_path):
    """Its words, with the office and the year."""
    kantor = kantor_rekaan().tambah("sumber_tabel", {"tabel": "belanja", "sumber": "LRA & DPA"})
    assert "Sumber: LRA & DPA Kecamatan Rekaan, 2030" in teks(anggaran.realisasi_belanja(kantor.laporan(tmp_path)))
