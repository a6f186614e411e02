"""Filling in: a new quarter or office (baru, instansi_baru), its workbook out (lembar_kerja) and back in (impor).

```
kontrak + data -> bahan (names, targets, last values) -> rancangan (sheets as values) -> templat (.xlsx)
.xlsx -> excel.aman (refuse what is dangerous) -> impor.buku (cells) -> impor.kenali (tables)
      -> impor.gabung (changes) -> impor.selesai (the contract, on a copy) -> files of data/, all or none
```
"""
