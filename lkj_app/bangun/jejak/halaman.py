"""The page "Daftar fakta" of a chapter: every number it prints, how it came out, and the rows it was read from."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from lkj_utils.dasar import format as fmt
from lkj_utils.jejak.asal import DESIMAL_PENUH
from lkj_utils.jejak.hitungan import alasan, hitungan
from lkj_utils.sajian.keluaran import Keluaran, elemen, gabung

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lkj_utils.fakta import Fakta
    from lkj_utils.jejak.asal import Asal
    from lkj_utils.jejak.telusur import Masukan, Penelusur

NILAI = "Nilai"
KOLOM = ("Masukan", NILAI, "Berkas", "Baris", "Kolom")
TERCETAK, PEMBENTUK = "Angka dan kata yang tercetak", "Fakta pembentuknya"
# The address of the chapter is known when the book is written: the extension lkj_jejak puts it here.
KEMBALI = "kembali:"


def disajikan(penelusur: Penelusur, ids: Iterable[str]) -> list[Fakta]:
    """The facts with these ids that have a value, then all facts they are made of; each once."""
    tercetak = _bernilai(penelusur, ids)
    pembentuk = [satu for fakta in tercetak for satu in penelusur.pembentuk(fakta)]
    return list({penelusur.kunci(fakta): fakta for fakta in (*tercetak, *pembentuk)}.values())


def _bernilai(penelusur: Penelusur, ids: Iterable[str]) -> list[Fakta]:
    # A dash needs no trace: there is nothing behind it.
    fakta = (penelusur.laporan.fakta.ambil(id_) for id_ in ids)
    return list({penelusur.kunci(satu): satu for satu in fakta if satu.nilai is not None}.values())


def halaman(penelusur: Penelusur, ids: Sequence[str]) -> Keluaran:
    """All facts behind the ids in reading order: those that are printed, then those they are made of."""
    tercetak = _bernilai(penelusur, ids)
    semua = disajikan(penelusur, ids)
    bagian = [_bagian(penelusur, TERCETAK, semua[: len(tercetak)], tercetak=True)]
    if pembentuk := semua[len(tercetak) :]:
        bagian.append(_bagian(penelusur, PEMBENTUK, pembentuk, tercetak=False))
    return gabung(bagian)


def _bagian(penelusur: Penelusur, judul: str, fakta: Iterable[Fakta], *, tercetak: bool) -> Keluaran:
    isi = Markup("\n").join(_fakta(penelusur, satu, tercetak=tercetak) for satu in fakta)
    return Keluaran(elemen("h2", judul) + Markup("\n") + isi)


def _fakta(penelusur: Penelusur, fakta: Fakta, *, tercetak: bool) -> Markup:
    # Chapters share most of their facts.
    kunci = penelusur.kunci(fakta)
    if (isi := penelusur.tertulis.get(kunci)) is None:
        isi = penelusur.tertulis[kunci] = _isi(penelusur, fakta)
    if tercetak:
        isi += elemen("p", elemen("a", "Kembali ke tempatnya di laporan", href=f"{KEMBALI}{penelusur.jangkar(fakta)}"))
    return elemen("section", isi, id=penelusur.jangkar(fakta), kelas="fakta")


def _isi(penelusur: Penelusur, fakta: Fakta) -> Markup:
    """Title, value and formula, what it is, its inputs, and every typed value behind it."""
    masukan = penelusur.masukan(fakta)
    isi = elemen("h3", penelusur.judul(fakta)) + _nilai(penelusur, fakta, masukan)
    isi += _keterangan(penelusur, fakta, masukan)
    if masukan:
        isi += _tabel(penelusur, fakta, masukan)
    if any(m.fakta and m.fakta.masukan and not m.fakta.leaf for m in masukan):
        isi += _baris_data(penelusur, fakta)
    return isi


def _nilai(penelusur: Penelusur, fakta: Fakta, masukan: Sequence[Masukan]) -> Markup:
    """``94,12% = 16 / 17 × 100``, the value first."""
    laporan = penelusur.laporan
    nilai = elemen("strong", _tercetak(penelusur, fakta))
    if hitung := hitungan(laporan, fakta, masukan):
        nilai += f" = {hitung}"
    elif sebab := alasan(laporan, fakta, masukan):
        nilai += f": {sebab}"
    return elemen("p", nilai, kelas="fakta-hitungan")


def _tercetak(penelusur: Penelusur, fakta: Fakta) -> str:
    teks = penelusur.laporan.fakta.teks(fakta.id, fakta.periode)
    bersatuan = fakta.satuan and fakta.satuan not in ("rupiah", "persen") and fakta.nilai is not None
    return f"{teks} {fakta.satuan}" if bersatuan else teks


def _keterangan(penelusur: Penelusur, fakta: Fakta, masukan: Sequence[Masukan]) -> Markup:
    isi = [("Rumus", escape(fakta.rumus or ("dibaca dari data" if masukan else "tetapan")))]
    if penuh := _penuh(penelusur, fakta):
        isi.append(("Tak dibulatkan", escape(penuh)))
    isi.append(("Nama", elemen("code", penelusur.kunci(fakta))))
    return elemen("dl", Markup("").join(elemen("div", elemen("dt", k) + elemen("dd", v)) for k, v in isi))


def _penuh(penelusur: Penelusur, fakta: Fakta) -> str:
    """The unrounded value; empty for a word, and where printing rounded nothing away."""
    if fakta.nilai is None or isinstance(fakta.nilai, str):
        return ""
    aturan = penelusur.laporan.data.aturan
    desimal = aturan.desimal_persen if fakta.ukuran.jenis == "persen" else aturan.desimal_nilai
    return "" if fmt.bulat(fakta.nilai, desimal) == fakta.nilai else fmt.angka(fakta.nilai, DESIMAL_PENUH)


def _tabel(penelusur: Penelusur, fakta: Fakta, masukan: Sequence[Masukan]) -> Markup:
    """One row for each input: a fact with a link, a typed value; and the place of what was read from a file."""
    asal = [_asal(penelusur, m) for m in masukan]
    berkas = any(asal)
    baris = (_baris(penelusur, fakta, m) + (_letak(m, a) if berkas else "") for m, a in zip(masukan, asal, strict=True))
    badan = elemen("tbody", Markup("").join(elemen("tr", satu) for satu in baris))
    tabel = elemen("table", _kepala(KOLOM if berkas else KOLOM[:2]) + badan, kelas="lkj-tabel table")
    nama = f"Masukan {penelusur.judul(fakta)}"
    return elemen("div", tabel, kelas="lkj-bingkai", role="group", aria_label=nama)


def _kepala(kolom: Iterable[str]) -> Markup:
    th = (elemen("th", nama, scope="col", kelas="kolom-angka" if nama == NILAI else "") for nama in kolom)
    return elemen("thead", elemen("tr", Markup("").join(th)))


def _asal(penelusur: Penelusur, masukan: Masukan) -> Asal | None:
    """Where an input was read; nothing for what was computed."""
    if masukan.fakta is None or not masukan.fakta.leaf:
        return masukan.asal
    return penelusur.masukan(masukan.fakta)[0].asal


def _baris(penelusur: Penelusur, fakta: Fakta, masukan: Masukan) -> Markup:
    if masukan.fakta:
        nama = elemen("a", _nama(penelusur, fakta, masukan.fakta), href=f"#{penelusur.jangkar(masukan.fakta)}")
        nilai = _tercetak(penelusur, masukan.fakta)
    else:
        nama = escape(masukan.asal.kunci or fakta.ukuran.judul) if masukan.asal else Markup("")
        nilai = masukan.asal.tercetak if masukan.asal else ""
    return elemen("th", nama, scope="row") + elemen("td", nilai, kelas="angka" if _angka(masukan) else "")


def _nama(penelusur: Penelusur, fakta: Fakta, masukan: Fakta) -> str:
    """An input by what tells it from the fact: its subject, its measure, or both."""
    if masukan.periode == fakta.periode and masukan.ukuran == fakta.ukuran:
        return penelusur.sebutan(masukan)
    if masukan.periode == fakta.periode and masukan.subjek == fakta.subjek:
        return masukan.ukuran.judul
    return penelusur.judul(masukan)


def _angka(masukan: Masukan) -> bool:
    return not isinstance(masukan.nilai, str | list)


def _letak(masukan: Masukan, asal: Asal | None) -> Markup:
    """File, row and column; for what was not read from a file, one cell that says why."""
    if asal is None:
        sebab = "data belum tersedia" if masukan.nilai is None else "tetapan"
        return elemen("td", "dihitung" if masukan.fakta and masukan.fakta.masukan else sebab, colspan=3)
    kolom = elemen("code", asal.kolom) if asal.kolom else "–"
    return elemen("td", _berkas(asal)) + elemen("td", asal.baris or "–") + elemen("td", kolom)


def _berkas(asal: Asal) -> Markup:
    """A path may break after each folder: narrow columns hold it."""
    return elemen("code", Markup("/<wbr>").join(map(escape, asal.berkas.split("/"))))


def _baris_data(penelusur: Penelusur, fakta: Fakta) -> Markup:
    """Every typed value behind a fact of facts, one line for each file and column."""
    semua = penelusur.baris_data(fakta)
    butir = Markup("").join(elemen("li", satu) for satu in _per_kolom(semua))
    ringkas = elemen("summary", f"Semua isian di baliknya ({fmt.angka(len(semua))})")
    return elemen("details", ringkas + elemen("ul", butir))


def _per_kolom(semua: Iterable[Asal]) -> Iterator[Markup]:
    def tempat(asal: Asal) -> tuple[str, str]:
        return asal.berkas, asal.kolom

    for _, kelompok in groupby(sorted(semua, key=tempat), key=tempat):
        isi = list(kelompok)
        baris = "; ".join(f"baris {a.baris}: {a.tercetak}" if a.baris else a.tercetak for a in isi)
        yield Markup("{}, kolom {}: {}").format(_berkas(isi[0]), elemen("code", isi[0].kolom or "–"), baris)
