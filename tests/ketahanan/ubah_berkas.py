"""Changes of whole files of a data folder: those that keep their meaning, those that break them, TOML, contract."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.ketahanan import bahan, ganas

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ketahanan.kerja_data import Kerja


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
}


def _sisip(isi: bytes, acak: Any, apa: bytes) -> bytes:
    di = acak.randrange(len(isi))
    return isi[:di] + apa + isi[di:]


def toml_ubah(kerja: Kerja) -> None:
    """A value, a key, a line or bytes of instansi.toml or periode.toml."""
    acak = kerja.catatan.acak
    nama = acak.choice(("instansi", "periode"))
    path = kerja.data / kerja.kantor.letak(bahan.kontrak()[nama])
    baris = path.read_text(encoding="utf-8").splitlines()
    di = acak.choice([n for n, satu in enumerate(baris) if "=" in satu and not satu.startswith((" ", "#", "]"))] or [0])
    cara = acak.choice(("nilai", "nilai", "nilai", "nilai", "hapus", "ganda", "kunci", "byte", "sisip"))
    if cara == "nilai":
        nilai = acak.choice(ganas.NILAI_TOML)
        baris[di] = f"{baris[di].split('=')[0]}= {nilai}"
        cara = f"nilai {nilai[:40]!r} di {baris[di].split('=')[0].strip()}"
    elif cara == "hapus":
        cara = f"hapus {baris.pop(di)[:60]!r}"
    elif cara == "ganda":
        baris.insert(di, baris[di])
    elif cara == "kunci":
        baris[di] = "asing" + baris[di]
    elif cara == "sisip":
        baris.insert(
            acak.randint(0, len(baris)),
            acak.choice(
                ("[aturan]", "[[aturan.skala]]", "[x" * 2000, "\x00", "a.b.c = 1", "[pemeriksaan]\nditerima = [1]")
            ),
        )
    isi = "\n".join(baris).encode("utf-8", "surrogatepass")
    path.write_bytes(_acak_byte(isi, acak) if cara == "byte" else isi)
    kerja.catatan.lakukan(f"{nama}.toml {cara}")


def kontrak_ubah(kerja: Kerja) -> None:
    """datapackage.json of the folder itself."""
    acak, path = kerja.catatan.acak, kerja.data / "datapackage.json"
    isi = path.read_bytes()
    pilihan = (
        b"{}",
        b"[]",
        b"null",
        b"1",
        b'"x"',
        b"",
        b"{",
        isi[: len(isi) // 2],
        b"\x00" * 20,
        b'{"resources": {}}',
        b'{"resources": [1]}',
        b'{"resources": [{}]}',
        b'{"resources": null}',
        b'{"version": 3}',
        b'{"version": "x.y"}',
        b'{"resources": [], "version": "99.0.0"}',
        b"[" * 100_000,
        b'{"version": ' + b"9" * 5000 + b"}",
        isi.replace(b'"version": "', b'"version": "9'),
        isi.replace(b'"integer"', b'"asing"'),
        isi.decode().encode("utf-16"),
        isi.replace(b'"name"', b'"nama"'),
        isi.replace(b"{instansi}", b"../{instansi}"),
        isi.replace(b"^", b"(", 1),
    )
    path.write_bytes(acak.choice(pilihan))
    kerja.catatan.lakukan(f"datapackage.json = {path.read_bytes()[:50]!r} ({path.stat().st_size} byte)")


def narasi_ubah(kerja: Kerja) -> None:
    """A narrative of the office with hostile Markdown or Jinja."""
    acak = kerja.catatan.acak
    isi = acak.choice(ganas.TEKS + ganas.NARASI)
    path = kerja.data / kerja.kantor.instansi / "narasi" / acak.choice(("latar_belakang.md", "maksud.md", "asing.md"))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(isi.encode("utf-8", "surrogatepass"))
    kerja.catatan.lakukan(f"narasi {path.name} = {isi[:40]!r}")
