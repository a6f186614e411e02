"""The layouts that are known, as declarations: which titles make one, what each column is, what it can give."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from lkj_app.isian.impor.sel import rapi
from lkj_app.isian.sipd.urai import AKUN as REKENING
from lkj_app.isian.sipd.urai import SEPENGGAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lkj_app.isian.impor.buku import LembarIsi
    from lkj_app.isian.sipd.judul import Kepala

# What is taken from an export: into realisasi_belanja, realisasi_pendapatan, anggaran, kas.
Ambil = Literal["realisasi", "pendapatan", "pagu", "kas"]
# sd: from January on; periode: of this quarter alone; transaksi: one row a payment, with its date.
Jenis = Literal["sd", "periode", "transaksi"]
Pola = tuple[str, ...]

BULAN = (
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november|nopember",
    "desember",
)
KELOMPOK = {"operasi": "operasi", "modal": "modal", "tak_terduga": "(tak|tidak) terduga", "transfer": "transfer"}
AWALAN = r"(.* > )?"
# Office and unit of a row, wherever a layout has them.
SKPD: Mapping[str, Pola] = {
    "kode_skpd": ("kode (skpd|opd)",),
    "nama_skpd": ("nama (skpd|opd)",),
    "kode_unit": ("kode sub (skpd|unit|opd)",),
    "nama_unit": ("nama sub (skpd|unit|opd)",),
    "tahun": ("tahun( anggaran)?",),
}
SUB: Pola = ("kode sub (kegiatan|giat)", "kode subkegiatan", "sub (kegiatan|giat)", "subkegiatan")
AKUN: Pola = ("kode (rekening|akun)", "rekening")
BULANAN: Mapping[str, Pola] = {
    f"b{n}": (f"{AWALAN}({nama})", f"{AWALAN}(bulan|bln) 0?{n}") for n, nama in enumerate(BULAN, start=1)
}


@dataclass(frozen=True)
class Bentuk:
    """One layout. Patterns of a column are tried in order on the whole title, its levels joined by `` > ``."""

    nama: str
    judul: str
    wajib: Mapping[str, Pola]
    # What it gives: for each the measures, each the sum of some columns.
    beri: Mapping[Ambil, Mapping[str, Pola]]
    boleh: Mapping[str, Pola] = field(default_factory=dict)
    # A title that shows that it is another layout.
    tanpa: str = ""
    jenis: Jenis | None = "sd"
    # Rows of one code add up (payments, lines of a budget); elsewhere a code stands once.
    berulang: bool = False
    # An account without a sub kegiatan belongs to the one above it.
    bersambung: bool = False
    # Each sheet is one sub kegiatan.
    per_lembar: bool = False
    catatan: str = ""

    @property
    def sekali(self) -> bool:
        """Whether an account stands once in a sub kegiatan: also where its rows are lines of a budget, in a RAK."""
        return not self.berulang or self.per_lembar


DOKUMEN = Bentuk(
    "dokumen",
    "Laporan Realisasi Per Dokumen (SIPD)",
    {
        "kode": SUB,
        "nilai": ("nilai realisasi",),
        "dokumen": ("(nomor|no) dokumen",),
        "tgl_dokumen": ("(tanggal|tgl) dokumen",),
    },
    {"realisasi": {"realisasi": ("nilai",), "setoran": ("setoran",)}},
    {
        **SKPD,
        "akun": AKUN,
        "setoran": ("nilai setoran",),
        "jenis_dokumen": ("jenis dokumen", "dokumen"),
        "jenis_transaksi": ("jenis transaksi", "jenis"),
        "tgl_transfer": ("(tanggal|tgl) (sp2d )?transfer",),
        "tgl_sp2d": ("(tanggal|tgl) sp2d",),
        "sp2d": ("(nomor|no) sp2d",),
    },
    jenis="transaksi",
    berulang=True,
)
LRA_PROGRAM = Bentuk(
    "lra_program",
    "LRA Per Program (SIPD AKLAP)",
    {
        "kode": ("kode( rekening)?",),
        **{
            f"r_{n}": (f"{AWALAN}(belanja )?{pola} > realisasi",)
            for n, pola in KELOMPOK.items()
            if n in ("operasi", "modal")
        },
    },
    {
        "realisasi": {"realisasi": tuple(f"r_{n}" for n in KELOMPOK)},
        "pagu": {"pagu": tuple(f"a_{n}" for n in KELOMPOK), "operasi": ("a_operasi",), "modal": ("a_modal",)},
    },
    {
        "uraian": ("uraian.*",),
        **{f"r_{n}": (f"{AWALAN}(belanja )?{pola} > realisasi",) for n, pola in KELOMPOK.items()},
        **{f"a_{n}": (f"{AWALAN}(belanja )?{pola} > anggaran",) for n, pola in KELOMPOK.items()},
    },
    bersambung=True,
)
RAK = Bentuk(
    "rak",
    "RAK / anggaran kas",
    {"kode": (*SUB, *AKUN, "kode"), **BULANAN},
    {"kas": {nama: (nama,) for nama in BULANAN}, "pagu": {"pagu": ("pagu",)}},
    {
        **SKPD,
        "akun": AKUN,
        "uraian": ("uraian",),
        "pagu": ("pagu", "nilai rincian", "total rincian"),
        "total": ("total (rak|akb)",),
    },
    berulang=True,
    bersambung=True,
    per_lembar=True,
    catatan="bentuk formulir RAK diketahui dari aplikasi tiruan saja, belum dari ekspor SIPD asli; periksa hasilnya",
)
RFK = Bentuk(
    "rfk",
    "RFK bulanan",
    {
        "uraian": ("uraian( sub)?( kegiatan| pekerjaan)?", "(nama )?sub kegiatan"),
        "nilai": (
            "keuangan > realisasi > rp",
            "(realisasi keuangan|keuangan realisasi)( > rp)?",
            "keuangan > realisasi",
        ),
    },
    {"realisasi": {"realisasi": ("nilai",)}, "pagu": {"pagu": ("pagu",)}},
    {"pagu": ("(nilai )?(dpa|pagu)( > rp)?", "nilai dpa > rp"), "kode": ("kode.*",)},
    tanpa="kode.*",
    catatan="tanpa kode; namanya dicocokkan hanya sesudah disetujui",
)
REKAP = Bentuk(
    "rekap",
    "Rekap anggaran (SIPD Penganggaran)",
    {"kode": SUB, "pagu": ("pagu", "nilai (pagu|anggaran)", "rincian")},
    {"pagu": {"pagu": ("pagu",)}},
    {
        **SKPD,
        "akun": AKUN,
        "nama_skpd": ("nama (skpd|opd)", "skpd"),
        "nama_unit": ("nama sub (skpd|unit|opd)", "sub unit"),
    },
    tanpa=r".*realisasi.*",
    berulang=True,
)
LRA_AKUN = Bentuk(
    "lra_akun",
    "LRA menurut rekening (AKLAP)",
    {
        "kode": ("kode rekening", "kode( akun)?"),
        "uraian": ("uraian.*", "nama (rekening|akun)"),
        "anggaran": ("anggaran.*",),
        "nilai": ("realisasi {tahun}",),
    },
    {"pendapatan": {"realisasi": ("nilai",), "anggaran": ("anggaran",)}},
    bersambung=True,
)
TABEL = Bentuk(
    "tabel",
    "Tabel realisasi per kode",
    {"kode": (*SUB, "kode rekening", "kode"), "nilai": ()},
    {"realisasi": {"realisasi": ("nilai",)}},
    {**SKPD, "akun": AKUN, "tanggal": (r"(tanggal|tgl) (transaksi|sp2d|dokumen|bukti)", r"(tanggal|tgl)\b.*")},
    jenis=None,
    bersambung=True,
)
# The most telling first.
SEMUA = (DOKUMEN, RAK, LRA_PROGRAM, RFK, REKAP, LRA_AKUN)
NAMA_PERAN = {
    "kode": "kode",
    "akun": "rekening",
    "nilai": "realisasi",
    "setoran": "setoran",
    "pagu": "pagu",
    "anggaran": "anggaran",
    "uraian": "uraian",
    "kode_skpd": "kode SKPD",
    "nama_skpd": "nama SKPD",
    "kode_unit": "kode sub SKPD",
    "nama_unit": "nama sub SKPD",
    "tanggal": "tanggal",
    "tgl_dokumen": "tanggal dokumen",
    "tgl_transfer": "tanggal transfer",
    "tgl_sp2d": "tanggal SP2D",
    "dokumen": "nomor dokumen",
    "sp2d": "nomor SP2D",
    "jenis_dokumen": "jenis dokumen",
    "jenis_transaksi": "jenis transaksi",
    "tahun": "tahun",
    "total": "total RAK",
    **{f"b{n}": f"bulan {n}" for n in range(1, 13)},
    **{f"r_{n}": f"realisasi {n.replace('_', ' ')}" for n in KELOMPOK},
    **{f"a_{n}": f"anggaran {n.replace('_', ' ')}" for n in KELOMPOK},
}


@dataclass(frozen=True)
class Dikenal:
    """A sheet and the layout it was taken for."""

    berkas: str
    lembar: LembarIsi
    kepala: Kepala
    bentuk: Bentuk
    kolom: dict[str, int]
    jenis: Jenis | None = None

    @property
    def kolom_kode(self) -> list[int]:
        """The column of codes and those beside it that have no title: codes may be spread over several."""
        awal = self.kolom["kode"]
        hasil = [awal]
        # Six parts of an account and one of spare; where nothing has a title on the right, there is no end to find.
        while hasil[-1] + 1 not in self.kepala.judul and hasil[-1] + 1 < max(self.kepala.judul) and len(hasil) < 7:  # noqa: PLR2004
            hasil.append(hasil[-1] + 1)
        return hasil

    def sel_kode(self, nomor: int) -> int | None:
        """The column of the code of a row: where parents are repeated on its left, the last that holds one."""
        isi = self._isi_kode(nomor)
        return next(
            (k for k in reversed(isi) if not SEPENGGAL.fullmatch(isi[k])), next(iter(isi), self.kolom.get("kode"))
        )

    def teks_kode(self, nomor: int) -> str:
        """What stands there; empty where nothing does, or an account that can be read."""
        kolom = self.sel_kode(nomor)
        teks = self._isi_kode(nomor).get(kolom, "") if kolom else ""
        return "" if REKENING.match(teks) else teks

    def _isi_kode(self, nomor: int) -> dict[int, str]:
        semua = [k for k in self.kolom_kode if k != self.kolom.get("akun")] if "kode" in self.kolom else []
        return {k: teks for k in semua if (teks := rapi(self.lembar.ambil(nomor, k).nilai)) not in {"", "-"}}

    @property
    def rata(self) -> bool:
        """Whether every row is a line of its own, its codes in columns of their own: no parents, no context."""
        return self.bentuk.berulang and (not self.bentuk.bersambung or "akun" in self.kolom)

    def judul(self, peran: str) -> str:
        """The title of a column as it stands in the file."""
        return self.kepala.tampil[self.kolom[peran]]


def cari(kepala: Kepala, pola: Pola, tahun: int) -> list[int]:
    """The columns whose title fits the first pattern that any fits."""
    for satu in pola:
        utuh = re.compile(satu.replace("{tahun}", str(tahun)))
        if cocok := [kolom for kolom, judul in kepala.judul.items() if utuh.fullmatch(judul)]:
            return cocok
    return []


def cocokkan(kepala: Kepala, bentuk: Bentuk, tahun: int) -> dict[str, list[int]] | None:
    """The columns of a layout, all that fit; None where a required one is missing."""
    if bentuk.tanpa and any(re.fullmatch(bentuk.tanpa, judul) for judul in kepala.judul.values()):
        return None
    peran = {**bentuk.boleh, **bentuk.wajib}
    kolom = {nama: ada for nama, pola in peran.items() if (ada := cari(kepala, pola, tahun))}
    if not set(bentuk.wajib) <= set(kolom):
        return None
    # The account column of one layout may be the code column of another.
    return (
        {nama: ada for nama, ada in kolom.items() if nama == "kode" or ada != kolom["kode"]}
        if "kode" in kolom
        else kolom
    )
