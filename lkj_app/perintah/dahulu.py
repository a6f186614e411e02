"""What to do first: the few steps that a list of findings comes to, in the order in which one would take them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lkj_app.isian.lembar_kerja.susunan import SUSUNAN_ISIAN
from lkj_app.perintah.sejenis import sebagian
from lkj_utils.dasar.temuan import LEVELS, ribuan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_utils.dasar.temuan import Temuan

TERBANYAK = 8
RINCIAN = 8
# From this many findings with one remedy on it is a step of its own.
SEJENIS = 2
TINJAU, LANGSUNG = "tinjau", "langsung"
# Files before rows, rows before cells, cells before questions: what comes later cannot be seen before.
TAHAP_DATA = (
    ("siapkan", "Siapkan berkas atau folder yang belum ada atau tidak terbaca"),
    ("susunan", "Betulkan judul kolom dan baris yang susunannya rusak"),
    (LANGSUNG, "Isi berkas yang tidak mempunyai lembar Excel, langsung di folder data (lihat docs/panduan.md)"),
    ("baris", "Isi tabel atau baris yang belum ada"),
    ("kosong", "Isi sel wajib yang masih kosong"),
    ("target", "Isi target triwulan ini; yang memang belum dijadwalkan biarkan kosong"),
    ("salah", "Betulkan isi yang salah"),
    (TINJAU, "Putuskan yang berbeda, lalu jawab pertanyaan pereviu"),
)
TAHAP_DOKUMEN = (
    ("utama", "Betulkan galat pada angka utama"),
    ("jumlah", "Betulkan galat pada jumlah"),
    ("sel", "Betulkan galat pada sel tabel"),
    ("kata", "Betulkan galat pada nama dan kalimat"),
    (TINJAU, "Putuskan yang berbeda, lalu jawab pertanyaan pereviu"),
)
MENURUT_ATURAN = {
    "tabel.kosong": "baris", "baris.kurang": "baris", "sel.kosong": "kosong", "baris.sel": "susunan",
    "baris.judul": "susunan",
    "target.tidak_ada": "target",
}  # fmt: skip
BELUM_DIISI = ("baris", "kosong")
MENURUT_RUMPUN = {"folder": "siapkan", "berkas": "siapkan", "kontrak": "siapkan", "kolom": "susunan"}


@dataclass(frozen=True)
class Langkah:
    """One step: what to do, on how many findings, and where most of them stand."""

    perintah: str
    banyak: int
    tempat: str

    def __str__(self) -> str:
        return f"{self.perintah}: {ribuan(self.banyak)}" + (f" ({self.tempat})" if self.tempat else "")


def langkah(temuan: Iterable[Temuan]) -> list[Langkah]:
    """The first few steps; where there are more, the rest shows at the next check."""
    menurut: dict[str, list[Temuan]] = {}
    for satu in temuan:
        menurut.setdefault(tahap(satu), []).append(satu)
    urut = dict(TAHAP_DATA) | dict(TAHAP_DOKUMEN)
    nama_tahap = [nama for nama in [*dict(TAHAP_DATA), *dict(TAHAP_DOKUMEN)] if nama in menurut and nama != TINJAU]
    hasil = [Langkah(urut[satu], len(menurut[satu]), _tempat(menurut[satu])) for satu in dict.fromkeys(nama_tahap)]
    return [*hasil, *_tinjauan(menurut.get(TINJAU, []), urut[TINJAU])][:TERBANYAK]


def _tinjauan(temuan: list[Temuan], lainnya: str) -> list[Langkah]:
    """What only a person can decide, by what there is to do: gravest first, then the most; the rest as one step."""
    menurut: dict[str, list[Temuan]] = {}
    for satu in temuan:
        menurut.setdefault(satu.perbaikan if satu.objek == "data" else "", []).append(satu)
    bersama = {isi: milik for isi, milik in menurut.items() if isi and len(milik) >= SEJENIS}
    urut = sorted(bersama.items(), key=lambda satu: (min(LEVELS.index(t.level) for t in satu[1]), -len(satu[1])))
    sisa = [satu for satu in temuan if satu.objek != "data" or satu.perbaikan not in bersama]
    hasil = [Langkah(isi[:1].upper() + isi[1:], len(milik), _tempat(milik)) for isi, milik in urut]
    return [*hasil, *([Langkah(lainnya, len(sisa), _tempat(sisa))] if sisa else [])]


def tahap(satu: Temuan) -> str:
    """To which step a finding belongs."""
    if satu.objek == "dokumen":
        return satu.sentuh if satu.level == "galat" else TINJAU
    khusus = MENURUT_ATURAN.get(satu.aturan) or MENURUT_RUMPUN.get(satu.aturan.partition(".")[0])
    if khusus in BELUM_DIISI and satu.berkas.endswith(".csv") and PurePosixPath(satu.berkas).stem not in SUSUNAN_ISIAN:
        return LANGSUNG
    return khusus or ("salah" if satu.level == "galat" else TINJAU)


def _tempat(temuan: list[Temuan]) -> str:
    """The sheets, or files, or chapters with the most of them."""
    banyak = Counter(_nama(satu) for satu in temuan if _nama(satu))
    return sebagian([nama if n == 1 else f"{nama} {ribuan(n)}" for nama, n in banyak.most_common()], RINCIAN)


def _nama(satu: Temuan) -> str:
    if satu.objek == "dokumen":
        return satu.lokasi.partition(",")[0]
    return satu.lembar or satu.berkas.rpartition("/")[2]
