"""Rules on the narrative together: what each finds and leaves alone by itself stands in its examples (test_contoh)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan import contoh
from lkj_app.pemeriksaan.periode import narasi
from lkj_utils.sajian import narasi as mesin
from tests.lkj_app.pemeriksaan.rekaan import milik_modul
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lkj_app.pemeriksaan.contoh import Contoh
    from lkj_utils.dasar.temuan import Temuan

ATURAN = milik_modul(narasi)
CONTOH = [satu for aturan in ATURAN for satu in contoh.milik(aturan.id)]


def _temuan(folder: Path, potongan: Mapping[str, str]) -> list[Temuan]:
    kantor = kantor_rekaan()
    kantor.narasi.update(potongan)
    laporan = kantor.laporan(folder)
    return [t for aturan in ATURAN for t in aturan.jalankan(laporan)]


@pytest.mark.parametrize("satu", CONTOH, ids=lambda satu: f"{satu.aturan}: {satu.tentang}")
def test_what_is_typed_is_the_matter_of_one_rule(tmp_path: Path, satu: Contoh) -> None:
    """A quarter is no figure as well, a near case of one rule none of another; and what is found stops the build."""
    temuan = _temuan(tmp_path, dict(satu.isi))
    assert {(t.aturan, t.level) for t in temuan} == ({(satu.aturan, "galat")} if satu.menyala else set())


def test_the_line_is_shown_as_it_was_typed(tmp_path: Path) -> None:
    """With its placeholders, though these are not read."""
    (satu,) = _temuan(tmp_path, {"narasi/ringkasan.md": "Pembuka.\n\n{{ periode.nama }}: 94%, naik.\n"})
    assert (satu.pesan, satu.ditemukan) == ("Narasi mengetik “94%”.", "{{ periode.nama }}: 94%, naik.")


def test_our_own_pieces_type_nothing(tmp_path: Path) -> None:
    """The pieces for any office obey the rule that we set for others."""
    umum = {f"narasi/{path.name}": path.read_text(encoding="utf-8") for path in mesin.UMUM.glob("*.md")}
    assert [(t.berkas, t.baris, t.pesan) for t in _temuan(tmp_path, umum)] == []
