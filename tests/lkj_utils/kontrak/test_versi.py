"""Data outlive the program: every version from the first on is read, and a contract cannot change unseen."""

from __future__ import annotations

import json
import shutil

import pytest

from lkj_utils import ROOT
from lkj_utils.dasar.errors import DataError
from lkj_utils.dasar.periode import Periode
from lkj_utils.dasar.toml import baca_toml
from lkj_utils.data.daftar import periode_tersedia
from lkj_utils.data.muat import muat
from lkj_utils.jejak.asal import Berkas
from lkj_utils.kontrak import periksa, versi
from lkj_utils.kontrak.isi import baca, baca_tabel
from lkj_utils.kontrak.langkah import GantiKolom
from lkj_utils.kontrak.paket import Paket
from lkj_utils.laporan import buka
from tests.kantor_isian import data_kosong, kantor_jadi
from tests.pembangun import INSTANSI, PERIODE
from tests.tools.versi import BENTUK, FAKTA, FOLDER, baris_fakta, bentuk
from tests.versi_dua import data_lama, kantor_baru, pasang

__all__ = ["data_lama"]
SEMUA = range(versi.PERTAMA, versi.terbaru() + 1)
UBAH = (
    "Kontrak data berubah tanpa versi baru. Yang perlu: naikkan angka pertama version di data/datapackage.json, tambah "
    "satu entri TANGGA di lkj_utils/kontrak/versi.py, lalu python tests/tools/versi.py (docs/architecture.md)."
)


def tanda(akar, nilai):
    """Write the mark of the office, as the first line."""
    path = akar / INSTANSI / "instansi.toml"
    lain = [baris for baris in path.read_text(encoding="utf-8").splitlines(True) if "versi_kontrak" not in baris]
    path.write_text(f"versi_kontrak = {nilai}\n" + "".join(lain), encoding="utf-8")


def tersimpan(n, akar):
    """The data root that is kept of a version; the newest under today's contract, which an older one states only."""
    shutil.copytree(FOLDER / str(n), akar)
    kontrak = (ROOT / "data" / "datapackage.json").read_text(encoding="utf-8")
    isi = kontrak if n == versi.terbaru() else json.dumps({"version": f"{n}.0.0"})
    (akar / "datapackage.json").write_text(isi, encoding="utf-8")
    return akar


def test_the_contract_states_the_version_of_the_program():
    """Each version but the first has its entry of steps."""
    assert Paket.baca(ROOT / "data").versi_akar == versi.terbaru()


@pytest.mark.parametrize("n", SEMUA)
def test_data_of_every_version_give_the_same_facts(n, tmp_path):
    """The figures were worked out by hand when that version was today's; nothing is wrong with those data since."""
    akar = tersimpan(n, tmp_path / "data")
    assert baris_fakta(akar) == (FOLDER / str(n) / FAKTA).read_text(encoding="utf-8")
    assert versi.versi_instansi(akar, INSTANSI) == n
    temuan = baca(Paket.baca(akar), akar, INSTANSI, PERIODE)[1]
    assert [t.aturan for t in temuan] == ["kontrak.versi_lama"] * (n < versi.terbaru())


def test_a_wrong_fact_is_seen(tmp_path):
    """The comparison above can fail."""
    akar = tersimpan(1, tmp_path / "data")
    path = akar / INSTANSI / "2030/tw2/realisasi_belanja.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("540000", "540001"), encoding="utf-8")
    assert baris_fakta(akar) != (FOLDER / "1" / FAKTA).read_text(encoding="utf-8")


def test_a_change_of_the_contract_has_a_version_of_its_own():
    """Tables, paths, columns, constraints and keys of a version are frozen; titles and help may be bettered."""
    path = FOLDER / str(versi.terbaru()) / BENTUK
    beku = set(path.read_text(encoding="utf-8").splitlines())
    kini = set(bentuk(json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))))
    assert kini == beku, f"{UBAH} Berbeda: {sorted(kini ^ beku)}"


@pytest.mark.parametrize(
    ("ubah", "terlihat"),
    [
        (lambda r: r["schema"]["fields"].pop(), True),
        (lambda r: r["schema"]["fields"][0].update(constraints={"required": False}), True),
        (lambda r: r["schema"].update(primaryKey=["nama"]), True),
        (lambda r: r.update(path="lain.csv"), True),
        (lambda r: r["schema"]["fields"][0].update(description="Kalimat yang lebih baik."), False),
    ],
)
def test_what_counts_as_a_change(ubah, terlihat):
    """What decides whether a file fits, and not how it is explained."""
    isi = json.loads((ROOT / "data" / "datapackage.json").read_text(encoding="utf-8"))
    lama = bentuk(isi)
    ubah(isi["resources"][0])
    assert (bentuk(isi) != lama) == terlihat


def test_old_data_give_the_facts_of_new_data(data_lama, tmp_path):
    """Every kind of step, in CSV and TOML; the rows, and files that lay elsewhere, are named where they are."""
    lama, baru = buka(INSTANSI, PERIODE, data_lama), buka(INSTANSI, PERIODE, kantor_baru(tmp_path / "baru"))
    assert [(f.id, f.nilai) for f in lama.fakta] == [(f.id, f.nilai) for f in baru.fakta]
    assert lama.waktu.tempat == "Kota Rekaan"
    assert lama.data.aturan == baru.data.aturan
    assert lama.data.profil["kertas"] == "F4"
    assert lama.baris("pejabat")[0]["golongan"] == "IV/a"
    assert lama.fakta.ambil("jumlah:desa").masukan[0] == "rekaan/wilayah.csv#2/id_desa"


@pytest.mark.parametrize(
    ("masukan", "tempat"),
    [
        ("rekaan/2030/tw2/realisasi_belanja.csv#2/realisasi_sd", ("2", "realisasi", "540.000")),
        ("rekaan/pejabat.csv#2/golongan", ("2", "pangkat_golongan", "IV/a")),
        ("rekaan/2030/anggaran_kas.csv#2/kas_sd", ("2", "kas_sd", "600.000")),
        ("rekaan/2030/tw2/periode.toml#/tempat", ("", "kota", "Kota Rekaan")),
    ],
)
def test_the_trace_names_the_column_that_stands_in_the_file(data_lama, masukan, tempat):
    """A reader who opens the file finds it."""
    asal = Berkas(muat(data_lama, INSTANSI, PERIODE)).asal(masukan)
    assert (asal.baris, asal.kolom, asal.tercetak) == tempat


def test_old_data_are_checked_with_one_note(data_lama):
    """Which version, and how to write them anew; nothing else is wrong."""
    (satu,) = periksa(data_lama, INSTANSI, PERIODE)
    assert (satu.aturan, satu.level, satu.berkas) == ("kontrak.versi_lama", "catatan", "rekaan/instansi.toml")
    assert (satu.ditemukan, satu.diharapkan) == ("versi 1", "versi 2")
    assert "perintah perbarui rekaan" in satu.perbaikan


def test_a_finding_in_old_data_stands_where_it_was_typed(data_lama):
    """File, row and column as they are in the file; keys of TOML on their line."""
    belanja = data_lama / INSTANSI / "2030/tw2/realisasi_belanja.csv"
    belanja.write_text(belanja.read_text(encoding="utf-8").replace("540000", "-5"), encoding="utf-8")
    waktu = data_lama / INSTANSI / "2030/tw2/periode.toml"
    waktu.write_text(waktu.read_text(encoding="utf-8").replace('"Kota Rekaan"', "7"), encoding="utf-8")
    kas = data_lama / INSTANSI / "2030/anggaran_kas.csv"
    kas.write_text(kas.read_text(encoding="utf-8").replace("600000", "x"), encoding="utf-8")
    temuan = {t.asal for t in periksa(data_lama, INSTANSI, PERIODE) if t.level == "galat"}
    assert temuan == {
        "rekaan/2030/tw2/realisasi_belanja.csv#2/realisasi",
        "rekaan/2030/tw2/periode.toml#4/kota",
        "rekaan/2030/anggaran_kas.csv#2/kas_sd",
    }


def test_files_of_both_versions_may_lie_side_by_side(data_lama, tmp_path):
    """An import writes one table in the new form while the office still is of the first version."""
    baru = kantor_baru(tmp_path / "baru")
    for nama in ("2030/tw2/realisasi_belanja.csv", "2030/kas.csv", "2030/tw2/realisasi_kinerja.csv"):
        shutil.copy(baru / INSTANSI / nama, data_lama / INSTANSI / nama)
    waktu = data_lama / INSTANSI / "2030/tw2/periode.toml"
    waktu.write_text(waktu.read_text(encoding="utf-8") + 'tempat = "Kota Baru"\n', encoding="utf-8")
    assert [t.aturan for t in periksa(data_lama, INSTANSI, PERIODE)] == ["kontrak.versi_lama"]
    assert buka(INSTANSI, PERIODE, data_lama).waktu.tempat == "Kota Baru"


def test_a_claim_file_is_of_the_version_of_its_office(tmp_path, monkeypatch):
    """It is read by itself, so its office is told from its path; one from elsewhere has the newest form."""
    akar = kantor_baru(tmp_path / "data")
    pasang(monkeypatch, tmp_path / "program")
    monkeypatch.setattr(versi, "TANGGA", ((GantiKolom("klaim", "cetakan", "tercetak"),),))
    tanda(akar, 1)
    path = akar / INSTANSI / "2030/tw2/klaim/a.csv"
    path.parent.mkdir()
    path.write_text("id,fakta,tempat,baris,kolom,cetakan,jenis\nk1,pagu:total,Tabel 1,1,1,10,luar\n", encoding="utf-8")
    (akar / "datapackage.json").write_text('{"version": "1"}', encoding="utf-8")
    tabel = Paket.baca(akar).tabel("klaim")
    assert baca_tabel(tabel, akar, path)[0].rekaman[0].teks("tercetak") == "10"
    assert "kolom.asing" in {t.aturan for t in baca_tabel(tabel, tmp_path / "lain", path)[1]}


@pytest.mark.parametrize("baca_data", [periksa, muat])
def test_data_of_a_newer_program_are_refused(tmp_path, baca_data):
    """In one sentence that names both versions: nobody here knows what they mean."""
    akar = kantor_baru(tmp_path / "data")
    tanda(akar, "7")
    with pytest.raises(DataError, match=r"Data rekaan memakai kontrak data versi 7, .* sampai versi 2; [^.]*\.$"):
        baca_data(akar, INSTANSI, PERIODE)


def test_a_contract_of_a_newer_program_is_refused(tmp_path):
    """Also where no office is read yet."""
    (tmp_path / "datapackage.json").write_text('{"version": "3.1.0", "resources": []}', encoding="utf-8")
    with pytest.raises(DataError, match=r"memakai kontrak data versi 3, .* sampai versi 2;"):
        periode_tersedia(tmp_path)


@pytest.mark.parametrize("teks", ["dua", "0.1", ""])
def test_a_contract_without_a_readable_version_is_refused(tmp_path, teks):
    """It says where, and how to mend it."""
    (tmp_path / "datapackage.json").write_text(json.dumps({"version": teks, "resources": []}), encoding="utf-8")
    with pytest.raises(DataError, match=r"datapackage\.json, version\. Kembalikan"):
        Paket.baca(tmp_path)


@pytest.mark.parametrize(("nilai", "aturan"), [("0", "sel.minimum"), ('"dua"', "sel.tipe"), ("true", "sel.tipe")])
def test_a_mark_that_is_no_version_is_a_galat_of_its_cell(tmp_path, nilai, aturan):
    """Until it is mended, the office counts as one of the first version."""
    akar = kantor_baru(tmp_path / "data")
    tanda(akar, nilai)
    temuan = [(t.aturan, t.baris, t.kolom) for t in periksa(akar, INSTANSI, PERIODE)]
    assert temuan == [(aturan, 1, "versi_kontrak"), ("kontrak.versi_lama", None, "versi_kontrak")]
    assert versi.versi_instansi(akar, INSTANSI) == versi.PERTAMA


def test_a_new_office_is_of_the_newest_version(tmp_path):
    """Without a mark it is of the first: from the second version on, ``new --instansi`` must write one."""
    data = data_kosong(tmp_path)
    kantor_jadi(data, Periode(2031, 1), "7.01.03.2.01.01")
    assert baca_toml(data / "tanjung_rekaan" / "instansi.toml")["versi_kontrak"] == versi.terbaru()
