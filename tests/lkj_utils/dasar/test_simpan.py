"""Files as they are written: CSV, TOML, and one file in one step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lkj_utils.dasar import simpan
from lkj_utils.dasar.berkas import baca_csv
from lkj_utils.dasar.errors import LkjError, UsageError
from lkj_utils.dasar.kunci import Terkunci, kunci
from lkj_utils.dasar.simpan import bersihkan_folder, csv_bytes, simpan_satu, toml_ganti
from lkj_utils.dasar.toml import baca_toml

if TYPE_CHECKING:
    from pathlib import Path


def test_csv_reads_back_as_it_was(tmp_path: Path) -> None:
    """Commas, quotes, line breaks; a missing cell is empty."""
    isi = csv_bytes(["a", "b"], [{"a": 'x, "y"', "b": "satu\ndua"}, {"a": "z"}])
    assert isi == b'a,b\n"x, ""y""","satu\ndua"\nz,\n'
    (tmp_path / "a.csv").write_bytes(isi)
    assert [b.sel for b in baca_csv(tmp_path / "a.csv").baris] == [('x, "y"', "satu\ndua"), ("z", "")]


def test_toml_keys_change_where_they_stand(tmp_path: Path) -> None:
    r"""Comments and order stay; a new key comes last; ``\`` and quotes are text."""
    lama = '# satu\nakhir = 2024-03-31\n# dua\ntempat = "Lama"\n'
    baru = toml_ganti(lama, {"tempat": 'Desa "A\\B"', "versi": "dpa_pokok", "akhir": date(2024, 6, 30)})
    assert baru.splitlines()[:3] == ["# satu", "akhir = 2024-06-30", "# dua"]
    (tmp_path / "p.toml").write_text(baru, encoding="utf-8")
    assert baca_toml(tmp_path / "p.toml") == {
        "akhir": date(2024, 6, 30), "tempat": 'Desa "A\\B"', "versi": "dpa_pokok"}  # fmt: skip
    assert toml_ganti("", {"a": 1}) == "a = 1\n"


def test_one_file_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What exists is replaced only when asked; what cannot be replaced stays, with nothing beside it."""
    path = tmp_path / "a" / "b.xlsx"
    simpan_satu(path, b"1")
    with pytest.raises(UsageError, match=r"b\.xlsx"):
        simpan_satu(path, b"2")
    simpan_satu(path, b"2", timpa=True)

    def dipakai(*_: object) -> None:
        raise PermissionError(13, "sedang dipakai", "b.xlsx")

    monkeypatch.setattr(simpan.os, "replace", dipakai)
    with pytest.raises(LkjError, match=r"b\.xlsx tidak dapat ditulis: .* Tidak ada berkas yang berubah"):
        simpan_satu(path, b"3", timpa=True)
    assert [(p.name, p.read_bytes()) for p in path.parent.iterdir()] == [("b.xlsx", b"2")]


def test_what_a_killed_writer_left_goes(tmp_path: Path) -> None:
    """With the next one, or with the next command; another name is another file."""
    path = tmp_path / "a.xlsx"
    sisa = [simpan.di_samping(path), tmp_path / ".a.xlsx.kunci", tmp_path / ".a.xlsx.kunci.oleh"]
    lain = tmp_path / ".a.xlsx.baru"
    for bersihkan in (lambda: simpan_satu(path, b"1", timpa=True), lambda: bersihkan_folder(tmp_path)):
        for satu in (*sisa, lain):
            satu.write_bytes(b"")
        bersihkan()
        assert sorted(tmp_path.iterdir()) == [lain, path]


def test_two_writers_of_one_file_do_not_meet(tmp_path: Path) -> None:
    """The second is refused, and the first keeps what it laid beside."""
    path = tmp_path / "a.xlsx"
    with kunci(tmp_path / ".a.xlsx.kunci", "template", ""):
        (beda := simpan.di_samping(path)).write_bytes(b"1")
        with pytest.raises(Terkunci, match=r"a\.xlsx sedang ditulis oleh template"):
            simpan_satu(path, b"2")
        bersihkan_folder(tmp_path)
        assert beda.exists()


def test_no_two_writers_share_a_name(tmp_path: Path) -> None:
    """What one lays beside a file is not what another puts in its place."""
    assert len({simpan.di_samping(tmp_path / "a.csv") for _ in range(50)}) == 50
