"""BAB III C: one section per program, kegiatan and sub kegiatan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from lkj_utils.dasar.format import angka, rentang_tanggal
from lkj_utils.dasar.simpulan import DISIMPULKAN, bertanda, disimpulkan
from lkj_utils.sajian import rumus
from lkj_utils.sajian.keluaran import Keluaran, butir, elemen, gabung, judul, paragraf
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.tabel import kinerja
from lkj_utils.sajian.tabel.indikator import indikator_sendiri
from lkj_utils.sajian.tabel.inti import BELUM_DIISI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan

JENIS_BUTIR = {"agenda": "Agenda", "hasil": "Hasil", "tindak_lanjut": "Tindak lanjut"}


def uraian_program(laporan: Laporan) -> Keluaran:
    """All programs in order, down to the evidence of each sub kegiatan."""
    return gabung(bagian for row in laporan.data.tingkat("program") for bagian in _program(laporan, row["kode"]))


def _program(laporan: Laporan, kode: str) -> Iterator[Keluaran]:
    yield judul(2, laporan.nama[kode], _id(kode))
    sendiri = [row["nama"] for row in laporan.data.sendiri(kode)]
    nama = sendiri or [(laporan.indikator.get(kode) or {}).get("nama")]
    yield narasi(
        laporan,
        "program",
        kode=kode,
        indikator=[*filter(None, nama)],
        sendiri=sendiri,
        unit=_unit_program(laporan, kode),
    )
    yield from _sendiri(laporan, kode)
    yield rumus.capaian(laporan, kode)
    for anak in laporan.data.anak(kode):
        yield from _kegiatan(laporan, anak)


def _kegiatan(laporan: Laporan, kode: str) -> Iterator[Keluaran]:
    yield judul(3, laporan.nama[kode], _id(kode))
    yield narasi(
        laporan,
        "kegiatan",
        kode=kode,
        sendiri=[row["nama"] for row in laporan.data.sendiri(kode)],
        tabel=f"tabel-capaian-{kode.replace('.', '-')}",
    )
    yield from _sendiri(laporan, kode)
    yield kinerja.capaian_kegiatan(laporan, kode)
    for anak in laporan.data.anak(kode):
        yield from _sub(laporan, anak)


def _sendiri(laporan: Laporan, kode: str) -> Iterator[Keluaran]:
    """The table of its own indicators; what somebody wrote about one of them."""
    milik = laporan.data.sendiri(kode)
    if milik:
        yield indikator_sendiri(laporan, kode)
        for row in milik:
            yield from analisis(laporan, row["id_indikator"])


def _sub(laporan: Laporan, kode: str) -> Iterator[Keluaran]:
    yield judul(4, laporan.nama[kode], _id(kode))
    realisasi = laporan.data.satu("realisasi_kinerja", id_indikator=kode)
    yield narasi(
        laporan,
        "sub_kegiatan",
        kode=kode,
        indikator=laporan.indikator[kode]["nama"] if kode in laporan.indikator else None,
        unit=_unit(laporan, kode),
        uraian=realisasi.get("uraian"),
        sementara=realisasi.get("status") == "sementara",
        turun=(laporan.indikator.get(kode) or {}).get("arah") == "turun",
    )
    yield from _bukti(laporan, kode)
    if _memuat_musrenbang(laporan, kode):
        yield kinerja.usulan_musrenbang(laporan)
    yield from analisis(laporan, kode)


def _id(kode: str) -> str:
    return "bagian-" + kode.replace(".", "-")


def _unit(laporan: Laporan, kode: str) -> str | None:
    """Who carries a sub kegiatan out."""
    row = laporan.data.satu("struktur", kode=kode)
    nama = laporan.data.satu("unit_kerja", kode_unit=row.get("kode_unit")).get("nama")
    return bertanda(nama, row) if nama else None


def _unit_program(laporan: Laporan, kode: str) -> list[str]:
    """The units that carry out the sub kegiatan of a program, each once."""
    sub = [s for k in laporan.data.anak(kode) for s in laporan.data.anak(k)]
    return list(dict.fromkeys(unit for unit in (_unit(laporan, s) for s in sub) if unit))


def _bukti(laporan: Laporan, kode: str) -> Iterator[Keluaran]:
    rows = laporan.baris("bukti", kode=kode)
    if rows:
        yield narasi(laporan, "bukti", kode=kode)
        yield butir((_satu_bukti(laporan, row) for row in rows), urut=True, kelas="bukti")


def _satu_bukti(laporan: Laporan, row: dict[str, Any]) -> Markup:
    kapan = rentang_tanggal(row["tanggal"], row["tanggal_akhir"]) if row["tanggal"] else ""
    simpulan = DISIMPULKAN if disimpulkan(row) else ""
    banyak = f"{angka(row['jumlah'])} {row['satuan'] or ''}".strip() if row["jumlah"] is not None else ""
    keterangan = ", ".join(teks for teks in (banyak, kapan, row["lokasi"], simpulan) if teks)
    isi = escape(row["uraian"]) + (
        Markup(' <span class="keterangan">({})</span>').format(keterangan) if keterangan else ""
    )
    for jenis, nama in JENIS_BUTIR.items():
        poin = [b["uraian"] for b in laporan.baris("bukti_butir", id_bukti=row["id"], jenis=jenis)]
        if poin:
            isi += elemen("p", elemen("strong", f"{nama}:"), kelas="jenis-butir") + butir(poin).html
    return isi


def _memuat_musrenbang(laporan: Laporan, kode: str) -> bool:
    """The proposals stand with the sub kegiatan that holds the musrenbang (official number 7.01.03.2.01.01)."""
    return kode.endswith(".03.2.01.01") and bool(laporan.data.baris("usulan_musrenbang"))


def analisis(laporan: Laporan, subjek: str) -> Iterator[Keluaran]:
    """Hambatan and solusi; "belum diisi" where they are required and missing."""
    wajib = laporan.data.aturan.perlu_kendala(laporan.fakta.angka(f"capaian:{subjek}"))
    for jenis, nama in (("penghambat", "Hambatan"), ("solusi", "Solusi"), ("rekomendasi", "Rekomendasi")):
        teks = [row["teks"] for row in laporan.baris("analisis", subjek=subjek, jenis=jenis)]
        if teks:
            yield paragraf(elemen("strong", nama), "subjudul")
            yield butir(teks)
        elif wajib and jenis != "rekomendasi":
            yield paragraf(elemen("strong", f"{nama}: ") + elemen("em", BELUM_DIISI), "belum-diisi")
