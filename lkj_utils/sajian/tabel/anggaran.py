"""Tables of BAB III D: realisasi of spending (columns 4 to 12 of the official form) and of revenue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_utils.dasar.format import tanggal
from lkj_utils.dasar.simpulan import bertanda
from lkj_utils.fakta.anggaran import TOTAL
from lkj_utils.fakta.pendapatan import akun_pendapatan
from lkj_utils.fakta.versi import TETAP, pagu_berubah
from lkj_utils.sajian.keluaran import Keluaran, paragraf
from lkj_utils.sajian.tabel.inti import BELUM_DIISI, Baris, Sel, Tabel, angka, baris, judul_baris, kepala, sel_fakta
from lkj_utils.sajian.tabel.perencanaan import KELAS
from lkj_utils.sajian.tabel.sumber import sumber

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan

# Columns (4) to (11), in the order of the official form.
KOLOM = (
    "pagu",
    "kas",
    "realisasi_belanja",
    "capaian_belanja",
    "selisih_kas",
    "persen_selisih_kas",
    "sisa_pagu",
    "persen_sisa",
)
PERUBAHAN, PERUBAHAN_PAGU = ("pagu_lama", "pagu_baru", "selisih_pagu"), "tabel-perubahan-pagu"
RUMUS = {7: "(6)/(5)×100", 8: "(5)−(6)", 9: "(8)/(5)×100", 10: "(4)−(6)", 11: "(10)/(4)×100"}


def realisasi_belanja(laporan: Laporan) -> Keluaran:
    """One row per program, kegiatan and sub kegiatan, the total, and the realisasi against the year's budget."""
    badan = tuple(_baris_belanja(laporan, n, row) for n, row in enumerate(laporan.data.pohon, 1))
    total = baris(
        judul_baris("Total belanja", kolom=3),
        *(sel_fakta(laporan.fakta, f"{u}:total") for u in KOLOM),
        "",
        kelas="total",
    )
    tahunan = baris(
        judul_baris("Realisasi tahunan terhadap pagu", kolom=6),
        sel_fakta(laporan.fakta, "serapan:total"),
        Sel("", kolom=5),
        kelas="total",
    )
    judul = f"Realisasi Belanja s.d. {laporan.periode.nama}"
    kaki, asal = (total, tahunan), sumber(laporan, "belanja")
    kelas = "lanskap panjang"
    return Tabel("tabel-realisasi-belanja", judul, _kepala(laporan), badan, kaki, asal, kelas=kelas).keluaran()


def perubahan_pagu(laporan: Laporan) -> Keluaran | None:
    """The sub kegiatan whose pagu the version in force changed, the others in one row; None where it changed none."""
    berubah, f = pagu_berubah(laporan.data), laporan.fakta
    if not berubah:
        return None
    badan = tuple(
        baris(
            f.kode(kode),
            judul_baris(laporan.data.nama_resmi[kode]),
            *(sel_fakta(f, f"{u}:{kode}") for u in PERUBAHAN),
            Sel(f.teks(f"keterangan_pagu:{kode}"), fakta=f"keterangan_pagu:{kode}"),
        )
        for kode in berubah
    )
    tetap = judul_baris(f"{f.teks('jumlah:pagu_tetap')} sub kegiatan lain", kolom=2)
    total = judul_baris("Jumlah", kolom=2)
    kaki = (
        baris(tetap, *(sel_fakta(f, f"{u}:{TETAP}") for u in PERUBAHAN), "tetap"),
        baris(total, *(sel_fakta(f, f"{u}:{TOTAL}") for u in PERUBAHAN), "", kelas="total"),
    )
    lama, baru = (laporan.nama_versi(v) for v in (laporan.data.versi.sebelumnya, laporan.data.versi.berlaku))
    atas = kepala("Kode", "Sub kegiatan", f"{lama} (Rp)", f"{baru} (Rp)", "Perubahan (Rp)", "Keterangan")
    asal = f"{lama} dan {baru} {laporan.instansi.nama}, {laporan.periode.tahun}"
    return Tabel(PERUBAHAN_PAGU, f"Pagu yang Berubah Menurut {baru}", atas, badan, kaki, asal).keluaran()


def _baris_belanja(laporan: Laporan, nomor: int, row: dict[str, Any]) -> Baris:
    return baris(
        angka(nomor),
        laporan.fakta.kode(row["kode"]),
        judul_baris(row["nama"]),
        *(sel_fakta(laporan.fakta, f"{u}:{row['kode']}") for u in KOLOM),
        _kendala(laporan, row) if row["tingkat"] == "sub_kegiatan" else "",
        kelas=KELAS[row["tingkat"]],
    )


def _kendala(laporan: Laporan, row: dict[str, Any]) -> str:
    """What hindered spending; "belum diisi" where the office's threshold asks for it."""
    teks = next((r["kendala"] for r in laporan.baris("realisasi_belanja", kode=row["kode"])), None)
    wajib = laporan.data.aturan.perlu_kendala(laporan.fakta.angka(f"capaian_belanja:{row['kode']}"))
    return teks or (BELUM_DIISI if wajib else "")


def _kepala(laporan: Laporan) -> tuple[Baris, ...]:
    atas = Baris(
        (
            Sel("No.", baris=2),
            Sel("Kode", baris=2),
            Sel("Program/kegiatan/sub kegiatan", baris=2),
            Sel("Pagu anggaran (Rp)", baris=2),
            Sel("Target triwulan menurut anggaran kas (Rp)", baris=2),
            Sel(f"Realisasi s.d. {tanggal(laporan.waktu.tanggal_akhir_data)} (Rp)", baris=2),
            Sel("Capaian (%)", baris=2),
            Sel("Selisih terhadap anggaran kas", kolom=2),
            Sel("Sisa pagu anggaran", kolom=2),
            Sel("Permasalahan/kendala", baris=2),
        )
    )
    bawah = Baris(tuple(Sel(teks) for teks in ("Rp", "%", "Rp", "%")))
    nomor = tuple(Sel(f"({n}) = {RUMUS[n]}" if n in RUMUS else f"({n})") for n in range(1, 13))
    return atas, bawah, Baris(nomor, "nomor-kolom")


def realisasi_pendapatan(laporan: Laporan) -> Keluaran:
    """Revenue by account: budget, target s/d quarter, realisasi, capaian."""
    if not laporan.berpendapatan:
        return paragraf("Tidak ada pendapatan yang dicatat dalam data periode ini.")
    ukuran = ("anggaran_pendapatan", "target_pendapatan", "realisasi_pendapatan", "capaian_pendapatan")
    badan = tuple(
        baris(
            row["akun"],
            judul_baris(bertanda(row["nama"], row)),
            *(sel_fakta(laporan.fakta, f"{u}:{row['akun']}") for u in ukuran),
        )
        for row in akun_pendapatan(laporan.data)
    )
    kaki = (
        baris(judul_baris("Jumlah", kolom=2), *(sel_fakta(laporan.fakta, f"{u}:total") for u in ukuran), kelas="total"),
    )
    judul = f"Realisasi Pendapatan s.d. {laporan.periode.nama}"
    atas = kepala(
        "Akun",
        "Jenis pendapatan",
        "Anggaran (Rp)",
        "Target s.d. triwulan (Rp)",
        "Realisasi (Rp)",
        "Capaian (%)",
        nomor=True,
    )
    return Tabel(
        "tabel-realisasi-pendapatan", judul, atas, badan, kaki, sumber(laporan, "realisasi_pendapatan")
    ).keluaran()
