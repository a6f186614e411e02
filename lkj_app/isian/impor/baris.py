"""The rows of a sheet as text by column: notes and totals left out, merged cells spread, every cell read once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.kenali import baku, letak
from lkj_app.isian.impor.sel import (
    Bacaan,
    baca_kolom,
    baca_sel,
    bukan_persen,
    rapi,
    rapi_angka,
    tersembunyi,
)
from lkj_app.isian.impor.total import bertotal, isi_baris, periksa_total, sebutan
from lkj_utils.dasar.berkas import berjudul
from lkj_utils.dasar.temuan import Temuan
from lkj_utils.kontrak.isi import tersembunyi as temuan_tersembunyi
from lkj_utils.kontrak.nilai import nilai_sel
from lkj_utils.kontrak.satuan import (
    SATUAN_BARIS,
    SATUAN_SENDIRI,
    TANPA_TANDA,
    bersatuan_persen,
    bertanda,
    tanda_salah,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lkj_app.isian.impor.buku import Gabungan, Sel
    from lkj_app.isian.impor.kenali import TabelLembar
    from lkj_utils.kontrak.paket import Kolom

BUKAN_DATA = re.compile(r"(jumlah|total|grand ?total|sub ?total|catatan|keterangan|sumber|nb|ket)\b", re.IGNORECASE)


@dataclass(frozen=True)
class BarisIsi:
    """One row of a table as read: its number in the sheet, its texts by column, and in which columns these stand."""

    nomor: int
    teks: dict[str, str] = field(repr=False)
    # Columns that hold something which is refused; they are not empty.
    ditolak: frozenset[str] = frozenset()
    kolom: Mapping[str, int] = field(default_factory=dict, repr=False)
    # Columns whose text was reckoned from several cells, and which cells these are.
    dihitung: frozenset[str] = frozenset()
    dari: str = ""

    def sel(self, nama: str) -> str:
        """The cell of a column, ``F7``; the first of the row where the sheet has no such column."""
        return alamat(self.nomor, self.kolom.get(nama, 1))


def baca_baris(tabel: TabelLembar, berkas: str, satuan: Callable[[str], str]) -> tuple[list[BarisIsi], list[Temuan]]:
    """All rows below the titles, hidden ones too, and what is wrong with single cells; each indicator has a unit."""
    isi: dict[int, dict[str, Sel]] = {}
    jumlah: dict[int, dict[str, Sel]] = {}
    temuan: list[Temuan] = []
    for nomor in sorted(satu for satu in tabel.lembar.sel if satu > tabel.baris_judul):
        sel = _sel(tabel, nomor)
        if not _ada_isi(sel) or _baris_bantuan(tabel, sel):
            continue
        if _judul_lagi(tabel, sel):
            temuan.append(_mengulang(tabel, nomor, berkas))
        elif _bukan_data(tabel, nomor, sel) and bertotal(tabel, nomor):
            jumlah[nomor] = sel
        elif _bukan_data(tabel, nomor, sel):
            temuan.append(_dilewati(tabel, nomor, berkas))
        else:
            isi[nomor] = sel
    teks = _bacaan(tabel, isi, satuan)
    temuan += periksa_total(tabel, jumlah, teks, berkas)
    for nomor, sel in isi.items():
        temuan += [*_gabungan(tabel, nomor, berkas), *_masalah(tabel, nomor, sel, teks, berkas)]
    hasil = [_baris(nomor, {nama: semua[nomor] for nama, semua in teks.items()}, tabel.kolom) for nomor in isi]
    return hasil, [*temuan, *_tersembunyi(tabel, hasil, berkas)]


def _baris(nomor: int, semua: dict[str, Bacaan], kolom: Mapping[str, int]) -> BarisIsi:
    ditolak = frozenset(nama for nama, satu in semua.items() if satu.galat)
    return BarisIsi(nomor, {nama: satu.teks for nama, satu in semua.items()}, ditolak, kolom)


def _bacaan(
    tabel: TabelLembar, isi: dict[int, dict[str, Sel]], satuan: Callable[[str], str]
) -> dict[str, dict[int, Bacaan]]:
    """The cells by column and row; what stands there as per cent or money and is counted in another unit is neither."""
    semua = {nama: tabel.tabel.ambil(nama) for nama in tabel.kolom}
    teks = {nama: baca_kolom({n: sel[nama] for n, sel in isi.items()}, kolom) for nama, kolom in semua.items()}
    for nama in (n for n, kolom in semua.items() if kolom.satuan in SATUAN_BARIS):
        for nomor, satu in teks[nama].items():
            diketik = isi[nomor][nama].nilai
            tanda = rapi_angka(diketik) if isinstance(diketik, str) and not satu.galat else ""
            if satu.persen or bertanda(tanda):
                baris = {lain: milik[nomor].teks for lain, milik in teks.items()}
                milik_baris = semua[nama].satuan == SATUAN_SENDIRI
                unit = baris.get("satuan", "") if milik_baris else satuan(baris.get("id_indikator", ""))
                teks[nama][nomor] = _bersatuan(satu, tanda, unit)
    return teks


def _bersatuan(satu: Bacaan, tanda: str, satuan: str) -> Bacaan:
    if satu.persen:
        return satu if bersatuan_persen(satuan) else bukan_persen(satuan)
    salah = tanda_salah(tanda, satuan)
    return Bacaan("", galat=salah, perbaikan=TANPA_TANDA) if salah else satu


def _sel(tabel: TabelLembar, nomor: int) -> dict[str, Sel]:
    """The cells of the table in one row; a key that is merged over several rows holds for each of them."""
    hasil = {}
    for nama, kolom in tabel.kolom.items():
        gabungan = _mencakup(tabel, nomor, kolom)
        kunci = nama in tabel.tabel.kunci and gabungan is not None and gabungan.kolom == kolom
        hasil[nama] = tabel.lembar.ambil(gabungan.baris if gabungan and kunci else nomor, kolom)
    return hasil


def _mencakup(tabel: TabelLembar, nomor: int, kolom: int) -> Gabungan | None:
    return next(
        (
            g
            for g in tabel.lembar.gabungan
            if g.baris <= nomor <= g.baris_akhir and g.kolom <= kolom <= g.kolom_akhir and g.baris > tabel.baris_judul
        ),
        None,
    )


def _ada_isi(sel: dict[str, Sel]) -> bool:
    return any(rapi(satu.nilai) or satu.rumus for satu in sel.values())


def _baris_bantuan(tabel: TabelLembar, sel: dict[str, Sel]) -> bool:
    """The row of help texts that the template puts under the titles."""
    return any(rapi(satu.nilai) == tabel.tabel.ambil(nama).bantuan for nama, satu in sel.items() if satu.nilai)


def _bukan_data(tabel: TabelLembar, nomor: int, sel: dict[str, Sel]) -> bool:
    """A note, a total: no key that could be one, and a word that says so, or nothing beside it."""
    kunci = tabel.tabel.kunci
    if not kunci or any(_mungkin(sel[nama], tabel.tabel.ambil(nama)) for nama in kunci):
        return False
    sendiri = not any(rapi(satu.nilai) for nama, satu in sel.items() if nama not in kunci)
    return bool(BUKAN_DATA.match(sebutan(tabel, nomor))) or sendiri


def _mungkin(sel: Sel, kolom: Kolom) -> bool:
    """Whether a cell holds what may be a key of this column."""
    teks = baca_sel(sel, kolom).teks
    try:
        nilai = nilai_sel(teks, kolom)
    except ValueError:
        return False
    cocok = kolom.pattern is None or re.fullmatch(kolom.pattern, teks) is not None
    return nilai is not None and cocok and (not kolom.enum or nilai in kolom.enum)


def _judul_lagi(tabel: TabelLembar, sel: dict[str, Sel]) -> bool:
    """Whether a row repeats the titles, or the names, of its columns."""
    kolom = [tabel.tabel.ambil(nama) for nama in sel]
    isi = [baku(rapi(satu.nilai)) for satu in sel.values()]
    return any(berjudul(isi, semua) for semua in ([baku(k.judul) for k in kolom], [k.nama for k in kolom]))


def _mengulang(tabel: TabelLembar, nomor: int, berkas: str) -> Temuan:
    return Temuan(
        "baris.judul",
        "galat",
        "Baris ini mengulang judul kolom; bukan data.",
        letak(berkas, tabel.lembar),
        diharapkan=f"judul kolom hanya di baris {tabel.baris_judul}",
        perbaikan="hapus baris ini",
        sel=alamat(nomor, min(tabel.kolom.values())),
    )


def _masalah(
    tabel: TabelLembar, nomor: int, sel: dict[str, Sel], teks: dict[str, dict[int, Bacaan]], berkas: str
) -> Iterator[Temuan]:
    for nama, satu in sel.items():
        baca = teks[nama][nomor]
        if baca.galat or baca.catatan:
            yield Temuan(
                "sel.bacaan",
                "galat" if baca.galat else "catatan",
                f"{tabel.tabel.ambil(nama).judul}: {baca.galat or baca.catatan}",
                letak(berkas, tabel.lembar),
                ditemukan=satu.rumus or (rapi(satu.nilai) or None),
                perbaikan=baca.perbaikan,
                sel=alamat(nomor, tabel.kolom[nama]),
            )
        if tampak := tersembunyi(satu.nilai):
            letak_sel = {"kolom": nama, "sel": alamat(nomor, tabel.kolom[nama])}
            yield temuan_tersembunyi(tampak, rapi(satu.nilai), letak(berkas, tabel.lembar), **letak_sel)


def _gabungan(tabel: TabelLembar, nomor: int, berkas: str) -> Iterator[Temuan]:
    """One value for several cells: nobody can say to which it belongs."""
    nama = {kolom: nama for nama, kolom in tabel.kolom.items()}
    for g in tabel.lembar.gabungan:
        if g.baris != nomor or not rapi(tabel.lembar.ambil(g.baris, g.kolom).nilai):
            continue
        kena = [nama[kolom] for kolom in range(g.kolom, g.kolom_akhir + 1) if kolom in nama]
        kunci_saja = all(satu in tabel.tabel.kunci for satu in kena) and len(kena) == 1
        if len(kena) > 1 or (kena and g.baris_akhir > g.baris and not kunci_saja):
            yield Temuan(
                "sel.gabungan",
                "galat",
                f"Sel gabungan {g.alamat}: satu isi untuk beberapa sel, tidak jelas milik sel mana.",
                letak(berkas, tabel.lembar),
                ditemukan=rapi(tabel.lembar.ambil(g.baris, g.kolom).nilai),
                perbaikan="pisahkan sel itu, lalu isi tiap selnya",
                sel=alamat(g.baris, g.kolom),
            )


def _dilewati(tabel: TabelLembar, nomor: int, berkas: str) -> Temuan:
    return Temuan(
        "baris.catatan",
        "catatan",
        "Baris ini catatan, bukan data, jadi tidak dibaca.",
        letak(berkas, tabel.lembar),
        baris=nomor,
        ditemukan=isi_baris(tabel, nomor),
    )


def _tersembunyi(tabel: TabelLembar, semua: list[BarisIsi], berkas: str) -> Iterator[Temuan]:
    if tabel.lembar.tak_tampak:
        pesan = "Lembar ini tersembunyi, dan ikut dibaca."
        yield Temuan("lembar.tersembunyi", "catatan", pesan, letak(berkas, tabel.lembar))
    nomor = [satu.nomor for satu in semua if satu.nomor in tabel.lembar.tersembunyi]
    if nomor:
        yield Temuan(
            "baris.tersembunyi",
            "catatan",
            f"{len(nomor)} baris tersembunyi ikut dibaca: {', '.join(map(str, nomor))}.",
            letak(berkas, tabel.lembar),
        )
