"""The seven analyses per sasaran (annex of PermenPANRB 53/2014): which are there, by indicator or by sasaran."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lkj_app.reviu.kriteria.hasil import Putusan, Status, gabungan, sebagian, sebut
from lkj_utils.fakta.indikator import TANPA_EFISIENSI
from lkj_utils.fakta.sasaran import riwayat
from lkj_utils.sajian.bagian.sasaran import ANALISIS, MENURUT_PROGRAM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lkj_utils.laporan import Laporan

ID_TABEL = "tabel-kriteria-analisis"
# The titles of the seven sections are too long for column heads and links.
SINGKAT = {
    "target": "Target tahun ini",
    "tahun": "Tahun sebelumnya",
    "renstra": "Target jangka menengah",
    "standar": "Standar nasional",
    "penyebab": "Penyebab dan solusi",
    "efisiensi": "Efisiensi",
    "program": "Program penunjang",
}
TANPA_INDIKATOR = "sasaran ini belum mempunyai indikator"
# Fewer years than these are not yet "several years".
BEBERAPA_TAHUN = 2


@dataclass(frozen=True)
class SelAnalisis:
    """One analysis of one indicator; of a whole sasaran where it speaks of its programs (``id_indikator`` empty)."""

    id_sasaran: str
    id_indikator: str
    subjek: str
    jenis: str
    putusan: Putusan

    @property
    def status(self) -> Status:
        """How far it is there."""
        return self.putusan.status


def sel_analisis(laporan: Laporan) -> tuple[SelAnalisis, ...]:
    """All cells of the matrix, sasaran by sasaran, in the order of the annex."""
    return tuple(sel for row in laporan.data.baris("sasaran") for sel in _sasaran(laporan, row))


def _sasaran(laporan: Laporan, row: dict[str, Any]) -> Iterator[SelAnalisis]:
    kunci, sasaran = row["id_sasaran"], f"sasaran {row['urut']}"
    milik = laporan.baris("indikator", tingkat="sasaran", id_sasaran=kunci)
    for jenis, _ in ANALISIS:
        if jenis in MENURUT_PROGRAM:
            program = [p["kode"] for p in laporan.data.tingkat("program") if p["id_sasaran"] == kunci]
            yield SelAnalisis(kunci, "", sasaran, jenis, PROGRAM[jenis](laporan, program))
        elif not milik:
            yield SelAnalisis(kunci, "", sasaran, jenis, Putusan(Status.BELUM, TANPA_INDIKATOR))
        else:
            for i in milik:
                nama = i["nama"] or i["id_indikator"]
                putusan = INDIKATOR[jenis](laporan, i["id_indikator"])
                yield SelAnalisis(kunci, i["id_indikator"], nama, jenis, putusan)


def target(laporan: Laporan, id_: str) -> Putusan:
    """Analysis 1: target and realisasi of this year, both known."""
    return _lengkap(laporan, {"target": f"target:{id_}", "realisasi": f"realisasi:{id_}"}, f"capaian:{id_}")


def tahun(laporan: Laporan, id_: str) -> Putusan:
    """Analysis 2: against last year, and against several years; one year alone is a part."""
    f, kini = laporan.fakta, laporan.periode.tahun
    if not f.ada(f"realisasi:{id_}"):
        return Putusan(Status.BELUM, "realisasi belum tersedia")
    lalu = {tahun for tahun in riwayat(laporan.data, id_) if f.ada(f"realisasi:{id_}@{tahun}")}
    if not lalu:
        return Putusan(Status.BELUM, "realisasi tahun-tahun sebelumnya belum tersedia")
    if kini - 1 not in lalu:
        return Putusan(Status.SEBAGIAN, f"realisasi tahun {kini - 1} belum tersedia")
    if len(lalu) < BEBERAPA_TAHUN:
        return Putusan(Status.SEBAGIAN, f"pembanding hanya tahun {kini - 1}")
    return Putusan(Status.TERPENUHI, "")


def renstra(laporan: Laporan, id_: str) -> Putusan:
    """Analysis 3: progress from the start of the Renstra to its end."""
    return _lengkap(
        laporan,
        {
            "realisasi": f"realisasi:{id_}",
            "kondisi awal Renstra": f"target_awal:{id_}",
            "target akhir Renstra": f"target_akhir:{id_}",
        },
        f"kemajuan_renstra:{id_}",
    )


def standar(laporan: Laporan, id_: str) -> Putusan:
    """Analysis 4: against a national standard."""
    perlu = {"realisasi": f"realisasi:{id_}", "standar nasional": f"standar:{id_}"}
    return _lengkap(laporan, perlu, f"realisasi:{id_}")


def _lengkap(laporan: Laporan, perlu: dict[str, str], hasil: str) -> Putusan:
    """A comparison needs all of its facts, and a result: a target of 0 gives none."""
    kurang = [nama for nama, id_fakta in perlu.items() if not laporan.fakta.ada(id_fakta)]
    if kurang:
        return Putusan(Status.BELUM, f"{sebut(kurang)} belum tersedia")
    if not laporan.fakta.ada(hasil):
        return Putusan(Status.BELUM, "perbandingan tidak dapat dihitung dari nilai yang ada")
    return Putusan(Status.TERPENUHI, "")


def penyebab(laporan: Laporan, id_: str) -> Putusan:
    """Analysis 5: causes of success or failure, and solutions."""
    jenis = {row["jenis"] for row in laporan.baris("analisis", subjek=id_)}
    kurang = [] if jenis & {"pendukung", "penghambat"} else ["penyebab keberhasilan atau kegagalan"]
    kurang += [] if "solusi" in jenis else ["solusi"]
    alasan = f"{sebut(kurang)} belum diisi" if kurang else ""
    return Putusan(sebagian(2 - len(kurang), 2), alasan)


def efisiensi(laporan: Laporan, program: list[str]) -> Putusan:
    """Analysis 6: a conclusion on efficiency for every program of the sasaran, as its table prints it."""
    if laporan.data.aturan.efisiensi == "tanpa":
        return Putusan(Status.BELUM, "efisiensi tidak dinilai menurut instansi.toml")
    kata = TANPA_EFISIENSI
    return _program(laporan, program, lambda kode: laporan.fakta.nilai(f"status_efisiensi:{kode}") != kata, kata)


def program(laporan: Laporan, program: list[str]) -> Putusan:
    """Analysis 7: the programs that support the sasaran, with their capaian."""
    return _program(laporan, program, lambda kode: laporan.fakta.ada(f"capaian:{kode}"), "capaiannya belum tersedia")


def _program(laporan: Laporan, program: list[str], ada: Callable[[str], bool], kata: str) -> Putusan:
    if not program:
        return Putusan(Status.BELUM, "belum ada program yang menunjang sasaran ini")
    kurang = [laporan.nama[kode] for kode in program if not ada(kode)]
    alasan = f"{sebut(kurang)}: {kata}" if kurang else ""
    return Putusan(sebagian(len(program) - len(kurang), len(program)), alasan)


INDIKATOR = {"target": target, "tahun": tahun, "renstra": renstra, "standar": standar, "penyebab": penyebab}
PROGRAM = {"efisiensi": efisiensi, "program": program}


def status_analisis(sel: tuple[SelAnalisis, ...]) -> Status:
    """All analyses together."""
    return gabungan(satu.status for satu in sel)
