"""The workbook of a new office as values: its sheets, made from the contract, with what is known in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lkj_app.isian.lembar_kerja import identitas, pohon
from lkj_app.isian.lembar_kerja.rancangan import KolomLembar, Kotak, Lembar, Pilihan
from lkj_app.isian.lembar_kerja.semula import nilai_teks
from lkj_app.isian.lembar_kerja.susunan import PEMISAH_NAMA, SUSUNAN_KANTOR
from lkj_utils.dasar import kode as kode_program

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lkj_app.isian.lembar_kerja.rancangan import Peran
    from lkj_utils.kontrak.paket import Kolom, Paket, Tabel

    Teks = dict[str, str]

# In the hidden sheet it stands for the quarter of other workbooks.
TANDA = "kantor"
# A key that follows from the other cells where nobody typed one, and how a row is called in the drop-downs of others.
OTOMATIS = {
    "unit_kerja": ("kode_unit",), "pejabat": ("id_pejabat",), "desa": ("id_desa",), "sasaran": ("urut", "id_sasaran"),
    "tugas": ("urut",), "indikator": ("id_indikator",), "regulasi": ("id",),
}  # fmt: skip
SEBUTAN = {"unit_kerja": "nama", "sasaran": "uraian", "indikator": "nama"}
OTOMATIS_BANTUAN = "Kosongkan saja; dibuat oleh program."
JUDUL = {("unit_kerja", "induk"): "Unit atasan"}
BANTUAN = {
    ("unit_kerja", "induk"): "Pilih nama unit atasannya; kosong untuk pimpinan tertinggi.",
    ("pejabat", "kode_unit"): "Pilih nama unit yang dipimpin atau tempat menjabat.",
    ("tugas", "kode_unit"): "Pilih nama unit; kosong berarti sama dengan baris di atasnya.",
    ("tugas", "jenis"): "tugas_pokok, fungsi, atau rincian; bersama unit yang kosong berarti sama dengan di atasnya.",
    ("target_renstra", "tahun"): "Usulan; ganti bila tahun kondisi awal di Renstra lain.",
    ("tugas", "urut"): "Kosongkan saja; mengikuti urutan baris.",
    ("sasaran", "urut"): "Kosongkan saja; mengikuti urutan baris.",
    ("indikator", "tingkat"): "tujuan, sasaran, program, atau kegiatan; indikator sub kegiatan ada di lembarnya.",
    ("indikator", "id_sasaran"): "Pilih sasaran yang diukur; hanya untuk indikator sasaran.",
    ("indikator", "kode"): "Kode program atau kegiatan; kosong untuk indikator tujuan dan sasaran.",
    ("target_renstra", "id_indikator"): "Pilih nama indikator tujuan atau sasaran.",
    ("riwayat_indikator", "id_indikator"): "Pilih nama indikator tujuan atau sasaran.",
    ("regulasi", "id"): "sotk, renstra, dan iku menandai penetapan organisasi, Renstra, dan IKU; lainnya kosongkan.",
}
TINGKAT = ("tujuan", "sasaran", "program", "kegiatan")
# Only a kecamatan has desa; sub kegiatan and targets follow when programs and indicators are known.
HANYA_KECAMATAN, LANGKAH_KEDUA = ("desa",), (pohon.SUB, "target_renstra", "riwayat_indikator")
BIDANG = KolomLembar("Bidang urusan", "Menurut daftar nomenklatur.", "bantu")


@dataclass(frozen=True)
class IsiKantor:
    """What the workbook of an office holds, sheet by sheet, as texts by column; ``folder`` is that of its data."""

    folder: str
    isi: Mapping[str, Sequence[Mapping[str, str]]]

    def baris(self, nama: str) -> Sequence[Mapping[str, str]]:
        """The rows of a sheet; none where it has none."""
        return self.isi.get(nama, ())

    @property
    def identitas(self) -> Mapping[str, str]:
        """The answers of the first sheet."""
        return next(iter(self.baris(identitas.NAMA)), {})

    @property
    def langkah(self) -> int:
        """1 as long as programs are to be ticked, 2 when their sub kegiatan stand there."""
        return 2 if self.baris(pohon.SUB) else 1


def tabel_kantor(paket: Paket) -> dict[str, Tabel]:
    """The tables of the workbook in the order of its sheets, as they are shown there."""
    semu = (identitas.tabel_identitas(paket), pohon.tabel_program(paket), pohon.tabel_sub(paket))
    ada = {satu.nama: satu for satu in semu} | {t.nama: _tampil(t) for t in paket if t.nama in SUSUNAN_KANTOR}
    return {nama: ada[nama] for nama in SUSUNAN_KANTOR if nama in ada}


def _tampil(tabel: Tabel) -> Tabel:
    """Without remarks, what a row is called first, the keys that the program makes last, in words of a workbook."""
    sendiri = OTOMATIS.get(tabel.nama, ())
    tanpa = SUSUNAN_KANTOR[tabel.nama].tanpa
    sebutan = SEBUTAN.get(tabel.nama)
    kolom = [k for k in tabel.kolom if k.nama not in tanpa]
    kolom.sort(key=lambda k: (k.nama in sendiri, k.nama != sebutan))
    isi = tuple(_kolom_tampil(tabel.nama, satu, otomatis=satu.nama in sendiri) for satu in kolom)
    # Without a key: one that nobody types would make a row look like a note (a desa called Sumber Agung).
    return replace(tabel, kolom=isi, kunci=())


def _kolom_tampil(tabel: str, kolom: Kolom, *, otomatis: bool) -> Kolom:
    bantuan = BANTUAN.get((tabel, kolom.nama), OTOMATIS_BANTUAN if otomatis else kolom.bantuan)
    enum = TINGKAT if (tabel, kolom.nama) == ("indikator", "tingkat") else kolom.enum
    judul = JUDUL.get((tabel, kolom.nama), kolom.judul)
    return replace(kolom, judul=judul, bantuan=bantuan, enum=enum, wajib=kolom.wajib and not otomatis)


def rancang_kantor(paket: Paket, kantor: IsiKantor) -> list[Lembar]:
    """The sheets for what is known so far."""
    tabel = tabel_kantor(paket)
    lewat: tuple[str, ...] = LANGKAH_KEDUA if kantor.langkah == 1 else ()
    jenis = kantor.identitas.get("jenis", "")
    lewat += HANYA_KECAMATAN if jenis not in ("", "kecamatan") and not kantor.baris("desa") else ()
    return [_lembar(paket, satu, kantor) for nama, satu in tabel.items() if nama not in lewat]


def _lembar(paket: Paket, tabel: Tabel, kantor: IsiKantor) -> Lembar:
    kolom = tuple(_kolom(paket, tabel, satu, kantor) for satu in tabel.kolom)
    rows = kantor.baris(tabel.nama)
    if tabel.nama == identitas.NAMA:
        return Lembar(tabel, kolom, (_baris(tabel, kantor.identitas, kolom),), 1, tegak=_letak(paket))
    if tabel.nama == pohon.PROGRAM:
        kolom = (*kolom[:3], BIDANG, *kolom[3:])
    isi = [_baris(tabel, row, kolom) for row in rows]
    kosong = [tuple(Kotak(None, "bantu" if k.kolom is None else "boleh") for k in kolom)]
    return Lembar(tabel, kolom, (*isi, *(kosong * SUSUNAN_KANTOR[tabel.nama].kosong)), _beku(tabel))


def _beku(tabel: Tabel) -> int:
    """How many columns stay in sight."""
    return 3 if tabel.nama in (pohon.PROGRAM, pohon.SUB) else 1


def _letak(paket: Paket) -> tuple[int, ...]:
    """The row of each question below the header, each part under a heading of its own."""
    hasil, baris = [], 2
    for _, semua in identitas.bagian(paket):
        hasil += [*range(baris + 1, baris + 1 + len(semua))]
        baris += len(semua) + 1
    return tuple(hasil)


def _kolom(paket: Paket, tabel: Tabel, kolom: Kolom, kantor: IsiKantor) -> KolomLembar:
    bantuan = kolom.bantuan
    if tabel.nama == identitas.NAMA and identitas.USULAN.get(kolom.nama):
        bantuan = f"Usulan, boleh diganti. {bantuan}".strip()
    return KolomLembar(kolom.judul, bantuan, kolom.tipe, kolom.satuan, kolom, _pilihan(paket, tabel, kolom, kantor))


def _pilihan(paket: Paket, tabel: Tabel, kolom: Kolom, kantor: IsiKantor) -> Pilihan | None:
    if kolom.enum:
        return Pilihan(tuple(str(satu) for satu in kolom.enum))
    if tabel.nama == identitas.NAMA:
        return Pilihan(identitas.PILIHAN[kolom.nama]) if kolom.nama in identitas.PILIHAN else None
    if (tabel.nama, kolom.nama) == ("indikator", "kode"):
        return Pilihan(tuple(kode_diukur(kantor)))
    rujukan = dirujuk(paket, tabel, kolom.nama)
    return Pilihan(tabel=rujukan, kolom=SEBUTAN[rujukan]) if rujukan else None


def dirujuk(paket: Paket, tabel: Tabel, kolom: str) -> str:
    """The table whose rows a column names; empty where it names none."""
    asal = paket.tabel("struktur") if tabel.nama in (pohon.PROGRAM, pohon.SUB) else tabel
    semua = (satu.tabel for satu in asal.kunci_asing if satu.kolom == (kolom,))
    return next((satu for satu in semua if satu in SEBUTAN), "")


def kode_diukur(kantor: IsiKantor) -> list[str]:
    """The programs and kegiatan that are carried out, as far as they were ticked."""
    program = {row["kode"]: row.get("nama", "") for row in kantor.baris(pohon.PROGRAM) if pohon.ditandai(row)}
    kepala = {row["kode"]: row.get("nama", "") for row in kantor.baris(pohon.SUB) if row.get("kode")}
    atas = {satu for kode in kepala for satu in pohon.jalur(kode_program.bakukan(kode))[1:]}
    semua = program | {kode: nama for kode, nama in kepala.items() if kode in atas}
    return [f"{k}{PEMISAH_NAMA}{semua[k]}" if semua[k] else k for k in sorted(semua, key=kode_program.urutan)]


def _baris(tabel: Tabel, row: Mapping[str, str], kolom: tuple[KolomLembar, ...]) -> tuple[Kotak, ...]:
    kotak = []
    for satu in kolom:
        if satu.kolom is None:
            kotak.append(Kotak(row.get("bidang"), "bantu"))
        else:
            teks = row.get(satu.kolom.nama, "")
            nilai = nilai_teks(teks, tabel, satu.kolom.nama) if satu.tipe in ("integer", "number", "date") else teks
            kotak.append(Kotak(nilai or (0 if nilai == 0 else None), _peran(tabel, row, satu.kolom)))
    return tuple(kotak)


def _peran(tabel: Tabel, row: Mapping[str, str], kolom: Kolom) -> Peran:
    if tabel.nama == identitas.NAMA:
        return "wajib" if kolom.wajib else "boleh"
    if tabel.nama not in (pohon.PROGRAM, pohon.SUB):
        return "boleh"
    # A heading above sub kegiatan has nothing to fill in; of the others the name is that of the list.
    resmi = bool(row.get(pohon.RESMI))
    kepala = tabel.nama == pohon.SUB and kode_program.tingkat(row.get("kode", "")) != kode_program.SUB_KEGIATAN
    return "kunci" if resmi and (kepala or kolom.nama == "nama") else "boleh"
