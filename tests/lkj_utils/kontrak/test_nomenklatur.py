"""Names of codes: typed by the office, of the year's list, of another list; only what is needed is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lkj_utils import ROOT
from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.errors import DataError
from lkj_utils.kontrak import nasional, periksa
from lkj_utils.kontrak.nomenklatur import Nomenklatur
from tests.dinas_rekaan import KODE, dinas_rekaan, tulis_nasional
from tests.pembangun import INSTANSI, PERIODE, SUB_D, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

DATA = ROOT / "data"


def _aturan(akar: Path) -> dict[str, str]:
    return {t.aturan: t.level for t in periksa(akar, INSTANSI, PERIODE) if t.aturan.startswith(("kode.", "kunci."))}


def test_a_dinas_of_two_bidang_has_no_galat(tmp_path: Path) -> None:
    """Supporting codes under its own prefix, other bidang beside it; that its names are presumed is told once."""
    akar = tulis_nasional(dinas_rekaan().tulis(tmp_path))
    assert _aturan(akar) == {"kode.daftar_diduga": "catatan"}


def test_without_the_lists_its_codes_are_unknown(tmp_path: Path) -> None:
    """As before: only rujukan/nomenklatur.csv, whose decree is known, may say so as galat."""
    assert _aturan(dinas_rekaan().tulis(tmp_path)) == {"kunci.asing": "galat"}


def test_a_presumed_list_proves_nothing(tmp_path: Path) -> None:
    """A code that is on none of them is asked about, with the nearest one."""
    kantor = dinas_rekaan(KODE | {SUB_D: "2.11.06.2.01.0140"})
    akar = tulis_nasional(kantor.tulis(tmp_path))
    assert _aturan(akar) == {"kode.daftar_diduga": "catatan", "kode.tidak_resmi": "peringatan"}
    (satu,) = [t for t in periksa(akar, INSTANSI, PERIODE) if t.aturan == "kode.tidak_resmi"]
    assert satu.perbaikan.startswith("mungkin maksudnya 2.11.06.2.01.0104 (Pengerukan Rekaan); bila kodenya benar")


def test_an_office_outside_the_list_names_its_codes(tmp_path: Path) -> None:
    """Any code, any name, nothing about official names."""
    kantor = dinas_rekaan()
    for row in kantor.tabel["struktur"]:
        row["nama"] = f"Kebun {row['kode']}"
    kantor.profil["nomenklatur"] = "sendiri"
    akar = tulis_nasional(kantor.tulis(tmp_path))
    assert _aturan(akar) == {}
    assert kantor.laporan(tmp_path).nama["2.11.06"] == "Kebun 2.11.06"


def test_a_typed_name_is_printed_and_held_against_the_list(tmp_path: Path) -> None:
    """In an office with official codes it is most often the code that is wrong."""
    kantor = kantor_rekaan().ubah("struktur", SUB_D, nama="Musyawarah Kebun")
    assert kantor.laporan(tmp_path).nama[SUB_D] == "Musyawarah Kebun"
    assert _aturan(tmp_path) == {"kode.nama_lain": "peringatan"}


@pytest.mark.parametrize(
    ("tahun", "nama"),
    [(2023, "PROGRAM AIR LAMA"), (2026, "PROGRAM AIR LAMA"), (2028, "PROGRAM AIR LAMA"), (2029, "PROGRAM AIR REKAAN")],
)
def test_the_list_of_the_year_comes_first(tmp_path: Path, tahun: int, nama: str) -> None:
    """From its first year on; before any list the nearest later one stands in, and the others fill its gaps."""
    resmi = Nomenklatur({}, akar=tulis_nasional(tmp_path), tahun=tahun)
    assert resmi.nama("2.11.06") == nama
    assert {resmi.nama(k) for k in ("2.11.06.2.01.09", "2.11.06.2.01.55")} == {
        "Pengeringan Rekaan",
        "Penjernihan Rekaan",
    }


def test_a_list_that_only_adds_stands_for_no_program(tmp_path: Path) -> None:
    """What stands below a program comes from a list that has the program."""
    resmi = Nomenklatur({}, akar=tulis_nasional(tmp_path), tahun=2026)
    assert [satu.kode for satu in resmi.anak("2.11.06")] == ["2.11.06.2.01.0009"]
    terkini = Nomenklatur({}, akar=tmp_path, tahun=2030)
    assert [satu.kode for satu in terkini.anak("5.05.01.2.02")] == ["5.05.01.2.02.0001"]


def test_the_kind_of_government_is_part_of_the_key(tmp_path: Path) -> None:
    """A code of a province may name another thing."""
    lain = {"dasar": {}, "akar": tulis_nasional(tmp_path), "tahun": 2030}
    assert Nomenklatur.milik({"jenis_pemda": "provinsi"}, **lain).nama("2.11.06") == "PROGRAM AIR PROVINSI REKAAN"
    assert Nomenklatur.milik({}, **lain).nama("2.11.06") == "PROGRAM AIR REKAAN"


def test_a_kecamatan_reads_no_national_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its check and its report cost what they cost without them."""
    akar = tulis_nasional(kantor_rekaan().tulis(tmp_path))
    monkeypatch.setattr(nasional, "butir", lambda *_: pytest.fail("a list was read"))
    assert _aturan(akar) == {}
    assert kantor_rekaan().laporan(tmp_path).nama


@pytest.mark.parametrize(
    ("isi", "kata"),
    [("berkas,isi\nx.csv,nomenklatur\n", "harus berisi kolom"),
     ("berkas,isi,mulai,dasar,diduga,keterangan\nx.csv,nomenklatur,dua,,ya,\n", "tahun di kolom mulai"),
     ("berkas,isi,mulai,dasar,diduga,keterangan\nx.csv,nomenklatur,2024,,ya,\n", "tetapi tidak ada")],
)  # fmt: skip
def test_a_broken_register_is_told(tmp_path: Path, isi: str, kata: str) -> None:
    """In words, with what to do."""
    akar = tulis_nasional(tmp_path)
    (akar / nasional.INDUK).write_text(isi, encoding="utf-8")
    with pytest.raises(DataError, match=kata):
        Nomenklatur({}, akar=akar, tahun=2024).nama("2.11.06")


def test_the_lists_of_this_program_agree_with_each_other() -> None:
    """A code names one thing in all of them, whatever its capitals and signs: so a gap may be filled from another."""
    semua = [nasional.butir(satu, "kabupaten_kota") for satu in nasional.nomenklatur_berlaku(DATA, 2026)]
    assert [len(isi) > 100 for isi in semua] == [True, True, True]
    nama: dict[str, set[str]] = {}
    for isi in semua:
        for kode, satu in isi.items():
            nama.setdefault(kode, set()).add("".join(filter(str.isalnum, satu.nama.casefold())))
    assert [kode for kode, ada in nama.items() if len(ada) > 1] == []


def test_every_code_of_the_lists_is_one_that_an_office_can_write() -> None:
    """Also the endings beyond 99, and supporting ones under any bidang."""
    isi = nasional.butir(nasional.nomenklatur_berlaku(DATA, 2027)[0], "kabupaten_kota")
    sub = [satu.kode.replace("X.XX", "2.11") for satu in isi.values() if satu.kode.count(".") == 5]
    assert len(sub) == 3550
    assert {kode_program.tingkat(kode_program.bakukan(satu)) for satu in sub} == {"sub_kegiatan"}
