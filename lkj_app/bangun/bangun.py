"""Build a report: check, facts, chapters, book; the result takes its place as a whole or not at all."""

from __future__ import annotations

import shutil
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lkj_app.bab.daftar_isi import TANPA_CETAK, baca_daftar_isi, berlaku
from lkj_app.bangun import manifest
from lkj_app.bangun.bentuk_terbitan import FORMAT, periksa_format
from lkj_app.bangun.buku import Keterangan, cari_lambang, siapkan
from lkj_app.bangun.eksekusi import HasilBab, Lingkungan, jalankan, pastikan_berhasil
from lkj_app.bangun.jejak import bahan as jejak
from lkj_app.excel.nama import nama_tanggapan
from lkj_app.reviu import Reviu
from lkj_utils import __version__
from lkj_utils.dasar.errors import BuildError, DataError
from lkj_utils.dasar.tempat import ganti_utuh
from lkj_utils.dasar.temuan import Temuan, galat, urutkan
from lkj_utils.data.instansi import KONTAK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from lkj_app.bab.daftar_isi import DaftarIsi
    from lkj_app.pemeriksaan import HasilPeriksa
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.laporan import Laporan

    Kabar = Callable[[str, str], None]
    Masukan = dict[str, dict[str, str]]

FOLDER_LOG = "_log"


@dataclass(frozen=True)
class Rencana:
    """What to build, from where, to where."""

    root: Path
    data_root: Path
    out_root: Path
    instansi: str
    periode: Periode
    formats: tuple[str, ...]
    draft: bool = False
    jobs: int | None = None
    untuk_reviu: bool = False

    @property
    def nama(self) -> str:
        """The name of the report; a build for reviewers has its own, and never takes the place of the official one."""
        return f"{self.periode}-reviu" if self.untuk_reviu else str(self.periode)

    @property
    def tujuan(self) -> Path:
        """The folder of the finished report."""
        return self.out_root / self.instansi / self.nama

    @property
    def folder_log(self) -> Path:
        """Log and failed chapters: outside the report, so that they outlive a failed build."""
        return self.out_root / FOLDER_LOG / f"{self.instansi}-{self.nama}"


@dataclass(frozen=True)
class HasilBangun:
    """A finished report. ``dibuat`` is False when nothing had changed and the last one still holds."""

    folder: Path
    berkas: dict[str, Path]
    temuan: tuple[Temuan, ...] = ()
    bab: tuple[HasilBab, ...] = ()
    dibuat: bool = True
    detik: float = 0.0

    @property
    def path_html(self) -> Path | None:
        """The first page of the book."""
        return self.berkas.get("html")


@dataclass(frozen=True)
class Bahan:
    """What the book is made of besides its chapters; ``reviu`` only in a build for reviewers."""

    laporan: Laporan
    masukan: Masukan
    reviu: Reviu | None = None


def bangun(  # noqa: PLR0913 - the options of the command, by name
    root: Path,
    data_root: Path,
    out_root: Path,
    instansi: str,
    periode: Periode,
    *,
    formats: Sequence[str] | None = None,
    force: bool = False,
    draft: bool = False,
    untuk_reviu: bool = False,
    jobs: int | None = None,
    progress: Kabar | None = None,
) -> HasilBangun:
    """Build one report into ``out_root/<instansi>/<periode>/``; whatever fails, the last good one stays.

    A build for reviewers lies beside it, in ``<periode>-reviu/``. ``progress(name, state)`` hears every step
    and every chapter. Raises an LkjError of which the message says all.
    """
    mulai = time.perf_counter()
    dipilih = periksa_format(formats or [nama for nama, satu in FORMAT.items() if satu.biasa])
    asal, data, keluaran = root.resolve(), data_root.resolve(), out_root.resolve()
    rencana = Rencana(asal, data, keluaran, instansi, periode, dipilih, draft, jobs, untuk_reviu)
    hasil = None if force else _masih_berlaku(rencana)
    hasil = hasil or _bangun_baru(rencana, progress or (lambda _nama, _keadaan: None))
    return replace(hasil, detik=time.perf_counter() - mulai)


def _bangun_baru(rencana: Rencana, kabar: Kabar) -> HasilBangun:
    shutil.rmtree(rencana.folder_log, ignore_errors=True)
    isi = baca_daftar_isi(rencana.root)
    masukan = sidik_masukan(rencana)
    with _langkah(kabar, "periksa data"):
        kontrak = _periksa_kontrak(rencana)
    with _langkah(kabar, "hitung fakta"):
        laporan = _buka(rencana, kontrak)
    with _langkah(kabar, "periksa laporan"):
        hasil = _periksa_laporan(rencana, laporan, kontrak)
    # Before the chapters run: a draft is built also where the check has found a galat.
    cari_lambang(rencana.data_root / rencana.instansi, laporan.instansi.lambang)
    reviu = Reviu.himpun(laporan, hasil) if rencana.untuk_reviu else None
    isi = replace(berlaku(isi, laporan), tambahan=reviu.halaman if reviu else ())
    with ganti_utuh(rencana.tujuan) as baru:
        laporan.fakta.tulis_csv(baru / "fakta.csv")
        bab = _jalankan_bab(rencana, isi, baru / "notebooks", kabar)
        _buat_buku(rencana, isi, baru, Bahan(laporan, masukan, reviu), kabar)
        manifest.tulis(baru / "temuan.json", hasil.as_dict())
        if reviu:
            reviu.tulis(baru)
        _tulis_manifest(rencana, masukan, baru)
    return replace(_hasil(rencana), temuan=hasil.temuan, bab=tuple(bab))


def _periksa_kontrak(rencana: Rencana) -> list[Temuan]:
    from lkj_utils.kontrak import periksa

    temuan = periksa(rencana.data_root, rencana.instansi, rencana.periode)
    if not rencana.draft:
        _tolak_galat(rencana, temuan)
    return temuan


def _tolak_galat(rencana: Rencana, temuan: Sequence[Temuan]) -> None:
    if banyak := len(galat(temuan)):
        raise DataError(
            f"Data {rencana.instansi}/{rencana.periode} mempunyai {banyak} galat, jadi laporan tidak dibuat; "
            "hasil terakhir tidak berubah. Untuk melihat draf, bangun dengan --draft.",
            temuan,
        )


def _buka(rencana: Rencana, kontrak: Sequence[Temuan]) -> Laporan:
    from lkj_utils.laporan import buka

    try:
        return buka(rencana.instansi, rencana.periode, data_root=rencana.data_root)
    except Exception as salah:
        # Only a draft comes here with data that break the contract; what it is that fails has been found already.
        if not galat(kontrak):
            raise
        raise DataError("Datanya belum cukup bahkan untuk sebuah draf.", kontrak) from salah


def _periksa_laporan(rencana: Rencana, laporan: Laporan, kontrak: Sequence[Temuan]) -> HasilPeriksa:
    from lkj_app.pemeriksaan import periksa_laporan

    hasil = periksa_laporan(laporan, kontrak=kontrak)
    if not rencana.draft:
        _tolak_galat(rencana, hasil.temuan)
    return hasil


def _jalankan_bab(rencana: Rencana, isi: DaftarIsi, folder: Path, kabar: Kabar) -> list[HasilBab]:
    hasil = jalankan(
        isi.bab,
        {"instansi": rencana.instansi, "periode": str(rencana.periode)},
        folder,
        Lingkungan(rencana.root, rencana.data_root),
        jobs=rencana.jobs,
        progress=kabar,
    )
    for satu in hasil:
        if satu.galat and satu.keluaran.is_file():
            rencana.folder_log.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(satu.keluaran, rencana.folder_log / f"gagal-{satu.keluaran.name}")
    pastikan_berhasil(hasil)
    return hasil


def _buat_buku(rencana: Rencana, isi: DaftarIsi, baru: Path, bahan: Bahan, kabar: Kabar) -> None:
    # The work lies inside the new folder, so that it goes with it when anything fails.
    kerja = baru / ".kerja"
    laporan, bab = bahan.laporan, [satu.nama for satu in isi.bab]
    lambang = cari_lambang(rencana.data_root / rencana.instansi, laporan.instansi.lambang)
    keterangan = _keterangan(rencana, laporan, bahan.masukan, lambang)
    siapkan(rencana.root, isi, baru / "notebooks", kerja / "buku", keterangan, lambang)
    jejak.siapkan(laporan, bab, baru / "notebooks", kerja / "buku")
    if bahan.reviu:
        bahan.reviu.siapkan(bab, baru / "notebooks", kerja / "buku")
    for nama in rencana.formats:
        with _langkah(kabar, nama):
            FORMAT[nama].buat(rencana, kerja / "buku", baru, keterangan)
    shutil.rmtree(kerja)


def _keterangan(rencana: Rencana, laporan: Laporan, masukan: Masukan, lambang: Path | None) -> Keterangan:
    return Keterangan(
        judul=laporan.judul,
        instansi=laporan.instansi.nama,
        kabupaten=laporan.instansi.kabupaten,
        periode_nama=laporan.periode.nama,
        tahun=laporan.periode.tahun,
        tanggal_laporan=laporan.waktu.tanggal_laporan.isoformat(),
        versi=__version__,
        hash_data=manifest.sidik_gabungan(masukan["data"]),
        draf=rencana.draft,
        reviu=rencana.untuk_reviu,
        tanpa_cetak=() if rencana.untuk_reviu else TANPA_CETAK,
        kedudukan=laporan.instansi.kedudukan,
        kertas=laporan.instansi.kertas,
        lambang=f"_lambang{lambang.suffix.lower()}" if lambang else "",
        **{nama: getattr(laporan.instansi, nama) for nama in KONTAK},
    )


def sidik_masukan(rencana: Rencana) -> Masukan:
    """SHA-256 of everything the report is made from."""
    return {
        "data": manifest.sidik(manifest.berkas_data(rencana.data_root, rencana.instansi, rencana.periode)),
        "proyek": manifest.sidik(manifest.berkas_proyek(rencana.root)),
    }


def _tulis_manifest(rencana: Rencana, masukan: Masukan, baru: Path) -> None:
    if sidik_masukan(rencana) != masukan:
        raise BuildError("Data atau berkas proyek berubah selama laporan dibuat; ulangi setelah selesai menyunting.")
    keluaran = manifest.sidik(manifest.berkas_keluaran(baru))
    git = manifest.commit_git(rencana.root)
    manifest.tulis(baru / "manifest.json", _tanda(rencana, masukan) | {"keluaran": keluaran, "git": git})


def _tanda(rencana: Rencana, masukan: Masukan) -> dict[str, Any]:
    """Return what decides the bytes of a report; equal marks, equal report."""
    return {
        "instansi": rencana.instansi,
        "periode": str(rencana.periode),
        "format": list(rencana.formats),
        "draf": rencana.draft,
        "untuk_reviu": rencana.untuk_reviu,
        "versi": manifest.versi(),
        "masukan": masukan,
    }


def _masih_berlaku(rencana: Rencana) -> HasilBangun | None:
    """Return the last report when nothing it was made from has changed, and nobody has touched it since."""
    lama = manifest.baca(rencana.tujuan / "manifest.json")
    if not lama or any(lama.get(k) != v for k, v in _tanda(rencana, sidik_masukan(rencana)).items()):
        return None
    if lama.get("keluaran") != manifest.sidik(manifest.berkas_keluaran(rencana.tujuan)):
        return None
    temuan: Any = manifest.baca(rencana.tujuan / "temuan.json").get("temuan", [])
    return replace(_hasil(rencana), temuan=tuple(urutkan(list(Temuan.dari(temuan)))), dibuat=False)


def _hasil(rencana: Rencana) -> HasilBangun:
    berkas = {nama: rencana.tujuan / FORMAT[nama].berkas_utama(rencana) for nama in rencana.formats}
    if rencana.untuk_reviu:
        berkas["tanggapan"] = rencana.tujuan / nama_tanggapan(rencana.instansi, rencana.periode)
    return HasilBangun(rencana.tujuan, berkas)


@contextmanager
def _langkah(kabar: Kabar, nama: str) -> Iterator[None]:
    kabar(nama, "mulai")
    try:
        yield
    except BaseException:
        kabar(nama, "gagal")
        raise
    kabar(nama, "selesai")
