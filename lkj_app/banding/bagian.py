"""Chapter "Apa yang Berubah": what moved, was revised, rose, fell or persists since the period before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.banding import tabel
from lkj_app.banding.pembanding import Perbandingan, perbandingan
from lkj_utils.sajian.keluaran import Keluaran, gabung, judul, paragraf
from lkj_utils.sajian.narasi import narasi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan

TURUN_NAIK = {"+": "bertambah", "-": "berkurang"}


def apa_yang_berubah(laporan: Laporan) -> Keluaran:
    """The whole chapter; with no period to compare with, one sentence that says so."""
    p = perbandingan(laporan)
    if p is None:
        return narasi(laporan, "perubahan_tanpa_pembanding")
    return gabung([_pengantar(p), _ringkasan(p), *_angka(p), *_rincian(p)])


def _pengantar(p: Perbandingan) -> Keluaran:
    """With which period, and why that one."""
    dilewati = [{"nama": periode.nama, "sebab": sebab} for periode, sebab in p.dilewati]
    return narasi(p.kini, "perubahan_pengantar", lalu=p.lalu.periode, antartahun=p.antartahun, dilewati=dilewati)


def _ringkasan(p: Perbandingan) -> Keluaran:
    """What changed, in sentences made of counted changes."""
    isi = narasi(
        p.kini,
        "perubahan_ringkasan",
        lalu=p.lalu,
        antartahun=p.antartahun,
        cacah=p.cacah(),
        belanja=_gerak_belanja(p),
    )
    return gabung([judul(2, "Ringkasan Perubahan", "perubahan-ringkasan"), isi])


def _gerak_belanja(p: Perbandingan) -> dict[str, str]:
    """How spending moved, as a word and an amount; empty where it did not, or cannot be told."""
    satu = p.perubahan("realisasi_belanja:total")
    if p.antartahun or satu is None or not satu.selisih:
        return {}
    return {"kata": TURUN_NAIK[satu.selisih[0]], "besar": satu.selisih[1:]}


def _angka(p: Perbandingan) -> Iterator[Keluaran]:
    yield judul(2, "Angka yang Bergerak", "perubahan-angka")
    yield tabel.angka_utama(p)
    if bergerak := tabel.paling_bergerak(p):
        yield bergerak


def _rincian(p: Perbandingan) -> Iterator[Keluaran]:
    """The other sections; each that has nothing to tell says so."""
    for nama, id_, ada, buat, kosong in (
        ("Target dan Pagu", "rencana", p.rencana(), tabel.rencana, "Tidak ada target atau pagu yang berubah."),
        ("Predikat", "predikat", p.kelompok("predikat"), tabel.predikat, "Tidak ada predikat yang naik atau turun."),
        ("Hambatan", "hambatan", p.hambatan(), tabel.hambatan, "Tidak ada hambatan yang tercatat pada kedua periode."),
        ("Pejabat", "pejabat", p.kelompok("pejabat"), tabel.pejabat, "Tidak ada pejabat yang berganti."),
    ):
        yield judul(2, nama, f"perubahan-{id_}")
        yield buat(p) if ada else paragraf(kosong)
