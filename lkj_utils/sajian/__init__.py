"""Pieces of a page, as HTML that reads well in Jupyter and becomes document nodes in the book."""
