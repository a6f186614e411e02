"""A new budget version: that in force copied under a new name, so that only what changed must be typed.

Whether somebody has looked at the copy is told by the contract (``anggaran.salinan``), not by a mark in the data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lkj_utils.dasar.errors import DataError, UsageError
from lkj_utils.dasar.simpan import csv_bytes, toml_ganti
from lkj_utils.dasar.temuan import galat
from lkj_utils.dasar.versi_anggaran import RKPD, urutkan
from lkj_utils.kontrak import isi as bacaan
from lkj_utils.kontrak.versi_anggaran import BERVERSI, pagu, urutan, versi_berlaku

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lkj_utils.dasar.periode import Periode
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import Isi, IsiPeriode, Rekaman
    from lkj_utils.kontrak.paket import Paket

DOKUMEN = "dokumen_anggaran"
CONTOH = "pergeseran_1, pergeseran_2, atau dpa_perubahan"


@dataclass(frozen=True)
class Salinan:
    """What a new version begins with: from which one, how many rows by table, and the files as they will be.

    Of a version that has rows already nothing is copied: then ``dari`` is empty.
    """

    versi: str
    dari: str = ""
    banyak: tuple[tuple[str, int], ...] = ()
    berkas: Mapping[Path, bytes] = field(default_factory=dict)
    # Whether it comes before the one that it was copied from, as long as not every document has a date.
    mendahului: bool = False

    @property
    def acuan(self) -> str:
        """The version that says which sub kegiatan there are."""
        return self.dari or self.versi


def salin(data_root: Path, instansi: str, periode: Periode, versi: str, dari: str = "") -> Salinan:
    """Copy ``dari`` (the version in force in the period) as ``versi``; nothing is written here.

    Raises UsageError where there is nothing to copy, DataError where a file of the year cannot be read whole.
    """
    paket, data, temuan = _baca(data_root, instansi, periode)
    _periksa_nama(paket, versi)
    _tolak_rusak(data, temuan)
    if pagu(data).get(versi):
        return Salinan(versi)
    dari = dari or _dasar(data, versi)
    if not dari:
        raise UsageError(
            f"Tahun {periode.tahun} belum mempunyai versi anggaran yang dapat disalin sebagai {versi}; "
            "siapkan dulu triwulan ini tanpa --versi, lalu isi pagunya."
        )
    if not pagu(data).get(dari):
        raise UsageError(
            f"Versi yang berlaku, {dari}, tidak mempunyai baris di {data.ambil('anggaran').berkas}; "
            f"tidak ada yang dapat disalin sebagai {versi}."
        )
    baru = {nama: _baris_baru(data.ambil(nama), dari, versi) for nama in BERVERSI}
    baru[DOKUMEN] = _dokumen(data.ambil(DOKUMEN), versi)
    isi = {nama: rows for nama, rows in baru.items() if rows}
    banyak = tuple((data.paket.tabel(nama).judul, len(rows)) for nama, rows in isi.items() if nama != DOKUMEN)
    berkas = {data_root / data.ambil(nama).berkas: _isi_berkas(data.ambil(nama), rows) for nama, rows in isi.items()}
    return Salinan(versi, dari, banyak, berkas, _mendahului(data, versi, dari))


def berlakukan(data_root: Path, instansi: str, periode: Periode, versi: str) -> Salinan:
    """For a period that exists: the copy, and periode.toml with the version in force. UsageError where it is so."""
    _, data, _ = _baca(data_root, instansi, periode)
    if versi_berlaku(data) == versi and pagu(data).get(versi):
        raise UsageError(
            f"{versi} sudah berlaku pada {instansi}/{periode} dan pagunya sudah ada; tidak ada yang disalin. "
            f"Ubah isinya lewat template {periode} --tahun."
        )
    salinan = salin(data_root, instansi, periode, versi)
    waktu = data.ambil("periode")
    if not waktu.ada:
        raise UsageError(f"{waktu.berkas} tidak ada atau tidak terbaca, jadi versi yang berlaku tidak dapat diganti.")
    path = data_root / waktu.berkas
    teks = toml_ganti(path.read_text(encoding="utf-8-sig"), {"versi_anggaran": versi})
    return replace(salinan, berkas={**salinan.berkas, path: teks.encode("utf-8")})


def _baca(data_root: Path, instansi: str, periode: Periode) -> tuple[Paket, IsiPeriode, list[Temuan]]:
    from lkj_utils.kontrak.paket import Paket

    paket = Paket.utuh(data_root)
    return paket, *bacaan.baca(paket, data_root, instansi, periode)


def _periksa_nama(paket: Paket, versi: str) -> None:
    pola = str(paket.tabel(DOKUMEN).ambil("versi").pattern or "")
    if versi == RKPD or not re.fullmatch(pola, versi):
        raise UsageError(f"“{versi}” bukan nama versi anggaran yang dapat berlaku; tulis {CONTOH}.")


def _tolak_rusak(data: IsiPeriode, temuan: Sequence[Temuan]) -> None:
    """A file that cannot be read whole is not written anew: what stands in it would be lost."""
    berkas = {data.ambil(nama).berkas for nama in (*BERVERSI, DOKUMEN)}
    if rusak := [t for t in galat(list(temuan)) if t.berkas in berkas and t.aturan != "berkas.hilang"]:
        raise DataError("Versi baru tidak dibuat: ada berkas yang belum terbaca utuh.", rusak)


def _dasar(data: IsiPeriode, versi: str) -> str:
    """The version in force; where that is the new one itself, or none is, the last one with rows."""
    berlaku = versi_berlaku(data)
    if berlaku and berlaku != versi:
        return berlaku
    urut = [satu for satu in urutan(data) if pagu(data).get(satu) or satu == versi]
    dahulu = urut[: urut.index(versi)] if versi in urut else urut
    return dahulu[-1] if dahulu else ""


def _mendahului(data: IsiPeriode, versi: str, dari: str) -> bool:
    rows = data.ambil(DOKUMEN).rekaman
    urut = urutkan([*((row.teks("versi"), row.tanggal("tanggal")) for row in rows), (versi, None)])
    return dari in urut and urut.index(versi) < urut.index(dari)


def _baris_baru(isi: Isi, dari: str, versi: str) -> list[dict[str, str]]:
    """The rows of one version under another name, without remarks; none where the new one has some already."""
    if any(row.teks("versi") == versi for row in isi.rekaman):
        return []
    return [{**_teks(isi, row), "versi": versi, "catatan": ""} for row in isi.rekaman if row.teks("versi") == dari]


def _dokumen(isi: Isi, versi: str) -> list[dict[str, str]]:
    """The document itself: number, date and totals are its own, so they are left empty."""
    return [] if any(row.teks("versi") == versi for row in isi.rekaman) else [{"versi": versi}]


def _isi_berkas(isi: Isi, baru: list[dict[str, str]]) -> bytes:
    return csv_bytes(isi.tabel.nama_kolom, [*(_teks(isi, row) for row in isi.rekaman), *baru])


def _teks(isi: Isi, row: Rekaman) -> dict[str, str]:
    """The cells of a row as they are written again."""
    return {nama: row.tertulis(nama) for nama in isi.tabel.nama_kolom}
