"""Chapters of a Laporan Kinerja (annex of PermenPANRB 53/2014): which of their contents the book holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.reviu.kriteria.analisis import status_analisis
from lkj_app.reviu.kriteria.bahan import Bahan
from lkj_app.reviu.kriteria.hasil import HasilKriteria, Putusan, Rujukan, Status, sebagian, sebut
from lkj_app.reviu.kriteria.isi_buku import tabel_dari
from lkj_utils.dasar.format import angka
from lkj_utils.sajian.tabel.anggaran import realisasi_belanja
from lkj_utils.sajian.tabel.perencanaan import indikator_sasaran, perjanjian_program, perjanjian_sasaran

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan

ID_TABEL = "tabel-kriteria-bab"
ISU = ("aspek strategis", "isu strategis", "permasalahan utama")
HALAMAN_LAMPIRAN = "Lampiran"
PERJANJIAN = "Perjanjian Kinerja"


def umum(bahan: Bahan) -> Putusan:
    """A section on the organisation, with its units."""
    rujukan = bahan.berjudul("Gambaran Umum Organisasi")
    unit = len(bahan.laporan.data.baris("unit_kerja"))
    if not rujukan or not unit:
        return Putusan(Status.BELUM, "Penjelasan organisasi belum tersedia.")
    return Putusan(Status.TERPENUHI, f"Memuat susunan {angka(unit)} unit kerja.", rujukan)


def isu_strategis(bahan: Bahan) -> Putusan:
    """Only a heading of the book proves it: the data have no table for strategic issues."""
    rujukan = bahan.memuat(*ISU)
    if not rujukan:
        return Putusan(Status.BELUM, "Buku belum memuat bagian tentang aspek strategis dan permasalahan utama.")
    return Putusan(Status.TERPENUHI, "Dimuat sebagai bagian tersendiri.", rujukan)


def ikhtisar_perjanjian(bahan: Bahan) -> Putusan:
    """The targets of the Perjanjian Kinerja, in its chapter."""
    laporan = bahan.laporan
    return _perjanjian(bahan, tabel_dari(perjanjian_sasaran(laporan), perjanjian_program(laporan)))


def lampiran_perjanjian(bahan: Bahan) -> Putusan:
    """The same, once more in the appendix."""
    laporan = bahan.laporan
    tabel = (perjanjian_sasaran(laporan, lampiran=True), perjanjian_program(laporan, lampiran=True))
    return _perjanjian(bahan, tabel_dari(*tabel))


def _perjanjian(bahan: Bahan, rujukan: tuple[Rujukan, ...]) -> Putusan:
    rows = indikator_sasaran(bahan.laporan)
    ada = sum(bahan.laporan.fakta.ada(f"target:{row['id_indikator']}") for row in rows)
    teks = f"Memuat target {angka(ada)} dari {angka(len(rows))} indikator sasaran."
    if not rows:
        teks = "Belum ada indikator sasaran."
    return Putusan(sebagian(ada, len(rows)), teks, rujukan if ada else ())


def capaian_organisasi(bahan: Bahan) -> Putusan:
    """Target, realisasi and the seven analyses of every sasaran."""
    terpenuhi = sum(sel.status == Status.TERPENUHI for sel in bahan.sel)
    teks = f"Terpenuhi {angka(terpenuhi)} dari {angka(len(bahan.sel))} analisis."
    return Putusan(status_analisis(bahan.sel), teks, bahan.berjudul("Capaian Kinerja Organisasi") if terpenuhi else ())


def realisasi_anggaran(bahan: Bahan) -> Putusan:
    """Spending of every program."""
    laporan = bahan.laporan
    program = [row["kode"] for row in laporan.data.tingkat("program")]
    kurang = [laporan.nama[kode] for kode in program if not laporan.fakta.ada(f"realisasi_belanja:{kode}")]
    ada = len(program) - len(kurang)
    teks = f"Memuat realisasi belanja {angka(ada)} dari {angka(len(program))} program."
    teks += f" Belum tersedia: {sebut(kurang)}." if kurang else ""
    return Putusan(sebagian(ada, len(program)), teks, tabel_dari(realisasi_belanja(laporan)) if ada else ())


def simpulan(bahan: Bahan) -> Putusan:
    """A conclusion over programs that could be judged."""
    laporan = bahan.laporan
    program = [row["kode"] for row in laporan.data.tingkat("program")]
    dinilai = sum(laporan.fakta.ada(f"capaian:{kode}") for kode in program)
    rujukan = bahan.berjudul("Kesimpulan")
    if not rujukan or not dinilai:
        return Putusan(Status.BELUM, "Simpulan belum dapat disusun dari data yang ada.")
    teks = f"Menyimpulkan capaian {angka(dinilai)} dari {angka(len(program))} program."
    return Putusan(sebagian(dinilai, len(program)), teks, rujukan)


def langkah(bahan: Bahan) -> Putusan:
    """Steps for the next period, from recommendations and solutions."""
    rujukan = bahan.berjudul("Tindak Lanjut")
    butir = {r["teks"] for r in bahan.laporan.data.baris("analisis") if r["jenis"] in ("rekomendasi", "solusi")}
    if not rujukan or not butir:
        return Putusan(Status.BELUM, "Rencana tindak lanjut belum diisi.")
    return Putusan(Status.TERPENUHI, f"Memuat {angka(len(butir))} langkah.", rujukan)


def lampiran_lain(bahan: Bahan) -> Putusan:
    """Whatever else the appendix holds."""
    lain = [b for b in bahan.bagian if b.bab == HALAMAN_LAMPIRAN and b.judul not in (HALAMAN_LAMPIRAN, PERJANJIAN)]
    if not lain:
        return Putusan(Status.BELUM, "Lampiran lain belum ada.")
    return Putusan(Status.TERPENUHI, f"Memuat {angka(len(lain))} bagian lain.", bahan.berjudul(HALAMAN_LAMPIRAN))


ATURAN = {
    "bab_1_umum": ("Bab I Pendahuluan", "Penjelasan umum organisasi", umum),
    "bab_1_isu": ("Bab I Pendahuluan", "Aspek strategis dan permasalahan utama organisasi", isu_strategis),
    "bab_2": ("Bab II Perencanaan Kinerja", "Ikhtisar perjanjian kinerja", ikhtisar_perjanjian),
    "bab_3_a": ("Bab III Akuntabilitas Kinerja", "A. Capaian kinerja organisasi", capaian_organisasi),
    "bab_3_b": ("Bab III Akuntabilitas Kinerja", "B. Realisasi anggaran", realisasi_anggaran),
    "bab_4_simpulan": ("Bab IV Penutup", "Simpulan umum capaian kinerja", simpulan),
    "bab_4_langkah": ("Bab IV Penutup", "Langkah di masa mendatang", langkah),
    "lampiran_pk": ("Lampiran", "Perjanjian kinerja", lampiran_perjanjian),
    "lampiran_lain": ("Lampiran", "Lain-lain yang dianggap perlu", lampiran_lain),
}


def nilai_susunan(laporan: Laporan) -> tuple[HasilKriteria, ...]:
    """Every content that the annex asks for, in its order."""
    bahan = Bahan(laporan)
    return tuple(
        HasilKriteria(id_, bab, uraian, None, hasil)
        for (id_, (bab, uraian, _)), hasil in zip(ATURAN.items(), putusan(bahan), strict=True)
    )


def putusan(bahan: Bahan) -> tuple[Putusan, ...]:
    """The answers alone, for a criterion that rests on them."""
    return tuple(aturan(bahan) for _, _, aturan in ATURAN.values())
