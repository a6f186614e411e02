"""Which layout a file has and which columns are which; the user may name them where the titles do not tell."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast, get_args

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.kenali import baku
from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.sipd.bentuk import LRA_AKUN, NAMA_PERAN, SEMUA, TABEL, Dikenal, Jenis, cari, cocokkan
from lkj_app.isian.sipd.judul import BARIS_DICARI, calon
from lkj_app.isian.sipd.urai import AKUN, SUB
from lkj_utils.dasar.berkas import BerkasError
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.toml import baca_pohon

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.isian.impor.buku import LembarIsi
    from lkj_app.isian.sipd.bentuk import Bentuk
    from lkj_app.isian.sipd.judul import Kepala

JENIS: tuple[Jenis, ...] = get_args(Jenis)
KUNCI = ("lembar", "kode", "nilai", "jenis", "tanggal")
# The first that fits counts. "s/d" loses its stroke in a title that is compared.
POLA_NILAI: tuple[tuple[str, Jenis | None], ...] = (
    (r"(.* > )?(?!.*\b(lalu|sebelumnya)\b)realisasi.*\b(s d|sd|sampai dengan|kumulatif)\b.*", "sd"),
    (r"(.* > )?(?!.*\b(lalu|sebelumnya)\b)realisasi.*\b(periode|triwulan) ini\b.*", "periode"),
    (r"(nilai|jumlah) (realisasi|transaksi|belanja).*", None),
    (r"(.* > )?(?!.*\b(lalu|sebelumnya|sisa)\b)realisasi(?!.*(persen|fisik)).*", None),
)
SEBUT = 5
BUKAN_RUPIAH = re.compile(r"%|persen|fisik", re.IGNORECASE)


@dataclass(frozen=True)
class Peta:
    """What a user wrote: titles by role, and the confirmed names of an RFK."""

    kolom: dict[str, str] = field(default_factory=dict)
    nama: dict[str, str] = field(default_factory=dict)


def baca_peta(path: Path) -> Peta:
    """The mapping that a user wrote. Raises UsageError for a key or a jenis that is unknown."""
    try:
        isi = baca_pohon(path)
    except BerkasError as error:
        raise UsageError(f'{error} Contoh isinya: kode = "Kode Sub Kegiatan".') from error
    nama = isi.pop("nama", {})
    salah = [k for k, v in isi.items() if k not in KUNCI or not isinstance(v, str)]
    if not isinstance(nama, dict) or not all(isinstance(v, str) for v in nama.values()):
        salah.append("nama")
    if salah:
        raise UsageError(
            f"{path.name}: {', '.join(salah)} tidak dikenal. Yang dikenal, berisi teks: {', '.join(KUNCI)}; "
            'dan tabel [nama] berisi "nama" = "kode".'
        )
    if isi.get("jenis", JENIS[0]) not in JENIS:
        raise UsageError(f"{path.name}: jenis “{isi['jenis']}” tidak dikenal; pilih {', '.join(JENIS)}.")
    return Peta(isi, nama)


def kenali(semua: list[LembarIsi], peta: Peta, berkas: str, tahun: int) -> list[Dikenal]:
    """The sheets of a file that are read. Raises UsageError where none is known, or where it is not clear which."""
    lembar = [satu for satu in semua if peta.kolom.get("lembar", satu.judul) == satu.judul]
    kepala = [(satu, list(calon(satu))) for satu in lembar]
    disebut = {"kode", "nilai"} & set(peta.kolom)
    for bentuk in () if disebut else SEMUA:
        hasil = [d for satu, semua_ in kepala if (d := _pertama(satu, semua_, bentuk, berkas, tahun))]
        if hasil:
            return _satu_lembar(hasil, berkas)
    hasil = [d for satu, semua_ in kepala if (d := _tabel(satu, semua_, peta, berkas, tahun))]
    if hasil:
        return _satu_lembar(hasil, berkas)
    raise _tak_dikenal(kepala, peta, berkas, tahun)


def tolak_luar(dikenal: Dikenal) -> Dikenal:
    """The sheet itself. Raises UsageError where a column that is read takes a value from outside of the workbook."""
    kolom = {*dikenal.kolom.values(), *(dikenal.kolom_kode if "kode" in dikenal.kolom else ())}
    isi = sorted(dikenal.lembar.sel.items())
    luar = [alamat(n, k) for n, sel in isi if n > dikenal.kepala.akhir for k in sorted(kolom & set(sel)) if sel[k].luar]
    if luar:
        lagi = f" dan {len(luar) - SEBUT} lagi" if len(luar) > SEBUT else ""
        raise UsageError(
            f"{dikenal.berkas}, lembar “{dikenal.lembar.judul}”, sel {', '.join(luar[:SEBUT])}{lagi}: rumus mengambil "
            "nilai dari luar (buku kerja, berkas, atau program lain). Di Excel, salin lalu Tempel Nilai, simpan lagi."
        )
    return dikenal


def _satu_lembar(hasil: list[Dikenal], berkas: str) -> list[Dikenal]:
    if len(hasil) > 1 and not hasil[0].bentuk.per_lembar:
        nama = ", ".join(f"“{satu.lembar.judul}”" for satu in hasil)
        raise UsageError(
            f"{berkas}: beberapa lembar berbentuk {hasil[0].bentuk.judul}: {nama}. Sebutkan satu dalam "
            f'TOML (lembar = "{hasil[0].lembar.judul}") dan pakai --kolom, atau hapus lembar lainnya.'
        )
    return hasil


def _pertama(lembar: LembarIsi, semua: list[Kepala], bentuk: Bentuk, berkas: str, tahun: int) -> Dikenal | None:
    for kepala in semua:
        if (kolom := cocokkan(kepala, bentuk, tahun)) and _isi_cocok(lembar, kepala, bentuk, kolom):
            return Dikenal(berkas, lembar, kepala, bentuk, _tunggal(kolom, kepala, berkas, lembar), bentuk.jenis)
    return None


def _isi_cocok(lembar: LembarIsi, kepala: Kepala, bentuk: Bentuk, kolom: dict[str, list[int]]) -> bool:
    """An LRA by account holds accounts and no sub kegiatan: its titles alone do not tell."""
    if bentuk is not LRA_AKUN:
        return True
    teks = [rapi(lembar.ambil(n, kolom["kode"][0]).nilai) for n in lembar.sel if n > kepala.akhir]
    return any(AKUN.fullmatch(satu) for satu in teks) and not any(SUB.match(satu) for satu in teks)


def _tunggal(kolom: dict[str, list[int]], kepala: Kepala, berkas: str, lembar: LembarIsi) -> dict[str, int]:
    """One column a role; of several those of percentages and of physical progress are left out."""
    hasil = {}
    for peran, semua in kolom.items():
        uang = [k for k in semua if not BUKAN_RUPIAH.search(kepala.tampil[k])] if len(semua) > 1 else semua
        if len(uang) != 1:
            raise UsageError(f"{berkas}, lembar “{lembar.judul}”: {_mana(peran, semua, kepala)}")
        hasil[peran] = uang[0]
    return hasil


def _mana(peran: str, semua: list[int], kepala: Kepala) -> str:
    """Why it is not clear which of several columns is meant: one title twice, or titles that mean different things."""
    judul = list(dict.fromkeys(kepala.tampil[k] for k in semua))
    if len(judul) == 1:
        sel = ", ".join(alamat(kepala.akhir, k) for k in semua)
        return (
            f"judul “{judul[0]}” ada di beberapa kolom ({sel}), sehingga tidak jelas mana yang dibaca. "
            "Beri judul lain pada kolom catatan."
        )
    nama = NAMA_PERAN.get(peran, peran)
    sel = ", ".join(f"“{kepala.tampil[k]}” ({alamat(kepala.akhir, k)})" for k in semua)
    saran = f'Sebutkan satu dalam TOML ({peran} = "{judul[0]}") dan pakai --kolom' if peran in KUNCI else "Hapus satu"
    return f"beberapa kolom dapat dibaca sebagai {nama}: {sel}. {saran}, atau beri judul lain pada yang tidak dipakai."


def _tabel(lembar: LembarIsi, semua: list[Kepala], peta: Peta, berkas: str, tahun: int) -> Dikenal | None:
    """Any other table with a code and an amount of realisasi."""
    for kepala in semua:
        kolom = {p: ada for p, pola in {**TABEL.boleh, **TABEL.wajib}.items() if (ada := cari(kepala, pola, tahun))}
        kolom |= {p: ada for p in ("kode", "tanggal") if (ada := _disebut(kepala, peta.kolom.get(p)))}
        nilai, jenis = _nilai(kepala, peta.kolom.get("nilai"), tahun)
        kolom = {p: ada for p, ada in kolom.items() if p == "kode" or not set(ada) & {*kolom.get("kode", []), *nilai}}
        if not nilai or "kode" not in kolom or (peta.kolom.get("kode") and not _disebut(kepala, peta.kolom["kode"])):
            continue
        jenis = cast("Jenis | None", peta.kolom.get("jenis")) or jenis or ("transaksi" if "tanggal" in kolom else None)
        satu = _tunggal(
            {**kolom, "tanggal": kolom.get("tanggal", [])[:1], "nilai": nilai}
            if "tanggal" in kolom
            else {**kolom, "nilai": nilai},
            kepala,
            berkas,
            lembar,
        )
        return Dikenal(berkas, lembar, kepala, TABEL, satu, jenis)
    return None


def _disebut(kepala: Kepala, judul: str | None) -> list[int]:
    return [k for k, teks in kepala.judul.items() if teks in _bentuk_judul(judul)] if judul else []


def _bentuk_judul(judul: str) -> set[str]:
    return {baku(judul), " > ".join(baku(satu) for satu in judul.split(">"))}


def _nilai(kepala: Kepala, disebut: str | None, tahun: int) -> tuple[list[int], Jenis | None]:
    for pola, jenis in POLA_NILAI:
        cocok = [
            k
            for k, teks in kepala.judul.items()
            if re.fullmatch(pola, teks)
            and not BUKAN_RUPIAH.search(kepala.tampil[k])
            and set(re.findall(r"\b20\d\d\b", teks)) <= {str(tahun)}
            and (not disebut or teks in _bentuk_judul(disebut))
        ]
        if cocok:
            return cocok, jenis
    return _disebut(kepala, disebut), None


def _tak_dikenal(kepala: list[tuple[LembarIsi, list[Kepala]]], peta: Peta, berkas: str, tahun: int) -> UsageError:
    for _, semua in kepala:
        lain = next((t for satu in semua for t in satu.judul.values() if re.fullmatch(r"realisasi 20\d\d", t)), "")
        if lain and str(tahun) not in lain:
            return UsageError(f"{berkas}: kolom realisasinya “{lain}”, sedangkan periodenya tahun {tahun}.")
    dicari = peta.kolom.get("kode", "kode sub kegiatan"), peta.kolom.get("nilai", "realisasi")
    bentuk = "; ".join(satu.judul for satu in SEMUA)
    return UsageError(
        f"{berkas}: tidak ada baris judul dengan kolom “{dicari[0]}” dan “{dicari[1]}” di {BARIS_DICARI} baris pertama."
        f" Yang dikenal: {bentuk}. Untuk bentuk lain sebutkan judulnya dalam berkas TOML (kode, nilai, jenis, tanggal) "
        "dan pakai --kolom."
    )
