"""The criteria of the official sheet, and that every place they name is really in the book."""

from __future__ import annotations

import ast
import json
import re
from fractions import Fraction

import pytest

from lkj_app.bab.daftar_isi import baca_daftar_isi
from lkj_app.reviu import kriteria
from lkj_app.reviu.kriteria import Status, bagian, tabel
from lkj_app.reviu.kriteria.akip import ATURAN
from lkj_utils import ROOT
from tests.lkj_app.reviu.kriteria.bantu import kantor_lke
from tests.pembangun import laporan_kalaena
from tests.ragam import RAGAM

BERNOMOR = re.compile(r'<table id="([^"]+)" class="(?![^"]*tanpa-nomor)')
LABEL = re.compile(r'<(?:h[2-5]|table) id="([^"]+)"')


def test_every_reporting_criterion_has_a_rule_and_every_rule_a_criterion():
    """The sheet of PermenPANRB 88/2021 has 6, 9 and 7 of them; other components are not of this report."""
    assert [satu.id for satu in kriteria.nilai(laporan_kalaena())] == list(ATURAN)
    assert len(ATURAN) == 6 + 9 + 7


def test_weights_are_those_of_the_component():
    """15 of 100, but for the rounding of the sheet (16,67 x 6 and the like)."""
    assert abs(sum(satu.bobot for satu in kriteria.nilai(laporan_kalaena())) - 15) < Fraction(1, 100)


@pytest.mark.parametrize(
    ("id_", "kata"),
    [("3.1.4", "direviu"), ("3.1.6", "tepat waktu"), ("3.2.4", "jangka menengah"), ("3.2.5", "tahun-tahun sebelumnya"),
     ("3.2.6", "nasional"), ("3.2.8", "efisiensi"), ("3.2.9", "Rekomendasi"), ("3.3.4", "anggaran")],
)  # fmt: skip
def test_a_rule_belongs_to_the_words_of_its_criterion(id_, kata):
    """A sheet in another order would give each criterion a stranger's answer."""
    hasil = {satu.id: satu for satu in kriteria.nilai(laporan_kalaena())}
    assert kata in hasil[id_].uraian


def test_a_criterion_without_a_rule_is_not_claimed(tmp_path):
    """A criterion that somebody adds to the sheet."""
    row = {"komponen": "3. Pelaporan Kinerja", "bobot_komponen": 15, "sub_komponen": "1. Sub", "bobot_sub": 3,
           "kriteria": "99. Kriteria baru.", "bobot_dalam_sub": 10, "sumber": "Rekaan"}  # fmt: skip
    hasil = kriteria.nilai(kantor_lke().tambah("kriteria_akip", row).laporan(tmp_path))[-1]
    assert (hasil.id, hasil.status, hasil.rujukan) == ("3.1.99", Status.BELUM, ())


def _jalankan(berkas, laporan):
    """What the cells of a chapter show for a report, charts left out."""
    ruang = {"instansi": "", "periode": ""}
    for sel in json.loads(berkas.read_text(encoding="utf-8"))["cells"]:
        kode = "".join(sel["source"])
        if sel["cell_type"] != "code" or "parameters" in sel["metadata"].get("tags", ()) or kode.startswith("grafik."):
            continue
        pohon = ast.parse(kode)
        if isinstance(pohon.body[-1], ast.Expr):
            hasil = eval(compile(ast.Expression(pohon.body[-1].value), berkas.name, "eval"), ruang)  # noqa: S307
            yield str(hasil.html) if hasil is not None else ""
        else:
            exec(compile(pohon, berkas.name, "exec"), ruang)  # noqa: S102 - our own chapters
            ruang["laporan"] = laporan


@pytest.fixture(scope="module", params=["kalaena", "rekaan"])
def laporan(request, tmp_path_factory):
    """The real office, and the fictional one under the real criteria."""
    return laporan_kalaena() if request.param == "kalaena" else kantor_lke().laporan(tmp_path_factory.mktemp("lke"))


def test_every_place_is_in_the_book(laporan, monkeypatch):
    """Pages are chapters of the book; labels are printed by its cells; numbered tables do have a number."""
    monkeypatch.setattr("lkj_utils.laporan.buka", lambda *_: laporan)
    bab = [b for b in baca_daftar_isi(ROOT).bab if b.nama.startswith(("bab-", "lampiran", "pemenuhan"))]
    isi = {b.nama: "".join(_jalankan(b.sumber, laporan)) for b in bab}
    halaman = {f"{b.nama}.html" for b in baca_daftar_isi(ROOT).bab}
    semua = "".join(isi.values())
    label, bernomor = set(LABEL.findall(semua)), set(BERNOMOR.findall(semua))
    tujuan = {r for h in (*kriteria.nilai(laporan), *kriteria.nilai_susunan(laporan)) for r in h.rujukan}
    assert len(tujuan) > 10
    for rujukan in tujuan:
        ke = rujukan.tujuan
        ada = halaman if ke.endswith(".html") else {f"#{x}" for x in (label if rujukan.teks else bernomor)}
        assert ke in ada, rujukan
    tautan = set(re.findall(r'href="#([^"]+)"', isi["pemenuhan-kriteria"]))
    assert tautan <= label
    assert {f"sasaran-{r['id_sasaran']}-target" for r in laporan.data.baris("sasaran")} <= tautan


@pytest.mark.parametrize("ragam", RAGAM, ids=lambda satu: satu.__name__)
def test_works_under_other_rules_and_with_gaps(tmp_path, ragam):
    """Every criterion is answered with a reason, and what is met names its place or the whole report."""
    laporan = ragam(kantor_lke()).laporan(tmp_path)
    for hasil in (*kriteria.nilai(laporan), *kriteria.nilai_susunan(laporan)):
        assert hasil.alasan.endswith("."), hasil
        assert hasil.rujukan or hasil.status != Status.TERPENUHI, hasil
    for keluaran in (bagian.ringkasan, bagian.kekurangan_analisis, tabel.akip, tabel.susunan, tabel.analisis):
        assert "<script>" not in str(keluaran(laporan).html).lower()
