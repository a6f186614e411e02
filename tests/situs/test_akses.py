"""For everybody: WCAG 2.2 AA by axe-core in four settings, and the whole site by keyboard."""

from __future__ import annotations

from importlib.resources import files

import pytest

pytestmark = pytest.mark.lambat

# All rules that axe runs by itself, best practices among them, and the one of WCAG 2.2 that it leaves out.
JALANKAN = """async () => (await axe.run(document, {
    rules: {"target-size": {enabled: true}}, resultTypes: ["violations"]
  })).violations.map((x) => [x.id, ...x.nodes.slice(0, 3).map((n) => n.target.join(" "))].join("; "))"""

FOKUS = """() => {
  const e = document.activeElement;
  const tampak = (x) => x.outlineStyle !== "none" && parseFloat(x.outlineWidth) > 0 || x.boxShadow !== "none";
  const kotak = e.getBoundingClientRect();
  return {nama: e.outerHTML.slice(0, 90), tanda: [e, ...e.children].some((x) => tampak(getComputedStyle(x))),
          isi: e === document.body, di_layar: kotak.bottom > 0 && kotak.top < innerHeight};
}"""


# The skip link slides in, and colours fade into the dark: only where they end counts.
DIAM = "* { transition: none !important; scroll-behavior: auto !important }"
# Pages of the trace are long and made alike: one stands for all.
SATU_JEJAK = "daftar-fakta-kata-pengantar.html"


@pytest.fixture(scope="module")
def axe():
    """The script of axe-core."""
    pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("warna", ["light", "dark"])
@pytest.mark.parametrize("lebar", [1280, 360])
def test_axe_finds_nothing(halaman, jendela, axe, lebar, warna):
    """No violation of any level, with the code and the chart data closed as a reader meets them."""
    pelanggaran = {}
    with jendela(lebar, warna) as w:
        page = w.new_page()
        for berkas in halaman:
            if berkas.name.startswith("daftar-fakta-") and berkas.name != SATU_JEJAK:
                continue
            page.goto(berkas.as_uri())
            page.add_style_tag(content=DIAM)
            page.evaluate(axe)
            if temuan := page.evaluate(JALANKAN):
                pelanggaran[berkas.name] = temuan
    assert pelanggaran == {}


def test_what_is_one_click_away_is_accessible_too(buku_kalaena, jendela, axe):
    """The same with every code cell and every chart's data opened."""
    pelanggaran = {}
    for warna in ("light", "dark"):
        with jendela(1280, warna) as w:
            page = w.new_page()
            page.goto((buku_kalaena / "ringkasan-eksekutif.html").as_uri())
            page.add_style_tag(content=DIAM)
            page.evaluate("document.querySelectorAll('details').forEach((x) => (x.open = true))")
            page.evaluate(axe)
            if temuan := page.evaluate(JALANKAN):
                pelanggaran[warna] = temuan
    assert pelanggaran == {}


def test_the_first_stop_skips_to_the_content(buku_kalaena, layar):
    """Tab shows the skip link; Enter goes to the content, and the next Tab stands in it."""
    layar.goto((buku_kalaena / "bab-1-pendahuluan.html").as_uri())
    layar.add_style_tag(content=DIAM)
    layar.keyboard.press("Tab")
    assert layar.evaluate("document.activeElement.innerText") == "Langsung ke isi"
    assert layar.locator("#pst-skip-link a").bounding_box()["y"] >= 0
    layar.keyboard.press("Enter")
    layar.keyboard.press("Tab")
    assert layar.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("warna", ["light", "dark"])
def test_every_stop_of_the_keyboard_is_seen(buku_kalaena, jendela, warna):
    """From the top to the end of the page: each stop is marked and on the screen; frames and code are among them."""
    with jendela(1280, warna) as w:
        page = w.new_page()
        page.goto((buku_kalaena / "bab-3-d-realisasi-anggaran.html").as_uri())
        page.add_style_tag(content=DIAM)
        stops = []
        for _ in range(150):
            page.keyboard.press("Tab")
            fokus = page.evaluate(FOKUS)
            if fokus["isi"]:
                break
            stops.append(fokus)
    assert [x["nama"] for x in stops if not (x["tanda"] and x["di_layar"])] == []
    nama = " ".join(x["nama"] for x in stops)
    assert [x for x in ("search-button", "theme-switch", "sidebar-toggle", "lkj-gulir", "Kode") if x not in nama] == []


def test_a_frame_scrolls_by_arrow_keys(buku_kalaena, layar):
    """Who cannot drag reads the last column all the same."""
    layar.goto((buku_kalaena / "bab-3-d-realisasi-anggaran.html").as_uri())
    bingkai = layar.locator(".lkj-gulir").first
    bingkai.focus()
    for _ in range(5):
        layar.keyboard.press("ArrowRight")
    layar.wait_for_timeout(400)  # scrolling is smooth
    assert bingkai.evaluate("(x) => x.scrollLeft") > 0


def test_only_frames_that_scroll_take_the_focus(buku_kalaena, layar):
    """A stop that does nothing costs a keyboard user a key press at every table."""
    layar.goto((buku_kalaena / "bab-3-akuntabilitas-kinerja.html").as_uri())
    layar.wait_for_timeout(200)
    sia_sia = layar.evaluate(
        """[...document.querySelectorAll(".lkj-gulir[tabindex], .lkj-bingkai[tabindex]")]
          .filter((x) => x.scrollWidth <= x.clientWidth + 1 && x.scrollHeight <= x.clientHeight + 1)
          .map((x) => x.getAttribute("aria-label"))"""
    )
    assert sia_sia == []


def test_code_opens_by_keyboard(buku_kalaena, layar):
    """One key away for reviewers, closed for all others."""
    layar.goto((buku_kalaena / "bab-3-d-realisasi-anggaran.html").as_uri())
    kode = layar.locator("details.kode-sel").nth(1)
    assert not kode.locator("pre").is_visible()
    kode.locator("summary").focus()
    layar.keyboard.press("Enter")
    assert kode.locator("pre").is_visible()
