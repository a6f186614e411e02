"""What a check shows: many of one kind once, short lists as they are, the rest of a document counted."""

from __future__ import annotations

from rich.console import Console

from lkj_app.pemeriksaan.sebab import kelompokkan
from lkj_app.perintah.layar_temuan import ringkas, tampilkan_kelompok, tampilkan_langkah, tampilkan_temuan
from lkj_utils.dasar.temuan import Temuan


def tampak(tampilkan, isi):
    """The lines that a screen shows."""
    console = Console(record=True, width=100, quiet=False, highlight=False)
    with console.capture() as hasil:
        tampilkan(console, isi)
    return [" ".join(satu.split()) for satu in hasil.get().splitlines()]


def bukti(banyak, **lain):
    """Findings that each say something else."""
    return [Temuan("bukti.x", "peringatan", f"hal-{n}", "a.csv", n, "k", **lain) for n in range(2, 2 + banyak)]


def test_counts_have_separators():
    """A thousand and more."""
    assert ringkas([Temuan("a.b", "galat", "x")] * 1086) == "1.086 galat, 0 peringatan, 0 catatan"


def test_many_that_differ_show_the_first_and_how_many_there_are():
    """With their rows."""
    baris = tampak(tampilkan_temuan, bukti(1200))
    assert "peringatan 1.200 kali: berlainan, misalnya" in baris
    assert [satu for satu in baris if "hal-" in satu] == [f"baris {n}: hal-{n}" for n in (2, 3, 4)]
    assert "bukti.x/a.csv#2/k, dan 1.199 lagi" in baris


def test_every_missing_row_is_named():
    """Where it is missing; a number in place of a name would be of no use."""
    semua = [
        Temuan("baris.kurang", "galat", f"Tidak ada baris untuk {n}.", "a.csv", diharapkan=f"baris {n}")
        for n in "pqrstu"
    ]
    assert "Diharapkan: baris p, baris q, baris r, baris s, baris t, baris u" in tampak(tampilkan_temuan, semua)


def test_a_short_list_or_a_single_step_needs_no_order_of_work():
    """It would only say the same again."""
    assert tampak(tampilkan_langkah, bukti(3)) == []
    assert tampak(tampilkan_langkah, bukti(20)) == []
    assert "1. Isi sel wajib yang masih kosong: 1 (kas.csv)" in tampak(
        tampilkan_langkah, [*bukti(20), Temuan("sel.kosong", "galat", "x", "kas.csv", 2, "k")]
    )


def test_alike_causes_of_a_document_stand_beside_the_first():
    """Five are named, the others counted; one with consequences stays for itself."""
    sendiri = [Temuan("n.x", "peringatan", f"pesan {n}", objek="dokumen", lokasi=f"Bab {n}") for n in range(9)]
    isi = {"objek": "dokumen", "selisih": "9"}
    sebab = Temuan("n.x", "peringatan", "induk", lokasi="Bab 99", fakta=("pagu:total",), **isi)
    akibat = Temuan("n.y", "peringatan", "anak", fakta=("sisa:total",), sumber=("pagu:total",), **isi)
    baris = tampak(tampilkan_kelompok, kelompokkan([*sendiri, sebab, akibat]))
    assert "serupa (8):" in baris
    assert "… dan 3 lagi" in baris
    assert "akibatnya (1):" in baris
    assert sum(satu.startswith(("1.", "2.", "3.")) for satu in baris) == 2


def test_an_empty_cell_says_in_one_line_what_belongs_there():
    """Nothing was found, so nothing stands beside it; an example is not given twice."""
    for diharapkan, baris in (("bilangan bulat", "Perbaikan: isi (bilangan bulat)"), ("seperti 5", "Perbaikan: isi")):
        isi = [Temuan("sel.kosong", "galat", "x", "a.csv", 2, "k", diharapkan=diharapkan, perbaikan="isi")]
        assert tampak(tampilkan_temuan, isi)[-1] == baris
