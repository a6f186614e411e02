"""Sub component "the report meets the standard": what it tells about performance (PermenPANRB 88/2021)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.reviu.kriteria import analisis, susunan
from lkj_app.reviu.kriteria.hasil import Putusan, Rujukan, Status, gabungan, sebagian, sebut
from lkj_app.reviu.kriteria.isi_buku import tabel_dari
from lkj_utils.dasar.format import angka
from lkj_utils.sajian.tabel.kinerja import capaian_program

if TYPE_CHECKING:
    from collections.abc import Callable

    from lkj_app.reviu.kriteria.bahan import Bahan

JENIS_KENDALA = {"penghambat", "solusi"}


def sesuai_standar(bahan: Bahan) -> Putusan:
    """The chapters and the seven analyses of PermenPANRB 53/2014 together."""
    bab = [hasil.status for hasil in susunan.putusan(bahan)]
    sel = [sel.status for sel in bahan.sel]
    status = gabungan([*bab, *sel])
    teks = f"Muatan bab terpenuhi {_bagian(bab)}; analisis sasaran terpenuhi {_bagian(sel)}."
    rujukan = (
        Rujukan(f"#{susunan.ID_TABEL}", "Muatan bab"),
        Rujukan(f"#{analisis.ID_TABEL}", "Tujuh analisis"),
    )
    return Putusan(status, teks, rujukan)


def _bagian(status: list[Status]) -> str:
    return f"{angka(status.count(Status.TERPENUHI))} dari {angka(len(status))}"


def mengungkap_seluruhnya(bahan: Bahan) -> Putusan:
    """Every indicator of a sasaran and every sub kegiatan has its realisasi."""
    semua = bahan.indikator_dilaporkan()
    kurang = [nama or id_ for id_, nama in semua.items() if not bahan.laporan.fakta.ada(f"realisasi:{id_}")]
    ada = len(semua) - len(kurang)
    teks = f"Realisasi tersedia untuk {angka(ada)} dari {angka(len(semua))} indikator sasaran dan sub kegiatan."
    teks += f" Belum tersedia: {sebut(kurang)}." if kurang else ""
    rujukan = (*tabel_dari(capaian_program(bahan.laporan)), *bahan.rujukan_analisis("target")) if ada else ()
    return Putusan(sebagian(ada, len(semua)), teks, rujukan)


def perbandingan(jenis: str) -> Callable[[Bahan], Putusan]:
    """The rule of a criterion that one of the seven analyses answers, over all sasaran."""

    def aturan(bahan: Bahan) -> Putusan:
        sel = bahan.sel_jenis(jenis)
        status = gabungan(satu.status for satu in sel)
        satuan = "indikator sasaran" if any(satu.id_indikator for satu in sel) else "sasaran"
        teks = f"Terpenuhi untuk {_bagian([satu.status for satu in sel])} {satuan}."
        kurang = [f"{satu.subjek} ({satu.putusan.alasan})" for satu in sel if satu.status != Status.TERPENUHI]
        teks += f" Kurang: {sebut(kurang)}." if kurang else ""
        return Putusan(status, teks, bahan.rujukan_analisis(jenis))

    return aturan


def upaya_hambatan(bahan: Bahan) -> Putusan:
    """Predikat of every sub kegiatan; hambatan and solusi wherever the office's threshold asks for them."""
    laporan = bahan.laporan
    sub = [row["kode"] for row in laporan.data.berlaku("sub_kegiatan")]
    dinilai = [kode for kode in sub if laporan.fakta.ada(f"predikat:{kode}")]
    rendah = [k for k in dinilai if laporan.data.aturan.perlu_kendala(laporan.fakta.angka(f"capaian:{k}"))]
    kurang = [laporan.nama[k] for k in rendah if not _berkendala(bahan, k)]
    penyebab = bahan.sel_jenis("penyebab")
    status = gabungan(
        [sebagian(len(dinilai), len(sub)), *([Status.BELUM] * bool(kurang)), *(s.status for s in penyebab)]
    )
    teks = (
        f"Capaian {angka(len(dinilai))} dari {angka(len(sub))} sub kegiatan berpredikat; penyebab dan solusi lengkap "
        f"untuk {_bagian([s.status for s in penyebab])} indikator sasaran."
    )
    teks += f" Hambatan dan solusi belum lengkap: {sebut(kurang)}." if kurang else ""
    rujukan = bahan.berjudul("Analisis Capaian Kinerja") if dinilai else ()
    return Putusan(status, teks, (*rujukan, *bahan.rujukan_analisis("penyebab")))


def _berkendala(bahan: Bahan, kode: str) -> bool:
    return {row["jenis"] for row in bahan.laporan.baris("analisis", subjek=kode)} >= JENIS_KENDALA


def rekomendasi(bahan: Bahan) -> Putusan:
    """Recommendations of the analyses; solutions alone are a part."""
    jenis = [row["jenis"] for row in bahan.laporan.data.baris("analisis")]
    saran, solusi = jenis.count("rekomendasi"), jenis.count("solusi")
    if not saran + solusi:
        return Putusan(Status.BELUM, "Rekomendasi dan solusi belum diisi.")
    rujukan = bahan.berjudul("Tindak Lanjut")
    if not saran:
        return Putusan(Status.SEBAGIAN, f"Memuat {angka(solusi)} solusi; rekomendasi belum diisi.", rujukan)
    return Putusan(Status.TERPENUHI, f"Memuat {angka(saran)} rekomendasi dan {angka(solusi)} solusi.", rujukan)
