"""The audit: the report reads itself, and documents that others wrote, as a strict reviewer would.

Rules on our own period read its data, facts and narrative; rules on a document read its claims.
"""

from lkj_app.pemeriksaan.hasil import HasilPeriksa, periksa_dokumen, periksa_laporan, periksa_lengkap, periksa_periode

__all__ = ["HasilPeriksa", "periksa_dokumen", "periksa_laporan", "periksa_lengkap", "periksa_periode"]
