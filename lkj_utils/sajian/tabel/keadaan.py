"""The state of the quarter on one page, and what is done about what fell short."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_utils.sajian.keadaan import BELANJA, PENDAPATAN, PROGRAM, Butir, keadaan
from lkj_utils.sajian.keluaran import Keluaran, elemen
from lkj_utils.sajian.simpangan import JENIS, kalimat, simpangan, tanpa_hasil
from lkj_utils.sajian.tabel.inti import TANDA_KOSONG, Baris, Sel, Tabel, angka, baris, judul_baris, kepala, sel_fakta

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lkj_utils.laporan import Laporan

KOLOM = ("Yang diukur", "Target", "Realisasi", "Capaian (%)", "Status")
TIDAK_DINYATAKAN = "tidak dinyatakan"


def status(butir: Butir) -> Markup:
    """The status as a word; the class only colours it."""
    return elemen("span", butir.sebutan, kelas=f"status status-{butir.status.replace(' ', '-')}")


def nama(butir: Butir) -> Markup:
    """The name of what is measured; that it is an IKU, or what money is held against."""
    tanda = " (IKU)" if butir.iku else " terhadap anggaran kas" if butir.jenis == BELANJA else ""
    return Markup("{}{}").format(butir.nama, elemen("span", tanda, kelas="keterangan") if tanda else "")


def keadaan_triwulan(laporan: Laporan) -> Keluaran:
    """Everything that is measured, one row each, under its sasaran."""
    badan: list[Baris] = []
    for kelompok, isi in groupby(keadaan(laporan), key=lambda butir: butir.kelompok):
        badan.append(baris(judul_baris(kelompok, kolom=len(KOLOM)), kelas="kegiatan"))
        badan += [_baris(laporan, butir) for butir in isi]
    judul = f"Keadaan Kinerja dan Anggaran s.d. {laporan.periode.nama}"
    sumber = f"Data kinerja {laporan.instansi.nama}, {laporan.periode.tahun}"
    return Tabel("tabel-keadaan", judul, kepala(*KOLOM), tuple(badan), sumber=sumber).keluaran()


def _baris(laporan: Laporan, butir: Butir) -> Baris:
    """A program has neither target nor realisasi of its own: its name takes their room."""
    arah = Markup("; {}").format(butir.tren) if butir.tren else Markup("")
    awal = judul_baris(nama(butir) + arah, kolom=3 if butir.jenis == PROGRAM else 1)
    nilai = butir.nilai[2:] if butir.jenis == PROGRAM else butir.nilai
    uang = butir.jenis in (BELANJA, PENDAPATAN)
    return baris(awal, *(_sel(laporan, id_, satuan=uang) for id_ in nilai), Sel(status(butir)))


def _sel(laporan: Laporan, id_fakta: str, *, satuan: bool) -> Sel:
    return sel_fakta(laporan.fakta, id_fakta, satuan=satuan) if id_fakta else Sel(TANDA_KOSONG, "angka")


def tindak_lanjut(laporan: Laporan) -> Keluaran:
    """What was done and what comes next: of all that fell short, worst first, then of what else the office wrote."""
    badan = tuple(_langkah(n, *satu) for n, satu in enumerate(_berlangkah(laporan), 1))
    catatan = f"“{TIDAK_DINYATAKAN.capitalize()}” berarti kantor tidak mencatatnya dalam data analisis."
    return Tabel(
        "tabel-tindak-lanjut",
        f"Tindak Lanjut atas Capaian s.d. {laporan.periode.nama}",
        kepala("No.", "Yang ditindaklanjuti", JENIS["solusi"], JENIS["rekomendasi"]),
        badan,
        sumber=f"Data analisis kinerja {laporan.instansi.nama}, {laporan.periode.tahun}",
        catatan=catatan if any(sel.isi == TIDAK_DINYATAKAN for row in badan for sel in row.sel) else "",
    ).keluaran()


def _berlangkah(laporan: Laporan) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Name, solutions, recommendations."""
    utama = [*simpangan(laporan), *tanpa_hasil(laporan)]
    for satu in utama:
        yield satu.nama, satu.teks("solusi"), satu.teks("rekomendasi")
    disebut = {nama for satu in utama for nama in (satu.subjek, satu.ditulis)}
    lain = [r for r in laporan.data.baris("analisis") if r["jenis"] in JENIS and r["subjek"] not in disebut]
    for subjek in dict.fromkeys(r["subjek"] for r in lain if r["jenis"] != "penghambat"):
        sifat = laporan.indikator.get(subjek) or {}
        solusi, rekomendasi = (
            tuple(r["teks"] for r in lain if (r["subjek"], r["jenis"]) == (subjek, jenis))
            for jenis in ("solusi", "rekomendasi")
        )
        yield laporan.nama.get(subjek) or sifat.get("nama") or subjek, solusi, rekomendasi


def _langkah(n: int, nama_: str, solusi: Iterable[str], rekomendasi: Iterable[str]) -> Baris:
    isi = (kalimat(teks) or TIDAK_DINYATAKAN for teks in (solusi, rekomendasi))
    return baris(angka(n), judul_baris(nama_), *isi)
