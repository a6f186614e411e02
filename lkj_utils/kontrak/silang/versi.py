"""Rules about the budget versions of a year: what one drops, what it only repeats, in which order they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar.versi_anggaran import nama_versi
from lkj_utils.kontrak.nomenklatur import nomenklatur, tertulis
from lkj_utils.kontrak.silang.uang import rupiah
from lkj_utils.kontrak.versi_anggaran import pagu, pilahan, salinan_utuh, sebelum_berlaku, urutan, versi_berlaku

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import IsiPeriode


def gugur(data: IsiPeriode) -> Iterator[Temuan]:
    """What the version before held and this one does not is told by name: without a row it may have been forgotten."""
    isi, version, before = data.ambil("anggaran"), versi_berlaku(data), sebelum_berlaku(data)
    amounts, names, typed = pagu(data), nomenklatur(data), tertulis(data)
    rows = {row.teks("kode"): row for row in isi.rekaman if row.teks("versi") == version}
    for code in sorted(pilahan(data).gugur):
        if not (had := amounts.get(before, {}).get(code)):
            continue
        named = f"{typed.get(code, code)} ({names.nama(code)})" if names.nama(code) else typed.get(code, code)
        before_now = f"{named} berpagu {rupiah(had)} menurut {before} dan"
        if code in rows:
            yield isi.lapor(
                "anggaran.gugur",
                "catatan",
                f"{before_now} 0 menurut {version}: dianggap dihapus, jadi tidak ditagih dan tidak dicacah lagi.",
                rows[code],
                "pagu",
                perbaikan="biarkan bila memang dihapus; kalau tidak, isi pagunya",
            )
        else:
            yield isi.lapor(
                "anggaran.hilang",
                "peringatan",
                f"{before_now} tidak ada dalam {version}: dianggap dihapus, jadi tidak ditagih dan tidak dicacah lagi.",
                diharapkan=f"baris {version} untuk {typed.get(code, code)}",
                perbaikan="tulis barisnya dengan pagu 0 bila memang dihapus; kalau tidak, isi pagunya",
            )


def hanya_salinan(data: IsiPeriode) -> Iterator[Temuan]:
    """A version in force that repeats the one before in every row is told, until a person vouches for it."""
    isi, version = data.ambil("dokumen_anggaran"), versi_berlaku(data)
    if before := salinan_utuh(data):
        yield isi.lapor(
            "anggaran.salinan",
            "peringatan",
            f"Pagu, anggaran kas, dan pendapatan {nama_versi(version)} semuanya sama dengan {nama_versi(before)}: "
            "mungkin belum ada yang diubah sejak disalin.",
            next(row for row in isi.rekaman if row.teks("versi") == version),
            "versi",
            perbaikan="ubah yang berubah; bila memang tidak ada, ketik jumlah belanja dokumen itu di kolom belanja",
        )


def akun_di_luar(data: IsiPeriode) -> Iterator[Temuan]:
    """Income stands on a lowest account of the version in force: on any other one no sum has it."""
    isi, version = data.ambil("realisasi_pendapatan"), versi_berlaku(data)
    rows = [row for row in data.ambil("pendapatan").rekaman if row.teks("versi") == version]
    parents = {row.teks("induk") for row in rows}
    lowest = sorted({row.teks("akun") for row in rows} - parents)
    for row in isi.rekaman if version else ():
        if row.bilangan("realisasi_sd") and row.teks("akun") not in lowest:
            yield isi.lapor(
                "pendapatan.di_luar_versi",
                "galat",
                f"Akun ini bukan akun terbawah anggaran pendapatan versi {version}, jadi realisasinya tidak terhitung.",
                row,
                "akun",
                diharapkan="salah satu dari " + ", ".join(lowest) if lowest else f"akun versi {version}",
                perbaikan="tambahkan akunnya dalam versi itu (anggaran boleh 0), atau betulkan akunnya",
            )


def mundur(data: IsiPeriode) -> Iterator[Temuan]:
    """The version in force is not older than that of the quarter before."""
    isi, order, version = data.ambil("periode"), urutan(data), versi_berlaku(data)
    rows = data.lalu("periode").rekaman
    earlier = rows[0].teks("versi_anggaran") if rows else ""
    if version in order and earlier in order and order.index(version) < order.index(earlier):
        yield isi.lapor(
            "anggaran.mundur",
            "peringatan",
            f"Triwulan sebelumnya memakai {earlier}, yang menurut urutannya lebih baru daripada {version}.",
            isi.rekaman[0],
            "versi_anggaran",
            diharapkan=f"{earlier} atau yang sesudahnya",
            perbaikan="pilih versi yang berlaku, atau isi tanggal semua dokumen di dokumen_anggaran.csv; "
            "tanpa tanggal urutannya pokok, pergeseran, perubahan",
        )


def kas_lampau(data: IsiPeriode) -> Iterator[Temuan]:
    """What a new version plans for the quarter that is over is told where that is not what held then."""
    isi, version, last = data.ambil("kas"), versi_berlaku(data), data.periode.triwulan - 1
    rows = data.lalu("periode").rekaman
    earlier = rows[0].teks("versi_anggaran") if rows else version
    plan = {(r.teks("versi"), r.teks("kode")): r for r in isi.rekaman if r.bilangan("triwulan") == last}
    changed = [
        row
        for (held, code), row in plan.items()
        if held == version != earlier
        and (old := plan.get((earlier, code)))
        and old.bilangan("kas_sd") != row.bilangan("kas_sd")
    ]
    if changed:
        yield isi.lapor(
            "kas.lampau",
            "catatan",
            f"Anggaran kas s/d triwulan {last} menurut {version} berbeda dengan {earlier}, yang berlaku pada triwulan "
            f"itu, pada {len(changed)} sub kegiatan: laporan triwulan {last} tetap memakai {earlier}.",
            changed[0],
            "kas_sd",
            perbaikan="biarkan bila begitu bunyi anggaran kas yang baru; kalau tidak, samakan",
        )
