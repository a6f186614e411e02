"""The first steps: files before rows, rows before cells, cells before questions."""

from __future__ import annotations

from lkj_app.perintah.dahulu import TERBANYAK, langkah
from lkj_utils.dasar.temuan import Temuan


def satu(aturan, level="galat", berkas="k/a.csv", **lain):
    """A finding of this rule."""
    return Temuan(aturan, level, "x", berkas, **lain)


def test_steps_stand_in_the_order_of_work():
    """Whatever the order and level of the findings."""
    semua = [
        satu("waktu.x", "catatan"),
        satu("sel.kosong"),
        satu("tabel.kosong", "peringatan"),
        satu("berkas.hilang"),
        satu("sel.tipe"),
    ]
    assert [isi.perintah.split()[0] for isi in langkah(semua)] == ["Siapkan", "Isi", "Isi", "Betulkan", "Putuskan"]


def test_each_step_has_its_count_and_where_most_of_it_is():
    """By sheet where there is one, else by file."""
    semua = [satu("sel.kosong", lembar="Kas")] * 1200 + [satu("sel.kosong")]
    assert str(langkah(semua)[0]) == "Isi sel wajib yang masih kosong: 1.201 (Kas 1.200, a.csv)"


def test_there_are_never_more_than_a_few_steps():
    """The rest shows once these are done."""
    aturan = ("berkas.hilang", "kolom.kurang", "baris.kurang", "sel.kosong", "sel.tipe")
    assert len(langkah([*map(satu, aturan), satu("waktu.x", "catatan")])) == TERBANYAK


def test_a_document_begins_with_its_headlines():
    """What only a person can decide comes last."""
    sentuh = ("kata", "utama", "jumlah")
    semua = [satu("a.b", objek="dokumen", sentuh=s, lokasi="Bab I, Tabel 1") for s in sentuh]
    semua.append(satu("a.b", "peringatan", objek="dokumen", sentuh="utama", lokasi="Bab II"))
    assert [str(isi) for isi in langkah(semua)] == [
        "Betulkan galat pada angka utama: 1 (Bab I)",
        "Betulkan galat pada jumlah: 1 (Bab I)",
        "Betulkan galat pada nama dan kalimat: 1 (Bab I)",
        "Putuskan yang berbeda, lalu jawab pertanyaan pereviu: 1 (Bab II)",
    ]
