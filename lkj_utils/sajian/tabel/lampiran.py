"""Tables of the appendix: rules in force, measures and their formulas, data dictionary, glossary, lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_utils.dasar.format import angka as cetak
from lkj_utils.fakta.indikator import MUTU_IKM
from lkj_utils.fakta.ukuran import UKURAN
from lkj_utils.kontrak.paket import Paket
from lkj_utils.sajian.keluaran import Keluaran, elemen, gabung
from lkj_utils.sajian.tabel.inti import Tabel, angka, baris, judul_baris, kepala

if TYPE_CHECKING:
    from lkj_utils.data.aturan import Aturan
    from lkj_utils.laporan import Laporan

JENIS = {
    "rupiah": "rupiah",
    "persen": "persen",
    "cacah": "bilangan cacah",
    "nilai": "menurut indikator",
    "teks": "kata",
}

# Words a reader outside the office may not know.
ISTILAH = {
    "Anggaran kas": "rencana penarikan belanja per triwulan menurut DPA",
    "Capaian": "realisasi dibandingkan dengan target, dalam persen",
    "Fakta": "satu nilai yang dihitung dari data dan dipakai di seluruh laporan",
    "IKM": "Indeks Kepuasan Masyarakat, hasil survei kepuasan masyarakat",
    "Nilai LAKIP": "nilai evaluasi akuntabilitas kinerja instansi oleh inspektorat",
    "Pagu": "batas tertinggi anggaran belanja",
    "Predikat": "sebutan untuk rentang capaian menurut skala yang berlaku",
    "s.d.": "sampai dengan; dihitung sejak awal tahun anggaran",
    "Serapan": "realisasi belanja dibandingkan dengan pagu, dalam persen",
    "Sub kegiatan": "rincian terkecil program menurut nomenklatur Permendagri 90/2019",
}

SENDIRI = "; yang mempunyai indikator sendiri: rata-rata indikatornya"
# Words that belong to an indicator.
MILIK = {"IKM": "ikm", "Nilai LAKIP": "nilai_lakip"}


def aturan(laporan: Laporan) -> Keluaran:
    """The rules in force, so that a reader can redo every number."""
    sendiri = any(laporan.data.sendiri(row["kode"]) for row in laporan.data.pohon)
    rows = tuple(baris(judul_baris(nama), isi) for nama, isi in _aturan(laporan.data.aturan, sendiri=sendiri))
    sumber = f"Pengaturan laporan {laporan.instansi.nama}"
    judul = "Aturan Penghitungan yang Berlaku"
    tabel = Tabel("tabel-aturan", judul, kepala("Aturan", "Ketentuan"), rows, sumber=sumber)
    return gabung([tabel.keluaran(), _skala(laporan.data.aturan, sumber)])


def _aturan(aturan: Aturan, *, sendiri: bool) -> list[tuple[str, str]]:
    turun = {"selisih": "(target − (realisasi − target)) / target × 100", "rasio": "target / realisasi × 100"}
    agregasi = {"rata_rata": "rata-rata sederhana bawahannya", "tertimbang_pagu": "rata-rata bawahan, tertimbang pagu"}
    batas = "tanpa batas" if aturan.batas_agregasi is None else f"paling tinggi {cetak(aturan.batas_agregasi)}%"
    return [
        ("Capaian indikator naik", "realisasi / target × 100"),
        ("Capaian indikator turun", turun[aturan.rumus_turun]),
        ("Capaian kegiatan dan program", agregasi[aturan.agregasi] + (SENDIRI if sendiri else "")),
        ("Batas capaian dalam rata-rata", batas),
        ("Target nol atau kosong", "tidak ada target pada periode ini: tanpa persentase, tidak ikut dirata-ratakan"),
        (
            "Pembulatan",
            f"setengah ke atas; persen {aturan.desimal_persen} desimal; rata-rata memakai nilai tak dibulatkan",
        ),
        ("Efisiensi", _efisiensi(aturan)),
        ("Mutu pelayanan (PermenPANRB 14/2017)", "; ".join(f"{m} mulai {cetak(batas)}" for batas, m in MUTU_IKM)),
        ("Hambatan dan solusi wajib diisi", f"bila capaian di bawah {cetak(aturan.ambang_kendala)}%"),
    ]


def _efisiensi(aturan: Aturan) -> str:
    match aturan.efisiensi:
        case "serapan":
            return "100 − realisasi terhadap anggaran kas, bila capaian ≥ 100 dan realisasi itu < 100 (nilai tercetak)"
        case "tanpa":
            return "tidak dinilai"
    return (
        "(alokasi × capaian − realisasi) / (alokasi × capaian) × 100, dijumlahkan atas sub kegiatan; capaian paling "
        f"tinggi 100%; sesuai rencana bila paling jauh {cetak(aturan.toleransi_efisiensi)} poin persen dari nol"
    )


def _skala(aturan: Aturan, sumber: str) -> Keluaran:
    batas_atas = [None, *(j.batas for j in aturan.skala[:-1])]
    rows = tuple(
        baris(judul_baris(j.predikat), angka(cetak(j.batas)), angka("ke atas" if atas is None else f"< {cetak(atas)}"))
        for j, atas in zip(aturan.skala, batas_atas, strict=True)
    )
    atas = kepala("Predikat", "Mulai dari (%)", "Sampai (%)")
    catatan = f"Predikat ditentukan dari capaian yang tercetak. {aturan.catatan_skala}".strip()
    return Tabel("tabel-skala", "Skala Predikat Kinerja", atas, rows, sumber=sumber, catatan=catatan).keluaran()


def ukuran(laporan: Laporan) -> Keluaran:
    """Every measure of the report with its formula."""
    dipakai = {fakta.ukuran.nama for fakta in laporan.fakta}
    rows = tuple(
        baris(judul_baris(u.judul), elemen("code", u.nama), JENIS[u.jenis], u.rumus or "dibaca dari data")
        for u in UKURAN.values()
        if u.nama in dipakai
    )
    atas = kepala("Ukuran", "Nama dalam fakta.csv", "Satuan", "Rumus")
    return Tabel(
        "tabel-ukuran", "Ukuran dan Rumusnya", atas, rows, sumber=f"Daftar ukuran {laporan.judul}", kelas="panjang"
    ).keluaran()


def kamus_data(laporan: Laporan) -> Keluaran:
    """Every public column of every table of the contract."""
    rows = tuple(
        baris(
            elemen("code", tabel.nama),
            judul_baris(elemen("code", kolom.nama)),
            kolom.judul,
            kolom.satuan or "",
            kolom.bantuan,
        )
        for tabel in Paket.baca(laporan.data.akar)
        for kolom in tabel.kolom
        if kolom.publik
    )
    atas = kepala("Tabel", "Kolom", "Judul", "Satuan", "Keterangan")
    return Tabel(
        "tabel-kamus-data", "Kamus Data", atas, rows, sumber=f"Kontrak data {laporan.judul}", kelas="lanskap panjang"
    ).keluaran()


def istilah(laporan: Laporan) -> Keluaran:
    """Glossary; of what only some offices measure, what this one does."""
    punya = {row["id_indikator"] for row in laporan.data.baris("indikator")}
    isi = {nama: arti for nama, arti in ISTILAH.items() if MILIK.get(nama, "") in {"", *punya}}
    rows = tuple(baris(judul_baris(nama), arti) for nama, arti in sorted(isi.items(), key=lambda i: i[0].lower()))
    return Tabel("tabel-istilah", "Daftar Istilah", kepala("Istilah", "Arti"), rows).keluaran()


def daftar_tabel() -> Keluaran:
    """Where the list of tables stands: only the finished book knows their numbers."""
    return _tempat_daftar("daftar-tabel", "Daftar tabel disusun saat buku dibuat.")


def daftar_gambar() -> Keluaran:
    """Where the list of figures stands."""
    return _tempat_daftar("daftar-gambar", "Daftar gambar disusun saat buku dibuat.")


def _tempat_daftar(kelas: str, teks: str) -> Keluaran:
    return Keluaran(elemen("div", elemen("p", teks), kelas=kelas))
