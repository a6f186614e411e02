"""Rules on evidence in a document: what is claimed is listed, and listed once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import setiap_fakta, setiap_klaim
from lkj_app.pemeriksaan.tanggal_tercetak import baca_tanggal
from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from fractions import Fraction

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Bukti", "dokumen", BACAAN)

TANGGAL = "tanggal_bukti"
BUTIR = re.compile(r"(?P<jumlah>jumlah\s+)?butir\s+(?P<nomor>\d+)", re.IGNORECASE)


@aturan("bukti.jumlah", "peringatan", "lengkapi daftar buktinya, atau betulkan realisasinya")
def jumlah(dokumen: Dokumen) -> Iterator[Cacat]:
    """Realisasi sama dengan banyak bukti yang didaftar.

    Laporan yang mendaftar bukti mengundang pembaca menghitungnya. Daftar yang lebih pendek atau lebih panjang daripada
    realisasinya berarti realisasi tidak terbukti seluruhnya, atau dilaporkan terlalu rendah (PermenPANRB 88/2021:
    pengumpulan data kinerja dapat diandalkan).
    """
    for semua in dokumen.sekelompok(lambda k: k.fakta, "butir"):
        didaftar, fakta = _didaftar(semua), "realisasi" + semua[0].fakta.removeprefix("butir")
        for klaim, nilai in _realisasi(dokumen, fakta, semua[0]):
            if didaftar and nilai != didaftar:
                banyak, ada, selisih = (fmt.angka(n) for n in (nilai, didaftar, nilai - didaftar))
                milik = " menurut data" if klaim is semua[0] else ""
                pesan = f"Realisasi{milik} {banyak}, bukti yang didaftar {ada}."
                yield Cacat(pesan, klaim, f"{ada}, sebanyak yang didaftar", selisih, fakta=(fakta,), ditemukan=banyak)


def _didaftar(semua: Sequence[Klaim]) -> Fraction | int:
    """Butir, each as often as the amount printed with it says (``3 Dokumen``)."""
    banyak: dict[tuple[str, str, str], Fraction | int] = {}
    for klaim in semua:
        if cocok := BUTIR.fullmatch(klaim.kolom.strip()):
            # Butir of several lists about one subject carry the same numbers.
            nomor = klaim.tempat, klaim.baris, cocok["nomor"]
            if cocok["jumlah"] and klaim.nilai is not None:
                banyak[nomor] = klaim.nilai
            banyak.setdefault(nomor, 1)
    return sum(banyak.values())


def _realisasi(dokumen: Dokumen, id_realisasi: str, butir: Klaim) -> Iterator[tuple[Klaim, Fraction | int]]:
    """Each printed value once, at its first place; where none is printed our own, at the list."""
    tercetak = {k.nilai: k for k in reversed(dokumen.menurut_fakta.get(id_realisasi, ())) if k.nilai is not None}
    yield from ((klaim, nilai) for nilai, klaim in reversed(tercetak.items()))
    fakta = dokumen.fakta(id_realisasi)
    if not tercetak and fakta and not isinstance(fakta.nilai, str | None):
        yield butir, fakta.nilai


def _hari(klaim: Klaim) -> date | None:
    """The first day that is printed."""
    terbaca = baca_tanggal(klaim.tercetak)
    return terbaca.awal if terbaca else None


@aturan("bukti.tanggal_kembar", "catatan", "pastikan bahwa keduanya bukan satu kegiatan", bentuk=setiap_klaim(TANGGAL))
def tanggal_kembar(klaim: Klaim, dokumen: Dokumen) -> Cacat | None:
    """Satu kegiatan dihitung satu kali.

    Dua kegiatan pada tanggal yang sama untuk satu sub kegiatan dapat berarti satu kegiatan dicatat dua kali.
    """
    lain = next(k for k in dokumen.menurut_fakta[klaim.fakta] if _hari(k) == _hari(klaim))
    if not _hari(klaim) or lain.kolom == klaim.kolom:
        return None
    pesan = f"{klaim.kolom.capitalize()} dan {lain.kolom} bertanggal sama ({klaim.tercetak})."
    return Cacat(pesan, klaim, "tanggal yang berbeda, atau satu kegiatan")


@aturan("bukti.urutan", "catatan", "periksa bulan dan tahunnya")
def urutan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Bukti bertanggal didaftar menurut waktu.

    Daftar kegiatan disusun menurut tanggal. Tanggal yang menyela urutannya biasanya salah bulan atau salah tahun.
    """
    # A date outside the year is said by the rules on dates.
    batas_awal, batas_akhir = dokumen.laporan.periode.awal_tahun, dokumen.laporan.waktu.tanggal_akhir_data
    for semua in dokumen.sekelompok(lambda k: k.fakta, TANGGAL):
        hari = [(k, pada) for k in semua if (pada := _hari(k))]
        for (sebelum, awal), (klaim, pada), (sesudah, akhir) in zip(hari, hari[1:], hari[2:], strict=False):
            if batas_awal <= pada <= batas_akhir and awal <= akhir and not awal <= pada <= akhir:
                pesan = f"{klaim.tercetak} tidak terletak di antara {sebelum.tercetak} dan {sesudah.tercetak}."
                yield Cacat(pesan, klaim, f"antara {fmt.tanggal(awal)} dan {fmt.tanggal(akhir)}")


@aturan("bukti.tanpa_tanggal", "catatan", "tambahkan tanggalnya", bentuk=setiap_fakta("butir"))
def tanpa_tanggal(semua: list[Klaim], dokumen: Dokumen) -> Cacat | None:
    """Semua bukti dalam satu daftar bertanggal.

    Tanggal memungkinkan bukti dicocokkan dengan undangan, daftar hadir, atau surat tugasnya. Butir tanpa tanggal di
    antara butir bertanggal ialah yang pertama ditanyakan pemeriksa.
    """
    tanggal = dokumen.menurut_fakta.get(TANGGAL + semua[0].fakta.removeprefix("butir"), ())
    isi = [k for k in semua if not k.kolom.casefold().startswith("jumlah")]
    kosong = [k for k in isi if k.kolom not in {t.kolom for t in tanggal} and not baca_tanggal(k.tercetak)]
    if not kosong or len(kosong) == len(isi):
        return None
    sebut = fmt.daftar([f"“{satu.tercetak}”" for satu in kosong])
    pesan = f"{len(kosong)} dari {len(isi)} bukti tidak bertanggal: {sebut}."
    return Cacat(pesan, kosong[0], "tanggal pada setiap bukti")
