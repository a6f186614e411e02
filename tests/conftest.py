"""In continuous integration nothing may skip: there every program that the tests drive is installed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from lkj_utils import ROOT

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from lkj_app.bangun.bangun import HasilBangun

IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}


def forbid_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure that says why it was skipped; an expected failure stays one."""
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"Skipped, which CI forbids: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Judge the report of each test."""
    report = yield
    if IN_CI:
        forbid_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Judge the report of each test file: importorskip skips it whole."""
    report = yield
    if IN_CI:
        forbid_skip(report)
    return report


@pytest.fixture(scope="session")
def laporan_kalaena(tmp_path_factory: pytest.TempPathFactory) -> HasilBangun:
    """The real report, Kalaena 2023-TW4, as site and PDF, built once for all slow tests that look at it."""
    from lkj_app.bangun.bangun import bangun
    from lkj_utils.dasar.periode import Periode

    keluaran = tmp_path_factory.mktemp("kalaena")
    return bangun(ROOT, ROOT / "data", keluaran, "kalaena", Periode(2023, 4), formats=("html", "pdf"))


@pytest.fixture(scope="session")
def buku_kalaena(laporan_kalaena: HasilBangun) -> Path:
    """Folder of the real site."""
    return laporan_kalaena.berkas["html"].parent
