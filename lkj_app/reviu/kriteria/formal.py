"""Sub component "a report exists": made, regular, signed, reviewed, published, on time (PermenPANRB 88/2021)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.reviu.kriteria.hasil import Putusan, Rujukan, Status, sebagian
from lkj_utils.dasar.format import angka, daftar, tanggal
from lkj_utils.dasar.periode import TRIWULAN_SETAHUN, Periode
from lkj_utils.data.daftar import periode_tersedia
from lkj_utils.kontrak.isi import baca_tabel
from lkj_utils.kontrak.paket import Paket

if TYPE_CHECKING:
    from lkj_app.reviu.kriteria.bahan import Bahan
    from lkj_utils.laporan import Laporan

SITUS = ("http://", "https://")
TERBITAN = "terbitan"
# What stands under a signature: column, word.
IDENTITAS = (("nama", "nama"), ("jabatan", "jabatan"), ("nip", "NIP"))


def disusun(bahan: Bahan) -> Putusan:
    """A report without a single realisasi is a form, not a report."""
    laporan = bahan.laporan
    ada = sum(laporan.fakta.ada(f"realisasi:{i}") for i in bahan.indikator_dilaporkan())
    rujukan = bahan.berjudul("Akuntabilitas Kinerja")
    if not ada or not rujukan:
        return Putusan(Status.BELUM, "Belum ada realisasi kinerja yang dilaporkan.")
    return Putusan(Status.TERPENUHI, f"{laporan.judul} memuat realisasi {angka(ada)} indikator.", rujukan)


def berkala(bahan: Bahan) -> Putusan:
    """The quarters before this one, whose data stand beside it: of this year, or the last one of last year."""
    laporan = bahan.laporan
    dituntut = _sebelum(laporan.periode)
    lengkap = {
        satu.periode
        for satu in periode_tersedia(laporan.data.akar)
        if satu.instansi == laporan.data.instansi and satu.keadaan == "lengkap"
    }
    ada = [p.nama for p in dituntut if p in lengkap]
    kurang = [p.nama for p in dituntut if p not in lengkap]
    teks = f"Data lengkap juga tersimpan untuk {daftar(ada)}." if ada else ""
    if kurang:
        teks += f" Laporan {daftar(kurang)} belum dapat dibuktikan: datanya tidak lengkap atau tidak tersimpan."
    return Putusan(sebagian(len(ada), len(dituntut)), teks.strip())


def _sebelum(periode: Periode) -> list[Periode]:
    if periode.triwulan == 1:
        return [Periode(periode.tahun - 1, TRIWULAN_SETAHUN)]
    return [Periode(periode.tahun, n) for n in range(1, periode.triwulan)]


def diformalkan(bahan: Bahan) -> Putusan:
    """Who signs and when is printed; that it was signed, only the signed copy proves."""
    pejabat, waktu = bahan.laporan.penandatangan, bahan.laporan.waktu
    kurang = [kata for kolom, kata in IDENTITAS if not pejabat[kolom]]
    if kurang:
        return Putusan(Status.BELUM, f"Data penanda tangan belum lengkap: {daftar(kurang)}.")
    teks = (
        f"Ruang pengesahan memuat {pejabat['jabatan']} dan tanggal {tanggal(waktu.tanggal_laporan)}; "
        "penandatanganannya hanya terbukti pada salinan yang ditandatangani."
    )
    return Putusan(Status.SEBAGIAN, teks, bahan.berjudul("Kata Pengantar", "Penutup"))


def direviu(bahan: Bahan) -> Putusan:
    """The appendix carries the statement as a blank form: no data tell that somebody filled it in."""
    teks = "Belum dapat dibuktikan: Pernyataan Telah Direviu masih berupa formulir kosong."
    return Putusan(Status.BELUM, teks, bahan.berjudul("Pernyataan Telah Direviu"))


def dipublikasikan(bahan: Bahan) -> Putusan:
    """Published once its figures are frozen as claims of our own publication, on a site that is named."""
    situs = bahan.laporan.data.profil.get("alamat_situs") or ""
    if not _dibekukan(bahan.laporan):
        alamat = f"alamat situs {situs} sudah dinyatakan, tetapi" if situs else "alamat situs dan"
        kata = "penerbitan periode ini belum tercatat" if situs else "penerbitan periode ini belum tercatat dalam data"
        return Putusan(Status.BELUM, f"Belum dapat dibuktikan: {alamat} {kata}.")
    if not situs:
        return Putusan(Status.SEBAGIAN, "Angka terbitan sudah dibekukan, tetapi alamat situs belum dinyatakan.")
    rujukan = (Rujukan(situs, situs),) if situs.startswith(SITUS) else ()
    return Putusan(Status.TERPENUHI, f"Angka terbitan sudah dibekukan; alamat terbitan {situs}.", rujukan)


def _dibekukan(laporan: Laporan) -> bool:
    """Whether the quarter holds claims frozen by a publication."""
    data = laporan.data
    paket = Paket.baca(data.akar)
    letak = data.akar / paket.path("klaim", data.instansi, data.periode)
    semua = (baca_tabel(paket.tabel("klaim"), data.akar, path)[0] for path in sorted(letak.parent.glob(letak.name)))
    return any(baris.teks("jenis") == TERBITAN for isi in semua for baris in isi.rekaman)


def tepat_waktu(bahan: Bahan) -> Putusan:
    """The data know when the report was dated, not when it was handed in nor by when it is due."""
    waktu = bahan.laporan.waktu
    teks = (
        f"Belum dapat dibuktikan: laporan bertanggal {tanggal(waktu.tanggal_laporan)} dengan batas data "
        f"{tanggal(waktu.tanggal_akhir_data)}, tetapi tanggal penyampaian dan batas waktunya tidak tercatat."
    )
    return Putusan(Status.BELUM, teks)
