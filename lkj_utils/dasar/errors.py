"""The one exception family: every LkjError is something a user can mend, worded in Indonesian."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkj_utils.dasar.temuan import Temuan


class LkjError(Exception):
    """Anything a user can mend; ``str()`` is the whole message, in Indonesian."""

    exit_code = 1


class UsageError(LkjError):
    """The command, a parameter or a name was given wrongly."""

    exit_code = 2


class DataError(LkjError):
    """The data of a period cannot be used; carries every finding at once."""

    def __init__(self, message: str, temuan: Sequence[Temuan] = ()) -> None:
        super().__init__(message)
        self.temuan = tuple(temuan)


class ChapterError(LkjError):
    """A chapter notebook failed; names the chapter and the cell."""

    def __init__(self, chapter: str, cell: int | None, cause: str) -> None:
        where = f"bab {chapter}" + (f", sel {cell}" if cell is not None else "")
        super().__init__(f"Gagal menjalankan {where}: {cause}")
        self.chapter, self.cell, self.cause = chapter, cell, cause


class BuildError(LkjError):
    """The book could not be made from executed chapters."""
