"""By keyboard from a printed number to the row of the data that it comes from."""

from __future__ import annotations

import re

import pytest

from tests.situs.pohon import baca

pytestmark = pytest.mark.lambat

ANGKA = "//article//*[self::td or self::span][@data-fakta]"


def tekan_sampai(page, pemilih):
    """Press Tab until what ``pemilih`` says has the focus."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("(p) => document.activeElement.matches(p)", pemilih):
            return
    raise AssertionError(pemilih)


def test_two_steps_from_a_number_to_its_rows(buku_kalaena, layar):
    """Enter on the number opens its fact with the formula; Enter on its rows shows file, row and value."""
    layar.goto((buku_kalaena / "bab-3-d-realisasi-anggaran.html").as_uri())
    tekan_sampai(layar, "td[data-fakta='capaian_belanja:7.01.01'] a.fakta")
    cetakan = layar.evaluate("document.activeElement.textContent")
    layar.keyboard.press("Enter")
    layar.wait_for_url("**/daftar-fakta-bab-3-d-realisasi-anggaran.html#fakta-capaian-belanja-7.01.01")
    fakta = layar.locator("[id='fakta-capaian-belanja-7.01.01']")
    assert fakta.locator(".fakta-hitungan").inner_text().startswith(f"{cetakan}% = Rp")
    tekan_sampai(layar, "[id='fakta-capaian-belanja-7.01.01'] summary")
    layar.keyboard.press("Enter")
    baris = fakta.locator("details li").first
    assert baris.is_visible()
    assert "realisasi_belanja.csv, kolom realisasi_sd: baris " in fakta.locator("details").inner_text()


def test_a_typed_number_is_one_step_from_its_row(buku_kalaena, layar):
    """A leaf: its fact names file, row and column at once."""
    layar.goto((buku_kalaena / "bab-3-d-realisasi-anggaran.html").as_uri())
    sel = layar.locator("td[data-fakta='pagu:7.01.01.2.01.01'] a.fakta").first
    cetakan = sel.inner_text()
    sel.focus()
    layar.keyboard.press("Enter")
    layar.wait_for_url("**#fakta-pagu-7.01.01.2.01.01")
    isi = layar.locator("[id='fakta-pagu-7.01.01.2.01.01'] tbody td").all_inner_texts()
    assert isi == [cetakan, "kalaena/2023/anggaran.csv", "2", "pagu"]


def test_no_number_of_a_fact_is_without_link(halaman):
    """Every page: what carries the id of a fact and a figure leads somewhere."""
    tanpa = [
        (berkas.name, unsur.get("data-fakta"))
        for berkas in halaman
        for unsur in baca(berkas).xpath(f"{ANGKA}[not(descendant::a or ancestor::a)]")
        if re.search(r"\d", unsur.text_content())
    ]
    assert tanpa == []
