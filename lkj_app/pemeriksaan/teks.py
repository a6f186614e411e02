"""Printed texts side by side: what counts as the same wording, and which words differ."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

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
    potong = [
        (" ".join(kiri[a:b]), " ".join(kanan[c:d])) for jenis, a, b, c, d in cocok.get_opcodes() if jenis != "equal"
    ]
    return "; ".join(_sebut(salah, benar) for salah, benar in potong)


def _kata_asli(teks: str) -> list[str]:
    return [satu.strip(".,;:()“”\"'") for satu in re.split(r"[\s/]+", teks) if baku(satu)]


def _sebut(salah: str, benar: str) -> str:
    if not benar:
        return f"kelebihan “{salah}”"
    return f"“{salah}” bukan “{benar}”" if salah else f"tanpa “{benar}”"
