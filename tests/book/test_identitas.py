"""What changes with the period comes from _lkj.json."""

from __future__ import annotations

import json
from types import SimpleNamespace

import lkj_identitas
import pytest
from sphinx.errors import ConfigError

from tests.book.buku_mini import IDENTITAS


def test_a_book_staged_by_hand_is_a_draft(tmp_path):
    """Without the file nothing says whose report it is: readable, but never taken for the published one."""
    nilai = lkj_identitas.baca(tmp_path / "_lkj.json")
    assert nilai["draf"] is True
    assert set(nilai) == lkj_identitas.WAJIB


def test_all_missing_values_are_named_at_once(tmp_path):
    """One message, every key."""
    berkas = tmp_path / "_lkj.json"
    berkas.write_text(json.dumps({k: v for k, v in IDENTITAS.items() if k not in ("judul", "draf")}), encoding="utf-8")
    with pytest.raises(ConfigError, match="tidak memuat: draf, judul"):
        lkj_identitas.baca(berkas)


def test_broken_json_names_its_line(tmp_path):
    """The place, not Python's wording."""
    berkas = tmp_path / "_lkj.json"
    berkas.write_text("{\n,", encoding="utf-8")
    with pytest.raises(ConfigError, match="bukan JSON yang benar: baris 2"):
        lkj_identitas.baca(berkas)


@pytest.mark.parametrize(
    ("tanda", "pengumuman"),
    [
        ({"draf": False}, None),
        ({"draf": True}, lkj_identitas.TEKS_DRAF),
        ({"draf": False, "reviu": True}, lkj_identitas.TEKS_REVIU),
        ({"draf": True, "reviu": True}, f"{lkj_identitas.TEKS_REVIU} {lkj_identitas.TEKS_DRAF}"),
    ],
)
def test_every_page_says_what_is_not_the_official_report(tmp_path, tanda, pengumuman):
    """A draft, a build for reviewers, both; the official book announces nothing."""
    (tmp_path / "_lkj.json").write_text(json.dumps(IDENTITAS | tanda), encoding="utf-8")
    config = SimpleNamespace(html_context={}, html_theme_options={})
    lkj_identitas.pasang(SimpleNamespace(confdir=tmp_path), config)
    assert config.html_theme_options.get("announcement") == pengumuman
