"""Files written anew: the same data, the same rows, comments and order kept, all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkj_utils.dasar.errors import DataError, LkjError
from lkj_utils.dasar.transaksi import simpan_semua
from lkj_utils.kontrak import periksa, versi
from lkj_utils.kontrak.langkah import GantiKolom, PecahKolom
from lkj_utils.kontrak.perbarui import susun
from lkj_utils.laporan import buka
from tests.pembangun import INSTANSI, PERIODE
from tests.versi_dua import data_lama, kantor_baru

__all__ = ["data_lama"]


def jalankan(akar):
    """Write everything that has to be written; return what changed."""
    hasil = susun(akar, [INSTANSI])
    simpan_semua(akar, hasil.berkas, timpa=True)
    return hasil.perubahan


def baca(akar, nama):
    """The text of a file of the office."""
    return (akar / INSTANSI / nama).read_text(encoding="utf-8")


def potret(akar):
    """Every file and its bytes."""
    return {p.relative_to(akar).as_posix(): p.read_bytes() for p in akar.rglob("*") if p.is_file()}


def test_what_is_written_is_what_was_read(data_lama, tmp_path):
    """The facts and their places stay, no note is left, and a second time there is nothing to do."""
    lama = [(f.id, f.nilai) for f in buka(INSTANSI, PERIODE, data_lama).fakta]
    jalankan(data_lama)
    assert [(f.id, f.nilai) for f in buka(INSTANSI, PERIODE, data_lama).fakta] == lama
    assert periksa(data_lama, INSTANSI, PERIODE) == []
    assert jalankan(data_lama) == {}
    baru = potret(kantor_baru(tmp_path / "baru"))
    # Order of columns and TOML apart, these are the files as today's contract writes them.
    beda = {nama for nama, isi in potret(data_lama).items() if baru.get(nama) != isi}
    assert beda == {
        "datapackage.json",
        "rekaan/instansi.toml",
        "rekaan/2030/tw2/periode.toml",
        "rekaan/2030/tw2/bukti.csv",
    }
    assert set(potret(data_lama)) == set(baru)


def test_what_changes_is_told_by_file(data_lama):
    """In words, and how many rows where values change."""
    perubahan = jalankan(data_lama)
    assert perubahan["rekaan/2030/tw2/realisasi_belanja.csv"] == ["kolom realisasi menjadi realisasi_sd"]
    assert perubahan["rekaan/2030/tw2/realisasi_kinerja.csv"] == [
        "isi kolom status: “selesai” menjadi “final” (3 baris)"
    ]
    assert perubahan["rekaan/wilayah.csv"] == ["pindah ke rekaan/desa.csv"]
    assert perubahan["rekaan/2030/tw2/periode.toml"] == ["kunci kota menjadi tempat"]
    assert perubahan["datapackage.json"] == ["kontrak data versi 1 diganti versi 2"]
    assert perubahan["rekaan/instansi.toml"][-1] == "versi_kontrak = 2"
    assert "rekaan/2030/struktur.csv" not in perubahan


def test_comments_and_the_order_of_keys_stay(data_lama):
    """A renamed key stays on its line, a value keeps the comment behind it."""
    waktu, profil = baca(data_lama, "2030/tw2/periode.toml"), baca(data_lama, "instansi.toml")
    jalankan(data_lama)
    assert baca(data_lama, "2030/tw2/periode.toml") == waktu.replace("kota =", "tempat =")
    baru = baca(data_lama, "instansi.toml").replace('agregasi = "rata_rata"\n', "").replace("versi_kontrak = 2\n", "")
    assert baru.strip() == profil.replace("ambang =", "ambang_kendala =").replace('"Folio"', '"F4"').strip()
    assert 'kertas = "F4" # kertas panjang' in baru


def test_a_csv_keeps_its_separator_its_line_ends_and_its_empty_rows(data_lama):
    """Row numbers still hold: findings that were accepted name them."""
    path = data_lama / INSTANSI / "2030/tw2/realisasi_belanja.csv"
    teks = '\ufeffkode;realisasi;kendala;catatan\r\n;;;\r\n7.01; 1,5;"a;b";\r\n'
    path.write_bytes(teks.encode())
    jalankan(data_lama)
    assert path.read_bytes().decode() == teks.replace("realisasi", "realisasi_sd")


def test_findings_that_were_accepted_keep_their_names(data_lama):
    """An acceptance or an answer names file, row and column: they follow."""
    path = data_lama / INSTANSI / "instansi.toml"
    lama = '"nilai.turun/rekaan/2030/tw2/realisasi_belanja.csv#3/realisasi"'
    kas = '"kas.turun/rekaan/2030/anggaran_kas.csv#3/kas_sd"'
    path.write_text(baca(data_lama, "instansi.toml") + f"# {lama} {kas}\n", encoding="utf-8")
    tanggapan = data_lama / INSTANSI / "2030/tw2/tanggapan.csv"
    tanggapan.write_text(f"temuan,tanggapan\n{lama},ya\n", encoding="utf-8")
    jalankan(data_lama)
    baru = '"nilai.turun/rekaan/2030/tw2/realisasi_belanja.csv#3/realisasi_sd"'
    assert f'# {baru} "kas.turun/rekaan/2030/kas.csv#3/kas_sd"' in baca(data_lama, "instansi.toml")
    assert tanggapan.read_text(encoding="utf-8") == f"temuan,tanggapan\n{baru},ya\n"


def test_every_file_in_the_way_is_named_and_nothing_is_planned(data_lama):
    """One at its old and its new place, one that cannot be read."""
    (data_lama / INSTANSI / "desa.csv").write_text("id_desa,nama\n", encoding="utf-8")
    (data_lama / INSTANSI / "pejabat.csv").write_bytes(b"PK\x03\x04")
    with pytest.raises(DataError, match=r"rekaan/pejabat\.csv, rekaan/wilayah\.csv") as error:
        susun(data_lama, [INSTANSI])
    assert len(error.value.temuan) == 2


def test_an_office_whose_identity_cannot_be_read_is_left(data_lama):
    """It cannot be marked; the line is named."""
    (data_lama / INSTANSI / "instansi.toml").write_text('nama = "x\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"betulkan dahulu rekaan/instansi\.toml\.$") as error:
        susun(data_lama, [INSTANSI])
    assert [(t.aturan, t.baris) for t in error.value.temuan] == [("berkas.toml", 1)]


def test_all_files_are_written_or_none(data_lama, monkeypatch):
    """What was put or removed comes back when the last step fails."""
    sebelum = potret(data_lama)
    hasil = susun(data_lama, [INSTANSI])
    asli = Path.unlink
    buang = [path for path, isi in hasil.berkas.items() if isi is None]

    def hapus(path, missing_ok=False):
        if path == buang[-1]:
            raise PermissionError(13, "locked", str(path))
        asli(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", hapus)
    with pytest.raises(LkjError, match="Tidak ada berkas yang berubah"):
        simpan_semua(data_lama, hasil.berkas, timpa=True)
    assert len(buang) == 2
    assert potret(data_lama) == sebelum


def test_an_office_alone_may_be_brought_up_to_date(data_lama):
    """Another stays readable under the new contract, by its own mark."""
    salinan = data_lama / "lain"
    salinan.mkdir()
    for nama, isi in potret(data_lama / INSTANSI).items():
        (salinan / nama).parent.mkdir(parents=True, exist_ok=True)
        (salinan / nama).write_bytes(isi)
    jalankan(data_lama)
    assert [t.aturan for t in periksa(data_lama, "lain", PERIODE)] == ["kontrak.versi_lama"]
    assert set(susun(data_lama, ["lain"]).perubahan) >= {"lain/instansi.toml", "lain/wilayah.csv"}


def test_a_key_that_is_cut_keeps_its_comment(data_lama, monkeypatch):
    """The first part takes the line."""
    langkah = PecahKolom("periode", "kota", ("tempat", "desa"), ", ")
    monkeypatch.setattr(versi, "TANGGA", ((langkah,),))
    path = data_lama / INSTANSI / "2030/tw2/periode.toml"
    path.write_text('kota = "Kota Rekaan, Kiri" # tempat surat\nlain = 1\n', encoding="utf-8")
    jalankan(data_lama)
    assert path.read_text(encoding="utf-8") == 'tempat = "Kota Rekaan" # tempat surat\nlain = 1\ndesa = "Kiri"\n'


def test_a_toml_file_that_cannot_be_changed_safely_is_left(data_lama, monkeypatch):
    """The key stands where a line cannot tell it from another: a person changes it."""
    monkeypatch.setattr(versi, "TANGGA", ((GantiKolom("periode", "a.kota", "a.tempat"),),))
    path = data_lama / INSTANSI / "2030/tw2/periode.toml"
    path.write_text('kota = "x"\n[a]\nkota = "y"\n', encoding="utf-8")
    with pytest.raises(DataError) as error:
        susun(data_lama, [INSTANSI])
    assert "dengan tangan" in error.value.temuan[0].perbaikan
