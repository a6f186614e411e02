"""The way back: an import can be undone, byte by byte, one after the other, and never over somebody's later change."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from lkj_app.bangun.manifest import berkas_data
from lkj_app.isian import riwayat
from lkj_app.isian.riwayat import batalkan
from lkj_utils.dasar.errors import DataError, UsageError
from lkj_utils.dasar.periode import Periode
from lkj_utils.dasar.simpan import toml_ganti
from lkj_utils.data.daftar import periode_tersedia
from lkj_utils.kontrak import periksa
from lkj_utils.kontrak.versi import PROFIL, TANDA
from tests.lkj_app.isian.buku_uji import BELANJA, Isian, isian, potret
from tests.pembangun import INSTANSI, PERIODE

if TYPE_CHECKING:
    from pathlib import Path

NILAI = "Realisasi s/d triwulan ("


@pytest.fixture
def kerja(tmp_path: Path) -> Isian:
    """The workbook of the fictional quarter."""
    return isian(tmp_path)


def _isi(kerja: Isian) -> list[Path]:
    return sorted((kerja.data / INSTANSI / ".riwayat").iterdir())


def test_undo_restores_bytes_again_and_again(kerja: Isian) -> None:
    """Also line ends that an import does not write, and a file that it made."""
    path = kerja.data / INSTANSI / "2030" / "tw2" / "realisasi_belanja.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    awal = potret(kerja.data)
    kerja.isi(BELANJA, NILAI, 550000).impor()
    tengah = potret(kerja.data)
    for unsur in range(9):
        kerja.sel("Survei kepuasan masyarakat", "Responden", unsur).value = 10
        kerja.sel("Survei kepuasan masyarakat", "Jumlah nilai", unsur).value = 33
    kerja.impor()
    instansi, catatan = batalkan(kerja.data)
    assert (instansi, catatan.berkas, catatan.periode, catatan.banyak) == (INSTANSI, "isian.xlsx", "2030-TW2", 9)
    assert potret(kerja.data) == tengah
    batalkan(kerja.data, "rekaan/2030-TW2")
    assert potret(kerja.data) == awal
    assert _isi(kerja) == []
    with pytest.raises(UsageError, match="Tidak ada impor yang dapat dibatalkan"):
        batalkan(kerja.data)


def test_undo_refuses_what_was_changed_since(kerja: Isian) -> None:
    """That change would be lost."""
    kerja.isi(BELANJA, NILAI, 550000).impor()
    path = kerja.data / INSTANSI / "2030" / "tw2" / "realisasi_belanja.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("550000", "560000"), encoding="utf-8")
    sebelum = potret(kerja.data)
    with pytest.raises(DataError, match=r"tw2/realisasi_belanja\.csv sudah berubah .* kembalikan dahulu berkas itu"):
        batalkan(kerja.data)
    assert (potret(kerja.data), len(_isi(kerja))) == (sebelum, 1)


def test_undo_never_brings_back_an_older_form(kerja: Isian) -> None:
    """Data that were rewritten in a newer contract since are not mixed with files of the old one."""
    profil = kerja.data / INSTANSI / PROFIL
    profil.write_text(toml_ganti(profil.read_text(encoding="utf-8"), {TANDA: 1}), encoding="utf-8")
    kerja.isi(BELANJA, NILAI, 550000).impor()
    profil.write_text(toml_ganti(profil.read_text(encoding="utf-8"), {TANDA: 2}), encoding="utf-8")
    sebelum = potret(kerja.data)
    with pytest.raises(DataError, match=r"diperbarui ke kontrak data yang lebih baru\. Tidak ada yang ditulis"):
        batalkan(kerja.data)
    assert (potret(kerja.data), len(_isi(kerja))) == (sebelum, 1)


def test_a_rehearsal_undoes_nothing(kerja: Isian) -> None:
    """It only says what it would undo."""
    kerja.isi(BELANJA, NILAI, 550000).impor()
    sebelum = potret(kerja.data)
    batalkan(kerja.data, tulis=False)
    assert (potret(kerja.data), len(_isi(kerja))) == (sebelum, 1)


def test_the_last_ones_are_kept(kerja: Isian, monkeypatch: pytest.MonkeyPatch) -> None:
    """An import that changes nothing keeps nothing."""
    monkeypatch.setattr(riwayat, "PALING_BANYAK", 2)
    for nilai in (1, 2, 3, 3):
        kerja.isi(BELANJA, NILAI, nilai).impor()
    assert [path.name for path in _isi(kerja)] == ["000002.zip", "000003.zip"]


def test_a_rehearsal_and_a_refusal_keep_nothing(kerja: Isian) -> None:
    """Nothing was written."""
    kerja.isi(BELANJA, NILAI, 550000).impor(tulis=False)
    kerja.isi(BELANJA, NILAI, "lima").impor()
    assert not (kerja.data / INSTANSI / ".riwayat").exists()


def test_several_offices_must_be_named(kerja: Isian) -> None:
    """Nobody undoes a neighbour's import by chance."""
    kerja.isi(BELANJA, NILAI, 550000).impor()
    shutil.copytree(kerja.data / INSTANSI, kerja.data / "lain")
    with pytest.raises(UsageError, match="--periode: lain/2030-TW2, rekaan/2030-TW2"):
        batalkan(kerja.data)
    with pytest.raises(UsageError, match="Tidak ada impor rekaan/2030-TW1"):
        batalkan(kerja.data, "rekaan/2030-TW1")
    assert batalkan(kerja.data, "rekaan/2030-TW2")[0] == INSTANSI


@pytest.mark.parametrize("isi", [b"bukan zip", b""])
def test_an_entry_that_does_not_read_is_named(kerja: Isian, isi: bytes) -> None:
    """One sentence, and what to do."""
    kerja.isi(BELANJA, NILAI, 550000).impor()
    _isi(kerja)[0].write_bytes(isi)
    with pytest.raises(DataError, match=r"000001\.zip tidak terbaca; pindahkan"):
        batalkan(kerja.data)


def test_it_is_no_input_of_anything(kerja: Isian) -> None:
    """Not hashed, not a period, not named where a folder is missing."""
    sebelum = set(berkas_data(kerja.data, INSTANSI, PERIODE))
    kerja.isi(BELANJA, NILAI, 550000).impor()
    assert set(berkas_data(kerja.data, INSTANSI, PERIODE)) == sebelum
    assert [satu.nama for satu in periode_tersedia(kerja.data)] == ["rekaan/2030-TW2"]
    (satu,) = [t for t in periksa(kerja.data, INSTANSI, Periode(2031, 1)) if t.aturan == "folder.periode"]
    assert satu.pesan.endswith("Yang ada: 2030.")
