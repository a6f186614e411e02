"""Rules on our own period: sasaran, their indicators, the Renstra and the seven analyses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import setiap_data
from lkj_app.pemeriksaan.bentuk_data import Ada, Tentang, per_sasaran

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan

    Baris = dict[str, Any]

aturan = Keluarga("Sasaran", "data", BACAAN)
setiap_indikator = setiap_data("indikator", tingkat="sasaran")


@aturan(
    "sasaran.tanpa_realisasi",
    "peringatan",
    "isi perjanjian_kinerja.csv dan realisasi_indikator.csv begitu angkanya ada",
    bentuk=setiap_indikator,
)
def tanpa_realisasi(row: Baris, laporan: Laporan) -> Cacat | None:
    """Setiap indikator sasaran mempunyai target dan realisasi.

    Indikator yang diperjanjikan dilaporkan realisasinya (PermenPANRB 53/2014: analisis pertama membandingkan target
    dengan realisasi). Indikator tanpa angka berarti janji yang tidak dipertanggungjawabkan.
    """
    id_ = row["id_indikator"]
    kurang = [ukuran for ukuran in ("target", "realisasi") if not laporan.fakta.ada(f"{ukuran}:{id_}")]
    pesan = f"{row['nama']} belum mempunyai {' dan '.join(kurang)}."
    return Cacat(pesan, fakta=(f"{kurang[-1]}:{id_}",), asal=f"{row['_asal']}/id_indikator") if kurang else None


@aturan(
    "sasaran.akhir_renstra",
    "peringatan",
    "samakan keduanya di target_renstra.csv menurut naskah Renstra",
    bentuk=setiap_indikator,
)
def akhir_renstra(row: Baris, laporan: Laporan) -> Cacat | None:
    """Kondisi akhir Renstra sama dengan target tahun terakhirnya.

    Kondisi akhir periode ialah keadaan pada tahun terakhir; dua angka berbeda berarti dua tujuan berbeda.
    """
    milik = {"id_indikator": row["id_indikator"]}
    akhir = laporan.data.satu("target_renstra", titik="akhir", **milik)
    # A Renstra typed in part says nothing yet.
    terakhir = laporan.data.satu("target_renstra", titik="target", tahun=akhir.get("tahun"), **milik)
    if not terakhir or terakhir["nilai"] == akhir["nilai"]:
        return None
    pesan = f"Kondisi akhir {row['nama']} berbeda dengan target Renstra tahun {terakhir['tahun']}."
    fakta = (f"target_akhir:{row['id_indikator']}",)
    return Cacat(pesan, diharapkan=str(terakhir["nilai"]), fakta=fakta, asal=f"{akhir['_asal']}/nilai")


@aturan(
    "sasaran.pk_beda_renstra",
    "peringatan",
    "samakan menurut naskahnya, atau jelaskan alasannya dalam narasi perjanjian kinerja",
    bentuk=per_sasaran("target", "target_renstra@kini"),
)
def pk_beda_renstra(indikator: Tentang, target: Ada, renstra: Ada) -> Iterator[Cacat]:
    """Target Perjanjian Kinerja sama dengan target Renstra tahun itu.

    Reviu menanyakan apakah Perjanjian Kinerja selaras dengan Renstra, dan alasannya bila tidak (PermenPANRB 53/2014).
    """
    if target.nilai != renstra.nilai:
        yield Cacat(f"Target {indikator.nama} {target}, Renstra menyebut {renstra}.", diharapkan=renstra.teks)


@aturan(
    "sasaran.target_di_bawah_tahun_lalu",
    "catatan",
    "tinjau target pada perubahan perjanjian kinerja, atau jelaskan alasannya",
    bentuk=per_sasaran("target", "realisasi@lalu"),
)
def target_di_bawah_tahun_lalu(indikator: Tentang, target: Ada, lalu: Ada) -> Iterator[Cacat]:
    """Target tidak lebih rendah daripada realisasi tahun lalu.

    Target di bawah hasil yang sudah pernah dicapai tidak menantang; evaluasi AKIP menilai kualitas target.
    """
    if target.nilai > lalu.nilai if indikator.row["arah"] == "turun" else target.nilai < lalu.nilai:
        yield Cacat(f"Target {indikator.nama} {target}, sedangkan realisasi tahun lalu {lalu}.")


@aturan(
    "sasaran.tujuh_analisis",
    "catatan",
    "lengkapi riwayat_indikator.csv, target_renstra.csv, analisis.csv, atau struktur.csv",
    bentuk=setiap_indikator,
)
def tujuh_analisis(row: Baris, laporan: Laporan) -> Cacat | None:
    """Ketujuh analisis setiap sasaran dapat dibuat dari data.

    PermenPANRB 53/2014 meminta tujuh analisis untuk setiap sasaran: target, tahun lalu, Renstra, standar nasional bila
    ada, penyebab dan solusi, efisiensi, serta program pendukung. Yang datanya tidak ada tercetak “data belum tersedia”.
    """
    id_, ada = row["id_indikator"], laporan.fakta.ada
    jenis = {satu["jenis"] for satu in laporan.baris("analisis", subjek=id_)}
    bahan = {
        "tahun lalu": ada(f"realisasi:{id_}@{laporan.periode.tahun - 1}"),
        "target Renstra": ada(f"target_akhir:{id_}"),
        "penyebab": jenis & {"pendukung", "penghambat"},
        "solusi": "solusi" in jenis or "penghambat" not in jenis,
        "program pendukung": laporan.baris("struktur", id_sasaran=row["id_sasaran"]),
    }
    kurang = ", ".join(nama for nama, isi in bahan.items() if not isi)
    pesan = f"Analisis {row['nama']} kekurangan data: {kurang}."
    return Cacat(pesan, fakta=(f"capaian:{id_}",), asal=f"{row['_asal']}/id_indikator") if kurang else None
