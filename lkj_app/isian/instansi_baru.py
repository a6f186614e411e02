"""Start another office: its identity, its structure from official codes, its first quarter; nothing is invented.

What nobody has said yet (units of indicators, targets, pagu, officials) is left empty, and a check asks for it.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomlkit

from lkj_app.isian.baru import VERSI_AWAL, HasilBaru, siapkan
from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.berkas import baca_csv, baca_teks
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.periode import TRIWULAN
from lkj_utils.dasar.sementara import folder_sementara
from lkj_utils.dasar.simpan import csv_bytes
from lkj_utils.dasar.transaksi import menulis, simpan_semua
from lkj_utils.data.kekurangan import kekurangan
from lkj_utils.kontrak.nomenklatur import KABUPATEN_KOTA, PROVINSI, Nomenklatur
from lkj_utils.kontrak.paket import Paket
from lkj_utils.kontrak.silang.kode_program import ACEH_WORDS
from lkj_utils.kontrak.versi import TANDA, terbaru
from lkj_utils.kontrak.wilayah import cari_kode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lkj_utils.dasar.periode import Periode
    from lkj_utils.data.instansi import Identitas
    from lkj_utils.kontrak.nasional import Butir

KODE = re.compile(r"(?<![\d.])\d\.\d{2}\.\d{2}(?:\.\d\.\d{2}(?:\.(?:\d{4}|\d{2}))?)?(?![\d.]*\d)")
# The usual steps with the labels of the field; every office may declare its own.
SKALA = (("Sangat Baik", 91), ("Baik", 76), ("Cukup", 66), ("Kurang", 51), ("Sangat Kurang", 0))
CATATAN_SKALA = "Skala yang lazim dipakai; sesuaikan dengan ketentuan daerah."
ATURAN = {
    "desimal_persen": 2, "desimal_nilai": 2, "batas_agregasi": "tanpa", "rumus_turun": "selisih",
    "agregasi": "rata_rata", "ambang_kendala": 90, "catatan_skala": CATATAN_SKALA,
}  # fmt: skip
KERTAS = "A4"
# The part of a kegiatan that says whose it is: of any kabupaten or kota, of any province, of those in Aceh.
KEWENANGAN, UMUM, ACEH = 3, {KABUPATEN_KOTA: "2", PROVINSI: "1"}, "7"
PIMPINAN = {"kecamatan": "Camat", "kelurahan": "Lurah"}
PUNCAK = "pimpinan"
PANDUAN = """# Naskah {nama}

Laporan memakai kalimat umum untuk semua instansi. Bila {nama} perlu kalimat sendiri, buat berkas dengan nama yang
sama di folder ini; berkas itu menggantikan yang umum. Untuk satu triwulan saja, letakkan di folder `narasi/` triwulan.

Angka, persentase, dan nama triwulan tidak diketik, melainkan diambil dari data, misalnya
`{{{{ teks("serapan:total") }}}}` dan `{{{{ periode.nama }}}}`. Arti tiap naskah terlihat dari namanya:

{daftar}
"""


def baca_kode(teks: str) -> list[str]:
    """The official codes in a file, or in the text itself."""
    path = Path(teks)
    isi = baca_teks(path) if not KODE.search(teks) and path.is_file() else teks
    semua = {kode_program.bakukan(satu): satu for satu in reversed(KODE.findall(isi))}
    if not semua:
        raise UsageError(f"Tidak ada kode program, kegiatan, atau sub kegiatan di “{teks}”.")
    return [*reversed(semua.values())]


def mulai(data_root: Path, identitas: Identitas, kode: list[str], periode: Periode, narasi: Path) -> HasilBaru:
    """Write the office, its year and its first quarter, all or nothing. Raises UsageError for what is wrong in it."""
    with menulis(data_root, "new"):
        return _mulai(data_root, identitas, kode, periode, narasi)


def _mulai(data_root: Path, identitas: Identitas, kode: list[str], periode: Periode, narasi: Path) -> HasilBaru:
    paket = Paket.utuh(data_root)
    _periksa(data_root, paket, identitas)
    sub = _pilih_sub(_nomenklatur(data_root, paket, periode, identitas), kode, identitas.provinsi)
    with folder_sementara() as folder:
        # The quarter is prepared by the same code as any other, on a copy; only then is anything put in its place.
        salinan = folder / "data"
        shutil.copytree(data_root / "rujukan", salinan / "rujukan")
        shutil.copy2(data_root / "datapackage.json", salinan)
        simpan_semua(salinan, _berkas(salinan, paket, identitas, sub, periode, narasi))
        hasil = siapkan(salinan, identitas.folder, periode)
        semua = [path for path in (salinan / identitas.folder).rglob("*") if path.is_file()]
        berkas = {data_root / path.relative_to(salinan): path.read_bytes() for path in sorted(semua)}
        simpan_semua(data_root, berkas)
    return replace(hasil, berkas=tuple(berkas), kurang=kekurangan(data_root, identitas.folder, periode, paket))


def _periksa(data_root: Path, paket: Paket, identitas: Identitas) -> None:
    """Everything that is wrong in the answers, at once."""
    masalah = []
    for nama in ("jenis", "periode_renstra"):
        kolom = paket.tabel("instansi").ambil(nama)
        if not re.fullmatch(kolom.pattern or ".*", getattr(identitas, nama)):
            masalah.append(f"{kolom.judul} “{getattr(identitas, nama)}” tidak sesuai, misalnya {kolom.contoh}")
    if identitas.misi_didukung not in range(1, len(identitas.misi) + 1):
        pilihan = f"1 sampai {len(identitas.misi)}" if len(identitas.misi) > 1 else "1"
        masalah.append(f"misi yang didukung harus {pilihan}, menurut urutan --misi")
    if not re.match("[a-z]", identitas.folder):
        masalah.append(f"nama “{identitas.nama}” tidak dapat menjadi nama folder")
    if (data_root / identitas.folder).exists():
        masalah.append(f"folder {identitas.folder} sudah ada; tidak ada yang ditimpa")
    if masalah:
        raise UsageError(f"Instansi baru belum dapat dibuat: {'; '.join(masalah)}.")


def _nomenklatur(data_root: Path, paket: Paket, periode: Periode, identitas: Identitas) -> Nomenklatur:
    path = data_root / paket.tabel("nomenklatur").templat_path
    lembar = baca_csv(path)
    letak = lembar.kolom.index("kode"), lembar.kolom.index("nama")
    dasar = {kode_program.bakukan(satu.sel[letak[0]]): satu.sel[letak[1]] for satu in lembar.baris}
    profil = {"jenis_pemda": _jenis_pemda(identitas)}
    return Nomenklatur.milik(profil, dasar=dasar, akar=data_root, tahun=periode.tahun)


def _pilih_sub(resmi: Nomenklatur, kode: Iterable[str], provinsi: str) -> list[Butir]:
    """The sub kegiatan meant: themselves, or all below a program or kegiatan that was named."""
    aceh = "aceh" in provinsi.lower()
    asing: list[str] = []
    dipilih: dict[str, Butir] = {}
    for satu in kode:
        baku = kode_program.bakukan(satu)
        milik = [b for b in resmi.anak(baku) if _umum(b, baku, UMUM[resmi.jenis_pemda], aceh=aceh)]
        if kode_program.tingkat(baku) == kode_program.SUB_KEGIATAN and (tepat := resmi.resmi(baku)):
            milik = [replace(tepat, kode=satu)]
        asing += [] if milik else [satu]
        dipilih |= {kode_program.bakukan(b.kode): _terurai(resmi, b) for b in milik}
    if asing:
        dekat = {satu: kode_program.terdekat(satu, resmi.sebidang(satu)) for satu in asing}
        sebut = [f"{satu} (mungkin {mirip})" if mirip else satu for satu, mirip in dekat.items()]
        raise UsageError(
            f"Kode ini tidak ada di daftar nomenklatur: {', '.join(sebut)}. Bila kodenya memang di luar daftar resmi, "
            "mulailah dengan kode yang ada, lalu tambahkan barisnya di struktur.csv dengan nama di kolom nama; "
            'tulis nomenklatur = "sendiri" di instansi.toml bila semuanya di luar daftar.'
        )
    return [dipilih[satu] for satu in sorted(dipilih, key=kode_program.urutan)]


def _umum(butir: Butir, diminta: str, umum: str, *, aceh: bool) -> bool:
    """Whether a program that was named stands for this code too: not for those of Aceh, Papua and the like."""
    if not aceh and any(kata in butir.nama.lower() for kata in ACEH_WORDS):
        return False
    milik, asal = butir.kode.split("."), diminta.split(".")
    return len(asal) > KEWENANGAN or milik[KEWENANGAN] in (umum, ACEH if aceh else umum)


def _terurai(resmi: Nomenklatur, butir: Butir) -> Butir:
    """With its indicator and unit, as far as a national list has them."""
    ada = resmi.terurai(kode_program.bakukan(butir.kode))
    return replace(butir, indikator=ada.indikator, satuan=ada.satuan) if ada else butir


def _berkas(
    akar: Path, paket: Paket, identitas: Identitas, sub: list[Butir], periode: Periode, narasi: Path
) -> dict[Path, bytes]:
    isi = _instansi(identitas, sub) | _tahun([satu.kode for satu in sub])
    berkas = {
        akar / paket.path(tabel.nama, identitas.folder, periode): csv_bytes(tabel.nama_kolom, isi.get(tabel.nama, ()))
        for tabel in paket
        if tabel.cakupan in ("instansi", "tahun") and tabel.format == "csv" and (tabel.wajib or tabel.nama in isi)
    }
    tambahan = {"kode_wilayah": _wilayah(akar, identitas), "jenis_pemda": _jenis_pemda(identitas)}
    profil = _toml(identitas, {nama: isi_ for nama, isi_ in tambahan.items() if isi_})
    berkas[akar / paket.path("instansi", identitas.folder, periode)] = profil.encode("utf-8")
    daftar = "\n".join(f"- `{path.name}`" for path in sorted(narasi.glob("*.md")))
    panduan = PANDUAN.format(nama=identitas.nama, daftar=daftar)
    berkas[akar / identitas.folder / "narasi" / "BACA-SAYA.md"] = panduan.encode("utf-8")
    return berkas


def _wilayah(akar: Path, identitas: Identitas) -> str:
    """The code of the region where the list knows it by its names."""
    kecamatan = identitas.nama if identitas.jenis == "kecamatan" else ""
    return cari_kode(akar, identitas.provinsi, identitas.kabupaten, kecamatan)


def _jenis_pemda(identitas: Identitas) -> str:
    """Which list of codes holds; what is not said is that of a kabupaten."""
    return PROVINSI if identitas.kabupaten.casefold().startswith(PROVINSI) else ""


def _instansi(identitas: Identitas, sub: list[Butir]) -> dict[str, list[Mapping[str, Any]]]:
    """The head of the office, and an indicator for each sub kegiatan, worded as in the list where it says so."""
    jabatan = PIMPINAN.get(identitas.jenis, f"Kepala {identitas.nama}")
    tetap = {"tingkat": "sub_kegiatan", "arah": "naik", "akumulasi": "jumlah", "iku": "tidak"}
    return {
        "unit_kerja": [{"kode_unit": PUNCAK, "nama": identitas.nama, "jabatan": jabatan}],
        "indikator": [
            {"id_indikator": satu.kode, "kode": satu.kode, "nama": satu.indikator, "satuan": satu.satuan, **tetap}
            for satu in sub
        ],
    }


def _tahun(sub: list[str]) -> dict[str, list[Mapping[str, Any]]]:
    pohon = {induk for kode in sub for induk in _jalur(kode)}
    nomor: Counter[str | None] = Counter()
    struktur: list[Mapping[str, Any]] = []
    for kode in sorted(pohon, key=kode_program.urutan):
        induk = kode_program.induk(kode)
        nomor[induk] += 1
        struktur.append({"kode": kode, "urut": nomor[induk]})
    return {
        "struktur": struktur,
        "dokumen_anggaran": [{"versi": VERSI_AWAL}],
        "anggaran": [{"versi": VERSI_AWAL, "kode": kode} for kode in sub],
        "kas": [{"versi": VERSI_AWAL, "kode": kode, "triwulan": tw} for kode in sub for tw in TRIWULAN],
        "target_kinerja": [{"id_indikator": kode, "triwulan": tw} for kode in sub for tw in TRIWULAN],
    }


def _jalur(kode: str) -> list[str]:
    """A code and everything above it."""
    induk = kode_program.induk(kode)
    return [kode, *(_jalur(induk) if induk else [])]


def _toml(identitas: Identitas, tambahan: Mapping[str, str]) -> str:
    isi = tomlkit.document()
    isi.add(tomlkit.comment(f"Identitas dan aturan {identitas.nama}."))
    isi.update(asdict(identitas) | {"kertas": KERTAS, "misi": list(identitas.misi), TANDA: terbaru(), **tambahan})
    aturan = tomlkit.table()
    aturan.update(ATURAN)
    skala = tomlkit.aot()
    for predikat, batas in SKALA:
        jenjang = tomlkit.table()
        jenjang.update(batas=batas, predikat=predikat)
        skala.append(jenjang)
    aturan.add(tomlkit.nl())
    aturan.add(tomlkit.comment("Batas bawah capaian (persen); berlaku sampai sebelum batas di atasnya."))
    aturan.add("skala", skala)
    isi.add(tomlkit.nl())
    isi.add("aturan", aturan)
    return tomlkit.dumps(isi)
