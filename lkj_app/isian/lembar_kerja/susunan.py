"""How each table becomes a sheet: its known rows, its helper columns, its blank rows. One entry a table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lkj_app.isian.lembar_kerja.lebar import JUDUL_CARA, LEBAR, SD, TW

if TYPE_CHECKING:
    from collections.abc import Callable

    from lkj_app.isian.lembar_kerja.bahan import Bahan

    Kunci = tuple[Any, ...]


@dataclass(frozen=True)
class Bantu:
    """A column that is shown to help and never read; ``{lalu}`` in the title is the quarter before."""

    judul: str
    # None: a formula or nothing, see ``rumus``.
    nilai: Callable[[Bahan, Kunci], Any] | None
    satuan: str | None = None
    # The column after which it stands; without one behind the key.
    sesudah: str = ""
    bantuan: str = "Pembanding; tidak perlu diisi."
    # The entries of the switch that its cell of help is.
    sakelar: tuple[str, ...] = ()


@dataclass(frozen=True)
class Susunan:
    """Known rows by key (None: the office adds rows itself), helpers after the key, and rows left blank."""

    kunci: Callable[[Bahan], list[Kunci]] | None = None
    bantu: tuple[Bantu, ...] = ()
    kosong: int = 0
    # Columns that the contract lets be empty, but that a quarter is about.
    diminta: tuple[str, ...] = ()
    petunjuk: dict[str, str] = field(default_factory=dict)
    # Nothing in it must be filled in.
    sukarela: bool = False
    # Whether a row must be filled in at all.
    perlu: Callable[[Bahan, Kunci], bool] = lambda *_: True
    # Whether a row of totals stands under the known rows.
    jumlah: bool = False
    # A row whose cells are all emptied is withdrawn.
    boleh_hapus: bool = False
    # Columns that its sheet does not have.
    tanpa: tuple[str, ...] = ()
    # The column that says whose row it is; without one the table belongs to no single section.
    milik: str = ""


def _satu(semua: list[str]) -> list[Kunci]:
    return [(kunci,) for kunci in semua]


def _lalu(tabel: str, kolom: str, kunci: str) -> Callable[[Bahan, Kunci], Any]:
    return lambda bahan, isi: bahan.nilai_lalu(tabel, kolom, **{kunci: isi[0]})


NAMA = Bantu("Nama", lambda bahan, kunci: bahan.nama(kunci[0]))
NAMA_KEDUA = Bantu("Nama", lambda bahan, kunci: bahan.nama(kunci[1]))
INDIKATOR = Bantu("Nama indikator", lambda bahan, kunci: bahan.indikator(kunci[0]))
SATUAN = Bantu("Satuan", lambda bahan, kunci: bahan.satuan(kunci[0]))
SATUAN_KEDUA = Bantu("Satuan", lambda bahan, kunci: bahan.satuan(kunci[1]))
PAGU = Bantu(
    "Pagu",
    lambda bahan, kunci: bahan.nilai("anggaran", "pagu", versi=bahan.versi, kode=kunci[0]),
    "rupiah",
)
KAS = Bantu(
    "Anggaran kas s/d triwulan ini",
    lambda bahan, kunci: bahan.nilai(
        "kas", "kas_sd", versi=bahan.versi, kode=kunci[0], triwulan=bahan.periode.triwulan
    ),
    "rupiah",
)
TARGET = Bantu("Target s/d triwulan ini", lambda bahan, kunci: bahan.target(kunci[0]))
TARGET_TAHUN = Bantu("Target setahun", lambda bahan, kunci: bahan.target_setahun(kunci[0]))
TARGET_AKUN = Bantu(
    "Target s/d triwulan ini",
    lambda bahan, kunci: bahan.nilai(
        "pendapatan", "target_sd", versi=bahan.versi, akun=kunci[0], triwulan=bahan.periode.triwulan
    ),
    "rupiah",
)
LALU = "Realisasi s/d {lalu}"
PAGU_VERSI = Bantu(
    "Pagu", lambda bahan, kunci: bahan.nilai("anggaran", "pagu", versi=kunci[0], kode=kunci[1]), "rupiah"
)
DIJUMLAHKAN, TIDAK_DIJUMLAHKAN = "dijumlahkan", "tidak dijumlahkan"
PENJUMLAHAN = Bantu(
    "Penjumlahan",
    lambda bahan, kunci: DIJUMLAHKAN if bahan.dijumlahkan(kunci[0]) else TIDAK_DIJUMLAHKAN,
    bantuan="Yang tidak dijumlahkan (rata-rata, nilai akhir) diisi apa adanya, apa pun cara isinya.",
)
# Formulas, made where the cells that they need are in the workbook.
SISA = Bantu("Sisa pagu", None, "rupiah", sesudah="realisasi_sd")
CAPAIAN_BELANJA = Bantu("Capaian terhadap kas (%)", None, sesudah="realisasi_sd")
CAPAIAN = Bantu(
    "Capaian (%)", None, sesudah="realisasi_sd",
    bantuan="Realisasi dibagi target; untuk indikator berarah turun dihitung program.",
)  # fmt: skip
CAPAIAN_PENDAPATAN = Bantu("Capaian (%)", None, sesudah="realisasi_sd")
SD_INI, SETAHUN, SELISIH = "s/d triwulan ini", "Setahun", "Selisih dengan pagu"
SELISIH_ANGGARAN = "Selisih dengan anggaran"


def _cara(tabel: str, sesudah: str = "") -> Bantu:
    """The column whose cell of help is the switch, and whose other cells say what is odd about their row."""
    return Bantu(JUDUL_CARA, None, sesudah=sesudah, bantuan=SD, sakelar=LEBAR[tabel].cara)


def _hitungan(satuan: str | None, *judul: str) -> tuple[Bantu, ...]:
    """Computed columns behind the quarters."""
    return tuple(Bantu(satu, None, satuan, sesudah=TW[-1], bantuan="Dihitung; tidak perlu diisi.") for satu in judul)


def _perlu_target(bahan: Bahan, kunci: Kunci) -> bool:
    """A sub kegiatan, an indicator that is reported; what the Perjanjian Kinerja says need not be said twice.

    A program or kegiatan without values of its own has none to type: it is the mean of what lies below.
    """
    if kunci[0] in bahan.indikator_setahun:
        return kunci[0] not in bahan.diperjanjikan
    return kunci[0] in bahan.sub or kunci[0] in bahan.indikator_sendiri


# Between a code and its name, where a drop-down shows both.
PEMISAH_NAMA = " – "
STATUS = {"status": "Kosong berarti final bila realisasi terisi. Pilih belum bila datanya memang belum tersedia."}

SUSUNAN: dict[str, Susunan] = {
    "periode": Susunan(),
    "realisasi_belanja": Susunan(
        lambda bahan: _satu(bahan.sub),
        (
            NAMA,
            PAGU,
            KAS,
            Bantu(LALU, _lalu("realisasi_belanja", "realisasi_sd", "kode"), "rupiah"),
            SISA,
            CAPAIAN_BELANJA,
        ),
        milik="kode",
        jumlah=True,
    ),
    "realisasi_kinerja": Susunan(
        lambda bahan: _satu([*bahan.sub, *bahan.indikator_sendiri]),
        (
            NAMA,
            INDIKATOR,
            SATUAN,
            TARGET,
            Bantu(LALU, _lalu("realisasi_kinerja", "realisasi_sd", "id_indikator")),
            CAPAIAN,
        ),
        diminta=("realisasi_sd",),
        petunjuk=STATUS,
        milik="id_indikator",
    ),
    "realisasi_indikator": Susunan(
        lambda bahan: _satu(bahan.indikator_setahun),
        (INDIKATOR, SATUAN, TARGET_TAHUN, Bantu(LALU, _lalu("realisasi_indikator", "realisasi", "id_indikator"))),
        diminta=("realisasi",),
        petunjuk=STATUS,
    ),
    "realisasi_pendapatan": Susunan(
        lambda bahan: _satu(bahan.akun),
        (
            NAMA,
            TARGET_AKUN,
            Bantu(LALU, _lalu("realisasi_pendapatan", "realisasi_sd", "akun"), "rupiah"),
            CAPAIAN_PENDAPATAN,
        ),
        jumlah=True,
    ),
    "bukti": Susunan(kosong=60, milik="kode"),
    "bukti_butir": Susunan(kosong=60, milik="id_bukti"),
    "usulan_musrenbang": Susunan(kosong=30),
    "analisis": Susunan(kosong=30, milik="subjek"),
    "pegawai": Susunan(kosong=10),
    "pejabat_struktural": Susunan(kosong=5),
    "skm": Susunan(lambda _: [(unsur,) for unsur in range(1, 10)], sukarela=True),
}

SUSUNAN_TAHUN: dict[str, Susunan] = {
    "dokumen_anggaran": Susunan(kosong=5),
    "anggaran": Susunan(
        lambda b: [(b.versi, kode) for kode in b.sub], (NAMA_KEDUA,), kosong=40, milik="kode", jumlah=True
    ),
    "kas": Susunan(
        lambda b: [(b.versi, kode) for kode in b.sub],
        (NAMA_KEDUA, PAGU_VERSI, _cara("kas"), *_hitungan("rupiah", SD_INI, SETAHUN, SELISIH)),
        kosong=10,
        milik="kode",
        jumlah=True,
    ),
    "target_kinerja": Susunan(
        lambda b: [(kode,) for kode in [*b.sub, *(b.indikator_setahun if b.bagian is None else [])]],
        (NAMA, INDIKATOR, SATUAN, PENJUMLAHAN, _cara("target_kinerja"), *_hitungan(None, SD_INI, SETAHUN)),
        kosong=5,
        diminta=("target_sd", TW[-1]),
        milik="id_indikator",
        perlu=_perlu_target,
    ),
    "perjanjian_kinerja": Susunan(lambda _: [], (NAMA_KEDUA, SATUAN_KEDUA), kosong=5),
    "dokumen_perjanjian": Susunan(kosong=5),
    "pendapatan": Susunan(
        None,
        (_cara("pendapatan", "anggaran"), *_hitungan("rupiah", SD_INI, SETAHUN, SELISIH_ANGGARAN)),
        kosong=8,
        jumlah=True,
    ),
}

# In a workbook of its own: answers to findings.
SUSUNAN_TANGGAPAN: dict[str, Susunan] = {
    "tanggapan": Susunan(lambda _: [], diminta=("tindak_lanjut",), boleh_hapus=True, tanpa=("catatan",)),
}
# A new office has no rows that held before, and types nothing that it inferred.
SEJAK_AWAL = ("catatan", "dasar", "berlaku_dari", "berlaku_sampai")
# In a workbook of its own: a new office. The first three are no tables of the contract, see lembar_kerja.kantor.
SUSUNAN_KANTOR: dict[str, Susunan] = {
    "identitas": Susunan(),
    "program": Susunan(kosong=10),
    "sub_kegiatan": Susunan(kosong=15),
    "unit_kerja": Susunan(kosong=12, tanpa=SEJAK_AWAL),
    "pejabat": Susunan(kosong=12, tanpa=("catatan",)),
    "tugas": Susunan(kosong=60, tanpa=("catatan",)),
    "desa": Susunan(kosong=30, tanpa=("catatan",)),
    "sasaran": Susunan(kosong=8, tanpa=SEJAK_AWAL),
    "indikator": Susunan(kosong=25, tanpa=SEJAK_AWAL),
    "target_renstra": Susunan(kosong=10, tanpa=("catatan", "dasar", "renstra")),
    "riwayat_indikator": Susunan(kosong=20, tanpa=("catatan",)),
    "regulasi": Susunan(kosong=20, tanpa=SEJAK_AWAL),
}
# What such a workbook also says of: a profile, and the tree of codes.
SUSUNAN_TURUNAN = {"instansi": Susunan(), "struktur": Susunan()}
SUSUNAN_ISIAN = SUSUNAN | SUSUNAN_TAHUN
SUSUNAN_SEMUA = SUSUNAN_ISIAN | SUSUNAN_TANGGAPAN | SUSUNAN_KANTOR | SUSUNAN_TURUNAN
