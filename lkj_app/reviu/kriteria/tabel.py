"""Tables of the page on reporting criteria: AKIP criteria, chapters, and the matrix of the seven analyses."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_app.reviu import kriteria
from lkj_app.reviu.kriteria.analisis import ID_TABEL as ID_ANALISIS
from lkj_app.reviu.kriteria.analisis import SINGKAT
from lkj_app.reviu.kriteria.hasil import Status
from lkj_app.reviu.kriteria.susunan import ID_TABEL as ID_BAB
from lkj_utils.sajian.bagian.sasaran import ANALISIS
from lkj_utils.sajian.keluaran import Keluaran, elemen, paragraf, rujuk
from lkj_utils.sajian.tabel.inti import TANPA_DATA, Baris, Sel, Tabel, baris, judul_baris, kepala

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_app.reviu.kriteria import HasilKriteria, Rujukan
    from lkj_app.reviu.kriteria.analisis import SelAnalisis
    from lkj_utils.laporan import Laporan

# A status wears the colour of the predikat that it resembles; the word itself says it.
WARNA = {
    Status.TERPENUHI: "predikat predikat-baik",
    Status.SEBAGIAN: "predikat predikat-cukup",
    Status.BELUM: "predikat predikat-kurang",
    Status.LUAR: "predikat",
}
# The page stands outside the chapters, so its tables have no number to bear.
KELAS = "panjang tanpa-nomor"
SUMBER_SUSUNAN = "Lampiran PermenPANRB 53/2014, dicocokkan dengan isi laporan ini"


def akip(laporan: Laporan) -> Keluaran:
    """Every reporting criterion, by sub component, with its status, reason and place."""
    hasil = kriteria.nilai(laporan)
    if not hasil:
        return paragraf("Daftar kriteria pelaporan belum tersedia.", "data-kosong")
    rujukan = dict.fromkeys(row["sumber"] for row in laporan.data.baris("kriteria_akip"))
    sumber = f"{'; '.join(rujukan)}, dicocokkan dengan isi laporan ini"
    return _daftar("tabel-kriteria-akip", "Pemenuhan Kriteria Pelaporan Kinerja", "Kriteria", hasil, sumber)


def susunan(laporan: Laporan) -> Keluaran:
    """Every content that the annex asks of a chapter."""
    hasil = kriteria.nilai_susunan(laporan)
    return _daftar(ID_BAB, "Pemenuhan Muatan Bab Laporan Kinerja", "Muatan", hasil, SUMBER_SUSUNAN)


def _daftar(id_: str, judul: str, nama: str, hasil: Iterable[HasilKriteria], sumber: str) -> Keluaran:
    badan: list[Baris] = []
    for kelompok, isi in groupby(hasil, key=lambda satu: satu.kelompok):
        badan.append(baris(judul_baris(kelompok, kolom=4), kelas="kegiatan"))
        badan += [_baris(satu) for satu in isi]
    atas = kepala(nama, "Status", "Keterangan", "Tempat dalam laporan")
    return Tabel(id_, judul, atas, tuple(badan), sumber=sumber, kelas=KELAS).keluaran()


def _baris(hasil: HasilKriteria) -> Baris:
    tempat = Markup("; ").join(_tautan(satu) for satu in hasil.rujukan)
    return baris(judul_baris(hasil.uraian), status(hasil.status), hasil.alasan, tempat)


def _tautan(rujukan: Rujukan) -> Markup:
    if rujukan.teks:
        return elemen("a", rujukan.teks, href=rujukan.tujuan)
    return rujuk(rujukan.tujuan.removeprefix("#"))


def status(nilai: Status, isi: object = None) -> Markup:
    """A status as word (or the link ``isi`` that says it) and colour."""
    return elemen("span", isi or nilai.capitalize(), kelas=WARNA[nilai])


def analisis(laporan: Laporan) -> Keluaran:
    """Sasaran and indicators down, the seven analyses across."""
    sel = kriteria.sel_analisis(laporan)
    if not sel:
        return paragraf(TANPA_DATA, "data-kosong")
    badan = tuple(
        row
        for kunci, isi in groupby(sel, key=lambda satu: satu.id_sasaran)
        for row in _baris_sasaran(laporan, kunci, list(isi))
    )
    atas = kepala("Indikator", *(SINGKAT[jenis] for jenis, _ in ANALISIS))
    judul = "Pemenuhan Tujuh Analisis per Sasaran"
    return Tabel(ID_ANALISIS, judul, atas, badan, sumber=SUMBER_SUSUNAN, kelas=KELAS).keluaran()


def _baris_sasaran(laporan: Laporan, kunci: str, isi: list[SelAnalisis]) -> Iterable[Baris]:
    """One row per indicator; what speaks of the whole sasaran stands once, beside all of them."""
    row = laporan.data.satu("sasaran", id_sasaran=kunci)
    yield baris(judul_baris(f"Sasaran {row['urut']}: {row['uraian']}", kolom=1 + len(ANALISIS)), kelas="kegiatan")
    subjek = dict.fromkeys(s.id_indikator for s in isi if s.id_indikator) or {"": None}
    for urut, id_ in enumerate(subjek):
        milik = [s for s in isi if s.id_indikator == id_ or (not s.id_indikator and not urut)]
        nama = milik[0].subjek if id_ else "Belum ada indikator"
        yield baris(judul_baris(nama), *(_sel(kunci, s, len(subjek)) for s in milik))


def _sel(kunci: str, sel: SelAnalisis, banyak: int) -> Sel:
    # The link inside the colour: a reference to a section keeps its words only.
    # Its first word is enough under this title: seven columns must stand side by side.
    tautan = elemen("a", sel.status.capitalize().split()[0], href=f"#sasaran-{kunci}-{sel.jenis}")
    return Sel(status(sel.status, tautan), baris=1 if sel.id_indikator else banyak)
