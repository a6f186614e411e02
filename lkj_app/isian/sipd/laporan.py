"""What an import shows before it writes: what each file was taken for, its columns, how it was reckoned, controls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from lkj_app.isian.sipd.bentuk import NAMA_PERAN

if TYPE_CHECKING:
    from lkj_app.isian.sipd.butir import Terbaca
    from lkj_app.isian.sipd.jumlah import Kontrol

CARA = {
    "sd": "nilai sejak Januari, dipakai apa adanya",
    "periode": "nilai triwulan ini saja, ditambahkan pada realisasi s/d triwulan sebelumnya",
    "transaksi": "transaksi bertanggal 1 Januari sampai tanggal akhir data, dijumlahkan",
}
BULAN_SAJA = {f"b{n}" for n in range(2, 12)}


@dataclass(frozen=True)
class Laporan:
    """Lines of label and text, and the control totals."""

    baris: tuple[tuple[str, str], ...] = ()
    kontrol: tuple[Kontrol, ...] = ()


def per_lembar(semua: Terbaca) -> list[tuple[str, str]]:
    """What one sheet was taken for and what of it was left out."""
    d = semua.dikenal
    judul = f"baris {d.kepala.baris}" + (f" sampai {d.kepala.akhir}" if d.kepala.akhir > d.kepala.baris else "")
    hasil = [
        ("Berkas", f"{d.berkas}, lembar “{d.lembar.judul}”"),
        ("Dikenali sebagai", d.bentuk.judul + (f" ({d.bentuk.catatan})" if d.bentuk.catatan else "")),
        ("Judul kolom", judul),
        ("Kolom", "; ".join(_kolom(semua, peran) for peran in _peran(semua))),
    ]
    return [*hasil, ("Dilewati", lewati)] if (lewati := _dilewati(semua)) else hasil


def _peran(semua: Terbaca) -> list[str]:
    """Every column that is used; of twelve months the first and the last."""
    uang = {p for beri in semua.dikenal.bentuk.beri.values() for semua_ in beri.values() for p in semua_}
    lewat = BULAN_SAJA | (uang - set(semua.butir[0].angka) if semua.butir else set())
    return [peran for peran in NAMA_PERAN if peran in semua.dikenal.kolom and peran not in lewat]


def _kolom(semua: Terbaca, peran: str) -> str:
    huruf = get_column_letter(semua.dikenal.kolom[peran])
    if peran == "kode" and len(semua.dikenal.kolom_kode) > 1:
        huruf += f"-{get_column_letter(semua.dikenal.kolom_kode[-1])}"
    return f"{NAMA_PERAN[peran]} = “{semua.dikenal.judul(peran)}” ({huruf})"


def _dilewati(semua: Terbaca) -> str:
    isi = (
        (len(semua.isi.induk), "baris induk (urusan, SKPD, program, kegiatan)"),
        *((banyak, sebab) for sebab, banyak in semua.lewat.items()),
        (len(semua.isi.jumlah), "baris jumlah"),
        (len(semua.isi.tanpa), "baris tanpa kode"),
    )
    return ", ".join(f"{banyak} {apa}" for banyak, apa in isi if banyak)
