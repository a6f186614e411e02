"""What changes with the period comes from _lkj.json."""

from __future__ import annotations

import json

import lkj_identitas
import pytest
from sphinx.errors import ConfigError

from tests.book.buku_mini import IDENTITAS


def test_a_missing_file_says_how_to_get_it(tmp_path):
    """No traceback for a book that was not staged."""
    with pytest.raises(ConfigError, match=r"tidak ada\. Susun buku dengan perintah build"):
        lkj_identitas.baca(tmp_path / "_lkj.json")


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
