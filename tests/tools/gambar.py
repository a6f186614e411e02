"""Make the pictures of docs/ from the running program: terminal, workbook, book.

python tests/tools/gambar.py    in the environment that `python3 lkj.py test` makes, with Chromium, LibreOffice and
                                poppler-utils on the machine; about 4 minutes

A whole quarter is lived through with the fictional office of two years: its last quarter is taken away, prepared with
``new``, filled in the workbook, imported, checked, compared and built. Then the whole year (tests/setahun.py), and the
beginning of a new office. The commands are those of the handbook, run as a user runs them; nothing in a picture is
drawn by hand.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
from PIL import Image, ImageChops
from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from lkj_utils import ROOT
from tests.dua_tahun import MEKARJAYA, rakit_dua_tahun
from tests.lkj_app.isian.ekspor_uji import REALISASI, dokumen, lra_program, rfk, transaksi
from tests.pembangun import kantor_rekaan
from tests.setahun import jalani, jalani_kantor

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet
    from playwright.sync_api import Browser

GAMBAR = ROOT / "docs" / "gambar"
PERIODE, LALU = "2025-TW4", "2025-TW3"
LEBAR, BARIS_TERBANYAK, BARIS_AKHIR = 108, 46, 24


def main() -> None:
    """Live through a quarter, a year and the beginning of an office, and keep a picture of what the handbook shows."""
    with sync_playwright() as penggerak, _peramban(penggerak) as peramban:
        for bagian in (_triwulan, _setahun, _kantor):
            with tempfile.TemporaryDirectory() as folder:
                bagian(peramban, Path(folder))


def _triwulan(peramban: Browser, kerja: Path) -> None:
    """A quarter, from the folder to the book."""
    data = rakit_dua_tahun(kerja / "data")
    jadi = _ambil_triwulan(data, kerja)
    _terminal(peramban, "new", _lkj(kerja, "new", PERIODE))
    _lkj(kerja, "check", PERIODE, "--simpan", str(kerja / "temuan.xlsx"))
    _cetak(kerja / "temuan.xlsx", kerja, {"temuan": "Keadaan"})
    buku = next((kerja / "isian").glob("*.xlsx"))
    _isi(buku, jadi)
    _cetak(buku, kerja, {"isian-petunjuk": "Cara mengisi", "isian-belanja": "Permasalahan/kendala"})
    _lkj(kerja, "template", PERIODE, "--tahun", "--to", str(kerja / "setahun.xlsx"))
    _cetak(kerja / "setahun.xlsx", kerja, {"isian-target": "Penjumlahan"})
    lain = _salinan(buku)
    _terminal(peramban, "import", _lkj(kerja, "import", str(buku), "--dry-run"))
    _lkj(kerja, "import", str(buku))
    _terminal(peramban, "bentrok", _lkj(kerja, "import", str(lain)))
    _terminal(peramban, "kembali", _lkj(kerja, "import", "--batalkan", "--dry-run"))
    _terminal(peramban, "check", _lkj(kerja, "check", PERIODE))
    # What the workbook does not carry in this rehearsal comes from the quarter as it was.
    shutil.copytree(jadi, data / MEKARJAYA / "2025" / "tw4", dirs_exist_ok=True)
    _terminal(peramban, "compare", _lkj(kerja, "compare", LALU, PERIODE))
    _terminal(peramban, "build", _lkj(kerja, "build", PERIODE, "--no-progress"))
    _halaman(peramban, kerja / "_build" / MEKARJAYA / PERIODE / "html")
    _ekspor(peramban, kerja)


def _setahun(peramban: Browser, kerja: Path) -> None:
    """The year: its sheets of kas and of promises, and what a new version of the budget changes."""
    for langkah, keluaran in jalani(kerja, lambda *kata: _lkj(kerja, *kata)):
        if langkah == "rencana":
            buku = _tanpa_bulan(kerja / "isian" / f"isian-{MEKARJAYA}-2025-TW1.xlsx", kerja / "kas.xlsx")
            _cetak(buku, kerja, {"isian-kas": "Selisih dengan pagu"})
        elif langkah == "perubahan":
            _terminal(peramban, "perubahan", keluaran, akhir=True)
            _cetak(kerja / "isian" / f"isian-{MEKARJAYA}-2025-TW3.xlsx", kerja, {"isian-perjanjian": "Pihak kedua"})


def _tanpa_bulan(buku: Path, ke: Path) -> Path:
    """A copy without what stands right of the quarters (months, remarks), so that they can be read in print."""
    isi = openpyxl.load_workbook(buku)
    lembar = isi["Anggaran kas"]
    akhir = next(sel.column for sel in lembar[1] if str(sel.value).startswith("Selisih dengan pagu"))
    for sel in lembar[1][akhir:]:
        lembar.column_dimensions[sel.column_letter].hidden = True
    isi.save(ke)
    return ke


def _kantor(_: Browser, kerja: Path) -> None:
    """A new office: its questions, its programs and its sub kegiatan."""
    for langkah, _keluaran in jalani_kantor(kerja, lambda *kata: _lkj(kerja, *kata)):
        if langkah == "langkah-1":
            gambar = {"kantor-identitas": "Pertanyaan", "kantor-program": "Bidang urusan"}
            _cetak(kerja / "isian" / "kantor-tanjung_rekaan-langkah-1.xlsx", kerja, gambar)
    gambar = {"kantor-sub": "Penyediaan Gaji dan Tunjangan ASN"}
    _cetak(kerja / "isian" / "kantor-tanjung_rekaan-langkah-2.xlsx", kerja, gambar)


def _peramban(playwright) -> Browser:
    return playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])


def _ambil_triwulan(data: Path, kerja: Path) -> Path:
    """Take the quarter out of the data; returns where it lies now."""
    return Path(shutil.move(data / MEKARJAYA / "2025" / "tw4", kerja / "jadi"))


def _lkj(kerja: Path, *kata: str) -> str:
    """What a command shows, with its colours."""
    perintah = [
        sys.executable,
        "-m",
        "lkj_app",
        *kata,
        "--data",
        str(kerja / "data"),
        "--output",
        str(kerja / "_build"),
    ]
    env = os.environ | {"FORCE_COLOR": "1", "COLUMNS": str(LEBAR), "PYTHONPATH": str(ROOT)}
    hasil = subprocess.run(perintah, env=env, cwd=ROOT, capture_output=True, text=True, check=False)
    baris = f"> py lkj.py {' '.join(Path(k).name if Path(k).is_absolute() else k for k in kata)}"
    return f"{baris}\n{hasil.stdout}{hasil.stderr}".replace(f"{kerja}{os.sep}", "")


def _terminal(peramban: Browser, nama: str, isi: str, *, akhir: bool = False) -> None:
    """The text of a terminal as a picture; a long one is cut where it says so, at its end or before it."""
    semua = isi.rstrip().splitlines()
    if akhir and len(semua) > BARIS_AKHIR:
        semua = [semua[0], f"… {len(semua) - BARIS_AKHIR - 1} baris", *semua[-BARIS_AKHIR:]]
    elif len(semua) > BARIS_TERBANYAK:
        semua = [*semua[:BARIS_TERBANYAK], f"… {len(semua) - BARIS_TERBANYAK} baris lagi"]
    layar = Console(record=True, width=LEBAR, file=open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
    layar.print(Text.from_ansi("\n".join(semua)))
    svg = layar.export_svg(title="LKj Triwulan", theme=MONOKAI)
    halaman = peramban.new_page(viewport={"width": 1180, "height": 700}, device_scale_factor=1)
    halaman.set_content(f"<body style='margin:0'>{svg}</body>")
    halaman.locator("svg").first.screenshot(path=GAMBAR / f"{nama}.png")
    halaman.close()


# Sheet, table, its key, and which column of the sheet holds which column of the table.
DIKETIK = (
    ("Realisasi belanja", "realisasi_belanja", "kode", {"Realisasi s/d triwulan": "realisasi_sd"}),
    ("Realisasi pendapatan", "realisasi_pendapatan", "akun", {"Realisasi s/d triwulan": "realisasi_sd"}),
    (
        "Realisasi kinerja",
        "realisasi_kinerja",
        "id_indikator",
        {"Realisasi s/d triwulan": "realisasi_sd", "Status data": "status"},
    ),
    (
        "Realisasi indikator sasaran",
        "realisasi_indikator",
        "id_indikator",
        {"Realisasi": "realisasi", "Status data": "status"},
    ),
)


def _isi(buku: Path, jadi: Path) -> None:
    """Type into the workbook what the quarter's own tables say, as an analyst does."""
    isi = openpyxl.load_workbook(buku)
    for judul, tabel, kunci, peta in DIKETIK:
        with (jadi / f"{tabel}.csv").open(encoding="utf-8", newline="") as berkas:
            _isi_lembar(isi[judul], {row[kunci]: row for row in csv.DictReader(berkas)}, peta)
    isi.save(buku)


def _salinan(buku: Path) -> Path:
    """The workbook of another section, in which one value differs."""
    lain = buku.with_name("dari-bendahara.xlsx")
    isi = openpyxl.load_workbook(buku)
    lembar = isi["Realisasi belanja"]
    kolom = next(sel.column for sel in lembar[1] if str(sel.value).startswith("Realisasi s/d triwulan"))
    lembar.cell(3, kolom).value += 5_000_000
    isi.save(lain)
    return lain


def _ekspor(peramban: Browser, kerja: Path) -> None:
    """Exports in the genuine layouts with fictional amounts: two read, and one with names instead of codes."""
    shutil.rmtree(kerja / "data")
    (kerja / "data").mkdir()
    kantor_rekaan().tulis(kerja / "data")
    bayar = [transaksi(sub, nilai + 40_000) for sub, nilai in REALISASI.items()]
    nama = {"Musyawarah Rekaan": 300_000, "Evaluasi Rekaan.": 500_000, "Lain Sekali": 100_000}
    for satu, lembar in (("sipd-dokumen", dokumen(*bayar)), ("sipd-lra", lra_program()), ("sipd-rfk", rfk(nama))):
        berkas = lembar.simpan(kerja, f"{satu}.xlsx")
        _terminal(peramban, satu, _lkj(kerja, "import", str(berkas), "--sipd", "--periode", "2030-TW2", "--dry-run"))


def _isi_lembar(lembar: Worksheet, rows: dict[str, dict[str, str]], peta: dict[str, str]) -> None:
    kolom = {str(sel.value).rstrip(" *").removesuffix(" (rupiah)"): sel.column for sel in lembar[1]}
    for baris in range(3, lembar.max_row + 1):
        row = rows.get(str(lembar.cell(baris, 1).value), {})
        for judul, nama in peta.items():
            if row.get(nama):
                lembar.cell(baris, kolom[judul]).value = float(row[nama]) if "realisasi" in nama else row[nama]


def _cetak(buku: Path, kerja: Path, gambar: dict[str, str]) -> None:
    """Pages of a workbook as LibreOffice prints them, by a text that stands on them."""
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(kerja), str(buku)],
                   check=True, capture_output=True)  # fmt: skip
    pdf = kerja / f"{buku.stem}.pdf"
    for nama, teks in gambar.items():
        halaman = _halaman_berisi(pdf, teks)
        subprocess.run(["pdftoppm", "-png", "-r", "110", "-f", str(halaman), "-l", str(halaman), "-singlefile",
                        str(pdf), str(GAMBAR / nama)], check=True)  # fmt: skip
        _pangkas(GAMBAR / f"{nama}.png")


def _pangkas(path: Path) -> None:
    """Cut away the white paper around a sheet."""
    gambar = Image.open(path).convert("RGB")
    kotak = ImageChops.difference(gambar, Image.new("RGB", gambar.size, "white")).getbbox()
    gambar.crop(kotak).save(path)


def _halaman_berisi(pdf: Path, teks: str) -> int:
    """The first page on which a text stands; 1 where it stands on none."""
    semua = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    return next((nomor for nomor, isi in enumerate(semua.split("\f"), start=1) if teks.casefold() in isi.casefold()), 1)


def _halaman(peramban: Browser, html: Path) -> None:
    """A chapter of the book in a window."""
    halaman = peramban.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light")
    halaman.goto((html / "bab-3-d-realisasi-anggaran.html").as_uri())
    halaman.wait_for_load_state("networkidle")
    halaman.screenshot(path=GAMBAR / "buku-bab-3.png")
    halaman.close()


if __name__ == "__main__":
    main()
