"""Commands that are killed, and commands at the same time."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from lkj_app.isian import riwayat
from lkj_app.perintah import cli
from lkj_utils import ROOT
from lkj_utils.dasar import simpan, transaksi
from lkj_utils.dasar.jurnal import FOLDER, Jurnal
from lkj_utils.dasar.kunci import kunci
from tests.lkj_app.isian.buku_uji import BELANJA, Isian, csv, isian, potret
from tests.mati import mati_pada

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]

BISA_MATI = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")
NILAI = "Realisasi s/d triwulan ("
KENDALA = "Permasalahan"
# Every command, with what it needs to begin.
PERINTAH = {
    "rujukan": [],
    "aturan": [], "build": [], "check": [], "compare": ["2030-TW1", "2030-TW2"], "import": ["x.xlsx"], "list": [],
    "new": ["2030-TW3"], "perbarui": [], "serve": [], "template": ["2030-TW2"], "test": [],
}  # fmt: skip


@pytest.fixture
def kerja(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Isian:
    """The workbook of the fictional quarter, on a wide terminal."""
    monkeypatch.setenv("COLUMNS", "160")
    return isian(tmp_path)


def _setengah(data: Path) -> None:
    """A folder that was killed when every new file waited and none had been put."""
    berkas = {data / "rekaan" / "2030" / "tw2" / "bukti.csv": b"id_bukti\n", data / "rekaan" / "x.csv": b"x\n"}
    (data / FOLDER).mkdir()
    rencana = Jurnal.susun(data, "import", berkas)
    rencana.siapkan(berkas)
    asli = Jurnal.selesaikan
    Jurnal.selesaikan = lambda _: None  # type: ignore[method-assign]
    try:
        rencana.pasang()
    finally:
        Jurnal.selesaikan = asli  # type: ignore[method-assign]


def test_every_command_is_tried() -> None:
    """A new one too."""
    assert set(PERINTAH) == {satu.name for satu in cli.app.registered_commands}


@pytest.mark.parametrize("nama", PERINTAH)
def test_any_command_ends_what_was_killed(tmp_path: Path, capsys: Capture, nama: str) -> None:
    """Before it does anything of its own, and says so on the channel of messages."""
    data = tmp_path / "data"
    (data / "rekaan" / "2030" / "tw2").mkdir(parents=True)
    _setengah(data)
    cli.main([nama, *PERINTAH[nama], "--data", str(data), "--output", str(tmp_path / "hasil")])
    out, err = capsys.readouterr()
    assert err.splitlines()[0].startswith("Perintah import yang terputus (")
    assert "telah diselesaikan: rekaan/2030/tw2/bukti.csv, rekaan/x.csv." in err.splitlines()[0]
    assert "terputus" not in out
    assert sorted(p.name for p in data.rglob("*") if p.is_file()) == ["bukti.csv", "x.csv"]


@BISA_MATI
def test_a_killed_import_is_whole_and_can_be_undone(
    kerja: Isian, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Killed at every eighth step of its writing: old or new, with its way back exactly when it is new."""
    monkeypatch.setattr(simpan.os, "fsync", lambda nomor: None)
    kerja.isi(BELANJA, NILAI, 550000)
    kerja.buku.save(kerja.path)
    lama, hasil = potret(kerja.data), []
    rencana = _rencana(kerja, monkeypatch)
    for n in range(1, 60, 8):
        mati = mati_pada(n, rencana)
        assert cli.main(["list", "--data", str(kerja.data), "--output", str(kerja.data.parent / "hasil")]) == 0
        baru = potret(kerja.data) != lama
        hasil.append(baru)
        assert len(riwayat.baca(kerja.data, "rekaan")) == baru
        if baru:
            riwayat.batalkan(kerja.data)
        assert potret(kerja.data) == lama
        if not mati:
            break
    assert (hasil[0], hasil[-1]) == (False, True)
    assert "telah diselesaikan" in capsys.readouterr().err


def _rencana(kerja: Isian, monkeypatch: pytest.MonkeyPatch) -> object:
    """The writing of an import, caught when it is about to begin: checking takes long and is not what is killed."""
    from lkj_app.isian.impor import selesai

    tangkap: list[dict[Path, bytes | None]] = []
    with monkeypatch.context() as patch:
        patch.setattr(selesai, "simpan_semua", lambda akar, berkas, *, timpa: tangkap.append(berkas))
        kerja.impor()
    return lambda: transaksi.simpan_semua(kerja.data, tangkap[0], timpa=True)


def test_two_imports_at_once_lose_nothing(kerja: Isian) -> None:
    """Who says that it has written has; who does not get the folder says who has it."""
    lain = kerja.salinan("lain.xlsx").isi(BELANJA, KENDALA, "hujan")
    kerja.isi(BELANJA, NILAI, 550000)
    for satu in (kerja, lain):
        satu.buku.save(satu.path)
    kerja_ = [_mulai(satu) for satu in (kerja, lain)]
    keluar = [proses.communicate(timeout=120)[0] for proses in kerja_]
    kini = "\n".join(csv(kerja.data, "realisasi_belanja"))
    for proses, teks, nilai in zip(kerja_, keluar, ("550000", "hujan"), strict=True):
        assert (nilai in kini) == (proses.returncode == 0), teks
        assert proses.returncode == 0 or "sedang ditulis oleh import (pengguna" in teks
    assert not (kerja.data / FOLDER).exists()


def _mulai(satu: Isian) -> subprocess.Popen[str]:
    perintah = [sys.executable, "-m", "lkj_app", "import", str(satu.path), "--data", str(satu.data)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.Popen(perintah, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


@pytest.mark.parametrize("nama", ["import", "import --batalkan", "new", "perbarui", "template"])
def test_who_writes_waits_for_who_writes(
    kerja: Isian, monkeypatch: pytest.MonkeyPatch, capsys: Capture, nama: str
) -> None:
    """One lock for all; nothing is written, and one sentence says who has it."""
    monkeypatch.setattr(transaksi, "TUNGGU_DETIK", 0)
    kerja.isi(BELANJA, NILAI, 550000).impor()
    kerja.buku.save(kerja.path)
    lengkap = {
        "import": ["import", str(kerja.path)],
        "import --batalkan": ["import", "--batalkan"],
        "new": ["new", "2030-TW3"],
        "perbarui": ["perbarui"],
        "template": ["template", "2030-TW2", "--to", str(kerja.data / "rekaan" / "x.xlsx")],
    }
    sebelum = potret(kerja.data / "rekaan")
    with kunci(kerja.data / FOLDER / "kunci", "new", ""):
        assert cli.main([*lengkap[nama], "--data", str(kerja.data)]) == 1
    err = capsys.readouterr().err.strip().splitlines()
    assert len(err) == 1
    assert "sedang ditulis oleh new (pengguna " in err[0]
    assert f", proses {os.getpid()}, sejak " in err[0]
    assert potret(kerja.data / "rekaan") == sebelum


def test_who_reads_needs_no_lock(kerja: Isian, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither to write one nor to wait for one, also in a rehearsal."""
    kerja.isi(BELANJA, NILAI, 550000)
    kerja.buku.save(kerja.path)
    monkeypatch.setattr(transaksi, "kunci", lambda *_, **__: pytest.fail("a lock is asked for"))
    for kata in (["list"], ["check", "2030-TW2"], ["import", str(kerja.path), "--dry-run"]):
        assert cli.main([*kata, "--data", str(kerja.data)]) in (0, 1)
    with kunci(kerja.data / FOLDER / "kunci", "new", ""):
        pass
