"""Rules about money: versions, pagu, anggaran kas, realisasi."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from lkj_utils.dasar.periode import TRIWULAN_SETAHUN
from lkj_utils.kontrak.silang.kelengkapan import versi_berlaku

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import IsiPeriode, Rekaman

TOTALS = ("n_program", "n_kegiatan", "belanja", "operasi", "modal")


def rupiah(nilai: Fraction | int) -> str:
    """A sum as people write it in a message: 2.727.830.700."""
    return f"{int(nilai):,}".replace(",", ".")


def _pagu(data: IsiPeriode) -> dict[tuple[str, str], Fraction | int]:
    rows = data.ambil("anggaran").rekaman
    found = ((row, row.bilangan("pagu")) for row in rows)
    return {(row.teks("versi"), row.teks("kode")): value for row, value in found if value is not None}


def versi_tanpa_baris(data: IsiPeriode) -> Iterator[Temuan]:
    """The budget version in force has rows: otherwise there is no pagu at all."""
    isi, budget = data.ambil("periode"), data.ambil("anggaran")
    if not isi.punya("versi_anggaran") or not budget.punya("versi"):
        return
    version = versi_berlaku(data)
    known = dict.fromkeys(row.teks("versi") for row in budget.rekaman)
    if version and version not in known:
        yield isi.lapor(
            "anggaran.versi",
            "galat",
            f"Versi anggaran yang berlaku tidak mempunyai baris di {budget.berkas}.",
            isi.rekaman[0],
            "versi_anggaran",
            diharapkan="salah satu dari " + ", ".join(known) if known else "versi yang ada barisnya",
            perbaikan=f"pilih versi lain, atau isi pagu versi {version}",
        )


def realisasi_di_atas_pagu(data: IsiPeriode) -> Iterator[Temuan]:
    """Nobody may spend more than the pagu in force."""
    isi, version, pagu = data.ambil("realisasi_belanja"), versi_berlaku(data), _pagu(data)
    for row in isi.rekaman:
        spent, limit = row.bilangan("realisasi_sd"), pagu.get((version, row.teks("kode")))
        if spent is not None and limit is not None and spent > limit:
            yield isi.lapor(
                "uang.lampau_pagu",
                "peringatan",
                f"Realisasi melampaui pagu versi {version}.",
                row,
                "realisasi_sd",
                diharapkan=f"paling banyak {rupiah(limit)}",
                perbaikan="periksa realisasi, pagu, dan versi anggaran yang berlaku",
            )


def _cash(data: IsiPeriode) -> dict[tuple[str, str], list[Rekaman]]:
    """The rows of anggaran kas by version and code, in the order of the quarters."""
    groups: dict[tuple[str, str], list[Rekaman]] = defaultdict(list)
    for row in data.ambil("kas").rekaman:
        if row.bilangan("triwulan") is not None and row.bilangan("kas_sd") is not None:
            groups[row.teks("versi"), row.teks("kode")].append(row)
    for rows in groups.values():
        rows.sort(key=lambda row: row.bilangan("triwulan") or 0)
    return groups


def kas_turun(data: IsiPeriode) -> Iterator[Temuan]:
    """An s/d plan does not fall from one quarter to the next."""
    isi = data.ambil("kas")
    for rows in _cash(data).values():
        for before, row in pairwise(rows):
            was = before.bilangan("kas_sd") or 0
            if (row.bilangan("kas_sd") or 0) < was and not row.teks("catatan"):
                yield isi.lapor(
                    "kas.turun",
                    "peringatan",
                    f"Anggaran kas s/d triwulan ini lebih kecil daripada triwulan {before.bilangan('triwulan')}.",
                    row,
                    "kas_sd",
                    diharapkan=f"{rupiah(was)} atau lebih",
                    perbaikan="tulis nilai s/d (dari Januari), bukan nilai triwulan itu saja, atau beri catatan",
                )


def kas_akhir_bukan_pagu(data: IsiPeriode) -> Iterator[Temuan]:
    """At triwulan 4 the anggaran kas of a version is its pagu."""
    isi, pagu = data.ambil("kas"), _pagu(data)
    for key, rows in _cash(data).items():
        last, limit = rows[-1], pagu.get(key)
        if last.bilangan("triwulan") != TRIWULAN_SETAHUN or limit is None or last.bilangan("kas_sd") == limit:
            continue
        yield isi.lapor(
            "kas.bukan_pagu",
            "peringatan",
            "Anggaran kas s/d triwulan IV tidak sama dengan pagu.",
            last,
            "kas_sd",
            diharapkan=rupiah(limit),
            perbaikan="samakan dengan pagu di anggaran.csv, atau betulkan pagunya",
        )


def rincian_bukan_pagu(data: IsiPeriode) -> Iterator[Temuan]:
    """Operasi and modal together are the pagu, where both are given."""
    isi = data.ambil("anggaran")
    for row in isi.rekaman:
        pagu, operasi, modal = (row.bilangan(name) for name in ("pagu", "operasi", "modal"))
        if pagu is None or operasi is None or modal is None or operasi + modal == pagu:
            continue
        yield isi.lapor(
            "uang.rincian",
            "galat",
            "Belanja operasi dan modal tidak berjumlah pagu.",
            row,
            "pagu",
            diharapkan=rupiah(operasi + modal),
            perbaikan="betulkan pagu, operasi, atau modal di baris ini",
        )


def total_berlebih(data: IsiPeriode) -> Iterator[Temuan]:
    """Totals of a document whose rows we have are computed, so they stay empty: two sources could disagree."""
    isi = data.ambil("dokumen_anggaran")
    known = {row.teks("versi") for row in data.ambil("anggaran").rekaman}
    for row in isi.rekaman:
        for column in TOTALS:
            if row.teks("versi") in known and row.bilangan(column) is not None:
                yield isi.lapor(
                    "dokumen.total",
                    "peringatan",
                    "Jumlah ini dihitung dari anggaran.csv, jadi tidak perlu diketik.",
                    row,
                    column,
                    diharapkan="kosong",
                    perbaikan="kosongkan sel ini",
                )
