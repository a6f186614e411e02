"""Rules on the claims of a document (objek dokumen)."""
