"""Rules about instansi.toml that a schema cannot say: supported misi, scale of predikat, accepted findings."""

from __future__ import annotations

import re
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.periode import Periode
from lkj_utils.kontrak.wilayah import nama_kabupaten, sama

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import IsiPeriode

SKALA = "aturan.skala"
DITERIMA = "pemeriksaan.diterima"
RENSTRA = re.compile(r"(\d{4})-(\d{4})")
RENSTRA_TERPANJANG = 10
PERLU_DITERIMA = ("temuan", "alasan", "oleh", "tanggal")


def misi_didukung(data: IsiPeriode) -> Iterator[Temuan]:
    """The supported misi is one of the list."""
    isi = data.ambil("instansi")
    if not isi.punya("misi", "misi_didukung"):
        return
    row = isi.rekaman[0]
    number, missions = row.bilangan("misi_didukung"), row.nilai["misi"]
    if number is not None and isinstance(missions, list) and number > len(missions):
        yield isi.lapor(
            "instansi.misi",
            "galat",
            f"Hanya ada {len(missions)} misi dalam daftar misi.",
            row,
            "misi_didukung",
            diharapkan=f"1 sampai {len(missions)}",
            perbaikan="tulis nomor urut misi yang ada, atau lengkapi daftar misi",
        )


def wilayah(data: IsiPeriode) -> Iterator[Temuan]:
    """A code of the region is that of the kabupaten named; the list's decree was not read, so it is only a note."""
    isi = data.ambil("instansi")
    if not isi.punya("kode_wilayah", "kabupaten") or data.akar is None:
        return
    row = isi.rekaman[0]
    name = nama_kabupaten(data.akar, row.teks("kode_wilayah"))
    if name is not None and not sama(name, row.teks("kabupaten")):
        yield isi.lapor(
            "instansi.wilayah",
            "catatan",
            f"Kode wilayah ini milik {name} menurut daftar wilayah."
            if name
            else "Kode wilayah ini tidak ada di daftar.",
            row,
            "kode_wilayah",
            diharapkan=f"kode {row.teks('kabupaten')}",
            perbaikan="betulkan kodenya atau nama kabupatennya",
        )


def renstra_terbalik(data: IsiPeriode) -> Iterator[Temuan]:
    """A Renstra ends after it begins, and before anybody could plan no further."""
    isi = data.ambil("instansi")
    row = isi.rekaman[0] if isi.punya("periode_renstra") else None
    ujung = RENSTRA.fullmatch(row.teks("periode_renstra")) if row else None
    awal, akhir = (int(ujung[1]), int(ujung[2])) if ujung else (0, 1)
    if not 0 < akhir - awal <= RENSTRA_TERPANJANG:
        tertukar = 0 < awal - akhir <= RENSTRA_TERPANJANG
        yield isi.lapor(
            "instansi.renstra",
            "galat",
            "Periode Renstra berakhir sebelum mulai." if akhir <= awal else "Periode Renstra terlalu panjang.",
            row,
            "periode_renstra",
            diharapkan=f"{akhir}-{awal}" if tertukar else f"paling lama {RENSTRA_TERPANJANG} tahun",
            perbaikan="betulkan tahun awal dan tahun akhirnya",
        )


def skala(data: IsiPeriode) -> Iterator[Temuan]:
    """The scale falls from the highest bound to 0, and every step has a bound and a predikat."""
    isi = data.ambil("instansi")
    if not isi.punya(SKALA):
        return
    row = isi.rekaman[0]
    problem = _scale_problem(row.nilai[SKALA])
    if problem:
        yield isi.lapor(
            "instansi.skala",
            "galat",
            f"Skala predikat tidak dapat dipakai: {problem}.",
            row,
            SKALA,
            diharapkan="deretan [[aturan.skala]] dengan batas menurun sampai 0 dan predikat, misalnya batas = 95, "
            'predikat = "Sangat Baik"',
            perbaikan="betulkan batas dan predikatnya",
        )


def _scale_problem(steps: Any) -> str | None:
    if not isinstance(steps, list) or not steps:
        return "daftarnya kosong"
    for number, step in enumerate(steps, start=1):
        if problem := _step_problem(step, number):
            return problem
    if double := _twice(" ".join(str(step["predikat"]).split()).casefold() for step in steps):
        return f"predikat “{steps[double]['predikat']}” dipakai dua jenjang"
    bounds = [step["batas"] for step in steps]
    if bounds != sorted(set(bounds), reverse=True):
        return "batasnya tidak menurun"
    return None if bounds[-1] == 0 else "batas terakhirnya bukan 0"


def _step_problem(step: Any, number: int) -> str | None:
    if not isinstance(step, dict) or not {"batas", "predikat"} <= set(step):
        return f"jenjang ke-{number} tidak memuat batas dan predikat"
    if isinstance(step["batas"], bool) or not _finite(step["batas"]):
        return f"batas jenjang ke-{number} bukan angka"
    return None if str(step["predikat"]).strip() else f"predikat jenjang ke-{number} kosong"


def _twice(names: Iterable[str]) -> int | None:
    """Where the first stands that stood before."""
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name in seen:
            return number
        seen.add(name)
    return None


def _finite(value: Any) -> bool:
    return isinstance(value, int | float) and isfinite(value)


def diterima(data: IsiPeriode) -> Iterator[Temuan]:
    """Who accepts a finding says which, why, by whom and when."""
    isi = data.ambil("instansi")
    if not isi.punya(DITERIMA):
        return
    value = isi.rekaman[0].nilai[DITERIMA]
    # What is no list at all is named by the schema.
    for number, one in enumerate(value if isinstance(value, list) else (), start=1):
        if problem := masalah_penerimaan(one):
            yield isi.lapor(
                "instansi.diterima",
                "galat",
                f"Penerimaan temuan ke-{number} tidak dapat dipakai: {problem}.",
                isi.rekaman[0],
                DITERIMA,
                diharapkan="[[pemeriksaan.diterima]] dengan temuan, alasan, oleh, tanggal, dan bila perlu periode",
                perbaikan="lengkapi atau hapus penerimaan itu",
            )


def masalah_penerimaan(one: Any) -> str | None:
    """What is wrong with one acceptance; None when it can be used."""
    if not isinstance(one, dict):
        return "bukan deretan kunci dan nilai"
    missing = [name for name in PERLU_DITERIMA if not str(one.get(name, "")).strip()]
    if missing:
        return f"{', '.join(missing)} belum diisi"
    wrong = [name for name in PERLU_DITERIMA[:-1] if not isinstance(one[name], str)]
    if wrong:
        return f"{', '.join(wrong)} bukan teks dalam tanda kutip"
    if not isinstance(one["tanggal"], str | date):
        return "tanggal bukan tanggal"
    try:
        Periode.parse(str(one.get("periode", "2000-TW1")))
    except UsageError:
        return f"periode “{one['periode']}” tidak dikenal"
    return None
