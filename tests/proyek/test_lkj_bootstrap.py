"""lkj.py: when it sets up, what it says when it cannot, and what it hands on."""

from __future__ import annotations

import ast
import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import lkj


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Give lkj a folder of its own, with the files that it reads."""
    for name in ("requirements.txt", "requirements-docx.txt", "requirements-dev.txt", "pyproject.toml"):
        (tmp_path / name).write_text(name)
    venv = tmp_path / ".venv"
    monkeypatch.setattr(lkj, "ROOT", tmp_path)
    monkeypatch.setattr(lkj, "VENV", venv)
    monkeypatch.setattr(lkj, "PYTHON", venv / "python")
    monkeypatch.setattr(lkj, "STAMP", venv / "lkj.json")
    monkeypatch.setattr(lkj, "LOG", venv / "pip.log")
    return tmp_path


@pytest.fixture
def taken(folder, monkeypatch):
    """Stand in for the slow steps: remember them, and leave what a set-up leaves."""
    steps = []

    def take(step, live):
        steps.append(step)
        (folder / ".venv").mkdir(exist_ok=True)
        (folder / ".venv/python").touch()

    monkeypatch.setattr(lkj, "take", take)
    monkeypatch.setattr(lkj, "run", lambda command, cwd=None: 0)
    return steps


def test_python_3_6_can_read_the_file():
    """An old Python must get as far as the sentence that it is too old."""
    ast.parse(Path(lkj.__file__).read_text(encoding="utf-8"), feature_version=(3, 6))


def test_old_python_is_refused_in_one_sentence(monkeypatch, capsys):
    """The guard stands before every import that an old Python may lack."""
    source = Path(lkj.__file__).read_text(encoding="utf-8").partition("import errno")[0]
    monkeypatch.setattr(sys, "version_info", (3, 6, 15))
    with pytest.raises(SystemExit) as stop:
        exec(compile(source, "lkj.py", "exec"), {})  # noqa: S102 - our own file
    said = capsys.readouterr().err
    assert stop.value.code == 2
    assert "Python 3.11 atau lebih baru" in said
    assert "Python 3.6." in said
    assert said.count("\n") == 1


def test_only_the_standard_library_is_imported():
    """On a fresh machine there is nothing else."""
    tree = ast.parse(Path(lkj.__file__).read_text(encoding="utf-8"))
    imported = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    imported |= {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names


def test_first_run_takes_every_step_and_the_second_none(taken):
    """A finished set-up is not repeated."""
    assert lkj.main(["list"]) == 0
    assert taken == ["lingkungan", "paket"]
    assert lkj.main(["list"]) == 0
    assert taken == ["lingkungan", "paket"]


def test_changed_lock_remakes_the_environment(folder, taken):
    """What the lock no longer names must not stay installed."""
    lkj.main(["list"])
    (folder / "requirements.txt").write_text("other")
    taken.clear()
    lkj.main(["list"])
    assert taken == ["lingkungan", "paket"]


def test_changed_pyproject_reinstalls_only_the_package(folder, taken):
    """A changed entry point asks for seconds, not for minutes."""
    lkj.main(["list"])
    (folder / "pyproject.toml").write_text("other")
    taken.clear()
    lkj.main(["list"])
    assert taken == ["paket"]


def test_test_tools_are_installed_only_for_test(taken):
    """Who only makes reports downloads no test tools, and `test` adds them once."""
    lkj.main(["list"])
    assert "uji" not in taken
    taken.clear()
    lkj.main(["test"])
    lkj.main(["test"])
    lkj.main(["list"])
    assert taken == ["docx", "uji"]


@pytest.mark.parametrize(
    ("command", "steps"),
    [
        (["build", "--format", "html,pdf,docx"], ["docx"]),
        (["build", "--format=DOCX"], ["docx"]),
        (["build", "--format", "html"], []),
        (["import", "isian.docx"], []),
    ],
)
def test_pandoc_is_installed_when_a_docx_is_asked_for(taken, command, steps):
    """It is the largest package of all, and most offices never need it."""
    lkj.main(["list"])
    taken.clear()
    lkj.main(command)
    assert taken == steps


def test_moved_folder_and_other_python_ask_for_a_new_environment(folder, monkeypatch):
    """A virtual environment holds its own path and belongs to one Python."""
    before = lkj.wanted(testing=False)
    monkeypatch.setattr(lkj, "ROOT", folder / ".." / folder.name)
    moved = lkj.wanted(testing=False)
    monkeypatch.setattr(lkj, "ROOT", folder)
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    other = lkj.wanted(testing=False)
    assert lkj.stale(before, moved) == lkj.stale(before, other) == ["lingkungan", "paket"]


@pytest.mark.parametrize("stamp", ["", "{", "[]", "null"])
def test_half_made_environment_is_remade(folder, taken, stamp):
    """An interrupted run leaves no stamp or a broken one."""
    (folder / ".venv").mkdir()
    (folder / ".venv/python").touch()
    (folder / ".venv/lkj.json").write_text(stamp)
    lkj.main(["list"])
    assert taken == ["lingkungan", "paket"]


def test_environment_whose_python_is_gone_is_remade(folder, taken):
    """The system's Python may be upgraded away under a finished environment."""
    lkj.main(["list"])
    (folder / ".venv/python").unlink()
    taken.clear()
    lkj.main(["list"])
    assert taken == ["lingkungan", "paket"]


def test_step_that_fails_is_taken_again(folder, taken, monkeypatch, capsys):
    """Only finished steps are stamped."""
    take = lkj.take

    def fail_late(step, live):
        if step == "paket":
            raise lkj.SetupError("gagal di sini")
        take(step, live)

    monkeypatch.setattr(lkj, "take", fail_late)
    assert lkj.main(["list"]) == 2
    assert capsys.readouterr().err.endswith("gagal di sini\n")
    assert list(json.loads((folder / ".venv/lkj.json").read_text())) == ["lingkungan"]
    monkeypatch.setattr(lkj, "take", take)
    taken.clear()
    assert lkj.main(["list"]) == 0
    assert taken == ["paket"]


def test_set_up_is_announced_unless_quiet(folder, taken, capsys):
    """A wait of minutes is announced; -q asks for silence."""
    lkj.main(["list"])
    assert "Menyiapkan lingkungan (sekali saja, beberapa menit) ..." in capsys.readouterr().err
    (folder / "requirements.txt").write_text("other")
    lkj.main(["list", "-q"])
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "tidak sama dengan yang dikunci"),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "Cakram penuh"),
        ("NewConnectionError(...)\nERROR: No matching distribution found for x==1", "jaringan tidak terhubung"),
        ("ERROR: No matching distribution found for x==1", "Python 3.11 sampai 3.14"),
        ("OSError: [Errno 13] Permission denied: 'x'", "tidak dapat ditulisi"),
        ("HINT: This system does not have Windows Long Path support enabled.", "Nama folder terlalu panjang"),
    ],
)
def test_cause_of_a_failed_installation_is_named(said, sentence):
    """The user reads the cause and where the whole record lies, not what pip said."""
    told = lkj.cause(said)
    assert sentence in told
    assert str(lkj.LOG) in told
    assert "ERROR" not in told


def test_unknown_failure_shows_the_last_lines():
    """What we cannot name is shown as pip said it."""
    told = lkj.cause("one\ntwo\nthree\nfour\n")
    assert told.endswith("\ntwo\nthree\nfour")


@pytest.mark.parametrize(
    ("code", "sentence"),
    [(errno.EACCES, "tidak dapat ditulisi"), (errno.EROFS, "tidak dapat ditulisi"), (errno.ENOSPC, "Cakram penuh")],
)
def test_folder_that_cannot_be_written_is_named(taken, monkeypatch, capsys, code, sentence):
    """No traceback for a read-only folder or a full disk."""

    def take(step, live):
        raise OSError(code, "no")

    monkeypatch.setattr(lkj, "take", take)
    assert lkj.main(["list"]) == 2
    assert sentence in capsys.readouterr().err


def test_missing_venv_support_is_named(folder, monkeypatch, capsys):
    """Debian ships Python without ensurepip: the sentence names the package to install."""
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    assert lkj.main(["list"]) == 2
    assert f"sudo apt install python3.{sys.version_info[1]}-venv" in capsys.readouterr().err
    assert not (folder / ".venv").exists()


def test_file_missing_beside_lkj_is_named(folder, capsys):
    """Opened from inside a ZIP, Windows unpacks lkj.py alone."""
    (folder / "requirements.txt").unlink()
    assert lkj.main(["list"]) == 2
    assert "Berkas requirements.txt tidak ada" in capsys.readouterr().err


def test_interrupted_set_up_says_so(taken, monkeypatch, capsys):
    """Ctrl-C while setting up gives a sentence and the usual code."""

    def take(step, live):
        raise KeyboardInterrupt

    monkeypatch.setattr(lkj, "take", take)
    assert lkj.main(["list"]) == 130
    assert "Dihentikan" in capsys.readouterr().err


def test_pip_output_is_kept_and_its_failure_explained(folder, monkeypatch):
    """All that pip says is in the log."""
    (folder / ".venv").mkdir()
    fake = "import sys; print('Connection refused'); sys.exit(1)"
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda command, **kw: popen([sys.executable, "-c", fake], **kw))
    with pytest.raises(lkj.SetupError, match="jaringan"):
        lkj.pip("x")
    assert (folder / ".venv/pip.log").read_text() == "Connection refused\n"


def run(code, **env):
    """Let another process hand over to ``python -c code``."""
    start = f"import lkj, pathlib; lkj.PYTHON = pathlib.Path({sys.executable!r}); exit(lkj.run(['-c', {code!r}]))"
    return subprocess.Popen([sys.executable, "-c", start], cwd=lkj.ROOT, env={**os.environ, **env})


def test_run_passes_exit_code_and_fixes_what_changes_bytes():
    """UTF-8 and one hash seed for every command; packages from elsewhere are kept out."""
    seen = "(sys.flags.utf8_mode, os.getenv('PYTHONHASHSEED'), os.getenv('PYTHONPATH'))"
    code = f"import os, sys; sys.exit(42 if {seen} == (1, '0', None) else 1)"
    assert run(code, PYTHONPATH="elsewhere", PYTHONHASHSEED="7").wait(20) == 42


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot replace a process")
def test_a_command_ends_when_its_start_is_killed(tmp_path):
    """It is the same process, so that no build goes on unseen."""
    path = tmp_path / "pid"
    process = run(
        f"import os, pathlib; pathlib.Path({str(path)!r}).write_text(str(os.getpid())); os.kill(os.getpid(), 9)"
    )
    assert process.wait(20) == -9
    assert path.read_text() == str(process.pid)


def test_commands_are_handed_on_as_they_are(taken, monkeypatch):
    """`test` goes to pytest in the project's folder, everything else to lkj_app in the user's."""
    seen = []
    monkeypatch.setattr(lkj, "run", lambda command, cwd=None: seen.append((command, cwd)) or 0)
    lkj.main(["build", "2023-TW4", "--open"])
    lkj.main(["test", "-k", "periode"])
    assert seen == [
        (["-P", "-m", "lkj_app", "build", "2023-TW4", "--open"], None),
        (["-m", "pytest", "-k", "periode"], lkj.ROOT),
    ]
