"""The rule that nothing skips in continuous integration."""

from __future__ import annotations

from types import SimpleNamespace

from tests import conftest


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
