"""A workbook as values: which sheets, columns, rows, and what may be typed where. No Excel here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from lkj_app.isian.lembar_kerja.bahan import Bahan
from lkj_app.isian.lembar_kerja.lebar import LEBAR, TW, rekaman_lebar, tabel_lebar
from lkj_app.isian.lembar_kerja.susunan import PEMISAH_NAMA, SUSUNAN, SUSUNAN_TAHUN, Bantu, Susunan
from lkj_utils.dasar import kode as kode_program
from lkj_utils.dasar.periode import TRIWULAN
from lkj_utils.data.kekurangan import kekurangan, perlu_tabel_tahun

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lkj_app.isian.lembar_kerja.susunan import Kunci
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.kontrak.isi import Rekaman
    from lkj_utils.kontrak.paket import Kolom, Tabel

# kunci, bantu and jumlah are locked; wajib and boleh are typed.
Peran = Literal["kunci", "bantu", "jumlah", "wajib", "boleh"]
PANJANG_JUDUL = 31
BARIS_JUDUL, BARIS_BANTUAN, BARIS_ISI = 1, 2, 3
JUMLAH, VERSI = "Jumlah", "versi"


@dataclass(frozen=True)
class Pilihan:
    """The entries of a drop-down, or the column of another sheet that holds them."""

    isi: tuple[str, ...] = ()
    tabel: str = ""
    kolom: str = ""


@dataclass(frozen=True)
class KolomLembar:
    """One column of a sheet; ``kolom`` is None where it is only shown."""

    judul: str
    bantuan: str
    tipe: str
    satuan: str | None = None
    kolom: Kolom | None = None
    pilihan: Pilihan | None = None

    @property
    def sakelar(self) -> bool:
        """Whether its cell of help is a switch for the whole sheet, ``bantuan`` what it says at first."""
        return self.kolom is None and self.pilihan is not None

    @property
    def judul_satuan(self) -> str:
        """As it stands in the header row; a star marks what must be filled in."""
        satuan = f" ({self.satuan})" if self.satuan and not self.satuan.startswith("sesuai") else ""
        return f"{self.judul}{satuan}" + (" *" if self.kolom is not None and diminta(self.kolom) else "")


@dataclass(frozen=True)
class Rumus:
    """A formula of ours; a text of the data is never one, whatever it begins with."""

    teks: str


@dataclass(frozen=True)
class Kotak:
    """One cell: what stands there, and who may change it."""

    nilai: Any
    peran: Peran


@dataclass(frozen=True)
class Lembar:
    """One sheet: a table of the contract with its rows; of one shown wide ``panjang`` has a row a quarter."""

    tabel: Tabel
    kolom: tuple[KolomLembar, ...]
    baris: tuple[tuple[Kotak, ...], ...]
    banyak_kunci: int
    panjang: Lembar | None = None
    # Where it stands upright, one column of the table a row: the row of each.
    tegak: tuple[int, ...] = ()

    @property
    def judul(self) -> str:
        """The name on the tab."""
        return judul_lembar(self.tabel)

    @property
    def banyak_baris(self) -> int:
        """How many rows stand there already, for a person to fill in or to change."""
        return sum(any(k.nilai is not None and not isinstance(k.nilai, Rumus) for k in baris) for baris in self.isian)

    @property
    def isian(self) -> list[tuple[Kotak, ...]]:
        """Its rows without those of totals."""
        return [baris for baris in self.baris if baris[0].peran != "jumlah"]


def diminta(kolom: Kolom) -> bool:
    """Whether a person must fill in a cell of this column; a status may stay empty, it follows from the value."""
    return kolom.wajib and kolom.nama != "status"


def judul_lembar(tabel: Tabel) -> str:
    """The title of a table as Excel allows it on a tab."""
    return tabel.judul.replace("/", "-")[:PANJANG_JUDUL]


def rancang(
    data_root: Path, instansi: str, periode: Periode, *, tahun: bool = False, unit: str = ""
) -> tuple[Bahan, list[Lembar]]:
    """The sheets of a quarter; those of the year only when asked for, or when the year is not ready.

    For a ``unit`` only the tables whose rows belong to a section, and of them its rows.
    """
    bahan = Bahan.baca(data_root, instansi, periode, unit)
    susunan = dict(SUSUNAN)
    if tahun or perlu_tabel_tahun(kekurangan(data_root, instansi, periode, bahan.data.paket)):
        susunan = SUSUNAN_TAHUN | susunan
    ada = {tabel.nama for tabel in bahan.data.paket}
    # Each proposal names its desa: an office without desa has none.
    ada -= set() if bahan.data.ambil("desa").rekaman else {"usulan_musrenbang"}
    dipakai = {n: satu for n, satu in susunan.items() if n in ada and (satu.milik or bahan.bagian is None)}
    lembar = [_lembar(bahan, nama, satu) for nama, satu in dipakai.items()]
    # A table with known rows of which there are none (no income) needs no sheet.
    return bahan, [satu for satu in lembar if satu.baris]


def _lembar(bahan: Bahan, nama: str, susunan: Susunan) -> Lembar:
    tabel, rekaman = bahan.data.paket.tabel(nama), list(bahan.data.ambil(nama).rekaman)
    rekaman = [row for row in rekaman if bahan.bagian is None or row.teks(susunan.milik) in bahan.bagian]
    if nama not in LEBAR:
        return _isi_lembar(bahan, tabel, susunan, rekaman)
    lebar = tabel_lebar(tabel)
    # A row a quarter, as the data have it: what the hidden sheet of first values holds.
    panjang = _isi_lembar(bahan, tabel, replace(susunan, kunci=None, bantu=(), kosong=0, jumlah=False), rekaman)
    return replace(_isi_lembar(bahan, lebar, susunan, rekaman_lebar(rekaman, lebar)), panjang=panjang)


def _isi_lembar(bahan: Bahan, tabel: Tabel, susunan: Susunan, rekaman: list[Rekaman]) -> Lembar:
    kunci = [tabel.ambil(satu) for satu in tabel.kunci] if susunan.kunci else []
    sisa = [kolom for kolom in tabel.kolom if kolom not in kunci]
    bantu = _bantu(bahan, susunan)
    kolom: list[KolomLembar] = [_kolom(bahan, tabel, satu, susunan) for satu in kunci]
    kolom += [satu for satu, asal in zip(bantu, susunan.bantu, strict=True) if not asal.sesudah]
    for satu in sisa:
        kolom.append(_kolom(bahan, tabel, satu, susunan))
        kolom += [b for b, asal in zip(bantu, susunan.bantu, strict=True) if asal.sesudah == satu.nama]
    nilai = dict(zip(bantu, susunan.bantu, strict=True))
    dikenal = _baris_dikenal(bahan, rekaman, tabel, susunan, kolom, nilai)
    baris = [*dikenal, *_baris_jumlah(susunan, kolom, dikenal), *_baris_kosong(susunan, kolom)]
    return Lembar(tabel, tuple(kolom), tuple(baris), len(kunci))


def _bantu(bahan: Bahan, susunan: Susunan) -> list[KolomLembar]:
    lalu = bahan.periode_lalu.nama if bahan.periode_lalu else "triwulan lalu"
    return [
        KolomLembar(satu.judul.format(lalu=lalu), satu.bantuan, "bantu", satu.satuan, pilihan=_sakelar(satu))
        for satu in susunan.bantu
    ]


def _sakelar(bantu: Bantu) -> Pilihan | None:
    return Pilihan(bantu.sakelar) if bantu.sakelar else None


def _kolom(bahan: Bahan, tabel: Tabel, kolom: Kolom, susunan: Susunan) -> KolomLembar:
    bantuan = susunan.petunjuk.get(kolom.nama, kolom.bantuan)
    return KolomLembar(kolom.judul, bantuan, kolom.tipe, kolom.satuan, kolom, _pilihan(bahan, tabel, kolom))


def _pilihan(bahan: Bahan, tabel: Tabel, kolom: Kolom) -> Pilihan | None:
    if kolom.enum:
        return Pilihan(tuple(str(satu) for satu in kolom.enum))
    if (tabel.nama, kolom.nama) == ("analisis", "subjek"):
        sendiri = (satu for satu in bahan.indikator_sendiri if not kode_program.tingkat(satu))
        kode = [*bahan.indikator_setahun, *sendiri, *(row.teks("kode") for row in bahan.data.ambil("struktur").rekaman)]
        return Pilihan(tuple(_bernama(bahan, x) for x in kode if bahan.bagian is None or x in bahan.bagian))
    kunci = next((satu for satu in tabel.kunci_asing if satu.kolom == (kolom.nama,)), None)
    if kunci is None or kunci.tabel == tabel.nama:
        return None
    if kunci.tabel in SUSUNAN:
        return Pilihan(tabel=kunci.tabel, kolom=kunci.rujukan[0])
    return Pilihan(tuple(_bernama(bahan, satu, row) for satu, row in _rujukan(bahan, kunci.tabel, kunci.rujukan[0])))


def _rujukan(bahan: Bahan, tabel: str, kolom: str) -> list[tuple[str, Rekaman]]:
    """What a reference may name; a table of the quarter that refers to struktur means its sub kegiatan."""
    rows = [(row.teks(kolom), row) for row in bahan.data.ambil(tabel).rekaman]
    return [(nilai, row) for nilai, row in rows if nilai and (tabel != "struktur" or nilai in bahan.sub)]


def _bernama(bahan: Bahan, nilai: str, row: Rekaman | None = None) -> str:
    nama = (row.teks("nama") if row else "") or bahan.nama(nilai)
    return f"{bahan.asli(nilai)}{PEMISAH_NAMA}{nama}" if nama else bahan.asli(nilai)


def _baris_dikenal(
    bahan: Bahan,
    rekaman: list[Rekaman],
    tabel: Tabel,
    susunan: Susunan,
    kolom: list[KolomLembar],
    bantu: Mapping[KolomLembar, Bantu],
) -> list[tuple[Kotak, ...]]:
    """The rows of the file, joined with the rows that a quarter must have, which stand first."""
    ada = {tuple(row.nilai.get(nama) for nama in tabel.kunci): row for row in rekaman}
    if susunan.kunci is None:
        semua: list[tuple[Kunci, Rekaman | None]] = [((), row) for row in rekaman]
    else:
        semua = [(kunci, ada.get(kunci)) for kunci in dict.fromkeys([*susunan.kunci(bahan), *ada])]
    return [tuple(_kotak(bahan, kunci, row, tabel, susunan, satu, bantu) for satu in kolom) for kunci, row in semua]


def _kotak(  # noqa: PLR0913, PLR0917 - as above
    bahan: Bahan,
    kunci: Kunci,
    row: Rekaman | None,
    tabel: Tabel,
    susunan: Susunan,
    kolom: KolomLembar,
    bantu: Mapping[KolomLembar, Bantu],
) -> Kotak:
    if kolom.kolom is None:
        nilai = bantu[kolom].nilai
        return Kotak(nilai(bahan, kunci) if nilai else None, "bantu")
    if susunan.kunci and kolom.kolom.nama in tabel.kunci:
        return Kotak(bahan.asli(kunci[tabel.kunci.index(kolom.kolom.nama)]), "kunci")
    perlu = not susunan.kunci or (susunan.perlu(bahan, kunci) and kolom.kolom.nama not in _sebelum_pertama(bahan))
    return Kotak(_isi(bahan, row, kolom), _peran(kolom.kolom, susunan) if perlu else "boleh")


def _sebelum_pertama(bahan: Bahan) -> set[str]:
    """The columns of quarters before an office began to report: nobody is asked to make them up."""
    return {nama for nama, tw in zip(TW, TRIWULAN, strict=True) if tw not in bahan.triwulan}


def _isi(bahan: Bahan, row: Rekaman | None, kolom: KolomLembar) -> Any:
    """The value of a cell; as typed where it is not a value of its column."""
    if row is None or kolom.kolom is None:
        return None
    nama = kolom.kolom.nama
    nilai = row.nilai.get(nama)
    if nilai is None:
        return row.mentah.get(nama) or None
    if kolom.pilihan and kolom.pilihan.isi:
        asli = bahan.asli(nilai)
        return next((satu for satu in kolom.pilihan.isi if satu.split(PEMISAH_NAMA)[0] == asli), _bersel(asli))
    return _bersel(bahan.asli(nilai))


def _bersel(nilai: Any) -> Any:
    """As it is, or its text where no cell can hold it: a list of a TOML file, a moment with its zone."""
    return str(nilai) if isinstance(nilai, list | dict) or getattr(nilai, "tzinfo", None) else nilai


def _peran(kolom: Kolom, susunan: Susunan) -> Peran:
    perlu = kolom.nama in susunan.diminta or diminta(kolom)
    return "wajib" if perlu and not susunan.sukarela else "boleh"


def _baris_jumlah(
    susunan: Susunan, kolom: list[KolomLembar], dikenal: list[tuple[Kotak, ...]]
) -> list[tuple[Kotak, ...]]:
    """A row for a total under the known rows; one for each version, for those are never added up."""
    if not (susunan.jumlah and dikenal):
        return []
    nomor = next((n for n, k in enumerate(kolom) if k.kolom and k.kolom.nama == VERSI), None)
    versi = [""] if nomor is None else [str(v) for v in dict.fromkeys(baris[nomor].nilai for baris in dikenal) if v]
    return [
        tuple(Kotak(f"{JUMLAH} {satu}".strip() if n == 0 else None, "jumlah") for n in range(len(kolom)))
        for satu in versi
    ]


def _baris_kosong(susunan: Susunan, kolom: list[KolomLembar]) -> list[tuple[Kotak, ...]]:
    satu = tuple(Kotak(None, "bantu" if k.kolom is None else "boleh") for k in kolom)
    return [satu] * susunan.kosong
