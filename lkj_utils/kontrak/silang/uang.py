"""Rules about money: versions, pagu, anggaran kas, realisasi."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from lkj_utils.dasar.periode import TRIWULAN_SETAHUN
from lkj_utils.kontrak.versi_anggaran import pilahan, versi_berlaku

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import IsiPeriode, Rekaman

# How many parts of a code name its program, its kegiatan.
COUNTED = {"n_program": 3, "n_kegiatan": 5}


def rupiah(nilai: Fraction | int) -> str:
    """A sum as people write it in a message: 2.727.830.700."""
    return f"{int(nilai):,}".replace(",", ".")


def _pagu(data: IsiPeriode) -> dict[tuple[str, str], Fraction | int]:
    rows = data.ambil("anggaran").rekaman
    found = ((row, row.bilangan("pagu")) for row in rows)
    return {(row.teks("versi"), row.teks("kode")): value for row, value in found if value is not None}


def _without(data: IsiPeriode) -> dict[tuple[str, str], int]:
    """No pagu for what the version in force does not hold."""
    return dict.fromkeys(((versi_berlaku(data), code) for code in pilahan(data).luar), 0)


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
    """Nobody may spend more than the pagu in force; what its version does not hold has none."""
    isi, version = data.ambil("realisasi_belanja"), versi_berlaku(data)
    pagu = {**_without(data), **_pagu(data)}
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
    """An s/d plan does not fall from one quarter to the next, but to nought where the budget was cut to nought."""
    isi, pagu = data.ambil("kas"), _pagu(data)
    for key, rows in _cash(data).items():
        for before, row in pairwise(rows):
            was = before.bilangan("kas_sd") or 0
            if pagu.get(key) == row.bilangan("kas_sd") == 0:
                continue
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
    """At triwulan 4 the anggaran kas of a version is its pagu; what it does not hold has neither."""
    isi, pagu = data.ambil("kas"), {**_without(data), **_pagu(data)}
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


def total_berbeda(data: IsiPeriode) -> Iterator[Temuan]:
    """A total of a document is that of its rows, where we have them.

    The report prints the sum of the rows; a total beside them is what a person copied from the document to check it.
    """
    isi = data.ambil("dokumen_anggaran")
    for row in isi.rekaman:
        totals = _totals(data, row.teks("versi"))
        for column, total in totals.items():
            typed = row.bilangan(column)
            if typed is None or typed == total:
                continue
            gap = rupiah(typed - total if typed > total else total - typed)
            yield isi.lapor(
                "dokumen.total",
                "peringatan",
                f"Jumlah ini bukan jumlah rinciannya; bedanya {gap}.",
                row,
                column,
                diharapkan=rupiah(total),
                perbaikan="lengkapi atau betulkan rinciannya menurut dokumen, atau kosongkan sel ini",
            )


def _totals(data: IsiPeriode, version: str) -> dict[str, Fraction | int]:
    """What the rows of a version amount to, by the column of the document; nothing where a row lacks an amount."""
    dropped = pilahan(data, version).gugur
    rows = [row for row in data.ambil("anggaran").rekaman if row.teks("versi") == version]
    parts: dict[str, tuple[list[Rekaman], str]] = {
        "belanja": (rows, "pagu"),
        "operasi": (rows, "operasi"),
        "modal": (rows, "modal"),
    }
    parts["pendapatan"] = _lowest([row for row in data.ambil("pendapatan").rekaman if row.teks("versi") == version])
    amounts = {column: [row.bilangan(name) for row in some] for column, (some, name) in parts.items()}
    codes = [row.teks("kode").split(".") for row in rows if row.teks("kode") not in dropped]
    counts = {column: len({tuple(code[:n]) for code in codes}) for column, n in COUNTED.items() if rows}
    return counts | {column: total for column, some in amounts.items() if (total := _sum(some)) is not None}


def _lowest(rows: list[Rekaman]) -> tuple[list[Rekaman], str]:
    """Accounts without sub-accounts, each once: rows of revenue repeat the year's budget per quarter."""
    last = max((row.bilangan("triwulan") or 0 for row in rows), default=0)
    parents = {row.teks("induk") for row in rows}
    return [r for r in rows if (r.bilangan("triwulan") or 0) == last and r.teks("akun") not in parents], "anggaran"


def _sum(amounts: list[Fraction | int | None]) -> Fraction | int | None:
    known = [one for one in amounts if one is not None]
    return sum(known, start=0) if known and len(known) == len(amounts) else None
