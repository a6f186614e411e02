"""The options that every command takes, before or after its name, as one value."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lkj_app.perintah.terminal import Terminal
from lkj_utils import ROOT, __version__

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Setelan:
    """Where data and results lie, and how much is said."""

    data: Path = ROOT / "data"
    output: Path = ROOT / "_build"
    quiet: bool = False
    verbose: bool = False
    no_progress: bool = False

    @property
    def isian(self) -> Path:
        """Workbooks to fill in: beside data/, not in it, since what lies there is an input of the report."""
        return self.data.resolve().parent / "isian"

    @property
    def layar(self) -> Terminal:
        """Where a command tells what it does; silent with ``-q``."""
        return Terminal(quiet=self.quiet)


def opsi(*nama: str, help: str, panel: str = "Pilihan", **lain: Any) -> Any:  # noqa: A002 - typer's own word
    """Make a typer option under an Indonesian heading, without typer's English notes on type and default."""
    return typer.Option(*nama, help=help, show_default=False, rich_help_panel=panel, **({"metavar": ""} | lain))


def _bantuan(ctx: typer.Context, nilai: bool) -> None:
    if nilai:
        ctx.get_help()  # prints it, through rich
        raise typer.Exit


def _versi(nilai: bool) -> None:
    if nilai:
        typer.echo(f"lkj {__version__}")
        raise typer.Exit


def _umum(*nama: str, help: str, **lain: Any) -> Any:  # noqa: A002 - typer's own word
    return opsi(*nama, help=help, panel="Pilihan umum", **lain)


# None where the user said nothing: then what stands before the command's name, or the default, holds.
_Folder, _Tanda = Path | None, bool | None
UMUM: dict[str, Any] = {
    "data": Annotated[_Folder, _umum("--data", help="Folder data (biasanya data).", metavar="FOLDER")],
    "output": Annotated[_Folder, _umum("--output", help="Folder hasil (biasanya _build).", metavar="FOLDER")],
    "quiet": Annotated[_Tanda, _umum("-q", "--quiet", help="Hanya tampilkan kesalahan.")],
    "verbose": Annotated[_Tanda, _umum("-v", "--verbose", help="Tampilkan rincian bila program sendiri yang salah.")],
    "no_progress": Annotated[_Tanda, _umum("--no-progress", help="Kemajuan per baris, tanpa tampilan bergerak.")],
    "version": Annotated[_Tanda, _umum("--version", help="Tampilkan versi.", callback=_versi, is_eager=True)],
    "help": Annotated[_Tanda, _umum("-h", "--help", help="Tampilkan bantuan ini.", callback=_bantuan, is_eager=True)],
}


def dengan_setelan(fungsi: Callable[..., Any]) -> Callable[..., Any]:
    """Add the common options to a command, which gets them as its first argument, a Setelan."""

    def bungkus(ctx: typer.Context, **nilai: Any) -> Any:
        umum = {nama: nilai.pop(nama) for nama in UMUM}
        ctx.obj = (ctx.obj or {}) | {f.name: umum[f.name] for f in fields(Setelan) if umum[f.name] is not None}
        setelan = Setelan(**ctx.obj)
        if ctx.invoked_subcommand is None:  # the command itself, with all that the user said
            pulihkan(setelan)
        return fungsi(setelan, **nilai)

    parameter = [_parameter("ctx", typer.Context), *_parameter_sendiri(fungsi)]
    parameter += [_parameter(nama, anotasi, None) for nama, anotasi in UMUM.items()]
    # typer learns the options of a command from its signature.
    bungkus.__signature__ = inspect.Signature(parameter)  # type: ignore[attr-defined]
    bungkus.__annotations__ = {satu.name: satu.annotation for satu in parameter}
    bungkus.__doc__ = fungsi.__doc__
    return bungkus


def pulihkan(setelan: Setelan) -> None:
    """Put right what a killed command left half done, before any command; say so even where little is to be said."""
    from lkj_utils.dasar.sementara import bersihkan_sementara
    from lkj_utils.dasar.simpan import bersihkan_folder
    from lkj_utils.dasar.tempat import pulihkan_semua_hasil
    from lkj_utils.dasar.transaksi import pulihkan as pulihkan_data

    bersihkan_sementara()
    bersihkan_folder(setelan.isian)
    for kalimat in (pulihkan_data(setelan.data), *pulihkan_semua_hasil(setelan.output)):
        kabarkan(kalimat)


def kabarkan(kalimat: str) -> None:
    """A sentence beside what a command was asked for: not on the output that a program may read."""
    if kalimat:
        Terminal(stderr=True, soft_wrap=True).print(kalimat, markup=False)


def _parameter(nama: str, anotasi: Any, baku: Any = inspect.Parameter.empty) -> inspect.Parameter:
    return inspect.Parameter(nama, inspect.Parameter.KEYWORD_ONLY, default=baku, annotation=anotasi)


def _parameter_sendiri(fungsi: Callable[..., Any]) -> list[inspect.Parameter]:
    asli = list(inspect.signature(fungsi, eval_str=True).parameters.values())[1:]
    return [_parameter(satu.name, satu.annotation, satu.default) for satu in asli]
