"""Start another office from what its workbook says: its tables, its year, its first quarter, all or nothing.

What nobody has said yet (targets, pagu, realisasi) is left empty, and a check asks for it; quarters before the first
one are not asked for.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import tomlkit

from lkj_app.isian.baru import HasilBaru, siapkan
from lkj_app.isian.lembar_kerja.identitas import JENIS, SKALA
from lkj_utils import ROOT
from lkj_utils.dasar.berkas import baca_teks
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.kode import KEGIATAN, PROGRAM, bakukan
from lkj_utils.dasar.periode import TRIWULAN
from lkj_utils.dasar.sementara import folder_sementara
from lkj_utils.dasar.simpan import csv_bytes, toml_ganti
from lkj_utils.dasar.transaksi import simpan_semua
from lkj_utils.data.kekurangan import kekurangan
from lkj_utils.kontrak import periksa
from lkj_utils.kontrak.versi import TANDA, terbaru
from lkj_utils.kontrak.wilayah import cari_kode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from lkj_utils.dasar.periode import Periode
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.paket import Paket

    Baris = Mapping[str, Any]

KODE = re.compile(r"(?<![\d.])\d\.\d{2}\.\d{2}(?:\.\d\.\d{2}(?:\.(?:\d{4}|\d{2}))?)?(?![\d.]*\d)")
NARASI = ROOT / "book" / "narasi"
PANDUAN = """Naskah {nama}

Laporan memakai kalimat umum untuk semua instansi. Bila {nama} perlu kalimat sendiri, buat berkas dengan nama yang
sama di folder ini; berkas itu menggantikan yang umum. Untuk satu triwulan saja, letakkan di folder narasi triwulan.

Angka, persentase, dan nama triwulan tidak diketik, melainkan diambil dari data, misalnya
{{{{ teks("serapan:total") }}}} dan {{{{ periode.nama }}}}. Arti tiap naskah terlihat dari namanya:

{daftar}
"""


@dataclass(frozen=True)
class KantorBaru:
    """An office to be: its folder, its first quarter, profile, tables, and what it carries out in which version."""

    folder: str
    periode: Periode
    profil: Mapping[str, Any]
    tabel: Mapping[str, Sequence[Baris]]
    sub: Sequence[str]
    versi: str


def baca_kode(teks: str) -> list[str]:
    """The official codes in a text, or in the file that it names."""
    from pathlib import Path

    path = Path(teks)
    isi = baca_teks(path) if not KODE.search(teks) and path.is_file() else teks
    semua = {bakukan(satu): satu for satu in reversed(KODE.findall(isi))}
    if not semua:
        raise UsageError(f"Tidak ada kode program, kegiatan, atau sub kegiatan di “{teks}”.")
    return [*reversed(semua.values())]


def nama_folder(nama: str) -> str:
    """The folder of an office: its name without its kind. Raises UsageError where no letter is left."""
    tanpa_jenis = re.sub(rf"^({'|'.join(JENIS).replace('_', ' ')})\s+", "", nama.strip(), flags=re.IGNORECASE)
    hasil = re.sub(r"[^a-z0-9]+", "_", tanpa_jenis.lower()).strip("_")
    if not re.match("[a-z]", hasil):
        raise UsageError(f"Nama “{nama}” tidak dapat menjadi nama folder; mulailah dengan huruf.")
    return hasil


def mulai(
    data_root: Path, paket: Paket, kantor: KantorBaru, nilai: Callable[[list[Temuan]], bool], *, tulis: bool
) -> HasilBaru | None:
    """Write the office, its year and its first quarter where ``nilai`` lets the findings on it pass; else nothing."""
    with folder_sementara() as folder:
        # The quarter is prepared by the same code as any other, on a copy; only then is anything put in its place.
        salinan = folder / "data"
        shutil.copytree(data_root / "rujukan", salinan / "rujukan")
        shutil.copy2(data_root / "datapackage.json", salinan)
        simpan_semua(salinan, _berkas(salinan, paket, kantor))
        hasil = siapkan(salinan, kantor.folder, kantor.periode)
        if not nilai(periksa(salinan, kantor.folder, kantor.periode)) or not tulis:
            return None
        semua = [path for path in (salinan / kantor.folder).rglob("*") if path.is_file()]
        berkas = {data_root / path.relative_to(salinan): path.read_bytes() for path in sorted(semua)}
        simpan_semua(data_root, berkas)
    return replace(hasil, berkas=tuple(berkas), kurang=kekurangan(data_root, kantor.folder, kantor.periode, paket))


def _berkas(akar: Path, paket: Paket, kantor: KantorBaru) -> dict[Path, bytes]:
    isi = {**kantor.tabel, **_tahun(kantor)}
    berkas = {
        akar / paket.path(tabel.nama, kantor.folder, kantor.periode): csv_bytes(
            tabel.nama_kolom, isi.get(tabel.nama, ())
        )
        for tabel in paket
        if tabel.cakupan in ("instansi", "tahun") and tabel.format == "csv" and (tabel.wajib or isi.get(tabel.nama))
    }
    profil = dict(kantor.profil)
    if not profil.get("kode_wilayah") and (kode := _wilayah(akar, profil)):
        profil["kode_wilayah"] = kode
    berkas[akar / paket.path("instansi", kantor.folder, kantor.periode)] = _toml(profil).encode("utf-8")
    nama = str(profil.get("nama", kantor.folder))
    daftar = "\n".join(f"- {path.name}" for path in sorted(NARASI.glob("*.md")))
    berkas[akar / kantor.folder / "narasi" / "BACA-SAYA.txt"] = PANDUAN.format(nama=nama, daftar=daftar).encode("utf-8")
    return berkas


def _wilayah(akar: Path, profil: Mapping[str, Any]) -> str:
    """The code of the region where the list knows it by its names."""
    provinsi, kabupaten, nama = (str(profil.get(satu, "")) for satu in ("provinsi", "kabupaten", "nama"))
    return cari_kode(akar, provinsi, kabupaten, nama if profil.get("jenis") == "kecamatan" else "")


def _tahun(kantor: KantorBaru) -> dict[str, list[Baris]]:
    """The rows that plan and budget will have, from the first quarter on: what was before it nobody asks."""
    triwulan = [tw for tw in TRIWULAN if tw >= kantor.periode.triwulan]
    versi = {"versi": kantor.versi}
    indikator = kantor.tabel.get("indikator", ())
    sendiri = [row["id_indikator"] for row in indikator if row["tingkat"] in (PROGRAM, KEGIATAN)]
    diukur = [*sendiri, *kantor.sub]
    return {
        "dokumen_anggaran": [versi],
        "anggaran": [{**versi, "kode": kode} for kode in kantor.sub],
        "kas": [{**versi, "kode": kode, "triwulan": tw} for kode in kantor.sub for tw in triwulan],
        "target_kinerja": [{"id_indikator": satu, "triwulan": tw} for satu in diukur for tw in triwulan],
    }


def _toml(profil: Mapping[str, Any]) -> str:
    """The profile as a file: single keys first, then the rules with the scale as tables."""
    tunggal = {nama: isi for nama, isi in profil.items() if nama != SKALA}
    teks = toml_ganti(f"# Identitas dan aturan {_sebaris(profil.get('nama', ''))}.\n", {**tunggal, TANDA: terbaru()})
    if not (jenjang := profil.get(SKALA)):
        return teks
    skala = tomlkit.aot()
    for satu in jenjang:
        tabel = tomlkit.table()
        tabel.update(satu)
        skala.append(tabel)
    dokumen = tomlkit.parse(teks)
    aturan: Any = dokumen.setdefault("aturan", tomlkit.table())
    aturan.add(tomlkit.nl())
    aturan.add(tomlkit.comment("Batas bawah capaian (persen); berlaku sampai sebelum batas di atasnya."))
    aturan.add("skala", skala)
    return tomlkit.dumps(dokumen)


def _sebaris(teks: object) -> str:
    return " ".join(str(teks).split())
