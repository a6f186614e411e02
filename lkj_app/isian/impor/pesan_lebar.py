"""What an import says of a wide sheet and its switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.isian.impor.kenali import letak
from lkj_app.isian.lembar_kerja.lebar import BULANAN, JUDUL_CARA, SD
from lkj_utils.dasar.temuan import Temuan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.isian.impor.kenali import TabelLembar

TERSEBUT = 12


def sakelar(sumber: TabelLembar, pilihan: tuple[str, ...], ada: list[str], berkas: str) -> Temuan:
    """Nobody can say how the numbers of the sheet are meant."""
    return Temuan(
        "lebar.cara",
        "galat",
        f"Sel pilihan “{JUDUL_CARA}” {'berisi beberapa cara' if ada else 'tidak ada'}, sehingga tidak jelas angka di "
        "lembar ini s/d atau bukan.",
        letak(berkas, sumber.lembar),
        ditemukan=", ".join(ada) or None,
        diharapkan=" atau ".join(pilihan),
        perbaikan=f"tulis satu di antaranya di bawah judul “{JUDUL_CARA}”",
    )


def semua(  # noqa: PLR0913, PLR0917 - the kinds of cells
    sumber: TabelLembar,
    berkas: str,
    cara: str,
    tertinggal: list[str],
    terlewat: list[str],
    terbalik: list[str],
    dari_pagu: list[str],
) -> Iterator[Temuan]:
    """One finding for each kind that has cells."""
    tempat = letak(berkas, sumber.lembar)
    if tertinggal:
        yield Temuan(
            "lebar.tertinggal",
            "galat",
            f"{JUDUL_CARA} {cara}, tetapi {len(tertinggal)} sel masih berisi nilai {SD} dari ketika buku kerja dibuat: "
            f"{_sebut(tertinggal)}.",
            tempat,
            perbaikan=f"ketik ulang nilai {cara} di baris sel itu; bila nilainya memang sama dengan yang lama, "
            f"kembalikan {JUDUL_CARA} ke {SD} dan ketik nilai {SD}",
            sel=tertinggal[0],
        )
    if terlewat:
        lain = "kolom triwulan" if cara == BULANAN else "kolom bulan"
        yield Temuan(
            "lebar.terlewat",
            "galat",
            f"{JUDUL_CARA} {cara}, sehingga {len(terlewat)} sel yang diketik di {lain} tidak dibaca: "
            f"{_sebut(terlewat)}.",
            tempat,
            perbaikan=f"pindahkan isinya ke kolom yang dibaca, kosongkan, atau ganti {JUDUL_CARA}",
            sel=terlewat[0],
        )
    if terbalik:
        tampak = "per triwulan" if cara == SD else SD
        yield Temuan(
            "lebar.terbalik",
            "galat",
            f"{JUDUL_CARA} {cara}, tetapi angka {len(terbalik)} baris hanya cocok dengan anggaran setahunnya bila "
            f"dibaca {tampak}: {_sebut(terbalik)}.",
            tempat,
            perbaikan=f"ganti {JUDUL_CARA} menjadi {tampak}, atau betulkan angka baris itu",
            sel=terbalik[0],
        )
    if dari_pagu:
        yield Temuan(
            "lebar.pagu",
            "catatan",
            f"Triwulan IV {len(dari_pagu)} baris kosong dan diisi sama dengan pagunya, sebab anggaran kas setahun "
            f"ialah pagu: {_sebut(dari_pagu)}.",
            tempat,
            sel=dari_pagu[0],
        )


def sebelum(sumber: TabelLembar, berkas: str, cara: str, sel: list[str]) -> Iterator[Temuan]:
    """Of a year in which an office begins, the quarters before are unknown where they are empty."""
    if sel:
        yield Temuan(
            "lebar.sebelum",
            "galat",
            f"{JUDUL_CARA} {cara}, tetapi {len(sel)} baris kosong pada triwulan sebelum laporan pertama, sehingga "
            f"nilai {SD} tidak dapat dihitung: {_sebut(sel)}.",
            letak(berkas, sumber.lembar),
            diharapkan="angka, atau 0 bila memang tidak ada",
            perbaikan=f"isi sel itu, atau ganti {JUDUL_CARA} menjadi {SD} dan ketik nilai {SD}",
            sel=sel[0],
        )


def _sebut(sel: list[str]) -> str:
    """Cells by name, of many the first."""
    lagi = f" dan {len(sel) - TERSEBUT} sel lagi" if len(sel) > TERSEBUT else ""
    return ", ".join(sel[:TERSEBUT]) + lagi
