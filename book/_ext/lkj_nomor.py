"""Numbering as an official report writes it: BAB I, A., 1., a.; Tabel 3.6, Tabel L.1.

Sphinx counts; we only change how a number is written. Chapters of the numbered part of ``_toc.yml``
are BAB; pages before them have no number; pages whose file name starts with ``lampiran`` number
their tables and figures with L. Figures keep the arabic number of their chapter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from roman_numerals import RomanNumeral

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

AWALAN_LAMPIRAN = "lampiran"
NOMOR_LAMPIRAN = "L"


def huruf(angka: int) -> str:
    """1 -> A, 26 -> Z, 27 -> AA."""
    hasil = ""
    while angka:
        angka, sisa = divmod(angka - 1, 26)
        hasil = chr(ord("A") + sisa) + hasil
    return hasil


# The order of levels in Indonesian official documents (tata naskah dinas).
TINGKAT = (
    lambda n: f"BAB {RomanNumeral(n).to_uppercase()}",
    lambda n: f"{huruf(n)}.",
    lambda n: f"{n}.",
    lambda n: f"{huruf(n).lower()}.",
    lambda n: f"{n})",
    lambda n: f"{huruf(n).lower()})",
)


def tulis_nomor(nomor: tuple[int, ...]) -> tuple[str]:
    """(3, 2, 1) -> ("1.",): a heading bears only the number of its own level."""
    kedalaman = min(len(nomor), len(TINGKAT))
    return (TINGKAT[kedalaman - 1](nomor[-1]),)


def nomori(_app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Rewrite all section numbers that Sphinx has just assigned, and number the appendix."""
    bagian: dict[str, dict[str, Any]] = env.toc_secnumbers  # Sphinx says numbers; it writes whatever stands there
    for docname, nomor in bagian.items():
        bagian[docname] = {jangkar: n and tulis_nomor(n) for jangkar, n in nomor.items()}
    for toc in env.tocs.values():
        for rujukan in toc.findall(nodes.reference):
            _ganti(rujukan)
    for judul in env.titles.values():
        _ganti(judul)
    _nomori_lampiran(env)
    return []  # Sphinx already rewrites every page whose numbers changed


def _ganti(node: nodes.Element) -> None:
    """Sidebar entries and previous/next titles carry a copy of the number, freshly counted or ours."""
    nomor = node.get("secnumber")
    if nomor and isinstance(nomor[0], int):
        node["secnumber"] = tulis_nomor(tuple(nomor))


def _nomori_lampiran(env: BuildEnvironment) -> None:
    """Tables and figures of appendix pages count from L.1 on, over all appendix pages."""
    terpakai: dict[str, int] = {}
    gambar: dict[str, dict[str, dict[str, Any]]] = env.toc_fignumbers
    for docname, per_jenis in gambar.items():  # in reading order: Sphinx walks the toc
        if not docname.rsplit("/", 1)[-1].startswith(AWALAN_LAMPIRAN):
            continue
        for jenis, nomor in per_jenis.items():
            for id_ in nomor:
                terpakai[jenis] = terpakai.get(jenis, 0) + 1
                nomor[id_] = (NOMOR_LAMPIRAN, terpakai[jenis])


def tandai_bab(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Class ``bab`` on the page of a BAB, so that style sheets can set "BAB I" above its title."""
    nomor: Any = app.env.toc_secnumbers.get(docname, {}).get("")
    bagian = next(doctree.findall(nodes.section), None)
    if bagian is not None and nomor and nomor[0].startswith("BAB"):
        bagian["classes"].append("bab")


def setup(app: Sphinx) -> dict[str, Any]:
    """Run after Sphinx' own numbering, which listens to the same event at priority 500."""
    app.connect("env-get-updated", nomori, priority=900)
    app.connect("doctree-resolved", tandai_bab)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
