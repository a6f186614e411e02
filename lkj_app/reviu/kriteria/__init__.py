"""Which reporting criteria the book meets: PermenPANRB 88/2021 (AKIP), and the chapters and analyses of 53/2014.

Every criterion is one small function over the report. It answers from facts, data, headings and printed tables only;
what they do not prove is "belum terpenuhi", and what no report can prove is "di luar laporan ini".
"""

from __future__ import annotations

from lkj_app.reviu.kriteria.akip import nilai
from lkj_app.reviu.kriteria.analisis import sel_analisis
from lkj_app.reviu.kriteria.hasil import HasilKriteria, Rujukan, Status
from lkj_app.reviu.kriteria.susunan import nilai_susunan

__all__ = ["HasilKriteria", "Rujukan", "Status", "nilai", "nilai_susunan", "sel_analisis"]
