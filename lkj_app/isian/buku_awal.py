"""The first workbook of a new office: what follows from its name, and all programs to tick."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from lkj_app.excel.nama import nama_kantor
from lkj_app.isian.instansi_baru import baca_kode, nama_folder
from lkj_app.isian.lembar_kerja import identitas, pohon
from lkj_app.isian.lembar_kerja.buku_kantor import buku_kantor
from lkj_app.isian.lembar_kerja.kantor import IsiKantor
from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.errors import UsageError
from lkj_utils.kontrak.paket import Paket

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.dasar.periode import Periode
    from lkj_utils.kontrak.nomenklatur import Nomenklatur

PIMPINAN = {"kecamatan": "Camat", "kelurahan": "Lurah"}
# The decrees that the report names by themselves.
PENETAPAN = ("sotk", "renstra", "iku")


@dataclass(frozen=True)
class BukuAwal:
    """A workbook: its name, its bytes, and the step that it is for."""

    nama: str
    buku: bytes
    langkah: int


def buku_awal(data_root: Path, nama: str, periode: Periode | None, kode: str | None) -> BukuAwal:
    """Raises UsageError where the office is there already or codes are on no list; nothing is written."""
    folder, nama = nama_folder(nama), " ".join(nama.split())
    if (data_root / folder).exists():
        raise UsageError(f"Folder {folder} sudah ada di {data_root}; tidak ada yang ditimpa.")
    paket = Paket.utuh(data_root)
    dasar = identitas.awal(nama, (periode.tahun, periode.triwulan) if periode else (None, None))
    # Without a period the lists of this year are shown; those of the year that is typed hold at the import.
    tahun = periode.tahun if periode else datetime.now().astimezone().year
    resmi = pohon.daftar_resmi(data_root, paket, dasar, tahun)
    diminta = _dikenal(resmi, baca_kode(kode)) if kode else []
    program = pohon.baris_program(resmi, _tandai(diminta), nama)
    isi = {
        identitas.NAMA: [dasar],
        pohon.PROGRAM: program,
        "unit_kerja": [{"nama": nama, "jabatan": PIMPINAN.get(dasar["jenis"], "")}],
        "regulasi": [{"id": satu} for satu in PENETAPAN],
    }
    if diminta:
        dipilih = [row for row in program if pohon.ditandai(row)]
        isi[pohon.SUB] = pohon.baris_sub(resmi, dipilih, [], aceh=False)
        _tandai_sub(isi[pohon.SUB], diminta)
    kantor = IsiKantor(folder, isi)
    berkas = nama_kantor(folder, kantor.langkah)
    return BukuAwal(berkas, buku_kantor(paket, kantor, berkas, tahun), kantor.langkah)


def _dikenal(resmi: Nomenklatur, kode: list[str]) -> list[str]:
    """Codes of the official list; raises UsageError with the nearest for others."""
    asing = [satu for satu in kode if resmi.resmi(kode_program.bakukan(satu)) is None]
    if asing:
        dekat = {satu: kode_program.terdekat(satu, resmi.sebidang(satu)) for satu in asing}
        sebut = [f"{satu} (mungkin {mirip})" if mirip else satu for satu, mirip in dekat.items()]
        raise UsageError(
            f"Kode ini tidak ada di daftar nomenklatur: {', '.join(sebut)}. Bila kodenya memang di luar daftar resmi, "
            "ketik di baris kosong lembar Program atau Sub kegiatan, beserta namanya."
        )
    return kode


def _tandai(kode: list[str]) -> list[dict[str, str]]:
    """The programs of these codes, ticked."""
    program = dict.fromkeys(pohon.jalur(kode_program.bakukan(satu))[-1] for satu in kode)
    return [{"kode": satu, "ambil": pohon.TANDA} for satu in program]


def _tandai_sub(semua: list[dict[str, str]], kode: list[str]) -> None:
    """Tick the sub kegiatan that were named themselves, written as they were."""
    baku = {kode_program.bakukan(satu): satu for satu in kode}
    tertulis = {satu: asli for satu, asli in baku.items() if kode_program.tingkat(satu) == kode_program.SUB_KEGIATAN}
    for row in semua:
        if (satu := kode_program.bakukan(row["kode"])) in tertulis:
            row.update(ambil=pohon.TANDA, kode=tertulis.pop(satu))
    semua += [{"kode": satu, "ambil": pohon.TANDA, **pohon.USULAN_SUB} for satu in tertulis.values()]
