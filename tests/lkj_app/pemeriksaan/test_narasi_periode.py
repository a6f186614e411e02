"""Rules on the narrative: what is typed that should come from facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan.periode import narasi
from lkj_utils.sajian import narasi as mesin
from tests.pembangun import kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.pemeriksaan.aturan_periksa import AturanPeriksa
    from lkj_utils.dasar.temuan import Temuan


def _temuan(folder: Path, teks: str, nama: str = "narasi/ringkasan.md") -> list[Temuan]:
    kantor = kantor_rekaan()
    kantor.narasi[nama] = teks
    laporan = kantor.laporan(folder)
    return [t for aturan in narasi.ATURAN for t in aturan.jalankan(laporan)]


@pytest.mark.parametrize(
    ("teks", "aturan"),
    [
        ("Serapan mencapai 98,66 persen.", narasi.angka),
        ("Pagu Rp2.727.830.700 terserap.", narasi.angka),
        ("Capaiannya 94%.", narasi.angka),
        ("Tahun 2023 berjalan baik.", narasi.angka),
        ("Sampai dengan Triwulan I berjalan.", narasi.triwulan),
        ("Pada triwulan ke-2 dan TW IV.", narasi.triwulan),
        ("Didukung oleh empat sub kegiatan.", narasi.terbilang),
        ("Ada tiga puluh tiga program.", narasi.terbilang),
        ("Tercapai sembilan puluh %.", narasi.terbilang),
        ("Mencapai angka 95 persen.", narasi.angka),
        ("Serapan {{ 98.66 | persen }}.", narasi.angka),
        ("Serapan {{ '98 persen' }}.", narasi.angka),
        ("Sampai dengan TW.IV berjalan.", narasi.triwulan),
    ],
)
def test_what_is_typed_is_found(tmp_path: Path, teks: str, aturan: AturanPeriksa) -> None:
    """At its file and line, as galat: it stops the build."""
    temuan = _temuan(tmp_path, f"Pembuka.\n\n{teks}\n")
    assert {t.aturan for t in temuan} == {aturan.id}
    assert {(t.berkas, t.baris, t.level) for t in temuan} == {("rekaan/narasi/ringkasan.md", 3, "galat")}


@pytest.mark.parametrize(
    "teks",
    [
        "Menurut Peraturan Bupati Nomor 56 Tahun 2016 dan Permendagri 90/2019.",
        "Sesuai Pasal 2 ayat (2) huruf a.",
        "Menurut Pasal 18 laporan disampaikan, dan menurut Permendagri 90/2019 program berkode.",
        "Rapat pada 17 November 2023 dihadiri camat baru.",
        "Kegiatan 29 s.d. 31 Mei 2023.",
        "1. Butir pertama\n2. Butir kedua",
        'Terserap {{ teks("serapan:total") }} pada {{ periode.nama }}.',
        "{# Triwulan III dulu 94% #}Salah satu program berjalan.",
        "Lihat [Tabel](#tabel-3-6).",
        "Kedua pihak sepakat; ketiganya hadir.",
    ],
)
def test_what_is_no_figure_is_not(tmp_path: Path, teks: str) -> None:
    """Law numbers, articles, dates of events, list numbers, placeholders and comments."""
    assert _temuan(tmp_path, teks) == []


def test_pieces_of_the_quarter_are_read_too(tmp_path: Path) -> None:
    """The quarter's own folder goes before the office's."""
    (satu,) = _temuan(tmp_path, "Naik 5%.", "2030/tw2/narasi/penutup.md")
    assert satu.berkas == "rekaan/2030/tw2/narasi/penutup.md"


def test_our_own_pieces_type_nothing(tmp_path: Path) -> None:
    """The pieces for any office obey the rule that we set for others."""
    kantor = kantor_rekaan()
    for path in mesin.UMUM.glob("*.md"):
        kantor.narasi[f"narasi/{path.name}"] = path.read_text(encoding="utf-8")
    laporan = kantor.laporan(tmp_path)
    assert [(t.berkas, t.baris, t.pesan) for aturan in narasi.ATURAN for t in aturan.jalankan(laporan)] == []
