"""Officials who changed: per unit, and who signs the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.banding.inti import Pasangan, Perubahan

if TYPE_CHECKING:
    from collections.abc import Iterator


def perubahan_pejabat(dua: Pasangan) -> Iterator[Perubahan]:
    """Who held an office at the end of each period's data; a file of facts does not tell."""
    if dua.tertulis:
        return
    for kunci in {**dua.a.pejabat, **dua.b.pejabat}:
        lama, baru = dua.a.pejabat.get(kunci, ""), dua.b.pejabat.get(kunci, "")
        if lama != baru:
            yield Perubahan("pejabat", f"pemangku:{kunci}", dua.subjek(kunci), "Pejabat", lama, baru)
