"""Rules on values across places: a printed number against our fact, and one fact printed with several values."""

from __future__ import annotations

import re
from dataclasses import replace
from inspect import unwrap
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import BACAAN, Aturan, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import setiap_fakta, setiap_klaim
from lkj_app.pemeriksaan.dokumen import janji, kinerja, rumus, tabel
from lkj_app.pemeriksaan.isi_dokumen import Dokumen, asal_fakta
from lkj_app.pemeriksaan.teks import angka_kata
from lkj_app.pemeriksaan.ukur import HASIL, KALIMAT, dalam_rumus
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta.inti import cetak
from lkj_utils.fakta.ukuran import UKURAN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Satu fakta satu nilai", "dokumen", BACAAN)
aturan_angka = Keluarga("Angka", "dokumen")

# 21,300,000 (two groups at least: 12,345 may be decimals) or 98.66 (1 or 2 digits after one point).
TANDA_ASING = re.compile(r"(?<![\d.,])(\d{1,3}(,\d{3}){2,}(\.\d+)?|\d+\.\d{1,2})(?![\d.,]*\d)")
TANPA_TITIK = re.compile(r"(?<![\d.,])\d{4,}(?![\d.])")
TUKAR = str.maketrans(",.", ".,")
# What a number of this kind should be, and the sign of another kind: %, or Rp and a unit (14 Unit).
TANDA = {
    "rupiah": ("jumlah rupiah tanpa tanda persen", re.compile("%")),
    "persen": ("persentase", re.compile(r"\bRp|\d\s*(?!(?:persen|prosen)\s*$)[a-z]+\s*$", re.IGNORECASE)),
}


@aturan_angka("angka.pembulatan", "peringatan")
def pembulatan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Angka dibulatkan, bukan dipotong.

    Laporan yang membulatkan di satu tabel dan memotong desimal di tabel lain mencetak dua angka untuk satu perhitungan.
    Pembulatan yang berlaku: setengah ke atas.
    """
    for satu in (tabel.persen, kinerja.capaian, kinerja.gabungan, rumus.hasil, kinerja.turunan):
        semua = (h.cacat() for h in unwrap(satu.cari)(dokumen) if h.putusan == "dipotong")
        yield from (replace(cacat, perbaikan=satu.perbaikan) for cacat in semua)


# Rules that propose a correction: what they say already is not said again. Money beside performance is only asked.
DIHITUNG = [satu for modul in (tabel, rumus, kinerja, janji) for satu in vars(modul).values()]
BERTANYA = (kinerja.tanpa_hasil, kinerja.timpang)
PEMBETUL = [pembulatan, *(satu for satu in DIHITUNG if isinstance(satu, Aturan) and satu not in BERTANYA)]


@aturan("nilai.beda_fakta", "peringatan", "pastikan mana yang benar: angka tercetak atau datanya")
@setiap_klaim()
def beda_fakta(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Angka tercetak sama dengan fakta menurut data.

    Setiap angka dalam laporan berasal dari satu sumber: data pemilik laporan, atau rumus atas data itu. Angka tercetak
    dibandingkan pada desimal yang dicetak; bila berbeda, salah satu keliru dan seseorang harus menentukan yang mana
    (PermenPANRB 53/2014: reviu memastikan laporan akurat, andal, dan valid).
    """
    fakta, nilai = dokumen.fakta(klaim.fakta) if jenis_angka(klaim) else None, nilai_tercetak(klaim)
    if fakta is None or isinstance(fakta.nilai, str | None) or nilai in (None, fakta.nilai):
        return
    if not any(satu.cocok(fakta.nilai) for satu in (klaim, *_dibetulkan(klaim, dokumen))):
        milik = cetak(fakta.nilai, fakta.ukuran.jenis, max(klaim.desimal, dokumen.laporan.fakta.aturan.desimal_nilai))
        pesan = f"Tercetak {klaim.tercetak.strip()}, menurut data {milik} ({asal_fakta(fakta)})."
        selisih = fmt.angka(nilai - fakta.nilai, max(klaim.desimal, 2))
        yield Cacat(pesan, klaim, milik, selisih, sumber=tuple(m for m in fakta.masukan if "#" not in m))


def jenis_angka(klaim: Klaim) -> str:
    """The kind of number that a claim should print; empty for a text."""
    ukuran = UKURAN.get(klaim.ukuran)
    return ukuran.jenis if ukuran and ukuran.jenis != "teks" else ""


def nilai_tercetak(klaim: Klaim) -> Fraction | int | None:
    """The printed number, in figures or in words; None where other rules judge it (terms of formulas, wrong signs)."""
    if salah_tanda(klaim) or (dalam_rumus(klaim) and klaim.kolom != HASIL):
        return None
    return angka_kata(klaim.tercetak) if klaim.nilai is None else klaim.nilai


def _dibetulkan(klaim: Klaim, dokumen: Dokumen) -> Iterator[Klaim]:
    """The claim as the rules on sums, formulas and counts correct it already."""
    for cacat in (satu for pembetul in PEMBETUL for satu in dokumen.cacat(pembetul)):
        if cacat.klaim and cacat.klaim.id == klaim.id and cacat.diharapkan:
            yield replace(klaim, tercetak=cacat.diharapkan)


@aturan("nilai.satu_fakta", "peringatan", "tentukan nilai yang benar, lalu pakai di semua tempat")
@setiap_fakta()
def satu_fakta(semua: list[Klaim], dokumen: Dokumen) -> Iterator[Cacat]:
    """Satu fakta dicetak dengan satu nilai.

    Angka yang sama sering ditulis ulang di kalimat, tabel, dan kesimpulan. Bila nilainya berbeda dan data pembanding
    tidak ada, pembaca tidak tahu mana yang dipertanggungjawabkan. Beda pembulatan (94 dan 94,12) dianggap sama.
    """
    # Where our data hold a value, ``nilai.beda_fakta`` names every wrong place.
    fakta = dokumen.fakta(semua[0].fakta)
    angka = [k for k in dokumen.tercetak(semua[0].fakta) if nilai_tercetak(k) is not None]
    lain = [k for k in angka if not _sepakat(k, angka[0])]
    if lain and jenis_angka(lain[0]) and (fakta is None or fakta.nilai is None):
        # Each value once, at its first place.
        letak = {k.tercetak.strip(): k.lokasi for k in reversed([angka[0], *lain])}
        isi = fmt.daftar([f"{teks} ({lokasi})" for teks, lokasi in reversed(letak.items())])
        pesan = f"{UKURAN[lain[0].ukuran].judul} dicetak berbeda-beda: {isi}."
        yield Cacat(pesan, lain[0], "satu nilai di semua tempat")


def _sepakat(satu: Klaim, lain: Klaim) -> bool:
    """Two printed numbers can be one value, each rounded to its own decimals."""
    kasar, halus = sorted((satu, lain), key=lambda k: k.desimal)
    return halus.nilai is not None and kasar.cocok(halus.nilai)


@aturan("nilai.tanda", "galat", "hapus tandanya, atau betulkan angka yang salah kolom")
@setiap_klaim()
def tanda(klaim: Klaim, _dokumen: Dokumen) -> Iterator[Cacat]:
    """Rupiah dicetak sebagai rupiah, persentase sebagai persentase.

    Jumlah uang yang diikuti tanda persen, atau persentase yang didahului Rp atau diikuti satuan lain, menandakan salah
    kolom atau salah ketik; angkanya tidak dapat dibaca dengan satu arti.
    """
    if salah_tanda(klaim):
        ukuran = UKURAN[klaim.ukuran]
        harap, _ = TANDA[ukuran.jenis]
        yield Cacat(f"{ukuran.judul} tercetak “{klaim.tercetak.strip()}”, seharusnya {harap}.", klaim, harap)


def salah_tanda(klaim: Klaim) -> bool:
    """The printed number has the sign of another kind."""
    jenis = jenis_angka(klaim)
    return jenis in TANDA and bool(re.search(r"\d", klaim.tercetak) and TANDA[jenis][1].search(klaim.tercetak))


@aturan("nilai.penulisan", "catatan", "pakai titik untuk ribuan dan koma untuk desimal")
def penulisan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Angka ditulis dengan titik ribuan dan koma desimal.

    Bahasa Indonesia memakai titik untuk ribuan dan koma untuk desimal (Ejaan yang Disempurnakan). Angka yang memakai
    tanda lain dapat dibaca dengan dua arti, dan tidak dapat dijumlahkan oleh mesin.
    """
    for klaim in dokumen.klaim:
        if jenis_angka(klaim) and (salah := TANDA_ASING.search(klaim.tercetak)):
            pesan = f"Angka “{salah[0]}” tidak ditulis dengan titik ribuan dan koma desimal."
            yield Cacat(pesan, klaim, salah[0].translate(TUKAR))
    for semua in dokumen.menurut_fakta.values():
        polos = next((k for k in semua if TANPA_TITIK.search(k.tercetak)), None)
        bertitik = next((k for k in semua if polos and k.nilai == polos.nilai and "." in k.tercetak), None)
        if polos and bertitik and jenis_angka(polos):
            pesan = f"Angka yang sama ditulis “{polos.tercetak}” dan “{bertitik.tercetak}” ({bertitik.lokasi})."
            yield Cacat(pesan, polos, bertitik.tercetak, perbaikan="pakai titik ribuan di semua tempat")


@aturan("nilai.tanda_persen", "catatan", "tulis tanda persen di semua sel, atau sekali di kepala kolom")
def tanda_persen(dokumen: Dokumen) -> Iterator[Cacat]:
    """Satu kolom, satu cara menulis persen.

    Kolom yang sebagian selnya bertanda persen membuat 100 dapat dibaca sebagai banyak barang dan sebagai persentase.
    """
    for semua in dokumen.sekelompok(_kolom_persen):
        ada, tanpa = ([k for k in semua if ("%" in k.tercetak) is bertanda] for bertanda in (True, False))
        # The terms of a formula need no sign.
        if ada and tanpa and not dalam_rumus(semua[0]):
            pesan = f"{len(ada)} angka dalam kolom “{semua[0].kolom}” bertanda persen, {len(tanpa)} tidak."
            yield Cacat(pesan, min(ada, tanpa, key=len)[0], "satu cara menulis")


def _kolom_persen(klaim: Klaim) -> tuple[str, str] | None:
    """The column of a percentage; sentences have none, and under a title that says (%) no sign is needed."""
    luar = klaim.nilai is None or klaim.baris.startswith(KALIMAT) or "%" in klaim.kolom
    return None if luar or jenis_angka(klaim) != "persen" else (klaim.ukuran, klaim.kolom.casefold())
