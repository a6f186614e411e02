"""The workbook of the second step: all that was typed, and what the ticked programs hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_app.isian.impor.buku import baca_buku
from lkj_app.isian.lembar_kerja import pohon
from lkj_app.isian.lembar_kerja.kantor import IsiKantor
from lkj_app.isian.lembar_kerja.semula import LEMBAR_SEMULA
from lkj_utils.dasar.kode import bakukan
from lkj_utils.dasar.sementara import folder_sementara

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


from lkj_app.isian.impor.kantor_baca import Pembaca, bulat


def belum_terurai(baca: Pembaca) -> bool:
    """Whether no program was ticked yet, or one of them has no heading among the sub kegiatan."""
    ada = {bakukan(satu.teks.get("kode", "")) for satu in baca.lembar.get(pohon.SUB, (None, []))[1]}
    program = _program(baca)
    return not program or any(bakukan(row.get("kode", "")) not in ada for row in program)


def _program(baca: Pembaca) -> list[dict[str, str]]:
    return [satu.teks for satu in baca.lembar[pohon.PROGRAM][1] if pohon.ditandai(satu.teks)]


def berikut(baca: Pembaca) -> IsiKantor:
    """All that was typed, with the sub kegiatan of the ticked programs and the years of the Renstra to fill in."""
    resmi = pohon.daftar_resmi(baca.akar, baca.paket, baca.identitas, baca.tahun)
    isi: dict[str, list[dict[str, str]]] = {n: [satu.teks for satu in b] for n, (_, b) in baca.lembar.items()}
    nama = baca.identitas.get("nama", "")
    isi[pohon.PROGRAM] = pohon.baris_program(resmi, isi[pohon.PROGRAM], nama)
    aceh = "aceh" in baca.identitas.get("provinsi", "").casefold()
    akhiran = baca.identitas.get("akhiran_kode", "")
    program = [row for row in isi[pohon.PROGRAM] if pohon.ditandai(row)]
    isi[pohon.SUB] = pohon.baris_sub(resmi, program, isi.get(pohon.SUB, []), aceh=aceh, akhiran=akhiran)
    if not isi.get("target_renstra"):
        isi["target_renstra"] = [*_titik_renstra(isi.get("indikator", []), baca.identitas.get("periode_renstra", ""))]
    return IsiKantor(baca.folder, isi)


def _titik_renstra(indikator: list[dict[str, str]], renstra: str) -> Iterator[dict[str, str]]:
    """The points that a Renstra has of each of its indicators; only the values are left to type."""
    awal, _, akhir = renstra.partition("-")
    if not (bulat(awal) and bulat(akhir)):
        return
    for row in indikator:
        if row.get("nama") and row.get("tingkat") in ("tujuan", "sasaran"):
            titik = [("awal", int(awal) - 1), *(("target", t) for t in range(int(awal), int(akhir) + 1))]
            for nama, tahun in (*titik, ("akhir", int(akhir))):
                yield {"id_indikator": row["nama"], "titik": nama, "tahun": str(tahun)}


def seasal(path: Path, buku: bytes) -> bool:
    """Whether a workbook was made with the same content as this one, whatever was typed into it since."""
    with folder_sementara() as folder:
        baru = folder / path.name
        baru.write_bytes(buku)
        return _awal(path) == _awal(baru)


def _awal(path: Path) -> list[list[Any]]:
    semula = next((satu for satu in baca_buku(path) if satu.judul == LEMBAR_SEMULA), None)
    return [[sel.nilai for _, sel in sorted(isi.items())] for isi in semula.sel.values()] if semula else []
