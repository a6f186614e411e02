"""Rules on the texts in our tables (analisis, kendala, uraian, hasil, tindak lanjut): figures typed into them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import wraps
from typing import TYPE_CHECKING, Any

from lkj_app.pemeriksaan.aturan import Cacat, Keluarga
from lkj_app.pemeriksaan.figur import Figur, Pembaca
from lkj_app.pemeriksaan.kosakata import HASIL, UANG, kata
from lkj_utils.dasar.kode import induk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lkj_app.pemeriksaan.aturan import Cari
    from lkj_utils.fakta.inti import Fakta
    from lkj_utils.laporan import Laporan

    Baris = dict[str, Any]

aturan = Keluarga("Teks dalam tabel", "data", "Tanpa peraturan: angka laporan dihitung program ini dari data.")
# Texts of tables are printed as they were typed; only pieces of narrative are filled from facts.
PERBAIKAN = (
    "tulis kalimatnya tanpa angka itu: tabel laporan sudah mencetaknya dari data, dan teks ini tidak ikut berubah"
)
TOTAL = "total"
# Table, column, and the column that names the subject of the row.
TEKS = (
    ("analisis", "teks", "subjek"),
    ("realisasi_kinerja", "uraian", "id_indikator"),
    ("realisasi_belanja", "kendala", "kode"),
    ("bukti", "uraian", "kode"),
    ("bukti_butir", "uraian", "id_bukti"),
    ("tanggapan", "tanggapan", "temuan"),
)
# One piece of evidence is of its own size.
PERISTIWA = ("bukti", "bukti_butir")
TANPA_KATA = ("realisasi", "capaian", *UANG)


@dataclass(frozen=True)
class Ketikan:
    """One figure typed into a text, with the facts that it may be."""

    laporan: Laporan
    fakta: Mapping[str, Fakta]
    subjek: str
    asal: str
    teks: str
    figur: Figur

    @property
    def milik(self) -> list[Fakta]:
        """The facts of the row's own subject that the words beside the figure allow."""
        return [fakta for fakta in self._fakta(self.figur.ukuran, self.subjek) if fakta.nilai is not None]

    @property
    def sama(self) -> Fakta | None:
        """The fact that was typed: of the subject, of what stands above it, or of the whole office."""
        figur = self.figur
        ukuran = figur.ukuran or (HASIL[:1] if figur.jenis == "cacah" else TANPA_KATA if figur.rinci else ())
        calon = [fakta for subjek in _garis(self.subjek) for fakta in self._fakta(ukuran, subjek)]
        return next((f for f in calon if isinstance(f.nilai, int | Fraction) and figur.cocok(f.nilai)), None)

    @property
    def tak_tentu(self) -> bool:
        """True where the quarter is named, but what it brought by itself is not known."""
        sendiri = [f for f in self._fakta(self.figur.ukuran, self.subjek) if f.ukuran.nama.endswith("_triwulan")]
        return self.figur.triwulan and any(fakta.nilai is None for fakta in sendiri)

    def _fakta(self, ukuran: tuple[str, ...], subjek: str) -> Iterator[Fakta]:
        """Facts in the figure's own kind of unit, also those without a value."""
        jenis = self.figur.jenis
        for fakta in (f for nama in ukuran if (f := self.fakta.get(f"{nama}:{subjek}"))):
            satuan = fakta.satuan.casefold()
            if satuan == jenis or (jenis == "cacah" and satuan not in ("rupiah", "persen")):
                yield fakta

    def cacat(self, pesan: str, fakta: Fakta) -> Cacat:
        """What a rule says about it, at its cell."""
        nama = fakta.ukuran.judul.casefold() + (" seluruh instansi" if fakta.subjek == TOTAL else "")
        teks = self.laporan.dengan_satuan(fakta.id)
        isi = pesan.format(figur=self.figur.tertulis, nama=nama, nilai=teks)
        return Cacat(isi, asal=self.asal, fakta=(fakta.id,), ditemukan=self.teks, diharapkan=teks)


def setiap_ketikan(kerja: Callable[[Ketikan], Cacat | None]) -> Cari:
    """Every figure typed into a text of our tables that may be one of this report."""

    @wraps(kerja)
    def cari(laporan: Laporan) -> Iterator[Cacat]:
        return filter(None, (kerja(satu) for satu in _semua(laporan)))

    return cari


@aturan("teks.angka_beda", "galat", f"{PERBAIKAN}; bila datanya yang keliru, betulkan datanya", status="pratinjau")
@setiap_ketikan
def angka_beda(ketikan: Ketikan) -> Cacat | None:
    """Angka dalam teks tabel sama dengan datanya.

    Kalimat yang menyebut capaian, serapan, realisasi, target, atau pagu lain dari tabelnya membuat laporan bertentangan
    dengan dirinya sendiri. Yang dibaca ialah angka yang jelas milik barisnya sendiri pada triwulan ini, dan
    dibandingkan seteliti yang diketik; tanggal, nomor peraturan, besarnya suatu acara, dan angka waktu lain tidak.
    """
    milik = ketikan.milik
    if not milik or ketikan.figur.samar or ketikan.sama or ketikan.tak_tentu:
        return None
    return ketikan.cacat("Teks mengetik “{figur}”, sedangkan {nama} menurut data {nilai}.", milik[0])


@aturan("teks.angka_diketik", "catatan", PERBAIKAN, status="pratinjau")
@setiap_ketikan
def angka_diketik(ketikan: Ketikan) -> Cacat | None:
    """Angka laporan tidak diketik dalam teks tabel.

    Angka yang hari ini benar tetap tertinggal ketika datanya dimutakhirkan. Teks dalam tabel dicetak seperti yang
    diketik, tidak diisi dari fakta seperti naskah, sehingga angka itu sebaiknya ditinggalkan kepada tabelnya.
    """
    sama = ketikan.sama
    return ketikan.cacat("Teks mengetik “{figur}”, yang sudah dihitung sebagai {nama}.", sama) if sama else None


def _semua(laporan: Laporan) -> Iterator[Ketikan]:
    kini = {fakta.id: fakta for fakta in laporan.fakta if fakta.periode == laporan.fakta.periode}
    for tabel, kolom, kunci in TEKS:
        for row in laporan.baris(tabel):
            subjek, teks = _subjek(laporan, kunci, row[kunci]), row[kolom]
            for figur in _pembaca(laporan, subjek).baca(teks) if subjek and teks else ():
                if figur.ukuran or figur.jenis != "cacah" or tabel not in PERISTIWA:
                    yield Ketikan(laporan, kini, subjek, f"{row['_asal']}/{kolom}", teks, figur)


def _subjek(laporan: Laporan, kunci: str, nilai: str) -> str:
    """Whom the row is about; of an answer, what the finding that it answers is about."""
    if kunci == "temuan":
        return nilai.partition("/")[2].partition(":")[2].partition("@")[0]
    if kunci == "id_bukti":
        return next((row["kode"] for row in laporan.baris("bukti", id=nilai)), "")
    return nilai


def _pembaca(laporan: Laporan, subjek: str) -> Pembaca:
    sifat = laporan.indikator.get(subjek, {})
    nama = kata(f"{sifat.get('nama') or ''} {laporan.nama.get(subjek, '')} {sifat.get('satuan') or ''} {subjek}")
    return Pembaca(sifat.get("satuan") or "", frozenset(nama), laporan.periode)


def _garis(subjek: str) -> Iterator[str]:
    """The subject, what stands above it, and the whole office."""
    satu: str | None = subjek
    while satu:
        yield satu
        satu = induk(satu)
    yield TOTAL
