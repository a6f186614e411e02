"""BAB III C: what each program was to do and who did it, its formula, its evidence, and what was written of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_utils.sajian import rumus
from lkj_utils.sajian.keadaan import menurut_bobot
from lkj_utils.sajian.keluaran import Keluaran, butir, elemen, gabung, judul
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.simpangan import JENIS, kalimat, simpangan, unit
from lkj_utils.sajian.tabel import kinerja
from lkj_utils.sajian.tabel.bukti import bukti_program
from lkj_utils.sajian.tabel.indikator import indikator_sendiri

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan

# Of what did not fall short an obstacle is the cause of nothing.
CATATAN = {"pendukung": "Pendukung", **JENIS, "penghambat": "Hambatan"}


def uraian_program(laporan: Laporan) -> Keluaran:
    """All programs, those furthest below their target first, down to the evidence of each sub kegiatan."""
    program = menurut_bobot(laporan, (row["kode"] for row in laporan.data.tingkat("program")))
    return gabung(bagian for kode in program for bagian in _program(laporan, kode))


def _program(laporan: Laporan, kode: str) -> Iterator[Keluaran]:
    kegiatan = menurut_bobot(laporan, laporan.data.anak(kode))
    sub = [satu for k in kegiatan for satu in menurut_bobot(laporan, laporan.data.anak(k))]
    sendiri = [row["nama"] for row in laporan.data.sendiri(kode)]
    nama = sendiri or [(laporan.indikator.get(kode) or {}).get("nama")]
    pelaksana = dict.fromkeys(u for s in sub if (u := unit(laporan, s)))
    yield judul(3, laporan.nama[kode], "bagian-" + kode.replace(".", "-"))
    yield narasi(laporan, "program", kode=kode, indikator=[*filter(None, nama)], sendiri=sendiri, unit=list(pelaksana))
    for satu in (kode, *kegiatan):
        if laporan.data.sendiri(satu):
            yield indikator_sendiri(laporan, satu)
    yield rumus.capaian(laporan, kode)
    if bukti := bukti_program(laporan, kode, sub):
        yield bukti
    if any(map(_memuat_musrenbang, sub)) and laporan.data.baris("usulan_musrenbang"):
        yield kinerja.usulan_musrenbang(laporan)
    yield from _catatan(laporan, [kode, *kegiatan, *sub])


def _memuat_musrenbang(kode: str) -> bool:
    """The proposals stand with the sub kegiatan that holds the musrenbang (official number 7.01.03.2.01.01)."""
    return kode.endswith(".03.2.01.01")


def _catatan(laporan: Laporan, kode: list[str]) -> Iterator[Keluaran]:
    """What else the office wrote; of what fell short the deviations tell, but for what helped."""
    milik = {row["id_indikator"]: row["nama"] or laporan.nama[k] for k in kode for row in laporan.data.sendiri(k)}
    subjek = {k: laporan.nama[k] for k in kode} | milik
    diuraikan = {nama for satu in simpangan(laporan) for nama in (satu.subjek, satu.ditulis)}
    semua = [
        satu
        for s, nama in subjek.items()
        for satu in _analisis(laporan, s, nama, {"pendukung": CATATAN["pendukung"]} if s in diuraikan else CATATAN)
    ]
    if semua:
        yield narasi(laporan, "catatan_capaian")
        yield butir(semua)


def _analisis(laporan: Laporan, subjek: str, nama: str, sebutan: dict[str, str]) -> Iterator[Markup]:
    rows = laporan.baris("analisis", subjek=subjek)
    isi = [
        Markup("{}: {}").format(kata, kalimat(teks))
        for jenis, kata in sebutan.items()
        if (teks := [row["teks"] for row in rows if row["jenis"] == jenis])
    ]
    if isi:
        yield elemen("strong", nama) + Markup(". ") + Markup(" ").join(isi)
