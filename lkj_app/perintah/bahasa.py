"""The words of typer itself in Indonesian; it has no translations, only fixed English texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Callable

# The exception classes that typer shows to a user; BadParameter is the only one of them it makes public.
SalahPakai: type[Exception] = typer.BadParameter.__mro__[1]

KALIMAT: tuple[tuple[str, str], ...] = (
    (r"No such option: (?P<a>\S+)\s*\(Possible options: (?P<b>.+)\)", "Pilihan {a} tidak dikenal. Maksud Anda: {b}?"),
    (r"No such option: (?P<a>\S+)", "Pilihan {a} tidak dikenal."),
    (r"No such command '(?P<a>.*)'\. Did you mean (?P<b>.+)\?", "Perintah “{a}” tidak dikenal. Maksud Anda: {b}?"),
    (r"No such command '(?P<a>.*)'\.", "Perintah “{a}” tidak dikenal."),
    (r"Missing command\.", "Perintah belum disebut."),
    (r"Missing argument '(?P<a>.+)'\.", "Argumen {a} belum diisi."),
    (r"Missing option '(?P<a>.+)'\.", "Pilihan {a} belum diisi."),
    (r"Got unexpected extra arguments? ?\(s?\)?\s*\(?(?P<a>.+?)\)", "Argumen berlebih: {a}."),
    (r"Option '(?P<a>.+)' requires an argument\.?", "Pilihan {a} memerlukan nilai."),
    (r"Option '(?P<a>.+)' does not take a value\.?", "Pilihan {a} tidak menerima nilai."),
    (r"Invalid value for '(?P<a>.+?)'(?: / '[^']+')*: (?P<b>.+)", "Nilai {a} salah: {b}"),
)


class _Indonesia:
    """Usage lines in Indonesian."""

    def get_usage(self, ctx: Any) -> str:
        """``Cara pakai: lkj build [OPSI] [PERIODE]``."""
        asli: Callable[[Any], str] = super().get_usage  # type: ignore[misc]
        teks = asli(ctx).replace("Usage: ", "Cara pakai: ", 1)
        return teks.replace("[OPTIONS]", "[OPSI]").replace("COMMAND [ARGS]...", "PERINTAH [ARGUMEN]...")


class Perintah(_Indonesia, TyperCommand):
    """A command; the help does not show the Python type of its arguments."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for param in self.params:
            if param.param_type_name == "argument":
                param.display_type_rich = lambda ctx: None  # type: ignore[attr-defined]  # noqa: ARG005

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Say “wajib”, where typer says “required”."""
        from typer import rich_utils

        rich_utils.REQUIRED_LONG_STRING = "(wajib)"
        super().format_help(ctx, formatter)


class Kelompok(_Indonesia, TyperGroup):
    """The group of all commands."""


def terjemahkan(error: Any) -> str:
    """Say what typer says about a wrong command line, in one Indonesian sentence and where to read on."""
    pesan = str(error.format_message())
    for pola, kalimat in KALIMAT:
        if cocok := re.fullmatch(pola, pesan, flags=re.DOTALL):
            pesan = kalimat.format(**cocok.groupdict())
            break
    ctx = getattr(error, "ctx", None)
    return pesan + (f"\nLihat: {ctx.command_path} --help" if ctx is not None else "")
