"""Control totals: printed totals against what was read, also shifted ones; money that no code claims."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.isian.impor.sel import TERLALU_PANJANG, rapi
from lkj_app.isian.sipd.baris import berjumlah
from lkj_app.isian.sipd.uang import mungkin, sama
from lkj_app.isian.sipd.urai import INDUK
from lkj_utils.dasar.format import angka
from lkj_utils.dasar.kode import bakukan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_app.isian.sipd.butir import Terbaca
    from lkj_utils.dasar.temuan import Level

# A total of everything; any other word before or after it makes it one of a part.
SELURUH = re.compile(
    r"(grand |sub ?)?(total|jumlah)( total| keseluruhan| seluruhnya| umum| belanja( daerah)?)?\W*", re.IGNORECASE
)
SEBAGIAN = re.compile(r"sub ?(total|jumlah)", re.IGNORECASE)
GESER = (0, 1, -1)
KAS = {"per bulan": 1, "per triwulan": 3, "per semester": 6}
TIDAK_TERBACA = "tidak terbaca"
# From this number of columns on a row of totals is one control.
BANYAK = 3
# Money that was not read: the totals hold it.
BOCOR = ("sipd.tanpa_kode", "sipd.induk")


@dataclass(frozen=True)
class Kontrol:
    """One control: what it is about, what was read, what is printed (None: unreadable), and the outcome."""

    nama: str
    terbaca: Fraction
    tercetak: Fraction | None
    hasil: str


def periksa_jumlah(semua: Terbaca, peran: Iterable[str]) -> list[Kontrol]:
    """Compare every row of totals with the sums of the rows that count; tell of money without a code."""
    dipakai = [p for p in peran if p in semua.dikenal.kolom]
    terbaca = {p: _jumlah(semua, p) for p in dipakai}
    _tanpa_kode(semua, dipakai, terbaca)
    _induk(semua, dipakai)
    return [satu for nomor in semua.isi.jumlah for satu in _baris_jumlah(semua, nomor, terbaca)]


def _jumlah(semua: Terbaca, peran: str) -> Fraction:
    return sum((n for satu in semua.hitung if (n := satu.nilai((peran,))) is not None), Fraction(0))


def _baris_jumlah(semua: Terbaca, nomor: int, terbaca: dict[str, Fraction]) -> list[Kontrol]:
    """One row of totals; of a RAK also per quarter and per half year."""
    teks = berjumlah(semua.dikenal, nomor)
    rentang = next((n for kata, n in KAS.items() if kata in teks.casefold()), 1)
    harap = _per_rentang(terbaca, rentang) if rentang > 1 else terbaca
    letak = _letak(semua, nomor, harap, GESER if rentang == 1 else (0,))
    geser = next((n for n in letak.values() if n), 0)
    dipakai = {semua.dikenal.kolom[p] + n for p, n in letak.items()}
    hasil = []
    for p, nilai in harap.items():
        nama = f"{teks} {semua.dikenal.judul(p)}"
        if p in letak:
            hasil.append(Kontrol(nama, nilai, nilai, "cocok" + (", tergeser satu kolom" if letak[p] else "")))
        else:
            kolom = semua.dikenal.kolom[p] + geser
            isi = mungkin(semua.dikenal.lembar.ambil(nomor, kolom)) if kolom not in dipakai else set()
            ada = next(iter(isi), None)
            if ada is None and not geser and kolom not in dipakai:
                ada, kolom = _di_samping(semua, nomor, p, terbaca)
            dipakai.add(kolom)
            hasil.append(Kontrol(nama, nilai, ada, _beda(semua, nomor, p, nilai, ada)))
    _tidak_terbaca(semua, nomor, teks, hasil)
    return _ringkas(teks, hasil)


def _per_rentang(terbaca: dict[str, Fraction], rentang: int) -> dict[str, Fraction]:
    """What a total per quarter or half year holds, in the month that begins it."""
    return {
        f"b{awal}": sum((terbaca.get(f"b{n}", Fraction(0)) for n in range(awal, awal + rentang)), Fraction(0))
        for awal in range(1, 13, rentang)
        if f"b{awal}" in terbaca
    }


def _letak(semua: Terbaca, nomor: int, harap: dict[str, Fraction], geser: tuple[int, ...]) -> dict[str, int]:
    """Where the totals that agree stand: in their own column, or one beside it; no cell is the total of two."""
    hasil: dict[str, int] = {}
    terpakai: set[int] = set()
    for n in geser:
        for p, nilai in harap.items():
            kolom = semua.dikenal.kolom[p] + n
            isi = mungkin(semua.dikenal.lembar.ambil(nomor, kolom))
            bebas = p not in hasil and kolom not in terpakai and (not n or _boleh_geser(semua, nomor, p, n, harap))
            if bebas and any(sama(satu, nilai) for satu in isi):
                hasil[p] = n
                terpakai.add(kolom)
    return hasil


def _boleh_geser(semua: Terbaca, nomor: int, peran: str, geser: int, harap: dict[str, Fraction]) -> bool:
    """Whether a total may stand beside its column: what stands in its own is nothing, or another's shifted as far."""
    kolom = semua.dikenal.kolom[peran]
    isi = mungkin(semua.dikenal.lembar.ambil(nomor, kolom))
    lain = next((n for p, n in harap.items() if semua.dikenal.kolom[p] + geser == kolom), Fraction(0))
    return bool(harap[peran]) and (not isi or any(sama(satu, lain) for satu in isi))


def _di_samping(semua: Terbaca, nomor: int, peran: str, terbaca: dict[str, Fraction]) -> tuple[Fraction | None, int]:
    """A total that stands beside its own empty column and is not the total of that one."""
    milik = {k: terbaca[p] for p, k in semua.dikenal.kolom.items() if p in terbaca and p != peran}
    kolom = semua.dikenal.kolom[peran]
    for n in GESER[1:]:
        for nilai in mungkin(semua.dikenal.lembar.ambil(nomor, kolom + n)):
            if kolom + n in milik and not sama(nilai, milik[kolom + n]):
                return nilai, kolom + n
    return None, kolom


def _beda(semua: Terbaca, nomor: int, peran: str, harap: Fraction, ada: Fraction | None) -> str:
    """What is said of a total that does not agree."""
    if ada is None:
        return TIDAK_TERBACA
    teks = berjumlah(semua.dikenal, nomor)
    if not SELURUH.fullmatch(teks) and not teks.casefold().startswith("jumlah alokasi kas"):
        pesan = f"Baris “{teks}” bukan jumlah seluruh baris yang dibaca, jadi tidak dapat dicocokkan."
        semua.lapor("sipd.jumlah", "peringatan", pesan, nomor, peran, perbaikan="cocokkan sendiri jumlahnya")
        return "tidak dicocokkan"
    level: Level = "peringatan" if SEBAGIAN.match(teks) else "galat"
    semua.lapor(
        "sipd.jumlah",
        level,
        f"Jumlah tercetak berbeda dari jumlah baris yang dibaca (selisih {uang(ada - harap)}).",
        nomor,
        peran,
        ditemukan=uang(ada),
        diharapkan=uang(harap),
        perbaikan=_saran_jumlah(semua),
    )
    return "berbeda"


def _saran_jumlah(semua: Terbaca) -> str:
    """A total that differs because money above it has no code is not to be taken out."""
    if any(satu.aturan in BOCOR and satu.level == "galat" for satu in semua.temuan):
        return "betulkan dahulu kode yang ditolak di lembar ini, lalu impor lagi"
    return "ambil ulang ekspornya; bila barisnya memang sengaja dikurangi, hapus baris jumlah ini"


def _tidak_terbaca(semua: Terbaca, nomor: int, teks: str, kontrol: list[Kontrol]) -> None:
    """One finding a row, whatever the number of its columns; nothing is missed where nothing was read."""
    kena = [satu for satu in kontrol if satu.hasil == TIDAK_TERBACA and satu.terbaca]
    if kena:
        pesan = f"Baris jumlah “{teks}” tidak terbaca untuk {len(kena)} kolom."
        terbaca = uang(sum((satu.terbaca for satu in kena), Fraction(0)))
        semua.lapor(
            "sipd.jumlah", "peringatan", pesan, nomor, diharapkan=terbaca, perbaikan="cocokkan sendiri jumlahnya"
        )


def _ringkas(teks: str, kontrol: list[Kontrol]) -> list[Kontrol]:
    """Many columns with one outcome are one control."""
    if len(kontrol) < BANYAK or len({satu.hasil for satu in kontrol}) > 1:
        return kontrol
    terbaca = sum((satu.terbaca for satu in kontrol), Fraction(0))
    tercetak = (
        None if kontrol[0].tercetak is None else sum((satu.tercetak or Fraction(0) for satu in kontrol), Fraction(0))
    )
    return [Kontrol(f"{teks} ({len(kontrol)} kolom)", terbaca, tercetak, kontrol[0].hasil)]


def uang(nilai: Fraction) -> str:
    """An amount with thousands, cents only where there are."""
    return angka(nilai, 2)


def _tanpa_kode(semua: Terbaca, peran: list[str], terbaca: dict[str, Fraction]) -> None:
    """Money in a row without a sub kegiatan is never dropped in silence."""
    for nomor in semua.isi.tanpa:
        for p in peran:
            isi = {n for n in mungkin(semua.dikenal.lembar.ambil(nomor, semua.dikenal.kolom[p])) if n}
            if not isi or max(map(abs, isi)) >= TERLALU_PANJANG or _bukan_belanja(semua, nomor):
                continue
            if nomor > semua.dikenal.kepala.akhir and any(sama(n, terbaca[p]) for n in isi) and _terakhir(semua, nomor):
                continue
            if kode := semua.dikenal.teks_kode(nomor):
                _kode_rusak(semua, nomor, kode)
                break
            semua.lapor(
                "sipd.tanpa_kode",
                "galat",
                "Baris ini bernilai, tetapi tanpa kode sub kegiatan.",
                nomor,
                p,
                diharapkan="kode sub kegiatan, misalnya 7.01.01.2.02.0001",
                perbaikan="isi kodenya, atau hapus barisnya",
            )


def _kode_rusak(semua: Terbaca, nomor: int, kode: str) -> None:
    semua.lapor(
        "sipd.tanpa_kode",
        "galat",
        "Baris ini bernilai, tetapi isi sel ini tidak terbaca sebagai kode sub kegiatan.",
        nomor,
        "kode",
        ditemukan=kode,
        diharapkan="kode sub kegiatan, misalnya 7.01.01.2.02.0001",
        perbaikan="betulkan kodenya menurut DPA; jangan hapus barisnya bila nilainya memang belanja",
    )


def _terakhir(semua: Terbaca, nomor: int) -> bool:
    """Below the last row with a code, of no document and no account: there a sum without a word is a total."""
    kolom = (semua.dikenal.kolom.get(p) for p in ("dokumen", "akun"))
    berkode = bool(re.search(r"\d", semua.dikenal.teks_kode(nomor)))
    bernama = berkode or any(rapi(semua.dikenal.lembar.ambil(nomor, k).nilai) for k in kolom if k)
    return not bernama and (not semua.isi.baris or nomor > semua.isi.baris[-1].nomor)


def _bukan_belanja(semua: Terbaca, nomor: int) -> bool:
    """Whether the row is of pendapatan or pembiayaan."""
    kolom = (semua.dikenal.kolom.get(p) for p in ("akun", "kode"))
    teks = [rapi(semua.dikenal.lembar.ambil(nomor, k).nilai) for k in kolom if k]
    return any(re.match(r"[46]\.\d(\.|$)", satu) for satu in teks)


def _induk(semua: Terbaca, peran: list[str]) -> None:
    """Rows of kegiatan, program and bidang are totals too; in a partial export they are larger than what was read."""
    jumlah: dict[tuple[str, str, str], Fraction] = defaultdict(Fraction)
    for satu in semua.hitung:
        bagian = satu.baris.urai.sub.split(".")
        for p in peran:
            nilai = satu.nilai((p,)) or Fraction(0)
            for n in range(1, len(bagian)):
                jumlah[satu.baris.skpd, ".".join(bagian[:n]), p] += nilai
    sub = {satu.urai.sub for satu in semua.isi.baris}
    for baris in semua.isi.induk:
        cocok = INDUK.match(baris.kode)
        kode = bakukan(cocok[0].rstrip(".").upper()) if cocok and baris.urai.tingkat == "induk" else ""
        if kode and not _beranak(sub, kode):
            _tanpa_anak(semua, baris.nomor, kode, peran)
            continue
        for p in peran:
            _satu_induk(semua, baris.nomor, p, jumlah.get((baris.skpd, kode, p)))


def _beranak(semua: set[str], kode: str) -> bool:
    """Whether any sub kegiatan stands below a code, of whatever office; under X.XX it may be of any bidang."""
    bagian = kode.split(".")
    for satu in semua:
        anak = satu.split(".")[: len(bagian)]
        if anak == bagian or ("X" in {anak[0], bagian[0]} and anak[2:] == bagian[2:]):
            return True
    return False


def _tanpa_anak(semua: Terbaca, nomor: int, kode: str, peran: list[str]) -> None:
    """Money of a kegiatan without sub kegiatan in the file; one digit may be an account, not an urusan."""
    sel = (semua.dikenal.lembar.ambil(nomor, semua.dikenal.kolom[p]) for p in peran)
    if not re.fullmatch(r"[456]", kode) and any(n for satu in sel for n in mungkin(satu)):
        semua.lapor(
            "sipd.induk",
            "galat",
            "Baris induk ini bernilai, tetapi tidak ada sub kegiatan di bawahnya.",
            nomor,
            "kode",
            diharapkan="kode sub kegiatan, misalnya 7.01.01.2.02.0001",
            perbaikan="ambil ulang ekspornya sampai sub kegiatan; hapus baris ini bila memang sengaja tidak disertakan",
        )


def _satu_induk(semua: Terbaca, nomor: int, peran: str, harap: Fraction | None) -> None:
    isi = mungkin(semua.dikenal.lembar.ambil(nomor, semua.dikenal.kolom[peran]))
    if harap is None or not isi or any(sama(satu, harap) for satu in isi):
        return
    semua.lapor(
        "sipd.induk",
        "peringatan",
        "Nilai baris induk ini tidak sama dengan jumlah sub kegiatan yang dibaca.",
        nomor,
        peran,
        diharapkan=uang(harap),
        perbaikan="abaikan bila ekspor ini memang sebagian; bila tidak, ambil ulang ekspornya",
    )
