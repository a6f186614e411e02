"""Sections whose headings and order come from the data: text, tables and lists together."""
