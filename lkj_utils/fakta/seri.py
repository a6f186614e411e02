"""Where the series of an indicator breaks: values from before are of another kind and are compared with nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.format import tanggal
from lkj_utils.dasar.masa import DARI

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lkj_utils.data.muat import DataPeriode
    from lkj_utils.fakta.inti import KumpulanFakta

PUTUS = "putus_seri"
# Their values belong to a Renstra; what lies below is planned anew every year.
SETAHUN = ("tujuan", "sasaran")
RENSTRA, RUMUS = "periode_renstra", "aturan.rumus_turun"


@dataclass(frozen=True)
class Definisi:
    """What an indicator was on one day: the row of indikator.csv that held then, its formula, its Renstra."""

    sifat: dict[str, Any]
    rumus: str
    renstra: str
    pada: date

    @property
    def mulai(self) -> date | None:
        """Since when it has been that, where the office says so."""
        return self.sifat.get(DARI)


def definisi(data: DataPeriode, id_: str, pada: date) -> Definisi | None:
    """Of an indicator on a day; None where no row held."""
    sifat, profil = data.pada("indikator", id_, pada), data.profil_pada(pada)
    if not sifat:
        return None
    turun = (sifat["rumus_turun"] or profil.get(RUMUS) or "") if sifat["arah"] == "turun" else ""
    return Definisi(sifat, turun, renstra_pada(data, pada) if sifat["tingkat"] in SETAHUN else "", pada)


def renstra_pada(data: DataPeriode, pada: date) -> str:
    """The period of the Renstra that a day belongs to; empty where instansi.toml names none for that year."""
    periode = str(data.profil_pada(pada).get(RENSTRA) or "")
    awal = periode.partition("-")[0]
    return periode if awal.isdigit() and int(awal) <= pada.year else ""


def putus(data: DataPeriode, id_: str, dulu: date, *, renstra: bool = True) -> str:
    """Why the value of a day in the past is unlike today's; empty where it is not."""
    kini = definisi(data, id_, data.akhir_data)
    if kini is None:
        return ""
    lama = definisi(data, id_, dulu)
    if lama is None:
        mulai = f" sebelum {tanggal(kini.mulai)}" if kini.mulai else ""
        return f"definisi{mulai} tidak tercatat"
    return beda(lama, kini, renstra=renstra)


def beda(lama: Definisi, baru: Definisi, *, renstra: bool = True) -> str:
    """What differs between two definitions, in words; empty where nothing does."""
    return "; ".join(_beda(lama, baru, renstra=renstra))


def _beda(lama: Definisi, baru: Definisi, *, renstra: bool) -> Iterator[str]:
    isi = [f"{nama} {a or '–'} menjadi {b or '–'}" for nama, a, b in _pasangan(lama, baru) if a != b]
    if lama.sifat["akumulasi"] != baru.sifat["akumulasi"]:
        isi.append("cara mengumpulkan nilai antartriwulan berganti")
    if lama.sifat["nama"] != baru.sifat["nama"]:
        isi.append("bunyi indikator berganti")
    yield from isi or (["definisi berganti"] if lama.mulai != baru.mulai else [])
    # Who says since when the definition holds says also that another Renstra did not change it.
    tetap = lama.mulai is not None and lama.mulai == baru.mulai
    if renstra and lama.renstra != baru.renstra and not tetap:
        yield f"Renstra {lama.renstra} berganti {baru.renstra}" if lama.renstra else f"sebelum Renstra {baru.renstra}"


def _pasangan(lama: Definisi, baru: Definisi) -> tuple[tuple[str, str, str], ...]:
    a, b = lama.sifat, baru.sifat
    rumus = (lama.rumus, baru.rumus) if lama.rumus and baru.rumus else ("", "")
    return ("satuan", a["satuan"], b["satuan"]), ("arah", a["arah"], b["arah"]), ("rumus", *rumus)


def catat_putus(data: DataPeriode, fakta: KumpulanFakta, id_: str, dulu: date, periode: str) -> str:
    """The reason as a fact of the period of the past, where the series breaks; returns it."""
    alasan = putus(data, id_, dulu)
    if alasan:
        milik = (data.pada("indikator", id_, hari) for hari in (data.akhir_data, dulu))
        asal = dict.fromkeys(f"{row['_asal']}/{DARI}" for row in milik if row and row[DARI])
        fakta.catat(PUTUS, id_, alasan, [*asal] or [f"{data.instansi}/instansi.toml#/{RENSTRA}"], periode=periode)
    return alasan
