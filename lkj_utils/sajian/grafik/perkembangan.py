"""Lines over the quarters of a year: spending against the cash plan, sasaran indicators against their target."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.periode import TRIWULAN_SETAHUN
from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.fakta.seri import PUTUS
from lkj_utils.sajian.grafik import warna
from lkj_utils.sajian.grafik.bingkai import DataGrafik, figur
from lkj_utils.sajian.grafik.huruf import KECIL
from lkj_utils.sajian.grafik.kanvas import KANAN, TEPI, Kanvas, kanvas
from lkj_utils.sajian.grafik.sasaran import ALAS, REALISASI, Seri
from lkj_utils.sajian.keluaran import Keluaran, gabung, paragraf
from lkj_utils.sajian.tabel.perencanaan import indikator_sasaran
from lkj_utils.sajian.tabel.seri import catatan_seri

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from lkj_utils.laporan import Laporan

# Room for half a value of money beside the outer quarters.
KIRI, TINGGI_BIDANG = TEPI + 6, 170.0
GESER_RUPIAH = 13
LEGA = 0.55
PALING_SEDIKIT = 2
RENCANA = Seri("Target", warna.REDUP, (0, (4, 2)), "s", isi=warna.KERTAS)
PROYEKSI = Seri("Proyeksi akhir tahun", warna.JINGGA, (0, (1, 1.5)), "D", isi=warna.KERTAS)

# Fact ids by quarter number.
Titik = dict[int, str]


@dataclass(frozen=True)
class Garis:
    """What one chart shows: facts by quarter; ``proyeksi`` is a fact id or empty."""

    realisasi: Titik
    rencana: Titik
    nama_rencana: str
    proyeksi: str = ""


def belanja_triwulan(laporan: Laporan, *, id_: str = "gambar-perkembangan-belanja") -> Keluaran | None:
    """Spending and cash plan s/d each quarter; None where fewer than two quarters are known."""
    garis = Garis(
        _titik(laporan, f"realisasi_belanja:{TOTAL}"),
        _titik(laporan, f"kas:{TOTAL}"),
        "Anggaran kas",
        _bila_ada(laporan, f"proyeksi_belanja:{TOTAL}"),
    )
    judul = f"Realisasi Belanja dan Anggaran Kas s.d. Setiap Triwulan Tahun {laporan.periode.tahun}"
    return _figur(laporan, id_, judul, "realisasi belanja", garis)


def indikator_triwulan(laporan: Laporan) -> Keluaran | None:
    """One chart per sasaran indicator with two quarters or more; None where there is none."""
    semua = [_indikator(laporan, row) for row in indikator_sasaran(laporan)]
    ada = [satu for satu in semua if satu]
    return gabung(ada) if ada else None


def _indikator(laporan: Laporan, row: dict[str, Any]) -> Keluaran | None:
    kunci, nama = row["id_indikator"], row["nama"]
    garis = Garis(
        _titik(laporan, f"realisasi:{kunci}"),
        _titik(laporan, f"target:{kunci}"),
        "Target setahun",
        _bila_ada(laporan, f"proyeksi:{kunci}"),
    )
    judul = f"{nama} per Triwulan Tahun {laporan.periode.tahun}"
    gambar = _figur(laporan, f"gambar-perkembangan-{kunci.replace('_', '-')}", judul, nama, garis)
    catatan = catatan_seri(laporan, [kunci], (str(satu.periode) for satu in laporan.data.terdahulu))
    return gabung([gambar, paragraf(catatan, "catatan-tabel")]) if gambar and catatan else gambar


def _titik(laporan: Laporan, id_fakta: str) -> Titik:
    """By quarter; one of another kind than today's is left out, and the note says so."""
    subjek = id_fakta.partition(":")[2]
    lampau = (satu.periode for satu in laporan.data.terdahulu)
    periode = [*(p for p in lampau if not laporan.fakta.cari(f"{PUTUS}:{subjek}", str(p))), laporan.periode]
    semua = {p.triwulan: f"{id_fakta}@{p}" for p in periode}
    return {n: satu for n, satu in semua.items() if laporan.fakta.ada(satu)}


def _bila_ada(laporan: Laporan, id_fakta: str) -> str:
    return id_fakta if laporan.fakta.ada(id_fakta) else ""


def _figur(laporan: Laporan, id_: str, judul: str, nama: str, garis: Garis) -> Keluaran | None:
    if len(garis.realisasi) < PALING_SEDIKIT:
        return None
    return figur(id_, judul, _gambar(laporan, garis), _alt(laporan, nama, garis), _data(laporan, garis))


def _data(laporan: Laporan, garis: Garis) -> DataGrafik:
    kolom = (garis.realisasi, garis.rencana)
    triwulan = sorted({*garis.realisasi, *garis.rencana})
    baris = [(f"Triwulan {fmt.romawi(n)}", *(laporan.teks(k[n]) if n in k else "–" for k in kolom)) for n in triwulan]
    jumlah = (PROYEKSI.nama, laporan.teks(garis.proyeksi), "–") if garis.proyeksi else ()
    return DataGrafik(("Triwulan", "Realisasi", garis.nama_rencana), baris, jumlah)


def _alt(laporan: Laporan, nama: str, garis: Garis) -> str:
    awal, akhir = min(garis.realisasi), max(garis.realisasi)
    dari, ke = (laporan.teks(garis.realisasi[n]) for n in (awal, akhir))
    arah = "naik" if _angka(laporan, garis.realisasi[akhir]) > _angka(laporan, garis.realisasi[awal]) else "turun"
    gerak = f"tetap {ke}" if dari == ke else f"{arah} dari {dari} menjadi {ke}"
    kalimat = f"Grafik garis {nama}: dari Triwulan {fmt.romawi(awal)} ke Triwulan {fmt.romawi(akhir)} {gerak}"
    if akhir in garis.rencana:
        kalimat += f", dengan {garis.nama_rencana.lower()} {laporan.teks(garis.rencana[akhir])}"
    proyeksi = f" Proyeksi akhir tahun {laporan.teks(garis.proyeksi)}." if garis.proyeksi else ""
    return f"{kalimat}.{proyeksi}"


def _angka(laporan: Laporan, id_fakta: str) -> float:
    # Only ids of known values come here.
    return float(laporan.fakta.angka(id_fakta) or 0)


def _gambar(laporan: Laporan, garis: Garis) -> bytes:
    with kanvas() as lembar:
        atas = _kunci(lembar, garis)
        sumbu = lembar.sumbu(KIRI, atas, KANAN - KIRI - 6, TINGGI_BIDANG)
        _skala(sumbu, laporan, garis)
        if garis.proyeksi:
            _tarik(
                sumbu,
                laporan,
                {max(garis.realisasi): garis.realisasi[max(garis.realisasi)], TRIWULAN_SETAHUN: garis.proyeksi},
                PROYEKSI,
            )
        _tarik(sumbu, laporan, garis.rencana, RENCANA)
        _tarik(sumbu, laporan, garis.realisasi, REALISASI)
        _tulis_semua(sumbu, laporan, garis)
        return lembar.svg(atas + TINGGI_BIDANG + 28)


def _kunci(lembar: Kanvas, garis: Garis) -> float:
    y = TEPI
    seri = ((REALISASI, REALISASI.nama, garis.realisasi), (RENCANA, garis.nama_rencana, garis.rencana))
    for gaya, nama, ada in (*seri, (PROYEKSI, PROYEKSI.nama, garis.proyeksi)):
        if ada:
            lembar.contoh(TEPI, y + 6, **gaya.gaya())
            y = lembar.alinea(TEPI + 32, y, [nama], KECIL) + 2
    return y + 10


def _skala(sumbu: Axes, laporan: Laporan, garis: Garis) -> None:
    """No marks on the upright axis: the values stand at their points."""
    semua = [_angka(laporan, id_) for id_ in (*garis.realisasi.values(), *garis.rencana.values())]
    semua += [_angka(laporan, garis.proyeksi)] if garis.proyeksi else []
    lega = max((max(semua) - min(semua)) * 0.2, 1)
    sumbu.set_ylim(min(semua) - lega, max(semua) + lega)
    sumbu.set_xlim(1 - LEGA, TRIWULAN_SETAHUN + LEGA)
    triwulan = range(1, TRIWULAN_SETAHUN + 1)
    sumbu.set_xticks([*triwulan], [f"Triwulan {fmt.romawi(n)}" for n in triwulan])
    sumbu.set_yticks([])
    sumbu.spines["left"].set_visible(False)


def _tarik(sumbu: Axes, laporan: Laporan, titik: Titik, seri: Seri) -> None:
    triwulan = sorted(titik)
    sumbu.plot(triwulan, [_angka(laporan, titik[n]) for n in triwulan], **seri.gaya())


def _tulis_semua(sumbu: Axes, laporan: Laporan, garis: Garis) -> None:
    """Realisasi away from the plan's mark, the plan on its other side; equal values once."""
    for n, id_ in garis.realisasi.items():
        rencana = garis.rencana.get(n)
        bawah = rencana is not None and _angka(laporan, rencana) > _angka(laporan, id_)
        _tulis(sumbu, laporan, n, id_, warna.BIRU, bawah=bawah)
        if rencana is not None and laporan.teks(rencana) != laporan.teks(id_):
            _tulis(sumbu, laporan, n, rencana, warna.TEKS, bawah=not bawah)
    if garis.proyeksi:
        _tulis(sumbu, laporan, TRIWULAN_SETAHUN, garis.proyeksi, warna.JINGGA, bawah=False)


def _tulis(sumbu: Axes, laporan: Laporan, n: int, id_: str, pena: str, *, bawah: bool) -> None:
    # A wide value beside a rising line: above it to the left, below it to the right.
    geser = GESER_RUPIAH if laporan.fakta.ambil(id_).ukuran.jenis == "rupiah" else 0
    sumbu.annotate(
        laporan.teks(id_),
        (n, _angka(laporan, id_)),
        xytext=(geser, -7) if bawah else (-geser, 7),
        textcoords="offset points",
        va="top" if bawah else "bottom",
        ha="center",
        fontsize=KECIL.ukuran - 1,
        color=pena,
        bbox=ALAS,
        annotation_clip=False,
    )
