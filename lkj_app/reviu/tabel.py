"""Tables of the chapter for reviewers: summaries, rules and results, findings under their cause, answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_app.reviu.tanggapan import TIDAK_ADA_LAGI
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.temuan import LEVELS, cacah
from lkj_utils.sajian.keluaran import elemen
from lkj_utils.sajian.tabel.inti import Baris, Sel, Tabel, angka, baris, judul_baris, kepala

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lkj_app.pemeriksaan.penerimaan import Diterima
    from lkj_app.reviu.himpunan import Bagian, Butir, Kaitan
    from lkj_app.reviu.matriks import BarisMatriks
    from lkj_app.reviu.tanggapan import Tanggapan
    from lkj_utils.dasar.temuan import Temuan

PERIODE_INI = "Periode ini"
LULUS = "lulus"
KAITAN: dict[Kaitan, str] = {"utama": "", "serupa": "Pada hal yang sama dengan temuan ", "akibat": "Akibat temuan "}
JUDUL_LEVEL = tuple(level.capitalize() for level in LEVELS)
# Rows with numbers that no heading of the contents needs.
TANPA_NOMOR = "tanpa-nomor"


def ringkasan(bagian: Sequence[Bagian]) -> Tabel:
    """Our own period and each document: findings by level, accepted, answered."""
    rows = [_baris_ringkas(satu) for satu in bagian]
    tajuk = kepala("Yang diperiksa", *JUDUL_LEVEL, "Diterima", "Ditanggapi")
    return Tabel("tabel-reviu-ringkasan", "Ringkasan Temuan menurut Tingkat", tajuk, tuple(rows))


def _baris_ringkas(bagian: Bagian) -> Baris:
    ditanggapi = sum(b.tanggapan is not None for b in bagian.butir)
    nama = f"Dokumen {bagian.dokumen}" if bagian.dokumen else PERIODE_INI
    isi = (*cacah(b.temuan for b in bagian.terbuka).values(), len(bagian.diterima), ditanggapi)
    return baris(judul_baris(nama), *_angka(isi))


def menurut_bab(id_: str, judul: str, per_bab: Mapping[object, Sequence[Butir]]) -> Tabel:
    """Open findings by chapter and level, with their sum."""
    rows = [baris(judul_baris(nama), *_angka(_berjumlah(butir))) for nama, butir in per_bab.items()]
    semua = [b for butir in per_bab.values() for b in butir]
    kaki = (baris(judul_baris("Jumlah"), *_angka(_berjumlah(semua)), kelas="total"),)
    return Tabel(id_, judul, kepala("Bab", *JUDUL_LEVEL, "Jumlah"), tuple(rows), kaki)


def _berjumlah(butir: Iterable[Butir]) -> tuple[int, ...]:
    isi = tuple(cacah(b.temuan for b in butir).values())
    return (*isi, sum(isi))


def matriks(id_: str, judul: str, isi: Iterable[BarisMatriks]) -> Tabel:
    """Every rule that ran with what it found; one that found nothing passed."""
    rows = tuple(baris(_nama_aturan(satu), *_angka(satu.cacah.values()), _hasil(satu)) for satu in isi)
    return Tabel(id_, judul, kepala("Aturan", *JUDUL_LEVEL, "Hasil"), rows)


def _nama_aturan(satu: BarisMatriks) -> Sel:
    nama = [elemen("p", satu.judul)] if satu.judul != satu.id else []
    return judul_baris(Markup("").join([*nama, elemen("p", elemen("code", satu.id))]))


def _hasil(satu: BarisMatriks) -> str:
    terbuka = sum(satu.cacah.values())
    isi = ((terbuka, "temuan"), (satu.diterima, "diterima"))
    return ", ".join(f"{fmt.angka(banyak)} {kata}" for banyak, kata in isi if banyak) or LULUS


def temuan(id_: str, judul: str, butir: Sequence[Butir], tempat: Mapping[int, Markup], *, dokumen: bool) -> Tabel:
    """Findings under their cause: place, sentence, correction, answer, key; beside it what stands there and should."""
    kata = "Tercetak" if dokumen else "Ditemukan"
    rows = tuple(_baris_temuan(b, tempat.get(b.nomor), kata) for b in _tanpa_ulangan(butir))
    return Tabel(
        id_, judul, kepala("No.", "Temuan", f"{kata} dan seharusnya"), rows, kelas=f"temuan-reviu {TANPA_NOMOR}"
    )


def _tanpa_ulangan(butir: Iterable[Butir]) -> Iterator[Butir]:
    """Said once for each cause: what has to be done."""
    sudah: set[tuple[int, str]] = set()
    for b in butir:
        hal = (b.sebab, b.temuan.perbaikan)
        yield replace(b, temuan=replace(b.temuan, perbaikan="")) if hal in sudah else b
        sudah.add(hal)


def _baris_temuan(b: Butir, tempat: Markup | None, kata: str) -> Baris:
    t = b.temuan
    nomor = elemen("span", b.nomor, id=f"temuan-{b.nomor}")
    tingkat = elemen("span", t.level.capitalize(), kelas=f"tingkat-{t.level}")
    isi = ((kata, t.ditemukan), ("Seharusnya", t.diharapkan), ("Selisih", t.selisih))
    nilai = Markup("").join(elemen("p", f"{label}: {satu}") for label, satu in isi if satu)
    return baris(judul_baris(nomor + Markup("<br>") + tingkat), _uraian(b, tempat), nilai, kelas=b.kaitan)


def _uraian(b: Butir, tempat: Markup | None) -> Markup:
    t = b.temuan
    isi: list[object] = [elemen("strong", t.lokasi)] if t.lokasi else []
    isi.append(_kaitan(b) + t.pesan)
    isi += [f"Perbaikan: {t.perbaikan.rstrip('.')}."] if t.perbaikan else []
    isi += [_diterima(b.diterima)] if b.diterima else []
    isi += [_tanggapan(b.tanggapan)] if b.tanggapan else []
    letak = [_letak(t), Markup("Di laporan ini: {}").format(tempat) if tempat else ""]
    isi += [Markup(". ").join(satu for satu in letak if satu), elemen("code", b.kunci)]
    return Markup("").join(elemen("p", satu) for satu in isi if satu)


def _letak(t: Temuan) -> Markup:
    """Where it stands in the data; the lines of a claim file are for those who keep it."""
    if t.objek == "dokumen":
        return Markup("Berkas klaim baris {}").format(t.baris) if t.baris else Markup("")
    return elemen("code", t.berkas) + t.tempat.removeprefix(t.berkas) if t.berkas else Markup("")


def _diterima(satu: Diterima) -> str:
    return f"Diterima {satu.keterangan}"


def _tanggapan(satu: Tanggapan) -> Markup:
    return Markup("{}: {}").format(elemen("strong", f"Tanggapan {satu.penjawab}"), satu.tanggapan)


def _kaitan(b: Butir) -> Markup:
    if b.kaitan == "utama":
        return Markup("")
    return elemen("em", Markup("{}{}.").format(KAITAN[b.kaitan], tautan(b.sebab))) + " "


def tautan(nomor: int) -> Markup:
    """A link to a finding by its number."""
    return elemen("a", nomor, href=f"#temuan-{nomor}")


def tanpa_temuan(semua: Iterable[Tanggapan]) -> Tabel:
    """Answers to findings that are gone: they are not lost, and nobody waits for them."""
    rows = tuple(
        baris(judul_baris(elemen("code", satu.temuan)), satu.tanggapan, satu.penjawab, TIDAK_ADA_LAGI) for satu in semua
    )
    tajuk = kepala("Kunci temuan", "Tanggapan", "Oleh", "Keadaan")
    return Tabel(
        "tabel-reviu-tanpa-temuan", "Tanggapan atas Temuan yang Tidak Ada Lagi", tajuk, rows, kelas=TANPA_NOMOR
    )


def _angka(isi: Iterable[int]) -> list[Sel]:
    return [angka(fmt.angka(satu)) for satu in isi]
