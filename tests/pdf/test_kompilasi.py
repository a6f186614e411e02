"""A document that Typst cannot lay out as wished is laid out more plainly: an analyst could not mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lkj_pdf import kompilasi

if TYPE_CHECKING:
    from pathlib import Path

KEPALA = """#set document(title: "x")
#set text(lang: "id")
#set page(height: 120pt)
#metadata("")<patah>
#metadata("{}")<halaman>
= A
"""
# Each try makes as many new pages as the last one had.
GELISAH = """#context if not ("tenang" in sys.inputs) {
  for _ in range(counter(page).final().first()) { pagebreak() }
}
"""
# Two heads that follow each other at once, over several pages.
PANIK = """#let kepala(x) = table.header(level: 2, repeat: false, x)
#let atas(x) = if "tenang" in sys.inputs { (table.cell(x),) } else { (kepala(x),) }
#table(columns: 1, table.header(repeat: true, [K]), ..range(12).map(n => atas([a]) + atas([b]) + ([x], [y])).flatten())
"""


@pytest.mark.parametrize("isi", [GELISAH, PANIK])
def test_a_layout_that_fails_gives_way_to_a_plainer_one(tmp_path: Path, isi: str) -> None:
    """One that never comes to rest, and one that stops Typst itself."""
    (tmp_path / "a.typ").write_text(KEPALA + isi, encoding="utf-8")
    hasil = kompilasi.kompilasi(tmp_path, "a.typ")
    assert hasil.pdf.startswith(b"%PDF")
    assert hasil.peringatan == []


def test_what_fails_in_any_layout_is_told(tmp_path: Path) -> None:
    """As Typst says it, and a fault of its own in one sentence."""
    (tmp_path / "a.typ").write_text(KEPALA + "#tidak-ada", encoding="utf-8")
    with pytest.raises(kompilasi.KompilasiError, match="unknown variable"):
        kompilasi.kompilasi(tmp_path, "a.typ")
    (tmp_path / "a.typ").write_text(KEPALA + PANIK.replace("tenang", "lain"), encoding="utf-8")
    with pytest.raises(kompilasi.KompilasiError, match="Typst berhenti sendiri"):
        kompilasi.kompilasi(tmp_path, "a.typ")
