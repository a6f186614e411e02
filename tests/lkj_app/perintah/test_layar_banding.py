"""What a comparison shows: exceptions, and how many the rest are; of a correction every number."""

from __future__ import annotations

import pytest
from rich.console import Console

from lkj_app.banding import Perubahan, Sisi
from lkj_app.perintah.layar_banding import tampilkan_banding
from lkj_utils.dasar.periode import Periode

TW2, TW3 = Periode(2030, 2), Periode(2030, 3)
KEGIATAN = "7.01.01.2.06"


def gerak(id_fakta, kelompok="gerak", lama="1", baru="2"):
    """One change."""
    return Perubahan(kelompok, id_fakta, f"Nama ({id_fakta.partition(':')[2]})", "Realisasi", lama, baru, "+1")


def tampak(*perubahan, b=TW3, tetap=0, semua=False):
    """The lines of a screen."""
    console = Console(width=100, highlight=False)
    with console.capture() as hasil:
        tampilkan_banding(console, Sisi("a", TW2, {}), Sisi("b", b, {}), perubahan, tetap, semua=semua)
    return [" ".join(satu.split()) for satu in hasil.get().splitlines()]


SUB = [gerak(f"realisasi_belanja:{KEGIATAN}.0{n}") for n in range(1, 10)]


def test_of_a_kegiatan_the_first_few_are_told_and_the_others_counted():
    """They come with the largest first."""
    baris = tampak(*SUB)
    assert [n for n in range(1, 10) if f"Nama ({KEGIATAN}.0{n})" in baris] == [1, 2, 3]
    assert "6 lagi berubah lebih kecil daripada yang lain; semuanya dengan --semua atau --simpan." in baris
    assert baris[-1] == "9 perubahan."


def test_a_correction_hides_nothing():
    """Two states of one period."""
    baris = tampak(gerak(f"kas:{KEGIATAN}"), *SUB, b=TW2)
    assert sum(satu.startswith("Nama (") for satu in baris) == 10


def test_what_moves_as_planned_or_follows_is_counted():
    """A plan s.d. another quarter, the sum of a kegiatan whose sub kegiatan are told."""
    baris = tampak(gerak(f"kas:{KEGIATAN}"), gerak(f"realisasi_belanja:{KEGIATAN}"), SUB[0])
    assert [satu for satu in baris if satu.startswith("Nama")] == [f"Nama ({KEGIATAN}.01)"]
    assert "1 lagi berupa rencana s.d. triwulan, yang bergerak menurut jadwalnya." in baris
    assert "1 lagi berupa jumlah per kegiatan, yang mengikuti sub kegiatannya." in baris


def test_a_kegiatan_without_told_sub_kegiatan_is_told_itself():
    """Nothing else would say that it moved."""
    assert f"Nama ({KEGIATAN})" in tampak(gerak(f"realisasi_belanja:{KEGIATAN}"))


def test_a_hambatan_in_the_same_words_is_counted_and_no_change():
    """One in other words is shown."""
    sama, lain = (gerak(f"kendala:{KEGIATAN}.0{n}", "hambatan", "x", baru) for n, baru in ((1, "x"), (2, "y")))
    baris = tampak(sama, lain)
    assert "1 lagi menetap dengan isi yang sama." in baris
    assert f"Nama ({KEGIATAN}.02)" in baris
    assert baris[-1] == "Tidak ada perubahan dan 2 hambatan yang menetap: 2 baris."


def test_between_different_quarters_the_headlines_and_the_largest_are_told():
    """Everything s.d. another quarter moves; with --semua all of it is told."""
    utama = [gerak("serapan:total"), gerak("realisasi:ikm"), gerak("serapan:7.01.02")]
    lain = [gerak(f"realisasi:7.01.01.2.{n:02}.01") for n in range(1, 20)]
    baris = tampak(*utama, *lain)
    disebut = [satu for satu in baris if satu.startswith("Nama (")]
    assert disebut[:3] == ["Nama (total)", "Nama (ikm)", "Nama (7.01.02)"]
    assert len(disebut) == 8
    assert "14 lagi berubah lebih kecil daripada yang lain; semuanya dengan --semua atau --simpan." in baris
    assert sum(satu.startswith("Nama (") for satu in tampak(*utama, *lain, semua=True)) == 22


@pytest.mark.parametrize("lebar", range(40, 121, 8))
@pytest.mark.parametrize("kelompok", ["gerak", "hambatan_baru", "predikat"])
def test_no_number_is_ever_broken(lebar, kelompok):
    """Where columns are too narrow, both sides and the difference stand below each other."""
    lama, baru = "Rp2.691.183.025", "Rp12.345.678.901"
    satu = Perubahan(
        kelompok,
        "realisasi_belanja:total",
        "Jumlah",
        "Realisasi belanja s.d. triwulan",
        lama,
        baru,
        "+12,34 poin persen",
    )
    console = Console(width=lebar, highlight=False)
    with console.capture() as hasil:
        tampilkan_banding(console, Sisi("a", TW2, {}), Sisi("b", TW3, {}), [satu])
    kata = hasil.get().split()
    assert {lama, baru} <= set(kata)


def test_what_did_not_change_is_counted_with_separators():
    """Once, at the end."""
    assert "1.234 angka lain sama pada keduanya." in tampak(SUB[0], tetap=1234)
