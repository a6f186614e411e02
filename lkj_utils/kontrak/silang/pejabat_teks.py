"""Rules about officials in dated texts: who is named there was in office, and who came is on record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from lkj_utils.kontrak.silang.perjanjian import di_luar_masa

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import Isi, IsiPeriode, Rekaman

CATATAN = "catatan"
# Tables whose rows are dated, and the columns that people write freely.
DATED = (
    ("bukti", ("uraian", "lokasi")),
    ("dokumen_anggaran", ("nomor", CATATAN)),
    ("dokumen_perjanjian", ("pihak_kedua", CATATAN)),
    ("tanggapan", ("tanggapan", "oleh")),
)
# Whoever is named so need not be in office.
FORMER = re.compile(r"\b(mantan|eks|calon|almarhum)\b", re.IGNORECASE)
SHORTEST = 5
# A new official is called new for so long, and may be met so soon before the first day.
NEW, SOON = timedelta(days=366), timedelta(days=31)


@dataclass(frozen=True)
class _Text:
    """A text of a dated row, where it stands and the days it speaks of."""

    isi: Isi
    row: Rekaman
    column: str
    first: date
    last: date

    @property
    def words(self) -> str:
        return self.row.teks(self.column)


def _texts(data: IsiPeriode) -> Iterator[_Text]:
    for name, columns in DATED:
        isi = data.ambil(name)
        for row in isi.rekaman:
            if first := row.tanggal("tanggal"):
                last = row.tanggal("tanggal_akhir") or first
                yield from (_Text(isi, row, column, first, last) for column in columns if row.teks(column))
    points, evidence = data.ambil("bukti_butir"), {row.teks("id"): row for row in data.ambil("bukti").rekaman}
    for row in points.rekaman:
        proof = evidence.get(row.teks("id_bukti"))
        if proof and (first := proof.tanggal("tanggal")):
            yield _Text(points, row, "uraian", first, proof.tanggal("tanggal_akhir") or first)


def nama_inti(nama: str) -> str:
    """A name without degrees and titles, as people write it in a sentence: ``H. Ani Wati, S.T.`` is "Ani Wati"."""
    return " ".join(kata for kata in nama.partition(",")[0].split() if not kata.endswith("."))


def disebut_di_luar_masa(data: IsiPeriode) -> Iterator[Temuan]:
    """An official whom a dated text names was in office then."""
    people = data.ambil("pejabat")
    named = [(row, nama_inti(row.teks("nama"))) for row in people.rekaman]
    for text in _texts(data):
        for person, name in named:
            if len(name) >= SHORTEST and _says(text, re.escape(name)) and _always_outside(people, name, text):
                yield text.isi.lapor(
                    "pejabat.tanggal",
                    "peringatan",
                    f"{person.teks('nama')} disebut pada {text.first}, di luar masa jabatannya menurut "
                    f"{people.berkas} baris {person.nomor}.",
                    text.row,
                    text.column,
                    diharapkan="pejabat yang menjabat pada tanggal itu",
                    perbaikan="betulkan nama atau tanggalnya, atau masa jabatannya",
                )
                break


def _always_outside(people: Isi, name: str, text: _Text) -> bool:
    """One person may have held several offices, each in a row of its own."""
    own = [row for row in people.rekaman if nama_inti(row.teks("nama")) == name]
    return all(di_luar_masa(row, text.first, text.last) for row in own)


def _says(text: _Text, pattern: str) -> bool:
    said = re.search(rf"\b{pattern}\b", text.words, re.IGNORECASE)
    return bool(said) and not FORMER.search(text.words)


def pergantian_tak_tercatat(data: IsiPeriode) -> Iterator[Temuan]:
    """Where a dated text tells of a new official, some official of that title came about then."""
    people = data.ambil("pejabat")
    titles = {row.teks("jabatan").casefold(): row for row in people.rekaman if row.teks("jabatan")}
    # A remark quotes other documents, of other days.
    for text in (one for one in _texts(data) if one.column != CATATAN):
        for title, person in titles.items():
            if _says(text, _change(title)) and not _came(people, title, text):
                yield text.isi.lapor(
                    "pejabat.pergantian",
                    "peringatan",
                    f"Menurut teks ini {person.teks('jabatan')} berganti sekitar {text.first}, sedangkan "
                    f"{people.berkas} baris {person.nomor} tidak menyebut kapan ia mulai menjabat."
                    if not person.tanggal("berlaku_dari")
                    else f"Menurut teks ini {person.teks('jabatan')} berganti sekitar {text.first}, sedangkan menurut "
                    f"{people.berkas} baris {person.nomor} ia mulai menjabat {person.tanggal('berlaku_dari')}.",
                    text.row,
                    text.column,
                    diharapkan="pejabat yang mulai menjabat sekitar tanggal itu",
                    perbaikan=f"catat pejabat lama dan baru di {people.berkas} dengan masa jabatannya",
                )


def _change(title: str) -> str:
    name = re.escape(title)
    return rf"({name} (yang )?baru|(pisah sambut|serah terima jabatan|sertijab|pelantikan) {name})"


def _came(people: Isi, title: str, text: _Text) -> bool:
    began = (row.tanggal("berlaku_dari") for row in people.rekaman if row.teks("jabatan").casefold() == title)
    return any(day and text.first - NEW <= day <= text.last + SOON for day in began)
