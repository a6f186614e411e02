"""Every page opens by double-click: nothing fails, nothing comes from elsewhere, nothing sticks out."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

pytestmark = pytest.mark.lambat

# Elements that reach past the window, save in frames that scroll and in panels that wait outside.
TERLALU_LEBAR = """() => [...document.querySelectorAll("body *")].filter((e) => {
  const kotak = e.getBoundingClientRect();
  return kotak.width && kotak.right > innerWidth + 1 && getComputedStyle(e).position !== "fixed" &&
    !e.closest(".lkj-gulir, .lkj-bingkai, .rumus, .highlight, .bd-sidebar-primary, .bd-sidebar-secondary");
}).map((e) => e.outerHTML.slice(0, 100))"""


@dataclass
class Kunjungan:
    """What was met when every page was opened once in a window of one width, by page."""

    lebar: int
    keluhan: list[tuple[str, str]] = field(default_factory=list)
    menonjol: dict[str, tuple[int, list[str]]] = field(default_factory=dict)


def dengarkan(page, dengar):
    """Tell ``dengar`` of every error on the console, failed request, and request but to files."""
    page.on("console", lambda m: dengar(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: dengar(str(e)))
    page.on("requestfailed", lambda r: dengar(f"gagal: {r.url}"))
    page.on("request", lambda r: None if r.url.startswith(("file:", "data:")) else dengar(r.url))


@pytest.fixture(scope="module", params=[360, 1280])
def kunjungan(request, halaman, jendela):
    """Long pages take a browser long to lay out: one visit answers every question about all pages."""
    hasil = Kunjungan(request.param)
    with jendela(hasil.lebar) as w:
        page = w.new_page()
        dengarkan(page, lambda keluhan: hasil.keluhan.append((berkas.name, keluhan)))
        for berkas in halaman:
            page.goto(berkas.as_uri())
            penuh, sisa = page.evaluate("document.documentElement.scrollWidth"), page.evaluate(TERLALU_LEBAR)
            if penuh > hasil.lebar or sisa:
                hasil.menonjol[berkas.name] = (penuh, sisa)
            page.wait_for_timeout(100)  # what scripts do after loading
    return hasil


def test_no_page_complains_or_asks_another_host(kunjungan):
    """Opened from file://: no error on the console, no failed request, no request but to files."""
    assert kunjungan.keluhan == []


def test_the_page_never_scrolls_sideways(kunjungan):
    """Wide tables and formulas scroll in their own frames, at the width of a small phone too."""
    assert kunjungan.menonjol == {}


def test_wide_tables_keep_head_and_names_in_sight(buku_kalaena, jendela):
    """Scrolled both ways on a phone, the head is at the top of the frame, the name at its left, most of it free."""
    with jendela(360) as w:
        page = w.new_page()
        page.goto((buku_kalaena / "bab-3-d-realisasi-anggaran.html").as_uri())
        ukuran = page.evaluate(
            """() => {
              const bingkai = document.getElementById("tabel-realisasi-belanja").parentElement;
              bingkai.scrollTo(400, 800);
              const tepi = bingkai.getBoundingClientRect();
              const nama = [...bingkai.querySelectorAll("tbody th")]
                .map((x) => x.getBoundingClientRect()).find((x) => x.top > tepi.top + 150);
              return {kepala: bingkai.querySelector("thead").getBoundingClientRect().top - tepi.top,
                      nama: nama.left - tepi.left, sisa: 1 - nama.width / tepi.width};
            }"""
        )
    assert abs(ukuran["kepala"]) <= 1
    assert abs(ukuran["nama"]) <= 1
    assert ukuran["sisa"] > 0.6


def test_the_front_page_lists_the_state_of_the_quarter(buku_kalaena, jendela):
    """Status beside its name on a desktop, above it on a phone; all of them in words, none cut off."""
    letak = """[...document.querySelectorAll('ul.keadaan > li > p')].map((p) => {
      const [a, b] = [...p.children].map((x) => x.getBoundingClientRect());
      return {samping: b.left >= a.right, muat: b.right <= innerWidth, kata: p.children[0].textContent};
    })"""
    for lebar in (1280, 360):
        with jendela(lebar) as w:
            page = w.new_page()
            page.goto((buku_kalaena / "index.html").as_uri())
            semua = page.evaluate(letak)
        assert len(semua) == 2 + 6 + 2
        assert {satu["samping"] for satu in semua} == {lebar == 1280}
        assert all(satu["muat"] for satu in semua)
        assert [satu["kata"] for satu in semua][:3] == ["tercapai", "belum ada data", "belum tercapai"]


def test_on_paper_there_is_only_the_report(buku_kalaena, layar):
    """No sidebars, buttons or code; the title, the footer and whole tables are there."""
    layar.emulate_media(media="print")
    layar.goto((buku_kalaena / "bab-3-d-realisasi-anggaran.html").as_uri())
    tampak = {
        nama: layar.locator(nama).first.is_visible()
        for nama in (
            "h1",
            ".lkj-kaki",
            ".bd-sidebar-primary",
            ".bd-header-article",
            "details.kode-sel",
            ".prev-next-footer",
        )
    }
    assert [nama for nama, ada in tampak.items() if ada] == ["h1", ".lkj-kaki"]
    terpotong = "[...document.querySelectorAll('.lkj-gulir')].filter((x) => x.scrollHeight > x.clientHeight + 1).length"
    assert layar.evaluate(terpotong) == 0
