"""The build for reviewers: every finding numbered, the chapter that lists them, marks beside numbers, and answers.

=================  ====================================================================
``tanggapan``      answers to findings, as the table ``tanggapan`` holds them
``himpunan``       all findings, numbered: our own period, then the documents of which there are claims
``tercetak``       in which chapter a fact is printed
``matriks``        which rule found how much
``halaman``        the chapter "Lampiran: Pemeriksaan"
``siapkan``        that chapter, and the map of marks, beside the staged book
``berkas``         ``temuan.csv`` and the workbook to answer in
=================  ====================================================================

The tables stand in ``tabel/reviu``; the book's extension ``lkj_tanda`` puts the marks beside the numbers; the workbook
is made and read back in ``lembar_kerja``. Nothing of it is in a build without ``--untuk-reviu``.
"""

from lkj_app.reviu.siapkan import Reviu

__all__ = ["Reviu"]
