"""Read a workbook back into data/: everything is checked before anything is written, and then all files or none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lkj_app.isian.baru import pilih_instansi
from lkj_app.isian.impor.alih import alihkan, baris_kini
from lkj_app.isian.impor.baris import baca_baris
from lkj_app.isian.impor.bentrok import Jejak, temuan_bentrok
from lkj_app.isian.impor.buku import baca_buku
from lkj_app.isian.impor.gabung import Perubahan, gabung
from lkj_app.isian.impor.kantor import HasilKantor, impor_kantor
from lkj_app.isian.impor.kenali import kenali
from lkj_app.isian.impor.lebar import memanjang
from lkj_app.isian.impor.putusan import Cara, Pilihan
from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.impor.selesai import HasilImpor, selesaikan
from lkj_app.isian.lembar_kerja.bahan import Bahan
from lkj_app.isian.lembar_kerja.kantor import TANDA
from lkj_app.isian.lembar_kerja.petunjuk import LABEL_INSTANSI, LABEL_PERIODE
from lkj_app.isian.lembar_kerja.semula import LEMBAR_SEMULA, Semula, SemulaTabel, baca_semula
from lkj_app.isian.lembar_kerja.susunan import SUSUNAN_ISIAN, SUSUNAN_TANGGAPAN
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.temuan import Temuan, galat
from lkj_utils.dasar.transaksi import menulis
from lkj_utils.kontrak import isi as bacaan
from lkj_utils.kontrak.paket import Paket
from lkj_utils.kontrak.versi import terbaru

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from lkj_app.isian.impor.buku import LembarIsi
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.kontrak.paket import Tabel

TANPA_ISIAN = (
    "tidak memuat satu pun lembar isian. Pakai buku kerja dari perintah template; "
    "buku kerja tanggapan dibaca dengan --tanggapan."
)
TANPA_TANGGAPAN = "tidak memuat lembar tanggapan. Pakai buku kerja tanggapan dari perintah build --untuk-reviu."
TANPA_SEMULA = Temuan(
    "impor.tanpa_semula",
    "peringatan",
    "Buku kerja ini tidak lagi mengenali asalnya: isinya ketika dibuat tidak tersimpan atau tidak utuh. Karena itu "
    "nilai yang berbeda dari hasil impor lain ditanyakan, dan --kosongkan tidak mengosongkan apa pun.",
    perbaikan="buat buku kerja baru dengan perintah template, lalu isi di sana",
)
LEMBAR_KANTOR = {"Identitas", "Program"}
TANPA_ASAL_KANTOR = (
    "tidak lagi mengenali asalnya: lembar tersembunyinya hilang atau tidak utuh. Buat buku kerja kantor baru dengan "
    "new --instansi, lalu salin isiannya ke sana."
)
SEBUTAN = ("nama", "uraian", "teks")
__all__ = ["HasilImpor", "HasilKantor", "Perubahan", "impor"]


def impor(  # noqa: PLR0913 - each is an option of the command
    data_root: Path,
    path: Path,
    periode: str | None = None,
    *,
    tulis: bool = True,
    tanggapan: bool = False,
    kosongkan: bool = False,
    pilih: str | Sequence[str] | None = None,
) -> HasilImpor | HasilKantor:
    """Read ``path`` into the period that it names. With a galat nothing is written; the findings say where it is.

    The workbook of a new office has none: see ``impor.kantor``.

    With ``tanggapan`` it is the workbook of answers to findings instead of that of a quarter. What the workbook leaves
    empty stays, unless ``kosongkan`` says otherwise; ``pilih`` decides where two workbooks disagree (see ``Pilihan``).

    Raises BukuError where the file cannot be read, UsageError where its period is unknown.
    """
    with menulis(data_root, "import", tulis=tulis):
        return _impor(data_root, path, periode, tulis, tanggapan, kosongkan, pilih)


def _impor(  # noqa: PLR0913, PLR0917 - as above
    data_root: Path,
    path: Path,
    periode: str | None,
    tulis: bool,
    tanggapan: bool,
    kosongkan: bool,
    pilih: str | Sequence[str] | None,
) -> HasilImpor | HasilKantor:
    semua = baca_buku(path)
    semula = _semula(semua)
    if semula and semula.sifat.get("periode") == TANDA:
        return _impor_kantor(data_root, path, semua, semula, periode or tanggapan or kosongkan, pilih, tulis=tulis)
    if semula is None and {satu.judul for satu in semua} >= LEMBAR_KANTOR:
        raise UsageError(f"{path.name} {TANPA_ASAL_KANTOR}")
    instansi, kini = _periode(data_root, semua, path, periode)
    if semula and semula.nama != f"{instansi}/{kini}":
        raise UsageError(f"{path.name} dibuat untuk {semula.nama}, bukan {instansi}/{kini}.")
    paket = Paket.utuh(data_root)
    semula = alihkan(semula, paket, path.name) if semula else None
    data, masalah_data = bacaan.baca(paket, data_root, instansi, kini)
    dikenal, temuan = kenali(paket, semua, path.name, SUSUNAN_TANGGAPAN if tanggapan else SUSUNAN_ISIAN, semula)
    if not dikenal and not galat(temuan):
        raise UsageError(f"{path.name} {TANPA_TANGGAPAN if tanggapan else TANPA_ISIAN}")
    temuan += _sedang_terbuka(path)
    temuan += [replace(TANPA_SEMULA, berkas=path.name)] if semula is None else []
    bahan = Bahan(data, None, None)
    terbaca = [(satu, *baca_baris(satu, path.name, bahan.satuan)) for satu in dikenal]
    terbaca = memanjang(terbaca, bahan, semula, path.name)
    temuan += [masalah for _, _, lain in terbaca for masalah in lain]
    baris_lembar = [(satu, baris_kini(baris, satu.tabel, semula)) for satu, baris, _ in terbaca]
    jejak = Jejak(data_root, instansi, path, semula, baris_lembar, data)
    pilihan = Pilihan.baca(pilih)
    cara = Cara(kosongkan, pilihan, jejak.sendiri, jejak.setempat, jejak.tercatat, _penamaan(bahan))
    gabungan = []
    for satu, baris in jejak.baris:
        milik = semula.tabel.get(satu.tabel.nama, SemulaTabel()) if semula else None
        hasil, lain = gabung(satu, data.ambil(satu.tabel.nama), baris, path.name, milik, cara)
        gabungan.append(hasil)
        # A file that does not read disagrees with everything.
        rusak = [t for t in galat(masalah_data) if t.berkas == hasil.isi.berkas and t.aturan != "berkas.hilang"]
        temuan += [*lain, *(rusak if hasil.bentrok and rusak else temuan_bentrok(hasil, jejak))]
    pilihan.periksa([bentrok.alamat for satu in gabungan for bentrok in satu.bentrok])
    return selesaikan(data_root, data, gabungan, temuan, path.name, tulis=tulis, asal=path)


def _impor_kantor(  # noqa: PLR0913 - as above
    data_root: Path,
    path: Path,
    semua: list[LembarIsi],
    semula: Semula,
    lain: object,
    pilih: str | Sequence[str] | None,
    *,
    tulis: bool,
) -> HasilImpor | HasilKantor:
    if lain:
        raise UsageError(f"{path.name} buku kerja kantor baru; dibaca tanpa --periode, --tanggapan, dan --kosongkan.")
    if semula.versi != terbaru():
        raise UsageError(f"{path.name} dibuat menurut bentuk data yang lain; buat yang baru dengan new --instansi.")
    temuan = _sedang_terbuka(path)
    return impor_kantor(data_root, path, semua, semula, temuan=temuan, pilihan=Pilihan.baca(pilih), tulis=tulis)


def _semula(semua: list[LembarIsi]) -> Semula | None:
    """The hidden sheet of the workbook's first values, taken out of the others."""
    lembar = next((satu for satu in semua if satu.judul == LEMBAR_SEMULA), None)
    if lembar is None:
        return None
    semua.remove(lembar)
    teks = [[str(lembar.ambil(baris, kolom).nilai or "") for kolom in range(1, 5)] for baris in sorted(lembar.sel)]
    return baca_semula((a, b, c, d) for a, b, c, d in teks)


def _sedang_terbuka(path: Path) -> list[Temuan]:
    """Excel and LibreOffice lay a file beside a workbook that is open in them."""
    kunci = (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#"))
    if not any(satu.exists() for satu in kunci):
        return []
    pesan = "Buku kerja ini sedang terbuka; yang belum disimpan tidak ikut dibaca."
    return [Temuan("impor.terbuka", "peringatan", pesan, path.name, perbaikan="simpan dan tutup, lalu impor lagi")]


def _penamaan(bahan: Bahan) -> Callable[[Mapping[str, str], Tabel], str]:
    """How a row is called beside its key: the official name of a code in it, or what it says of itself."""

    def nama(teks: Mapping[str, str], tabel: Tabel) -> str:
        resmi = next((ada for kunci in tabel.kunci if (ada := bahan.nama(teks.get(kunci, "")))), "")
        return resmi or next((teks[kolom][:60] for kolom in SEBUTAN if teks.get(kolom)), "")

    return nama


def _periode(data_root: Path, semua: list[LembarIsi], path: Path, disebut: str | None) -> tuple[str, Periode]:
    """The office and the quarter that the first sheet names; they must be those the user names, if any."""
    instansi, periode = (_di_samping(semua, label) for label in (LABEL_INSTANSI, LABEL_PERIODE))
    if not periode and not disebut:
        raise UsageError(f"{path.name} tidak menyebut periodenya; tambahkan --periode, misalnya --periode 2024-TW1.")
    tertulis = "/".join(satu for satu in (instansi, periode) if satu)
    hasil = pilih_instansi(data_root, tertulis if periode else disebut or "")
    if disebut and pilih_instansi(data_root, disebut) != hasil:
        raise UsageError(f"{path.name} dibuat untuk {tertulis}, bukan {disebut}.")
    if not (data_root / hasil[0] / str(hasil[1].tahun) / f"tw{hasil[1].triwulan}").is_dir():
        raise UsageError(f"Folder {hasil[0]}/{hasil[1]} belum ada; jalankan dulu perintah new {hasil[1]}.")
    return hasil


def _di_samping(semua: list[LembarIsi], label: str) -> str:
    """The text to the right of a label, on any sheet."""
    for lembar in semua:
        for isi in lembar.sel.values():
            for kolom, sel in isi.items():
                if rapi(sel.nilai) == label and kolom + 1 in isi:
                    return rapi(isi[kolom + 1].nilai)
    return ""
