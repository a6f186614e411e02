"""Children end with their parent, however that ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from lkj_app.bangun.induk import argumen_kernel, jalankan

# A parent that starts a child, says its number and waits.
INDUK = """
import subprocess, sys, os
from lkj_app.bangun import induk
popen = subprocess.Popen
def beri_tahu(*a, **k):
    proses = popen(*a, **k)
    print(proses.pid, flush=True)
    return proses
subprocess.Popen = beri_tahu
"""
BUKU = "induk.jalankan('import time; time.sleep(60)', [])"
KERNEL = """
arg = induk.argumen_kernel()
arg[2] = arg[2].replace("'ipykernel_launcher'", "'timeit', alter_sys=True")
os.environ["JPY_PARENT_PID"] = str(os.getpid())
subprocess.Popen([*arg, "-n1", "-r1", "import time; time.sleep(60)"], start_new_session=True).wait()
"""


def _hidup(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as berkas:  # noqa: PTH123
            return berkas.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("anak", [BUKU, KERNEL])
def test_a_child_ends_with_a_killed_parent(anak: str) -> None:
    """Within two seconds, though nobody told it."""
    with subprocess.Popen([sys.executable, "-c", INDUK + anak], stdout=subprocess.PIPE, text=True) as induk:
        assert induk.stdout
        pid = int(induk.stdout.readline())
        time.sleep(0.3)
        assert _hidup(pid)
        induk.send_signal(signal.SIGKILL)
        akhir = time.monotonic() + 10
        while _hidup(pid) and time.monotonic() < akhir:
            time.sleep(0.05)
        if _hidup(pid):
            os.kill(pid, signal.SIGKILL)
            pytest.fail("the child lives on")


def test_the_exit_code_of_the_child_is_returned() -> None:
    """Arguments reach it as its own."""
    assert jalankan("import sys; sys.exit(len(sys.argv))", ["a", "b"]) == 3


def test_a_kernel_starts_as_ever() -> None:
    """The watch stands before it, not in its place."""
    assert argumen_kernel()[0] == sys.executable
    assert "ipykernel_launcher" in argumen_kernel()[2]
