"""A QR code is the one that another maker draws, and reads back as what was put in."""

from __future__ import annotations

import pytest

from lkj_app.bangun.cetak import qr

# "https://a.id/x", which fills version 1: drawn by segno 1.6 (error M, mask 0), which shares nothing with ours.
SEGNO = """\
#######.....#.#######
#.....#.##..#.#.....#
#.###.#..#.#..#.###.#
#.###.#...##..#.###.#
#.###.#.#...#.#.###.#
#.....#..###..#.....#
#######.#.#.#.#######
...........#.........
#.#.#.#...#.....#..#.
##.###...#..#.###...#
....#.#.#..###..#.###
###..#..#.#.#...#..#.
..######..##...#.#...
........##.###.##..##
#######.....###.#.###
#.....#..#.#.#.##..##
#.###.#.#.###....#.#.
#.###.#..####.#.##.#.
#.###.#.#..##...#.#.#
#.....#...#.....#..#.
#######.###.....##.##"""
PANJANG_TERBAIK = {14: 21, 15: 25, 26: 25, 27: 29, 42: 29, 43: 33, 62: 33, 63: 37, 84: 37, 85: 41, 106: 41}


def gambar(petak: qr.Petak) -> list[str]:
    """The squares line by line."""
    sisi = 1 + max(b for b, _ in petak)
    return ["".join("#" if petak[b, k] else "." for k in range(sisi)) for b in range(sisi)]


def test_the_same_code_as_another_maker_draws():
    """Square by square."""
    assert "\n".join(gambar(qr.kode("https://a.id/x"))) == SEGNO


@pytest.mark.parametrize(("panjang", "sisi"), PANJANG_TERBAIK.items())
def test_the_smallest_code_that_holds_the_address(panjang, sisi):
    """Up to version 6; the corrections of every block divide without a rest."""
    teks = ("https://contoh.invalid/" + "lkj-2030" * 20)[:panjang]
    assert len(gambar(qr.kode(teks))) == sisi
    versi = (sisi - 17) // 4
    banyak, data, koreksi = qr.BLOK[versi]
    bit = qr._deret(teks.encode(), versi)
    bita = [int("".join(map(str, bit[n : n + 8])), 2) for n in range(0, len(bit), 8)]
    assert len(bita) == banyak * (data + koreksi)
    for n in range(banyak):
        blok = bita[n : banyak * data : banyak] + bita[banyak * data + n :: banyak]
        assert not any(_sisa(blok, pangkat) for pangkat in range(koreksi))


def _sisa(blok, pangkat):
    """The block, as a polynomial, at a power of two in the field of 256: zero at every root of the generator."""
    x, hasil = 1, 0
    for _ in range(pangkat):
        x = (x << 1) ^ (0x11D if x & 0x80 else 0)
    for satu in blok:
        hasil = _kali(hasil, x) ^ satu
    return hasil


def _kali(a, b):
    hasil = 0
    for n in range(8):
        hasil ^= (a << n) * (b >> n & 1)
    for n in range(14, 7, -1):
        hasil ^= (0x11D << (n - 8)) * (hasil >> n & 1)
    return hasil


def test_a_text_that_is_too_long_has_no_code():
    """The cover then prints the address alone."""
    assert qr.svg("x" * 106).startswith("<svg")
    assert qr.svg("x" * 107) is None
