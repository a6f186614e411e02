"""The end of every import: the contract on a copy, then all files or none."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_app.isian import riwayat
from lkj_app.isian.impor.alamat import Peta
from lkj_app.isian.impor.jumlah import Jumlah, jumlah_uang
from lkj_utils.dasar.errors import DataError
from lkj_utils.dasar.jurnal import FOLDER
from lkj_utils.dasar.sementara import folder_sementara
from lkj_utils.dasar.simpan import csv_bytes, toml_ganti
from lkj_utils.dasar.sistem import dari_teks, kalimat, menyebut
from lkj_utils.dasar.temuan import Temuan, galat, urutkan
from lkj_utils.dasar.transaksi import simpan_semua
from lkj_utils.data.kekurangan import TANPA_BARIS, baris_belum_ada
from lkj_utils.kontrak import isi as bacaan
from lkj_utils.kontrak.beda_versi import BedaVersi, beda_versi
from lkj_utils.kontrak.bilangan import bacaan as bacaan_angka
from lkj_utils.kontrak.bilangan import ganda, ragu
from lkj_utils.kontrak.nilai import desimal, nilai_sel
from lkj_utils.kontrak.versi_anggaran import BERVERSI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.isian.impor.gabung import Gabungan, Perubahan
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.kontrak.isi import IsiPeriode
    from lkj_utils.kontrak.paket import Kolom

RUJUKAN = "rujukan"
TENTANG_ANGGARAN = (*BERVERSI, "dokumen_anggaran")


@dataclass(frozen=True)
class HasilImpor:
    """What an import changes, what it wants to say, and which files it wrote (none in a rehearsal)."""

    instansi: str
    periode: Periode
    perubahan: tuple[Perubahan, ...]
    temuan: tuple[Temuan, ...]
    berkas: tuple[Path, ...]
    # How the columns of an export were read, as TOML.
    peta: str = ""
    # What the workbook emptied and the data keep.
    dibiarkan: tuple[Perubahan, ...] = ()
    # How many required cells are still empty, by the title of the table.
    belum: tuple[tuple[str, int], ...] = ()
    # How many rows of realisasi wait for an answer, of how many, by the title of the table.
    tanpa_jawaban: tuple[tuple[str, int, int], ...] = ()
    # Where this import took rows out: which rows the table lacks now, by its title.
    belum_ada: tuple[tuple[str, str], ...] = ()
    jumlah: tuple[Jumlah, ...] = ()
    # Where it touched the budget: what the version in force changes against the one before.
    beda: BedaVersi | None = None

    @property
    def gagal(self) -> bool:
        """Whether something stands in the way of writing."""
        return bool(galat(list(self.temuan)))


def selesaikan(  # noqa: PLR0913 - what was read, from where, and whether to write
    data_root: Path,
    data: IsiPeriode,
    gabungan: list[Gabungan],
    temuan: list[Temuan],
    nama: str,
    *,
    tulis: bool,
    asal: Path | None = None,
) -> HasilImpor:
    """Check the data as they would be, and write them when nothing stands in the way; ``nama`` is the file read."""
    berubah = [satu for satu in gabungan if satu.perubahan]
    rusak = _berkas_rusak(data_root, data, berubah) if berubah else []
    # What cannot be read whole cannot be changed in place either.
    berkas = {} if rusak else {data_root / satu.isi.berkas: _isi_berkas(data_root, satu) for satu in berubah}
    masalah, sesudah = _periksa(data_root, data, berkas, Peta(nama, gabungan)) if berkas else ([], data)
    anggaran = any(g.tabel.nama in TENTANG_ANGGARAN for g in berubah)
    temuan = [*temuan, *rusak, *masalah]
    dihapus = [g for g in berubah if any(satu.menghapus for satu in g.perubahan)]
    belum_ada = baris_belum_ada(sesudah) if dihapus else {}
    hasil = HasilImpor(
        data.instansi,
        data.periode,
        tuple(satu for g in gabungan for satu in g.perubahan),
        tuple(urutkan(list(dict.fromkeys(temuan)))),
        tuple(berkas),
        dibiarkan=tuple(satu for g in gabungan for satu in g.dibiarkan),
        belum=tuple((g.tabel.judul, g.belum) for g in gabungan if g.belum),
        tanpa_jawaban=tuple((g.tabel.judul, *g.tanpa_jawaban) for g in gabungan if g.tanpa_jawaban[0]),
        belum_ada=tuple(
            (g.tabel.judul, belum_ada[g.isi.berkas] if g.baris else TANPA_BARIS)
            for g in dihapus
            if g.isi.berkas in belum_ada
        ),
        jumlah=tuple(jumlah_uang(berubah, data.periode.triwulan, temuan, nama)),
        beda=beda_versi(sesudah) if anggaran else None,
    )
    if not tulis or hasil.gagal or not berkas:
        return replace(hasil, berkas=())
    sel = {
        (g.tabel.nama, *kunci): (teks, *g.tempat.get(kunci, ("", ""))) for g in berubah for kunci, teks in g.sel.items()
    }
    catatan = riwayat.catatan_baru(
        data_root, data.instansi, str(data.periode), asal or Path(nama), sel, berkas, len(hasil.perubahan)
    )
    simpan_semua(data_root, dict([*berkas.items(), catatan]), timpa=True)
    riwayat.pangkas(data_root, data.instansi)
    return hasil


def _isi_berkas(data_root: Path, hasil: Gabungan) -> bytes:
    """The file as it will be."""
    if hasil.tabel.format != "toml":
        return csv_bytes(hasil.tabel.nama_kolom, [satu.teks for satu in hasil.baris])
    path = data_root / hasil.isi.berkas
    lama = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    teks = hasil.baris[0].teks
    kunci = [satu.kolom for satu in hasil.perubahan] if lama else [nama for nama in teks if teks[nama]]
    return toml_ganti(lama, {nama: _nilai_toml(teks[nama], hasil.tabel.ambil(nama)) for nama in kunci}).encode("utf-8")


def _nilai_toml(teks: str, kolom: Kolom) -> object:
    """As a date or a number where the text is one; the check tells of what is not."""
    try:
        nilai = nilai_sel(teks, kolom)
    except ValueError:
        return teks
    if isinstance(nilai, Fraction):
        return int(nilai) if nilai.denominator == 1 else float(nilai)
    return "" if nilai is None else nilai


def _berkas_rusak(data_root: Path, data: IsiPeriode, berubah: list[Gabungan]) -> list[Temuan]:
    """A file that cannot be read whole is not replaced: what stands in it would be lost."""
    temuan = bacaan.baca(data.paket, data_root, data.instansi, data.periode)[1]
    kena = {satu.isi.berkas for satu in berubah}
    rusak = [satu for satu in galat(temuan) if satu.berkas in kena and satu.aturan != "berkas.hilang"]
    return rusak + [satu for hasil in berubah for satu in _ragu(hasil)]


def _ragu(hasil: Gabungan) -> Iterator[Temuan]:
    """A number that was asked back and still stands there: beside new cells it would be read without a question."""
    for kolom in (satu for satu in hasil.tabel.kolom if satu.tipe == "number"):
        for teks in (satu.teks.get(kolom.nama, "") for satu in hasil.baris):
            if ragu(teks, desimal(kolom)):
                tanya = ganda(bacaan_angka(teks, desimal(kolom)), ".")
                pesan = f"{tanya.galat} Betulkan dahulu di berkas ini, atau isi selnya di buku kerja."
                berkas = hasil.isi.berkas
                yield Temuan(
                    "sel.tipe", "galat", pesan, berkas, kolom=kolom.nama, ditemukan=teks, perbaikan=tanya.perbaikan
                )


def _periksa(
    data_root: Path, data: IsiPeriode, berkas: dict[Path, bytes], peta: Peta
) -> tuple[list[Temuan], IsiPeriode]:
    """What the contract says of the data after the import, with the cells of the sheets as places; the data then.

    What is only missing is no fault of an import; galat that stood there before are not this workbook's.
    """
    from lkj_utils.kontrak import periksa

    with folder_sementara() as folder:
        salinan = folder / "data"
        _salin(data_root, data.instansi, salinan)
        for path, isi in berkas.items():
            baru = salinan / path.relative_to(data_root)
            baru.parent.mkdir(parents=True, exist_ok=True)
            with menyebut(baru):
                baru.write_bytes(isi)
        sesudah = [satu for satu in periksa(salinan, data.instansi, data.periode) if not peta.hanya_kurang(satu)]
        isi_sesudah = bacaan.baca(data.paket, salinan, data.instansi, data.periode)[0]
    kena = {path.relative_to(data_root).as_posix() for path in berkas}
    milik = [satu for satu in sesudah if satu.level == "galat" or (satu.berkas in kena and satu.level != "catatan")]
    if galat(milik):
        sebelum = {
            _ciri(satu, peta.kunci_lama(satu)) for satu in galat(periksa(data_root, data.instansi, data.periode))
        }
        milik = [satu for satu in milik if satu.level != "galat" or _ciri(satu, peta.kunci(satu)) not in sebelum]
    return [peta.di_lembar(satu) for satu in milik], isi_sesudah


def _ciri(satu: Temuan, kunci: str | None) -> tuple[object, ...]:
    """What makes it the same finding, whatever line its row stands on now."""
    return satu.aturan, satu.berkas, satu.kolom, satu.ditemukan, satu.baris if kunci is None else kunci


def _salin(data_root: Path, instansi: str, salinan: Path) -> None:
    """The contract, the codes and the office: all that a check reads."""
    abaikan = shutil.ignore_patterns("*.xlsx", "*.xlsm", "~$*", "narasi", "klaim", FOLDER)
    salinan.mkdir()
    try:
        shutil.copy2(data_root / "datapackage.json", salinan)
        for nama in (RUJUKAN, instansi):
            if not (data_root / nama).is_dir():
                raise DataError(f"Folder {nama} tidak ada di {data_root}.")
            shutil.copytree(data_root / nama, salinan / nama, ignore=abaikan)
    except OSError as error:
        raise _tidak_tersalin(error) from error


def _tidak_tersalin(error: OSError) -> DataError:
    """``shutil.Error`` holds a list of (source, target, reason), the reason as text."""
    if isinstance(error, shutil.Error):
        sumber, _, sebab = error.args[0][0]
        error = dari_teks(str(sebab)) or OSError(0, "", str(sumber))
    return DataError(f"{kalimat(error, 'disalin untuk diperiksa', 'Folder data')} Tidak ada yang ditulis.")
