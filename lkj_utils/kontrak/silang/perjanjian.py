"""Rules about the Perjanjian Kinerja: when its versions were signed, and by whom."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lkj_utils.dasar.masa import urutan_versi, versi_berlaku

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import Isi, IsiPeriode, Rekaman


def _versions(data: IsiPeriode) -> list[str]:
    rows = data.ambil("perjanjian_kinerja").rekaman
    return sorted({row.teks("versi") for row in rows if row.teks("versi")}, key=urutan_versi)


def _dated(data: IsiPeriode) -> dict[str, date | None]:
    return {row.teks("versi"): row.tanggal("tanggal") for row in data.ambil("dokumen_perjanjian").rekaman}


def tanpa_tanggal(data: IsiPeriode) -> Iterator[Temuan]:
    """Of several versions each has a date: without it an earlier quarter would be held to a later promise."""
    isi, versions, dated = data.ambil("dokumen_perjanjian"), _versions(data), _dated(data)
    for version in versions[1:]:
        if not dated.get(version):
            yield isi.lapor(
                "perjanjian.tanggal",
                "peringatan",
                f"Perjanjian Kinerja versi {version} tidak bertanggal, jadi dianggap berlaku pada setiap triwulan.",
                next((row for row in isi.rekaman if row.teks("versi") == version), None),
                "tanggal",
                diharapkan="tanggal penandatanganan",
                perbaikan=f"isi tanggal versi {version} di dokumen_perjanjian.csv",
            )


def terbalik(data: IsiPeriode) -> Iterator[Temuan]:
    """A change is signed after what it changes."""
    isi = data.ambil("dokumen_perjanjian")
    dated = [row for row in isi.rekaman if row.tanggal("tanggal")]
    for before, row in pairwise(sorted(dated, key=lambda row: urutan_versi(row.teks("versi")))):
        was, now = before.tanggal("tanggal"), row.tanggal("tanggal")
        if was and now and now < was:
            yield isi.lapor(
                "perjanjian.urutan",
                "peringatan",
                f"Versi {row.teks('versi')} bertanggal sebelum versi {before.teks('versi')} (baris {before.nomor}, "
                f"{was}).",
                row,
                "tanggal",
                diharapkan=f"{was} atau sesudahnya",
                perbaikan="betulkan salah satu tanggalnya",
            )


def belum_berlaku(data: IsiPeriode) -> Iterator[Temuan]:
    """At the end of the data some version has been signed; else nothing is promised yet and there is no target."""
    isi, versions = data.ambil("dokumen_perjanjian"), _versions(data)
    if versions and not versi_berlaku(versions, _dated(data), data.akhir_data):
        row = next(row for row in isi.rekaman if row.teks("versi") == versions[0])
        yield isi.lapor(
            "perjanjian.belum_berlaku",
            "peringatan",
            f"Perjanjian Kinerja yang pertama baru ditandatangani sesudah tanggal akhir data ({data.akhir_data}); "
            "target yang diperjanjikan belum ada.",
            row,
            "tanggal",
            diharapkan=f"{data.akhir_data} atau sebelumnya",
            perbaikan="betulkan tanggalnya; bila memang demikian, terima temuan ini",
        )


def pihak_tidak_menjabat(data: IsiPeriode) -> Iterator[Temuan]:
    """Who signs a Perjanjian Kinerja is in office on its date."""
    isi, people = data.ambil("dokumen_perjanjian"), data.ambil("pejabat")
    for row in isi.rekaman:
        signed = row.tanggal("tanggal")
        person = _person(people, row.teks("pihak_pertama"))
        if signed and person and di_luar_masa(person, signed, signed):
            yield isi.lapor(
                "perjanjian.pihak_pertama",
                "peringatan",
                f"{person.teks('nama')} tidak menjabat pada tanggal perjanjian ({signed}), menurut {people.berkas} "
                f"baris {person.nomor}.",
                row,
                "pihak_pertama",
                diharapkan="pejabat yang menjabat pada tanggal perjanjian",
                perbaikan="betulkan tanggal atau pihak_pertama, atau masa jabatannya",
            )


def _person(people: Isi, id_: str) -> Rekaman | None:
    return next((row for row in people.rekaman if id_ and row.teks("id_pejabat") == id_), None)


def di_luar_masa(person: Rekaman, first: date, last: date) -> bool:
    """Whether a stated term of office has no day from ``first`` to ``last``; what is not stated contradicts nothing."""
    begin, end = person.tanggal("berlaku_dari"), person.tanggal("berlaku_sampai")
    return bool((begin and last < begin) or (end and first > end))
