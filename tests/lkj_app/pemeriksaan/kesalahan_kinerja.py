"""Faults of performance: capaian, formulas, counts, money against results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.ukur import dalam_rumus
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar import kode
from tests.lkj_app.pemeriksaan.bab_acak import KINERJA, SASARAN
from tests.lkj_app.pemeriksaan.kesalahan import Tanaman, buang, calon, ganti, kesalahan, pilih, tambahkan

if TYPE_CHECKING:
    from random import Random

    from lkj_app.pemeriksaan.klaim import Klaim
    from tests.lkj_app.pemeriksaan.naskah import Naskah


def _tabel_sub(klaim: Klaim) -> bool:
    return klaim.tempat == KINERJA and klaim.nilai is not None


def _sebaris(naskah: Naskah, klaim: Klaim, *ukuran: str) -> list[Klaim]:
    return calon(naskah, *ukuran, cocok=lambda k: (k.tempat, k.baris) == (klaim.tempat, klaim.baris))


@kesalahan("capaian salah hitung", "kinerja.capaian")
def capaian(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Not what target and realisasi beside it give."""
    klaim = pilih(naskah, acak, "capaian", cocok=_tabel_sub)
    return ganti(naskah, (klaim, tambahkan(klaim, 13))) if klaim else None


@kesalahan("target dari tabel lain", "nilai.beda_fakta", "kinerja.capaian")
def target(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The target of another table; the capaian beside it no longer follows."""
    klaim = pilih(naskah, acak, "target", cocok=lambda k: _tabel_sub(k) and _terukur(naskah, k))
    if not klaim:
        return None
    hasil_ = _sebaris(naskah, klaim, "capaian")
    return ganti(naskah, (klaim, fmt.angka((klaim.nilai or 0) * 3))).juga(*hasil_)


def _terukur(naskah: Naskah, klaim: Klaim) -> bool:
    """A target that decides the capaian: there is a realisasi that is not nought."""
    fakta = naskah.laporan.fakta
    return bool(fakta.angka(f"capaian:{klaim.subjek}") and fakta.angka(f"realisasi:{klaim.subjek}"))


@kesalahan("capaian untuk target nol", "kinerja.target_nol")
def target_nol(naskah: Naskah, acak: Random) -> Tanaman | None:
    """100% of nothing."""
    nol = {k.subjek for k in calon(naskah, "target", cocok=lambda k: k.nilai == 0)}
    klaim = pilih(naskah, acak, "capaian", cocok=lambda k: k.tempat == KINERJA and k.subjek in nol)
    return ganti(naskah, (klaim, f"100{naskah.gaya.persen}")) if klaim else None


@kesalahan("capaian kegiatan bukan rata-rata", "kinerja.gabungan")
def gabungan(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A kegiatan that is better than its sub kegiatan."""
    if naskah.laporan.data.aturan.agregasi != "rata_rata":
        return None
    klaim = pilih(naskah, acak, "capaian", cocok=lambda k: _kegiatan(naskah, k) and not dalam_rumus(k))
    return ganti(naskah, (klaim, tambahkan(klaim, 20))) if klaim else None


def _kegiatan(naskah: Naskah, klaim: Klaim) -> bool:
    """One whose sub kegiatan all have a capaian: with a dash among them nobody can tell."""
    anak = naskah.laporan.data.anak(klaim.subjek) if kode.tingkat(klaim.subjek) == kode.KEGIATAN else ()
    return bool(anak) and all(naskah.laporan.fakta.ada(f"capaian:{a}") for a in anak)


@kesalahan("selisih kinerja salah", "kinerja.selisih")
def selisih(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Realisasi less target, off by a few."""
    klaim = pilih(naskah, acak, "selisih_target", cocok=lambda k: k.nilai is not None)
    return ganti(naskah, (klaim, tambahkan(klaim, 40))) if klaim else None


@kesalahan("predikat salah", "kinerja.predikat")
def predikat(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A word of another step of the scale."""
    klaim = pilih(naskah, acak, "predikat", cocok=lambda k: k.tercetak != "-" and k.tempat != SASARAN)
    if not klaim:
        return None
    lain = [j.predikat for j in naskah.laporan.data.aturan.skala if j.predikat != klaim.tercetak]
    return ganti(naskah, (klaim, acak.choice(lain))).juga(*calon(naskah, "jumlah_predikat"))


@kesalahan("predikat kosong", "kinerja.tanpa_predikat")
def tanpa_predikat(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A row without, among rows with one."""
    isi = calon(naskah, "predikat", cocok=lambda k: k.tercetak != "-" and k.tempat != SASARAN)
    if len(isi) < 3:
        return None
    klaim = acak.choice(isi)
    return ganti(naskah, (klaim, "-")).juga(*_sebaris(naskah, klaim, "capaian"))


@kesalahan("hasil rumus salah", "rumus.hasil")
def hasil(naskah: Naskah, acak: Random) -> Tanaman | None:
    """(100 + 97 + 140) / 3 = 94%."""
    klaim = pilih(naskah, acak, "capaian", cocok=lambda k: k.kolom == "hasil")
    return ganti(naskah, (klaim, tambahkan(klaim, -7))) if klaim else None


@kesalahan("penyebut salah", "rumus.penyebut")
def penyebut(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Another number below the line; the result no longer follows."""
    klaim = pilih(naskah, acak, "jumlah_kegiatan", cocok=lambda k: k.kolom == "penyebut")
    if not klaim:
        return None
    hasil_ = calon(naskah, "capaian", cocok=lambda k: k.tempat == klaim.tempat and k.kolom == "hasil")
    return ganti(naskah, (klaim, tambahkan(klaim, 1))).juga(*hasil_)


@kesalahan("suku tertinggal", "rumus.banyak_suku", "rumus.penyebut")
def suku_hilang(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A kegiatan left out of the sum."""
    klaim = pilih(naskah, acak, "capaian", cocok=lambda k: k.kolom.startswith("suku") and k.kolom != "suku 1")
    if not klaim:
        return None
    rumus = [k for k in naskah.klaim if k.tempat == klaim.tempat and not k.kolom.startswith("suku")]
    return buang(naskah, [klaim]).juga(*rumus)


@kesalahan("suku salah", "rumus.suku")
def suku(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A term that is not the capaian of its kegiatan."""
    klaim = pilih(naskah, acak, "capaian", cocok=lambda k: k.kolom.startswith("suku"))
    return ganti(naskah, (klaim, tambahkan(klaim, 25))) if klaim else None


@kesalahan("cacah bawahan salah", "cacah.bawahan")
def bawahan(naskah: Naskah, acak: Random) -> Tanaman | None:
    """“Didukung oleh empat sub kegiatan”."""
    klaim = pilih(
        naskah,
        acak,
        "jumlah_sub_kegiatan",
        "jumlah_kegiatan",
        cocok=lambda k: k.kolom == "cacah" and k.nilai is not None,
    )
    beda = naskah.laporan.fakta.angka(klaim.fakta) if klaim else None
    return ganti(naskah, (klaim, naskah.gaya.jumlah(beda + 1))) if klaim and beda is not None else None


@kesalahan("cacah bawahan salah dalam huruf", "cacah.bawahan")
def bawahan_huruf(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The same in words alone."""
    klaim = pilih(naskah, acak, "jumlah_sub_kegiatan", cocok=lambda k: k.kolom == "cacah")
    beda = naskah.laporan.fakta.angka(klaim.fakta) if klaim else None
    return ganti(naskah, (klaim, fmt.terbilang(beda + 1))) if klaim and beda is not None else None


@kesalahan("cacah tercapai salah", "cacah.tercapai", "cacah.bagian")
def tercapai(naskah: Naskah, acak: Random) -> Tanaman | None:
    """One more program than reached its target."""
    tingkat = acak.choice(("program", "kegiatan", "sub_kegiatan"))
    klaim = pilih(naskah, acak, "jumlah", cocok=lambda k: k.subjek == f"{tingkat}_tercapai")
    jumlah = naskah.laporan.fakta.angka(klaim.fakta) if klaim else None
    # Those that print no capaian may count either way.
    if not klaim or jumlah is None or naskah.laporan.fakta.angka(f"jumlah:{tingkat}_belum_dinilai"):
        return None
    seluruh = calon(naskah, "jumlah", cocok=lambda k: k.subjek == tingkat)
    return ganti(naskah, (klaim, naskah.gaya.jumlah(jumlah + 1))).juga(*seluruh)


@kesalahan("cacah predikat salah", "cacah.predikat")
def jumlah_predikat(naskah: Naskah, acak: Random) -> Tanaman | None:
    """One more Sangat Baik than the tables hold."""
    fakta = naskah.laporan.fakta
    if fakta.angka("jumlah:sub_kegiatan_belum_dinilai") or not calon(naskah, "predikat", cocok=_berpredikat):
        return None
    klaim = pilih(naskah, acak, "jumlah_predikat")
    jumlah = fakta.angka(klaim.fakta) if klaim else None
    return ganti(naskah, (klaim, naskah.gaya.jumlah(jumlah + 1))) if klaim and jumlah is not None else None


def _berpredikat(klaim: Klaim) -> bool:
    return kode.tingkat(klaim.subjek) == kode.SUB_KEGIATAN and klaim.tercetak != "-"


@kesalahan("turunan salah", "kinerja.turunan")
def turunan(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Growth, progress, capaian of a sasaran."""
    klaim = pilih(
        naskah, acak, "pertumbuhan", "kemajuan_renstra", "capaian_sasaran", cocok=lambda k: k.nilai is not None
    )
    return ganti(naskah, (klaim, tambahkan(klaim, 30))) if klaim else None


@kesalahan("efisiensi salah", "kinerja.efisiensi")
def efisiensi(naskah: Naskah, acak: Random) -> Tanaman | None:
    """A thrift that capaian and spending do not give."""
    klaim = pilih(naskah, acak, "efisiensi")
    return ganti(naskah, (klaim, tambahkan(klaim, 12))) if klaim else None


@kesalahan("belanja tanpa hasil", "serapan.tanpa_hasil")
def tanpa_hasil(naskah: Naskah, acak: Random) -> Tanaman | None:
    """Money spent, realisasi 0 in every place."""
    belanja = pilih(naskah, acak, "realisasi_belanja", cocok=lambda k: k.nilai and _nyata(naskah, k))
    if not belanja:
        return None
    hasil_ = calon(naskah, "realisasi", cocok=lambda k: k.subjek == belanja.subjek)
    ubahan = ganti(naskah, *((k, "0") for k in hasil_))
    return ubahan.juga(belanja, *calon(naskah, "capaian", cocok=lambda k: k.subjek == belanja.subjek))


def _nyata(naskah: Naskah, klaim: Klaim) -> bool:
    """A sub kegiatan that has something to show."""
    return bool(naskah.laporan.data.satu("realisasi_kinerja", id_indikator=klaim.subjek).get("realisasi_sd"))


@kesalahan("capaian kinerja jauh dari belanja", "serapan.timpang", "tabel.persen")
def timpang(naskah: Naskah, acak: Random) -> Tanaman | None:
    """The spending of a sub kegiatan printed far from its performance."""
    fakta = naskah.laporan.fakta
    klaim = pilih(naskah, acak, "capaian_belanja", cocok=lambda k: k.nilai is not None and _nyata(naskah, k))
    kinerja = fakta.angka(f"capaian:{klaim.subjek}") if klaim else None
    if not klaim or not kinerja or abs(kinerja + 60 - (klaim.nilai or 0)) < 1:
        return None
    teks = f"{fmt.angka(kinerja + 60, klaim.desimal, tetap=True)}{naskah.gaya.persen}"
    return ganti(naskah, (klaim, teks)).juga(*calon(naskah, "capaian", cocok=lambda k: k.subjek == klaim.subjek))
