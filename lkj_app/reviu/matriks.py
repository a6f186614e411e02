"""Which rule found how much: every rule of the contract and of the audit that ran, the silent ones too."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_kontrak import ATURAN_KONTRAK
from lkj_utils.dasar.temuan import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lkj_app.reviu.himpunan import Bagian
    from lkj_utils.dasar.temuan import Level


@dataclass(frozen=True)
class BarisMatriks:
    """One rule with the number of its open findings by level, and of those accepted."""

    id: str
    judul: str
    cacah: dict[Level, int]
    diterima: int = 0


def matriks(bagian: Bagian) -> list[tuple[str, list[BarisMatriks]]]:
    """The rules of one part, family by family: contract (own period only), then audit, then what else spoke."""
    kontrak = [] if bagian.dokumen else [(satu.id, satu.judul) for satu in ATURAN_KONTRAK]
    audit = [(satu.id, satu.judul) for satu in bagian.dijalankan]
    lain = sorted({b.temuan.aturan for b in bagian.butir} - {id_ for id_, _ in (*kontrak, *audit)})
    isi = (("Kontrak Data", kontrak), ("Pemeriksaan", audit), ("Penerimaan Temuan", [(id_, id_) for id_ in lain]))
    return [(nama, list(_hitung(aturan, bagian))) for nama, aturan in isi if aturan]


def _hitung(aturan: Iterable[tuple[str, str]], bagian: Bagian) -> Iterator[BarisMatriks]:
    terbuka = Counter((b.temuan.aturan, b.temuan.level) for b in bagian.terbuka)
    diterima = Counter(b.temuan.aturan for b in bagian.diterima)
    for id_, judul in aturan:
        yield BarisMatriks(id_, judul, {level: terbuka[id_, level] for level in LEVELS}, diterima[id_])
