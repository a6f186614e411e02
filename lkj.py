#!/usr/bin/env python3
"""Start LKj Triwulan: python3 lkj.py COMMAND (Windows: py lkj.py COMMAND).

Makes .venv beside this file from requirements.txt when it is missing or out of date, then hands the command to
lkj_app in it. Standard library only. Python 3.6 must still parse this file, to be told that it is too old.
"""

import sys

OLDEST = (3, 11)
TOO_OLD = "LKj Triwulan memerlukan Python {}.{} atau lebih baru, sedangkan yang dipakai ini Python {}.{}."

if sys.version_info < OLDEST:
    sys.stderr.write(TOO_OLD.format(*OLDEST, *sys.version_info[:2]) + " Pasang Python terbaru dari www.python.org.\n")
    sys.exit(2)

# Only now: an old Python may lack what follows.
import errno
import hashlib
import importlib.util
import json
import os
import re
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "lkj.json"
LOG = VENV / "lkj-pip.log"

NO_WRITE = (
    f"Folder {ROOT} tidak dapat ditulisi, atau folder .venv di dalamnya sedang dipakai program lain: "
    "tutup program itu, atau pindahkan folder ini ke tempat yang boleh Anda tulisi."
)
NO_SPACE = "Cakram penuh: sediakan ruang kosong sekitar 1 GB, lalu jalankan lagi."
NO_VENV = (
    "Python ini tidak membawa modul venv dan ensurepip: di Debian atau Ubuntu jalankan "
    "'sudo apt install python{}.{}-venv', di sistem lain pasang Python dari www.python.org."
)
OTHER_PACKAGES = (
    "Paket yang terunduh tidak sama dengan yang dikunci di requirements.txt: jalankan lagi; bila terulang, "
    "unduhan diubah di tengah jalan, laporkan kepada pengelola jaringan."
)
LONG_PATH = "Nama folder terlalu panjang bagi Windows: pindahkan folder ini ke tempat yang pendek, misalnya C:\\lkj."
NO_NETWORK = (
    "Paket tidak dapat diunduh karena jaringan tidak terhubung atau terputus: periksa sambungan internet "
    "(dan proxy kantor), lalu jalankan lagi."
)
NO_PACKAGE = (
    "Tidak semua paket tersedia untuk Python {}.{} di komputer ini: pakailah Python 3.11 sampai 3.14 (64-bit)."
).format(*sys.version_info[:2])
# Tried in this order on what pip said: a network failure also ends in "No matching distribution".
CAUSES = (
    (r"DO NOT MATCH THE HASHES", OTHER_PACKAGES),
    (r"No space left|Errno 28\b|WinError 112\b|not enough space", NO_SPACE),
    (r"Long Path support|WinError 206\b|File name too long", LONG_PATH),
    (r"NewConnectionError|NameResolution|getaddrinfo|Network is unreachable|ProxyError|SSLError", NO_NETWORK),
    (r"Connection ?(refused|reset|broken|aborted)|Max retries exceeded|Could not fetch URL", NO_NETWORK),
    (r"ConnectTimeout|Read ?timed out|ReadTimeout|IncompleteRead", NO_NETWORK),
    (r"Permission denied|Errno 13\b|Read-only file system|WinError (5|32)\b", NO_WRITE),
    (r"No matching distribution|Could not find a version", NO_PACKAGE),
)


class SetupError(Exception):
    """The environment cannot be made; str() is the sentence for the user."""


def digest(*parts: str | Path) -> str:
    """Return one hash over texts and the bytes of files."""
    sums = [hashlib.sha256(p.read_bytes() if isinstance(p, Path) else p.encode()).hexdigest() for p in parts]
    return hashlib.sha256("".join(sums).encode()).hexdigest()


def wanted(testing: bool, docx: bool = False) -> dict[str, str]:
    """Return what each step of the set-up depends on, as hashes, in the order of the steps."""
    version = "{}.{}".format(*sys.version_info[:2])
    try:
        state = {"lingkungan": digest(version, str(ROOT), ROOT / "requirements.txt")}
        state["paket"] = digest(ROOT / "pyproject.toml")
        if testing or docx:
            state["docx"] = digest(ROOT / "requirements-docx.txt")
        if testing:
            state["uji"] = digest(ROOT / "requirements-dev.txt")
    except FileNotFoundError as error:
        name = Path(error.filename).name
        raise SetupError(
            f"Berkas {name} tidak ada di samping lkj.py: bongkar seluruh isi ZIP ke satu folder."
        ) from None
    return state


def stale(done: dict[str, str], state: dict[str, str]) -> list[str]:
    """Return the steps to take: those whose hash changed; a new environment asks for all of them."""
    changed = [step for step in state if done.get(step) != state[step]]
    return list(state) if "lingkungan" in changed else changed


def read_stamp() -> dict[str, str]:
    """Return the finished steps; none for a missing, half-made or broken environment."""
    try:
        done = json.loads(STAMP.read_text(encoding="utf-8")) if PYTHON.exists() else {}
    except (OSError, ValueError):
        return {}
    return done if isinstance(done, dict) else {}


def cause(said: str) -> str:
    """Return the sentence for what pip or ensurepip said, and where all of it can be read."""
    for pattern, sentence in CAUSES:
        if re.search(pattern, said):
            return sentence + f" Catatan pip: {LOG}"
    tail = "\n".join(said.strip().splitlines()[-3:])
    return f"Pemasangan paket gagal; catatan lengkap: {LOG}\n{tail}"


def make_venv() -> None:
    """Make .venv anew, removing what an interrupted run or another lock left there."""
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        raise SetupError(NO_VENV.format(*sys.version_info[:2]))
    import venv  # Debian ships Python without it

    STAMP.unlink(missing_ok=True)  # first of all: a half-removed environment must not pass for a finished one
    try:
        venv.EnvBuilder(clear=True, with_pip=True, symlinks=os.name != "nt").create(VENV)
    except subprocess.CalledProcessError as error:
        raise SetupError(cause((error.output or b"").decode(errors="replace") or str(error))) from None


def pip(*args: str, live: bool = False) -> None:
    """Run pip install in .venv, keeping all it says in a log; raise with the cause when it fails."""
    command = [str(PYTHON), "-I", "-X", "utf8", "-m", "pip", "install", "--no-deps", "--no-input"]
    command += ["--disable-pip-version-check", *args]
    # A pip configured for user installs would refuse to install into .venv.
    env = dict(os.environ, PIP_USER="0")
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    lines: list[str] = []
    with process, LOG.open("a", encoding="utf-8") as log:
        for line in process.stdout or ():
            log.write(line)
            lines.append(line)
            show_progress(lines, live)
    if process.returncode:
        raise SetupError(cause("".join(lines)))


def show_progress(lines: list[str], live: bool) -> None:
    """Count the packages on a terminal: a set-up of minutes must be seen to move."""
    found = ("Collecting ", "Processing ")  # fetched, or at hand on this machine
    if live and lines[-1].startswith(found):
        sys.stderr.write(f"\r  paket ke-{sum(line.startswith(found) for line in lines)} disiapkan ")
    elif live and lines[-1].startswith("Installing collected"):
        sys.stderr.write("\r  memasang paket ...         \n")
    sys.stderr.flush()


def take(step: str, live: bool) -> None:
    """Take one step of the set-up."""
    locked = ("--require-hashes", "--only-binary=:all:", "-r")
    if step == "lingkungan":
        make_venv()
        pip(*locked, "requirements.txt", live=live)
    elif step == "paket":
        pip("--no-build-isolation", "--no-index", "--editable", ".")
    else:
        pip(*locked, {"docx": "requirements-docx.txt", "uji": "requirements-dev.txt"}[step], live=live)


def prepare(state: dict[str, str], quiet: bool) -> None:
    """Bring .venv up to date and stamp every finished step, so that an interrupted run goes on where it stopped."""
    done = read_stamp()
    steps = stale(done, state)
    if not steps:
        return
    begin = time.monotonic()
    if not quiet:
        sys.stderr.write("Menyiapkan lingkungan (sekali saja, beberapa menit) ...\n")
    done = {} if "lingkungan" in steps else done
    for step in steps:
        take(step, live=not quiet and sys.stderr.isatty())
        done[step] = state[step]
        STAMP.write_text(json.dumps(done), encoding="utf-8")
    if not quiet:
        sys.stderr.write(f"Lingkungan siap dalam {time.monotonic() - begin:.0f} detik.\n")


def run(command: list[str], cwd: Path | None = None) -> int:
    """Run a command in the environment, in our place where the system can do that; else return its exit code.

    In our place it ends when we are killed, and Ctrl-C is its own; on Windows it is left to end by itself.
    """
    env = dict(os.environ, PYTHONUTF8="1", PYTHONHASHSEED="0")
    # Packages from elsewhere would make another report than the lock.
    for name in ("PYTHONPATH", "PYTHONHOME"):
        env.pop(name, None)
    if os.name != "nt":
        os.chdir(cwd or ".")
        os.execve(PYTHON, [str(PYTHON), *command], env)  # noqa: S606 - no shell is wanted
    process = subprocess.Popen([str(PYTHON), *command], cwd=cwd, env=env)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def asks_docx(argv: list[str]) -> bool:
    """Whether a report as DOCX is asked for: only then is pandoc downloaded, the largest package of all."""
    return any("docx" in re.split("[=, ]", arg.lower()) for arg in argv)


def main(argv: list[str]) -> int:
    """Set up when needed, then run the command; return its exit code."""
    testing = argv[:1] == ["test"]
    try:
        prepare(wanted(testing, asks_docx(argv)), quiet=bool({"-q", "--quiet"} & set(argv)))
    except SetupError as error:
        problem = str(error)
    except OSError as error:
        problem = NO_SPACE if error.errno == errno.ENOSPC else f"{NO_WRITE} ({error})"
    except KeyboardInterrupt:
        sys.stderr.write("\nDihentikan; penyiapan diulang saat perintah dijalankan lagi.\n")
        return 130
    else:
        # -P: a file named csv.py in the user's folder must not be taken for Python's own.
        return run(["-m", "pytest", *argv[1:]], cwd=ROOT) if testing else run(["-P", "-m", "lkj_app", *argv])
    sys.stderr.write(problem + "\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
