"""Filling in: a new quarter or office (baru, instansi_baru), its workbook out (lembar_kerja) and back in (impor).

```
kontrak + data -> bahan (names, targets, last values) -> rancangan (sheets as values) -> templat (.xlsx)
     -> semula (its first values, hidden)
.xlsx -> excel.aman (refuse what is dangerous) -> impor.buku (cells) -> impor.kenali, struktur (tables)
      -> impor.gabung, putusan (three ways: when made, in the workbook, in the data) -> impor.bentrok (conflicts)
      -> impor.selesai (the contract, on a copy) -> files of data/ and riwayat (the way back), all or none
```
"""
