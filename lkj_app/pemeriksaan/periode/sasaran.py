"""Rules on our own period: sasaran, their indicators, the Renstra and the seven analyses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan


def _indikator(laporan: Laporan) -> list[dict[str, str]]:
    return laporan.baris("indikator", tingkat="sasaran")


@aturan(
    "sasaran.tanpa_realisasi",
    kelompok="Sasaran",
    objek="data",
    level="peringatan",
    judul="Setiap indikator sasaran mempunyai target dan realisasi",
    alasan=(
        "Indikator yang diperjanjikan dilaporkan realisasinya (PermenPANRB 53/2014: analisis pertama membandingkan "
        "target dengan realisasi). Indikator tanpa angka berarti janji yang tidak dipertanggungjawabkan."
    ),
    contoh="Perjanjian Kinerja memuat Nilai LAKIP 70, realisasinya tidak ada di mana pun.",
)
def tanpa_realisasi(laporan: Laporan) -> Iterator[Cacat]:
    """Every indicator of a sasaran has both numbers."""
    for row in _indikator(laporan):
        kurang = [u for u in ("target", "realisasi") if not laporan.fakta.ada(f"{u}:{row['id_indikator']}")]
        if kurang:
            yield Cacat(
                f"{row['nama']} belum mempunyai {' dan '.join(kurang)}.",
                fakta=(f"{kurang[-1]}:{row['id_indikator']}",),
                asal=f"{row['_asal']}/id_indikator",
                perbaikan="isi perjanjian_kinerja.csv dan realisasi_indikator.csv begitu angkanya ada",
            )


@aturan(
    "sasaran.akhir_renstra",
    kelompok="Sasaran",
    objek="data",
    level="peringatan",
    judul="Kondisi akhir Renstra sama dengan target tahun terakhirnya",
    alasan="Kondisi akhir periode ialah keadaan pada tahun terakhir; dua angka berbeda berarti dua tujuan berbeda.",
    contoh="Target tahun 2026 ialah 98, sedangkan kondisi akhir tercantum 91.",
)
def akhir_renstra(laporan: Laporan) -> Iterator[Cacat]:
    """The end state is the yearly target of that same year; a Renstra typed in part says nothing yet."""
    for row in _indikator(laporan):
        titik = laporan.baris("target_renstra", id_indikator=row["id_indikator"])
        akhir = next((t for t in titik if t["titik"] == "akhir"), {"tahun": None})
        terakhir = next((t for t in titik if t["titik"] == "target" and t["tahun"] == akhir["tahun"]), None)
        if terakhir and terakhir["nilai"] != akhir["nilai"]:
            yield Cacat(
                f"Kondisi akhir {row['nama']} berbeda dengan target Renstra tahun {terakhir['tahun']}.",
                fakta=(f"target_akhir:{row['id_indikator']}",),
                asal=f"{akhir['_asal']}/nilai",
                diharapkan=str(terakhir["nilai"]),
                perbaikan="samakan keduanya di target_renstra.csv menurut naskah Renstra",
            )


@aturan(
    "sasaran.pk_beda_renstra",
    kelompok="Sasaran",
    objek="data",
    level="peringatan",
    judul="Target Perjanjian Kinerja sama dengan target Renstra tahun itu",
    alasan=(
        "Reviu menanyakan apakah Perjanjian Kinerja selaras dengan Renstra, dan alasannya bila tidak "
        "(PermenPANRB 53/2014)."
    ),
    contoh="Perjanjian Kinerja 85, Renstra tahun yang sama 87.",
)
def pk_beda_renstra(laporan: Laporan) -> Iterator[Cacat]:
    """What is promised for the year is what the plan says for it."""
    for row in _indikator(laporan):
        id_, renstra = f"target:{row['id_indikator']}", f"target_renstra:{row['id_indikator']}@{laporan.periode.tahun}"
        if (
            laporan.fakta.ada(id_)
            and laporan.fakta.ada(renstra)
            and laporan.fakta.nilai(id_) != laporan.fakta.nilai(renstra)
        ):
            yield Cacat(
                f"Target {row['nama']} {laporan.teks(id_)}, Renstra menyebut {laporan.teks(renstra)}.",
                fakta=(id_, renstra),
                asal=next(iter(laporan.fakta.ambil(id_).masukan), ""),
                diharapkan=laporan.teks(renstra),
                perbaikan="samakan menurut naskahnya, atau jelaskan alasannya dalam narasi perjanjian kinerja",
            )


@aturan(
    "sasaran.target_di_bawah_tahun_lalu",
    kelompok="Sasaran",
    objek="data",
    level="catatan",
    judul="Target tidak lebih rendah daripada realisasi tahun lalu",
    alasan="Target di bawah hasil yang sudah pernah dicapai tidak menantang; evaluasi AKIP menilai kualitas target.",
    contoh="IKM tahun lalu 92,78, target tahun ini 87.",
)
def target_di_bawah_tahun_lalu(laporan: Laporan) -> Iterator[Cacat]:
    """For a rising indicator a lower target, for a falling one a higher one."""
    for row in _indikator(laporan):
        id_, lalu = f"target:{row['id_indikator']}", f"realisasi:{row['id_indikator']}@{laporan.periode.tahun - 1}"
        if not (laporan.fakta.ada(id_) and laporan.fakta.ada(lalu)):
            continue
        beda = (laporan.fakta.angka(id_) or 0) - (laporan.fakta.angka(lalu) or 0)
        if (beda > 0) if row["arah"] == "turun" else (beda < 0):
            yield Cacat(
                f"Target {row['nama']} {laporan.teks(id_)}, sedangkan realisasi tahun lalu {laporan.teks(lalu)}.",
                fakta=(id_, lalu),
                asal=next(iter(laporan.fakta.ambil(id_).masukan), ""),
                perbaikan="tinjau target pada perubahan perjanjian kinerja, atau jelaskan alasannya",
            )


@aturan(
    "sasaran.tujuh_analisis",
    kelompok="Sasaran",
    objek="data",
    level="catatan",
    judul="Ketujuh analisis setiap sasaran dapat dibuat dari data",
    alasan=(
        "PermenPANRB 53/2014 meminta tujuh analisis untuk setiap sasaran: target, tahun lalu, Renstra, standar "
        "nasional bila ada, penyebab dan solusi, efisiensi, serta program pendukung. Yang datanya tidak ada "
        "tercetak “data belum tersedia”."
    ),
    contoh="Tidak ada baris pendukung, penghambat, dan solusi untuk indikator Nilai LAKIP.",
)
def tujuh_analisis(laporan: Laporan) -> Iterator[Cacat]:
    """What the analyses need besides target and realisasi: earlier years, Renstra, causes, programs."""
    for row in _indikator(laporan):
        if kurang := [nama for nama, ada in _bahan(laporan, row).items() if not ada]:
            yield Cacat(
                f"Analisis {row['nama']} kekurangan data: {', '.join(kurang)}.",
                fakta=(f"capaian:{row['id_indikator']}",),
                asal=f"{row['_asal']}/id_indikator",
                perbaikan="lengkapi riwayat_indikator.csv, target_renstra.csv, analisis.csv, atau struktur.csv",
            )


def _bahan(laporan: Laporan, row: dict[str, str]) -> dict[str, bool]:
    id_ = row["id_indikator"]
    jenis = {a["jenis"] for a in laporan.baris("analisis", subjek=id_)}
    return {
        "tahun lalu": laporan.fakta.ada(f"realisasi:{id_}@{laporan.periode.tahun - 1}"),
        "target Renstra": laporan.fakta.ada(f"target_akhir:{id_}"),
        "penyebab": bool(jenis & {"pendukung", "penghambat"}),
        "solusi": "solusi" in jenis or "penghambat" not in jenis,
        "program pendukung": bool(laporan.baris("struktur", id_sasaran=row["id_sasaran"])),
    }


ATURAN = (
    tanpa_realisasi,
    akhir_renstra,
    pk_beda_renstra,
    target_di_bawah_tahun_lalu,
    tujuh_analisis,
)
