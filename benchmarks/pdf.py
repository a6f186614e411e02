"""The PDF step against the HTML step, and against the usual other ways to a PDF, as ratios.

    python benchmarks/pdf.py [--rounds 3] [--out FOLDER]

Executes the chapters of Kalaena 2023-TW4 once, then times every way from the same staged book, in rounds that take
turns, each run in a process of its own and into a new folder. Compare ratios, not seconds: those belong to a machine.
WeasyPrint and xelatex are timed where they are installed ("tidak terpasang" elsewhere); no set-up of ours brings them.
Their times include what they need of Sphinx, as ours do.
"""

from __future__ import annotations

import argparse
import importlib.util
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import html as lxml_html

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from lkj_app.bangun import buku  # noqa: E402 - the project is found only now
from lkj_app.bangun.bangun import bangun  # noqa: E402
from lkj_app.bangun.bentuk_terbitan import FORMAT, Format  # noqa: E402
from lkj_app.bangun.docx import draf, pandoc  # noqa: E402
from lkj_utils.dasar.errors import LkjError  # noqa: E402
from lkj_utils.dasar.periode import Periode  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

ABSENT = "tidak terpasang"
LIMIT = 180  # seconds that a foreign program may take
# The style sheets of the site keep WeasyPrint busy for more than eight minutes, so it gets a plain one.
PLAIN = (
    "@page { size: A4; margin: 25mm } table { border-collapse: collapse; font-size: 8pt } td, th { border: 1px solid }"
)
BASE = "HTML"


@dataclass(frozen=True)
class Staged:
    """The staged book and the date of the report."""

    folder: Path
    date: str


@dataclass(frozen=True)
class Way:
    """A way to publish: makes a file in a new folder; ``installed`` is False where it cannot be timed."""

    name: str
    make: Callable[[Staged, Path], Path]
    installed: bool = True


def stage(out: Path) -> Staged:
    """Execute the chapters and keep the staged book, which a build throws away."""
    kept: list[Staged] = []

    def keep(_plan: object, folder: Path, _new: Path, about: buku.Keterangan) -> None:
        shutil.copytree(folder, out / "staged")
        kept.append(Staged(out / "staged", about.tanggal_laporan))

    FORMAT["stage"] = Format(keep, lambda _plan: "manifest.json")
    bangun(ROOT, ROOT / "data", out / "report", "kalaena", Periode(2023, 4), formats=("stage",))
    return kept[0]


def html(book: Staged, folder: Path) -> Path:
    """The site."""
    buku.buat_html(ROOT, book.folder, folder / "html", folder / "log", book.date)
    return folder / "html" / "index.html"


def pdf(book: Staged, folder: Path) -> Path:
    """Our PDF: document tree to Typst."""
    buku.buat_pdf(ROOT, book.folder, folder / "pdf" / "a.pdf", folder / "log", book.date)
    return folder / "pdf" / "a.pdf"


def docx(book: Staged, folder: Path) -> Path:
    """The draft for Word."""
    draf.buat_docx(ROOT, book.folder, folder / "a.docx", folder / "log", book.date)
    return folder / "a.docx"


def weasyprint(book: Staged, folder: Path) -> Path:
    """One HTML page of the whole book, printed by WeasyPrint with a plain style sheet."""
    page = buku.buat_satu_halaman(ROOT, book.folder, folder / "log", book.date)
    tree = lxml_html.parse(str(page))
    for element in tree.xpath("//link | //script | //details"):
        element.drop_tree()
    for head in tree.iter("head"):
        head.append(lxml_html.fromstring(f"<style>{PLAIN}</style>"))
    page.write_bytes(lxml_html.tostring(tree, encoding="utf-8"))
    program = shutil.which("weasyprint")
    command = [program] if program else [sys.executable, "-m", "weasyprint"]
    run([*command, "--quiet", str(page), str(folder / "a.pdf")], folder)
    return folder / "a.pdf"


def xelatex(book: Staged, folder: Path) -> Path:
    """What Jupyter Book does by itself: LaTeX, then xelatex until the references stand."""
    command = [sys.executable, "-c", buku.JUPYTER_BOOK, "build", str(book.folder), "--builder", "pdflatex"]
    run([*command, "--path-output", str(folder)], book.folder)
    return next((folder / "_build" / "latex").glob("*.pdf"))


def run(command: list[str], cwd: Path) -> None:
    """Run a foreign program; what it says is shown only when it fails."""
    try:
        done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        raise RuntimeError(f"{command[0]}: more than {LIMIT} seconds") from None
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr[-400:]}")


def has_pandoc() -> bool:
    """Whether the extra for DOCX is installed."""
    try:
        pandoc.pastikan_ada()
    except LkjError:
        return False
    return True


def has_weasyprint() -> bool:
    """Whether WeasyPrint starts: its wheel installs without the system libraries that it needs."""
    if shutil.which("weasyprint") is None and importlib.util.find_spec("weasyprint") is None:
        return False
    command = [
        shutil.which("weasyprint") or sys.executable,
        *([] if shutil.which("weasyprint") else ["-m", "weasyprint"]),
    ]
    return subprocess.run([*command, "--version"], capture_output=True, check=False).returncode == 0


def ways() -> list[Way]:
    """All ways, the one to compare with first."""
    return [
        Way(BASE, html),
        Way("PDF (Typst, ours)", pdf),
        Way("DOCX (pandoc, ours)", docx, has_pandoc()),
        Way("PDF (WeasyPrint)", weasyprint, has_weasyprint()),
        Way("PDF (xelatex)", xelatex, shutil.which("xelatex") is not None and shutil.which("latexmk") is not None),
    ]


def measure(book: Staged, rounds: int, out: Path) -> dict[str, list[float]]:
    """Seconds of every way, in rounds that take turns; a way that fails is told and left out."""
    seconds: dict[str, list[float]] = {way.name: [] for way in ways() if way.installed}
    for n in range(rounds):
        for way in (x for x in ways() if x.name in seconds):
            try:
                seconds[way.name].append(once(way, book, out / f"{n}-{way.make.__name__}"))
            except (LkjError, RuntimeError, StopIteration) as error:
                print(f"{way.name}: gagal: {error}")
                del seconds[way.name]
                continue
            print(f"round {n + 1}, {way.name}: {seconds[way.name][-1]:.2f} s", flush=True)
    return seconds


def once(way: Way, book: Staged, folder: Path) -> float:
    """Seconds of one run on a fresh copy of the book: Sphinx would reuse what an earlier run left beside it."""
    folder.mkdir()
    fresh = Staged(folder / "book", book.date)
    shutil.copytree(book.folder, fresh.folder)
    begin = time.perf_counter()
    way.make(fresh, folder)
    return time.perf_counter() - begin


def report(seconds: dict[str, list[float]]) -> None:
    """Print the medians as ratios."""
    base = statistics.median(seconds[BASE])
    print(f"\n{'way':24}{'median':>9}{'/ HTML':>9}")
    for way in ways():
        if not way.installed or way.name not in seconds:
            print(f"{way.name:24}{ABSENT if not way.installed else 'gagal':>18}")
            continue
        median = statistics.median(seconds[way.name])
        print(f"{way.name:24}{median:7.2f} s{median / base:9.2f}")


def main() -> None:
    """Stage, measure, report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--out", type=Path, help="keep what is made in this new folder")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        out = args.out or Path(temporary)
        out.mkdir(parents=True, exist_ok=True)
        report(measure(stage(out), args.rounds, out))


if __name__ == "__main__":
    main()
