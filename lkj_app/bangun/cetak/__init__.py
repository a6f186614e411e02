"""What the printed forms share: paper, letters and their widths, the grid of a table, the widths of its columns, QR codes."""
