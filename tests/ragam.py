"""Variants of the fictional office: other rules, gaps and shapes of data that a real quarter brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pembangun import KEG_1, PROG_1, PROG_2, SUB, SUB_A, SUB_D

if TYPE_CHECKING:
    from tests.pembangun import Kantor

DUA = 2  # the quarter of the fictional office


def tertimbang_pagu(kantor: Kantor) -> Kantor:
    """Roll-ups weighted by budget."""
    kantor.aturan["agregasi"] = "tertimbang_pagu"
    return kantor


def batas_100(kantor: Kantor) -> Kantor:
    """Roll-ups capped at 100."""
    kantor.aturan["batas_agregasi"] = "100"
    return kantor


def efisiensi_serapan(kantor: Kantor) -> Kantor:
    """Efficiency by the older rule, that of spending."""
    kantor.aturan["efisiensi"] = "serapan"
    return kantor


def tanpa_efisiensi(kantor: Kantor) -> Kantor:
    """An office that leaves efficiency out."""
    kantor.aturan["efisiensi"] = "tanpa"
    return kantor


def tanpa_desimal(kantor: Kantor) -> Kantor:
    """Whole percentages."""
    kantor.aturan["desimal_persen"] = 0
    return kantor


def tanpa_pendapatan(kantor: Kantor) -> Kantor:
    """An office that collects nothing."""
    return kantor.buang("pendapatan").buang("realisasi_pendapatan")


def tanpa_target(kantor: Kantor) -> Kantor:
    """A sub kegiatan that is not scheduled yet."""
    return kantor.ubah("target_kinerja", SUB_A, target_sd="")


def target_nol(kantor: Kantor) -> Kantor:
    """The same, typed as 0."""
    return kantor.ubah("target_kinerja", SUB_A, target_sd=0)


def realisasi_belum(kantor: Kantor) -> Kantor:
    """The only sub kegiatan of a program has no realisasi yet."""
    return kantor.ubah("realisasi_kinerja", SUB_D, realisasi_sd="", status="belum")


def semua_belum(kantor: Kantor) -> Kantor:
    """Nothing is realised: the first days of a year."""
    for kode in SUB:
        kantor.ubah("realisasi_kinerja", kode, realisasi_sd="", status="belum")
        kantor.ubah("realisasi_belanja", kode, realisasi_sd=0)
    return kantor.ubah("realisasi_indikator", "ikm", realisasi="", status="belum")


def tercapai_semua(kantor: Kantor) -> Kantor:
    """Every target of the quarter is met exactly, and every result is there."""
    target = {r["id_indikator"]: r["target_sd"] for r in kantor.tabel["target_kinerja"] if r["triwulan"] == DUA}
    for row in kantor.tabel["realisasi_kinerja"]:
        row["realisasi_sd"] = target[row["id_indikator"]]
    return kantor.ubah("realisasi_indikator", "nilai_lakip", realisasi=65, status="final")


def gagal_semua(kantor: Kantor) -> Kantor:
    """Nothing reaches its target: no indicator, no sub kegiatan, neither spending nor revenue."""
    for nomor, kode in enumerate(SUB):
        kantor.ubah("realisasi_kinerja", kode, realisasi_sd=nomor)
        kantor.ubah("realisasi_belanja", kode, realisasi_sd=1000 * nomor)
    kantor.ubah("realisasi_indikator", "ikm", realisasi=40).ubah("realisasi_pendapatan", "4.1.02", realisasi_sd=1)
    return kantor.ubah("realisasi_indikator", "nilai_lakip", realisasi=64, status="final")


def satu_sasaran(kantor: Kantor) -> Kantor:
    """All programs serve one sasaran, the other has none."""
    return kantor.ubah("struktur", PROG_1, id_sasaran="layanan")


def tanpa_pelengkap(kantor: Kantor) -> Kantor:
    """No optional file at all."""
    for nama in ("riwayat_indikator", "bukti_butir", "usulan_musrenbang", "analisis"):
        kantor.buang(nama)
    kantor.tabel["bukti"] = []
    return tanpa_pendapatan(kantor)


def kode_empat_angka(kantor: Kantor) -> Kantor:
    """Codes from the newer list, with four-digit endings."""
    for rows in kantor.tabel.values():
        for row in rows:
            for kolom, isi in row.items():
                if isi in SUB:
                    row[kolom] = isi[:-2] + "00" + isi[-2:]
    return kantor


def nama_berbahaya(kantor: Kantor) -> Kantor:
    """Names with the characters of HTML, Markdown and Jinja."""
    kantor.profil["nama"] = "Kecamatan <b>Rekaan</b> & *Dua* {{ 1 }}"
    kantor.ubah("nomenklatur", PROG_1, nama="PROGRAM <SCRIPT>ALERT(1)</SCRIPT>")
    return kantor.ubah("realisasi_kinerja", SUB_A, uraian="<script>alert(1)</script> *x* [y](http://z) # {{ 1 }}")


def _indikator(id_: str, tingkat: str, kode: str, nama: str, satuan: str, arah: str = "naik") -> dict[str, str]:
    sifat = {"nama": nama, "satuan": satuan, "arah": arah, "akumulasi": "nilai_akhir", "iku": "tidak"}
    return {"id_indikator": id_, "tingkat": tingkat, "kode": kode} | sifat


def indikator_sendiri(kantor: Kantor) -> Kantor:
    """Levels with indicators of their own: a program with three (one without result), one, a kegiatan, the tujuan."""
    kantor.tambah(
        "indikator",
        _indikator("nilai_sakip", "program", PROG_1, "Nilai SAKIP rekaan", "nilai"),
        _indikator("temuan_audit", "program", PROG_1, "Temuan audit rekaan", "temuan", "turun"),
        _indikator("indeks_inovasi", "program", PROG_1, "Indeks inovasi rekaan", "indeks"),
        _indikator("desa_mandiri", "program", PROG_2, "Desa mandiri rekaan", "desa"),
        _indikator("indeks_layanan", "tujuan", "", "Indeks pelayanan rekaan", "indeks"),
    )
    kantor.tambah(
        "perjanjian_kinerja",
        *({"versi": "awal", "id_indikator": id_, "target": target} for id_, target in SENDIRI_SETAHUN.items()),
    )
    kantor.tambah("target_kinerja", {"id_indikator": KEG_1, "triwulan": 2, "target_sd": 95})
    kantor.tambah(
        "realisasi_kinerja",
        *({"id_indikator": id_, "realisasi_sd": n, "status": "final"} for id_, n in SENDIRI_HASIL.items()),
        {"id_indikator": "indeks_inovasi", "realisasi_sd": "", "status": "belum"},
    )
    return kantor.tambah("realisasi_indikator", {"id_indikator": "indeks_layanan", "realisasi": 3, "status": "final"})


SENDIRI_SETAHUN = {"nilai_sakip": 80, "temuan_audit": 10, "indeks_inovasi": 50, "desa_mandiri": 4, "indeks_layanan": 4}
SENDIRI_HASIL = {"nilai_sakip": 60, "temuan_audit": 5, "desa_mandiri": 3, KEG_1: 76}
RAGAM = (
    tertimbang_pagu,
    batas_100,
    tanpa_desimal,
    tanpa_pendapatan,
    tanpa_target,
    target_nol,
    realisasi_belum,
    semua_belum,
    tercapai_semua,
    gagal_semua,
    satu_sasaran,
    tanpa_pelengkap,
    kode_empat_angka,
    nama_berbahaya,
    indikator_sendiri,
    efisiensi_serapan,
)
