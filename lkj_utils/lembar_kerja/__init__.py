"""The workbook in which an office fills in a quarter: made from the contract (templat), read back (impor).

```
kontrak + data -> bahan (names, targets, last values) -> rancangan (sheets as values) -> templat (.xlsx)
.xlsx -> aman (refuse what is dangerous) -> impor.buku (cells) -> impor.kenali (tables) -> impor.gabung (changes)
      -> impor.periksa (the contract, on a copy) -> files of data/, all or none
```
"""
