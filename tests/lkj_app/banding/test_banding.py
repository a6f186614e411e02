"""What changed between two sets of facts: groups, order, wording."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lkj_app.banding import KELOMPOK, Butir, Sisi, bandingkan, tetap
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.periode import Periode
from lkj_utils.fakta.ukuran import UKURAN

TW2, TW4, TW2_LALU = Periode(2030, 2), Periode(2030, 4), Periode(2029, 2)
SUB = "7.01.01.2.01.01"
SKALA = ("Sangat Baik", "Baik", "Kurang")


def butir(id_fakta, nilai, satuan="", tertulis=None):
    """One fact; written as it is unless told otherwise."""
    nama, _, subjek = id_fakta.partition(":")
    subjek, _, tahun = subjek.partition("@")
    return Butir(UKURAN[nama], subjek, tahun, nilai, satuan, str(nilai) if tertulis is None else tertulis)


def sisi(periode, *semua, skala=(), **lain):
    """One side, with a count per predikat where a scale is asked for."""
    isi = [*semua, *(butir(f"jumlah_predikat:{predikat}", 0) for predikat in skala)]
    return Sisi(str(periode), periode, {satu.id: satu for satu in isi}, **lain)


def satu_perubahan(a, b):
    """The only change."""
    (hasil,) = bandingkan(a, b)
    return hasil


def beda(id_fakta, lama, baru, a=TW2, b=TW2, **lain):
    """The one change of a fact that has two values."""
    return satu_perubahan(sisi(a, butir(id_fakta, lama), **lain), sisi(b, butir(id_fakta, baru), **lain))


def test_same_facts_are_no_change():
    """Whatever the quarter."""
    semua = [butir("pagu:total", 5), butir("predikat:ikm", "Baik"), butir("realisasi:ikm", None)]
    assert bandingkan(sisi(TW2, *semua), sisi(TW4, *semua)) == ()


@pytest.mark.parametrize(
    ("id_fakta", "lama", "baru", "cetak"),
    [
        ("realisasi_belanja:total", 1000, 1723000, ("Rp1.000", "Rp1.723.000", "+Rp1.722.000")),
        ("realisasi_belanja:total", 1723000, 1000, ("Rp1.723.000", "Rp1.000", "-Rp1.722.000")),
        ("capaian:total", Fraction(100, 3), Fraction(50), ("33,33%", "50,00%", "+16,67 poin persen")),
        ("realisasi:ikm", Fraction(185, 2), 90, ("92,5", "90", "-2,5")),
        ("realisasi:ikm", None, 90, ("data belum tersedia", "90", "")),
        ("mutu:ikm", "B", "A", ("B", "A", "naik 1 jenjang")),
    ],
)
def test_numbers_are_printed_in_indonesian_with_a_signed_difference(id_fakta, lama, baru, cetak):
    """Percentages differ in points; what is unknown has no difference."""
    hasil = beda(id_fakta, lama, baru)
    assert (hasil.lama, hasil.baru, hasil.selisih) == cetak


def test_a_small_correction_is_seen():
    """More decimals than the report prints, where two values would look the same."""
    hasil = beda("capaian:total", Fraction("98.6612"), Fraction("98.6618"))
    assert (hasil.lama, hasil.baru, hasil.selisih) == ("98,661%", "98,662%", "+0,001 poin persen")


def test_a_unit_that_changed_is_a_change_without_difference():
    """Two documents are not two persons."""
    hasil = satu_perubahan(
        sisi(TW2, butir("realisasi:ikm", 2, "dokumen")), sisi(TW2, butir("realisasi:ikm", 2, "orang"))
    )
    assert (hasil.lama, hasil.baru, hasil.selisih) == ("2 dokumen", "2 orang", "")
    assert hasil.keterangan == "satuan: dokumen → orang"


def test_periods_compare_unrounded_values_and_builds_what_is_written():
    """A difference behind the tenth decimal is one between periods, none between files; and the other way round."""
    lama = butir("capaian:total", Fraction(1, 3), tertulis="0.3")
    baru = butir("capaian:total", Fraction("0.3"), tertulis="0.3")
    assert len(bandingkan(sisi(TW2, lama), sisi(TW2, baru))) == 1
    assert bandingkan(sisi(TW2, lama, dari_berkas=True), sisi(TW2, baru)) == ()
    nol = butir("capaian:total", Fraction("0.3"), tertulis="0.30")
    assert bandingkan(sisi(TW2, baru), sisi(TW2, nol)) == ()
    hasil = satu_perubahan(sisi(TW2, baru), sisi(TW2, nol, dari_berkas=True))
    assert (hasil.lama, hasil.selisih, hasil.keterangan) == ("0,30%", "", "tertulis 0.3 → 0.30")


@pytest.mark.parametrize(
    ("a", "b", "id_fakta", "kelompok", "keterangan"),
    [
        (TW2, TW4, f"realisasi:{SUB}", "gerak", "s.d. Triwulan II → s.d. Triwulan IV"),
        (TW2, TW4, f"target:{SUB}", "gerak", "s.d. Triwulan II → s.d. Triwulan IV"),
        (TW2, TW4, f"target_tahun:{SUB}", "target", ""),
        (TW2, TW4, "target:ikm", "target", ""),
        (TW2, TW4, "realisasi:ikm", "gerak", ""),
        (TW2_LALU, TW2, f"target:{SUB}", "target", ""),
        (TW2_LALU, TW4, "serapan:total", "gerak", "s.d. Triwulan II 2029 → s.d. Triwulan IV 2030"),
        (TW2, TW4, "jumlah:program", "lain", ""),
    ],
)
def test_values_to_date_are_named_and_a_plan_that_moves_with_the_quarter_is_no_revision(
    a, b, id_fakta, kelompok, keterangan
):
    """The indicators of a sasaran are levels of the year, not counted to date."""
    hasil = beda(id_fakta, 4, 8, a, b)
    assert (hasil.kelompok, hasil.keterangan) == (kelompok, keterangan)


def test_a_revised_pagu_names_the_budget_version_of_each_side():
    """Of another year: the year too."""
    a, b = butir("pagu:total", 5), butir("pagu:total", 7)
    pokok, perubahan = {"versi": "DPA pokok"}, {"versi": "DPA perubahan"}
    assert satu_perubahan(sisi(TW2, a, **pokok), sisi(TW4, b, **perubahan)).keterangan == "DPA pokok → DPA perubahan"
    assert satu_perubahan(sisi(TW2, a, **pokok), sisi(TW4, b, **pokok)).keterangan == "keduanya DPA pokok"
    lalu = satu_perubahan(sisi(TW2_LALU, a, **pokok), sisi(TW2, b, **pokok))
    assert lalu.keterangan == "DPA pokok 2029 → DPA pokok 2030"
    assert satu_perubahan(sisi(TW2, a), sisi(TW4, b, **pokok)).keterangan == ""


@pytest.mark.parametrize(
    ("lama", "baru", "arah"),
    [("Kurang", "Sangat Baik", "naik 2 jenjang"), ("Baik", "Kurang", "turun 1 jenjang"), ("Cukup", "Baik", "")],
)
def test_predikat_rises_or_falls_on_the_scale(lama, baru, arah):
    """A word that the scale of B does not have is neither above nor below."""
    hasil = satu_perubahan(
        sisi(TW2, butir("predikat:ikm", lama), skala=SKALA), sisi(TW2, butir("predikat:ikm", baru), skala=SKALA)
    )
    assert (hasil.kelompok, hasil.selisih, hasil.keterangan) == ("predikat", arah, "")


def test_another_scale_is_said():
    """The predikat may have changed for no other reason."""
    a = sisi(TW2, butir("predikat:ikm", "Baik"), skala=SKALA)
    b = sisi(TW2, butir("predikat:ikm", "Kurang"), skala=("Baik", "Kurang"))
    hasil = {satu.id: satu for satu in bandingkan(a, b)}
    assert hasil["predikat:ikm"].keterangan == "skala predikat berubah"
    assert hasil["jumlah_predikat:Sangat Baik"].kelompok == "baris"


def test_hambatan_persist_come_and_go_between_periods():
    """By subject and kind: what one side does not tell is new, or told no more; within one period nothing persists."""
    a = {"hambatan": {"penghambat:ikm": ("Satu.", "Dua."), f"kendala:{SUB}": ("Tiga.",)}}
    b = {"hambatan": {"penghambat:ikm": ("Dua.", "Empat."), f"capaian:{SUB}": ("75,00%",)}}
    hasil = [(satu.kelompok, satu.id, satu.lama, satu.baru) for satu in bandingkan(sisi(TW2, **a), sisi(TW4, **b))]
    assert hasil == [
        ("hambatan", "penghambat:ikm", "Satu. Dua.", "Dua. Empat."),
        ("hambatan_baru", f"capaian:{SUB}", "", "75,00%"),
        ("hambatan_hilang", f"kendala:{SUB}", "Tiga.", ""),
    ]
    assert bandingkan(sisi(TW2, **a), sisi(TW2, **b)) == ()


@pytest.mark.parametrize(
    ("baru", "uraian"), [(("Satu.", "Dua."), "sama"), (("Dua.", "Tiga."), "sebagian sama"), (("Tiga.",), "lain")]
)
def test_how_much_of_the_wording_of_a_hambatan_stayed(baru, uraian):
    """The same words for two quarters ask another question than new ones."""
    a, b = {"penghambat:ikm": ("Satu.", "Dua.")}, {"penghambat:ikm": baru}
    assert satu_perubahan(sisi(TW2, hambatan=a), sisi(TW4, hambatan=b)).keterangan == f"uraiannya {uraian}"


def test_a_file_of_facts_does_not_tell_hambatan_and_officials():
    """What is not known has neither come nor gone."""
    a = {"hambatan": {"penghambat:ikm": ("Satu.",)}, "pejabat": {"camat": "Ani"}}
    assert bandingkan(sisi(TW2, **a), sisi(TW4, dari_berkas=True)) == ()


def test_officials_who_changed_are_told_by_unit():
    """Who stayed is no change."""
    a, b = {"camat": "Ani", "sekretariat": "Umi"}, {"camat": "Budi", "sekretariat": "Umi"}
    hasil = satu_perubahan(sisi(TW2, pejabat=a), sisi(TW4, pejabat=b, sebutan={"camat": "Camat Rekaan"}))
    assert (hasil.kelompok, hasil.judul, hasil.lama, hasil.baru) == ("pejabat", "Camat Rekaan: Pejabat", "Ani", "Budi")


def test_what_names_the_period_or_repeats_an_earlier_quarter_is_no_change():
    """It differs between any two periods."""
    nama = butir("nama_periode:laporan", "Triwulan II"), butir("nama_periode:laporan", "Triwulan IV")
    ulang = butir("capaian:ikm@2030-TW2", 5)
    assert bandingkan(sisi(TW2, nama[0]), sisi(TW4, nama[1], ulang)) == ()


@pytest.mark.parametrize(
    ("lama", "baru", "kata"),
    [(None, "Baik", "baru dapat dinilai"), ("Baik", None, "tidak dapat dinilai lagi")],
)
def test_a_predikat_that_comes_or_goes_neither_rises_nor_falls(lama, baru, kata):
    """Nothing was there to rise from."""
    hasil = beda("predikat:ikm", lama, baru)
    assert (hasil.kelompok, hasil.selisih, hasil.keterangan) == ("predikat", "", kata)


def test_a_row_that_came_or_went_stands_on_one_side():
    """Unknown is not the same as not there."""
    datang, pergi = butir("realisasi:ikm", None), butir("pagu:7.01.01", 5)
    hasil = {satu.id: satu for satu in bandingkan(sisi(TW2, pergi), sisi(TW2, datang))}
    assert {satu.kelompok for satu in hasil.values()} == {"baris"}
    baru, lama = hasil["realisasi:ikm"], hasil["pagu:7.01.01"]
    assert (baru.lama, baru.baru, baru.keterangan) == ("", "data belum tersedia", "baru pada B")
    assert (lama.lama, lama.baru, lama.keterangan) == ("Rp5", "", "tidak ada lagi pada B")


def test_a_correction_tells_every_number_and_periods_only_what_does_not_follow():
    """Derived columns and subtotals of the staff."""
    nama = ("sisa_pagu:total", "pegawai:pns|*", "pegawai:pns|L", "pegawai:*|*")
    a, b = ([butir(satu, nilai) for satu in nama] for nilai in (1, 2))
    assert {satu.id for satu in bandingkan(sisi(TW2, *a), sisi(TW2, *b))} == set(nama)
    assert {satu.id for satu in bandingkan(sisi(TW2, *a), sisi(TW4, *b))} == {"pegawai:pns|L", "pegawai:*|*"}


def urut(*isi):
    """The ids of changes from the first to the second value, as they are told."""
    a, b = ([butir(id_, dua[sisi]) for id_, *dua in isi] for sisi in (0, 1))
    return [satu.id for satu in bandingkan(sisi(TW2, *a), sisi(TW2, *b))]


def test_order_is_group_then_totals_then_code():
    """What has no code stands before what has one; names do not matter to codes."""
    nama = ("pagu:7.01.10", "pagu:7.01.09", "pagu:total", "realisasi:ikm", "target_renstra:ikm@2031")
    assert urut(*((satu, 1, 2) for satu in nama)) == [
        "realisasi:ikm",
        "pagu:total",
        "target_renstra:ikm@2031",
        "pagu:7.01.09",
        "pagu:7.01.10",
    ]


def test_under_a_kegiatan_the_largest_change_comes_first():
    """The kegiatan itself before its sub kegiatan; money before percentages; all rows of one subject together."""
    assert urut(
        ("realisasi_belanja:7.01.01.2.01.01", 10, 11),
        ("capaian:7.01.01.2.01.01", 1, 90),
        ("realisasi_belanja:7.01.01.2.01.02", 900, 500),
        ("capaian:7.01.01.2.01.03", 1, 99),
        ("realisasi_belanja:7.01.01.2.01", 910, 511),
        ("realisasi_belanja:7.01.01.2.02.01", 0, 5000),
    ) == [
        "realisasi_belanja:7.01.01.2.01",
        "realisasi_belanja:7.01.01.2.01.02",
        "realisasi_belanja:7.01.01.2.01.01",
        "capaian:7.01.01.2.01.01",
        "capaian:7.01.01.2.01.03",
        "realisasi_belanja:7.01.01.2.02.01",
    ]


def test_what_did_not_change_is_counted():
    """Of what would be told, and stands on both sides."""
    a = sisi(TW2, butir("pagu:total", 5), butir("kas:total", 1), butir("pagu:7.01.01", 5))
    b = sisi(TW4, butir("pagu:total", 5), butir("kas:total", 2), butir("sisa_pagu:total", 5))
    assert tetap(a, b) == 1


def test_two_offices_are_not_compared():
    """What differs between them has not changed."""
    with pytest.raises(UsageError, match="A memuat satu, B memuat dua"):
        bandingkan(sisi(TW2, instansi="satu"), sisi(TW2, instansi="dua"))


def test_every_measure_is_printed_in_some_group():
    """A measure added later is told too."""
    for nama, ukuran in UKURAN.items():
        lama, baru = ("x", "y") if ukuran.jenis == "teks" else (1, 2)
        assert beda(f"{nama}:total", lama, baru).kelompok in KELOMPOK
