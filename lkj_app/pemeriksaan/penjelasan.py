"""A rule explained: for the command ``aturan``, and for the handbook's pages, which are made from the declarations."""

from __future__ import annotations

import re
from itertools import groupby
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from lkj_app.pemeriksaan import contoh
from lkj_app.pemeriksaan.daftar import DIKENAL, OBJEK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.aturan import Aturan
    from lkj_app.pemeriksaan.contoh import Contoh, KlaimContoh

ARTI = {
    "galat": "terbukti salah",
    "peringatan": "dua tempat berbeda; seseorang harus menentukan mana yang benar",
    "catatan": "pertanyaan yang lazim diajukan pereviu",
}
PANJANG = 160
KENA, DIAM = "Ditemukan", "Tidak ditemukan"
PENGANTAR = (
    "Halaman-halaman ini dibuat dari pernyataan aturan itu sendiri (`python tests/tools/aturan.py`); contohnya "
    "dijalankan sebagai uji. Contoh memakai instansi rekaan. Di terminal: `python3 lkj.py aturan ID`."
)


def bagian(aturan: Aturan) -> Iterator[tuple[str, str]]:
    """What there is to say of a rule besides its title: label and text."""
    yield "Tingkat", f"{aturan.level} ({ARTI[aturan.level]}){_selama(aturan)}"
    yield "Memeriksa", OBJEK[aturan.objek]
    yield "Alasan", aturan.alasan
    yield "Sumber", aturan.sumber
    if aturan.kembar:
        yield "Untuk data sendiri", aturan.kembar
    if aturan.perbaikan:
        yield "Perbaikan", aturan.perbaikan
    yield "Status", f"{aturan.status}, sejak versi {aturan.sejak}"


def _selama(aturan: Aturan) -> str:
    """What is still on trial is reported less gravely."""
    return f"; selama pratinjau dilaporkan sebagai {aturan.dilaporkan}" * (aturan.dilaporkan != aturan.level)


def rincian(satu: Contoh) -> list[str]:
    """The lines of an example as a person would say them: what is printed where, or what is changed in the data."""
    langsung = [f"{_tempat(tabel, kunci)}: {_isi(isi)}" for tabel, *kunci, isi in satu.ubah]
    langsung += [f"{_tempat(tabel, kunci)}: dihapus" for tabel, *kunci in satu.hapus]
    langsung += [f"{tabel}, baris baru: {_isi(isi)}" for tabel, isi in satu.tambah]
    langsung += [f"{nama}: {shorten(teks, PANJANG, placeholder=' …')}" for nama, teks in satu.isi]
    return [tampak(baris) for baris in (*map(_klaim, satu.klaim), *langsung)]


def tampak(teks: str) -> str:
    r"""Text in which every character can be seen: a control character is written as its code, ``\x0b``."""
    return "".join(a if a.isprintable() else a.encode("unicode_escape").decode() for a in teks)


def _klaim(klaim: KlaimContoh) -> str:
    tempat = [klaim.tempat, klaim.baris if klaim.baris not in klaim.fakta else "", klaim.kolom]
    return (
        f"{klaim.fakta or 'tanpa fakta'}: “{klaim.tercetak}” ({', '.join(satu for satu in tempat if satu)})"
        + " ←" * klaim.kena
    )


def _tempat(tabel: str, kunci: list[Any]) -> str:
    semua = [str(isi) for satu in kunci for isi in (satu if isinstance(satu, list) else [satu]) if isi != ""]
    return ", ".join([tabel, *semua])


def _isi(isi: dict[str, Any]) -> str:
    return ", ".join(f"{nama} = {nilai if nilai != '' else 'kosong'}" for nama, nilai in isi.items())


def halaman() -> dict[str, str]:
    """The pages of the handbook by file name: an index, and one page a group of rules."""
    kelompok = [(nama, list(milik)) for nama, milik in groupby(sorted(DIKENAL, key=_urutan), key=judul_kelompok)]
    indeks = ["# Aturan pemeriksaan", "", PENGANTAR, ""]
    hasil = {}
    for judul, milik in kelompok:
        nama = re.sub(r"[^a-z0-9]+", "-", judul.lower()).strip("-") + ".md"
        indeks += [f"## [{judul}]({nama})", "", *(f"- `{a.id}` ({a.level}{_selama(a)}): {a.judul}" for a in milik), ""]
        isi = [f"# {judul}", "", "[Semua aturan](README.md)", ""]
        hasil[nama] = "\n".join([*isi, *(baris for aturan in milik for baris in _markdown(aturan))])
    return {"README.md": "\n".join(indeks)} | hasil


def _urutan(aturan: Aturan) -> tuple[int, int]:
    nama = [judul_kelompok(satu) for satu in DIKENAL]
    return nama.index(judul_kelompok(aturan)), DIKENAL.index(aturan)


def judul_kelompok(aturan: Aturan) -> str:
    """Heading of the rules that are printed together, with what they judge."""
    return f"{aturan.kelompok} ({OBJEK[aturan.objek]})"


def _markdown(aturan: Aturan) -> Iterator[str]:
    yield from (f"## `{aturan.id}`", "", f"**{aturan.judul}**", "")
    yield from (f"- {label}: {teks}" for label, teks in bagian(aturan))
    yield ""
    for satu in contoh.milik(aturan.id):
        isi = rincian(satu)
        yield f"{KENA if satu.menyala or not isi else DIAM}: {_aman(tampak(satu.tentang))}"
        yield from ("", "```text", *isi, "```", "") if isi else ("",)


def _aman(teks: str) -> str:
    """Text in Markdown: nothing in it is markup."""
    return re.sub(r"([\\`*_{}\[\]<>|])", r"\\\1", teks)
