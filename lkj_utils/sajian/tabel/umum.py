"""Tables of BAB I: the staff of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.fakta.pegawai import PEMISAH, PENDIDIKAN, SEMUA
from lkj_utils.sajian.tabel.inti import Baris, Sel, Tabel, angka, baris, baris_nomor, judul_baris, sel_fakta
from lkj_utils.sajian.tabel.sumber import sumber

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

JK = ("L", "P")
STATUS = {"pns": "PNS", "pppk": "PPPK", "upah_jasa": "Upah jasa"}
GOLONGAN = ("IV", "III", "II", "I")


def pegawai(laporan: Laporan) -> Keluaran:
    """Staff by golongan, education and sex, with totals in every row and column."""
    kelompok = sorted({(row["status"], row["golongan"]) for row in laporan.data.baris("pegawai")}, key=_urutan)
    rows = [(_subjek("pegawai", status, gol), _nama_kelompok(status, gol)) for status, gol in kelompok]
    judul = "Jumlah Pegawai menurut Golongan, Pendidikan, dan Jenis Kelamin"
    return _silang(laporan, "tabel-pegawai", judul, "Golongan", rows, _subjek("pegawai", SEMUA, SEMUA))


def _subjek(ukuran: str, *bagian: str) -> str:
    return f"{ukuran}:{PEMISAH.join(bagian)}"


def _nama_kelompok(status: str, golongan: str) -> str:
    return STATUS[status] if golongan == "-" else f"{STATUS[status]} {golongan}"


def _urutan(kelompok: tuple[str, str]) -> tuple[int, int, str]:
    status, golongan = kelompok
    letak = GOLONGAN.index(golongan) if golongan in GOLONGAN else len(GOLONGAN)
    return list(STATUS).index(status), letak, golongan


def pejabat(laporan: Laporan) -> Keluaran:
    """Structural officials by eselon, education and sex."""
    eselon = sorted({row["eselon"] for row in laporan.data.baris("pejabat_struktural")})
    rows = [(_subjek("pejabat", e), e) for e in eselon]
    judul = "Jumlah Pejabat Struktural menurut Eselon, Pendidikan, dan Jenis Kelamin"
    return _silang(laporan, "tabel-pejabat-struktural", judul, "Eselon", rows, _subjek("pejabat", SEMUA))


def _silang(laporan: Laporan, id_: str, judul: str, nama: str, rows: list[tuple[str, str]], semua: str) -> Keluaran:
    kepala = (
        Baris(
            (Sel("No.", baris=2), Sel(nama, baris=2), *(Sel(t, kolom=2) for t in PENDIDIKAN), Sel("Jumlah", kolom=3))
        ),
        Baris((*(Sel(jk) for _ in [*PENDIDIKAN, SEMUA] for jk in JK), Sel("L+P"))),
        baris_nomor(2 + 2 * len(PENDIDIKAN) + 3),
    )
    badan = tuple(
        baris(angka(n), judul_baris(teks), *_sel_orang(laporan, awalan)) for n, (awalan, teks) in enumerate(rows, 1)
    )
    jumlah = baris(judul_baris("Jumlah", kolom=2), *_sel_orang(laporan, semua), kelas="total")
    kaki = (jumlah,) if rows else ()
    return Tabel(id_, judul, kepala, badan, kaki, sumber=sumber(laporan, "kepegawaian"), kelas="lanskap").keluaran()


def _sel_orang(laporan: Laporan, awalan: str) -> list[Sel]:
    sel = [(p, jk) for p in (*PENDIDIKAN, SEMUA) for jk in JK] + [(SEMUA, SEMUA)]
    pilihan = [f"{awalan}{PEMISAH}{p}{PEMISAH}{jk}" for p, jk in sel]
    # A kind of education nobody has is no column of the data: an honest zero.
    return [sel_fakta(laporan.fakta, i) if laporan.fakta.ada(i) else angka("0") for i in pilihan]
