"""How tests run: on all cores, slow ones first, what is dear made once; and in continuous integration nothing skips."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from lkj_utils import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from contextlib import AbstractContextManager

    from lkj_app.bangun.bangun import HasilBangun

    Sekali = Callable[[str], AbstractContextManager[Path]]

IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}


def few(config: pytest.Config) -> bool:
    """Whether a person runs tests of some files or of some name: those are done before workers have started."""
    files = all(Path(arg.split("::")[0]).suffix == ".py" for arg in config.args)
    return files or bool(config.option.keyword)


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Use all cores unless ``-n`` says otherwise; here, and not in addopts, so that ``-p no:xdist`` works too."""
    if hasattr(config, "workerinput") or not config.pluginmanager.hasplugin("xdist"):
        return
    if config.option.numprocesses is None and not few(config):
        config.option.numprocesses = "auto"
    if config.option.dist == "no":
        # The first worker begins with the slow tests, the others with the quick ones; who is done takes from the rest.
        config.option.dist = "worksteal"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes long, the real report before all, so that no worker is left alone with it at the end."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda x: ("laporan_kalaena" not in x.fixturenames, x.get_closest_marker("lambat") is None))


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
def sekali(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Sekali:
    """Open, by name, a folder that all workers of a run share, for one of them at a time.

    What is dear is made there by the worker who comes first; the others wait, and find it made.
    """
    dasar = tmp_path_factory.getbasetemp()
    bersama = dasar.parent if hasattr(pytestconfig, "workerinput") else dasar

    @contextmanager
    def buka(nama: str) -> Iterator[Path]:
        folder = bersama / f"bersama-{nama}"
        folder.mkdir(exist_ok=True)
        with FileLock(f"{folder}.lock"):
            yield folder

    return buka


@pytest.fixture(scope="session")
def laporan_kalaena(sekali: Sekali) -> HasilBangun:
    """The real report, Kalaena 2023-TW4, as site and PDF, built once for all slow tests that look at it."""
    from lkj_app.bangun.bangun import bangun
    from lkj_utils.dasar.periode import Periode

    with sekali("kalaena") as keluaran:  # where nothing has changed, nothing is built again
        return bangun(ROOT, ROOT / "data", keluaran, "kalaena", Periode(2023, 4), formats=("html", "pdf"))


@pytest.fixture(scope="session")
def laporan_reviu(sekali: Sekali) -> HasilBangun:
    """A fictional office with findings of every kind and a mark of markup in every text, in every form, for reviewers.

    Warnings are errors: no text may disturb a build. Its data lie beside it, in ``data``.
    """
    from lkj_app.bangun.bangun import bangun
    from tests.lkj_app.reviu.rekaan import kantor_reviu
    from tests.markup import bertanda
    from tests.pembangun import INSTANSI, PERIODE

    with sekali("reviu") as folder:
        data = folder / "data"
        if not data.exists():
            data.mkdir()
            bertanda(kantor_reviu()).tulis(data)
        bentuk = ("html", "pdf", "docx")
        return bangun(ROOT, data, folder, INSTANSI, PERIODE, formats=bentuk, untuk_reviu=True)


@pytest.fixture(scope="session")
def buku_kalaena(laporan_kalaena: HasilBangun) -> Path:
    """Folder of the real site."""
    return laporan_kalaena.berkas["html"].parent
