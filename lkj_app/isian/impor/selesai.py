"""The end of every import: the contract on a copy, then all files or none."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_app.isian.impor.alamat import Peta
from lkj_utils.dasar.errors import DataError
from lkj_utils.dasar.simpan import csv_bytes, simpan_semua, toml_ganti
from lkj_utils.dasar.temuan import Temuan, galat, urutkan
from lkj_utils.kontrak import isi as bacaan
from lkj_utils.kontrak.nilai import nilai_sel

if TYPE_CHECKING:
    from lkj_app.isian.impor.gabung import Gabungan, Perubahan
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.kontrak.isi import IsiPeriode
    from lkj_utils.kontrak.paket import Kolom

RUJUKAN = "rujukan"


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

    @property
    def gagal(self) -> bool:
        """Whether something stands in the way of writing."""
        return bool(galat(list(self.temuan)))


def selesaikan(
    data_root: Path, data: IsiPeriode, gabungan: list[Gabungan], temuan: list[Temuan], nama: str, *, tulis: bool
) -> HasilImpor:
    """Check the data as they would be, and write them when nothing stands in the way; ``nama`` is the file read."""
    peta = Peta(nama, gabungan)
    berubah = [satu for satu in gabungan if satu.perubahan]
    rusak = _berkas_rusak(data_root, data, berubah) if berubah else []
    # What cannot be read whole cannot be changed in place either.
    berkas = {} if rusak else {data_root / satu.isi.berkas: _isi_berkas(data_root, satu) for satu in berubah}
    temuan = [*temuan, *rusak, *(_periksa(data_root, data, berkas, peta) if berkas else ())]
    hasil = tuple(urutkan(list(dict.fromkeys(temuan))))
    perubahan = tuple(satu for g in gabungan for satu in g.perubahan)
    jadi = bool(berkas) and tulis and not galat(list(hasil))
    if jadi:
        simpan_semua(berkas, timpa=True)
    return HasilImpor(data.instansi, data.periode, perubahan, hasil, tuple(berkas) if jadi else ())


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
        nilai = nilai_sel(teks, kolom, desimal_koma=False)
    except ValueError:
        return teks
    return "" if nilai is None else nilai


def _berkas_rusak(data_root: Path, data: IsiPeriode, berubah: list[Gabungan]) -> list[Temuan]:
    """A file that cannot be read whole is not replaced: what stands in it would be lost."""
    temuan = bacaan.baca(data.paket, data_root, data.instansi, data.periode)[1]
    kena = {satu.isi.berkas for satu in berubah}
    return [satu for satu in galat(temuan) if satu.berkas in kena and satu.aturan != "berkas.hilang"]


def _periksa(data_root: Path, data: IsiPeriode, berkas: dict[Path, bytes], peta: Peta) -> list[Temuan]:
    """What the contract says of the data after the import, with the cells of the sheets as places.

    Galat that stood there before, in files that do not change, are not this workbook's.
    """
    from lkj_utils.kontrak import periksa

    with tempfile.TemporaryDirectory() as folder:
        salinan = Path(folder) / "data"
        _salin(data_root, data.instansi, salinan)
        for path, isi in berkas.items():
            baru = salinan / path.relative_to(data_root)
            baru.parent.mkdir(parents=True, exist_ok=True)
            baru.write_bytes(isi)
        sesudah = periksa(salinan, data.instansi, data.periode)
    kena = {path.relative_to(data_root).as_posix() for path in berkas}
    milik = [satu for satu in sesudah if satu.berkas in kena and satu.level != "catatan"]
    lain = [satu for satu in galat(sesudah) if satu.berkas not in kena]
    if lain:
        sebelum = set(periksa(data_root, data.instansi, data.periode))
        milik += [satu for satu in lain if satu not in sebelum]
    return [peta.di_lembar(satu) for satu in milik]


def _salin(data_root: Path, instansi: str, salinan: Path) -> None:
    """The contract, the codes and the office: all that a check reads."""
    abaikan = shutil.ignore_patterns("*.xlsx", "*.xlsm", "~$*", "narasi", "klaim")
    salinan.mkdir()
    shutil.copy2(data_root / "datapackage.json", salinan)
    for nama in (RUJUKAN, instansi):
        if not (data_root / nama).is_dir():
            raise DataError(f"Folder {nama} tidak ada di {data_root}.")
        shutil.copytree(data_root / nama, salinan / nama, ignore=abaikan)
