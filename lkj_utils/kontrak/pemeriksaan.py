"""The whole check of one period: files and columns, then the schema, then the rules between tables."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lkj_utils.dasar.temuan import Temuan, urutkan
from lkj_utils.kontrak import isi, silang, skema
from lkj_utils.kontrak.paket import Paket

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lkj_utils.dasar.periode import Periode


def periksa(data_root: Path, instansi: str, periode: Periode) -> list[Temuan]:
    """Every finding about all tables of one period, heaviest first."""
    data_root = Path(data_root)
    data, findings = isi.baca(Paket.baca(data_root), data_root, instansi, periode)
    findings += skema.periksa_skema(data)
    spoken = {_place(one) for one in findings if one.kolom}
    # A cell that is already refused is not reported again for what follows from it.
    findings += [one for one in silang.periksa_silang(data) if _place(one) not in spoken]
    older = {one.berkas: one.kolom_asli for one in data.semua if one.kolom_asli}
    return urutkan(list(dict.fromkeys(_as_in_file(one, older) for one in findings)))


def _as_in_file(temuan: Temuan, older: Mapping[str, Mapping[str, str]]) -> Temuan:
    """Name the column as the file does, where an older version of the contract named it."""
    name = older.get(temuan.berkas, {}).get(temuan.kolom or "")
    return replace(temuan, kolom=name) if name else temuan


def _place(temuan: Temuan) -> tuple[str, int | None, str | None]:
    return temuan.berkas, temuan.baris, temuan.kolom
