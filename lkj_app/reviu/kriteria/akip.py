"""The reporting criteria of PermenPANRB 88/2021, as kriteria_akip.csv words them, each with its rule."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lkj_app.reviu.kriteria import formal, mutu
from lkj_app.reviu.kriteria.bahan import Bahan
from lkj_app.reviu.kriteria.dampak import di_luar, penyesuaian_anggaran
from lkj_app.reviu.kriteria.hasil import HasilKriteria, Putusan, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from lkj_utils.laporan import Laporan

KOMPONEN = "Pelaporan Kinerja"
NOMOR = re.compile(r"\s*(\d+)\.\s*(.*)", re.DOTALL)
SERATUS = 100
TANPA_ATURAN = Putusan(Status.BELUM, "Belum dapat dinilai: aturan penilaiannya belum ada.")

# By number of component, sub component and criterion, as the evaluation sheet (LKE) prints them.
ATURAN: dict[str, Callable[[Bahan], Putusan]] = {
    "3.1.1": formal.disusun,
    "3.1.2": formal.berkala,
    "3.1.3": formal.diformalkan,
    "3.1.4": formal.direviu,
    "3.1.5": formal.dipublikasikan,
    "3.1.6": formal.tepat_waktu,
    "3.2.1": mutu.sesuai_standar,
    "3.2.2": mutu.mengungkap_seluruhnya,
    "3.2.3": mutu.perbandingan("target"),
    "3.2.4": mutu.perbandingan("renstra"),
    "3.2.5": mutu.perbandingan("tahun"),
    "3.2.6": mutu.perbandingan("standar"),
    "3.2.7": mutu.upaya_hambatan,
    "3.2.8": mutu.perbandingan("efisiensi"),
    "3.2.9": mutu.rekomendasi,
    "3.3.1": di_luar("notula rapat atau arahan pimpinan"),
    "3.3.2": di_luar("bukti sosialisasi kepada pegawai"),
    "3.3.3": di_luar("dokumen penyesuaian aktivitas"),
    "3.3.4": penyesuaian_anggaran,
    "3.3.5": di_luar("laporan evaluasi kinerja yang merujuk laporan ini"),
    "3.3.6": di_luar("dokumen perencanaan berikutnya yang merujuk laporan ini"),
    "3.3.7": di_luar("hasil penilaian budaya kinerja"),
}


def nilai(laporan: Laporan) -> tuple[HasilKriteria, ...]:
    """Every reporting criterion of kriteria_akip.csv with its answer, in the order of the file."""
    bahan = Bahan(laporan)
    rows = laporan.data.baris("kriteria_akip")
    return tuple(_hasil(bahan, row) for row in rows if _pecah(row["komponen"])[1] == KOMPONEN)


def _hasil(bahan: Bahan, row: dict[str, Any]) -> HasilKriteria:
    urutan = [_pecah(row[kolom]) for kolom in ("komponen", "sub_komponen", "kriteria")]
    id_ = ".".join(nomor for nomor, _ in urutan)
    aturan = ATURAN.get(id_)
    putusan = aturan(bahan) if aturan else TANPA_ATURAN
    bobot = Fraction(row["bobot_sub"]) * Fraction(row["bobot_dalam_sub"]) / SERATUS
    return HasilKriteria(id_, urutan[1][1], urutan[2][1], bobot, putusan)


def _pecah(teks: str) -> tuple[str, str]:
    """``3. Pelaporan Kinerja`` as its number and its words."""
    cocok = NOMOR.fullmatch(teks)
    return (cocok[1], cocok[2].strip()) if cocok else ("", teks)
