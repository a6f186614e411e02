"""Imports, ways back and kills in any order: a folder is always one that some import left, with its way back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytest.importorskip("hypothesis", reason="hypothesis stands in requirements-dev.txt")

import tempfile

from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_app.isian import riwayat
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.transaksi import menulis, pulihkan, simpan_semua
from tests.mati import mati_pada

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")

NAMA = ("a.csv", "2030/b.csv", "2030/tw1/c.csv")
ISI = st.dictionaries(st.sampled_from(NAMA), st.sampled_from([b"", b"1\n", b"2\n"]), min_size=1)
# What an import writes, or None for a way back; and at which of its steps it is killed, and then the next command.
LANGKAH = st.tuples(st.none() | ISI, st.integers(1, 60), st.integers(1, 25))


def _potret(akar: Path) -> dict[str, bytes]:
    semua = {p.relative_to(akar / "k").as_posix(): p for p in akar.rglob("*") if p.is_file()}
    return {nama: p.read_bytes() for nama, p in semua.items() if p.suffix != ".zip"}


def _impor(akar: Path, isi: dict[str, bytes] | None) -> None:
    """As an import does it, without its workbook."""
    if isi is None:
        riwayat.batalkan(akar)
        return
    with menulis(akar, "import"):
        berkas = {akar / "k" / nama: teks for nama, teks in isi.items()}
        catatan = riwayat.catatan_baru(akar, "k", "2030-TW1", Path("x.xlsx"), {}, berkas, len(isi))
        simpan_semua(akar, dict([*berkas.items(), catatan]), timpa=True)


@settings(deadline=None, derandomize=True, database=None, max_examples=10)
@given(st.lists(LANGKAH, min_size=1, max_size=6))
def test_any_order_of_imports_ways_back_and_kills(urutan: list[tuple[dict[str, bytes] | None, int, int]]) -> None:
    """After the next command all is as before or as after; as many ways back as imports stand; each way back holds."""
    with tempfile.TemporaryDirectory() as folder:
        akar = Path(folder)
        simpan_semua(akar, {akar / "k" / "instansi.toml": b""})
        tumpukan = [_potret(akar)]
        for isi, mati, mati_lagi in urutan:
            if isi is None and len(tumpukan) == 1:
                with pytest.raises(UsageError):
                    _impor(akar, None)
                continue
            sesudah = tumpukan[:-1] if isi is None else [*tumpukan, {**tumpukan[-1], **isi}]
            mati_pada(mati, lambda isi=isi: _impor(akar, isi))
            mati_pada(mati_lagi, lambda: pulihkan(akar))
            pulihkan(akar)
            banyak = len(riwayat.baca(akar, "k"))
            assert banyak in (len(tumpukan) - 1, len(sesudah) - 1)
            tumpukan = tumpukan if banyak == len(tumpukan) - 1 else sesudah
            assert _potret(akar) == tumpukan[-1]
            assert not list(akar.glob(".*"))
        for lama in reversed(tumpukan[:-1]):
            _impor(akar, None)
            assert _potret(akar) == lama
