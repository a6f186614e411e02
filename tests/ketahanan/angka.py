"""Numbers by chance: as people write them, and bent until nobody can say what they mean.

What each means is not said here: the judge reads it again (``tata_bahasa``), with nothing taken from the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

SPASI = (" ", " ", "  ", "\t", "\u00a0", "\u2009", "\n", "\u202f")
SALAH_HURUF = {"0": "O", "1": "l", "5": "S", "9": "g"}


def bulat(acak: Random, terbesar: int = 10**7) -> int:
    """A whole number of any length; short ones as often as long ones."""
    return acak.randrange(10 ** acak.randint(1, len(str(terbesar)) - 1))


def ribuan(nilai: int) -> str:
    """``1.234.567``."""
    return f"{nilai:,}".replace(",", ".")


def rupiah_wajar(acak: Random) -> Any:
    """Rupiah as a number, or as a text that can be read in one way only."""
    nilai = bulat(acak)
    cara: tuple[Callable[[], Any], ...] = (
        lambda: nilai,
        lambda: float(nilai),
        lambda: str(nilai),
        lambda: ribuan(nilai),
        lambda: f"Rp {ribuan(nilai)}",
        lambda: f"Rp{ribuan(nilai)},00",
        lambda: f" {ribuan(nilai)},-",
        lambda: f"\u00a0{nilai}\n",
    )
    return acak.choice(cara)()


def cacah_wajar(acak: Random, *, pecahan: bool = False) -> Any:
    """A count, perhaps with decimals: never three of them, which may be thousands."""
    nilai = bulat(acak, 10**4)
    desimal = "".join(acak.choice("0123456789") for _ in range(acak.choice((1, 2, 4)))) if pecahan else ""
    if not desimal:
        return acak.choice((nilai, float(nilai), str(nilai), f" {nilai} "))
    return acak.choice((float(f"{nilai}.{desimal}"), f"{nilai},{desimal}", f" {nilai},{desimal}"))


def bengkok(acak: Random) -> str:
    """Digits and marks that were a number: blanks inside, groups of a wrong length, marks twice, letters for digits."""
    nilai = bulat(acak, 10**8) + 10
    teks = acak.choice((str(nilai), ribuan(nilai), f"{nilai},{acak.randrange(100):02d}"))
    n = acak.randrange(1, len(teks))
    cara: tuple[Callable[[], str], ...] = (
        *(6 * [lambda: teks[:n] + acak.choice(SPASI) + teks[n:]]),
        lambda: teks[:n] + acak.choice(".,;:/-'_+") + teks[n:],
        lambda: teks[:n] + acak.choice(".,") + teks[n:] + acak.choice(".,") + str(acak.randrange(1000)),
        lambda: "".join(SALAH_HURUF.get(satu, satu) for satu in teks[:n]) + teks[n:],
        lambda: acak.choice("-+(~±") + acak.choice(("", " ")) + teks,
        lambda: teks + acak.choice((" rb", " jt", "%", "-", "e2", ")", "²", " dok", "\u202e1")),
    )
    return acak.choice(cara)()
