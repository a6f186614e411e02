"""What was ticked -> the tree of the year and the indicators of its sub kegiatan; marks and codes nobody can follow."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lkj_app.isian.impor.buku import alamat
from lkj_app.isian.impor.kenali import letak
from lkj_app.isian.lembar_kerja import pohon
from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.temuan import Temuan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.isian.impor.baris import BarisIsi
    from lkj_app.isian.impor.kenali import TabelLembar
    from lkj_app.isian.impor.semu import Semu
    from lkj_utils.kontrak.nomenklatur import Nomenklatur

    Teks = dict[str, str]

# Of which columns of the sheet the indicator of a sub kegiatan is made.
PADAN_INDIKATOR = {"id_indikator": "kode", "nama": "indikator"}
INDIKATOR_SUB = {"tingkat": kode_program.SUB_KEGIATAN, "iku": "tidak"}


@dataclass
class Pohon:
    """The rows of the two sheets, by canonical code, with references as keys."""

    berkas: str
    program: TabelLembar
    sub: TabelLembar | None
    isi_program: list[tuple[BarisIsi, Teks]]
    isi_sub: list[tuple[BarisIsi, Teks]]
    temuan: list[Temuan] = field(default_factory=list)

    def ditandai(self) -> tuple[list[tuple[BarisIsi, Teks]], list[tuple[BarisIsi, Teks]]]:
        """The ticked programs and sub kegiatan; findings for marks and codes that say nothing."""
        program = self._pilih(self.program, self.isi_program, kode_program.PROGRAM)
        sub = self._pilih(self.sub, self.isi_sub, kode_program.SUB_KEGIATAN) if self.sub else []
        return program, sub

    def _pilih(
        self, lembar: TabelLembar, isi: list[tuple[BarisIsi, Teks]], tingkat: str
    ) -> list[tuple[BarisIsi, Teks]]:
        hasil: list[tuple[BarisIsi, Teks]] = []
        pertama: dict[str, BarisIsi] = {}
        for satu, teks in isi:
            pilih, kode = pohon.ditandai(teks), kode_program.bakukan(teks.get("kode", ""))
            milik = kode_program.tingkat(kode)
            if pilih is None:
                self._lapor(lembar, satu, "ambil", "Tanda ini tidak dikenal.", "x, atau kosong", "ketik x")
            if not teks.get("kode") and any(teks.values()):
                self._lapor(lembar, satu, "kode", "Kode baris ini kosong.", CONTOH[tingkat], "ketik kodenya dari DPA")
            elif teks.get("kode") and milik is None:
                kata = tingkat.replace("_", " ")
                self._lapor(lembar, satu, "kode", f"Ini bukan kode {kata}.", CONTOH[tingkat], "ketik kodenya dari DPA")
            elif pilih and milik != tingkat and kode:
                self._lapor(lembar, satu, "ambil", f"Yang ditandai di lembar ini hanya {tingkat.replace('_', ' ')}.",
                            CONTOH[tingkat], "kosongkan tanda ini, tandai yang di bawahnya")  # fmt: skip
            elif pilih and kode in pertama:
                sel = alamat(pertama[kode].nomor, lembar.kolom["kode"])
                self._lapor(lembar, satu, "kode", f"Kode ini sudah ditandai di sel {sel}.", "satu baris sekode",
                            "kosongkan salah satu")  # fmt: skip
            elif pilih and kode:
                pertama[kode] = satu
                hasil.append((satu, teks))
        return hasil

    def _lapor(self, lembar: TabelLembar, satu: BarisIsi, kolom: str, pesan: str, harap: str, cara: str) -> None:
        """One finding at a cell."""
        self.temuan.append(
            Temuan(
                f"kantor.{kolom}", "galat", pesan, letak(self.berkas, lembar.lembar),
                ditemukan=satu.teks.get(kolom) or None, diharapkan=harap, perbaikan=cara,
                sel=alamat(satu.nomor, lembar.kolom[kolom]),
            )
        )  # fmt: skip

    def periksa(self, program: list[tuple[BarisIsi, Teks]], sub: list[tuple[BarisIsi, Teks]]) -> None:
        """Every ticked sub kegiatan stands under a ticked program, and every program has one."""
        ada = {kode_program.bakukan(teks["kode"]) for _, teks in program}
        berisi = {pohon.jalur(kode_program.bakukan(teks["kode"]))[-1] for _, teks in sub}
        for satu, teks in sub:
            atas = pohon.jalur(kode_program.bakukan(teks["kode"]))[-1]
            if atas not in ada and self.sub:
                self._lapor(self.sub, satu, "kode", f"Program {atas} tidak ditandai di lembar Program.", "",
                            "tandai programnya, atau hapus tanda x di baris ini")  # fmt: skip
        for satu, teks in program:
            if kode_program.bakukan(teks["kode"]) not in berisi:
                self._lapor(self.program, satu, "kode", "Belum ada sub kegiatan program ini yang ditandai.", "",
                            "tandai di lembar Sub kegiatan, atau hapus tanda x di baris ini")  # fmt: skip

    def tak_tertanda(self, resmi: Nomenklatur) -> None:
        """A code of the office's own that was typed and not ticked."""
        for lembar, isi, tingkat in (
            (self.program, self.isi_program, kode_program.PROGRAM),
            (self.sub, self.isi_sub, kode_program.SUB_KEGIATAN),
        ):
            for satu, teks in isi if lembar else ():
                kode = kode_program.bakukan(teks.get("kode", ""))
                belum = pohon.ditandai(teks) is False and kode_program.tingkat(kode) == tingkat
                if lembar and belum and not resmi.resmi(kode):
                    self._lapor(lembar, satu, "kode", "Kode ini diketik, tetapi tidak ditandai.", "x di kolom Ambil",
                                "ketik x di kolom Ambil, atau kosongkan baris ini")  # fmt: skip


CONTOH = {kode_program.PROGRAM: "kode program, misalnya 7.01.01",
          kode_program.SUB_KEGIATAN: "kode sub kegiatan, misalnya 7.01.01.2.01.0001"}  # fmt: skip


def susun(
    pilihan: Pohon, resmi: Nomenklatur, struktur: Semu, indikator: Semu, *, sendiri: bool
) -> Iterator[str]:  # fmt: skip
    """Fill both tables from what was ticked; yields the codes of the sub kegiatan as they are written."""
    program, sub = pilihan.ditandai()
    pilihan.tak_tertanda(resmi)
    if pilihan.sub is None:
        return
    pilihan.periksa(program, sub)
    semua = _baris(pilihan, program, sub)
    nomor: Counter[str | None] = Counter()
    for kode in sorted(semua, key=kode_program.urutan):
        lembar, satu, teks = semua[kode]
        nomor[kode_program.induk(kode)] += 1
        di_sub = kode_program.tingkat(kode) == kode_program.SUB_KEGIATAN
        tertulis = teks["kode"] if kode_program.bakukan(teks.get("kode", "")) == kode else kode
        isi = {"kode": tertulis, "urut": str(nomor[kode_program.induk(kode)])}
        isi |= {n: teks.get(n, "") for n in (("kode_unit",) if di_sub else ("id_sasaran", "sumber_dana"))}
        isi["nama"] = (
            teks.get("nama", "") if tertulis == teks.get("kode") and (sendiri or not resmi.resmi(kode)) else ""
        )
        struktur.tambah(lembar, satu, isi, {})
        if di_sub:
            milik = {n: teks.get(asal, "") for n, asal in (*PADAN_INDIKATOR.items(), *SAMA)}
            indikator.tambah(lembar, satu, milik | INDIKATOR_SUB, PADAN_INDIKATOR)
            yield tertulis


SAMA = tuple((n, n) for n in ("kode", "satuan", *pohon.USULAN_SUB))


def _baris(
    pilihan: Pohon, program: list[tuple[BarisIsi, Teks]], sub: list[tuple[BarisIsi, Teks]]
) -> dict[str, tuple[TabelLembar, BarisIsi, Teks]]:
    """Each code that is carried out, and the row that says so: of a kegiatan its heading, or the first below it."""
    if pilihan.sub is None:
        return {}
    kepala = {kode_program.bakukan(teks.get("kode", "")): (satu, teks) for satu, teks in pilihan.isi_sub}
    hasil = {kode_program.bakukan(teks["kode"]): (pilihan.program, satu, teks) for satu, teks in program}
    for satu, teks in sub:
        kode, *atas = pohon.jalur(kode_program.bakukan(teks["kode"]))
        for induk in atas:
            hasil.setdefault(induk, (pilihan.sub, *kepala.get(induk, (satu, teks))))
        hasil[kode] = (pilihan.sub, satu, teks)
    return hasil
