"""Run the rules: on one period of ours, or on the claims of one document."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.daftar import SEMUA, menurut_objek
from lkj_app.pemeriksaan.dokumen.pengakuan import dibandingkan
from lkj_app.pemeriksaan.isi_dokumen import Dokumen
from lkj_app.pemeriksaan.klaim import Klaim, baca
from lkj_app.pemeriksaan.penerimaan import Diterima, terapkan
from lkj_app.pemeriksaan.sebab import Kelompok, kelompokkan
from lkj_utils.dasar.errors import DataError
from lkj_utils.dasar.temuan import Temuan, galat, urutkan
from lkj_utils.kontrak import periksa
from lkj_utils.laporan import Laporan, buka

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lkj_app.pemeriksaan.aturan import Aturan
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.fakta import KumpulanFakta


@dataclass(frozen=True)
class HasilPeriksa:
    """What the rules found: findings that stand, findings that the office accepted, and which rules ran.

    Of a document also how many claims were read, and how many of them can be compared with our facts.
    """

    temuan: tuple[Temuan, ...]
    diterima: tuple[Diterima, ...] = ()
    dijalankan: tuple[Aturan, ...] = ()
    banyak_klaim: int = 0
    dibandingkan: int = 0
    fakta: KumpulanFakta | None = field(default=None, repr=False, compare=False)

    @cached_property
    def sebab(self) -> list[Kelompok]:
        """The findings that stand, each under its cause; what matters most comes first."""
        return kelompokkan(self.temuan, self.fakta)

    def as_dict(self) -> dict[str, object]:
        """Causes by field name, for JSON; what follows from one stands in its ``akibat``."""
        return {
            "temuan": [satu.as_dict() for satu in self.sebab],
            "diterima": [satu.as_dict() for satu in self.diterima],
        }


def periksa_periode(
    data_root: Path, instansi: str, periode: Periode, dipilih: Sequence[Aturan] = SEMUA
) -> HasilPeriksa:
    """Contract and rules on one period. Where the contract finds galat nothing can be computed: it speaks alone."""
    kontrak = periksa(data_root, instansi, periode)
    if galat(kontrak):
        return HasilPeriksa(tuple(kontrak))
    return periksa_laporan(buka(instansi, periode, data_root), dipilih, kontrak)


def periksa_lengkap(laporan: Laporan) -> HasilPeriksa:
    """Contract and rules on a period that is loaded: what a chapter prints about itself."""
    data = laporan.data
    return periksa_laporan(laporan, kontrak=periksa(data.akar, data.instansi, data.periode))


def periksa_laporan(
    laporan: Laporan, dipilih: Sequence[Aturan] = SEMUA, kontrak: Sequence[Temuan] = ()
) -> HasilPeriksa:
    """Rules on a period that is loaded; ``kontrak`` are the findings of its contract."""
    aturan = menurut_objek("data", dipilih)
    temuan = [*kontrak, *(t for satu in aturan for t in satu.jalankan(laporan))]
    tinggal, diterima = terapkan(urutkan(temuan), laporan.data, {a.id for a in SEMUA} - {a.id for a in aturan})
    return HasilPeriksa(tuple(tinggal), tuple(diterima), aturan, fakta=laporan.fakta)


def periksa_dokumen(path: Path, laporan: Laporan, dipilih: Sequence[Aturan] = SEMUA) -> HasilPeriksa:
    """Rules on the claims of one file; nothing in it stops a build."""
    data = laporan.data
    klaim = baca(path, data.akar, data.instansi, data.periode)
    if not klaim:
        raise DataError(f"Berkas klaim {path.name} tidak berisi satu klaim pun; belum ada yang diperiksa.")
    return periksa_klaim(klaim, laporan, dipilih)


def periksa_klaim(klaim: tuple[Klaim, ...], laporan: Laporan, dipilih: Sequence[Aturan] = SEMUA) -> HasilPeriksa:
    """Rules on claims that are at hand."""
    dokumen, aturan = Dokumen(klaim, laporan), menurut_objek("dokumen", dipilih)
    temuan = [t for satu in aturan for t in satu.jalankan(dokumen)]
    banyak = len(klaim), len(dibandingkan(dokumen))
    return HasilPeriksa(tuple(urutkan(temuan)), (), aturan, *banyak, laporan.fakta)
