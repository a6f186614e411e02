"""The tables of the report, one module per chapter; inti is their anatomy."""
