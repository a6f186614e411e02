"""Helpers of the quarterly performance report (Laporan Kinerja per triwulan): what a notebook imports.

From data to facts to pieces of a page, in the order of the rooms, each of which imports only those before it:

============  =====================================================================
``dasar``     values that travel, numbers as words and digits, files
``kontrak``   the data contract: what every table holds, and what is wrong in it
``data``      one period's data, the rules in force, which periods there are
``fakta``     formulas, and every computed value
``laporan``   what a notebook opens: data and facts of one period
``jejak``     a fact's inputs, and its formula with the numbers put in
``sajian``    pieces of a page: tables, charts, narrative, sections
============  =====================================================================

The commands, and all that they do around a report, are ``lkj_app``; nothing here knows of it.
"""

from pathlib import Path

__version__ = "0.1.0"

# The folder of the project: data/, book/ and notebooks/ lie beside this package.
ROOT = Path(__file__).resolve().parent.parent
