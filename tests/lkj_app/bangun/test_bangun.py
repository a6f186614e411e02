"""A build yields a whole report or leaves the last one as it was."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from lkj_app import pemeriksaan
from lkj_app.bab import daftar_isi as bab
from lkj_app.bangun import bangun as modul
from lkj_app.bangun import bentuk_terbitan
from lkj_app.bangun.bangun import HasilBangun, bangun
from lkj_app.bangun.eksekusi import HasilBab
from lkj_app.bangun.manifest import berkas_keluaran, sidik
from lkj_app.pemeriksaan import HasilPeriksa
from lkj_utils import kontrak, laporan
from lkj_utils.dasar.errors import BuildError, ChapterError, DataError, UsageError
from lkj_utils.dasar.temuan import Temuan
from tests.proyek_mini import PERIODE, buat_proyek, laporan_palsu, tulis_bab

if TYPE_CHECKING:
    from pathlib import Path

    from tests.proyek_mini import Mini

PERINGATAN = Temuan("uji", "peringatan", "Nilai s/d turun.", "rekaan/2023/a.csv", 2)
GALAT = Temuan("uji", "galat", "Kolom hilang.", "rekaan/2023/a.csv")


@pytest.fixture
def mini(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mini:
    """Make a project of two chapters, with data that the real contract and formulas do not know."""
    monkeypatch.setattr(kontrak, "periksa", lambda *_isi: [PERINGATAN])
    monkeypatch.setattr(laporan, "buka", laporan_palsu)
    monkeypatch.setattr(modul.jejak, "siapkan", lambda *_isi: None)
    monkeypatch.setattr(pemeriksaan, "periksa_laporan", lambda _laporan, kontrak: HasilPeriksa(tuple(kontrak)))
    return buat_proyek(tmp_path)


@pytest.fixture
def cepat(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand-ins for papermill and jupyter-book: chapters are copied, the book is one page."""

    def jalankan(bab, parameter, keluaran, lingkungan, **_lain):
        keluaran.mkdir()
        return [HasilBab(b, shutil.copyfile(b.sumber, keluaran / b.sumber.name), 0.1) for b in bab]

    def buat_html(root, stage, tujuan, log, tanggal):
        tujuan.mkdir()
        (tujuan / "index.html").write_text(f"{tanggal} {sorted(p.name for p in stage.iterdir())}")

    def buat_pdf(root, stage, tujuan, log, tanggal):
        tujuan.parent.mkdir()
        tujuan.write_text((stage / "_lkj.json").read_text(encoding="utf-8"), encoding="utf-8")

    monkeypatch.setattr(modul, "jalankan", jalankan)
    monkeypatch.setattr(bentuk_terbitan, "buat_html", buat_html)
    monkeypatch.setattr(bentuk_terbitan, "buat_pdf", buat_pdf)


def _bangun(mini: Mini, **lain) -> HasilBangun:
    return bangun(mini.root, mini.data, mini.out, "rekaan", PERIODE, **lain)


def _isi(folder: Path) -> dict[str, str]:
    return sidik(berkas_keluaran(folder))


@pytest.mark.usefixtures("cepat")
def test_a_report_and_what_lies_in_it(mini: Mini) -> None:
    """Chapters, book, facts, findings and manifest; no working files."""
    hasil = _bangun(mini)
    nama = sorted(p.relative_to(hasil.folder).as_posix() for p in hasil.folder.rglob("*") if p.is_file())
    assert nama == [
        "fakta.csv",
        "html/index.html",
        "manifest.json",
        "notebooks/bab-1.ipynb",
        "notebooks/bab-2.ipynb",
        "pdf/lkj-rekaan-2023-TW4.pdf",
        "temuan.json",
    ]
    assert hasil.path_html == mini.out / "rekaan" / "2023-TW4" / "html" / "index.html"
    assert hasil.temuan == (PERINGATAN,)


@pytest.mark.usefixtures("cepat")
def test_the_emblem_of_the_office_goes_along(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture of the office's own folder is staged under a name of ours; anything else is refused, and told."""
    palsu = laporan_palsu("rekaan", PERIODE)
    monkeypatch.setattr(laporan, "buka", lambda *_isi, **_lain: palsu)
    (mini.data / "rekaan" / "Lambang Baru.SVG").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    )
    palsu.instansi.lambang = "Lambang Baru.SVG"
    isi = json.loads(_bangun(mini, formats=["pdf"]).berkas["pdf"].read_text(encoding="utf-8"))
    assert (isi["lambang"], isi["kertas"]) == ("_lambang.svg", "F4")
    for buruk in ("hilang.svg", "../a.svg", "instansi.toml"):
        palsu.instansi.lambang = buruk
        with pytest.raises(BuildError, match=rf"rekaan/instansi\.toml, lambang: '{buruk}' tidak dapat dipakai"):
            _bangun(mini, force=True)


@pytest.mark.usefixtures("cepat")
def test_manifest_names_all_inputs_and_outputs(mini: Mini) -> None:
    """And carries no time of day: two builds of one state give equal bytes."""
    folder = _bangun(mini).folder
    isi = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert isi["keluaran"] == _isi(folder)
    assert set(isi["masukan"]["proyek"]) >= {"_config.yml", "book/_toc.yml", "notebooks/bab-1.ipynb"}
    assert "data/rekaan/2023/tw4/b.csv" in isi["masukan"]["data"]
    sebelum = (folder / "manifest.json").read_bytes()
    assert (_bangun(mini, force=True).folder / "manifest.json").read_bytes() == sebelum


@pytest.mark.usefixtures("cepat")
def test_nothing_changed_nothing_built(mini: Mini) -> None:
    """Only --force, a changed input or a touched output makes a build; the findings are told all the same."""
    assert _bangun(mini).dibuat
    kedua = _bangun(mini)
    assert (kedua.dibuat, kedua.temuan) == (False, (PERINGATAN,))
    assert _bangun(mini, force=True).dibuat
    (mini.data / "rekaan" / "2023" / "a.csv").write_text("kode\n2\n")
    assert _bangun(mini).dibuat
    (mini.out / "rekaan" / "2023-TW4" / "fakta.csv").write_text("disunting")
    assert _bangun(mini).dibuat


@pytest.mark.usefixtures("cepat")
def test_data_with_galat_are_refused(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last report stays, byte for byte; the error carries every finding."""
    folder = _bangun(mini).folder
    sebelum = _isi(folder)
    monkeypatch.setattr(kontrak, "periksa", lambda *_isi: [GALAT, PERINGATAN])
    with pytest.raises(DataError, match="1 galat, jadi laporan tidak dibuat") as info:
        _bangun(mini, force=True)
    assert info.value.temuan == (GALAT, PERINGATAN)
    assert _isi(folder) == sebelum


@pytest.mark.usefixtures("cepat")
def test_a_rule_that_finds_galat_refuses_too(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not only the contract: what the narrative says counts as well."""
    monkeypatch.setattr(pemeriksaan, "periksa_laporan", lambda _laporan, kontrak: HasilPeriksa((*kontrak, GALAT)))
    with pytest.raises(DataError, match="1 galat, jadi laporan tidak dibuat") as info:
        _bangun(mini)
    assert info.value.temuan == (PERINGATAN, GALAT)


@pytest.mark.usefixtures("cepat")
def test_a_draft_is_built_in_spite_of_galat(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    """And says of itself that it is one; without --draft the next build refuses again."""
    monkeypatch.setattr(kontrak, "periksa", lambda *_isi: [GALAT])
    hasil = _bangun(mini, draft=True, formats=["pdf"])
    assert json.loads(hasil.berkas["pdf"].read_text(encoding="utf-8"))["draf"] is True
    assert hasil.temuan == (GALAT,)
    with pytest.raises(DataError):
        _bangun(mini)


@pytest.mark.usefixtures("cepat")
def test_data_too_broken_for_a_draft_are_told_not_thrown(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails then is what the contract found; a fault of the program stays one."""

    def rusak(*_isi, **_lain):
        raise ValueError("bukan bilangan")

    monkeypatch.setattr(laporan, "buka", rusak)
    with pytest.raises(ValueError, match="bukan bilangan"):
        _bangun(mini, draft=True)
    monkeypatch.setattr(kontrak, "periksa", lambda *_isi: [GALAT])
    with pytest.raises(DataError, match="bahkan untuk sebuah draf") as info:
        _bangun(mini, draft=True)
    assert info.value.temuan == (GALAT,)


@pytest.mark.usefixtures("cepat")
@pytest.mark.parametrize("galat", [BuildError("rusak"), KeyboardInterrupt()])
def test_a_failing_book_leaves_the_last_report(
    mini: Mini, monkeypatch: pytest.MonkeyPatch, galat: BaseException
) -> None:
    """Also when the user interrupts at the last step; no working folder remains."""
    folder = _bangun(mini).folder
    sebelum = _isi(folder)

    def gagal(*_isi):
        raise galat

    monkeypatch.setattr(bentuk_terbitan, "buat_html", gagal)
    kabar: list[tuple[str, str]] = []
    with pytest.raises(type(galat)):
        _bangun(mini, force=True, progress=lambda *isi: kabar.append(isi))
    assert _isi(folder) == sebelum
    assert [p.name for p in folder.parent.iterdir() if p.is_dir()] == ["2023-TW4"]
    assert kabar[-1] == ("html", "gagal")


@pytest.mark.usefixtures("cepat")
def test_editing_during_a_build_is_noticed(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    """A manifest must never name bytes that the report was not made from."""

    def sunting(*isi, **lain):
        (mini.data / "rekaan" / "2023" / "a.csv").write_text("kode\n9\n")
        return asli(*isi, **lain)

    asli = modul.siapkan
    monkeypatch.setattr(modul, "siapkan", sunting)
    with pytest.raises(BuildError, match="berubah selama laporan dibuat"):
        _bangun(mini)


@pytest.mark.usefixtures("cepat")
def test_a_chapter_that_this_report_does_not_have_is_left_out(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not executed, and the staged book does not know it."""
    monkeypatch.setattr(bab, "SYARAT", {"bab-2": lambda _laporan: False})
    folder = _bangun(mini).folder
    assert sorted(path.name for path in (folder / "notebooks").iterdir()) == ["bab-1.ipynb"]
    assert "bab-2" not in (folder / "html" / "index.html").read_text(encoding="utf-8")


def test_unknown_formats_are_wrong_use(mini: Mini) -> None:
    """All that are unknown, and all that there are."""
    with pytest.raises(UsageError, match=r"tidak dikenal: odt, xls\. Yang ada: html, pdf, docx"):
        _bangun(mini, formats=["html", "odt", "xls"])


@pytest.mark.lambat
def test_the_real_pipeline_makes_the_same_book_twice(mini: Mini, tmp_path: Path) -> None:
    """Papermill, then jupyter-book with warnings as errors; equal inputs give equal bytes, wherever they are built."""
    pertama = _bangun(mini, formats=["html"])
    halaman = (pertama.folder / "html" / "bab-1.html").read_text(encoding="utf-8")
    assert "rekaan 2023-TW4" in halaman
    assert "hide-input" in halaman
    assert "injected-parameters" not in halaman
    kedua = bangun(mini.root, mini.data, tmp_path / "tempat lain", "rekaan", PERIODE, formats=["html"])
    assert _isi(kedua.folder) == _isi(pertama.folder)


@pytest.mark.lambat
def test_failed_chapter_and_book_log_outlive_the_build(mini: Mini) -> None:
    """What is needed to find the fault lies outside the report."""
    tulis_bab(mini.root, "bab-2", "1 / 0")
    with pytest.raises(ChapterError, match="bab-2, sel 3"):
        _bangun(mini)
    assert (mini.out / "_log" / "rekaan-2023-TW4" / "gagal-bab-2.ipynb").is_file()
    tulis_bab(mini.root, "bab-2", "x = 1")
    (mini.root / "book" / "index.md").write_text("# Judul\n\n[putus](#tidak-ada)\n")
    with pytest.raises(BuildError, match=r"index\.md(.|\n)*Catatan lengkap: .*html\.log"):
        _bangun(mini)
    assert not (mini.out / "rekaan" / "2023-TW4").exists()


class ReviuPalsu:
    """Stands in for what a build for reviewers adds."""

    halaman = ("tambahan",)

    @classmethod
    def himpun(cls, *_isi):
        """Judge nothing."""
        return cls()

    def siapkan(self, _bab, _notebooks, stage):
        """Add a page to the staged book."""
        (stage / "tambahan.md").write_text("# Tambahan\n")

    def tulis(self, folder):
        """Add a file to the report."""
        (folder / "temuan.csv").write_text("kunci\n")


@pytest.mark.usefixtures("cepat")
def test_a_build_for_reviewers_lies_beside_the_official_one(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has their chapter and files, a folder and names of its own; neither build takes the place of the other."""
    monkeypatch.setattr(modul, "Reviu", ReviuPalsu)
    publik = _bangun(mini)
    sebelum = _isi(publik.folder)
    reviu = _bangun(mini, untuk_reviu=True)
    assert reviu.folder == publik.folder.with_name(f"{publik.folder.name}-reviu")
    assert (reviu.folder / "temuan.csv").is_file()
    assert "tambahan.md" in (reviu.folder / "html" / "index.html").read_text(encoding="utf-8")
    assert _isi(publik.folder) == sebelum
    assert not _bangun(mini).dibuat  # nothing has changed for the official one
