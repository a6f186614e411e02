"""Tables of development: quarters of the year side by side, last year's quarter, trend, projection."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lkj_utils.dasar import simpulan
from lkj_utils.dasar.format import angka as cetak
from lkj_utils.dasar.format import romawi
from lkj_utils.dasar.periode import TRIWULAN_SETAHUN
from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.fakta.perkembangan import JUMLAH, akumulasi
from lkj_utils.sajian.tabel.inti import Baris, Sel, Tabel, baris, judul_baris, kepala, sel_fakta
from lkj_utils.sajian.tabel.perencanaan import KELAS, indikator_sasaran
from lkj_utils.sajian.tabel.seri import catatan_seri
from lkj_utils.sajian.tabel.sumber import sumber

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_utils.dasar.periode import Periode
    from lkj_utils.laporan import Laporan
    from lkj_utils.sajian.keluaran import Keluaran

# A column: its title and the fact ids it holds, with {} for the row.
Lajur = tuple[str, str]

CATATAN_SENDIRI = (
    "Nilai triwulan ialah selisih nilai s.d. triwulan dari triwulan sebelumnya; "
    "indikator yang tidak dijumlahkan memakai nilainya pada triwulan itu, dan rata-rata tidak mempunyainya."
)
CATATAN_BERTAHAN = (
    "Indikator yang tidak dijumlahkan dianggap bertahan pada nilai terakhirnya; "
    "yang belum mempunyai target tidak diproyeksikan."
)
AKUMULASI = "cara mengumpulkan nilai antartriwulan"
# More columns than this do not stand upright on A4.
BANYAK_TEGAK = 6


def triwulan(laporan: Laporan) -> list[Periode]:
    """The quarters of this year that have data, this one last."""
    return [*(satu.periode for satu in laporan.data.terdahulu), laporan.periode]


def sebutan(laporan: Laporan, periode: Periode) -> str:
    """``Triwulan I``, with the year where it is another one."""
    tahun = "" if periode.tahun == laporan.periode.tahun else f" {periode.tahun}"
    return f"Triwulan {periode.romawi}{tahun}"


def _semua(laporan: Laporan) -> list[Periode]:
    lalu = laporan.data.tahun_lalu
    return [*([lalu.periode] if lalu else []), *triwulan(laporan)]


def _sumber(laporan: Laporan, jenis: str) -> str:
    tahun = sorted({str(periode.tahun) for periode in _semua(laporan)})
    return sumber(laporan, jenis, tahun=" dan ".join(tahun))


def berproyeksi(laporan: Laporan) -> bool:
    """True where an earlier quarter gives a pace and the year is not over."""
    return bool(laporan.data.terdahulu) and laporan.periode.triwulan < TRIWULAN_SETAHUN


def catatan_proyeksi(laporan: Laporan) -> str:
    """What a projection is, with the formula; empty where there is none."""
    if not berproyeksi(laporan):
        return ""
    hitungan = f"nilai s.d. triwulan / {cetak(laporan.periode.triwulan)} × {cetak(TRIWULAN_SETAHUN)}"
    return f"Proyeksi akhir tahun adalah hitungan, bukan target: {hitungan}, seandainya laju selama ini bertahan."


def sasaran(laporan: Laporan) -> Keluaran:
    """Target, realisasi and capaian of every sasaran indicator, one row a quarter."""
    rows = indikator_sasaran(laporan)
    sendiri = any(akumulasi(row) == JUMLAH for row in rows)
    ukuran = ("target", "realisasi", *(("realisasi_triwulan",) if sendiri else ()), "capaian")
    badan = [
        baris(
            *((judul_baris(row["nama"], baris=len(_semua(laporan))),) if not urut else ()),
            sebutan(laporan, periode),
            *(_sel(laporan, f"{u}:{row['id_indikator']}@{periode}") for u in ukuran),
        )
        for row in rows
        for urut, periode in enumerate(_semua(laporan))
    ]
    judul = ("Target setahun", "Realisasi", *(("Nilai triwulan",) if sendiri else ()), "Capaian (%)")
    atas = kepala("Indikator", "Triwulan", *judul)
    nama = f"Perkembangan Indikator Sasaran s.d. {laporan.periode.nama}"
    milik = [row["id_indikator"] for row in rows]
    catatan = _gabung(CATATAN_SENDIRI if sendiri else "", *_catatan_nilai(laporan, milik, sendiri=sendiri))
    asal = _sumber(laporan, "kinerja")
    return Tabel("tabel-perkembangan-sasaran", nama, atas, tuple(badan), sumber=asal, catatan=catatan).keluaran()


def arah_sasaran(laporan: Laporan) -> Keluaran:
    """Last year's quarter, trend and projection of every sasaran indicator."""
    # Realisasi and the year's target stand in the table above.
    lajur = [*_tahun_lalu(laporan, "realisasi"), *_tren(laporan), *_proyeksi(laporan)]
    badan = tuple(_baris(laporan, row["id_indikator"], row["nama"], lajur) for row in indikator_sasaran(laporan))
    judul = f"Arah Perkembangan Indikator Sasaran pada {laporan.periode.nama}"
    milik = [row["id_indikator"] for row in indikator_sasaran(laporan)]
    catatan = _gabung(*_catatan_nilai(laporan, milik, sendiri=berproyeksi(laporan)))
    return _tabel(laporan, "tabel-arah-sasaran", judul, "Indikator", lajur, badan, catatan=catatan)


def program(laporan: Laporan) -> Keluaran:
    """Capaian of programs and kegiatan at each quarter's end, against last year, with the trend."""
    lajur: list[Lajur] = [(f"{sebutan(laporan, p)} (%)", f"capaian:{{}}@{p}") for p in triwulan(laporan)]
    lajur += [*_tahun_lalu(laporan, "capaian", satuan=(" (%)", " (poin persen)")), *_tren(laporan)]
    pohon = [row for row in laporan.data.pohon if row["tingkat"] != "sub_kegiatan"]
    badan = tuple(_baris(laporan, r["kode"], r["nama"], lajur, kelas=KELAS[r["tingkat"]]) for r in pohon)
    judul = f"Perkembangan Capaian Program dan Kegiatan s.d. {laporan.periode.nama}"
    milik = [satu["id_indikator"] for row in pohon for satu in laporan.data.sendiri(row["kode"])]
    catatan = _gabung(*_catatan_nilai(laporan, milik, sendiri=False))
    return _tabel(laporan, "tabel-perkembangan-program", judul, "Program/kegiatan", lajur, badan, catatan=catatan)


def sub_kegiatan(laporan: Laporan) -> Keluaran:
    """Target and realisasi of every sub kegiatan s/d each quarter."""
    periode = triwulan(laporan)
    badan = tuple(
        baris(
            judul_baris(row["nama"]),
            laporan.fakta.ambil(f"target:{row['kode']}").satuan,
            *(_sel(laporan, f"{u}:{row['kode']}@{p}") for p in periode for u in ("target", "realisasi")),
        )
        for row in laporan.data.tingkat("sub_kegiatan")
    )
    kolom = (Sel(f"s.d. {sebutan(laporan, p)}", kolom=2) for p in periode)
    atas = Baris((Sel("Sub kegiatan", baris=2), Sel("Satuan", baris=2), *kolom))
    bawah = Baris(tuple(Sel(teks) for _ in periode for teks in ("Target", "Realisasi")))
    judul = f"Target dan Realisasi Sub Kegiatan per Triwulan Tahun {laporan.periode.tahun}"
    asal = sumber(laporan, "kinerja")
    kelas = _kelas(2 * len(periode))
    catatan = _gabung(*_catatan_nilai(laporan, _sub(laporan), sendiri=False))
    return Tabel("tabel-perkembangan-sub", judul, (atas, bawah), badan, (), asal, catatan, kelas).keluaran()


def arah_sub_kegiatan(laporan: Laporan) -> Keluaran:
    """The quarter's own value of every sub kegiatan, last year's quarter, trend and projection."""
    n = romawi(laporan.periode.triwulan)
    lajur: list[Lajur] = [
        (f"Target triwulan {n}", "target_triwulan:{}"),
        (f"Realisasi triwulan {n}", "realisasi_triwulan:{}"),
        ("Realisasi s.d. triwulan", "realisasi:{}"),
        *_tahun_lalu(laporan, "realisasi", "s.d. "),
        *_tren(laporan),
        *_proyeksi(laporan, "target_tahun"),
    ]
    badan = tuple(_baris(laporan, r["kode"], r["nama"], lajur) for r in laporan.data.tingkat("sub_kegiatan"))
    catatan = _gabung(CATATAN_SENDIRI, *_catatan_nilai(laporan, _sub(laporan), sendiri=True))
    judul = f"Nilai Triwulan dan Arah Perkembangan Sub Kegiatan pada {laporan.periode.nama}"
    return _tabel(laporan, "tabel-arah-sub", judul, "Sub kegiatan", lajur, badan, catatan=catatan)


def belanja(laporan: Laporan) -> Keluaran:
    """Spending of the whole office, one row a quarter."""
    ukuran = ("pagu", "kas", "realisasi_belanja", "realisasi_belanja_triwulan", "capaian_belanja", "serapan")
    badan = tuple(
        baris(judul_baris(sebutan(laporan, p)), *(_sel(laporan, f"{u}:{TOTAL}@{p}") for u in ukuran))
        for p in _semua(laporan)
    )
    atas = kepala(
        "Triwulan",
        "Pagu (Rp)",
        "Anggaran kas s.d. triwulan (Rp)",
        "Realisasi s.d. triwulan (Rp)",
        "Realisasi triwulan itu (Rp)",
        "Capaian kas (%)",
        "Serapan (%)",
    )
    judul = f"Perkembangan Realisasi Belanja s.d. {laporan.periode.nama}"
    asal = _sumber(laporan, "belanja")
    return Tabel("tabel-perkembangan-belanja", judul, atas, badan, sumber=asal).keluaran()


def belanja_program(laporan: Laporan) -> Keluaran:
    """Each quarter's own spending per program, against last year, with the projection."""
    lajur: list[Lajur] = [
        (f"{sebutan(laporan, p)} (Rp)", f"realisasi_belanja_triwulan:{{}}@{p}") for p in triwulan(laporan)
    ]
    lajur.append(("Realisasi s.d. triwulan (Rp)", "realisasi_belanja:{}"))
    if lalu := laporan.data.tahun_lalu:
        lajur.append((f"s.d. {sebutan(laporan, lalu.periode)} (Rp)", f"realisasi_belanja:{{}}@{lalu.periode}"))
        lajur.append(("Pertumbuhan (%)", "pertumbuhan_belanja:{}"))
    if berproyeksi(laporan):
        lajur += [("Proyeksi akhir tahun (Rp)", "proyeksi_belanja:{}"), ("Proyeksi serapan (%)", "serapan_proyeksi:{}")]
    badan = tuple(_baris(laporan, r["kode"], r["nama"], lajur) for r in laporan.data.tingkat("program"))
    total = _baris(laporan, TOTAL, "Total belanja", lajur, kelas="total")
    judul = f"Realisasi Belanja Program per Triwulan Tahun {laporan.periode.tahun}"
    asal = _sumber(laporan, "belanja")
    atas, catatan = kepala("Program", *(nama for nama, _ in lajur)), catatan_proyeksi(laporan)
    id_ = "tabel-perkembangan-belanja-program"
    return Tabel(id_, judul, atas, badan, (total,), asal, catatan, "lanskap").keluaran()


def _tahun_lalu(laporan: Laporan, ukuran: str, awalan: str = "", *, satuan: tuple[str, str] = ("", "")) -> list[Lajur]:
    if not (lalu := laporan.data.tahun_lalu):
        return []
    nama = f"{awalan}{sebutan(laporan, lalu.periode)}{satuan[0]}"
    return [(nama, f"{ukuran}:{{}}@{lalu.periode}"), (f"Perubahan{satuan[1]}", "selisih_tahun_lalu:{}")]


def _tren(laporan: Laporan) -> list[Lajur]:
    lalu = laporan.data.terdahulu
    return [(f"Tren dari {sebutan(laporan, lalu[-1].periode)}", "tren:{}")] if lalu else []


def _proyeksi(laporan: Laporan, setahun: str = "") -> list[Lajur]:
    """Projection and its capaian; between them the year's target where ``setahun`` names its measure."""
    if not berproyeksi(laporan):
        return []
    target = [("Target setahun", f"{setahun}:{{}}")] if setahun else []
    return [("Proyeksi akhir tahun", "proyeksi:{}"), *target, ("Proyeksi capaian (%)", "capaian_proyeksi:{}")]


def _baris(laporan: Laporan, kunci: str, nama: str, lajur: Sequence[Lajur], *, kelas: str = "") -> Baris:
    return baris(judul_baris(nama), *(_sel(laporan, pola.format(kunci)) for _, pola in lajur), kelas=kelas)


def _sel(laporan: Laporan, id_fakta: str) -> Sel:
    """A fact of any period; one of this period without its name, as everywhere else."""
    sel = sel_fakta(laporan.fakta, id_fakta.removesuffix(f"@{laporan.periode}"))
    # A dash stands under the words of its column.
    return replace(sel, kelas="teks") if laporan.fakta.ambil(id_fakta).ukuran.jenis == "teks" else sel


def _tabel(  # noqa: PLR0913 - a table is this wide
    laporan: Laporan,
    id_: str,
    judul: str,
    awal: str,
    lajur: Sequence[Lajur],
    badan: tuple[Baris, ...],
    *,
    catatan: str = "",
) -> Keluaran:
    """A table of columns, with the notes that its columns need."""
    catatan = _gabung(catatan, *_catatan(laporan, {pola for _, pola in lajur}))
    atas, kelas = kepala(awal, *(nama for nama, _ in lajur)), _kelas(len(lajur))
    asal = _sumber(laporan, "kinerja")
    return Tabel(id_, judul, atas, badan, sumber=asal, catatan=catatan, kelas=kelas).keluaran()


def _sub(laporan: Laporan) -> list[str]:
    return [row["kode"] for row in laporan.data.tingkat("sub_kegiatan")]


def _gabung(*kalimat: str) -> str:
    return " ".join(filter(None, kalimat))


def _catatan_nilai(laporan: Laporan, milik: list[str], *, sendiri: bool) -> Iterator[str]:
    """Where series break; that the way in which values add up was inferred, where a column follows from it."""
    yield catatan_seri(laporan, milik, map(str, _semua(laporan)))
    rows = (laporan.indikator.get(nama, {}) for nama in milik)
    yield simpulan.catatan([AKUMULASI] if sendiri and any(map(simpulan.disimpulkan, rows)) else [])


def _kelas(banyak: int) -> str:
    return "lanskap panjang" if banyak > BANYAK_TEGAK else "panjang"


def _catatan(laporan: Laporan, pola: set[str]) -> Iterator[str]:
    if "tren:{}" in pola:
        yield _catatan_tren(laporan)
    if "proyeksi:{}" in pola:
        yield f"{catatan_proyeksi(laporan)} {CATATAN_BERTAHAN}"


def _catatan_tren(laporan: Laporan) -> str:
    lalu = sebutan(laporan, laporan.data.terdahulu[-1].periode)
    return (
        f"Tren membandingkan nilai tercetak dengan {lalu} menurut arah indikator; "
        "indikator yang dijumlahkan serta program dan kegiatan dibandingkan menurut capaiannya."
    )
