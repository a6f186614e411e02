"""Payments: dated in the year up to the cut-off, each counted once, returns taken off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.sel import baca_sel, rapi
from lkj_app.isian.sipd.bentuk import NAMA_PERAN
from lkj_app.isian.sipd.jumlah import uang
from lkj_utils.kontrak.paket import Kolom

if TYPE_CHECKING:
    from lkj_app.isian.sipd.bentuk import Dikenal
    from lkj_app.isian.sipd.butir import Butir, Terbaca
    from lkj_utils.dasar.periode import Periode

Jati = tuple[tuple[str, Any], ...]
TANGGAL = Kolom("tanggal", "date")
# Columns that tell of the SPD, not of the payment; and a running number.
NOMOR = re.compile(r"no|nomor|nomor urut")
BUKAN_JATI = re.compile(rf".*\b(spd|tahap|tahapan)\b.*|{NOMOR.pattern}")
KOSONG = {"", "-", "null", "undefined"}
PENDEK = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}")
BULAN = 12
PERAN_TANGGAL = ("tgl_transfer", "tgl_sp2d", "tgl_dokumen", "tanggal")


@dataclass(frozen=True)
class Rentang:
    """From 1 January to the cut-off."""

    periode: Periode
    akhir: date


def dalam_rentang(semua: Terbaca, rentang: Rentang) -> list[Butir]:
    """The rows dated from 1 January to the cut-off; one without a date cannot be placed."""
    _bulan_atau_hari(semua)
    hasil, luar = [], 0
    for satu in (b for b in semua.hitung if b.berisi):
        hari, peran = _tanggal(semua.dikenal, satu)
        if hari is None:
            _tanpa_tanggal(semua, satu, peran)
        elif rentang.periode.awal_tahun <= hari <= rentang.akhir:
            hasil.append(satu)
        else:
            luar += 1
    if luar:
        pesan = f"{luar} transaksi di luar {rentang.periode.awal_tahun} sampai {rentang.akhir} tidak dihitung."
        semua.lapor("sipd.luar", "catatan", pesan)
    return hasil


def _tanpa_tanggal(semua: Terbaca, satu: Butir, peran: str) -> None:
    semua.lapor(
        "sipd.tanggal",
        "galat",
        "Transaksi ini tidak bertanggal, atau tanggalnya tidak terbaca, sehingga tidak dapat ditempatkan.",
        satu.baris.nomor,
        peran,
        diharapkan="tanggal, misalnya 7 Januari 2026",
        perbaikan="isi tanggalnya, atau hapus barisnya",
    )


def mulai_terlambat(semua: list[Terbaca], periode: Periode) -> None:
    """An s/d value needs every payment since January: files that begin with this quarter are doubted."""
    hari = [h for terbaca in semua for satu in terbaca.hitung if (h := _tanggal(terbaca.dikenal, satu)[0])]
    if periode.triwulan > 1 and hari and min(hari) >= periode.awal:
        semua[0].lapor(
            "sipd.awal",
            "peringatan",
            f"Tidak ada transaksi sebelum {periode.awal}; nilai s/d memerlukan semua transaksi sejak Januari.",
            perbaikan="sertakan berkas bulan-bulan sebelumnya",
        )


def _tanggal(dikenal: Dikenal, satu: Butir) -> tuple[date | None, str]:
    """The day that counts, and the column it stands in or should stand in."""
    peran = _peran_tanggal(dikenal, satu.baris.nomor)
    for p in peran:
        teks = baca_sel(dikenal.lembar.ambil(satu.baris.nomor, dikenal.kolom[p]), TANGGAL).teks
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", teks):
            return _hari(teks), p
        if teks.casefold() not in KOSONG:
            return None, p
    return None, peran[0]


def _hari(teks: str) -> date | None:
    try:
        return date.fromisoformat(teks)
    except ValueError:  # 2023-02-30
        return None


def _peran_tanggal(dikenal: Dikenal, nomor: int) -> list[str]:
    """LS is paid by a transfer, the rest is dated by its document; other tables have one date."""
    urut = ("tgl_transfer", "tgl_sp2d") if _ls(dikenal, nomor) else ("tgl_dokumen", "tanggal")
    return [p for p in urut if p in dikenal.kolom] or [p for p in PERAN_TANGGAL if p in dikenal.kolom]


def _ls(dikenal: Dikenal, nomor: int) -> bool:
    jenis, dokumen = (_teks(dikenal, nomor, p).upper() for p in ("jenis_transaksi", "jenis_dokumen"))
    return jenis.startswith("LS") or dokumen == "SPP"


def tanpa_transfer(semua: Terbaca) -> None:
    """An LS without a day of transfer counts by its SP2D: an expense by the books, yet perhaps not paid out."""
    lain = [(satu, p) for satu in semua.hitung if (p := _tanggal(semua.dikenal, satu)[1]) != "tgl_transfer"]
    lain = [(satu, p) for satu, p in lain if _ls(semua.dikenal, satu.baris.nomor)]
    if lain:
        satu, peran = lain[0]
        jumlah = sum((n for b, _ in lain if (n := b.nilai(("nilai",))) is not None), Fraction(0))
        dipakai = " dan ".join(dict.fromkeys(NAMA_PERAN[p] for _, p in lain))
        semua.lapor(
            "sipd.tanpa_transfer",
            "peringatan",
            f"{len(lain)} transaksi LS tanpa tanggal transfer, jumlahnya {uang(jumlah)}, dihitung menurut {dipakai}.",
            satu.baris.nomor,
            "tgl_transfer" if "tgl_transfer" in semua.dikenal.kolom else peran,
            diharapkan="tanggal transfer",
            perbaikan="cocokkan dengan BKU; hapus barisnya bila dananya belum keluar sampai tanggal akhir data",
        )


def _bulan_atau_hari(semua: Terbaca) -> None:
    """05/04 is 5 April here; where no date of a column shows that it is so, it is said."""
    for peran in (p for p in PERAN_TANGGAL if p in semua.dikenal.kolom):
        teks = [_teks(semua.dikenal, satu.baris.nomor, peran) for satu in semua.hitung]
        pendek = [c for t in teks if (c := PENDEK.match(t))]
        ganda = [c for c in pendek if int(c[1]) <= BULAN and int(c[2]) <= BULAN and int(c[1]) != int(c[2])]
        if ganda and not any(int(c[1]) > BULAN for c in pendek):
            pesan = f"{len(ganda)} tanggal dibaca hari/bulan/tahun; tidak ada yang memastikannya di kolom ini."
            semua.lapor(
                "sipd.hari_bulan", "peringatan", pesan, semua.hitung[0].baris.nomor, peran, ditemukan=ganda[0][0]
            )


def _teks(dikenal: Dikenal, nomor: int, peran: str) -> str:
    return rapi(dikenal.lembar.ambil(nomor, dikenal.kolom[peran]).nilai) if peran in dikenal.kolom else ""


def sekali(semua: list[Terbaca]) -> list[list[Butir]]:
    """Each payment once: one paid from two SPD stands twice at its full amount, monthly files may overlap."""
    pertama: dict[Jati, tuple[Terbaca, Butir]] = {}
    dokumen: dict[tuple[str, ...], str] = {}
    hasil = []
    for terbaca in semua:
        kolom = _kolom_jati(terbaca.dikenal)
        sisa = []
        for satu in terbaca.hitung:
            lama = pertama.setdefault(_jati(terbaca.dikenal, satu, kolom), (terbaca, satu))
            if lama[1] is satu:
                sisa.append(satu)
                _dua_berkas(terbaca, satu, dokumen)
            else:
                _lapor_ganda(terbaca, satu, *lama)
        hasil.append(sisa)
    return hasil


def kembar(semua: list[Terbaca]) -> None:
    """Lines without a document that say the same twice: asked back; where only their number differs they are two."""
    pertama: dict[tuple[Any, ...], tuple[Terbaca, Butir]] = {}
    for terbaca in semua:
        kolom = _kolom_jati(terbaca.dikenal)
        for satu in (b for b in terbaca.hitung if b.berisi):
            jati = (*satu.kunci, satu.baris.urai.akun, _jati(terbaca.dikenal, satu, kolom))
            lama = pertama.setdefault(jati, (terbaca, satu))
            if lama[1] is not satu:
                _lapor_kembar(terbaca, satu, *lama)


def _lapor_kembar(terbaca: Terbaca, satu: Butir, asal: Terbaca, lama: Butir) -> None:
    di = f"baris {lama.baris.nomor}" + (f" {lama.letak}" if lama.letak != satu.letak else "")
    nomor = satu.baris.nomor
    if _nomor(terbaca.dikenal, nomor) != _nomor(asal.dikenal, lama.baris.nomor):
        pesan = f"Baris ini sama dengan {di} kecuali nomornya; keduanya dijumlahkan."
        terbaca.lapor("sipd.kembar", "peringatan", pesan, nomor, "kode", perbaikan="hapus satu bila ganda")
        return
    terbaca.lapor(
        "sipd.kembar",
        "galat",
        f"Baris ini sama seluruhnya dengan {di}; tidak jelas apakah keduanya dihitung.",
        nomor,
        "kode",
        perbaikan="hapus satu bila ganda; bila memang dua, gabungkan menjadi satu baris dengan jumlahnya",
    )


def _nomor(dikenal: Dikenal, nomor: int) -> list[str]:
    """The running number of a row, where the table has one."""
    semua = sorted(k for k, teks in dikenal.kepala.judul.items() if NOMOR.fullmatch(teks))
    return [rapi(dikenal.lembar.ambil(nomor, k).nilai) for k in semua]


def _kolom_jati(dikenal: Dikenal) -> list[tuple[str, int]]:
    """The columns that tell of a payment: the SPD left out."""
    return sorted((teks, k) for k, teks in dikenal.kepala.judul.items() if not BUKAN_JATI.fullmatch(teks))


def _jati(dikenal: Dikenal, satu: Butir, kolom: list[tuple[str, int]]) -> Jati:
    sel = dikenal.lembar.sel[satu.baris.nomor]
    return tuple((teks, sel[k].nilai) for teks, k in kolom if k in sel)


def _spd(dikenal: Dikenal, nomor: int) -> tuple[str, ...]:
    return tuple(
        rapi(dikenal.lembar.ambil(nomor, k).nilai)
        for k, teks in dikenal.kepala.judul.items()
        if re.search(r"\bspd\b", teks)
    )


def _lapor_ganda(terbaca: Terbaca, satu: Butir, asal: Terbaca, lama: Butir) -> None:
    di = f"sel {alamat(lama.baris.nomor, asal.dikenal.kolom['nilai'])}" + (
        f" {lama.letak}" if lama.letak != satu.letak else ""
    )
    nilai = uang(satu.nilai(("nilai",)) or 0)  # type: ignore[arg-type]
    dua_spd = _spd(terbaca.dikenal, satu.baris.nomor) != _spd(asal.dikenal, lama.baris.nomor)
    if lama.letak != satu.letak:
        terbaca.lapor(
            "sipd.tumpang",
            "catatan",
            f"Transaksi ini sudah dihitung dari {di}; dihitung sekali.",
            satu.baris.nomor,
            "nilai",
        )
    elif dua_spd:
        terbaca.lapor(
            "sipd.dua_spd",
            "peringatan",
            f"Dokumen ini dibayar dari dua SPD dan tertulis dua kali senilai penuh "
            f"({nilai}; yang lain di {di}); dihitung sekali.",
            satu.baris.nomor,
            "nilai",
            perbaikan="cocokkan dengan dokumennya",
        )
    else:
        terbaca.lapor(
            "sipd.kembar",
            "galat",
            f"Baris ini sama seluruhnya dengan {di}; tidak jelas apakah dua belanja.",
            satu.baris.nomor,
            "nilai",
            perbaikan="hapus satu bila ganda; bila memang dua, bedakan Keterangan Dokumennya",
        )


def _dua_berkas(terbaca: Terbaca, satu: Butir, dokumen: dict[tuple[str, ...], str]) -> None:
    """The same document line in two files with other contents: nobody can say which holds."""
    nomor = _teks(terbaca.dikenal, satu.baris.nomor, "dokumen")
    if not nomor or nomor == "-":
        return
    kunci = (*satu.kunci, satu.baris.urai.akun, nomor)
    if dokumen.setdefault(kunci, satu.letak) != satu.letak:
        terbaca.lapor(
            "sipd.beda_berkas",
            "galat",
            "Rincian dokumen ini ada juga di berkas lain dengan isi yang berbeda.",
            satu.baris.nomor,
            "nilai",
            ditemukan=nomor,
            perbaikan="pakai ekspor terbaru saja untuk bulan itu",
        )
