"""Write the handbook's pages of the rules, docs/aturan/*.md, from the declarations and their examples.

python tests/tools/aturan.py    in the environment that `python3 lkj.py test` makes
"""

from __future__ import annotations

from lkj_app.pemeriksaan.penjelasan import halaman
from lkj_utils import ROOT

FOLDER = ROOT / "docs" / "aturan"


def main() -> None:
    """Replace all pages; a group that is gone takes its page along."""
    FOLDER.mkdir(exist_ok=True)
    isi = halaman()
    for path in FOLDER.glob("*.md"):
        if path.name not in isi:
            path.unlink()
    for nama, teks in isi.items():
        (FOLDER / nama).write_text(teks.rstrip("\n") + "\n", encoding="utf-8", newline="\n")
    print(f"{len(isi)} halaman di {FOLDER.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
