"""Execute the chapter notebooks with papermill, several at a time, each in a kernel of its own."""

from __future__ import annotations

import os
import secrets
import tempfile
import threading
import time
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from lkj_app.bab.daftar_isi import Bab, periksa_parameter
from lkj_app.bab.hasil_sel import bersihkan, sel_tidak_dijalankan
from lkj_utils.dasar.errors import BuildError, ChapterError, LkjError
from lkj_utils.dasar.sementara import folder_sementara
from lkj_utils.dasar.sistem import dari_teks, kalimat, penuh

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from nbformat import NotebookNode
    from papermill.exceptions import PapermillExecutionError

    Kabar = Callable[[str, str], None]


COBA_MULAI = 3


@dataclass(frozen=True)
class Lingkungan:
    """Where chapters run: the project (for ``lkj_utils``) and the data that they read."""

    root: Path
    data_root: Path


@dataclass(frozen=True)
class HasilBab:
    """One executed chapter; after a failure ``keluaran`` is the notebook up to the failing cell."""

    bab: Bab
    keluaran: Path
    detik: float
    galat: ChapterError | None = None


@dataclass(frozen=True)
class _Giliran:
    """What all chapters of one run share; ``berhenti`` is set when the user interrupts."""

    parameter: Mapping[str, str]
    folder: Path
    env: dict[str, str]
    root: Path
    sementara: Path
    berhenti: threading.Event


def jalankan(
    bab: Sequence[Bab],
    parameter: Mapping[str, str],
    keluaran: Path,
    lingkungan: Lingkungan,
    *,
    jobs: int | None = None,
    progress: Kabar | None = None,
) -> list[HasilBab]:
    """Execute all chapters into the folder ``keluaran``; a failed one does not stop the others.

    ``progress(chapter, state)`` hears ``menunggu``, ``mulai``, then ``selesai`` or ``gagal``.
    Wrong parameter names raise UsageError before anything runs.
    """
    periksa_parameter(bab, parameter)
    kabar = progress or (lambda _nama, _keadaan: None)
    for satu in bab:
        kabar(satu.nama, "menunggu")
    keluaran.mkdir(parents=True, exist_ok=True)
    with folder_sementara() as sementara:
        env = _env_kernel(lingkungan, sementara)
        giliran = _Giliran(parameter, keluaran, env, lingkungan.root, sementara, threading.Event())

        def satu_bab(satu: Bab) -> HasilBab:
            kabar(satu.nama, "mulai")
            hasil = _jalankan_satu(satu, giliran)
            kabar(satu.nama, "gagal" if hasil.galat else "selesai")
            return hasil

        return _bersamaan(satu_bab, bab, jobs or jobs_baku(len(bab)), giliran.berhenti)


def jobs_baku(banyak_bab: int) -> int:
    """As many chapters at a time as there are processors: a kernel is busy nearly all of its life."""
    return max(1, min(os.cpu_count() or 1, banyak_bab))


def pastikan_berhasil(hasil: Sequence[HasilBab]) -> None:
    """Raise the one ChapterError, or one BuildError that lists them all."""
    galat = [satu.galat for satu in hasil if satu.galat]
    if len(galat) == 1:
        raise galat[0]
    if galat:
        raise BuildError(f"{len(galat)} bab gagal dijalankan:\n- " + "\n- ".join(str(satu) for satu in galat))


def _bersamaan(
    kerja: Callable[[Bab], HasilBab], bab: Sequence[Bab], jobs: int, berhenti: threading.Event
) -> list[HasilBab]:
    """Threads suffice: the work is done in the kernels, which are processes."""
    from lkj_app.bangun.mesin import hentikan_semua

    with ThreadPoolExecutor(jobs, thread_name_prefix="bab") as kolam:
        janji = [kolam.submit(kerja, satu) for satu in bab]
        try:
            _tunggu(janji)
        except BaseException:
            # Without this a Ctrl-C would wait until every chapter has run to its end.
            berhenti.set()
            kolam.shutdown(wait=False, cancel_futures=True)
            while any(satu.running() for satu in janji):
                hentikan_semua()  # again, for the kernels that were only being started
                time.sleep(0.05)
            raise
        return [satu.result() for satu in janji]


def _tunggu(janji: Sequence[Future[HasilBab]]) -> None:
    sisa: set[Future[HasilBab]] = set(janji)
    while sisa:
        # The short timeout lets Ctrl-C through on Windows, where a wait without one cannot be interrupted.
        selesai, sisa = wait(sisa, timeout=0.2, return_when=FIRST_COMPLETED)
        for satu in selesai:
            satu.result()


def _jalankan_satu(bab: Bab, giliran: _Giliran) -> HasilBab:
    import nbformat

    mulai = time.perf_counter()
    path = giliran.folder / f"{bab.nama}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    galat: ChapterError | None = None
    try:
        notebook = bersihkan(_papermill(bab, path, giliran))
        path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8", newline="\n")
        if lewat := sel_tidak_dijalankan(notebook):
            galat = ChapterError(bab.nama, lewat[0], "sel tidak dijalankan.")
    except ChapterError as error:
        galat = error
    return HasilBab(bab, path, time.perf_counter() - mulai, galat)


def _papermill(bab: Bab, path: Path, giliran: _Giliran) -> NotebookNode:
    """Run one notebook; what its cells or its kernel do wrong becomes a ChapterError."""
    import papermill
    from jupyter_client.kernelspec import NATIVE_KERNEL_NAME
    from papermill.exceptions import PapermillExecutionError

    from lkj_app.bangun.mesin import MESIN

    def sekali(catatan: IO[bytes]) -> NotebookNode:
        hasil = papermill.execute_notebook(
            bab.sumber,
            path,
            dict(giliran.parameter),
            engine_name=MESIN,
            kernel_name=NATIVE_KERNEL_NAME,
            language="python",
            request_save_on_cell_execute=False,
            progress_bar=False,
            env_kernel=giliran.env,
            folder_kerja=str(giliran.root),
            berkas_sambungan=str(giliran.sementara / f"kernel-{secrets.token_hex(8)}.json"),
            catatan_kernel=catatan,
        )
        return cast("NotebookNode", hasil)

    try:
        return _sampai_kernel_mulai(bab, sekali, giliran.berhenti)
    except PapermillExecutionError as error:
        raise ChapterError(bab.nama, _nomor_sel(path, error.cell_index), _sebab(error)) from error


def _sampai_kernel_mulai(
    bab: Bab, sekali: Callable[[IO[bytes]], NotebookNode], berhenti: threading.Event
) -> NotebookNode:
    """Try again when a kernel does not start: another program may take its port before it does."""
    from nbclient.exceptions import DeadKernelError

    for sisa in reversed(range(COBA_MULAI)):
        with tempfile.TemporaryFile() as catatan:
            try:
                return sekali(catatan)
            except RuntimeError as error:
                # A DeadKernelError comes from a running cell, which may have worked already: not to be repeated.
                if isinstance(error, DeadKernelError) or berhenti.is_set() or not sisa:
                    pesan = f"proses Python-nya (kernel) mati atau tidak menjawab. {_pesan_kernel(catatan) or error}"
                    raise ChapterError(bab.nama, None, pesan) from error
    raise AssertionError  # the last try returned or raised


def _nomor_sel(path: Path, indeks: int) -> int:
    """Return the cell's number in the notebook as written by its author: counted from 1, without the injected cell."""
    import nbformat

    sel = [c for c in nbformat.read(path, as_version=4).cells if not _milik_papermill_error(c)]
    tambahan = sum("injected-parameters" in c.metadata.get("tags", ()) for c in sel[:indeks])
    return indeks + 1 - tambahan


def _milik_papermill_error(cell: NotebookNode) -> bool:
    return "papermill-error-cell-tag" in cell.metadata.get("tags", ())


def _sebab(error: PapermillExecutionError) -> str:
    """One line; an error that we worded for the user is shown as it is."""
    if error.ename in _nama_galat_kita():
        return str(error.evalue)
    if sistem_menolak := dari_teks(str(error.evalue)):
        return kalimat(sistem_menolak, "dibaca atau ditulis")
    pesan = str(error.evalue).strip().splitlines()
    return f"{error.ename}: {pesan[0]}" if pesan else str(error.ename)


def _pesan_kernel(catatan: IO[bytes]) -> str:
    """The last line that the kernel wrote; an error of the system in our words."""
    catatan.seek(0)
    teks = catatan.read().decode("utf-8", "replace").strip()
    sistem_menolak = dari_teks(teks) or penuh(Path(tempfile.gettempdir()))
    if sistem_menolak:
        return kalimat(sistem_menolak, "dibaca atau ditulis")
    return teks.splitlines()[-1] if teks else ""


def _nama_galat_kita(kelas: type[LkjError] = LkjError) -> set[str]:
    return {kelas.__name__}.union(*(_nama_galat_kita(anak) for anak in kelas.__subclasses__()))


def _env_kernel(lingkungan: Lingkungan, sementara: Path) -> dict[str, str]:
    """Return the environment of a chapter: the same on every machine, and nothing of the user's own IPython."""
    jalur = [str(lingkungan.root.resolve()), *filter(None, [os.environ.get("PYTHONPATH")])]
    tetap: dict[str, Any] = {
        "PYTHONPATH": os.pathsep.join(jalur),
        "LKJ_DATA": lingkungan.data_root.resolve(),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        # Any other backend, set by a user or a CI, silently loses pyplot figures.
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        # No start-up scripts, profile or locked history database of the user.
        "IPYTHONDIR": sementara / "ipython",
        # What a kernel leaves behind when it is killed goes with ours.
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), sementara),
        # The debugger of ipykernel would write a warning about frozen modules to the terminal.
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        # Chapters run side by side on tiny tables; BLAS threads only get in each other's way.
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }
    return os.environ | {nama: str(nilai) for nama, nilai in tetap.items()}
