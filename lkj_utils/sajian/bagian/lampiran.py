"""Forms of the appendix: the Perjanjian Kinerja and the statement that the report has been reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_utils.dasar.format import KOSONG as TAK_DIKETAHUI
from lkj_utils.sajian.keluaran import Keluaran, elemen, gabung
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.tabel.perencanaan import perjanjian_indikator, perjanjian_program, perjanjian_sasaran
from lkj_utils.sajian.tabel.perjanjian import Pihak, pihak

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_utils.laporan import Laporan

# What a pen fills in. Ellipses, not full stops: a screen reader says one word, not sixty.
KOSONG = elemen("span", "…" * 12, kelas="isian")
TANPA = Markup("")


def perjanjian_kinerja(laporan: Laporan) -> Keluaran:
    """The agreement in force, between the officials of its date, and its tables.

    What the data do not know is said to be unknown; the place is left to the pen.
    """
    lembar = [
        _judul(f"Perjanjian Kinerja {laporan.instansi.nama} Tahun {laporan.periode.tahun}"),
        narasi(laporan, "lampiran_perjanjian_pembuka"),
        _pihak(laporan),
        narasi(laporan, "lampiran_perjanjian"),
        Keluaran(elemen("p", _isian("Tempat"))),
        _tanda_tangan_pihak(laporan),
    ]
    tabel = (perjanjian_sasaran, perjanjian_program, perjanjian_indikator)
    isi = (buat(laporan, lampiran=True) for buat in tabel)
    return gabung([narasi(laporan, "lampiran_perjanjian_pengantar"), _formulir(lembar), *filter(None, isi)])


def pernyataan_reviu(laporan: Laporan) -> Keluaran:
    """The form that the Inspektorat fills in: limited assurance, substance stays the office's (PermenPANRB 53/2014)."""
    inspektur = _tanda_tangan(
        f"Inspektur {laporan.instansi.kabupaten}",
        _isian("Nama"),
        sebelum=_tempat_tanggal(),
        sesudah=elemen("p", _isian("NIP")),
    )
    lembar = [
        _judul(f"Pernyataan Telah Direviu atas {laporan.judul}"),
        narasi(laporan, "pernyataan_reviu"),
        Keluaran(elemen("p", KOSONG + " " + KOSONG)),
        Keluaran(inspektur),
    ]
    return gabung([narasi(laporan, "pernyataan_reviu_pengantar"), _formulir(lembar)])


def _formulir(lembar: Iterable[Keluaran]) -> Keluaran:
    return Keluaran(elemen("div", gabung(lembar).html, kelas="formulir"))


def _judul(teks: str) -> Keluaran:
    return Keluaran(elemen("p", elemen("strong", teks), kelas="formulir-judul"))


def _isian(nama: str) -> Markup:
    """A blank to be filled by hand, named."""
    return Markup("{}: {}").format(nama, KOSONG)


def _pihak(laporan: Laporan) -> Keluaran:
    dua = pihak(laporan)
    isi = (
        ("Versi", laporan.teks("versi_perjanjian:laporan")),
        ("Tanggal", laporan.teks(f"tanggal_perjanjian:{dua.versi}") if _bertanggal(laporan, dua) else TAK_DIKETAHUI),
        ("Pihak pertama", f"{dua.pertama or TAK_DIKETAHUI}, {dua.jabatan_pertama}"),
        ("Pihak kedua", f"{dua.kedua or TAK_DIKETAHUI}, {dua.jabatan_kedua}"),
    )
    return Keluaran(elemen("dl", Markup("").join(elemen("dt", nama) + elemen("dd", teks) for nama, teks in isi)))


def _bertanggal(laporan: Laporan, dua: Pihak) -> bool:
    return laporan.fakta.ada(f"tanggal_perjanjian:{dua.versi}")


def _tanda_tangan_pihak(laporan: Laporan) -> Keluaran:
    """Both parties; official letters put the higher one on the left."""
    dua = pihak(laporan)
    kedua = _tanda_tangan(f"Pihak kedua, {dua.jabatan_kedua}", _nama(dua.kedua))
    pertama = _tanda_tangan(f"Pihak pertama, {dua.jabatan_pertama}", _nama(dua.pertama))
    return Keluaran(elemen("div", kedua + pertama, kelas="tanda-tangan-pihak"))


def _nama(nama: str) -> Markup:
    return elemen("strong", nama) if nama else elemen("em", TAK_DIKETAHUI)


def _tempat_tanggal() -> Markup:
    return elemen("p", _isian("Tempat")) + elemen("p", _isian("Tanggal"))


def _tanda_tangan(jabatan: str, nama: Markup, *, sebelum: Markup = TANPA, sesudah: Markup = TANPA) -> Markup:
    """Office, room to sign, name; what stands above and below them."""
    isi = sebelum + elemen("p", jabatan, kelas="jabatan") + elemen("p", nama, kelas="nama") + sesudah
    return elemen("div", isi, kelas="tanda-tangan")
