"""The application around a report: everything but what a notebook shows.

Each room imports only those below it, and ``lkj_utils``:

===============  ==================================================================
``perintah``     the command line: the only code that prints and exits
``bangun``       a whole build: chapters executed, book staged, HTML, PDF, DOCX, manifest
``reviu``        the reviewers' build, and the reporting criteria that a book meets
``bab``          which chapters there are, and what their cells show
``isian``        a new quarter or office; the workbook out and in
``banding``      what changed between two periods or two builds
``pemeriksaan``  the audit: rules on our own period and on claims of documents
``excel``        workbooks: read safely, one look, the same bytes for the same content
===============  ==================================================================
"""
