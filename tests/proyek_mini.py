"""A tiny project made in code: two chapters, one page, and a data folder with one period."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

import nbformat

from lkj_utils.dasar.periode import Periode
from lkj_utils.data.instansi import KONTAK
from lkj_utils.kontrak.versi import terbaru

if TYPE_CHECKING:
    from pathlib import Path

PERIODE = Periode(2023, 4)
CONFIG = """
title: Laporan rekaan
execute: {execute_notebooks: "off"}
html: {use_edit_page_button: false, use_repository_button: false}
sphinx: {config: {html_copy_source: false, html_show_copyright: false}}
"""
TOC = "format: jb-book\nroot: index\nchapters:\n- file: bab-1\n- file: bab-2\n"


@dataclass(frozen=True)
class Mini:
    """The folders of a mini project."""

    root: Path
    data: Path
    out: Path


def buat_proyek(folder: Path) -> Mini:
    """Write the project: ``bab-1`` and ``bab-2`` show a figure and the parameters they were given."""
    mini = Mini(folder / "proyek", folder / "data", folder / "hasil")
    (mini.root / "book").mkdir(parents=True)
    (mini.root / "notebooks").mkdir()
    (mini.root / "_config.yml").write_text(CONFIG, encoding="utf-8")
    (mini.root / "book" / "_toc.yml").write_text(TOC, encoding="utf-8")
    (mini.root / "book" / "index.md").write_text("# Laporan rekaan\n\nData rekaan.\n", encoding="utf-8")
    for nama in ("bab-1", "bab-2"):
        tulis_bab(mini.root, nama, "print(instansi, periode)")
    tulis_data(mini.data)
    return mini


def tulis_bab(root: Path, nama: str, *kode: str, parameter: str = 'instansi = ""\nperiode = ""') -> Path:
    """Write one chapter notebook: title, parameters cell, then the given code cells."""
    sel = [nbformat.v4.new_markdown_cell(f"# Judul {nama}")]
    sel.append(nbformat.v4.new_code_cell(parameter, metadata={"tags": ["parameters"]}))
    sel += [nbformat.v4.new_code_cell(satu) for satu in kode]
    path = root / "notebooks" / f"{nama}.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=sel), path)
    return path


def tulis_data(
    data: Path, instansi: str = "rekaan", periode: Periode = PERIODE, *, tabel: tuple[str, ...] = ("a", "b")
) -> None:
    """Write a contract of a yearly table ``a`` and a quarterly table ``b``, both required, and some of their files."""
    tahun = data / instansi / str(periode.tahun)
    (tahun / f"tw{periode.triwulan}").mkdir(parents=True, exist_ok=True)
    (data / instansi / "instansi.toml").write_text('nama = "Kecamatan Rekaan"\n', encoding="utf-8")
    letak = {"a": "{instansi}/{tahun}/a.csv", "b": "{instansi}/{tahun}/tw{triwulan}/b.csv"}
    (data / "datapackage.json").write_text(
        json.dumps({"version": f"{terbaru()}.0.0", "resources": [_tabel(*satu) for satu in letak.items()]})
    )
    for nama in tabel:
        path = data / letak[nama].format(instansi=instansi, tahun=periode.tahun, triwulan=periode.triwulan)
        path.write_text("kode\n1\n", encoding="utf-8")


def _tabel(nama: str, path: str) -> dict[str, object]:
    cakupan = "triwulan" if "tw{" in path else "tahun"
    skema = {"fields": [{"name": "kode", "type": "string"}]}
    return {"name": nama, "path": path, "cakupan": cakupan, "wajib": True, "schema": skema}


def laporan_palsu(instansi: str, periode: Periode, data_root: Path | None = None) -> SimpleNamespace:
    """Stand in for ``lkj_utils.laporan.buka``."""
    fakta = SimpleNamespace(tulis_csv=lambda path: path.write_text("id,nilai\nx:y,1\n", encoding="utf-8"))
    return SimpleNamespace(
        judul="Laporan Kinerja Kecamatan Rekaan",
        instansi=SimpleNamespace(
            nama="Kecamatan Rekaan",
            kabupaten="Kabupaten Rekaan",
            kedudukan="Kota Rekaan",
            kertas="F4",
            lambang="",
            **dict.fromkeys(KONTAK, ""),
        ),
        periode=periode,
        waktu=SimpleNamespace(tanggal_laporan=date(2024, 1, 15)),
        fakta=fakta,
    )
