"""Workbooks of any kind: read safely, one look, their names, the same bytes for the same content."""
