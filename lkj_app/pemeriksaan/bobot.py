"""What a finding touches, so that a list can begin with what matters: a headline, a total, a cell, or wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar import kode
from lkj_utils.dasar.temuan import LEVELS, SENTUH
from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.fakta.pegawai import PEMISAH, SEMUA
from lkj_utils.fakta.ukuran import UKURAN

if TYPE_CHECKING:
    from lkj_utils.dasar.temuan import Sentuh, Temuan

# Words that judge a performance weigh as much as the number that they judge.
PUTUSAN = frozenset(("predikat", "status_capaian", "status_efisiensi", "mutu"))
# What the front page says of a program, and of a sasaran by its indicators.
PROGRAM = PUTUSAN | {"capaian"}
SASARAN = PROGRAM | {"capaian_sasaran", "target", "realisasi", "pertumbuhan", "kemajuan_renstra", "target_akhir"}


def sentuh(fakta: tuple[str, ...]) -> Sentuh:
    """The most visible thing that these facts are: where a reader sees a fault first."""
    return min((_satu(id_) for id_ in fakta), key=SENTUH.index, default="kata")


def _satu(id_fakta: str) -> Sentuh:
    nama, _, subjek = id_fakta.partition("@")[0].partition(":")
    ukuran = UKURAN.get(nama)
    if ukuran is None or (ukuran.jenis == "teks" and nama not in PUTUSAN):
        return "kata"
    tingkat = kode.tingkat(subjek)
    if subjek == TOTAL or nama == "jumlah" or nama in {kode.PROGRAM: PROGRAM, None: SASARAN}.get(tingkat, ()):
        return "utama"
    rinci = tingkat == kode.SUB_KEGIATAN or (PEMISAH in subjek and SEMUA not in subjek)
    return "sel" if rinci else "jumlah"


def berat(temuan: Temuan) -> tuple[int, int, int]:
    """Sorts the gravest first: how sure it is and how far it is seen, taken together; then each by itself."""
    tingkat, tampak = LEVELS.index(temuan.level), SENTUH.index(temuan.sentuh)
    return tingkat + tampak, tingkat, tampak
