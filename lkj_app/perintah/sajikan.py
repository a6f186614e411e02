"""Show a built book in the browser of this machine."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.sistem import sebab

if TYPE_CHECKING:
    from pathlib import Path

ALAMAT = "127.0.0.1"  # never visible to the network of the office


class _Penyaji(SimpleHTTPRequestHandler):
    """Serves files without a line on the screen for each."""

    def log_message(self, *_isi: Any) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        """Ask for no caching: a page must show the newest build, not the browser's memory of the last."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def buat_server(folder: Path, port: int) -> ThreadingHTTPServer:
    """Return a server of one folder, on this machine only. Raises UsageError for a taken port."""
    try:
        return ThreadingHTTPServer((ALAMAT, port), partial(_Penyaji, directory=str(folder)))
    except OverflowError:
        raise UsageError(f"Port {port} tidak ada; pilih angka sampai 65535 dengan --port.") from None
    except OSError as error:
        raise UsageError(f"Port {port} {sebab(error)[0]}; pilih yang lain dengan --port.") from error
