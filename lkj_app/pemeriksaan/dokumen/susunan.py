"""Rules on the build of a document: numbers of headings, tables, rows, references to them, and its contents list."""

from __future__ import annotations

import re
from statistics import mode
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import penomoran, teks
from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import deret, setiap_klaim
from lkj_app.pemeriksaan.isi_dokumen import Dokumen, kelompok
from lkj_app.pemeriksaan.penomoran import Bernomor, Judul, Nomor, Patah, baca_judul
from lkj_utils.dasar import kode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Susunan dokumen", "dokumen", BACAAN)

# What a claim file calls a table that the document does not number.
TABEL_POLOS = re.compile(r"(?:^|, )tabel$", re.IGNORECASE)
TINGKAT = ("bab", "bagian", "sub")
PERBAIKAN = "nomori ulang, atau biarkan pengolah kata menomori sendiri"
# Chapters and sections; deeper headings may be listed or not.
DIDAFTAR = ("bab", "bagian")
# Two headings nearer than this are meant to be one; below it one of them is missing.
MIRIP, HAMPIR_SAMA = 0.6, 0.8
SUSUN_ULANG = "susun ulang daftar isi dari judul, jangan diketik"
HARAP = "judul yang sama di daftar isi dan di badan laporan"
HALAMAN = re.compile(r"\d{1,4}")


def _judul(dokumen: Dokumen) -> Iterator[list[Bernomor]]:
    """Headings side by side, where all their numbers are of one kind."""
    for sederajat in _judul_sederajat(dokumen):
        nomor = [(k, n) for k in sederajat if (n := penomoran.urai(k.tercetak))]
        if len({n.jenis for _, n in nomor}) == 1:
            yield nomor


def _judul_sederajat(dokumen: Dokumen) -> list[list[Klaim]]:
    """Headings of one level under one higher heading, in the order of the document."""
    judul = list(dokumen.bermakna("judul"))
    nama = [k.kolom.casefold() for k in judul]
    # Other levels lie deeper, each below those that the document used before it.
    dalam = {satu: n for n, satu in enumerate(dict.fromkeys((*TINGKAT, *nama)))}
    atas = [max((j for j in range(i) if dalam[nama[j]] < dalam[satu]), default=-1) for i, satu in enumerate(nama)]
    return list(kelompok(((n, a), k) for n, a, k in zip(nama, atas, judul, strict=True)).values())


@aturan("susunan.nomor_judul", "peringatan", PERBAIKAN)
@deret(_judul)
def nomor_judul(patah: Patah) -> str:
    """Judul bernomor urut tanpa lompatan dan tanpa kembar.

    Judul dirujuk dengan nomornya (“Bab III huruf C”). Nomor kembar menunjuk dua tempat, dan nomor yang terlompat
    membuat pembaca mencari bagian yang hilang.
    """
    sebelum = f"; sebelumnya {patah.sebelum}" if patah.sebelum else ""
    return f"Nomor judul {patah.nomor.label} pada “{patah.klaim.tercetak}” {patah.sebab}{sebelum}."


def _tabel(dokumen: Dokumen) -> Iterator[list[Bernomor]]:
    """Tables and figures, each within the chapter of its number."""
    for ukuran, sebutan in (("nomor_tabel", "Tabel"), ("nomor_gambar", "Gambar")):
        nomor = [(k, *n) for k in dokumen.bermakna(ukuran) if (n := penomoran.bertitik(k.tercetak))]
        yield from kelompok((bab, (k, Nomor(urut, f"{sebutan} {bab}.{urut}"))) for k, bab, urut in nomor).values()


@aturan("susunan.nomor_tabel", "peringatan", PERBAIKAN)
@deret(_tabel)
def nomor_tabel(patah: Patah) -> str:
    """Tabel dan gambar bernomor unik dan urut.

    Kalimat merujuk tabel dengan nomornya. Dua tabel bernomor sama tidak dapat dibedakan, dan nomor yang terlompat
    berarti tabel dihapus tanpa menomori ulang, atau hilang dari laporan.
    """
    if patah.hilang:
        bab = patah.nomor.label.partition(".")[0]
        return f"{patah.nomor.label} didahului nomor yang tidak ada: {', '.join(f'{bab}.{n}' for n in patah.hilang)}."
    return f"Nomor {patah.nomor.label} pada “{patah.klaim.baris or patah.klaim.tercetak}” {patah.sebab}."


@aturan("susunan.bab_tabel", "peringatan", PERBAIKAN)
@setiap_klaim("nomor_tabel", "nomor_gambar")
def bab_tabel(klaim: Klaim, _dokumen: Dokumen) -> Iterator[Cacat]:
    """Tabel dan gambar bernomor menurut babnya.

    Angka pertama nomor tabel ialah nomor bab; tabel bernomor bab lain tertinggal dari susunan terdahulu.
    """
    nomor, bab = penomoran.bertitik(klaim.tercetak), penomoran.urai(klaim.tempat.partition(",")[0])
    if nomor and bab and bab.jenis == "bab" and bab.urut != nomor[0]:
        yield Cacat(f"{klaim.tercetak} terletak di Bab {bab.label}.", klaim, f"nomor yang dimulai dengan {bab.urut}")


@aturan("susunan.tabel_tanpa_nomor", "catatan", "beri nomor dan judul, atau jadikan satu tabel")
def tabel_tanpa_nomor(dokumen: Dokumen) -> Iterator[Cacat]:
    """Setiap tabel bernomor dan berjudul.

    Tabel tanpa nomor tidak dapat dirujuk, tidak masuk daftar tabel, dan tidak dapat ditunjuk dalam tanggapan.
    """
    tanpa = [isi[0] for isi in dokumen.sekelompok(lambda k: k.tempat) if TABEL_POLOS.search(isi[0].tempat)]
    for satu in tanpa[:1]:
        pesan = f"{len(tanpa)} tabel dicetak tanpa nomor dan judul, yang pertama di {satu.tempat}."
        yield Cacat(pesan, satu, "nomor dan judul tabel")


@aturan("susunan.rujukan_tabel", "peringatan", "betulkan nomor yang dirujuk, atau nomori ulang tabelnya")
@setiap_klaim("rujukan_tabel", "rujukan_gambar")
def rujukan_tabel(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Tabel dan gambar yang dirujuk ada, dan hanya satu.

    Rujukan ke tabel yang tidak ada, atau ke nomor yang dipakai dua tabel, tidak dapat diikuti pembaca.
    """
    nomor = penomoran.bertitik(klaim.tercetak)
    jenis = "gambar" if "gambar" in f"{klaim.ukuran} {klaim.tercetak}".casefold() else "tabel"
    ada = [penomoran.bertitik(k.tercetak) for k in dokumen.bermakna(f"nomor_{jenis}")]
    # Without any caption in the claims nobody knows which tables there are.
    if nomor and ada and ada.count(nomor) != 1:
        isi = f"dipakai {ada.count(nomor)} {jenis}" if nomor in ada else "tidak ada"
        yield Cacat(f"Rujukan “{klaim.tercetak}”: nomor itu {isi}.", klaim, f"nomor {jenis} yang ada")


def _baris(dokumen: Dokumen) -> Iterator[list[Bernomor]]:
    """Rows of one table; those with official codes are counted under their parent."""
    for semua in dokumen.sekelompok(_sederet, "nomor_urut"):
        yield [(k, Nomor(penomoran.nomor_baris(k.tercetak)[1] or 0, k.tercetak)) for k in semua]


def _sederet(klaim: Klaim) -> tuple[str, str, str] | None:
    dalam, urut = penomoran.nomor_baris(klaim.tercetak)
    return None if urut is None else (klaim.subjek, klaim.tempat, dalam or _induk(klaim))


def _induk(klaim: Klaim) -> str:
    """The parent of the row's code; programs share one, rows without a code none."""
    return kode.PROGRAM if kode.tingkat(klaim.baris) == kode.PROGRAM else kode.induk(klaim.baris) or ""


@aturan("susunan.nomor_urut", "peringatan", "nomori ulang barisnya, dan periksa apakah ada baris yang disisipkan")
@deret(_baris)
def nomor_urut(patah: Patah) -> str:
    """Baris tabel bernomor urut.

    Nomor baris yang kembar atau terlompat menandakan baris disisipkan atau dihapus sesudah tabel dijumlahkan.
    """
    # Without codes a list may start again under another heading.
    ulang = patah.nomor.urut == 1 and not _induk(patah.klaim)
    return "" if ulang else f"Nomor {patah.nomor.label} ({patah.klaim.baris}) {patah.sebab}."


@aturan("susunan.urutan_beda", "catatan", "samakan urutannya")
def urutan_beda(dokumen: Dokumen) -> Iterator[Cacat]:
    """Daftar yang sama bernomor sama.

    Bila hal yang sama didaftar dua kali, nomor atau hurufnya dipakai sebagai rujukan. Urutan yang tertukar membuat
    rujukan itu menunjuk hal lain.
    """
    pertama: dict[frozenset[str], dict[str, Klaim]] = {}
    for semua in dokumen.sekelompok(lambda k: k.subjek, "nomor_urut"):
        isi = {k.baris: k for k in semua}
        # Rows known only by their place in the list (``baris 1``) cannot be recognised in another.
        dikenal = len(isi) > 1 and not any("baris" in b or "daftar" in b for b in isi)
        lama = pertama.setdefault(frozenset(isi), isi) if dikenal else isi
        for baris, klaim in isi.items():
            if penomoran.nomor_baris(klaim.tercetak) != penomoran.nomor_baris(lama[baris].tercetak):
                tercetak = lama[baris].tercetak
                pesan = f"{baris} bernomor {klaim.tercetak}, di {lama[baris].tempat} bernomor {tercetak}."
                yield Cacat(pesan, klaim, tercetak)


@aturan("susunan.bentuk_nomor", "catatan", PERBAIKAN)
def bentuk_nomor(dokumen: Dokumen) -> Iterator[Cacat]:
    """Nomor sederajat ditulis dengan satu bentuk.

    Nomor “01” di antara “1”, atau “1)” di antara “1.”, menandakan baris yang disalin dari tempat lain.
    """
    # The rarer form is named.
    baris = dokumen.sekelompok(lambda k: (t := kode.tingkat(k.baris)) and (k.tempat, t), "nomor_urut")
    for semua in (*baris, *_judul_sederajat(dokumen)):
        bentuk = [(k, b) for k in semua if (b := penomoran.bentuk(k.tercetak))]
        biasa = mode(b for _, b in bentuk) if bentuk else ""
        for klaim, satu in bentuk:
            if satu != biasa:
                pesan = f"Nomor pada “{klaim.tercetak}” ditulis “{satu}”, yang sederajat “{biasa}”."
                yield Cacat(pesan, klaim, f"bentuk “{biasa}”")


@aturan("susunan.daftar_isi", "peringatan", SUSUN_ULANG)
def daftar_isi(dokumen: Dokumen) -> Iterator[Cacat]:
    """Daftar isi memuat judul yang ada, dengan nomor dan bunyi yang sama.

    Daftar isi ialah peta laporan. Judul yang tidak ada di dalamnya tidak ditemukan pembaca, dan bunyi yang lain
    menunjukkan bahwa daftar itu berasal dari laporan lama.
    """
    daftar, semua = baca_judul(dokumen, "daftar_isi"), baca_judul(dokumen, "judul")
    badan = [satu for satu in semua if satu.klaim.kolom.strip().casefold() in DIDAFTAR]
    if not daftar or not badan:
        return
    pasangan = _pasangkan(daftar, badan)
    for i, satu in enumerate(daftar):
        judul_bab = [lain.nomor.judul for lain in semua if lain.bab == satu.bab]
        if i in pasangan:
            yield from _beda_judul(satu, badan[pasangan[i]])
        elif _diperiksa(satu, badan) and not any(teks.mirip(satu.nomor.judul, s) >= HAMPIR_SAMA for s in judul_bab):
            yield Cacat(f"Daftar isi mencantumkan judul yang tidak ada: “{satu.klaim.tercetak}”.", satu.klaim, HARAP)
    for j, satu in enumerate(badan):
        if j not in pasangan.values() and _diperiksa(satu, daftar):
            yield Cacat(f"Judul ini tidak ada dalam daftar isi: “{satu.klaim.tercetak}”.", satu.klaim, HARAP)


def _pasangkan(daftar: Sequence[Judul], badan: Sequence[Judul]) -> dict[int, int]:
    """Lines of the contents to the headings of their chapter that they mean: the likest pairs first, each used once."""
    calon = [
        (_mirip(satu, lain), -abs(i - j), i, j)
        for i, satu in enumerate(daftar)
        for j, lain in enumerate(badan)
        if satu.bab == lain.bab and satu.babnya == lain.babnya
    ]
    hasil: dict[int, int] = {}
    for nilai, _, i, j in sorted(calon, reverse=True):
        if nilai >= MIRIP and i not in hasil and j not in hasil.values():
            hasil[i] = j
    return hasil


def _mirip(satu: Judul, lain: Judul) -> float:
    # A chapter is known by its number, whatever its title; sections that begin with one word are meant to be one.
    if satu.babnya and satu.nomor.label == lain.nomor.label:
        return 1.0
    awal = teks.kata(satu.nomor.judul)[:1] == teks.kata(lain.nomor.judul)[:1]
    return max(teks.mirip(satu.nomor.judul, lain.nomor.judul), MIRIP if awal else 0.0)


def _beda_judul(satu: Judul, lain: Judul) -> Iterator[Cacat]:
    bagian = (("nomor", satu.nomor.label, lain.nomor.label), ("bunyi", satu.nomor.judul, lain.nomor.judul))
    beda = " dan ".join(nama for nama, a, b in bagian if teks.baku(a) != teks.baku(b))
    if beda:
        isi, judul = satu.klaim.tercetak, lain.klaim.tercetak
        yield Cacat(f"Daftar isi menulis “{isi}”, judulnya “{judul}”: berbeda {beda}.", satu.klaim, judul)


def _diperiksa(satu: Judul, lain: Sequence[Judul]) -> bool:
    """The other side lists this kind at all: front matter, or sections below chapters."""
    if satu.bab == 0:
        return any(judul.bab == 0 for judul in lain)
    return satu.babnya or any(judul.bab and not judul.babnya for judul in lain)


def _urutan_isi(dokumen: Dokumen) -> Iterator[list[Bernomor]]:
    """The sections of a chapter that have the kind of number that the first of them has: letters, or figures."""
    semua = [satu for satu in baca_judul(dokumen, "daftar_isi") if satu.nomor.jenis and not satu.babnya]
    for isi in kelompok((satu.bab, satu) for satu in semua).values():
        yield [(k, n) for k, n, *_ in isi if n.jenis == isi[0].nomor.jenis]


@aturan("susunan.urutan_daftar_isi", "peringatan", SUSUN_ULANG)
@deret(_urutan_isi)
def urutan_daftar_isi(patah: Patah) -> str:
    """Daftar isi bernomor urut.

    Nomor kembar atau terlompat dalam daftar isi berarti daftar itu diketik, bukan disusun dari judulnya.
    """
    return f"Daftar isi: nomor {patah.nomor.label} pada “{patah.klaim.tercetak}” {patah.sebab}."


@aturan("susunan.halaman", "peringatan", SUSUN_ULANG)
def halaman(dokumen: Dokumen) -> Iterator[Cacat]:
    """Halaman dalam daftar isi naik.

    Bagian yang lebih belakang tidak terletak di halaman yang lebih depan; halaman yang mundur salah ketik.
    """
    sebelum = 0
    for klaim in dokumen.bermakna("daftar_isi"):
        # Roman pages belong to the front matter.
        kini = int(klaim.kolom) if HALAMAN.fullmatch(klaim.kolom) else sebelum
        if kini < sebelum:
            pesan = f"Halaman {kini} untuk “{klaim.tercetak}” mundur dari halaman {sebelum}."
            yield Cacat(pesan, klaim, f"{sebelum} atau lebih", ditemukan=klaim.kolom)
        sebelum = max(sebelum, kini)
