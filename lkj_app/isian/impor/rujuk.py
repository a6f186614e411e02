"""Keys that nobody types: made from what a row says; and references by name, turned into those keys."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.kenali import letak
from lkj_app.isian.lembar_kerja.kantor import SEBUTAN, dirujuk
from lkj_app.isian.lembar_kerja.rancangan import judul_lembar
from lkj_utils.dasar.kode import terdekat
from lkj_utils.dasar.temuan import Temuan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lkj_app.isian.impor.baris import BarisIsi
    from lkj_app.isian.impor.kenali import TabelLembar
    from lkj_utils.kontrak.paket import Paket

    Terbaca = Mapping[str, tuple[TabelLembar, list[BarisIsi]]]

PANJANG_PENGENAL, PANJANG_JENIS = 48, 32
# The survey of public satisfaction is compared with the indicator of this name.
IKM = ("ikm", "indeks kepuasan masyarakat")
GELAR = re.compile(r",.*$")


def pengenal(teks: str) -> str:
    """``Indeks Kualitas Layanan`` -> ``indeks_kualitas_layanan``, cut at a word; empty where no letter is left."""
    kata = re.findall(r"[a-z0-9]+", teks.casefold())
    while kata and not kata[0][0].isalpha():
        kata.pop(0)
    hasil = "_".join(kata)
    if len(hasil) <= PANJANG_PENGENAL:
        return hasil
    return hasil[:PANJANG_PENGENAL].rpartition("_")[0] or hasil[:PANJANG_PENGENAL]


def lengkapi(terbaca: Terbaca) -> None:
    """Fill in the keys of rows that say something, in place; what was typed stays."""
    for nama, (_, semua) in terbaca.items():
        urut: Counter[str] = Counter()
        if nama == "tugas":
            _lanjutan(semua)
        for satu in semua:
            if any(isi for kolom, isi in satu.teks.items() if kolom != "id"):
                _isi_kunci(nama, satu.teks, urut)


def _lanjutan(semua: list[BarisIsi]) -> None:
    """A duty without its unit and kind is one of those above it."""
    for atas, satu in itertools.pairwise(semua):
        if not satu.ditolak and not satu.teks.get("kode_unit") and satu.teks.get("uraian"):
            satu.teks["jenis"] = satu.teks.get("jenis") or atas.teks.get("jenis", "")
            satu.teks["kode_unit"] = atas.teks.get("kode_unit", "")


def _isi_kunci(nama: str, teks: dict[str, str], urut: Counter[str]) -> None:
    if nama in ("sasaran", "tugas") and not teks.get("urut"):
        milik = f"{teks.get('kode_unit', '')}/{teks.get('jenis', '')}"
        urut[milik] += 1
        teks["urut"] = str(urut[milik])
    kunci, isi = {
        "unit_kerja": ("kode_unit", teks.get("nama", "")),
        "pejabat": ("id_pejabat", GELAR.sub("", teks.get("nama", ""))),
        "desa": ("id_desa", teks.get("nama", "")),
        "sasaran": ("id_sasaran", f"sasaran {teks.get('urut', '')}"),
        "indikator": ("id_indikator", _indikator(teks.get("nama", ""))),
        "regulasi": ("id", _peraturan(teks)),
    }.get(nama, ("", ""))
    if kunci and not teks.get(kunci):
        teks[kunci] = pengenal(isi)


def _peraturan(teks: Mapping[str, str]) -> str:
    """Kinds of decrees are long; number and year tell them apart."""
    jenis = pengenal(teks.get("jenis", ""))[:PANJANG_JENIS]
    return f"{jenis} {teks.get('nomor', '')} {teks.get('tahun', '')}"


def _indikator(nama: str) -> str:
    return IKM[0] if nama.casefold().startswith(IKM[1]) else nama


def rujuk(paket: Paket, terbaca: Terbaca, berkas: str) -> tuple[dict[str, list[dict[str, str]]], list[Temuan]]:
    """The rows of every sheet with references as keys, and what names nothing or several."""
    kunci = {nama: _kunci(paket, nama, terbaca) for nama in SEBUTAN}
    hasil: dict[str, list[dict[str, str]]] = {}
    temuan: list[Temuan] = []
    for nama, (sumber, semua) in terbaca.items():
        kolom = {k: asal for k in sumber.kolom if (asal := dirujuk(paket, sumber.tabel, k))}
        hasil[nama] = [dict(satu.teks) for satu in semua]
        for satu, teks in zip(semua, hasil[nama], strict=True):
            for k, asal in kolom.items():
                ada = kunci[asal].get(teks.get(k, "").casefold(), [])
                if teks.get(k) and len(set(ada)) != 1:
                    temuan.append(_tak_dikenal(sumber, satu, k, paket, asal, [*_sebutan(terbaca, asal)], berkas, ada))
                # What names nothing stays a key that nobody has, so that the rest of its row is checked as well.
                teks[k] = ada[0] if ada else pengenal(teks.get(k, ""))
    return hasil, temuan


def _kunci(paket: Paket, nama: str, terbaca: Terbaca) -> dict[str, list[str]]:
    """The keys of a table by key and by name, whatever the capitals."""
    hasil: dict[str, list[str]] = defaultdict(list)
    (kunci,) = paket.tabel(nama).kunci
    for satu in terbaca[nama][1] if nama in terbaca else ():
        for sebutan in {satu.teks.get(kunci, "").casefold(), satu.teks.get(SEBUTAN[nama], "").casefold()} - {""}:
            hasil[sebutan].append(satu.teks.get(kunci, ""))
    return hasil


def _sebutan(terbaca: Terbaca, nama: str) -> Iterator[str]:
    return (satu.teks.get(SEBUTAN[nama], "") for satu in (terbaca[nama][1] if nama in terbaca else ()))


def _tak_dikenal(  # noqa: PLR0913, PLR0917 - the parts of one sentence
    sumber: TabelLembar, satu: BarisIsi, kolom: str, paket: Paket, asal: str, semua: list[str], berkas: str,
    ada: list[str],
) -> Temuan:  # fmt: skip
    lembar = judul_lembar(paket.tabel(asal))
    dekat = terdekat(satu.teks[kolom], [s for s in semua if s])
    apa = f"dipakai {len(ada)} baris di lembar {lembar}" if ada else f"tidak ada di lembar {lembar}"
    cara = "bedakan namanya, atau tulis pengenalnya" if ada else f"mungkin maksudnya “{dekat}”" if dekat else ""
    return Temuan(
        "kunci.asing",
        "galat",
        f"{sumber.tabel.ambil(kolom).judul}: nama ini {apa}.",
        letak(berkas, sumber.lembar),
        ditemukan=satu.teks[kolom],
        diharapkan=f"nama yang ada di lembar {lembar}",
        perbaikan=cara or f"isi dahulu lembar {lembar}",
        sel=alamat(satu.nomor, sumber.kolom[kolom]),
    )
