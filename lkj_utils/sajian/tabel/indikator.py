"""Tables of the indicators that a program or kegiatan has of its own, and how its target is told elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar.kode import PROGRAM, tingkat
from lkj_utils.sajian.tabel.inti import Baris, Sel, Tabel, angka, baris, judul_baris, kepala, predikat, sel_fakta
from lkj_utils.sajian.tabel.sumber import sumber

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

NILAI = ("target", "realisasi", "capaian")


def indikator_sendiri(laporan: Laporan, kode: str) -> Keluaran:
    """The indicators of one program or kegiatan; under them their mean, and beside it the mean of what lies below."""
    milik = laporan.data.sendiri(kode)
    badan = tuple(_baris(laporan, n, row["id_indikator"]) for n, row in enumerate(milik, 1))
    atas = kepala("No.", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Predikat")
    judul = f"Indikator Kinerja {laporan.nama[kode]}"
    id_ = f"tabel-indikator-{kode.replace('.', '-')}"
    return Tabel(id_, judul, atas, badan, tuple(_kaki(laporan, kode)), sumber(laporan, "kinerja")).keluaran()


def _baris(laporan: Laporan, n: int, nama: str) -> Baris:
    f, sifat = laporan.fakta, laporan.indikator[nama]
    nilai = (sel_fakta(f, f"{ukuran}:{nama}") for ukuran in NILAI)
    return baris(angka(n), judul_baris(sifat["nama"] or nama), sifat["satuan"], *nilai, predikat(f, f"predikat:{nama}"))


def _kaki(laporan: Laporan, kode: str) -> list[Baris]:
    f, hasil = laporan.fakta, []
    if len(laporan.data.sendiri(kode)) > 1:
        rata = judul_baris(f"Rata-rata indikator yang dapat dinilai ({dinilai(laporan, kode)})", kolom=5)
        hasil.append(baris(rata, sel_fakta(f, f"capaian:{kode}"), predikat(f, f"predikat:{kode}"), kelas="total"))
    bawahan = "kegiatan" if tingkat(kode) == PROGRAM else "sub kegiatan"
    banding = judul_baris(f"Pembanding: rata-rata capaian {bawahan}", kolom=5)
    return [*hasil, baris(banding, sel_fakta(f, f"capaian_bawahan:{kode}"), "")]


def dinilai(laporan: Laporan, kode: str) -> str:
    """``2 dari 3``: how many of the indicators have target and realisasi."""
    return f"{laporan.teks(f'indikator_dinilai:{kode}')} dari {laporan.teks(f'jumlah_indikator:{kode}')}"


def target(laporan: Laporan, kode: str) -> Sel:
    """The target of a program or kegiatan: of its one indicator, how many it has, or that of the roll-up."""
    milik = laporan.data.sendiri(kode)
    if not milik:
        return sel_fakta(laporan.fakta, f"target_gabungan:{kode}")
    if len(milik) == 1:
        return sel_fakta(laporan.fakta, f"target:{milik[0]['id_indikator']}", satuan=True)
    return Sel(f"{laporan.teks(f'jumlah_indikator:{kode}')} indikator", fakta=f"jumlah_indikator:{kode}")
