"""The locks hold what they promise, and the tool that makes them keeps it so."""

from __future__ import annotations

import pytest
from packaging.requirements import Requirement

from tests.tools import kunci

LOCK = """\
# comment
-r other.txt
zipp==4.1.2 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
numpy==2.4.6 ; python_full_version < "3.12" \\
    --hash=sha256:cc
"""


def entries(name):
    """Read a lock of the project."""
    return kunci.parse_lock((kunci.ROOT / name).read_text(encoding="utf-8"))


def wanted(name):
    """Return the names that an .in file asks for, in its order."""
    lines = (kunci.ROOT / name).read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


def system(name):
    """Return a system by its name."""
    return next(s for s in kunci.SYSTEMS if s.name == name)


def test_lock_is_read_and_written_back():
    """Markers and hashes survive."""
    assert "".join(f"{e}\n" for e in kunci.parse_lock(LOCK)) == LOCK.partition("other.txt\n")[2]


def test_six_packages_come_first():
    """The project is defined on them: a reader finds them at the top, in lock and source alike."""
    assert tuple(e.name for e in entries("requirements.txt")[:6]) == kunci.FIRST
    assert tuple(r.name for r in wanted("requirements.in")[:6]) == kunci.FIRST


@pytest.mark.parametrize("lock", kunci.LOCKS)
def test_lock_holds_no_address(lock):
    """Where packages come from is the business of the machine that installs them."""
    assert not kunci.ADDRESS.search((kunci.ROOT / lock).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "line", ["--index-url https://a/b", "--find-links x", "a @ file:///x", "#   via -r /home/a/b.in"]
)
def test_address_is_refused(tmp_path, line):
    """The tool stops before it writes one."""
    with pytest.raises(SystemExit, match="address"):
        kunci.write_lock(tmp_path / "lock.txt", line + "\n", [])
    assert not (tmp_path / "lock.txt").exists()


@pytest.mark.parametrize("lock", kunci.LOCKS)
def test_every_entry_is_pinned_and_hashed(lock):
    """With --require-hashes pip refuses a lock that lacks one."""
    for entry in entries(lock):
        assert [s.operator for s in entry.requirement.specifier] == ["=="], entry.name
        assert entry.hashes, entry.name
        assert all(h.startswith("sha256:") for h in entry.hashes)


@pytest.mark.parametrize("source", [lock.replace(".txt", ".in") for lock in kunci.LOCKS])
def test_lock_answers_its_source(source):
    """A package added to the .in file without remaking the lock is found here, on every Python and system."""
    locked = [e for lock in kunci.LOCKS for e in entries(lock)]
    for python in kunci.PYTHONS:
        for target in kunci.SYSTEMS:
            here = {e.name: e for e in kunci.needed(locked, kunci.environment(python, target))}
            for asked in wanted(source):
                version = next(iter(here[asked.name].requirement.specifier)).version
                assert asked.specifier.contains(version, prereleases=True), asked


def test_each_package_has_one_version_per_environment():
    """All locks install together: no environment is asked for two versions of one package."""
    locked = [e for lock in kunci.LOCKS for e in entries(lock)]
    for python in kunci.PYTHONS:
        for target in kunci.SYSTEMS:
            names = [e.name for e in kunci.needed(locked, kunci.environment(python, target))]
            assert len(names) == len(set(names)), (python, target.name)


def test_markers_are_judged_for_the_asked_system():
    """Not for the machine that runs the check."""
    lock = kunci.parse_lock(
        'colorama==1 ; sys_platform == "win32" --hash=sha256:a\nnumpy==2 ; python_version < "3.12" --hash=sha256:b\n'
    )
    on_windows = kunci.needed(lock, kunci.environment("3.13.0", system("win_amd64")))
    on_linux = kunci.needed(lock, kunci.environment("3.11.0", system("linux_x86_64")))
    assert [e.name for e in on_windows] == ["colorama"]
    assert [e.name for e in on_linux] == ["numpy"]


def test_second_lock_leaves_out_what_the_first_holds_everywhere():
    """An entry that the first lock holds only for some systems is kept for the others."""
    base = kunci.parse_lock('a==1 --hash=sha256:a\nb==1 ; sys_platform == "win32" --hash=sha256:b\n')
    extra = kunci.parse_lock("a==1 --hash=sha256:a\nb==1 --hash=sha256:b\nc==1 --hash=sha256:c\n")
    assert [e.name for e in kunci.without(extra, base)] == ["b", "c"]
