"""The one list of rules: what stands here runs, is documented in the book and can be chosen by id."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.dokumen import analisis as analisis_dokumen
from lkj_app.pemeriksaan.dokumen import anggaran as anggaran_dokumen
from lkj_app.pemeriksaan.dokumen import bukti as bukti_dokumen
from lkj_app.pemeriksaan.dokumen import cacah as cacah_dokumen
from lkj_app.pemeriksaan.dokumen import (
    daftar_isi,
    nama,
    nilai,
    pejabat,
    rujukan,
    sebutan,
    serapan,
    susunan,
    tanggal,
    target,
    terbilang,
    waktu,
)
from lkj_app.pemeriksaan.dokumen import kinerja as kinerja_dokumen
from lkj_app.pemeriksaan.dokumen import pegawai as pegawai_dokumen
from lkj_app.pemeriksaan.dokumen import pembulatan as pembulatan_dokumen
from lkj_app.pemeriksaan.dokumen import predikat as predikat_dokumen
from lkj_app.pemeriksaan.dokumen import rumus as rumus_dokumen
from lkj_app.pemeriksaan.dokumen import turunan as turunan_dokumen
from lkj_app.pemeriksaan.periode import bukti as bukti_periode
from lkj_app.pemeriksaan.periode import kantor as kantor_periode
from lkj_app.pemeriksaan.periode import kinerja as kinerja_periode
from lkj_app.pemeriksaan.periode import narasi as narasi_periode
from lkj_app.pemeriksaan.periode import sasaran as sasaran_periode
from lkj_utils.dasar.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkj_app.pemeriksaan.aturan_periksa import AturanPeriksa
    from lkj_utils.dasar.temuan import Objek

SEMUA: tuple[AturanPeriksa, ...] = (
    *narasi_periode.ATURAN,
    *kinerja_periode.ATURAN,
    *bukti_periode.ATURAN,
    *sasaran_periode.ATURAN,
    *kantor_periode.ATURAN,
    *anggaran_dokumen.ATURAN,
    *pegawai_dokumen.ATURAN,
    *rumus_dokumen.ATURAN,
    *kinerja_dokumen.ATURAN,
    *predikat_dokumen.ATURAN,
    *turunan_dokumen.ATURAN,
    *cacah_dokumen.ATURAN,
    *analisis_dokumen.ATURAN,
    *pembulatan_dokumen.ATURAN,
    *nilai.ATURAN,
    *nama.ATURAN,
    *sebutan.ATURAN,
    *rujukan.ATURAN,
    *waktu.ATURAN,
    *tanggal.ATURAN,
    *pejabat.ATURAN,
    *terbilang.ATURAN,
    *bukti_dokumen.ATURAN,
    *target.ATURAN,
    *serapan.ATURAN,
    *susunan.ATURAN,
    *daftar_isi.ATURAN,
)


def menurut_objek(objek: Objek, dipilih: Sequence[AturanPeriksa] = SEMUA) -> tuple[AturanPeriksa, ...]:
    """The rules on our own period (data) or on the claims of a document (dokumen), in the order of the list."""
    return tuple(satu for satu in dipilih if satu.objek == objek)


def pilih(nama: Sequence[str]) -> tuple[AturanPeriksa, ...]:
    """The rules with these ids, or of these families (``tabel`` for ``tabel.*``); UsageError names all unknown ones."""
    salah = [satu for satu in nama if not any(_cocok(aturan, satu) for aturan in SEMUA)]
    if salah:
        raise UsageError(" ".join(_tak_dikenal(satu) for satu in salah))
    return tuple(aturan for aturan in SEMUA if not nama or any(_cocok(aturan, satu) for satu in nama))


def _cocok(aturan: AturanPeriksa, nama: str) -> bool:
    return nama in (aturan.id, aturan.id.partition(".")[0])


def _tak_dikenal(nama: str) -> str:
    dikenal = sorted({satu for aturan in SEMUA for satu in (aturan.id, aturan.id.partition(".")[0])})
    dekat = get_close_matches(nama, dikenal, n=3)
    saran = f" Mungkin maksudnya: {', '.join(dekat)}." if dekat else ""
    return f"Aturan pemeriksaan “{nama}” tidak ada.{saran}"
