"""Family ``urutan``: commands one after the other by chance; no value is lost, and an undo brings back every byte."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from lkj_utils import ROOT
from tests.ketahanan import bahan, ketik_buku
from tests.ketahanan.bahan import Kantor
from tests.ketahanan.isian import Isian
from tests.ketahanan.kasus import Catatan, beda, lkj, potret, tanpa_riwayat

if TYPE_CHECKING:
    from collections.abc import Callable

LANGKAH = 8
VERSI_SATU = ROOT / "tests" / "data" / "versi" / "1"


@dataclass
class Kerja:
    """One office in the hands of several people."""

    catatan: Catatan
    kantor: Kantor
    data: Path
    buku: list[Path] = field(default_factory=list)
    # How the folder was before each import that wrote.
    dahulu: list[dict[str, bytes]] = field(default_factory=list)


def keluarga(catatan: Catatan) -> None:
    """Eight commands."""
    lama = catatan.acak.random() < 0.3
    kantor = Kantor("versi-1", VERSI_SATU, "rekaan", 2030, 2) if lama else bahan.kantor("rekaan", bahan.gudang())
    kerja = Kerja(catatan, kantor, kantor.salin(catatan.kerja / "data"))
    if lama:
        (kerja.data / "bentuk.txt").unlink()
        (kerja.data / "fakta.csv").unlink()
        (kerja.data / "datapackage.json").write_bytes((ROOT / "data" / "datapackage.json").read_bytes())
    catatan.lakukan(kantor.nama)
    for _ in range(LANGKAH):
        catatan.acak.choices(list(PERINTAH), weights=list(PERINTAH.values()))[0](kerja)


def _ikuti(kerja: Kerja, *kata: str) -> int:
    """Run one command that may say no, and hold that it then changed nothing."""
    sebelum = potret(kerja.data)
    luar = lkj(kerja.catatan, *kata, data=kerja.data)
    kerja.catatan.lakukan(f"{' '.join(Path(satu).name for satu in kata)} -> {luar.kode}")
    if luar.kode and potret(kerja.data) != sebelum:
        kerja.catatan.lapor(
            "campur", f"{kata[0]} kode {luar.kode}, tetapi berubah: {beda(sebelum, potret(kerja.data))}"
        )
    return luar.kode


def templat(kerja: Kerja) -> None:
    """A workbook of all, of a year, of a section."""
    path = kerja.catatan.kerja / f"buku-{len(kerja.buku)}.xlsx"
    lain = kerja.catatan.acak.choice(([], ["--tahun"], ["--unit", "sekretariat"], ["--unit", "seksi_desa"]))
    if _ikuti(kerja, "template", kerja.kantor.periode, "--to", str(path), *lain) == 0:
        kerja.buku.append(path)


def isi(kerja: Kerja) -> None:
    """Plain values typed into one of the books."""
    if not kerja.buku:
        return
    isian = _buka(kerja)
    for _ in range(kerja.catatan.acak.randint(1, 4)):
        kerja.catatan.acak.choice(
            (ketik_buku.ketik_wajar, ketik_buku.ketik_wajar, ketik_buku.kosongkan, ketik_buku.ketik_teks)
        )(isian)
    isian.buku.save(isian.path)


def _buka(kerja: Kerja) -> Isian:
    path = kerja.catatan.acak.choice(kerja.buku)
    return Isian(kerja.catatan, kerja.kantor, kerja.data, load_workbook(path), path)


def impor(kerja: Kerja) -> None:
    """Read one of the books; what is new in the data stands in it, what it does not hold stays."""
    if not kerja.buku:
        return
    path = kerja.catatan.acak.choice(kerja.buku)
    sebelum = potret(kerja.data)
    pilihan = kerja.catatan.acak.choice(([], [], ["--pilih", "baru"], ["--pilih", "lama"], ["--dry-run"]))
    if _ikuti(kerja, "import", str(path), *pilihan):
        return
    sesudah = potret(kerja.data)
    if sesudah == sebelum:
        return
    kerja.dahulu.append(sebelum)
    isi_buku = _isi_buku(path)
    for letak, dulu, kini in _sel_berubah(sebelum, sesudah):
        if not kini:
            kerja.catatan.lapor("hilang", f"{letak}: {dulu!r} hilang dengan {path.name}")
        elif not letak.endswith("/status") and not _ada(kini, isi_buku):
            kerja.catatan.lapor("angka", f"{letak}: {kini[:40]!r} tidak ada di {path.name}")


def _isi_buku(path: Path) -> set[str]:
    buku = load_workbook(path, data_only=True)
    return {
        _rapat(bahan.teks_sel(sel))
        for kertas in buku
        for baris in kertas.iter_rows(values_only=True)
        for sel in baris
        if sel is not None
    }


def _rapat(teks: str) -> str:
    return "".join(c for c in teks if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc"))


def _ada(kini: str, isi_buku: set[str]) -> bool:
    if _rapat(kini) in isi_buku or _rapat(kini.replace("_x000D_", "")) in {
        satu.replace("_x000D_", "") for satu in isi_buku
    }:
        return True
    try:
        return any(Fraction(kini) == Fraction(satu) for satu in isi_buku if satu.replace(".", "").isdigit())
    except ValueError:
        return False


def _sel(isi_: dict[str, bytes]) -> dict[str, str]:
    """Every cell that holds something, by file, key and column."""
    hasil: dict[str, str] = {}
    letak = {tabel["path"].rsplit("/", 1)[-1]: nama for nama, tabel in bahan.kontrak().items()}
    for berkas, badan in tanpa_riwayat(isi_).items():
        nama = letak.get(berkas.rsplit("/", 1)[-1], "")
        if berkas.endswith(".csv") and nama:
            for row in csv.DictReader(io.StringIO(badan.decode("utf-8"))):
                kunci = "|".join(row.get(k) or "" for k in bahan.kunci(nama))
                hasil |= {f"{berkas}#{kunci}/{kolom}": teks for kolom, teks in row.items() if teks}
    return hasil


def _sel_berubah(lama: dict[str, bytes], baru: dict[str, bytes]) -> list[tuple[str, str, str]]:
    dulu, kini = _sel(lama), _sel(baru)
    return [
        (letak, dulu.get(letak, ""), kini.get(letak, ""))
        for letak in {*dulu, *kini}
        if not _setara(dulu.get(letak, ""), kini.get(letak, ""))
    ]


def _setara(satu: str, lain: str) -> bool:
    if satu == lain:
        return True
    try:
        return Fraction(satu) == Fraction(lain)
    except ValueError:
        return False


def batalkan(kerja: Kerja) -> None:
    """Undo the last import: every byte is as it was."""
    kode = _ikuti(kerja, "import", "--batalkan")
    if kode == 0 and not kerja.dahulu:
        kerja.catatan.lapor("campur", "ada yang dibatalkan, padahal tidak ada impor")
    elif kode == 0:
        lama, kini = tanpa_riwayat(kerja.dahulu.pop()), tanpa_riwayat(potret(kerja.data))
        # What other commands added in between may stay.
        if berbeda := [nama for nama in lama if lama[nama] != kini.get(nama)]:
            kerja.catatan.lapor("campur", f"sesudah --batalkan berbeda: {', '.join(berbeda)}")


def perbarui(kerja: Kerja) -> None:
    """Bring the form up to date: no value changes."""
    sebelum = potret(kerja.data)
    _ikuti(kerja, "perbarui")
    _sama_nilai(kerja, sebelum, "perbarui")


def baru(kerja: Kerja) -> None:
    """Prepare a further quarter: what is there stays as it is."""
    sebelum = potret(kerja.data)
    _ikuti(kerja, "new", f"{kerja.kantor.tahun}-TW{kerja.catatan.acak.choice((2, 3, 4))}")
    _sama_nilai(kerja, sebelum, "new")


def periksa(kerja: Kerja) -> None:
    """Only look."""
    sebelum = potret(kerja.data)
    lkj(kerja.catatan, "check", kerja.kantor.periode, data=kerja.data)
    if potret(kerja.data) != sebelum:
        kerja.catatan.lapor("campur", "check mengubah folder data")


def _sama_nilai(kerja: Kerja, sebelum: dict[str, bytes], perintah: str) -> None:
    dulu, kini = _sel(sebelum), _sel(potret(kerja.data))
    for letak, teks in dulu.items():
        if not _setara(kini.get(letak, ""), teks):
            kerja.catatan.lapor("hilang", f"{perintah}: {letak} {teks[:40]!r} menjadi {kini.get(letak, '')[:40]!r}")


PERINTAH: dict[Callable[[Kerja], None], int] = {
    templat: 4,
    isi: 4,
    impor: 6,
    batalkan: 3,
    perbarui: 1,
    baru: 1,
    periksa: 1,
}
