"""Rules about what held when: rows in time, what instansi.toml said before, the Renstra that a target belongs to."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.masa import BATAS, DARI, SAMPAI, TERDAHULU, TETAP, datar, profil_pada
from lkj_utils.dasar.simpulan import DISIMPULKAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import Isi, IsiPeriode, Rekaman

# What the plan of a whole year names may have ended within it; what is carried out or reported has not.
YEARLY = {"struktur"}


def _in_time(data: IsiPeriode) -> Iterator[Isi]:
    return (isi for isi in data.semua if isi.tabel.bermasa)


def masa_terbalik(data: IsiPeriode) -> Iterator[Temuan]:
    """What holds for a time ends after it begins."""
    for isi in _in_time(data):
        for row in isi.rekaman:
            begin, end = row.tanggal(DARI), row.tanggal(SAMPAI)
            if begin and end and end < begin:
                yield isi.lapor(
                    "masa.terbalik",
                    "galat",
                    f"Masa berlaku baris ini berakhir sebelum mulai ({begin}).",
                    row,
                    SAMPAI,
                    diharapkan=f"{begin} atau sesudahnya",
                    perbaikan="betulkan berlaku_dari atau berlaku_sampai",
                )


def masa_tumpang(data: IsiPeriode) -> Iterator[Temuan]:
    """A row that says until when it holds ends before the next of its key begins."""
    for isi in _in_time(data):
        for before, after in _successors(isi):
            end, begin = before.tanggal(SAMPAI), after.tanggal(DARI) or date.min
            if end and end >= begin:
                yield isi.lapor(
                    "masa.tumpang",
                    "peringatan",
                    f"Baris ini masih berlaku ketika baris {after.nomor} dengan pengenal yang sama sudah mulai "
                    f"({begin}); sejak itu yang dipakai baris {after.nomor}.",
                    before,
                    SAMPAI,
                    diharapkan=f"sebelum {begin}",
                    perbaikan="betulkan salah satu tanggalnya",
                )


def _successors(isi: Isi) -> Iterator[tuple[Rekaman, Rekaman]]:
    """The rows of one key two by two, in the order in which they begin."""
    groups: dict[tuple[Any, ...], list[Rekaman]] = {}
    for row in isi.rekaman:
        groups.setdefault(tuple(row.nilai.get(name) for name in isi.tabel.kunci), []).append(row)
    for rows in groups.values():
        yield from pairwise(sorted(rows, key=lambda row: row.tanggal(DARI) or date.min))


def tidak_berlaku(data: IsiPeriode) -> Iterator[Temuan]:
    """A quarter speaks of what holds at the end of its data: else the row is left out without a word."""
    for isi in data.semua:
        if isi.tabel.cakupan == "triwulan" or isi.tabel.nama in YEARLY:
            for key in isi.tabel.kunci_asing:
                target = data.utuh(key.tabel)
                if target.tabel.bermasa:
                    yield from _ended(data, isi, target, key.kolom[0], key.rujukan[0])


def _ended(data: IsiPeriode, isi: Isi, target: Isi, column: str, key: str) -> Iterator[Temuan]:
    held = {row.teks(key) for row in data.ambil(target.tabel.nama).rekaman}
    places = {row.teks(key): row.nomor for row in target.rekaman if row.teks(key) not in held}
    for row in isi.rekaman:
        if (name := row.teks(column)) in places:
            yield isi.lapor(
                "masa.tidak_berlaku",
                "peringatan",
                f"{name} tidak berlaku pada tanggal akhir data ({data.akhir_data}) menurut {target.berkas} baris "
                f"{places[name]}, jadi tidak ikut dicetak.",
                row,
                column,
                diharapkan="yang berlaku pada tanggal akhir data",
                perbaikan=f"ganti {column}, atau betulkan masa berlakunya di {target.berkas}",
            )


def terdahulu(data: IsiPeriode) -> Iterator[Temuan]:
    """What instansi.toml said before names until when, and keys that it knows."""
    isi = data.ambil("instansi")
    if not isi.punya(TERDAHULU):
        return
    value, known = isi.rekaman[0].nilai[TERDAHULU], set(isi.tabel.nama_kolom) - TETAP
    for number, one in enumerate(value if isinstance(value, list) else (), start=1):
        if problem := _problem(one, known):
            yield isi.lapor(
                "instansi.terdahulu",
                "galat",
                f"Keterangan terdahulu ke-{number} tidak dapat dipakai: {problem}.",
                isi.rekaman[0],
                TERDAHULU,
                diharapkan="[[terdahulu]] dengan sampai = 2024-12-31 dan kunci yang waktu itu berisi lain",
                perbaikan="lengkapi atau hapus keterangan itu",
            )


def _problem(one: Any, known: set[str]) -> str | None:
    if not isinstance(one, dict):
        return "bukan deretan kunci dan nilai"
    end = one.get(BATAS)
    if not isinstance(end, date) or isinstance(end, datetime):
        return "sampai belum diisi dengan tanggal tanpa tanda kutip"
    unknown = sorted(set(datar(one)) - known - {BATAS})
    if unknown:
        return f"kunci {', '.join(unknown)} tidak dikenal"
    return None if set(one) - {BATAS} else "tidak ada kunci selain sampai"


def renstra_lain(data: IsiPeriode) -> Iterator[Temuan]:
    """A target of the Renstra lies in its period; the start may be the year before."""
    isi, profil = data.ambil("target_renstra"), data.ambil("instansi")
    stated = _periods(profil.rekaman[0]) if profil.rekaman else []
    for row in isi.rekaman:
        period, year = row.teks("renstra") or next(iter(stated), ""), row.bilangan("tahun")
        first, _, last = period.partition("-")
        # What no Renstra is, the schema refuses.
        if year is None or not (first.isdigit() and last.isdigit()):
            continue
        column, wrong = "tahun", not int(first) - 1 <= year <= int(last)
        if not wrong and period not in stated:
            column, wrong = "renstra", True
        if wrong:
            yield isi.lapor(
                "renstra.tahun",
                "peringatan",
                f"Baris ini masuk Renstra {period}, yang tidak memuat tahun itu."
                if column == "tahun"
                else f"Renstra {period} tidak disebut {profil.berkas}, jadi barisnya tidak pernah dipakai.",
                row,
                column,
                diharapkan=f"tahun {first} sampai {last}" if column == "tahun" else " atau ".join(stated),
                perbaikan="isi kolom renstra dengan periode Renstra yang memuatnya, atau betulkan periode_renstra",
            )


def _periods(row: Rekaman) -> list[str]:
    """Of the Renstra of today, and of those that instansi.toml names before it."""
    lama = row.nilai.get(TERDAHULU)
    dulu = [one.get("periode_renstra") for one in lama if isinstance(one, dict)] if isinstance(lama, list) else []
    kini = profil_pada(row.nilai, date.max).get("periode_renstra")
    return [one for one in dict.fromkeys([kini, *dulu]) if isinstance(one, str)]


def disimpulkan(data: IsiPeriode) -> Iterator[Temuan]:
    """What the office inferred is told once: a reader of the source does not find it there."""
    inferred = [(isi, row) for isi in data.semua for row in isi.rekaman if row.teks("dasar") == DISIMPULKAN]
    counts = Counter(isi.tabel.judul for isi, _ in inferred)
    if inferred:
        isi, row = inferred[0]
        yield isi.lapor(
            "dasar.disimpulkan",
            "catatan",
            f"Baris yang disimpulkan: {', '.join(f'{title} {count}' for title, count in counts.items())}.",
            row,
            perbaikan="cocokkan dengan dokumen sumbernya, lalu kosongkan kolom dasar",
        )
