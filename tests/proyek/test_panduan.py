"""The handbook shows what the program shows: every line of its two stories comes out of the commands above it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest
import typer

from lkj_app.perintah import cli
from lkj_utils import ROOT
from tests.setahun import jalani, jalani_kantor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PANDUAN = (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")
PERINTAH = "> py lkj.py "
LEBAR, MINIMUM = "108", 5


def bab(judul: str) -> str:
    """A chapter of the handbook."""
    return re.search(rf"^## {judul}\n(.*?)^## ", PANDUAN, re.DOTALL | re.MULTILINE)[1]


def layar(naskah: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a chapter, each with the lines that it is said to show."""
    for blok in re.findall(r"^```text\n(> py.*?)^```", naskah, re.DOTALL | re.MULTILINE):
        for satu in blok.removeprefix(PERINTAH).split(f"\n{PERINTAH}"):
            perintah, *baris = satu.splitlines()
            yield perintah.replace("\\", "/"), [teks for teks in baris if teks.strip()]


@pytest.mark.lambat
@pytest.mark.parametrize(("judul", "kisah"), [("Setahun penuh", jalani), ("Kantor baru", jalani_kantor)])
def test_every_line_on_the_screen_is_a_line_of_the_program(
    judul: str,
    kisah: Callable,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In the order of the page, below a command that was run; ``build`` alone is not run here."""
    monkeypatch.setenv("COLUMNS", LEBAR)
    keluar: list[tuple[str, list[str]]] = []

    def pendek(teks: str) -> str:
        return teks.replace(f"{tmp_path}{os.sep}", "").replace(os.sep, "/")

    def lkj(*kata: str) -> str:
        cli.main([*kata, "--data", str(tmp_path / "data"), "--output", str(tmp_path / "_build")])
        isi = pendek("".join(capsys.readouterr()))
        perintah = pendek(" ".join(f'"{satu}"' if " " in satu else satu for satu in kata))
        keluar.append((perintah, [baris.rstrip() for baris in isi.splitlines()]))
        return isi

    assert len(dict(kisah(tmp_path, lkj))) == len(keluar)
    semua = [*layar(bab(judul))]
    assert len(semua) >= MINIMUM
    salah = [
        (perintah, teks)
        for perintah, teks in semua
        if teks and not any(perintah == satu and berurut(teks, baris) for satu, baris in keluar)
    ]
    assert salah == []


def berurut(teks: list[str], baris: list[str]) -> bool:
    """Whether all lines stand in a text, in this order."""
    sisa = iter(baris)
    return all(satu.rstrip() in sisa for satu in teks)


def test_a_line_that_the_program_does_not_show_is_seen() -> None:
    """The search can fail: another line, another order."""
    assert berurut(["a", "c"], ["a", "b", "c"])
    assert not berurut(["a", "d"], ["a", "b", "c"])
    assert not berurut(["c", "a"], ["a", "b", "c"])


def test_options_of_the_handbook_exist() -> None:
    """Every option that it names is one of some command."""
    semua = typer.main.get_command(cli.app).commands.values()
    ada = {nama for satu in semua for opsi in satu.params for nama in opsi.opts} | {"--help"}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", PANDUAN)) <= ada
