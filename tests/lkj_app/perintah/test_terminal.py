"""What people typed is shown on a terminal, never obeyed by it."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from lkj_app.perintah.cli import main
from lkj_app.perintah.layar import Kemajuan
from lkj_app.perintah.terminal import Terminal, tulis_json
from lkj_utils import ROOT
from lkj_utils.dasar.tersembunyi import TERSEMBUNYI
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

AKSARA = "".join(map(chr, [*range(10), *range(11, 32), *range(0x7F, 0xA0), 0x200E, 0x200F, *range(0x2028, 0x202F)]))
SGR = re.compile(r"\x1b\[[\d;]*m")  # colours: the only command that rich sends for a text
JAHAT = st.text(st.sampled_from(AKSARA + "\u2066\u2069\U000e0041[]:a\\/ "), max_size=12)


def _layar() -> tuple[Terminal, io.StringIO]:
    berkas = io.StringIO()
    return Terminal(file=berkas, force_terminal=True, width=80), berkas


@settings(derandomize=True, max_examples=60, deadline=None)
@given(JAHAT)
def test_no_text_reaches_the_terminal_raw(teks: str) -> None:
    """Printed, in a cell of a table, as a styled text or as a step of a build."""
    layar, berkas = _layar()
    tabel = Table(escape(teks))
    tabel.add_row(escape(teks))
    layar.print(escape(teks), tabel, Text(teks, style="bold"))
    layar.print(teks, markup=False)
    with Kemajuan(layar, hidup=False, diam=False) as kemajuan:
        kemajuan(teks, "selesai")
    assert TERSEMBUNYI.findall(SGR.sub("", berkas.getvalue())) == []


@settings(derandomize=True, max_examples=60, deadline=None)
@given(JAHAT)
def test_json_is_the_same_to_a_program(teks: str) -> None:
    """Only the way it is written differs."""
    with pytest.MonkeyPatch.context() as m:
        tertulis: list[str] = []
        m.setattr("typer.echo", tertulis.append)
        tulis_json({"a": teks})
    assert TERSEMBUNYI.findall(tertulis[0]) == []
    assert json.loads(tertulis[0]) == {"a": teks}


def test_a_name_is_a_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder or file called like a command of the screen, or like markup, is shown as it is called."""
    data = kantor_rekaan().tulis(tmp_path)
    (data / "rekaan").rename(data / "[red]\u202e")
    klaim = tmp_path / "[red]\x1b]0;x\x07.csv"
    for kata in (["list"], ["check"], ["check", "--json"], ["check", "2030-TW2", "--klaim", str(klaim)], ["\x1b[31m"]):
        assert main([*kata, "--data", str(data)]) in {0, 1, 2}
    tercetak = "".join(capsys.readouterr())
    assert TERSEMBUNYI.findall(tercetak) == []
    assert "[red][U+202E]/2030-TW2" in tercetak
    assert "[red][U+001B]]0;x[U+0007].csv" in tercetak


def test_there_is_one_way_to_the_terminal() -> None:
    """No other module makes a console or prints by itself."""
    cetak = re.compile(r"\bConsole\(|\bprint\(|\.echo\(|secho|sys\.std(out|err)\.write")
    isi = {p.stem: p.read_text(encoding="utf-8") for p in (ROOT / "lkj_app").rglob("*.py")}
    langsung = {
        nama: [b for b in teks.splitlines() if cetak.search(b) and ".print(" not in b] for nama, teks in isi.items()
    }
    assert {nama for nama, baris in langsung.items() if baris} == {"terminal", "setelan"}  # setelan: --version
