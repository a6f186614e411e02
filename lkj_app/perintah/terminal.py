"""The one way to a terminal: text that people typed, in a cell or as a file's name, is shown and never obeyed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.segment import Segment

from lkj_utils.dasar.tersembunyi import TERSEMBUNYI, tampak

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import ConsoleOptions, RenderableType
    from rich.text import Text


class Terminal(Console):
    """A console that shows controls and marks of direction by their code, and no ``:name:`` as a picture."""

    def __init__(self, **pilihan: Any) -> None:
        super().__init__(highlight=False, emoji=False, **pilihan)

    def render_str(self, text: str, **pilihan: Any) -> Text:
        """Texts as they are measured and laid out."""
        return super().render_str(tampak(text), **pilihan)

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """What came to the screen in another way, such as the line of a progress bar."""
        for satu in super().render(renderable, options):
            yield satu if satu.control else Segment(tampak(satu.text), satu.style)


def tulis_json(isi: object) -> None:
    """JSON on standard output, such characters escaped: the same to a program, harmless on a screen."""
    teks = json.dumps(isi, ensure_ascii=False, indent=2)
    typer.echo(TERSEMBUNYI.sub(lambda m: json.dumps(m[0])[1:-1], teks))
