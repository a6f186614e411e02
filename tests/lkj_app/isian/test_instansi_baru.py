"""A new office in one workbook: programs and sub kegiatan to tick, every fault at its cell, whole or not at all."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from lkj_app.excel.nama import nama_kantor
from lkj_app.isian.buku_awal import buku_awal
from lkj_app.isian.impor import HasilKantor, impor
from lkj_app.isian.instansi_baru import baca_kode, nama_folder
from lkj_app.isian.lembar_kerja.pohon import tulis_kode
from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_app.perintah import cli
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.periode import Periode
from lkj_utils.dasar.toml import baca_toml
from lkj_utils.data.daftar import periode_tersedia
from lkj_utils.kontrak import periksa
from lkj_utils.laporan import buka
from tests.dinas_rekaan import tulis_nasional
from tests.kantor_isian import BukuKantor, baris_kunci, data_kosong, kantor_jadi, kecamatan, ketik
from tests.lkj_app.isian.buku_uji import potret

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FOLDER, TW4 = "tanjung_rekaan", Periode(2030, 4)
SUB_1, SUB_2, SUB_3 = "7.01.01.2.01.0001", "7.01.01.2.02.0001", "7.01.03.2.01.0001"
UNIT = {"Unit kerja": "Sekretariat Rekaan"}
KODE = f"{SUB_1}, {SUB_2}, {SUB_3}"


_DUA: list[bytes] = []


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Contract and official codes, no office."""
    return data_kosong(tmp_path)


def langkah_dua(data: Path) -> BukuKantor:
    """The second workbook of the kecamatan, ready to be imported; made once for the whole run."""
    if not _DUA:
        _DUA.append(kecamatan(data).lanjut().path.read_bytes())
    buku = BukuKantor.tulis(data, nama_kantor(FOLDER, 2), _DUA[0])
    buku.tandai("Sub kegiatan", SUB_1, SUB_2, SUB_3, **UNIT)
    for n, nilai in enumerate((70, 75, 80, 85, 85)):
        buku.sel("Target Renstra", "Nilai", n).value = nilai
    return buku


def tabel(data: Path, nama: str, folder: str = FOLDER) -> list[dict[str, str]]:
    """The rows of a CSV of the office."""
    with (data / folder / f"{nama}.csv").open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def tempat(hasil: Any, level: str = "galat") -> dict[tuple[str, str | None], str]:
    """The sheets and cells of what was found, with what is said there."""
    milik = [t for t in hasil.temuan if t.level == level]
    return {(t.berkas.rpartition("lembar ")[2].strip("“”"), t.sel): t.pesan for t in milik}


# A whole office


def test_ticked_programs_bring_their_sub_kegiatan_to_tick(data: Path) -> None:
    """With indicator and unit where a list knows them; nothing is ticked, and nothing is written to data/ yet."""
    sebelum = potret(data)
    buku = kecamatan(data).lanjut()
    kertas = buku.buku["Sub kegiatan"]
    isi = {kertas.cell(n, 2).value: [kertas.cell(n, k).value for k in (1, 3, 4, 5)] for n in range(3, kertas.max_row)}
    assert {str(kode)[:7] for kode in isi if kode} == {"7.01.01", "7.01.03"}
    assert isi[SUB_2] == [
        None, "Penyediaan Gaji dan Tunjangan ASN", "Jumlah Orang yang Menerima Gaji dan Tunjangan ASN", "Orang/bulan"
    ]  # fmt: skip
    assert not [satu for satu in isi.values() if satu[0]]
    assert potret(data) == sebelum


def test_what_was_typed_goes_on_to_the_next_workbook(data: Path) -> None:
    """Every cell, also of a row that is not complete; keys that follow from names are filled in."""
    awal = kecamatan(data).isi("Pejabat", [{"Jabatan": "Sekretaris Camat"}], mulai=3)
    kini = awal.lanjut()
    for lembar in awal.buku.sheetnames[2:-2]:
        baru = {str(c.value) for baris in kini.buku[lembar].iter_rows(min_row=3) for c in baris}
        assert {str(c.value) for baris in awal.buku[lembar].iter_rows(min_row=3) for c in baris} <= baru, lembar
    jawaban = {satu: kini.jawaban(satu).value for satu in ("Visi *", "Misi 2", "Tahun laporan pertama *")}
    assert jawaban == {"Visi *": 'Rekaan "Terang"', "Misi 2": "Misi rekaan kedua", "Tahun laporan pertama *": 2030}
    assert kini.sel("Unit kerja", "Kode unit").value == "kecamatan_tanjung_rekaan"


def test_an_office_that_begins_in_the_last_quarter(data: Path) -> None:
    """Exactly what was ticked, in the digits of its DPA; no row of an earlier quarter; facts checked by hand."""
    hasil = langkah_dua(data).impor()
    assert isinstance(hasil, HasilKantor)
    assert hasil.temuan == ()
    struktur = tabel(data, "2030/struktur")
    assert [row["kode"] for row in struktur if row["kode"].count(".") == 5] == [SUB_1, SUB_2, SUB_3]
    assert [(r["urut"], r["id_sasaran"], r["kode_unit"]) for r in struktur[:3]] == [
        ("1", "sasaran_1", ""), ("1", "", ""), ("1", "", "sekretariat_rekaan")
    ]  # fmt: skip
    assert {row["triwulan"] for nama in ("kas", "target_kinerja") for row in tabel(data, f"2030/{nama}")} == {"4"}
    isi_triwulan(data)
    assert [t.pesan for t in periksa(data, FOLDER, TW4) if t.level == "galat"] == []
    assert [(s.nama, s.keadaan) for s in periode_tersedia(data)] == [(f"{FOLDER}/2030-TW4", "lengkap")]
    fakta = {satu.id: satu.nilai for satu in buka(FOLDER, TW4, data).fakta}
    # Capaian 75 and 100 below program 01; 84 of 80; 5,2 of 6 million rupiah.
    assert (float(fakta["capaian:7.01.01"]), fakta["capaian:7.01.03"], fakta["capaian:ikm"]) == (87.5, 100, 105)
    assert (fakta["pagu:total"], fakta["realisasi_belanja:total"]) == (6000000, 5200000)
    assert not [id_ for id_ in fakta if "2030-TW3" in id_]


TRIWULAN = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")
KAS, TARGET = ((1000000,), (4000000,), (1000000,)), ((4,), (12,), (8,), (80,))


def isi_triwulan(
    data: Path,
    folder: str = FOLDER,
    periode: Periode = TW4,
    *,
    kas: Sequence[tuple[int, ...]] = KAS,
    target: Sequence[tuple[int, ...]] = TARGET,
    kinerja: Sequence[int] = (3, 12, 8),
) -> BukuKantor:
    """The workbook of the quarter that follows, filled in and imported; of kas and target the last quarters."""
    path = data.parent / "isian" / f"isian-{folder}-{periode}.xlsx"
    path.write_bytes(buat_templat(data, folder, periode, tahun=True))
    buku = BukuKantor.buka(data, path)
    for lembar, judul, nilai in (
        ("Pagu anggaran", "Pagu", [1000000, 4000000, 1000000]),
        ("Realisasi belanja", "Realisasi s/d triwulan", [900000, 3800000, 500000]),
        ("Realisasi kinerja", "Realisasi s/d triwulan", kinerja),
        ("Realisasi indikator sasaran", "Realisasi", [84]),
    ):
        buku.isi(lembar, [{judul: satu} for satu in nilai])
    for lembar, semua in (("Anggaran kas", kas), ("Target kinerja", target)):
        buku.isi(lembar, [dict(zip(TRIWULAN[-len(satu) :], satu, strict=True)) for satu in semua])
    buku.isi(
        "Pegawai", [{"Status": "pns", "Golongan": "III", "Pendidikan": "S-1/D-4", "Jenis kelamin": "L", "Jumlah": 2}]
    ).isi("Pejabat struktural", [{"Eselon": "III/a", "Pendidikan": "S-1/D-4", "Jenis kelamin": "P", "Jumlah": 1}])
    buku.isi("Bukti kinerja", [
        {"Pengenal bukti": "dok-1", "Kode sub kegiatan": SUB_1, "Jenis bukti": "dokumen", "Uraian": "Dokumen",
         "Dihitung dalam realisasi": "ya"}
    ])  # fmt: skip
    buku.isi("Perjanjian kinerja", [{"Versi perjanjian": "awal", "Indikator": "ikm", "Target": 80}])
    hasil = buku.impor()
    assert not hasil.gagal, [(t.pesan, t.berkas, t.sel) for t in hasil.temuan]
    return buku


def test_an_office_that_begins_in_the_second_quarter_has_no_value_of_that_quarter_alone(data: Path) -> None:
    """What was before January to June was not reported: the difference to it is unknown, not the whole."""
    kantor_jadi(data, Periode(2030, 2), KODE)
    assert {row["triwulan"] for row in tabel(data, "2030/kas")} == {"2", "3", "4"}
    kas = ((400000, 500000, 1000000), (2000000, 3000000, 4000000), (600000, 700000, 1000000))
    isi_triwulan(data, periode=Periode(2030, 2), kas=kas, target=((2, 3, 4), (6, 9, 12), (4, 6, 8), (80,)))
    galat = [t for t in periksa(data, FOLDER, Periode(2030, 2)) if t.level == "galat"]
    assert {t.aturan for t in galat} <= {"uang.realisasi_di_atas_kas"}, [t.pesan for t in galat]
    fakta = {satu.id: satu.nilai for satu in buka(FOLDER, Periode(2030, 2), data).fakta}
    assert fakta["kas:total"] == 3000000
    assert not [satu for satu, nilai in fakta.items() if satu.startswith("kinerja_triwulan") and nilai is not None]


def test_a_dinas_of_two_bidang_with_indicators_of_its_own(data: Path) -> None:
    """Supporting codes under its own prefix, capaian of a program from its own indicator, no desa asked for."""
    tulis_nasional(data)
    buku = BukuKantor.awal(data, "Dinas Tanjung Rekaan", Periode(2030, 4)).jawab(
        {"Kabupaten/Kota *": "Kabupaten Rekaan", "Provinsi *": "Rekaan", "Tempat kedudukan *": "Rekaan",
         "Periode Renstra *": "2029-2031", "Visi *": "Visi", "Misi 1 *": "Misi", "Misi yang didukung *": 1}
    )  # fmt: skip
    buku.isi("Unit kerja", [{"Jabatan pimpinan": "Kepala Dinas"}]).isi(
        "Sasaran strategis", [{"Rumusan sasaran": "Air"}]
    )
    tetap = {"Satuan": "persen", "Arah": "naik", "Akumulasi": "nilai_akhir", "Indikator kinerja utama": "tidak"}
    buku.isi("Indikator kinerja", [
        {"Nama indikator": "Indeks Air Rekaan", "Tingkat": "sasaran", "Sasaran": "Air", **tetap},
        {"Nama indikator": "Cakupan Air Rekaan", "Tingkat": "program", "Kode": "2.11.06", **tetap},
        {"Nama indikator": "Kolam Layak", "Tingkat": "kegiatan", "Kode": "2.11.06.2.01", **tetap},
    ])  # fmt: skip
    buku.isi("Pejabat", [{"Nama": "Budi, S.T.", "Jabatan": "Kepala Dinas", "Unit kerja": "Dinas Tanjung Rekaan"}])
    # The list has nothing else of the first bidang, so its supporting program is typed.
    buku.isi("Program", [{"Ambil": "x", "Kode": "1.03.01", "Sasaran": "Air"}], mulai=buku.kosong("Program"))
    buku = buku.tandai("Program", "2.11.06", Sasaran="Air").lanjut()
    assert "Desa dan kelurahan" not in buku.buku.sheetnames
    hasil = buku.tandai("Sub kegiatan", "1.03.01.2.01.0001", "1.03.01.2.02.0001", "2.11.06.2.01.0104").impor()
    assert tempat(hasil) == {}
    # Targets and realisasi: own indicators of program and kegiatan first, then sub kegiatan, then the sasaran.
    indikator = [row["id_indikator"] for row in tabel(data, "2030/target_kinerja")]
    assert indikator[:2] == ["cakupan_air_rekaan", "kolam_layak"]
    path = data.parent / "isian" / "isian.xlsx"
    path.write_bytes(buat_templat(data, FOLDER, TW4, tahun=True))
    isi = BukuKantor.buka(data, path)
    assert "Usulan Musrenbang" not in isi.buku.sheetnames
    assert sorted(baris_kunci(isi, "Target kinerja", "Indikator")) == sorted([*indikator, "indeks_air_rekaan"])
    nilai = {"cakupan_air_rekaan": (80, 60), "kolam_layak": (50, 50), "1.03.01.2.01.0001": (4, 3),
             "1.03.01.2.02.0001": (12, 12), "2.11.06.2.01.0104": (8, 8), "indeks_air_rekaan": (90, 81)}  # fmt: skip
    for satu, (target, realisasi) in nilai.items():
        ketik(isi, "Target kinerja", "Indikator", satu, **{"Triwulan IV": target})
        lembar = "Realisasi indikator sasaran" if satu.startswith("indeks") else "Realisasi kinerja"
        judul = "Realisasi" if satu.startswith("indeks") else "Realisasi s/d triwulan"
        ketik(isi, lembar, "Indikator", satu, **{judul: realisasi})
    for n in range(3):
        isi.sel("Pagu anggaran", "Pagu", n).value = isi.sel("Anggaran kas", "Triwulan IV", n).value = 100
        isi.sel("Realisasi belanja", "Realisasi s/d triwulan", n).value = 90
    isi.isi("Perjanjian kinerja", [{"Versi perjanjian": "awal", "Indikator": "indeks_air_rekaan", "Target": 90}])
    assert tempat(isi.impor()) == {}
    assert [t.pesan for t in periksa(data, FOLDER, TW4) if t.level == "galat"] == []
    assert not [t for t in periksa(data, FOLDER, TW4) if "desa" in t.berkas]
    fakta = {satu.id: satu.nilai for satu in buka(FOLDER, TW4, data).fakta}
    assert fakta["capaian:2.11.06"] == 75
    assert fakta["capaian:indeks_air_rekaan"] == 90
    assert (float(fakta["capaian:1.03.01"]), fakta["pagu:total"]) == (87.5, 300)


# What may be typed


def test_codes_of_the_office_itself_are_typed_with_their_names(data: Path) -> None:
    """A program and a sub kegiatan on no list; their kegiatan is named in a row without a mark."""
    buku = kecamatan(data)
    n = buku.kosong("Program")
    buku.isi("Program", [{"Ambil": "x", "Kode": "7.01.99", "Nama": "Program Kebun"}], mulai=n)
    buku = buku.lanjut().tandai("Sub kegiatan", SUB_1, SUB_3)
    assert buku.sel("Program", "Nama", buku.baris("Program", "7.01.99")).value == "Program Kebun"
    n = buku.kosong("Sub kegiatan")
    buku.isi("Sub kegiatan", [
        {"Kode": "7.01.99.2.01", "Nama": "Kegiatan Kebun"},
        {"Ambil": "x", "Kode": "7.01.99.2.01.0001", "Nama": "Menanam", "Nama indikator": "Pohon", "Satuan": "pohon",
         "Arah": "naik", "Akumulasi": "jumlah"},
    ], mulai=n)  # fmt: skip
    hasil = buku.impor()
    assert tempat(hasil) == {}
    nama = {row["kode"]: row["nama"] for row in tabel(data, "2030/struktur")}
    assert (nama["7.01.99"], nama["7.01.99.2.01"], nama["7.01.99.2.01.0001"]) == (
        "Program Kebun", "Kegiatan Kebun", "Menanam"
    )  # fmt: skip
    assert nama[SUB_1] == nama["7.01.01"] == ""


@pytest.mark.parametrize(("akhiran", "kode"), [(2, "7.01.01.2.01.01"), (4, SUB_1)])
def test_codes_as_the_dpa_prints_them(data: Path, akhiran: int, kode: str) -> None:
    """One answer for all of them; each can also be typed over."""
    buku = kecamatan(data).jawab({"Angka di akhir kode sub kegiatan": akhiran}).lanjut()
    buku.tandai("Sub kegiatan", kode).tandai("Sub kegiatan", kode.replace("2.01.0", "2.02.0"), Kode="7.01.01.2.02.01")
    buku.tandai("Sub kegiatan", kode.replace("01.2.01.0", "03.2.01.0"))
    assert tempat(buku.impor()) == {}
    kode_ = [row["kode"] for row in tabel(data, "2030/struktur")]
    assert kode in kode_
    assert "7.01.01.2.02.01" in kode_


def test_the_version_in_force_is_that_of_the_first_quarter(data: Path) -> None:
    """An office that begins in the last quarter has a changed budget."""
    assert tempat(langkah_dua(data).jawab({"Versi anggaran yang berlaku *": "dpa_perubahan"}).impor()) == {}
    assert {row["versi"] for row in tabel(data, "2030/anggaran")} == {"dpa_perubahan"}
    assert baca_toml(data / FOLDER / "2030" / "tw4" / "periode.toml")["versi_anggaran"] == "dpa_perubahan"


GANAS = '=HYPERLINK("http://x","y") <b>{{ fakta("x") }}</b> "\\ \' # ]\nbaris'


def test_hostile_text_stays_text(data: Path) -> None:
    """Through both workbooks into TOML and CSV, as it was typed."""
    buku = kecamatan(data)
    sel = [buku.jawaban("Visi *"), buku.jawaban("Misi 2"), buku.sel("Tugas dan fungsi", "Uraian")]
    for satu in sel:
        satu.value = GANAS
        satu.data_type = "s"
    buku = buku.lanjut()
    assert buku.jawaban("Visi *").data_type == "s"
    assert tempat(buku.tandai("Sub kegiatan", SUB_1, SUB_3).impor()) == {}
    profil = baca_toml(data / FOLDER / "instansi.toml")
    assert (profil["visi"], profil["misi"][1], tabel(data, "tugas")[0]["uraian"]) == (GANAS, GANAS, GANAS)


# What is wrong


SALAH: list[tuple[str, str, Any]] = [
    ("Identitas", "Periode Renstra *", "2029"),
    ("Identitas", "Jenis pemerintah daerah", "kota"),
    ("Identitas", "Tahun laporan pertama *", 1999),
    ("Identitas", "Triwulan laporan pertama *", "lima"),
    ("Identitas", "Ambang wajib kendala (persen) *", "banyak"),
    ("Identitas", "Batas bawah predikat 2 (persen)", "tinggi"),
    ("Unit kerja", "Eselon", "tiga"),
    ("Unit kerja", "Unit atasan", "Bagian Lain"),
    ("Pejabat", "NIP", 198001022005012003),
    ("Pejabat", "Unit kerja", "Sekretariat Lain"),
    ("Pejabat", "Berlaku dari", "kemarin"),
    ("Tugas dan fungsi", "Jenis", "pokok"),
    ("Tugas dan fungsi", "Unit kerja", "Camatan"),
    ("Desa dan kelurahan", "Pengenal desa", "Desa Satu!"),
    ("Sasaran strategis", "Nomor urut", "satu"),
    ("Indikator kinerja", "Tingkat", "dampak"),
    ("Indikator kinerja", "Sasaran", "Sasaran lain"),
    ("Dasar hukum", "Tahun", "dua ribu"),
    ("Program", "Ambil", "mungkin"),
    ("Program", "Kode", "7.1.1"),
    ("Program", "Sasaran", "Sasaran lain"),
]
SALAH_SUB: list[tuple[str, str, Any]] = [
    ("Sub kegiatan", "Satuan", None),
    ("Sub kegiatan", "Arah", "samping"),
    ("Sub kegiatan", "Akumulasi", "kali"),
    ("Sub kegiatan", "Unit kerja", "Unit lain"),
    ("Target Renstra", "Nilai", "tinggi"),
    ("Target Renstra", "Titik", "tengah"),
    ("Target Renstra", "Tahun", "lalu"),
    ("Riwayat indikator", "Realisasi", "banyak"),
    ("Riwayat indikator", "Indikator", "Indeks Lain"),
]


def _rusak(buku: BukuKantor, semua: list[tuple[str, str, Any]]) -> set[tuple[str, str]]:
    """Spoil one cell under each title; returns where."""
    hasil = set()
    for lembar, judul, nilai in semua:
        n = buku.baris(lembar, SUB_1) if lembar == "Sub kegiatan" else int(judul == "Kode" or nilai == "mungkin")
        sel = buku.jawaban(judul) if lembar == "Identitas" else buku.sel(lembar, judul, n)
        sel.value = nilai
        hasil.add((lembar, sel.coordinate))
    return hasil


def test_bad_input_is_told_at_its_cell(data: Path) -> None:
    """All of it at once, in the first workbook already, and nothing is made."""
    buku = kecamatan(data)
    rusak = _rusak(buku, SALAH)
    hasil = buku.impor()
    assert rusak - {*tempat(hasil)} == set(), tempat(hasil)
    assert isinstance(hasil, HasilKantor)
    assert (hasil.buku, hasil.kantor, (data / FOLDER).exists()) == (None, None, False)


def test_bad_input_of_the_second_step_is_told_at_its_cell(data: Path) -> None:
    """The same for what that one asks."""
    buku = langkah_dua(data)
    buku.isi("Riwayat indikator", [{"Tahun": 2029}])
    rusak = _rusak(buku, SALAH_SUB)
    hasil = buku.impor()
    assert rusak - {*tempat(hasil)} == set(), tempat(hasil)
    assert not (data / FOLDER).exists()


def test_what_is_missing_is_told_all_at_once(data: Path) -> None:
    """Answers, an empty sheet, a program without a sub kegiatan, a name without its row."""
    buku = langkah_dua(data).jawab({"Visi *": None, "Misi 1 *": None, "Versi anggaran yang berlaku *": None})
    for lembar, judul in (("Unit kerja", "Jabatan pimpinan"), ("Indikator kinerja", "Satuan")):
        buku.sel(lembar, judul).value = None
    buku.tandai("Sub kegiatan", SUB_3, tanda="")
    hasil = buku.impor()
    program = buku.baris("Program", "7.01.03") + 3
    assert {*tempat(hasil)} == {
        ("Identitas", "B16"), ("Identitas", "B17"), ("Identitas", "B27"), ("Identitas", "B13"), ("Unit kerja", "D3"),
        ("Indikator kinerja", "E3"), ("Program", f"B{program}"),
    }  # fmt: skip
    assert not (data / FOLDER).exists()


def test_a_new_workbook_filled_in_by_nobody(data: Path) -> None:
    """It says what to do first."""
    hasil = BukuKantor.awal(data, "Kecamatan Tanjung Rekaan").impor()
    assert {*tempat(hasil)} == {("Identitas", "B11"), ("Program", "A3")}


def test_an_own_code_that_was_not_ticked_is_not_lost_in_silence(data: Path) -> None:
    """Typed is meant."""
    buku = langkah_dua(data)
    n = buku.kosong("Sub kegiatan")
    buku.isi("Sub kegiatan", [{"Kode": "7.01.03.2.01.0099", "Nama": "Menanam"}], mulai=n)
    assert ("Sub kegiatan", f"B{n + 3}") in tempat(buku.impor())


def test_a_code_twice_or_a_row_that_no_key_follows_from(data: Path) -> None:
    """Neither is dropped: the list and a blank row say different things, a name has no letter."""
    buku = langkah_dua(data).isi("Pejabat", [{"Nama": "123", "Jabatan": "X", "Unit kerja": "Sekretariat Rekaan"}], 1)
    n = buku.kosong("Sub kegiatan")
    buku.isi("Sub kegiatan", [{"Ambil": "x", "Kode": "7.01.01.2.01.01", "Nama indikator": "Lain"}], mulai=n)
    assert {*tempat(buku.impor())} == {("Sub kegiatan", f"B{n + 3}"), ("Pejabat", "I4")}
    assert not (data / FOLDER).exists()


def test_digits_at_the_end_of_a_code() -> None:
    """One beyond 99 keeps all four."""
    assert [tulis_kode(f"1.03.01.2.01.{n}", "2") for n in ("0007", "0104")] == ["1.03.01.2.01.07", "1.03.01.2.01.0104"]
    assert tulis_kode("1.03.01.2.01.07", "4") == tulis_kode("1.03.01.2.01.0007", "") == "1.03.01.2.01.0007"


def test_a_sub_kegiatan_below_an_unticked_program(data: Path) -> None:
    """One of the two marks is wrong."""
    buku = langkah_dua(data).tandai("Program", "7.01.03", tanda="")
    n = buku.baris("Sub kegiatan", SUB_3) + 3
    assert tempat(buku.impor()) == {("Sub kegiatan", f"B{n}"): "Program 7.01.03 tidak ditandai di lembar Program."}


def test_programs_without_a_ticked_sub_kegiatan_are_told_once(data: Path) -> None:
    """At the programs; not also in a file of data that the office does not have yet."""
    hasil = kecamatan(data).lanjut().impor()
    pesan = "Belum ada sub kegiatan program ini yang ditandai."
    assert tempat(hasil) == {("Program", "B3"): pesan, ("Program", "B5"): pesan}


def test_a_missing_sheet_or_title_stops_the_import(data: Path) -> None:
    """What was typed there is never lost in silence."""
    buku = langkah_dua(data)
    del buku.buku["Pejabat"]
    buku.buku["Sasaran strategis"].cell(1, 1).value = "Sasaran kita"
    hasil = buku.impor()
    assert {t.aturan for t in hasil.temuan if t.level == "galat"} == {"lembar.hilang", "kolom.kurang"}
    assert not (data / FOLDER).exists()


def test_a_workbook_that_lost_its_hidden_sheet(data: Path) -> None:
    """Says so, instead of asking for a quarter."""
    buku = kecamatan(data)
    del buku.buku["Semula"]
    with pytest.raises(UsageError, match="lembar tersembunyinya hilang"):
        buku.impor()


def test_two_units_of_one_name_must_be_told_apart(data: Path) -> None:
    """Nobody can say which is meant: the second wants a key of its own, then a reference by name is asked back."""
    buku = kecamatan(data).isi("Unit kerja", [{"Nama unit": "Sekretariat Rekaan", "Jabatan pimpinan": "X"}], 2)
    buku.sel("Pejabat", "Unit kerja").value = "Sekretariat Rekaan"
    assert {*tempat(buku.impor())} == {("Unit kerja", "E5")}
    buku.sel("Unit kerja", "Kode unit", 2).value = "sekretariat_lama"
    pesan = tempat(buku.impor())
    assert {*pesan} == {("Pejabat", "F3")}
    assert "2 baris" in pesan["Pejabat", "F3"]


def test_a_mission_left_out_is_asked_for(data: Path) -> None:
    """The number of the one that is served would mean another."""
    buku = kecamatan(data).jawab({"Misi 2": None, "Misi 3": "Misi ketiga"})
    assert {*tempat(buku.impor())} == {("Identitas", "B18")}


# Again


def test_an_import_twice_changes_nothing(data: Path) -> None:
    """Neither the first workbook, nor the second once the office is there."""
    awal = kecamatan(data)
    satu, dua = awal.impor(), awal.impor()
    assert isinstance(satu, HasilKantor)
    assert isinstance(dua, HasilKantor)
    assert satu.buku == dua.buku
    buku = langkah_dua(data)
    assert tempat(buku.impor()) == {}
    sebelum = potret(data)
    hasil = buku.impor()
    assert not isinstance(hasil, HasilKantor)
    assert (hasil.perubahan, tempat(hasil)) == ((), {})
    assert potret(data) == sebelum


def test_a_correction_afterwards_is_an_import_like_any_other(data: Path) -> None:
    """A name, an answer, a sub kegiatan more; what the data have beside it stays, and is told."""
    buku = langkah_dua(data)
    buku.impor()
    buku.sel("Pejabat", "Nama").value = "Ani Rekaan, M.Si."
    buku.jawab({"Visi *": "Rekaan Maju", "Ambang wajib kendala (persen) *": 80, "Misi 2": "Lain"})
    buku.tandai("Sub kegiatan", "7.01.01.2.01.0002").tandai("Sub kegiatan", SUB_3, tanda="")
    buku.tandai("Program", "7.01.03", tanda="")
    hasil = buku.impor()
    assert not isinstance(hasil, HasilKantor)
    assert tempat(hasil) == {}
    assert tabel(data, "pejabat")[0]["nama"] == "Ani Rekaan, M.Si."
    profil = baca_toml(data / FOLDER / "instansi.toml")
    assert (profil["visi"], profil["aturan.ambang_kendala"], profil["misi"][1]) == (
        "Rekaan Maju", 80, "Misi rekaan kedua"
    )  # fmt: skip
    kode = [row["kode"] for row in tabel(data, "2030/struktur")]
    assert {"7.01.01.2.01.0002", SUB_3} <= {*kode}
    assert any(SUB_3 in t.pesan for t in hasil.temuan)
    assert any("Misi lain" in t.pesan for t in hasil.temuan)


def test_an_answer_that_made_the_first_quarter_does_not_change_it_in_silence(data: Path) -> None:
    """The version in force and the length of the codes: told, with where they are changed."""
    buku = langkah_dua(data)
    buku.impor()
    sebelum = potret(data)
    hasil = buku.jawab({"Versi anggaran yang berlaku *": "rkpd", "Angka di akhir kode sub kegiatan": 2}).impor()
    assert [t.level for t in hasil.temuan if t.aturan == "kantor.sekali"] == ["peringatan"] * 2
    assert potret(data) == sebelum


def test_the_workbook_of_another_office_changes_none(data: Path) -> None:
    """Two names may come to one folder; and a year that the office does not have is not begun by the way."""
    buku = langkah_dua(data)
    assert tempat(buku.impor()) == {}
    sebelum = potret(data)
    with pytest.raises(UsageError, match="milik “Kecamatan Tanjung Rekaan”"):
        buku.jawab({"Nama instansi *": "Kelurahan Tanjung Rekaan"}).impor()
    with pytest.raises(UsageError, match="2031-TW4 belum ada"):
        buku.jawab({"Nama instansi *": "Kecamatan  tanjung rekaan", "Tahun laporan pertama *": 2031}).impor()
    assert potret(data) == sebelum


def test_names_that_look_like_notes_are_names(data: Path) -> None:
    """Sumber Agung is a desa, and an indicator may begin with Jumlah."""
    buku = kecamatan(data).isi("Desa dan kelurahan", [{"Nama": "Sumber Agung"}, {"Nama": "Jumlah Rekaan"}])
    buku.sel("Indikator kinerja", "Nama indikator").value = "Jumlah kunjungan"
    buku = buku.lanjut()
    assert [buku.sel("Desa dan kelurahan", "Nama", n).value for n in range(2)] == ["Sumber Agung", "Jumlah Rekaan"]
    assert tempat(buku.tandai("Sub kegiatan", SUB_1, SUB_3).impor()) == {}
    assert tabel(data, "indikator")[0]["id_indikator"] == "jumlah_kunjungan"


def test_duties_below_each_other_are_of_one_unit(data: Path) -> None:
    """Unit and kind are typed once; the numbers follow the order; decrees of one long kind keep apart."""
    buku = kecamatan(data).isi("Tugas dan fungsi", [{"Uraian": "Fungsi ketiga."}, {"Uraian": "Keempat."}], mulai=3)
    panjang = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
    buku.isi("Dasar hukum", [{"Jenis": panjang, "Nomor": n, "Tahun": 2014, "Judul": n} for n in ("53", "88")], mulai=3)
    assert tempat(buku.lanjut().tandai("Sub kegiatan", SUB_1, SUB_3).impor()) == {}
    assert [(r["jenis"], r["urut"]) for r in tabel(data, "tugas")][1:] == [("fungsi", str(n)) for n in range(1, 5)]
    assert len({row["id"] for row in tabel(data, "regulasi")}) == 3


def test_a_rehearsal_writes_nothing(data: Path) -> None:
    """--dry-run."""
    hasil = langkah_dua(data).impor(tulis=False)
    assert isinstance(hasil, HasilKantor)
    assert (hasil.gagal, hasil.kantor, (data / FOLDER).exists()) == (False, None, False)


# From the name and the lists


def test_the_programs_of_the_bidang_that_sounds_like_the_office_come_first(data: Path) -> None:
    """A dinas begins with its own, its supporting program on top; a kecamatan with 7.01, a bagian with the Setda."""
    awal = BukuKantor.awal(data, "Dinas Pekerjaan Umum dan Penataan Ruang")
    assert [awal.sel("Program", "Kode", n).value for n in range(2)] == ["1.03.01", "1.03.02"]
    assert BukuKantor.awal(data, "Kecamatan X Rekaan").sel("Program", "Kode").value == "7.01.01"
    assert BukuKantor.awal(data, "Bagian Umum Rekaan").sel("Program", "Kode").value == "4.01.01"


def test_codes_given_at_once_are_ticked(data: Path) -> None:
    """A program with all it holds to tick, a sub kegiatan itself; unknown ones are named with the nearest."""
    buku = BukuKantor.awal(data, "Kecamatan Tanjung Rekaan", Periode(2030, 1), "7.01.03, 7.01.01.2.02.01")
    kertas = buku.buku["Sub kegiatan"]
    assert [kertas.cell(n, 2).value for n in range(3, kertas.max_row) if kertas.cell(n, 1).value] == ["7.01.01.2.02.01"]
    assert buku.sel("Program", "Ambil", buku.baris("Program", "7.01.03")).value == "x"
    with pytest.raises(UsageError, match=r"7\.01\.03\.2\.01\.99 \(mungkin 7\.01\.03\.2\.01\."):
        buku_awal(data, "Kecamatan Tanjung Rekaan", None, "7.01.03.2.01.99")


@pytest.mark.parametrize(("provinsi", "ada"), [("Provinsi Rekaan", False), ("Aceh", True)])
def test_codes_of_aceh_are_listed_in_aceh(data: Path, provinsi: str, ada: bool) -> None:
    """Elsewhere they would be wrong."""
    buku = kecamatan(data).jawab({"Provinsi *": provinsi}).tandai("Program", "2.10.13").lanjut()
    nama = " ".join(baris_kunci(buku, "Sub kegiatan", "Nama")).lower()
    assert ("gampong" in nama) is ada


def test_an_office_of_a_province_has_the_codes_of_provinces(data: Path) -> None:
    """The same program stands for other kegiatan there."""
    buku = BukuKantor.awal(data, "Dinas Sosial Provinsi Rekaan", Periode(2027, 1)).tandai("Program", "1.06.05")
    kode = baris_kunci(buku.lanjut(), "Sub kegiatan", "Kode")
    assert {satu.split(".")[3] for satu in kode[1:]} == {"1"}


@pytest.mark.parametrize(
    ("kabupaten", "provinsi", "kode"),
    [("Kabupaten Luwu Timur", "Sulawesi Selatan", "73.24"), ("Kabupaten Rekaan", "Sulawesi Selatan", None)],
)
def test_the_code_of_the_region_is_filled_in_where_known(
    data: Path, kabupaten: str, provinsi: str, kode: str | None
) -> None:
    """As far down as the list knows the names."""
    buku = langkah_dua(data).jawab({"Kabupaten/Kota *": kabupaten, "Provinsi *": provinsi})
    assert tempat(buku.impor()) == {}
    assert baca_toml(data / FOLDER / "instansi.toml").get("kode_wilayah") == kode


def test_names_of_folders() -> None:
    """Without the kind; what has no letter is refused."""
    assert [nama_folder(satu) for satu in ("Kecamatan Tanjung-Rekaan ", "BPBD", "Dinas P.U.")] == [
        "tanjung_rekaan", "bpbd", "p_u"
    ]  # fmt: skip
    for salah in ("../..", "", "Kecamatan 7"):
        with pytest.raises(UsageError, match="nama folder"):
            nama_folder(salah)


def test_codes_from_a_file_or_a_list(tmp_path: Path) -> None:
    """Two or four digits as they stand there, with names beside them; one code is named once."""
    path = tmp_path / "kode.txt"
    path.write_text("7.01.01.2.02.0001 Gaji\n7.01.03 Program\n", encoding="utf-8")
    assert baca_kode(str(path)) == ["7.01.01.2.02.0001", "7.01.03"]
    assert baca_kode("7.01.03, 7.01.03.2.01.0001, 7.01.03.2.01.01") == ["7.01.03", "7.01.03.2.01.0001"]
    with pytest.raises(UsageError, match="Tidak ada kode"):
        baca_kode("apa saja")


# On the command line


def test_the_steps_on_the_command_line(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each says where to go on; a workbook that is there is never written over; the last makes that of the quarter."""
    isian = data.parent / "isian"
    assert cli.main(["new", "--instansi", "Kecamatan Tanjung Rekaan", "--data", str(data)]) == 0
    assert "Langkah 1 dari 3" in capsys.readouterr().out
    assert cli.main(["new", "--instansi", "Kecamatan Tanjung Rekaan", "--data", str(data)]) == 2
    assert "sudah ada" in capsys.readouterr().err
    satu = isian / f"kantor-{FOLDER}-langkah-1.xlsx"
    kecamatan(data).buku.save(satu)
    for kata in ("langkah-2.xlsx", "sudah dibuat dari isian yang sama"):
        assert cli.main(["import", str(satu), "--data", str(data)]) == 0
        assert kata in capsys.readouterr().out.replace("\n", "")
    dua = BukuKantor.buka(data, isian / f"kantor-{FOLDER}-langkah-2.xlsx").tandai("Sub kegiatan", SUB_1, SUB_3)
    dua.buku.save(dua.path)
    isi = dua.path.read_bytes()
    assert cli.main(["import", str(satu), "--data", str(data)]) == 0
    assert dua.path.read_bytes() == isi
    capsys.readouterr()
    assert cli.main(["import", str(dua.path), "--dry-run", "--data", str(data)]) == 0
    assert "Percobaan saja" in capsys.readouterr().out
    assert cli.main(["import", str(dua.path), "--data", str(data)]) == 0
    assert "Langkah 3 dari 3" in capsys.readouterr().out
    buku = load_workbook(isian / f"isian-{FOLDER}-2030-TW4.xlsx")
    assert {"Pagu anggaran", "Perjanjian kinerja", "Realisasi belanja"} <= {*buku.sheetnames}
    assert cli.main(["new", "--instansi", "Kecamatan Tanjung Rekaan", "--data", str(data)]) == 2
    assert cli.main(["import", str(dua.path), "--periode", "2030-TW4", "--data", str(data)]) == 2


def test_a_fault_on_the_command_line_is_named_with_its_cell(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And the exit code says so."""
    buku = kecamatan(data).jawab({"Periode Renstra *": "2029"})
    buku.buku.save(buku.path)
    assert cli.main(["import", str(buku.path), "--data", str(data)]) == 1
    luar = capsys.readouterr()
    assert "sel B15" in luar.out + luar.err
    assert "Tidak ada yang ditulis" in luar.err


@pytest.mark.parametrize("kata", [[], ["2030-TW1", "--kode", "7.01.01"]])
def test_new_wants_a_quarter_or_an_office(data: Path, kata: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Said in one sentence."""
    assert cli.main(["new", *kata, "--data", str(data)]) == 2
    assert "new --instansi NAMA" in capsys.readouterr().err


def test_impor_is_the_door_of_both(data: Path) -> None:
    """A workbook of an office is known by its hidden sheet, whatever it is called."""
    buku = kecamatan(data)
    lain = buku.path.with_name("punya saya.xlsx")
    buku.buku.save(lain)
    hasil = impor(data, lain)
    assert isinstance(hasil, HasilKantor)
    assert hasil.buku
