"""A formula with its own numbers, in the notations that need it: MathML (HTML), Typst (PDF), words (alt text)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_utils.dasar.format import angka
from lkj_utils.sajian.keluaran import Keluaran, elemen

if TYPE_CHECKING:
    from fractions import Fraction

    from lkj_utils.laporan import Laporan


DUA_SUKU = 2


@dataclass(frozen=True)
class RataRata:
    """``nama = (a + b + c) / n = hasil`` on two lines, the name first; the parts are printed numbers."""

    nama: str
    suku: tuple[str, ...]
    hasil: str

    @property
    def mathml(self) -> Markup:
        """Presentation MathML, no script needed."""
        suku = Markup("<mo>+</mo>").join(elemen("mn", s) for s in self.suku)
        pecahan = Markup("<mfrac><mrow>{}</mrow><mn>{}</mn></mfrac>").format(suku, len(self.suku))
        hitungan = Markup("<mo>=</mo>{}<mo>=</mo><mn>{}</mn>").format(pecahan, self.hasil)
        isi = Markup('<mtable columnalign="left" displaystyle="true">{}{}</mtable>').format(
            _baris(elemen("mtext", self.nama)), _baris(hitungan)
        )
        return elemen(
            "math", Markup("<mrow>{}</mrow>").format(isi), display="block", xmlns="http://www.w3.org/1998/Math/MathML"
        )

    @property
    def typst(self) -> str:
        """Typst math; every part is a string, so that nothing typed is read as code."""
        suku = " + ".join(_kutip(s) for s in self.suku)
        return f"{_kutip(self.nama)} \\ = ({suku}) / {_kutip(str(len(self.suku)))} = {_kutip(self.hasil)}"

    @property
    def alt(self) -> str:
        """The formula as it is spoken."""
        suku = ", ".join(self.suku)
        return f"{self.nama} sama dengan jumlah dari {suku}, dibagi {len(self.suku)}, hasilnya {self.hasil}."

    def keluaran(self, id_: str) -> Keluaran:
        """The formula as a block."""
        return Keluaran(elemen("div", self.mathml, kelas="rumus", id=id_, data_typst=self.typst, data_alt=self.alt))


def _baris(isi: Markup) -> Markup:
    return Markup("<mtr><mtd>{}</mtd></mtr>").format(isi)


def _kutip(teks: str) -> str:
    aman = teks.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{aman}"'


def capaian(laporan: Laporan, kode: str) -> Keluaran:
    """How the capaian of a program comes out of its own indicators, else of its kegiatan, with the cap in force.

    Empty for a weighted mean, and where there is nothing to add up: the capaian of a single part is its own.
    """
    batas = laporan.data.aturan.batas_agregasi
    milik = [row["id_indikator"] for row in laporan.data.sendiri(kode)]
    ada = [f"capaian:{a}" for a in milik or laporan.data.anak(kode) if laporan.fakta.ada(f"capaian:{a}")]
    if len(ada) < DUA_SUKU or (not milik and laporan.data.aturan.agregasi != "rata_rata"):
        return Keluaran(Markup(""))
    suku = tuple(_tercetak(laporan, id_fakta, batas) for id_fakta in ada)
    nama = (not milik and (laporan.indikator.get(kode) or {}).get("nama")) or f"Capaian {laporan.nama[kode]}"
    return RataRata(nama, suku, laporan.teks(f"capaian:{kode}")).keluaran(f"rumus-{kode.replace('.', '-')}")


def _tercetak(laporan: Laporan, id_fakta: str, batas: Fraction | None) -> str:
    nilai = laporan.fakta.angka(id_fakta)
    if nilai is not None and batas is not None and nilai > batas:
        return angka(batas, laporan.data.aturan.desimal_persen, tetap=True)
    return laporan.teks(id_fakta).removesuffix("%")
