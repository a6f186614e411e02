"""The office, as instansi.toml names it: what a person must say of it, and what may be added."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


KONTAK = ("alamat", "telepon", "surel", "alamat_situs")  # printed on the cover where they are given


@dataclass(frozen=True)
class Identitas:
    """What every office declares; ``misi_didukung`` counts from 1."""

    nama: str
    jenis: str
    kabupaten: str
    provinsi: str
    kedudukan: str
    periode_renstra: str
    visi: str
    misi: tuple[str, ...]
    misi_didukung: int | None

    @property
    def misi_utama(self) -> str:
        """The mission of the regency that this office serves; empty when not declared."""
        return self.misi[self.misi_didukung - 1] if self.misi_didukung else ""


@dataclass(frozen=True)
class Instansi(Identitas):
    """An office that has a folder, which is its ``kunci``."""

    kunci: str
    tujuan: str
    kertas: str
    lambang: str
    alamat: str
    telepon: str
    surel: str
    alamat_situs: str

    @classmethod
    def dari(cls, kunci: str, profil: Mapping[str, Any]) -> Instansi:
        """From instansi.toml, keys flattened."""
        pilihan: dict[str, Any] = dict.fromkeys(("tujuan", "lambang", *KONTAK), "")
        pilihan |= {"misi": (), "misi_didukung": None, "kertas": "A4", "kunci": kunci}
        isi = {nama: profil.get(nama, pilihan[nama]) if nama in pilihan else profil[nama] for nama in _nama(cls)}
        return cls(**isi | {"kunci": kunci, "misi": tuple(isi["misi"])})


def _nama(kelas: type[Instansi]) -> tuple[str, ...]:
    return tuple(satu.name for satu in fields(kelas))
