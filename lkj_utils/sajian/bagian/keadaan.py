"""The state of the quarter told four times: front page, "Sekilas", executive summary, BAB IV. One list, one order."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from lkj_utils.dasar.format import daftar
from lkj_utils.fakta.kepekaan import bergantung
from lkj_utils.sajian.keadaan import BELANJA, PROGRAM, SASARAN, Butir, Status, keadaan, status
from lkj_utils.sajian.keluaran import Keluaran, butir, elemen, gabung, nilai_fakta, paragraf
from lkj_utils.sajian.simpangan import simpangan
from lkj_utils.sajian.tabel import keadaan as tabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lkj_utils.laporan import Laporan


def pita(laporan: Laporan) -> Keluaran:
    """The status strip: how many reached, missed, or have no result; in words, level by level."""
    utama = "Indikator tujuan dan sasaran" if laporan.baris("indikator", tingkat="tujuan") else "Indikator sasaran"
    tingkat = (("indikator_utama", utama), ("program", "Program"), ("sub_kegiatan", "Sub kegiatan"))
    baris = Markup("").join(elemen("p", _pita(laporan, *satu), kelas="pita-baris") for satu in tingkat)
    return Keluaran(elemen("div", baris, kelas="pita-status"))


def _pita(laporan: Laporan, tingkat: str, nama: str) -> Markup:
    isi = (
        (Status.TERCAPAI, "tercapai", f"jumlah:{tingkat}_tercapai"),
        (Status.BELUM, "belum tercapai", f"jumlah:{tingkat}_belum_tercapai"),
        (Status.TANPA_DATA, _sebutan_belum(laporan, tingkat), f"jumlah:{tingkat}_belum_dinilai"),
    )
    bagian = [
        elemen("span", Markup("{} {}").format(nilai(laporan, id_), kata), kelas=f"status status-{_kelas(s)}")
        for s, kata, id_ in isi
    ]
    lain = _kepekaan(laporan) if tingkat == PROGRAM else Markup("")
    return elemen("strong", nama) + Markup(": ") + Markup(" · ").join(bagian) + lain


def _sebutan_belum(laporan: Laporan, tingkat: str) -> str:
    """What is not due this quarter, or has a result without percentage, is no missing result."""
    semua = [status(laporan, row["kode"]) for row in laporan.data.berlaku(tingkat)]
    semua += [b.status for b in keadaan(laporan) if tingkat == "indikator_utama" and b.jenis == SASARAN]
    lain = {Status.TANPA_TARGET, Status.TAK_TERHITUNG} & set(semua)
    return "belum dapat dinilai" if lain else str(Status.TANPA_DATA)


def _kelas(satu: Status) -> str:
    return satu.replace(" ", "-")


def _kepekaan(laporan: Laporan) -> Markup:
    """What the count would be under another rule, where it would be another."""
    lain = [Markup("{} tercapai {}").format(nilai(laporan, id_), bila) for id_, bila in bergantung(laporan.fakta)]
    return Markup(" ({})").format(Markup("; ").join(lain)) if lain else Markup("")


def nilai(laporan: Laporan, id_fakta: str) -> Markup:
    """A fact as printed, with its id for the trace."""
    return nilai_fakta(laporan.teks(id_fakta), id_fakta)


def daftar_keadaan(laporan: Laporan) -> Keluaran:
    """The front page: one line each, under its sasaran."""
    return gabung(
        bagian
        for kelompok, isi in groupby(keadaan(laporan), key=lambda satu: satu.kelompok)
        for bagian in (
            paragraf(elemen("strong", kelompok), "subjudul"),
            butir((_baris_daftar(laporan, satu) for satu in isi), kelas="keadaan"),
        )
    )


def _baris_daftar(laporan: Laporan, satu: Butir) -> Markup:
    """Status first for the eye: the list reads down its words."""
    isi = elemen("strong", tabel.nama(satu)) + Markup(" {}").format(_isi(laporan, satu))
    return tabel.status(satu) + Markup(" ") + elemen("span", isi, kelas="isi-keadaan")


def _isi(laporan: Laporan, satu: Butir) -> Markup:
    """Value against target, capaian, direction."""
    arah = Markup("; {}").format(satu.tren) if satu.tren else Markup("")
    return _hasil(laporan, satu) + arah


def _hasil(laporan: Laporan, satu: Butir) -> Markup:
    if not satu.nilai.capaian:
        return Markup("")
    ada = laporan.fakta.ada
    if ada(satu.nilai.capaian):
        capaian = Markup("capaian {}").format(nilai(laporan, satu.nilai.capaian))
        return capaian if satu.jenis == PROGRAM else _terhadap(laporan, satu) + Markup(", ") + capaian
    if satu.jenis == PROGRAM:
        return escape("tidak ada target pada periode ini" if satu.status == Status.TANPA_TARGET else "hasil belum ada")
    if ada(satu.nilai.target) and ada(satu.nilai.realisasi):
        return _terhadap(laporan, satu) + Markup(", capaian tidak dapat dihitung")
    diketahui = [
        Markup("{} {}").format(kata, nilai(laporan, id_)) if ada(id_) else Markup("{} belum ada").format(kata)
        for kata, id_ in (("target", satu.nilai.target), ("hasil", satu.nilai.realisasi))
    ]
    return Markup(", ").join(diketahui)


def _terhadap(laporan: Laporan, satu: Butir) -> Markup:
    target, realisasi = (nilai(laporan, id_) for id_ in satu.nilai[:2])
    awal = "" if satu.jenis == BELANJA else dasar(laporan, satu.subjek)
    return Markup("{} dari {}{}").format(realisasi, awal, target)


def dasar(laporan: Laporan, subjek: str) -> str:
    """How the target is called: that of a falling indicator is a limit."""
    turun = (laporan.indikator.get(subjek) or {}).get("arah") == "turun"
    return "target paling tinggi " if turun else "target "


def uraian(laporan: Laporan) -> Keluaran:
    """The executive summary: what went as planned in a sentence, everything else in one of its own."""
    return gabung(
        bagian
        for kelompok, isi in groupby(keadaan(laporan), key=lambda satu: satu.kelompok)
        for bagian in (paragraf(elemen("strong", kelompok), "subjudul"), butir(_kalimat(laporan, list(isi))))
    )


def _kalimat(laporan: Laporan, semua: list[Butir]) -> Iterator[Markup]:
    for kini, isi in groupby(semua, key=lambda satu: satu.status):
        sama = list(isi)
        if kini == Status.TERCAPAI and sama[0].jenis == PROGRAM:
            yield _sebut(laporan, "Tercapai", sama)
        else:
            yield from (_satu_kalimat(laporan, satu) for satu in sama)


def _satu_kalimat(laporan: Laporan, satu: Butir) -> Markup:
    hasil = _isi(laporan, satu)
    awal = elemen("strong", tabel.nama(satu)) + Markup(": {}").format(satu.sebutan)
    sebab = _sebab(laporan, satu)
    return awal + (Markup("; {}").format(hasil) if hasil else Markup("")) + Markup(".") + sebab


def _sebab(laporan: Laporan, satu: Butir) -> Markup:
    """Below a program that fell short: which sub kegiatan or indicators of its own did."""
    if satu.jenis != PROGRAM or satu.status != Status.BELUM:
        return Markup("")
    bawah = [s for s in simpangan(laporan) if s.kode == satu.subjek or s.kode.startswith(f"{satu.subjek}.")]
    isi = (Markup("{} ({})").format(s.nama, nilai(laporan, f"capaian:{s.subjek}")) for s in bawah)
    return Markup(" Yang belum tercapai di bawahnya: {}.").format(gandeng(isi)) if bawah else Markup("")


def simpulan(laporan: Laporan) -> Keluaran:
    """BAB IV: the same in as few words as it takes."""
    return gabung(
        paragraf(
            elemen("strong", kelompok)
            + Markup(". ")
            + Markup(" ").join(
                _sebut(laporan, sama[0].sebutan.capitalize(), sama)
                for _, satu in groupby(isi, key=lambda b: b.sebutan)
                for sama in (list(satu),)
            )
        )
        for kelompok, isi in groupby(keadaan(laporan), key=lambda satu: satu.kelompok)
    )


def _sebut(laporan: Laporan, awal: str, semua: list[Butir]) -> Markup:
    """``Tercapai: Program A (102,19%) dan Program B (100,00%)``."""
    isi = (
        Markup("{} ({})").format(s.nama, nilai(laporan, s.nilai.capaian)) if _ada(laporan, s) else s.nama for s in semua
    )
    return Markup("{}: {}.").format(awal, gandeng(isi))


def _ada(laporan: Laporan, satu: Butir) -> bool:
    return bool(satu.nilai.capaian) and laporan.fakta.ada(satu.nilai.capaian)


def gandeng(isi: Iterable[str]) -> Markup:
    """``a, b, dan c`` of texts and markup; what is text is escaped."""
    return Markup(daftar([escape(satu) for satu in isi]))  # noqa: S704 - joins what is escaped
