"""Deviations in prose: the worst problem, what needs a decision, and each of them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_utils.dasar.format import daftar
from lkj_utils.sajian.bagian.keadaan import dasar, gandeng, nilai
from lkj_utils.sajian.keluaran import Keluaran, butir, elemen, gabung, judul, nilai_fakta, paragraf
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.simpangan import JENIS, WAJIB, Simpangan, kalimat, simpangan, tanpa_hasil
from lkj_utils.sajian.tabel.inti import BELUM_DIISI

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_utils.laporan import Laporan

# Names in one sentence; the chapter of analyses has all of them.
BANYAK_DISEBUT = 5
SELEBIHNYA = "lainnya menurut Analisis Capaian Kinerja"
TANPA_SIMPANGAN = "Tidak ada yang tercatat di bawah target."
BELUM_DINILAI = "Belum ada yang dapat dinilai pada periode ini."
LAINNYA = "Simpangan lain, dari yang terberat"
TANPA_KEPUTUSAN = "Tidak ada yang menunggu keputusan menurut data."


def masalah(laporan: Laporan, *, rinci: bool = False) -> Keluaran:
    """The one worst problem: what, why, what was done, what comes next; then the others, ``rinci`` with their cause."""
    semua = simpangan(laporan)
    if not semua:
        return paragraf(TANPA_SIMPANGAN if _ada_capaian(laporan) else BELUM_DINILAI)
    satu = semua[0]
    awal = elemen("strong", satu.nama) + _letak(laporan, satu) + Markup(": {}.").format(_nilai(laporan, satu))
    pelaksana = Markup(" Pelaksana: {}.").format(satu.pelaksana) if satu.pelaksana else Markup("")
    isi = [paragraf(awal + pelaksana), *(_ada_atau_tidak(satu, jenis) for jenis in JENIS)]
    return gabung([*isi, *(_rinci if rinci else _lainnya)(laporan, semua[1:])])


def _ada_capaian(laporan: Laporan) -> bool:
    return any(laporan.fakta.ada(f"capaian:{row['kode']}") for row in laporan.data.pohon)


def _letak(laporan: Laporan, satu: Simpangan) -> Markup:
    """The program that it belongs to."""
    program = ".".join(satu.kode.split(".")[:3])
    return (
        Markup(" ({})").format(laporan.nama[program])
        if program in laporan.nama and program != satu.kode
        else Markup("")
    )


def _nilai(laporan: Laporan, satu: Simpangan) -> Markup:
    """``0 lembar dari target 6 lembar, capaian 0,00%``."""
    target, realisasi = (_bersatuan(laporan, id_, satuan=bool(satu.kode)) for id_ in satu.nilai[:2])
    batas = dasar(laporan, satu.subjek)
    return Markup("{} dari {}{}, capaian {}").format(realisasi, batas, target, nilai(laporan, satu.nilai.capaian))


def _bersatuan(laporan: Laporan, id_fakta: str, *, satuan: bool) -> Markup:
    return nilai_fakta(laporan.dengan_satuan(id_fakta) if satuan else laporan.teks(id_fakta), id_fakta)


def _ada_atau_tidak(satu: Simpangan, jenis: str) -> Keluaran:
    """What was written of one kind, or that nothing was; the account of the work is no cause, and is not called one."""
    isi = kalimat(satu.teks(jenis)) or "tidak dinyatakan oleh kantor."
    if jenis == "penghambat" and satu.uraian and not satu.teks(jenis):
        isi = f"tidak dinyatakan tersendiri. Uraian pelaksanaan: {kalimat([satu.uraian])}"
    return paragraf(elemen("strong", f"{JENIS[jenis]}:") + Markup(" {}").format(isi))


def _lainnya(laporan: Laporan, semua: list[Simpangan]) -> Iterator[Keluaran]:
    if semua:
        isi = _sebagian([Markup("{} ({})").format(s.nama, nilai(laporan, s.nilai.capaian)) for s in semua])
        yield paragraf(elemen("strong", f"{LAINNYA}:") + Markup(" {}.").format(gandeng(isi)))


def keputusan(laporan: Laporan) -> Keluaran:
    """What only the head of the office can settle: recommendations, misses without a next step, results not there."""
    semua = simpangan(laporan)
    isi = [
        elemen("strong", satu.nama) + Markup(": {}").format(kalimat(satu.teks("rekomendasi")))
        for satu in semua
        if satu.teks("rekomendasi")
    ]
    tanpa_langkah = [satu.nama for satu in semua if not satu.teks("rekomendasi")]
    if tanpa_langkah:
        nama = _sebagian(tanpa_langkah) if isi or len(semua) == 1 else ["semua simpangan di atas"]
        isi.append(_hal("Langkah berikutnya tidak dinyatakan oleh kantor:", nama))
    isi += _belum_ada(laporan)
    return butir(isi) if isi else paragraf(TANPA_KEPUTUSAN)


def _belum_ada(laporan: Laporan) -> Iterator[Markup]:
    """Without a result, and with one that has no target to be held against."""
    semua = tanpa_hasil(laporan)
    berhasil = [s.nama for s in semua if s.nilai.realisasi and laporan.fakta.ada(s.nilai.realisasi)]
    kosong = [s.nama for s in semua if s.nama not in berhasil]
    if kosong:
        yield _hal("Hasil belum ada, dan waktu tersedianya tidak dinyatakan:", _sebagian(kosong))
    if berhasil:
        yield _hal("Target belum ada:", _sebagian(berhasil))


def _hal(awal: str, nama: Sequence[str]) -> Markup:
    return elemen("strong", awal) + Markup(" {}.").format(gandeng(nama))


def _sebagian(nama: Sequence[str]) -> list[str]:
    return [*nama[:BANYAK_DISEBUT], *([SELEBIHNYA] if len(nama) > BANYAK_DISEBUT else [])]


def _rinci(laporan: Laporan, semua: list[Simpangan]) -> Iterator[Keluaran]:
    if semua:
        yield paragraf(elemen("strong", LAINNYA), "subjudul")
        yield butir(_sebab(laporan, satu) for satu in semua)


def _sebab(laporan: Laporan, satu: Simpangan) -> Markup:
    sebab = kalimat(satu.teks("penghambat") or ((satu.uraian,) if satu.uraian else ()))
    awal = elemen("strong", satu.nama) + Markup(": {}.").format(_nilai(laporan, satu))
    return awal + Markup(" {}").format(sebab or "Penyebab tidak dinyatakan oleh kantor.")


def uraian(laporan: Laporan) -> Keluaran:
    """Chapter C: every deviation of the tree of programs in full, then what could not be judged."""
    semua = [satu for satu in simpangan(laporan) if satu.kode]
    belum = [satu.nama for satu in tanpa_hasil(laporan) if satu.kode]
    pembuka = narasi(laporan, "simpangan", banyak=bool(semua), belum=belum)
    return gabung([pembuka, *(bagian for satu in semua for bagian in _uraian(laporan, satu))])


def _uraian(laporan: Laporan, satu: Simpangan) -> Iterator[Keluaran]:
    sifat = laporan.indikator.get(satu.subjek) or {}
    yield judul(3, satu.nama, f"simpangan-{satu.subjek.replace('.', '-').replace('_', '-')}")
    yield narasi(
        laporan,
        "simpangan_uraian",
        kode=satu.subjek,
        indikator=sifat.get("nama"),
        uraian=kalimat([satu.uraian]) if satu.uraian else "",
        sementara=_sementara(laporan, satu.subjek),
        turun=sifat.get("arah") == "turun",
        unit=satu.pelaksana,
    )
    for jenis, nama in JENIS.items():
        if teks := satu.teks(jenis):
            yield paragraf(elemen("strong", f"{nama}:") + Markup(" {}").format(kalimat(teks)))
    yield from _kosong(laporan, satu)


def _sementara(laporan: Laporan, subjek: str) -> bool:
    return laporan.data.satu("realisasi_kinerja", id_indikator=subjek).get("status") == "sementara"


def _kosong(laporan: Laporan, satu: Simpangan) -> Iterator[Keluaran]:
    """What nobody wrote, in one line: what the office's threshold asks for apart from what would only help."""
    wajib = laporan.data.aturan.perlu_kendala(laporan.fakta.angka(f"capaian:{satu.subjek}"))
    kurang = [jenis for jenis in JENIS if not satu.teks(jenis)]
    diminta = [jenis for jenis in kurang if wajib and jenis in WAJIB]
    lain = [jenis for jenis in kurang if jenis not in diminta]
    if diminta:
        yield paragraf(elemen("em", f"{_nama_jenis(diminta)} {BELUM_DIISI}."), "belum-diisi")
    if lain:
        yield paragraf(f"{_nama_jenis(lain)} tidak dinyatakan tersendiri oleh kantor.")


def _nama_jenis(jenis: list[str]) -> str:
    return daftar([JENIS[satu].lower() for satu in jenis]).capitalize()
