"""Tables of BAB II: Renstra, IKU, programs, budget documents, Perjanjian Kinerja, rencana aksi."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import simpulan
from lkj_utils.dasar.simpulan import bertanda
from lkj_utils.fakta.pendapatan import akun_pendapatan
from lkj_utils.fakta.sasaran import target_renstra
from lkj_utils.sajian.tabel import indikator
from lkj_utils.sajian.tabel.inti import TANDA_KOSONG, Baris, Sel, Tabel, angka, baris, judul_baris, kepala, sel_fakta
from lkj_utils.sajian.tabel.sumber import penetapan, sumber

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

TITIK = {"awal": "kondisi awal", "target": "target tahunan", "akhir": "kondisi akhir"}
TANPA_SASARAN = "Sasaran belum ditentukan"


def indikator_sasaran(laporan: Laporan, *, hanya_iku: bool = False) -> list[dict[str, Any]]:
    """Indicators of the tujuan, where it has some, then those of the sasaran in their order."""
    semua = [*laporan.baris("indikator", tingkat="tujuan"), *laporan.baris("indikator", tingkat="sasaran")]
    rows = [row for row in semua if not hanya_iku or row["iku"] == "ya"]
    urut = {row["id_sasaran"]: row["urut"] for row in laporan.data.baris("sasaran")}
    return sorted(rows, key=lambda row: urut.get(row["id_sasaran"], 0))


def uraian_sasaran(laporan: Laporan, id_sasaran: str | None) -> str:
    """The one wording of a sasaran."""
    return next(
        (row["uraian"] for row in laporan.data.baris("sasaran") if row["id_sasaran"] == id_sasaran), TANDA_KOSONG
    )


def judul_tujuan(laporan: Laporan) -> str:
    """The tujuan in the words of the office, called what it is where a sasaran could stand."""
    return f"Tujuan: {laporan.instansi.tujuan}" if laporan.instansi.tujuan else "Tujuan"


def tujuan_sasaran(laporan: Laporan) -> Keluaran:
    """Start, yearly targets and end of the Renstra per indicator."""
    judul = f"Sasaran dan Target Renstra {laporan.instansi.periode_renstra}"
    asal = penetapan(laporan, "renstra") or sumber_renstra(laporan)
    return _target_tahunan(laporan, "tabel-renstra", judul, indikator_sasaran(laporan), asal)


def sumber_renstra(laporan: Laporan) -> str:
    """The Renstra that the targets come from."""
    row = laporan.data.satu("sumber_tabel", tabel="renstra")
    return f"{row.get('sumber') or 'Renstra'} {laporan.instansi.nama} {laporan.instansi.periode_renstra}"


def catatan_renstra(laporan: Laporan, milik: Collection[str], titik: Collection[str]) -> str:
    """Which of the values of the Renstra that a table prints were inferred."""
    return simpulan.catatan(
        f"{TITIK[row['titik']]} {laporan.indikator[row['id_indikator']]['nama'] or row['id_indikator']}"
        for row in target_renstra(laporan.data)
        if simpulan.disimpulkan(row) and row["id_indikator"] in milik and row["titik"] in titik
    )


def iku(laporan: Laporan) -> Keluaran:
    """The Indikator Kinerja Utama with their yearly targets."""
    judul = f"Indikator Kinerja Utama {laporan.instansi.periode_renstra}"
    asal = penetapan(laporan, "iku") or sumber(laporan, "iku")
    return _target_tahunan(laporan, "tabel-iku", judul, indikator_sasaran(laporan, hanya_iku=True), asal)


def _target_tahunan(laporan: Laporan, id_: str, judul: str, rows: list[dict[str, Any]], asal: str) -> Keluaran:
    tahun = sorted({r["tahun"] for r in target_renstra(laporan.data) if r["titik"] == "target"})
    atas = ("No.", "Sasaran", "Indikator", "Satuan", "Kondisi awal", *(f"Target {t}" for t in tahun), "Kondisi akhir")
    badan = tuple(
        baris(
            *_awal_baris(laporan, n, row),
            sel_fakta(laporan.fakta, f"target_awal:{row['id_indikator']}"),
            *(_target_tahun(laporan, row["id_indikator"], t) for t in tahun),
            sel_fakta(laporan.fakta, f"target_akhir:{row['id_indikator']}"),
        )
        for n, row in enumerate(rows, 1)
    )
    catatan = catatan_renstra(laporan, {row["id_indikator"] for row in rows}, TITIK)
    kolom = kepala(*atas, nomor=True)
    return Tabel(id_, judul, kolom, badan, sumber=asal, catatan=catatan, kelas="lanskap").keluaran()


def _awal_baris(laporan: Laporan, n: int, row: dict[str, Any]) -> tuple[Sel | str, ...]:
    """Number, sasaran (or that it is the tujuan), indicator and its unit."""
    milik = judul_tujuan(laporan) if row["tingkat"] == "tujuan" else uraian_sasaran(laporan, row["id_sasaran"])
    return angka(n), milik, judul_baris(row["nama"]), row["satuan"]


def _target_tahun(laporan: Laporan, nama: str, tahun: int) -> Sel:
    id_fakta = f"target_renstra:{nama}@{tahun}"
    return sel_fakta(laporan.fakta, id_fakta) if laporan.fakta.ada(id_fakta) else Sel(TANDA_KOSONG, "angka")


def sasaran_program(laporan: Laporan) -> Keluaran:
    """Which programs serve which sasaran."""
    badan = []
    for n, (uraian, milik) in enumerate(_program_per_sasaran(laporan), 1):
        for urut, row in enumerate(milik):
            awal = (Sel(n, "angka", baris=len(milik)), judul_baris(uraian, baris=len(milik))) if not urut else ()
            badan.append(baris(*awal, laporan.fakta.kode(row["kode"]), row["nama"]))
    judul = f"Sasaran dan Program Pendukung Tahun {laporan.periode.tahun}"
    atas = kepala("No.", "Sasaran", "Kode", "Program pendukung")
    return Tabel(
        "tabel-sasaran-program", judul, atas, tuple(badan), sumber=sumber(laporan, "program_sasaran")
    ).keluaran()


def _program_per_sasaran(laporan: Laporan) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The programs of every sasaran that has some; last those of none, which no table may lose."""
    program = laporan.data.tingkat("program")
    sasaran = {row["id_sasaran"]: row["uraian"] for row in laporan.data.baris("sasaran")}
    for id_, uraian in sasaran.items():
        if milik := [row for row in program if row["id_sasaran"] == id_]:
            yield uraian, milik
    if lepas := [row for row in program if row["id_sasaran"] not in sasaran]:
        yield TANPA_SASARAN, lepas


def dokumen_anggaran(laporan: Laporan) -> Keluaran:
    """Programs, kegiatan, revenue and spending of each budget document."""
    atas = (
        "No.",
        "Dokumen",
        "Program",
        "Kegiatan",
        "Pendapatan (Rp)",
        "Belanja (Rp)",
        "Belanja operasi (Rp)",
        "Belanja modal (Rp)",
    )
    ukuran = ("program", "kegiatan", "pendapatan", "belanja", "operasi", "modal")
    badan = tuple(
        baris(
            angka(n),
            judul_baris(laporan.nama_versi(row["versi"])),
            *(sel_fakta(laporan.fakta, f"{u}_dokumen:{row['versi']}") for u in ukuran),
        )
        for n, row in enumerate(laporan.data.dokumen_anggaran, 1)
    )
    judul = f"Program, Kegiatan, dan Anggaran menurut Dokumen Anggaran Tahun {laporan.periode.tahun}"
    asal, kolom = sumber(laporan, "dokumen_anggaran"), kepala(*atas, nomor=True)
    return Tabel("tabel-dokumen-anggaran", judul, kolom, badan, sumber=asal, kelas="lanskap").keluaran()


def target_pendapatan(laporan: Laporan) -> Keluaran:
    """The revenue budget in force, by account."""
    badan = tuple(
        baris(
            row["akun"],
            judul_baris(bertanda(row["nama"], row)),
            sel_fakta(laporan.fakta, f"anggaran_pendapatan:{row['akun']}"),
        )
        for row in akun_pendapatan(laporan.data)
    )
    judul = f"Target Pendapatan Asli Daerah Tahun {laporan.periode.tahun}"
    asal = sumber(laporan, "pendapatan", bawaan=laporan.nama_versi(laporan.waktu.versi_anggaran))
    return Tabel("tabel-target-pad", judul, kepala("Akun", "Uraian", "Anggaran (Rp)"), badan, sumber=asal).keluaran()


def perjanjian_sasaran(laporan: Laporan, *, lampiran: bool = False) -> Keluaran:
    """Perjanjian Kinerja: sasaran, indicator, target; once more in the appendix, under its own id."""
    badan = tuple(
        baris(
            *_awal_baris(laporan, n, row),
            sel_fakta(laporan.fakta, f"target:{row['id_indikator']}"),
        )
        for n, row in enumerate(indikator_sasaran(laporan), 1)
    )
    atas = kepala("No.", "Sasaran", "Indikator sasaran", "Satuan", "Target", nomor=True)
    id_, judul = _id_pk("sasaran", lampiran), _judul_pk(laporan, "Sasaran", lampiran)
    return Tabel(id_, judul, atas, badan, sumber=sumber(laporan, "perjanjian")).keluaran()


def perjanjian_program(laporan: Laporan, *, lampiran: bool = False) -> Keluaran:
    """Perjanjian Kinerja: programs with their budget and source of funds; once more in the appendix."""
    badan = tuple(
        baris(
            angka(n),
            judul_baris(row["nama"]),
            sel_fakta(laporan.fakta, f"pagu:{row['kode']}"),
            row["sumber_dana"] or TANDA_KOSONG,
        )
        for n, row in enumerate(laporan.data.tingkat("program"), 1)
    )
    kaki = (baris(judul_baris("Jumlah", kolom=2), sel_fakta(laporan.fakta, "pagu:total"), "", kelas="total"),)
    atas = kepala("No.", "Program", "Anggaran (Rp)", "Sumber dana", nomor=True)
    id_, judul = _id_pk("program", lampiran), _judul_pk(laporan, "Program", lampiran)
    asal, catatan = (
        sumber(laporan, "perjanjian"),
        f"Anggaran menurut {laporan.nama_versi(laporan.waktu.versi_anggaran)}.",
    )
    return Tabel(id_, judul, atas, badan, kaki, asal, catatan).keluaran()


def perjanjian_indikator(laporan: Laporan, *, lampiran: bool = False) -> Keluaran | None:
    """Perjanjian Kinerja: what programs promise by indicators of their own; None where none has any."""
    program = [(row, satu) for row in laporan.data.tingkat("program") for satu in laporan.data.sendiri(row["kode"])]
    badan = tuple(
        baris(
            angka(n),
            row["nama"],
            judul_baris(satu["nama"] or satu["id_indikator"]),
            satu["satuan"],
            sel_fakta(laporan.fakta, f"target_tahun:{satu['id_indikator']}"),
        )
        for n, (row, satu) in enumerate(program, 1)
    )
    atas = kepala("No.", "Program", "Indikator program", "Satuan", "Target", nomor=True)
    id_, judul = _id_pk("indikator", lampiran), _judul_pk(laporan, "Indikator Program", lampiran)
    return Tabel(id_, judul, atas, badan, sumber=sumber(laporan, "perjanjian")).keluaran() if badan else None


def _id_pk(bagian: str, lampiran: bool) -> str:
    return f"tabel-pk-{bagian}-lampiran" if lampiran else f"tabel-pk-{bagian}"


def _judul_pk(laporan: Laporan, bagian: str, lampiran: bool) -> str:
    awalan = "Lampiran " if lampiran else ""
    return f"{awalan}Perjanjian Kinerja Tahun {laporan.periode.tahun}: {bagian}"


def rencana_aksi(laporan: Laporan) -> Keluaran:
    """Targets and budget of every program, kegiatan and sub kegiatan, by sasaran."""
    badan: list[Baris] = []
    for uraian, program in _program_per_sasaran(laporan):
        badan.append(baris(judul_baris(uraian, kolom=5), kelas="sasaran"))
        badan += [satu for p in program for row in _cabang(laporan, p["kode"]) for satu in _baris_aksi(laporan, row)]
    kaki = (baris(judul_baris("Jumlah", kolom=4), sel_fakta(laporan.fakta, "pagu:total"), kelas="total"),)
    judul = f"Rencana Aksi Tahun {laporan.periode.tahun}"
    atas = kepala("Kode", "Program, kegiatan, dan sub kegiatan", "Target setahun", "Satuan", "Pagu (Rp)", nomor=True)
    asal = sumber(laporan, "rencana_aksi")
    return Tabel("tabel-rencana-aksi", judul, atas, tuple(badan), kaki, asal, kelas="lanskap panjang").keluaran()


def _cabang(laporan: Laporan, program: str) -> list[dict[str, Any]]:
    awalan = f"{program}."
    return [r for r in laporan.data.pohon if r["kode"] == program or r["kode"].startswith(awalan)]


def _baris_aksi(laporan: Laporan, row: dict[str, Any]) -> Iterator[Baris]:
    """One row of the tree; one more for each indicator where a level has several of its own."""
    kode, kelas, f = row["kode"], KELAS[row["tingkat"]], laporan.fakta
    milik = [satu["id_indikator"] for satu in laporan.data.sendiri(kode)]
    if row["tingkat"] == "sub_kegiatan" or len(milik) == 1:
        nama = next(iter(milik), kode)
        target, satuan = sel_fakta(f, f"target_tahun:{nama}"), (laporan.indikator.get(nama) or {}).get("satuan") or ""
    else:
        target, satuan = indikator.target(laporan, kode), "" if milik else "%"
    yield baris(f.kode(kode), judul_baris(row["nama"]), target, satuan, sel_fakta(f, f"pagu:{kode}"), kelas=kelas)
    for nama in milik if len(milik) > 1 else ():
        sifat = laporan.indikator[nama]
        yield baris("", judul_baris(sifat["nama"] or nama), sel_fakta(f, f"target_tahun:{nama}"), sifat["satuan"], "")


KELAS = {"program": "program", "kegiatan": "kegiatan", "sub_kegiatan": "sub"}
