"""Families ``bunuh-*`` and ``berdua``: real processes killed at any change of files, and two at once.

After a kill the next command finds, or makes, all as before or all as after; nothing of ours stays, no lock holds
anybody up, no kernel lives on.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from lkj_utils import ROOT
from tests.ketahanan import bahan, bangun_mini
from tests.ketahanan.isian import templat
from tests.ketahanan.kasus import KODE_SALAH_PROGRAM, Catatan, LewatiError, beda, potret, tanpa_riwayat

if TYPE_CHECKING:
    from tests.ketahanan.bahan import Kantor

PEMBUNUH = Path(__file__).with_name("pembunuh.py")
TUNGGU_KERNEL = 8
BATAS_PROSES = 300
DIKETIK = {
    "realisasi_belanja": ("Realisasi belanja", "F3", 541_000),
    "realisasi_kinerja": ("Realisasi kinerja", "G3", 2),
    "realisasi_pendapatan": ("Realisasi pendapatan", "E3", 510_000),
    "pegawai": ("Pegawai", "E3", 3),
}


def _lingkungan(catatan: Catatan) -> dict[str, str]:
    return os.environ | {
        "PYTHONPATH": str(ROOT),
        "TMPDIR": str(catatan.kerja / "sementara"),
        "COLUMNS": "400",
        "NO_COLOR": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _mulai(catatan: Catatan, n: int, folder: Path, *kata: str) -> subprocess.Popen[str]:
    if not hasattr(signal, "SIGKILL"):
        raise LewatiError("tanpa SIGKILL")
    argv = [sys.executable, str(PEMBUNUH), str(n), str(folder), *kata]
    pipa = subprocess.PIPE
    proses = subprocess.Popen(
        argv, env=_lingkungan(catatan), cwd=ROOT, stdout=pipa, stderr=pipa, stdin=subprocess.DEVNULL, text=True
    )
    catatan.tumpukan.callback(_habisi, proses)
    return proses


def _habisi(proses: subprocess.Popen[str]) -> None:
    if proses.poll() is None:
        proses.kill()
        proses.communicate()


def _tunggu(proses: subprocess.Popen[str], catatan: Catatan, *, setelah: float = 0) -> tuple[int, str]:
    """The end of a process and what it said; killed ``setelah`` seconds if it still lives."""
    try:
        out, err = proses.communicate(timeout=setelah or BATAS_PROSES)
    except subprocess.TimeoutExpired:
        proses.kill()
        out, err = proses.communicate()
        if not setelah:
            catatan.lapor("sisa", f"tidak selesai dalam {BATAS_PROSES} detik")
    if "Traceback (most recent call last)" in err or proses.returncode == KODE_SALAH_PROGRAM:
        catatan.lapor("traceback", err.strip()[-300:])
    return proses.returncode, out + err


def isi_buku(catatan: Catatan, kantor: Kantor, nama: str, *tabel: str) -> Path:
    """A workbook with a new value in each of these tables."""
    path = catatan.kerja / f"{nama}.xlsx"
    path.write_bytes(templat(kantor))
    buku = load_workbook(path)
    for satu in tabel:
        lembar, sel, nilai = DIKETIK[satu]
        buku[lembar][sel] = nilai
    buku.save(path)
    return path


def impor(catatan: Catatan) -> None:
    """An import of four tables is killed at a change of files, or at a moment; then any command."""
    acak, kantor = catatan.acak, bahan.kantor("rekaan", bahan.gudang())
    baru = _tujuan_impor(kantor, catatan)
    data = kantor.salin(catatan.kerja / "data")
    buku, lama = isi_buku(catatan, kantor, "isian", *DIKETIK), tanpa_riwayat(potret(data))
    _sekali_bunuh_impor(catatan, data, buku)
    lanjut = acak.choice((("check", kantor.periode), ("list",), ("import", str(buku)), ("import", "--batalkan")))
    kode, luar = _tunggu(_mulai(catatan, 0, data, "lkj", *lanjut, "--data", str(data)), catatan)
    kini = tanpa_riwayat(potret(data))
    catatan.lakukan(f"lalu {lanjut[0]} {lanjut[-1]} -> {kode}".replace(str(catatan.kerja), ""))
    if kini not in (lama, baru):
        catatan.lapor(
            "campur", f"sesudah {lanjut[0]}: sebagian lama, sebagian baru ({beda(lama, kini)} berbeda dari yang lama)"
        )
    if lanjut == ("import", str(buku)) and (kode or kini != baru):
        catatan.lapor("sisa", f"impor sesudahnya terhalang: {luar[-200:]}")
    _periksa_sisa_data(catatan, kantor, data)


def _sekali_bunuh_impor(catatan: Catatan, data: Path, buku: Path) -> None:
    acak = catatan.acak
    kata = ("lkj", "import", str(buku), "--data", str(data))
    if acak.random() < 0.8:
        n = acak.randint(1, _banyak_ubah())
        kode, _ = _tunggu(_mulai(catatan, n, data, *kata), catatan)
        catatan.lakukan(f"dibunuh sebelum perubahan berkas ke-{n} -> {kode}")
    else:
        detik = acak.uniform(0.2, 3)
        kode, _ = _tunggu(_mulai(catatan, 0, data, *kata), catatan, setelah=detik)
        catatan.lakukan(f"dibunuh sesudah {detik:.2f} detik -> {kode}")


_BERSIH: dict[str, tuple[dict[str, bytes], set[str], int]] = {}


def _bersih(kantor: Kantor, catatan: Catatan) -> tuple[dict[str, bytes], set[str], int]:
    """What an import leaves that nobody kills: the files, all names, and how many changes it makes; once a process."""
    if kantor.nama not in _BERSIH:
        data = kantor.salin(catatan.kerja / "bersih")
        buku = isi_buku(catatan, kantor, "bersih", *DIKETIK)
        kode, luar = _tunggu(_mulai(catatan, 0, data, "lkj", "import", str(buku), "--data", str(data)), catatan)
        assert kode == 0, luar
        semua = potret(data)
        _BERSIH[kantor.nama] = tanpa_riwayat(semua), set(semua), int(luar.strip().rsplit("\n", 1)[-1])
    return _BERSIH[kantor.nama]


def _tujuan_impor(kantor: Kantor, catatan: Catatan) -> dict[str, bytes]:
    return _bersih(kantor, catatan)[0]


def _banyak_ubah() -> int:
    return next(iter(_BERSIH.values()))[2]


def _periksa_sisa_data(catatan: Catatan, kantor: Kantor, data: Path) -> None:
    """After the next command only such files lie there as an import leaves that nobody kills."""
    boleh = _bersih(kantor, catatan)[1]
    for nama in sorted(set(potret(data)) - boleh):
        if not (
            nama.startswith(f"{kantor.instansi}/.riwayat/")
            and nama.endswith(".zip")
            and "/." not in nama.split(".riwayat")[1]
        ):
            catatan.lapor("sisa", f"tertinggal di folder data: {nama}")


@cache
def _banyak_ubah_bangun() -> list[int]:
    return []


def bangun(catatan: Catatan) -> None:
    """A build over a good report is killed; the report is whole at once, and the next build is free to work."""
    acak, folder = catatan.acak, catatan.kerja / "mini"
    folder.mkdir()
    _siapkan_mini(catatan, folder)
    laporan = folder / "hasil" / "rekaan" / "2023-TW4"
    lama = potret(laporan)
    bangun_mini.ubah(folder, "isi baru")
    banyak = _banyak_ubah_bangun()[0]
    # Half of the kills fall into the last changes, where one report takes the place of the other.
    n = acak.randint(1, banyak) if acak.random() < 0.4 else acak.randint(max(1, banyak - 60), banyak)
    if acak.random() < 0.8:
        kode, _ = _tunggu(_mulai(catatan, n, folder / "hasil", "bangun", str(folder)), catatan)
        catatan.lakukan(f"dibunuh sebelum perubahan berkas ke-{n} dari {banyak} -> {kode}")
    else:
        detik = acak.uniform(1, 9)
        kode, _ = _tunggu(_mulai(catatan, 0, folder / "hasil", "bangun", str(folder)), catatan, setelah=detik)
        catatan.lakukan(f"dibunuh sesudah {detik:.2f} detik -> {kode}")
    kini = potret(laporan) if laporan.is_dir() else {}
    _periksa_utuh(catatan, lama, kini)
    _periksa_kernel(catatan)
    kode, luar = _tunggu(_mulai(catatan, 0, folder / "hasil", "bangun", str(folder)), catatan)
    if kode:
        catatan.lapor("sisa", f"bangun sesudahnya terhalang: {luar[-200:]}")
    elif b"isi baru" not in (laporan / "html" / "bab-1.html").read_bytes():
        catatan.lapor("campur", "bangun sesudahnya memberi halaman lama")
    for path in sorted((folder / "hasil").rglob(".*")):
        if path.name not in _BOLEH_HASIL and path.parent.name == "rekaan":
            catatan.lapor("sisa", f"tertinggal di folder hasil: {path.relative_to(folder)}")


_BOLEH_HASIL: set[str] = set()
_MINI: dict[str, bytes] = {}


def _siapkan_mini(catatan: Catatan, folder: Path) -> None:
    """A project with a good report; built once in a process, then copied."""
    bangun_mini.buat(folder)
    bangun_mini.ubah(folder, "isi lama")
    if not _MINI:
        kode, luar = _tunggu(_mulai(catatan, 0, folder / "hasil", "bangun", str(folder)), catatan)
        assert kode == 0, luar
        _banyak_ubah_bangun().append(int(luar.strip().rsplit("\n", 1)[-1]))
        _MINI.update(potret(folder / "hasil"))
        _BOLEH_HASIL.update(path.name for path in (folder / "hasil" / "rekaan").iterdir())
    for nama, isi in _MINI.items():
        path = folder / "hasil" / nama
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(isi)


def _periksa_utuh(catatan: Catatan, lama: dict[str, bytes], kini: dict[str, bytes]) -> None:
    """At the moment of the kill: the old report to the byte, or a whole new one."""
    if kini == lama:
        return
    if not kini:
        catatan.lapor("campur", "tidak ada folder laporan sesudah dibunuh")
        return
    halaman = [kini.get(f"html/bab-{n}.html", b"") for n in (1, 2)]
    if not all(b"isi baru" in satu for satu in halaman) or set(kini) != set(lama):
        catatan.lapor("campur", f"laporan tidak utuh: {beda(lama, kini)[:200]}")


def _periksa_kernel(catatan: Catatan) -> None:
    """Kernels of a killed build end with it; the machine gives them a moment."""
    akhir = time.monotonic() + TUNGGU_KERNEL
    while (hidup := _proses_kita(catatan)) and time.monotonic() < akhir:
        time.sleep(0.3)
    if hidup:
        catatan.lapor("sisa", f"{len(hidup)} kernel masih hidup {TUNGGU_KERNEL} detik sesudah induknya")
    for pid in hidup:
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGKILL)


def _proses_kita(catatan: Catatan) -> list[int]:
    """Processes whose temporary folder is that of this case."""
    tanda = f"TMPDIR={catatan.kerja / 'sementara'}".encode()
    hasil = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if tanda in path.read_bytes().split(b"\0") and int(path.parent.name) != os.getpid():
                hasil.append(int(path.parent.name))
    return hasil


def berdua(catatan: Catatan) -> None:
    """Two imports at once of different cells: what says that it wrote has written, and nothing of the other is gone."""
    kantor = bahan.kantor("rekaan", bahan.gudang())
    data = kantor.salin(catatan.kerja / "data")
    tabel = catatan.acak.sample(sorted(DIKETIK), 2) if catatan.acak.random() < 0.5 else ["realisasi_belanja"] * 2
    buku = [isi_buku(catatan, kantor, f"buku-{n}") for n in (0, 1)]
    sel = [DIKETIK[satu][:2] for satu in tabel]
    sel = [(sel[0][0], sel[0][1]), (sel[1][0], sel[1][1] if sel[0] != sel[1] else "F4")]
    letak = []
    for n, (lembar, alamat) in enumerate(sel):
        isi = load_workbook(buku[n])
        nilai = DIKETIK[tabel[n]][2]
        isi[lembar][alamat] = nilai
        isi.save(buku[n])
        letak.append((tabel[n], nilai))
    jeda = catatan.acak.uniform(0, 0.2)
    proses = []
    for satu in buku:
        proses.append(_mulai(catatan, 0, data, "lkj", "import", str(satu), "--data", str(data)))
        time.sleep(jeda)
    akhir = [_tunggu(satu, catatan) for satu in proses]
    catatan.lakukan(f"{sel} berselang {jeda:.2f} detik -> {[kode for kode, _ in akhir]}")
    for n, (kode, luar) in enumerate(akhir):
        ada = _terdapat(kantor, data, *letak[n], baris=1 if sel[n][1] == "F4" else 0)
        if kode == 0 and not ada:
            catatan.lapor("hilang", f"{buku[n].name} berkata ditulis, tetapi {letak[n]} tidak ada")
        if kode and ada:
            catatan.lapor("campur", f"{buku[n].name} berkata tidak, tetapi {letak[n]} ada: {luar[-150:]}")
    if all(kode for kode, _ in akhir):
        catatan.lapor("sisa", f"keduanya ditolak: {akhir[0][1][-200:]}")
    _periksa_sisa_data(catatan, kantor, data)


def _terdapat(kantor: Kantor, data: Path, tabel: str, nilai: int, baris: int) -> bool:
    isi = (data / kantor.letak(bahan.kontrak()[tabel])).read_text(encoding="utf-8").splitlines()
    return any(str(nilai) in satu.split(",") for satu in isi[1:][baris:])
