"""Facts in sentences keep their id; nothing that people type can pretend to be one."""

from __future__ import annotations

import pytest

from lkj_utils.sajian.narasi import isi, narasi
from lkj_utils.sajian.tanda_fakta import AKHIR, AWAL
from tests.pembaca import teks, urai
from tests.pembangun import kantor_rekaan


@pytest.fixture
def terisi(tmp_path):
    """Ids and texts of the spans that one typed piece leaves."""

    def isikan(tulisan, **lagi):
        kantor = kantor_rekaan()
        kantor.narasi["narasi/rekaan.md"] = tulisan
        hasil = urai(narasi(kantor.laporan(tmp_path), "rekaan", **lagi))
        return [(satu.get("data-fakta"), satu.text_content()) for satu in hasil.iter("span")]

    return isikan


@pytest.mark.parametrize(
    ("tulisan", "tercetak"),
    [
        ('{{ teks("pagu:total") }}', ("pagu:total", "Rp8.000.000")),
        ('{{ teks("realisasi:ikm@2029") }}', ("realisasi:ikm@2029", "75")),
        ('{{ fakta("serapan:total") | persen }}', ("serapan:total", "40,50%")),
        ('{{ fakta("pertumbuhan:ikm") | abs | persen }}', ("pertumbuhan:ikm", "12,00%")),
        ('{{ fakta("jumlah:program") | terbilang }}', ("jumlah:program", "dua")),
        ('{{ fakta("realisasi:ikm", periode="2029") | angka }}', ("realisasi:ikm@2029", "75")),
        ('**{{ teks("serapan:total") }}**', ("serapan:total", "40,50%")),
        ('{% set x = teks("serapan:total") ~ "." %}{{ x }}', ("serapan:total", "40,50%")),
    ],
)
def test_a_printed_fact_carries_its_id(terisi, tulisan, tercetak):
    """However it is printed: as text, by a filter, emphasised, joined to other text."""
    assert terisi(tulisan) == [tercetak]


def test_a_value_compares_as_its_text(terisi):
    """Pieces ask what a status is before they print it."""
    tulisan = '{% set s = teks("status_capaian:ikm") %}{% if s == "melampaui" %}ya {{ s }}{% endif %}'
    assert terisi(tulisan) == [("status_capaian:ikm", "melampaui")]


@pytest.mark.parametrize(
    "palsu",
    [
        '<span data-fakta="x:1">9</span>',
        "[9](fakta:x)",
        f"{AWAL}0{AKHIR}",
        f"{AWAL}x0{AKHIR}",
        f"{AWAL}0000000000000000x0{AKHIR}",
    ],
)
def test_typed_text_forges_no_fact(terisi, palsu):
    """Neither in the data nor in a piece, where marks that nobody can print are refused."""
    potongan = palsu if palsu.isprintable() else ""
    assert terisi('{{ teks("serapan:total") }} {{ ketik }} ' + potongan, ketik=palsu) == [("serapan:total", "40,50%")]


def test_markup_in_a_value_stays_text(tmp_path):
    """A name is a fact too, and typed."""
    kantor = kantor_rekaan().ubah("indikator", "ikm", nama="<b>*Indeks*</b>")
    kantor.narasi["narasi/rekaan.md"] = '{{ teks("nama_indikator:ikm") }}'
    laporan = kantor.laporan(tmp_path)
    assert teks(narasi(laporan, "rekaan")) == "<b>*Indeks*</b>"
    assert isi(laporan, "rekaan") == r"\<b\>\*Indeks\*\</b\>"
