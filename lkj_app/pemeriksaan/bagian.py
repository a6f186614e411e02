"""What the audit says in the report itself: half a page in every book, the rules and why they stand."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_app.pemeriksaan import HasilPeriksa, contoh, periksa_lengkap
from lkj_app.pemeriksaan.daftar import SEMUA
from lkj_utils.dasar.temuan import Temuan, cacah
from lkj_utils.sajian.keluaran import Keluaran, elemen, gabung, paragraf
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.tabel.inti import Baris, Sel, Tabel, baris, judul_baris, kepala

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_app.pemeriksaan.aturan import Aturan
    from lkj_utils.laporan import Laporan

OBJEK = {"data": "periode ini", "dokumen": "dokumen"}
PENGANTAR_ATURAN = (
    "Setiap aturan menyebut tingkat temuannya, alasannya, dan satu contoh. Galat berarti terbukti salah; peringatan "
    "berarti dua tempat berbeda dan seseorang harus menentukan mana yang benar; catatan berarti pertanyaan yang "
    "lazim diajukan pereviu. Aturan tentang periode ini memeriksa data dan isi laporan sendiri; aturan tentang "
    "dokumen memeriksa klaim laporan yang ditulis pihak lain."
)


def hasil(laporan: Laporan) -> Keluaran:
    """Rules run, findings by level, peringatan that the office accepted and why, and those still open."""
    periksa = periksa_lengkap(laporan)
    banyak = cacah(periksa.temuan)
    pengantar = narasi(
        laporan, "hasil_pemeriksaan", cacah=banyak, aturan=len(periksa.dijalankan), diterima=len(periksa.diterima)
    )
    perlu = banyak["galat"] or banyak["peringatan"] or periksa.diterima
    return gabung([pengantar, _tabel_temuan(periksa).keluaran()]) if perlu else pengantar


def _tabel_temuan(periksa: HasilPeriksa) -> Tabel:
    """Findings that are open or accepted, the accepted ones with reason, person and date."""
    terbuka = [_baris(t, "terbuka") for t in periksa.temuan if t.level != "catatan"]
    diterima = [_baris(d.temuan, f"diterima {d.keterangan}") for d in periksa.diterima]
    judul = "Temuan yang Terbuka dan yang Diterima"
    return Tabel("tabel-temuan-pemeriksaan", judul, kepala("Tingkat", "Temuan", "Keadaan"), (*terbuka, *diterima))


def _baris(temuan: Temuan, keadaan: str) -> Baris:
    """The key, by which an office accepts or answers the finding, is for screens and reviewers: print leaves it out."""
    kunci = elemen("span", f" ({temuan.kunci})", kelas="kunci-temuan")
    return baris(judul_baris(temuan.level.capitalize()), Markup("{}{}").format(temuan.pesan, kunci), keadaan)


def aturan() -> Keluaran:
    """Every rule with its reason and an example, one table a family: first on our own period, then on documents."""
    keluarga = list(dict.fromkeys(map(_keluarga, SEMUA)))
    urut = sorted(SEMUA, key=lambda satu: (satu.objek, keluarga.index(_keluarga(satu))))
    semua = [
        tabel_aturan(f"tabel-aturan-pemeriksaan-{nomor}", f"Aturan Pemeriksaan: {nama} ({OBJEK[objek]})", milik)
        for nomor, ((objek, nama), milik) in enumerate(groupby(urut, key=_keluarga), start=1)
    ]
    return gabung([paragraf(PENGANTAR_ATURAN), *(tabel.keluaran() for tabel in semua)])


def _keluarga(satu: Aturan) -> tuple[str, str]:
    return satu.objek, satu.kelompok


def tabel_aturan(id_: str, judul: str, milik: Iterable[Aturan]) -> Tabel:
    """Rules with level, id, reason and example; upright, so that many small tables follow each other."""
    rows = tuple(baris(_nama_aturan(satu), satu.alasan, contoh.ringkas(satu.id)) for satu in milik)
    return Tabel(id_, judul, kepala("Aturan", "Alasan", "Contoh"), rows)


def _nama_aturan(satu: Aturan) -> Sel:
    isi = (satu.judul, f"Tingkat: {satu.level}", elemen("code", satu.id))
    return judul_baris(Markup("").join(elemen("p", teks) for teks in isi))
