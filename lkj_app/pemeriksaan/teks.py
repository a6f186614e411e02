"""Printed texts: what counts as the same wording, which words differ, and numbers in words read back."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache

from lkj_utils.dasar import format as fmt
from lkj_utils.kontrak.bilangan import bacaan

# One word in two spellings that both stand in official lists: a reader takes them for one.
EJAAN = {
    "efektifitas": "efektivitas",
    "ketentraman": "ketenteraman",
    "pedesaan": "perdesaan",
    "propinsi": "provinsi",
    "ijin": "izin",
}
SEBUTAN = re.compile(r"^(program|sub\s?kegiatan|kegiatan|misi|visi|sasaran|desa|kecamatan)\b[\s:]*", re.IGNORECASE)
SINGKATAN = re.compile(r"\([A-Z]{2,}\)")
# Counts in sentences are small; larger figures are never written in words alone.
BATAS = 1000
# Longer figures have no words, and a search that begins at every digit of them takes long.
BERPASANGAN = re.compile(r"(?<![\d.])(?P<angka>\d[\d.]{0,24})\s*\(\s*(?P<kata>[A-Za-z][A-Za-z\s-]*?)\s*\)")
NOMOR = re.compile(r"^\(?(?:\d+|[a-z])[.)]+\s*", re.IGNORECASE)


def kata(teks: str) -> list[str]:
    """The words of a text in small letters, without punctuation; ``&`` is read as ``dan``."""
    polos = re.sub(r"[^\w\s]|_", " ", teks.casefold().replace("&", " dan "))
    return [EJAAN.get(satu, satu) for satu in polos.split()]


def baku(teks: str) -> str:
    """The letters and digits that decide whether two texts are one: ``Sub-Bagian`` and ``subbagian`` are."""
    return "".join(kata(teks))


def sama(satu: str, lain: str) -> bool:
    """True for one wording, whatever its case, spacing, punctuation, list number or the label before it."""
    return baku(satu) == baku(lain) or _inti(satu) == _inti(lain)


def _inti(teks: str) -> str:
    """Without ``1)`` and without the label that says what is named: ``Kegiatan Koordinasi Desa``."""
    return baku(SEBUTAN.sub("", NOMOR.sub("", teks.strip())))


def mirip(satu: str, lain: str) -> float:
    """How alike two wordings are: 1 for one and the same."""
    return SequenceMatcher(None, " ".join(kata(satu)), " ".join(kata(lain)), autojunk=False).ratio()


def singkatan(pendek: str, panjang: str) -> bool:
    """``rek`` of ``rekening``: up to four letters of a longer word, in their order and with its first."""
    sisa, batas = iter(panjang), 4
    pas = 1 < len(pendek) <= batas and len(pendek) < len(panjang) and pendek[0] == panjang[0]
    return pas and all(huruf in sisa for huruf in pendek)


def perbedaan(tercetak: str, resmi: str) -> str:
    """The words that differ, ``“Qanun” bukan “Peraturan Daerah”``; empty where only spacing does."""
    kiri, kanan = (_kata_asli(SINGKATAN.sub("", satu)) for satu in (tercetak, resmi))
    cocok = SequenceMatcher(None, [baku(k) for k in kiri], [baku(k) for k in kanan], autojunk=False)
    potong = [(kiri[a:b], kanan[c:d]) for jenis, a, b, c, d in cocok.get_opcodes() if jenis != "equal"]
    return "; ".join(_sebut(" ".join(salah), " ".join(benar)) for salah, benar in potong)


def _kata_asli(teks: str) -> list[str]:
    return [satu.strip(".,;:()“”\"'") for satu in re.split(r"[\s/]+", teks) if baku(satu)]


def _sebut(salah: str, benar: str) -> str:
    if not benar:
        return f"kelebihan “{salah}”"
    return f"“{salah}” bukan “{benar}”" if salah else f"tanpa “{benar}”"


@cache
def _daftar() -> dict[str, int]:
    return {baku(fmt.terbilang(nilai)): nilai for nilai in range(BATAS + 1)}


@cache
def _kata() -> frozenset[str]:
    besar = (200, 1000, 10**6, 10**9, 10**12)
    return frozenset(kata for nilai in (*range(101), *besar) for kata in fmt.terbilang(nilai).split())


def berbunyi_angka(teks: str) -> bool:
    """True for words that all belong to a number, however large or wrongly put together."""
    return bool(teks.split()) and all(kata in _kata() for kata in teks.casefold().split())


def angka_kata(teks: str) -> int | None:
    """The number that a text is in words; None for any other text."""
    return _daftar().get(baku(teks))


def pasangan(teks: str) -> tuple[int, str, int | None] | None:
    """Of ``16 (Tujuh belas)`` the figure, its words, and the number they say; None where no figure has words."""
    cocok = BERPASANGAN.search(teks)
    if not cocok:
        return None
    angka = bacaan(cocok["angka"].rstrip("."), 0).get("id")
    return None if angka is None else (int(angka), cocok["kata"], angka_kata(cocok["kata"]))
