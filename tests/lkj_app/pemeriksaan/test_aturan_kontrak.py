"""The documentation of the contract's rules follows the contract."""

from __future__ import annotations

import re

from lkj_app.pemeriksaan.aturan_kontrak import ATURAN_KONTRAK
from lkj_app.pemeriksaan.daftar import SEMUA
from lkj_utils import ROOT

# A dotted key of instansi.toml and the name of the contract look like ids.
BUKAN_ATURAN = {"aturan.skala", "pemeriksaan.diterima", "datapackage.json", "instansi.toml", "daftar.csv"}


def _dipakai() -> set[str]:
    berkas = [
        *(ROOT / "lkj_utils" / "kontrak").rglob("*.py"),
        ROOT / "lkj_utils" / "dasar" / "berkas.py",
        ROOT / "lkj_app" / "pemeriksaan" / "penerimaan.py",
    ]
    teks = "".join(p.read_text(encoding="utf-8") for p in berkas)
    return set(re.findall(r'"([a-z]+\.[a-z_]+)"', teks)) - BUKAN_ATURAN


def test_every_rule_of_the_contract_is_explained_and_no_other() -> None:
    """An id that the code names stands in the list, and the list names no rule that is gone."""
    assert {aturan.id for aturan in ATURAN_KONTRAK} == _dipakai()


def test_no_id_is_used_twice() -> None:
    """Also not by a rule of the audit."""
    semua = [aturan.id for aturan in (*ATURAN_KONTRAK, *SEMUA)]
    assert sorted(semua) == sorted(set(semua))
