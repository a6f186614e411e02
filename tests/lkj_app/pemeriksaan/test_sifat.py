"""No false alarms: a consistent office and its document pass; one fault is found, at its place, and nothing else is."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("hypothesis", reason="hypothesis stands in requirements-dev.txt")

from hypothesis import given, settings
from hypothesis import strategies as st

from lkj_app.pemeriksaan import periksa_laporan
from lkj_app.pemeriksaan.hasil import periksa_klaim
from lkj_utils.dasar.kode import SUB_KEGIATAN
from lkj_utils.kontrak import periksa
from tests.lkj_app.pemeriksaan import kesalahan, kesalahan_data
from tests.lkj_app.pemeriksaan.dokumen_acak import dokumen_acak
from tests.lkj_app.pemeriksaan.kantor_acak import TERBANYAK, dari_benih, di_memori, kantor_acak, laporan_acak
from tests.pembangun import INSTANSI

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.laporan import Laporan
    from tests.lkj_app.pemeriksaan.kesalahan import Kesalahan
    from tests.lkj_app.pemeriksaan.kesalahan_data import KesalahanData
    from tests.lkj_app.pemeriksaan.naskah import Naskah

# The same examples on every machine; a seed instead of st.randoms, for an office takes thousands of draws.
TETAP = settings(deadline=None, derandomize=True, database=None, max_examples=20)
benih = st.integers(min_value=0, max_value=2**32)
banyak = st.integers(min_value=1, max_value=TERBANYAK)
# Offices in which faults are planted: small, and as many as it takes to give each kind room twice.
PETAK, BANYAK_PETAK, DUA = 60, 7, 2


def _berat(temuan: tuple[Temuan, ...]) -> list[Temuan]:
    return [t for t in temuan if t.level != "catatan"]


@TETAP
@given(benih, banyak)
def test_a_consistent_office_raises_no_alarm(seed: int, sub: int) -> None:
    """No galat, which would stop its build, and no peringatan."""
    assert _berat(periksa_laporan(laporan_acak(dari_benih(seed), sub)).temuan) == []


@TETAP
@given(benih, banyak)
def test_a_consistent_document_raises_no_alarm(seed: int, sub: int) -> None:
    """No galat and no peringatan; a catatan may ask about money without results."""
    acak = dari_benih(seed)
    laporan = laporan_acak(acak, sub)
    assert _berat(periksa_klaim(tuple(dokumen_acak(acak, laporan).klaim), laporan).temuan) == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_office_in_memory_is_the_office_of_its_files(seed: int, tmp_path: Path) -> None:
    """The generator hides nothing: written and loaded it gives the same facts, and its contract holds."""
    kantor = kantor_acak(dari_benih(seed), 8)
    dari_berkas = {(f.id, f.periode): (f.nilai, f.masukan) for f in kantor.laporan(tmp_path).fakta}
    assert dari_berkas == {(f.id, f.periode): (f.nilai, f.masukan) for f in di_memori(kantor).fakta}
    assert _berat(tuple(periksa(tmp_path, INSTANSI, kantor.periode))) == []


def test_the_offices_are_of_every_kind() -> None:
    """1 and 60 sub kegiatan, four quarters, targets of 0 and none, capaian over 100, versions, rules in force."""
    semua = [laporan_acak(dari_benih(seed), n) for seed, n in enumerate((1, 2, 4, 8, 16, 60) * 4)]
    ada = Counter(sifat for laporan in semua for sifat in _sifat(laporan))
    harus = {"tw1", "tw2", "tw3", "tw4", "target 0", "tanpa target", "capaian > 100", "turun", "kas di atas nol"}
    harus |= {"versi 1", "versi 2", "versi 3", "desimal 0", "desimal 1", "desimal 2", "1 sub", "60 sub", "pagu 0"}
    assert harus - set(ada) == set()


def _sifat(laporan: Laporan) -> set[str]:
    fakta, sub = laporan.fakta, [row["kode"] for row in laporan.data.tingkat(SUB_KEGIATAN)]
    hasil = {f"tw{laporan.periode.triwulan}", f"desimal {laporan.data.aturan.desimal_persen}", f"{len(sub)} sub"}
    hasil.add(f"versi {len(laporan.baris('dokumen_anggaran')) - 1}")
    for kode in sub:
        target, capaian = fakta.angka(f"target:{kode}"), fakta.angka(f"capaian:{kode}")
        hasil |= {"tanpa target"} if target is None else {"target 0"} if target == 0 else set()
        hasil |= {"capaian > 100"} if capaian is not None and capaian > 100 else set()
        hasil |= {"turun"} if laporan.indikator[kode]["arah"] == "turun" else set()
        hasil |= {"pagu 0"} if fakta.angka(f"pagu:{kode}") == 0 else set()
        hasil |= {"kas di atas nol"} if fakta.angka(f"kas:{kode}") else set()
    return hasil


@cache
def _contoh(seed: int) -> tuple[Naskah, frozenset[str]]:
    """A consistent document, and what is asked about it without any fault."""
    acak = dari_benih(seed)
    naskah = dokumen_acak(acak, laporan_acak(acak, BANYAK_PETAK))
    return naskah, frozenset(t.kunci for t in periksa_klaim(tuple(naskah.klaim), naskah.laporan).temuan)


@pytest.mark.parametrize("satu", kesalahan.semua(), ids=lambda satu: satu.nama)
def test_one_fault_is_found_at_its_place_and_nothing_else(satu: Kesalahan) -> None:
    """Each of its rules says it there; whatever else is said has the same cause."""
    ditanam = 0
    for seed in range(PETAK):
        naskah, biasa = _contoh(seed)
        tanaman = satu.tanam(naskah, dari_benih(seed))
        if tanaman is None:
            continue
        ditanam += 1
        temuan = periksa_klaim(tanaman.klaim, naskah.laporan).temuan
        assert [a for a in satu.aturan if not kesalahan.ditemukan(tanaman, temuan, a)] == []
        baru = [t for t in temuan if t.kunci not in biasa]
        assert kesalahan.tak_berkaitan(tanaman, baru, naskah.laporan) == []
        if ditanam == DUA:
            return
    pytest.fail("no document has room for this fault")


@pytest.mark.parametrize("satu", kesalahan_data.semua(), ids=lambda satu: satu.nama)
def test_one_fault_in_the_data_is_found_at_its_fact_and_nothing_else(satu: KesalahanData) -> None:
    """The same on our own period: what is new is about the fact at fault, or about one computed from it."""
    ditanam = 0
    for seed in range(PETAK):
        kantor, biasa = kantor_acak(dari_benih(seed), BANYAK_PETAK), _biasa(seed)
        if (pokok := satu.tanam(kantor, dari_benih(seed))) is None:
            continue
        ditanam += 1
        laporan = di_memori(kantor)
        temuan = periksa_laporan(laporan).temuan
        assert [a for a in satu.aturan if not any(t.aturan == a and _tentang(t, {pokok}) for t in temuan)] == []
        terkena = kesalahan.hilir(laporan, [pokok, *laporan.fakta.ambil(pokok).masukan])
        assert [t for t in temuan if t.kunci not in biasa and not _tentang(t, terkena)] == []
        if ditanam == DUA:
            return
    pytest.fail("no office has room for this fault")


@cache
def _biasa(seed: int) -> frozenset[str]:
    """What is asked about the office without any fault."""
    return frozenset(t.kunci for t in periksa_laporan(laporan_acak(dari_benih(seed), BANYAK_PETAK)).temuan)


def _tentang(temuan: Temuan, fakta: set[str]) -> bool:
    return bool({satu.partition("@")[0] for satu in temuan.fakta} & fakta)
