"""The headline count of programs under other rules that offices may set: what hangs on one says so beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lkj_utils.fakta.inti import KumpulanFakta
from lkj_utils.fakta.kinerja import catat_capaian

if TYPE_CHECKING:
    from lkj_utils.data.muat import DataPeriode

TERCAPAI = "jumlah:program_tercapai"
MENCAPAI = ("mencapai", "melampaui")


@dataclass(frozen=True)
class Ragam:
    """Another setting of one rule, and how a sentence names it: ``3 bila capaian dibatasi 100%``."""

    nama: str
    setelan: tuple[str, Any]
    bila: str


RAGAM = (
    Ragam("batas_100", ("batas_agregasi", "100"), "bila capaian dibatasi 100%"),
    Ragam("tanpa_batas", ("batas_agregasi", "tanpa"), "bila capaian tidak dibatasi"),
    Ragam("rata_rata", ("agregasi", "rata_rata"), "bila capaian dirata-ratakan tanpa bobot"),
    Ragam("tertimbang_pagu", ("agregasi", "tertimbang_pagu"), "bila capaian ditimbang menurut pagu"),
    Ragam("persen_bulat", ("desimal_persen", 0), "bila capaian dibulatkan ke persen utuh"),
)


def catat_kepekaan(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """How many programs reach their target under each rule that is not the one in force."""
    asal = [f"capaian:{row['kode']}" for row in data.tingkat("sub_kegiatan")]
    for satu in RAGAM:
        kunci, nilai = f"aturan.{satu.setelan[0]}", satu.setelan[1]
        if data.profil.get(kunci) != nilai:
            lain = replace(data, profil={**data.profil, kunci: nilai})
            fakta.catat("jumlah_lain", f"program_tercapai|{satu.nama}", _tercapai(lain, fakta), asal)


def _tercapai(data: DataPeriode, fakta: KumpulanFakta) -> int:
    lain = KumpulanFakta(str(data.periode), data.aturan)
    for row in data.pohon:
        lain.catat("pagu", row["kode"], fakta.nilai(f"pagu:{row['kode']}"), [])
    catat_capaian(data, lain)
    return sum(lain.nilai(f"status_capaian:{row['kode']}") in MENCAPAI for row in data.tingkat("program"))


def bergantung(fakta: KumpulanFakta) -> list[tuple[str, str]]:
    """The facts that differ from the headline, each with its condition in words; none where no rule matters."""
    semua = ((f"jumlah_lain:program_tercapai|{satu.nama}", satu.bila) for satu in RAGAM)
    return [(id_, bila) for id_, bila in semua if fakta.ada(id_) and fakta.nilai(id_) != fakta.nilai(TERCAPAI)]
