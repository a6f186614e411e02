"""A row that stands twice, or that repeats the titles, is refused in every table."""

from __future__ import annotations

import pytest

from lkj_utils import ROOT
from lkj_utils.kontrak.paket import Paket
from tests.lkj_utils.kontrak.conftest import FILES

TABEL = sorted(name for name in FILES if name.endswith(".csv"))


def test_every_table_has_a_key() -> None:
    """So no table may hold two equal rows; a TOML file is one row."""
    tabel = Paket.baca(ROOT / "data")
    assert [t.nama for t in tabel if bool(t.kunci) is (t.format == "toml")] == []


def test_a_row_that_stands_twice_is_refused(kantor) -> None:
    """All tables at once, each at its second row."""
    for name in TABEL:
        path = kantor.root / name
        lines = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join([*lines, lines[-1]]) + "\n", encoding="utf-8")
    ganda = {t.berkas for t in kantor.periksa() if t.aturan == "kunci.ganda" and t.level == "galat"}
    assert ganda == set(TABEL)


@pytest.mark.parametrize("tulis", [str, str.upper, lambda satu: satu.replace("_", " ").replace(",", " , ")])
def test_a_row_that_repeats_the_titles_is_refused(kantor, tulis) -> None:
    """Whatever its capitals and blanks; its line is named once, and it is no row of the table."""
    for name in TABEL:
        path = kantor.root / name
        judul, *lines = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join([judul, *lines, tulis(judul)]) + "\n", encoding="utf-8")
    galat = [t for t in kantor.periksa() if t.level == "galat"]
    assert {(t.aturan, t.berkas) for t in galat} == {("baris.judul", name) for name in TABEL}
    assert len(galat) == len(TABEL)


def test_a_title_that_is_a_word_of_the_data_is_no_title(kantor) -> None:
    """A near miss: one cell, or a row whose other cells say something else."""
    kantor.tulis("desa", "id_desa,nama\nmekar,Nama\nnama,Mekar\n")
    assert [t for t in kantor.periksa() if t.level == "galat"] == []
