"""Which version of the contract data were written with, and the way from there to the newest.

``versi_kontrak`` in an office's instansi.toml names its version; an office without it is of the first. The official
codes and the contract itself are of the version that datapackage.json states (``version``, of which the first number
counts: every change of tables, columns or constraints raises it).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from lkj_utils.dasar.berkas import BerkasError
from lkj_utils.dasar.errors import DataError
from lkj_utils.dasar.temuan import Temuan
from lkj_utils.dasar.toml import baca_toml
from lkj_utils.kontrak.langkah import Bentuk, Langkah, PindahTabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from lkj_utils.dasar.berkas import Lembar
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.kontrak.paket import Paket, Tabel

# The steps from version 1 to 2, from 2 to 3, and so on; an entry without steps only adds what may be absent.
# How to add one: docs/architecture.md, "a change of the contract".
TANGGA: tuple[tuple[Langkah, ...], ...] = (
    # 2: documents of the Perjanjian Kinerja, sources of tables, rows and settings in time, what is inferred.
    (),
)
PERTAMA = 1
PROFIL, TANDA = "instansi.toml", "versi_kontrak"
RUJUKAN: Literal["rujukan"] = "rujukan"


def terbaru() -> int:
    """The version that this program writes."""
    return PERTAMA + len(TANGGA)


def tolak_yang_baru(versi: int, apa: str) -> None:
    """Raise DataError for what a newer program wrote: nobody here knows what it means."""
    if versi > terbaru():
        raise DataError(_lebih_baru(versi, apa))


def _lebih_baru(versi: int, apa: str) -> str:
    return (
        f"{apa} memakai kontrak data versi {versi}, sedangkan program ini baru mengenal sampai versi {terbaru()}; "
        "pasang program yang lebih baru, datanya tidak diubah."
    )


def versi_instansi(data_root: Path, instansi: str) -> int:
    """The version that an office was written with; the first where nothing, or nothing readable, says so."""
    try:
        nilai = baca_toml(data_root / instansi / PROFIL).get(TANDA)
    except BerkasError:  # the check says what is wrong with that file
        return PERTAMA
    return nilai if type(nilai) is int and nilai >= PERTAMA else PERTAMA


def masalah_versi(data_root: Path, instansi: str) -> str:
    """Why nobody here can say in which form an office is written; empty where one can."""
    try:
        nilai = baca_toml(data_root / instansi / PROFIL).get(TANDA, PERTAMA)
    except BerkasError:  # as above
        return ""
    if type(nilai) is not int or nilai < PERTAMA:
        return (
            f"{TANDA} di {instansi}/{PROFIL} tidak terbaca: {_seperti_tertulis(nilai)}. Tulis kembali angkanya yang "
            f"semula, tanpa tanda kutip (program ini menulis {terbaru()}); datanya tidak diubah."
        )
    return _lebih_baru(nilai, f"Data {instansi}") if nilai > terbaru() else ""


def pastikan_dikenal(data_root: Path, instansi: str) -> None:
    """Raise DataError before anything is written into an office whose form nobody knows."""
    if masalah := masalah_versi(data_root, instansi):
        raise DataError(masalah)


def _seperti_tertulis(nilai: Any) -> str:
    """A value as a TOML file has it."""
    return str(nilai).lower() if isinstance(nilai, bool) else f'"{nilai}"' if isinstance(nilai, str) else str(nilai)


@dataclass(frozen=True)
class Peralihan:
    """The way of an office (``dari``) and of the official codes (``akar``) to the newest version."""

    instansi: str
    dari: int
    akar: int

    @classmethod
    def untuk(cls, paket: Paket, data_root: Path, instansi: str) -> Peralihan:
        """Of one office; DataError where a newer program wrote it."""
        return replace(cls.milik(data_root, instansi), akar=paket.versi_akar)

    @classmethod
    def milik(cls, data_root: Path, instansi: str) -> Peralihan:
        """Of one office, official codes left aside."""
        dari = versi_instansi(data_root, instansi)
        tolak_yang_baru(dari, f"Data {instansi}")
        return cls(instansi, dari, terbaru())

    @property
    def catatan(self) -> list[Temuan]:
        """One note where the office is of an older version."""
        if self.dari == terbaru():
            return []
        temuan = Temuan(
            "kontrak.versi_lama",
            "catatan",
            f"Data ini ditulis dengan kontrak data versi {self.dari}; dibaca dan dialihkan ke versi {terbaru()} tanpa "
            "mengubah berkasnya.",
            f"{self.instansi}/{PROFIL}",
            kolom=TANDA,
            ditemukan=f"versi {self.dari}",
            diharapkan=f"versi {terbaru()}",
            perbaikan=f"jalankan perintah perbarui {self.instansi} untuk menulis ulang berkasnya",
        )
        return [temuan]

    def langkah(self, tabel: Tabel) -> tuple[Langkah, ...]:
        """The steps of one table, oldest first."""
        mulai = self.akar if tabel.cakupan == RUJUKAN else self.dari
        return tuple(satu for versi in TANGGA[mulai - PERTAMA :] for satu in versi if satu.tabel == tabel.nama)

    def lembar(self, tabel: Tabel, lembar: Lembar) -> Lembar:
        """A CSV in the newest form; every row keeps its number."""
        langkah = self.langkah(tabel)
        if not langkah:
            return lembar
        isi = ubah(langkah, Bentuk(lembar.kolom, tuple(satu.sel for satu in lembar.baris)))
        baris = (replace(b, sel=tuple(map(str, sel))) for b, sel in zip(lembar.baris, isi.baris, strict=True))
        return replace(lembar, kolom=isi.kolom, baris=tuple(baris))

    def kunci(self, tabel: Tabel, isi: Mapping[str, Any]) -> dict[str, Any]:
        """A TOML file, keys flattened, in the newest form."""
        for langkah in self.langkah(tabel):
            isi = ubah_kunci(langkah, isi)
        return dict(isi)

    def kolom_asli(self, tabel: Tabel, berkas: Iterable[str], baru: Iterable[str]) -> dict[str, str]:
        """The columns that stand in the file under another name, by their new one."""
        ada, langkah = set(berkas), self.langkah(tabel)
        asal = {nama: _asal(nama, langkah, ada) for nama in baru if langkah and nama not in ada}
        return {nama: lama for nama, lama in asal.items() if lama in ada}

    def letak(self, tabel: Tabel, data_root: Path, periode: Periode) -> Path:
        """Where the file of a table lies: an older place only while it has none at the newest."""
        bagian = {"instansi": self.instansi, "tahun": periode.tahun, "triwulan": periode.triwulan, "dokumen": "*"}
        lama = [satu.dari for satu in reversed(self.langkah(tabel)) if isinstance(satu, PindahTabel)]
        calon = [data_root / templat.format(**bagian) for templat in (tabel.templat_path, *lama)]
        return next((path for path in calon if path.exists()), calon[0])


def _asal(nama: str, langkah: tuple[Langkah, ...], ada: set[str]) -> str:
    for satu in reversed(langkah):
        nama = satu.asal(nama)
        if nama in ada:
            break
    return nama


def ubah(langkah: Iterable[Langkah], isi: Bentuk) -> Bentuk:
    """A table after all steps."""
    for satu in langkah:
        isi = satu.ubah(isi)
    return isi


def ubah_kunci(langkah: Langkah, isi: Mapping[str, Any]) -> dict[str, Any]:
    """Keys and values of a TOML file after one step; an old key beside its new one is left out."""
    usang = langkah.usang(isi)
    milik = {nama: nilai for nama, nilai in isi.items() if nama != usang}
    hasil = langkah.ubah(Bentuk(tuple(milik), (tuple(milik.values()),)))
    return dict(zip(hasil.kolom, hasil.baris[0], strict=True))
