"""What to do first: the few steps that a list of findings comes to, in the order in which one would take them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.perintah.sejenis import sebagian
from lkj_utils.dasar.temuan import ribuan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lkj_utils.dasar.temuan import Temuan

TERBANYAK = 5
RINCIAN = 4
# Files before rows, rows before cells, cells before questions: what comes later cannot be seen before.
TAHAP_DATA = (
    ("siapkan", "Siapkan berkas atau folder yang belum ada atau tidak terbaca"),
    ("susunan", "Betulkan judul kolom dan baris yang susunannya rusak"),
    ("baris", "Isi tabel atau baris yang belum ada"),
    ("kosong", "Isi sel wajib yang masih kosong"),
    ("salah", "Betulkan isi yang salah"),
    ("tinjau", "Putuskan yang berbeda, lalu jawab pertanyaan pereviu"),
)
TAHAP_DOKUMEN = (
    ("utama", "Betulkan galat pada angka utama"),
    ("jumlah", "Betulkan galat pada jumlah"),
    ("sel", "Betulkan galat pada sel tabel"),
    ("kata", "Betulkan galat pada nama dan kalimat"),
    ("tinjau", "Putuskan yang berbeda, lalu jawab pertanyaan pereviu"),
)
MENURUT_ATURAN = {
    "tabel.kosong": "baris", "baris.kurang": "baris", "sel.kosong": "kosong", "baris.sel": "susunan",
    "baris.judul": "susunan",
}  # fmt: skip
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
    nama = [nama for nama in [*dict(TAHAP_DATA), *dict(TAHAP_DOKUMEN)] if nama in menurut]
    nama = sorted(dict.fromkeys(nama), key=lambda satu: satu == "tinjau")
    return [Langkah(urut[satu], len(menurut[satu]), _tempat(menurut[satu])) for satu in nama[:TERBANYAK]]


def tahap(satu: Temuan) -> str:
    """To which step a finding belongs."""
    if satu.objek == "dokumen":
        return satu.sentuh if satu.level == "galat" else "tinjau"
    khusus = MENURUT_ATURAN.get(satu.aturan) or MENURUT_RUMPUN.get(satu.aturan.partition(".")[0])
    return khusus or ("salah" if satu.level == "galat" else "tinjau")


def _tempat(temuan: list[Temuan]) -> str:
    """The sheets, or files, or chapters with the most of them."""
    banyak = Counter(_nama(satu) for satu in temuan if _nama(satu))
    return sebagian([nama if n == 1 else f"{nama} {ribuan(n)}" for nama, n in banyak.most_common()], RINCIAN)


def _nama(satu: Temuan) -> str:
    if satu.objek == "dokumen":
        return satu.lokasi.partition(",")[0]
    return satu.lembar or satu.berkas.rpartition("/")[2]
