"""How tests run: on all cores, but a few at once; and in continuous integration nothing skips."""

from __future__ import annotations

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from lkj_utils import ROOT
from tests import conftest

# A suite of its own under the project's settings: one test that skips, one that warns, one that is well.
SUITE = """
import warnings

import pytest


def test_skips():
    pytest.skip("no chromium")


def test_warns():
    warnings.warn("old", DeprecationWarning, stacklevel=1)


def test_is_well():
    pass
"""


def report(**more):
    """Return what pytest reports of a skipped test."""
    return SimpleNamespace(skipped=True, outcome="skipped", longrepr=("file", 3, "Skipped: no chromium"), **more)


def test_skip_becomes_a_failure_that_keeps_its_reason():
    """Who reads the CI log learns which program is missing."""
    judged = report()
    conftest.forbid_skip(judged)
    assert judged.outcome == "failed"
    assert "no chromium" in judged.longrepr


def test_expected_failure_stays_one():
    """Pytest reports an expected failure as skipped too."""
    judged = report(wasxfail="known")
    conftest.forbid_skip(judged)
    assert judged.outcome == "skipped"


def test_workers_forbid_skips_and_warnings_too(tmp_path):
    """The tests run in other processes, and are judged there as in one."""
    (tmp_path / "conftest.py").write_text("from tests.conftest import *\n", encoding="utf-8")
    (tmp_path / "test_suite.py").write_text(SUITE, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-n", "1", "-q", "-c", str(ROOT / "pyproject.toml"), str(tmp_path)]
    command += ["-p", "no:cacheprovider", "--color=no", f"--basetemp={tmp_path / 'temp'}"]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"CI": "true"}, capture_output=True, encoding="utf-8", check=False
    )
    assert "Skipped, which CI forbids: Skipped: no chromium" in done.stdout
    assert "DeprecationWarning: old" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("2 failed, 1 passed in ")


def config(*args, keyword="", **option):
    """Return what pytest knows of a command line."""
    option = {"keyword": keyword, "numprocesses": None, "dist": "no"} | option
    plugins = SimpleNamespace(hasplugin=lambda name: name == "xdist")
    return SimpleNamespace(args=list(args), option=SimpleNamespace(**option), pluginmanager=plugins)


@pytest.mark.parametrize(
    ("asked", "workers"),
    [
        (config("tests"), "auto"),
        (config("tests/pdf", "tests/situs/test_akses.py"), "auto"),
        (config("tests/pdf/test_teks.py"), None),
        (config("tests/pdf/test_teks.py::test_a[b/c]"), None),
        (config("tests", keyword="periode"), None),
        (config("tests", numprocesses=0), 0),
        (config("tests/pdf/test_teks.py", numprocesses=3), 3),
    ],
    ids=["all", "a folder", "a file", "a test", "a name", "-n 0", "-n 3"],
)
def test_folders_run_on_all_cores_and_a_few_tests_in_one_process(asked, workers):
    """Who runs one test does not wait for workers; what is asked for with -n stands."""
    conftest.pytest_cmdline_main(asked)
    assert asked.option.numprocesses == workers
    assert asked.option.dist == "worksteal"


def test_a_worker_starts_no_workers():
    """It is given its tests; nor is anything asked for where there is no xdist."""
    worker = config("tests")
    worker.workerinput = {}
    without = config("tests")
    without.pluginmanager.hasplugin = lambda _name: False
    for satu in (worker, without):
        conftest.pytest_cmdline_main(satu)
        assert (satu.option.numprocesses, satu.option.dist) == (None, "no")
