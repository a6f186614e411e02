"""The commands that fill a quarter: new, template, import."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from rich.markup import escape

from lkj_app.perintah import layar_isian, layar_temuan, layar_versi
from lkj_app.perintah.aplikasi import argumen, perintah
from lkj_app.perintah.setelan import Setelan, dengan_setelan, opsi
from lkj_utils.dasar.errors import DataError, UsageError

if TYPE_CHECKING:
    from lkj_app.isian.baru import HasilBaru
    from lkj_app.isian.impor import HasilKantor
    from lkj_app.isian.impor.selesai import HasilImpor
    from lkj_utils.dasar.periode import Periode


@perintah("new")
@dengan_setelan
def new(
    setelan: Setelan,
    periode: Annotated[
        str | None, argumen("PERIODE", "Triwulan yang disiapkan, misalnya 2024-TW1; untuk kantor baru boleh tanpa.")
    ] = None,
    instansi: Annotated[
        str | None,
        opsi("--instansi", help="Mulai kantor baru bernama ini: buku kerja kantor dibuat.", metavar="NAMA"),
    ] = None,
    kode: Annotated[
        str | None,
        opsi("--kode", help="Program atau sub kegiatan kantor baru itu (kode, atau berkasnya), ditandai lebih dahulu.",
             metavar="KODE"),
    ] = None,
    versi: Annotated[
        str, opsi("--versi", help="Versi anggaran yang mulai berlaku, disalin dari yang berlaku.", metavar="VERSI")
    ] = "",
) -> None:  # fmt: skip
    """Siapkan triwulan baru, versi anggaran baru, atau dengan --instansi buku kerja sebuah kantor baru."""
    if instansi is not None and versi:
        raise UsageError("--versi tidak berlaku untuk kantor baru: versi anggarannya diisi di buku kerjanya.")
    if instansi is not None:
        _kantor_baru(setelan, instansi, periode, kode)
        return
    if periode is None or kode is not None:
        raise UsageError("Sebutkan PERIODE, misalnya new 2024-TW1, atau kantor baru: new --instansi NAMA.")
    _siapkan(setelan, _triwulan_baru(setelan, periode, versi), tahun=False)


def _siapkan(setelan: Setelan, hasil: HasilBaru, *, tahun: bool) -> Path:
    """Tell what was prepared, and make the workbook of the quarter unless there is one."""
    kini = hasil.periode
    dari = f", dari {hasil.dari}" if hasil.dari else ""
    setelan.layar.print(f"[green]{escape(hasil.instansi)}/{kini} disiapkan[/]: {len(hasil.berkas)} berkas{dari}.")
    layar_versi.tampilkan_baru(setelan.layar, setelan.data, hasil)
    # An older workbook may be half filled in, and lacks the sheets of the year.
    for nama in ("", *([hasil.versi.versi] if hasil.versi else [])):
        tujuan = _tujuan(setelan, hasil.instansi, kini, None, nama)
        if not tujuan.exists():
            _tulis_templat(setelan, hasil.instansi, kini, tujuan, tahun=tahun or hasil.versi is not None)
            break
        setelan.layar.print(f"Buku kerja lama dibiarkan: {tujuan}", soft_wrap=True, markup=False)
    layar_isian.tampilkan_kekurangan(setelan.layar, hasil.kurang)
    return tujuan


def _triwulan_baru(setelan: Setelan, periode: str, versi: str) -> HasilBaru:
    from lkj_app.isian.baru import pilih_instansi, siapkan

    return siapkan(setelan.data, *pilih_instansi(setelan.data, periode), versi)


def _kantor_baru(setelan: Setelan, nama: str, periode: str | None, kode: str | None) -> None:
    """The first workbook of an office; nothing of data/ changes."""
    from lkj_app.isian.buku_awal import buku_awal
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.dasar.simpan import simpan_satu

    awal = buku_awal(setelan.data, nama, Periode.parse(periode) if periode else None, kode)
    tujuan = setelan.isian / awal.nama
    if tujuan.exists():
        raise UsageError(f"{tujuan} sudah ada dan mungkin sudah diisi; lanjutkan di sana, atau pindahkan dahulu.")
    simpan_satu(tujuan, awal.buku)
    layar_isian.tampilkan_langkah(setelan.layar, awal.langkah, tujuan)


@perintah("template")
@dengan_setelan
def template(
    setelan: Setelan,
    periode: Annotated[str, argumen("PERIODE", "Triwulan yang diisi, misalnya 2024-TW1; siapkan dulu dengan new.")],
    to: Annotated[
        Path | None, opsi("--to", help="Letak buku kerja (biasanya di folder isian).", metavar="BERKAS")
    ] = None,
    tahun: Annotated[bool, opsi("--tahun", help="Sertakan lembar anggaran, kas, dan target setahun.")] = False,
    unit: Annotated[
        str | None, opsi("--unit", help="Hanya baris milik unit ini dan unit di bawahnya.", metavar="KODE")
    ] = None,
    force: Annotated[bool, opsi("--force", help="Timpa buku kerja yang sudah ada.")] = False,
) -> None:
    """Buat buku kerja Excel untuk mengisi satu triwulan."""
    from lkj_utils.data.daftar import pilih

    pilihan = pilih(setelan.data, periode)
    tujuan = _tujuan(setelan, pilihan.instansi, pilihan.periode, to, unit or "")
    if tujuan.exists() and not force:
        raise UsageError(f"{tujuan} sudah ada dan mungkin sudah diisi; pakai --to untuk nama lain, atau --force.")
    _tulis_templat(setelan, pilihan.instansi, pilihan.periode, tujuan, tahun=tahun, unit=unit or "")


def _ekspor(nama: str, bantuan: str, metavar: str) -> Any:
    return opsi(nama, help=bantuan, panel="Ekspor (--sipd)", metavar=metavar)


@perintah("import")
@dengan_setelan
def impor(  # noqa: PLR0913, PLR0917 - each is an option of the command
    setelan: Setelan,
    berkas: Annotated[
        list[Path] | None,
        argumen("BERKAS", "Buku kerja .xlsx yang sudah diisi; dengan --sipd boleh beberapa ekspor setahun."),
    ] = None,
    periode: Annotated[
        str | None, opsi("--periode", help="Periode, bila buku kerja tidak menyebutnya.", metavar="PERIODE")
    ] = None,
    sipd: Annotated[
        bool, opsi("--sipd", help="Berkas ini ekspor SIPD, AKLAP, atau RFK (xlsx atau csv); perlu --periode.")
    ] = False,
    kolom: Annotated[
        Path | None,
        opsi("--kolom", help="TOML berisi judul kolom ekspor, atau nama RFK yang disetujui.", metavar="BERKAS"),
    ] = None,
    skpd: Annotated[str, _ekspor("--skpd", "SKPD yang dibaca: kode atau nama.", "SKPD")] = "",
    jenis: Annotated[str, _ekspor("--jenis", "Arti nilainya: sd, periode, atau transaksi.", "JENIS")] = "",
    ambil: Annotated[str, _ekspor("--ambil", "Yang diambil: realisasi, pendapatan, pagu, atau kas.", "APA")] = "",
    setoran: Annotated[str, _ekspor("--setoran", "Nilai Setoran: kurangi (bawaan) atau abaikan.", "CARA")] = "",
    versi: Annotated[str, _ekspor("--versi", "Versi anggaran untuk pagu dan kas.", "VERSI")] = "",
    tanggapan: Annotated[
        bool, opsi("--tanggapan", help="Berkas ini buku kerja tanggapan atas temuan, dari build --untuk-reviu.")
    ] = False,
    kosongkan: Annotated[
        bool, opsi("--kosongkan", help="Kosongkan juga yang terisi ketika buku kerja dibuat dan kini kosong.")
    ] = False,
    pilih: Annotated[
        list[str] | None,
        opsi(
            "--pilih",
            help="Bila dua buku kerja berbeda: baru (buku kerja ini) atau lama (data); boleh satu per satu, misalnya "
            '"Realisasi belanja!D5=baru".',
            metavar="MANA",
        ),
    ] = None,
    batalkan: Annotated[
        bool, opsi("--batalkan", help="Batalkan impor terakhir; ulangi untuk impor sebelumnya (20 terakhir).")
    ] = False,
    dry_run: Annotated[bool, opsi("--dry-run", help="Tampilkan perubahannya saja, tanpa menulis.")] = False,
) -> None:
    """Baca buku kerja Excel ke dalam data: menambah dan mengubah, hanya bila semuanya benar."""
    from lkj_app.isian.impor import HasilKantor

    lain = {"--sipd": sipd, "--kolom": kolom, "--tanggapan": tanggapan, "--kosongkan": kosongkan, "--pilih": pilih}
    ekspor = {"skpd": skpd, "jenis": jenis, "ambil": ambil, "setoran": setoran, "versi": versi}
    dipakai = {nama for nama, isi in {**lain, **{f"--{n}": isi for n, isi in ekspor.items()}}.items() if isi}
    _periksa_pilihan(berkas or [], dipakai, pilih, batalkan=batalkan)
    if not berkas:
        _batalkan(setelan, periode, tulis=not dry_run)
        return
    if sipd or kolom:
        hasil = _baca_sipd(setelan, berkas, periode if sipd else None, kolom, ekspor, tulis=not dry_run)
    else:
        cara = {"tanggapan": tanggapan, "kosongkan": kosongkan, "pilih": pilih}
        dibaca = _baca(setelan, berkas[0], periode, tulis=not dry_run, **cara)
        if isinstance(dibaca, HasilKantor):
            _tutup_kantor(setelan, dibaca, berkas[0], dry_run=dry_run)
            return
        hasil = dibaca
    _tutup_impor(setelan, hasil, berkas, dry_run=dry_run)


def _periksa_pilihan(berkas: list[Path], dipakai: set[str], pilih: list[str] | None, *, batalkan: bool) -> None:
    """Options that do not go together, before anything is read."""
    from lkj_app.isian.impor.putusan import Pilihan

    Pilihan.baca(pilih)
    if batalkan and (berkas or dipakai):
        raise UsageError("--batalkan berdiri sendiri: tanpa BERKAS, cukup dengan --periode bila perlu.")
    if not berkas and not batalkan:
        raise UsageError("Sebutkan BERKAS yang diimpor, atau --batalkan untuk membatalkan impor terakhir.")
    isian = dipakai & {"--tanggapan", "--kosongkan", "--pilih"}
    if "--sipd" not in dipakai and (asing := sorted(dipakai - isian - {"--kolom"})):
        raise UsageError(f"{', '.join(asing)} hanya berlaku dengan --sipd.")
    if "--sipd" not in dipakai and len(berkas) > 1:
        raise UsageError("Beberapa berkas sekaligus hanya dengan --sipd; impor buku kerja satu per satu.")
    if isian and dipakai - isian:
        raise UsageError(f"Ekspor SIPD (--sipd, --kolom) dibaca tanpa {' dan '.join(sorted(isian))}.")


def _tutup_impor(setelan: Setelan, hasil: HasilImpor, berkas: list[Path], *, dry_run: bool) -> None:
    """Show what changes, what does not, and what stands in the way."""
    from lkj_utils.dasar.temuan import galat

    if hasil.peta:
        setelan.layar.print(f"Kolom yang dipakai:\n{hasil.peta}", markup=False)
    layar_isian.tampilkan_perubahan(setelan.layar, hasil.perubahan)
    layar_isian.tampilkan_dibiarkan(setelan.layar, hasil.dibiarkan)
    layar_isian.tampilkan_jumlah(setelan.layar, hasil.jumlah)
    layar_versi.tampilkan_versi(setelan.layar, hasil.beda)
    if hasil.gagal:
        banyak = len(galat(list(hasil.temuan)))
        raise DataError(f"Tidak ada yang ditulis: {banyak} galat di {', '.join(b.name for b in berkas)}.", hasil.temuan)
    layar_temuan.tampilkan_temuan(setelan.layar, hasil.temuan)
    layar_isian.tampilkan_belum(setelan.layar, hasil)
    setelan.layar.print(
        f"\n[bold]{escape(hasil.instansi)}/{hasil.periode}[/]: {layar_isian.kesimpulan(hasil, dry_run)}"
    )


def _tutup_kantor(setelan: Setelan, hasil: HasilKantor, berkas: Path, *, dry_run: bool) -> None:
    """What the workbook of an office led to, and what is next."""
    from lkj_utils.dasar.simpan import simpan_satu
    from lkj_utils.dasar.temuan import galat

    if hasil.gagal:
        banyak = len(galat(list(hasil.temuan)))
        raise DataError(f"Tidak ada yang ditulis: {banyak} galat di {berkas.name}.", hasil.temuan)
    layar_temuan.tampilkan_temuan(setelan.layar, hasil.temuan)
    if dry_run:
        setelan.layar.print("\nPercobaan saja, tidak ada yang ditulis. Tidak ada galat.")
    elif hasil.kantor is not None:
        tujuan = _siapkan(setelan, hasil.kantor, tahun=True)
        layar_isian.tampilkan_langkah(setelan.layar, 3, tujuan)
    elif hasil.buku is not None:
        tujuan, baru = tempat_langkah(berkas, hasil)
        if baru:
            simpan_satu(tujuan, hasil.buku)
        layar_isian.tampilkan_langkah(setelan.layar, 2, tujuan, baru=baru)


def tempat_langkah(berkas: Path, hasil: HasilKantor) -> tuple[Path, bool]:
    """Where the workbook of the second step goes, and whether it is new: one made of the same answers is kept."""
    from lkj_app.excel.nama import nama_kantor
    from lkj_app.isian.impor.kantor_lanjut import seasal

    for nomor in itertools.count(1):
        path = berkas.with_name(nama_kantor(hasil.folder, 2, nomor))
        if not path.exists():
            return path, True
        if path.resolve() != berkas.resolve() and seasal(path, hasil.buku or b""):
            return path, False
    raise AssertionError


def _baca(setelan: Setelan, berkas: Path, periode: str | None, **cara: Any) -> HasilImpor | HasilKantor:
    from lkj_app.isian.impor import impor as dari_buku

    return dari_buku(setelan.data, berkas, periode, **cara)


def _baca_sipd(
    setelan: Setelan,
    berkas: list[Path],
    periode: str | None,
    kolom: Path | None,
    pilihan: dict[str, str],
    *,
    tulis: bool,
) -> HasilImpor:
    """What each file was taken for is shown before anything is written."""
    from lkj_app.isian.sipd.kerja import Setelan as SetelanSipd
    from lkj_app.isian.sipd.rencana import rencanakan
    from lkj_utils.dasar.transaksi import menulis

    if periode is None:
        raise UsageError("Ekspor SIPD dibaca dengan --sipd dan --periode, misalnya --sipd --periode 2024-TW1.")
    with menulis(setelan.data, "import --sipd", tulis=tulis):
        rencana = rencanakan(setelan.data, berkas, periode, kolom, SetelanSipd(**pilihan))
        layar_isian.tampilkan_laporan(setelan.layar, rencana.laporan)
        return rencana.jalankan(tulis=tulis)


def _batalkan(setelan: Setelan, periode: str | None, *, tulis: bool) -> None:
    from lkj_app.isian.riwayat import batalkan

    instansi, catatan = batalkan(setelan.data, periode, tulis=tulis)
    akhir = "dikembalikan seperti sebelumnya" if tulis else "akan dikembalikan; percobaan saja, tidak ada yang ditulis"
    nama = ", ".join(Path(satu).name for satu in catatan.sesudah)
    setelan.layar.print(
        f"{instansi}/{catatan.periode}: impor {catatan.berkas} ({catatan.kapan}, {catatan.banyak} perubahan) "
        f"{'dibatalkan' if tulis else 'dapat dibatalkan'}; {nama} {akhir}.",
        markup=False,
    )


def _tujuan(setelan: Setelan, instansi: str, periode: Periode, to: Path | None, unit: str = "") -> Path:
    """In the folder of workbooks, unless the user says where."""
    from lkj_app.excel.nama import nama_berkas

    nama = nama_berkas(instansi, periode, unit)
    if to is None:
        return setelan.isian / nama
    return to / nama if to.is_dir() else to


def _tulis_templat(
    setelan: Setelan, instansi: str, periode: Periode, tujuan: Path, *, tahun: bool, unit: str = ""
) -> None:
    from lkj_app.isian.lembar_kerja.rancangan import rancang
    from lkj_app.isian.lembar_kerja.templat import buat_buku
    from lkj_utils.dasar.simpan import simpan_satu
    from lkj_utils.dasar.transaksi import menulis

    di_data = tujuan.resolve().is_relative_to(setelan.data.resolve())
    with menulis(setelan.data, "template", tulis=di_data):
        bahan, lembar = rancang(setelan.data, instansi, periode, tahun=tahun, unit=unit)
        simpan_satu(tujuan, buat_buku(bahan, lembar), timpa=True)
    setelan.layar.print(f"Buku kerja: {tujuan}", soft_wrap=True, markup=False)
    if unit:
        layar_isian.tampilkan_bagian(setelan.layar, unit, lembar)
