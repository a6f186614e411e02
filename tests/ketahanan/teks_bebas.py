"""Family ``teks``: hostile strings in free cells; nothing of them comes to life on a terminal or on a page."""

from __future__ import annotations

import contextlib
import html.parser
import os
import re
import unicodedata
import warnings
from functools import cache
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import nbformat

from lkj_utils import ROOT
from lkj_utils.dasar.errors import LkjError
from tests.ketahanan import bahan, ganas
from tests.ketahanan.folder_data import jalankan_lagi
from tests.ketahanan.kasus import Catatan, Luaran, lkj
from tests.ketahanan.kerja_data import Kerja, buka

if TYPE_CHECKING:
    from collections.abc import Iterator

ARAH = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
TOML_TEKS = ("nama", "kabupaten", "provinsi", "kedudukan", "visi", "tempat", "aturan.catatan_skala")
TANDA = "lkj"


def keluarga(catatan: Catatan) -> None:
    """One string in one to three free cells; the screen and the pieces of some chapters are looked at."""
    acak = catatan.acak
    kerja = buka(catatan, bahan.kantor("rekaan", bahan.gudang()))
    isi = acak.choice(ganas.TEKS)
    for _ in range(acak.choice((1, 1, 3))):
        acak.choices((_isi_sel, _isi_toml), weights=(4, 1))[0](kerja, isi)
    cek = lkj(catatan, "check", kerja.kantor.periode, data=kerja.data)
    periksa_layar(catatan, cek)
    jalankan_lagi(kerja, acak.choice(("list", "compare", "template")))
    if cek.kode == 0 or "galat" not in cek.semua.rsplit(":", 1)[-1]:
        for nama in acak.sample(sorted(p.name for p in (ROOT / "notebooks").glob("*.ipynb")), 2):
            periksa_halaman(kerja, nama, isi)


def _isi_sel(kerja: Kerja, isi: str) -> None:
    acak = kerja.catatan.acak
    calon = [
        (nama, n)
        for nama, tabel in kerja.tabel.items()
        for n, k in enumerate(tabel.kolom)
        if tabel.baris and k in bahan.kolom(nama) and bahan.jenis_kolom(nama, k) == "teks" and k != "catatan"
    ]
    nama, kolom = acak.choice(calon)
    tabel = kerja.tabel[nama]
    baris = acak.randrange(len(tabel.baris))
    tabel.baris[baris][kolom] = isi
    tabel.tulis()
    kerja.catatan.lakukan(f"{nama} baris {baris + 2} {tabel.kolom[kolom]} = {isi[:40]!r}")


def _isi_toml(kerja: Kerja, isi: str) -> None:
    kunci = kerja.catatan.acak.choice(TOML_TEKS)
    nama = "periode" if kunci == "tempat" else "instansi"
    path = kerja.data / kerja.kantor.letak(bahan.kontrak()[nama])
    teks = "".join(f"\\U{ord(satu):08X}" if not (satu.isalnum() and satu.isascii()) else satu for satu in isi)
    pola = rf"(?m)^{kunci.rpartition('.')[2]} = .*$"
    path.write_text(
        re.sub(pola, lambda cocok: f'{cocok[0].split(" = ")[0]} = "{teks}"', path.read_text(encoding="utf-8")),
        encoding="utf-8",
    )
    kerja.catatan.lakukan(f"{nama}.toml {kunci} = {isi[:40]!r}")


def periksa_layar(catatan: Catatan, luar: Luaran) -> None:
    """No control character but ends of lines, and nothing that turns text around, goes to a terminal."""
    buruk = {satu for satu in luar.semua if (unicodedata.category(satu) == "Cc" and satu != "\n") or satu in ARAH}
    if buruk:
        catatan.lapor(
            "aktif", f"{luar.kata[0]}: ke terminal mentah {' '.join(f'U+{ord(satu):04X}' for satu in sorted(buruk))}"
        )


class _Pembaca(html.parser.HTMLParser):
    """Elements, attributes and addresses that come from the string."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.hidup: list[str] = []
        self.teks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of the string's, or one of ours with its attribute."""
        if TANDA in tag or tag == "script":
            self.hidup.append(f"<{tag}>")
        for nama, nilai in attrs:
            if TANDA in nama or (
                nama in ("href", "src") and re.match(r"\s*(javascript|data|file|vbscript):", nilai or "", re.IGNORECASE)
            ):
                self.hidup.append(f"<{tag} {nama}={(nilai or '')[:40]}>")

    def handle_comment(self, data: str) -> None:
        """What is said in it is lost."""
        if TANDA in data:
            self.hidup.append("<!-- -->")

    def handle_data(self, data: str) -> None:
        """Text."""
        self.teks.append(data)


def hidup(potongan: str) -> list[str]:
    """What of the string came to life in a piece of HTML."""
    pembaca = _Pembaca()
    pembaca.feed(potongan)
    pembaca.close()
    dihitung = ["{{7*7}} dihitung"] if "lkj49uji" in potongan else []
    return pembaca.hidup + dihitung


def periksa_halaman(kerja: Kerja, notebook: str, isi: str) -> None:
    """Run the cells of a chapter here, without a kernel, and read each piece as a browser would."""
    try:
        for sel, potongan in tampilkan(kerja, notebook):
            if ada := hidup(potongan):
                kerja.catatan.lapor("aktif", f"{notebook} {sel!r:.60}: {', '.join(ada[:3])} dari {isi[:30]!r}")
    except LkjError:
        return
    except Exception as error:  # noqa: BLE001 - whatever check let pass, a chapter must stand
        kerja.catatan.lapor("traceback", f"{notebook}: {type(error).__name__}: {error}"[:300])


@cache
def _sel(notebook: str) -> tuple[str, ...]:
    semua = nbformat.read(ROOT / "notebooks" / notebook, as_version=4).cells
    return tuple(
        sel.source for sel in semua if sel.cell_type == "code" and "parameters" not in sel.metadata.get("tags", ())
    )


def tampilkan(kerja: Kerja, notebook: str) -> Iterator[tuple[str, str]]:
    """Each cell that shows something, and its HTML. Charts are left out: they take seconds."""
    ruang: dict[str, Any] = {"instansi": kerja.kantor.instansi, "periode": kerja.kantor.periode}
    with (
        patch.dict(os.environ, {"LKJ_DATA": str(kerja.data)}),
        warnings.catch_warnings(),
        contextlib.redirect_stdout(None),
    ):
        warnings.simplefilter("ignore")
        for sumber in _sel(notebook):
            if "grafik." in sumber and "import" not in sumber:
                continue
            baris = sumber.rstrip().splitlines()
            if "import" in sumber or "=" in baris[-1].split("(")[0]:
                exec(sumber, ruang)  # noqa: S102 - our own notebooks
                continue
            exec("\n".join(baris[:-1]), ruang)  # noqa: S102
            hasil = eval(baris[-1], ruang)  # noqa: S307
            if hasattr(hasil, "_repr_html_"):
                yield sumber, hasil._repr_html_()
