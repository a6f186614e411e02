"""A mark of markup in every text that people type, and the office that bears it.

A mark is made for its field, so that a test can tell which field is lost or turned into an element.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from lkj_utils import ROOT
from lkj_utils.kontrak.paket import Paket
from lkj_utils.sajian.narasi import UMUM
from tests.isi_rekaan import SUB_C

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.kontrak.paket import Kolom, Tabel
    from tests.pembangun import Kantor

# Typed as text, but it names something else: a file, a fact, a finding, the component that is judged.
PENUNJUK = {("instansi", "lambang"), ("klaim", "fakta"), ("tanggapan", "temuan"), ("kriteria_akip", "komponen")}
# The criterion that speaks of the address of the site.
KRITERIA = {"komponen": "3. Pelaporan Kinerja", "sub_komponen": "1. Sub rekaan", "kriteria": "5. Kriteria rekaan"}
# The texts of the other claims are read as numbers and places.
KLAIM = {"id": "k4", "fakta": "nama:7.01.01", "jenis": "luar"}
DAFTAR = {"misi": "", "aturan.skala": "predikat", "pemeriksaan.diterima": "alasan oleh"}


def tanda(nama: str) -> str:
    """What would be an element, an entity, a formula of Jinja, Markdown, a link; ``nama`` tells it from others."""
    return f"</title><img id={nama} src=x onerror=x()>&\"'{{{{7*7}}}}{{% raw %}}*_`[x](javascript:1)"


def tanda_narasi(nama: str) -> str:
    """The same for those who may write Markdown and Jinja on purpose: HTML and a script stay text there too."""
    return f"<img id=narasi.{nama} src=x onerror=x()>&\"'[x](javascript:1)"


@cache
def bidang() -> dict[str, str]:
    """Every field of the contract in which people type freely, ``tabel.kolom``, with its mark."""
    paket = Paket.baca(ROOT / "data")
    return {nama: tanda(nama) for tabel in paket for kolom in tabel.kolom for nama in _nama(tabel, kolom)}


def _nama(tabel: Tabel, kolom: Kolom) -> Iterator[str]:
    if kolom.nama in DAFTAR:
        yield from (
            f"{tabel.nama}.{kolom.nama}{bagian and '.'}{bagian}" for bagian in DAFTAR[kolom.nama].split() or [""]
        )
    elif kolom.tipe == "string" and not (kolom.pattern or kolom.enum) and (tabel.nama, kolom.nama) not in PENUNJUK:
        yield f"{tabel.nama}.{kolom.nama}"


def bertanda(kantor: Kantor) -> Kantor:
    """The office with a mark at the end of every text, also where nothing stood, and in every narrative of its own."""
    kantor.tabel["kriteria_akip"][0] |= KRITERIA
    kantor.tabel["klaim"].append(dict(KLAIM))
    kantor.tabel["analisis"].append({"subjek": SUB_C, "jenis": "pendukung", "urut": 1, "teks": ""})
    kantor.tabel["dokumen_perjanjian"] = [{"versi": "awal", "tanggal": "2030-01-10", "pihak_kedua": ""}]
    kantor.tabel["sumber_tabel"] = [{"tabel": "kinerja", "sumber": ""}]
    for nama in bidang():
        tabel, _, kolom = nama.partition(".")
        if tabel in {"instansi", "periode"}:
            _tandai_toml(kantor, nama, kolom)
        for baris in kantor.tabel.get(tabel, [])[-1 if tabel == "klaim" else 0 :]:
            baris[kolom] = f"{baris.get(kolom) or ''} {tanda(nama)}".strip()
    for berkas in UMUM.glob("*.md"):
        kantor.narasi[f"narasi/{berkas.name}"] = (
            f"{berkas.read_text(encoding='utf-8')}\n\n{tanda_narasi(berkas.stem)}\n"
        )
    return kantor


def _tandai_toml(kantor: Kantor, nama: str, kolom: str) -> None:
    bagian = kolom.split(".")
    if nama.startswith("periode."):
        kantor.waktu[kolom] += f" {tanda(nama)}"
    elif bagian[0] == "misi":
        kantor.profil["misi"] = [f"{satu} {tanda(nama)}" for satu in kantor.profil["misi"]]
    elif bagian[:2] in (["aturan", "skala"], ["pemeriksaan", "diterima"]):
        induk: dict[str, Any] = kantor.aturan if bagian[0] == "aturan" else kantor.profil[bagian[0]]
        for satu in induk[bagian[1]]:
            satu[bagian[2]] += f" {tanda(nama)}"
    else:
        isi = kantor.aturan if bagian[0] == "aturan" else kantor.profil
        isi[bagian[-1]] = f"{isi.get(bagian[-1], '')} {tanda(nama)}".strip()


@cache
def semua_tanda() -> dict[str, str]:
    """The mark of every field and of every narrative, by name."""
    return bidang() | {f"narasi.{berkas.stem}": tanda_narasi(berkas.stem) for berkas in UMUM.glob("*.md")}
