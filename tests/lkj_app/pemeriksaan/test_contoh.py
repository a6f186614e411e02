"""The examples of the rules, executed: what must be found is found at its place, and what lies near it is not."""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

import pytest

from lkj_app.pemeriksaan import contoh
from lkj_app.pemeriksaan.aturan_kontrak import ATURAN_KONTRAK
from lkj_app.pemeriksaan.daftar import SEMUA
from lkj_app.pemeriksaan.hasil import periksa_lengkap
from lkj_utils.kontrak import periksa, silang
from lkj_utils.kontrak.isi import baca
from lkj_utils.kontrak.paket import Paket
from tests.lkj_app.pemeriksaan.rekaan import DokumenRekaan
from tests.pembangun import INSTANSI, kantor_rekaan, tempat_kontrak

if TYPE_CHECKING:
    from lkj_app.pemeriksaan.contoh import Contoh
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import IsiPeriode
    from tests.pembangun import Kantor

ATURAN = {aturan.id: aturan for aturan in (*SEMUA, *ATURAN_KONTRAK)}
KONTRAK = [satu for satu in contoh.semua() if ATURAN[satu.aturan] in ATURAN_KONTRAK]
DOKUMEN = [satu for satu in contoh.semua() if ATURAN[satu.aturan].objek == "dokumen"]
DATA = [satu for satu in contoh.semua() if ATURAN[satu.aturan].objek == "data" and satu not in KONTRAK]
# What no text typed into a file makes: another program holds the file; the disk or the network fails.
TANPA_CONTOH = {"berkas.terkunci": PermissionError(13, "locked"), "berkas.gagal": OSError(5, "broken")}
# Only these need frictionless, which is slow; the others are found while files are read and by the rules between them.
SKEMA = {"sel", "kunci", "kontrak"}


def _nama(satu: Contoh) -> str:
    return f"{satu.aturan}: {satu.tentang}"


@pytest.mark.parametrize("satu", DOKUMEN, ids=_nama)
def test_an_example_of_a_document(satu: Contoh, dok: DokumenRekaan, tmp_path: Path) -> None:
    """The rule speaks at the marked claims, at each of them, and nowhere else."""
    kena = []
    if satu.ubah:
        dok = DokumenRekaan(_kantor(satu).laporan(tmp_path))
    for klaim in satu.klaim:
        dok.k(klaim.fakta, klaim.tercetak, klaim.tempat, klaim.baris, klaim.kolom)
        kena += [dok.klaim[-1].id] * klaim.kena
    temuan = dok.temuan(ATURAN[satu.aturan])
    assert sorted({t.klaim for t in temuan}) == sorted(kena)
    _harapan(satu, temuan)


@pytest.mark.parametrize("satu", DATA, ids=_nama)
def test_an_example_of_our_own_data(satu: Contoh, tmp_path: Path) -> None:
    """The rule blames what is named, and nothing else."""
    temuan = list(ATURAN[satu.aturan].jalankan(_kantor(satu).laporan(tmp_path)))
    assert sorted(t.fakta[0] if t.fakta else _tempat(t) for t in temuan) == sorted(satu.kena)
    _harapan(satu, temuan)


@pytest.mark.parametrize("satu", [satu for satu in KONTRAK if satu.aturan not in TANPA_CONTOH], ids=_nama)
def test_an_example_of_the_contract(satu: Contoh, tmp_path: Path) -> None:
    """The finding stands where it is named, says how to mend it, and there is no other of its rule."""
    temuan = [t for t in _temuan_kontrak(satu, tmp_path) if t.aturan == satu.aturan]
    assert sorted(_tempat(t) for t in temuan) == sorted(satu.kena)
    assert all(t.pesan.endswith(".") and t.perbaikan for t in temuan)
    # A foundation that is empty weighs more than another table: the one rule with two levels.
    assert {t.level for t in temuan} <= {ATURAN[satu.aturan].level} or satu.aturan == "tabel.kosong"
    _harapan(satu, temuan)


@pytest.mark.parametrize("id_", TANPA_CONTOH)
def test_what_the_operating_system_refuses(id_: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """These two have a sentence only; here the system plays them, at one file of the office."""
    (satu,) = contoh.milik(id_)
    asli = Path.read_bytes

    def baca_byte(path: Path) -> bytes:
        if path.name == "desa.csv":
            raise TANPA_CONTOH[id_]
        return asli(path)

    monkeypatch.setattr(Path, "read_bytes", baca_byte)
    temuan = [t for t in _temuan_kontrak(satu, tmp_path) if t.aturan.startswith("berkas")]
    assert [(t.aturan, _tempat(t)) for t in temuan] == [(id_, "rekaan/desa.csv")]


def test_every_rule_between_tables_is_shown(tmp_path: Path) -> None:
    """An id may stand for several rules (every sub kegiatan has its money, its target, ...): each has its example."""
    menyala = set()
    for nomor, satu in enumerate(KONTRAK):
        if satu.menyala and satu.aturan.partition(".")[0] != "penerimaan":
            isi = _baca(satu, tmp_path / str(nomor))[0]
            menyala |= {aturan for aturan in silang.ATURAN if any(t.aturan == satu.aturan for t in aturan(isi))}
    assert menyala == set(silang.ATURAN)


def _temuan_kontrak(satu: Contoh, folder: Path) -> list[Temuan]:
    keluarga = satu.aturan.partition(".")[0]
    if keluarga == "penerimaan":
        return list(periksa_lengkap(_kantor(satu).laporan(folder)).temuan)
    if keluarga in SKEMA:
        kantor = _kantor(satu)
        return periksa(_tulis(satu, kantor, folder), INSTANSI, kantor.periode)
    isi, temuan = _baca(satu, folder)
    return [*temuan, *silang.periksa_silang(isi)]


def _baca(satu: Contoh, folder: Path) -> tuple[IsiPeriode, list[Temuan]]:
    kantor = _kantor(satu)
    _tulis(satu, kantor, folder)
    return baca(Paket.baca(folder), folder, INSTANSI, kantor.periode)


def _tulis(satu: Contoh, kantor: Kantor, folder: Path) -> Path:
    """The data folder of the fictional office, without the folders that the example takes away."""
    folder.mkdir(exist_ok=True)
    kantor.tulis(folder)
    for nama, *kunci in satu.hapus:
        if not kunci and nama not in tempat_kontrak():
            rmtree(folder / INSTANSI / nama)
    return folder


def _tempat(temuan: Temuan) -> str:
    return f"{temuan.berkas}#{temuan.baris}" if temuan.baris else temuan.berkas


def _harapan(satu: Contoh, temuan: list[Temuan]) -> None:
    if satu.harap:
        assert satu.harap in {t.diharapkan for t in temuan}


def _kantor(satu: Contoh) -> Kantor:
    """The fictional office with the changes of an example."""
    kantor = kantor_rekaan()
    langsung = {"periode": kantor.waktu, "instansi": kantor.profil, "aturan": kantor.aturan}
    for tabel, *kunci, isi in satu.ubah:
        if tabel in langsung:
            langsung[tabel].update(isi)
        else:
            kantor.ubah(tabel, *kunci, **isi)
    for tabel, *kunci in satu.hapus:
        if tabel in kantor.tabel:
            kantor.buang(tabel, *kunci)
    for tabel, isi in satu.tambah:
        kantor.tambah(tabel, isi)
    kantor.narasi.update(satu.isi)
    return kantor


@pytest.mark.parametrize("id_", sorted(set(ATURAN) - set(TANPA_CONTOH)))
def test_every_rule_has_an_example_that_fires_and_a_near_one(id_: str) -> None:
    """A rule that nobody has seen speak, or seen silent where it nearly speaks, proves nothing."""
    milik = contoh.milik(id_)
    assert any(satu.menyala for satu in milik)
    dekat = (s for s in milik if not s.menyala)
    assert any(s.klaim or s.ubah or s.tambah or s.hapus or s.isi for s in dekat)


def test_every_example_is_of_a_rule() -> None:
    """A rule that is renamed takes its examples along; one without an executed example has its sentence."""
    assert {satu.aturan for satu in contoh.semua()} == set(ATURAN)


def test_an_example_says_what_it_shows() -> None:
    """A sentence, each once: readers see it."""
    kalimat = [(satu.aturan, satu.tentang) for satu in contoh.semua()]
    assert len(kalimat) == len(set(kalimat))
    assert [satu for satu in kalimat if not satu[1].endswith((".", "”"))] == []
