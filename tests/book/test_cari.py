"""Search in Indonesian: the index (Python) and the page (JavaScript) must agree."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess

import lkj_cari
import pytest
import snowballstemmer

AWALAN = [
    "",
    "di",
    "ke",
    "me",
    "mem",
    "men",
    "meng",
    "meny",
    "pem",
    "pen",
    "peng",
    "peny",
    "ter",
    "be",
    "ber",
    "bel",
    "pe",
    "per",
    "pel",
]
AKHIRAN = ["", "i", "an", "kan", "si", "nya", "kah", "lah", "pun", "ku", "annya", "kanlah"]
KATA = ["ajar", "pantau", "susun", "laksana", "erat", "kerja", "rasa", "ubah", "capai", "i", "er", "2030"]


@pytest.fixture(scope="module")
def node() -> str:
    """The program that runs the page's script here."""
    return shutil.which("node") or pytest.skip("node is not installed")


def di_halaman(node: str, kode: str, masukan: object) -> object:
    """Run code of the search page with ``masukan`` as JSON on standard input."""
    naskah = f"{lkj_cari.PencarianIndonesia.js_stemmer_code}{lkj_cari.PECAHAN_JS}"
    baca = "const masukan = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
    perintah = [node, "-e", f"{naskah}{baca}console.log(JSON.stringify({kode}));"]
    hasil = subprocess.run(perintah, input=json.dumps(masukan), capture_output=True, check=True, encoding="utf-8")
    return json.loads(hasil.stdout)


def test_both_stemmers_give_the_same_stems(node):
    """For every chain of two prefixes, root and suffix, sensible or not."""
    kata = sorted({"".join(x) for x in itertools.product(AWALAN, AWALAN, KATA, AKHIRAN)})
    stemmer = snowballstemmer.stemmer("indonesian")
    pangkal = di_halaman(node, "masukan.map(w => new Stemmer().stemWord(w))", kata)
    beda = [(w, js) for w, js in zip(kata, pangkal, strict=True) if js != stemmer.stemWord(w)]
    assert beda == []


def test_both_sides_cut_text_into_the_same_words(node):
    """Codes and amounts stay whole."""
    teks = "Kode 7.01.01.2.05, Rp1.000.000 atau 92,79%; undang-undang Tahun_2030."
    pencarian = lkj_cari.PencarianIndonesia({})
    assert di_halaman(node, "splitQuery(masukan)", teks) == pencarian.split(teks)
    assert {"7.01.01.2.05", "92,79", "undang"} <= set(pencarian.split(teks))


@pytest.mark.parametrize(
    ("dicari", "ditemukan"),
    [("memantau", "pemantauan"), ("pelaksanaan", "melaksanakan"), ("anggaran", "penganggaran")],
)
def test_a_word_finds_its_other_forms(dicari, ditemukan):
    """They share the stem under which pages are indexed."""
    pencarian = lkj_cari.PencarianIndonesia({})
    assert pencarian.stem(dicari) == pencarian.stem(ditemukan)


def test_predikat_and_status_words_can_be_searched():
    """A reader looks for "Sangat Baik" or "belum diisi": they are no stop words here."""
    assert {"baik", "sangat", "cukup", "kurang", "belum"}.isdisjoint(lkj_cari.KATA_UMUM)
    assert {"yang", "dan", "di"} <= lkj_cari.KATA_UMUM


def test_the_index_of_the_book_holds_stems_from_tables_and_sections(buku):
    """Words inside outputs are indexed, under their stem; the page has our stemmer."""
    naskah = (buku / "searchindex.js").read_text(encoding="utf-8")
    indeks = json.loads(naskah.removeprefix("Search.setIndex(").removesuffix(")"))
    halaman = sorted(indeks["docnames"][n] for n in indeks["terms"]["pantau"])
    assert halaman == ["bab-2-c", "kata-pengantar"]  # "pemantauan" in one, "memantau" in the other
    assert "7.01.01.2.05" in indeks["terms"]
    assert indeks["alltitles"]["Sasaran Satu"]
    assert "class Stemmer" in (buku / "_static" / "language_data.js").read_text(encoding="utf-8")
