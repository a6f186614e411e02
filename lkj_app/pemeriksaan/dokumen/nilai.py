"""Rules on values across places: a printed number against our fact, and one fact printed with several values."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.asal import asal_fakta
from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.dokumen import anggaran, bukti, cacah, kinerja, pegawai, pembulatan, rumus, target, turunan
from lkj_app.pemeriksaan.rumus_tercetak import HASIL, dalam_rumus
from lkj_app.pemeriksaan.terbilang import angka_kata
from lkj_app.pemeriksaan.ukur import KALIMAT
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta.inti import cetak
from lkj_utils.fakta.ukuran import UKURAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim
    from lkj_utils.fakta.inti import Fakta

KELOMPOK = "Satu fakta satu nilai"
# 21,300,000 (two groups at least: 12,345 may be decimals) or 98.66 (1 or 2 digits after one point).
TANDA_ASING = re.compile(r"(?<![\d.,])(\d{1,3}(,\d{3}){2,}(\.\d+)?|\d+\.\d{1,2})(?![\d.,]*\d)")
TANPA_TITIK = re.compile(r"(?<![\d.,])\d{4,}(?![\d.])")
TUKAR = str.maketrans(",.", ".,")
HITUNGAN = (
    *anggaran.ATURAN,
    *pegawai.ATURAN,
    *rumus.ATURAN,
    *kinerja.ATURAN,
    *turunan.ATURAN,
    *cacah.ATURAN,
    *pembulatan.ATURAN,
    *bukti.ATURAN,
    *target.ATURAN,
)


@aturan(
    "nilai.beda_fakta",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Angka tercetak sama dengan fakta menurut data",
    alasan=(
        "Setiap angka dalam laporan berasal dari satu sumber: data pemilik laporan, atau rumus atas data itu. Angka "
        "tercetak dibandingkan pada desimal yang dicetak; bila berbeda, salah satu keliru dan seseorang harus "
        "menentukan yang mana (PermenPANRB 53/2014: reviu memastikan laporan akurat, andal, dan valid)."
    ),
    contoh="Kalimat mencetak 2.934 orang, sedangkan menurut data 6.960.",
)
def beda_fakta(dokumen: Dokumen) -> Iterator[Cacat]:
    """One finding per claim of a number that is not our fact rounded to the decimals printed.

    What another rule already corrects to our value is not said twice.
    """
    sudah = _sudah_dikatakan(dokumen)
    for klaim in dokumen.klaim:
        fakta, nilai = _fakta_angka(dokumen, klaim), _nilai(klaim)
        if fakta is None or isinstance(fakta.nilai, str | None) or nilai in (None, fakta.nilai):
            continue
        if klaim.cocok(fakta.nilai) or any(saran.cocok(fakta.nilai) for saran in sudah.get(klaim.id, ())):
            continue
        milik = cetak(fakta.nilai, fakta.ukuran.jenis, max(klaim.desimal, dokumen.laporan.fakta.aturan.desimal_nilai))
        yield Cacat(
            f"Tercetak {klaim.tercetak.strip()}, menurut data {milik} ({asal_fakta(fakta)}).",
            klaim=klaim,
            sumber=tuple(m for m in fakta.masukan if "#" not in m),
            diharapkan=milik,
            selisih=fmt.angka(nilai - fakta.nilai, max(klaim.desimal, 2)),
            perbaikan="pastikan mana yang benar: angka tercetak atau datanya",
        )


def _nilai(klaim: Klaim) -> Fraction | int | None:
    """The printed number, in figures or in words; None for what other rules judge (terms of formulas, wrong signs)."""
    if _suku(klaim) or salah_tanda(klaim):
        return None
    return klaim.nilai if klaim.nilai is not None else angka_kata(klaim.tercetak)


def _suku(klaim: Klaim) -> bool:
    """A term or the denominator of a formula: the rules on formulas judge them against each other."""
    return dalam_rumus(klaim) and klaim.kolom != HASIL


def _sudah_dikatakan(dokumen: Dokumen) -> dict[str, list[Klaim]]:
    """By claim: the corrections that the rules on sums, formulas and counts propose already."""
    hasil: dict[str, list[Klaim]] = {}
    for aturan_ in HITUNGAN:
        for cacat in dokumen.cacat(aturan_):
            if cacat.klaim and cacat.diharapkan:
                hasil.setdefault(cacat.klaim.id, []).append(replace(cacat.klaim, tercetak=cacat.diharapkan))
    return hasil


def _fakta_angka(dokumen: Dokumen, klaim: Klaim) -> Fakta | None:
    ukuran = UKURAN.get(klaim.ukuran)
    return dokumen.fakta(klaim.fakta) if ukuran and ukuran.jenis != "teks" else None


@aturan(
    "nilai.satu_fakta",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Satu fakta dicetak dengan satu nilai",
    alasan=(
        "Angka yang sama sering ditulis ulang di kalimat, tabel, dan kesimpulan. Bila nilainya berbeda dan data "
        "pembanding tidak ada, pembaca tidak tahu mana yang dipertanggungjawabkan. Angka yang hanya berbeda "
        "pembulatan (94 dan 94,12) dianggap sama."
    ),
    contoh="Tabel mencetak target 6, kalimat penutup mencetak 3.",
)
def satu_fakta(dokumen: Dokumen) -> Iterator[Cacat]:
    """Only where our data hold no value: elsewhere ``nilai.beda_fakta`` names every wrong place."""
    for id_fakta, semua in dokumen.menurut_fakta.items():
        ukuran = UKURAN.get(semua[0].ukuran)
        fakta = dokumen.fakta(id_fakta)
        if ukuran is None or ukuran.jenis == "teks" or (fakta and fakta.nilai is not None):
            continue
        nilai = [k for k in semua if k.nilai is not None and not salah_tanda(k) and not _suku(k)]
        lain = [k for k in nilai if not _sepakat(k, nilai[0])]
        if lain:
            yield _dua_nilai(ukuran.judul, [nilai[0], *lain])


def _sepakat(satu: Klaim, lain: Klaim) -> bool:
    """Two printed numbers can be one value, each rounded to its own decimals."""
    if satu.nilai is None or lain.nilai is None:
        return True
    kasar, halus = sorted((satu, lain), key=lambda k: k.desimal)
    return halus.nilai is not None and kasar.cocok(halus.nilai)


def _dua_nilai(judul: str, semua: Sequence[Klaim]) -> Cacat:
    # One value per finding, at its first place.
    tercetak = {k.tercetak.strip(): k.lokasi for k in reversed(semua)}
    isi = fmt.daftar([f"{teks} ({lokasi})" for teks, lokasi in reversed(tercetak.items())])
    return Cacat(
        f"{judul} dicetak berbeda-beda: {isi}.",
        klaim=semua[1],
        diharapkan="satu nilai di semua tempat",
        perbaikan="tentukan nilai yang benar, lalu pakai di semua tempat",
    )


@aturan(
    "nilai.tanda",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="galat",
    judul="Rupiah dicetak sebagai rupiah, persentase sebagai persentase",
    alasan=(
        "Jumlah uang yang diikuti tanda persen, atau persentase yang didahului Rp atau diikuti satuan lain, menandakan "
        "salah kolom atau salah ketik; angkanya tidak dapat dibaca dengan satu arti."
    ),
    contoh="Kolom pagu mencetak 100%.",
)
def tanda(dokumen: Dokumen) -> Iterator[Cacat]:
    """Money with a percent sign, or a percentage in rupiah or in pieces."""
    for klaim in dokumen.klaim:
        if salah_tanda(klaim):
            jenis = UKURAN[klaim.ukuran].jenis
            seharusnya = "jumlah rupiah tanpa tanda persen" if jenis == "rupiah" else "persentase"
            yield Cacat(
                f"{UKURAN[klaim.ukuran].judul} tercetak “{klaim.tercetak.strip()}”, seharusnya {seharusnya}.",
                klaim=klaim,
                diharapkan=seharusnya,
                perbaikan="hapus tandanya, atau betulkan angka yang salah kolom",
            )


def salah_tanda(klaim: Klaim) -> bool:
    """Rupiah printed with ``%``, or a percentage printed with ``Rp`` or with another unit (``14 Unit``)."""
    ukuran = UKURAN.get(klaim.ukuran)
    if ukuran is None or not re.search(r"\d", klaim.tercetak):
        return False
    if ukuran.jenis == "rupiah":
        return "%" in klaim.tercetak
    satuan = re.search(r"(\bRp)|\d\s*([a-z]+)\s*$", klaim.tercetak, re.IGNORECASE)
    return ukuran.jenis == "persen" and satuan is not None and (satuan[2] or "").casefold() not in ("persen", "prosen")


@aturan(
    "nilai.penulisan",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Angka ditulis dengan titik ribuan dan koma desimal",
    alasan=(
        "Bahasa Indonesia memakai titik untuk ribuan dan koma untuk desimal (Ejaan yang Disempurnakan). Angka yang "
        "memakai tanda lain dapat dibaca dengan dua arti, dan tidak dapat dijumlahkan oleh mesin."
    ),
    contoh="Rp. 21,300,000 seharusnya Rp21.300.000.",
)
def penulisan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Commas between thousands, a point before decimals, or one number with and without points."""
    for klaim in dokumen.klaim:
        ukuran = UKURAN.get(klaim.ukuran)
        if ukuran is None or ukuran.jenis == "teks":
            continue
        salah = TANDA_ASING.search(klaim.tercetak)
        if salah:
            yield Cacat(
                f"Angka “{salah[0]}” tidak ditulis dengan titik ribuan dan koma desimal.",
                klaim=klaim,
                diharapkan=salah[0].translate(TUKAR),
                perbaikan="pakai titik untuk ribuan dan koma untuk desimal",
            )
    yield from _dua_tulisan(dokumen)


def _dua_tulisan(dokumen: Dokumen) -> Iterator[Cacat]:
    """One number of four digits or more, here with a point, there without."""
    for semua in dokumen.menurut_fakta.values():
        ukuran = UKURAN.get(semua[0].ukuran)
        polos = next((k for k in semua if TANPA_TITIK.search(k.tercetak)), None)
        bertitik = next((k for k in semua if polos and k.nilai == polos.nilai and "." in k.tercetak), None)
        if ukuran and ukuran.jenis != "teks" and polos and bertitik:
            yield Cacat(
                f"Angka yang sama ditulis “{polos.tercetak}” dan “{bertitik.tercetak}” ({bertitik.lokasi}).",
                klaim=polos,
                diharapkan=bertitik.tercetak,
                perbaikan="pakai titik ribuan di semua tempat",
            )


@aturan(
    "nilai.tanda_persen",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Satu kolom, satu cara menulis persen",
    alasan=(
        "Kolom yang sebagian selnya bertanda persen dan sebagian tidak membuat 100 dapat dibaca sebagai banyak barang "
        "dan sebagai persentase."
    ),
    contoh="Kolom capaian mencetak 100 di satu tabel dan 100% di tabel lain.",
)
def tanda_persen(dokumen: Dokumen) -> Iterator[Cacat]:
    """Percentages under one column title; the first cell of the rarer way is named. Sentences have no columns."""
    kolom: dict[tuple[str, str], list[Klaim]] = {}
    for klaim in dokumen.klaim:
        ukuran = UKURAN.get(klaim.ukuran)
        if ukuran and ukuran.jenis == "persen" and klaim.nilai is not None and not klaim.baris.startswith(KALIMAT):
            kolom.setdefault((klaim.ukuran, klaim.kolom.casefold()), []).append(klaim)
    for (_, judul), semua in kolom.items():
        ada, tanpa = ([k for k in semua if ("%" in k.tercetak) is bertanda] for bertanda in (True, False))
        # A title that says (%) or formula terms need no sign.
        if ada and tanpa and "%" not in judul and not dalam_rumus(semua[0]):
            jarang = min(ada, tanpa, key=len)
            yield Cacat(
                f"{len(ada)} angka dalam kolom “{semua[0].kolom}” bertanda persen, {len(tanpa)} tidak.",
                klaim=jarang[0],
                diharapkan="satu cara menulis",
                perbaikan="tulis tanda persen di semua sel, atau sekali di kepala kolom",
            )


ATURAN = (beda_fakta, satu_fakta, tanda, penulisan, tanda_persen)
