"""Examples of the rules: what must be found, and near it what must not. Each is shown to readers and run as a test.

They stand in ``contoh/contoh_*.toml`` and speak of the fictional office of the tests. An example of a document lists
``klaim``: ``fakta | tercetak | tempat | baris | kolom``, the last three where they matter; ``!`` stands before a claim
at which the rule must find something. One of our own data lists what is changed in the office (``ubah``: table, key,
values, where ``periode``, ``instansi`` and ``aturan`` need no key; ``tambah``: table, row; ``hapus``: table, key;
``isi``: file, text) and, as ``kena``, the facts or places that the rule must blame. An example that marks nothing is a
near one: there the rule must be silent.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent
PEMISAH, TANDA = " | ", "! "


@dataclass(frozen=True)
class KlaimContoh:
    """One printed thing of an example; ``kena`` where the rule must find something."""

    fakta: str
    tercetak: str
    tempat: str
    baris: str
    kolom: str
    kena: bool

    @classmethod
    def dari(cls, teks: str) -> KlaimContoh:
        """``! pagu:7.01.01 | 1.000 | Tabel 3.6``; the row is that of the subject unless another is named."""
        bagian = [satu.strip() for satu in teks.removeprefix(TANDA).split(PEMISAH)]
        fakta, tercetak, tempat, baris, kolom = (*bagian, "", "", "")[:5]
        subjek = fakta.partition(":")[2]
        return cls(fakta, tercetak, tempat or "Tabel 1", baris or subjek, kolom, teks.startswith(TANDA))


@dataclass(frozen=True)
class Contoh:
    """One example of one rule. ``tentang`` says in a sentence what it shows; ``harap`` what the rule expects there."""

    aturan: str
    tentang: str
    klaim: tuple[KlaimContoh, ...] = ()
    ubah: tuple[Any, ...] = ()
    tambah: tuple[Any, ...] = ()
    hapus: tuple[Any, ...] = ()
    isi: tuple[Any, ...] = ()
    kena: tuple[str, ...] = ()
    harap: str = ""

    @classmethod
    def dari(cls, isi: Mapping[str, Any]) -> Contoh:
        """From its table in a file."""
        daftar = {nama: tuple(nilai) for nama, nilai in isi.items() if isinstance(nilai, list)}
        klaim = tuple(KlaimContoh.dari(satu) for satu in daftar.pop("klaim", ()))
        return cls(**{**isi, **daftar, "klaim": klaim})

    @property
    def menyala(self) -> bool:
        """Whether the rule must find something here."""
        return bool(self.kena) or any(satu.kena for satu in self.klaim)


@cache
def semua() -> tuple[Contoh, ...]:
    """Every example, file by file."""
    berkas = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("contoh_*.toml"))]
    return tuple(Contoh.dari(satu) for isi in berkas for satu in isi["contoh"])


def milik(aturan: str) -> tuple[Contoh, ...]:
    """The examples of one rule, those that it finds first."""
    return tuple(sorted((satu for satu in semua() if satu.aturan == aturan), key=lambda satu: not satu.menyala))


def ringkas(aturan: str) -> str:
    """The first example in a sentence, as the book prints it."""
    return next((satu.tentang for satu in milik(aturan)), "")
