"""Make and prove the locks: requirements.txt, and what requirements-docx.txt and requirements-dev.txt add to it.

python tests/tools/kunci.py             remake all from the .in files, keeping versions that still fit
python tests/tools/kunci.py --upgrade   the same, taking the newest versions
python tests/tools/kunci.py --check     prove with pip that every locked package has a wheel with a locked
                                        hash, for each Python and system below (downloads about 1 GB)

Run it with the Python of .venv after `python3 lkj.py test`: uv, packaging and pip are there.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.txt", "requirements-docx.txt", "requirements-dev.txt")
FIRST = ("jupyter-book", "pandas", "matplotlib", "papermill", "nbval", "pytest")
OLDEST = "3.11"
# First and late 3.11: Debian 12 has 3.11.2, and markers of the lock tell 3.11.5 from older ones.
PYTHONS = ("3.11.0", "3.11.9", "3.12.0", "3.13.0", "3.14.0")
ADDRESS = re.compile(r"://|--(extra-)?index|--find-links|file:|(^|\s)-[if]\s|/(home|root|tmp|opt|usr)/", re.MULTILINE)
HEADER = """\
# Made from {source} by tests/tools/kunci.py; do not edit.
# Python {oldest} and newer, on Linux, macOS and Windows; every package has a wheel and its hashes.
"""


@dataclass(frozen=True)
class System:
    """A system the locks must install on: what its markers say, and which wheels its pip takes."""

    name: str
    markers: dict[str, str]
    wheels: tuple[str, ...]


SYSTEMS = (
    System(
        "win_amd64",
        {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows", "platform_machine": "AMD64"},
        ("win_amd64",),
    ),
    System(
        "linux_x86_64",
        {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux", "platform_machine": "x86_64"},
        # glibc 2.28: Debian 10, Ubuntu 18.10, RHEL 8.
        (*(f"manylinux_2_{minor}_x86_64" for minor in range(28, 4, -1)), "manylinux2014_x86_64", "manylinux1_x86_64"),
    ),
    System(
        "macos_arm64",
        {"sys_platform": "darwin", "os_name": "posix", "platform_system": "Darwin", "platform_machine": "arm64"},
        ("macosx_15_0_arm64",),
    ),
)


@dataclass(frozen=True)
class Locked:
    """One entry of a lock: the requirement with its marker, and its hashes."""

    requirement: Requirement
    hashes: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the name, as uv writes it: lower case, with hyphens."""
        return self.requirement.name

    def __str__(self) -> str:
        req = self.requirement
        marker = f" ; {req.marker}" if req.marker else ""
        return " \\\n    ".join([f"{req.name}{req.specifier}{marker}", *(f"--hash={h}" for h in self.hashes)])


def parse_lock(text: str) -> list[Locked]:
    """Return the entries of a lock, in its order."""
    joined = text.replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line and not line.startswith(("#", "-"))]
    return [parse_entry(line) for line in lines]


def parse_entry(line: str) -> Locked:
    """Return one entry from its joined line: requirement, then --hash options."""
    requirement, *hashes = line.split(" --hash=")
    return Locked(Requirement(requirement.strip()), tuple(h.strip() for h in hashes))


def order(entries: list[Locked]) -> list[Locked]:
    """Return the entries with the project's six packages first, the others by name."""
    return sorted(entries, key=lambda e: (FIRST.index(e.name) if e.name in FIRST else len(FIRST), e.name))


def without(entries: list[Locked], base: list[Locked]) -> list[Locked]:
    """Return the entries that the base lock does not hold already, under the same marker or under none."""
    held = {(e.name, str(e.requirement.marker)) for e in base}
    return [e for e in entries if not held & {(e.name, str(e.requirement.marker)), (e.name, "None")}]


def write_lock(path: Path, head: str, entries: list[Locked]) -> None:
    """Write a lock, refusing one that would carry an address or a path of this machine."""
    text = head + "".join(f"{entry}\n" for entry in entries)
    if found := ADDRESS.search(text):
        sys.exit(f"{path.name}: the lock would hold an address: {found.group()!r}")
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(entries)} packages")


def compile_lock(source: Path, kept: Path, *, constraint: Path | None, upgrade: bool) -> list[Locked]:
    """Resolve a .in file for every system at once with uv; only versions that have wheels."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "lock.txt")
        if kept.exists():  # uv keeps the versions it finds in its output file
            out.write_text("".join(f"{e}\n" for e in parse_lock(kept.read_text(encoding="utf-8"))), encoding="utf-8")
        command = [sys.executable, "-m", "uv", "pip", "compile", "--universal", "--python-version", OLDEST]
        command += ["--only-binary", ":all:", "--generate-hashes", "--no-annotate", "--no-header", "--quiet"]
        command += ["--upgrade"] if upgrade else []
        command += ["--constraint", str(constraint)] if constraint else []
        if subprocess.run([*command, "--output-file", str(out), str(source)], check=False).returncode:
            sys.exit(f"{source.name}: uv found no lock; {kept.name} stays as it was")
        return parse_lock(out.read_text(encoding="utf-8"))


def remake(*, upgrade: bool) -> None:
    """Remake all locks; the others hold only what the first lacks, so that they install together."""
    main, *others = (ROOT / name for name in LOCKS)
    entries = order(compile_lock(main.with_suffix(".in"), main, constraint=None, upgrade=upgrade))
    write_lock(main, HEADER.format(source="requirements.in", oldest=OLDEST), entries)
    for lock in others:
        source = lock.with_suffix(".in")
        extra = compile_lock(source, lock, constraint=main, upgrade=upgrade)
        head = HEADER.format(source=source.name, oldest=OLDEST) + "-r requirements.txt\n"
        write_lock(lock, head, order(without(extra, entries)))


def environment(python: str, system: System) -> dict[str, str]:
    """Return the marker environment of a Python on a system, not of the one that runs this."""
    env = {name: str(value) for name, value in default_environment().items()} | system.markers
    env["python_version"], env["python_full_version"] = python.rpartition(".")[0], python
    env["implementation_name"], env["platform_python_implementation"] = "cpython", "CPython"
    env["implementation_version"] = env["python_full_version"]
    return env


def needed(entries: list[Locked], env: dict[str, str]) -> list[Locked]:
    """Return the entries whose marker holds in the environment."""
    return [e for e in entries if e.requirement.marker is None or e.requirement.marker.evaluate(env)]


def download(entries: list[Locked], python: str, system: System, folder: Path) -> bool:
    """Fetch the wheels of one environment with pip, hashes required; say whether all were found."""
    listed = folder / "needed.txt"
    # Markers are dropped: pip would judge them by the running interpreter, not by the asked one.
    bare = [Locked(Requirement(f"{e.name}{e.requirement.specifier}"), e.hashes) for e in entries]
    listed.write_text("".join(f"{e}\n" for e in bare), encoding="utf-8")
    tag = "cp" + "".join(python.split(".")[:2])
    command = [sys.executable, "-m", "pip", "download", "--only-binary=:all:", "--no-deps", "--require-hashes"]
    command += ["--quiet", "--dest", str(folder / "wheels"), "--requirement", str(listed)]
    command += ["--python-version", python, "--implementation", "cp", "--abi", tag, "--abi", "abi3", "--abi", "none"]
    command += [f"--platform={wheel}" for wheel in system.wheels]
    # Indexes and folders that only this machine knows prove nothing for another.
    env = {k: v for k, v in os.environ.items() if not re.match(r"PIP_(EXTRA_)?INDEX_URL|PIP_FIND_LINKS", k)}
    return subprocess.run(command, check=False, env=env | {"PIP_CONFIG_FILE": os.devnull}).returncode == 0


def check() -> int:
    """Prove the locks on every Python and system; return how many of them failed."""
    entries = [e for lock in LOCKS for e in parse_lock((ROOT / lock).read_text())]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for python in PYTHONS:
            for system in SYSTEMS:
                wanted = needed(entries, environment(python, system))
                good = download(wanted, python, system, Path(folder))
                failed += not good
                print(
                    f"Python {python} {system.name}: {len(wanted)} packages, {'ok' if good else 'FAILED'}", flush=True
                )
    return failed


def main() -> int:
    """Remake or prove the locks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="prove that every locked package has a wheel")
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions")
    args = parser.parse_args()
    if args.check:
        return 1 if check() else 0
    remake(upgrade=args.upgrade)
    return 0


if __name__ == "__main__":
    sys.exit(main())
