"""Exports of SIPD, AKLAP and SIMDA -> tables of data/: recognise the layout, read rows, reckon, merge."""
