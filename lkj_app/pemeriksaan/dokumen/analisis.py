"""The rule on the seven analyses of a document: each stands under a heading of its own, or its figures are printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar import kode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

# name, words of a heading or a caption, measures that only this analysis prints
ENAM = (
    ("target dan realisasi", r"target\b.*\brealisasi|realisasi\b.*\btarget", ("capaian_sasaran",)),
    ("perbandingan dengan tahun lalu", r"tahun(-tahun)? (lalu|sebelumnya)|tahun \d{4} dan", ("pertumbuhan",)),
    ("perbandingan dengan target jangka menengah", r"jangka menengah|renstra", ("kemajuan_renstra",)),
    ("perbandingan dengan standar nasional", r"standar nasional", ("standar", "mutu")),
    ("penyebab keberhasilan atau kegagalan dan solusi", r"penyebab|hambatan|kendala", ()),
    ("efisiensi penggunaan sumber daya", r"efisiensi", ("efisiensi", "status_efisiensi")),
)
# Also told by the capaian of programs, wherever it is printed.
PENDUKUNG = ("program dan kegiatan pendukung", r"(program|kegiatan)\b.*\b(pen|men)(dukung|unjang)", ())
SEMUA = (*ENAM, PENDUKUNG)
CAPAIAN = re.compile(r"\b(capaian|akuntabilitas) kinerja", re.IGNORECASE)


@aturan(
    "analisis.tujuh",
    kelompok="Analisis",
    objek="dokumen",
    level="catatan",
    judul="Laporan memuat ketujuh analisis capaian",
    alasan=(
        "PermenPANRB 53/2014 meminta tujuh analisis untuk setiap sasaran: target dan realisasi, tahun lalu, target "
        "jangka menengah, standar nasional bila ada, penyebab dan solusi, efisiensi sumber daya, serta program "
        "pendukung. Evaluasi AKIP (PermenPANRB 88/2021) mencarinya satu per satu."
    ),
    contoh="Tidak ada judul maupun angka efisiensi penggunaan sumber daya.",
)
def tujuh(dokumen: Dokumen) -> Iterator[Cacat]:
    """One finding that names all that is missing; a file without headings says nothing about them."""
    judul = dokumen.menurut_ukuran.get("judul", ())
    teks = [k.tercetak for k in judul] + [k.baris for k in dokumen.menurut_ukuran.get("nomor_tabel", ())]
    kurang = [nama for nama, pola, ukuran in ENAM if not _ada(dokumen, teks, pola, ukuran)]
    if not _bercapaian(dokumen) and not _ada(dokumen, teks, *PENDUKUNG[1:]):
        kurang.append(PENDUKUNG[0])
    if judul and kurang:
        yield Cacat(
            f"Tidak ditemukan: {fmt.daftar(kurang)}.",
            klaim=_letak(judul),
            ditemukan=f"{len(SEMUA) - len(kurang)} dari {len(SEMUA)} analisis",
            diharapkan=f"{len(SEMUA)} analisis untuk setiap sasaran",
            perbaikan="tambahkan analisisnya, atau tulis bahwa datanya belum tersedia",
        )


def _ada(dokumen: Dokumen, teks: list[str], pola: str, ukuran: tuple[str, ...]) -> bool:
    return any(nama in dokumen.menurut_ukuran for nama in ukuran) or any(
        re.search(pola, satu, re.IGNORECASE) for satu in teks
    )


def _bercapaian(dokumen: Dokumen) -> bool:
    """Programs are analysed where their capaian is printed."""
    return any(kode.tingkat(k.subjek) == kode.PROGRAM for k in dokumen.menurut_ukuran.get("capaian", ()))


def _letak(judul: Sequence[Klaim]) -> Klaim:
    """The heading under which the analyses belong: the first that speaks of capaian."""
    return next((k for k in judul if CAPAIAN.search(k.tercetak)), judul[-1])


ATURAN = (tujuh,)
