"""Write an office's files anew in the newest form of the contract. Nothing is written here: see ``dasar.simpan``."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import tomlkit

from lkj_utils.dasar.berkas import BerkasError, baca_csv, baca_teks
from lkj_utils.dasar.errors import DataError
from lkj_utils.dasar.simpan import toml_ganti
from lkj_utils.dasar.toml import baca_toml
from lkj_utils.kontrak import paket as kontrak
from lkj_utils.kontrak.judul import baris_kunci
from lkj_utils.kontrak.langkah import Bentuk, Langkah, PindahTabel
from lkj_utils.kontrak.versi import PROFIL, RUJUKAN, TANDA, Peralihan, pastikan_dikenal, terbaru, ubah_kunci

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from lkj_utils.kontrak.paket import Paket, Tabel

BAGIAN = {"tahun": r"20\d\d", "triwulan": "[1-4]", "dokumen": "[^/]+"}


@dataclass
class Pembaruan:
    """What becomes of the files (None: it goes), and what changes in words, by file as it is now."""

    berkas: dict[Path, bytes | None] = field(default_factory=dict)
    perubahan: dict[str, list[str]] = field(default_factory=dict)
    # How places in the files are named from now on, as ``file#row/column``.
    sebutan: list[tuple[re.Pattern[str], str]] = field(default_factory=list)

    def catat(self, data_root: Path, path: Path, isi: bytes, uraian: list[str]) -> None:
        """A file that changes in its place."""
        self.berkas[path] = isi
        self.perubahan.setdefault(path.relative_to(data_root).as_posix(), []).extend(uraian)


def susun(data_root: Path, instansi: list[str]) -> Pembaruan:
    """All that has to be written for these offices, for the official codes and for the contract; empty where nothing.

    Raises DataError with every file that cannot be read, or that stands at its old and its new place.
    """
    paket = kontrak.Paket.baca(data_root)
    hasil, masalah = Pembaruan(), []
    for nama in instansi:
        masalah += _instansi(hasil, data_root, paket, nama)
    if paket.versi_akar < terbaru():
        masalah += _akar(hasil, data_root, paket)
    if masalah:
        temuan = [satu.temuan(satu.path.relative_to(data_root).as_posix()) for satu in masalah]
        berkas = ", ".join(dict.fromkeys(satu.berkas for satu in temuan))
        raise DataError(f"Tidak ada yang ditulis; betulkan dahulu {berkas}.", list(dict.fromkeys(temuan)))
    return hasil


def _instansi(hasil: Pembaruan, data_root: Path, paket: Paket, nama: str) -> list[BerkasError]:
    """The files of an office, and its mark."""
    pastikan_dikenal(data_root, nama)
    alih = Peralihan.untuk(paket, data_root, nama)
    masalah = _semua(hasil, data_root, alih, [t for t in paket if t.cakupan != RUJUKAN])
    if alih.dari == terbaru():
        return masalah
    try:
        baca_toml(data_root / nama / PROFIL)
    except BerkasError as error:
        return [*masalah, error]
    _ikuti_sebutan(hasil, data_root, nama)
    _tandai(hasil, data_root, nama)
    return masalah


def _akar(hasil: Pembaruan, data_root: Path, paket: Paket) -> list[BerkasError]:
    """The official codes, and this program's contract in place of the old one."""
    alih = Peralihan(RUJUKAN, terbaru(), paket.versi_akar)
    uraian = [f"kontrak data versi {paket.versi_akar} diganti versi {terbaru()}"]
    hasil.catat(data_root, data_root / "datapackage.json", kontrak.PROGRAM.read_bytes(), uraian)
    return _semua(hasil, data_root, alih, paket.menurut_cakupan(RUJUKAN))


def _ikuti_sebutan(hasil: Pembaruan, data_root: Path, instansi: str) -> None:
    """Findings that were accepted or answered are named by their place: there the new names are written too."""
    folder = data_root / instansi
    for path in (folder / PROFIL, *sorted(folder.glob("20*/tw[1-4]/tanggapan.csv"))):
        lama = hasil.berkas.get(path) or (path.read_bytes() if hasil.sebutan and path.is_file() else b"")
        baru = lama.decode("utf-8", errors="surrogateescape")
        for pola, ganti in hasil.sebutan:
            baru = pola.sub(ganti, baru)
        if (isi := baru.encode("utf-8", errors="surrogateescape")) != lama:
            hasil.catat(data_root, path, isi, ["sebutan letak temuan mengikuti nama yang baru"])


def _tandai(hasil: Pembaruan, data_root: Path, instansi: str) -> None:
    """The office names the version that it now has."""
    path = data_root / instansi / PROFIL
    lama = hasil.berkas.get(path) or path.read_bytes()
    teks = toml_ganti(_teks(lama), {TANDA: terbaru()})
    hasil.catat(data_root, path, _seperti(lama, teks), [f"{TANDA} = {terbaru()}"])


def _semua(hasil: Pembaruan, data_root: Path, alih: Peralihan, tabel: Iterable[Tabel]) -> list[BerkasError]:
    """Every file of these tables, of all years and quarters; the files that stand in the way."""
    masalah = []
    for satu in tabel:
        langkah = alih.langkah(satu)
        for path, tujuan in _berkas(data_root, alih.instansi, satu, langkah):
            try:
                _satu(hasil, data_root, path, tujuan, satu, langkah)
                hasil.sebutan += _sebutan(data_root, path, tujuan, alih, satu)
            except BerkasError as error:
                masalah.append(error)
    return masalah


def _satu(
    hasil: Pembaruan, data_root: Path, path: Path, tujuan: Path, tabel: Tabel, langkah: tuple[Langkah, ...]
) -> None:
    isi, uraian = _toml(path, langkah) if tabel.format == "toml" else _csv(path, langkah)
    if path != tujuan:
        if tujuan.exists():
            letak = tujuan.relative_to(data_root).as_posix()
            pesan = f"Tabel ini juga ada di tempatnya yang baru, {letak}."
            raise BerkasError("kontrak.versi_lama", path, pesan, "gabungkan isinya di salah satu, hapus yang lain")
        uraian.append(f"pindah ke {tujuan.relative_to(data_root).as_posix()}")
        hasil.berkas[path] = None
    if uraian:
        hasil.berkas[tujuan] = isi
        hasil.perubahan[path.relative_to(data_root).as_posix()] = uraian


def _sebutan(
    data_root: Path, path: Path, tujuan: Path, alih: Peralihan, tabel: Tabel
) -> Iterator[tuple[re.Pattern[str], str]]:
    lama, baru = (satu.relative_to(data_root).as_posix() for satu in (path, tujuan))
    kolom = baca_toml(path) if tabel.format == "toml" else baca_csv(path).kolom
    # Of a column that was cut, the first part takes its place.
    asli = {lama: baru for baru, lama in reversed(alih.kolom_asli(tabel, kolom, tabel.nama_kolom).items())}
    for nama, nama_baru in asli.items():
        yield re.compile(rf"{re.escape(lama)}#(\d*)/{re.escape(nama)}(?![\w.])"), rf"{baru}#\g<1>/{nama_baru}"
    if lama != baru:
        yield re.compile(rf"{re.escape(lama)}(?=#)"), baru


def _berkas(data_root: Path, instansi: str, tabel: Tabel, langkah: tuple[Langkah, ...]) -> Iterator[tuple[Path, Path]]:
    """Every file of a table, where it lies and where it belongs."""
    if not langkah:
        return
    for templat in (tabel.templat_path, *(satu.dari for satu in langkah if isinstance(satu, PindahTabel))):
        pola = re.escape(templat).replace(r"\{", "{").replace(r"\}", "}")
        cocok = re.compile(pola.format(instansi=instansi, **{n: f"(?P<{n}>{p})" for n, p in BAGIAN.items()}))
        bintang = templat.format(instansi=instansi, tahun="*", triwulan="*", dokumen="*")
        for path in sorted(data_root.glob(bintang)):
            if bagian := cocok.fullmatch(path.relative_to(data_root).as_posix()):
                yield path, data_root / tabel.templat_path.format(instansi=instansi, **bagian.groupdict())


def _csv(path: Path, langkah: tuple[Langkah, ...]) -> tuple[bytes, list[str]]:
    """The file in its new form: same separator, same rows, empty ones too, so that numbers of rows still hold."""
    pemisah, asli = baca_csv(path).pemisah, path.read_bytes()
    judul, *baris = csv.reader(io.StringIO(baca_teks(path), newline=""), delimiter=pemisah)
    isi = lama = Bentuk(tuple(nama.strip() for nama in judul), tuple(map(tuple, baris)))
    uraian = []
    for satu in langkah:
        baru = satu.ubah(isi)
        uraian += [satu.uraian + _banyak(isi, baru)] if baru != isi else []
        isi = baru
    if isi == lama:
        return asli, uraian
    keluar = io.StringIO()
    csv.writer(keluar, delimiter=pemisah, lineterminator="\n").writerows([isi.kolom, *isi.baris])
    return _seperti(asli, keluar.getvalue()), uraian


def _banyak(lama: Bentuk, baru: Bentuk) -> str:
    """How many rows change where the columns stay."""
    beda = sum(a != b for a, b in zip(lama.baris, baru.baris, strict=True))
    return f" ({beda} baris)" if lama.kolom == baru.kolom else ""


def _toml(path: Path, langkah: tuple[Langkah, ...]) -> tuple[bytes, list[str]]:
    """The file in its new form; comments and the order of lines stay."""
    asli, teks, isi = path.read_bytes(), baca_teks(path), baca_toml(path)
    uraian = []
    for satu in langkah:
        baru = ubah_kunci(satu, isi)
        if baru == isi:
            continue
        teks = _ubah_toml(teks, satu, isi, baru)
        uraian.append(satu.uraian.replace("kolom", "kunci"))
        isi = baru
    if uraian and _datar(tomlkit.parse(teks).unwrap()) != isi:
        raise BerkasError(
            "berkas.toml",
            path,
            f"Berkas ini tidak dapat ditulis ulang dengan aman: {'; '.join(uraian)}.",
            "ubah kunci itu dengan tangan, lalu ulangi",
        )
    return (_seperti(asli, teks), uraian) if uraian else (asli, uraian)


def _ubah_toml(teks: str, langkah: Langkah, lama: Mapping[str, Any], baru: Mapping[str, Any]) -> str:
    """One step: a key that is renamed stays on its line, others are set or follow at the end of their section."""
    hilang = [nama for nama in lama if nama not in baru]
    pengganti = [nama for nama in baru if nama not in lama and langkah.asal(nama) in hilang]
    if pengganti:
        teks = _ganti_nama(teks, langkah.asal(pengganti[0]), pengganti[0])
        hilang = []
    dokumen = tomlkit.parse(teks)
    for nama in hilang:
        bagian, kunci = _bagian(dokumen, nama)
        del bagian[kunci]
    for nama, nilai in baru.items():
        if nama not in lama or lama[nama] != nilai:
            bagian, kunci = _bagian(dokumen, nama)
            bagian[kunci] = nilai
    return tomlkit.dumps(dokumen)


def _ganti_nama(teks: str, lama: str, baru: str) -> str:
    nomor = baris_kunci(teks, lama)
    semua = teks.split("\n")
    if nomor is not None:
        daun_lama, daun_baru = lama.rpartition(".")[2], baru.rpartition(".")[2]
        semua[nomor - 1] = semua[nomor - 1].replace(daun_lama, daun_baru, 1)
    return "\n".join(semua)


def _bagian(dokumen: Any, nama: str) -> tuple[Any, str]:
    """The section in which a flattened key stands, and its name there."""
    *jalan, kunci = nama.split(".")
    for satu in jalan:
        dokumen = dokumen.setdefault(satu, tomlkit.table())
    return dokumen, kunci


def _datar(pohon: Mapping[str, Any], awalan: str = "") -> dict[str, Any]:
    hasil: dict[str, Any] = {}
    for nama, nilai in pohon.items():
        hasil |= _datar(nilai, f"{awalan}{nama}.") if isinstance(nilai, dict) else {f"{awalan}{nama}": nilai}
    return hasil


def _teks(isi: bytes) -> str:
    return isi.decode("utf-8-sig").replace("\r\n", "\n")


def _seperti(asli: bytes, teks: str) -> bytes:
    """With the byte order mark and the line ends that the file had."""
    teks = teks.replace("\n", "\r\n") if b"\r\n" in asli else teks
    return teks.encode("utf-8-sig" if asli.startswith(b"\xef\xbb\xbf") else "utf-8")
