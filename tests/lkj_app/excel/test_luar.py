"""A value that a formula brought from outside of its workbook is never taken."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_app.excel.luar import BatasBuku

BATAS = BatasBuku(frozenset({"belanja", "lra juni", "a'b", "lembar-2"}), frozenset({"pagu_luar"}))
LUAR = (
    "=[1]Sheet1!A1",
    "='[1]LRA Juni'!C7",
    "=[1]!Pagu",
    "='C:\\data\\[lra.xlsx]Sheet1'!A1",
    "='\\\\server\\x\\[a.xlsx]S'!A1",
    "=[lra.xlsx]Belanja!A1",
    "='file:///etc/passwd'#$Sheet1.A1",
    "='https://x.invalid/[a.xlsx]S'!A1",
    "=cmd|'/c calc'!A1",
    "='cmd|/c calc'!A1",
    "=[2]!'!LRA!R1C1'",
    "=Excel|Buku!R1C1",
    '=DDE("soffice","a.ods","S.A1")',
    '=_xlfn.WEBSERVICE("http://x")',
    '=RTD("x",,"y")',
    "=Belanja!A1+Lain!B2",
    "=SUM(Belanja!A1,'Lain lagi'!B2)",
    "=pagu_luar*2",
    "=SUM(Pagu_Luar)",
    '=INDIRECT("[lra.xlsx]S!A1")',
    '=CUBEVALUE("x","y")',
    "=Belanja:Lain!A1",
    "=IF(1,[1]S!A1,0)",
    "=@[1]S!A1",
    "=call(1)",
)
DALAM = (
    "=1+1",
    "=A1*B2",
    "=Belanja!A1",
    "='LRA Juni'!C7",
    "='A''B'!C7",
    "=Belanja!A1:Belanja!B2",
    "=SUM(Belanja!$A$1:B2)",
    "=Belanja:Belanja!A1",
    "='Belanja:LRA Juni'!A1",
    "=IFERROR(#REF!,0)",
    "=A1/#DIV/0!",
    '="[1]S!A1"&A1',
    "=T[Pagu]+T[[#This Row],[x]]",
    "=[0]!Pagu",
    "=pagu*2",
    '=HYPERLINK("#Belanja!A1","ke sana")',
    '=INDIRECT("Belanja!A"&1)',
    "=A1#",
    "=RECALL(1)",
    "=1-Belanja!A1",
    "='Lembar-2'!A1*2",
)


@pytest.mark.parametrize("rumus", LUAR)
def test_a_formula_from_outside(rumus: str) -> None:
    """Another file however it is written, a program (DDE), the network, a name that leads there."""
    assert BATAS.luar(rumus)


@pytest.mark.parametrize("rumus", DALAM)
def test_a_formula_of_the_workbook_itself(rumus: str) -> None:
    """Its sheets, errors, texts that only look like an address, columns of its tables."""
    assert not BATAS.luar(rumus)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(DALAM), max_size=3), st.sampled_from(LUAR), st.sampled_from("+*,;&"))
def test_one_outside_is_enough(dalam: list[str], luar: str, tanda: str) -> None:
    """Wherever it stands among others."""
    isi = [satu[1:] for satu in dalam]
    assert BATAS.luar("=" + tanda.join([*isi, luar[1:]]))
    assert BATAS.luar("=" + tanda.join([luar[1:], *isi]))
    assert not BATAS.luar("=" + tanda.join(isi))
