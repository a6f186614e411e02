"""What changed between two sets of facts: two periods, or two builds of one period. Pure; sides come from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_utils import format as fmt
from lkj_utils import kode
from lkj_utils.errors import UsageError
from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.fakta.inti import cetak
from lkj_utils.fakta.pegawai import PEMISAH, SEMUA
from lkj_utils.fakta.ukuran import UKURAN
from lkj_utils.indikator import MUTU_IKM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lkj_utils.fakta.inti import Nilai
    from lkj_utils.fakta.ukuran import Ukuran
    from lkj_utils.periode import Periode

# In the order in which they are told.
KELOMPOK = {
    "gerak": "Realisasi, capaian, dan serapan yang bergerak",
    "target": "Target dan pagu yang diubah",
    "predikat": "Predikat yang naik atau turun",
    "status": "Kedudukan dan kesimpulan yang berubah",
    "lain": "Data lain yang berubah",
    "baris": "Hanya ada pada salah satu sisi",
    "hambatan": "Hambatan yang masih ada",
}
RENCANA = frozenset((
    "pagu", "kas", "target", "target_tahun", "target_gabungan", "target_awal", "target_renstra", "target_akhir",
    "standar", "anggaran_pendapatan", "target_pendapatan", "pendapatan_dokumen", "belanja_dokumen",
    "operasi_dokumen", "modal_dokumen", "program_dokumen", "kegiatan_dokumen",
))  # fmt: skip
GERAK = frozenset((
    "realisasi_belanja", "capaian_belanja", "serapan", "realisasi", "capaian", "capaian_sasaran",
    "realisasi_pendapatan", "capaian_pendapatan", "kemajuan_renstra", "pertumbuhan",
))  # fmt: skip
# They follow from the measures above: told number by number in a correction, else only noise.
TURUNAN = frozenset((
    "selisih_kas", "persen_selisih_kas", "sisa_pagu", "persen_sisa", "selisih_target", "efisiensi",
))  # fmt: skip
PREDIKAT, STATUS = frozenset(("predikat", "mutu")), frozenset(("status_capaian", "status_efisiensi"))
# Counted from 1 January, for whatever has an official code; the indicators of a sasaran are levels of the year.
SAMPAI_DENGAN = TURUNAN | STATUS | frozenset((
    "kas", "realisasi_belanja", "capaian_belanja", "serapan", "target", "realisasi", "capaian", "predikat",
    "target_pendapatan", "realisasi_pendapatan", "capaian_pendapatan",
))  # fmt: skip
MENURUT_VERSI = frozenset(("pagu", "kas", "anggaran_pendapatan", "target_pendapatan"))
DESIMAL_TERBANYAK = 10
URUTAN_UKURAN = {nama: urut for urut, nama in enumerate(UKURAN)}

Kunci = tuple[int, bool, str, tuple[int, ...], str, int, str]


@dataclass(frozen=True)
class Butir:
    """One fact of a side; ``tahun`` is empty for the side's own period, ``tertulis`` the value as in fakta.csv."""

    ukuran: Ukuran
    subjek: str
    tahun: str
    nilai: Nilai
    satuan: str
    tertulis: str

    @property
    def id(self) -> str:
        """``ukuran:subjek``, with ``@2022`` for another year."""
        return f"{self.ukuran.nama}:{self.subjek}" + (f"@{self.tahun}" if self.tahun else "")


@dataclass(frozen=True)
class Sisi:
    """One of the two sets of facts; ``dari_berkas`` when only the written fakta.csv is known."""

    nama: str
    periode: Periode
    butir: Mapping[str, Butir]
    instansi: str = ""
    sebutan: Mapping[str, str] = field(default_factory=dict)
    hambatan: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    versi: str = ""
    desimal_persen: int = 2
    desimal_nilai: int = 2
    dari_berkas: bool = False

    @property
    def skala(self) -> tuple[str, ...]:
        """The predikat from highest to lowest: the counts per predikat stand in that order."""
        return tuple(b.subjek for b in self.butir.values() if b.ukuran.nama == "jumlah_predikat")


@dataclass(frozen=True)
class Perubahan:
    """One change as a reader sees it; ``lama`` or ``baru`` is empty where that side does not have it."""

    kelompok: str
    id: str
    judul: str
    lama: str
    baru: str
    selisih: str = ""
    keterangan: str = ""


def bandingkan(a: Sisi, b: Sisi) -> tuple[Perubahan, ...]:
    """Every change from ``a`` to ``b``: by group, totals first, then by official name.

    Two periods are compared on unrounded values, anything else on what fakta.csv says. Raises UsageError for two
    offices: what differs between them has not changed.
    """
    if a.instansi and b.instansi and a.instansi != b.instansi:
        raise UsageError(f"Yang dibandingkan harus satu instansi; A memuat {a.instansi}, B memuat {b.instansi}.")
    hasil = [*_Banding(a, b).semua()]
    return tuple(perubahan for _, perubahan in sorted(hasil, key=lambda satu: satu[0]))


@dataclass(frozen=True)
class _Banding:
    a: Sisi
    b: Sisi

    def semua(self) -> Iterator[tuple[Kunci, Perubahan]]:
        for satu in {**self.a.butir, **self.b.butir}.values():
            lama, baru = self.a.butir.get(satu.id), self.b.butir.get(satu.id)
            if self._disebut(satu) and (perubahan := self._perubahan(lama, baru)):
                yield self._kunci(perubahan.kelompok, satu.subjek, satu.ukuran.nama, satu.tahun), perubahan
        yield from self._hambatan()

    @property
    def _koreksi(self) -> bool:
        """Two states of one period: every number counts."""
        return self.a.periode == self.b.periode

    def _disebut(self, satu: Butir) -> bool:
        """Between periods without what follows from other facts told: derived columns, subtotals of the staff."""
        bagian = set(satu.subjek.split(PEMISAH))
        subtotal = SEMUA in bagian and bagian != {SEMUA}
        return self._koreksi or not (satu.ukuran.nama in TURUNAN or subtotal)

    def _perubahan(self, lama: Butir | None, baru: Butir | None) -> Perubahan | None:
        if lama and baru:
            return None if self._sama(lama, baru) else self._bergeser(lama, baru)
        if satu := lama or baru:
            nilai = self._cetak(satu, self._desimal(satu))
            keterangan = "baru pada B" if baru else "tidak ada lagi pada B"
            return Perubahan(
                "baris", satu.id, self._judul(satu), nilai if lama else "", nilai if baru else "", "", keterangan
            )
        return None

    def _sama(self, lama: Butir, baru: Butir) -> bool:
        if lama.satuan != baru.satuan:
            return False
        tertulis = self.a.dari_berkas or self.b.dari_berkas
        return lama.tertulis == baru.tertulis if tertulis else lama.nilai == baru.nilai

    def _bergeser(self, lama: Butir, baru: Butir) -> Perubahan:
        desimal, batas = self._desimal(baru), DESIMAL_TERBANYAK if lama.nilai != baru.nilai else 0
        # What differs must look different, however small the correction.
        while desimal < batas and self._cetak(lama, desimal) == self._cetak(baru, desimal):
            desimal += 1
        return Perubahan(
            self._kelompok(baru),
            baru.id,
            self._judul(baru),
            self._cetak(lama, desimal),
            self._cetak(baru, desimal),
            self._selisih(lama, baru, desimal),
            "; ".join(self._keterangan(lama, baru)),
        )

    def _kelompok(self, satu: Butir) -> str:
        nama = satu.ukuran.nama
        if nama in RENCANA:
            # A plan s.d. another quarter moves as planned; that is no revision.
            return "gerak" if self._beda_triwulan(satu) else "target"
        if nama in PREDIKAT | STATUS:
            return "predikat" if nama in PREDIKAT else "status"
        return "gerak" if nama in GERAK | TURUNAN else "lain"

    def _beda_triwulan(self, satu: Butir) -> bool:
        berkode = satu.subjek == TOTAL or satu.subjek[:1].isdigit()
        beda = self.a.periode.triwulan != self.b.periode.triwulan
        return beda and berkode and not satu.tahun and satu.ukuran.nama in SAMPAI_DENGAN

    def _keterangan(self, lama: Butir, baru: Butir) -> Iterator[str]:
        bergerak = self._beda_triwulan(baru)
        if bergerak:
            yield f"s.d. {self._waktu(self.a)} → s.d. {self._waktu(self.b)}"
        berversi = baru.ukuran.nama in MENURUT_VERSI and self.a.versi and self.b.versi
        # A plan that moved with the quarter is only told its version where that is another one.
        if berversi and not (bergerak and self.a.versi == self.b.versi):
            yield _versi(self.a, self.b)
        if baru.ukuran.nama == "predikat" and self.a.skala != self.b.skala:
            yield "skala predikat berubah"
        if lama.satuan == baru.satuan and lama.nilai == baru.nilai:
            yield f"tertulis {lama.tertulis} → {baru.tertulis}"
        if lama.satuan != baru.satuan:
            yield f"satuan: {lama.satuan or '(kosong)'} → {baru.satuan or '(kosong)'}"

    def _waktu(self, sisi: Sisi) -> str:
        tahun = f" {sisi.periode.tahun}" if self.a.periode.tahun != self.b.periode.tahun else ""
        return f"Triwulan {sisi.periode.romawi}{tahun}"

    def _desimal(self, satu: Butir) -> int:
        return self.b.desimal_persen if satu.ukuran.jenis == "persen" else self.b.desimal_nilai

    def _cetak(self, satu: Butir, desimal: int) -> str:
        nilai, jenis = satu.nilai, satu.ukuran.jenis
        bersatuan = not (nilai is None or isinstance(nilai, str) or jenis in ("rupiah", "persen"))
        return cetak(nilai, jenis, desimal) + (f" {satu.satuan}".rstrip() if bersatuan else "")

    def _selisih(self, lama: Butir, baru: Butir, desimal: int) -> str:
        if baru.ukuran.nama in PREDIKAT:
            tangga = self.b.skala if baru.ukuran.nama == "predikat" else tuple(mutu for _, mutu in MUTU_IKM)
            return _jenjang(lama.nilai, baru.nilai, tangga)
        x, y = lama.nilai, baru.nilai
        if x is None or y is None or isinstance(x, str) or isinstance(y, str) or lama.satuan != baru.satuan:
            return ""
        beda = Fraction(y) - Fraction(x)
        if not beda:
            return ""
        return ("+" if beda > 0 else "-") + _besar(abs(beda), baru.ukuran, desimal)

    def _judul(self, satu: Butir) -> str:
        tahun = f" ({satu.tahun})" if satu.tahun else ""
        return f"{self._subjek(satu.subjek)}: {satu.ukuran.judul}{tahun}"

    def _subjek(self, subjek: str) -> str:
        """The official name, with the code where it has one: two codes may bear one name."""
        nama = self._nama(subjek)
        return f"{nama} ({subjek})" if subjek[:1].isdigit() and nama != subjek else nama

    def _nama(self, subjek: str) -> str:
        if subjek == TOTAL or set(subjek) <= {SEMUA, PEMISAH}:
            return "Jumlah seluruhnya"
        if nama := self.b.sebutan.get(subjek) or self.a.sebutan.get(subjek):
            return nama
        return ", ".join(bagian.replace("_", " ") for bagian in subjek.split(PEMISAH) if bagian != SEMUA)

    def _kunci(self, kelompok: str, subjek: str, ukuran: str = "", tahun: str = "") -> Kunci:
        utama = subjek == TOTAL or set(subjek) <= {SEMUA, PEMISAH}
        urut = URUTAN_UKURAN.get(ukuran, len(URUTAN_UKURAN))
        nama = self._nama(subjek).casefold()
        return [*KELOMPOK].index(kelompok), not utama, nama, kode.urutan(subjek), subjek, urut, tahun

    def _hambatan(self) -> Iterator[tuple[Kunci, Perubahan]]:
        if self._koreksi:
            return
        for subjek in self.a.hambatan.keys() & self.b.hambatan.keys():
            lama, baru = self.a.hambatan[subjek], self.b.hambatan[subjek]
            keterangan = "sama" if set(lama) == set(baru) else "sebagian sama" if set(lama) & set(baru) else "lain"
            judul, id_ = f"{self._subjek(subjek)}: Hambatan", f"hambatan:{subjek}"
            hasil = Perubahan("hambatan", id_, judul, " ".join(lama), " ".join(baru), "", f"uraiannya {keterangan}")
            yield self._kunci("hambatan", subjek), hasil


def _versi(a: Sisi, b: Sisi) -> str:
    """The budget version of each side, with the year where the years differ."""
    if a.periode.tahun != b.periode.tahun:
        return f"{a.versi} {a.periode.tahun} → {b.versi} {b.periode.tahun}"
    return f"keduanya {a.versi}" if a.versi == b.versi else f"{a.versi} → {b.versi}"


def _jenjang(lama: Nilai, baru: Nilai, tangga: tuple[str, ...]) -> str:
    """``naik 2 jenjang``; empty where a side has no predikat of this scale (highest first)."""
    if lama not in tangga or baru not in tangga:
        return ""
    langkah = tangga.index(str(lama)) - tangga.index(str(baru))
    return f"{'naik' if langkah > 0 else 'turun'} {abs(langkah)} jenjang"


def _besar(beda: Fraction, ukuran: Ukuran, desimal: int) -> str:
    """How large a difference is; between percentages it is counted in points, not in percent."""
    match ukuran.jenis:
        case "rupiah":
            return fmt.rupiah(beda)
        case "persen":
            return f"{fmt.angka(beda, desimal, tetap=True)} poin persen"
        case _:
            return fmt.angka(beda, desimal)
