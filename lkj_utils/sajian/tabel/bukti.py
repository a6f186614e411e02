"""The evidence of one program, sub kegiatan by sub kegiatan: number, date, agenda, result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from lkj_utils.dasar.format import angka as cetak
from lkj_utils.dasar.format import daftar, rentang_tanggal
from lkj_utils.dasar.simpulan import DISIMPULKAN, disimpulkan
from lkj_utils.sajian.keadaan import Status, status
from lkj_utils.sajian.keluaran import elemen, nilai_fakta, paragraf
from lkj_utils.sajian.tabel.inti import TANDA_KOSONG, Baris, Sel, Tabel, angka, baris, judul_baris, kepala

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

KOLOM = ("No.", "Tanggal", "Agenda", "Hasil")
# Where nothing has a date or points of its own.
RINGKAS = ("No.", "Uraian")
TANPA_BUKTI = "tanpa bukti tercatat"


def bukti_program(laporan: Laporan, program: str, sub: Sequence[str]) -> Keluaran | None:
    """All that is recorded of these sub kegiatan of a program; None where that is nothing."""
    semua = (row for kode in sub for row in laporan.baris("bukti", kode=kode))
    kolom = KOLOM if any(_berinci(laporan, row) for row in semua) else RINGKAS
    isi = {kode: rows for kode in sub if (rows := [*_sub(laporan, kode, len(kolom))])}
    if all(len(rows) == 1 for rows in isi.values()):
        return _tanpa_bukti(laporan, isi)
    badan = tuple(row for rows in isi.values() for row in rows)
    id_ = f"tabel-bukti-{program.replace('.', '-')}"
    judul = f"Pelaksanaan dan Bukti {laporan.nama[program]}"
    sumber = f"Data bukti kinerja {laporan.instansi.nama}, {laporan.periode.tahun}"
    return Tabel(id_, judul, kepala(*kolom), badan, sumber=sumber, kelas="bukti").keluaran()


def _tanpa_bukti(laporan: Laporan, sub: Iterable[str]) -> Keluaran | None:
    """A sentence, not a table of names: what has a result and nothing to show for it."""
    nama = [laporan.nama[kode] for kode in sub]
    return paragraf(f"{TANPA_BUKTI.capitalize()}: {daftar(nama)}.") if nama else None


def _berinci(laporan: Laporan, row: dict[str, Any]) -> bool:
    return bool(row["tanggal"] or laporan.baris("bukti_butir", id_bukti=row["id"]))


def _sub(laporan: Laporan, kode: str, kolom: int) -> Iterator[Baris]:
    """Its name with how much is recorded, the account of the work, then each piece of evidence."""
    rows = laporan.baris("bukti", kode=kode)
    # What fell short is told among the deviations.
    sendiri = status(laporan, kode) != Status.BELUM
    uraian = laporan.data.satu("realisasi_kinerja", id_indikator=kode).get("uraian") if sendiri else None
    if not rows and not uraian and not laporan.fakta.angka(f"realisasi:{kode}"):
        return
    nama = Markup("{} ({})").format(laporan.nama[kode], _banyak(laporan, kode, rows))
    yield baris(judul_baris(nama, kolom=kolom), kelas="kegiatan")
    if uraian:
        yield baris(Sel(uraian, kolom=kolom))
    butir = {row["id"]: _butir(laporan, row) for row in rows}
    rinci = any(row["tanggal"] or butir[row["id"]] for row in rows)
    for n, row in enumerate(rows, 1):
        yield _rinci(n, row, butir[row["id"]]) if rinci else baris(angka(n), Sel(_uraian(row), kolom=kolom - 1))


def _banyak(laporan: Laporan, kode: str, rows: list[dict[str, Any]]) -> Markup | str:
    """Recorded against reported: both are facts, and they need not agree."""
    tercatat, realisasi = f"bukti_tercatat:{kode}", f"realisasi:{kode}"
    if not rows:
        return TANPA_BUKTI
    if not laporan.fakta.angka(tercatat):
        return "bukti pendukung, tidak dihitung sebagai realisasi"
    banyak = Markup("bukti tercatat {}").format(nilai_fakta(laporan.teks(tercatat), tercatat))
    if not laporan.fakta.ada(realisasi):
        return banyak
    satuan = laporan.fakta.ambil(realisasi).satuan
    return banyak + Markup(" dari {} {}").format(nilai_fakta(laporan.teks(realisasi), realisasi), satuan)


def _rinci(n: int, row: dict[str, Any], butir: dict[str, list[str]]) -> Baris:
    kapan = rentang_tanggal(row["tanggal"], row["tanggal_akhir"]) if row["tanggal"] else TANDA_KOSONG
    agenda = _uraian(row) + _daftar(butir.get("agenda", []))
    hasil = _daftar(butir.get("hasil", [])) + _daftar(butir.get("tindak_lanjut", []), "Tindak lanjut")
    return baris(angka(n), kapan, agenda, hasil or TANDA_KOSONG)


def _uraian(row: dict[str, Any]) -> Markup:
    banyak = f"{cetak(row['jumlah'])} {row['satuan'] or ''}".strip() if row["jumlah"] is not None else ""
    simpulan = DISIMPULKAN if disimpulkan(row) else ""
    keterangan = ", ".join(teks for teks in (banyak, row["lokasi"], simpulan) if teks)
    tambahan = Markup(" ({})").format(keterangan) if keterangan else Markup("")
    return escape(row["uraian"]) + tambahan


def _butir(laporan: Laporan, row: dict[str, Any]) -> dict[str, list[str]]:
    hasil: dict[str, list[str]] = {}
    for satu in laporan.baris("bukti_butir", id_bukti=row["id"]):
        hasil.setdefault(satu["jenis"], []).append(satu["uraian"])
    return hasil


def _daftar(isi: list[str], nama: str = "") -> Markup:
    """Points of a cell, one paragraph each: a list in a narrow column would be mostly indent."""
    awal = Markup("{}: ").format(nama) if nama else Markup("")
    return Markup("").join(elemen("p", awal + satu if not n else satu) for n, satu in enumerate(isi))
