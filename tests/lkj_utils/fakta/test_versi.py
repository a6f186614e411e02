"""A budget that changes in mid-year: what it drops, what it adds, and what earlier quarters say then."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lkj_utils.kontrak.pemeriksaan import periksa
from lkj_utils.laporan import buka
from lkj_utils.sajian.bagian.realisasi import belanja
from lkj_utils.sajian.tabel.perencanaan import dokumen_anggaran
from tests.pembangun import INSTANSI, KEG_1, KEG_3, PROG_1, PROG_2, SUB_A, SUB_B, SUB_D, Kantor, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.laporan import Laporan

BARU, UBAH = "7.01.01.2.01.03", "dpa_perubahan"


def berubah(**pagu: int | None) -> Kantor:
    """TW2 under a perubahan: pagu by code of SUB_A ..; None: without a row. All of it was 8.000.000."""
    kantor = kantor_rekaan().tambah("dokumen_anggaran", {"versi": UBAH})
    for row in [*kantor.tabel["anggaran"]]:
        nilai = pagu.get(row["kode"], row["pagu"])
        if nilai is not None:
            kantor.tambah("anggaran", {"versi": UBAH, "kode": row["kode"], "pagu": nilai})
    for nama in ("kas", "pendapatan"):
        kantor.tambah(nama, *({**row, "versi": UBAH} for row in [*kantor.tabel[nama]]))
    kantor.waktu["versi_anggaran"] = UBAH
    return kantor


def bertambah(kantor: Kantor) -> Kantor:
    """A sub kegiatan that only the perubahan has, 500.000, planned from TW2 on."""
    kantor.tambah("nomenklatur", {"kode": BARU, "tingkat": "sub_kegiatan", "nama": "Tambahan Rekaan", "induk": KEG_1})
    kantor.tambah("struktur", {"kode": BARU, "urut": 3})
    kantor.tambah("indikator", {
        "id_indikator": BARU, "tingkat": "sub_kegiatan", "kode": BARU, "nama": "Jumlah tambahan", "satuan": "dokumen",
        "arah": "naik", "akumulasi": "jumlah", "iku": "tidak",
    })  # fmt: skip
    kantor.tambah("anggaran", {"versi": UBAH, "kode": BARU, "pagu": 500000})
    kantor.tambah(
        "kas", *({"versi": UBAH, "kode": BARU, "triwulan": tw, "kas_sd": n} for tw, n in ((2, 1), (4, 500000)))
    )
    kantor.tambah("target_kinerja", *({"id_indikator": BARU, "triwulan": tw, "target_sd": 1} for tw in (2, 4)))
    kantor.tambah("realisasi_belanja", {"kode": BARU, "realisasi_sd": 100000})
    kantor.tambah("realisasi_kinerja", {"id_indikator": BARU, "realisasi_sd": 1, "status": "final"})
    return kantor


def tanpa_realisasi(kantor: Kantor, kode: str) -> Kantor:
    """As the quarter was prepared: its rows are there, and nobody typed a realisasi."""
    kantor.ubah("realisasi_belanja", kode, realisasi_sd="", kendala="")
    return kantor.ubah("realisasi_kinerja", kode, realisasi_sd="", status="", uraian="")


def galat(akar: Path) -> list[str]:
    """The galat of TW2."""
    return [str(t.pesan) for t in periksa(akar, INSTANSI, kantor_rekaan().periode) if t.level == "galat"]


@pytest.mark.parametrize("nilai", [0, None])
def test_a_dropped_one_without_realisasi_is_gone(tmp_path: Path, nilai: int | None) -> None:
    """Nothing is asked of it, nothing sums over it, no count has it; what is empty above it is gone as well."""
    kantor = tanpa_realisasi(berubah(**{SUB_D: nilai}), SUB_D)
    kantor.buang("target_kinerja", SUB_D)
    akar = kantor.tulis(tmp_path)
    assert galat(akar) == []
    laporan = buka(INSTANSI, kantor.periode, akar)
    assert [row["kode"] for row in laporan.data.pohon if row["kode"].startswith(PROG_2)] == []
    assert laporan.fakta.nilai("pagu:total") == 7_000_000
    assert laporan.fakta.nilai("realisasi_belanja:total") == 540_000 + 500_000 + 1_900_000
    assert laporan.fakta.nilai("jumlah:sub_kegiatan") == 3
    assert laporan.fakta.nilai("jumlah:program") == laporan.fakta.nilai(f"program_dokumen:{UBAH}") == 1


@pytest.mark.parametrize("nilai", [0, None])
def test_a_dropped_one_with_realisasi_is_shown_and_summed_but_not_counted(tmp_path: Path, nilai: int | None) -> None:
    """Its money stays in the sums of the year; it says that it was dropped, and an old target judges it no more."""
    kantor = berubah(**{SUB_B: nilai}).buang("kas", SUB_B)
    laporan = kantor.laporan(tmp_path)
    fakta = laporan.fakta
    assert laporan.nama[SUB_B] == "Evaluasi Rekaan (dihapus menurut APBD/DPA perubahan)"
    assert fakta.nilai(f"nama:{SUB_B}") == "Evaluasi Rekaan"
    assert (fakta.nilai(f"pagu:{SUB_B}"), fakta.nilai(f"sisa_pagu:{SUB_B}")) == (0, -500_000)
    assert fakta.nilai(f"realisasi_belanja:{KEG_1}") == 540_000 + 500_000
    assert fakta.nilai(f"pagu:{KEG_1}") == 1_000_000
    assert fakta.nilai("pagu:total") == fakta.nilai(f"belanja_dokumen:{UBAH}") == 6_000_000
    assert fakta.nilai(f"target:{SUB_B}") is None is fakta.nilai(f"capaian:{SUB_B}")
    assert fakta.nilai(f"capaian:{KEG_1}") == fakta.nilai(f"capaian:{SUB_A}")
    assert (fakta.nilai("jumlah:sub_kegiatan"), fakta.nilai(f"jumlah_sub_kegiatan:{KEG_1}")) == (3, 1)
    assert fakta.nilai("jumlah:sub_kegiatan_belum_dinilai") == 0
    temuan = periksa(tmp_path, INSTANSI, kantor.periode)
    assert {t.aturan for t in temuan} >= {"uang.lampau_pagu", "anggaran.gugur" if nilai == 0 else "anggaran.hilang"}


def test_what_it_spent_before_must_not_vanish(tmp_path: Path) -> None:
    """Spent in TW1, dropped in TW2: without its row every sum of the year would lack that money."""
    kantor = tanpa_realisasi(berubah(**{SUB_D: 0}), SUB_D).buang("target_kinerja", SUB_D)
    akar = kantor.tulis(tmp_path)
    lalu = akar / INSTANSI / "2030" / "tw1" / "realisasi_belanja.csv"
    lalu.parent.mkdir()
    lalu.write_text(f"kode,realisasi_sd,kendala\n{SUB_D},250000,\n", encoding="utf-8")
    assert galat(akar) == ["Sel wajib “Realisasi s/d triwulan” kosong."]
    kantor.buang("realisasi_belanja", SUB_D).tulis(tmp_path)
    assert galat(akar) == [f"Tidak ada baris realisasi belanja untuk {SUB_D} (Musyawarah Rekaan)."]


def test_an_added_one_is_unknown_to_the_quarters_before(tmp_path: Path) -> None:
    """Under DPA pokok the report is what it was; under the perubahan it has one more."""
    dahulu = _nilai(kantor_rekaan().laporan(_folder(tmp_path, "dahulu")))
    kantor = bertambah(berubah())
    kini = kantor.laporan(_folder(tmp_path, "kini"))
    assert kini.fakta.nilai("jumlah:sub_kegiatan") == 5
    assert kini.fakta.nilai("pagu:total") == 8_500_000
    kantor.waktu["versi_anggaran"] = "dpa_pokok"
    kantor.buang("realisasi_belanja", BARU).buang("realisasi_kinerja", BARU).buang("target_kinerja", BARU)
    akar = _folder(tmp_path, "ulang")
    assert _nilai(kantor.laporan(akar)) == dahulu
    assert galat(akar) == []
    assert UBAH not in dokumen_anggaran(buka(INSTANSI, kantor.periode, akar)).html


def test_realisasi_of_one_that_is_not_budgeted_yet_is_not_lost(tmp_path: Path) -> None:
    """Spent before the version that has it: shown, summed, and told."""
    kantor = bertambah(berubah())
    kantor.waktu["versi_anggaran"] = "dpa_pokok"
    laporan = kantor.laporan(tmp_path)
    assert laporan.nama[BARU] == "Tambahan Rekaan (belum dianggarkan menurut APBD/DPA pokok)"
    assert laporan.fakta.nilai("realisasi_belanja:total") == 3_240_000 + 100_000
    assert laporan.fakta.nilai("jumlah:sub_kegiatan") == 4
    assert "uang.lampau_pagu" in {t.aturan for t in periksa(tmp_path, INSTANSI, kantor.periode)}


def test_the_table_of_changes_adds_up(tmp_path: Path) -> None:
    """What changed by name, the others in one row, both sums those of the documents."""
    laporan = bertambah(berubah(**{SUB_A: 1_200_000, SUB_D: 0})).laporan(tmp_path)
    fakta = laporan.fakta
    assert {k: fakta.nilai(f"selisih_pagu:{k}") for k in (SUB_A, SUB_D, BARU, "tetap", "total")} == {
        SUB_A: 200_000, SUB_D: -1_000_000, BARU: 500_000, "tetap": 0, "total": -300_000,
    }  # fmt: skip
    assert [fakta.nilai(f"keterangan_pagu:{k}") for k in (SUB_A, SUB_D, BARU)] == ["bertambah", "dihapus", "baru"]
    assert fakta.nilai("pagu_lama:total") == fakta.nilai("belanja_dokumen:dpa_pokok") == 8_000_000
    assert fakta.nilai("pagu_baru:total") == fakta.nilai(f"belanja_dokumen:{UBAH}") == 7_700_000
    assert fakta.nilai("jumlah:pagu_tetap") == 2
    assert "Pagu yang Berubah Menurut APBD/DPA perubahan" in belanja(laporan).html
    assert KEG_3 not in {satu.subjek for satu in fakta if satu.ukuran.nama == "pagu_lama"}


def test_a_version_that_changes_no_pagu_has_no_table(tmp_path: Path) -> None:
    """The sentence says that the sum stayed."""
    teks = belanja(berubah().laporan(tmp_path)).html
    assert "Pagu yang Berubah" not in teks
    assert "jumlahnya tetap" in teks


def test_a_document_dated_later_is_no_version_of_this_quarter(tmp_path: Path) -> None:
    """By its date a pergeseran after the perubahan is the newer one, and the table sets it against the perubahan."""
    kantor = berubah(**{SUB_A: 1_200_000})
    kantor.ubah("dokumen_anggaran", "dpa_pokok", tanggal=date(2030, 1, 2))
    kantor.ubah("dokumen_anggaran", UBAH, tanggal=date(2030, 3, 1))
    kantor.tambah("dokumen_anggaran", {"versi": "pergeseran_1", "tanggal": date(2030, 5, 1)})
    rows = [{**row, "versi": "pergeseran_1"} for row in kantor.tabel["anggaran"] if row["versi"] == UBAH]
    kantor.tambah("anggaran", *rows).waktu["versi_anggaran"] = "pergeseran_1"
    laporan = kantor.laporan(tmp_path)
    assert laporan.data.versi.sebelumnya == UBAH
    assert not laporan.fakta.ada("pagu_lama:total")
    assert PROG_1 in laporan.nama


def _folder(tmp_path: Path, nama: str) -> Path:
    folder = tmp_path / nama
    folder.mkdir()
    return folder


def _nilai(laporan: Laporan) -> dict[str, object]:
    return {satu.id: satu.nilai for satu in laporan.fakta}


@pytest.mark.parametrize(("versi", "banyak"), [("dpa_pokok", 0), (UBAH, 1)])
def test_an_earlier_quarter_is_not_told_of_targets_that_came_later(tmp_path: Path, versi: str, banyak: int) -> None:
    """A target of 0 is a remark only where its sub kegiatan is in the budget of the quarter."""
    kantor = bertambah(berubah()).ubah("target_kinerja", BARU, target_sd=0)
    kantor.waktu["versi_anggaran"] = versi
    semua = [t for t in periksa(kantor.tulis(tmp_path), INSTANSI, kantor.periode) if t.aturan == "target.tidak_ada"]
    assert len([t for t in semua if BARU in str(t.pesan)]) == banyak
