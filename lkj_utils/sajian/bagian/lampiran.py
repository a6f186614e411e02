"""Forms of the appendix: the Perjanjian Kinerja and the statement that the report has been reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_utils.sajian.keluaran import Keluaran, elemen, gabung
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.tabel.perencanaan import perjanjian_indikator, perjanjian_program, perjanjian_sasaran

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_utils.laporan import Laporan

# What a pen fills in. Ellipses, not full stops: a screen reader says one word, not sixty.
KOSONG = elemen("span", "…" * 12, kelas="isian")
TANPA = Markup("")
KEPALA_DAERAH = {"Kabupaten": "Bupati", "Kota": "Wali Kota"}


def perjanjian_kinerja(laporan: Laporan) -> Keluaran:
    """The agreement of the office with the head of the regency, and its two tables.

    The data do not know the second party's name, nor when and where the agreement was signed: those stay blank.
    """
    lembar = [
        _judul(f"Perjanjian Kinerja {laporan.instansi.nama} Tahun {laporan.periode.tahun}"),
        narasi(laporan, "lampiran_perjanjian_pembuka"),
        _pihak(laporan),
        narasi(laporan, "lampiran_perjanjian"),
        Keluaran(_tempat_tanggal()),
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


def kepala_daerah(laporan: Laporan) -> str:
    """The title of the head of the region: "Bupati ...", "Wali Kota ..."."""
    jenis, _, nama = laporan.instansi.kabupaten.partition(" ")
    return f"{KEPALA_DAERAH[jenis]} {nama}" if jenis in KEPALA_DAERAH else "Kepala Daerah"


def _formulir(lembar: Iterable[Keluaran]) -> Keluaran:
    return Keluaran(elemen("div", gabung(lembar).html, kelas="formulir"))


def _judul(teks: str) -> Keluaran:
    return Keluaran(elemen("p", elemen("strong", teks), kelas="formulir-judul"))


def _isian(nama: str) -> Markup:
    """A blank to be filled by hand, named."""
    return Markup("{}: {}").format(nama, KOSONG)


def _pihak(laporan: Laporan) -> Keluaran:
    pejabat = laporan.penandatangan
    isi = elemen("dt", "Pihak pertama") + elemen("dd", f"{pejabat['nama']}, {pejabat['jabatan']}")
    isi += elemen("dt", "Pihak kedua") + elemen("dd", KOSONG + f", {kepala_daerah(laporan)}")
    return Keluaran(elemen("dl", isi))


def _tanda_tangan_pihak(laporan: Laporan) -> Keluaran:
    """Both parties; official letters put the higher one on the left."""
    pejabat = laporan.penandatangan
    kedua = _tanda_tangan(f"Pihak kedua, {kepala_daerah(laporan)}", _isian("Nama"))
    pertama = _tanda_tangan(f"Pihak pertama, {pejabat['jabatan']}", elemen("strong", pejabat["nama"]))
    return Keluaran(elemen("div", kedua + pertama, kelas="tanda-tangan-pihak"))


def _tempat_tanggal() -> Markup:
    return elemen("p", _isian("Tempat")) + elemen("p", _isian("Tanggal"))


def _tanda_tangan(jabatan: str, nama: Markup, *, sebelum: Markup = TANPA, sesudah: Markup = TANPA) -> Markup:
    """Office, room to sign, name; what stands above and below them."""
    isi = sebelum + elemen("p", jabatan, kelas="jabatan") + elemen("p", nama, kelas="nama") + sesudah
    return elemen("div", isi, kelas="tanda-tangan")
