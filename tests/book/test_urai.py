"""HTML text -> tree, strictly."""

from __future__ import annotations

import pytest
from lkj_keluaran.urai import HtmlRusakError, tulis, urai


def test_entities_are_text():
    """``&lt;b&gt;`` is what somebody typed, not an element."""
    assert urai("<p>&lt;b&gt; &amp; x</p>").anak[0].teks() == "<b> & x"


def test_void_elements_need_no_end_tag():
    """br, img and col, with or without the slash."""
    assert [x.tag for x in urai('a<br>b<br/><img src="x" alt="">').anak] == ["br", "br", "img"]


@pytest.mark.parametrize("html", ["<p>a", "<p>a</div>", "</p>", "<ul><li>a</ul>"])
def test_unbalanced_markup_is_refused(html):
    """A browser would guess; two guessers would show two reports."""
    with pytest.raises(HtmlRusakError):
        urai(html)


def test_mathml_is_written_back_as_it_was():
    """Attributes quoted, text escaped."""
    asal = '<math display="block"><mi>a</mi><mo>&lt;</mo><mn>2,5</mn></math>'
    assert tulis(urai(asal).anak[0]) == asal
