"""Faults of evidence and of targets: what is listed, promised and planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.fakta.seri import PUTUS
from tests.lkj_app.pemeriksaan.bab_acak import KINERJA, PK, RENSTRA, SASARAN
from tests.lkj_app.pemeriksaan.kesalahan import Tanaman, buang, calon, ganti, kesalahan, pilih, tambahkan

if TYPE_CHECKING:
    from random import Random

    from lkj_app.pemeriksaan.klaim import Klaim
    from tests.lkj_app.pemeriksaan.naskah import Naskah


def _butir(naskah: Naskah, paling_sedikit: int, acak: Random) -> list[Klaim]:
    """The evidence of one sub kegiatan that lists so much."""
    menurut: dict[str, list[Klaim]] = {}
    for klaim in calon(naskah, "butir"):
        menurut.setdefault(klaim.subjek, []).append(klaim)
    cukup = [isi for isi in menurut.values() if len(isi) >= paling_sedikit]
    return acak.choice(cukup) if cukup else []


@kesalahan("bukti tertinggal", "bukti.jumlah")
def bukti(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A list that is shorter than the count it proves."""
    butir = _butir(naskah, 2, acak)
    if not butir:
        return None
    nomor = butir[-1].kolom.partition(" ")[2]
    hilang = [
        k
        for k in naskah.klaim
        if k.tempat == butir[-1].tempat and (k.kolom == butir[-1].kolom or k.baris == f"baris {nomor}")
    ]
    return buang(naskah, hilang).juga(*calon(naskah, "realisasi", cocok=lambda k: k.subjek == butir[0].subjek))


@kesalahan("tanggal bukti kembar", "bukti.tanggal_kembar")
def kembar(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The same meeting twice."""
    butir = _butir(naskah, 2, acak)
    hari = calon(naskah, "tanggal_bukti", cocok=lambda k: butir and k.subjek == butir[0].subjek)
    return ganti(naskah, (hari[1], hari[0].tercetak)) if hari else None


@kesalahan("bukti tidak berurutan", "bukti.urutan")
def urutan(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A date between two others that lies after both."""
    butir = _butir(naskah, 4, acak)
    hari = calon(naskah, "tanggal_bukti", cocok=lambda k: butir and k.subjek == butir[0].subjek)
    return ganti(naskah, (hari[1], hari[3].tercetak), (hari[3], hari[1].tercetak)) if hari else None


@kesalahan("bukti tanpa tanggal", "bukti.tanpa_tanggal")
def tanpa_tanggal(naskah: Naskah, acak: Random) -> Tanaman | None:
    """One piece among dated ones."""
    butir = _butir(naskah, 2, acak)
    hari = calon(naskah, "tanggal_bukti", cocok=lambda k: butir and k.subjek == butir[0].subjek)
    return buang(naskah, [hari[0]]).juga(butir[0]) if hari else None


@kesalahan("indikator tanpa realisasi", "target.tanpa_realisasi")
def tanpa_realisasi(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Promised, and never spoken of again."""
    klaim = pilih(naskah, acak, "target", cocok=lambda k: k.tempat == PK)
    if not klaim:
        return None
    jawaban = ("realisasi", "capaian", "selisih_target", "predikat", "pertumbuhan", "kemajuan_renstra", "mutu")
    hilang = calon(naskah, *jawaban, cocok=lambda k: k.subjek == klaim.subjek and not k.periode)
    return buang(naskah, hilang).juga(klaim, *calon(naskah, "target", cocok=lambda k: k.subjek == klaim.subjek))


@kesalahan("sub kegiatan tanpa realisasi", "target.cabang_tanpa_realisasi")
def cabang_tanpa_realisasi(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A row of the action plan without an answer."""
    klaim = pilih(naskah, acak, "target", cocok=lambda k: k.tempat == KINERJA and k.nilai)
    if not klaim:
        return None
    hilang = calon(naskah, "realisasi", "capaian", "predikat", cocok=lambda k: k.subjek == klaim.subjek)
    janji = calon(naskah, "target", "target_tahun", "satuan", "nama", cocok=lambda k: k.subjek == klaim.subjek)
    return buang(naskah, hilang).juga(*janji)


@kesalahan("kondisi akhir salah", "target.akhir_renstra")
def akhir_renstra(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Not the target of the last year."""
    klaim = pilih(naskah, acak, "target_akhir")
    return ganti(naskah, (klaim, tambahkan(klaim, 5))) if klaim else None


@kesalahan("target PK bukan target Renstra", "target.beda_renstra")
def beda_renstra(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The promise of another year."""
    klaim = pilih(naskah, acak, "target", cocok=lambda k: k.tempat == PK)
    return ganti(naskah, (klaim, tambahkan(klaim, 2))) if klaim else None


def _arah(naskah: Naskah, klaim: Klaim) -> int:
    """1 where more is better, -1 where less is."""
    return 1 if naskah.laporan.indikator[klaim.subjek]["arah"] == "naik" else -1


@kesalahan("target di bawah tahun lalu", "target.mundur")
def mundur(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Last year's realisasi printed above this year's target, where both are of one series."""

    def cocok(k: Klaim) -> bool:
        putus = k.periode and naskah.laporan.fakta.ada(f"{PUTUS}:{k.subjek}", k.periode)
        return bool(k.periode and k.tempat == SASARAN and not putus)

    klaim = pilih(naskah, acak, "realisasi", cocok=cocok)
    if not klaim:
        return None
    milik = calon(naskah, "target", cocok=lambda k: k.subjek == klaim.subjek)
    return ganti(naskah, (klaim, tambahkan(klaim, 15 * _arah(naskah, klaim)))).juga(*milik)


@kesalahan("target depan terlampaui", "target.terlampaui", "nilai.beda_fakta")
def terlampaui(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Realisasi above the target of next year."""
    depan = str(naskah.laporan.periode.tahun + 1)
    klaim = pilih(naskah, acak, "target_renstra", cocok=lambda k: k.periode == depan)
    if not klaim:
        return None
    kini = calon(naskah, "realisasi", cocok=lambda k: k.subjek == klaim.subjek and not k.periode)
    return ganti(naskah, (kini[0], tambahkan(kini[0], 20 * _arah(naskah, klaim)))).juga(klaim)


@kesalahan("target Renstra diam", "target.diam", "nilai.beda_fakta")
def diam(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Two years alike."""
    klaim = pilih(naskah, acak, "target_renstra", cocok=lambda k: k.tempat == RENSTRA)
    if not klaim:
        return None
    milik = calon(naskah, "target_renstra", cocok=lambda k: k.subjek == klaim.subjek)
    return ganti(naskah, (klaim, tambahkan(klaim, -2 * _arah(naskah, klaim)))).juga(*milik)


@kesalahan("indikator di luar IKU", "target.bukan_iku")
def bukan_iku(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Promised, but no key indicator."""
    isi = calon(naskah, "nama_indikator", cocok=lambda k: k.tempat == RENSTRA)
    if len(isi) < 2:
        return None
    klaim = acak.choice(isi)
    return buang(naskah, [klaim]).juga(*calon(naskah, "target", cocok=lambda k: k.subjek == klaim.subjek))
