"""Where Indonesian words may be parted at the end of a line (EYD V, pemenggalan kata).

Typst knows no Indonesian patterns. A soft hyphen in every word would do, but would stay in the text
of the PDF, where it breaks searching and copying. So the document is laid out twice: first with soft
hyphens in all long words and marks that tell where they were parted, then with soft hyphens in those
places alone.
"""

from __future__ import annotations

import itertools
import re

# Eight letters and more: parting shorter words gains nothing.
KATA = re.compile(r"(?<![\w.@/\\-])[A-Za-z][a-z]{7,}(?![\w@\\]|[./-]\w)")
VOKAL = "aiueo"
# One sound each: never parted.
KONSONAN_GANDA = ("ng", "ny", "sy", "kh")
DIFTONG = ("ai", "au", "oi", "ei")
# Before a vowel it cannot be seen whether the prefix ends here (ber-asal) or not (be-rita).
AWALAN_RAGU = re.compile(r"(?:[btp]er|[mp]eng|[mp]em|[mp]en|[mp]eny)(?=[aiueo])")
# -an is parted from its stem (tah-an), but not where it belongs to the word (bu-lan).
AKHIRAN_RAGU = re.compile(r"[^aiueo]an$")
KIRI, KANAN = 2, 3  # letters that stay on the line, and that go to the next


def penggal(kata: str) -> list[str]:
    """The parts of a word between which a line may end; one part where no place is certain."""
    bunyi = _bunyi(kata.lower())
    tempat = [sum(len(x) for x in bunyi[:n]) for n in range(1, len(bunyi)) if _batas(bunyi, n)]
    ragu = AWALAN_RAGU.match(kata.lower())
    awal = ragu.end() + 1 if ragu else KIRI
    akhir = len(kata) - (KANAN + 1 if AKHIRAN_RAGU.search(kata) else KANAN)
    batas = [0, *(x for x in tempat if awal <= x <= akhir), len(kata)]
    return [kata[a:b] for a, b in itertools.pairwise(batas)]


def _bunyi(kata: str) -> list[str]:
    """Letters as sounds: vowels and diphthongs, consonants and double consonants."""
    hasil: list[str] = []
    n = 0
    while n < len(kata):
        panjang = 2 if kata[n : n + 2] in (*KONSONAN_GANDA, *DIFTONG) else 1
        hasil.append(kata[n : n + panjang])
        n += panjang
    return hasil


def _vokal(bunyi: str) -> bool:
    return bunyi[0] in VOKAL


def _batas(bunyi: list[str], n: int) -> bool:
    """Whether a syllable begins at sound ``n``: V-V, V-KV, VK-KV, VK-KKV."""
    if not any(_vokal(x) for x in bunyi[:n]) or not any(_vokal(x) for x in bunyi[n:]):
        return False
    if _vokal(bunyi[n]):
        return _vokal(bunyi[n - 1])
    konsonan = _konsonan_sampai(bunyi, n)
    if konsonan == 1:
        return _vokal(bunyi[n + 1])
    return _vokal(bunyi[n - 2]) and not _vokal(bunyi[n - 1])


def _konsonan_sampai(bunyi: list[str], n: int) -> int:
    """How many consonants lie between the vowel before sound ``n`` and ``n`` itself, ``n`` counted."""
    hasil = 0
    while n >= 0 and not _vokal(bunyi[n]):
        hasil, n = hasil + 1, n - 1
    return hasil
