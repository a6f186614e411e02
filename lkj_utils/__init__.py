"""Helpers of the quarterly performance report (Laporan Kinerja per triwulan)."""

__version__ = "0.1.0"
