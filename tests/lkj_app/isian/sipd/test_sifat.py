"""Whatever the order of columns, the row of the titles and the shift of the total: what was written, or a galat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.lkj_app.isian.ekspor_uji import DOKUMEN, Ekspor, id_, lra_program, transaksi
from tests.lkj_app.isian.sipd.hasil_uji import galat, realisasi
from tests.pembangun import SUB

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lkj_app.isian.sipd.pasang import Rencana

SETELAN = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
CARA: dict[str, Callable[[int], Any]] = {
    "bilangan": lambda n: n,
    "id": id_,
    "en": lambda n: f"{n:,.2f}",
    "ribuan": lambda n: f"{n:,}".replace(",", "."),
    "rupiah": lambda n: f"Rp {id_(n)}",
}


@SETELAN
@given(data=st.data())
def test_documents_are_read_as_written(rencana: Callable[..., Rencana], tmp_path: Path, data: st.DataObject) -> None:
    """45 columns in any order, some left out, titles in any row, a total anywhere, true or false."""
    nilai = data.draw(st.lists(st.tuples(st.sampled_from(SUB), st.integers(0, 10**12)), min_size=1, max_size=6))
    cara = CARA[data.draw(st.sampled_from(sorted(CARA)))]
    isi = [transaksi(kode, cara(n), nomor=f"D/{urut}") for urut, (kode, n) in enumerate(nilai)]
    judul = data.draw(st.permutations(DOKUMEN))
    jumlah, beda = sum(n for _, n in nilai), data.draw(st.sampled_from([0, 0, 0, 1, -1, 1000]))
    akhir = _akhir(judul, cara(jumlah + beda), data.draw(st.sampled_from([-1, 0, 1])))
    atas: list[list[Any]] = [["LAPORAN"] for _ in range(data.draw(st.integers(0, 8)))]
    baris = [*atas, list(judul), *([satu.get(nama) for nama in judul] for satu in isi), akhir]
    hasil = rencana(Ekspor("Data", baris).simpan(tmp_path))
    tertulis: dict[str, int] = {}
    for kode, n in nilai:
        tertulis[kode] = tertulis.get(kode, 0) + n
    assert galat(hasil) or realisasi(hasil) == tertulis
    assert realisasi(hasil) == tertulis
    if beda == 0:
        assert not galat(hasil), galat(hasil)


def _akhir(judul: list[str], nilai: Any, geser: int) -> list[Any]:
    """The last row: its word and the shifted sum."""
    letak = max(judul.index("Nilai Realisasi") + geser, 0)
    akhir: list[Any] = [None] * (len(judul) + 1)
    akhir[-1 if letak == 0 else 0] = "Total"
    akhir[letak] = nilai
    return akhir


@SETELAN
@given(
    nilai=st.dictionaries(st.sampled_from(SUB), st.integers(0, 10**13), min_size=1),
    beda=st.sampled_from([0, 0, 1, -500]),
    kosong=st.integers(0, 5),
)
def test_an_lra_is_read_as_written(
    rencana: Callable[..., Rencana], tmp_path: Path, nilai: dict[str, int], beda: int, kosong: int
) -> None:
    """In cents, any sub kegiatan missing, more lines above, a total that is true or not."""
    sen = {kode: n / 100 for kode, n in sorted(nilai.items())}
    lembar = lra_program(sen, jumlah=sum(nilai.values()) / 100 + beda)
    lembar.baris = [*([["KAB. REKAAN"]] * kosong), *lembar.baris]
    lembar.gabung = ()
    hasil = rencana(lembar.simpan(tmp_path))
    assert realisasi(hasil) == {kode: (n + 50) // 100 for kode, n in nilai.items()}
    assert bool(galat(hasil)) is bool(beda)
