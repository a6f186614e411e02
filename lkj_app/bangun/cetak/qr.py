"""A QR code of a short address (ISO/IEC 18004): bytes, versions 1 to 6, error correction M.

Larger codes need parts that no address of a web site asks for; ``svg`` is None for a longer text.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Petak = dict[tuple[int, int], bool]  # (row, column) -> dark

# Blocks, and in each: bytes of data, bytes of correction; by version.
BLOK = {1: (1, 16, 10), 2: (1, 28, 16), 3: (1, 44, 26), 4: (2, 32, 18), 5: (2, 43, 24), 6: (4, 27, 16)}
MODE_BITA, PENGISI = 0b0100, (0xEC, 0x11)
TEPI = 4  # light squares that must surround a code
TOPENG: tuple[Callable[[int, int], bool], ...] = (
    lambda b, k: (b + k) % 2 == 0,
    lambda b, _k: b % 2 == 0,
    lambda _b, k: k % 3 == 0,
    lambda b, k: (b + k) % 3 == 0,
    lambda b, k: (b // 2 + k // 3) % 2 == 0,
    lambda b, k: b * k % 2 + b * k % 3 == 0,
    lambda b, k: (b * k % 2 + b * k % 3) % 2 == 0,
    lambda b, k: ((b + k) % 2 + b * k % 3) % 2 == 0,
)


def svg(teks: str) -> str | None:
    """The code as a picture of unit squares; None when the text is too long."""
    if (petak := kode(teks)) is None:
        return None
    sisi = _sisi(petak) + 2 * TEPI
    isi = "".join(f"M{k + TEPI} {b + TEPI}h1v1h-1z" for (b, k), gelap in sorted(petak.items()) if gelap)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {sisi} {sisi}" width="{sisi}" height="{sisi}">'
        f'<path d="{isi}"/></svg>'
    )


def kode(teks: str) -> Petak | None:
    """Every square of the code, with the mask that leaves the fewest runs."""
    isi = teks.encode()
    versi = next((v for v, (blok, data, _) in BLOK.items() if len(isi) <= blok * data - 2), None)
    if versi is None:
        return None
    return min((_bertopeng(versi, _deret(isi, versi), n) for n in range(len(TOPENG))), key=_ramai)


def _bertopeng(versi: int, bit: Sequence[int], topeng: int) -> Petak:
    petak = _pola(versi) | _format(versi, topeng)
    for (b, k), nilai in zip(_jalur(versi, petak), bit, strict=False):
        petak[b, k] = bool(nilai) != TOPENG[topeng](b, k)
    for b, k in _jalur(versi, petak):  # what the data leave over
        petak[b, k] = TOPENG[topeng](b, k)
    return petak


def _sisi(petak: Petak) -> int:
    return 1 + max(b for b, _ in petak)


def _deret(isi: bytes, versi: int) -> list[int]:
    """The bits of data and correction, the bytes of all blocks in turn."""
    banyak, data, koreksi = BLOK[versi]
    kepala = (MODE_BITA << 8 | len(isi)) << 4
    panjang = 8 * len(isi) + 16
    angka = kepala << 8 * len(isi) | int.from_bytes(isi) << 4
    bita = list(angka.to_bytes(panjang // 8))
    bita += [PENGISI[n % 2] for n in range(banyak * data - len(bita))]
    blok = [bita[n * data : (n + 1) * data] for n in range(banyak)]
    urut = [
        x for deret in (blok, [_koreksi(x, koreksi) for x in blok]) for satu in zip(*deret, strict=True) for x in satu
    ]
    return [x >> n & 1 for x in urut for n in range(7, -1, -1)]


def _kali(a: int, b: int) -> int:
    """The product in the field of 256 elements (x^8 + x^4 + x^3 + x^2 + 1)."""
    hasil = 0
    while b:
        hasil ^= a * (b & 1)
        a, b = a << 1 ^ (a >> 7) * 0x11D, b >> 1
    return hasil


def _koreksi(data: Sequence[int], banyak: int) -> list[int]:
    """Reed-Solomon: the rest of the data divided by the generator of this degree."""
    pembagi, akar = [1], 1
    for _ in range(banyak):
        pembagi = [x ^ _kali(y, akar) for x, y in zip([*pembagi, 0], [0, *pembagi], strict=True)]
        akar = _kali(akar, 2)
    sisa = [*data, *[0] * banyak]
    for n in range(len(data)):
        faktor = sisa[n]
        for m, x in enumerate(pembagi):
            sisa[n + m] ^= _kali(x, faktor)
    return sisa[len(data) :]


def _pola(versi: int) -> Petak:
    """Finders with their light border, timing, alignment, and the one square that is always dark."""
    sisi = 17 + 4 * versi
    petak: Petak = {}
    for n in range(sisi):
        petak[6, n] = petak[n, 6] = n % 2 == 0
    for b0, k0 in ((3, 3), (3, sisi - 4), (sisi - 4, 3)):
        for b, k in product(range(max(b0 - 4, 0), min(b0 + 5, sisi)), range(max(k0 - 4, 0), min(k0 + 5, sisi))):
            petak[b, k] = max(abs(b - b0), abs(k - k0)) not in (2, 4)
    if versi > 1:
        for b, k in product(range(-2, 3), repeat=2):
            petak[sisi - 7 + b, sisi - 7 + k] = max(abs(b), abs(k)) != 1
    petak[sisi - 8, 8] = True
    return petak


def _format(versi: int, topeng: int) -> Petak:
    """Level M and the mask, protected, in both of their places."""
    sisi, sisa = 17 + 4 * versi, topeng << 10
    for n in range(4, -1, -1):
        sisa ^= 0x537 << n if sisa >> (n + 10) & 1 else 0
    bit = [((topeng << 10 | sisa) ^ 0x5412) >> n & 1 == 1 for n in range(15)]
    tegak = [*((n, 8) for n in (0, 1, 2, 3, 4, 5, 7, 8)), *((8, n) for n in (7, 5, 4, 3, 2, 1, 0))]
    datar = [*((8, sisi - 1 - n) for n in range(8)), *((sisi - 7 + n, 8) for n in range(7))]
    return dict(zip(tegak, bit, strict=True)) | dict(zip(datar, bit, strict=True))


def _jalur(versi: int, terisi: Petak) -> Iterator[tuple[int, int]]:
    """The free squares in the order of the bits: pairs of columns from the right, up and down in turn."""
    sisi, sudah = 17 + 4 * versi, set(terisi)
    for n, kanan in enumerate([*range(sisi - 1, 6, -2), *range(5, 0, -2)]):
        for b in range(sisi) if n % 2 else range(sisi - 1, -1, -1):
            yield from ((b, k) for k in (kanan, kanan - 1) if (b, k) not in sudah)


def _ramai(petak: Petak) -> int:
    """How much a reader may be misled: squares with the same neighbour to the right, below and across."""
    return sum(
        petak[b, k] == petak.get((b, k + 1)) == petak.get((b + 1, k)) == petak.get((b + 1, k + 1)) for b, k in petak
    )
