"""Rules about official codes: parents, Aceh variants, levels of indicators, trees that bite their tail."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from lkj_utils.dasar import kode
from lkj_utils.kontrak.nomenklatur import nomenklatur

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import Isi, IsiPeriode, Rekaman
    from lkj_utils.kontrak.nomenklatur import Nomenklatur

ACEH_WORDS = ("qanun", "mukim", "gampong", "tuha peut", "imeum", "keuchik")
# Their target and realisasi are the year's.
YEARLY = ("tujuan", "sasaran")
OWN_VALUES = ("perjanjian_kinerja", "realisasi_kinerja")
# Table, whether it holds those of the year, and where the others belong.
TABLES = (("realisasi_kinerja", False, "realisasi_indikator"), ("realisasi_indikator", True, "realisasi_kinerja"))
DAFTAR = "rujukan/nomenklatur.csv"
TREES = (("unit_kerja", "kode_unit"), ("pendapatan", "akun"))


def induk_hilang(data: IsiPeriode) -> Iterator[Temuan]:
    """Every kegiatan and sub kegiatan of the year stands under a program and kegiatan that are listed too."""
    isi = data.ambil("struktur")
    known = {row.teks("kode") for row in isi.rekaman}
    names = nomenklatur(data)
    for row in isi.rekaman:
        parent = kode.induk(row.teks("kode"))
        if parent and parent not in known:
            name = names.nama(parent)
            yield isi.lapor(
                "kode.induk",
                "galat",
                f"Induk kode ini, {parent}, tidak ada di tabel ini.",
                row,
                "kode",
                diharapkan=f"baris {parent}",
                perbaikan=f"tambahkan baris {parent}" + (f" ({name})" if name else "") + ", atau betulkan kodenya",
            )


def kode_asing(data: IsiPeriode) -> Iterator[Temuan]:
    """A code stands on an official list; only one whose decree is known can prove it wrong."""
    names, year = nomenklatur(data), {row.teks("kode") for row in data.ambil("struktur").rekaman}
    for table in ("struktur", "indikator") if names.dasar and not names.sendiri else ():
        isi = data.ambil(table)
        for row in isi.rekaman:
            code = row.teks("kode")
            known = kode.tingkat(code) is None or names.resmi(code) or (table == "indikator" and code in year)
            if not known:
                yield _unknown(isi, row, code, names)


def _unknown(isi: Isi, row: Rekaman, code: str, names: Nomenklatur) -> Temuan:
    near = kode.terdekat(code, names.sebidang(code) or names.dasar)
    meant = f"mungkin maksudnya {near}" + (f" ({names.nama(near)})" if near and names.nama(near) else "")
    if names.pasti(code):
        return isi.lapor(
            "kunci.asing",
            "galat",
            f"Kode ini tidak ada di {DAFTAR}.",
            row,
            "kode",
            diharapkan=f"salah satu kode di {DAFTAR}",
            perbaikan=meant if near else "periksa kodenya pada DPA",
        )
    own = "bila kodenya benar, isi kolom nama di struktur.csv"
    return isi.lapor(
        "kode.tidak_resmi",
        "peringatan",
        "Kode ini tidak ada di daftar nomenklatur yang dikenal program ini; daftar itu sendiri keputusannya diduga.",
        row,
        "kode",
        perbaikan=f"{meant}; {own}" if near else own,
    )


def nama_sendiri(data: IsiPeriode) -> Iterator[Temuan]:
    """An office with codes of its own names them all; elsewhere a typed name is that of the official list."""
    isi, names = data.ambil("struktur"), nomenklatur(data)
    for row in isi.rekaman:
        typed, official = row.teks("nama"), None if names.sendiri else names.resmi(row.teks("kode"))
        if names.sendiri and not typed:
            yield isi.lapor(
                "kode.tanpa_nama",
                "galat",
                "Kode ini tidak bernama, padahal instansi.toml menyebut nomenklatur sendiri.",
                row,
                "nama" if isi.punya("nama") else "kode",
                diharapkan="nama di kolom nama",
                perbaikan="isi kolom nama, atau hapus kunci nomenklatur bila namanya menurut daftar resmi",
            )
        elif typed and official and _plain(typed) != _plain(official.nama):
            yield isi.lapor(
                "kode.nama_lain",
                "peringatan",
                "Nama yang diketik lain dari nama resmi kode ini; yang dicetak ialah yang diketik.",
                row,
                "nama",
                diharapkan=official.nama,
                perbaikan="kosongkan kolom nama, atau betulkan kodenya",
            )


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold()).strip()


def daftar_diduga(data: IsiPeriode) -> Iterator[Temuan]:
    """Names that come from a list whose decree is presumed are told once."""
    isi, names = data.ambil("struktur"), nomenklatur(data)
    if names.sendiri:
        return
    used = [one for row in isi.rekaman if (one := names.resmi(row.teks("kode"))) and not row.teks("nama")]
    lists = Counter(one.daftar.dasar for one in used if one.daftar and one.diduga)
    if lists:
        listed = "; ".join(f"{many} kode dari {decree}" for decree, many in sorted(lists.items()))
        yield isi.lapor(
            "kode.daftar_diduga",
            "catatan",
            f"Nama resmi diambil dari daftar yang keputusannya diduga, belum dicocokkan dengan naskahnya: {listed}.",
            perbaikan="cocokkan nama program dan kegiatan dengan DPA; daftar diganti dengan perintah rujukan",
        )


def varian_aceh(data: IsiPeriode) -> Iterator[Temuan]:
    """Codes of Qanun, Mukim and the like belong to Aceh."""
    office, isi = data.ambil("instansi"), data.ambil("struktur")
    if not office.punya("provinsi") or "aceh" in office.rekaman[0].teks("provinsi").lower():
        return
    names = nomenklatur(data)
    for row in isi.rekaman if not names.sendiri else ():
        official = names.resmi(row.teks("kode"))
        name = official.nama if official else ""
        if official and any(word in name.lower() for word in ACEH_WORDS):
            yield isi.lapor(
                "kode.aceh",
                "peringatan" if official.diduga else "galat",
                f"Kode ini ({name}) hanya berlaku di Aceh.",
                row,
                "kode",
                diharapkan="kode padanannya untuk daerah di luar Aceh",
                perbaikan="pilih kode yang berlaku umum dari nomenklatur",
            )


def tanpa_anak(data: IsiPeriode) -> Iterator[Temuan]:
    """A program or kegiatan without a sub kegiatan has nothing to be computed from."""
    isi = data.ambil("struktur")
    codes = [row.teks("kode") for row in isi.rekaman]
    parents = {kode.induk(one) for one in codes}
    # A sub kegiatan whose kegiatan is missing still shows that its program is not empty.
    parents |= {kode.induk(one) for one in parents if one}
    for row in isi.rekaman:
        level = kode.tingkat(row.teks("kode"))
        if level in {kode.PROGRAM, kode.KEGIATAN} and row.teks("kode") not in parents:
            below = "kegiatan" if level == kode.PROGRAM else "sub kegiatan"
            yield isi.lapor(
                "kode.tanpa_anak",
                "peringatan",
                f"{level.capitalize()} ini tidak mempunyai {below}, sehingga tidak ada yang dihitung.",
                row,
                "kode",
                perbaikan=f"tambahkan {below} di bawahnya, atau hapus baris ini",
            )


def indikator_tingkat(data: IsiPeriode) -> Iterator[Temuan]:
    """The level of an indicator is that of its code; that of a sub kegiatan is called by the code."""
    isi = data.ambil("indikator")
    if not isi.punya("id_indikator", "tingkat", "kode"):
        return
    for row in isi.rekaman:
        level, code = row.teks("tingkat"), row.teks("kode")
        if level in YEARLY or not level:
            continue
        if not code or kode.tingkat(code) != level:
            yield isi.lapor(
                "indikator.tingkat",
                "galat",
                f"Kode indikator ini bukan kode {level.replace('_', ' ')}.",
                row,
                "kode",
                diharapkan=f"kode {level.replace('_', ' ')}",
                perbaikan="betulkan kode atau tingkatnya",
            )
        elif level == kode.SUB_KEGIATAN and row.teks("id_indikator") != code:
            yield isi.lapor(
                "indikator.pengenal",
                "galat",
                "Pengenal indikator ini bukan kodenya.",
                row,
                "id_indikator",
                diharapkan=code,
                perbaikan=f"tulis {code}",
            )


def indikator_berbagi_kode(data: IsiPeriode) -> Iterator[Temuan]:
    """Where a program or kegiatan has several indicators, one that has values is not called by the code."""
    isi = data.ambil("indikator")
    banyak = Counter(row.teks("kode") for row in isi.rekaman)
    berisi = {row.teks("id_indikator") for table in OWN_VALUES for row in data.ambil(table).rekaman}
    for row in isi.rekaman:
        code = row.teks("kode")
        if code and row.teks("id_indikator") == code and banyak[code] > 1 and code in berisi:
            yield isi.lapor(
                "indikator.pengenal",
                "galat",
                f"Indikator ini berpengenal kode, padahal {code} mempunyai {banyak[code]} indikator.",
                row,
                "id_indikator",
                diharapkan="nama pendek, misalnya nilai_sakip",
                perbaikan="beri setiap indikator nama pendek sendiri, juga di tabel target dan realisasi",
            )


def indikator_salah_tabel(data: IsiPeriode) -> Iterator[Temuan]:
    """Realisasi stands in the table of its level: elsewhere nobody reads it."""
    level = {row.teks("id_indikator"): row.teks("tingkat") for row in data.ambil("indikator").rekaman}
    for table, yearly, other in TABLES:
        isi = data.ambil(table)
        for row in isi.rekaman:
            ada = level.get(row.teks("id_indikator"))
            if ada and (ada in YEARLY) is not yearly:
                yield isi.lapor(
                    "indikator.tabel",
                    "galat",
                    f"Indikator {ada.replace('_', ' ')} tidak dibaca dari tabel ini.",
                    row,
                    "id_indikator",
                    diharapkan=f"baris di {other}.csv",
                    perbaikan=f"pindahkan barisnya ke {other}.csv",
                )


def indikator_sasaran(data: IsiPeriode) -> Iterator[Temuan]:
    """An indicator of a sasaran names its sasaran."""
    isi = data.ambil("indikator")
    if not isi.punya("tingkat", "id_sasaran"):
        return
    known = [row.teks("id_sasaran") for row in data.ambil("sasaran").rekaman]
    for row in isi.rekaman:
        if row.teks("tingkat") == "sasaran" and row.kosong("id_sasaran"):
            yield isi.lapor(
                "indikator.sasaran",
                "galat",
                "Indikator sasaran ini tidak menyebut sasarannya.",
                row,
                "id_sasaran",
                diharapkan="salah satu dari " + ", ".join(known),
                perbaikan="isi id_sasaran",
            )


def subjek_analisis(data: IsiPeriode) -> Iterator[Temuan]:
    """An analysis speaks about a code of this year or about an indicator."""
    isi, names = data.ambil("analisis"), nomenklatur(data)
    tables = ((data.ambil("struktur"), "kode"), (data.ambil("indikator"), "id_indikator"))
    if not all(table.punya(column) for table, column in tables):
        return
    known = {row.teks(column): row.teks("nama") for table, column in tables for row in table.rekaman}
    for row in isi.rekaman:
        subject = row.teks("subjek")
        if subject and subject not in known:
            near = kode.terdekat(subject, known)
            name = (known.get(near) or names.nama(near) or "") if near else ""
            shown = f" ({name})" if name else ""
            yield isi.lapor(
                "kunci.asing",
                "galat",
                "Subjek ini bukan kode tahun ini dan bukan indikator.",
                row,
                "subjek",
                diharapkan="kode di struktur.csv atau id_indikator di indikator.csv",
                perbaikan=f"mungkin maksudnya {near}{shown}" if near else "tulis kode atau id_indikator yang ada",
            )


def pohon_berputar(data: IsiPeriode) -> Iterator[Temuan]:
    """Following ``induk`` upwards comes to an end."""
    for table, key in TREES:
        isi = data.ambil(table)
        if not isi.punya(key, "induk"):
            continue
        parents = {row.teks(key): row.teks("induk") for row in isi.rekaman}
        for row in isi.rekaman:
            if _returns(row.teks(key), parents):
                yield isi.lapor(
                    "induk.berputar",
                    "galat",
                    "Rantai induk baris ini kembali ke dirinya sendiri.",
                    row,
                    "induk",
                    diharapkan="induk di tingkat atasnya, kosong untuk yang tertinggi",
                    perbaikan="betulkan induk salah satu baris dalam rantai itu",
                )


def _returns(start: str, parents: Mapping[str, str]) -> bool:
    seen: set[str] = set()
    at = parents.get(start, "")
    while at and at not in seen:
        if at == start:
            return True
        seen.add(at)
        at = parents.get(at, "")
    return False
