"""The box of downloads at the end of a page, and the files that it names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from lkj_keluaran.simpul import judul_rincian, rincian

from lkj_unduh.csv_excel import tulis
from lkj_unduh.kisi import kisi
from lkj_unduh.notebook import bersih

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

FOLDER = "_unduh"
PETUNJUK = (
    "Berkas CSV memakai pemisah titik koma dan koma desimal, sehingga langsung terbuka di Excel dengan pengaturan "
    "Indonesia."
)


class tautan_unduh(nodes.reference):  # noqa: N801  docutils names nodes in lower case
    """A link to a file that the browser saves instead of showing."""


def daftarkan(app: Sphinx) -> None:
    """Tell Sphinx how the link is written."""
    app.add_node(tautan_unduh, html=(_buka_tautan, _tutup_tautan))


def _buka_tautan(self: Any, node: tautan_unduh) -> None:
    self.body.append(self.starttag(node, "a", "", href=node["refuri"], download=node["refuri"].rsplit("/", 1)[-1]))


def _tutup_tautan(self: Any, _node: tautan_unduh) -> None:
    self.body.append("</a>")


def tambahkan(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Write the files of a page and put the box at its end; pages that are no notebook have none."""
    sumber = Path(app.env.doc2path(docname))
    if app.builder.format != "html" or sumber.suffix != ".ipynb":
        return
    unduhan = [(_nama(docname, ".ipynb"), "Notebook halaman ini beserta hasilnya (.ipynb)")]
    _simpan(app, unduhan[0][0], bersih(sumber.read_text(encoding="utf-8")))
    for nama, teks, tabel in _tabel(app, doctree, docname):
        _simpan(app, nama, tulis(kisi(tabel)))
        unduhan.append((nama, teks))
    bagian = next(iter(doctree.findall(nodes.section)), doctree)
    bagian += _kotak(unduhan, "../" * docname.count("/"))


def _tabel(app: Sphinx, doctree: nodes.document, docname: str) -> Iterator[tuple[str, str, nodes.table]]:
    """Numbered tables with their file name and the text of their link."""
    nomor = app.env.toc_fignumbers.get(docname, {}).get("table", {})
    for tabel in doctree.findall(nodes.table):
        id_ = next((x for x in tabel["ids"] if x in nomor), None)
        judul = next((x.astext() for x in tabel.children if isinstance(x, nodes.title)), "")
        if id_:
            yield _nama(id_, ".csv"), f"Tabel {'.'.join(map(str, nomor[id_]))} {judul} (CSV)", tabel


def _nama(pengenal: str, akhiran: str) -> str:
    return pengenal.replace("/", "-") + akhiran


def _simpan(app: Sphinx, nama: str, isi: bytes) -> None:
    berkas = Path(app.outdir) / FOLDER / nama
    berkas.parent.mkdir(exist_ok=True)
    berkas.write_bytes(isi)


def _kotak(unduhan: list[tuple[str, str]], ke_akar: str) -> rincian:
    butir = [
        nodes.list_item("", nodes.paragraph("", "", tautan_unduh("", teks, refuri=f"{ke_akar}{FOLDER}/{nama}")))
        for nama, teks in unduhan
    ]
    ada_tabel = len(unduhan) > 1
    judul = judul_rincian("", "Unduh notebook dan tabel halaman ini" if ada_tabel else "Unduh notebook halaman ini")
    petunjuk = [nodes.paragraph("", PETUNJUK)] if ada_tabel else []
    return rincian("", judul, nodes.bullet_list("", *butir), *petunjuk, classes=["unduhan"])
