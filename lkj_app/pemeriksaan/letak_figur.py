"""Where a typed figure stands: the words around it in its clause, its unit and its kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.figur import BILANGAN, Jenis
from lkj_app.pemeriksaan.kosakata import BATASAN, NAMA_BULAN, RUJUKAN, TANGGAL, kata
from lkj_app.pemeriksaan.tanggal import BULAN
from lkj_utils.dasar.periode import ROMAN, Periode

if TYPE_CHECKING:
    from collections.abc import Iterator


SAMBUNG = (
    "dan|serta|atau|sehingga|karena|sebab|akibat|walau(?:pun)?|meski(?:pun)?|namun|tetapi|sedangkan|padahal|"
    "(?<!sampai )dengan|berkat|lalu|kemudian"
)
PUTUS = re.compile(rf"[.;!?)](?:\s|$)|,\s|\b(?:{SAMBUNG})\b", re.IGNORECASE)
TAHUN = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d)")
TW = re.compile(r"\b(?:triwulan|tw)[\s.-]*(IV|I{1,3}|[1-4])\b", re.IGNORECASE)
# "82 persen dan akan ditingkatkan", "82 persen, naik dari 70 persen pada tahun 2022": the first is of this quarter.
PALING = re.compile(
    r"\b(?:dan|sehingga|karena|sebab|akibat|namun|tetapi|sedangkan|padahal)\b"
    r"|,\s+(?:lebih|naik|turun|meningkat|menurun|membaik|memburuk)\b",
    re.IGNORECASE,
)
PER_BULAN = re.compile(rf"\bper\s+(?:\d{{1,2}}\s+)?(?P<bulan>{NAMA_BULAN})\b", re.IGNORECASE)
SAMPAI = r"(?:s\sd\s|s/d|sampai(?:\s+dengan)?|hingga|per\b|posisi)\s*(?:akhir\s+|tanggal\s+)*"
# No clause is longer; a strange text must not take long.
JAUH = 400
SAMA_SATUAN = {"kali": r"(?:kali|x)", "orang": r"(?:orang|org)"}
LANJUT = ("dari", "melampaui", "melebihi")
USAI = (*LANJUT, "telah", "sudah", "belum", "tidak", "tercapai", "terlampaui", "terpenuhi")
JENJANG = "sub kegiatan|kegiatan|program"


def kalimat(teks: str, periode: Periode, lain_waktu: re.Pattern[str]) -> Iterator[tuple[int, str, bool]]:
    """Sentences, as far as they speak of this quarter: where each begins, and whether it names it by itself.

    What is no figure is taken out of them; nothing changes its place.
    """
    polos = _ganti(f"{RUJUKAN} | {BATASAN}", "~", teks.replace("s.d.", "s d "))
    for cocok in re.finditer(r"\S.*?(?:(?<=[.;!?])(?=\s+[^\W\d])|$)", polos, re.DOTALL):
        if kini := cocok[0][: _batas_waktu(cocok[0], periode, lain_waktu)]:
            yield cocok.start(), *_tanpa_waktu(kini, periode)


def _batas_waktu(isi: str, periode: Periode, lain_waktu: re.Pattern[str]) -> int:
    """Where a sentence turns to another time: what a word parts from that was said of this one."""
    kini = {str(periode.tahun), str(periode.triwulan), ROMAN[periode.triwulan - 1]}
    bulan = (m for m in PER_BULAN.finditer(isi) if BULAN.index(m["bulan"].casefold()) + 1 != periode.akhir.month)
    waktu = (m for m in (*TAHUN.finditer(isi), *TW.finditer(isi)) if (m[1] if m.re is TW else m[0]).upper() not in kini)
    mulai = min((m.start() for m in (*lain_waktu.finditer(isi), *waktu, *bulan)), default=None)
    if mulai is None:
        return len(isi)
    return max((m.start() for m in PALING.finditer(isi, 0, mulai)), default=0)


def _tanpa_waktu(isi: str, periode: Periode) -> tuple[str, bool]:
    """Until now is what the report is about: that says nothing more; a date by itself is that of an event."""
    tahun = rf"(?:\b(?:(?:pada|selama|sepanjang|dalam|tahun|anggaran|ta)\s+){{0,3}}{periode.tahun}\b)"
    sampai = rf"{SAMPAI}(?:{TW.pattern}(?:\s*{tahun})?|{TANGGAL}|(?:{NAMA_BULAN})\b)"
    isi = _ganti(TANGGAL, "~", _ganti(sampai, " ", isi))
    return _ganti(tahun, " ", isi), bool(TW.search(isi))


def _ganti(pola: str, huruf: str, isi: str) -> str:
    return re.sub(pola, lambda cocok: huruf * len(cocok[0]), isi, flags=re.VERBOSE | re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Tempat:
    """Where a figure stands: its sentence, where the figure before it ends, and the unit of the row's subject."""

    kalimat: str
    mulai: int
    cocok: re.Match[str]
    satuan: str

    @property
    def antara(self) -> str:
        """All between it and the figure before it."""
        return self.kalimat[self.mulai : self.cocok.start()]

    @cached_property
    def sebelum(self) -> list[str]:
        """The words of its clause before it, from the figure before it on."""
        return kata(PUTUS.split(self.antara)[-1])

    @cached_property
    def kepala(self) -> list[str]:
        """The words of its clause before it."""
        return kata(PUTUS.split(self.kalimat[max(0, self.cocok.start() - JAUH) : self.cocok.start()])[-1])

    @property
    def sesudah(self) -> str:
        """What follows it and its unit."""
        return self.kalimat[self._akhir : self._akhir + JAUH]

    @cached_property
    def ekor(self) -> list[str]:
        """The words of its clause behind it and its unit."""
        return kata(PUTUS.split(self.sesudah)[0])

    @property
    def polos(self) -> bool:
        """True where nothing is counted: the clause ends, or goes on with what it is compared with."""
        return self.ekor[:1] in ([], *([satu] for satu in USAI)) or bool(re.match(r"\s*\(", self.sesudah))

    @cached_property
    def _milik(self) -> re.Match[str] | None:
        """A unit behind it: ``12 laporan``, ``12 dari 14 laporan``, ``24 sub kegiatan``."""
        milik = SAMA_SATUAN.get(self.satuan, re.escape(self.satuan)) if self.satuan else "(?!)"
        dari = rf"(?P<dari>\s+dari\s+(?:target\s+)?(?:{BILANGAN}))?"
        pola = rf"{dari}\s*(?:(?P<milik>{milik})|(?P<jenjang>{JENJANG}))\b"
        return re.compile(pola, re.IGNORECASE).match(self.kalimat, self.cocok.end())

    @property
    def milik(self) -> bool:
        """True where the row's own unit stands behind it."""
        return bool(self._milik and self._milik["milik"])

    @property
    def bagian(self) -> bool:
        """True for the first of ``12 dari 14 laporan``."""
        return bool(self._milik and self._milik["dari"])

    @property
    def jenjang(self) -> str:
        """What of the office is counted: ``sub kegiatan``."""
        return (self._milik["jenjang"] or "").casefold() if self._milik and not self.bagian else ""

    @property
    def berjenjang(self) -> bool:
        """True where its sentence counts several levels: ``2 program dan 3 kegiatan``."""
        return len(set(re.findall(rf"\d\s+({JENJANG})\b", self.kalimat, re.IGNORECASE))) > 1

    @property
    def _akhir(self) -> int:
        return self._milik.end() if self._milik and self.jenis == "cacah" else self.cocok.end()

    @property
    def tertulis(self) -> slice:
        """Where it stands in the sentence, with its unit."""
        return slice(self.cocok.start(), self.cocok.end() if self.bagian else self._akhir)

    @property
    def jenis(self) -> Jenis | None:
        """Its kind of unit; None for what is no figure: ``3 juta jiwa``, a year."""
        if self.cocok["persen"] or self.cocok["rp"] or self.cocok["rupiah"]:
            return "persen" if self.cocok["persen"] else "rupiah"
        tahun = TAHUN.fullmatch(self.cocok["angka"] or "") and not self._milik
        return None if self.cocok["skala"] or tahun else "cacah"
