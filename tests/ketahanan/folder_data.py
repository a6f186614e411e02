"""Family ``data``: folders with broken cells, rows, files and TOML; check, list, compare and template must stand it.

The judge keeps what it typed, cell by cell: what the program loads must be what a person can mean by that text, or a
finding must stand at the cell.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.periode import Periode
from lkj_utils.data.muat import muat
from tests.ketahanan import bahan, tata_bahasa
from tests.ketahanan.kasus import Catatan, lkj, potret

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ketahanan.bahan import Kantor

Letak = tuple[str, int, str]
DIUTAMAKAN = (
    "realisasi_belanja", "realisasi_kinerja", "realisasi_indikator", "realisasi_pendapatan", "anggaran", "kas",
    "target_kinerja", "target_renstra", "pegawai", "bukti", "dokumen_anggaran", "pendapatan", "desa", "perjanjian_kinerja",
    "riwayat_indikator", "usulan_musrenbang",
)  # fmt: skip


@dataclass
class Tabel:
    """One CSV as it is typed."""

    nama: str
    path: Path
    kolom: list[str]
    baris: list[list[str]]
    pemisah: str = ","
    kutip: bool = False
    # From here on nobody can say what a person meant: bytes were cut or changed.
    rusak: bool = False

    def tulis(self) -> None:
        """Put it into the folder."""
        self.path.write_bytes(bahan.tulis_csv(self.kolom, self.baris, self.pemisah, kutip=self.kutip))


@dataclass
class Kerja:
    """A folder under change: its tables, and rows that must be refused."""

    catatan: Catatan
    kantor: Kantor
    data: Path
    tabel: dict[str, Tabel]
    ditolak: dict[str, str] = field(default_factory=dict)

    def pilih(self) -> Tabel:
        """A table with rows, rather one that holds figures."""
        acak = self.catatan.acak
        utama = [nama for nama in DIUTAMAKAN if nama in self.tabel and self.tabel[nama].baris]
        semua = [nama for nama, satu in self.tabel.items() if satu.baris and not satu.path.as_posix().count("/rujukan/")]
        return self.tabel[acak.choice(utama if acak.random() < 0.8 else semua)]

    def letak(self, path: Path) -> str:
        """As findings name it."""
        return path.relative_to(self.data).as_posix()


def buka(catatan: Catatan, kantor: Kantor) -> Kerja:
    """A copy of an office."""
    data = kantor.salin(catatan.kerja / "data")
    semua = {}
    for nama, path in bahan.tabel_berkas(kantor, data).items():
        kolom, baris = bahan.baca_csv(path.read_bytes())
        semua[nama] = Tabel(nama, path, kolom, [[*satu, *[""] * (len(kolom) - len(satu))] for satu in baris])
    return Kerja(catatan, kantor, data, semua)


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
            if dikenal and not {(berkas, nomor, kolom), (berkas, None, kolom)} & disebut:
                if sebab := salah_nilai(tabel.nama, kolom, teks, row[kolom], gaya[kolom], titik=tabel.pemisah != ","):
                    jenis, pesan = sebab
                    kerja.catatan.lapor(jenis, f"{berkas}#{nomor}/{kolom}: {pesan}")


def salah_nilai(  # noqa: PLR0913 - a cell and how its file is written
    tabel: str, kolom: str, teks: str, nilai: Any, gaya: str, *, titik: bool
) -> tuple[Any, str] | None:
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
    return re.sub(r"[\s\u200b\ufeff\u00a0]+", "", teks)


# Changes of cells


def _ganti_sel(kerja: Kerja, jenis: str, isi: tuple[str, ...]) -> None:
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    cocok = [n for n, k in enumerate(tabel.kolom) if k in bahan.kolom(tabel.nama) and bahan.jenis_kolom(tabel.nama, k) == jenis]
    if not cocok or not tabel.baris:
        return
    baris, kolom = acak.randrange(len(tabel.baris)), acak.choice(cocok)
    if kolom >= len(tabel.baris[baris]):
        return
    teks = acak.choice(isi)
    tabel.baris[baris][kolom] = teks
    tabel.rusak |= any(tanda in teks for tanda in "\x00\x07\x08")
    tabel.tulis()
    kerja.catatan.lakukan(f"{tabel.nama} baris {baris + 2} {tabel.kolom[kolom]} = {teks[:40]!r}")


def sel_angka(kerja: Kerja) -> None:
    """A hostile number."""
    _ganti_sel(kerja, "angka", bahan.ANGKA)


def sel_angka_acak(kerja: Kerja) -> None:
    """Digits and marks by chance."""
    acak = kerja.catatan.acak
    teks = "".join(acak.choice("0123456789.,-  ") for _ in range(acak.randint(1, 9)))
    _ganti_sel(kerja, "angka", (teks,))


def sel_tanggal(kerja: Kerja) -> None:
    """A hostile date."""
    _ganti_sel(kerja, "tanggal", bahan.TANGGAL)


def sel_kode(kerja: Kerja) -> None:
    """A hostile code."""
    _ganti_sel(kerja, "kode", bahan.KODE)


def sel_teks(kerja: Kerja) -> None:
    """A hostile text."""
    _ganti_sel(kerja, "teks", bahan.TEKS)


# Changes of rows


def baris_ganda(kerja: Kerja) -> None:
    """A row twice: as it is, with another figure, or with a key that only looks different."""
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    asal = acak.randrange(len(tabel.baris))
    baru = list(tabel.baris[asal])
    cara = acak.choice(("sama", "angka lain", "spasi", "empat angka"))
    kunci = [tabel.kolom.index(k) for k in bahan.kunci(tabel.nama) if k in tabel.kolom]
    if cara == "angka lain":
        for n, k in enumerate(tabel.kolom):
            if n < len(baru) and n not in kunci and bahan.jenis_kolom(tabel.nama, k) == "angka" and baru[n].isdigit():
                baru[n] = str(int(baru[n]) + 1)
    elif cara == "spasi" and kunci:
        baru[kunci[0]] += " "
    elif cara == "empat angka" and kunci and re.fullmatch(r"7\.01\.\d\d\.2\.\d\d\.\d\d", baru[kunci[-1]]):
        baru[kunci[-1]] = baru[kunci[-1]][:-2] + "00" + baru[kunci[-1]][-2:]
    tabel.baris.insert(acak.randint(0, len(tabel.baris)), baru)
    tabel.tulis()
    kerja.ditolak[kerja.letak(tabel.path)] = f"baris ganda ({cara}) {baru[:3]}"
    kerja.catatan.lakukan(f"{tabel.nama} baris {asal + 2} berdiri dua kali ({cara})")


def judul_ulang(kerja: Kerja) -> None:
    """The header among the rows, perhaps in capitals."""
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    judul = [satu.upper() for satu in tabel.kolom] if acak.random() < 0.2 else list(tabel.kolom)
    di = acak.randint(0, len(tabel.baris))
    tabel.baris.insert(di, judul)
    tabel.tulis()
    kerja.ditolak[kerja.letak(tabel.path)] = "judul kolom yang berulang"
    kerja.catatan.lakukan(f"{tabel.nama} baris {di + 2} judul berulang")


def baris_hapus(kerja: Kerja) -> None:
    """A row less."""
    tabel = kerja.pilih()
    di = kerja.catatan.acak.randrange(len(tabel.baris))
    del tabel.baris[di]
    tabel.tulis()
    kerja.catatan.lakukan(f"{tabel.nama} baris {di + 2} dihapus")


def baris_tukar(kerja: Kerja) -> None:
    """Rows in another order."""
    tabel = kerja.pilih()
    kerja.catatan.acak.shuffle(tabel.baris)
    tabel.tulis()
    kerja.catatan.lakukan(f"{tabel.nama} diacak")


def baris_ragam(kerja: Kerja) -> None:
    """Cells too few or too many."""
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    di = acak.randrange(len(tabel.baris))
    tabel.baris[di] = tabel.baris[di][: acak.randint(1, len(tabel.kolom))] if acak.random() < 0.5 else [*tabel.baris[di], "9"]
    tabel.rusak = True
    tabel.tulis()
    kerja.catatan.lakukan(f"{tabel.nama} baris {di + 2} berisi {len(tabel.baris[di])} sel")


def kolom_ubah(kerja: Kerja) -> None:
    """Columns in another order, one twice, one renamed, one less."""
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    cara, n = acak.choice(("urut", "urut", "ganda", "nama", "hapus")), acak.randrange(len(tabel.kolom))
    if any(len(satu) != len(tabel.kolom) for satu in tabel.baris):
        return
    semua = [tabel.kolom, *tabel.baris]
    if cara == "urut":
        letak = acak.sample(range(len(tabel.kolom)), len(tabel.kolom))
        semua = [[satu[k] for k in letak] for satu in semua]
    elif cara == "ganda":
        semua = [[*satu, satu[n]] for satu in semua]
    elif cara == "nama":
        semua[0] = [*tabel.kolom[:n], acak.choice(bahan.TEKS + bahan.KODE)[:200], *tabel.kolom[n + 1 :]]
        tabel.rusak = True
    else:
        semua = [[*satu[:n], *satu[n + 1 :]] for satu in semua]
    tabel.kolom, tabel.baris = semua[0], semua[1:]
    tabel.tulis()
    kerja.catatan.lakukan(f"{tabel.nama} kolom {cara} {n}")


# Changes of files that keep their meaning


def gaya_indonesia(kerja: Kerja) -> None:
    """Semicolons or tabs, and numbers as Indonesians write them."""
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    if tabel.pemisah != ",":
        return
    tabel.pemisah, ribuan = acak.choice((";", "\t")), acak.random() < 0.7
    for n, k in enumerate(tabel.kolom):
        if k in bahan.kolom(tabel.nama) and bahan.jenis_kolom(tabel.nama, k) == "angka" and k not in ("tahun", "unsur"):
            for satu in tabel.baris:
                satu[n] = indonesia(satu[n], ribuan=ribuan) if n < len(satu) else ""
    tabel.tulis()
    kerja.catatan.lakukan(f"{tabel.nama} dengan {tabel.pemisah!r}{' dan titik ribuan' if ribuan else ''}")


def indonesia(teks: str, *, ribuan: bool) -> str:
    """1234567.5 as 1.234.567,5; anything else as it is."""
    cocok = re.fullmatch(r"(-?)(\d+)(?:\.(\d+))?", teks)
    if not cocok:
        return teks
    utuh = f"{int(cocok[2]):,}".replace(",", ".") if ribuan else cocok[2]
    return f"{cocok[1]}{utuh}{',' + cocok[3] if cocok[3] else ''}"


def sampul(kerja: Kerja) -> None:
    """Quotes, a BOM, other ends of lines, blank rows at the end: nothing changes."""
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    tabel.kutip = acak.random() < 0.5
    tabel.tulis()
    isi, cara = tabel.path.read_bytes(), acak.choice(("bom", "crlf", "cr", "kosong", "koma"))
    isi = {
        "bom": b"\xef\xbb\xbf" + isi,
        "crlf": isi.replace(b"\n", b"\r\n"),
        "cr": isi.replace(b"\n", b"\r"),
        "kosong": isi + b"\n\n  \n",
        "koma": isi + tabel.pemisah.encode() * (len(tabel.kolom) - 1) + b"\n",
    }[cara]
    tabel.path.write_bytes(isi)
    kerja.catatan.lakukan(f"{tabel.nama} disampul {cara}{', berkutip' if tabel.kutip else ''}")


# Changes that break files


def berkas_rusak(kerja: Kerja) -> None:
    """Cut, emptied, NUL, bytes by chance, another encoding, a folder in its place, gone."""
    acak, tabel = kerja.catatan.acak, kerja.pilih()
    tabel.tulis()
    isi, cara = tabel.path.read_bytes(), acak.choice(tuple(RUSAK))
    tabel.rusak = True
    baru = RUSAK[cara](isi, acak)
    if baru is None:
        tabel.path.unlink()
        if cara == "folder":
            tabel.path.mkdir()
    else:
        tabel.path.write_bytes(baru)
    kerja.catatan.lakukan(f"{tabel.nama} {cara}")


def _acak_byte(isi: bytes, acak: Any) -> bytes:
    hasil = bytearray(isi)
    for _ in range(acak.choice((1, 1, 3, 20))):
        hasil[acak.randrange(len(hasil))] = acak.randrange(256)
    return bytes(hasil)


def _pakai_latin(isi: bytes) -> bytes:
    return isi.decode("utf-8", "ignore").replace("e", "é").encode("latin-1", "replace")


RUSAK: dict[str, Callable[[bytes, Any], bytes | None]] = {
    "terpotong": lambda isi, acak: isi[: acak.randrange(len(isi))],
    "kosong": lambda _isi, acak: acak.choice((b"", b"\n", b"\xef\xbb\xbf", b" \n \n")),
    "NUL": lambda isi, acak: _sisip(isi, acak, b"\x00"),
    "semua NUL": lambda isi, _: b"\x00" * len(isi),
    "byte acak": _acak_byte,
    "utf-16": lambda isi, acak: isi.decode("utf-8", "ignore").encode(acak.choice(("utf-16", "utf-16-le", "utf-32"))),
    "latin-1": lambda isi, _: _pakai_latin(isi),
    "kutip terbuka": lambda isi, acak: _sisip(isi, acak, b'"'),
    "xlsx": lambda isi, _: b"PK\x03\x04" + isi,
    "gzip": lambda isi, _: b"\x1f\x8b\x08" + isi,
    "folder": lambda _isi, _acak: None,
    "hilang": lambda _isi, _acak: None,
    "satu baris": lambda isi, _: isi.replace(b"\n", b" "),
    "dua kali": lambda isi, _: isi + isi,
    "sel raksasa": lambda isi, _: isi + b'"' + b"x" * 200_000 + b'"\n',
    "aksara": lambda isi, acak: _sisip(isi, acak, acak.choice(("\x85", "\u202e", "\u2028", "\x1b[2J")).encode()),
}  # fmt: skip


def _sisip(isi: bytes, acak: Any, apa: bytes) -> bytes:
    di = acak.randrange(len(isi))
    return isi[:di] + apa + isi[di:]


# TOML and the contract

NILAI_TOML = (
    "0", "-1", "1e400", "nan", "inf", "9" * 5000, "9" * 4400, "0x" + "f" * 300, "true", '""', '"x"', "[]", "[[]]", "{}", "{a=1}", "1979-05-27",
    "1979-05-27T07:32:00Z", "07:32:00", '["a", 1, 1.5, {}]', "[" * 5000 + "]" * 5000, "{a=" * 800 + "1" + "}" * 800, '"\\u0000"',
    '"\\u202e"', '"<lkjuji>"', '"[/]"', "12.500", "1_000", '"12,5"', '"../../etc/passwd"', '"x\\u0000.svg"', "'''a\nb'''", "2030-13-01",
    "=", "", '"', '"\\q"', '"' + "x" * 100_000 + '"', '"A4\\n"', '["x"', "1.0", "-0.0", "100000000000000000000", '"{{ 1 }}"',
    "[{batas = 95, predikat = \"Baik\"}, {batas = 76, predikat = \"Baik\"}, {batas = 0, predikat = \"Baik\"}]",
    "[{batas = 50, predikat = \"A\"}, {batas = 50, predikat = \"B\"}]", "[{batas = -1, predikat = \"A\"}]", "[{predikat = 3}]", "[1, 2]",
)  # fmt: skip


def toml_ubah(kerja: Kerja) -> None:
    """A value, a key, a line or bytes of instansi.toml or periode.toml."""
    acak = kerja.catatan.acak
    nama = acak.choice(("instansi", "periode"))
    path = kerja.data / kerja.kantor.letak(bahan.kontrak()[nama])
    baris = path.read_text(encoding="utf-8").splitlines()
    di = acak.choice([n for n, satu in enumerate(baris) if "=" in satu and not satu.startswith((" ", "#", "]"))] or [0])
    cara = acak.choice(("nilai", "nilai", "nilai", "nilai", "hapus", "ganda", "kunci", "byte", "sisip"))
    if cara == "nilai":
        nilai = acak.choice(NILAI_TOML)
        baris[di] = f"{baris[di].split('=')[0]}= {nilai}"
        cara = f"nilai {nilai[:40]!r} di {baris[di].split('=')[0].strip()}"
    elif cara == "hapus":
        cara = f"hapus {baris.pop(di)[:60]!r}"
    elif cara == "ganda":
        baris.insert(di, baris[di])
    elif cara == "kunci":
        baris[di] = "asing" + baris[di]
    elif cara == "sisip":
        baris.insert(acak.randint(0, len(baris)), acak.choice(("[aturan]", "[[aturan.skala]]", "[x" * 2000, "\x00", "a.b.c = 1", "[pemeriksaan]\nditerima = [1]")))
    isi = "\n".join(baris).encode("utf-8", "surrogatepass")
    path.write_bytes(_acak_byte(isi, acak) if cara == "byte" else isi)
    kerja.catatan.lakukan(f"{nama}.toml {cara}")


def kontrak_ubah(kerja: Kerja) -> None:
    """datapackage.json of the folder itself."""
    acak, path = kerja.catatan.acak, kerja.data / "datapackage.json"
    isi = path.read_bytes()
    pilihan = (
        b"{}", b"[]", b"null", b"1", b'"x"', b"", b"{", isi[: len(isi) // 2], b"\x00" * 20, b'{"resources": {}}',
        b'{"resources": [1]}', b'{"resources": [{}]}', b'{"resources": null}', b'{"version": 3}', b'{"version": "x.y"}',
        b'{"resources": [], "version": "99.0.0"}', b"[" * 100_000, b'{"version": ' + b"9" * 5000 + b"}",
        isi.replace(b'"version": "', b'"version": "9'), isi.replace(b'"integer"', b'"asing"'), isi.decode().encode("utf-16"),
        isi.replace(b'"name"', b'"nama"'), isi.replace(b"{instansi}", b"../{instansi}"), isi.replace(b"^", b"(", 1),
    )  # fmt: skip
    path.write_bytes(acak.choice(pilihan))
    kerja.catatan.lakukan(f"datapackage.json = {path.read_bytes()[:50]!r} ({path.stat().st_size} byte)")


def narasi_ubah(kerja: Kerja) -> None:
    """A narrative of the office with hostile Markdown or Jinja."""
    acak = kerja.catatan.acak
    isi = acak.choice((*bahan.TEKS, "{{ ''.__class__.__mro__ }}", "{{ range(10**9)|list }}", "{% include '/etc/passwd' %}", "{{ 1/0 }}",
                       "# Judul\n\n---\n", "{{ f('x') }}", "(" * 3000, "[" * 3000, "> " * 2000 + "x", "*" * 5000))  # fmt: skip
    path = kerja.data / kerja.kantor.instansi / "narasi" / acak.choice(("latar_belakang.md", "maksud.md", "asing.md"))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(isi.encode("utf-8", "surrogatepass"))
    kerja.catatan.lakukan(f"narasi {path.name} = {isi[:40]!r}")


PERUBAHAN: dict[Callable[[Kerja], None], int] = {
    sel_angka: 26, sel_angka_acak: 12, sel_tanggal: 5, sel_kode: 5, sel_teks: 5, baris_ganda: 8, judul_ulang: 6, baris_hapus: 3,
    baris_tukar: 2, baris_ragam: 3, kolom_ubah: 4, gaya_indonesia: 8, sampul: 4, berkas_rusak: 8, toml_ubah: 10,
    kontrak_ubah: 3, narasi_ubah: 3,
}  # fmt: skip
