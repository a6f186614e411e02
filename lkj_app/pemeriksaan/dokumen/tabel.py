"""Rules on the tables of a document, money and staff: columns of one row, totals as the sum of what they cover."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import berdampingan, hitungan, setiap_klaim, terurai
from lkj_app.pemeriksaan.hitungan import HITUNG_ULANG, PERSEN, Hitungan, Selang, beda, nilai
from lkj_app.pemeriksaan.isi_dokumen import BarisDokumen, Dokumen, kelompok
from lkj_app.pemeriksaan.ukur import KALIMAT
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta import indikator
from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.fakta.pegawai import PEMISAH, SEMUA

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from fractions import Fraction

    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Tabel anggaran", "dokumen")
aturan_pegawai = Keluarga("Tabel pegawai", "dokumen")

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
PENDAPATAN = ("anggaran_pendapatan", "target_pendapatan", "realisasi_pendapatan")
BERJUMLAH = ("pagu", "kas", "realisasi_belanja", "selisih_kas", "sisa_pagu", *PENDAPATAN)
DOKUMEN = ("operasi_dokumen", "modal_dokumen", "belanja_dokumen")
# total of a budget document: the same total by its rows
RINCIAN = {"belanja_dokumen": "pagu", "pendapatan_dokumen": "anggaran_pendapatan"}


def _uang(klaim: Klaim) -> Fraction | None:
    """The rupiah of a claim; None for a dash, and for a percentage in a money column (``nilai.tanda`` says that)."""
    return None if PERSEN in klaim.tercetak else klaim.nilai


def _rupiah(semua: Iterable[Klaim]) -> BarisDokumen:
    return BarisDokumen({k.ukuran: k for k in semua if _uang(k) is not None})


def _baris(dokumen: Dokumen) -> Iterator[BarisDokumen]:
    return (_rupiah(baris.sel.values()) for baris in dokumen.baris)


def _total(dokumen: Dokumen) -> Iterator[BarisDokumen]:
    """Totals of one budget document at one place: a table may give them in rows of their own."""
    semua = dokumen.sekelompok(lambda k: (k.tempat, k.subjek, k.periode), *DOKUMEN)
    return (_rupiah(reversed(isi)) for isi in semua)


@aturan("tabel.selisih", "galat", "hitung ulang selisihnya, atau betulkan angka yang disalin salah")
@berdampingan(_baris, *((hasil, *kolom) for hasil, kolom in OPERAN.items()))
def selisih(hasil: Klaim, awal: Klaim, kurang: Klaim) -> Iterator[Cacat]:
    """Selisih sama dengan kolom pertama dikurangi kolom kedua.

    Sisa pagu dan selisih anggaran kas dihitung dari dua kolom di baris yang sama. Pembaca dapat menghitungnya sendiri;
    bila hasilnya lain, salah satu dari ketiga angka itu salah.
    """
    pesan = f"{fmt.angka(awal.nilai)} dikurangi {fmt.angka(kurang.nilai)} bukan {fmt.angka(hasil.nilai)}."
    yield from beda(hasil, nilai(awal) - nilai(kurang), pesan, awal, kurang)


@aturan("tabel.persen", "galat", HITUNG_ULANG)
@hitungan
def persen(dokumen: Dokumen) -> Iterator[Hitungan]:
    """Persentase di tabel anggaran sama dengan hasil bagi kolomnya.

    Capaian belanja, persentase selisih, persentase sisa, serapan, dan capaian pendapatan masing-masing hasil bagi dua
    kolom di baris yang sama. Persentase yang tidak keluar dari kedua kolom itu salah, walaupun angka rupiahnya benar.
    """
    for baris in dokumen.baris:
        for bagian, pokok, hasil in filter(None, (baris.ambil(*satu) for satu in BAGIAN)):
            seharusnya = indikator.persen(_uang(bagian), _uang(pokok))
            if seharusnya is not None:
                cara = f"{fmt.angka(bagian.nilai)} dibagi {fmt.angka(pokok.nilai)}"
                yield Hitungan(hasil, Selang.satu(seharusnya), cara, (bagian.fakta, pokok.fakta))


@aturan("tabel.jumlah_bawahan", "galat", "jumlahkan ulang, lalu cari baris yang salah atau tertinggal")
def jumlah_bawahan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Induk sama dengan jumlah bawahannya.

    Program ialah jumlah kegiatannya, kegiatan jumlah sub kegiatannya, akun jumlah rinciannya, dan baris total jumlah
    semuanya (Permendagri 90/2019: klasifikasi berjenjang). Induk yang berbeda berarti satu angka salah salin atau satu
    baris tertinggal.
    """
    sel: dict[tuple[str, ...], Klaim] = {(k.tempat, k.periode, k.subjek, k.ukuran): k for k in dokumen.klaim}
    for (*tabel, subjek, ukuran), induk in sel.items():
        bawahan = dokumen.anak_akun if ukuran in PENDAPATAN else dokumen.anak
        semua = [sel.get((*tabel, kode, ukuran)) for kode in bawahan(subjek) if ukuran in BERJUMLAH]
        anak = [klaim for klaim in semua if klaim and _uang(klaim) is not None]
        # A difference beside its two columns is judged by them: its children may be the ones at fault.
        sendiri = ukuran in OPERAN and all((*tabel, subjek, nama) in sel for nama in OPERAN[ukuran])
        # A table of programs alone has no kegiatan to add up.
        if anak and len(anak) == len(semua) and _uang(induk) is not None and not sendiri:
            jumlah, sebutan = sum(map(nilai, anak)), "total" if subjek == TOTAL else subjek
            pesan = f"Jumlah bawahan {sebutan} ialah {fmt.angka(jumlah)}, tercetak {fmt.angka(induk.nilai)}."
            yield from beda(induk, jumlah, pesan, *anak)


@aturan("tabel.melampaui_pagu", "peringatan", "cocokkan dengan laporan realisasi anggaran dan versi pagunya")
@berdampingan(_baris, ("realisasi_belanja", "pagu"), ("kas", "pagu"))
def melampaui_pagu(klaim: Klaim, pagu: Klaim) -> Iterator[Cacat]:
    """Realisasi dan anggaran kas tidak melampaui pagu.

    Belanja tidak boleh melampaui anggaran yang tersedia (UU 1/2004 tentang Perbendaharaan Negara). Angka yang lebih
    besar daripada pagunya hampir selalu salah salin, atau pagunya dari versi anggaran yang lain.
    """
    if (lebih := nilai(klaim) - nilai(pagu)) > 0:
        sebutan, batas = "Anggaran kas" if klaim.ukuran == "kas" else "Realisasi", fmt.angka(pagu.nilai)
        pesan = f"{sebutan} {fmt.angka(klaim.nilai)} melampaui pagu {batas}."
        yield Cacat(pesan, klaim, f"paling banyak {batas}", fmt.angka(lebih), sumber=(pagu.fakta,))


@aturan("tabel.operasi_modal", "galat", "cocokkan ketiganya dengan dokumen anggaran")
@berdampingan(_total, DOKUMEN)
def operasi_modal(operasi: Klaim, modal: Klaim, belanja: Klaim) -> Iterator[Cacat]:
    """Belanja operasi ditambah belanja modal sama dengan belanja.

    Anggaran belanja sebuah dokumen disebut terdiri atas belanja operasi dan belanja modal (PP 12/2019: klasifikasi
    belanja). Keduanya harus berjumlah sama dengan belanja yang disebut di kalimat atau tabel itu.
    """
    jumlah = nilai(operasi) + nilai(modal)
    pesan = f"Operasi {fmt.angka(operasi.nilai)} ditambah modal {fmt.angka(modal.nilai)} ialah {fmt.angka(jumlah)}."
    yield from beda(belanja, jumlah, pesan, operasi, modal)


@aturan("tabel.total_dokumen", "peringatan", "pakai total versi anggaran yang berlaku di kedua tempat", sumber=BACAAN)
@setiap_klaim(*RINCIAN)
def total_dokumen(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Total dokumen anggaran sama dengan total rinciannya.

    Laporan realisasi memakai versi anggaran yang berlaku. Total versi itu yang disebut di satu tempat harus sama dengan
    baris total tabel rinciannya di tempat lain; bila berbeda, salah satunya dari versi yang lain.
    """
    berlaku = klaim.fakta == f"{klaim.ukuran}:{dokumen.laporan.data.waktu['versi_anggaran']}"
    baris = [k for k in dokumen.tercetak(f"{RINCIAN[klaim.ukuran]}:{TOTAL}") if _uang(k) is not None]
    if berlaku and baris and _uang(klaim) not in (None, *(k.nilai for k in baris)):
        pesan = f"Tercetak {klaim.tercetak}, sedangkan baris total {baris[0].tempat} {baris[0].tercetak}."
        yield Cacat(pesan, klaim, baris[0].tercetak, sumber=(baris[0].fakta,))


JUMLAHKAN = "jumlahkan ulang selnya, lalu betulkan yang salah"
Sumbu = tuple[str, ...]


@dataclass(frozen=True)
class Sel:
    """One count of staff: its value on every axis (``pegawai:pns|III|*|L``; ``*``: all), the axes that it sums over."""

    klaim: Klaim
    sumbu: Sumbu
    jumlahan: frozenset[int]

    @classmethod
    def dari(cls, klaim: Klaim) -> Sel:
        """The count that a claim prints."""
        sumbu = tuple(klaim.subjek.split(PEMISAH))
        return cls(klaim, sumbu, frozenset(i for i, nilai in enumerate(sumbu) if nilai == SEMUA))

    def mencakup(self, sumbu: Sumbu) -> bool:
        """True when these axes are a part of its own."""
        return len(sumbu) == len(self.sumbu) and all(a in (SEMUA, b) for a, b in zip(self.sumbu, sumbu, strict=True))


@dataclass(frozen=True)
class Tempat:
    """The counts of a table, or of the sentences at a place; ``dikenal`` is every group that our data or it know."""

    kalimat: bool
    sel: Sequence[Sel]
    dikenal: Collection[Sumbu]

    def urai(self, total: Sel) -> Mapping[frozenset[int], Sequence[Sel]]:
        """The finest cells that a total covers, by what they sum over themselves: nothing, or as little as is shown."""
        pola = {s.jumlahan for s in self.sel if s.jumlahan < total.jumlahan}
        terhalus = sorted((p for p in pola if not any(q < p for q in pola)), key=sorted)
        return {p: [s for s in self.sel if s.jumlahan == p and total.mencakup(s.sumbu)] for p in terhalus}

    def lengkap(self, total: Sel, sel: Sequence[Sel]) -> bool:
        """True when no known group under a total is missing among the cells."""
        milik = [sumbu for sumbu in self.dikenal if total.mencakup(sumbu)]
        dirinci = total.jumlahan - sel[0].jumlahan if sel else frozenset()
        return bool(sel) and all({m[i] for m in milik} - {SEMUA} <= {s.sumbu[i] for s in sel} for i in dirinci)

    def rincian(self, total: Sel) -> Sequence[Sequence[Sel]]:
        """The cells that make a total of this place; a sentence has to name every group, blank cells are nought."""
        urai, sejenis = self.urai(total), [self.urai(s) for s in self.sel if s.jumlahan == total.jumlahan]
        if self.kalimat:
            return [sel for sel in urai.values() if self.lengkap(total, sel)]
        # A total without cells is nought only where totals of its kind have some.
        return [sel for pola, sel in urai.items() if any(isi[pola] for isi in sejenis)]


def _setiap_sel(dokumen: Dokumen) -> Iterator[tuple[Sel, Tempat, Sequence[Tempat]]]:
    """Every count with its own place and all places."""
    for ukuran in ("pegawai", "pejabat"):
        semua = [Sel.dari(klaim) for klaim in dokumen.bermakna(ukuran)]
        milik = (f.subjek for f in dokumen.laporan.fakta if f.ukuran.nama == ukuran and f.nilai)
        dikenal = {sel.sumbu for sel in semua} | {tuple(subjek.split(PEMISAH)) for subjek in milik}
        sejenis = [s for s in semua if len(s.sumbu) == len(semua[0].sumbu) and not s.klaim.periode]
        setempat = kelompok(((s.klaim.tempat, s.klaim.baris.startswith(KALIMAT)), s) for s in sejenis)
        tempat = [Tempat(kalimat, isi, dikenal) for (_, kalimat), isi in setempat.items()]
        yield from ((sel, satu, tempat) for satu in tempat for sel in satu.sel)


def _beda(total: Klaim, rincian: Iterable[Sequence[Sel]]) -> Iterator[Cacat]:
    """One fault at most: the first way of adding up that does not give the total."""
    for sel in rincian:
        harap = sum(s.klaim.nilai or 0 for s in sel)
        if total.nilai not in (None, harap):
            isi = " + ".join(s.klaim.tercetak for s in sel) or "tidak ada sel yang terisi"
            pesan = f"Tercetak {total.tercetak}, sedangkan selnya berjumlah {fmt.angka(harap)} ({isi})."
            yield from beda(total, harap, pesan, *(s.klaim for s in sel))
            return


@aturan_pegawai("pegawai.jumlah", "galat", JUMLAHKAN)
@terurai(_setiap_sel)
def jumlah(total: Sel, sini: Tempat, _semua: Sequence[Tempat]) -> Iterator[Cacat]:
    """Jumlah pegawai sama dengan jumlah sel yang dicakupnya.

    Total baris, total kolom, dan jumlah seluruhnya dapat dihitung dari sel tabel itu. Jumlah yang lain berarti satu sel
    berubah tanpa totalnya, atau satu kelompok tidak dihitung.
    """
    yield from _beda(total.klaim, sini.rincian(total))


@aturan_pegawai("pegawai.antartempat", "peringatan", JUMLAHKAN)
@terurai(_setiap_sel)
def antartempat(total: Sel, sini: Tempat, semua: Sequence[Tempat]) -> Iterator[Cacat]:
    """Jumlah pegawai di kalimat sama dengan tabelnya.

    Kalimat di bawah tabel mengulang jumlahnya. Jumlah yang tidak keluar dari sel tabel berarti salah satu dari keduanya
    tidak diperbarui.
    """
    # Where the table prints the same total, it is one fact in two places.
    tabel = [t for t in semua if t is not sini and not t.kalimat and all(s.sumbu != total.sumbu for s in t.sel)]
    if not sini.rincian(total):
        yield from _beda(total.klaim, (s for t in tabel for s in t.urai(total).values() if t.lengkap(total, s)))
