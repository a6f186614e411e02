"""Three fictional offices from their workbooks to site and PDF: what a person can check there by hand.

What is typed, and where the figures come from, stands in tests/tiga_kantor.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from lkj_utils.kontrak import periksa
from tests.kantor_isian import data_kosong
from tests.pdf.conftest import Pdf, rapat
from tests.tiga_kantor import BAGIAN, DINAS, KECAMATAN, TIGA

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.lambat

A4, F4 = (210, 297), (215, 330)
MM = 72 / 25.4
# Words that only the report of a kecamatan may hold.
KECAMATAN_SAJA = ("kecamatan", "camat", "desa", "musrenbang", "kelurahan")


@dataclass(frozen=True)
class Hasil:
    """The built reports of the three, by folder."""

    akar: Path
    pdf: dict[str, Pdf]

    def teks(self, folder: str) -> str:
        """All that the PDF says, without white space."""
        return self.pdf[folder].teks

    def kertas(self, folder: str) -> tuple[int, ...]:
        """The paper of the cover, in millimetres."""
        kotak = self.pdf[folder].pembaca.pages[0].mediabox
        return (round(kotak.width / MM), round(kotak.height / MM))


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> Hasil:
    """All three, typed into one data folder; a galat or a warning would stop a build."""
    from lkj_app.bangun.bangun import bangun
    from lkj_utils import ROOT

    akar = tmp_path_factory.mktemp("tiga")
    data, pdf = data_kosong(akar), {}
    for kantor, jadi, periode in TIGA:
        jadi(data)
        assert [t.pesan for t in periksa(data, kantor.folder, periode) if t.level == "galat"] == []
        satu = bangun(ROOT, data, akar / "hasil", kantor.folder, periode, formats=("html", "pdf"))
        pdf[kantor.folder] = Pdf(satu.berkas["pdf"])
    return Hasil(akar, pdf)


def ada(teks: str, *semua: str) -> list[str]:
    """Which of these the text does not hold."""
    return [satu for satu in semua if rapat(satu) not in teks]


def test_paper_and_codes_are_those_that_were_typed(hasil: Hasil) -> None:
    """F4 for one, A4 for the others; four digits or two at the end of a code, never the other form."""
    assert hasil.kertas(KECAMATAN.folder) == F4
    assert hasil.kertas(DINAS.folder) == hasil.kertas(BAGIAN.folder) == A4
    for kantor, _, _ in TIGA:
        assert ada(hasil.teks(kantor.folder), *kantor.pagu) == []
    assert ada(hasil.teks(BAGIAN.folder), "4.01.01.2.01.0001", "4.01.03.2.01.0001") != []


def test_the_kecamatan_compares_its_two_quarters(hasil: Hasil) -> None:
    """Program 01 stays at the mean of 50 and 100; 2,6 of 3,0 million rupiah until June, 1,0 until March."""
    teks = hasil.teks(KECAMATAN.folder)
    semua = (
        "Ani Rekaan, S.T.", "Camat", "Pembina, IV/a",
        "Indeks Kepuasan Masyarakat (IKU): tercapai; 82 dari target 80, capaian 102,50%",
        "capaian 75,00%; tetap dari triwulan sebelumnya", "Rp2.600.000 dari Rp3.000.000, capaian 86,67%",
        "Penyebab: Dokumen kedua menunggu data desa.", "Penanganan: Data desa dijemput.", "Jembatan rekaan",
    )  # fmt: skip
    assert ada(teks, *semua) == []


def test_the_dinas_is_judged_by_its_own_indicators(hasil: Hasil) -> None:
    """Tujuan, sasaran, program, kegiatan: 60 of 80 is 75 % whatever stands below; the children's mean stands beside."""
    teks = hasil.teks(DINAS.folder)
    semua = (
        "Budi Rekaan, S.T.", "NIP 19700102 200501 1 003", "Kepala Dinas", "Tujuan: Daerah yang tersambung",
        "Indeks Konektivitas (IKU): belum ada data; target 70, hasil belum ada.",
        "Indeks Jalan Aman (IKU): belum tercapai; 57 dari target 60, capaian 95,00%",
        "Ruas Jalan Berambu: 60 dari target 80, capaian 75,00%. Penyebab: Rambu datang terlambat.",
        "Penanganan: Pengadaan dimajukan.", "Program Penyelenggaraan Lalu Lintas dan Angkutan Jalan (LLAJ)",
        "Rencana Induk Disepakati: 48 dari target 50, capaian 96,00%",
        "Sebagai pembanding, rata-rata capaian kegiatannya 96,00%", "Bidang Lalu Lintas Rekaan",
    )  # fmt: skip
    assert ada(teks, *semua) == []


def test_the_bagian_has_its_own_scale_and_one_quarter(hasil: Hasil) -> None:
    """90 is Memadai; no word of the usual scale, no comparison with a quarter that nobody reported."""
    teks = hasil.teks(BAGIAN.folder)
    semua = ("Citra Rekaan, S.E.", "Kepala Bagian", "90,00% (Memadai)", "Istimewa", "Perlu Perbaikan",
             "laporan kinerja tahunan", "Skala rekaan Sekretariat Daerah.")  # fmt: skip
    assert ada(teks, *semua) == []
    asing = ("Sangat Baik", "Sangat Kurang", "Triwulan III", "Perkembangan Antartriwulan", "triwulan sebelumnya")
    assert ada(teks, *asing) == [*asing]


@pytest.mark.parametrize("kantor", [DINAS, BAGIAN], ids=["dinas", "bagian"])
def test_other_offices_are_no_kecamatan(hasil: Hasil, kantor: object) -> None:
    """No text supposes one."""
    teks = hasil.teks(kantor.folder).lower()  # type: ignore[attr-defined]
    assert ada(teks, *KECAMATAN_SAJA) == [*KECAMATAN_SAJA]


def test_no_text_has_a_hole(hasil: Hasil) -> None:
    """No value as Python prints it, no empty parentheses, no bracket of a template."""
    for folder in hasil.pdf:
        teks = hasil.teks(folder)
        assert [satu for satu in ("None", "nan%", "NaN", "{", "}", "()", "Rp–") if satu in teks] == [], folder


def test_a_signature_stands_under_what_is_signed(hasil: Hasil) -> None:
    """Never alone on a page: the last words of the chapter go along."""
    for pdf in hasil.pdf.values():
        akhir = [x for x in pdf.halaman if "Rekaan, S." in x and "KATA PENGANTAR" not in x and "Rekaan, 3" in x]
        assert akhir
        assert all("Perlu Keputusan" in x for x in akhir)
