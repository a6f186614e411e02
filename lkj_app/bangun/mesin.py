"""Our papermill engine: nbclient as ever, but on our own interpreter, environment and folder."""

from __future__ import annotations

import contextlib
import logging
import threading
from typing import IO, TYPE_CHECKING, Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import ensure_event_loop
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine, papermill_engines
from traitlets.config import Config

from lkj_app.bangun.induk import argumen_kernel

if TYPE_CHECKING:
    from papermill.engines import NotebookExecutionManager

MESIN = "lkj"
BATAS_MULAI_DETIK = 180  # a virus scanner can hold back the first start of a kernel for a long time
BATAS_PESAN_DETIK = 60

_berjalan: set[AsyncKernelManager] = set()
_kunci = threading.Lock()


class KernelSendiri(KernelSpecManager):
    """Knows one kernel: the interpreter that runs us. A kernel installed elsewhere may lack our packages."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Our own ipykernel, under whatever name it is asked for; its history database stays closed."""
        argv = [*argumen_kernel(), "-f", "{connection_file}"]
        argv += ["--HistoryManager.enabled=False", "--IPKernelApp.log_level=ERROR"]
        return KernelSpec(argv=argv, display_name="Python 3", language="python", name=kernel_name)


class PengelolaKernel(AsyncKernelManager):
    """Remembers its kernel while it runs, so that an interrupted build leaves none behind."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(kernel_spec_manager=KernelSendiri(), **kwargs)
        with _kunci:
            _berjalan.add(self)

    def cleanup_resources(self, restart: bool = False) -> Any:
        """Forget the kernel: it has ended."""
        with _kunci:
            _berjalan.discard(self)
        return super().cleanup_resources(restart)


class MesinLkj(NBClientEngine):  # type: ignore[misc]
    """papermill's default engine, with the kernel's environment and folder given per run, not per process."""

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: NotebookExecutionManager,
        kernel_name: str,
        *,
        env_kernel: dict[str, str],
        folder_kerja: str,
        berkas_sambungan: str,
        catatan_kernel: IO[bytes],
        **_lain: Any,
    ) -> Any:
        """Run the cells in ``folder_kerja``; what the kernel itself would write to a terminal goes to the log."""
        client = PapermillNotebookClient(
            nb_man,
            kernel_name=kernel_name,
            kernel_manager_class=PengelolaKernel,
            config=Config({"PengelolaKernel": {"connection_file": berkas_sambungan}}),
            resources={"metadata": {"path": folder_kerja}},
            startup_timeout=BATAS_MULAI_DETIK,
            iopub_timeout=BATAS_PESAN_DETIK,
            timeout=None,
            record_timing=False,
            store_widget_state=False,
            shutdown_kernel="immediate",  # nothing to save in it; a polite end costs half a second per chapter
            log=logging.getLogger("papermill"),
        )
        try:
            return client.execute(env=env_kernel, stdout=catatan_kernel, stderr=catatan_kernel)
        finally:
            # Each thread gets a loop of its own from jupyter_core, which never closes it.
            ensure_event_loop().close()


def hentikan_semua() -> None:
    """Kill every kernel that still runs."""
    with _kunci:
        kernels = list(_berjalan)
    for kernel in kernels:
        proses = getattr(kernel.provisioner, "process", None)
        if proses is not None:
            with contextlib.suppress(OSError):
                proses.kill()


def _diamkan() -> None:
    """Keep the library from printing: failures arrive as exceptions."""
    catatan = logging.getLogger("papermill")
    catatan.propagate = False
    catatan.addHandler(logging.NullHandler())


papermill_engines.register(MESIN, MesinLkj)
_diamkan()
