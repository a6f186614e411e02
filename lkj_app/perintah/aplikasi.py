"""The command line as a whole: the application, how a command joins it, and what several commands take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from lkj_app.perintah.bahasa import Kelompok, Perintah

if TYPE_CHECKING:
    from collections.abc import Callable

app = typer.Typer(
    cls=Kelompok,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)


# More digits than any port, number of chapters or misi has; int() itself refuses thousands of them.
ANGKA_TERBANYAK = 6


def bilangan(teks: str) -> int:
    """A whole number from 1 on."""
    teks = str(teks)
    if not teks.isdecimal() or len(teks) > ANGKA_TERBANYAK or int(teks) < 1:
        raise typer.BadParameter(f"“{teks[:40]}” bukan bilangan bulat mulai dari 1.")
    return int(teks)


def argumen(nama: str, bantuan: str) -> Any:
    """A typer argument under an Indonesian heading."""
    return typer.Argument(metavar=nama, help=bantuan, show_default=False, rich_help_panel="Argumen")


PilihanPeriode = Annotated[
    str | None,
    argumen(
        "PERIODE",
        "2023-TW4, atau INSTANSI/2023-TW4 bila ada beberapa instansi. Tanpa ini: periode terbaru yang lengkap.",
    ),
]


def perintah(nama: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Join the application as a command of that name."""
    return app.command(nama, cls=Perintah, add_help_option=False, rich_help_panel="Perintah")
