"""Read the workbook of an office: make the next one, write a new office, or change one that is there.

Everything is checked first, with sheet and cell; a new office is written whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lkj_app.excel.nama import nama_kantor
from lkj_app.isian.impor.alamat import BELUM_LENGKAP, Peta
from lkj_app.isian.impor.gabung import gabung
from lkj_app.isian.impor.kantor_baca import TAK_DIKENALI, Pembaca, baca_kantor, di_sel, kosong, susun_tabel
from lkj_app.isian.impor.kantor_lanjut import belum_terurai, berikut
from lkj_app.isian.impor.kantor_ubah import ubah_kantor
from lkj_app.isian.instansi_baru import KantorBaru, mulai
from lkj_app.isian.lembar_kerja import identitas, pohon
from lkj_app.isian.lembar_kerja.buku_kantor import buku_kantor
from lkj_utils.dasar.temuan import Temuan, galat, urutkan
from lkj_utils.kontrak.isi import Isi
from lkj_utils.kontrak.paket import Paket

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lkj_app.isian.baru import HasilBaru
    from lkj_app.isian.impor.buku import LembarIsi
    from lkj_app.isian.impor.putusan import Pilihan
    from lkj_app.isian.impor.selesai import HasilImpor
    from lkj_app.isian.lembar_kerja.semula import Semula


@dataclass(frozen=True)
class HasilKantor:
    """What a workbook of an office led to: findings alone, the workbook of the next step, or an office."""

    folder: str
    temuan: tuple[Temuan, ...]
    buku: bytes | None = None
    kantor: HasilBaru | None = None

    @property
    def gagal(self) -> bool:
        """Whether something stands in the way."""
        return bool(galat(list(self.temuan)))


def impor_kantor(  # noqa: PLR0913 - what was read, from where, and how
    data_root: Path,
    path: Path,
    semua: list[LembarIsi],
    semula: Semula,
    *,
    temuan: list[Temuan],
    pilihan: Pilihan,
    tulis: bool,
) -> HasilKantor | HasilImpor:
    """Read a workbook of an office; with a galat nothing is written."""
    paket = Paket.utuh(data_root)
    baca = baca_kantor(data_root, path, paket, semua, semula, temuan)
    if {t.aturan for t in galat(baca.temuan)} & TAK_DIKENALI or not {identitas.NAMA, pohon.PROGRAM} <= {*baca.lembar}:
        return HasilKantor(baca.folder, tuple(urutkan(baca.temuan)))
    susun_tabel(baca)
    if (data_root / baca.folder).is_dir():
        return ubah_kantor(baca, pilihan, tulis=tulis)
    return _kantor_baru(baca, tulis=tulis)


def _kantor_baru(baca: Pembaca, *, tulis: bool) -> HasilKantor:
    """The workbook of the next step as long as a ticked program lacks its sub kegiatan; then the office."""
    gabungan, csv, lanjut = [], baca.csv(), belum_terurai(baca)
    for nama, semu in baca.tabel.items():
        hasil, lain = gabung(semu.sumber, Isi(semu.tabel, csv[nama]), semu.baris, baca.path.name)
        gabungan.append(hasil)
        # Of an office that is to be written no row is left out.
        hilang = {"baris.tanpa_kunci"} if not lanjut else set()
        baca.temuan += [replace(t, level="galat") if t.aturan in hilang else t for t in lain]
    kantor = KantorBaru(
        baca.folder,
        baca.periode,
        identitas.profil(baca.identitas, baca.paket),
        {satu.tabel.nama: [baris.teks for baris in satu.baris] for satu in gabungan if satu.tabel.format == "csv"},
        baca.sub,
        baca.identitas.get("versi", "") or identitas.USULAN["versi"],
    )
    peta = Peta(baca.path.name, gabungan)

    def nilai(semua: list[Temuan]) -> bool:
        baca.temuan += [peta.di_lembar(satu) for satu in semua if _milik_kantor(satu, baca, selesai=not lanjut)]
        if not lanjut:
            baca.temuan += [*_belum_dijawab(baca)]
        baca.temuan = di_sel(baca)
        return not galat(baca.temuan)

    jadi = mulai(baca.akar, baca.paket, kantor, nilai, tulis=tulis and not lanjut)
    temuan = tuple(urutkan(baca.temuan))
    if galat(baca.temuan):
        return HasilKantor(baca.folder, temuan)
    if lanjut:
        isi = berikut(baca)
        buku = buku_kantor(baca.paket, isi, nama_kantor(baca.folder, isi.langkah), baca.tahun)
        return HasilKantor(baca.folder, temuan, buku)
    return HasilKantor(baca.folder, temuan, kantor=jadi)


def _milik_kantor(satu: Temuan, baca: Pembaca, *, selesai: bool) -> bool:
    """What stands in the way of an office: its own tables; of what is still missing only when it is to be written."""
    milik = satu.berkas in baca.csv().values()
    # Answers that are missing are told as questions, see _belum_dijawab.
    if satu.aturan == "kolom.kurang" and satu.berkas == baca.csv()["instansi"]:
        return False
    # That no sub kegiatan is ticked is told at the programs; that there is no pagu either follows from it.
    if satu.aturan == "anggaran.versi" and not baca.sub:
        return False
    if satu.aturan in BELUM_LENGKAP:
        return milik and selesai
    return (satu.level == "galat" and (milik or selesai)) or (milik and selesai and satu.level == "peringatan")


def _belum_dijawab(baca: Pembaca) -> Iterator[Temuan]:
    """Required answers that are missing."""
    sumber, semua = baca.lembar[identitas.NAMA]
    for satu in semua[:1]:
        for kolom in sumber.tabel.kolom:
            if kolom.wajib and not satu.teks.get(kolom.nama) and kolom.nama not in ("tahun", *satu.ditolak):
                yield kosong(baca, sumber, satu, kolom)
