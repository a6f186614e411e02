"""The build for reviewers: every finding numbered, the chapter that lists them, marks beside numbers, and answers.

=================  ====================================================================
``tanggapan``      answers to findings, as the table ``tanggapan`` holds them
``himpunan``       all findings, numbered: our own period, then the documents of which there are claims
``tercetak``       in which chapter a fact is printed
``matriks``        which rule found how much
``halaman``        the chapter "Lampiran: Pemeriksaan"
``siapkan``        that chapter, and the map of marks, beside the staged book
``tabel``          the tables of that chapter
``lembar``         the workbook to answer in
``berkas``         ``temuan.csv`` and that workbook, beside the report
``kriteria``       which reporting criteria the book meets: the one part that every build has
=================  ====================================================================

The book's extension ``lkj_tanda`` puts the marks beside the numbers; answers come back through ``isian.impor``. But for
``kriteria``, nothing of it is in a build without ``--untuk-reviu``.
"""

from lkj_app.reviu.siapkan import Reviu

__all__ = ["Reviu"]
