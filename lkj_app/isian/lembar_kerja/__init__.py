"""The workbook in which an office fills in a quarter, made from the contract."""
