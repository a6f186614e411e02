"""A whole build: chapters executed, book staged, its forms (HTML, PDF, DOCX), the pages of the trace, the manifest."""
