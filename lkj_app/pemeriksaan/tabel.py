"""Tables of the audit: findings that stand or were accepted, and the rules."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_app.pemeriksaan import contoh
from lkj_app.pemeriksaan.daftar import SEMUA
from lkj_utils.sajian.keluaran import elemen
from lkj_utils.sajian.tabel.inti import Sel, Tabel, baris, judul_baris, kepala

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lkj_app.pemeriksaan import HasilPeriksa
    from lkj_app.pemeriksaan.aturan import Aturan
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.sajian.keluaran import Keluaran

OBJEK = {"data": "periode ini", "dokumen": "dokumen"}
PENGANTAR_ATURAN = (
    "Setiap aturan menyebut tingkat temuannya, alasannya, dan satu contoh. Galat berarti terbukti salah; peringatan "
    "berarti dua tempat berbeda dan seseorang harus menentukan mana yang benar; catatan berarti pertanyaan yang "
    "lazim diajukan pereviu. Aturan tentang periode ini memeriksa data dan isi laporan sendiri; aturan tentang "
    "dokumen memeriksa klaim laporan yang ditulis pihak lain."
)


def peringatan(periksa: HasilPeriksa) -> Keluaran:
    """Findings that are open or accepted, the accepted ones with reason, person and date."""
    terbuka = [baris(_tingkat(t), _isi(t), "terbuka") for t in periksa.temuan if t.level != "catatan"]
    diterima = [baris(_tingkat(d.temuan), _isi(d.temuan), f"diterima {d.keterangan}") for d in periksa.diterima]
    judul = "Temuan yang Terbuka dan yang Diterima"
    return Tabel(
        "tabel-temuan-pemeriksaan", judul, kepala("Tingkat", "Temuan", "Keadaan"), (*terbuka, *diterima)
    ).keluaran()


def _tingkat(temuan: Temuan) -> Sel:
    return judul_baris(temuan.level.capitalize())


def _isi(temuan: Temuan) -> str:
    return f"{temuan.pesan} ({temuan.kunci})"


def aturan() -> Iterator[Keluaran]:
    """One table per family of rules."""
    for nomor, (kelompok, milik) in enumerate(groupby(_berurutan(), key=_keluarga), start=1):
        objek, nama = kelompok
        judul = f"Aturan Pemeriksaan: {nama} ({OBJEK[objek]})"
        yield tabel_aturan(f"tabel-aturan-pemeriksaan-{nomor}", judul, milik).keluaran()


def _keluarga(satu: Aturan) -> tuple[str, str]:
    return satu.objek, satu.kelompok


def _berurutan() -> list[Aturan]:
    """Families in the order of the list, each together: first on our own period, then on documents."""
    urut = list(dict.fromkeys(_keluarga(satu) for satu in SEMUA))
    return sorted(SEMUA, key=lambda satu: (satu.objek, urut.index(_keluarga(satu))))


def tabel_aturan(id_: str, judul: str, milik: Iterable[Aturan]) -> Tabel:
    """Rules with level, id, reason and example; upright, so that many small tables follow each other."""
    rows = tuple(baris(_nama_aturan(satu), satu.alasan, contoh.ringkas(satu.id)) for satu in milik)
    return Tabel(id_, judul, kepala("Aturan", "Alasan", "Contoh"), rows)


def _nama_aturan(satu: Aturan) -> Sel:
    isi = (satu.judul, f"Tingkat: {satu.level}", elemen("code", satu.id))
    return judul_baris(Markup("").join(elemen("p", teks) for teks in isi))
