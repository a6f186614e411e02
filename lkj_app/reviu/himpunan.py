"""All that the rules say, numbered: our own period first, then every document of which there are claims."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Literal

from lkj_app.pemeriksaan.hasil import HasilPeriksa, periksa_klaim
from lkj_app.pemeriksaan.klaim import baca as baca_klaim
from lkj_app.reviu import tanggapan as jawaban
from lkj_utils.dasar.errors import DataError
from lkj_utils.kontrak.paket import Paket

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lkj_app.pemeriksaan.aturan import Aturan
    from lkj_app.pemeriksaan.penerimaan import Diterima
    from lkj_app.reviu.tanggapan import Tanggapan
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.laporan import Laporan

# The main finding of its cause; another about the same fact; one that only follows from the cause.
Kaitan = Literal["utama", "serupa", "akibat"]
LUAR = "luar"


@dataclass(frozen=True)
class Butir:
    """One finding with its number, the number of its cause, its key, and what was said of it."""

    nomor: int
    sebab: int
    kaitan: Kaitan
    temuan: Temuan
    kunci: str
    diterima: Diterima | None = None
    tanggapan: Tanggapan | None = None

    @property
    def keadaan(self) -> str:
        """``terbuka``, ``ditanggapi`` or ``diterima``."""
        if self.diterima:
            return "diterima"
        return "ditanggapi" if self.tanggapan else "terbuka"


@dataclass(frozen=True)
class Bagian:
    """The findings about one thing that was judged: our own period (``dokumen`` empty) or one document."""

    dokumen: str
    butir: tuple[Butir, ...]
    dijalankan: tuple[Aturan, ...]

    @property
    def terbuka(self) -> tuple[Butir, ...]:
        """Those that nobody has accepted."""
        return tuple(b for b in self.butir if not b.diterima)

    @property
    def diterima(self) -> tuple[Butir, ...]:
        """Those that the office accepted."""
        return tuple(b for b in self.butir if b.diterima)


@dataclass(frozen=True)
class Himpunan:
    """All findings of a build for reviewers, and the answers to findings that are gone."""

    bagian: tuple[Bagian, ...]
    tanpa_temuan: tuple[Tanggapan, ...] = ()

    @property
    def butir(self) -> tuple[Butir, ...]:
        """Every finding, by number."""
        return tuple(b for bagian in self.bagian for b in bagian.butir)


def himpun(laporan: Laporan, hasil: HasilPeriksa) -> Himpunan:
    """Number what was found in our own period, then judge every document of others and number that."""
    nomor, kunci = count(1), Counter[str]()
    semua = jawaban.baca(laporan)
    isi = [("", hasil), *_dokumen(laporan)]
    bagian = tuple(_bagian(nama, satu, nomor, kunci, semua) for nama, satu in isi)
    ada = {b.kunci for satu in bagian for b in satu.butir}
    return Himpunan(bagian, tuple(satu for nama, satu in semua.items() if nama not in ada))


def _dokumen(laporan: Laporan) -> Iterator[tuple[str, HasilPeriksa]]:
    data = laporan.data
    pola = Paket.baca(data.akar).path("klaim", data.instansi, data.periode).as_posix()
    for path in sorted(data.akar.glob(pola)):
        if hasil := _periksa_dokumen(path, laporan):
            yield path.stem, hasil


def _periksa_dokumen(path: Path, laporan: Laporan) -> HasilPeriksa | None:
    """What the rules find in the claims of others; nothing for our own published figures, which ``verify`` judges."""
    data = laporan.data
    try:
        klaim = baca_klaim(path, data.akar, data.instansi, data.periode)
    except DataError:
        return None  # only in a draft: the contract has said what is wrong with the file
    luar = tuple(satu for satu in klaim if satu.jenis == LUAR)
    return periksa_klaim(luar, laporan) if luar else None


def _bagian(
    dokumen: str,
    hasil: HasilPeriksa,
    nomor: count[int],
    kunci: Counter[str],
    semua: Mapping[str, Tanggapan],
) -> Bagian:
    butir: list[Butir] = []
    for kaitan, sebab, temuan, diterima in _berurutan(hasil):
        n = next(nomor)
        nama = _kunci(dokumen, temuan, kunci)
        awal = butir[sebab].nomor if sebab is not None else n
        butir.append(Butir(n, awal, kaitan, temuan, nama, diterima, semua.get(nama)))
    return Bagian(dokumen, tuple(butir), hasil.dijalankan)


def _berurutan(hasil: HasilPeriksa) -> Iterator[tuple[Kaitan, int | None, Temuan, Diterima | None]]:
    """Findings by weight of their cause, each with the place of that cause in this order; accepted ones at the end."""
    letak = 0
    for kelompok in hasil.sebab:
        sebab, letak = letak, letak + len(kelompok.semua)
        yield "utama", None, kelompok.utama, None
        yield from (("serupa", sebab, t, None) for t in kelompok.lain)
        yield from (("akibat", sebab, t, None) for t in kelompok.akibat)
    yield from (("utama", None, d.temuan, d) for d in hasil.diterima)


def _kunci(dokumen: str, temuan: Temuan, sudah: Counter[str]) -> str:
    """What an answer names: the key of the finding, after the name of its document; equal ones are told apart."""
    kunci = f"{dokumen}:{temuan.kunci}" if dokumen else temuan.kunci
    sudah[kunci] += 1
    return kunci if sudah[kunci] == 1 else f"{kunci}#{sudah[kunci]}"
