"""Load the data of one period: the only module that reads data/ for computing. Validation has its own (kontrak)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd

from lkj_utils.dasar import kode, masa
from lkj_utils.dasar.berkas import baca_csv
from lkj_utils.dasar.errors import DataError, LkjError
from lkj_utils.dasar.format import kapital
from lkj_utils.dasar.periode import Periode
from lkj_utils.dasar.toml import baca_toml
from lkj_utils.data.aturan import Aturan
from lkj_utils.data.versi import VersiAnggaran
from lkj_utils.kontrak.nilai import Salah, baca_lembar, dari_toml
from lkj_utils.kontrak.nomenklatur import Nomenklatur
from lkj_utils.kontrak.paket import Paket
from lkj_utils.kontrak.versi import Peralihan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lkj_utils.dasar.berkas import Lembar
    from lkj_utils.kontrak.paket import Tabel

ASAL = "_asal"
BERINDIKATOR = (kode.PROGRAM, kode.KEGIATAN)
# The target of a roll-up, which plans print beside programs and kegiatan: no value of an indicator of their own.
TARGET_GABUNGAN = (100, "persen")


@dataclass(frozen=True)
class DataPeriode:
    """Everything typed for one period, by table name; a missing optional table is an empty frame.

    ``kolom_asli`` has, by file, the columns that stand there under the name of an older contract; ``kode_asli`` the
    codes of struktur.csv as they are typed there, by canonical code.
    """

    akar: Path
    instansi: str
    periode: Periode
    profil: Mapping[str, Any]
    waktu: Mapping[str, Any]
    tabel: Mapping[str, pd.DataFrame]
    kolom_asli: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    kode_asli: Mapping[str, str] = field(default_factory=dict)
    # What held at other times too: rows in time by table, and instansi.toml as it stands there.
    sejarah: Mapping[str, list[dict[str, Any]]] = field(default_factory=dict)
    profil_kini: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def _rekaman(self) -> dict[str, list[dict[str, Any]]]:
        return {nama: frame.to_dict("records") for nama, frame in self.tabel.items()}  # type: ignore[misc]

    def baris(self, nama: str, **kunci: object) -> list[dict[str, Any]]:
        """The rows of a table whose columns equal ``kunci``; ``_asal`` says where a row stands (``file#row``)."""
        rows = self._rekaman[nama]
        return [row for row in rows if all(row[k] == v for k, v in kunci.items())] if kunci else rows

    def satu(self, nama: str, **kunci: object) -> dict[str, Any]:
        """The first row with these values, or an empty one."""
        return next(iter(self.baris(nama, **kunci)), {})

    @property
    def akhir_data(self) -> date:
        """The cut-off; the end of the quarter where it does not read."""
        return _akhir(self.waktu, self.periode)

    def pada(self, nama: str, id_: str, hari: date) -> dict[str, Any]:
        """The row of a table in time that held on a day; an empty one where none did."""
        rows = self.sejarah.get(nama) or self.baris(nama)
        kunci = next(iter(rows[0])) if rows else ""
        milik = [row for row in rows if row[kunci] == id_]
        return next(iter(masa.berlaku(milik, (kunci,), hari, lambda row: row)), {})

    def profil_pada(self, pada: date) -> dict[str, Any]:
        """instansi.toml as it was on a day."""
        return masa.profil_pada(self.profil_kini or self.profil, pada)

    def aturan_pada(self, pada: date) -> Aturan:
        """The rules that were in force on a day."""
        return Aturan.dari(self.profil_pada(pada))

    @cached_property
    def aturan(self) -> Aturan:
        """The rules in force of the office."""
        return Aturan.dari(self.profil)

    @property
    def _nomenklatur(self) -> Nomenklatur:
        dasar = {row["kode"]: row["nama"] for row in self.baris("nomenklatur")}
        return Nomenklatur.milik(self.profil, dasar=dasar, akar=self.akar, tahun=self.periode.tahun)

    @cached_property
    def struktur(self) -> pd.DataFrame:
        """One row per program, kegiatan and sub kegiatan in tree order, with official name, level and parent.

        What the budget version in force does not hold (``luar``) is there only where it has realisasi, and says so.
        """
        names, ada = self._nomenklatur, self.versi.sebutan(self._berealisasi)
        rows = [
            row
            | {
                "nama_resmi": (nama := _nama(row, names)),
                "nama": nama + ada[row["kode"]],
                "tingkat": kode.tingkat(row["kode"]),
                "induk": kode.induk(row["kode"]),
                "luar": bool(ada[row["kode"]]),
            }
            for row in self.baris("struktur")
            if row["kode"] in ada
        ]
        rows.sort(key=lambda row: kode.urutan(row["kode"]))
        return pd.DataFrame(rows, dtype=object)

    @cached_property
    def nama_resmi(self) -> dict[str, str]:
        """The official name of every code of the year, also of one that the version in force does not hold."""
        names = self._nomenklatur
        return {row["kode"]: _nama(row, names) for row in self.baris("struktur")}

    @cached_property
    def pohon(self) -> list[dict[str, Any]]:
        """The rows of ``struktur`` as dicts: every program, followed by its kegiatan and their sub kegiatan."""
        return self.struktur.to_dict("records")  # type: ignore[return-value]

    def tingkat(self, nama: str) -> list[dict[str, Any]]:
        """The rows of struktur on one level: program, kegiatan or sub_kegiatan."""
        return [row for row in self.pohon if row["tingkat"] == nama]

    def berlaku(self, nama: str) -> list[dict[str, Any]]:
        """Of ``tingkat`` the rows that the budget version in force holds: these are counted and judged."""
        return [row for row in self.tingkat(nama) if not row["luar"]]

    @cached_property
    def versi(self) -> VersiAnggaran:
        """The budget versions of the year."""
        tabel = (self.baris(nama) for nama in ("dokumen_anggaran", "anggaran", "struktur"))
        return VersiAnggaran.dari(self.waktu.get("versi_anggaran") or "", *tabel)

    @property
    def dokumen_anggaran(self) -> list[dict[str, Any]]:
        """The budget documents up to the one in force."""
        return [row for row in self.baris("dokumen_anggaran") if self.versi.sudah(row["versi"])]

    @property
    def _berealisasi(self) -> set[str]:
        """The codes with realisasi of money or kinerja."""
        kunci = {"realisasi_belanja": "kode", "realisasi_kinerja": "id_indikator"}
        return {row[k] for tabel, k in kunci.items() for row in self.baris(tabel) if row["realisasi_sd"]}

    def anak(self, induk: str) -> list[str]:
        """Codes directly under a program or kegiatan, in order."""
        return list(self._anak.get(induk, ()))

    @cached_property
    def _anak(self) -> dict[str, list[str]]:
        """Codes by parent: every rule and every roll-up asks for them."""
        hasil: dict[str, list[str]] = {}
        for row in self.pohon:
            hasil.setdefault(row["induk"], []).append(row["kode"])
        return hasil

    def sendiri(self, induk: str) -> list[dict[str, Any]]:
        """The indicators of a program or kegiatan itself; none unless one of them has values of its own.

        Values are a pledge, a row of realisasi, or a target other than the 100 persen of a roll-up. Where there are
        some, the capaian is theirs; else it is the roll-up of what lies below.
        """
        return self._sendiri.get(induk, [])

    @cached_property
    def _sendiri(self) -> dict[str, list[dict[str, Any]]]:
        rows = self.baris("indikator")
        satuan = {row["id_indikator"]: row["satuan"] for row in rows}
        target = [row for row in self.baris("target_kinerja") if row["target_sd"] is not None]
        berisi = {r["id_indikator"] for t in ("perjanjian_kinerja", "realisasi_kinerja") for r in self.baris(t)}
        berisi |= {
            id_ for row in target if (row["target_sd"], satuan.get(id_ := row["id_indikator"])) != TARGET_GABUNGAN
        }
        hasil: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            # A row by the code, or without a name, only says how the plan calls the roll-up.
            bernama = row["nama"] and row["id_indikator"] != row["kode"]
            if row["tingkat"] in BERINDIKATOR and (bernama or row["id_indikator"] in berisi):
                hasil.setdefault(row["kode"], []).append(row)
        # One by the code that has values is the only one: the contract says so.
        return {
            satu: [row for row in milik if row["id_indikator"] == satu] or milik
            for satu, milik in hasil.items()
            if any(row["id_indikator"] in berisi for row in milik)
        }

    @cached_property
    def _lain(self) -> dict[Periode, DataPeriode | None]:
        return {}

    def lain(self, periode: Periode) -> DataPeriode | None:
        """Another period of this office, loaded once; None where it has no periode.toml.

        Its folder is checked when its own report is made, not here: what cannot be read of it is unknown.
        """
        if periode not in self._lain:
            ada = (_folder(self.akar, self.instansi, periode) / "periode.toml").is_file()
            self._lain[periode] = muat(self.akar, self.instansi, periode, longgar=True) if ada else None
        return self._lain[periode]

    @cached_property
    def terdahulu(self) -> tuple[DataPeriode, ...]:
        """The earlier quarters of this year that have a folder, oldest first."""
        triwulan = range(1, self.periode.triwulan)
        return tuple(satu for n in triwulan if (satu := self.lain(Periode(self.periode.tahun, n))))

    @property
    def tahun_lalu(self) -> DataPeriode | None:
        """The same quarter of last year."""
        return self.lain(self.periode.tahun_lalu)


def _nama(row: Mapping[str, Any], resmi: Nomenklatur) -> str:
    return kapital(row.get("nama") or resmi.nama(row["kode"]) or row["kode"])


def _folder(akar: Path, instansi: str, periode: Periode) -> Path:
    return akar / instansi / str(periode.tahun) / f"tw{periode.triwulan}"


def muat(akar: Path, instansi: str, periode: Periode, *, longgar: bool = False) -> DataPeriode:
    """Load every table of a period. Raises DataError where a file cannot be read; run ``kontrak.periksa`` first.

    With ``longgar`` nothing raises: a file, row or cell that cannot be read is left out.
    """
    paket = Paket.utuh(akar)
    alih = Peralihan.untuk(paket, akar, instansi)
    tabel: dict[str, pd.DataFrame] = {}
    toml: dict[str, dict[str, Any]] = {}
    asli: dict[str, Mapping[str, str]] = {}
    kode_asli: dict[str, str] = {}
    for isi in paket:
        if "{dokumen}" in isi.templat_path:
            continue
        path = alih.letak(isi, akar, periode)
        letak = path.relative_to(akar).as_posix()
        if isi.format == "toml":
            mentah = _toml(path, longgar=longgar)
            toml[isi.nama], kolom = _bernilai(alih.kunci(isi, mentah), isi), tuple(mentah)
        else:
            lembar = _lembar(path, letak, isi, longgar=longgar)
            tabel[isi.nama] = _frame(lembar and alih.lembar(isi, lembar), letak, isi, longgar=longgar)
            kolom = lembar.kolom if lembar else ()
            kode_asli |= _kode_asli(lembar) if lembar and isi.nama == "struktur" else {}
        asli[letak] = alih.kolom_asli(isi, kolom, isi.nama_kolom)
    kini, waktu = _terdahulu(toml["instansi"], paket.tabel("instansi")), toml["periode"]
    pada = _akhir(waktu, periode)
    sejarah: dict[str, list[dict[str, Any]]] = {}
    for isi in (satu for satu in paket if satu.bermasa):
        tabel[isi.nama], sejarah[isi.nama] = _yang_berlaku(tabel[isi.nama], isi, pada)
    profil = masa.profil_pada(kini, pada)
    return DataPeriode(akar, instansi, periode, profil, waktu, tabel, asli, kode_asli, sejarah, kini)


def _akhir(waktu: Mapping[str, Any], periode: Periode) -> date:
    akhir = waktu.get("tanggal_akhir_data")
    return akhir if isinstance(akhir, date) else periode.akhir


def _terdahulu(profil: dict[str, Any], isi: Tabel) -> dict[str, Any]:
    """The profile with what it said before flattened and converted like itself."""
    lama = profil.get(masa.TERDAHULU)
    semua = [satu for satu in lama if isinstance(satu, dict)] if isinstance(lama, list) else []
    return profil | {masa.TERDAHULU: [_bernilai(masa.datar(satu), isi) for satu in semua]}


def _yang_berlaku(frame: pd.DataFrame, isi: Tabel, pada: date) -> tuple[pd.DataFrame, list[dict[str, Any]]]:
    """The rows that hold at the cut-off, and all of them."""
    rows: list[dict[str, Any]] = frame.to_dict("records")  # type: ignore[assignment]
    ada = masa.berlaku(rows, isi.kunci, pada, lambda row: row)
    return frame if len(ada) == len(rows) else pd.DataFrame(ada, columns=frame.columns, dtype=object), rows


def _toml(path: Path, *, longgar: bool) -> dict[str, Any]:
    try:
        return baca_toml(path)
    except (LkjError, OSError):
        if longgar:
            return {}
        raise


def _bernilai(mentah: Mapping[str, Any], isi: Tabel) -> dict[str, Any]:
    tipe = {k.nama: k.tipe for k in isi.kolom}
    return {nama: dari_toml(nilai, tipe.get(nama, "string")) for nama, nilai in mentah.items()}


def _frame(lembar: Lembar | None, letak: str, isi: Tabel, *, longgar: bool) -> pd.DataFrame:
    kolom = [*isi.nama_kolom, ASAL]
    if lembar is None:
        return pd.DataFrame(columns=kolom, dtype=object)
    rows = [row | {ASAL: f"{letak}#{nomor}"} for nomor, row in _rekaman(lembar, letak, isi, longgar=longgar)]
    if longgar:
        rows = _yang_utuh(rows, isi)
    # "urut" is the order in print, whatever the order in the file.
    rows.sort(key=lambda row: row.get("urut") or 0)
    return pd.DataFrame(rows, columns=kolom, dtype=object).astype(object).where(lambda f: f.notna(), None)


def _kode_asli(lembar: Lembar) -> dict[str, str]:
    letak = lembar.kolom.index("kode") if "kode" in lembar.kolom else len(lembar.kolom)
    return {kode.bakukan(satu): satu for row in lembar.baris for satu in row.sel[letak : letak + 1]}


def _lembar(path: Path, letak: str, isi: Tabel, *, longgar: bool) -> Lembar | None:
    try:
        if path.exists():
            return baca_csv(path)
        if isi.wajib:
            raise DataError(f"Berkas {letak} tidak ada; jalankan perintah check untuk melihat semuanya.")
    except (LkjError, OSError):
        if not longgar:
            raise
    return None


def _rekaman(lembar: Lembar, letak: str, isi: Tabel, *, longgar: bool) -> Iterator[tuple[int, dict[str, Any]]]:
    dikenal = [k for k in isi.kolom if k.nama in lembar.kolom]
    for row, nilai in zip(lembar.baris, baca_lembar(lembar, dikenal), strict=True):
        salah = [nama for nama, satu in nilai.items() if isinstance(satu, Salah)]
        if salah and not longgar:
            tempat = f"{letak}, baris {row.nomor}, kolom {', '.join(salah)}"
            raise DataError(f"{tempat}: isinya tidak terbaca; jalankan perintah check.")
        yield row.nomor, nilai | dict.fromkeys(salah)


def _yang_utuh(rows: list[dict[str, Any]], isi: Tabel) -> list[dict[str, Any]]:
    """The rows that have what the contract requires, the first of each key."""
    wajib = [k.nama for k in isi.kolom if k.wajib]
    pertama: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in rows:
        if all(row.get(nama) is not None for nama in wajib):
            milik = tuple(row.get(nama) for nama in (*isi.kunci, *isi.pembeda))
            pertama.setdefault(milik or (row[ASAL],), row)
    return [*pertama.values()]


def pecah_asal(asal: str) -> tuple[str, int | None, str | None]:
    """``file#row/column`` as file, row, column; the row is None where the file has none (TOML)."""
    berkas, _, letak = asal.partition("#")
    baris, _, kolom = letak.partition("/")
    return berkas, int(baris) if baris.isdigit() else None, kolom or None
