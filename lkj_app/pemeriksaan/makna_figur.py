"""What each typed figure of a text says that it is, read beside its row; those whose words leave no doubt."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import kosakata as k
from lkj_app.pemeriksaan.figur import BERULANG, FIGUR, SKALA, Figur, Jenis, salah_ketik
from lkj_app.pemeriksaan.klaim import baca_angka
from lkj_app.pemeriksaan.letak_figur import LANJUT, Tempat, kalimat
from lkj_app.pemeriksaan.teks import angka_kata
from lkj_utils.dasar import kode
from lkj_utils.dasar.kode import induk, tingkat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lkj_utils.dasar.periode import Periode

ATAU = re.compile(
    r"(?:,-)?[^\d(,.;:]*?\s*(?:\(|\b(?:atau|setara(?:\s+dengan)?|dengan\s+persentase)\s+)(?:sebesar\s+|mencapai\s+)?"
)
# In a column about money, or beside a word for it, so large a number is rupiah.
RIBUAN, BESAR = re.compile(r"\d{1,3}(?:\.\d{3})+"), 100_000
PERSEN_SISA = ("persen_sisa", "persen_selisih_kas")
IMBUHAN = ("di", "ter", "me", "ber")
ORANG = ("orang", "peserta", "jiwa", "desa")
TOTAL, PROGRAM, KEGIATAN = "total", 2, 4
SELURUH = frozenset(("kecamatan", "kelurahan", "dinas", "badan", "instansi", "skpd", "opd"))
JUMLAH = frozenset(("total", "seluruh", "keseluruhan"))


@dataclass(frozen=True)
class Pembaca:
    """Reads texts about one subject, in a column about money or about work, or about one piece of evidence.

    ``uang`` are the amounts that the report prints of it and of all above it, each with its measure and subject.
    """

    subjek: str
    kosakata: k.Kosakata
    periode: Periode
    uang: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    belanja: bool = False
    peristiwa: bool = False

    def baca(self, teks: str) -> Iterator[Figur]:
        """Every figure that may be one of this report, in its order; sentences about another time have none."""
        polos = BERULANG.sub(lambda cocok: " " * len(cocok[0]), k.sederhana(teks, self.belanja))
        for mulai, isi, triwulan in kalimat(polos, self.periode, k.LAIN_WAKTU):
            for satu, letak in self._kalimat(isi):
                tertulis = " ".join(teks[mulai + letak.start : mulai + letak.stop].split())
                yield replace(satu, tertulis=tertulis, triwulan=triwulan)

    def _kalimat(self, isi: str) -> Iterator[tuple[Figur, slice]]:
        """Its figures, each with its place; several counts side by side are parts of one whole."""
        mulai, semua = 0, list[tuple[Figur | None, slice]]()
        for cocok in FIGUR.finditer(isi):
            tempat = Tempat(isi, mulai, cocok, self.kosakata.satuan)
            satu = self._figur(tempat, [lalu for lalu, _ in semua])
            mulai, semua = tempat.tertulis.stop, [*semua, (satu, tempat.tertulis)]
        banyak = sum(satu is not None and satu.ukuran == k.SELESAI for satu, _ in semua) > 1
        for satu, letak in semua:
            if satu:
                yield (replace(satu, ukuran=()) if banyak and satu.ukuran == k.SELESAI else satu), letak

    def _figur(self, tempat: Tempat, terdahulu: Sequence[Figur | None]) -> Figur | None:
        jenis, cocok = self._jenis(tempat), tempat.cocok
        terbaca = baca_angka(cocok["angka"]) if cocok["angka"] else _terbilang(cocok["kata"])
        if not jenis or not terbaca:
            return None
        skala = SKALA.get((cocok["skala"] or "").casefold(), 1)
        satu = Figur("", jenis, *terbaca, skala, subjek=self._subjek(tempat))
        if jenis == "cacah":
            return self._jenjang(tempat, satu, terdahulu) if tempat.jenjang else self._cacah(tempat, satu, terdahulu)
        return self._uang_atau_persen(tempat, satu, terdahulu)

    def _jenis(self, tempat: Tempat) -> Jenis | None:
        angka = tempat.cocok["angka"]
        if tempat.jenis != "cacah" or tempat.milik or not (angka and RIBUAN.fullmatch(angka)) or not tempat.polos:
            return tempat.jenis
        ukuran = self.kosakata.sebelum(tempat.sebelum, tempat.kepala)
        uang = set(k.UANG).issuperset(ukuran) and (ukuran or self.belanja) and int(angka.replace(".", "")) >= BESAR
        return "rupiah" if uang else "cacah"

    def _subjek(self, tempat: Tempat) -> tuple[str, ...]:
        """Whose figure it is: the row's, or that of what stands above it where this is named."""
        semua = " ".join(satu for satu in tempat.kepala if satu not in self.kosakata.nama)
        atas = {satu.count("."): satu for satu in garis(self.subjek)}
        if "sub kegiatan" in semua and tingkat(self.subjek) in (kode.PROGRAM, kode.KEGIATAN):
            return ()
        if SELURUH & set(semua.split()) or (SELURUH & set(tempat.kepala) and "keseluruhan" in tempat.kepala):
            return (TOTAL,)
        if "program" in semua.split():
            return (atas.get(PROGRAM, self.subjek),)
        kegiatan = re.search(r"(?<!sub )\bkegiatan\b", semua) and atas.get(KEGIATAN)
        lagi = (TOTAL,) if JUMLAH & set(semua.split()) else ()
        return (self.subjek, *((kegiatan,) if kegiatan else ()), *lagi)

    def _ukuran(self, tempat: Tempat) -> k.Ukuran:
        """What the words before or behind say."""
        sebelum = [satu for satu in tempat.sebelum if satu not in LANJUT or tempat.jenis != "cacah"]
        kiri = self.kosakata.sebelum(sebelum, tempat.kepala)
        nanti = k.setelah_figur(tempat.sesudah)
        ukuran = nanti if nanti and (kiri in ((), k.UANG) or set(k.UANG).issuperset(nanti)) else kiri
        return tuple(sorted(ukuran, key=lambda satu: satu not in k.UANG)) if self.belanja else ukuran

    def _uang_atau_persen(self, tempat: Tempat, satu: Figur, terdahulu: Sequence[Figur | None]) -> Figur | None:
        lalu = terdahulu[-1] if terdahulu else None
        ukuran = _sambungan(tempat, terdahulu) if satu.jenis == "persen" else ()
        if k.UANG_LAIN.search(tempat.kalimat) and not (ukuran and lalu and lalu.jenis == "cacah"):
            return None
        if ukuran and lalu:
            return replace(satu, ukuran=ukuran, subjek=lalu.subjek)
        ukuran = self._ukuran(tempat)
        if satu.jenis == "persen":
            return replace(satu, ukuran=() if self._lain(tempat) else ukuran)
        samar = ukuran == k.UANG or not set(k.UANG) & set(ukuran)
        milik = self._dikenal(satu) if samar and satu.skala == 1 else None
        return replace(satu, ukuran=milik[:1], subjek=milik[1:]) if milik else replace(satu, ukuran=ukuran)

    def _lain(self, tempat: Tempat) -> bool:
        """Whether it is a share of something else, ``20 persen pekerjaan``, or only about so much."""
        depan = tempat.ekor[:1]
        return (
            depan in (["lebih"], ["kurang"])
            or tempat.ekor[:2] in (["di", "bawah"], ["di", "atas"])
            or (not " ".join(depan).startswith(IMBUHAN) and self.kosakata.asing(depan))
        )

    def _dikenal(self, satu: Figur) -> tuple[str, str] | None:
        """The amount of the report that it is, or that somebody meant to type."""
        mirip = (milik for nilai, milik in self.uang.items() if salah_ketik(nilai, satu.nilai))
        return self.uang.get(int(satu.nilai)) or next(mirip, None)

    def _jenjang(self, tempat: Tempat, satu: Figur, terdahulu: Sequence[Figur | None]) -> Figur | None:
        """``2 program, 3 kegiatan, dan 13 sub kegiatan``; a few of them, or "kegiatan" alone, may be anything."""
        nama, kepala = tempat.jenjang.replace(" ", "_"), set(tempat.kepala)
        if terdahulu and {"dan", "serta"}.issuperset(k.kata(tempat.antara)):
            semua = terdahulu[-1] is not None and terdahulu[-1].ukuran[-1:] == ("jumlah",)
        else:
            semua = tempat.berjenjang or bool(nama != "kegiatan" and k.MEMUAT & kepala)
        if self.peristiwa or not semua or self.kosakata.asing([*(kepala - k.MEMUAT), *tempat.ekor]):
            return None
        subjek = satu.subjek if "program" in kepala else (*satu.subjek, nama)
        return replace(satu, ukuran=(f"jumlah_{nama}", "jumlah"), subjek=subjek)

    def _cacah(self, tempat: Tempat, satu: Figur, terdahulu: Sequence[Figur | None]) -> Figur | None:
        """A count in the row's own unit, or without any behind a word that leaves no doubt; no size of an event."""
        klausa, nama = {*tempat.kepala, *tempat.ekor}, self.kosakata.nama
        ikut = self.kosakata.satuan in ORANG and (k.PESERTA - set(nama)) & set(tempat.kepala)
        if (k.SEBAGIAN - set(nama)) & klausa or ikut:
            return None
        ukuran = _sambungan(tempat, terdahulu) or self._ukuran(tempat)
        satu = replace(satu, subjek=(self.subjek,))
        if not tempat.milik:
            ukuran = ukuran or k.SELESAI * self._sasaran(tempat)
            if not tempat.polos or tempat.cocok["kata"] or ukuran[:1] not in (k.HASIL[:1], k.TARGET[:1]):
                return None
        elif not ukuran and tempat.sebelum != ["dari"] and self._selesai(tempat):
            ukuran = k.SELESAI
        if self.peristiwa and ukuran in ((), k.SELESAI):
            return None
        return replace(satu, ukuran=ukuran, bagian=self.kosakata.asing(tempat.ekor))

    def _selesai(self, tempat: Tempat) -> bool:
        """Whether it says how much was done: a verb behind it, nothing but the row's own words, part of the target."""
        kepala, ekor = tempat.kepala, tempat.ekor
        tuntas = any(map(self.kosakata.tuntas, ekor)) and not self.kosakata.asing(kepala)
        sendiri = tempat.bagian or self.kosakata.tersebut([*kepala, *ekor])
        return tuntas or (sendiri and not self.kosakata.asing([*kepala, *ekor]))

    def _sasaran(self, tempat: Tempat) -> bool:
        """``IKM mencapai 92,79``: the name of an indicator without a unit that is counted."""
        kepala = tempat.kepala
        return "." not in self.subjek and self.kosakata.tersebut(kepala) and not self.kosakata.asing(kepala)


def garis(subjek: str) -> Iterator[str]:
    """The subject, what stands above it, and the whole office."""
    satu: str | None = subjek
    while satu:
        yield satu
        satu = induk(satu)
    yield TOTAL


def _terbilang(teks: str) -> tuple[Fraction, int] | None:
    nilai = angka_kata(teks)
    return None if nilai is None else (Fraction(nilai), 0)


def _sambungan(tempat: Tempat, terdahulu: Sequence[Figur | None]) -> k.Ukuran:
    """What the figures before say: of ``12 dari 14 laporan`` the target, of ``Rp900 atau 90 persen`` the serapan."""
    lalu = terdahulu[-1] if terdahulu else None
    disebut = {u for satu in terdahulu if satu and satu.ukuran != k.UANG for u in satu.ukuran}
    if not (lalu and lalu.ukuran):
        return ()
    if tempat.jenis == "cacah":
        return k.TARGET if lalu.jenis == "cacah" and tempat.sebelum == ["dari"] else ()
    if not ATAU.fullmatch(tempat.antara):
        return ()
    if lalu.jenis == "rupiah":
        return PERSEN_SISA if lalu.ukuran[0] in k.SISA else k.SERAPAN if "realisasi_belanja" in disebut else ()
    return ("capaian",) if lalu.jenis == "cacah" and "realisasi" in disebut else ()
