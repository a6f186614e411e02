"""The judge of an import: nothing lost, nothing invented, each typed value in its place."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, time
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from openpyxl.utils.datetime import to_excel

from tests.ketahanan import bahan, tata_bahasa

if TYPE_CHECKING:
    from tests.ketahanan.isian import Isian, Ketikan

Isi = dict[str, dict[tuple[str, ...], dict[str, str]]]


def baca(isian: Isian, isi: dict[str, bytes]) -> Isi:
    """The tables of the period by key."""
    hasil: Isi = {}
    for tabel, satu in bahan.kontrak().items():
        letak = isian.kantor.letak(satu)
        if letak not in isi or not letak.endswith(".csv") or "klaim" in letak:
            continue
        kolom, baris = bahan.baca_csv(isi[letak])
        rows = [dict(zip(kolom, b, strict=False)) for b in baris]
        hasil[tabel] = {tuple(row.get(k, "").strip() for k in bahan.kunci(tabel)): row for row in rows}
        if len(hasil[tabel]) != len(rows):
            isian.catatan.lapor("angka", f"{letak} memuat dua baris berkunci sama")
    return hasil


@dataclass
class Hakim:
    """One import that says it wrote: the workbook, what was said, how its columns are written."""

    isian: Isian
    luar: str
    gaya: dict[tuple[str, str], str] = field(default_factory=dict)

    def adili(self, sebelum: Isi, sesudah: Isi) -> None:
        """Compare the tables before and after."""
        self.gaya = _gaya_kolom(self.isian)
        for tabel, lama in sebelum.items():
            kini = sesudah.get(tabel, {})
            for kunci, row in lama.items():
                self._baris(tabel, kunci, row, kini.get(kunci, {}))
            for kunci in kini.keys() - lama.keys():
                self._baris_baru(tabel, kunci, kini[kunci])

    def _baris(self, tabel: str, kunci: tuple[str, ...], lama: dict[str, str], baru: dict[str, str]) -> None:
        for kolom, dulu in lama.items():
            self._sel((tabel, kunci, kolom), dulu, baru.get(kolom, ""))

    def _baris_baru(self, tabel: str, kunci: tuple[str, ...], baru: dict[str, str]) -> None:
        """A row that was not there: one that was typed, or one that the template offers and in which something was."""
        diketik = any(letak[:2] == (tabel, kunci) for letak in self.isian.diketik)
        if not diketik and not self.isian.bebas:
            self.isian.catatan.lapor("angka", f"{tabel}: baris {'/'.join(kunci)[:60]} tidak pernah diketik")
        elif diketik and (tabel, kunci) in self.isian.baris_baru:
            lain = {kolom: "" for kolom in baru if kolom not in bahan.kunci(tabel)}
            self._baris(tabel, kunci, lain, baru)

    def _sel(self, letak: tuple[str, tuple[str, ...], str], dulu: str, kini: str) -> None:
        tabel, kunci, kolom = letak
        ketikan = self.isian.diketik.get(letak)
        if tabel in self.isian.lepas:
            sebab = ("hilang", f"{dulu[:40]!r} hilang") if dulu and not kini and ketikan is None else None
        else:
            sebab = salah(tabel, kolom, dulu, kini, ketikan, self.luar, self.gaya.get((tabel, kolom), ""))
        if sebab:
            self.isian.catatan.lapor(sebab[0], f"{tabel} {'/'.join(kunci)} {kolom}: {sebab[1]}")


def _gaya_kolom(isian: Isian) -> dict[tuple[str, str], str]:
    """How the texts of each column of the workbook are written, where they tell."""
    teks: dict[tuple[str, str], list[str]] = {}
    for (tabel, _, kolom), ketikan in isian.diketik.items():
        if isinstance(ketikan.isi, str):
            teks.setdefault((tabel, kolom), []).append(ketikan.isi)
    return {letak: tata_bahasa.penentu(semua) for letak, semua in teks.items()}


def salah(  # noqa: PLR0911, PLR0913, PLR0917 - each way in which a cell can be wrong
    tabel: str, kolom: str, dulu: str, kini: str, ketikan: Ketikan | None, luar: str, gaya: str
) -> tuple[Any, str] | None:
    """What is wrong with a cell that was ``dulu`` and is ``kini``."""
    if kini == dulu or _sama_angka(kini, dulu):
        return _tak_sampai(tabel, kolom, dulu, ketikan, luar)
    if ketikan is None or ketikan.isi is None:
        if not kini:
            return "hilang", f"{dulu[:40]!r} hilang"
        return None if kolom == "status" else ("angka", f"{dulu[:40]!r} menjadi {kini[:40]!r}, tidak pernah diketik")
    sebut = f"{ketikan.alamat} diketik {ketikan.isi!r:.60} ({ketikan.format}), tertulis {kini[:40]!r}"
    if not kini:
        kosong = isinstance(ketikan.isi, str) and tata_bahasa.kosong(ketikan.isi)
        return None if kosong else ("hilang", sebut)
    jenis = bahan.jenis_kolom(tabel, kolom)
    if jenis == "angka":
        return _salah_angka(tabel, kolom, kini, ketikan, gaya, sebut)
    if jenis == "tanggal":
        return None if kini in {satu.isoformat() for satu in _boleh_tanggal(ketikan.isi)} else ("angka", sebut)
    if _teks_sama(kini, ketikan.isi, jenis) or _seperti_hari(ketikan):
        return _tanpa_kata(ketikan, luar, sebut)
    return "hilang", sebut


def _tanpa_kata(ketikan: Ketikan, luar: str, sebut: str) -> tuple[Any, str] | None:
    """What nobody sees may be left out, if the cell is named."""
    isi = ketikan.isi if isinstance(ketikan.isi, str) else ""
    tak_tampak = [c for c in isi if unicodedata.category(c) in ("Cf", "Cc", "Zl", "Zp") and c not in "\t\n\r"]
    if not tak_tampak or re.search(rf"\b{ketikan.alamat}\b", luar):
        return None
    return "hilang", f"{sebut}: aksara U+{ord(tak_tampak[0]):04X} hilang tanpa kata"


def _tak_sampai(tabel: str, kolom: str, dulu: str, ketikan: Ketikan | None, luar: str) -> tuple[Any, str] | None:
    """Typed, accepted, and not there: only where it says the same, or where the program names the cell."""
    if ketikan is None or ketikan.isi is None or re.search(rf"\b{ketikan.alamat}\b", luar):
        return None
    isi, jenis = ketikan.isi, bahan.jenis_kolom(tabel, kolom)
    if isinstance(isi, str) and (tata_bahasa.kosong(isi) or not _rapat(isi)):
        return None
    if jenis == "angka" and dulu:
        boleh = _boleh_angka(ketikan, "", bulat=False)
        return (
            None
            if Fraction(dulu) in boleh
            else ("hilang", f"{ketikan.alamat} {isi!r:.60} tidak sampai; tetap {dulu!r}")
        )
    if jenis == "tanggal" and dulu in {satu.isoformat() for satu in _boleh_tanggal(isi)}:
        return None
    if _teks_sama(dulu, isi, jenis):
        return None
    return "hilang", f"{ketikan.alamat} {isi!r:.60} tidak sampai; tetap {dulu[:40]!r}"


def _salah_angka(tabel: str, kolom: str, kini: str, ketikan: Ketikan, gaya: str, sebut: str) -> tuple[Any, str] | None:
    bulat = bahan.kolom(tabel)[kolom]["type"] != "number"
    boleh = _boleh_angka(ketikan, gaya, bulat=bulat)
    try:
        nilai = Fraction(kini)
    except (ValueError, ZeroDivisionError):
        return "angka", sebut
    if nilai not in boleh:
        return "angka", sebut
    ganda = isinstance(ketikan.isi, str) and len(boleh) > 1 and not ketikan.isi.strip().endswith("%")
    return ("angka", f"{sebut}, padahal dapat berarti lain, tanpa pertanyaan") if ganda else None


def _boleh_angka(ketikan: Ketikan, gaya: str, *, bulat: bool) -> frozenset[Fraction]:
    if isinstance(ketikan.isi, str):
        return tata_bahasa.maksud(ketikan.isi, bulat=bulat, gaya=gaya)
    isi = ketikan.isi
    # Where its cell does not show it as a day or an hour, it is the number as which Excel keeps it.
    if isinstance(isi, date | time) and not re.search("[ymdh]", ketikan.format):
        isi = to_excel(isi)
    nilai = tata_bahasa.nilai_asli(isi)
    if nilai is None:
        return frozenset()
    # A percent sign multiplies only where Excel itself makes it a percentage: not quoted, not escaped.
    persen = "%" in re.sub(r'"[^"]*"|\\.', "", ketikan.format)
    return frozenset([nilai * 100 if persen else nilai])


def _boleh_tanggal(isi: Any) -> frozenset[date]:
    if (satu := tata_bahasa.hari(isi)) is not None:
        return frozenset([satu])
    if isinstance(isi, str):
        return tata_bahasa.maksud_tanggal(isi)
    return frozenset() if isinstance(isi, bool | time) else tata_bahasa.tanggal_excel(isi)


def _sama_angka(kini: str, dulu: str) -> bool:
    try:
        return Fraction(kini) == Fraction(dulu)
    except (ValueError, ZeroDivisionError):
        return False


def _seperti_hari(ketikan: Ketikan) -> bool:
    """A day or an hour kept as a number, or a number shown as a day: in a text it may be said in several ways."""
    bilangan = isinstance(ketikan.isi, int | float) and not isinstance(ketikan.isi, bool)
    return isinstance(ketikan.isi, date | time) or (bilangan and "yy" in ketikan.format)


def _teks_sama(kini: str, isi: Any, jenis: str) -> bool:
    teks = bahan.teks_sel(isi)
    if isinstance(isi, float | int) and not isinstance(isi, bool):
        return _sama_angka(kini, format(isi, ".15g")) or kini == teks
    if isinstance(isi, time | bool):
        return kini.casefold() == str(isi).casefold()
    if jenis == "kode":
        return re.sub(r"\W", "", teks.casefold()).startswith(re.sub(r"\W", "", kini.casefold()))
    return _rapat(kini) == _rapat(teks)


def _rapat(teks: str) -> str:
    # What nobody sees may be left out.
    bersih = "".join(c for c in teks.replace("_x000D_", "") if c >= " " and unicodedata.category(c) not in ("Cf", "Cc"))
    return re.sub(r"[\s\u200b\ufeff\u00a0\ufffe\uffff]+", "", bersih)
