"""Family ``buku``: workbooks filled in, changed and broken; import must say no, or write just what was typed.

The judge remembers every cell that it typed. After an import that says it wrote, each value of the data is the one of
before or what was typed for it; after one that says no, every byte is as before.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime, time
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import IllegalCharacterError

from lkj_app.isian.lembar_kerja.templat import BARIS_ISI, buat_templat
from lkj_utils.dasar.periode import Periode
from tests.ketahanan import bahan, tata_bahasa
from tests.ketahanan.kasus import Catatan, Luaran, beda, lkj, potret

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl.cell.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from tests.ketahanan.bahan import Kantor

Letak = tuple[str, tuple[str, ...], str]
FORMAT = ("General", "0", '0"%"', "0%", "0.00%", "0\\%", '#,##0" juta"', "#,##0", "@", '"Rp"#,##0', "dd/mm/yyyy", "0.0,", '0"%%"', "[Red]0%")
NILAI = (
    0, 1, 7, -1, 12.5, 0.475, 0.1 + 0.2, 1e15, 123456789012345680, 1e-7, 1e300, True, False, date(2030, 6, 30), datetime(2023, 12, 31, 10, 30),
    time(0, 30), 2.0, 47664, 1e5, 999999999999.99, 0.285, 1.005, 10000000.004, 33.333333333333336,
)  # fmt: skip
RUMUS = ("=1+1", "=[1]Lain!A1", "='C:\\[x.xlsx]S'!A1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x")', "=SUM(A1:A9)", "={1,2}", "=A1")


@dataclass(frozen=True)
class Ketikan:
    """What was typed in a cell, and how the cell shows it."""

    isi: Any
    format: str
    alamat: str


@dataclass
class Isian:
    """A workbook in the hands of a person."""

    catatan: Catatan
    kantor: Kantor
    data: Path
    buku: Workbook
    path: Path
    diketik: dict[Letak, Ketikan] = field(default_factory=dict)
    baris_baru: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)
    # Keys or titles were changed: then a new row need not be one that the judge knows, but no old value may go.
    bebas: bool = False
    # The second of two rows of one key, or a header among the rows: nothing may be written.
    ditolak: str = ""
    kirim: bytes = b""

    def lembar(self) -> dict[str, Worksheet]:
        """The sheets of tables by table."""
        judul = {satu["title"][:31]: nama for nama, satu in bahan.kontrak().items()}
        return {judul[kertas.title]: kertas for kertas in self.buku if kertas.title in judul}

    def kolom(self, tabel: str) -> dict[str, int]:
        """The columns of a sheet by their name in the contract."""
        judul = {_baku(satu["title"]): nama for nama, satu in bahan.kolom(tabel).items()}
        return {judul[_baku(str(sel.value))]: sel.column for sel in self.lembar()[tabel][1] if _baku(str(sel.value)) in judul}

    def kunci(self, tabel: str, baris: int) -> tuple[str, ...] | None:
        """The key of a row; None where it is not whole."""
        ada, kertas = self.kolom(tabel), self.lembar()[tabel]
        if not set(bahan.kunci(tabel)) <= set(ada):
            return None
        hasil = tuple(bahan.teks_sel(kertas.cell(baris, ada[satu]).value).strip() for satu in bahan.kunci(tabel))
        return hasil if all(hasil) or not bahan.kunci(tabel) else None

    def baris_terisi(self, tabel: str) -> list[int]:
        """The rows that have a key; of a table without keys its only row."""
        kertas = self.lembar()[tabel]
        if not bahan.kunci(tabel):
            return [BARIS_ISI]
        return [n for n in range(BARIS_ISI, kertas.max_row + 1) if self.kunci(tabel, n)]

    def ketik(self, tabel: str, baris: int, kolom: str, isi: Any, format_: str = "") -> bool:
        """Type into a cell; False where Excel itself could not hold it."""
        sel: Cell = self.lembar()[tabel].cell(baris, self.kolom(tabel)[kolom])
        kunci = self.kunci(tabel, baris) or ()
        try:
            sel.value = isi
        except (IllegalCharacterError, ValueError):
            return False
        if isinstance(isi, str) and not (isi in RUMUS):
            sel.data_type = "s"
        if format_:
            sel.number_format = format_
        self.diketik[tabel, kunci, kolom] = Ketikan(isi, sel.number_format, sel.coordinate)
        return True


def _baku(judul: str) -> str:
    return re.sub(r"\s*\([^)]*\)\s*\**\s*$", "", judul).rstrip(" *").casefold()


_TEMPLAT: dict[str, bytes] = {}


def buka(catatan: Catatan, kantor: Kantor) -> Isian:
    """The template of an office, made once in a process."""
    if kantor.nama not in _TEMPLAT:
        _TEMPLAT[kantor.nama] = buat_templat(kantor.akar, kantor.instansi, Periode(kantor.tahun, kantor.triwulan), tahun=True)
    data = kantor.salin(catatan.kerja / "data")
    buku = load_workbook(io.BytesIO(_TEMPLAT[kantor.nama]))
    return Isian(catatan, kantor, data, buku, catatan.kerja / "isian.xlsx")


def keluarga(catatan: Catatan) -> None:
    """Cells are typed, perhaps the book is bent, perhaps the file is broken; then it is imported."""
    acak = catatan.acak
    isian = buka(catatan, bahan.pilih_kantor(acak, 0.2))
    catatan.lakukan(isian.kantor.nama)
    for _ in range(acak.choice((1, 1, 2, 4))):
        acak.choices(list(KETIK), weights=list(KETIK.values()))[0](isian)
    if acak.random() < 0.4:
        acak.choice(BENGKOK)(isian)
    isian.buku.save(isian.path)
    if acak.random() < 0.2:
        rusakkan(isian)
    adili(isian, *acak.choice(((), (), (), ("--pilih", "baru"), ("--dry-run",))))


def adili(isian: Isian, *pilihan: str) -> Luaran:
    """Import, and compare the data before and after."""
    catatan, sebelum = isian.catatan, potret(isian.data)
    luar = lkj(catatan, "import", str(isian.path), *pilihan, data=isian.data)
    sesudah = potret(isian.data)
    if luar.kode or "--dry-run" in pilihan:
        if sesudah != sebelum:
            catatan.lapor("campur", f"kode {luar.kode}, tetapi berubah: {beda(sebelum, sesudah)}")
        return luar
    for nama in sesudah.keys() - sebelum.keys():
        if ".riwayat/" not in nama and not nama.endswith(".csv"):
            catatan.lapor("sisa", f"tertinggal {nama}")
    if isian.ditolak:
        catatan.lapor("angka", f"{isian.ditolak} diterima")
    adili_nilai(isian, luar, baca(isian, sebelum), baca(isian, sesudah))
    return luar


Isi = dict[str, dict[tuple[str, ...], dict[str, str]]]


def baca(isian: Isian, isi: dict[str, bytes]) -> Isi:
    """The tables of the period by key."""
    hasil: Isi = {}
    for tabel, satu in bahan.kontrak().items():
        letak = isian.kantor.letak(satu)
        if letak not in isi or not letak.endswith(".csv") or "klaim" in letak:
            continue
        kolom, baris = bahan.baca_csv(isi[letak])
        rows = [dict(zip(kolom, b, strict=False)) for b in baris]
        hasil[tabel] = {tuple(row.get(k, "").strip() for k in bahan.kunci(tabel)): row for row in rows}
        if len(hasil[tabel]) != len(rows):
            isian.catatan.lapor("angka", f"{letak} memuat dua baris berkunci sama")
    return hasil


def adili_nilai(isian: Isian, luar: Luaran, sebelum: Isi, sesudah: Isi) -> None:
    """Nothing lost, nothing invented, each typed value in its place."""
    gaya = _gaya_kolom(isian)
    for tabel, lama in sebelum.items():
        for kunci, row in lama.items():
            for kolom, dulu in row.items():
                kini = sesudah.get(tabel, {}).get(kunci, {}).get(kolom, "")
                sebab = salah(tabel, kolom, dulu, kini, isian.diketik.get((tabel, kunci, kolom)), luar, gaya.get((tabel, kolom), ""))
                if sebab:
                    isian.catatan.lapor(sebab[0], f"{tabel} {'/'.join(kunci)} {kolom}: {sebab[1]}")
    for tabel, baru in sesudah.items():
        for kunci in baru.keys() - sebelum.get(tabel, {}).keys():
            _adili_baris_baru(isian, tabel, kunci, baru[kunci], luar, gaya)


def _adili_baris_baru(
    isian: Isian, tabel: str, kunci: tuple[str, ...], row: dict[str, str], luar: Luaran, gaya: dict[tuple[str, str], str]
) -> None:
    if (tabel, kunci) not in isian.baris_baru:
        if not isian.bebas and not _kunci_templat(isian, tabel, kunci):
            isian.catatan.lapor("angka", f"{tabel}: baris {'/'.join(kunci)[:60]} tidak pernah diketik")
        return
    for kolom, kini in row.items():
        ketikan = isian.diketik.get((tabel, kunci, kolom))
        if kolom not in bahan.kunci(tabel) and (sebab := salah(tabel, kolom, "", kini, ketikan, luar, gaya.get((tabel, kolom), ""))):
            isian.catatan.lapor(sebab[0], f"{tabel} {'/'.join(kunci)} {kolom}: {sebab[1]}")


def _kunci_templat(isian: Isian, tabel: str, kunci: tuple[str, ...]) -> bool:
    """A row that the template offers with its key, and in which something was typed."""
    return any(letak[:2] == (tabel, kunci) for letak in isian.diketik)


def _gaya_kolom(isian: Isian) -> dict[tuple[str, str], str]:
    """How the texts of each column of the workbook are written, where they tell."""
    teks: dict[tuple[str, str], list[str]] = {}
    for (tabel, _, kolom), ketikan in isian.diketik.items():
        if isinstance(ketikan.isi, str):
            teks.setdefault((tabel, kolom), []).append(ketikan.isi)
    return {letak: tata_bahasa.penentu(semua) for letak, semua in teks.items()}


def salah(  # noqa: PLR0911, PLR0913, PLR0917 - each way in which a cell can be wrong
    tabel: str, kolom: str, dulu: str, kini: str, ketikan: Ketikan | None, luar: Luaran, gaya: str
) -> tuple[Any, str] | None:
    """What is wrong with a cell that was ``dulu`` and is ``kini``."""
    if kini == dulu or _sama_angka(kini, dulu):
        return _tak_sampai(tabel, kolom, dulu, ketikan, luar)
    if ketikan is None or ketikan.isi is None:
        if not kini:
            return "hilang", f"{dulu[:40]!r} hilang"
        return None if kolom == "status" else ("angka", f"{dulu[:40]!r} menjadi {kini[:40]!r}, tidak pernah diketik")
    sebut = f"{ketikan.alamat} diketik {ketikan.isi!r:.60} ({ketikan.format}), tertulis {kini[:40]!r}"
    if not kini:
        kosong = isinstance(ketikan.isi, str) and tata_bahasa.kosong(ketikan.isi)
        return None if kosong else ("hilang", sebut)
    jenis = bahan.jenis_kolom(tabel, kolom)
    if jenis == "angka":
        return _salah_angka(tabel, kolom, kini, ketikan, gaya, sebut)
    if jenis == "tanggal":
        return None if kini in {satu.isoformat() for satu in _boleh_tanggal(ketikan.isi)} else ("angka", sebut)
    return None if _teks_sama(kini, ketikan.isi, jenis) else ("hilang", sebut)


def _tak_sampai(tabel: str, kolom: str, dulu: str, ketikan: Ketikan | None, luar: Luaran) -> tuple[Any, str] | None:
    """Typed, accepted, and not there: only where it says the same, or where the program names the cell."""
    if ketikan is None or ketikan.isi is None or re.search(rf"\b{ketikan.alamat}\b", luar.semua):
        return None
    isi, jenis = ketikan.isi, bahan.jenis_kolom(tabel, kolom)
    if isinstance(isi, str) and (tata_bahasa.kosong(isi) or not _rapat(isi)):
        return None
    if jenis == "angka" and dulu:
        boleh = _boleh_angka(ketikan, "", bulat=False)
        return None if Fraction(dulu) in boleh else ("hilang", f"{ketikan.alamat} {isi!r:.60} tidak sampai; tetap {dulu!r}")
    if jenis == "tanggal" and dulu in {satu.isoformat() for satu in _boleh_tanggal(isi)}:
        return None
    if _teks_sama(dulu, isi, jenis):
        return None
    return "hilang", f"{ketikan.alamat} {isi!r:.60} tidak sampai; tetap {dulu[:40]!r}"


def _salah_angka(tabel: str, kolom: str, kini: str, ketikan: Ketikan, gaya: str, sebut: str) -> tuple[Any, str] | None:
    bulat = bahan.kolom(tabel)[kolom]["type"] != "number"
    boleh = _boleh_angka(ketikan, gaya, bulat=bulat)
    try:
        nilai = Fraction(kini)
    except (ValueError, ZeroDivisionError):
        return "angka", sebut
    if nilai not in boleh:
        return "angka", sebut
    ganda = isinstance(ketikan.isi, str) and len(boleh) > 1 and not ketikan.isi.strip().endswith("%")
    return ("angka", f"{sebut}, padahal dapat berarti lain, tanpa pertanyaan") if ganda else None


def _boleh_angka(ketikan: Ketikan, gaya: str, *, bulat: bool) -> frozenset[Fraction]:
    if isinstance(ketikan.isi, str):
        return tata_bahasa.maksud(ketikan.isi, bulat=bulat, gaya=gaya)
    nilai = tata_bahasa.nilai_asli(ketikan.isi)
    if nilai is None:
        return frozenset()
    # A percent sign multiplies only where Excel itself makes it a percentage: not quoted, not escaped.
    persen = "%" in re.sub(r'"[^"]*"|\\.', "", ketikan.format)
    return frozenset([nilai * 100 if persen else nilai])


def _boleh_tanggal(isi: Any) -> frozenset[date]:
    if (satu := tata_bahasa.hari(isi)) is not None:
        return frozenset([satu])
    if isinstance(isi, str):
        return tata_bahasa.maksud_tanggal(isi)
    return frozenset() if isinstance(isi, bool | time) else tata_bahasa.tanggal_excel(isi)


def _sama_angka(kini: str, dulu: str) -> bool:
    try:
        return Fraction(kini) == Fraction(dulu)
    except (ValueError, ZeroDivisionError):
        return False


def _teks_sama(kini: str, isi: Any, jenis: str) -> bool:
    teks = bahan.teks_sel(isi)
    if isinstance(isi, float | int) and not isinstance(isi, bool):
        return _sama_angka(kini, format(isi, ".15g")) or kini == teks
    if isinstance(isi, time | bool):
        return kini.casefold() == str(isi).casefold()
    if jenis == "kode":
        return re.sub(r"\W", "", teks.casefold()).startswith(re.sub(r"\W", "", kini.casefold()))
    return _rapat(kini) == _rapat(teks)


def _rapat(teks: str) -> str:
    bersih = "".join(satu for satu in teks.replace("_x000D_", "") if satu >= " ")
    return re.sub(r"[\s\u200b\ufeff\u00a0\ufffe\uffff]+", "", bersih)


# Typing


def _sel_acak(isian: Isian, *jenis: str) -> tuple[str, int, str] | None:
    acak = isian.catatan.acak
    for _ in range(20):
        tabel = acak.choice(sorted(isian.lembar()))
        baris = isian.baris_terisi(tabel)
        kolom = [k for k in isian.kolom(tabel) if k not in bahan.kunci(tabel) and bahan.jenis_kolom(tabel, k) in jenis]
        if baris and kolom:
            return tabel, acak.choice(baris), acak.choice(kolom)
    return None


def _ketik(isian: Isian, letak: tuple[str, int, str] | None, isi: Any, format_: str = "") -> None:
    if letak and isian.ketik(*letak, isi, format_):
        tabel, baris, kolom = letak
        isian.catatan.lakukan(f"{tabel} baris {baris} {kolom} = {isi!r:.50} {format_}".rstrip())


def ketik_angka_teks(isian: Isian) -> None:
    """A number as a text."""
    _ketik(isian, _sel_acak(isian, "angka"), isian.catatan.acak.choice(bahan.ANGKA))


def ketik_angka_acak(isian: Isian) -> None:
    """Digits and marks by chance."""
    acak = isian.catatan.acak
    _ketik(isian, _sel_acak(isian, "angka"), "".join(acak.choice("0123456789.,") for _ in range(acak.randint(1, 9))))


def ketik_bilangan(isian: Isian) -> None:
    """A value of Excel under some format."""
    acak = isian.catatan.acak
    _ketik(isian, _sel_acak(isian, "angka", "angka", "tanggal", "teks"), acak.choice(NILAI), acak.choice(FORMAT))


def ketik_wajar(isian: Isian) -> None:
    """A plain whole number, as nearly all are."""
    _ketik(isian, _sel_acak(isian, "angka"), isian.catatan.acak.randint(0, 50))


def ketik_tanggal(isian: Isian) -> None:
    """A day as a text."""
    _ketik(isian, _sel_acak(isian, "tanggal"), isian.catatan.acak.choice(bahan.TANGGAL))


def ketik_teks(isian: Isian) -> None:
    """A hostile text."""
    _ketik(isian, _sel_acak(isian, "teks"), isian.catatan.acak.choice(bahan.TEKS))


def ketik_kode(isian: Isian) -> None:
    """A hostile code or choice."""
    _ketik(isian, _sel_acak(isian, "kode"), isian.catatan.acak.choice(bahan.KODE))


def ketik_rumus(isian: Isian) -> None:
    """A formula without a stored value, of this book, another, or a program."""
    _ketik(isian, _sel_acak(isian, "angka", "teks", "tanggal"), isian.catatan.acak.choice(RUMUS))


def kosongkan(isian: Isian) -> None:
    """Empty a cell: what is there stays."""
    _ketik(isian, _sel_acak(isian, "angka", "teks", "tanggal", "kode"), None)


def tambah_bukti(isian: Isian) -> None:
    """A row more, of evidence or of a village's wish, perhaps twice."""
    acak = isian.catatan.acak
    kertas = isian.lembar()["bukti"]
    baris = max(isian.baris_terisi("bukti"), default=BARIS_ISI) + 1
    id_, kode = f"baru-{acak.randint(1, 3)}", str(kertas.cell(baris - 1, isian.kolom("bukti")["kode"]).value)
    if isian.kunci("bukti", baris - 1) is None or ("bukti", (id_,)) in isian.baris_baru:
        return
    isian.baris_baru.add(("bukti", (id_,)))
    isi = {"id": id_, "kode": kode, "jenis": "dokumen", "uraian": "Uraian baru", "jumlah": acak.choice((None, 2, "1.5", "0,475", "1.000")), "dihitung": "ya"}
    for kolom, satu in isi.items():
        isian.ketik("bukti", baris, kolom, satu)
    isian.catatan.lakukan(f"bukti + {id_} jumlah {isi['jumlah']!r}")


KETIK: dict[Callable[[Isian], None], int] = {
    ketik_angka_teks: 10, ketik_angka_acak: 6, ketik_bilangan: 6, ketik_wajar: 8, ketik_tanggal: 2, ketik_teks: 4, ketik_kode: 2, ketik_rumus: 2,
    kosongkan: 2, tambah_bukti: 3,
}  # fmt: skip


# Bending the book


def ganti_judul(isian: Isian) -> None:
    """A title mistyped, doubled, emptied."""
    acak = isian.catatan.acak
    tabel = acak.choice(sorted(isian.lembar()))
    sel = acak.choice(isian.lembar()[tabel][1])
    baru = acak.choice((f"{sel.value} x", str(sel.value)[:-3], None, "Catatan", "Nama", "realisasi", str(sel.value).upper()))
    isian.catatan.lakukan(f"{tabel} judul {sel.coordinate} {sel.value!r} -> {baru!r}")
    sel.value, isian.bebas = baru, True


def ganti_lembar(isian: Isian) -> None:
    """A sheet renamed or taken out."""
    acak = isian.catatan.acak
    kertas = acak.choice(list(isian.buku.worksheets))
    if acak.random() < 0.5:
        isian.catatan.lakukan(f"lembar {kertas.title} dihapus")
        del isian.buku[kertas.title]
    else:
        baru = acak.choice((kertas.title + "1", kertas.title[:-2], "Sheet1", "Semula2", kertas.title.upper()))
        isian.catatan.lakukan(f"lembar {kertas.title} -> {baru}")
        kertas.title = baru
    isian.bebas = True


def hapus_baris(isian: Isian) -> None:
    """Rows taken out of a sheet."""
    acak = isian.catatan.acak
    tabel = acak.choice(sorted(isian.lembar()))
    baris = acak.randint(1, isian.lembar()[tabel].max_row)
    kunci, banyak = isian.kunci(tabel, baris), acak.choice((1, 1, 2, 50))
    isian.lembar()[tabel].delete_rows(baris, banyak)
    isian.diketik = {letak: satu for letak, satu in isian.diketik.items() if letak[0] != tabel}
    isian.bebas |= baris < BARIS_ISI
    isian.catatan.lakukan(f"{tabel} baris {baris} ({kunci}) dihapus {banyak}")


def sampah(isian: Isian) -> None:
    """Rows of notes, totals, nonsense."""
    acak = isian.catatan.acak
    tabel = acak.choice(sorted(isian.lembar()))
    kertas = isian.lembar()[tabel]
    pilihan = ("JUMLAH", "Catatan: ", "x", 9, None, "<lkjuji>", "[/]", "=1+1", "-", "7.01", 12.5)
    for _ in range(acak.choice((1, 3, 40))):
        kertas.append([acak.choice(pilihan) for _ in range(acak.randint(1, 8))])
    isian.bebas = True
    isian.catatan.lakukan(f"{tabel} diberi baris sampah")


def baris_ganda(isian: Isian) -> None:
    """A row of a sheet once more, with the same key and another figure."""
    acak = isian.catatan.acak
    tabel = acak.choice([t for t in sorted(isian.lembar()) if bahan.kunci(t) and isian.baris_terisi(t)])
    kertas, asal = isian.lembar()[tabel], acak.choice(isian.baris_terisi(tabel))
    tujuan = max(isian.baris_terisi(tabel)) + 1
    kunci = isian.kunci(tabel, asal)
    for n in range(1, kertas.max_column + 1):
        kertas.cell(tujuan, n).value = kertas.cell(asal, n).value
    angka = [k for k in isian.kolom(tabel) if k not in bahan.kunci(tabel) and bahan.jenis_kolom(tabel, k) == "angka"]
    if angka:
        kertas.cell(tujuan, isian.kolom(tabel)[angka[0]]).value = 77
    isian.bebas = True
    isian.ditolak = f"{tabel}: dua baris {kunci}" if angka else ""
    isian.catatan.lakukan(f"{tabel} baris {asal} ({kunci}) disalin ke {tujuan}")


def judul_ulang(isian: Isian) -> None:
    """The row of titles among the rows."""
    acak = isian.catatan.acak
    tabel = acak.choice([t for t in sorted(isian.lembar()) if bahan.kunci(t) and isian.baris_terisi(t)])
    kertas = isian.lembar()[tabel]
    tujuan = max(isian.baris_terisi(tabel)) + 1
    for n in range(1, kertas.max_column + 1):
        kertas.cell(tujuan, n).value = kertas.cell(1, n).value
    isian.catatan.lakukan(f"{tabel} judul diulang di baris {tujuan}")


def ganti_kunci(isian: Isian) -> None:
    """A key changed by hand."""
    letak = [(t, b) for t in sorted(isian.lembar()) if bahan.kunci(t) for b in isian.baris_terisi(t)]
    tabel, baris = isian.catatan.acak.choice(letak)
    kolom = isian.catatan.acak.choice(bahan.kunci(tabel))
    if kolom not in isian.kolom(tabel):
        return
    lama, baru = isian.kunci(tabel, baris), isian.catatan.acak.choice(bahan.KODE)
    try:
        isian.lembar()[tabel].cell(baris, isian.kolom(tabel)[kolom]).value = baru
    except IllegalCharacterError:
        return
    isian.diketik = {k: satu for k, satu in isian.diketik.items() if k[:2] != (tabel, lama)}
    isian.bebas = True
    isian.catatan.lakukan(f"{tabel} baris {baris} kunci {lama} -> {baru!r:.40}")


def gabung_sel(isian: Isian) -> None:
    """Merged cells in the middle of a table."""
    acak = isian.catatan.acak
    tabel = acak.choice(sorted(isian.lembar()))
    kolom, baris = acak.randint(1, 5), acak.randint(1, 8)
    isian.lembar()[tabel].merge_cells(start_row=baris, end_row=baris + acak.randint(0, 2), start_column=kolom, end_column=kolom + acak.randint(0, 2))
    isian.diketik = {letak: satu for letak, satu in isian.diketik.items() if letak[0] != tabel}
    isian.bebas = True
    isian.catatan.lakukan(f"{tabel} sel gabungan di baris {baris} kolom {kolom}")


BENGKOK = (ganti_judul, ganti_judul, ganti_lembar, hapus_baris, sampah, baris_ganda, judul_ulang, ganti_kunci, gabung_sel)


# Breaking the file


def rusakkan(isian: Isian) -> None:
    """Bytes of the file, or of a part of it."""
    acak, isi = isian.catatan.acak, isian.path.read_bytes()
    cara = acak.choice(("bit", "bit", "bit", "potong", "kosong", "ekor", "bagian", "bagian", "bagian", "bukan zip", "ole"))
    if cara == "bagian":
        isian.path.write_bytes(_ubah_bagian(isian, isi))
        return
    hasil = bytearray(isi)
    for _ in range(acak.choice((1, 1, 4))):
        hasil[acak.randrange(len(hasil))] ^= 1 << acak.randrange(8)
    baru = {
        "bit": bytes(hasil), "potong": isi[: acak.randrange(len(isi))], "kosong": b"", "ekor": isi + b"x" * 50, "bukan zip": b"kode;nilai\n1;2\n",
        "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + isi[:600],
    }[cara]  # fmt: skip
    isian.path.write_bytes(baru)
    isian.catatan.lakukan(f"berkas {cara}")


def _ubah_bagian(isian: Isian, isi: bytes) -> bytes:
    """One part of the archive taken out, emptied, cut, made hostile."""
    acak, keluar = isian.catatan.acak, io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
        nama, cara = acak.choice(lama.namelist()), acak.choice(("hapus", "kosong", "potong", "xml", "entitas", "ganda"))
        for satu in lama.namelist():
            badan = lama.read(satu)
            if satu == nama and cara == "hapus":
                continue
            baru.writestr(satu, _badan(badan, cara, acak.randrange(len(badan) + 1)) if satu == nama else badan)
    isian.catatan.lakukan(f"bagian {nama} {cara}")
    # What a sheet holds after this nobody can say.
    isian.diketik, isian.bebas, isian.ditolak = {}, True, ""
    return keluar.getvalue()


def _badan(isi: bytes, cara: str, di: int) -> bytes:
    entitas = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "' + b"&a;" * 50 + b'">]><x>&b;</x>'
    return {"kosong": b"", "potong": isi[:di], "xml": b"<x/>", "entitas": entitas, "ganda": isi + isi}[cara]
