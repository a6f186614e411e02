"""Put the rows of a sheet into the rows of a file by key, and say what changes. Nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.kenali import letak
from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.lembar_kerja.susunan import SUSUNAN_SEMUA, SUSUNAN_TAHUN
from lkj_utils.dasar.temuan import Temuan
from lkj_utils.kontrak.nilai import baku, nilai_sel

if TYPE_CHECKING:
    from lkj_app.isian.impor.baris import BarisIsi
    from lkj_app.isian.impor.kenali import TabelLembar
    from lkj_utils.kontrak.isi import Isi, Rekaman
    from lkj_utils.kontrak.paket import Tabel

    Kunci = tuple[Any, ...]

# What an empty cell of a sheet may stand for in the file.
STRIP_LAMA = ("", "-", "–", "—")


@dataclass(frozen=True)
class Perubahan:
    """One cell that changes; without ``kolom`` a whole row that comes (``lama`` empty) or goes (``baru`` empty)."""

    tabel: str
    kunci: str
    kolom: str
    lama: str
    baru: str


@dataclass(frozen=True)
class BarisHasil:
    """One row as it will stand in the file, and the row of the sheet it came from."""

    teks: dict[str, str] = field(repr=False)
    asal: int | None = None


@dataclass(frozen=True)
class Gabungan:
    """A table after the import."""

    sumber: TabelLembar
    isi: Isi
    baris: tuple[BarisHasil, ...]
    perubahan: tuple[Perubahan, ...]

    @property
    def tabel(self) -> Tabel:
        """The table of the contract."""
        return self.isi.tabel


def gabung(sumber: TabelLembar, isi: Isi, semua: list[BarisIsi], berkas: str) -> tuple[Gabungan, list[Temuan]]:
    """Rows known by their key are changed cell by cell, new ones follow; rows that the sheet lacks go or stay."""
    tabel = isi.tabel
    per_kunci, temuan = _per_kunci(sumber, semua, berkas)
    dikenal = _baris_tetap(tabel)
    hasil: list[BarisHasil] = []
    perubahan: list[Perubahan] = []
    for row in isi.rekaman:
        baru = per_kunci.pop(_kunci_lama(row, tabel), None)
        if baru is not None and not _ditarik(baru, tabel):
            teks, beda = _ubah(row, baru, isi)
            hasil.append(BarisHasil(teks, baru.nomor))
            perubahan += beda
        elif dikenal and baru is None:
            hasil.append(BarisHasil(_teks_lama(row, isi)))
            temuan.append(_baris_hilang(sumber, row, tabel, berkas))
        else:
            perubahan.append(Perubahan(tabel.nama, _sebut(_teks_lama(row, isi), tabel), "", _ringkas(row, isi), ""))
    for satu in per_kunci.values():
        if dikenal and not _terisi(satu, tabel):
            continue
        hasil.append(BarisHasil(satu.teks, satu.nomor))
        perubahan.append(Perubahan(tabel.nama, _sebut(satu.teks, tabel), "", "", _gabung_teks(satu.teks, tabel)))
    return Gabungan(sumber, isi, tuple(hasil), tuple(perubahan)), temuan


def _ditarik(baru: BarisIsi, tabel: Tabel) -> bool:
    """Whether an emptied row stands for one that shall go, as an answer that is taken back."""
    return SUSUNAN_SEMUA[tabel.nama].boleh_hapus and not _terisi(baru, tabel)


def _baris_tetap(tabel: Tabel) -> bool:
    """Whether the rows of a table are given: then a row that is missing in a sheet was left out, not withdrawn."""
    susunan = SUSUNAN_SEMUA[tabel.nama]
    return susunan.kunci is not None or tabel.format == "toml" or tabel.nama in SUSUNAN_TAHUN


def _per_kunci(sumber: TabelLembar, semua: list[BarisIsi], berkas: str) -> tuple[dict[Kunci, BarisIsi], list[Temuan]]:
    """The rows by key; a second row of one key is a finding, a row without a full key stands for itself."""
    hasil: dict[Kunci, BarisIsi] = {}
    temuan = []
    for satu in semua:
        kunci = _kunci(satu.teks, sumber.tabel)
        if None in kunci:
            kunci = (*kunci, satu.nomor)
        elif kunci in hasil:
            temuan.append(_kunci_ganda(sumber, hasil[kunci], satu, berkas))
            continue
        hasil[kunci] = satu
    return hasil, temuan


def _kunci(teks: dict[str, str], tabel: Tabel) -> Kunci:
    return tuple(_nilai(teks.get(nama, ""), tabel, nama) for nama in tabel.kunci)


def _nilai(teks: str, tabel: Tabel, nama: str) -> Any:
    """The value of a text; the text itself where it is none."""
    try:
        return nilai_sel(teks, tabel.ambil(nama), desimal_koma=False)
    except ValueError:
        return teks


def _kunci_lama(row: Rekaman, tabel: Tabel) -> Kunci:
    return tuple(
        row.nilai.get(nama) if row.nilai.get(nama) is not None else row.mentah.get(nama) for nama in tabel.kunci
    )


def _ubah(row: Rekaman, baru: BarisIsi, isi: Isi) -> tuple[dict[str, str], list[Perubahan]]:
    teks = _teks_lama(row, isi)
    beda = []
    for nama, isi_baru in baru.teks.items():
        if nama in isi.tabel.kunci or _sama(isi_baru, row, isi.tabel, nama):
            continue
        beda.append(Perubahan(isi.tabel.nama, _sebut(teks, isi.tabel), nama, teks.get(nama, ""), isi_baru))
        teks[nama] = isi_baru
    return teks, beda


def _sama(teks: str, row: Rekaman, tabel: Tabel, nama: str) -> bool:
    """Equal in value, or typed the same: 92.790 is 92.79, and a lone dash that stood there may stay."""
    mentah = str(row.mentah.get(nama, ""))
    if teks == rapi(mentah) or (not teks and mentah in STRIP_LAMA):
        return True
    lama = row.nilai.get(nama)
    return lama is not None and _nilai(teks, tabel, nama) == lama


def _teks_lama(row: Rekaman, isi: Isi) -> dict[str, str]:
    """The cells of a row as they are written again: plain numbers, whatever the separator of the file was."""
    return {nama: _baku(str(row.mentah.get(nama, "")), isi, nama) for nama in isi.tabel.nama_kolom}


def _baku(teks: str, isi: Isi, nama: str) -> str:
    if not isi.desimal_koma or not teks:
        return teks
    try:
        return baku(teks, isi.tabel.ambil(nama).tipe, desimal_koma=True)
    except ValueError:
        return teks


def _terisi(satu: BarisIsi, tabel: Tabel) -> bool:
    return any(teks for nama, teks in satu.teks.items() if nama not in tabel.kunci and nama != "status")


def _sebut(teks: dict[str, str], tabel: Tabel) -> str:
    return " / ".join(teks.get(nama, "") or "?" for nama in tabel.kunci)


def _ringkas(row: Rekaman, isi: Isi) -> str:
    return _gabung_teks(_teks_lama(row, isi), isi.tabel)


def _gabung_teks(teks: dict[str, str], tabel: Tabel) -> str:
    return "; ".join(teks[nama] for nama in tabel.nama_kolom if nama not in tabel.kunci and teks.get(nama))


def _kunci_ganda(sumber: TabelLembar, pertama: BarisIsi, kedua: BarisIsi, berkas: str) -> Temuan:
    kolom = sumber.kolom[sumber.tabel.kunci[0]] if sumber.tabel.kunci else min(sumber.kolom.values())
    return Temuan(
        "kunci.ganda",
        "galat",
        f"Kunci ini sudah dipakai di sel {alamat(pertama.nomor, kolom)}."
        if sumber.tabel.kunci
        else f"Hanya satu baris isian; yang pertama di baris {pertama.nomor}.",
        letak(berkas, sumber.lembar),
        ditemukan=_sebut(kedua.teks, sumber.tabel) or None,
        diharapkan="setiap kunci hanya satu baris",
        perbaikan="gabungkan kedua baris, hapus salah satu, atau betulkan kuncinya",
        sel=alamat(kedua.nomor, kolom),
    )


def _baris_hilang(sumber: TabelLembar, row: Rekaman, tabel: Tabel, berkas: str) -> Temuan:
    kunci = " / ".join(str(row.mentah.get(nama, "")) for nama in tabel.kunci)
    return Temuan(
        "baris.tetap",
        "catatan",
        f"Baris {kunci} tidak ada di lembar ini; isinya yang lama dipertahankan.",
        letak(berkas, sumber.lembar),
    )
