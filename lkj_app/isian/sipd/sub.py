"""Exports that know sub kegiatan: realisasi, pagu and anggaran kas."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.sipd import hitung, rfk, transaksi
from lkj_app.isian.sipd.bentuk import RFK
from lkj_app.isian.sipd.butir import Terbaca, baca
from lkj_app.isian.sipd.jumlah import periksa_jumlah, uang
from lkj_app.isian.sipd.laporan import CARA, per_lembar
from lkj_app.isian.sipd.pasang import TETAP, Asal
from lkj_app.isian.sipd.skpd import pilih_skpd
from lkj_app.isian.sipd.waktu import periksa_waktu
from lkj_utils.kontrak.nomenklatur import nomenklatur
from lkj_utils.kontrak.versi_anggaran import pagu, pilahan

if TYPE_CHECKING:
    from lkj_app.isian.sipd.bentuk import Dikenal, Jenis
    from lkj_app.isian.sipd.hitung import Jumlah, Pasangan
    from lkj_app.isian.sipd.kerja import Kerja
    from lkj_app.isian.sipd.pasang import Baris

    Kunci = tuple[str, ...]

KURANGI, ABAIKAN = "kurangi", "abaikan"


def dari_sub(dikenal: list[Dikenal], kerja: Kerja) -> tuple[Baris, dict[Kunci, Asal]]:
    """The rows of the table, and where each comes from; what was read and found is noted in ``kerja``."""
    peran = tuple(dict.fromkeys(p for semua in dikenal[0].bentuk.beri[kerja.ambil].values() for p in semua))
    semua = _baca(dikenal, kerja, peran)
    akhir = kerja.data.akhir_data
    for satu in semua:
        periksa_waktu(satu, kerja.data.periode, akhir, sd=kerja.ambil == "realisasi" and kerja.jenis == "sd")
        kerja.kontrol += periksa_jumlah(satu, peran)
    pasangan = _saring(semua, kerja)
    for satu in semua:
        satu.periksa_tersembunyi(b.baris.nomor for b in satu.hitung)
    jumlah = hitung.jumlahkan(pasangan, kerja.ambil, kerja.sub)
    kosong = hitung.buang_asing(jumlah, kerja.sub)
    baris = _baris(jumlah, kerja)
    _laporkan(semua, pasangan, kerja)
    masalah = any(temuan.level == "galat" for satu in semua for temuan in satu.temuan)
    _sisa(semua[0], jumlah, kerja, kosong, galat=masalah)
    kerja.temuan += [temuan for satu in semua for temuan in satu.temuan]
    return baris, {kunci: _asal(kunci, jumlah, kerja) for kunci in baris}


def _baca(dikenal: list[Dikenal], kerja: Kerja, peran: tuple[str, ...]) -> list[Terbaca]:
    if dikenal[0].bentuk is RFK:
        return _baca_rfk(dikenal, kerja, peran)
    return [baca(_berulang(replace(satu, jenis=kerja.jenis), kerja.jenis), peran) for satu in dikenal]


def _berulang(dikenal: Dikenal, jenis: Jenis) -> Dikenal:
    """Payments of any table add up, whatever its layout."""
    if jenis != "transaksi" or dikenal.bentuk.berulang:
        return dikenal
    return replace(dikenal, bentuk=replace(dikenal.bentuk, berulang=True, bersambung=False))


def _baca_rfk(dikenal: list[Dikenal], kerja: Kerja, peran: tuple[str, ...]) -> list[Terbaca]:
    """Only with names that a person confirmed."""
    setuju = rfk.periksa_setuju(kerja.peta.nama, kerja.sub)
    pilah = [(satu, *rfk.pilah_rfk(satu, setuju)) for satu in dikenal]
    belum = [nama for _, _, semua in pilah for nama in semua]
    if belum:
        resmi = nomenklatur(kerja.data)
        nama = {kode: n for kode in kerja.sub if (n := resmi.nama(kode))}
        raise rfk.minta_setuju(dikenal[0].berkas, belum, nama)
    return [baca(rfk.sebagai_tabel(satu), peran, isi) for satu, isi, _ in pilah]


def _saring(semua: list[Terbaca], kerja: Kerja) -> Pasangan:
    """The rows of our office, of payments those up to the cut-off and each once."""
    instansi = kerja.data.ambil("instansi").rekaman
    pilihan = pilih_skpd(semua, kerja.setelan.skpd, instansi[0].teks("nama") if instansi else "")
    kerja.laporan.append(("SKPD", pilihan.sebab))
    for satu in semua:
        satu.saring([b for b in satu.hitung if pilihan.milik(b.baris.skpd, b.baris.unit)], "baris SKPD atau unit lain")
        satu.periksa_sel()
        satu.periksa_sebagian([p for p in satu.dikenal.bentuk.beri[kerja.ambil].values() if len(p) > 1])
    if kerja.jenis != "transaksi" or kerja.ambil != "realisasi":
        transaksi.kembar([satu for satu in semua if satu.dikenal.rata and not satu.dikenal.bentuk.sekali])
        return [(satu, satu.hitung) for satu in semua]
    rentang = transaksi.Rentang(kerja.data.periode, kerja.data.akhir_data)
    for satu in semua:
        satu.saring(transaksi.dalam_rentang(satu, rentang), "transaksi tanpa nilai atau di luar rentang tanggal")
    transaksi.mulai_terlambat(semua, kerja.data.periode)
    berdokumen = [satu for satu in semua if "dokumen" in satu.dikenal.kolom]
    for satu, sisa in zip(berdokumen, transaksi.sekali(berdokumen), strict=True):
        satu.saring(sisa, "baris yang sudah dihitung")
    transaksi.kembar([satu for satu in semua if "dokumen" not in satu.dikenal.kolom])
    for satu in semua:
        transaksi.tanpa_transfer(satu)
    return [(satu, satu.hitung) for satu in semua]


def _baris(jumlah: Jumlah, kerja: Kerja) -> Baris:
    if kerja.ambil == "pagu":
        return hitung.pagu(jumlah, kerja.versi)
    if kerja.ambil == "kas":
        return hitung.kas(jumlah, kerja.versi)
    return hitung.realisasi(jumlah, kerja.jenis, kerja.setelan.setoran or KURANGI, kerja.data)


def _asal(kunci: Kunci, jumlah: Jumlah, kerja: Kerja) -> Asal:
    terbaca, satu = jumlah.asal[kunci[0] if kerja.ambil == "realisasi" else kunci[1]]
    kolom = next(terbaca.dikenal.kolom[p] for p in satu.angka)
    return Asal(satu.letak, satu.baris.nomor, alamat(satu.baris.nomor, kolom))


def _laporkan(semua: list[Terbaca], pasangan: Pasangan, kerja: Kerja) -> None:
    """What is shown before anything is written."""
    kerja.laporan[:0] = [baris for satu in semua for baris in per_lembar(satu)]
    if kerja.ambil == "realisasi":
        kerja.laporan.append(("Cara hitung", CARA[kerja.jenis]))
    else:
        kerja.laporan.append(("Versi anggaran", kerja.versi))
        if kerja.ambil == "kas":
            hitung.periksa_kas(pasangan)
    _setoran(semua, kerja)
    banyak = sum(len(satu.hitung) for satu in semua)
    kerja.laporan.append(("Dibaca", f"{banyak} baris, jumlah {uang(_total(semua, kerja))}"))


def _total(semua: list[Terbaca], kerja: Kerja) -> Fraction:
    pertama = next(iter(semua[0].dikenal.bentuk.beri[kerja.ambil].values()))
    peran = pertama if kerja.ambil != "kas" else [f"b{n}" for n in range(1, 13)]
    return sum((n for satu in semua for b in satu.hitung if (n := b.nilai(peran)) is not None), Fraction(0))


def _setoran(semua: list[Terbaca], kerja: Kerja) -> None:
    """A return is taken off unless the user says otherwise, and told in both cases."""
    if not any("setoran" in satu.dikenal.kolom for satu in semua):
        return
    jumlah = sum((n for satu in semua for b in satu.hitung if (n := b.nilai(("setoran",)))), Fraction(0))
    cara = kerja.setelan.setoran or KURANGI
    lain = ABAIKAN if cara == KURANGI else KURANGI
    kata = "dikurangkan dari realisasi" if cara == KURANGI else "tidak dikurangkan"
    kerja.laporan.append(("Nilai Setoran", f"{uang(jumlah)} {kata} (--setoran {cara}; pilihan lain {lain})"))
    if jumlah and not kerja.setelan.setoran:
        semua[0].lapor(
            "sipd.setoran",
            "peringatan",
            f"Nilai Setoran {uang(jumlah)} dianggap pengembalian dan {kata}.",
            perbaikan="sebutkan --setoran kurangi bila benar, atau --setoran abaikan bila Nilai Realisasi sudah bersih",
        )


def _sisa(semua: Terbaca, jumlah: Jumlah, kerja: Kerja, kosong: int, *, galat: bool) -> None:
    """What the export lacks, what says nothing, what was rounded; nothing matched at all is an error."""
    terisi = {kode for kode, satu in jumlah.nilai.items() if any(n is not None for n in satu.values())}
    if not terisi and not galat:
        semua.lapor(
            "sipd.kosong",
            "galat",
            "Tidak ada satu pun baris yang cocok dengan sub kegiatan instansi ini.",
            ditemukan=f"{len(semua.butir)} baris berkode sub kegiatan, {kosong} di luar struktur tanpa nilai",
            diharapkan=f"kode seperti {kerja.sub[0]}",
            perbaikan="periksa SKPD, tahun, dan lembarnya",
        )
        return
    luar = pilahan(kerja.data, kerja.versi).luar
    if hilang := [kode for kode in kerja.sub if kode not in terisi | luar]:
        # Of a version that was copied the old pagu stays: whether it is cut there nobody can tell from here.
        disalin = kerja.ambil == "pagu" and any(pagu(kerja.data).get(kerja.versi, {}).get(kode) for kode in hilang)
        semua.lapor(
            TETAP,
            "peringatan" if disalin else "catatan",
            f"{len(hilang)} dari {len(kerja.sub)} sub kegiatan tidak ada atau tidak bernilai di "
            f"ekspor ini; isinya yang lama dipertahankan: {', '.join(hilang)}.",
            perbaikan="ketik pagu 0 bila sub kegiatan itu dihapus dari versi ini" if disalin else "",
        )
    if pecah := hitung.pecahan(jumlah.nilai):
        semua.lapor(
            "sipd.sen",
            "catatan",
            f"Jumlah {len(pecah)} sub kegiatan memuat sen dan dibulatkan ke rupiah: {', '.join(pecah)}.",
        )
    if kosong:
        semua.lapor("sipd.tanpa_nilai", "catatan", f"{kosong} sub kegiatan di luar struktur tanpa nilai dilewati.")
