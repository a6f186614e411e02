"""Exports that know accounts only: realisasi_pendapatan, and belanja as a control."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.sipd.akun import baca_akun, kontrol_belanja, pendapatan
from lkj_app.isian.sipd.hitung import utuh
from lkj_app.isian.sipd.jumlah import uang
from lkj_app.isian.sipd.laporan import per_lembar
from lkj_app.isian.sipd.pasang import Asal
from lkj_app.isian.sipd.skpd import pilih_skpd
from lkj_app.isian.sipd.urai import akun_baku
from lkj_app.isian.sipd.waktu import periksa_waktu
from lkj_utils.dasar.errors import UsageError

if TYPE_CHECKING:
    from lkj_app.isian.sipd.akun import Rekening
    from lkj_app.isian.sipd.bentuk import Dikenal
    from lkj_app.isian.sipd.butir import Terbaca
    from lkj_app.isian.sipd.kerja import Kerja
    from lkj_app.isian.sipd.pasang import Baris


def dari_akun(dikenal: list[Dikenal], kerja: Kerja) -> tuple[Baris, dict[tuple[str, ...], Asal]]:
    """The income of each account of the office, and where it stands."""
    if len(dikenal) > 1:
        raise UsageError("LRA menurut rekening diimpor satu berkas sekali jalan; nilainya sudah sejak Januari.")
    semua, rekening, kontrol = baca_akun(dikenal[0])
    periksa_waktu(semua, kerja.data.periode, kerja.data.akhir_data, sd=True)
    nilai = pendapatan(semua, rekening, _akun_kantor(kerja))
    kerja.kontrol += [*kontrol, *kontrol_belanja(semua, rekening, kerja.data, kerja.versi)]
    _laporkan(semua, rekening, kerja, nilai)
    kerja.temuan += semua.temuan
    return (
        {(teks,): {"realisasi_sd": utuh(n)} for teks, n in nilai.items()},
        {(teks,): _asal(semua, rekening, teks) for teks in nilai},
    )


def _akun_kantor(kerja: Kerja) -> list[str]:
    """The lowest income accounts of the version in force."""
    baris = [row for row in kerja.data.ambil("pendapatan").rekaman if row.teks("versi") == kerja.versi]
    induk = {row.teks("induk") for row in baris}
    return list(dict.fromkeys(row.teks("akun") for row in baris if row.teks("akun") not in induk))


def _asal(semua: Terbaca, rekening: Rekening, teks: str) -> Asal:
    akun = akun_baku(teks)
    nomor = rekening.nomor.get(akun) or min(n for satu, n in rekening.nomor.items() if satu[: len(akun)] == akun)
    tempat = semua.letak
    return Asal(tempat, nomor, alamat(nomor, semua.dikenal.kolom["nilai"]))


def _laporkan(semua: Terbaca, rekening: Rekening, kerja: Kerja, nilai: dict[str, Fraction]) -> None:
    kerja.laporan += per_lembar(semua)
    _skpd(semua, kerja)
    kerja.laporan.append(
        (
            "Cara hitung",
            (
                "nilai sejak Januari per akun pendapatan; belanja hanya sebagai kontrol, "
                "karena LRA ini tidak mengenal sub kegiatan"
            ),
        )
    )
    kerja.laporan.append(
        (
            "Dibaca",
            (
                f"{len(rekening.nilai)} rekening, {len(nilai)} akun pendapatan instansi, "
                f"jumlah {uang(sum(nilai.values(), Fraction(0)))}"
            ),
        )
    )
    _sisa(semua, rekening, _akun_kantor(kerja), nilai)


def _sisa(semua: Terbaca, rekening: Rekening, kantor: list[str], nilai: dict[str, Fraction]) -> None:
    """Accounts of the office that the file lacks; none at all is an error."""
    if not rekening.nilai or (kantor and not nilai):
        semua.lapor(
            "sipd.kosong",
            "galat",
            "Tidak ada satu pun baris yang cocok dengan akun pendapatan instansi ini.",
            diharapkan=", ".join(kantor) or "kode rekening",
            perbaikan="periksa berkas dan tabel pendapatan",
        )
    elif hilang := [teks for teks in kantor if teks not in nilai]:
        pesan = f"Akun {', '.join(hilang)} tidak ada di ekspor ini; isinya yang lama dipertahankan."
        semua.lapor("baris.tetap", "catatan", pesan)


def _skpd(semua: Terbaca, kerja: Kerja) -> None:
    """The office stands in a line above the titles, without a label."""
    instansi = kerja.data.ambil("instansi").rekaman
    nama = instansi[0].teks("nama") if instansi else ""
    sebut = next((satu for satu in semua.ket.baris if nama and nama.casefold() in satu.casefold()), "")
    pilihan = pilih_skpd([semua], kerja.setelan.skpd, nama)
    kerja.laporan.append(("SKPD", sebut or pilihan.sebab))
    if semua.ket.baris and not sebut and not kerja.setelan.skpd:
        semua.lapor(
            "sipd.skpd",
            "galat",
            f"Baris di atas judul kolom tidak menyebut {nama}.",
            ditemukan=" / ".join(semua.ket.baris)[:200],
            diharapkan=nama,
            perbaikan="bila memang milik instansi ini, tambahkan --skpd dengan namanya",
        )
