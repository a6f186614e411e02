"""The sums of money that an import changes: of one quarter, of one version of the budget, of the lowest accounts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.isian.impor.kenali import letak
from lkj_app.isian.impor.teks import teks_lama
from lkj_app.isian.lembar_kerja.semula import nilai_teks
from lkj_utils.dasar.periode import TRIWULAN_SETAHUN
from lkj_utils.dasar.temuan import galat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lkj_app.isian.impor.gabung import Gabungan
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.paket import Tabel

    Golongan = tuple[str, str]
    Teks = Mapping[str, str]


@dataclass(frozen=True)
class Jumlah:
    """The sum of a money column before and after an import; values s/d of several quarters are never added up."""

    tabel: str
    judul: str
    sebelum: Fraction
    sesudah: Fraction
    versi: str = ""
    triwulan: str = ""

    @property
    def sebutan(self) -> str:
        """``Anggaran kas s/d triwulan (kas, TW4, versi dpa_pokok)``."""
        bagian = [
            self.tabel,
            *[f"TW{self.triwulan}"] * bool(self.triwulan),
            *[f"versi {self.versi}"] * bool(self.versi),
        ]
        return f"{self.judul} ({', '.join(bagian)})"


def jumlah_uang(semua: Iterable[Gabungan], triwulan: int, temuan: Iterable[Temuan], nama: str) -> Iterator[Jumlah]:
    """The sums that change; none of a sheet on which something is refused, for then it is not what would stand."""
    ditolak = {satu.berkas for satu in galat(temuan)}
    for satu in semua:
        ekspor = not satu.sumber.lembar.sel  # one table of its own, whatever its file is refused for
        if satu.perubahan and not (ditolak if ekspor else letak(nama, satu.sumber.lembar) in ditolak):
            yield from _tabel(satu, {str(triwulan), str(TRIWULAN_SETAHUN)})


def _tabel(hasil: Gabungan, triwulan: set[str]) -> Iterator[Jumlah]:
    lama = _golongan([teks_lama(row, hasil.isi) for row in hasil.isi.rekaman], hasil.tabel)
    baru = _golongan([satu.teks for satu in hasil.baris], hasil.tabel)
    for kolom in hasil.tabel.kolom:
        if kolom.satuan != "rupiah":
            continue
        for versi, tw in sorted(lama.keys() | baru.keys()):
            isi = [_jumlah(rows.get((versi, tw), ()), hasil.tabel, kolom.nama) for rows in (lama, baru)]
            sebelum, sesudah = isi
            if sebelum is None or sesudah is None or sebelum == sesudah or (tw and tw not in triwulan):
                continue
            yield Jumlah(hasil.tabel.nama, kolom.judul, sebelum, sesudah, versi, tw)


def _golongan(semua: Iterable[Teks], tabel: Tabel) -> dict[Golongan, list[Teks]]:
    """The rows that may be added up, by version and quarter; an account above others holds their sum already."""
    hasil: dict[Golongan, list[Teks]] = defaultdict(list)
    for teks in semua:
        bagian = [teks.get(nama, "") if nama in tabel.kunci else "" for nama in ("versi", "triwulan")]
        hasil[bagian[0], bagian[1]].append(teks)
    induk = {golongan: {teks.get("induk", "") for teks in milik} for golongan, milik in hasil.items()}
    return {
        golongan: [teks for teks in milik if teks.get("akun") not in induk[golongan]]
        for golongan, milik in hasil.items()
    }


def _jumlah(semua: Iterable[Teks], tabel: Tabel, kolom: str) -> Fraction | None:
    """None where one of them is no number."""
    nilai = [nilai_teks(teks[kolom], tabel, kolom) for teks in semua if teks.get(kolom)]
    angka = [Fraction(satu) for satu in nilai if isinstance(satu, int | Fraction)]
    return sum(angka, Fraction(0)) if len(angka) == len(nilai) else None
