"""The local preview."""

from __future__ import annotations

import threading
import urllib.request
from typing import TYPE_CHECKING

import pytest

from lkj_app.perintah.sajikan import buat_server
from lkj_utils.dasar.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_page_is_served_on_this_machine_only(tmp_path: Path) -> None:
    """The page comes, fresh, from the loopback address."""
    (tmp_path / "index.html").write_text("halo")
    with buat_server(tmp_path, 0) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/", timeout=10) as jawaban:
            assert jawaban.read() == b"halo"
            assert jawaban.headers["Cache-Control"] == "no-store"
        assert server.server_address[0] == "127.0.0.1"


def test_a_taken_port_is_named(tmp_path: Path) -> None:
    """And the option that chooses another."""
    with buat_server(tmp_path, 0) as server, pytest.raises(UsageError, match="--port"):
        buat_server(tmp_path, server.server_port)
