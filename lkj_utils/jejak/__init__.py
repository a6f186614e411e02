"""The trace: from a printed number to its formula with the numbers put in, and to the rows it was read from.

=============  ====================================================================
``asal``       ``file#row/column`` -> the place and what stands there
``telusur``    a fact's inputs, all facts behind it, official names, anchors
``hitungan``   the formula with the numbers put in
=============  ====================================================================

The pages that show it in the book are made by the application, where a book is built.
"""
