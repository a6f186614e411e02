"""Family ``buku``: workbooks filled in, changed and broken; import must say no, or write just what was typed.

The judge remembers every cell that was typed. After an import that says it wrote, each value of the data is the one of
before or what was typed for it; after one that says no, every byte is as before.
"""

from __future__ import annotations

from tests.ketahanan import bahan
from tests.ketahanan.bengkok_buku import BENGKOK, rusakkan
from tests.ketahanan.hakim_buku import Hakim, baca
from tests.ketahanan.isian import Isian, buka
from tests.ketahanan.kasus import Catatan, Luaran, beda, lkj, potret
from tests.ketahanan.ketik_buku import KETIK, ketik_angka_teks, ketik_banyak, ketik_bengkok, ketik_bilangan

# The share of cases in which nothing but figures is typed: only an import that is accepted can be compared.
BERSIH = 0.5


def keluarga(catatan: Catatan) -> None:
    """Cells are typed, perhaps the book is bent, perhaps the file is broken; then it is imported."""
    acak = catatan.acak
    isian = buka(catatan, bahan.pilih_kantor(acak, 0.1))
    catatan.lakukan(isian.kantor.nama)
    if acak.random() < BERSIH:
        _bersih(isian)
        return
    for _ in range(acak.choice((1, 1, 1, 2, 4))):
        acak.choices(list(KETIK), weights=list(KETIK.values()))[0](isian)
    if acak.random() < 0.3:
        acak.choice(BENGKOK)(isian)
    isian.buku.save(isian.path)
    if acak.random() < 0.12:
        rusakkan(isian)
    adili(isian, *acak.choice(((), (), (), ("--pilih", "baru"), ("--dry-run",))))


def _bersih(isian: Isian) -> None:
    """Figures everywhere, all plain: they must arrive. Or one among them bent: nothing else hides how it is read."""
    acak = isian.catatan.acak
    ketik_banyak(isian)
    bengkok = acak.random() < 0.6
    if bengkok:
        acak.choice((ketik_bengkok, ketik_bengkok, ketik_bengkok, ketik_angka_teks, ketik_bilangan))(isian)
    isian.buku.save(isian.path)
    luar = adili(isian)
    if luar.kode and not bengkok:
        isian.catatan.lapor("hilang", f"angka wajar ditolak: {luar.err.strip()[:200]}")


def adili(isian: Isian, *pilihan: str) -> Luaran:
    """Import, and compare the data before and after."""
    catatan, sebelum = isian.catatan, potret(isian.data)
    luar = lkj(catatan, "import", str(isian.path), *pilihan, data=isian.data)
    sesudah = potret(isian.data)
    if luar.kode or "--dry-run" in pilihan:
        if sesudah != sebelum:
            catatan.lapor("campur", f"kode {luar.kode}, tetapi berubah: {beda(sebelum, sesudah)}")
        return luar
    for nama in sesudah.keys() - sebelum.keys():
        if ".riwayat/" not in nama and not nama.endswith(".csv"):
            catatan.lapor("sisa", f"tertinggal {nama}")
    if isian.ditolak:
        catatan.lapor("angka", f"{isian.ditolak} diterima")
    Hakim(isian, luar.semua).adili(baca(isian, sebelum), baca(isian, sesudah))
    return luar
