"""What a build for reviewers adds: the chapter and its marks in the staged book, the files in the report's folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lkj_app.bab.hasil_sel import METADATA_NOTEBOOK
from lkj_app.reviu.himpunan import Himpunan, himpun
from lkj_app.reviu.tercetak import Tercetak, baca

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lkj_app.pemeriksaan import HasilPeriksa
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

# It begins like the appendix, so that its tables are numbered with those of the appendix.
NAMA = "lampiran-pemeriksaan"
BERKAS = "_temuan.json"
ASAL = "# ditulis oleh build --untuk-reviu"


@dataclass(frozen=True)
class Reviu:
    """A build for reviewers: its report and all findings."""

    laporan: Laporan
    himpunan: Himpunan
    halaman: ClassVar[tuple[str, ...]] = (NAMA,)

    @classmethod
    def himpun(cls, laporan: Laporan, hasil: HasilPeriksa) -> Self:
        """Gather what was found in our own period, and judge the documents of others."""
        return cls(laporan, himpun(laporan, hasil))

    def siapkan(self, bab: Iterable[str], notebooks: Path, stage: Path) -> None:
        """Write the chapter as an executed notebook, and the file that the extension lkj_tanda reads."""
        from lkj_app.reviu.halaman import potongan

        tercetak = baca(bab, notebooks, self.laporan)
        jangkar = _jangkar(self.himpunan, tercetak)
        _tulis(stage / f"{NAMA}.ipynb", notebook(potongan(self.himpunan, tercetak, jangkar)), indent=1)
        tempat: dict[str, dict[str, str]] = {}
        for fakta, id_ in jangkar.items():
            tempat.setdefault(tercetak.di(fakta).nama, {})[fakta] = id_
        isi = {"halaman": NAMA, "tanda": tanda(self.himpunan, tercetak), "tempat": tempat}
        _tulis(stage / BERKAS, isi, indent=2)

    def tulis(self, folder: Path) -> None:
        """Put ``temuan.csv`` and the workbook to answer in into the folder of the report."""
        from lkj_app.excel.nama import nama_tanggapan
        from lkj_app.reviu import berkas
        from lkj_app.reviu.lembar import buat_buku

        data = self.laporan.data
        buku = buat_buku(data.akar, data.instansi, data.periode, self.himpunan)
        (folder / nama_tanggapan(data.instansi, data.periode)).write_bytes(buku)
        (folder / berkas.NAMA).write_bytes(berkas.temuan_csv(self.himpunan))


def tanda(himpunan: Himpunan, tercetak: Tercetak) -> dict[str, list[int]]:
    """The open findings about our own period that touch each printed fact, by number."""
    hasil: dict[str, list[int]] = {}
    for b in himpunan.bagian[0].terbuka:
        for fakta in tercetak.fakta(b.temuan):
            hasil.setdefault(fakta, []).append(b.nomor)
    return hasil


def _jangkar(himpunan: Himpunan, tercetak: Tercetak) -> dict[str, str]:
    """A name for the place of every fact that a finding leads to."""
    semua = (fakta[0] for b in himpunan.butir if (fakta := tercetak.fakta(b.temuan)))
    return {fakta: f"tempat-temuan-{nomor}" for nomor, fakta in enumerate(dict.fromkeys(semua), start=1)}


def notebook(isi: Iterable[Keluaran]) -> dict[str, Any]:
    """A page whose cells show these pieces; nothing in it runs."""
    from lkj_app.reviu.halaman import JUDUL

    sel: list[dict[str, Any]] = [{"cell_type": "markdown", "metadata": {}, "source": f"# {JUDUL}"}]
    sel += [_sel(satu) for satu in isi]
    for nomor, satu in enumerate(sel, start=1):
        satu["id"] = f"sel-{nomor}"
    return {"cells": sel, "metadata": METADATA_NOTEBOOK, "nbformat": 4, "nbformat_minor": 5}


def _sel(satu: Keluaran) -> dict[str, Any]:
    data = {"text/html": str(satu.html), "text/plain": repr(satu)}
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {"tags": ["remove-input"]},
        "outputs": [{"output_type": "display_data", "metadata": {}, "data": data}],
        # MyST-NB passes over a cell without source.
        "source": ASAL,
    }


def _tulis(path: Path, isi: object, *, indent: int) -> None:
    path.write_text(json.dumps(isi, ensure_ascii=False, indent=indent) + "\n", encoding="utf-8", newline="\n")
