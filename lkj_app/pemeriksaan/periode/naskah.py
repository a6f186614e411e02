"""Rules on what would stop a build, or be printed as nobody meant it: found before any chapter runs."""

from __future__ import annotations

import inspect
import json
import re
import warnings
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

import typst
from markdown_it import MarkdownIt
from PIL import Image

from lkj_app.pemeriksaan.aturan import Cacat
from lkj_app.pemeriksaan.periode.narasi import JINJA, aturan, letak, potongan, tanpa, terbaca
from lkj_utils.dasar.aksara import tanpa_huruf
from lkj_utils.dasar.berkas import BerkasError
from lkj_utils.dasar.tersembunyi import TERSEMBUNYI, tampak
from lkj_utils.sajian import bagian
from lkj_utils.sajian.narasi import UMUM, NarasiError, baca_naskah, isi

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from lkj_utils.laporan import Laporan

# It is loaded with every page; printed two centimetres wide, 2000 points are more than any printer has.
MEGA = 1024 * 1024
BATAS_LAMBANG, SISI_LAMBANG = 2 * MEGA, 4000
GAMBAR_LAMBANG = (".svg", ".png", ".jpg", ".jpeg")
BENTUK = {
    "heading_open": "judul",
    "hr": "garis pemisah",
    "fence": "kode",
    "image": "gambar",
}
# A file or a heading that a link names is nowhere in the book; tables are named with rujuk().
LUAR = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
# So many of them show which they are.
DISEBUT = 3
SEPOTONG = 60
ISIAN = re.compile(r"\{\{.*?\}\}", re.DOTALL)


@aturan("narasi.isian", "galat", "betulkan potongan naskahnya; nama fakta ada di fakta.csv")
def isian(laporan: Laporan) -> Iterator[Cacat]:
    """Setiap isian narasi dapat diselesaikan.

    Nama fakta yang keliru, kurung yang tidak berpasangan, atau perulangan yang tidak berujung baru akan menghentikan
    pembuatan laporan sesudah bab-babnya dijalankan; di sini potongannya diisi lebih dahulu.
    """
    sendiri = {path.stem: path for path in potongan(laporan)}
    for nama, path in sendiri.items():
        try:
            baca_naskah(path)
        except BerkasError as salah:
            yield Cacat(salah.pesan, asal=letak(laporan, path, salah.baris), perbaikan=salah.perbaikan)
        else:
            yield from (_gagal(laporan, path, salah) for salah in _keliru(laporan, nama))


def _gagal(laporan: Laporan, path: Path, salah: NarasiError) -> Cacat:
    return Cacat(f"Isian narasi tidak dapat diselesaikan: {salah.sebab}.", asal=letak(laporan, path, salah.baris))


def _keliru(laporan: Laporan, nama: str) -> list[NarasiError]:
    """What fails in one piece: filled by itself, or, where chapters give it more than the report, by their parts."""
    sendiri = _coba(lambda: isi(laporan, nama))
    if sendiri is None or not _diberi_lagi(laporan, nama):
        return [sendiri] if sendiri else []
    semua = {str(salah): salah for kerja in _bagian() if (salah := _coba(lambda kerja=kerja: kerja(laporan)))}  # type: ignore[misc]
    return [salah for salah in semua.values() if salah.nama == nama]


def _coba(kerja: Callable[[], object]) -> NarasiError | None:
    try:
        kerja()
    except NarasiError as salah:
        return salah
    return None


def _diberi_lagi(laporan: Laporan, nama: str) -> bool:
    """Whether the piece for any office cannot be filled by itself either, or there is none."""
    return not (UMUM / f"{nama}.md").is_file() or _coba(lambda: isi(laporan, nama, umum=True)) is not None


@cache
def _bagian() -> tuple[Callable[[Laporan], object], ...]:
    """The parts of chapters that need nothing but the report."""
    modul = [import_module(f"{bagian.__name__}.{satu.name}") for satu in iter_modules(bagian.__path__)]
    return tuple(
        fungsi
        for satu in modul
        for nama, fungsi in vars(satu).items()
        if inspect.isfunction(fungsi) and not nama.startswith("_") and _hanya_laporan(fungsi, satu.__name__)
    )


def _hanya_laporan(fungsi: Callable[..., object], modul: str) -> bool:
    wajib = [p.name for p in inspect.signature(fungsi).parameters.values() if p.default is p.empty]
    return fungsi.__module__ == modul and wajib == ["laporan"]


@aturan("narasi.bentuk", "galat", "tulis sebagai kalimat atau daftar biasa; judul bagian datang dari bukunya")
def bentuk(laporan: Laporan) -> Iterator[Cacat]:
    """Narasi tidak memuat judul, garis pemisah, kode, gambar, atau tautan ke berkas.

    Judul bab dan bagian bernomor dan datang dari susunan buku. Yang diketik di dalam narasi tercetak apa adanya,
    lengkap dengan tanda pagarnya. Tautan ke alamat web boleh; yang menyebut berkas atau judul menghentikan pembuatan
    buku, karena tidak ada di dalamnya.
    """
    for path, teks in terbaca(laporan):
        for nomor, apa in _bentuk_asing(teks):
            baris = teks.split("\n")[nomor].strip()
            yield Cacat(
                f"Narasi memuat {apa}, yang tidak didukung.", asal=letak(laporan, path, nomor + 1), ditemukan=baris
            )


def _bentuk_asing(teks: str) -> Iterator[tuple[int, str]]:
    """Line and name of each; a placeholder is a word, another brace nothing."""
    polos = tanpa(JINJA, ISIAN.sub(lambda cocok: re.sub(r"[^\n]", "x", cocok[0]), teks))
    for token in _markdown().parse(polos):
        dalam = [token, *(token.children or ())]
        nomor = token.map[0] if token.map else 0
        yield from ((nomor, BENTUK[satu.type]) for satu in dalam if satu.type in BENTUK)
        tujuan = (str(satu.attrs.get("href", "")) for satu in dalam if satu.type == "link_open")
        yield from ((nomor, f"tautan ke “{satu}”") for satu in tujuan if not LUAR.match(satu))


@cache
def _markdown() -> MarkdownIt:
    """As a piece would be read if nothing were left out of it; code by mere indentation is too easily a list."""
    return MarkdownIt("commonmark", {"html": False}).disable("code")


@aturan("narasi.aksara", "peringatan", "ganti dengan huruf biasa, atau hapus")
def aksara(laporan: Laporan) -> Iterator[Cacat]:
    """Setiap aksara ada di huruf laporan.

    Emoji dan huruf yang jarang tidak ada di huruf PDF; di tempatnya tercetak kodenya, misalnya [U+1F980].
    """
    for path, teks in terbaca(laporan):
        for nomor, baris in enumerate(teks.split("\n"), start=1):
            yield from _tanpa_huruf(baris, letak(laporan, path, nomor))
    for nama in laporan.data.tabel:
        for row in laporan.baris(nama):
            for kolom, nilai in row.items():
                if isinstance(nilai, str) and not kolom.startswith("_"):
                    yield from _tanpa_huruf(nilai, f"{row['_asal']}/{kolom}")
    data = laporan.data
    profil = f"{data.instansi}/instansi.toml", data.profil
    waktu = f"{data.instansi}/{data.periode.tahun}/tw{data.periode.triwulan}/periode.toml", data.waktu
    for berkas, isian_ in (profil, waktu):
        for kunci, nilai in isian_.items():
            yield from _tanpa_huruf(_teks(nilai), f"{berkas}#/{kunci}")


def _teks(nilai: Any) -> str:
    return nilai if isinstance(nilai, str) else "".join(map(_teks, nilai)) if isinstance(nilai, list) else ""


def _tanpa_huruf(teks: str, asal: str) -> Iterator[Cacat]:
    if ada := tanpa_huruf(teks):
        sebut = ", ".join(f"“{satu}” (U+{ord(satu):04X})" for satu in ada[:DISEBUT]) + (
            "" if len(ada) <= DISEBUT else ", …"
        )
        yield Cacat(f"Huruf PDF tidak mempunyai {sebut}; kodenya yang tercetak.", asal=asal, ditemukan=teks[:SEPOTONG])


@aturan("narasi.tersembunyi", "peringatan", "ketik ulang bagian itu, jangan salin-tempel")
def aksara_tersembunyi(laporan: Laporan) -> Iterator[Cacat]:
    """Narasi tidak memuat aksara yang tidak tampak.

    Pembalik arah baca membuat yang terlihat lain dari yang tersimpan, dan spasi tanpa lebar membuat dua kata yang
    kelihatannya sama tidak dapat dicari. Aksara itu tidak ikut tercetak; yang mengetik perlu tahu.
    """
    for path, teks in terbaca(laporan):
        for nomor, baris in enumerate(teks.split("\n"), start=1):
            if TERSEMBUNYI.search(baris):
                yield Cacat(
                    "Narasi memuat aksara yang tidak tampak; aksara itu tidak ikut tercetak.",
                    asal=letak(laporan, path, nomor),
                    ditemukan=tampak(baris.strip(" "))[:SEPOTONG],
                )


@aturan(
    "narasi.lambang",
    "galat",
    "simpan lagi gambarnya sebagai SVG, PNG, atau JPEG yang tidak besar di folder instansi, atau hapus barisnya",
)
def lambang(laporan: Laporan) -> Iterator[Cacat]:
    """Lambang instansi ialah gambar yang terbaca.

    Berkas yang tidak ada, kosong, atau hanya bernama gambar menghentikan pembuatan buku setelah semua babnya selesai.
    Gambar yang sangat besar memperlambat setiap halaman; 2 MB dan 4000 titik lebih dari cukup untuk cetakan apa pun.
    """
    nama = laporan.instansi.lambang
    masalah = masalah_lambang(laporan.data.akar / laporan.data.instansi, nama) if nama else ""
    if masalah:
        yield Cacat(masalah, asal=f"{laporan.data.instansi}/instansi.toml#/lambang", ditemukan=nama)


def masalah_lambang(folder: Path, nama: str) -> str:
    """What is wrong with the emblem that instansi.toml names; only a picture of the office's own folder is taken."""
    berkas = (folder / nama).resolve()
    if berkas.suffix.lower() not in GAMBAR_LAMBANG:
        return f"Lambang harus bernama {', '.join(GAMBAR_LAMBANG)}."
    if not berkas.is_relative_to(folder.resolve()) or not berkas.is_file():
        return f"Berkas lambang tidak ada di folder {folder.name}."
    if (besar := berkas.stat().st_size) > BATAS_LAMBANG:
        return f"Berkas lambang {besar / MEGA:.1f} MB".replace(".", ",") + f"; paling besar {BATAS_LAMBANG // MEGA} MB."
    return _terlalu_luas(berkas) or _tak_terbaca(berkas)


def _terlalu_luas(berkas: Path) -> str:
    """A small file may hold a picture that no machine has room for; only its head is read."""
    if berkas.suffix.lower() == ".svg":
        return ""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(berkas) as gambar:
                lebar, tinggi = gambar.size
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return f"Gambar lambang terlalu besar; paling besar {SISI_LAMBANG} × {SISI_LAMBANG} titik."
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the reader of the PDF says so next
        return ""
    if max(lebar, tinggi) <= SISI_LAMBANG:
        return ""
    return f"Gambar lambang {lebar} × {tinggi} titik; paling besar {SISI_LAMBANG} × {SISI_LAMBANG}."


def _tak_terbaca(berkas: Path) -> str:
    jenis = berkas.suffix.lower().removeprefix(".").replace("jpeg", "jpg")
    try:
        # The same reader as that of the PDF judges it.
        typst.compile(
            f'#image({json.dumps(f"/{berkas.name}", ensure_ascii=False)}, format: "{jenis}")'.encode(),
            root=str(berkas.parent),  # type: ignore[call-overload]
            format="pdf",
            ignore_system_fonts=True,
        )
    except (OSError, RuntimeError):
        return "Berkas lambang tidak terbaca sebagai gambar."
    return ""
