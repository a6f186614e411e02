"""The identity of an office as one question a row, made from the contract; a list (misi, scale) is several rows.

Its table is none of the contract: beside the columns of instansi.toml it asks which quarter is reported first.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lkj_app.isian.baru import VERSI_AWAL
from lkj_utils.kontrak.nilai import nilai_sel
from lkj_utils.kontrak.nomenklatur import KABUPATEN_KOTA, PROVINSI
from lkj_utils.kontrak.paket import Kolom, Tabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lkj_utils.kontrak.paket import Paket

NAMA = "identitas"
MISI, SKALA, BANYAK_MISI, BANYAK_JENJANG = "misi", "aturan.skala", 10, 7
# Written by the program, or a file that lies beside the profile.
TANPA = ("versi_kontrak", "lambang")
JENIS = ("kecamatan", "kelurahan", "dinas", "badan", "bagian", "sekretariat", "inspektorat", "rumah_sakit", "puskesmas")
# The usual steps with the labels of the field; every office may declare its own.
JENJANG = (("Sangat Baik", 91), ("Baik", 76), ("Cukup", 66), ("Kurang", 51), ("Sangat Kurang", 0))
CATATAN_SKALA = "Skala yang lazim dipakai; sesuaikan dengan ketentuan daerah."
USULAN = {
    "kertas": "A4", "versi": VERSI_AWAL, "nomenklatur": "resmi", "aturan.desimal_persen": "2",
    "aturan.desimal_nilai": "2", "aturan.batas_agregasi": "tanpa", "aturan.rumus_turun": "selisih",
    "aturan.agregasi": "rata_rata", "aturan.ambang_kendala": "90", "aturan.catatan_skala": CATATAN_SKALA,
    **{f"skala.{n}.predikat": nama for n, (nama, _) in enumerate(JENJANG, start=1)},
    **{f"skala.{n}.batas": str(batas) for n, (_, batas) in enumerate(JENJANG, start=1)},
}  # fmt: skip
TAMBAHAN = (
    Kolom("tahun", "integer", "Tahun laporan pertama", "Tahun anggaran dari triwulan pertama yang dilaporkan.",
          wajib=True, minimum=2000, maksimum=2100, contoh="2026"),
    Kolom("triwulan", "integer", "Triwulan laporan pertama", "Triwulan sebelumnya pada tahun itu tidak diminta.",
          wajib=True, enum=(1, 2, 3, 4), contoh="1"),
    Kolom("versi", "string", "Versi anggaran yang berlaku", "rkpd, dpa_pokok, pergeseran_1 dan seterusnya, atau "
          "dpa_perubahan; yang berlaku pada akhir triwulan itu.", wajib=True,
          pattern=r"^(rkpd|dpa_pokok|pergeseran_[1-9]\d*|dpa_perubahan)$", contoh=VERSI_AWAL),
    Kolom("akhiran_kode", "integer", "Angka di akhir kode sub kegiatan", "2 atau 4, seperti tercetak pada DPA "
          "(7.01.01.2.02.01 atau 7.01.01.2.02.0001); kosong berarti seperti daftar nomenklatur.", enum=(2, 4)),
)  # fmt: skip
BAGIAN: dict[str, tuple[str, ...]] = {
    "Kantor": ("nama", "jenis", "kabupaten", "provinsi", "kedudukan", "jenis_pemda", "kode_wilayah"),
    "Laporan pertama": ("tahun", "triwulan", "versi"),
    "Rencana strategis": ("periode_renstra", "visi", MISI, "misi_didukung", "tujuan"),
    "Kode program": ("nomenklatur", "akhiran_kode"),
    "Aturan penilaian": ("aturan.",),
    "Skala predikat": (SKALA,),
    "Terbitan": ("",),
}
PILIHAN = {"jenis": JENIS, "versi": (VERSI_AWAL, "dpa_perubahan", "pergeseran_1", "rkpd")}
WILAYAH = "Dicari dari nama kabupaten dan kecamatan; isi hanya bila daftar tidak mengenalnya."


def tabel_identitas(paket: Paket) -> Tabel:
    """The questions as a table of one row."""
    kolom = tuple(satu for _, semua in bagian(paket) for satu in semua)
    return Tabel(NAMA, "Identitas", "", "instansi", wajib=True, templat_path="", format="csv", kolom=kolom,
                 sumber=paket.tabel("instansi").sumber)  # fmt: skip


def bagian(paket: Paket) -> list[tuple[str, list[Kolom]]]:
    """The questions under their headings; a column of the contract that no heading names stands under the last."""
    sisa = {satu.nama: satu for satu in (*paket.tabel("instansi").kolom, *TAMBAHAN) if satu.nama not in TANPA}
    hasil = []
    for judul, nama in BAGIAN.items():
        milik = [n for satu in nama for n in sisa if n == satu or (satu.endswith(".") and n.startswith(satu))]
        if nama == ("",):
            milik = [*sisa]
        milik = [n for n in milik if judul == "Skala predikat" or n != SKALA]
        hasil.append((judul, [satu for n in milik for satu in _pertanyaan(sisa.pop(n))]))
    return hasil


def _pertanyaan(kolom: Kolom) -> Iterator[Kolom]:
    """The rows of one column: of a list as many as it may be long; of other lists none, they are no questions."""
    if kolom.nama == MISI:
        for n in range(1, BANYAK_MISI + 1):
            yield replace(kolom, nama=f"misi.{n}", tipe="string", judul=f"Misi {n}", wajib=n == 1, contoh=None)
    elif kolom.nama == SKALA:
        for n in range(1, BANYAK_JENJANG + 1):
            yield Kolom(f"skala.{n}.predikat", "string", f"Predikat {n}", "Dari yang tertinggi." if n == 1 else "",
                        wajib=n == 1)  # fmt: skip
            batas = "Capaian terendah (persen) untuk predikat ini; yang terakhir 0." if n == 1 else ""
            yield Kolom(f"skala.{n}.batas", "number", f"Batas bawah predikat {n}", batas, "persen", wajib=n == 1,
                        minimum=0)  # fmt: skip
    elif kolom.tipe != "array":
        yield replace(kolom, bantuan=WILAYAH) if kolom.nama == "kode_wilayah" else kolom


def awal(nama: str, periode: tuple[int | None, int | None]) -> dict[str, str]:
    """The answers that a new workbook proposes; what only the office can say is left empty."""
    kata = re.split(r"\W+", nama.casefold().strip())[0]
    tahun, triwulan = ("" if satu is None else str(satu) for satu in periode)
    pemda = PROVINSI if PROVINSI in nama.casefold() else KABUPATEN_KOTA
    jenis = kata if kata in JENIS else ""
    return {**USULAN, "nama": nama, "jenis": jenis, "jenis_pemda": pemda, "tahun": tahun, "triwulan": triwulan}


def profil(teks: Mapping[str, str], paket: Paket) -> dict[str, Any]:
    """What instansi.toml says: keys with dots, only those that were answered."""
    milik = {satu.nama: satu for satu in paket.tabel("instansi").kolom}
    isi = {nama: _nilai(teks[nama], kolom) for nama, kolom in milik.items() if teks.get(nama)}
    misi = [satu for n in range(1, BANYAK_MISI + 1) if (satu := teks.get(f"misi.{n}"))]
    return isi | ({MISI: misi} if misi else {}) | ({SKALA: skala} if (skala := _skala(teks)) else {})


def _skala(teks: Mapping[str, str]) -> list[dict[str, Any]]:
    batas = Kolom("batas", "number")
    jenjang = (
        {"batas": _nilai(teks.get(f"skala.{n}.batas", ""), batas), "predikat": teks.get(f"skala.{n}.predikat", "")}
        for n in range(1, BANYAK_JENJANG + 1)
    )
    return [{k: v for k, v in satu.items() if v not in ("", None)} for satu in jenjang if any(satu.values())]


def _nilai(teks: str, kolom: Kolom) -> Any:
    """A number where it is one, the text where it is not: the check tells of that."""
    try:
        nilai = nilai_sel(teks, kolom)
    except ValueError:
        return teks
    if kolom.tipe == "number" and nilai is not None:
        return int(nilai) if nilai == int(nilai) else float(nilai)  # type: ignore[arg-type]
    return nilai
