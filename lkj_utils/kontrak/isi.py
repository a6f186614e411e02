"""The tables of one period as typed rows that remember their line, and what is wrong with files and columns."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import masa
from lkj_utils.dasar.berkas import BerkasError, Lembar, baca_csv, baca_teks
from lkj_utils.dasar.temuan import Level, Temuan
from lkj_utils.dasar.tersembunyi import bersih, bersih_semua, tampak
from lkj_utils.dasar.toml import baca_toml
from lkj_utils.kontrak import folder, judul, versi, versi_anggaran
from lkj_utils.kontrak.bilangan import ragu
from lkj_utils.kontrak.nilai import NUMBER, Salah, baca_lembar, dari_toml, tulis
from lkj_utils.kontrak.paket import Tabel
from lkj_utils.kontrak.versi import Peralihan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from lkj_utils.dasar.periode import Periode
    from lkj_utils.kontrak.paket import Paket


@dataclass(frozen=True)
class Rekaman:
    """One row: its line, the cells as typed, and their values (None where empty or unreadable).

    A TOML file is one row whose columns stand on lines of their own.
    """

    nomor: int | None
    mentah: Mapping[str, Any]
    nilai: Mapping[str, Any]
    panjang_salah: bool = False
    salah: Mapping[str, Salah] = field(default_factory=dict)
    baris_kolom: Mapping[str, int | None] = field(default_factory=dict)

    def letak(self, kolom: str | None) -> int | None:
        """The line of a column of this row."""
        return self.baris_kolom.get(kolom or "", self.nomor)

    def teks(self, kolom: str) -> str:
        """The value as text; empty where there is none."""
        value = self.nilai.get(kolom)
        return value if isinstance(value, str) else ""

    def bilangan(self, kolom: str) -> Fraction | int | None:
        """The value as an exact number."""
        value = self.nilai.get(kolom)
        return value if isinstance(value, int | Fraction) else None

    def tanggal(self, kolom: str) -> date | None:
        """The value as a date."""
        value = self.nilai.get(kolom)
        return value if isinstance(value, date) else None

    def tertulis(self, kolom: str) -> str:
        """The cell as it is written into a file of ours: as typed where that leaves no doubt, or is no value."""
        teks, nilai = self.mentah.get(kolom, ""), self.nilai.get(kolom)
        if isinstance(teks, datetime):
            return teks.date().isoformat()
        pecahan = isinstance(nilai, Fraction) and (not NUMBER.fullmatch(str(teks)) or ragu(str(teks)))
        return tulis(nilai) if pecahan or isinstance(nilai, int) else str(teks)

    def kosong(self, kolom: str) -> bool:
        """Whether nothing was typed there."""
        return self.mentah.get(kolom, "") in ("", None)


@dataclass(frozen=True)
class Isi:
    """One table of the period; without a file (``ada`` false) it simply has no rows."""

    tabel: Tabel
    berkas: str = ""
    ada: bool = False
    kolom: tuple[str, ...] = ()
    rekaman: tuple[Rekaman, ...] = ()
    # The columns that stand in the file under an older name.
    kolom_asli: Mapping[str, str] = field(default_factory=dict)

    def punya(self, *kolom: str) -> bool:
        """Whether the file was read and has these columns: only then may a rule speak about it."""
        return self.ada and set(kolom) <= set(self.kolom)

    def lapor(  # noqa: PLR0913 - the fields of a finding
        self,
        aturan: str,
        level: Level,
        pesan: str,
        row: Rekaman | None = None,
        kolom: str | None = None,
        *,
        diharapkan: str | None = None,
        perbaikan: str = "",
    ) -> Temuan:
        """A finding about this table; what was found is the cell as typed."""
        found = "" if row is None or kolom is None else str(row.mentah.get(kolom, ""))
        return Temuan(
            aturan,
            level,
            pesan,
            self.berkas,
            row.letak(kolom) if row else None,
            kolom,
            ditemukan=found or None,
            diharapkan=diharapkan,
            perbaikan=perbaikan,
        )


# Stands for a table that the contract or the folder does not have: no columns, no rows.
TIDAK_ADA = Isi(Tabel("", "", "", "rujukan", wajib=True, templat_path="", format="csv", kolom=()))


@dataclass(frozen=True)
class IsiPeriode:
    """All tables of one period, and the quarterly tables of the quarter before."""

    paket: Paket
    instansi: str
    periode: Periode
    semua: tuple[Isi, ...]
    sebelumnya: Mapping[str, Isi] = field(default_factory=dict)
    # The data folder, where the national lists lie.
    akar: Path | None = None

    def ambil(self, nama: str) -> Isi:
        """The table of that name, of rows in time those of the cut-off; an empty one where there is none."""
        isi = self.utuh(nama)
        if not isi.tabel.bermasa:
            return isi
        held = masa.berlaku(isi.rekaman, isi.tabel.kunci, self.akhir_data, lambda row: row.nilai)
        return replace(isi, rekaman=tuple(held))

    def utuh(self, nama: str) -> Isi:
        """The same with all its rows, of whatever time."""
        return next((isi for isi in self.semua if isi.tabel.nama == nama), TIDAK_ADA)

    @property
    def akhir_data(self) -> date:
        """The cut-off: that of periode.toml, the end of the quarter where it does not read."""
        return _cutoff(self.semua, self.periode)

    def lalu(self, nama: str) -> Isi:
        """The table of that name one quarter earlier; an empty one where there is none."""
        return self.sebelumnya.get(nama, TIDAK_ADA)


def baca(paket: Paket, data_root: Path, instansi: str, periode: Periode) -> tuple[IsiPeriode, list[Temuan]]:
    """Read every table of a period in the newest form; files and columns that are wrong come back as findings.

    Raises DataError where a newer program wrote them.
    """
    alih = Peralihan.untuk(paket, data_root, instansi)
    missing, findings = folder.periksa_folder(data_root, instansi, periode)
    # An office without a folder has no version either.
    findings += [] if "instansi" in missing else alih.catatan
    tables: list[Isi] = []
    for table in paket:
        if table.cakupan in missing:
            continue
        for path in _paths(table, data_root, alih, periode):
            content, found = baca_tabel(table, data_root, path, alih)
            tables.append(content)
            findings += found
    before = _before(paket, data_root, alih, periode)
    then = [_as_then(isi, _cutoff(tables, periode)) for isi in tables]
    data = IsiPeriode(paket, instansi, periode, tuple(then), before, data_root)
    return versi_anggaran.tanpa_gugur(data), findings


def _cutoff(tables: Iterable[Isi], periode: Periode) -> date:
    rows = next((isi.rekaman for isi in tables if isi.tabel.nama == "periode"), ())
    return (rows[0].tanggal("tanggal_akhir_data") if rows else None) or periode.akhir


def _as_then(isi: Isi, day: date) -> Isi:
    """instansi.toml as it was on that day, so that what it said before is checked like what it says now."""
    if isi.tabel.nama != "instansi" or not isi.rekaman:
        return isi
    row = isi.rekaman[0]
    typed = masa.profil_pada(row.mentah, day)
    columns = {column.nama: column for column in isi.tabel.kolom}
    known = {key: value for key, value in typed.items() if key in columns}
    values = {key: dari_toml(value, columns[key].tipe) for key, value in known.items()}
    return replace(isi, kolom=tuple(known), rekaman=(replace(row, mentah=known, nilai=values),))


def _before(paket: Paket, data_root: Path, alih: Peralihan, periode: Periode) -> dict[str, Isi]:
    """The quarter before, in silence: its own check speaks about its own problems."""
    earlier = periode.sebelumnya
    if earlier is None:
        return {}
    tables = {}
    for table in paket.menurut_cakupan("triwulan"):
        path = alih.letak(table, data_root, earlier)
        if path.is_file():
            tables[table.nama] = baca_tabel(table, data_root, path, alih)[0]
    return tables


def _paths(table: Tabel, data_root: Path, alih: Peralihan, periode: Periode) -> list[Path]:
    path = alih.letak(table, data_root, periode)
    return sorted(path.parent.glob(path.name)) if "*" in path.name else [path]


def baca_tabel(table: Tabel, data_root: Path, path: Path, alih: Peralihan | None = None) -> tuple[Isi, list[Temuan]]:
    """One table from one file; a file outside the data folder (a claim file to check) goes by its own name.

    ``alih`` brings it from the version of its office to the newest; without it the office is told from the path.
    A file outside the data folder has the newest form.
    """
    within = path.is_relative_to(data_root)
    berkas = path.relative_to(data_root).as_posix() if within else path.name
    if alih is None and within and table.cakupan != versi.RUJUKAN:
        alih = Peralihan.milik(data_root, berkas.partition("/")[0])
    if not path.exists():
        return Isi(table, berkas), [folder.berkas_hilang(path, berkas, table)] if table.wajib else []
    try:
        if table.format == "toml":
            return _toml(table, path, berkas, alih)
        return _csv(table, baca_csv(path), berkas, alih)
    except BerkasError as error:
        return Isi(table, berkas), [error.temuan(berkas)]


def _csv(table: Tabel, asli: Lembar, berkas: str, alih: Peralihan | None) -> tuple[Isi, list[Temuan]]:
    lembar = alih.lembar(table, asli) if alih else asli
    findings = judul.periksa_judul(table, lembar, berkas, asli)
    known = tuple(name for name in table.nama_kolom if name in lembar.kolom)
    place = {name: lembar.kolom.index(name) for name in known}
    rows = []
    for baris, isi in zip(lembar.baris, baca_lembar(lembar, map(table.ambil, known)), strict=True):
        typed = {name: baris.sel[i] if i < len(baris.sel) else "" for name, i in place.items()}
        raw = {name: bersih(cell).strip() for name, cell in typed.items()}
        findings += _hidden(typed, raw, berkas, dict.fromkeys(raw, baris.nomor))
        wrong = {name: one for name, one in isi.items() if isinstance(one, Salah)}
        values = isi | dict.fromkeys(wrong)
        rows.append(Rekaman(baris.nomor, raw, values, len(baris.sel) != len(lembar.kolom), wrong))
    older = alih.kolom_asli(table, asli.kolom, known) if alih else {}
    return Isi(table, berkas, True, known, tuple(rows), older), findings


def _hidden(
    typed: Mapping[str, Any], read: Mapping[str, Any], berkas: str, lines: Mapping[str, int | None]
) -> list[Temuan]:
    """The cells that hold what nobody sees: it is not read, but a person typed something else than what shows."""
    return [
        tersembunyi(tampak(_text(cell)), _text(read[name]), berkas, baris=lines[name], kolom=name)
        for name, cell in typed.items()
        if cell != read[name]
    ]


def tersembunyi(tampak: str, dibaca: str, berkas: str, **letak: Any) -> Temuan:
    """The finding about one text: what stands there with codes, and what of it is read."""
    return Temuan(
        "sel.tersembunyi",
        "peringatan",
        "Ada aksara yang tidak tampak, misalnya pembalik arah baca; aksara itu tidak ikut dibaca.",
        berkas,
        ditemukan=tampak,
        diharapkan=dibaca,
        perbaikan="ketik ulang isi sel ini, jangan salin-tempel",
        **letak,
    )


def _text(cell: Any) -> str:
    return "; ".join(map(str, cell)) if isinstance(cell, list) else str(cell)


def _toml(table: Tabel, path: Path, berkas: str, alih: Peralihan | None) -> tuple[Isi, list[Temuan]]:
    typed = baca_toml(path)
    tree = alih.kunci(table, typed) if alih else typed
    text = baca_teks(path)
    findings = judul.periksa_kunci(table, tree, text, berkas)
    columns = {column.nama: column for column in table.kolom}
    stated = {key: value for key, value in tree.items() if key in columns}
    known = {key: bersih_semua(value) for key, value in stated.items()}
    values = {key: dari_toml(value, columns[key].tipe) for key, value in known.items()}
    older = alih.kolom_asli(table, typed, known) if alih else {}
    lines = {key: judul.baris_kunci(text, older.get(key, key)) for key in known}
    findings += _hidden(stated, known, berkas, lines)
    row = Rekaman(None, known, values, baris_kolom=lines)
    return Isi(table, berkas, True, tuple(known), (row,), kolom_asli=older), findings
