"""Rules on the money of a document: the columns of a row, parents as the sum of their children, totals of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.hitungan import PERSEN, Hitungan, Selang
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta.anggaran import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from lkj_app.pemeriksaan.isi_dokumen import BarisDokumen, Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

# result: its two operands, first - second
OPERAN = {"selisih_kas": ("kas", "realisasi_belanja"), "sisa_pagu": ("pagu", "realisasi_belanja")}
# result, part, whole: result = part / whole x 100
BAGIAN = (
    ("capaian_belanja", "realisasi_belanja", "kas"),
    ("persen_selisih_kas", "selisih_kas", "kas"),
    ("persen_sisa", "sisa_pagu", "pagu"),
    ("serapan", "realisasi_belanja", "pagu"),
    ("capaian_pendapatan", "realisasi_pendapatan", "target_pendapatan"),
)
BELANJA = ("pagu", "kas", "realisasi_belanja", "selisih_kas", "sisa_pagu")
PENDAPATAN = ("anggaran_pendapatan", "target_pendapatan", "realisasi_pendapatan")
DOKUMEN = ("belanja_dokumen", "operasi_dokumen", "modal_dokumen", "pendapatan_dokumen")
# total of a budget document, the same total by its rows
TOTAL_DOKUMEN = (("belanja_dokumen", "pagu"), ("pendapatan_dokumen", "anggaran_pendapatan"))


def uang(klaim: Klaim | None) -> Fraction | None:
    """The rupiah of a claim; None for a dash, and for a percentage in a money column (``nilai.tanda`` says that)."""
    return None if klaim is None or PERSEN in klaim.tercetak else klaim.nilai


def _rupiah(row: BarisDokumen, *ukuran: str) -> tuple[Fraction, ...] | None:
    """The rupiah of these columns; None unless all of them are printed."""
    ada = tuple(nilai for nama in ukuran if (nilai := uang(row.sel.get(nama))) is not None)
    return ada if len(ada) == len(ukuran) else None


@aturan(
    "tabel.selisih",
    kelompok="Tabel anggaran",
    objek="dokumen",
    level="galat",
    judul="Selisih sama dengan kolom pertama dikurangi kolom kedua",
    alasan=(
        "Sisa pagu dan selisih anggaran kas dihitung dari dua kolom di baris yang sama. Pembaca dapat menghitungnya "
        "sendiri; bila hasilnya lain, salah satu dari ketiga angka itu salah."
    ),
    contoh="Pagu 1.000, realisasi 940, sisa tercetak 70; seharusnya 60.",
)
def selisih(dokumen: Dokumen) -> Iterator[Cacat]:
    """(6) = (4) - (5) and its kin, row by row, exactly: money is printed unrounded."""
    for row in dokumen.baris:
        for ukuran, (awal, kurang) in OPERAN.items():
            if angka := _rupiah(row, ukuran, awal, kurang):
                yield from _beda_selisih(row, (ukuran, awal, kurang), angka)


def _beda_selisih(row: BarisDokumen, ukuran: tuple[str, str, str], angka: tuple[Fraction, ...]) -> Iterator[Cacat]:
    hasil, awal, kurang = angka
    if hasil == awal - kurang:
        return
    yield Cacat(
        f"{fmt.angka(awal)} dikurangi {fmt.angka(kurang)} bukan {fmt.angka(hasil)}.",
        klaim=row.sel[ukuran[0]],
        sumber=tuple(row.sel[nama].fakta for nama in ukuran[1:]),
        diharapkan=fmt.angka(awal - kurang),
        selisih=fmt.angka(hasil - (awal - kurang)),
        perbaikan="hitung ulang selisihnya, atau betulkan angka yang disalin salah",
    )


@aturan(
    "tabel.persen",
    kelompok="Tabel anggaran",
    objek="dokumen",
    level="galat",
    judul="Persentase di tabel anggaran sama dengan hasil bagi kolomnya",
    alasan=(
        "Capaian belanja, persentase selisih, persentase sisa, serapan, dan capaian pendapatan masing-masing hasil "
        "bagi dua kolom di baris yang sama. Persentase yang tidak keluar dari kedua kolom itu salah, walaupun angka "
        "rupiahnya benar."
    ),
    contoh="Sisa 41.350 dari pagu 14.060.400 tercetak 100,00 persen; seharusnya 0,29 persen.",
)
def persen(dokumen: Dokumen) -> Iterator[Cacat]:
    """Within half a unit of the last decimal printed; what is merely cut off is said by ``angka.pembulatan``."""
    yield from (h.cacat() for h in hitungan_persen(dokumen) if h.putusan == "salah")


def hitungan_persen(dokumen: Dokumen) -> Iterator[Hitungan]:
    """Every percentage of a money row, with its part and its whole."""
    for row in dokumen.baris:
        for hasil, bagian, pokok in BAGIAN:
            angka = _rupiah(row, bagian, pokok)
            if not angka or not angka[1] or not row.ambil(hasil):
                continue
            yield Hitungan(
                row.sel[hasil],
                Selang.satu(angka[0] / angka[1] * 100),
                f"{fmt.angka(angka[0])} dibagi {fmt.angka(angka[1])}",
                sumber=(row.sel[bagian].fakta, row.sel[pokok].fakta),
            )


@aturan(
    "tabel.jumlah_bawahan",
    kelompok="Tabel anggaran",
    objek="dokumen",
    level="galat",
    judul="Induk sama dengan jumlah bawahannya",
    alasan=(
        "Program ialah jumlah kegiatannya, kegiatan jumlah sub kegiatannya, akun jumlah rinciannya, dan baris total "
        "jumlah semuanya (Permendagri 90/2019: klasifikasi berjenjang). Induk yang berbeda berarti satu angka salah "
        "salin atau satu baris tertinggal."
    ),
    contoh="Kegiatan tercetak 900, sedangkan sub kegiatannya 400 dan 600.",
)
def jumlah_bawahan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Every money column, at every parent whose children all stand in the same table."""
    sel = {(row.tempat, row.subjek, row.periode, nama): k for row in dokumen.baris for nama, k in row.sel.items()}
    for (tempat, subjek, periode, ukuran), induk in sel.items():
        anak = [sel.get((tempat, kode, periode, ukuran)) for kode in _anak(dokumen, ukuran, subjek)]
        nilai = [n for a in anak if (n := uang(a)) is not None]
        tercetak = uang(induk)
        # A table of programs alone has no kegiatan to add up.
        if tercetak is None or not anak or len(nilai) < len(anak) or sum(nilai) == tercetak:
            continue
        # A difference beside its two columns is judged by them: its children may be the ones at fault.
        if ukuran in OPERAN and all((tempat, subjek, periode, nama) in sel for nama in OPERAN[ukuran]):
            continue
        sebutan = "total" if subjek == TOTAL else subjek
        yield Cacat(
            f"Jumlah bawahan {sebutan} ialah {fmt.angka(sum(nilai))}, tercetak {fmt.angka(tercetak)}.",
            klaim=induk,
            sumber=tuple(a.fakta for a in anak if a is not None),
            diharapkan=fmt.angka(sum(nilai)),
            selisih=fmt.angka(tercetak - sum(nilai)),
            perbaikan="jumlahkan ulang, lalu cari baris yang salah atau tertinggal",
        )


def _anak(dokumen: Dokumen, ukuran: str, subjek: str) -> Sequence[str]:
    if ukuran in BELANJA:
        return dokumen.anak(subjek)
    return dokumen.anak_akun(subjek) if ukuran in PENDAPATAN else ()


@aturan(
    "tabel.melampaui_pagu",
    kelompok="Tabel anggaran",
    objek="dokumen",
    level="peringatan",
    judul="Realisasi dan anggaran kas tidak melampaui pagu",
    alasan=(
        "Belanja tidak boleh melampaui anggaran yang tersedia (UU 1/2004 tentang Perbendaharaan Negara). Angka yang "
        "lebih besar daripada pagunya hampir selalu salah salin, atau pagunya dari versi anggaran yang lain."
    ),
    contoh="Pagu 1.000, realisasi tercetak 1.100.",
)
def melampaui_pagu(dokumen: Dokumen) -> Iterator[Cacat]:
    """Columns (5) and (6) against column (4) of the same row."""
    for row in dokumen.baris:
        for ukuran, sebutan in (("realisasi_belanja", "Realisasi"), ("kas", "Anggaran kas")):
            angka = _rupiah(row, ukuran, "pagu")
            if angka and angka[0] > angka[1]:
                yield Cacat(
                    f"{sebutan} {fmt.angka(angka[0])} melampaui pagu {fmt.angka(angka[1])}.",
                    klaim=row.sel[ukuran],
                    sumber=(row.sel["pagu"].fakta,),
                    diharapkan=f"paling banyak {fmt.angka(angka[1])}",
                    selisih=fmt.angka(angka[0] - angka[1]),
                    perbaikan="cocokkan dengan laporan realisasi anggaran dan versi pagunya",
                )


@aturan(
    "tabel.operasi_modal",
    kelompok="Tabel anggaran",
    objek="dokumen",
    level="galat",
    judul="Belanja operasi ditambah belanja modal sama dengan belanja",
    alasan=(
        "Anggaran belanja sebuah dokumen disebut terdiri atas belanja operasi dan belanja modal (PP 12/2019: "
        "klasifikasi belanja). Keduanya harus berjumlah sama dengan belanja yang disebut di kalimat atau tabel itu."
    ),
    contoh="Belanja 1.000 terdiri atas operasi 900 dan modal 90; jumlahnya 990.",
)
def operasi_modal(dokumen: Dokumen) -> Iterator[Cacat]:
    """Where all three are printed at one place about one budget document; an office without other kinds of belanja."""
    for klaim in _setempat(dokumen).values():
        angka = [uang(klaim.get(nama)) for nama in DOKUMEN[:3]]
        belanja, operasi, modal = angka
        if belanja is None or operasi is None or modal is None or operasi + modal == belanja:
            continue
        yield Cacat(
            f"Operasi {fmt.angka(operasi)} ditambah modal {fmt.angka(modal)} ialah {fmt.angka(operasi + modal)}.",
            klaim=klaim["belanja_dokumen"],
            sumber=(klaim["operasi_dokumen"].fakta, klaim["modal_dokumen"].fakta),
            diharapkan=fmt.angka(operasi + modal),
            selisih=fmt.angka(belanja - operasi - modal),
            perbaikan="cocokkan ketiganya dengan dokumen anggaran",
        )


def _setempat(dokumen: Dokumen) -> Mapping[tuple[str, str], Mapping[str, Klaim]]:
    """Totals of one budget document at one place: a table may give them in rows of their own."""
    hasil: dict[tuple[str, str], dict[str, Klaim]] = {}
    for ukuran in DOKUMEN:
        for klaim in dokumen.menurut_ukuran.get(ukuran, ()):
            hasil.setdefault((klaim.tempat, klaim.fakta.partition(":")[2]), {}).setdefault(ukuran, klaim)
    return hasil


@aturan(
    "tabel.total_dokumen",
    kelompok="Tabel anggaran",
    objek="dokumen",
    level="peringatan",
    judul="Total dokumen anggaran sama dengan total rinciannya",
    alasan=(
        "Laporan realisasi memakai versi anggaran yang berlaku. Total versi itu yang disebut di satu tempat harus sama "
        "dengan baris total tabel rinciannya di tempat lain; bila berbeda, salah satunya dari versi yang lain."
    ),
    contoh="Kalimat menyebut anggaran 900, baris total tabel belanja 1.000.",
)
def total_dokumen(dokumen: Dokumen) -> Iterator[Cacat]:
    """Only the version in force: the rows that a report prints are of that one."""
    versi = dokumen.laporan.data.waktu["versi_anggaran"]
    for ukuran, rincian in TOTAL_DOKUMEN:
        baris = [k for k in dokumen.menurut_fakta.get(f"{rincian}:{TOTAL}", ()) if uang(k) is not None]
        nilai = {k.nilai for k in baris}
        for klaim in dokumen.menurut_fakta.get(f"{ukuran}:{versi}", ()):
            if nilai and (tercetak := uang(klaim)) is not None and tercetak not in nilai:
                yield Cacat(
                    f"Tercetak {klaim.tercetak}, sedangkan baris total {baris[0].tempat} {baris[0].tercetak}.",
                    klaim=klaim,
                    sumber=(baris[0].fakta,),
                    diharapkan=baris[0].tercetak,
                    perbaikan="pakai total versi anggaran yang berlaku di kedua tempat",
                )


ATURAN = (selisih, persen, jumlah_bawahan, melampaui_pagu, operasi_modal, total_dokumen)
