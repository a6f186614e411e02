"""The headline facts with formula and source: what a reader of the paper report can trace without the HTML book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_utils.dasar.format import KOSONG
from lkj_utils.jejak.hitungan import alasan, hitungan
from lkj_utils.jejak.telusur import Penelusur
from lkj_utils.sajian.keluaran import elemen
from lkj_utils.sajian.tabel.inti import TANDA_KOSONG, Baris, Sel, Tabel, baris, judul_baris, kepala

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.fakta import Fakta
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

KOLOM = ("Fakta", "Nilai", "Rumus", "Sumber")
ANGGARAN = ("pagu:total", "realisasi_belanja:total", "serapan:total")
PENDAPATAN = ("target_pendapatan:total", "realisasi_pendapatan:total", "capaian_pendapatan:total")
PEGAWAI = ("pegawai:*|*|*|*", "pejabat:*|*|*")


def fakta_utama(laporan: Laporan) -> Keluaran:
    """Money, every program, every sasaran indicator, revenue, staff; one row for each fact."""
    penelusur = Penelusur(laporan)
    badan = tuple(
        satu
        for judul, ids in _kelompok(laporan)
        for satu in (
            baris(judul_baris(judul, kolom=len(KOLOM)), kelas="kegiatan"),
            *(_baris(penelusur, i) for i in ids),
        )
    )
    return Tabel(
        "tabel-fakta-utama",
        f"Fakta Utama {laporan.periode.nama}",
        kepala(*KOLOM),
        badan,
        sumber="Fakta laporan ini (fakta.csv); berkas menurut letaknya di folder data",
        catatan="Rumus memperlihatkan angka tercetak; hasilnya dihitung dari nilai yang tidak dibulatkan.",
        kelas="fakta-utama panjang",
    ).keluaran()


def _kelompok(laporan: Laporan) -> Iterator[tuple[str, list[str]]]:
    """Title and fact ids of each group; groups without facts are left out."""
    yield "Anggaran belanja", [*ANGGARAN]
    for row in laporan.data.tingkat("program"):
        yield row["nama"], [f"{u}:{row['kode']}" for u in ("capaian", "predikat")]
    for row in laporan.baris("indikator", tingkat="sasaran"):
        yield row["nama"], [f"{u}:{row['id_indikator']}" for u in ("target", "realisasi", "capaian")]
    if laporan.berpendapatan:
        yield "Pendapatan", [*PENDAPATAN]
    yield "Pegawai", [*PEGAWAI]


def _baris(penelusur: Penelusur, id_fakta: str) -> Baris:
    fakta = penelusur.laporan.fakta.ambil(id_fakta)
    nilai = TANDA_KOSONG if fakta.nilai is None else penelusur.laporan.dengan_satuan(id_fakta)
    kelas = "teks" if fakta.ukuran.jenis == "teks" else "angka"
    nama = judul_baris(fakta.ukuran.judul)
    return baris(nama, Sel(nilai, kelas, fakta=id_fakta), _rumus(penelusur, fakta), _sumber(penelusur, fakta))


def _rumus(penelusur: Penelusur, fakta: Fakta) -> str:
    """With the numbers put in; in words where nothing was computed."""
    if fakta.nilai is None:
        return KOSONG
    masukan = penelusur.masukan(fakta)
    hitung = hitungan(penelusur.laporan, fakta, masukan)
    sebab = str(hitung) if hitung else alasan(penelusur.laporan, fakta, masukan)
    return sebab or fakta.rumus or "dibaca dari data"


def _sumber(penelusur: Penelusur, fakta: Fakta) -> Markup | str:
    """The files behind the fact, each with its row, or how many."""
    per_berkas: dict[str, dict[str, None]] = {}
    for asal in penelusur.baris_data(fakta):
        per_berkas.setdefault(asal.berkas, {})[asal.baris] = None
    butir = [
        Markup("{}, {}").format(elemen("code", berkas), _cacah(list(nomor))) for berkas, nomor in per_berkas.items()
    ]
    return Markup("; ").join(butir) or TANDA_KOSONG


def _cacah(nomor: list[str]) -> str:
    """A number and its word stay on one line."""
    return f"baris\N{NO-BREAK SPACE}{nomor[0]}" if len(nomor) == 1 else f"{len(nomor)}\N{NO-BREAK SPACE}baris"
