"""The command line. Only here, and in its screen (layar), is anything printed; only here does anything exit.

Exit codes: 0 fine, 1 the data or the report has galat, 2 wrong use, 3 a fault of the program, 130 interrupted.
"""

from __future__ import annotations

import errno
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from lkj_app.perintah import aturan as perintah_aturan
from lkj_app.perintah import banding as perintah_banding
from lkj_app.perintah import isian as perintah_isian
from lkj_app.perintah import layar, layar_temuan
from lkj_app.perintah import perbarui as perintah_perbarui
from lkj_app.perintah import periksa as perintah_periksa
from lkj_app.perintah import rujukan as perintah_rujukan
from lkj_app.perintah.aplikasi import PilihanPeriode, app, bilangan, perintah
from lkj_app.perintah.bahasa import Kelompok, SalahPakai, terjemahkan
from lkj_app.perintah.setelan import Setelan, dengan_setelan, opsi
from lkj_app.perintah.terminal import Terminal
from lkj_utils import ROOT, __version__
from lkj_utils.dasar.errors import DataError, LkjError, UsageError
from lkj_utils.dasar.sistem import kalimat
from lkj_utils.dasar.temuan import galat

# Heavy modules (pandas, papermill, frictionless) are imported inside the commands that need them:
# `lkj --help` must answer at once.

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkj_app.bangun.bangun import HasilBangun
    from lkj_utils.data.daftar import PeriodeTersedia

__all__ = [
    "app",
    "main",
    "perintah_aturan",
    "perintah_banding",
    "perintah_isian",
    "perintah_perbarui",
    "perintah_periksa",
    "perintah_rujukan",
]

KODE_SALAH_PAKAI, KODE_SALAH_PROGRAM, KODE_DIHENTIKAN = 2, 3, 130
PORT = 8000


@app.callback(cls=Kelompok, add_help_option=False)
@dengan_setelan
def _awal(_setelan: Setelan) -> None:
    """LKj Triwulan: dari data menjadi laporan kinerja, dengan setiap angka dihitung dari satu sumber."""


@perintah("build")
@dengan_setelan
def build(  # noqa: PLR0913, PLR0917 - each is an option of the command
    setelan: Setelan,
    periode: PilihanPeriode = None,
    format: Annotated[  # noqa: A002 - the name of the option
        str | None,
        opsi("--format", help="Bentuk hasil, dipisah koma: html,pdf,docx (biasanya html,pdf).", metavar="DAFTAR"),
    ] = None,
    force: Annotated[bool, opsi("--force", help="Bangun ulang walaupun tidak ada yang berubah.")] = False,
    draft: Annotated[bool, opsi("--draft", help="Bangun walaupun ada galat; setiap halaman bertanda DRAF.")] = False,
    untuk_reviu: Annotated[
        bool, opsi("--untuk-reviu", help="Sertakan lampiran pemeriksaan dan tanda temuan di samping angka.")
    ] = False,
    jobs: Annotated[
        int | None,
        opsi("--jobs", help="Banyaknya bab yang dijalankan bersamaan.", metavar="N", parser=bilangan),
    ] = None,
    open: Annotated[bool, opsi("--open", help="Buka buku di peramban setelah selesai.")] = False,  # noqa: A002
) -> None:
    """Periksa data, jalankan bab-bab, dan buat buku laporan."""
    from lkj_app.bangun.bangun import bangun
    from lkj_utils.data.daftar import pilih

    pilihan = pilih(setelan.data, periode)
    setelan.layar.print(f"[bold]{escape(pilihan.nama)}[/]")
    with layar.Kemajuan(setelan.layar, hidup=_hidup(setelan), diam=setelan.quiet) as kemajuan:
        hasil = bangun(
            ROOT,
            setelan.data,
            setelan.output,
            pilihan.instansi,
            pilihan.periode,
            formats=None if format is None else [nama.strip().lower() for nama in format.split(",")],
            force=force,
            draft=draft,
            untuk_reviu=untuk_reviu,
            jobs=jobs,
            progress=kemajuan,
        )
    _tutup_build(setelan, hasil, buka=open)


@perintah("list")
@dengan_setelan
def daftar(setelan: Setelan) -> None:
    """Tampilkan periode yang ada, keadaannya, dan apa yang belum ada."""
    from lkj_utils.data.daftar import periode_tersedia

    semua = periode_tersedia(setelan.data)
    if not semua:
        setelan.layar.print("Belum ada periode.")
        return
    setelan.layar.print(layar.tabel_periode([(satu, _buku(setelan, satu).is_file()) for satu in semua]))


@perintah("serve")
@dengan_setelan
def serve(
    setelan: Setelan,
    periode: PilihanPeriode = None,
    port: Annotated[int, opsi("--port", help=f"Nomor port (biasanya {PORT}).", metavar="N", parser=bilangan)] = PORT,
    open: Annotated[bool, opsi("--open", help="Buka di peramban.")] = False,  # noqa: A002 - the name of the option
) -> None:
    """Sajikan buku yang sudah dibangun, hanya untuk komputer ini."""
    from lkj_app.perintah.sajikan import ALAMAT, buat_server

    buku = _buku(setelan, _yang_dibangun(setelan, periode))
    with buat_server(buku.parent, port) as server:
        alamat = f"http://{ALAMAT}:{server.server_port}/"
        setelan.layar.print(f"Buku tersaji di {alamat} (Ctrl-C untuk berhenti).")
        if open:
            typer.launch(alamat)
        server.serve_forever()


@perintah("test")
@dengan_setelan
def uji(_setelan: Setelan) -> None:
    """Siapkan dan jalankan uji program (melalui lkj.py)."""
    raise UsageError("Uji dijalankan melalui lkj.py: python3 lkj.py test (di Windows: py lkj.py test).")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code; every failure ends in a sentence on stderr."""
    kata = list(sys.argv[1:] if argv is None else argv) or ["--help"]
    _siapkan_keluaran()
    keluhan = Terminal(stderr=True, soft_wrap=True)
    try:
        kode = typer.main.get_command(app).main(args=kata, prog_name="lkj", standalone_mode=False)
    except SalahPakai as error:
        keluhan.print(terjemahkan(error), markup=False)
        return KODE_SALAH_PAKAI
    except LkjError as error:
        if isinstance(error, DataError):
            # What stopped the command, not what may be said besides.
            penghenti = galat(error.temuan) or error.temuan
            layar_temuan.tampilkan_temuan(Terminal(stderr=True), penghenti)
        keluhan.print(f"\n{error}" if isinstance(error, DataError) else str(error), markup=False)
        return error.exit_code
    except (OSError, MemoryError) as error:
        satu = error if isinstance(error, OSError) else OSError(errno.ENOMEM, "")
        keluhan.print(kalimat(satu, "dibaca atau ditulis"), markup=False)
        return LkjError.exit_code
    except Exception as error:  # noqa: BLE001 - the last stop: a fault of the program is told, not thrown at the user
        keluhan.print(_pesan_salah_program(error, kata), markup=False)
        return KODE_SALAH_PROGRAM
    if kode == KODE_DIHENTIKAN:
        keluhan.print("Dihentikan. Hasil terakhir tidak berubah.")
    return int(kode or 0)


def _siapkan_keluaran() -> None:
    """Show a question mark where a console lacks a character, rather than ending the program."""
    for saluran in (sys.stdout, sys.stderr):
        if hasattr(saluran, "reconfigure"):
            saluran.reconfigure(errors="replace")


def _hidup(setelan: Setelan) -> bool:
    return setelan.layar.is_terminal and not setelan.no_progress


def _tutup_build(setelan: Setelan, hasil: HasilBangun, *, buka: bool) -> None:
    if hasil.dibuat:
        kalimat = f"Selesai dalam {layar.detik(hasil.detik)}."
    else:
        kalimat = f"Tidak ada yang berubah; laporan terakhir masih berlaku ({layar.detik(hasil.detik)})."
    setelan.layar.print(f"[green]{kalimat}[/]")
    if hasil.temuan:
        setelan.layar.print(f"Temuan data: {layar_temuan.ringkas(hasil.temuan)}; lihat dengan perintah check.")
    for nama, path in hasil.berkas.items():
        setelan.layar.print(f"{nama.upper()}: {path}", soft_wrap=True, markup=False)
    if buka and hasil.path_html:
        typer.launch(hasil.path_html.as_uri())


def _buku(setelan: Setelan, pilihan: PeriodeTersedia) -> Path:
    return setelan.output / pilihan.instansi / str(pilihan.periode) / "html" / "index.html"


def _yang_dibangun(setelan: Setelan, periode: str | None) -> PeriodeTersedia:
    """Return the period named, else the newest that has a book."""
    from lkj_utils.data.daftar import periode_tersedia, pilih

    calon = [pilih(setelan.data, periode)] if periode else periode_tersedia(setelan.data)
    ada = [satu for satu in calon if _buku(setelan, satu).is_file()]
    if not ada:
        raise UsageError("Belum ada buku yang dibangun; jalankan dulu perintah build.")
    return ada[-1]


def _pesan_salah_program(error: Exception, kata: Sequence[str]) -> str:
    jejak = "".join(traceback.format_exception(error))
    isi = f"lkj {__version__}, Python {sys.version}\nlkj {' '.join(kata)}\n\n{jejak}"
    folder = Path(tempfile.gettempdir())
    log = folder / "lkj-kesalahan.log"
    try:
        log.write_text(isi, encoding="utf-8")
        letak = f"Rinciannya ada di {log}; sertakan berkas itu saat melapor."
    except OSError:
        letak = "Ulangi dengan -v untuk melihat rinciannya."
    rincian = f"\n\n{jejak}" if {"-v", "--verbose"} & set(kata) else ""
    return f"Ini kesalahan program, bukan kesalahan data Anda: {type(error).__name__}: {error}\n{letak}{rincian}"


if __name__ == "__main__":
    sys.exit(main())
