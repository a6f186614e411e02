"""Rules on evidence in a document: what is claimed is listed, and listed once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.tanggal_tercetak import baca_tanggal
from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from fractions import Fraction

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KELOMPOK = "Bukti"
BUTIR = re.compile(r"(?P<jumlah>jumlah\s+)?butir\s+(?P<nomor>\d+)", re.IGNORECASE)


@aturan(
    "bukti.jumlah",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Realisasi sama dengan banyak bukti yang didaftar",
    alasan=(
        "Laporan yang mendaftar bukti mengundang pembaca menghitungnya. Daftar yang lebih pendek atau lebih panjang "
        "daripada realisasinya berarti realisasi tidak terbukti seluruhnya, atau dilaporkan terlalu rendah "
        "(PermenPANRB 88/2021: pengumpulan data kinerja dapat diandalkan)."
    ),
    contoh="Realisasi 12 kali rapat, didaftar 8 rapat.",
)
def jumlah(dokumen: Dokumen) -> Iterator[Cacat]:
    """Only where the claims list butir; an amount printed with a butir (``3 Dokumen``) counts as so many."""
    for id_butir, semua in dokumen.menurut_fakta.items():
        didaftar = _didaftar(semua) if semua[0].ukuran == "butir" else None
        if not didaftar:
            continue
        id_realisasi = "realisasi" + id_butir.removeprefix("butir")
        for klaim, realisasi in _realisasi(dokumen, id_realisasi, semua[0]):
            if realisasi != didaftar:
                sumber = "Realisasi menurut data" if klaim is semua[0] else "Realisasi"
                yield Cacat(
                    f"{sumber} {fmt.angka(realisasi)}, bukti yang didaftar {fmt.angka(didaftar)}.",
                    klaim=klaim,
                    fakta=(id_realisasi,),
                    ditemukan=fmt.angka(realisasi),
                    diharapkan=f"{fmt.angka(didaftar)}, sebanyak yang didaftar",
                    selisih=fmt.angka(realisasi - didaftar),
                    perbaikan="lengkapi daftar buktinya, atau betulkan realisasinya",
                )


def _didaftar(semua: Sequence[Klaim]) -> Fraction | int:
    """Butir, each as often as the amount printed with it says."""
    banyak: dict[str, Fraction | int] = {}
    for klaim in semua:
        cocok = BUTIR.fullmatch(klaim.kolom.strip())
        if not cocok:
            continue
        # Butir of several lists about one subject carry the same numbers.
        nomor = f"{klaim.tempat}/{klaim.baris}/{cocok['nomor']}"
        if cocok["jumlah"] and klaim.nilai is not None:
            banyak[nomor] = klaim.nilai
        else:
            banyak.setdefault(nomor, 1)
    return sum(banyak.values())


def _realisasi(dokumen: Dokumen, id_realisasi: str, butir: Klaim) -> Iterator[tuple[Klaim, Fraction | int]]:
    """Each printed value once, at its first place; where none is printed our own, at the list."""
    tercetak = {k.nilai: k for k in reversed(dokumen.menurut_fakta.get(id_realisasi, ())) if k.nilai is not None}
    for nilai, klaim in reversed(tercetak.items()):
        yield klaim, nilai
    fakta = dokumen.fakta(id_realisasi)
    if not tercetak and fakta and not isinstance(fakta.nilai, str | None):
        yield butir, fakta.nilai


@aturan(
    "bukti.tanggal_kembar",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Satu kegiatan dihitung satu kali",
    alasan="Dua kegiatan pada tanggal yang sama untuk satu sub kegiatan dapat berarti satu kegiatan dicatat dua kali.",
    contoh="Dua rapat forum koordinasi bertanggal 12 Juni 2023.",
)
def tanggal_kembar(dokumen: Dokumen) -> Iterator[Cacat]:
    """Two dated pieces of evidence of one subject with the same first day."""
    for id_bukti, semua in dokumen.menurut_fakta.items():
        if semua[0].ukuran != "tanggal_bukti":
            continue
        sudah: dict[date, Klaim] = {}
        for klaim in semua:
            terbaca = baca_tanggal(klaim.tercetak)
            if not terbaca or not terbaca.awal:
                continue
            lain = sudah.setdefault(terbaca.awal, klaim)
            if lain is not klaim and lain.kolom != klaim.kolom:
                yield Cacat(
                    f"{klaim.kolom.capitalize()} dan {lain.kolom} bertanggal sama ({klaim.tercetak}).",
                    klaim=klaim,
                    fakta=(id_bukti,),
                    diharapkan="tanggal yang berbeda, atau satu kegiatan",
                    perbaikan="pastikan bahwa keduanya bukan satu kegiatan",
                )


@aturan(
    "bukti.urutan",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Bukti bertanggal didaftar menurut waktu",
    alasan=(
        "Daftar kegiatan disusun menurut tanggal. Tanggal yang menyela urutannya biasanya salah bulan atau salah tahun."
    ),
    contoh="Rapat 9 Oktober 2023 di antara 13 Maret 2023 dan 12 Juni 2023.",
)
def urutan(dokumen: Dokumen) -> Iterator[Cacat]:
    """One date that stands out while the two around it are in order; outside the year it is said by ``tanggal``."""
    waktu = dokumen.laporan.waktu
    for semua in dokumen.menurut_fakta.values():
        if semua[0].ukuran != "tanggal_bukti":
            continue
        hari = [(k, t.awal) for k in semua if (t := baca_tanggal(k.tercetak)) and t.awal]
        for sebelum, (klaim, pada), sesudah in zip(hari, hari[1:], hari[2:], strict=False):
            setahun = dokumen.laporan.periode.awal_tahun <= pada <= waktu.tanggal_akhir_data
            if setahun and sebelum[1] <= sesudah[1] and not sebelum[1] <= pada <= sesudah[1]:
                yield Cacat(
                    f"{klaim.tercetak} tidak terletak di antara {sebelum[0].tercetak} dan {sesudah[0].tercetak}.",
                    klaim=klaim,
                    diharapkan=f"antara {fmt.tanggal(sebelum[1])} dan {fmt.tanggal(sesudah[1])}",
                    perbaikan="periksa bulan dan tahunnya",
                )


@aturan(
    "bukti.tanpa_tanggal",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Semua bukti dalam satu daftar bertanggal",
    alasan=(
        "Tanggal memungkinkan bukti dicocokkan dengan undangan, daftar hadir, atau surat tugasnya. Butir tanpa tanggal "
        "di antara butir bertanggal ialah yang pertama ditanyakan pemeriksa."
    ),
    contoh="Dari empat kegiatan koordinasi, dua tidak bertanggal.",
)
def tanpa_tanggal(dokumen: Dokumen) -> Iterator[Cacat]:
    """A list in which some pieces have a date: the first without, and how many there are."""
    for id_butir, semua in dokumen.menurut_fakta.items():
        if semua[0].ukuran != "butir":
            continue
        bertanggal = {k.kolom for k in dokumen.menurut_fakta.get("tanggal_bukti" + id_butir.removeprefix("butir"), ())}
        isi = [k for k in semua if not k.kolom.casefold().startswith("jumlah")]
        kosong = [k for k in isi if k.kolom not in bertanggal and not baca_tanggal(k.tercetak)]
        if kosong and len(kosong) < len(isi):
            yield Cacat(
                f"{len(kosong)} dari {len(isi)} bukti tidak bertanggal: "
                f"{fmt.daftar([f'“{k.tercetak}”' for k in kosong])}.",
                klaim=kosong[0],
                diharapkan="tanggal pada setiap bukti",
                perbaikan="tambahkan tanggalnya",
            )


ATURAN = (jumlah, tanggal_kembar, urutan, tanpa_tanggal)
