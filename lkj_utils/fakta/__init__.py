"""All facts of a period, computed once from its data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.fakta.anggaran import catat_anggaran, catat_dokumen
from lkj_utils.fakta.bukti import catat_bukti
from lkj_utils.fakta.inti import Fakta, KumpulanFakta
from lkj_utils.fakta.kepekaan import catat_kepekaan
from lkj_utils.fakta.kinerja import catat_cacah, catat_kinerja
from lkj_utils.fakta.nama import catat_nama
from lkj_utils.fakta.pegawai import catat_pegawai
from lkj_utils.fakta.pendapatan import catat_pendapatan
from lkj_utils.fakta.perkembangan import catat_perkembangan
from lkj_utils.fakta.sasaran import catat_sasaran
from lkj_utils.fakta.versi import catat_versi

if TYPE_CHECKING:
    from lkj_utils.data.muat import DataPeriode

__all__ = ["Fakta", "KumpulanFakta", "hitung"]

# In the order of their needs: efficiency reads capaian_belanja, counts read predikat, development reads all of them.
KELUARGA = (
    catat_anggaran,
    catat_dokumen,
    catat_versi,
    catat_pendapatan,
    catat_kinerja,
    catat_cacah,
    catat_kepekaan,
    catat_sasaran,
    catat_perkembangan,
    catat_pegawai,
    catat_bukti,
    catat_nama,
)


def hitung(data: DataPeriode) -> KumpulanFakta:
    """Compute every fact of a period; unrounded."""
    fakta = KumpulanFakta(str(data.periode), data.aturan, data.kode_asli)
    for catat in KELUARGA:
        catat(data, fakta)
    return fakta
