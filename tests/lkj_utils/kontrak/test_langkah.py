"""Each kind of step on a table of two rows."""

from __future__ import annotations

import pytest

from lkj_utils.kontrak.langkah import Bentuk, GantiKolom, GantiNilai, PecahKolom, PindahTabel, TambahKolom

ISI = Bentuk(("kode", "nama"), (("1", "Ani / IV/a"), ("2", "Budi")))
GANTI = GantiKolom("t", "nama", "sebutan")
PECAH = PecahKolom("t", "nama", ("pangkat", "golongan"), " / ")
TAMBAH = TambahKolom("t", "status", "final")
NILAI = GantiNilai("t", "kode", {"1": "satu"})


@pytest.mark.parametrize(
    ("langkah", "kolom", "baris"),
    [
        (GANTI, ("kode", "sebutan"), (("1", "Ani / IV/a"), ("2", "Budi"))),
        (PECAH, ("kode", "pangkat", "golongan"), (("1", "Ani", "IV/a"), ("2", "Budi", ""))),
        (TAMBAH, ("kode", "nama", "status"), (("1", "Ani / IV/a", "final"), ("2", "Budi", "final"))),
        (NILAI, ("kode", "nama"), (("satu", "Ani / IV/a"), ("2", "Budi"))),
        (PindahTabel("t", "{instansi}/lama.csv"), ISI.kolom, ISI.baris),
    ],
    ids=lambda satu: type(satu).__name__,
)
def test_a_step_does_what_it_says_and_only_once(langkah, kolom, baris):
    """What has the new form stays as it is."""
    hasil = langkah.ubah(ISI)
    assert hasil == Bentuk(kolom, baris)
    assert langkah.ubah(hasil) == hasil


@pytest.mark.parametrize("langkah", [GANTI, PECAH, TAMBAH, NILAI], ids=lambda satu: type(satu).__name__)
@pytest.mark.parametrize("sel", [("1",), (), ("1", "Ani", "lebih")])
def test_a_row_of_a_wrong_length_stays_wrong(langkah, sel):
    """A step must not hide that a cell is missing or too many."""
    hasil = langkah.ubah(Bentuk(ISI.kolom, (sel,)))
    beda = len(hasil.baris[0]) - len(hasil.kolom)
    assert (beda > 0, beda < 0) == (len(sel) > 2, len(sel) < 2)


def test_the_old_column_beside_the_new_one_is_left_for_a_person():
    """Nobody knows which of both is meant."""
    isi = Bentuk(("nama", "sebutan"), (("a", "b"),))
    assert GANTI.ubah(isi) == isi
    assert GANTI.usang(isi.kolom) == "nama"
    assert PECAH.usang(("nama", "golongan")) == "nama"
    assert PECAH.usang(("nama",)) is None


def test_a_new_column_follows_the_last_that_has_a_name():
    """A spreadsheet leaves nameless columns on the right; an empty row gets no value."""
    isi = Bentuk(("kode", ""), (("1", ""), ("", ""), ()))
    assert TAMBAH.ubah(isi) == Bentuk(("kode", "status", ""), (("1", "final", ""), ("", "", ""), ()))


def test_where_a_column_comes_from():
    """The name that stood in the version before."""
    assert (GANTI.asal("sebutan"), PECAH.asal("golongan"), TAMBAH.asal("status")) == ("nama", "nama", "status")


@pytest.mark.parametrize(
    "buat",
    [
        lambda: GantiNilai("t", "a", {"x": "y", "y": "z"}),
        lambda: GantiKolom("t", "aturan.a", "b"),
        lambda: PecahKolom("t", "a", ("b",), "-"),
        lambda: PecahKolom("t", "a", ("a", "b"), "-"),
        lambda: PecahKolom("t", "a", ("b", "x.c"), "-"),
        lambda: PindahTabel("instansi", "{instansi}/profil.toml"),
        lambda: PindahTabel("klaim", "{instansi}/{dokumen}.csv"),
    ],
)
def test_a_step_that_could_not_be_repeated_or_read_is_refused(buat):
    """When it is declared, not on somebody's data."""
    with pytest.raises(ValueError, match=r"\w"):
        buat()
