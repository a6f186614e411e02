"""Rules on the texts in our tables (analisis, kendala, uraian, hasil, tindak lanjut): figures typed into them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import setiap
from lkj_app.pemeriksaan.kosakata import HASIL, PENGHUBUNG, UANG, Kosakata, kata
from lkj_app.pemeriksaan.makna_figur import TOTAL, Pembaca, garis

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lkj_app.pemeriksaan.figur import Figur
    from lkj_utils.dasar.format import Bilangan
    from lkj_utils.fakta.inti import Fakta
    from lkj_utils.laporan import Laporan

aturan = Keluarga("Teks dalam tabel", "data", "Tanpa peraturan: angka laporan dihitung program ini dari data.")
# Texts of tables are printed as they were typed; only pieces of narrative are filled from facts.
PERBAIKAN = (
    "tulis kalimatnya tanpa angka itu: tabel laporan sudah mencetaknya dari data, dan teks ini tidak ikut berubah"
)
# Table, column, the column that names the subject of the row, and those that tell its rows apart.
TEKS = (
    ("analisis", "teks", "subjek", ("jenis", "urut")),
    ("realisasi_kinerja", "uraian", "id_indikator", ()),
    ("realisasi_belanja", "kendala", "kode", ()),
    ("bukti", "uraian", "kode", ("id",)),
    ("bukti_butir", "uraian", "id_bukti", ("id_bukti", "urut")),
    ("tanggapan", "tanggapan", "temuan", ("temuan",)),
)
# One piece of evidence is of its own size.
PERISTIWA = ("bukti", "bukti_butir")
# Amounts whose digits are known: one nearly like them was meant to be that.
RUPIAH = ("realisasi_belanja", "pagu", "kas", "sisa_pagu", "selisih_kas")
TANPA_KATA = ("realisasi", "capaian", *UANG)


@dataclass(frozen=True)
class Ketikan:
    """One figure typed into a text, with the facts that it may be."""

    laporan: Laporan
    fakta: Mapping[str, Fakta]
    subjek: str
    asal: str
    bagian: str
    teks: str
    figur: Figur

    @property
    def beda(self) -> Fakta | None:
        """The fact that the words beside the figure name and that it is not; None where they leave a doubt."""
        figur = self.figur
        fakta, nilai = next(self._bernilai(figur.ukuran, figur.subjek), (None, 0))
        if figur.ukuran == UANG or self.sama or self._tak_tentu or (figur.bagian and figur.nilai < nilai):
            return None
        return fakta

    @property
    def sama(self) -> Fakta | None:
        """The fact that was typed: of the subject, of what stands above it, or of the whole office."""
        figur = self.figur
        ukuran = figur.ukuran or (HASIL[:1] if figur.jenis == "cacah" else TANPA_KATA if figur.rinci else ())
        atas = () if figur.ukuran and figur.jenis == "persen" else garis(self.subjek)
        calon = self._bernilai(ukuran, (*figur.subjek, *atas))
        return next((fakta for fakta, nilai in calon if figur.cocok(nilai)), None)

    @property
    def _tak_tentu(self) -> bool:
        """True where the quarter is named, but what it brought by itself is not known."""
        sendiri = [f for f in self._fakta(self.figur.ukuran, [self.subjek]) if f.ukuran.nama.endswith("_triwulan")]
        return self.figur.triwulan and any(fakta.nilai is None for fakta in sendiri)

    def _bernilai(self, ukuran: Sequence[str], subjek: Sequence[str]) -> Iterator[tuple[Fakta, Bilangan]]:
        for fakta in self._fakta(ukuran, subjek):
            if isinstance(fakta.nilai, int | Fraction):
                yield fakta, fakta.nilai

    def _fakta(self, ukuran: Sequence[str], subjek: Sequence[str]) -> Iterator[Fakta]:
        """Facts in the figure's own kind of unit, also those without a value; all of one subject before the next."""
        jenis = self.figur.jenis
        for fakta in (f for satu in subjek for nama in ukuran if (f := self.fakta.get(f"{nama}:{satu}"))):
            satuan = fakta.satuan.casefold()
            if satuan == jenis or (jenis == "cacah" and satuan not in ("rupiah", "persen")):
                yield fakta

    def cacat(self, pesan: str, fakta: Fakta) -> Cacat:
        """What a rule says about it, at its cell."""
        siapa = "seluruh instansi" if fakta.subjek == TOTAL else self.laporan.nama.get(fakta.subjek, fakta.subjek)
        nama = fakta.ukuran.judul.casefold() + f" {siapa.replace('_', ' ')}" * (fakta.subjek != self.subjek)
        teks = self.laporan.dengan_satuan(fakta.id)
        isi = pesan.format(figur=self.figur.tertulis, nama=nama, nilai=teks)
        return Cacat(isi, asal=self.asal, fakta=(fakta.id,), ditemukan=self.teks, diharapkan=teks, bagian=self.bagian)


def _semua(laporan: Laporan) -> Iterator[Ketikan]:
    """Every figure typed into a text of our tables that may be one of this report."""
    kini = {fakta.id: fakta for fakta in laporan.fakta if fakta.periode == laporan.fakta.periode}
    for tabel, kolom, kunci, pembeda in TEKS:
        for row in laporan.baris(tabel):
            subjek, teks = _subjek(laporan, kunci, row[kunci]), row[kolom]
            for figur in _pembaca(laporan, kini, subjek, tabel).baca(teks) if subjek and teks else ():
                bagian = "-".join([tabel, *(str(row[nama]) for nama in pembeda)])
                yield Ketikan(laporan, kini, subjek, f"{row['_asal']}/{kolom}", bagian, teks, figur)


def _subjek(laporan: Laporan, kunci: str, nilai: str) -> str:
    """Whom the row is about; of an answer, what the finding that it answers is about."""
    if kunci == "temuan":
        return re.split("[@#]", nilai.partition("/")[2].partition(":")[2])[0]
    if kunci == "id_bukti":
        return next((row["kode"] for row in laporan.baris("bukti", id=nilai)), "")
    return nilai


def _pembaca(laporan: Laporan, kini: Mapping[str, Fakta], subjek: str, tabel: str) -> Pembaca:
    sifat = laporan.indikator.get(subjek, {})
    satuan = sifat.get("satuan") or ""
    nama = kata(f"{sifat.get('nama') or ''} {laporan.nama.get(subjek, '')} {satuan} {subjek}")
    semua = [(ukuran, satu) for satu in garis(subjek) for ukuran in RUPIAH]
    ada = ((kini.get(f"{ukuran}:{satu}"), ukuran, satu) for ukuran, satu in reversed(semua))
    uang = {int(f.nilai): (ukuran, satu) for f, ukuran, satu in ada if f and isinstance(f.nilai, int | Fraction)}
    kosakata = Kosakata(frozenset(nama) | set(kata(laporan.instansi.nama)) - PENGHUBUNG, satuan)
    return Pembaca(subjek, kosakata, laporan.periode, uang, tabel == "realisasi_belanja", tabel in PERISTIWA)


@aturan("teks.angka_beda", "galat", f"{PERBAIKAN}; bila datanya yang keliru, betulkan datanya", status="pratinjau")
@setiap(_semua)
def angka_beda(ketikan: Ketikan, _laporan: Laporan) -> Iterator[Cacat]:
    """Angka dalam teks tabel sama dengan datanya.

    Kalimat yang menyebut capaian, serapan, realisasi, target, atau pagu lain dari tabelnya membuat laporan bertentangan
    dengan dirinya sendiri. Yang dibaca ialah angka yang jelas milik barisnya pada triwulan ini menurut kata ukurannya,
    satuannya, atau rupiahnya, dan dibandingkan seteliti yang diketik; tanggal, nomor peraturan, bagian dari
    keseluruhan, besarnya suatu acara, dan angka waktu lain tidak.
    """
    if beda := ketikan.beda:
        yield ketikan.cacat("Teks mengetik “{figur}”, sedangkan {nama} menurut data {nilai}.", beda)


@aturan("teks.angka_diketik", "catatan", PERBAIKAN, status="pratinjau")
@setiap(_semua)
def angka_diketik(ketikan: Ketikan, _laporan: Laporan) -> Iterator[Cacat]:
    """Angka laporan tidak diketik dalam teks tabel.

    Angka yang hari ini benar tetap tertinggal ketika datanya dimutakhirkan. Teks dalam tabel dicetak seperti yang
    diketik, tidak diisi dari fakta seperti naskah, sehingga angka itu sebaiknya ditinggalkan kepada tabelnya.
    """
    if sama := ketikan.sama:
        yield ketikan.cacat("Teks mengetik “{figur}”, yang sudah dihitung sebagai {nama}.", sama)
