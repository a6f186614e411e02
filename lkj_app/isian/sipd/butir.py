"""Rows with their amounts, and which of them count: one level only, never a sub kegiatan and its accounts."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.kenali import letak
from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.sipd.baris import Baris, Isi, pilah
from lkj_app.isian.sipd.judul import judul_lagi
from lkj_app.isian.sipd.keterangan import Keterangan, keterangan
from lkj_app.isian.sipd.satuan import periksa_satuan
from lkj_app.isian.sipd.uang import baca_uang, mungkin, sama
from lkj_app.isian.sipd.urai import akun_baku, daun
from lkj_utils.dasar.format import angka
from lkj_utils.dasar.temuan import Temuan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from lkj_app.isian.sipd.bentuk import Dikenal
    from lkj_utils.dasar.temuan import Level
    from lkj_utils.kontrak.bilangan import Angka

Kunci = tuple[str, str, str]
SEBAGIAN = "pastikan kolom itu memang tanpa nilai; bila tidak, ambil ulang ekspornya"
# So many rows show whether a column holds figures.
CONTOH = 200
# So many hidden rows are named.
SEBUT = 20


@dataclass(frozen=True)
class Butir:
    """One row that holds money: whose it is, which sub kegiatan and account, its cells by role."""

    letak: str
    baris: Baris
    angka: Mapping[str, Angka] = field(repr=False)

    @property
    def kunci(self) -> Kunci:
        """Office, unit, sub kegiatan."""
        return self.baris.skpd, self.baris.unit, self.baris.urai.sub

    def nilai(self, peran: Iterable[str]) -> Fraction | None:
        """The sum of some columns; None where none of them says anything, or only noughts beside an empty one."""
        semua = [self.angka[satu].nilai for satu in peran if satu in self.angka]
        ada = [n for n in semua if n is not None]
        return sum(ada, Fraction(0)) if any(ada) or (ada and len(ada) == len(semua)) else None

    @property
    def berisi(self) -> bool:
        """Whether any of its cells says anything, readable or not."""
        return any(satu.nilai is not None or satu.galat for satu in self.angka.values())


@dataclass
class Terbaca:
    """A sheet as read: every row with money, those that count, and what is wrong."""

    dikenal: Dikenal
    ket: Keterangan
    isi: Isi
    butir: list[Butir]
    hitung: list[Butir]
    temuan: list[Temuan]
    # Rows with a code that do not count, by the reason.
    lewat: Counter[str] = field(default_factory=Counter)

    @property
    def letak(self) -> str:
        """The file and the sheet."""
        return letak(self.dikenal.berkas, self.dikenal.lembar)

    def saring(self, hitung: list[Butir], sebab: str) -> None:
        """Let fewer rows count, and note why the others do not."""
        self.lewat[sebab] += len(self.hitung) - len(hitung)
        self.hitung = hitung

    def periksa_sel(self) -> None:
        """A cell that counts and cannot be read is a galat."""
        for satu in self.hitung:
            for peran, isi in satu.angka.items():
                if isi.galat:
                    self.lapor("sipd.nilai", "galat", isi.galat, satu.baris.nomor, peran, perbaikan=isi.perbaikan)

    def periksa_sebagian(self, bagian: Iterable[Collection[str]]) -> None:
        """An amount made of several columns of which some are empty: they count as 0, and that is told once."""
        for peran in bagian:
            kosong = [
                (satu, p)
                for satu in self.hitung
                for p in peran
                if satu.nilai(peran) and p in satu.angka and satu.angka[p].nilai is None and not satu.angka[p].galat
            ]
            if kosong:
                pesan = f"{len(kosong)} sel kosong di samping sel yang bernilai; dihitung 0."
                satu, p = kosong[0]
                self.lapor("sipd.sebagian", "peringatan", pesan, satu.baris.nomor, p, perbaikan=SEBAGIAN)

    def periksa_tersembunyi(self, dibaca: Iterable[int]) -> None:
        """Rows that count and that nobody sees, as after a filter: told, never left out."""
        nomor = sorted(self.dikenal.lembar.tersembunyi & {*dibaca})
        if nomor:
            lagi = f" dan {len(nomor) - SEBUT} lagi" if len(nomor) > SEBUT else ""
            baris = ", ".join(map(str, nomor[:SEBUT]))
            pesan = f"{len(nomor)} baris tersembunyi ikut dibaca: {baris}{lagi}."
            self.lapor("baris.tersembunyi", "catatan", pesan)

    def periksa_judul(self) -> None:
        """Titles among the rows: a second export may lie under the first."""
        for nomor in sorted({*self.isi.tanpa, *self.isi.jumlah}):
            if judul_lagi(self.dikenal.lembar, self.dikenal.kepala, nomor):
                pesan = "Baris ini mengulang judul kolom; mungkin awal ekspor lain."
                self.lapor("baris.judul", "galat", pesan, nomor, perbaikan="hapus baris ini, atau pisahkan berkasnya")

    def lapor(  # noqa: PLR0913 - the fields of a finding
        self,
        aturan: str,
        level: Level,
        pesan: str,
        nomor: int | None = None,
        peran: str = "",
        *,
        ditemukan: str = "",
        diharapkan: str = "",
        perbaikan: str = "",
    ) -> None:
        """Note a finding about this sheet, a row of it or a cell."""
        kolom = self.dikenal.sel_kode(nomor) if nomor and peran == "kode" else self.dikenal.kolom.get(peran)
        isi = rapi(self.dikenal.lembar.ambil(nomor, kolom).nilai) if nomor and kolom else ""
        self.temuan.append(
            Temuan(
                aturan,
                level,
                pesan,
                self.letak,
                baris=None if kolom else nomor,
                ditemukan=ditemukan or isi or None,
                diharapkan=diharapkan or None,
                perbaikan=perbaikan,
                sel=alamat(nomor, kolom) if nomor and kolom else None,
            )
        )


def baca(dikenal: Dikenal, peran: Iterable[str], isi: Isi | None = None) -> Terbaca:
    """Read the columns ``peran`` of a sheet; its rows by their codes, unless ``isi`` has them."""
    ket = keterangan(dikenal)
    isi = isi or pilah(dikenal, ket)
    nomor = [satu.nomor for satu in isi.baris]
    angka = {p: baca_uang(dikenal.lembar, nomor, dikenal.kolom[p]) for p in peran if p in dikenal.kolom}
    tempat = letak(dikenal.berkas, dikenal.lembar)
    butir = [Butir(tempat, satu, {p: semua[satu.nomor] for p, semua in angka.items()}) for satu in isi.baris]
    hasil = Terbaca(dikenal, ket, isi, butir, butir, [])
    _tanpa_judul(hasil)
    periksa_satuan(hasil, angka)
    hasil.periksa_judul()
    hasil.saring(_hitung(hasil), "baris rekening di bawah sub kegiatan, atau tanpa nilai")
    return hasil


def _tanpa_judul(semua: Terbaca) -> None:
    """Figures in a column without a title: the titles may have slipped to the side."""
    d = semua.dikenal
    judul = {*d.kepala.judul, *(d.kolom_kode if "kode" in d.kolom else ())}
    isi = Counter(
        kolom
        for satu in semua.butir[:CONTOH]
        for kolom, sel in d.lembar.sel[satu.baris.nomor].items()
        if kolom not in judul and mungkin(sel)
    )
    if isi:
        semua.lapor(
            "sipd.tanpa_judul",
            "peringatan",
            f"Kolom {', '.join(get_column_letter(k) for k in sorted(isi))} berisi angka tanpa judul.",
            semua.butir[0].baris.nomor,
            perbaikan="pastikan judul kolom tidak tergeser terhadap isinya",
        )


def _hitung(semua: Terbaca) -> list[Butir]:
    """The rows that count, group by group."""
    kelompok: dict[Kunci, list[Butir]] = defaultdict(list)
    for satu in semua.butir:
        kelompok[satu.kunci].append(satu)
    return [satu for milik in kelompok.values() for satu in _satu_tingkat(semua, milik)]


def _satu_tingkat(semua: Terbaca, milik: list[Butir]) -> list[Butir]:
    """The row of the sub kegiatan, or its lowest accounts; payments and budget lines all count."""
    bentuk = semua.dikenal.bentuk
    sendiri = [satu for satu in milik if not satu.baris.urai.akun and satu.berisi]
    terbawah = daun([satu.baris.urai.akun for satu in milik if satu.baris.urai.akun])
    rincian = [s for s in milik if s.baris.urai.akun and akun_baku(s.baris.urai.akun) in terbawah]
    if bentuk.berulang and not bentuk.bersambung:
        _dua_tingkat(semua, milik, rincian)
        return sendiri + rincian
    if bentuk.sekali:
        _sekali(semua, sendiri)
        _sekali(semua, rincian)
    if sendiri and rincian:
        _banding(semua, sendiri, rincian)
    return sendiri or rincian


def _dua_tingkat(semua: Terbaca, milik: list[Butir], rincian: list[Butir]) -> None:
    """Payments of a sub kegiatan or an account and of what is below it: the upper may be a total of the lower."""
    bawah = {id(satu) for satu in rincian}
    atas = [satu for satu in milik if id(satu) not in bawah and _bernilai(satu)]
    lain = next((satu for satu in rincian if _bernilai(satu)), None)
    if atas and lain:
        semua.lapor(
            "sipd.tingkat",
            "galat",
            f"Sub kegiatan ini ada di dua tingkat: {len(atas)} baris tanpa rekening atau rekening induk, dan baris "
            f"rekening di bawahnya (misalnya baris {lain.baris.nomor}); tidak jelas apakah yang di atas jumlahnya.",
            atas[0].baris.nomor,
            "kode",
            diharapkan="satu tingkat saja",
            perbaikan="hapus baris tingkat atas bila itu jumlahnya; bila transaksi tersendiri, isi kode rekeningnya",
        )


def _bernilai(satu: Butir) -> bool:
    return any(n.nilai for n in satu.angka.values())


def _sekali(semua: Terbaca, milik: list[Butir]) -> None:
    """Where rows do not add up by themselves, a code stands once."""
    pertama: dict[str, Butir] = {}
    for satu in milik:
        lama = pertama.setdefault(satu.baris.urai.akun, satu)
        if lama is not satu:
            kode = f"{satu.baris.urai.sub} {satu.baris.urai.akun}".strip()
            semua.lapor(
                "sipd.ganda",
                "galat",
                f"Kode ini sudah ada di baris {lama.baris.nomor}; keduanya tidak dijumlahkan.",
                satu.baris.nomor,
                "kode",
                ditemukan=kode,
                diharapkan="setiap kode satu baris",
                perbaikan="hapus baris yang tidak dipakai; bila milik SKPD lain, sertakan kolom Kode SKPD",
            )


def _banding(semua: Terbaca, sendiri: list[Butir], rincian: list[Butir]) -> None:
    """The row of a sub kegiatan is the total of its accounts."""
    for peran in sendiri[0].angka:
        atas, bawah = _jumlah(sendiri, peran), _jumlah(rincian, peran)
        if atas is not None and bawah is not None and not sama(atas, bawah):
            semua.lapor(
                "sipd.tingkat",
                "galat",
                "Nilai sub kegiatan ini tidak sama dengan jumlah rekeningnya.",
                sendiri[0].baris.nomor,
                peran,
                diharapkan=angka(bawah),
                perbaikan="ambil ulang ekspornya, atau hapus baris tingkat yang tidak dipakai",
            )


def _jumlah(semua: list[Butir], peran: str) -> Fraction | None:
    ada = [satu.nilai((peran,)) for satu in semua]
    return None if any(n is None for n in ada) else sum((n for n in ada if n is not None), Fraction(0))
