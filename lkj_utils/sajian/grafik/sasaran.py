"""Sasaran indicators over the years: realisasi against the targets, up to the end of the Renstra."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from matplotlib.ticker import FuncFormatter, MaxNLocator

from lkj_utils.dasar import format as fmt
from lkj_utils.sajian.grafik import warna
from lkj_utils.sajian.grafik.bingkai import DataGrafik, figur, kosong
from lkj_utils.sajian.grafik.deret import deret
from lkj_utils.sajian.grafik.huruf import KECIL
from lkj_utils.sajian.grafik.kanvas import KANAN as TEPI_KANAN
from lkj_utils.sajian.grafik.kanvas import TEPI, Kanvas, kanvas
from lkj_utils.sajian.keluaran import Keluaran, gabung, paragraf
from lkj_utils.sajian.tabel.seri import catatan_seri

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.grafik.deret import Deret, Nilai, Titik

KIRI, TINGGI_BIDANG = TEPI + 26, 170.0


GayaGaris = str | tuple[float, tuple[float, ...]]


@dataclass(frozen=True)
class Seri:
    """How one series looks; told apart by mark and line, not by colour alone."""

    nama: str
    warna: str
    garis: GayaGaris
    tanda: str = ""
    ukuran: float = 7
    isi: str = ""

    def gaya(self) -> dict[str, Any]:
        """As keywords of matplotlib's plot."""
        titik = {"marker": self.tanda, "markersize": self.ukuran, "markerfacecolor": self.isi or self.warna}
        return {"color": self.warna, "linestyle": self.garis, **titik}


REALISASI = Seri("Realisasi", warna.BIRU, "-", "o")
RENSTRA = Seri("Target Renstra", warna.REDUP, (0, (4, 2)), "s", isi=warna.KERTAS)
PERJANJIAN = Seri("Target Perjanjian Kinerja", warna.JINGGA, "none", "^", ukuran=10)
# Where a value stands beside its mark: offset in points, vertical and horizontal alignment.
ATAS = ((0, 7), "bottom", "center")
BAWAH = ((0, -7), "top", "center")
KANAN = ((9, 0), "center", "left")
# Paper under a value, so that a line does not run through it.
ALAS = {"facecolor": warna.KERTAS, "edgecolor": "none", "pad": 0.6}
STANDAR = Seri("Standar nasional", warna.JINGGA, (0, (1, 1.5)))


def tren_sasaran(laporan: Laporan) -> Keluaran:
    """One chart per sasaran indicator, in the order of the table indikator."""
    return gabung(tren_indikator(laporan, row["id_indikator"]) for row in laporan.baris("indikator", tingkat="sasaran"))


def tren_indikator(laporan: Laporan, indikator: str, *, id_: str = "") -> Keluaran:
    """Realisasi and targets of one indicator by year; without any realisasi there is no trend to show."""
    nama = laporan.indikator[indikator]["nama"] or indikator
    isi = deret(laporan, indikator)
    if not isi.realisasi:
        return kosong(f"Grafik perkembangan {nama}: data realisasi belum tersedia.")
    judul = f"Realisasi dan Target {nama} Tahun {'–'.join(str(t) for t in sorted({isi.tahun[0], isi.tahun[-1]}))}"
    id_ = id_ or f"gambar-tren-{indikator.replace('_', '-')}"
    gambar = figur(id_, judul, _gambar(isi), _alt(nama, isi), _data(isi))
    catatan = catatan_seri(laporan, [indikator], map(str, sorted(isi.putus)))
    return gabung([gambar, paragraf(catatan, "catatan-tabel")]) if catatan else gambar


def _data(isi: Deret) -> DataGrafik:
    seri = [
        ("Realisasi", isi.realisasi),
        ("Target Renstra", isi.renstra),
        ("Target Perjanjian Kinerja bila berbeda", isi.perjanjian),
    ]
    terpakai = [(nama, nilai) for nama, nilai in seri if nilai]
    baris = [(str(t), *(nilai.get(t, (None, "–"))[1] for _, nilai in terpakai)) for t in isi.tahun]
    return DataGrafik(("Tahun", *(nama for nama, _ in terpakai)), baris)


def _alt(nama: str, isi: Deret) -> str:
    akhir = max(isi.realisasi)
    sejenis = {t: nilai for t, nilai in isi.realisasi.items() if isi.putus.get(t) == isi.putus.get(akhir)}
    kalimat = [f"Grafik garis {nama}. {_gerak(sejenis)}{_terhadap(isi, akhir)}."]
    if isi.batas:
        kalimat.append("Garisnya terputus: nilai sebelum dan sesudahnya tidak sejenis.")
    if isi.renstra and max(isi.renstra) > akhir:
        kalimat.append(f"Target Renstra pada tahun {max(isi.renstra)} adalah {isi.renstra[max(isi.renstra)][1]}.")
    return " ".join(kalimat)


def _gerak(nilai: Nilai) -> str:
    """How realisasi moved, judged as printed."""
    awal, akhir = min(nilai), max(nilai)
    if awal == akhir:
        return f"Realisasi tahun {akhir} sebesar {nilai[akhir][1]}"
    if nilai[awal][1] == nilai[akhir][1]:
        return f"Realisasi tahun {awal} dan {akhir} sama, yaitu {nilai[akhir][1]}"
    arah = "naik" if nilai[akhir][0] > nilai[awal][0] else "turun"
    return f"Realisasi {arah} dari {nilai[awal][1]} pada tahun {awal} menjadi {nilai[akhir][1]} pada tahun {akhir}"


def _terhadap(isi: Deret, tahun: int) -> str:
    target = isi.renstra.get(tahun) or isi.perjanjian.get(tahun)
    if not target:
        return ""
    nama = "Renstra" if tahun in isi.renstra else "Perjanjian Kinerja"
    nilai = isi.realisasi[tahun]
    kata = "sama dengan" if nilai[1] == target[1] else "di atas" if nilai[0] > target[0] else "di bawah"
    return f", {kata} target {nama} tahun itu, {target[1]}"


def _gambar(isi: Deret) -> bytes:
    with kanvas() as lembar:
        atas = _kunci(lembar, isi)
        sumbu = lembar.sumbu(KIRI, atas, TEPI_KANAN - KIRI - 8, TINGGI_BIDANG)
        _skala(sumbu, isi)
        for nilai, seri in ((isi.renstra, RENSTRA), (isi.perjanjian, PERJANJIAN), (isi.realisasi, REALISASI)):
            for tahun in isi.ruas(nilai):
                sumbu.plot(tahun, [float(nilai[t][0]) for t in tahun], **seri.gaya())
        for batas in isi.batas:
            sumbu.axvline(batas, color=warna.REDUP, linestyle=STANDAR.garis, linewidth=1)
        for satu in isi.tahun:
            _angka(sumbu, isi, satu)
        return lembar.svg(atas + TINGGI_BIDANG + 28)


def _kunci(lembar: Kanvas, isi: Deret) -> float:
    """Legend above the field, one entry per line so that it never runs out of the sheet."""
    y = TEPI
    for nilai, seri in ((isi.realisasi, REALISASI), (isi.renstra, RENSTRA), (isi.perjanjian, PERJANJIAN)):
        if nilai:
            lembar.contoh(TEPI, y + 6, **seri.gaya())
            y = lembar.alinea(TEPI + 32, y, [seri.nama], KECIL) + 2
    if isi.standar:
        lembar.contoh(TEPI, y + 6, **STANDAR.gaya())
        y = lembar.alinea(TEPI + 32, y, [f"{STANDAR.nama} ({isi.standar[1]})"], KECIL)
    return y + 12


def _skala(sumbu: Axes, isi: Deret) -> None:
    semua = [float(n) for deret_ in (isi.realisasi, isi.renstra, isi.perjanjian) for n, _ in deret_.values()]
    semua += [float(isi.standar[0])] if isi.standar else []
    lega = max((max(semua) - min(semua)) * 0.18, 1)
    sumbu.set_ylim(min(semua) - lega, max(semua) + lega)
    sumbu.set_xlim(isi.tahun[0] - 0.4, isi.tahun[-1] + 0.4)
    sumbu.set_xticks(isi.tahun, [str(t) for t in isi.tahun])
    sumbu.yaxis.set_major_locator(MaxNLocator(6, integer=True))
    sumbu.yaxis.set_major_formatter(FuncFormatter(lambda nilai, _: fmt.angka(int(nilai))))
    sumbu.grid(visible=False, axis="x")
    if isi.standar:
        sumbu.axhline(float(isi.standar[0]), color=STANDAR.warna, linestyle=STANDAR.garis, linewidth=1.5)


def _angka(sumbu: Axes, isi: Deret, tahun: int) -> None:
    """Values of one year: the highest above its mark, the lowest below, one between to the right; equal ones once."""
    ada: dict[str, tuple[Titik, bool]] = {}
    for nilai in (isi.realisasi, isi.renstra, isi.perjanjian):
        if tahun in nilai:
            ada.setdefault(nilai[tahun][1], (nilai[tahun], nilai is isi.realisasi))
    urut = sorted(ada.values(), key=lambda butir: butir[0][0], reverse=True)
    letak = [ATAS, *[KANAN] * (len(urut) - 2), BAWAH] if len(urut) > 1 else [BAWAH if _lembah(isi, tahun) else ATAS]
    for (titik, utama), (geser, tegak, datar) in zip(urut, letak, strict=True):
        sumbu.annotate(
            titik[1],
            (tahun, float(titik[0])),
            xytext=geser,
            textcoords="offset points",
            va=tegak,
            ha=datar,
            fontsize=KECIL.ukuran,
            color=warna.BIRU if utama else warna.TEKS,
            fontweight="bold" if utama else "normal",
            bbox=ALAS,
            annotation_clip=False,
        )


def _lembah(isi: Deret, tahun: int) -> bool:
    """True where the line leaves upwards on both sides: above the mark a value would stand on it."""
    nilai = next(n for n in (isi.realisasi, isi.renstra, isi.perjanjian) if tahun in n)
    urut = sorted(nilai)
    di = urut.index(tahun)
    tetangga = [nilai[t][0] for t in urut[max(di - 1, 0) : di + 2] if t != tahun]
    return bool(tetangga) and all(n > nilai[tahun][0] for n in tetangga)
