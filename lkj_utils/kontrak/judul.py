"""Column names of a CSV and keys of a TOML against the contract: missing, unknown, doubled, nameless."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.temuan import Temuan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_utils.dasar.berkas import Lembar
    from lkj_utils.kontrak.paket import Tabel

CATATAN = "catatan"


def periksa_judul(tabel: Tabel, lembar: Lembar, berkas: str, asli: Lembar | None = None) -> list[Temuan]:
    """Every problem of the header row and of the number of cells in the rows; these are counted as typed (``asli``)."""
    if len(lembar.kolom) == 1 and "," in lembar.kolom[0]:
        return [_one_cell(lembar.kolom[0], berkas)]
    again = [_again(number, berkas) for number in lembar.judul_lagi]
    return [*_columns(tabel, lembar.kolom, berkas), *again, *_lengths(asli or lembar, berkas)]


def _again(number: int, berkas: str) -> Temuan:
    return Temuan(
        "baris.judul",
        "galat",
        "Baris ini mengulang judul kolom; bukan data.",
        berkas,
        number,
        diharapkan="judul kolom hanya di baris 1",
        perbaikan="hapus baris ini",
    )


def _one_cell(cell: str, berkas: str) -> Temuan:
    return Temuan(
        "kolom.menumpuk",
        "galat",
        "Semua kolom menumpuk di dalam satu sel.",
        berkas,
        1,
        ditemukan=cell,
        diharapkan="satu kolom satu sel",
        perbaikan="di Excel pakai Data, Teks ke Kolom dengan pemisah koma, lalu simpan lagi",
    )


def _columns(tabel: Tabel, columns: Sequence[str], berkas: str) -> Iterator[Temuan]:
    missing = [name for name in tabel.nama_kolom if name not in columns]
    for number, name in enumerate(columns, start=1):
        if not name:
            yield _nameless(number, berkas)
        elif name not in tabel.nama_kolom:
            near = _nearest(name, missing) or _nearest(name, tabel.nama_kolom)
            # A misspelt column is one slip, so it is not reported as missing as well.
            if near in missing:
                missing.remove(near)
            yield _unknown(name, near, tabel, berkas)
    for name, count in Counter(columns).items():
        if name and count > 1:
            yield _doubled(name, count, berkas)
    for name in missing:
        if name != CATATAN and not tabel.ambil(name).boleh_tidak_ada:
            yield _missing(name, tabel, berkas)


def _nearest(name: str, known: Sequence[str]) -> str | None:
    plain = re.sub(r"\W+", "_", name.lower()).strip("_")
    near = difflib.get_close_matches(plain, known, n=1, cutoff=0.6)
    return near[0] if near else None


def _unknown(
    name: str, near: str | None, tabel: Tabel, berkas: str, baris: int | None = 1, jenis: str = "Kolom"
) -> Temuan:
    return Temuan(
        "kolom.asing",
        "galat",
        f"{jenis} ini tidak dikenal dalam tabel “{tabel.judul}”.",
        berkas,
        baris,
        name,
        ditemukan=name,
        diharapkan=near or ", ".join(tabel.nama_kolom),
        perbaikan=f"ganti menjadi {near}" if near else "hapus, atau pindahkan isinya ke catatan",
    )


def _nameless(number: int, berkas: str) -> Temuan:
    return Temuan(
        "kolom.tanpa_nama",
        "galat",
        f"Kolom ke-{number} berisi tetapi tidak berjudul.",
        berkas,
        1,
        diharapkan="judul kolom menurut kontrak",
        perbaikan="beri judul kolomnya, atau kosongkan kolom itu",
    )


def _doubled(name: str, count: int, berkas: str) -> Temuan:
    return Temuan(
        "kolom.ganda",
        "galat",
        f"Kolom ini muncul {count} kali.",
        berkas,
        1,
        name,
        ditemukan=f"{count} kolom {name}",
        diharapkan="satu",
        perbaikan="hapus yang tidak dipakai, sisakan satu",
    )


def _missing(name: str, tabel: Tabel, berkas: str) -> Temuan:
    column = tabel.ambil(name)
    fill = "isi setiap baris" if column.wajib else "isinya boleh kosong"
    return Temuan(
        "kolom.kurang",
        "galat",
        f"Kolom “{column.judul}” tidak ada.",
        berkas,
        1,
        name,
        diharapkan=f"kolom {name}",
        perbaikan=f"tambahkan kolom {name} di baris judul; {fill}",
    )


def _lengths(lembar: Lembar, berkas: str) -> Iterator[Temuan]:
    width = len(lembar.kolom)
    for row in lembar.baris:
        if len(row.sel) == width:
            continue
        more = len(row.sel) > width
        cause = "teks berkoma atau angka berkoma desimal tidak diapit tanda kutip" if more else "ada sel yang terhapus"
        yield Temuan(
            "baris.sel",
            "galat",
            f"Banyaknya sel tidak sama dengan banyaknya kolom; biasanya {cause}.",
            berkas,
            row.nomor,
            ditemukan=f"{len(row.sel)} sel",
            diharapkan=f"{width} sel",
            perbaikan="apit isi yang berkoma dengan tanda kutip ganda"
            if more
            else "lengkapi pemisah kolom di baris itu",
        )


def periksa_kunci(tabel: Tabel, tree: dict[str, Any], text: str, berkas: str) -> list[Temuan]:
    """Keys of a TOML file that the contract does not know, and required ones that are missing."""
    missing = [name for name in tabel.nama_kolom if name not in tree]
    findings = []
    for name in tree:
        if name not in tabel.nama_kolom:
            near = _nearest(name, missing) or _nearest(name, tabel.nama_kolom)
            if near in missing:
                missing.remove(near)
            findings.append(_unknown(name, near, tabel, berkas, baris_kunci(text, name), "Kunci"))
    return findings + [_missing_key(name, tabel, berkas) for name in missing if tabel.ambil(name).wajib]


def _missing_key(name: str, tabel: Tabel, berkas: str) -> Temuan:
    column = tabel.ambil(name)
    example = f"; contoh: {column.contoh}" if column.contoh else ""
    return Temuan(
        "kolom.kurang",
        "galat",
        f"Kunci “{column.judul}” tidak ada.",
        berkas,
        None,
        name,
        diharapkan=f"kunci {name}",
        perbaikan=f"tambahkan {name}{example}",
    )


def baris_kunci(text: str, kunci: str) -> int | None:
    """The line on which a key of a TOML file stands; None where it cannot be told."""
    leaf = re.escape(kunci.rpartition(".")[2])
    starts = re.compile(rf"\s*(\[\[?\s*)?([\w-]+\.)*[\"']?{leaf}[\"']?\s*(=|\]).*")
    for number, line in enumerate(text.split("\n"), start=1):
        if starts.match(line):
            return number
    return None
