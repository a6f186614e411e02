"""Facts that are texts: what a report must not misname."""

from __future__ import annotations

import pytest

from tests.pembangun import KEG_1, SUB_A, kantor_rekaan


@pytest.fixture(scope="module")
def fakta(tmp_path_factory):
    """The facts of the fictional office."""
    return kantor_rekaan().laporan(tmp_path_factory.mktemp("nama")).fakta


@pytest.mark.parametrize(
    ("id_fakta", "teks"),
    [
        (f"nama:{KEG_1}", "Perencanaan Rekaan"),
        (f"satuan:{SUB_A}", "dokumen"),
        ("uraian_sasaran:layanan", "Meningkatnya Layanan Rekaan"),
        ("nama_unit:sekretariat", "Sekretariat Rekaan"),
        ("pangkat:camat_rekaan", "Pembina, IV/a"),
        ("regulasi:sotk", "Peraturan Bupati Rekaan Nomor 7 Tahun 2029"),
        ("nama_akun:4.1.02", "Retribusi Rekaan"),
        ("misi:2", "Misi rekaan kedua"),
        ("nama_periode:laporan", "Triwulan II Tahun 2030"),
        ("tanggal:laporan", "5 Juli 2030"),
    ],
)
def test_a_name_is_a_fact(fakta, id_fakta, teks):
    """As the report prints it."""
    assert fakta.teks(id_fakta) == teks


@pytest.mark.parametrize(("nama", "asal"), [("", "kode"), ("Perencanaan Kebun", "nama")])
def test_a_typed_name_is_traced_to_its_cell(tmp_path, nama, asal):
    """An official one to the code from which it is read."""
    fakta = kantor_rekaan().ubah("struktur", KEG_1, nama=nama).laporan(tmp_path).fakta
    assert fakta.ambil(f"nama:{KEG_1}").masukan == (f"rekaan/2030/struktur.csv#3/{asal}",)


def test_what_is_not_public_is_no_fact(fakta):
    """fakta.csv is published; a NIP is not."""
    assert [f.id for f in fakta if "198001022005012003" in str(f.nilai)] == []


def test_a_text_that_is_not_there_is_no_fact(fakta):
    """The fictional office declares no tujuan."""
    assert not any(f.id == "tujuan:instansi" for f in fakta)
