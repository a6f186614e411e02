"""A title or a sheet that is missing, beside one that nobody knows: what was typed there is never lost in silence."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from typing import TYPE_CHECKING

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.lembar_kerja.lebar import BULAN, LEBAR, TW, sebutan_lain, tabel_lebar
from lkj_app.isian.lembar_kerja.rancangan import diminta as diminta_kolom
from lkj_app.isian.lembar_kerja.rancangan import judul_lembar
from lkj_app.isian.lembar_kerja.susunan import SUSUNAN_SEMUA
from lkj_utils.dasar.temuan import Temuan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lkj_app.isian.impor.buku import LembarIsi
    from lkj_app.isian.lembar_kerja.semula import Semula, SemulaTabel
    from lkj_utils.kontrak.paket import Tabel

BARIS_DICARI = 30
MIRIP = 0.6
LALU = r"(triwulan lalu|Triwulan [IV]+ Tahun \d{4})"


def baku(judul: str) -> str:
    """A title without what people and we put around it: stars, units in brackets, capitals, signs."""
    tanpa_satuan = re.sub(r"\([^)]*\)\s*\**\s*$", "", rapi(judul))
    return re.sub(r"[\W_]+", " ", tanpa_satuan.casefold()).strip()


def nama_kolom(tabel: Tabel) -> dict[str, str]:
    """The columns of a table by title and by name, both plain."""
    judul = {baku(kolom.judul): kolom.nama for kolom in tabel.kolom} | {baku(k.nama): k.nama for k in tabel.kolom}
    return sebutan_lain(tabel) | judul


def banyak_dikenal(isi: Mapping[int, object], nama: Mapping[str, str]) -> int:
    """How many titles of a table stand in one row."""
    teks = (getattr(sel, "nilai", None) for sel in isi.values())
    return len({nama.get(baku(satu)) for satu in teks if isinstance(satu, str)} - {None})


def baris_judul(lembar: LembarIsi, nama: Mapping[str, str]) -> int | None:
    """The row that holds most of the titles, and at least two."""
    banyak = {baris: banyak_dikenal(isi, nama) for baris, isi in lembar.sel.items() if baris <= BARIS_DICARI}
    paling = max(banyak, key=lambda baris: (banyak[baris], -baris), default=None)
    return paling if paling is not None and banyak[paling] > 1 else None


def pasangkan(hilang: Iterable[str], asing: Iterable[str]) -> dict[str, str]:
    """Each missing title with the unknown one that looks most like it; the only two left belong together."""
    sisa_hilang, sisa_asing, hasil = list(hilang), list(asing), {}
    nilai = sorted(
        ((difflib.SequenceMatcher(None, baku(h), baku(a)).ratio(), h, a) for h in sisa_hilang for a in sisa_asing),
        reverse=True,
    )
    for rasio, satu, lain in nilai:
        if rasio >= MIRIP and satu in sisa_hilang and lain in sisa_asing:
            hasil[satu] = lain
            sisa_hilang.remove(satu)
            sisa_asing.remove(lain)
    if len(sisa_hilang) == len(sisa_asing) == 1:
        hasil[sisa_hilang[0]] = sisa_asing[0]
    return hasil


def periksa_kolom(
    tabel: Tabel, lembar: LembarIsi, baris: int, ada: Mapping[str, int], tempat: str, semula: SemulaTabel | None
) -> list[Temuan]:
    """One finding for each column that the template had and that the sheet lacks; how heavy depends on what is known.

    Where the workbook says what it had, a missing title is a galat. Where it does not, it is one if the column is
    what the table is about, or if an unknown title looks like it.
    """
    harus = semula.judul if semula else {k.nama: k.judul for k in tabel.kolom if k.nama not in _pengganti(tabel, ada)}
    hilang = {n: judul for n, judul in harus.items() if n not in {*ada, *SUSUNAN_SEMUA[tabel.nama].tanpa}}
    asing = _judul_asing(lembar, baris, tabel, semula)
    pasangan = pasangkan(hilang.values(), asing)
    return [
        _hilang(tabel, nama, judul, asing, pasangan.get(judul), tempat, baris)
        if semula or _diminta(tabel, nama) or _mirip(judul, pasangan.get(judul, ""))
        else _boleh_hilang(tabel, nama, tempat)
        for nama, judul in hilang.items()
    ]


def _pengganti(tabel: Tabel, ada: Mapping[str, int]) -> set[str]:
    """Of a sheet made by hand: the quarters where it has months, else the months."""
    return set() if tabel.nama not in LEBAR else {*TW} if {*BULAN} <= ada.keys() else {*BULAN}


def _mirip(satu: str, lain: str) -> bool:
    return difflib.SequenceMatcher(None, baku(satu), baku(lain)).ratio() >= MIRIP


def _diminta(tabel: Tabel, nama: str) -> bool:
    diminta = diminta_kolom(tabel.ambil(nama)) or nama in SUSUNAN_SEMUA[tabel.nama].diminta
    return diminta or nama in tabel.kunci


def nilai_asing(
    tabel: Tabel, lembar: LembarIsi, baris: int, ada: Mapping[str, int], tempat: str, semula: SemulaTabel | None
) -> list[Temuan]:
    """Columns that are none of the table, under an unknown title or without one, and that hold something."""
    bukan = _kolom_asing(lembar, baris, tabel, semula)
    judul = {nomor: rapi(sel.nilai) for nomor, sel in lembar.sel[baris].items()}
    banyak = Counter(
        nomor
        for n, isi in lembar.sel.items()
        for nomor, sel in isi.items()
        if n > baris and nomor not in ada.values() and (rapi(sel.nilai) or sel.rumus)
    )
    return [
        _tak_dibaca(bukan.get(nomor, ""), banyak[nomor], tempat, alamat(baris, nomor))
        for nomor in sorted(banyak)
        if nomor in bukan or not judul.get(nomor)
    ]


def _tak_dibaca(judul: str, banyak: int, tempat: str, sel: str) -> Temuan:
    apa = f"Judul “{judul}” bukan kolom lembar ini" if judul else "Kolom ini tidak berjudul"
    return Temuan(
        "kolom.asing" if judul else "kolom.tanpa_nama",
        "peringatan",
        f"{apa}; {banyak} isi di bawahnya tidak dibaca.",
        tempat,
        perbaikan="bila isian, pindahkan ke kolom lembar ini; bila catatan sendiri, biarkan",
        sel=sel,
    )


def _judul_asing(lembar: LembarIsi, baris: int, tabel: Tabel, semula: SemulaTabel | None) -> dict[str, str]:
    """The unknown titles with their cells."""
    return {judul: alamat(baris, nomor) for nomor, judul in _kolom_asing(lembar, baris, tabel, semula).items()}


def _kolom_asing(lembar: LembarIsi, baris: int, tabel: Tabel, semula: SemulaTabel | None) -> dict[int, str]:
    """The titles of the row that are no column of the table and no helper of the template, by their column."""
    bantu = [re.escape(satu) for satu in semula.bantu] if semula else _pola_bantu(tabel)
    dikenal = nama_kolom(tabel)
    isi = {nomor: rapi(sel.nilai) for nomor, sel in lembar.sel[baris].items() if sel.nilai is not None}
    return {
        nomor: judul
        for nomor, judul in isi.items()
        if judul and baku(judul) not in dikenal and not any(re.fullmatch(pola, judul) for pola in bantu)
    }


def _pola_bantu(tabel: Tabel) -> list[str]:
    """The titles of the helpers as any template writes them: with their unit, and for whatever quarter before."""
    semua = [re.escape(satu.judul.format(lalu="LALU")) for satu in SUSUNAN_SEMUA[tabel.nama].bantu]
    return [satu.replace("LALU", LALU) + r"( \(\w+\))?" for satu in semua]


def _hilang(  # noqa: PLR0913, PLR0917 - the parts of one sentence
    tabel: Tabel, nama: str, judul: str, asing: Mapping[str, str], maksud: str | None, tempat: str, baris: int
) -> Temuan:
    akibat = "tanpa kolom ini baris tidak dapat dikenali" if nama in tabel.kunci else "isinya tidak dapat dibaca"
    tegak = f"kembalikan judul “{judul}” di baris judul (baris {baris})"
    usul = f"mungkin “{maksud}” (sel {asing[maksud]}) maksudnya: {tegak}" if maksud else tegak
    return Temuan(
        "kolom.kurang",
        "galat",
        f"Kolom “{tabel.ambil(nama).judul}” tidak ada; {akibat}.",
        tempat,
        ditemukan="judul yang tidak dikenal: " + ", ".join(f"“{satu}”" for satu in asing) if asing else None,
        diharapkan=judul,
        perbaikan=usul,
        sel=asing[maksud] if maksud else None,
    )


def _boleh_hilang(tabel: Tabel, nama: str, tempat: str) -> Temuan:
    pesan = f"Kolom “{tabel.ambil(nama).judul}” tidak ada di lembar ini; isinya yang lama dipertahankan."
    return Temuan("kolom.kurang", "catatan", pesan, tempat)


def periksa_lembar(
    dicari: Mapping[str, Tabel], ada: set[str], asing: list[LembarIsi], berkas: str, semula: Semula | None
) -> list[Temuan]:
    """The sheets that the workbook had when it was made and lacks now; without that knowledge those that look it."""
    if semula:
        hilang = {semula.tabel[n].lembar: n for n in semula.tabel if n in dicari and n not in ada}
    else:
        hilang = {judul_lembar(t): n for n, t in dicari.items() if n not in ada}
    mirip = _pasangan_lembar({judul: dicari[n] for judul, n in hilang.items()}, asing)
    if semula and len(hilang) == len(asing) == 1:
        mirip = {next(iter(hilang)): asing[0].judul}
    return [_lembar_hilang(judul, mirip.get(judul), asing, berkas) for judul in hilang if semula or judul in mirip]


def _pasangan_lembar(hilang: Mapping[str, Tabel], asing: list[LembarIsi]) -> dict[str, str]:
    """Sheets by what their row of titles says, then by their name."""
    hasil = {}
    sisa = {lembar.judul: lembar for lembar in asing}
    for judul, tabel in hilang.items():
        nama = nama_kolom(tabel) | (nama_kolom(tabel_lebar(tabel)) if tabel.nama in LEBAR else {})
        banyak = {
            satu: max((banyak_dikenal(isi, nama) for n, isi in x.sel.items() if n <= BARIS_DICARI), default=0)
            for satu, x in sisa.items()
        }
        paling = max(banyak, key=lambda satu: banyak[satu], default=None)
        if paling is not None and banyak[paling] > max(1, len(tabel.kolom) * MIRIP):
            hasil[judul] = paling
            del sisa[paling]
    nama_saja = pasangkan([judul for judul in hilang if judul not in hasil], sisa)
    return hasil | {judul: satu for judul, satu in nama_saja.items() if _mirip(judul, satu)}


def _lembar_hilang(judul: str, maksud: str | None, asing: list[LembarIsi], berkas: str) -> Temuan:
    tegak = f"kembalikan nama lembarnya menjadi “{judul}”"
    kembali = f"kembalikan lembar “{judul}” dari buku kerja semula, walaupun tidak diisi"
    return Temuan(
        "lembar.hilang",
        "galat",
        f"Lembar “{judul}” tidak ada; isinya tidak dapat dibaca.",
        berkas,
        ditemukan="lembar yang tidak dikenal: " + ", ".join(f"“{x.judul}”" for x in asing) if asing else None,
        diharapkan=judul,
        perbaikan=f"mungkin “{maksud}” maksudnya: {tegak}" if maksud else kembali,
    )
