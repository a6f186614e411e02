"""The error types of frictionless in Indonesian: what was found, what was expected, how to mend it.

Only types, rows and fields are taken from frictionless; none of its English is passed on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import kode
from lkj_utils.dasar.temuan import Temuan
from lkj_utils.kontrak import nip, sel
from lkj_utils.kontrak.bilangan import polos
from lkj_utils.kontrak.nomenklatur import nomenklatur
from lkj_utils.kontrak.paket import NILAI_STATUS

if TYPE_CHECKING:
    from collections.abc import Callable

    from frictionless import Error

    from lkj_utils.kontrak.isi import Isi, IsiPeriode, Rekaman
    from lkj_utils.kontrak.paket import Kolom, KunciAsing

FEW = 6
FIRST_PART = 60
NAMES = ("nama", "uraian", "judul")


def uraian(temuan: Temuan) -> str:
    """One finding as one line: place, cause, what is there, what should be, how to mend it."""
    parts = [temuan.pesan]
    if temuan.ditemukan:
        expected = f", seharusnya {temuan.diharapkan}" if temuan.diharapkan else ""
        parts.append(f"Ditemukan “{temuan.ditemukan}”{expected}.")
    elif temuan.diharapkan:
        parts.append(f"Seharusnya {temuan.diharapkan}.")
    if temuan.perbaikan:
        parts.append(f"Perbaikan: {temuan.perbaikan}.")
    text = " ".join(parts)
    return f"{temuan.tempat}: {text}" if temuan.tempat else text


def umum(jenis: str, berkas: str = "", baris: int | None = None, kolom: str | None = None) -> Temuan:
    """The wording for an error type that nobody foresaw: never dropped, never in English."""
    return Temuan(
        f"skema.{jenis.replace('-', '_')}",
        "galat",
        "Isi ini tidak sesuai dengan kontrak data.",
        berkas,
        baris,
        kolom or None,
        perbaikan="bandingkan dengan baris lain dan dengan keterangan kolom di kontrak data",
    )


def kontrak_rusak(isi: Isi) -> Temuan:
    """The schema itself cannot be used: a mistake in datapackage.json."""
    return Temuan(
        "kontrak.skema",
        "galat",
        f"Skema tabel {isi.tabel.nama} di kontrak data tidak sah, sehingga {isi.berkas} tidak dapat diperiksa.",
        "datapackage.json",
        perbaikan="kembalikan datapackage.json dari salinan aslinya",
    )


def terjemah(error: Error, row: Rekaman | None, isi: Isi, data: IsiPeriode) -> Temuan | None:
    """An error of frictionless as a finding; None only where another finding says the same."""
    column = getattr(error, "field_name", None) or None
    if row is None:
        return umum(error.type, isi.berkas)
    if error.type in {"type-error", "constraint-error"} and column:
        value = NILAI_STATUS.get(isi.tabel.nama, "")
        if column == "status" and row.kosong(column) and row.kosong(value) and isi.punya(value):
            return _unanswered(row, isi, value)
        return _cell_finding(error, row, isi, isi.tabel.ambil(column), data)
    if error.type in {"primary-key", "unique-error"}:
        return _duplicate(error, row, isi)
    if error.type == "foreign-key":
        return _unknown_key(error, row, isi, data)
    return umum(error.type, isi.berkas, row.nomor, column)


def _unanswered(row: Rekaman, isi: Isi, value: str) -> Temuan:
    """A row that was prepared and that nobody has filled in: it points at the value, not at its status."""
    return isi.lapor(
        "sel.kosong",
        "galat",
        f"“{isi.tabel.ambil(value).judul}” belum terisi.",
        row,
        value,
        perbaikan="isi nilainya (nol ditulis 0); bila datanya memang belum tersedia, pilih status belum",
    )


def _cell_finding(error: Error, row: Rekaman, isi: Isi, kolom: Kolom, data: IsiPeriode) -> Temuan:
    name = "type"
    if error.type == "constraint-error":
        match = re.match(r'constraint "(\w+)"', error.note)
        name = match[1] if match else "lain"
    rule, explain = RULES.get(name, ("sel.batas", _bound))
    known = row.salah.get(kolom.nama)
    raw = row.mentah[kolom.nama]
    if isi.tabel.format == "toml" and name == "type":
        found = _toml_type(raw, kolom)
    elif known and known.sebab and name == "type":
        found = known.sebab
    elif kolom.nama == "nip" and name == "pattern":
        found = _nip(str(raw), kolom, data)
    else:
        found = explain(str(raw), kolom)
    return Temuan(
        rule,
        "galat",
        found.pesan,
        isi.berkas,
        row.letak(kolom.nama),
        kolom.nama,
        ditemukan=_shown(str(raw), kolom) or None,
        diharapkan=_expected(kolom, name),
        perbaikan=found.perbaikan,
    )


def _shown(raw: str, kolom: Kolom) -> str:
    """The cell as it stands; of one that is too long its beginning."""
    return f"{raw[:FIRST_PART]}…" if kolom.panjang and len(raw) > kolom.panjang else raw


def _expected(kolom: Kolom, name: str) -> str:
    if name == "minimum":
        return f"{kolom.minimum} atau lebih"
    if name == "maxLength":
        return f"{kolom.panjang} karakter atau kurang"
    if name == "maximum":
        return f"{kolom.maksimum} atau kurang"
    return "18 angka" if kolom.nama == "nip" else sel.diharapkan(kolom)


def _empty(_raw: str, kolom: Kolom) -> sel.Penjelasan:
    example = f", misalnya {kolom.contoh}" if kolom.contoh and kolom.tipe == "string" else ""
    return sel.Penjelasan(f"Sel wajib “{kolom.judul}” kosong.", f"isi sel ini{example}")


def _minimum(raw: str, kolom: Kolom) -> sel.Penjelasan:
    if raw.startswith("-"):
        return sel.Penjelasan(f"“{kolom.judul}” tidak boleh negatif.", f"periksa tandanya; bila benar tulis {raw[1:]}")
    return _bound(raw, kolom)


def _bound(_raw: str, kolom: Kolom) -> sel.Penjelasan:
    low, high = kolom.minimum, kolom.maksimum
    span = f"antara {low} dan {high}" if low is not None and high is not None else "di dalam batasnya"
    return sel.Penjelasan(f"“{kolom.judul}” di luar batas yang diterima.", f"tulis nilai {span}")


def _length(raw: str, kolom: Kolom) -> sel.Penjelasan:
    return sel.Penjelasan(
        f"“{kolom.judul}” memuat {len(raw)} karakter, paling banyak {kolom.panjang}.",
        "periksa tanda kutip dan barisnya; satu sel memuat satu hal",
    )


def _choice(raw: str, kolom: Kolom) -> sel.Penjelasan:
    plain = re.sub(r"\W+", "_", raw.strip("'").casefold())
    same = [str(one) for one in kolom.enum if re.sub(r"\W+", "_", str(one).casefold()) == plain]
    near = same[0] if same else kode.terdekat(raw, [str(one) for one in kolom.enum])
    return sel.Penjelasan(
        f"Isi ini bukan pilihan untuk “{kolom.judul}”.", f"tulis {near}" if near else "pilih salah satu"
    )


def _nip(raw: str, kolom: Kolom, data: IsiPeriode) -> sel.Penjelasan:
    known = sel.jelaskan(raw, kolom)
    if sel.SCIENTIFIC.fullmatch(raw) or raw.startswith("'"):
        return known
    problem = nip.masalah(raw, data.periode.akhir) or "bentuknya tidak sesuai"
    return sel.Penjelasan(
        f"NIP tidak benar: {problem}.", "ketik ulang 18 angkanya dari dokumen kepegawaian, sebagai Teks"
    )


def _toml_type(raw: Any, kolom: Kolom) -> sel.Penjelasan:
    if kolom.tipe == "string":
        return sel.Penjelasan("Isi kunci ini harus teks.", f'apit dengan tanda kutip ganda: "{raw}"')
    if isinstance(raw, str) and kolom.tipe in {"integer", "number", "date"}:
        numbers = () if kolom.tipe == "date" else sel.maksud(raw, kolom)
        meant = sel.tanggal_maksud(raw) or " atau ".join(polos(one, ".") for one in numbers) or "nilainya"
        return sel.Penjelasan("Isi kunci ini tertulis sebagai teks.", f"tulis {meant} tanpa tanda kutip")
    return sel.Penjelasan("Jenis isi kunci ini tidak sesuai.", f"tulis seperti {kolom.contoh or 'contoh di kontrak'}")


RULES: dict[str, tuple[str, Callable[[str, Kolom], sel.Penjelasan]]] = {
    "type": ("sel.tipe", sel.jelaskan),
    "pattern": ("sel.pola", sel.jelaskan),
    "required": ("sel.kosong", _empty),
    "enum": ("sel.pilihan", _choice),
    "minimum": ("sel.minimum", _minimum),
    "maxLength": ("sel.batas", _length),
}


def _duplicate(error: Error, row: Rekaman, isi: Isi) -> Temuan | None:
    columns = isi.tabel.kunci if error.type == "primary-key" else (str(getattr(error, "field_name", "")),)
    key = tuple(row.nilai.get(name) for name in columns)
    if all(value is None for value in key):
        return None if any(isi.tabel.ambil(name).wajib for name in columns) else _no_key(columns, row, isi)
    first = next((one for one in isi.rekaman if tuple(one.nilai.get(name) for name in columns) == key), row)
    shown = ", ".join(str(row.mentah.get(name, "")) for name in columns)
    return Temuan(
        "kunci.ganda",
        "galat",
        f"Kunci ({', '.join(columns)}) ini sudah dipakai di baris {first.nomor}.",
        isi.berkas,
        row.nomor,
        columns[0],
        ditemukan=shown,
        diharapkan="setiap kunci hanya satu baris",
        perbaikan=f"gabungkan baris {first.nomor} dan baris {row.nomor}, hapus salah satu, atau betulkan kuncinya",
    )


def _no_key(columns: tuple[str, ...], row: Rekaman, isi: Isi) -> Temuan:
    """A row without a key where no key column is required by itself (a required one has its own finding)."""
    return isi.lapor(
        "kunci.kosong", "galat", "Baris ini tidak berkunci.", row, columns[0], perbaikan=f"isi {', '.join(columns)}"
    )


def _unknown_key(error: Error, row: Rekaman, isi: Isi, data: IsiPeriode) -> Temuan:
    fields = tuple(getattr(error, "field_names", ()))
    key = next((one for one in isi.tabel.kunci_asing if one.kolom == fields), None)
    if key is None:
        return umum(error.type, isi.berkas, row.nomor, ", ".join(fields))
    target = data.ambil(key.tabel)
    column = key.kolom[0]
    value = str(row.nilai.get(column) or row.mentah.get(column, ""))
    known = list(dict.fromkeys(str(one.nilai[key.rujukan[0]]) for one in target.rekaman if one.nilai[key.rujukan[0]]))
    listed = f": {', '.join(known)}" if 0 < len(known) <= FEW else ""
    return isi.lapor(
        "kunci.asing",
        "galat",
        f"Isi ini tidak ada di tabel “{target.tabel.judul}”.",
        row,
        column,
        diharapkan=f"salah satu {key.rujukan[0]} di {target.berkas or key.tabel}{listed}",
        perbaikan=_way_back(value, key, target, data),
    )


def _way_back(value: str, key: KunciAsing, target: Isi, data: IsiPeriode) -> str:
    """Add the official code that this year lacks, or write the nearest known one."""
    names = nomenklatur(data)
    own = names.nama(value) if key.tabel == "struktur" else None
    if own:
        return f"bila memang dilaksanakan, tambahkan {value} ({own}) ke {target.berkas}"
    known = {str(one.nilai.get(key.rujukan[0])): one for one in target.rekaman if one.nilai.get(key.rujukan[0])}
    near = kode.terdekat(value, known)
    if near is None:
        return f"tulis isi yang ada di {target.berkas}, atau tambahkan barisnya di sana"
    name = next((known[near].teks(one) for one in NAMES if known[near].teks(one)), names.nama(near))
    return f"mungkin maksudnya {near}" + (f" ({name})" if name else "")
