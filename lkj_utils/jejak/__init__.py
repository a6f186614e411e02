"""The trace: from a printed number to its formula with the numbers put in, and to the rows it was read from.

=============  ====================================================================
``asal``       ``file#row/column`` -> the place and what stands there
``telusur``    a fact's inputs, all facts behind it, official names, anchors
``hitungan``   the formula with the numbers put in
``halaman``    the page "Daftar fakta" of a chapter
``bahan``      which facts a chapter prints; the pages put beside the staged book
=============  ====================================================================

The book's extension ``lkj_jejak`` writes the pages and links the numbers of the chapters to them.
"""
