"""The state of the quarter as one list: all that is measured, in the order in which every part of the report tells it.

Front page, "Sekilas", executive summary and BAB IV are made of it: none can leave out what another one says.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.fakta.kinerja import status_capaian
from lkj_utils.sajian.keluaran import nilai_fakta

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lkj_utils.laporan import Laporan


class Status(StrEnum):
    """Where something stands against its target; the words are printed, colour only follows them."""

    BELUM = "belum tercapai"
    TANPA_DATA = "belum ada data"
    TAK_TERHITUNG = "tidak dapat dihitung"
    TANPA_TARGET = "belum dijadwalkan"
    TERCAPAI = "tercapai"


# Bad news first, then what nobody knows yet, then what went as planned.
BOBOT = tuple(Status)


class Nilai(NamedTuple):
    """Ids of the facts of what is measured; empty where it has none."""

    target: str = ""
    realisasi: str = ""
    capaian: str = ""

    @classmethod
    def dari(cls, subjek: str) -> Nilai:
        """Of an indicator."""
        return cls(*(f"{ukuran}:{subjek}" for ukuran in cls._fields))


TANPA_NILAI = Nilai()


@dataclass(frozen=True)
class Butir:
    """One thing that is measured; ``kelompok`` is the heading that it stands under (its sasaran, "Program")."""

    jenis: str
    kelompok: str
    nama: str
    subjek: str
    status: Status
    nilai: Nilai = TANPA_NILAI
    tren: Markup | None = None
    iku: bool = False

    @property
    def sebutan(self) -> str:
        """The status in words: money follows a plan, it has no target to reach."""
        if self.jenis == BELANJA and self.status in SEBUTAN_BELANJA:
            return SEBUTAN_BELANJA[self.status]
        return str(self.status)


SASARAN, PROGRAM, BELANJA, PENDAPATAN = "sasaran", "program", "belanja", "pendapatan"
SEBUTAN_BELANJA = {Status.TERCAPAI: "sesuai rencana", Status.BELUM: "di bawah rencana"}
TANPA_INDIKATOR = "Belum mempunyai indikator"


def keadaan(laporan: Laporan) -> list[Butir]:
    """Indicators of tujuan and sasaran, programs, spending, revenue: each of them, with a result or without."""
    return [*_sasaran(laporan), *_program(laporan), *_uang(laporan)]


def status(laporan: Laporan, subjek: str) -> Status:
    """Of an indicator, or of a program or kegiatan with all that lies below it."""
    dinilai = status_capaian(laporan.data.aturan, laporan.fakta.angka(f"capaian:{subjek}"))
    if dinilai != "belum dapat dinilai":
        return Status.BELUM if dinilai == "belum mencapai" else Status.TERCAPAI
    target = _target(laporan, subjek)
    if not any(map(laporan.fakta.angka, target)):
        return Status.TANPA_TARGET
    # By ratio a falling indicator at 0 has a result and no percentage.
    ada = laporan.fakta.ada(f"realisasi:{subjek}") and target == [f"target:{subjek}"]
    return Status.TAK_TERHITUNG if ada else Status.TANPA_DATA


def _target(laporan: Laporan, subjek: str) -> list[str]:
    """The targets that a capaian rests on."""
    milik = [row["id_indikator"] for row in laporan.data.sendiri(subjek)]
    bawahan = [] if milik else laporan.data.anak(subjek)
    dalam = [id_ for anak in bawahan for id_ in _target(laporan, anak)]
    return dalam or [f"target:{nama}" for nama in milik or [subjek]]


def menurut_bobot(laporan: Laporan, kode: Iterable[str]) -> list[str]:
    """What is furthest below its target first, then what cannot be judged, then the rest in its order."""
    return sorted(kode, key=lambda satu: bobot(laporan, satu))


def bobot(laporan: Laporan, subjek: str) -> tuple[Any, ...]:
    """Sorts by status; what falls short by its capaian, and by its money where that is the same."""
    kini = status(laporan, subjek)
    if kini != Status.BELUM:
        return (BOBOT.index(kini),)
    id_pagu = f"pagu:{subjek}"
    pagu = laporan.fakta.angka(id_pagu) if laporan.fakta.ada(id_pagu) else None
    return BOBOT.index(kini), laporan.fakta.angka(f"capaian:{subjek}"), -(pagu or 0)


def _sasaran(laporan: Laporan) -> Iterator[Butir]:
    for row in laporan.baris("indikator", tingkat="tujuan"):
        yield _indikator(laporan, row, "Tujuan")
    for sasaran in laporan.data.baris("sasaran"):
        kelompok = f"Sasaran {sasaran['urut']}: {sasaran['uraian']}"
        milik = laporan.baris("indikator", tingkat="sasaran", id_sasaran=sasaran["id_sasaran"])
        for row in milik:
            yield _indikator(laporan, row, kelompok)
        if not milik:
            yield Butir(SASARAN, kelompok, TANPA_INDIKATOR, sasaran["id_sasaran"], Status.TANPA_DATA)
    dikenal = {row["id_sasaran"] for row in laporan.data.baris("sasaran")}
    for row in laporan.baris("indikator", tingkat="sasaran"):
        if row["id_sasaran"] not in dikenal:
            yield _indikator(laporan, row, "Sasaran belum ditentukan")


def _indikator(laporan: Laporan, row: dict[str, Any], kelompok: str) -> Butir:
    kunci = row["id_indikator"]
    # The target is the year's: without one it is missing, not still to come.
    kini = status(laporan, kunci)
    kini = Status.TANPA_DATA if kini == Status.TANPA_TARGET else kini
    tren = _tren(laporan, kunci)
    return Butir(SASARAN, kelompok, row["nama"], kunci, kini, Nilai.dari(kunci), tren, row["iku"] == "ya")


def _program(laporan: Laporan) -> Iterator[Butir]:
    for kode in menurut_bobot(laporan, (row["kode"] for row in laporan.data.berlaku("program"))):
        nilai = Nilai(capaian=f"capaian:{kode}")
        yield Butir(PROGRAM, "Program", laporan.nama[kode], kode, status(laporan, kode), nilai, _tren(laporan, kode))


def _uang(laporan: Laporan) -> Iterator[Butir]:
    aturan, capaian = laporan.data.aturan, laporan.fakta.angka(f"capaian_{BELANJA}:{TOTAL}")
    yield _butir_uang(laporan, BELANJA, "kas", kurang=aturan.perlu_kendala(capaian))
    if laporan.berpendapatan:
        capaian = laporan.fakta.angka(f"capaian_{PENDAPATAN}:{TOTAL}")
        kurang = status_capaian(aturan, capaian) == "belum mencapai"
        yield _butir_uang(laporan, PENDAPATAN, "target_pendapatan", kurang=kurang)


def _butir_uang(laporan: Laporan, jenis: str, target: str, *, kurang: bool) -> Butir:
    nilai = Nilai(*(f"{ukuran}:{TOTAL}" for ukuran in (target, f"realisasi_{jenis}", f"capaian_{jenis}")))
    kini = Status.BELUM if kurang else Status.TERCAPAI
    if not laporan.fakta.ada(nilai.capaian):
        # Nothing planned until this quarter is known, and no gap.
        kini = Status.TANPA_TARGET if laporan.fakta.angka(nilai.target) == 0 else Status.TANPA_DATA
    return Butir(jenis, "Anggaran", jenis.capitalize(), TOTAL, kini, nilai)


def _tren(laporan: Laporan, subjek: str) -> Markup | None:
    """Against the quarter before; where there is none, against last year; None where nothing is known."""
    f, tren, kini = laporan.fakta, f"tren:{subjek}", f"realisasi:{subjek}"
    lalu = f"{kini}@{laporan.periode.tahun - 1}"
    if f.ada(tren):
        return Markup("{} dari triwulan sebelumnya").format(nilai_fakta(laporan.teks(tren), tren))
    if not (f.ada(lalu) and f.ada(kini)):
        return None
    naik = (f.angka(kini) or 0) > (f.angka(lalu) or 0)
    kata = "naik dari" if naik else "turun dari"
    kata = "tetap seperti" if laporan.teks(kini) == laporan.teks(lalu) else kata
    return Markup("{} {} pada tahun {}").format(kata, nilai_fakta(laporan.teks(lalu), lalu), laporan.periode.tahun - 1)
