"""Facts of a changed budget: which pagu the version in force changes against the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar import kode
from lkj_utils.fakta import indikator
from lkj_utils.fakta.anggaran import TANPA_BARIS, TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from lkj_utils.dasar.format import Bilangan
    from lkj_utils.data.muat import DataPeriode
    from lkj_utils.fakta.inti import KumpulanFakta, Nilai

    Rows = Mapping[str, Mapping[str, Any]]

TETAP = "tetap"


def pagu_berubah(data: DataPeriode) -> list[str]:
    """The sub kegiatan whose pagu is not what it was in the version before; none where there is no such version."""
    lama, baru = _dua_versi(data)
    return [satu for satu in sorted({*lama, *baru}, key=kode.urutan) if _pagu(lama, satu) != _pagu(baru, satu)]


def catat_versi(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Both pagu and their difference of every sub kegiatan that changed, of all others together, and of the whole."""
    berubah = pagu_berubah(data)
    if not berubah:
        return
    dua = dict(zip(("pagu_lama", "pagu_baru"), _dua_versi(data), strict=True))
    tetap = sorted({*dua["pagu_lama"], *dua["pagu_baru"]} - {*berubah}, key=kode.urutan)
    for ukuran, rows in dua.items():
        for satu in berubah:
            asal = _asal(rows, [satu])
            fakta.catat(ukuran, satu, _pagu(rows, satu), asal, cara="" if asal else TANPA_BARIS)
        fakta.catat(ukuran, TETAP, indikator.jumlah([0, *(_pagu(rows, satu) for satu in tetap)]), _asal(rows, tetap))
        semua = (f"{ukuran}:{satu}" for satu in (*berubah, TETAP))
        fakta.turunkan(ukuran, TOTAL, lambda *nilai: indikator.jumlah(nilai), *semua)
    fakta.catat("jumlah", "pagu_tetap", len(tetap), _asal(dua["pagu_baru"], tetap))
    for satu in (*berubah, TETAP, TOTAL):
        fakta.turunkan("selisih_pagu", satu, indikator.selisih, f"pagu_baru:{satu}", f"pagu_lama:{satu}")
    for satu in berubah:
        fakta.turunkan("keterangan_pagu", satu, _keterangan, f"pagu_lama:{satu}", f"pagu_baru:{satu}")


def _dua_versi(data: DataPeriode) -> tuple[Rows, Rows]:
    """The rows of the version before, and of the one in force, by code; none where there is none before."""
    versi = (data.versi.sebelumnya, data.versi.berlaku) if data.versi.sebelumnya else ("", "")
    lama, baru = ({row["kode"]: row for row in data.baris("anggaran", versi=satu)} for satu in versi)
    return lama, baru


def _pagu(rows: Rows, satu: str) -> Bilangan | None:
    """The pagu of a code; what has no row in a version has none of its budget."""
    return rows[satu]["pagu"] if satu in rows else 0


def _asal(rows: Rows, semua: Iterable[str]) -> list[str]:
    return [f"{rows[satu]['_asal']}/pagu" for satu in semua if satu in rows]


def _keterangan(lama: Nilai, baru: Nilai) -> str | None:
    """What happened, in a word; None where an amount is not known."""
    if lama is None or baru is None:
        return None
    if not lama:
        return "baru"
    if not baru:
        return "dihapus"
    return "bertambah" if baru > lama else "berkurang"  # type: ignore[operator]
