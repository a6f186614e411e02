"""Serapan against capaian of every kegiatan, in four quadrants.

Serapan here is against the anggaran kas s/d the quarter (in triwulan IV the same as against the pagu), so that
the quadrants mean the same in every quarter. Both limits are the office's ``ambang_kendala``.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_utils.dasar import format as fmt
from lkj_utils.sajian.grafik.bidang import (
    ATAS,
    BAWAH,
    KANAN,
    KIRI,
    TERBESAR,
    TERKECIL,
    Rentang,
    dijepit,
    gambar_bidang,
    gambar_gugus,
)
from lkj_utils.sajian.grafik.bingkai import DataGrafik, figur, kosong
from lkj_utils.sajian.grafik.gugus import Gugus, gugus, huruf
from lkj_utils.sajian.grafik.huruf import KECIL, KECIL_TEBAL, REDUP, TEBAL
from lkj_utils.sajian.grafik.kanvas import ISI, TEPI, Kanvas, kanvas
from lkj_utils.sajian.grafik.ucapan import NAMA_TERBANYAK

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

KUADRAN = {
    (True, True): "Capaian dan serapan tinggi",
    (True, False): "Capaian tinggi, serapan rendah",
    (False, True): "Capaian rendah, serapan tinggi",
    (False, False): "Capaian dan serapan rendah",
}
KEDUDUKAN = list(KUADRAN)


def kuadran_kegiatan(laporan: Laporan, *, id_: str = "gambar-kuadran-kegiatan") -> Keluaran:
    """Scatter of ``capaian_belanja`` (across) and ``capaian`` (up) per kegiatan, with the list of who stands where."""
    kode = [row["kode"] for row in laporan.data.tingkat("kegiatan")]
    dinilai = [k for k in kode if laporan.fakta.ada(f"capaian:{k}") and laporan.fakta.ada(f"capaian_belanja:{k}")]
    if not dinilai:
        return kosong("Grafik serapan dan capaian per kegiatan: data belum tersedia.")
    judul = f"Serapan Anggaran Kas dan Capaian Kinerja per Kegiatan s.d. {laporan.periode.nama}"
    return figur(id_, judul, _gambar(laporan, dinilai, len(kode)), _alt(laporan, dinilai), _data(laporan, kode))


def kuadran(laporan: Laporan, kode: str) -> tuple[bool, bool]:
    """(capaian high, serapan high), judged on printed values like every other judgement of the report."""
    aturan = laporan.data.aturan
    nilai = (laporan.fakta.angka(f"{ukuran}:{kode}") or 0 for ukuran in ("capaian", "capaian_belanja"))
    capaian, serapan = (Fraction(fmt.bulat(n, aturan.desimal_persen)) >= aturan.ambang_kendala for n in nilai)
    return capaian, serapan


def pendek(kode: str) -> str:
    """The code without urusan and bidang, the same for every program of an office: ``01.2.02``."""
    return kode.split(".", 2)[-1]


def _data(laporan: Laporan, kode: list[str]) -> DataGrafik:
    ukuran = ("capaian_belanja", "capaian")
    baris = [(f"{pendek(k)} {laporan.nama[k]}", *(laporan.teks(f"{u}:{k}") for u in ukuran)) for k in kode]
    return DataGrafik(("Kegiatan", "Serapan anggaran kas", "Capaian"), baris)


def _alt(laporan: Laporan, kode: list[str]) -> str:
    batas = fmt.angka(laporan.data.aturan.ambang_kendala)
    isi = {q: [k for k in kode if kuadran(laporan, k) == q] for q in KUADRAN}
    bagian = [f"{nama[:1].lower()}{nama[1:]} {_siapa(laporan, isi[q])}" for q, nama in KUADRAN.items() if isi[q]]
    awal = f"Diagram pencar serapan dan capaian {len(kode)} kegiatan dengan batas {batas}% pada kedua sumbu"
    return f"{awal}: {'; '.join(bagian)}."


def _siapa(laporan: Laporan, kode: list[str]) -> str:
    if len(kode) > NAMA_TERBANYAK:
        return f"{len(kode)} kegiatan"
    return fmt.daftar([_sebut_alt(laporan, k) for k in kode])


def _sebut_alt(laporan: Laporan, kode: str) -> str:
    capaian, serapan = laporan.teks(f"capaian:{kode}"), laporan.teks(f"capaian_belanja:{kode}")
    return f"{laporan.nama[kode]} (capaian {capaian}, serapan anggaran kas {serapan})"


def _gambar(laporan: Laporan, kode: list[str], banyak: int) -> bytes:
    batas = laporan.data.aturan.ambang_kendala
    nilai = {k: (_nilai(laporan, "capaian_belanja", k), _nilai(laporan, "capaian", k)) for k in kode}
    mendatar = Rentang.muat([float(batas), *(x for x, _ in nilai.values())], KIRI, KANAN)
    tegak = Rentang.muat([float(batas), *(y for _, y in nilai.values())], BAWAH, ATAS)
    semua = gugus({k: (mendatar.letak(x), tegak.letak(y)) for k, (x, y) in nilai.items()})
    semua.sort(key=lambda g: (min(KEDUDUKAN.index(kuadran(laporan, k)) for k in g.anggota), -len(g.anggota), g.anggota))
    with kanvas() as lembar:
        gambar_bidang(lembar, mendatar, tegak, float(batas), fmt.angka(batas))
        for nomor, satu in enumerate(semua):
            baik = all(kuadran(laporan, k) == (True, True) for k in satu.anggota)
            gambar_gugus(lembar, satu, huruf(nomor), baik=baik)
        y = _daftar(lembar, laporan, semua, BAWAH + 44)
        terjepit = any(dijepit(n) != n for xy in nilai.values() for n in xy)
        return lembar.svg(_catatan(lembar, y, banyak - len(kode), terjepit=terjepit))


def _nilai(laporan: Laporan, ukuran: str, kode: str) -> float:
    return float(laporan.fakta.angka(f"{ukuran}:{kode}") or 0)


def _daftar(lembar: Kanvas, laporan: Laporan, semua: list[Gugus], y: float) -> float:
    """The list under the field: per quadrant, which circle holds which kegiatan."""
    for q, nama in KUADRAN.items():
        isi = [(huruf(n), [k for k in g.anggota if kuadran(laporan, k) == q]) for n, g in enumerate(semua)]
        isi = [(tanda, kode) for tanda, kode in isi if kode]
        if isi:
            y = lembar.alinea(TEPI, y, [f"{nama}: {sum(len(k) for _, k in isi)} kegiatan"], TEBAL) + 3
        for tanda, kode in isi:
            lembar.teks(TEPI + 4, y + KECIL.ukuran, tanda, KECIL_TEBAL)
            y = lembar.alinea(TEPI + 22, y, KECIL.bungkus(_sebut(laporan, kode), ISI - 22), KECIL) + 3
        y += 6 if isi else 0
    return y


def _sebut(laporan: Laporan, kode: list[str]) -> str:
    """Several kegiatan by code, a single one by name too; with the numbers they stand on."""
    siapa = ", ".join(pendek(k) for k in kode)
    if len(kode) == 1:
        siapa += f" {laporan.nama[kode[0]]}"
    capaian, serapan = (_kisaran(laporan, ukuran, kode) for ukuran in ("capaian", "capaian_belanja"))
    return f"{siapa} (capaian {capaian}; serapan anggaran kas {serapan})"


def _kisaran(laporan: Laporan, ukuran: str, kode: list[str]) -> str:
    """The value, or the lowest and highest of several: a circle stands for all of them."""
    urut = sorted(kode, key=lambda k: _nilai(laporan, ukuran, k))
    rendah, tinggi_ = (laporan.teks(f"{ukuran}:{k}") for k in (urut[0], urut[-1]))
    return rendah if rendah == tinggi_ else f"{rendah} s.d. {tinggi_}"


def _catatan(lembar: Kanvas, y: float, tak_dinilai: int, *, terjepit: bool) -> float:
    isi = "Kegiatan yang berimpit digambar sebagai satu lingkaran."
    if terjepit:
        isi += f" Nilai di luar {fmt.angka(int(TERKECIL))}–{fmt.angka(int(TERBESAR))}% digambar pada ujungnya."
    if tak_dinilai:
        isi += f" {tak_dinilai} kegiatan belum dapat dinilai."
    return lembar.alinea(TEPI, y, REDUP.bungkus(isi, ISI), REDUP) + 8
