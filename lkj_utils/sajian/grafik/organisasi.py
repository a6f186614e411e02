"""Gambar 1.1: the organisation chart drawn from the table unit_kerja.

The head stands on top; its units hang left and right of one trunk, their own units under them. Two columns keep the
text legible on a phone, however many units an office has.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.format import kapital
from lkj_utils.dasar.simpulan import bertanda, disimpulkan
from lkj_utils.sajian.grafik import warna
from lkj_utils.sajian.grafik.bingkai import DataGrafik, figur, kosong
from lkj_utils.sajian.grafik.huruf import KECIL, TEBAL
from lkj_utils.sajian.grafik.kanvas import LEBAR, TEPI, Kanvas, kanvas

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

TENGAH = LEBAR / 2
SELA_BATANG = 11.0
LEBAR_KOTAK = TENGAH - SELA_BATANG - TEPI
LEBAR_PUNCAK = 180.0
INDEN = 14.0
INDEN_TERDALAM = 3
JARAK = 10.0
ISI_KOTAK = 7.0
# A connector meets its box this far under the upper edge: two boxes side by side share one straight line.
TEMU = 19.0


@dataclass(frozen=True)
class Unit:
    """One box and the boxes under it."""

    nama: str
    jabatan: str
    eselon: str
    bawahan: tuple[Unit, ...] = ()

    def baris(self, lebar: float) -> tuple[list[str], list[str]]:
        """The lines of the box: its name, and under it who leads it."""
        bagian = [t for t in (self.jabatan, f"Eselon {self.eselon}" if self.eselon else "") if t]
        isi = lebar - 2 * ISI_KOTAK
        satu = " · ".join(bagian)
        pemimpin = [satu] if satu and KECIL.panjang(satu) <= isi else [b for t in bagian for b in KECIL.bungkus(t, isi)]
        return TEBAL.bungkus(self.nama, isi), pemimpin

    def tinggi(self, lebar: float) -> float:
        """The height of the box itself."""
        nama, pemimpin = self.baris(lebar)
        return TEBAL.tinggi(nama) + KECIL.tinggi(pemimpin) + 2 * ISI_KOTAK + 1

    def tinggi_cabang(self, dalam: int = 0) -> float:
        """The height of the box with everything under it."""
        return self.tinggi(lebar_kotak(dalam)) + sum(JARAK + b.tinggi_cabang(dalam + 1) for b in self.bawahan)


def lebar_kotak(dalam: int) -> float:
    """Boxes get narrower as they are set in, down to a depth where text would no longer fit."""
    return LEBAR_KOTAK - INDEN * min(dalam, INDEN_TERDALAM)


def struktur_organisasi(laporan: Laporan, *, id_: str = "gambar-struktur-organisasi") -> Keluaran:
    """The chart of all units; several units without a head stand one under the other."""
    rows = laporan.baris("unit_kerja")
    if not rows:
        return kosong("Bagan struktur organisasi: data unit kerja belum tersedia.")
    puncak = susun(rows)
    return figur(id_, f"Struktur Organisasi {laporan.instansi.nama}", _gambar(puncak), _alt(puncak), _data(rows))


def susun(rows: list[dict[str, Any]]) -> list[Unit]:
    """The units as trees, in the order of the table; a unit whose head is unknown (or itself) heads its own tree."""
    sisa = {row["kode_unit"]: row for row in rows}
    awal = [k for k, row in sisa.items() if row["induk"] not in sisa]
    pohon = [_ambil(sisa, kode) for kode in awal]
    while sisa:
        pohon.append(_ambil(sisa, next(iter(sisa))))
    return pohon


def _ambil(sisa: dict[str, dict[str, Any]], kode: str) -> Unit:
    """Take a unit and all under it out of ``sisa``, so that a circle of heads ends."""
    row = sisa.pop(kode)
    anak = [k for k, r in sisa.items() if r["induk"] == kode]
    bawahan = tuple(_ambil(sisa, k) for k in anak if k in sisa)
    nama, jabatan = kapital(row["nama"]), kapital(row["jabatan"] or "")
    # "Kepala Seksi X" in the box of Seksi X: only what the name does not say.
    return Unit(nama, jabatan.replace(nama, "").strip(), _eselon(row), bawahan)


def _eselon(row: dict[str, Any]) -> str:
    """Nothing where it was inferred: a box has no room for the mark."""
    return "" if disimpulkan(row) else row["eselon"] or ""


def bagi(bawahan: tuple[Unit, ...]) -> tuple[list[Unit], list[Unit]]:
    """Left and right column: units with units of their own right, the others left, until both are about as high."""
    bercabang = [u for u in bawahan if u.bawahan]
    tunggal = [u for u in bawahan if not u.bawahan]
    pilihan = [(tunggal[:n], bercabang + tunggal[n:]) for n in range(len(tunggal), -1, -1)]
    pilihan += [(tunggal + bercabang[n:], bercabang[:n]) for n in range(len(bercabang))]
    return min(pilihan, key=lambda dua: abs(_tinggi(dua[0]) - _tinggi(dua[1])))


def _tinggi(kolom: list[Unit]) -> float:
    return sum(u.tinggi_cabang() + JARAK for u in kolom)


def _data(rows: list[dict[str, Any]]) -> DataGrafik:
    nama = {row["kode_unit"]: kapital(row["nama"]) for row in rows}
    baris = [
        (
            nama[r["kode_unit"]],
            kapital(r["jabatan"] or "–"),
            bertanda(r["eselon"] or "", r) or "–",
            nama.get(r["induk"], "–"),
        )
        for r in rows
    ]
    return DataGrafik(("Unit kerja", "Jabatan pimpinan", "Eselon", "Di bawah"), baris, kolom_teks=frozenset({1, 2, 3}))


def _alt(puncak: list[Unit]) -> str:
    return "Bagan organisasi. " + " ".join(_ucap(u) for u in puncak)


def _ucap(unit: Unit) -> str:
    """One sentence per unit that has others under it, from the top."""
    if not unit.bawahan:
        return f"{unit.nama} berdiri sendiri."
    kalimat = [f"{unit.nama} membawahi {fmt.daftar([b.nama for b in unit.bawahan])}."]
    return " ".join(kalimat + [_ucap(b) for b in unit.bawahan if b.bawahan])


def _gambar(puncak: list[Unit]) -> bytes:
    with kanvas() as lembar:
        y = TEPI
        for unit in puncak:
            y = _pohon(lembar, unit, y) + TEPI
        return lembar.svg(y)


def _pohon(lembar: Kanvas, unit: Unit, y: float) -> float:
    """A head, its trunk and both columns; returns the y below."""
    bawah = y + _kotak(lembar, unit, TENGAH - LEBAR_PUNCAK / 2, y, LEBAR_PUNCAK, puncak=True)
    akhir, batang = bawah, bawah
    for kolom, arah in zip(bagi(unit.bawahan), (-1, 1), strict=True):
        y = bawah + JARAK * 1.6
        for cabang in kolom:
            tengah = y + TEMU
            lembar.garis((TENGAH, TENGAH + arah * SELA_BATANG), (tengah, tengah), tebal=1.4)
            batang = max(batang, tengah)
            y = _cabang(lembar, cabang, y, arah, 0) + JARAK
        akhir = max(akhir, y - JARAK if kolom else bawah)
    lembar.garis((TENGAH, TENGAH), (bawah, batang + 0.7), tebal=1.4)
    return akhir


def _cabang(lembar: Kanvas, unit: Unit, y: float, arah: int, dalam: int) -> float:
    """A box and those under it, each joined to a line that falls from the box; returns the y below."""
    lebar = lebar_kotak(dalam)
    # Inner edge of the box, towards the trunk; deeper boxes move away from it.
    dalam_x = TENGAH + arah * (SELA_BATANG + INDEN * min(dalam, INDEN_TERDALAM))
    bawah = y + _kotak(lembar, unit, dalam_x if arah > 0 else dalam_x - lebar, y, lebar)
    y, garis_x, akhir = bawah, dalam_x + arah * INDEN / 2, bawah
    for anak in unit.bawahan:
        y += JARAK
        tengah = y + TEMU
        lembar.garis((garis_x, dalam_x + arah * INDEN), (tengah, tengah))
        y, akhir = _cabang(lembar, anak, y, arah, dalam + 1), tengah
    if unit.bawahan:
        lembar.garis((garis_x, garis_x), (bawah, akhir + 0.5))
    return y


def _kotak(lembar: Kanvas, unit: Unit, x: float, y: float, lebar: float, *, puncak: bool = False) -> float:
    """The box with its text in the middle; returns its height."""
    nama, pemimpin = unit.baris(lebar)
    lembar.kotak(x, y, lebar, unit.tinggi(lebar), warna.BIRU if puncak else warna.KERTAS, tepi=warna.BIRU)
    tinta = warna.KERTAS if puncak else warna.TEKS
    bawah = lembar.alinea(x + lebar / 2, y + ISI_KOTAK - 1, nama, TEBAL.berwarna(tinta), "center")
    lembar.alinea(x + lebar / 2, bawah + 1, pemimpin, KECIL.berwarna(tinta), "center")
    return unit.tinggi(lebar)
