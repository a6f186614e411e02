"""Indonesian for every string of Sphinx and its themes: ``locale/id/LC_MESSAGES/*.po``.

Our catalogues come before those of Sphinx and the theme (which stay as fallback), so this extension
must stand first in ``extensions``. They are compiled here, at every build: only .po is kept in git.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog
    from sphinx.application import Sphinx

BAHASA = "id"


def susun(folder: Path) -> list[str]:
    """Compile all catalogues of a folder to .mo and ``sphinx.js``; return their domains."""
    katalog = {po.stem: _baca(po) for po in sorted(folder.glob("*.po"))}
    for domain, isi in katalog.items():
        with (folder / f"{domain}.mo").open("wb") as berkas:
            write_mo(berkas, isi)
    # Sphinx copies this file to translations.js: the strings that scripts show, search above all.
    (folder / "sphinx.js").write_text(_javascript(katalog["sphinx"]), encoding="utf-8")
    return list(katalog)


def _baca(po: Path) -> Catalog:
    with po.open("rb") as berkas:
        return read_po(berkas, locale=BAHASA)


def _javascript(katalog: Catalog) -> str:
    pesan = {str(x.id): str(x.string) for x in katalog if x.id and x.string}
    isi = {"locale": BAHASA, "messages": dict(sorted(pesan.items())), "plural_expr": "0"}
    return f"Documentation.addTranslations({json.dumps(isi, ensure_ascii=False, indent=1)});\n"


def setup(app: Sphinx) -> dict[str, Any]:
    """Compile, then announce every domain but ``sphinx``, which ``locale_dirs`` already names."""
    locale = Path(app.confdir) / "locale"
    # Sphinx looks for sphinx.js from the working directory, unless the path is whole.
    app.connect("config-inited", lambda _app, config: setattr(config, "locale_dirs", [str(locale)]))
    for domain in susun(locale / BAHASA / "LC_MESSAGES"):
        if domain != "sphinx":
            app.add_message_catalog(domain, str(locale))
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
