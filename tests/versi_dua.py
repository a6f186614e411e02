"""A fictional second version of the contract: today's tables are the second, and the first is an older form of them.

So today's program works on what the steps yield, and the fictional office has the figures that it always has.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from lkj_utils.kontrak import paket, versi
from lkj_utils.kontrak.langkah import GantiKolom, GantiNilai, PecahKolom, PindahTabel, TambahKolom
from tests.pembangun import INSTANSI, KONTRAK, kantor_rekaan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TANGGA = (
    (
        GantiKolom("realisasi_belanja", "realisasi", "realisasi_sd"),
        PecahKolom("pejabat", "pangkat_golongan", ("pangkat", "golongan"), " / "),
        GantiNilai("realisasi_kinerja", "status", {"selesai": "final"}),
        TambahKolom("bukti", "dihitung", "ya"),
        PindahTabel("desa", "{instansi}/wilayah.csv"),
        PindahTabel("kas", "{instansi}/{tahun}/anggaran_kas.csv"),
        GantiKolom("periode", "kota", "tempat"),
        GantiKolom("instansi", "aturan.ambang", "aturan.ambang_kendala"),
        GantiNilai("instansi", "kertas", {"Folio": "F4"}),
        TambahKolom("instansi", "aturan.agregasi", "rata_rata"),
        GantiKolom("nomenklatur", "uraian", "nama"),
    ),
)
# A fact depends on each but the paper: the office of the first version has the older form of all of these.
KATA = {
    "2030/tw2/periode.toml": [("tempat =", "# Tempat surat ini.\nkota =")],
    "instansi.toml": [
        ("versi_kontrak = 2\n", "\n"),
        ("ambang_kendala =", "ambang ="),
        ('kertas = "A4"', 'kertas = "Folio" # kertas panjang'),
        ('agregasi = "rata_rata"\n', ""),
    ],
}


def _ubah_csv(path: Path, ubah: Callable[[dict[str, str]], dict[str, str]]) -> None:
    rows = [ubah(row) for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))]
    keluar = io.StringIO()
    penulis = csv.DictWriter(keluar, list(rows[0]), lineterminator="\n")
    penulis.writeheader()
    penulis.writerows(rows)
    path.write_text(keluar.getvalue(), encoding="utf-8")


def _nama(lama: str, baru: str) -> Callable[[dict[str, str]], dict[str, str]]:
    return lambda row: {lama if nama == baru else nama: sel for nama, sel in row.items()}


def _satukan(row: dict[str, str]) -> dict[str, str]:
    golongan = row.pop("golongan")
    return _nama("pangkat_golongan", "pangkat")(row | {"pangkat": f"{row['pangkat']} / {golongan}"})


def jadikan_lama(akar: Path) -> Path:
    """Bring the fictional office, its contract and its codes into the form of the first version."""
    kantor = akar / INSTANSI
    _ubah_csv(akar / "rujukan" / "nomenklatur.csv", _nama("uraian", "nama"))
    _ubah_csv(kantor / "2030/tw2/realisasi_belanja.csv", _nama("realisasi", "realisasi_sd"))
    _ubah_csv(kantor / "pejabat.csv", _satukan)
    _ubah_csv(
        kantor / "2030/tw2/realisasi_kinerja.csv",
        lambda row: row | {"status": row["status"].replace("final", "selesai")},
    )
    _ubah_csv(kantor / "2030/tw2/bukti.csv", lambda row: {k: v for k, v in row.items() if k != "dihitung"})
    (kantor / "desa.csv").rename(kantor / "wilayah.csv")
    (kantor / "2030/kas.csv").rename(kantor / "2030/anggaran_kas.csv")
    for nama, ganti in KATA.items():
        teks = (kantor / nama).read_text(encoding="utf-8")
        for lama, baru in ganti:
            assert lama in teks
            teks = teks.replace(lama, baru)
        (kantor / nama).write_text(teks, encoding="utf-8")
    (akar / "datapackage.json").write_text('{"version": "1.0.0"}', encoding="utf-8")
    return akar


def pasang(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let the program be of the second version; its own contract then lies in ``folder``."""
    isi = json.loads(KONTRAK.read_text(encoding="utf-8")) | {"version": "2.0.0"}
    folder.mkdir(exist_ok=True)
    (folder / "datapackage.json").write_text(json.dumps(isi), encoding="utf-8")
    monkeypatch.setattr(paket, "PROGRAM", folder / "datapackage.json")
    monkeypatch.setattr(versi, "TANGGA", TANGGA)


def kantor_baru(akar: Path) -> Path:
    """The fictional office with all its evidence counted, as today's contract writes it."""
    akar.mkdir(exist_ok=True)
    kantor = kantor_rekaan()
    for row in kantor.tabel["bukti"]:
        row["dihitung"] = "ya"
    kantor.profil["kertas"] = "A4"
    return kantor.tulis(akar)


@pytest.fixture
def data_lama(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the first version under a program of the second."""
    pasang(monkeypatch, tmp_path / "program")
    return jadikan_lama(kantor_baru(tmp_path / "data"))
