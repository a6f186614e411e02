"""Arithmetic as golden tables show it, in Indonesian notation; evaluated exactly, without the project's own code."""

from __future__ import annotations

import ast
import operator
import re
from fractions import Fraction

OPERATOR = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def nilai_hitungan(teks: str) -> Fraction:
    """The exact value of arithmetic in Indonesian notation: ``(100 + 82,5) / 2``."""

    def angka(cocok: re.Match[str]) -> str:
        bulat, _, pecahan = cocok[0].replace(".", "").partition(",")
        return f"({int(bulat + pecahan)} / {10 ** len(pecahan)})"

    rumus = re.sub(r"\d[\d.]*(,\d+)?", angka, teks).replace("−", "-").replace("×", "*")
    return _nilai(ast.parse(rumus, mode="eval").body)


def _nilai(simpul: ast.expr) -> Fraction:
    match simpul:
        case ast.Constant(value=int() as bulat):
            return Fraction(bulat)
        case ast.UnaryOp(op=ast.USub(), operand=isi):
            return -_nilai(isi)
        case ast.BinOp(left=kiri, op=tanda, right=kanan):
            return OPERATOR[type(tanda)](_nilai(kiri), _nilai(kanan))
    raise AssertionError(f"not arithmetic: {ast.dump(simpul)}")


def setengah_ke_atas(nilai: Fraction) -> Fraction:
    """Rounded half up at two decimals, without the project's own rounding."""
    sen = (abs(nilai) * 200 + 1) // 2
    return Fraction(sen if nilai >= 0 else -sen, 100)
