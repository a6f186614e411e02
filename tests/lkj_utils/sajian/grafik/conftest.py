"""A tiny fictional office, made in code: every test says only the facts that it is about."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from lkj_utils.dasar import kode as kode_
from lkj_utils.dasar.periode import Periode
from lkj_utils.data.aturan import Aturan
from lkj_utils.fakta import KumpulanFakta
from lkj_utils.fakta.kinerja import status_capaian
from lkj_utils.laporan import Laporan

if TYPE_CHECKING:
    from collections.abc import Callable

SKALA = [
    {"batas": 95, "predikat": "Sangat Baik"},
    {"batas": 76, "predikat": "Baik"},
    {"batas": 0, "predikat": "Sangat Kurang"},
]
NAMA = {"7.01.01": "Program Penunjang", "7.01.02": "Program Pelayanan Publik", "7.01.03": "Program Pemberdayaan Desa"}


class Palsu:
    """Facts and tables by hand, in the shape that a chart asks of DataPeriode."""

    def __init__(self, nama: dict[str, str], tabel: dict[str, list[dict[str, Any]]], periode: Periode) -> None:
        self.nama, self.tabel, self.periode = nama, tabel, periode
        self.aturan = Aturan.dari({"aturan.skala": SKALA})
        self.profil = self.profil_kini = {"periode_renstra": "2021-2026"}

    def tingkat(self, nama: str) -> list[dict[str, Any]]:
        """Rows of one level."""
        return [{"kode": kode} for kode in self.nama if kode_.tingkat(kode) == nama]

    def baris(self, nama: str, **kunci: object) -> list[dict[str, Any]]:
        """Rows of a table with these values."""
        return [row for row in self.tabel.get(nama, []) if all(row[k] == v for k, v in kunci.items())]


@pytest.fixture
def buat() -> Callable[..., Laporan]:
    """Make a Laporan of facts ``{id or id@year: value}``; programs without facts are unknown."""
    return _buat


def _buat(
    fakta: dict[str, Any] | None = None,
    *,
    nama: dict[str, str] | None = None,
    tabel: dict[str, list[dict[str, Any]]] | None = None,
    periode: str = "2023-TW4",
) -> Laporan:
    data = Palsu(NAMA if nama is None else nama, tabel or {}, Periode.parse(periode))
    kumpulan = KumpulanFakta(periode, data.aturan)
    semua = _lengkapi(data, fakta or {})
    for id_, nilai in semua.items():
        depan, _, pada = id_.partition("@")
        ukuran, _, subjek = depan.partition(":")
        kumpulan.catat(ukuran, subjek, nilai, [], periode=pada or None)
    laporan = Laporan(data, kumpulan)  # type: ignore[arg-type]
    laporan.__dict__["nama"] = data.nama
    laporan.__dict__["instansi"] = SimpleNamespace(nama="Kecamatan Rekaan")
    return laporan


def _lengkapi(data: Palsu, fakta: dict[str, Any]) -> dict[str, Any]:
    """What hitung() always makes for each kode, unknown where the test is silent."""
    semua: dict[str, Any] = {}
    for kode in [*data.nama, "total"]:
        semua |= {f"{u}:{kode}": None for u in ("capaian", "pagu", "realisasi_belanja", "serapan", "capaian_belanja")}
        capaian = fakta.get(f"capaian:{kode}")
        semua[f"predikat:{kode}"] = data.aturan.predikat(capaian)
        semua[f"status_capaian:{kode}"] = status_capaian(data.aturan, capaian)
    program = [fakta.get(f"capaian:{row['kode']}") for row in data.tingkat("program")]
    semua["jumlah:program_tercapai"] = sum(1 for c in program if c is not None and c >= 100)
    return semua | fakta
