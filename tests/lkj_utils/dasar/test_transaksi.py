"""data/ changes as a whole or not at all, whatever is killed when, and never over what somebody else wrote."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from lkj_utils.dasar import jurnal, simpan, transaksi
from lkj_utils.dasar.errors import DataError, LkjError, UsageError
from lkj_utils.dasar.jurnal import FOLDER, Jurnal
from lkj_utils.dasar.kunci import Terkunci, kunci
from lkj_utils.dasar.transaksi import menulis, pulihkan, simpan_semua, tolak_setengah
from tests.mati import di_anak, mati_pada

if TYPE_CHECKING:
    from pathlib import Path

BISA_MATI = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork; the steps are the same ones")
BANYAK_LANGKAH = 60


def potret(akar: Path) -> dict[str, bytes]:
    """Every file and every empty folder."""
    semua = {p.relative_to(akar).as_posix(): p for p in akar.rglob("*")}
    return {n: p.read_bytes() if p.is_file() else b"/" for n, p in semua.items() if p.is_file() or not any(p.iterdir())}


@pytest.fixture(autouse=True)
def _cepat(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the power cut of a whole machine needs what has been written to be on the disk."""
    monkeypatch.setattr(simpan.os, "fsync", lambda nomor: None)


@pytest.fixture
def akar(tmp_path: Path) -> Path:
    """Two files of an office."""
    simpan_semua(tmp_path, {tmp_path / "k" / "a.csv": b"1", tmp_path / "k" / "b.csv": b"1"})
    return tmp_path


def ubahan(akar: Path) -> dict[Path, bytes | None]:
    """One file replaced, one removed, two new ones in new folders."""
    baru = {akar / "k" / "2030" / "tw1" / "c.csv": b"2", akar / "k" / FOLDER / "000001.zip": b"2"}
    return {akar / "k" / "a.csv": b"2", akar / "k" / "b.csv": None, **baru}


def test_nothing_is_left_beside_what_was_written(akar: Path) -> None:
    """No lock, no journal, no file that waited."""
    assert potret(akar) == {"k/a.csv": b"1", "k/b.csv": b"1"}
    assert [p.name for p in akar.iterdir()] == ["k"]


def test_existing_files_are_named_and_left(akar: Path) -> None:
    """Unless replacing is what was asked for."""
    with pytest.raises(UsageError, match=r"a\.csv"):
        simpan_semua(akar, {akar / "k" / "a.csv": b"2", akar / "c.csv": b"3"})
    assert potret(akar) == {"k/a.csv": b"1", "k/b.csv": b"1"}
    simpan_semua(akar, ubahan(akar), timpa=True)
    assert potret(akar) == {"k/a.csv": b"2", "k/2030/tw1/c.csv": b"2", f"k/{FOLDER}/000001.zip": b"2"}


@pytest.mark.parametrize("ke", range(1, 4))
def test_what_was_put_is_taken_back(akar: Path, monkeypatch: pytest.MonkeyPatch, ke: int) -> None:
    """Whichever file cannot be put; folders made for it go too."""
    asli, giliran = os.replace, iter(range(1, 100))

    def sekali(dari: Path, tujuan: Path) -> None:
        # Journals go first and last; between them the files.
        if tujuan.name != jurnal.NAMA and next(giliran) == ke:
            raise PermissionError(13, "sedang dipakai", str(tujuan))
        asli(dari, tujuan)

    monkeypatch.setattr(simpan.os, "replace", sekali)
    with pytest.raises(LkjError, match=r"tidak dapat ditulis: .* Tidak ada berkas yang berubah"):
        simpan_semua(akar, ubahan(akar), timpa=True)
    assert potret(akar) == {"k/a.csv": b"1", "k/b.csv": b"1"}


def test_what_cannot_be_put_back_is_named_and_ended_later(akar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is told that nothing changed where something did; the next command goes on."""
    asli = os.replace

    def sekali(dari: Path, tujuan: Path) -> None:
        if tujuan.name == "c.csv" or (tujuan.name == "a.csv" and tujuan.read_bytes() == b"2"):
            raise PermissionError(13, "sedang dipakai", str(tujuan))
        asli(dari, tujuan)

    with monkeypatch.context() as patch:
        patch.setattr(simpan.os, "replace", sekali)
        with pytest.raises(LkjError, match=r"tidak dapat ditulis"):
            simpan_semua(akar, ubahan(akar), timpa=True)
    assert "terputus" in pulihkan(akar)
    assert potret(akar) == {"k/a.csv": b"1", "k/b.csv": b"1"}


def _tulis(akar: Path, *, ditolak: bool) -> None:
    """The change; where the system refuses the last file, it is taken back."""
    asli = os.replace

    def tolak(dari: Path, tujuan: Path) -> None:
        if ditolak and tujuan.name == "000001.zip":
            raise PermissionError(13, "sedang dipakai", str(tujuan))
        asli(dari, tujuan)

    simpan.os.replace = tolak
    with contextlib.suppress(LkjError):
        simpan_semua(akar, ubahan(akar), timpa=True)


@BISA_MATI
@pytest.mark.parametrize("ditolak", [False, True])
def test_a_kill_at_any_step_leaves_all_old_or_all_new(akar: Path, ditolak: bool) -> None:
    """The next command ends what was begun, or taken back, and says so; killed itself, the one after it does."""
    lama, baru = potret(akar), {"k/a.csv": b"2", "k/2030/tw1/c.csv": b"2", f"k/{FOLDER}/000001.zip": b"2"}
    terlihat = []
    for n in range(1, 2 * BANYAK_LANGKAH, 3 if ditolak else 1):
        mati = mati_pada(n, lambda: _tulis(akar, ditolak=ditolak))
        terbuka = Jurnal.baca(akar)
        if n % 3 == 1:
            mati_pada(1 + n % 7, lambda: pulihkan(akar))
        masih, kalimat = Jurnal.baca(akar), pulihkan(akar)
        terlihat.append(kini := potret(akar))
        assert kini == (baru if kini.get("k/a.csv") == b"2" else lama), n
        assert not terbuka or terbuka.dipasang == (kini == baru)
        kata = "" if not masih else "diselesaikan" if masih.dipasang else "dibatalkan"
        assert bool(kalimat) == bool(kata)
        assert kata in kalimat
        assert (pulihkan(akar), list(akar.glob(".*"))) == ("", [])
        if not mati:
            break
        shutil.rmtree(akar / "k")
        simpan_semua(akar, {akar / nama: isi for nama, isi in lama.items()})
    assert (mati, kini) == (False, lama if ditolak else baru)
    assert lama in terlihat
    assert baru in terlihat


@BISA_MATI
def test_a_killed_new_office_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    """Not even its empty folder."""
    kantor = {tmp_path / "baru" / nama: b"1" for nama in ("instansi.toml", "2030/kas.csv", "2030/tw1/periode.toml")}
    seluruh = {path.relative_to(tmp_path).as_posix(): b"1" for path in kantor}
    hasil = []
    for n in range(1, BANYAK_LANGKAH, 2):
        mati = mati_pada(n, lambda: simpan_semua(tmp_path, kantor))
        pulihkan(tmp_path)
        hasil.append(potret(tmp_path))
        assert hasil[-1] in ({}, seluruh)
        shutil.rmtree(tmp_path / "baru", ignore_errors=True)
        if not mati:
            break
    assert ({} in hasil, hasil[-1]) == (True, seluruh)


def tengah(akar: Path) -> Jurnal:
    """A change that was killed when its first file had been put."""
    asli = jurnal.os.replace

    def berhenti(dari: Path, tujuan: Path) -> None:
        asli(dari, tujuan)
        if tujuan.name == "a.csv":
            os._exit(7)

    def kerja() -> None:
        jurnal.os.replace = berhenti
        with menulis(akar, "import"):
            simpan_semua(akar, ubahan(akar), timpa=True)

    assert di_anak(kerja) == 7
    terbuka = Jurnal.baca(akar)
    assert terbuka
    return terbuka


@BISA_MATI
def test_the_sentence_names_command_time_and_files(akar: Path) -> None:
    """One line; the way back is no data."""
    tengah(akar)
    pola = r"Perintah import yang terputus \(\d+ \w+ \d{4} pukul \d\d\.\d\d\) telah diselesaikan: "
    assert re.fullmatch(pola + r"k/a\.csv, k/b\.csv, k/2030/tw1/c\.csv\.", pulihkan(akar))


@BISA_MATI
def test_half_written_data_are_not_read_where_they_cannot_be_mended(
    akar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a read-only folder; what had only been prepared does not stand in the way."""
    terbuka = tengah(akar)

    def tolak(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "kunci")

    monkeypatch.setattr(FileLock, "acquire", tolak)
    for baca in (pulihkan, tolak_setengah):
        with pytest.raises(DataError, match="sebagian lama dan sebagian baru dan tidak dibaca"):
            baca(akar)
    isi = json.loads(terbuka.path.read_text(encoding="utf-8"))
    terbuka.path.write_text(json.dumps(isi | {"dipasang": False}), encoding="utf-8")
    assert pulihkan(akar) == ""
    tolak_setengah(akar)


@BISA_MATI
def test_an_edit_after_the_kill_is_kept(akar: Path) -> None:
    """Of a file still to be put it is laid aside and named; in one already put it stays."""
    tengah(akar)
    (akar / "k" / "a.csv").write_bytes(b"disunting")
    (akar / "k" / "b.csv").write_bytes(b"disunting juga")
    kalimat = pulihkan(akar)
    assert (akar / "k" / "a.csv").read_bytes() == b"disunting"
    (sisih,) = (akar / FOLDER).iterdir()
    assert (sisih.read_bytes(), sisih.name in kalimat) == (b"disunting juga", True)
    assert pulihkan(akar) == ""


@BISA_MATI
def test_what_waited_and_is_gone_is_told(akar: Path) -> None:
    """Nothing is guessed, and nothing more is changed."""
    terbuka = tengah(akar)
    (akar / terbuka.langkah[2].isi_baru).unlink()
    sebelum = potret(akar / "k")
    with pytest.raises(DataError, match=r"hilang atau berubah\. Kembalikan k/a\.csv, k/b\.csv"):
        pulihkan(akar)
    assert potret(akar / "k") == sebelum


@pytest.mark.parametrize("isi", ["", "{}", "[]", '{"langkah": 1}', "=../x", "=/x", "=k\\..\\..\\x", "=C:x"])
def test_a_journal_that_does_not_read_or_leads_outside_is_told(akar: Path, isi: str) -> None:
    """A data folder may come from somewhere else."""
    if isi.startswith("="):
        satu = {"berkas": isi[1:], "lama": "", "baru": "", "isi_lama": "", "isi_baru": ""}
        isi = json.dumps({"perintah": "x", "langkah": [satu], "folder": [], "waktu": "2030-01-01T10:00:00+00:00"})
    (akar / FOLDER).mkdir()
    (akar / FOLDER / jurnal.NAMA).write_text(isi, encoding="utf-8")
    with pytest.raises(DataError, match="tidak terbaca"):
        pulihkan(akar)


def test_who_holds_the_folder_is_told(akar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Command, user, process and time; nothing is written."""
    monkeypatch.setattr(transaksi, "TUNGGU_DETIK", 0)
    with kunci(akar / FOLDER / "kunci", "import", "x"):
        pola = rf"sedang ditulis oleh import \(pengguna \S+ di \S+, proses {os.getpid()}, sejak .* pukul .*\); ulangi"
        with pytest.raises(Terkunci, match=pola):
            simpan_semua(akar, {akar / "c.csv": b"2"})
        assert pulihkan(akar) == ""  # who only reads need not wait
    simpan_semua(akar, {akar / "c.csv": b"2"})


@BISA_MATI
def test_a_lock_falls_away_with_its_process(akar: Path) -> None:
    """Killed while it read: what it left is gone with the next command, which has nothing to tell."""
    kerja = lambda: [menulis(akar, "import").__enter__(), (akar / "x").mkdir()]  # noqa: E731
    assert any(mati_pada(n, kerja) for n in (4, 3))
    assert (akar / FOLDER).exists()
    assert pulihkan(akar) == ""
    assert not (akar / FOLDER).exists()


def test_what_changed_since_it_was_read_is_not_replaced(akar: Path) -> None:
    """By an editor, which knows of no lock."""
    with menulis(akar, "import"):
        (akar / "k" / "a.csv").write_bytes(b"disunting")
        with pytest.raises(DataError, match=r"k/a\.csv diubah program lain"):
            simpan_semua(akar, ubahan(akar), timpa=True)
    assert potret(akar) == {"k/a.csv": b"disunting", "k/b.csv": b"1"}


@pytest.mark.skipif(os.name == "nt", reason="a link needs rights there")
def test_an_office_may_be_a_link(akar: Path) -> None:
    """What lies behind it is data as any other, also after a kill."""
    (akar / "k").rename(akar / "asli")
    (akar / "k").symlink_to(akar / "asli")
    with menulis(akar, "import"):
        simpan_semua(akar, {akar / "k" / "b.csv": b"3"}, timpa=True)
    tengah(akar)
    assert "diselesaikan" in pulihkan(akar)
    assert (akar / "asli" / "a.csv").read_bytes() == b"2"


def test_a_full_disk_names_the_file_of_data(akar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system names none, and the name of what waits beside it says nothing to a person."""

    def penuh(path: Path, isi: bytes) -> None:
        if path.name.startswith(".a.csv."):
            raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(jurnal, "tulis_tuntas", penuh)
    with pytest.raises(LkjError, match=r"k/a\.csv tidak dapat ditulis: cakram penuh"):
        simpan_semua(akar, {akar / "k" / "a.csv": b"2"}, timpa=True)
    assert potret(akar)["k/a.csv"] == b"1"


def test_one_command_may_write_twice(akar: Path) -> None:
    """Its own files are not somebody else's."""
    with menulis(akar, "import"):
        for isi in (b"2", None, b"3"):
            simpan_semua(akar, {akar / "k" / "a.csv": isi}, timpa=True)
    assert (akar / "k" / "a.csv").read_bytes() == b"3"
