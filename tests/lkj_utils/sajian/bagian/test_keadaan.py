"""One state of the quarter, told in four places: the chapters themselves are read."""

from __future__ import annotations

import json
import re

import pytest

from lkj_utils import ROOT
from lkj_utils.sajian.keadaan import Status, keadaan
from lkj_utils.sajian.simpangan import simpangan, tanpa_hasil
from tests.pembaca import teks, urai
from tests.pembangun import SUB, SUB_D, kantor_rekaan, laporan_rekaan, laporan_tetap
from tests.ragam import RAGAM, gagal_semua, tercapai_semua

TEMPAT = ("index", "sekilas", "ringkasan-eksekutif", "bab-4-penutup")
KANTOR = [lambda kantor: kantor, *RAGAM]


def sel(nama, laporan):
    """What each cell of a chapter shows for this report."""
    isi = json.loads((ROOT / "notebooks" / f"{nama}.ipynb").read_text(encoding="utf-8"))["cells"]
    kode = ["".join(satu["source"]) for satu in isi if satu["cell_type"] == "code"]
    ruang = {"laporan": laporan}
    exec(kode[1].partition("laporan = ")[0], ruang)  # noqa: S102 - a chapter of ours
    return [hasil for satu in kode[2:] if (hasil := eval(satu, ruang))]  # noqa: S307 - the same


def bab(nama, laporan):
    """The text of a chapter."""
    return " ".join(teks(satu) for satu in sel(nama, laporan))


def urutan(isi, nama):
    """Where each name first stands behind the one before it; fails where one is missing."""
    letak, hasil = 0, []
    for satu in nama:
        letak = isi.index(satu, letak) + len(satu)
        hasil.append(letak)
    return hasil


def nama(laporan):
    """Names of all that is measured, a sasaran before its indicators."""
    semua = []
    for satu in keadaan(laporan):
        semua += [satu.kelompok] if satu.kelompok not in semua else []
        semua.append(satu.nama)
    return [" ".join(satu.split()) for satu in semua]


@pytest.mark.parametrize("tempat", TEMPAT)
@pytest.mark.parametrize("ragam", KANTOR, ids=lambda satu: satu.__name__)
def test_four_places_name_the_same_in_the_same_order(tmp_path, ragam, tempat):
    """Also where a result is missing, where nothing was missed, where everything was."""
    laporan = ragam(kantor_rekaan()).laporan(tmp_path)
    assert urutan(bab(tempat, laporan), nama(laporan))


@pytest.mark.parametrize("tempat", TEMPAT)
def test_the_real_office_in_four_places(tmp_path_factory, tempat):
    """IKM 106,66; Nilai LAKIP without result; 0 % before 90,36 %; money; the worst problem, its cause; decisions."""
    laporan = laporan_tetap("kalaena", tmp_path_factory)
    isi = bab(tempat, laporan)
    lain = ["98,66", "134,67", "0 lembar dari target 6 lembar", "Masyarakat belum cukup memahami", "Nilai LAKIP."]
    assert urutan(isi, [*nama(laporan), *lain[2:]])
    assert urutan(isi, ["106,66", "Nilai LAKIP", "0,00", "90,36", *lain])


@pytest.mark.parametrize("tempat", TEMPAT)
def test_statuses_stand_in_words(tmp_path_factory, tempat):
    """Colour alone says nothing to who cannot see it."""
    isi = bab(tempat, laporan_rekaan(tmp_path_factory)).lower()
    for kata in ("tercapai", "belum tercapai", "belum ada data", "sesuai rencana"):
        assert kata in isi


@pytest.mark.parametrize("tempat", TEMPAT)
def test_the_same_worst_problem_and_the_same_decisions(tmp_path, tempat):
    """The lowest capaian of all, with what the office says of it."""
    laporan = gagal_semua(kantor_rekaan()).laporan(tmp_path)
    isi = bab(tempat, laporan)
    terburuk = simpangan(laporan)[0]
    awal = isi.index("Penyebab:")
    assert terburuk.nama in isi[:awal]
    assert urutan(isi, [terburuk.nama, "Penyebab:", "Penanganan:", "Langkah berikutnya:"])
    assert "Langkah berikutnya tidak dinyatakan oleh kantor: semua simpangan di atas." in isi


@pytest.mark.parametrize("tempat", TEMPAT)
def test_a_recommendation_is_what_needs_a_decision(tmp_path, tempat):
    """And a miss without one is named."""
    rekomendasi = {"subjek": SUB_D, "jenis": "rekomendasi", "urut": 1, "teks": "Rekomendasi rekaan"}
    laporan = kantor_rekaan().tambah("analisis", rekomendasi).laporan(tmp_path)
    isi = bab(tempat, laporan)
    assert f"{laporan.nama[SUB_D]}: Rekomendasi rekaan." in isi
    assert f"Langkah berikutnya tidak dinyatakan oleh kantor: {laporan.nama[SUB[0]]}." in isi
    assert "waktu tersedianya tidak dinyatakan: Nilai LAKIP Rekaan." in isi


def test_a_result_without_a_target_is_not_called_missing(tmp_path):
    """The target is what somebody must settle."""
    laporan = kantor_rekaan().buang("perjanjian_kinerja", "ikm").laporan(tmp_path)
    for tempat in TEMPAT:
        isi = bab(tempat, laporan)
        assert "Target belum ada: Indeks Kepuasan Rekaan." in isi
        assert "tidak dinyatakan: Nilai LAKIP Rekaan." in isi


def test_a_quarter_without_anything_missed_says_so(tmp_path):
    """No empty list, no invented problem."""
    laporan = tercapai_semua(kantor_rekaan()).laporan(tmp_path)
    for tempat in TEMPAT:
        assert "Tidak ada yang tercatat di bawah target." in bab(tempat, laporan)
        assert "Tidak ada yang menunggu keputusan menurut data." in bab(tempat, laporan)


@pytest.mark.parametrize("ragam", KANTOR, ids=lambda satu: satu.__name__)
def test_a_missed_target_is_never_left_out(tmp_path, ragam):
    """Each is told in full in chapter C (of the tree) or BAB III B, and has its row in BAB IV, worst first."""
    laporan = ragam(kantor_rekaan()).laporan(tmp_path)
    semua = [" ".join(satu.nama.split()) for satu in simpangan(laporan)]
    kurang = {i for i in laporan.indikator if _belum(laporan, i)} | {s for s in laporan.nama if _sub_belum(laporan, s)}
    assert {satu.subjek for satu in simpangan(laporan) if satu.subjek} == kurang
    if semua or tanpa_hasil(laporan):
        assert urutan(bab("bab-4-penutup", laporan), ["Yang ditindaklanjuti", *semua])
    berkode = [satu.nama for satu in simpangan(laporan) if satu.kode]
    judul = [h.text for satu in sel("bab-3-c-analisis-capaian", laporan) for h in urai(satu).iter("h3")]
    assert judul[: len(berkode)] == berkode


def _belum(laporan, id_):
    """Whether an indicator with values of its own fell short."""
    sendiri = {r["id_indikator"] for row in laporan.data.pohon for r in laporan.data.sendiri(row["kode"])}
    utama = laporan.indikator[id_]["tingkat"] in ("tujuan", "sasaran")
    return (utama or id_ in sendiri) and laporan.fakta.nilai(f"status_capaian:{id_}") == "belum mencapai"


def _sub_belum(laporan, kode):
    sub = {row["kode"] for row in laporan.data.tingkat("sub_kegiatan")}
    return kode in sub and laporan.fakta.nilai(f"status_capaian:{kode}") == "belum mencapai"


# Words that say nothing of their own beside a row: what a sentence needs to repeat a table.
PENGISI = re.compile(
    "(terealisasi|dari|target|mencapai|melampaui|belum|atau|dan|dengan|sehingga|capaian(nya)?|kurang|di|atas|ini|"
    "kegiatan|program|sub|pada|tabel|adalah)"
)


def kata(elemen):
    """The words and numbers of an element."""
    isi = " ".join(elemen.itertext()).lower()  # cells have no blank between them
    return {satu for satu in re.findall(r"[\w.,]*\w", isi) if not PENGISI.fullmatch(satu)}


@pytest.mark.parametrize("asal", ["kalaena", "rekaan"])
def test_no_paragraph_holds_only_what_its_row_says(tmp_path_factory, asal):
    """What went as planned is a row; a paragraph has a cause, a unit, an account, or is not there."""
    laporan = laporan_tetap(asal, tmp_path_factory)
    semua = [urai(satu) for satu in sel("bab-3-c-analisis-capaian", laporan)]
    baris = [kata(tr) for satu in semua for tr in satu.iter("tr")]
    alinea = [p for satu in semua for p in satu.iter("p") if not any(x.tag == "table" for x in p.iterancestors())]
    ulang = [p.text_content() for p in alinea if any(kata(p) <= satu for satu in baris)]
    assert alinea
    assert ulang == []


def test_no_mean_of_one(tmp_path_factory):
    """Neither "0,00/1 = 0,00%" nor a table of one row with its mean."""
    semua = sel("bab-3-c-analisis-capaian", laporan_tetap("kalaena", tmp_path_factory))
    assert not [n for satu in semua for n in urai(satu).xpath(".//mfrac/*[last()]") if n.text_content().strip() == "1"]
    tabel = [t for satu in semua for t in urai(satu).iter("table")]
    assert not [t.get("id") for t in tabel if t.find("tfoot") is not None and len(t.findall("tbody/tr")) == 1]


def test_status_of_the_list_is_that_of_the_strip(tmp_path_factory):
    """The strip counts in words, for each level."""
    isi = bab("sekilas", laporan_rekaan(tmp_path_factory))
    assert "Indikator sasaran: 1 tercapai · 0 belum tercapai · 1 belum ada data" in isi
    assert "Program: 1 tercapai · 1 belum tercapai · 0 belum ada data" in isi
    assert Status.TANPA_DATA in isi


def test_what_is_not_due_is_not_counted_as_missing_data(tmp_path):
    """One sub kegiatan is not scheduled yet: it cannot be judged, and nobody failed to deliver."""
    laporan = kantor_rekaan().ubah("target_kinerja", SUB_D, target_sd="").laporan(tmp_path)
    isi = bab("index", laporan)
    assert "Sub kegiatan: 2 tercapai · 1 belum tercapai · 1 belum dapat dinilai" in isi
    assert "tidak ada target pada periode ini" in isi
