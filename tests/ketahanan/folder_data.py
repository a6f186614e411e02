"""Family ``data``: folders with broken cells, rows, files and TOML; check, list, compare and template must stand it.

The judge keeps what it typed, cell by cell: what the program loads must be what a person can mean by that text, or a
finding must stand at the cell.
"""

from __future__ import annotations

import json
import unicodedata
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.periode import Periode
from lkj_utils.data.muat import muat
from tests.ketahanan import bahan, tata_bahasa, ubah_berkas, ubah_sel
from tests.ketahanan.kasus import Catatan, lkj, potret
from tests.ketahanan.kerja_data import Kerja, Tabel, buka

if TYPE_CHECKING:
    from collections.abc import Callable


def keluarga(catatan: Catatan) -> None:
    """One to three changes, then the commands."""
    acak = catatan.acak
    kerja = buka(catatan, bahan.pilih_kantor(acak))
    catatan.lakukan(kerja.kantor.nama)
    for _ in range(acak.choice((1, 1, 1, 2, 3))):
        ubah = acak.choices(list(PERUBAHAN), weights=list(PERUBAHAN.values()))[0]
        ubah(kerja)
    adili(kerja, acak.choice(("list", "compare", "template")))


def adili(kerja: Kerja, lagi: str) -> None:
    """Run the commands and judge what they say and load."""
    catatan, kantor = kerja.catatan, kerja.kantor
    sebelum = potret(kerja.data)
    cek = lkj(catatan, "check", kantor.periode, "--json", data=kerja.data)
    jalankan_lagi(kerja, lagi)
    if potret(kerja.data) != sebelum:
        catatan.lapor("campur", f"check atau {lagi} mengubah folder data")
    if cek.out.lstrip().startswith("{"):
        temuan = json.loads(cek.out)["temuan"]
        _adili_ditolak(kerja, temuan)
        _adili_nilai(kerja, temuan)


def jalankan_lagi(kerja: Kerja, lagi: str) -> None:
    """Another command that reads the folder."""
    periode, keluar = kerja.kantor.periode, kerja.catatan.kerja / "keluar"
    keluar.mkdir(exist_ok=True)
    kata = {
        "list": ["list"],
        "compare": ["compare", periode, periode],
        "template": ["template", periode, "--tahun", "--to", str(keluar / "isian.xlsx")],
    }[lagi]
    lkj(kerja.catatan, *kata, data=kerja.data)


def _semua_temuan(temuan: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [lagi for satu in temuan for lagi in (satu, *_semua_temuan(satu.get("akibat", [])))]


def _adili_ditolak(kerja: Kerja, temuan: list[dict[str, Any]]) -> None:
    """A row that stands twice, a header that stands again: a galat in that file."""
    for berkas, sebab in kerja.ditolak.items():
        if not any(satu["level"] == "galat" and satu["berkas"] == berkas for satu in temuan):
            kerja.catatan.lapor("angka", f"{berkas}: {sebab} diterima")


def _adili_nilai(kerja: Kerja, temuan: list[dict[str, Any]]) -> None:
    semua = _semua_temuan(temuan)
    disebut = {(satu["berkas"], satu["baris"], satu["kolom"]) for satu in semua}
    galat = any(satu["level"] == "galat" for satu in semua)
    periode = Periode(kerja.kantor.tahun, kerja.kantor.triwulan)
    try:
        termuat = muat(kerja.data, kerja.kantor.instansi, periode, longgar=galat)
    except Exception as error:  # noqa: BLE001 - whatever it is: a check that passes must load
        if not galat:
            kerja.catatan.lapor("traceback", f"check lulus, muat gagal: {type(error).__name__}: {error}"[:300])
        return
    if any(berkas == "datapackage.json" for berkas, _, _ in disebut):
        return  # what its columns mean is not known then, and that was said
    for nama, tabel in kerja.tabel.items():
        if not tabel.rusak and nama in termuat.tabel:
            _adili_tabel(kerja, tabel, termuat.baris(nama), disebut)


def _adili_tabel(
    kerja: Kerja, tabel: Tabel, rows: list[dict[str, Any]], disebut: set[tuple[str, int | None, str | None]]
) -> None:
    berkas = kerja.letak(tabel.path)
    if (berkas, None, None) in disebut:
        return
    gaya = {k: tata_bahasa.penentu([b[n] for b in tabel.baris if n < len(b)]) for n, k in enumerate(tabel.kolom)}
    for row in rows:
        nomor = int(row["_asal"].rpartition("#")[2])
        if not 0 <= nomor - 2 < len(tabel.baris) or {(berkas, nomor, None)} & disebut:
            continue
        for kolom, teks in zip(tabel.kolom, tabel.baris[nomor - 2], strict=False):
            dikenal = kolom in row and kolom in bahan.kolom(tabel.nama) and tabel.kolom.count(kolom) == 1
            if not dikenal or {(berkas, nomor, kolom), (berkas, None, kolom)} & disebut:
                continue
            sebab = salah_nilai(tabel.nama, kolom, teks, row[kolom], gaya[kolom], titik=tabel.pemisah != ",")
            if sebab:
                kerja.catatan.lapor(sebab[0], f"{berkas}#{nomor}/{kolom}: {sebab[1]}")


def salah_nilai(tabel: str, kolom: str, teks: str, nilai: Any, gaya: str, *, titik: bool) -> tuple[Any, str] | None:
    """What is wrong with a loaded value of a cell without a finding."""
    sebut = f"{teks[:40]!r} dimuat {str(nilai)[:40]!r}"
    jenis = bahan.jenis_kolom(tabel, kolom)
    if nilai is None:
        return None if tata_bahasa.kosong(teks) else ("hilang", f"{sebut} tanpa temuan")
    if jenis == "angka":
        bulat = bahan.kolom(tabel)[kolom]["type"] != "number"
        boleh = tata_bahasa.maksud(teks, bulat=bulat, titik_ribuan=titik, gaya=gaya)
        if Fraction(nilai) not in boleh:
            return "angka", f"{sebut} tanpa temuan"
        ganda = len(boleh) > 1 and not teks.strip().endswith("%")
        return ("angka", f"{sebut}, padahal dapat berarti lain, tanpa pertanyaan") if ganda else None
    if jenis == "tanggal":
        return None if nilai in tata_bahasa.maksud_tanggal(teks) else ("angka", f"{sebut} tanpa temuan")
    if jenis == "teks" and kolom != "nip":
        return None if _rapat(str(nilai)) == _rapat(teks) else ("hilang", f"{sebut} tanpa temuan")
    return None


def _rapat(teks: str) -> str:
    # What nobody sees may be left out.
    return "".join(c for c in teks if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc"))


PERUBAHAN: dict[Callable[[Kerja], None], int] = {
    ubah_sel.sel_angka: 26,
    ubah_sel.sel_angka_acak: 12,
    ubah_sel.sel_tanggal: 5,
    ubah_sel.sel_kode: 5,
    ubah_sel.sel_teks: 5,
    ubah_sel.baris_ganda: 8,
    ubah_sel.judul_ulang: 6,
    ubah_sel.baris_hapus: 3,
    ubah_sel.baris_tukar: 2,
    ubah_sel.baris_ragam: 3,
    ubah_sel.kolom_ubah: 4,
    ubah_berkas.gaya_indonesia: 8,
    ubah_berkas.sampul: 4,
    ubah_berkas.berkas_rusak: 8,
    ubah_berkas.toml_ubah: 10,
    ubah_berkas.kontrak_ubah: 3,
    ubah_berkas.narasi_ubah: 3,
}
