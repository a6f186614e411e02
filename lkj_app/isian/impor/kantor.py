"""Read the workbook of an office: make the next one, write a new office, or change one that is there.

Everything is checked first, with sheet and cell; a new office is written whole or not at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lkj_app.excel.nama import nama_kantor
from lkj_app.isian.impor import pesan
from lkj_app.isian.impor.alamat import BELUM_LENGKAP, Peta
from lkj_app.isian.impor.baris import BarisIsi, baca_baris
from lkj_app.isian.impor.bentrok import Jejak, temuan_bentrok
from lkj_app.isian.impor.buku import alamat, baca_buku
from lkj_app.isian.impor.gabung import gabung
from lkj_app.isian.impor.kenali import kenali, letak
from lkj_app.isian.impor.putusan import Cara
from lkj_app.isian.impor.rujuk import lengkapi, rujuk
from lkj_app.isian.impor.selesai import selesaikan
from lkj_app.isian.impor.semu import Semu, di_tegak, kembalikan, rebahkan
from lkj_app.isian.impor.tanda import Pohon, susun
from lkj_app.isian.instansi_baru import KantorBaru, mulai
from lkj_app.isian.lembar_kerja import identitas, pohon
from lkj_app.isian.lembar_kerja.buku_kantor import buku_kantor
from lkj_app.isian.lembar_kerja.kantor import IsiKantor, tabel_kantor
from lkj_app.isian.lembar_kerja.semula import LEMBAR_SEMULA, kunci_teks
from lkj_utils.dasar.kode import bakukan
from lkj_utils.dasar.periode import TRIWULAN, Periode
from lkj_utils.dasar.sementara import folder_sementara
from lkj_utils.dasar.temuan import Temuan, galat, urutkan
from lkj_utils.dasar.toml import baca_toml
from lkj_utils.kontrak import isi as bacaan
from lkj_utils.kontrak.isi import Isi
from lkj_utils.kontrak.nilai import nilai_sel
from lkj_utils.kontrak.paket import Paket
from lkj_utils.kontrak.sel import diharapkan, jelaskan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lkj_app.isian.baru import HasilBaru
    from lkj_app.isian.impor.buku import LembarIsi
    from lkj_app.isian.impor.gabung import Gabungan
    from lkj_app.isian.impor.kenali import TabelLembar
    from lkj_app.isian.impor.putusan import Pilihan
    from lkj_app.isian.impor.selesai import HasilImpor
    from lkj_app.isian.lembar_kerja.semula import Semula
    from lkj_utils.kontrak.isi import IsiPeriode
    from lkj_utils.kontrak.paket import Kolom


@dataclass(frozen=True)
class HasilKantor:
    """What a workbook of an office led to: findings alone, the workbook of the next step, or an office."""

    folder: str
    temuan: tuple[Temuan, ...]
    buku: bytes | None = None
    banyak: int = 0
    kantor: HasilBaru | None = None
    # What it would have written, in a rehearsal.
    siap: Periode | None = None

    @property
    def gagal(self) -> bool:
        """Whether something stands in the way."""
        return bool(galat(list(self.temuan)))


@dataclass
class _Pembaca:
    """The workbook while it is read."""

    akar: Path
    path: Path
    paket: Paket
    folder: str
    lembar: dict[str, tuple[TabelLembar, list[BarisIsi]]]
    temuan: list[Temuan]
    rujukan: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    tabel: dict[str, Semu] = field(default_factory=dict)
    sub: list[str] = field(default_factory=list)

    @property
    def identitas(self) -> dict[str, str]:
        return next((satu.teks for satu in self.lembar.get(identitas.NAMA, (None, []))[1]), {})

    @property
    def tahun(self) -> int:
        return (
            int(self.identitas["tahun"])
            if _bulat(self.identitas.get("tahun", ""))
            else datetime.now().astimezone().year
        )

    @property
    def periode(self) -> Periode:
        triwulan = self.identitas.get("triwulan", "")
        return Periode(self.tahun, int(triwulan) if triwulan in map(str, TRIWULAN) else TRIWULAN[-1])

    def csv(self) -> dict[str, str]:
        """The file of each table."""
        return {nama: self.paket.path(nama, self.folder, self.periode).as_posix() for nama in self.tabel}


def _bulat(teks: str) -> bool:
    return teks.isascii() and teks.isdecimal() and 2000 <= int(teks[:5]) <= 2100  # noqa: PLR2004 - as the contract says


def impor_kantor(  # noqa: PLR0913 - what was read, from where, and how
    data_root: Path,
    path: Path,
    semua: list[LembarIsi],
    semula: Semula,
    *,
    temuan: list[Temuan],
    pilihan: Pilihan,
    tulis: bool,
) -> HasilKantor | HasilImpor:
    """Read a workbook of an office; with a galat nothing is written."""
    paket = Paket.utuh(data_root)
    baca = _baca(data_root, path, paket, semua, semula, temuan)
    if {t.aturan for t in galat(baca.temuan)} & TAK_DIKENALI or not {identitas.NAMA, pohon.PROGRAM} <= {*baca.lembar}:
        return HasilKantor(baca.folder, tuple(urutkan(baca.temuan)))
    _susun(baca)
    if (data_root / baca.folder).is_dir():
        return _ubah(baca, pilihan, tulis=tulis)
    return _kantor_baru(baca, tulis=tulis)


def _baca(
    data_root: Path, path: Path, paket: Paket, semua: list[LembarIsi], semula: Semula, temuan: list[Temuan]
) -> _Pembaca:  # fmt: skip
    tabel = tabel_kantor(paket)
    tegak = semula.tabel[identitas.NAMA].lembar if identitas.NAMA in semula.tabel else tabel[identitas.NAMA].judul
    datar = [rebahkan(satu) if satu.judul == tegak else satu for satu in semua]
    dikenal, lain = kenali(Paket(tuple(tabel.values())), datar, path.name, tabel, semula)
    lain = [di_tegak(t) if t.berkas in {letak(path.name, x) for x in datar if x.judul == tegak} else t for t in lain]
    satuan: dict[str, str] = {}
    lembar: dict[str, tuple[TabelLembar, list[BarisIsi]]] = {}

    def bersatuan(pengenal: str) -> str:
        return satuan.get(pengenal.casefold(), "")

    for satu in sorted(dikenal, key=lambda x: [*tabel].index(x.tabel.nama)):
        baris, masalah = baca_baris(satu, path.name, bersatuan)
        lain += [di_tegak(t) for t in masalah] if satu.tabel.nama == identitas.NAMA else masalah
        lembar[satu.tabel.nama] = (satu, [b for b in baris if any(b.teks.values()) or b.ditolak])
        if satu.tabel.nama == "indikator":
            satuan |= {b.teks.get(k, "").casefold(): b.teks.get("satuan", "") for b in baris for k in PENGENAL}
    return _Pembaca(data_root, path, paket, semula.sifat.get("instansi", ""), lembar, [*temuan, *lain])


PENGENAL = ("id_indikator", "nama")
# What stands in the way of knowing which cell is which.
TAK_DIKENALI = {"lembar.hilang", "lembar.ganda", "lembar.judul", "kolom.kurang", "kolom.ganda"}


def _susun(baca: _Pembaca) -> None:
    """The tables of the contract from the sheets, each row with its place."""
    baca.temuan += [*_pertanyaan(baca)]
    lengkapi(baca.lembar)
    baca.rujukan, lain = rujuk(baca.paket, baca.lembar, baca.path.name)
    baca.temuan += lain
    for nama, (sumber, semua) in baca.lembar.items():
        if nama not in {satu.nama for satu in baca.paket}:
            continue
        tabel = baca.paket.tabel(nama)
        # A row that holds nothing but a proposed key was not filled in.
        berisi = [
            replace(satu, teks=teks)
            for satu, teks in zip(semua, baca.rujukan[nama], strict=True)
            if satu.ditolak or any(isi for kolom, isi in teks.items() if kolom not in tabel.kunci)
        ]
        baca.tabel[nama] = Semu(tabel, sumber, berisi, langsung=True)
    _susun_profil(baca)
    _susun_pohon(baca)


def _pertanyaan(baca: _Pembaca) -> Iterator[Temuan]:
    """Answers that no column of the contract checks, and the one without which nothing can be listed."""
    sumber, semua = baca.lembar[identitas.NAMA]
    milik = {satu.nama for satu in baca.paket.tabel("instansi").kolom}
    for satu in semua[:1]:
        for kolom in (k for k in sumber.tabel.kolom if k.nama not in milik and k.nama in sumber.kolom):
            teks = satu.teks.get(kolom.nama, "")
            if teks and not _sah(teks, kolom):
                yield _bukan_jawaban(baca, sumber, satu, kolom)
            elif not teks and kolom.nama not in satu.ditolak and (kolom.nama == "tahun" or _sela(satu, kolom)):
                yield _kosong(baca, sumber, satu, kolom)
    if len(semua) > 1:
        yield di_tegak(pesan.kunci_ganda(sumber, semua[0], semua[1], baca.path.name))


def _sela(satu: BarisIsi, kolom: Kolom) -> bool:
    """Whether a mission is left out before others: their numbers would mean another one."""
    daftar, _, nomor = kolom.nama.partition(".")
    if daftar != identitas.MISI:
        return False
    return any(satu.teks.get(f"misi.{n}") for n in range(int(nomor) + 1, identitas.BANYAK_MISI + 1))


def _bukan_jawaban(baca: _Pembaca, sumber: TabelLembar, satu: BarisIsi, kolom: Kolom) -> Temuan:
    teks = satu.teks[kolom.nama]
    try:
        nilai_sel(teks, kolom)
        kata, cara = f"Isi ini bukan jawaban untuk “{kolom.judul}”.", "betulkan isinya"
    except ValueError:
        sebab = jelaskan(teks, kolom)
        kata, cara = sebab.pesan, sebab.perbaikan
    return Temuan("sel.tipe", "galat", kata, letak(baca.path.name, sumber.lembar), kolom=kolom.judul, ditemukan=teks,
                  diharapkan=_harap(kolom), perbaikan=cara, sel=_sel(sumber, satu, kolom))  # fmt: skip


def _kosong(baca: _Pembaca, sumber: TabelLembar, satu: BarisIsi, kolom: Kolom) -> Temuan:
    return Temuan("sel.kosong", "galat", f"Sel wajib “{kolom.judul}” kosong.", letak(baca.path.name, sumber.lembar),
                  kolom=kolom.judul, diharapkan=_harap(kolom), perbaikan="isi selnya",
                  sel=_sel(sumber, satu, kolom))  # fmt: skip


def _sel(sumber: TabelLembar, satu: BarisIsi, kolom: Kolom) -> str:
    """Where an answer stands on the upright sheet."""
    return alamat(sumber.kolom[kolom.nama], satu.nomor)


def _harap(kolom: Kolom) -> str:
    rentang = f", {kolom.minimum} sampai {kolom.maksimum}" if kolom.maksimum is not None else ""
    return diharapkan(kolom) + rentang


def _sah(teks: str, kolom: Kolom) -> bool:
    """Whether a text is an answer to its question."""
    try:
        nilai = nilai_sel(teks, kolom)
    except ValueError:
        return False
    if kolom.enum and nilai not in kolom.enum:
        return False
    bawah, atas = (satu if isinstance(satu, int) else None for satu in (kolom.minimum, kolom.maksimum))
    if isinstance(nilai, int | Fraction) and not (bawah or 0) <= nilai <= (atas or nilai):
        return False
    return kolom.pattern is None or re.fullmatch(kolom.pattern, teks) is not None


def _susun_profil(baca: _Pembaca) -> None:
    sumber, semua = baca.lembar[identitas.NAMA]
    tabel = baca.paket.tabel("instansi")
    semu = baca.tabel["instansi"] = Semu(tabel, sumber)
    daftar = {identitas.MISI: "misi.1", identitas.SKALA: "skala.1.predikat"}
    for satu in semua[:1]:
        satu.teks["jenis"] = "_".join(satu.teks.get("jenis", "").casefold().split())
        milik = {k.nama: satu.teks[k.nama] for k in tabel.kolom if k.nama in satu.teks}
        semu.tambah(sumber, satu, milik, daftar)


def _susun_pohon(baca: _Pembaca) -> None:
    """Structure and indicators from what was ticked."""
    sub = baca.lembar.get(pohon.SUB)
    isi = {
        nama: [*zip(baca.lembar[nama][1], baca.rujukan[nama], strict=True)] if nama in baca.lembar else []
        for nama in (pohon.PROGRAM, pohon.SUB)
    }
    pilihan = Pohon(
        baca.path.name, baca.lembar[pohon.PROGRAM][0], sub[0] if sub else None, isi[pohon.PROGRAM], isi[pohon.SUB]
    )
    resmi = pohon.daftar_resmi(baca.akar, baca.paket, baca.identitas, baca.tahun)
    # Those of sub kegiatan stand in a sheet of their own.
    lama = baca.tabel["indikator"]
    gabungan = baca.tabel["indikator"] = Semu(lama.tabel, lama.utama)
    for satu in lama.baris:
        gabungan.tambah(lama.utama, satu, satu.teks, {})
    struktur = baca.tabel["struktur"] = Semu(baca.paket.tabel("struktur"), pilihan.sub or pilihan.program)
    sendiri = baca.identitas.get("nomenklatur") == "sendiri"
    baca.sub = [*susun(pilihan, resmi, struktur, gabungan, sendiri=sendiri)]
    baca.temuan += pilihan.temuan
    if not any(pohon.ditandai(teks) for _, teks in isi[pohon.PROGRAM]):
        baca.temuan.append(
            Temuan("kantor.program", "galat", "Belum ada program yang ditandai.",
                   letak(baca.path.name, pilihan.program.lembar),
                   perbaikan="ketik x di kolom Ambil pada program yang dilaksanakan",
                   sel=alamat(pilihan.program.baris_judul + 2, pilihan.program.kolom["ambil"]))
        )  # fmt: skip


def _kantor_baru(baca: _Pembaca, *, tulis: bool) -> HasilKantor:
    """The workbook of the next step as long as a ticked program lacks its sub kegiatan; then the office."""
    gabungan, csv = [], baca.csv()
    for nama, semu in baca.tabel.items():
        hasil, lain = gabung(semu.sumber, Isi(semu.tabel, csv[nama]), semu.baris, baca.path.name)
        gabungan.append(hasil)
        baca.temuan += lain
    lanjut = _belum_terurai(baca)
    kantor = KantorBaru(
        baca.folder,
        baca.periode,
        identitas.profil(baca.identitas, baca.paket),
        {satu.tabel.nama: [baris.teks for baris in satu.baris] for satu in gabungan if satu.tabel.format == "csv"},
        baca.sub,
        baca.identitas.get("versi", "") or identitas.USULAN["versi"],
    )
    peta = Peta(baca.path.name, gabungan)

    def nilai(semua: list[Temuan]) -> bool:
        baca.temuan += [peta.di_lembar(satu) for satu in semua if _milik_kantor(satu, baca, selesai=not lanjut)]
        if not lanjut:
            baca.temuan += [*_belum_dijawab(baca)]
        baca.temuan = _di_sel(baca)
        return not galat(baca.temuan)

    jadi = mulai(baca.akar, baca.paket, kantor, nilai, tulis=tulis and not lanjut)
    temuan = tuple(urutkan(baca.temuan))
    if galat(baca.temuan):
        return HasilKantor(baca.folder, temuan)
    if lanjut:
        isi = _berikut(baca)
        buku = buku_kantor(baca.paket, isi, nama_kantor(baca.folder, isi.langkah), baca.tahun)
        return HasilKantor(baca.folder, temuan, buku, len(isi.baris(pohon.SUB)))
    return HasilKantor(baca.folder, temuan, kantor=jadi, siap=baca.periode)


def _di_sel(baca: _Pembaca) -> list[Temuan]:
    """All findings at the cells where they were typed."""
    milik = kembalikan(dict.fromkeys(baca.temuan), baca.tabel.values(), baca.path.name, baca.csv())
    # Of the upright sheet row and column still have to change places.
    profil = letak(baca.path.name, baca.tabel["instansi"].sumber.lembar)
    hasil = [
        di_tegak(kini) if asal.berkas == profil else kini
        for asal, kini in zip(dict.fromkeys(baca.temuan), milik, strict=True)
    ]
    # The contract says of a name that it knows nothing of what was said of it before.
    return [*{(t.aturan, t.berkas, t.sel) if t.sel else t: t for t in reversed(hasil)}.values()][::-1]


def _milik_kantor(satu: Temuan, baca: _Pembaca, *, selesai: bool) -> bool:
    """What stands in the way of an office: its own tables; of what is still missing only when it is to be written."""
    milik = satu.berkas in baca.csv().values()
    # Answers that are missing are told as questions, see _belum_dijawab.
    if satu.aturan == "kolom.kurang" and satu.berkas == baca.csv()["instansi"]:
        return False
    if satu.aturan in BELUM_LENGKAP:
        return milik and selesai
    return (satu.level == "galat" and (milik or selesai)) or (milik and selesai and satu.level == "peringatan")


def _belum_dijawab(baca: _Pembaca) -> Iterator[Temuan]:
    """Required answers that are missing."""
    sumber, semua = baca.lembar[identitas.NAMA]
    for satu in semua[:1]:
        for kolom in sumber.tabel.kolom:
            if kolom.wajib and not satu.teks.get(kolom.nama) and kolom.nama not in ("tahun", *satu.ditolak):
                yield _kosong(baca, sumber, satu, kolom)


def _belum_terurai(baca: _Pembaca) -> bool:
    """Whether no program was ticked yet, or one of them has no heading among the sub kegiatan."""
    ada = {bakukan(satu.teks.get("kode", "")) for satu in baca.lembar.get(pohon.SUB, (None, []))[1]}
    program = _program(baca)
    return not program or any(bakukan(row.get("kode", "")) not in ada for row in program)


def _program(baca: _Pembaca) -> list[dict[str, str]]:
    return [satu.teks for satu in baca.lembar[pohon.PROGRAM][1] if pohon.ditandai(satu.teks)]


def _berikut(baca: _Pembaca) -> IsiKantor:
    """All that was typed, with the sub kegiatan of the ticked programs and the years of the Renstra to fill in."""
    resmi = pohon.daftar_resmi(baca.akar, baca.paket, baca.identitas, baca.tahun)
    isi: dict[str, list[dict[str, str]]] = {n: [satu.teks for satu in b] for n, (_, b) in baca.lembar.items()}
    nama = baca.identitas.get("nama", "")
    isi[pohon.PROGRAM] = pohon.baris_program(resmi, isi[pohon.PROGRAM], nama)
    aceh = "aceh" in baca.identitas.get("provinsi", "").casefold()
    akhiran = baca.identitas.get("akhiran_kode", "")
    program = [row for row in isi[pohon.PROGRAM] if pohon.ditandai(row)]
    isi[pohon.SUB] = pohon.baris_sub(resmi, program, isi.get(pohon.SUB, []), aceh=aceh, akhiran=akhiran)
    if not isi.get("target_renstra"):
        isi["target_renstra"] = [*_titik_renstra(isi.get("indikator", []), baca.identitas.get("periode_renstra", ""))]
    return IsiKantor(baca.folder, isi)


def _titik_renstra(indikator: list[dict[str, str]], renstra: str) -> Iterator[dict[str, str]]:
    """The points that a Renstra has of each of its indicators; only the values are left to type."""
    awal, _, akhir = renstra.partition("-")
    if not (_bulat(awal) and _bulat(akhir)):
        return
    for row in indikator:
        if row.get("nama") and row.get("tingkat") in ("tujuan", "sasaran"):
            titik = [("awal", int(awal) - 1), *(("target", t) for t in range(int(awal), int(akhir) + 1))]
            for nama, tahun in (*titik, ("akhir", int(akhir))):
                yield {"id_indikator": row["nama"], "titik": nama, "tahun": str(tahun)}


def _ubah(baca: _Pembaca, pilihan: Pilihan, *, tulis: bool) -> HasilImpor:
    """Change an office that is there, as any import does."""
    data, rusak = bacaan.baca(baca.paket, baca.akar, baca.folder, baca.periode)
    semu = {nama: _tanpa_urut(satu, data) if nama == "struktur" else satu for nama, satu in baca.tabel.items()}
    jejak = Jejak(baca.akar, baca.folder, baca.path, None, [(s.sumber, s.baris) for s in semu.values()], data)
    cara = Cara(False, pilihan, jejak.sendiri, jejak.setempat, jejak.tercatat)
    gabungan: list[Gabungan] = []
    for nama, satu in semu.items():
        hasil, lain = gabung(satu.sumber, data.ambil(nama), satu.baris, baca.path.name, None, cara)
        gabungan.append(hasil)
        baca.temuan += [*lain, *temuan_bentrok(hasil, jejak), *_tinggal(satu, data, baca)]
    baca.temuan += [t for t in galat(rusak) if t.berkas in baca.csv().values() and t.aturan != "berkas.hilang"]
    baca.temuan += [*_daftar_lain(baca)]
    pilihan.periksa([bentrok.alamat for satu in gabungan for bentrok in satu.bentrok])
    baca.temuan = _di_sel(baca)
    hasil_impor = selesaikan(baca.akar, data, gabungan, baca.temuan, baca.path.name, tulis=tulis, asal=baca.path)
    baca.temuan = [*hasil_impor.temuan]
    return replace(hasil_impor, temuan=tuple(urutkan(_di_sel(baca))))


def _tanpa_urut(satu: Semu, data: IsiPeriode) -> Semu:
    """Codes that are there keep their place; new ones stand behind them."""
    ada = {row.teks("kode") for row in data.ambil("struktur").rekaman}
    baris = [
        replace(b, teks={n: t for n, t in b.teks.items() if n != "urut" or bakukan(b.teks["kode"]) not in ada})
        for b in satu.baris
    ]
    return replace(satu, baris=baris)


def _tinggal(satu: Semu, data: IsiPeriode, baca: _Pembaca) -> Iterator[Temuan]:
    """Rows of the data that the workbook does not have are told: they stay."""
    if satu.tabel.format != "csv":
        return
    ada = {kunci_teks(b.teks, satu.tabel) for b in satu.baris}
    rows = [{k: row.tertulis(k) for k in satu.tabel.kunci} for row in data.ambil(satu.tabel.nama).rekaman]
    sisa = [" / ".join(teks.values()) for teks in rows if kunci_teks(teks, satu.tabel) not in ada]
    if sisa:
        yield Temuan("baris.tetap", "catatan", f"{len(sisa)} baris di data tidak ada di buku kerja ini, dan "
                     f"dipertahankan: {', '.join(sisa)}.", letak(baca.path.name, satu.utama.lembar))  # fmt: skip


def _daftar_lain(baca: _Pembaca) -> Iterator[Temuan]:
    """Lists of the profile are not changed here."""
    ada = baca_toml(baca.akar / baca.folder / "instansi.toml")
    kini: Mapping[str, Any] = identitas.profil(baca.identitas, baca.paket)
    for nama, judul in ((identitas.MISI, "Misi"), (identitas.SKALA, "Skala predikat")):
        if kini.get(nama) and kini[nama] != ada.get(nama):
            yield Temuan("kantor.daftar", "peringatan", f"{judul} lain daripada di instansi.toml, dan tidak ditulis.",
                         letak(baca.path.name, baca.lembar[identitas.NAMA][0].lembar),
                         perbaikan="ubah di instansi.toml bila memang berubah")  # fmt: skip


def seasal(path: Path, buku: bytes) -> bool:
    """Whether a workbook was made with the same content as this one, whatever was typed into it since."""
    with folder_sementara() as folder:
        baru = folder / path.name
        baru.write_bytes(buku)
        return _awal(path) == _awal(baru)


def _awal(path: Path) -> list[list[Any]]:
    semula = next((satu for satu in baca_buku(path) if satu.judul == LEMBAR_SEMULA), None)
    return [[sel.nilai for _, sel in sorted(isi.items())] for isi in semula.sel.values()] if semula else []
