"""Whatever sections do, in whatever order: no value is lost that nobody told to empty, and each was typed by somebody.

A state machine makes workbooks (of all, of a section), types, empties, deletes rows, imports, decides, undoes; beside
it stand plain dictionaries of what was typed and what the data held. Workbooks are read as values: Excel itself is
tested next door.
"""

from __future__ import annotations

import copy
import csv
import json
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from lkj_app.isian import impor as ruang
from lkj_app.isian.impor import impor
from lkj_app.isian.impor.buku import LembarIsi, Sel, baca_buku
from lkj_app.isian.lembar_kerja.rancangan import BARIS_ISI, BARIS_JUDUL
from lkj_app.isian.lembar_kerja.templat import buat_templat
from lkj_app.isian.riwayat import batalkan
from lkj_utils.dasar.errors import UsageError
from lkj_utils.kontrak.paket import Paket
from tests.lkj_app.isian.buku_uji import BELANJA, BUKTI, KINERJA, potret
from tests.pembangun import INSTANSI, KONTRAK, PERIODE, SUB, kantor_rekaan

if TYPE_CHECKING:
    from lkj_app.isian.impor import HasilImpor

TABEL = {BELANJA: "realisasi_belanja", KINERJA: "realisasi_kinerja", BUKTI: "bukti"}
RUANG = ("nomenklatur", "unit_kerja", "indikator", "struktur", "periode", *TABEL.values())
KUNCI = {BELANJA: "kode", KINERJA: "id_indikator", BUKTI: "id"}
# Columns by title; a status follows from other cells, so it is not typed here.
KOLOM = {
    BELANJA: {"Realisasi s/d triwulan": ("realisasi_sd", ("1", "2", "3")), "Catatan": ("catatan", ("a", "b"))},
    KINERJA: {"Realisasi s/d triwulan": ("realisasi_sd", ("1", "2", "3"))},
    BUKTI: {"Uraian": ("uraian", ("a", "b"))},
}
# Few rows, so that people meet in them.
DISENTUH = {*SUB[:2], "dok-1", "x-1", "x-2"}
SELURUH = [(lembar, judul) for lembar, kolom in KOLOM.items() for judul in kolom]
Letak = tuple[str, str, str]


@dataclass
class Buku:
    """A workbook in somebody's hands: its cells, what it held at first, what it holds now, by table, key, column."""

    path: Path
    lembar: list[LembarIsi]
    asal: dict[Letak, str]
    kunci: dict[str, dict[str, int]]
    kini: dict[Letak, str]

    def _repr_pretty_(self, cetak: Any, _: bool) -> None:
        """In a report of hypothesis its name is enough."""
        cetak.text(self.path.name)

    def judul(self, lembar: str) -> dict[str, int]:
        """The columns of a sheet by the beginning of their title."""
        isi = next(x for x in self.lembar if x.judul == lembar).sel[BARIS_JUDUL]
        return {str(sel.nilai).split(" (")[0].removesuffix(" *"): nomor for nomor, sel in isi.items()}

    def tulis(self, lembar: str, baris: int, judul: str, nilai: str | None) -> None:
        """Type into a cell, or empty it."""
        sel = next(x for x in self.lembar if x.judul == lembar).sel.setdefault(baris, {})
        sel[self.judul(lembar)[judul]] = Sel(nilai)


@cache
def _kontrak() -> bytes:
    """The contract, cut down to the tables that play a part."""
    isi = json.loads(KONTRAK.read_text(encoding="utf-8"))
    isi["resources"] = [satu for satu in isi["resources"] if satu["name"] in RUANG]
    return json.dumps(isi).encode("utf-8")


_TEMPLAT: dict[tuple[bytes, str], list[LembarIsi]] = {}


def _templat(data: Path, unit: str) -> list[LembarIsi]:
    """The template as it reads, made once for equal data."""
    ciri = (repr(sorted(potret(data).items())).encode(), unit)
    if ciri not in _TEMPLAT:
        path = data.parent / "templat.xlsx"
        path.write_bytes(buat_templat(data, INSTANSI, PERIODE, unit=unit))
        _TEMPLAT[ciri] = baca_buku(path)
    return copy.deepcopy(_TEMPLAT[ciri])


class TakHilang(RuleBasedStateMachine):
    """Sections fill in one quarter."""

    def __init__(self) -> None:
        super().__init__()
        self.tumpukan = ExitStack()
        self.data = Path(self.tumpukan.enter_context(tempfile.TemporaryDirectory())) / "data"
        self.data.mkdir()
        kantor = kantor_rekaan()
        kantor.ubah("realisasi_belanja", SUB[0], realisasi_sd="", kendala="")
        kantor.ubah("realisasi_kinerja", SUB[1], realisasi_sd="", status="belum")
        kantor.tabel = {nama: kantor.tabel[nama] for nama in RUANG if nama in kantor.tabel}
        kantor.tulis(self.data)
        (self.data / "datapackage.json").write_bytes(_kontrak())
        # What each value must obey is tested elsewhere; here the check would only take time.
        self.tumpukan.enter_context(patch("lkj_app.isian.impor.selesai._periksa", lambda _, data, *__: ([], data)))
        self.tumpukan.enter_context(patch.object(Paket, "utuh", Paket.baca))
        self.buku: list[Buku] = []
        self.dulu: list[tuple[dict[str, bytes], dict[Letak, Path]]] = []
        self.penulis: dict[Letak, Path] = {}
        self.diketik: dict[Letak, set[str]] = {letak: {isi} for letak, isi in self.isi_data().items()}

    def teardown(self) -> None:
        """Remove the folder."""
        self.tumpukan.close()

    def isi_data(self) -> dict[Letak, str]:
        """Every cell of the data that holds something, with an empty column for each row."""
        hasil = {}
        for lembar, tabel in TABEL.items():
            path = self.data / INSTANSI / "2030" / "tw2" / f"{tabel}.csv"
            with path.open(encoding="utf-8", newline="") as isi:
                for row in csv.DictReader(isi):
                    hasil |= {(lembar, row[KUNCI[lembar]], kolom): teks for kolom, teks in row.items() if teks}
        return hasil

    @rule(unit=st.sampled_from(["", "sekretariat", "seksi_desa"]))
    @precondition(lambda self: len(self.buku) < 3)
    def buat(self, unit: str) -> None:
        """A workbook, of all or of a section."""
        semua = _templat(self.data, unit)
        path = self.data.parent / f"buku-{len(self.buku)}.xlsx"
        path.touch()
        kunci = {
            x.judul: {str(isi[1].nilai): n for n, isi in x.sel.items() if n >= BARIS_ISI and 1 in isi}
            for x in semua
            if x.judul in TABEL
        }
        asal = {x: isi for x, isi in self.isi_data().items() if x[1] in kunci[x[0]]}
        self.buku.append(Buku(path, semua, asal, kunci, dict(asal)))

    @rule(data=st.data(), letak=st.sampled_from(SELURUH), kosong=st.booleans())
    @precondition(lambda self: self.buku)
    def ketik(self, data: st.DataObject, letak: tuple[str, str], kosong: bool) -> None:
        """Type into a cell, or empty it."""
        buku, (lembar, judul) = data.draw(st.sampled_from(self.buku)), letak
        if not (ada := sorted(DISENTUH & set(buku.kunci[lembar]))):
            return
        kunci = data.draw(st.sampled_from(ada))
        kolom, pilihan = KOLOM[lembar][judul]
        nilai = None if kosong else data.draw(st.sampled_from(pilihan))
        buku.tulis(lembar, buku.kunci[lembar][kunci], judul, nilai)
        buku.kini[lembar, kunci, kolom] = nilai or ""
        self.diketik.setdefault((lembar, kunci, kolom), set()).add(nilai or "")

    @rule(data=st.data(), id_=st.sampled_from(["x-1", "x-2"]), uraian=st.sampled_from(["a", "b"]))
    @precondition(lambda self: self.buku)
    def tambah(self, data: st.DataObject, id_: str, uraian: str) -> None:
        """Add evidence: several may choose the same id."""
        buku = data.draw(st.sampled_from(self.buku))
        if id_ in buku.kunci[BUKTI]:
            return
        baris = BARIS_ISI + 20 + int(id_[-1])
        buku.kunci[BUKTI][id_] = baris
        for judul, kolom, nilai in (("Pengenal bukti", "id", id_), ("Uraian", "uraian", uraian)):
            buku.tulis(BUKTI, baris, judul, nilai)
            buku.kini[BUKTI, id_, kolom] = nilai
            self.diketik.setdefault((BUKTI, id_, kolom), set()).add(nilai)

    @rule(data=st.data(), lembar=st.sampled_from(list(TABEL)))
    @precondition(lambda self: self.buku)
    def hapus(self, data: st.DataObject, lembar: str) -> None:
        """Take a row out of a sheet."""
        buku = data.draw(st.sampled_from(self.buku))
        if not (ada := sorted(DISENTUH & set(buku.kunci[lembar]))):
            return
        kunci = data.draw(st.sampled_from(ada))
        del next(x for x in buku.lembar if x.judul == lembar).sel[buku.kunci[lembar].pop(kunci)]
        buku.kini = {letak: isi for letak, isi in buku.kini.items() if letak[:2] != (lembar, kunci)}

    @rule(data=st.data(), kosongkan=st.booleans(), pilih=st.sampled_from([None, None, "baru", "lama"]))
    @precondition(lambda self: self.buku)
    def impor(self, data: st.DataObject, kosongkan: bool, pilih: str | None) -> None:
        """Read a workbook back, in whatever state it is, and compare the data before and after."""
        buku = data.draw(st.sampled_from(self.buku))
        sebelum, berkas = self.isi_data(), potret(self.data)
        with patch.object(ruang, "baca_buku", lambda _: copy.deepcopy(buku.lembar)):
            hasil = impor(self.data, buku.path, kosongkan=kosongkan, pilih=pilih)
        sesudah = self.isi_data()
        if hasil.gagal:
            assert {t.aturan for t in hasil.temuan if t.level == "galat"} == {"impor.bentrok"}
            assert pilih is None
            assert self._beda_dua_kali(buku, sebelum)
            assert potret(self.data) == berkas
            return
        self._periksa(buku, hasil, sebelum, sesudah, kosongkan=kosongkan, pilih=pilih)
        if hasil.berkas:
            self.dulu.append((berkas, dict(self.penulis)))
            berubah = {letak for letak in {*sebelum, *sesudah} if sebelum.get(letak) != sesudah.get(letak)}
            self.penulis.update(dict.fromkeys(berubah, buku.path))

    def _beda_dua_kali(self, buku: Buku, isi: dict[Letak, str]) -> bool:
        """Whether some cell was changed in this workbook, and differently by somebody else, since it was made."""
        ada, dulu_ada = {letak[:2] for letak in isi}, {letak[:2] for letak in buku.asal}
        for letak in {*isi, *buku.asal, *buku.kini}:
            asal, kini = buku.asal.get(letak, ""), buku.kini.get(letak, "")
            disentuh = letak[2] != "status" and (kini != asal or self._dihapus(buku, letak))
            dibuang = letak[:2] in dulu_ada - ada
            if disentuh and (isi.get(letak, "") not in {asal, kini} or dibuang):
                return True
        return False

    def _periksa(
        self,
        buku: Buku,
        hasil: HasilImpor,
        sebelum: dict[Letak, str],
        sesudah: dict[Letak, str],
        *,
        kosongkan: bool,
        pilih: str | None,
    ) -> None:
        for letak in {*sebelum, *sesudah, *buku.kini}:
            if letak[2] == "status":
                continue
            dulu, nanti = sebelum.get(letak, ""), sesudah.get(letak, "")
            kini, asal = buku.kini.get(letak, ""), buku.asal.get(letak, "")
            if kini and kini != asal:  # typed here
                assert nanti == kini or (pilih == "lama" and nanti == dulu), letak
                if dulu not in {asal, kini} and self.penulis.get(letak) != buku.path:  # so did somebody else
                    assert pilih == ("baru" if nanti == kini else "lama"), letak
            elif kini == asal and not self._dihapus(buku, letak):  # not touched: as it was, or back with its row
                assert nanti == dulu or (pilih == "baru" and not dulu and nanti == asal), letak
            elif not kosongkan:
                assert nanti == dulu, letak
            if dulu and not nanti:  # emptied: only what stood here and is gone here
                assert kosongkan, letak
                assert not kini, letak
                assert letak in buku.asal or self._dihapus(buku, letak), letak
                assert dulu == asal or pilih == "baru" or self.penulis.get(letak) == buku.path, letak
            if dulu and not kini and asal and not kosongkan and letak[2] != KUNCI[letak[0]]:
                nama = {(p.tabel, p.kunci) for p in hasil.dibiarkan}
                assert (TABEL[letak[0]], letak[1]) in nama, letak

    @staticmethod
    def _dihapus(buku: Buku, letak: Letak) -> bool:
        """Whether the whole row stood in this workbook and was taken out of it."""
        return letak[1] not in buku.kunci[letak[0]] and any(x[:2] == letak[:2] for x in buku.asal)

    @rule()
    @precondition(lambda self: self.dulu)
    def kembali(self) -> None:
        """Undo the last import: the bytes are those of before."""
        batalkan(self.data)
        berkas, self.penulis = self.dulu.pop()
        assert potret(self.data) == berkas
        if not self.dulu:
            try:
                batalkan(self.data)
            except UsageError:
                return
            raise AssertionError("nothing was left to undo")

    @rule()
    def semua_pernah_diketik(self) -> None:
        """Every value in the data is one that somebody typed or that stood there at the beginning."""
        for letak, isi in self.isi_data().items():
            assert letak[2] == "status" or isi in self.diketik.get(letak, ()), letak


TestTakHilang = TakHilang.TestCase
TestTakHilang.settings = settings(
    max_examples=60,
    stateful_step_count=25,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),  # shrinking takes minutes; the steps of a failure are few enough to read
    suppress_health_check=list(HealthCheck),
)
