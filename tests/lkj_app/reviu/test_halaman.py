"""The chapter for reviewers: sums that add up, every rule, every finding with its place, and only text from people."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from markupsafe import Markup

from lkj_app.pemeriksaan import HasilPeriksa
from lkj_app.pemeriksaan.aturan_kontrak import ATURAN_KONTRAK
from lkj_app.pemeriksaan.daftar import SEMUA
from lkj_app.reviu.halaman import TAK_TERCETAK, TANPA_TEMUAN, potongan
from lkj_app.reviu.himpunan import himpun
from lkj_app.reviu.siapkan import BERKAS, NAMA
from lkj_app.reviu.tercetak import Bab, Tercetak
from lkj_utils.dasar.temuan import LEVELS, Temuan
from lkj_utils.sajian.keluaran import Keluaran, gabung
from tests.lkj_app.reviu import rekaan
from tests.pembaca import baris, lebar, tabel, teks, urai
from tests.pembangun import laporan_kalaena

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_app.reviu import Reviu
    from lkj_utils.laporan import Laporan

CAPAIAN = "capaian:7.01.03.2.01.01"
MILIK_BAB = {"index": (CAPAIAN,), "satu": ("pagu:7.01.01",), "dua": (CAPAIAN, "pagu:7.01.01")}


@pytest.fixture(scope="module")
def stage(reviu: Reviu, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A staged book of three chapters, of which the front page repeats a figure."""
    folder = tmp_path_factory.mktemp("stage")
    reviu.siapkan(MILIK_BAB, rekaan.tulis_bab(folder / "bab", **MILIK_BAB), folder)
    return folder


@pytest.fixture(scope="module")
def halaman(stage: Path) -> Keluaran:
    """The chapter as one piece."""
    sel = json.loads((stage / f"{NAMA}.ipynb").read_text(encoding="utf-8"))["cells"]
    assert sel[0]["source"] == "# Lampiran: Pemeriksaan"
    return Keluaran(Markup("").join(Markup(s["outputs"][0]["data"]["text/html"]) for s in sel[1:]))  # noqa: S704 - our own


def test_every_table_is_a_true_grid(halaman: Keluaran) -> None:
    """And has an id of its own."""
    semua = list(urai(halaman).iter("table"))
    assert [len(lebar(t)) for t in semua] == [1] * len(semua)
    assert len({t.get("id") for t in semua}) == len(semua)


def test_findings_of_a_real_document_stand_in_one_list() -> None:
    """By weight, whatever their level; every id of the chapter is there once, or the book would not build."""
    semua = rekaan.reviu(laporan_kalaena()).himpunan
    isi = urai(gabung(potongan(semua, Tercetak((), {}), {})))
    ids = [x.get("id") for x in isi.iter() if x.get("id")]
    assert sorted(ids) == sorted(set(ids))
    (dokumen,) = semua.bagian[1:]
    level = [b.temuan.level for b in dokumen.butir if b.kaitan == "utama"]
    assert level != sorted(level, key=LEVELS.index)
    tercetak = [t for t in isi.iter("table") if t.get("id") == "tabel-reviu-temuan-dokumen-1"]
    assert [len(baris(t)) for t in tercetak] == [len(dokumen.butir)]


def test_the_summary_counts_each_finding_once(halaman: Keluaran, reviu: Reviu) -> None:
    """By level, and by the chapter that prints what it touches; the accepted one is counted apart."""
    kita, dokumen = baris(tabel(halaman, "tabel-reviu-ringkasan"))
    assert kita[0] == "Periode ini"
    assert [int(x) for x in kita[1:4]] == [sum(b.temuan.level == x for b in reviu.himpunan.bagian[0].terbuka)
                                           for x in ("galat", "peringatan", "catatan")]  # fmt: skip
    assert (kita[4:], dokumen[0], dokumen[5]) == (["1", "1"], "Dokumen rekaan", "1")
    per_bab = {isi[0]: isi[1:] for isi in baris(tabel(halaman, "tabel-reviu-bab"))}
    assert per_bab["Judul dua"] == ["0", "1", "0", "1"]
    assert set(per_bab) == {"Judul dua", TAK_TERCETAK}
    (jumlah,) = baris(tabel(halaman, "tabel-reviu-bab"), "tfoot")
    assert jumlah[1:4] == kita[1:4]


def test_every_rule_that_ran_has_its_result(halaman: Keluaran) -> None:
    """Silent ones passed; one that speaks, or of which a finding was accepted, did not."""
    semua = {
        tr.find(".//code").text: [sel.text_content() for sel in tr.iter("td")]
        for t in urai(halaman).iter("table")
        if "matriks" in t.get("id")
        for tr in t.find("tbody")
    }
    assert {satu.id for satu in (*ATURAN_KONTRAK, *SEMUA)} <= set(semua)
    assert semua["kode.induk"] == ["0", "0", "0", "lulus"]
    assert semua["kinerja.tanpa_kendala"] == ["0", "1", "0", "1 temuan"]
    assert semua["kinerja.jauh_melampaui"] == ["0", "0", "0", "1 diterima"]
    assert semua["tabel.selisih"] == ["1", "0", "0", "1 temuan"]


def test_a_finding_shows_all_that_is_known_of_it(halaman: Keluaran, reviu: Reviu) -> None:
    """Place in data and document, printed, expected, difference, correction, key; consequences name their cause."""
    b = next(b for b in reviu.himpunan.butir if b.kunci == "rekaan:tabel.selisih/k3")
    isi = {x[0]: x[1:] for t in urai(halaman).iter("table") if "temuan-reviu" in t.get("class") for x in baris(t)}
    uraian, nilai = isi[f"{b.nomor}Galat"]
    assert uraian.startswith(f"Bab III D, Tabel 1, 7.01.01, sisa_paguAkibat temuan {b.sebab}. ")
    assert "Berkas klaim baris 4" in uraian
    assert uraian.endswith("rekaan:tabel.selisih/k3")
    assert nilai.startswith("Tercetak: 4.060.000Seharusnya: 4.000.000Selisih: ")


def test_links_lead_from_the_finding_to_the_number(halaman: Keluaran, stage: Path) -> None:
    """The front page is the last choice; the extension learns where each place is."""
    peta = json.loads((stage / BERKAS).read_text(encoding="utf-8"))
    (jangkar,) = {x for x in (peta["tempat"]["dua"].get(CAPAIAN),) if x}
    assert f'href="#{jangkar}"' in halaman.html
    assert "index" not in peta["tempat"]
    assert peta["tempat"]["satu"].keys() == {"pagu:7.01.01"}
    assert {x.get("href") for x in urai(halaman).iter("a") if x.get("href").startswith("#tempat")} == {
        f"#{id_}" for per_bab in peta["tempat"].values() for id_ in per_bab.values()
    }


def test_marks_are_for_open_findings_about_our_own_numbers(stage: Path, reviu: Reviu) -> None:
    """A document's fault is no fault of ours; what is accepted needs no mark."""
    peta = json.loads((stage / BERKAS).read_text(encoding="utf-8"))
    nomor = [b.nomor for b in reviu.himpunan.bagian[0].terbuka if CAPAIAN in b.temuan.fakta]
    assert peta["tanda"] == {CAPAIAN: nomor}
    assert nomor


def test_accepted_and_answered_findings_say_by_whom(halaman: Keluaran) -> None:
    """With reason, person and date; an answer whose finding is gone is listed as such."""
    isi = teks(halaman)
    assert "Diterima Camat, 4 Juli 2030: Target ditinjau" in isi
    assert "Tanggapan Sekretaris, 5 Juli 2030; diperbaiki: " in isi
    (lama,) = baris(tabel(halaman, "tabel-reviu-tanpa-temuan"))
    assert (lama[0], lama[-1]) == (rekaan.HILANG, "temuan ini tidak ada lagi")


def test_what_people_typed_stays_text(halaman: Keluaran) -> None:
    """An answer with markup in it."""
    assert "<b>" not in halaman.html
    assert rekaan.NAKAL in teks(halaman)


def test_nothing_found_is_said(laporan_rekaan: Laporan) -> None:
    """No empty table."""
    kosong = himpun(laporan_rekaan, HasilPeriksa(()))
    isi = gabung(potongan(kosong, Tercetak((), {}), {}))
    assert TANPA_TEMUAN in isi.html
    assert "tabel-reviu-temuan" not in isi.html


def test_a_place_of_the_data_is_a_fact_too(laporan_rekaan: Laporan) -> None:
    """A finding of the contract names a cell: what was read there is the number that it touches."""
    leaf = laporan_rekaan.fakta.ambil("realisasi:7.01.03.2.01.01")
    berkas, _, letak = leaf.masukan[0].partition("#")
    nomor, _, kolom = letak.partition("/")
    temuan = Temuan("nilai.turun", "peringatan", "Turun.", berkas, int(nomor), kolom)
    tercetak = Tercetak((Bab("satu", "Satu", (leaf.id,)),), {leaf.masukan[0]: leaf.id})
    assert tercetak.fakta(temuan) == (leaf.id,)
