"""Rules on the money of a document: the columns of a row, parents as the sum of their children, totals of documents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import berdampingan, hitungan, setiap_klaim
from lkj_app.pemeriksaan.hitungan import HITUNG_ULANG, PERSEN, Hitungan, Selang, beda, nilai
from lkj_app.pemeriksaan.isi_dokumen import BarisDokumen
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta.anggaran import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Tabel anggaran", "dokumen")

# difference: first, second
OPERAN = {"selisih_kas": ("kas", "realisasi_belanja"), "sisa_pagu": ("pagu", "realisasi_belanja")}
# part, whole, part / whole x 100
BAGIAN = (
    ("realisasi_belanja", "kas", "capaian_belanja"),
    ("selisih_kas", "kas", "persen_selisih_kas"),
    ("sisa_pagu", "pagu", "persen_sisa"),
    ("realisasi_belanja", "pagu", "serapan"),
    ("realisasi_pendapatan", "target_pendapatan", "capaian_pendapatan"),
)
BELANJA = ("pagu", "kas", "realisasi_belanja", "selisih_kas", "sisa_pagu")
PENDAPATAN = ("anggaran_pendapatan", "target_pendapatan", "realisasi_pendapatan")
DOKUMEN = ("operasi_dokumen", "modal_dokumen", "belanja_dokumen")
# total of a budget document: the same total by its rows
RINCIAN = {"belanja_dokumen": "pagu", "pendapatan_dokumen": "anggaran_pendapatan"}


def _uang(klaim: Klaim | None) -> Fraction | None:
    """The rupiah of a claim; None for a dash, and for a percentage in a money column (``nilai.tanda`` says that)."""
    return None if klaim is None or PERSEN in klaim.tercetak else klaim.nilai


def _rupiah(baris: BarisDokumen) -> BarisDokumen:
    return replace(baris, sel={nama: k for nama, k in baris.sel.items() if _uang(k) is not None})


def _baris(dokumen: Dokumen) -> Iterator[BarisDokumen]:
    return map(_rupiah, dokumen.baris)


def _total(dokumen: Dokumen) -> Iterator[BarisDokumen]:
    """Totals of one budget document at one place: a table may give them in rows of their own."""
    setempat: dict[tuple[str, str, str], dict[str, Klaim]] = {}
    for klaim in dokumen.bermakna(*DOKUMEN):
        setempat.setdefault((klaim.tempat, klaim.subjek, klaim.periode), {}).setdefault(klaim.ukuran, klaim)
    return (_rupiah(BarisDokumen(*letak, sel)) for letak, sel in setempat.items())


@aturan(
    "tabel.selisih",
    "galat",
    "hitung ulang selisihnya, atau betulkan angka yang disalin salah",
    bentuk=berdampingan(_baris, *((hasil, *kolom) for hasil, kolom in OPERAN.items())),
)
def selisih(hasil: Klaim, awal: Klaim, kurang: Klaim) -> Cacat | None:
    """Selisih sama dengan kolom pertama dikurangi kolom kedua.

    Sisa pagu dan selisih anggaran kas dihitung dari dua kolom di baris yang sama. Pembaca dapat menghitungnya sendiri;
    bila hasilnya lain, salah satu dari ketiga angka itu salah.
    """
    pesan = f"{fmt.angka(awal.nilai)} dikurangi {fmt.angka(kurang.nilai)} bukan {fmt.angka(hasil.nilai)}."
    return beda(hasil, nilai(awal) - nilai(kurang), pesan, awal, kurang)


@aturan("tabel.persen", "galat", HITUNG_ULANG, bentuk=hitungan)
def persen(dokumen: Dokumen) -> Iterator[Hitungan]:
    """Persentase di tabel anggaran sama dengan hasil bagi kolomnya.

    Capaian belanja, persentase selisih, persentase sisa, serapan, dan capaian pendapatan masing-masing hasil bagi dua
    kolom di baris yang sama. Persentase yang tidak keluar dari kedua kolom itu salah, walaupun angka rupiahnya benar.
    """
    for baris in dokumen.baris:
        for bagian, pokok, hasil in filter(None, (baris.ambil(*satu) for satu in BAGIAN)):
            pembilang, penyebut = _uang(bagian), _uang(pokok)
            if pembilang is not None and penyebut:
                cara = f"{fmt.angka(pembilang)} dibagi {fmt.angka(penyebut)}"
                yield Hitungan(hasil, Selang.satu(pembilang / penyebut * 100), cara, (bagian.fakta, pokok.fakta))


@aturan("tabel.jumlah_bawahan", "galat", "jumlahkan ulang, lalu cari baris yang salah atau tertinggal")
def jumlah_bawahan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Induk sama dengan jumlah bawahannya.

    Program ialah jumlah kegiatannya, kegiatan jumlah sub kegiatannya, akun jumlah rinciannya, dan baris total jumlah
    semuanya (Permendagri 90/2019: klasifikasi berjenjang). Induk yang berbeda berarti satu angka salah salin atau satu
    baris tertinggal.
    """
    sel: dict[tuple[str, ...], Klaim] = {
        (row.tempat, row.periode, row.subjek, nama): klaim for row in dokumen.baris for nama, klaim in row.sel.items()
    }
    for (*tabel, subjek, ukuran), induk in sel.items():
        semua = [sel.get((*tabel, kode, ukuran)) for kode in _anak(dokumen, subjek, ukuran)]
        anak = [klaim for klaim in semua if klaim and _uang(klaim) is not None]
        # A difference beside its two columns is judged by them: its children may be the ones at fault.
        sendiri = ukuran in OPERAN and all((*tabel, subjek, nama) in sel for nama in OPERAN[ukuran])
        # A table of programs alone has no kegiatan to add up.
        if anak and len(anak) == len(semua) and _uang(induk) is not None and not sendiri:
            jumlah, sebutan = sum(map(nilai, anak)), "total" if subjek == TOTAL else subjek
            pesan = f"Jumlah bawahan {sebutan} ialah {fmt.angka(jumlah)}, tercetak {fmt.angka(induk.nilai)}."
            if cacat := beda(induk, jumlah, pesan, *anak):
                yield cacat


def _anak(dokumen: Dokumen, subjek: str, ukuran: str) -> Sequence[str]:
    if ukuran in BELANJA:
        return dokumen.anak(subjek)
    return dokumen.anak_akun(subjek) if ukuran in PENDAPATAN else ()


@aturan(
    "tabel.melampaui_pagu",
    "peringatan",
    "cocokkan dengan laporan realisasi anggaran dan versi pagunya",
    bentuk=berdampingan(_baris, ("realisasi_belanja", "pagu"), ("kas", "pagu")),
)
def melampaui_pagu(klaim: Klaim, pagu: Klaim) -> Cacat | None:
    """Realisasi dan anggaran kas tidak melampaui pagu.

    Belanja tidak boleh melampaui anggaran yang tersedia (UU 1/2004 tentang Perbendaharaan Negara). Angka yang lebih
    besar daripada pagunya hampir selalu salah salin, atau pagunya dari versi anggaran yang lain.
    """
    lebih, batas = nilai(klaim) - nilai(pagu), fmt.angka(pagu.nilai)
    sebutan = "Anggaran kas" if klaim.ukuran == "kas" else "Realisasi"
    pesan = f"{sebutan} {fmt.angka(klaim.nilai)} melampaui pagu {batas}."
    harap = f"paling banyak {batas}"
    return Cacat(pesan, klaim, harap, fmt.angka(lebih), sumber=(pagu.fakta,)) if lebih > 0 else None


@aturan(
    "tabel.operasi_modal", "galat", "cocokkan ketiganya dengan dokumen anggaran", bentuk=berdampingan(_total, DOKUMEN)
)
def operasi_modal(operasi: Klaim, modal: Klaim, belanja: Klaim) -> Cacat | None:
    """Belanja operasi ditambah belanja modal sama dengan belanja.

    Anggaran belanja sebuah dokumen disebut terdiri atas belanja operasi dan belanja modal (PP 12/2019: klasifikasi
    belanja). Keduanya harus berjumlah sama dengan belanja yang disebut di kalimat atau tabel itu.
    """
    jumlah = nilai(operasi) + nilai(modal)
    pesan = f"Operasi {fmt.angka(operasi.nilai)} ditambah modal {fmt.angka(modal.nilai)} ialah {fmt.angka(jumlah)}."
    return beda(belanja, jumlah, pesan, operasi, modal)


@aturan(
    "tabel.total_dokumen",
    "peringatan",
    "pakai total versi anggaran yang berlaku di kedua tempat",
    sumber=BACAAN,
    bentuk=setiap_klaim(*RINCIAN),
)
def total_dokumen(klaim: Klaim, dokumen: Dokumen) -> Cacat | None:
    """Total dokumen anggaran sama dengan total rinciannya.

    Laporan realisasi memakai versi anggaran yang berlaku. Total versi itu yang disebut di satu tempat harus sama dengan
    baris total tabel rinciannya di tempat lain; bila berbeda, salah satunya dari versi yang lain.
    """
    berlaku = klaim.fakta == f"{klaim.ukuran}:{dokumen.laporan.data.waktu['versi_anggaran']}"
    total = dokumen.menurut_fakta.get(f"{RINCIAN[klaim.ukuran]}:{TOTAL}", ())
    baris = [k for k in total if _uang(k) is not None]
    if not berlaku or not baris or _uang(klaim) in (None, *(k.nilai for k in baris)):
        return None
    pesan = f"Tercetak {klaim.tercetak}, sedangkan baris total {baris[0].tempat} {baris[0].tercetak}."
    return Cacat(pesan, klaim, baris[0].tercetak, sumber=(baris[0].fakta,))
