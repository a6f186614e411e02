"""Tables of "Apa yang Berubah": this period beside the one it is compared with."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from lkj_app.banding.golongan import SAMPAI_DENGAN
from lkj_app.banding.hambatan import BERTEKS
from lkj_app.banding.pembanding import HAMBATAN
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar import kode
from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.fakta.indikator import selisih
from lkj_utils.sajian.tabel.inti import TANDA_KOSONG, Baris, Sel, Tabel, baris, judul_baris, kepala, pita_predikat
from lkj_utils.sajian.tabel.perencanaan import indikator_sasaran

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lkj_app.banding import Perubahan
    from lkj_app.banding.pembanding import Perbandingan
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

UTAMA = (
    "pagu", "realisasi_belanja", "serapan", "anggaran_pendapatan", "realisasi_pendapatan", "capaian_pendapatan",
)  # fmt: skip
UKURAN_INDIKATOR = ("target", "realisasi", "capaian")
BANYAK_BERGERAK = 5
TETAP, TIDAK_TERCATAT = "tetap", "tidak tercatat"
DIHITUNG_KEMBALI = "Kolom selisih kosong pada nilai s.d. triwulan, karena dihitung kembali sejak 1 Januari."
MENGIKUTI = "Jumlah per kegiatan tidak ditampilkan karena mengikuti sub kegiatannya."
KELOMPOK_HAMBATAN = dict(zip(HAMBATAN, ("Menetap", "Baru", "Tidak tercatat lagi"), strict=True))


def angka_utama(p: Perbandingan) -> Keluaran:
    """Headline facts: the money, the capaian of every program, the indicators of the sasaran."""
    belanja = [(f"{ukuran}:{TOTAL}", "") for ukuran in UTAMA]
    program = [(f"capaian:{row['kode']}", row["nama"]) for row in p.kini.data.tingkat("program")]
    indikator = [
        (f"{u}:{row['id_indikator']}", f"{row['nama']}: " + _ukuran(p, f"{u}:{row['id_indikator']}").lower())
        for row in indikator_sasaran(p.kini)
        for u in UKURAN_INDIKATOR
    ]
    kelompok = (("Anggaran", belanja), ("Capaian kinerja program", program), ("Indikator sasaran", indikator))
    badan = tuple(row for nama, isi in kelompok for row in _kelompok(p, nama, isi))
    catatan = DIHITUNG_KEMBALI if p.antartahun else ""
    return _tabel(p, "utama", "Angka Utama", ("Uraian", *_dua(p), "Selisih"), badan, catatan)


def _kelompok(p: Perbandingan, nama: str, isi: list[tuple[str, str]]) -> Iterator[Baris]:
    ada = [(id_, uraian) for id_, uraian in isi if p.kini.fakta.ada(id_) or p.lalu.fakta.ada(id_)]
    if ada:
        yield baris(judul_baris(nama, kolom=4), kelas="kegiatan")
    for id_, uraian in ada:
        yield _baris_fakta(p, id_, uraian or _ukuran(p, id_))


def _ukuran(p: Perbandingan, id_fakta: str) -> str:
    """The title of the measure of a fact; empty where neither period has it."""
    return next((satu.fakta.ambil(id_fakta).ukuran.judul for satu in (p.kini, p.lalu) if satu.fakta.ada(id_fakta)), "")


def _baris_fakta(p: Perbandingan, id_fakta: str, uraian: str) -> Baris:
    """One fact in both periods; what did not move is said to be so."""
    satu = p.perubahan(id_fakta)
    if satu is None:
        teks = _teks(p.kini, id_fakta)
        return baris(judul_baris(uraian), _lama(p, id_fakta, teks), _sel(id_fakta, teks), Sel(TETAP, "angka"))
    beda = "" if p.antartahun and _sampai_dengan(satu) else satu.selisih
    sel = _lama(p, id_fakta, satu.lama), _sel(id_fakta, satu.baru), Sel(beda, "angka")
    return baris(judul_baris(uraian), *sel)


def _sampai_dengan(satu: Perubahan) -> bool:
    """Counted from 1 January; the indicators of a sasaran are levels of the year."""
    ukuran, _, subjek = satu.id.partition(":")
    return ukuran in SAMPAI_DENGAN and (subjek == TOTAL or kode.tingkat(subjek) is not None)


def _teks(laporan: Laporan, id_fakta: str) -> str:
    return laporan.dengan_satuan(id_fakta) if laporan.fakta.ada(id_fakta) else ""


def _lama(p: Perbandingan, id_fakta: str, teks: str) -> Sel:
    """A value of the earlier period, with its fact where this report has it too: any other has no trace here."""
    id_lama = f"{id_fakta}@{p.lalu.periode}"
    return _sel(id_lama if "@" not in id_fakta and p.kini.fakta.ada(id_lama) else "", teks)


def _sel(id_fakta: str, teks: str) -> Sel:
    """A value as printed with its fact; a dash where it is unknown, without fact where that period has none."""
    if teks in ("", fmt.KOSONG):
        return Sel(TANDA_KOSONG, "angka", fakta=id_fakta if teks else "")
    return Sel(teks, "angka", fakta=id_fakta)


def paling_bergerak(p: Perbandingan) -> Keluaran | None:
    """The sub kegiatan whose capaian moved most, up or down; None where none did, or where a new year began."""
    urut = sorted(_gerak(p), key=lambda satu: (-satu[1], kode.urutan(satu[0])))[:BANYAK_BERGERAK]
    if not urut or p.antartahun:
        return None
    badan = tuple(_baris_fakta(p, f"capaian:{satu}", p.kini.nama[satu]) for satu, _ in urut)
    return _tabel(
        p, "capaian", "Sub Kegiatan dengan Capaian Paling Bergerak", ("Sub kegiatan", *_dua(p), "Selisih"), badan
    )


def _gerak(p: Perbandingan) -> Iterator[tuple[str, Fraction]]:
    """How far the capaian of each sub kegiatan moved, of those that could be judged in both periods."""
    for row in p.kini.data.tingkat("sub_kegiatan"):
        id_fakta = f"capaian:{row['kode']}"
        if p.kini.fakta.ada(id_fakta) and p.lalu.fakta.ada(id_fakta):
            gerak = selisih(p.kini.fakta.angka(id_fakta), p.lalu.fakta.angka(id_fakta))
            if gerak:
                yield row["kode"], abs(Fraction(gerak))


def rencana(p: Perbandingan) -> Keluaran:
    """Targets and pagu that were changed, with the budget version before and after."""
    badan = tuple(_baris_berubah(p, satu) for satu in _menurut_kode(p.rencana()))
    atas = ("Uraian", "Semula", "Menjadi", "Selisih", "Keterangan")
    return _tabel(p, "rencana", "Target dan Pagu yang Berubah", atas, badan, MENGIKUTI)


def _menurut_kode(semua: list[Perubahan]) -> list[Perubahan]:
    """Totals and indicators first, then in the order of the budget: every program before its own sub kegiatan."""
    return sorted(semua, key=lambda satu: kode.urutan(satu.id.partition(":")[2]))


def _baris_berubah(p: Perbandingan, satu: Perubahan) -> Baris:
    keterangan = satu.keterangan
    if satu.kelompok == "baris":
        keterangan = "baru" if satu.baru else "tidak ada lagi"
    sel = _lama(p, satu.id, satu.lama), _sel(satu.id, satu.baru), Sel(satu.selisih, "angka"), keterangan
    return baris(judul_baris(_uraian(satu)), *sel)


def _uraian(satu: Perubahan) -> Markup:
    return Markup("{}: {}").format(satu.subjek, satu.hal.lower())


def predikat(p: Perbandingan) -> Keluaran:
    """Predikat that rose, fell, or could be given for the first time."""
    badan = tuple(
        baris(
            judul_baris(satu.subjek if satu.id.startswith("predikat:") else _uraian(satu)),
            _pita(_lama(p, satu.id, satu.lama)),
            _pita(_sel(satu.id, satu.baru)),
            satu.selisih or _tanpa_waktu(satu.keterangan),
        )
        for satu in _menurut_kode(p.kelompok("predikat"))
    )
    return _tabel(p, "predikat", "Predikat yang Berubah", ("Uraian", *_dua(p), "Keterangan"), badan)


def _pita(sel: Sel) -> Sel:
    isi = TANDA_KOSONG if sel.isi == TANDA_KOSONG else pita_predikat(str(sel.isi))
    return replace(sel, isi=isi, kelas="")


def _tanpa_waktu(keterangan: str) -> str:
    """A remark without the two quarters, which the header of the table names."""
    return "; ".join(satu for satu in keterangan.split("; ") if not satu.startswith("s.d. "))


def hambatan(p: Perbandingan) -> Keluaran:
    """What hindered in both periods, in this one only, and in the earlier one only."""
    badan = tuple(row for kelompok, nama in KELOMPOK_HAMBATAN.items() for row in _hambatan(p, kelompok, nama))
    aturan = p.kini.data.aturan
    ambang = fmt.persen(aturan.ambang_kendala, aturan.desimal_persen)
    catatan = f"Hambatan wajib diuraikan bila capaian di bawah ambang {ambang}."
    return _tabel(p, "hambatan", "Hambatan", ("Sub kegiatan/indikator", "Hal", *_dua(p)), badan, catatan)


def _hambatan(p: Perbandingan, kelompok: str, nama: str) -> Iterator[Baris]:
    """One kind of change under its title; a subject is named once."""
    semua = _menurut_subjek(p.kelompok(kelompok))
    if semua:
        yield baris(judul_baris(nama, kolom=4), kelas="kegiatan")
    for subjek, milik in semua:
        for urut, satu in enumerate(milik):
            awal = () if urut else (judul_baris(subjek, baris=len(milik)),)
            yield baris(*awal, satu.hal, *_sel_hambatan(p, satu))


def _menurut_subjek(semua: list[Perubahan]) -> list[tuple[str, list[Perubahan]]]:
    kelompok = groupby(_menurut_kode(semua), key=lambda satu: satu.subjek)
    return [(subjek, [*milik]) for subjek, milik in kelompok]


def _sel_hambatan(p: Perbandingan, satu: Perubahan) -> tuple[Sel, Sel]:
    """Both texts as typed, or both capaian with their facts, also the one that is not below the threshold."""
    if satu.id.partition(":")[0] in BERTEKS:
        return Sel(satu.lama or TIDAK_TERCATAT), Sel(satu.baru or TIDAK_TERCATAT)
    # They stand among texts: aligned with them.
    lama, baru = _lama(p, satu.id, _teks(p.lalu, satu.id)), _sel(satu.id, _teks(p.kini, satu.id))
    return replace(lama, kelas=""), replace(baru, kelas="")


def pejabat(p: Perbandingan) -> Keluaran:
    """Officials who changed, per unit, and the signatory."""
    badan = tuple(
        baris(judul_baris(satu.subjek), satu.lama or "belum tercatat", satu.baru or "tidak tercatat lagi")
        for satu in p.kelompok("pejabat")
    )
    return _tabel(p, "pejabat", "Pejabat yang Berganti", ("Unit kerja", *_dua(p)), badan)


def _dua(p: Perbandingan) -> tuple[str, str]:
    return p.lalu.periode.nama, p.kini.periode.nama


def _tabel(
    p: Perbandingan, id_: str, judul: str, atas: Iterable[str], badan: tuple[Baris, ...], catatan: str = ""
) -> Keluaran:
    """One table of the chapter, whose title says between which periods; without a number, as the chapter is."""
    lalu, kini = _dua(p)
    sumber = f"Data kinerja {p.kini.instansi.nama}, {lalu} dan {kini}"
    judul = f"{judul}, {lalu} dan {kini}"
    isi = Tabel(f"tabel-perubahan-{id_}", judul, kepala(*atas), badan, (), sumber, catatan, "tanpa-nomor")
    return isi.keluaran()
