"""The documents of the Perjanjian Kinerja: which version is in force, when it was signed, and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_utils.dasar.format import KOSONG
from lkj_utils.dasar.simpulan import bertanda
from lkj_utils.fakta.kinerja import perjanjian_berlaku
from lkj_utils.fakta.nama import dokumen_perjanjian, nama_perjanjian, pihak_pertama
from lkj_utils.sajian.tabel.inti import Sel, Tabel, angka, baris, judul_baris, kepala
from lkj_utils.sajian.tabel.sumber import sumber

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

KEPALA_DAERAH = {"Kabupaten": "Bupati", "Kota": "Wali Kota"}
# Parts of another office: their head answers to its head, whom the data need not name.
BAGIAN_KANTOR = frozenset({"bagian", "kelurahan", "puskesmas", "rumah_sakit"})
ATASAN = "atasan langsung"


@dataclass(frozen=True)
class Pihak:
    """Who signs the version in force: names are empty where the data do not know them."""

    versi: str
    pertama: str
    jabatan_pertama: str
    kedua: str
    jabatan_kedua: str


def pihak(laporan: Laporan) -> Pihak:
    """Of the version in force. The office is led by the head of its top unit, whoever that was on the date."""
    versi = next(reversed(perjanjian_berlaku(laporan.data)), "")
    row = laporan.data.satu("dokumen_perjanjian", versi=versi)
    pejabat = pihak_pertama(laporan.data, row)
    puncak = laporan.data.satu("unit_kerja", induk=None)
    return Pihak(
        versi,
        pejabat.get("nama", ""),
        pejabat.get("jabatan") or puncak.get("jabatan") or "Pimpinan instansi",
        row.get("pihak_kedua") or "",
        row.get("jabatan_pihak_kedua") or atasan(laporan),
    )


def atasan(laporan: Laporan) -> str:
    """To whom the head of the office answers where no document says so."""
    return ATASAN.capitalize() if laporan.instansi.jenis in BAGIAN_KANTOR else kepala_daerah(laporan)


def penerima(laporan: Laporan) -> str:
    """The same in a sentence, without a name."""
    return ATASAN if laporan.instansi.jenis in BAGIAN_KANTOR else "kepala daerah"


def kepala_daerah(laporan: Laporan) -> str:
    """The title of the head of the region: "Bupati ...", "Wali Kota ..."."""
    jenis, _, nama = laporan.instansi.kabupaten.partition(" ")
    return f"{KEPALA_DAERAH[jenis]} {nama}" if jenis in KEPALA_DAERAH else "Kepala Daerah"


def versi_perjanjian(laporan: Laporan) -> Keluaran | None:
    """The versions signed so far with their date and parties; None where no document is on record."""
    rows = dokumen_perjanjian(laporan.data)
    badan = tuple(
        baris(
            angka(n),
            judul_baris(bertanda(nama_perjanjian(row["versi"]), row)),
            *(_sel(laporan, f"{ukuran}:{row['versi']}") for ukuran in ("tanggal_perjanjian", "pihak_pertama")),
            _sel(laporan, f"pihak_kedua:{row['versi']}"),
        )
        for n, row in enumerate(rows, 1)
    )
    atas = kepala("No.", "Versi", "Tanggal", "Pihak pertama", "Pihak kedua", nomor=True)
    judul = f"Versi Perjanjian Kinerja Tahun {laporan.periode.tahun}"
    return (
        Tabel("tabel-pk-versi", judul, atas, badan, sumber=sumber(laporan, "perjanjian")).keluaran() if badan else None
    )


def _sel(laporan: Laporan, id_: str) -> Sel:
    """A text that may be unknown: in a table of names the words have room."""
    return Sel(laporan.teks(id_), fakta=id_) if laporan.fakta.ada(id_) else Sel(KOSONG)
