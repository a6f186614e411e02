"""The DOCX draft: the same book as one Word document, for staff who edit in Word. The PDF is the official one.

=============  ====================================================================
``bentuk``     its place among the formats of a build
``draf``       the whole way: Sphinx' single page -> document
``naskah``     that page -> a stream of blocks; what only serves the screen is left out
``isi_tabel``  tables as pandoc reads them, with the styles of cells
``gambar``     pictures -> PNG inside the page
``lanskap``    which blocks stand together on landscape pages
``sampul``     the first page: what this draft is, and what it is not
``susunan``    all in order, with marks where sections and lists stand
``gaya``       the look: every style, once
``acuan``      pandoc's own reference document with our styles, header and footer
``pandoc``     the call of pandoc, an optional extra
``bagian``     sections: paper, orientation, page numbers
``penomoran``  headings, captions and references, which Word counts
``huruf``      the letters inside the document
``daftar``     the contents and the lists of tables and figures, as fields
``rapikan``    what pandoc cannot say: row shading, widths, sections, lists
``unsur``      pieces of HTML;  ``ooxml``  pieces of WordprocessingML
=============  ====================================================================

Paper, letters, grid and column widths are those of ``cetak``, which the PDF shares.
"""
