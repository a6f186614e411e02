"""Front and back matter: masthead, headline counts, conclusion, what comes next, signature block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_utils.dasar.format import tanggal
from lkj_utils.sajian.keluaran import Keluaran, elemen, gabung, paragraf
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.simpangan import simpangan, tanpa_hasil
from lkj_utils.sajian.tabel import keadaan as tabel

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan

TANPA_TINDAK_LANJUT = "Tidak ada yang perlu ditindaklanjuti menurut data."


def tanda_tangan(laporan: Laporan) -> Keluaran:
    """Place, date, office and name of the signatory, kept together."""
    pejabat = laporan.penandatangan
    pangkat = ", ".join(teks for teks in (pejabat["pangkat"], pejabat["golongan"]) if teks)
    isi = [
        elemen("p", f"{laporan.waktu.tempat}, {tanggal(laporan.waktu.tanggal_laporan)}"),
        elemen("p", pejabat["jabatan"], kelas="jabatan"),
        elemen("p", elemen("strong", pejabat["nama"]), kelas="nama"),
    ]
    isi += [elemen("p", pangkat)] if pangkat else []
    isi += [elemen("p", f"NIP {nip(pejabat['nip'])}")] if pejabat["nip"] else []
    return Keluaran(elemen("div", Markup("").join(isi), kelas="tanda-tangan"))


def nip(nomor: str) -> str:
    """A NIP in its four groups: birth date, appointment, sex, serial (Peraturan BKN 22/2007)."""
    return f"{nomor[:8]} {nomor[8:14]} {nomor[14]} {nomor[15:]}"


def ringkasan(laporan: Laporan) -> Keluaran:
    """The sentence of headline figures."""
    return narasi(laporan, "ringkasan")


def penutup(laporan: Laporan) -> Keluaran:
    """The conclusion in counts; the state of the quarter follows it."""
    return narasi(laporan, "penutup")


def tindak_lanjut(laporan: Laporan) -> Keluaran:
    """What was done and what comes next; that nothing is left to do is said too."""
    if not laporan.data.baris("analisis") and not [*simpangan(laporan), *tanpa_hasil(laporan)]:
        return paragraf(TANPA_TINDAK_LANJUT)
    return gabung([narasi(laporan, "tindak_lanjut"), tabel.tindak_lanjut(laporan)])


def muka(laporan: Laporan) -> Keluaran:
    """The front page: whose report, of when."""
    kepala_muka = [
        elemen("p", laporan.instansi.nama, kelas="muka-instansi"),
        elemen("p", laporan.instansi.kabupaten, kelas="muka-kabupaten"),
        elemen("p", laporan.periode.nama, kelas="muka-periode"),
    ]
    return Keluaran(elemen("div", Markup("").join(kepala_muka), kelas="muka"))
