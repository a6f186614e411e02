"""The first steps: files before rows, rows before cells, cells before questions."""

from __future__ import annotations

from lkj_app.perintah.dahulu import TERBANYAK, langkah
from lkj_utils.dasar.temuan import Temuan


def satu(aturan, level="galat", berkas="k/kas.csv", **lain):
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
    assert str(langkah(semua)[0]) == "Isi sel wajib yang masih kosong: 1.201 (Kas 1.200, kas.csv)"


def test_there_are_never_more_than_a_few_steps():
    """The rest shows once these are done."""
    aturan = ("berkas.hilang", "kolom.kurang", "baris.kurang", "sel.kosong", "sel.tipe")
    lain = [satu("waktu.x", "catatan", perbaikan=str(n // 2)) for n in range(20)]
    assert len(langkah([*map(satu, aturan), *lain])) == TERBANYAK


def test_questions_are_grouped_by_what_there_is_to_do():
    """Gravest first, then the most; what has a remedy of its own stays together at the end."""
    semua = [satu("a.b", "catatan", perbaikan="jelaskan yang timpang", lembar="Kinerja")] * 3
    semua += [satu("a.c", "peringatan", perbaikan="isi kendala", lembar="Belanja")] * 2
    semua += [satu("a.d", "peringatan", perbaikan=f"tulis {n}") for n in range(4)]
    assert [str(isi) for isi in langkah(semua)] == [
        "Isi kendala: 2 (Belanja 2)",
        "Jelaskan yang timpang: 3 (Kinerja 3)",
        "Putuskan yang berbeda, lalu jawab pertanyaan pereviu: 4 (kas.csv 4)",
    ]


def test_what_has_no_sheet_is_told_apart():
    """Nobody finds it in the workbook; missing targets are to be filled in too."""
    semua = [satu("tabel.kosong", berkas="k/sasaran.csv"), satu("sel.kosong", berkas="k/indikator.csv")]
    semua += [satu("tabel.kosong", berkas="k/2030/tw1/realisasi_indikator.csv"), satu("target.tidak_ada", "catatan")]
    langsung, baris, target = langkah(semua)
    assert "langsung di folder data" in langsung.perintah
    assert langsung.tempat == "sasaran.csv, indikator.csv"
    assert baris.tempat == "realisasi_indikator.csv"
    assert target.perintah.startswith("Isi target triwulan ini")


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
