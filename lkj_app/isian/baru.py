"""Prepare a new quarter: what carries over is copied, what must be typed is left empty, nothing is overwritten.

Within a year the plan and budget stay; the quarter gets staff, evidence and musrenbang (s/d lists) of the one before.
A new year takes over the structure and which rows its tables have, but no amount and no target: they are decided anew.
Remarks (catatan) never carry over: they explain figures of the earlier period.
What the budget version in force has dropped is not asked for again; its realisasi so far stays in the sums.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import tomlkit

from lkj_app.isian.versi_baru import Salinan, berlakukan, salin
from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.errors import DataError, UsageError
from lkj_utils.dasar.periode import TRIWULAN, TRIWULAN_SETAHUN, Periode
from lkj_utils.dasar.simpan import csv_bytes, tolak_yang_ada
from lkj_utils.dasar.toml import baca_toml
from lkj_utils.dasar.transaksi import menulis, simpan_semua
from lkj_utils.data.daftar import instansi_ada, instansi_tersedia
from lkj_utils.data.kekurangan import Kekurangan, kekurangan
from lkj_utils.kontrak import isi as bacaan
from lkj_utils.kontrak.nomenklatur import tertulis
from lkj_utils.kontrak.paket import BELUM, Paket
from lkj_utils.kontrak.silang.kelengkapan import indikator_sendiri, indikator_setahun, sub_kegiatan
from lkj_utils.kontrak.versi import pastikan_dikenal
from lkj_utils.kontrak.versi_anggaran import REALISASI, pilahan, semua_sub, versi_berlaku

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from lkj_utils.kontrak.isi import Isi, IsiPeriode

    Baris = Mapping[str, Any]

VERSI_AWAL, PERJANJIAN_AWAL = "dpa_pokok", "awal"
# Lists from January on: the evidence of the first quarter is evidence of the second as well.
SEJAK_JANUARI = ("bukti", "bukti_butir", "usulan_musrenbang")
SUSUNAN_PEGAWAI = ("pegawai", "pejabat_struktural")


@dataclass(frozen=True)
class HasilBaru:
    """What was prepared, from which period, and what is still needed."""

    instansi: str
    periode: Periode
    dari: Periode | None
    berkas: tuple[Path, ...]
    kurang: tuple[Kekurangan, ...]
    # The budget version that it begins with; None where nobody asked for another one.
    versi: Salinan | None = None


def pilih_instansi(data_root: Path, teks: str) -> tuple[str, Periode]:
    """The office and the quarter of ``2024-TW1`` or ```INSTANSI/2024-TW1```; the quarter need not exist yet.

    Raises DataError where nobody can say in which form the office is written: it is about to be written into.
    """
    instansi, _, bagian = teks.strip().rpartition("/")
    periode = Periode.parse(bagian)
    ada = instansi_tersedia(data_root)
    if not ada:
        raise DataError(f"Belum ada instansi di {data_root}. Periksa --data, atau mulai dengan new --instansi NAMA.")
    if not instansi and len(ada) > 1:
        contoh = ", ".join(f"{satu}/{periode}" for satu in ada)
        raise UsageError(f"Ada beberapa instansi; sebutkan salah satu: {contoh}.")
    satu = instansi_ada(data_root, instansi) if instansi else ada[0]
    pastikan_dikenal(data_root, satu)
    return satu, periode


def siapkan(data_root: Path, instansi: str, periode: Periode, versi: str = "") -> HasilBaru:
    """Write the folder of the quarter, and of its year where there is none. Raises UsageError where it exists.

    With ``versi`` the quarter has that budget version in force, copied from the one before where it has no rows yet;
    of a quarter that exists nothing else is touched.
    """
    with menulis(data_root, "new"):
        paket = Paket.utuh(data_root)
        folder = (data_root / paket.path("periode", instansi, periode)).parent
        if not folder.is_dir() or not any(folder.iterdir()):
            return _siapkan(data_root, instansi, periode, versi)
        if not versi:
            raise UsageError(f"{instansi}/{periode} sudah ada di {folder}; tidak ada yang ditimpa.")
        salinan = berlakukan(data_root, instansi, periode, versi)
        simpan_semua(data_root, salinan.berkas, timpa=True)
        kurang = kekurangan(data_root, instansi, periode, paket)
        return HasilBaru(instansi, periode, None, tuple(salinan.berkas), kurang, salinan)


def _siapkan(data_root: Path, instansi: str, periode: Periode, versi: str) -> HasilBaru:
    paket = Paket.utuh(data_root)
    dari = sebelum(data_root, instansi, periode)
    lama = bacaan.baca(paket, data_root, instansi, dari or periode)[0]
    kini = bacaan.baca(paket, data_root, instansi, periode)[0]
    setahun = dari is not None and dari.tahun == periode.tahun
    ada = [row.teks("versi") for row in kini.ambil("dokumen_anggaran").rekaman]
    berlaku = versi_berlaku(lama) if setahun else [VERSI_AWAL, *ada][-1]
    lain = versi not in {"", berlaku}
    salinan = salin(data_root, instansi, periode, versi, berlaku if setahun else "") if lain else None
    acuan = salinan.acuan if salinan else berlaku
    isi = dict(_tahun(lama, kini, dari)) | _triwulan(lama, kini, dari, acuan)
    asli = tertulis(lama) | tertulis(kini)
    berkas = {
        data_root / paket.path(nama, instansi, periode): csv_bytes(paket.tabel(nama).nama_kolom, _asli(baris, asli))
        for nama, baris in isi.items()
    }
    berlaku = salinan.versi if salinan else berlaku
    berkas[data_root / paket.path("periode", instansi, periode)] = _keterangan(data_root, lama, kini, dari, berlaku)
    tolak_yang_ada(berkas)
    if salinan:
        berkas |= salinan.berkas
    simpan_semua(data_root, berkas, timpa=True)
    kurang = kekurangan(data_root, instansi, periode, paket)
    return HasilBaru(instansi, periode, dari, tuple(berkas), kurang, salinan)


def _asli(baris: Iterable[Baris], asli: Mapping[str, str]) -> list[Baris]:
    """The rows with their codes as the office writes them."""
    return [{kolom: asli.get(str(sel), sel) for kolom, sel in satu.items()} for satu in baris]


def sebelum(data_root: Path, instansi: str, periode: Periode) -> Periode | None:
    """The newest period of the office before this one; None where there is none."""
    return max((satu for satu in semua_periode(data_root, instansi) if satu < periode), default=None)


def semua_periode(data_root: Path, instansi: str) -> list[Periode]:
    """The periods of an office that have a folder."""
    return [
        Periode(int(folder.parent.name), int(folder.name[2:]))
        for folder in (data_root / instansi).glob("20[0-9][0-9]/tw[1-4]")
        if folder.is_dir()
    ]


def _tahun(lama: IsiPeriode, kini: IsiPeriode, dari: Periode | None) -> Iterable[tuple[str, list[Baris]]]:
    """The tables of the year that are not there yet: rows as last year, amounts and targets empty.

    A tree that is there already says which sub kegiatan the year has.
    """
    sub = sub_kegiatan(kini if kini.ambil("struktur").ada else lama)
    pembuat: dict[str, Callable[[], list[Baris]]] = {
        "struktur": lambda: _struktur(lama),
        "dokumen_anggaran": lambda: [{"versi": VERSI_AWAL}],
        "anggaran": lambda: [{"versi": VERSI_AWAL, "kode": kode} for kode in sub],
        "kas": lambda: [{"versi": VERSI_AWAL, "kode": kode, "triwulan": tw} for kode in sub for tw in TRIWULAN],
        "target_kinerja": lambda: _target(lama, sub),
        "perjanjian_kinerja": lambda: _perjanjian(lama),
        "dokumen_perjanjian": lambda: [{"versi": PERJANJIAN_AWAL}],
        "pendapatan": lambda: _pendapatan(lama),
    }
    if dari is None or dari.tahun == kini.periode.tahun:
        return
    for nama, buat in pembuat.items():
        if not kini.ambil(nama).ada and lama.ambil(nama).ada:
            yield nama, buat()


def _salin(isi: Isi) -> list[Baris]:
    return [{**{nama: row.tertulis(nama) for nama in row.mentah}, "catatan": ""} for row in isi.rekaman]


def _struktur(lama: IsiPeriode) -> list[Baris]:
    """The tree without what the last version of the year dropped, and without what then holds nothing."""
    isi, buang = lama.ambil("struktur"), set(pilahan(lama).luar)
    semua = [row.teks("kode") for row in isi.rekaman]
    for atas in sorted(semua, key=len, reverse=True):
        anak = {satu for satu in semua if kode_program.induk(satu) == atas}
        if anak and anak <= buang:
            buang.add(atas)
    return _salin(replace(isi, rekaman=tuple(row for row in isi.rekaman if row.teks("kode") not in buang)))


def _target(lama: IsiPeriode, sub: list[str]) -> list[Baris]:
    """Each sub kegiatan of the year in each quarter, anything else of last year at the year's end."""
    dahulu = set(semua_sub(lama))
    semua = dict.fromkeys(row.teks("id_indikator") for row in lama.ambil("target_kinerja").rekaman)
    return [
        {"id_indikator": id_, "triwulan": tw}
        for id_ in dict.fromkeys([*semua, *sub])
        if id_ in sub or id_ not in dahulu
        for tw in (TRIWULAN if id_ in sub else TRIWULAN[-1:])
    ]


def _perjanjian(lama: IsiPeriode) -> list[Baris]:
    semua = dict.fromkeys(row.teks("id_indikator") for row in lama.ambil("perjanjian_kinerja").rekaman)
    return [{"versi": PERJANJIAN_AWAL, "id_indikator": id_} for id_ in semua]


def _pendapatan(lama: IsiPeriode) -> list[Baris]:
    """The accounts of the version that was in force, in each quarter."""
    akun = {
        row.teks("akun"): {"versi": VERSI_AWAL, **{k: row.mentah.get(k, "") for k in ("akun", "nama", "induk")}}
        for row in lama.ambil("pendapatan").rekaman
        if row.teks("versi") == versi_berlaku(lama)
    }
    return [{**satu, "triwulan": tw} for tw in TRIWULAN for satu in akun.values()]


def _triwulan(lama: IsiPeriode, kini: IsiPeriode, dari: Periode | None, acuan: str) -> dict[str, list[Baris]]:
    """The tables of the quarter: the rows that the version ``acuan`` knows with empty values, and what carries over."""
    sumber = kini if kini.ambil("struktur").ada else lama
    setahun = dari is not None and dari.tahun == kini.periode.tahun
    # Next to the plan of last year the version of this year says nothing.
    sub = sub_kegiatan(sumber, acuan if sumber is kini else "")
    # An office that begins reports, of what its programs measure themselves, all that the plan of the year names.
    direncanakan = [] if dari else [row.teks("id_indikator") for row in kini.ambil("target_kinerja").rekaman]
    semua = dict.fromkeys([*indikator_sendiri(kini), *indikator_sendiri(lama), *direncanakan])
    sendiri = [satu for satu in semua if satu not in {*sub, *indikator_setahun(kini)}]
    isi: dict[str, list[Baris]] = {
        "realisasi_belanja": [{"kode": kode} for kode in sub],
        "realisasi_kinerja": [{"id_indikator": kode} for kode in [*sub, *sendiri]],
        "realisasi_indikator": [
            {"id_indikator": id_, **_masih_belum(lama, dari, kini.periode, id_)} for id_ in indikator_setahun(kini)
        ],
        "analisis": [],
        **{nama: _salin(lama.ambil(nama)) if dari else [] for nama in SUSUNAN_PEGAWAI},
    }
    isi |= {nama: _salin(lama.ambil(nama)) if setahun else [] for nama in SEJAK_JANUARI}
    for nama in REALISASI if setahun else ():
        isi[nama] += _dibawa(lama.ambil(nama), pilahan(kini, acuan).luar)
    akun = akun_daun(kini if kini.ambil("pendapatan").ada else lama, acuan)
    if akun:
        isi["realisasi_pendapatan"] = [{"akun": satu} for satu in akun]
    return isi


def _dibawa(isi: Isi, luar: frozenset[str]) -> list[Baris]:
    """What was spent and reached before a sub kegiatan was dropped: it cannot change any more."""
    kunci = REALISASI[isi.tabel.nama]
    rows = (row for row in isi.rekaman if row.teks(kunci) in luar and row.bilangan("realisasi_sd"))
    return _salin(replace(isi, rekaman=tuple(rows)))


def _masih_belum(lama: IsiPeriode, dari: Periode | None, periode: Periode, id_: str) -> Baris:
    """The answer of the quarter before that a value of the year is not there yet; the last quarter must say itself."""
    rows = lama.ambil("realisasi_indikator").rekaman
    jawaban = [row for row in rows if row.teks("id_indikator") == id_ and row.teks("status") == BELUM]
    setahun = dari is not None and dari.tahun == periode.tahun and periode.triwulan < TRIWULAN_SETAHUN
    return {"status": BELUM} if setahun and jawaban else {}


def akun_daun(data: IsiPeriode, versi: str) -> list[str]:
    """The lowest income accounts of a version, or of all versions where that one has none."""
    semua = data.ambil("pendapatan").rekaman
    rows = [row for row in semua if row.teks("versi") == versi] or list(semua)
    induk = {row.teks("induk") for row in rows}
    return list(dict.fromkeys(row.teks("akun") for row in rows if row.teks("akun") not in induk))


def _keterangan(data_root: Path, lama: IsiPeriode, kini: IsiPeriode, dari: Periode | None, versi: str) -> bytes:
    """periode.toml with proposals: the end of the quarter, who is in office then, the budget version in force."""
    periode = kini.periode
    profil = baca_toml(data_root / lama.instansi / "instansi.toml")
    waktu = lama.ambil("periode").rekaman if dari else ()
    tempat = (waktu[0].teks("tempat") if waktu else "") or str(profil.get("kedudukan", ""))
    isi = tomlkit.document()
    isi.add(tomlkit.comment(f"Keterangan {periode.nama}. Nilai di bawah ini usulan; betulkan yang tidak sesuai."))
    isi.add("tanggal_akhir_data", tomlkit.item(periode.akhir))
    isi.add(tomlkit.comment("Ganti dengan tanggal laporan ditandatangani."))
    isi.update(tanggal_laporan=periode.akhir, tempat=tempat, penandatangan=_penandatangan(lama, kini, periode))
    isi.add(tomlkit.comment("Versi anggaran yang berlaku pada tanggal akhir data."))
    isi.add("versi_anggaran", versi)
    return tomlkit.dumps(isi).encode("utf-8")


def _penandatangan(lama: IsiPeriode, kini: IsiPeriode, periode: Periode) -> str:
    """Who signed last, if still in office at the end of the quarter; else who holds the same unit then, else empty."""
    pejabat = kini.ambil("pejabat").rekaman
    menjabat = [
        row
        for row in pejabat
        if (row.tanggal("berlaku_dari") or periode.akhir) <= periode.akhir
        and (row.tanggal("berlaku_sampai") or periode.akhir) >= periode.akhir
    ]
    waktu = lama.ambil("periode").rekaman
    terakhir = waktu[0].teks("penandatangan") if waktu else ""
    unit = next((row.teks("kode_unit") for row in pejabat if row.teks("id_pejabat") == terakhir), _puncak(kini))
    cocok = [row.teks("id_pejabat") for row in menjabat if row.teks("kode_unit") == unit]
    if terakhir in cocok:
        return terakhir
    return cocok[0] if cocok else ""


def _puncak(data: IsiPeriode) -> str:
    """The unit at the top of the office."""
    return next((r.teks("kode_unit") for r in data.ambil("unit_kerja").rekaman if not r.teks("induk")), "")
