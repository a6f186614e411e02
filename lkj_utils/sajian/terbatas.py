"""The sandbox of narrative: what a piece may compute is bounded in size and steps, so that none takes the machine.

No step of a piece makes a text or list longer than its limit, loops and calls are counted, and what the piece prints is
added up. So neither a slip nor a malicious piece costs more than a moment, in ``check`` and in a notebook alike.
"""

from __future__ import annotations

from functools import wraps
from itertools import islice
from numbers import Rational
from typing import TYPE_CHECKING, Any

from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

LANGKAH, CETAKAN = 10_000, 500_000
PANJANG, BUTIR, BOBOT, BIT = 20_000, 2_000, 20_000, 1_024
SUMBER = 100_000
# Filters and methods that make much of little (center, indent, format, join of joins) are not needed in a sentence.
SARINGAN = (
    "abs", "attr", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float",
    "groupby", "int", "items", "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr",
    "replace", "reverse", "round", "select", "selectattr", "sort", "string", "striptags", "sum", "title", "trim",
    "unique", "upper", "wordcount",
)  # fmt: skip
METODE_TEKS = frozenset((
    "capitalize", "casefold", "count", "endswith", "find", "index", "isalpha", "isdecimal", "isdigit", "islower",
    "isupper", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "rpartition", "rsplit", "rstrip",
    "split", "splitlines", "startswith", "strip", "title", "upper",
))  # fmt: skip
DESIMAL_TERBANYAK = 12
HITUNG, GABUNG, WADAH = "_hitung", "_gabung", "_wadah"


class TerlaluBesarError(SecurityError):
    """A piece wants more than a sentence can need; ``str()`` says of what, in Indonesian."""


class Lingkungan(ImmutableSandboxedEnvironment):
    """A Jinja environment for one rendering: its counters run on until it is thrown away."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, **pilihan: Any) -> None:
        super().__init__(**pilihan)
        self.langkah = self.cetakan = 0
        saringan = {nama: self.jaga(self.filters[nama]) for nama in SARINGAN}
        self.filters = saringan | {"round": _round, "sum": _sum, HITUNG: self._hitung}
        self.filters |= {n: self.jaga(satu) for n, satu in _SENDIRI.items()}
        self.globals = {"range": _range, "namespace": self.globals["namespace"]}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Every loop goes through the counter; every ``~`` through the limit of texts."""
        if len(source) > SUMBER:
            raise TerlaluBesarError(f"naskahnya lebih dari {SUMBER} aksara")
        hasil: nodes.Template = _Penjaga().visit(super()._parse(source, name, filename))
        return hasil

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """A sum, product or power, if its result is no longer than a sentence needs."""
        _periksa_hitungan(operator, left, right)
        return self._wajar(super().call_binop(context, operator, left, right))

    def call(self, *posisi: Any, **bernama: Any) -> Any:
        """Call something from the piece; each call is a step."""
        self.melangkah()
        return self._wajar(super().call(*posisi, **bernama))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Of a text and a number only what cannot grow."""
        if isinstance(obj, str):
            return attr in METODE_TEKS
        if isinstance(obj, bytes | int | float | Rational) and callable(value):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:  # noqa: ARG002 - Jinja's own
        """No ``format`` of a text: its widths are not bounded."""
        return

    def get_template(self, *posisi: Any, **bernama: Any) -> Any:
        """Load a piece; one that includes itself ends."""
        self.melangkah()
        return super().get_template(*posisi, **bernama)

    def melangkah(self, aksara: int = 0) -> None:
        """Count one step and the characters that it prints."""
        self.langkah, self.cetakan = self.langkah + 1, self.cetakan + aksara
        if self.langkah > LANGKAH:
            raise TerlaluBesarError(f"lebih dari {LANGKAH} langkah; periksa perulangannya")
        if self.cetakan > CETAKAN:
            raise TerlaluBesarError(f"hasilnya lebih dari {CETAKAN} aksara")

    def tercetak(self, nilai: Any) -> Any:
        """What a piece prints, added up."""
        self.cetakan += len(nilai) if isinstance(nilai, str) else 1
        self.melangkah()
        return nilai

    def _hitung(self, semua: Iterable[Any], aksara: int) -> Iterator[Any]:
        for satu in semua:
            self.melangkah(aksara)
            yield satu

    def jaga(self, saringan: Callable[..., Any]) -> Callable[..., Any]:
        """A filter whose result stays within the limits; Jinja's marks on it (who wants the context) stay too."""

        @wraps(saringan)
        def terjaga(*posisi: Any, **bernama: Any) -> Any:
            self.melangkah()
            return self._wajar(saringan(*posisi, **bernama))

        return terjaga

    def _wajar(self, hasil: Any) -> Any:
        """The result itself, where it is within the limits; a long list is many steps."""
        bobot = _bobot(_utuh(hasil))
        self.langkah += bobot // 100
        return hasil


class _Penjaga(NodeTransformer):
    """Puts the guards into the tree of a piece."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - Jinja names it
        self.generic_visit(node)
        tetap = sum(len(satu.data) for isi in node.body for satu in _naskah(isi))
        node.iter = _saring(node.iter, HITUNG, [nodes.Const(tetap, lineno=node.lineno)])
        return node

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _saring(node, WADAH, [])

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _saring(node, WADAH, [])

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _saring(node, WADAH, []) if node.ctx == "load" else node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _saring(nodes.List(node.nodes, lineno=node.lineno), GABUNG, [])


def _naskah(node: nodes.Node) -> Iterable[nodes.TemplateData]:
    return [node] if isinstance(node, nodes.TemplateData) else node.find_all(nodes.TemplateData)


def _saring(node: nodes.Node, nama: str, args: list[nodes.Expr]) -> nodes.Filter:
    return nodes.Filter(node, nama, args, [], None, None, lineno=node.lineno)


def _periksa_hitungan(operator: str, left: Any, right: Any) -> None:
    """Refuse before it is computed what only its size makes costly."""
    if operator == "**" and not isinstance(right, int):
        raise TerlaluBesarError("pangkatnya bukan bilangan bulat")
    if operator == "%" and isinstance(left, str | bytes):
        raise TerlaluBesarError("teks tidak disusun dengan tanda %")
    for isi, kali in ((left, right), (right, left)):
        if operator == "*" and isinstance(isi, str | bytes | list | tuple):
            batas = PANJANG if isinstance(isi, str | bytes) else BUTIR
            if isinstance(kali, int) and len(isi) * kali > batas:
                raise TerlaluBesarError("pengulangannya terlalu panjang")
    if operator == "**" and isinstance(left, Rational) and isinstance(right, int) and _bit(left) * abs(right) > BIT:
        raise TerlaluBesarError("pangkatnya terlalu besar")


def _utuh(hasil: Any) -> Any:
    """A text or number within its limit."""
    if isinstance(hasil, str | bytes) and len(hasil) > PANJANG:
        raise TerlaluBesarError(f"satu teks lebih dari {PANJANG} aksara")
    if isinstance(hasil, Rational) and _bit(hasil) > BIT:
        raise TerlaluBesarError("bilangannya terlalu besar")
    return hasil


def _bit(bilangan: Rational) -> int:
    return max(int(bilangan.numerator).bit_length(), int(bilangan.denominator).bit_length())


def _bobot(hasil: Any) -> int:
    """How much a list holds, with the lists in it and the letters of its texts; none too much is counted out."""
    if isinstance(hasil, str):
        return 1 + len(hasil) // 100
    if not isinstance(hasil, list | tuple):
        return 1
    bobot = 1
    for satu in hasil:
        bobot += _bobot(satu)
        if bobot > BOBOT:
            raise TerlaluBesarError("satu daftar terlalu panjang")
    return bobot


def _range(*batas: int) -> range:
    hasil = range(*batas)
    if len(hasil) > BUTIR:
        raise TerlaluBesarError(f"perulangan lebih dari {BUTIR} kali")
    return hasil


def _wadah(isi: Any) -> Any:
    """A list or dict written into a piece; dicts hold no others, so that none grows by holding itself twice."""
    if isinstance(isi, dict) and any(isinstance(satu, dict | list | tuple) for satu in isi.values()):
        raise TerlaluBesarError("daftar di dalam daftar kunci tidak didukung")
    return isi


def _gabung(semua: list[Any]) -> str:
    """``a ~ b``."""
    return "".join(str(_utuh(satu)) for satu in semua)


def _join(semua: Iterable[Any], d: str = "") -> str:
    """Texts as one, with ``d`` between them; stopped while it grows, not when it has grown."""
    hasil = ""
    for n, satu in enumerate(semua):
        hasil = _utuh(hasil + (str(d) if n else "") + str(satu))
    return hasil


def _replace(isi: Any, lama: Any, baru: Any) -> str:
    """Every ``lama`` as ``baru``."""
    teks, lama, baru = str(isi), str(lama), str(baru)
    if len(teks) + (len(teks) + 1 if not lama else teks.count(lama)) * len(baru) > PANJANG:
        raise TerlaluBesarError(f"satu teks lebih dari {PANJANG} aksara")
    return teks.replace(lama, baru)


def _round(nilai: Any, desimal: int = 0) -> Any:
    """Rounded as Python does; how a figure is printed is for angka, persen and rupiah."""
    return round(nilai, max(-DESIMAL_TERBANYAK, min(int(desimal), DESIMAL_TERBANYAK)))


def _sum(semua: Iterable[Any]) -> Any:
    """Numbers only: lists added up would grow."""
    return sum(islice(semua, BOBOT))


_SENDIRI: dict[str, Callable[..., Any]] = {"join": _join, "replace": _replace, GABUNG: _gabung, WADAH: _wadah}
