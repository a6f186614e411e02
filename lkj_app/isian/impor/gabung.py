"""Put the rows of a sheet into the rows of a file by key, and say what changes. Nothing is written here.

An import adds and changes. What the workbook left empty, or did not touch, stays as the data have it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lkj_app.isian.impor import pesan
from lkj_app.isian.impor.putusan import TAMBAH_SAJA, Cara, Putusan, TigaNilai
from lkj_app.isian.impor.teks import besaran, ringkas, sama, sebut, teks_lama, terisi
from lkj_app.isian.lembar_kerja.semula import kunci_teks, nilai_teks
from lkj_app.isian.lembar_kerja.susunan import SUSUNAN_SEMUA, SUSUNAN_TAHUN
from lkj_utils.kontrak.paket import BELUM, NILAI_STATUS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lkj_app.isian.impor.baris import BarisIsi
    from lkj_app.isian.impor.kenali import TabelLembar
    from lkj_app.isian.lembar_kerja.semula import SemulaTabel
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import Isi
    from lkj_utils.kontrak.paket import Tabel


FINAL = "final"


@dataclass(frozen=True)
class Perubahan:
    """One cell that changes; without ``kolom`` a whole row that comes (``lama`` empty) or goes (``baru`` empty)."""

    tabel: str
    kunci: str
    kolom: str
    lama: str
    baru: str
    nama: str = ""
    besaran: bool = False
    # Whether ``baru`` is a value of its column; what is none is refused, and changes nothing.
    sah: bool = True

    @property
    def menghapus(self) -> bool:
        """Whether a whole row goes; one that comes with nothing but its key looks the same."""
        return not self.kolom and not self.baru


@dataclass(frozen=True)
class Bentrok:
    """A cell or row that the workbook and somebody else changed differently; ``putusan`` says which side was taken."""

    perubahan: Perubahan
    kunci: str
    sel: str
    putusan: Putusan
    # How ``--pilih`` names it.
    alamat: str = ""
    # A row that came into the data after the workbook was made, under a key that both invented.
    kunci_sama: bool = False


@dataclass(frozen=True)
class BarisHasil:
    """One row as it will stand in the file, and the row of the sheet it came from."""

    teks: dict[str, str] = field(repr=False)
    asal: BarisIsi | None = None


@dataclass(frozen=True)
class Gabungan:
    """A table after the import; ``dibiarkan`` is what the workbook emptied and the data keep."""

    sumber: TabelLembar
    isi: Isi
    baris: tuple[BarisHasil, ...]
    perubahan: tuple[Perubahan, ...]
    dibiarkan: tuple[Perubahan, ...] = ()
    bentrok: tuple[Bentrok, ...] = ()
    # What was written, by key and column, and sheet and address from which it came.
    sel: Mapping[tuple[str, str], str] = field(default_factory=dict)
    tempat: Mapping[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    # Required cells that are empty; rows of realisasi without an answer, and all of them.
    belum: int = 0
    tanpa_jawaban: tuple[int, int] = (0, 0)

    @property
    def tabel(self) -> Tabel:
        """The table of the contract."""
        return self.isi.tabel


def gabung(
    sumber: TabelLembar,
    isi: Isi,
    semua: list[BarisIsi],
    berkas: str,
    semula: SemulaTabel | None = None,
    cara: Cara = TAMBAH_SAJA,
) -> tuple[Gabungan, list[Temuan]]:
    """Rows known by their key are changed cell by cell, new ones follow; without ``semula`` nothing is emptied."""
    return _Penggabung(sumber, isi, berkas, semula, cara).jalankan(semua)


@dataclass
class _Penggabung:
    """The merge of one table while it runs."""

    sumber: TabelLembar
    isi: Isi
    berkas: str
    semula: SemulaTabel | None
    cara: Cara
    hasil: list[BarisHasil] = field(default_factory=list)
    perubahan: list[Perubahan] = field(default_factory=list)
    dibiarkan: list[Perubahan] = field(default_factory=list)
    bentrok: list[Bentrok] = field(default_factory=list)
    sel: dict[tuple[str, str], str] = field(default_factory=dict)
    tempat: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    temuan: list[Temuan] = field(default_factory=list)
    sudah_hilang: list[Perubahan] = field(default_factory=list)
    belum: int = 0
    dijawab: list[bool] = field(default_factory=list)

    @property
    def tabel(self) -> Tabel:
        return self.isi.tabel

    def jalankan(self, semua: list[BarisIsi]) -> tuple[Gabungan, list[Temuan]]:
        per_kunci = self._per_kunci(semua)
        sudah: set[str] = set()
        for row in self.isi.rekaman:
            teks = teks_lama(row, self.isi)
            kunci = kunci_teks(teks, self.tabel)
            if kunci is None or kunci in sudah:  # a row that cannot be known is nobody's
                self.hasil.append(BarisHasil(teks))
                continue
            sudah.add(kunci)
            self._baris_lama(kunci, teks, per_kunci.pop(kunci, None))
        for kunci, baru in per_kunci.items():
            self._baris_baru(kunci, baru)
        if self.sudah_hilang:
            self.temuan.append(pesan.sudah_hilang(self.sumber, self.sudah_hilang, self.berkas))
        gabungan = Gabungan(
            self.sumber, self.isi, tuple(self.hasil), tuple(self.perubahan), tuple(self.dibiarkan),
            tuple(self.bentrok), self.sel, self.tempat, self.belum, (self.dijawab.count(False), len(self.dijawab)),
        )  # fmt: skip
        return gabungan, self.temuan

    def _per_kunci(self, semua: list[BarisIsi]) -> dict[str, BarisIsi]:
        """The rows by key; a second row of one key is a finding, one without a full key cannot be kept yet."""
        hasil: dict[str, BarisIsi] = {}
        for satu in semua:
            kunci = kunci_teks(satu.teks, self.tabel)
            if kunci is None:
                self.belum += 1
                self.temuan.append(pesan.tanpa_kunci(self.sumber, satu, self.berkas))
            elif kunci in hasil:
                self.temuan.append(pesan.kunci_ganda(self.sumber, hasil[kunci], satu, self.berkas))
            else:
                hasil[kunci] = satu
        return hasil

    def _awal(self, kunci: str) -> dict[str, str] | None:
        """The row as the workbook had it when it was made."""
        return self.semula.baris.get(kunci) if self.semula else None

    def _beda(self, teks: Mapping[str, str], kolom: str = "", lama: str = "", baru: str = "") -> Perubahan:
        nama = self.cara.nama(teks, self.tabel)
        jumlah = bool(kolom) and besaran(self.tabel.ambil(kolom))
        sah = not kolom or _sah(baru, self.tabel, kolom)
        return Perubahan(self.tabel.nama, sebut(teks, self.tabel), kolom, lama, baru, nama, jumlah, sah)

    def _baris_lama(self, kunci: str, teks: dict[str, str], baru: BarisIsi | None) -> None:
        """A row of the data: changed by its row in the sheet, or without one."""
        awal = self._awal(kunci)
        if baru is not None and SUSUNAN_SEMUA[self.tabel.nama].boleh_hapus and not _berisi(baru, self.tabel):
            baru = None
        if baru is not None:
            self._ubah(kunci, teks, baru)
        elif awal is None or not self._hapus(kunci, teks, awal):
            self.hasil.append(BarisHasil(teks))
            if self.semula is None and _baris_tetap(self.tabel):
                self.temuan.append(pesan.baris_hilang(self.sumber, self._beda(teks), self.berkas))

    def _hapus(self, kunci: str, teks: dict[str, str], awal: dict[str, str]) -> bool:
        """Whether a row that was taken out of the sheet goes; it is told in either case."""
        beda = self._beda(teks, lama=ringkas(teks, self.tabel))
        if not self.cara.kosongkan:
            self.dibiarkan.append(beda)
            return False
        lain = any(
            not sama(isi, awal.get(n, ""), self.tabel, n) for n, isi in self._sisa(teks).items() if n != "status"
        )
        if lain and self._bentrok(kunci, beda, "") != "tulis":
            return False
        self.perubahan.append(beda)
        return True

    def _sisa(self, teks: Mapping[str, str]) -> dict[str, str]:
        """The cells beside the key that this table's sheets have."""
        tanpa = {*self.tabel.kunci, *SUSUNAN_SEMUA[self.tabel.nama].tanpa}
        return {nama: isi for nama, isi in teks.items() if nama not in tanpa}

    def _ubah(self, kunci: str, lama: dict[str, str], baru: BarisIsi) -> None:
        teks = dict(lama)
        awal = self._awal(kunci) if self.semula is None else self._awal(kunci) or {}
        for nama, kini in baru.teks.items():
            if nama in baru.ditolak:
                continue
            asal = None if awal is None else awal.get(nama, "")
            # That there is no value yet gives way to one that comes with its status.
            usang = (
                nama == "status" and lama.get(nama) == BELUM and baru.teks.get(NILAI_STATUS.get(self.tabel.nama, ""))
            )
            tiga = TigaNilai(asal, kini, "" if usang and not asal else lama.get(nama, ""))
            if nama not in self.tabel.kunci and self._sel(kunci, lama, baru, nama, tiga) == "tulis":
                teks[nama] = kini
        self._status(lama, teks, baru, awal)
        if teks.get("status") != lama.get("status"):  # it does not stay, whatever the cell of the sheet says
            self.dibiarkan = [d for d in self.dibiarkan if (d.kunci, d.kolom) != (sebut(lama, self.tabel), "status")]
        for nama in self.tabel.nama_kolom:
            if teks.get(nama, "") != lama.get(nama, ""):
                self.perubahan.append(self._beda(lama, nama, lama.get(nama, ""), teks[nama]))
                self._tulis(kunci, nama, teks[nama], baru)
        self._terima(teks, baru)

    def _sel(self, kunci: str, teks: Mapping[str, str], baru: BarisIsi, nama: str, tiga: TigaNilai) -> Putusan:
        putusan = tiga.putuskan(self.tabel, nama, kosongkan=self.cara.kosongkan)
        # Without its first values nobody knows whether a workbook changes what others imported, or never saw it.
        if putusan == "tulis" and tiga.asal is None and tiga.lama and self.cara.tercatat(self.tabel.nama, kunci, nama):
            putusan = "bentrok"
        tempat = baru.sel(nama)
        if putusan == "dibiarkan":
            self.dibiarkan.append(self._beda(teks, nama, tiga.lama))
        elif putusan == "bentrok":
            if self.cara.sendiri(self.tabel.nama, kunci, nama):
                return "tulis"
            return self._bentrok(kunci, self._beda(teks, nama, tiga.lama, tiga.kini), tempat)
        elif tiga.kembali(self.tabel, nama) and self.cara.setempat(self.tabel.nama, kunci, nama):
            beda = self._beda(teks, nama, tiga.lama, tiga.kini)
            self.temuan.append(pesan.kembali(self.sumber, beda, self.berkas, tempat))
        return putusan

    def _bentrok(self, kunci: str, beda: Perubahan, sel: str) -> Putusan:
        """A conflict: nothing of it is written until a person has said which side holds."""
        alamat_bentrok = f"{self.sumber.lembar.judul}!{sel or beda.kunci}"
        pilih = self.cara.pilih.untuk(alamat_bentrok)
        putusan: Putusan = {"baru": "tulis", "lama": "tetap"}.get(pilih or "", "bentrok")  # type: ignore[assignment]
        baru = self.semula is not None and self._awal(kunci) is None and not _baris_tetap(self.tabel)
        self.bentrok.append(Bentrok(beda, kunci, sel, putusan, alamat_bentrok, baru))
        return putusan

    def _status(
        self, lama: Mapping[str, str], teks: dict[str, str], baru: BarisIsi, awal: Mapping[str, str] | None
    ) -> None:
        """A value without a status is final, also where belum stood before it came; one that somebody chose stays."""
        nilai = NILAI_STATUS.get(self.tabel.nama)
        if nilai is None:
            return
        dipilih = baru.teks.get("status", "") not in ("", (lama if awal is None else awal).get("status", ""))
        datang = bool(teks[nilai]) and teks[nilai] != lama[nilai] and not dipilih
        if (teks[nilai] and not teks["status"]) or (datang and teks["status"] == BELUM):
            teks["status"] = FINAL

    def _baris_baru(self, kunci: str, baru: BarisIsi) -> None:
        """A row that the data do not have: typed here, or taken out there since."""
        awal = self._awal(kunci)
        teks = {nama: baru.teks.get(nama, "") for nama in self.tabel.nama_kolom}
        if awal is None and _baris_tetap(self.tabel) and not terisi(teks, self.tabel):
            if self.tabel.nama not in SUSUNAN_TAHUN:  # of the year more rows are proposed than it needs
                self._belum(teks)
            return
        if awal is not None:
            disentuh = any(isi and not sama(isi, awal.get(n, ""), self.tabel, n) for n, isi in self._sisa(teks).items())
            beda = self._beda(teks, baru=ringkas(teks, self.tabel))
            tempat = baru.sel(next(iter(self.tabel.kunci), ""))
            if not disentuh:
                self.sudah_hilang.append(beda)
                return
            if self._bentrok(kunci, beda, tempat) != "tulis":
                return
        nilai = NILAI_STATUS.get(self.tabel.nama)
        if nilai is not None and teks[nilai] and not teks["status"]:
            teks["status"] = FINAL
        self.perubahan.append(self._beda(teks, baru=ringkas(teks, self.tabel)))
        for nama, isi in teks.items():
            if isi:
                self._tulis(kunci, nama, isi, baru)
        self._terima(teks, baru)

    def _tulis(self, kunci: str, nama: str, isi: str, asal: BarisIsi) -> None:
        """Remember what was written, and where it was typed."""
        self.sel[kunci, nama] = isi
        if nama in asal.kolom:
            self.tempat[kunci, nama] = (self.sumber.lembar.judul, asal.sel(nama))

    def _terima(self, teks: dict[str, str], asal: BarisIsi) -> None:
        self.hasil.append(BarisHasil(teks, asal))
        self._belum(teks)

    def _belum(self, teks: Mapping[str, str]) -> None:
        """Count the required cells that are still empty, and the rows of realisasi that wait for an answer."""
        susunan, nilai = SUSUNAN_SEMUA[self.tabel.nama], NILAI_STATUS.get(self.tabel.nama)
        if nilai is not None:
            self.dijawab.append(bool(teks.get(nilai)) or teks.get("status") == BELUM)
        if (self.dijawab[-1:] or [True])[0] and (
            terisi(teks, self.tabel) or not (susunan.sukarela or susunan.boleh_hapus)
        ):
            self.belum += sum(not teks.get(k.nama) for k in self.tabel.kolom if k.wajib)


def _sah(teks: str, tabel: Tabel, kolom: str) -> bool:
    """Whether a text is a value of its column."""
    return tabel.ambil(kolom).tipe == "string" or not isinstance(nilai_teks(teks, tabel, kolom), str)


def _berisi(baris: BarisIsi, tabel: Tabel) -> bool:
    """Whether anything was typed beside the key, be it refused."""
    return bool(baris.ditolak) or terisi(baris.teks, tabel)


def _baris_tetap(tabel: Tabel) -> bool:
    """Whether the rows of a table are given: then a row without entries is not one that somebody typed."""
    susunan = SUSUNAN_SEMUA[tabel.nama]
    return susunan.kunci is not None or tabel.format == "toml" or tabel.nama in SUSUNAN_TAHUN
