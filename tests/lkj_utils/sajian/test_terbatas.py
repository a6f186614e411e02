"""A piece of narrative cannot take the machine: every way to much text, many steps or large numbers ends at once."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_utils.sajian.narasi import NarasiError, isi
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.laporan import Laporan

PANJANG = ("ljust(N)", "center(N)", "zfill(N)", "expandtabs(N)", "encode()", "join(['x'] * 99)")
MAHAL = (
    "{{ 'a' * N }}", "{{ N * 'a' }}", "{{ [1] * N }}", "{{ 2 ** N }}", "{{ 10 ** 300 * 10 ** 300 }}",
    "{{ '%0Nd' % 1 }}", "{{ '{:>N}'.format(1) }}", "{{ 'a' | center(N) }}", "{{ '%d' | format(1) }}",
    "{{ 'a' | indent(N) }}", "{{ lipsum(N) }}", "{{ range(N) | list }}", "{{ 'ab' | batch(N, 'x') | list }}",
    "{{ ('a' * 9000) | replace('a', 'b' * 9000) }}", "{{ range(999) | map('string') | join('x' * 999) }}",
    "{% for i in range(N) %}x{% endfor %}",
    "{% for i in range(999) %}{% for j in range(999) %}{% endfor %}{% endfor %}",
    "{% for i in range(999) %}{{ 'a' * 9999 }}{% endfor %}",
    "{% set x %}{% for i in range(999) %}{{ 'a' * 9999 }}{% endfor %}{% endset %}{{ x }}",
    "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}", "{% include 'maksud.md' %}{% include 'maksud.md' %}",
    *(f"{{{{ 'a'.{satu} }}}}" for satu in PANJANG),
    *(f"{{% set n = namespace(x={awal}) %}}{{% for i in range(99) %}}{{% set n.x = {ganda} %}}{{% endfor %}}"
      for awal, ganda in (("'ab'", "n.x ~ n.x"), ("'ab'", "n.x + n.x"), ("[1]", "[n.x, n.x]"), ("2", "n.x * n.x"),
                          ("(1,)", "(n.x, n.x)"), ("{}", "{'a': n.x, 'b': n.x}"))),
    "{{ " + "(" * 3000 + " }}", "{{ " + "9" * 5000 + " }}", "{{ ().__class__ }}", "{{ periode.nama.__class__ }}",
)  # fmt: skip


@pytest.fixture(scope="module")
def laporan(tmp_path_factory: pytest.TempPathFactory) -> Laporan:
    """A report whose piece "maksud" the tests write."""
    kantor = kantor_rekaan()
    kantor.narasi["narasi/maksud.md"] = "x"
    return kantor.laporan(tmp_path_factory.mktemp("pasir"))


def _tulis(laporan: Laporan, teks: str) -> Path:
    path = laporan.data.akar / laporan.data.instansi / "narasi" / "maksud.md"
    path.write_text(teks, encoding="utf-8")
    return path


@pytest.mark.parametrize("teks", MAHAL)
def test_nothing_grows_without_bound(laporan: Laporan, teks: str) -> None:
    """Refused in a moment, in Indonesian, with the piece's name."""
    _tulis(laporan, teks.replace("N", str(10**9)))
    mulai = time.process_time()
    with pytest.raises(NarasiError, match=r"narasi/maksud\.md"):
        isi(laporan, "maksud")
    assert time.process_time() - mulai < 2


UNGKAPAN = st.recursive(
    st.sampled_from(["'ab'", "[1, 2]", "7", "periode.nama", "10 ** 9", "n.x"]),
    lambda lain: st.builds(
        "({0} {1} {2})".format, lain, st.sampled_from(["*", "+", "~", "**", "%", "//"]), lain
    ) | st.builds("({0} | {1})".format, lain, st.sampled_from(["list", "string", "join('xy')", "upper", "length"])),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(UNGKAPAN)
def test_no_made_up_expression_takes_the_machine(laporan: Laporan, ungkapan: str) -> None:
    """Repeated in a loop it prints little or is refused; no other exception leaves."""
    inti = f"{{% for i in range(40) %}}{{% set n.x = {ungkapan} %}}{{% endfor %}}"
    _tulis(laporan, f"{{% set n = namespace(x='a') %}}{inti}{{{{ n.x }}}}")
    mulai = time.process_time()
    try:
        hasil = isi(laporan, "maksud")
    except NarasiError:
        hasil = ""
    assert len(hasil) <= 100_000
    assert time.process_time() - mulai < 2


def test_what_a_sentence_needs_still_works(laporan: Laporan) -> None:
    """Loops with their counters, joins, tests, filters of ours."""
    _tulis(
        laporan,
        "{% for a in ['x', 'y'] %}{{ loop.index }}{{ a | upper }}{% if not loop.last %}, {% endif %}{% endfor %} "
        "{{ ['a', 'b'] | join('; ') }} {{ 'a' ~ 1 }} {{ 2 * 3 }} {{ 'a b' | replace(' ', '-') }} "
        "{{ [3, 1] | sort | first }} {{ none | default('d', true) }}",
    )
    assert isi(laporan, "maksud") == r"1X, 2Y a; b a1 6 a\-b 1 d"


def test_a_heading_is_printed_as_it_was_typed(laporan: Laporan) -> None:
    """Markdown that would break a chapter apart is text; the build goes on."""
    from lkj_utils.sajian.narasi import narasi

    _tulis(laporan, "# Judul\n\n---\n\n```\nkode\n```\n\n![x](y.png)\n")
    html = str(narasi(laporan, "maksud")._repr_html_())
    assert not {"<h1", "<hr", "<pre", "<img"} & {html[i : i + 4] for i in range(len(html))}
    assert "# Judul" in html
