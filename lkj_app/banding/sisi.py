"""One side of a comparison from what a user names: a period of the data, or the fakta.csv of a build."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_app.banding import Butir, Sisi
from lkj_utils.dasar.berkas import BerkasError, baca_csv
from lkj_utils.dasar.errors import DataError, LkjError, UsageError
from lkj_utils.dasar.periode import Periode
from lkj_utils.fakta.inti import KOLOM
from lkj_utils.fakta.seri import definisi
from lkj_utils.fakta.ukuran import UKURAN, Ukuran

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.dasar.berkas import Lembar
    from lkj_utils.data.daftar import PeriodeTersedia
    from lkj_utils.fakta.inti import Nilai
    from lkj_utils.fakta.seri import Definisi
    from lkj_utils.laporan import Laporan

BERKAS = "fakta.csv"
# A folder of that very name is meant only when written with ./ before it.
NAMA_PERIODE = re.compile(r"([^/\\.]+/)?20\d\d-?TW[1-4]", re.IGNORECASE)
PERLU = KOLOM[:6]
# Stands among the units: no kode_unit has a space.
PENANDA_TANGAN = "penanda tangan"
ANGKA = re.compile(r"-?\d+(\.\d+)?")


def buka_sisi(data_root: Path, teks: str) -> Sisi:
    """The side that ``teks`` names. Raises UsageError for what is not there or unreadable, DataError for galat."""
    if NAMA_PERIODE.fullmatch(teks.strip()):
        from lkj_utils.data.daftar import pilih

        return _dari_data(data_root, pilih(data_root, teks))
    path = Path(teks)
    if path.is_dir():
        path /= BERKAS
        if not path.is_file():
            raise UsageError(f"Folder {teks} tidak memuat {BERKAS}; sebutkan folder hasil build satu periode.")
    if not path.is_file():
        raise UsageError(f"“{teks}” bukan periode (seperti 2023-TW4), dan bukan folder atau {BERKAS} yang ada.")
    return dari_berkas(path, data_root, teks)


def _dari_data(data_root: Path, pilihan: PeriodeTersedia) -> Sisi:
    from lkj_utils.dasar.temuan import galat
    from lkj_utils.kontrak import periksa
    from lkj_utils.laporan import buka

    temuan = periksa(data_root, pilihan.instansi, pilihan.periode)
    if banyak := len(galat(temuan)):
        raise DataError(f"Data {pilihan.nama} mempunyai {banyak} galat, jadi tidak dapat dibandingkan.", temuan)
    return dari_laporan(buka(pilihan.instansi, pilihan.periode, data_root), pilihan.nama)


def dari_laporan(laporan: Laporan, nama: str) -> Sisi:
    """A side with everything a report knows: unrounded values, official names, hambatan, budget version."""
    aturan = laporan.data.aturan
    tertulis = laporan.fakta.to_frame()["nilai"]
    semua = (
        Butir(f.ukuran, f.subjek, "" if f.periode == str(laporan.periode) else f.periode, f.nilai, f.satuan, teks)
        for f, teks in zip(laporan.fakta, tertulis, strict=True)
    )
    return Sisi(
        nama,
        laporan.periode,
        {satu.id: satu for satu in semua},
        instansi=laporan.data.instansi,
        sebutan=_sebutan(laporan),
        kode_asli=laporan.data.kode_asli,
        hambatan=_hambatan(laporan),
        pejabat=_pejabat(laporan),
        definisi=_definisi(laporan),
        versi=laporan.nama_versi(laporan.waktu.versi_anggaran),
        desimal_persen=aturan.desimal_persen,
        desimal_nilai=aturan.desimal_nilai,
    )


def _sebutan(laporan: Laporan) -> dict[str, str]:
    return (
        {row["akun"]: row["nama"] for row in laporan.baris("pendapatan")}
        | {
            row["id_indikator"]: row["nama"]
            for row in laporan.baris("indikator")
            if row["id_indikator"] not in laporan.nama
        }
        | {row["id_sasaran"]: row["uraian"] for row in laporan.baris("sasaran")}
        | {row["kode_unit"]: row["nama"] for row in laporan.baris("unit_kerja")}
        | {PENANDA_TANGAN: "Penanda tangan laporan"}
        | laporan.nama
    )


def _definisi(laporan: Laporan) -> dict[str, Definisi]:
    data = laporan.data
    semua = (
        (row["id_indikator"], definisi(data, row["id_indikator"], data.akhir_data)) for row in data.baris("indikator")
    )
    return {nama: satu for nama, satu in semua if satu}


def _hambatan(laporan: Laporan) -> dict[str, tuple[str, ...]]:
    """What people typed of each subject, and what lies below the threshold under which they must type it."""
    hasil: dict[str, tuple[str, ...]] = {}
    for row in laporan.baris("analisis", jenis="penghambat"):
        kunci = f"penghambat:{row['subjek']}"
        hasil[kunci] = (*hasil.get(kunci, ()), row["teks"])
    for row in laporan.baris("realisasi_belanja"):
        if row["kendala"]:
            hasil[f"kendala:{row['kode']}"] = (row["kendala"],)
    for id_ in _berambang(laporan):
        if laporan.fakta.ada(id_) and laporan.data.aturan.perlu_kendala(laporan.fakta.angka(id_)):
            hasil[id_] = (laporan.teks(id_),)
    return hasil


def _berambang(laporan: Laporan) -> Iterator[str]:
    """The facts that the threshold for hambatan is meant for."""
    for row in laporan.data.tingkat("sub_kegiatan"):
        yield f"capaian:{row['kode']}"
        yield f"capaian_belanja:{row['kode']}"
    for row in laporan.baris("indikator", tingkat="sasaran"):
        yield f"capaian:{row['id_indikator']}"


def _pejabat(laporan: Laporan) -> dict[str, str]:
    """Who held office in each unit at the end of the data, and who signs."""
    akhir = laporan.waktu.tanggal_akhir_data
    hasil: dict[str, str] = {}
    for row in laporan.baris("pejabat"):
        if (row["berlaku_dari"] or akhir) <= akhir <= (row["berlaku_sampai"] or akhir):
            nama = f"{row['nama']} ({row['jabatan']})"
            hasil[row["kode_unit"]] = "; ".join(filter(None, (hasil.get(row["kode_unit"]), nama)))
    penanda = laporan.penandatangan
    return hasil | {PENANDA_TANGAN: f"{penanda['nama']} ({penanda['jabatan']})"}


def dari_berkas(path: Path, data_root: Path, nama: str) -> Sisi:
    """A side from a fakta.csv; names of codes come from the data where the same period still stands there."""
    try:
        lembar = baca_csv(path)
    except BerkasError as error:
        raise UsageError(str(error)) from error
    if kurang := [kolom for kolom in PERLU if kolom not in lembar.kolom]:
        raise UsageError(f"{path} bukan {BERKAS} dari build: kolom {', '.join(kurang)} tidak ada.")
    isi = [*_rekaman(lembar, path)]
    periode = _periode(isi, path)
    butir: dict[str, Butir] = {}
    for nomor, row in isi:
        satu = _butir(row, periode, f"{path}, baris {nomor}")
        if butir.setdefault(satu.id, satu) is not satu:
            raise UsageError(f"{path}, baris {nomor}: fakta {satu.id} sudah ada di atasnya.")
    instansi = _instansi(isi)
    sebutan = _sebutan_bila_ada(data_root, instansi, periode)
    return Sisi(nama, periode, butir, instansi=instansi, sebutan=sebutan, dari_berkas=True)


def _rekaman(lembar: Lembar, path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    for row in lembar.baris:
        if len(row.sel) != len(lembar.kolom):
            raise UsageError(
                f"{path}, baris {row.nomor}: ada {len(row.sel)} sel, seharusnya {len(lembar.kolom)}; "
                "berkas ini terpotong atau rusak."
            )
        yield row.nomor, dict(zip(lembar.kolom, row.sel, strict=True))


def _periode(isi: list[tuple[int, dict[str, str]]], path: Path) -> Periode:
    """The newest quarter of the file: what it is set against is older."""
    ada = {Periode.parse(row["periode"]) for _, row in isi if NAMA_PERIODE.fullmatch(row["periode"])}
    if not ada:
        raise UsageError(f"{path} harus memuat fakta satu periode; yang ditemukan: tidak ada.")
    return max(ada)


def _butir(row: dict[str, str], periode: Periode, tempat: str) -> Butir:
    if row["id"] != f"{row['ukuran']}:{row['subjek'].removeprefix(chr(39))}":
        raise UsageError(f"{tempat}: id “{row['id']}” tidak cocok dengan ukuran dan subjeknya.")
    # A measure of another version of this program is shown by its own name.
    ukuran = UKURAN.get(row["ukuran"]) or Ukuran(row["ukuran"], row["ukuran"], "teks")
    tahun = "" if row["periode"] == str(periode) else row["periode"]
    subjek = row["id"].partition(":")[2]
    return Butir(ukuran, subjek, tahun, _nilai(row["nilai"], ukuran, tempat), row["satuan"], row["nilai"])


def _nilai(teks: str, ukuran: Ukuran, tempat: str) -> Nilai:
    if not teks:
        return None
    if ukuran.jenis == "teks":
        return teks
    if not ANGKA.fullmatch(teks):
        raise UsageError(f"{tempat}: nilai “{teks}” bukan angka seperti yang ditulis build, misalnya 98.6565.")
    return Fraction(teks)


def _instansi(isi: list[tuple[int, dict[str, str]]]) -> str:
    """The office, which the place of every leaf begins with (``INSTANSI/2023/...#row/column``)."""
    for _, row in isi:
        if cocok := re.match(r"([^/;]+)/20\d\d/[^;]*#", row.get("masukan", "")):
            return cocok[1]
    return ""


def _sebutan_bila_ada(data_root: Path, instansi: str, periode: Periode) -> dict[str, str]:
    from lkj_utils.laporan import buka

    try:
        return _sebutan(buka(instansi, periode, data_root))
    # Data typed halfway may be anything; names only help reading, and codes do without.
    except (LkjError, LookupError, TypeError, ValueError):
        return {}
