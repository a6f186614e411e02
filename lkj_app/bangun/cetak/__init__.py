"""What the printed forms share: paper, letters and their widths, the grid of a table, its column widths, QR codes."""
