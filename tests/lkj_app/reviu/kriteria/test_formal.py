"""A report exists: made, regular, signed, reviewed, published, on time."""

from __future__ import annotations

import pytest

from lkj_app.reviu.kriteria import Status
from tests.lkj_app.reviu.kriteria.bantu import kantor_lke, putusan, status
from tests.pembangun import INSTANSI, SUB


@pytest.fixture
def kantor():
    """The fictional office under the real criteria."""
    return kantor_lke()


def terbitkan(kantor, jenis):
    """Add a claim file of one kind to the quarter."""
    kantor.tabel["klaim"] = [{"id": "k1", "tempat": "Bab III", "tercetak": "84", "jenis": jenis}]
    return kantor


def test_made(kantor, tmp_path):
    """Four sub kegiatan and one indicator have a realisasi."""
    hasil = putusan(kantor, tmp_path, "3.1.1")
    assert hasil.status == Status.TERPENUHI
    assert "realisasi 5 indikator" in hasil.alasan


def test_not_made_without_any_realisasi(kantor, tmp_path):
    """A filled-in form without one result is no report."""
    for kode in SUB:
        kantor.ubah("realisasi_kinerja", kode, realisasi_sd="", status="belum")
    kantor.ubah("realisasi_indikator", "ikm", realisasi="", status="belum")
    assert status(kantor, tmp_path, "3.1.1") == Status.BELUM


def test_regular_when_the_quarters_before_are_there(kantor, tmp_path):
    """TW2 with a complete TW1 beside it."""
    kantor.tulis(tmp_path)
    tahun = tmp_path / INSTANSI / "2030"
    (tahun / "tw1").mkdir()
    for berkas in (tahun / "tw2").glob("*.*"):
        (tahun / "tw1" / berkas.name).write_bytes(berkas.read_bytes())
    for nama in ("kas", "target_kinerja", "pendapatan"):
        kantor.tambah(nama, *({**r, "triwulan": 1} for r in list(kantor.tabel[nama]) if r["triwulan"] == 2))
    hasil = putusan(kantor, tmp_path, "3.1.2")
    assert (hasil.status, hasil.alasan) == (
        Status.TERPENUHI,
        "Data lengkap juga tersimpan untuk Triwulan I Tahun 2030.",
    )


def test_not_regular_alone(kantor, tmp_path):
    """The quarter before is named."""
    hasil = putusan(kantor, tmp_path, "3.1.2")
    assert hasil.status == Status.BELUM
    assert "Triwulan I Tahun 2030" in hasil.alasan


def test_signature_is_only_prepared(kantor, tmp_path):
    """Never more than a part: the signed copy is another file."""
    hasil = putusan(kantor, tmp_path, "3.1.3")
    assert hasil.status == Status.SEBAGIAN
    assert "5 Juli 2030" in hasil.alasan


def test_signatory_without_nip(kantor, tmp_path):
    """What is missing is named."""
    hasil = putusan(kantor.ubah("pejabat", "camat_rekaan", nip=""), tmp_path, "3.1.3")
    assert hasil.status == Status.BELUM
    assert hasil.alasan == "Data penanda tangan belum lengkap: NIP."


def test_review_is_never_claimed(kantor, tmp_path):
    """The appendix holds a blank form only, and the reference leads to it."""
    hasil = putusan(kantor, tmp_path, "3.1.4")
    assert hasil.status == Status.BELUM
    assert [r.tujuan for r in hasil.rujukan] == ["lampiran.html"]


@pytest.mark.parametrize(
    ("situs", "jenis", "harap"),
    [
        ("https://contoh.example/lkj", "terbitan", Status.TERPENUHI),
        ("", "terbitan", Status.SEBAGIAN),
        ("https://contoh.example/lkj", "luar", Status.BELUM),
        ("https://contoh.example/lkj", None, Status.BELUM),
        ("", None, Status.BELUM),
    ],
)
def test_published(kantor, tmp_path, situs, jenis, harap):
    """Frozen by our own publication, on a site that is named; somebody else's document proves nothing."""
    if situs:
        kantor.profil["alamat_situs"] = situs
    if jenis:
        terbitkan(kantor, jenis)
    assert status(kantor, tmp_path, "3.1.5") == harap


def test_an_address_that_is_no_link_stays_text(kantor, tmp_path):
    """Typed by people: no script becomes a link."""
    kantor.profil["alamat_situs"] = "javascript:alert(1)"
    hasil = putusan(terbitkan(kantor, "terbitan"), tmp_path, "3.1.5")
    assert (hasil.status, hasil.rujukan) == (Status.TERPENUHI, ())


def test_on_time_is_never_claimed(kantor, tmp_path):
    """The dates known are told; the day of handing in is not known."""
    hasil = putusan(kantor, tmp_path, "3.1.6")
    assert hasil.status == Status.BELUM
    assert "5 Juli 2030" in hasil.alasan
    assert "30 Juni 2030" in hasil.alasan
