"""Rules on our own period: performance, the money spent for it, its evidence; sasaran, their plan and analyses."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import BACAAN, PILIHAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import Ada, Baris, per_sasaran, per_sub_kegiatan, setiap
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta.indikator import tren
from lkj_utils.fakta.sasaran import target_renstra

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan

aturan = Keluarga("Kinerja", "data", PILIHAN)
aturan_sasaran = Keluarga("Sasaran", "data", BACAAN)
aturan_bukti = Keluarga("Bukti", "data")
setiap_indikator = setiap(lambda laporan: laporan.baris("indikator", tingkat="sasaran"))
DITETAPKAN_INSTANSI = "Tanpa peraturan: ambangnya ditetapkan instansi."

# What a reviewer finds remarkable; no regulation sets these, so what they find is only a catatan.
TIMPANG, JAUH_MELAMPAUI = Fraction(25), Fraction(120)
# As the chapter prints them.
PERLU = {"penghambat": "hambatan", "solusi": "solusi"}


@aturan("kinerja.tanpa_kendala", "peringatan")
@per_sub_kegiatan("capaian", di="realisasi")
def tanpa_kendala(row: Baris, laporan: Laporan, capaian: Ada) -> Iterator[Cacat]:
    """Capaian di bawah ambang disertai hambatan dan solusi.

    PermenPANRB 53/2014 meminta analisis penyebab kegagalan dan alternatif solusinya. Di bawah ambang yang ditetapkan
    instansi, pembaca bertanya mengapa, dan rapat evaluasi kabupaten menanyakan langkah berikutnya.
    """
    ada = {satu["jenis"] for satu in laporan.baris("analisis", subjek=row["kode"])}
    kurang = [jenis for jenis in PERLU if jenis not in ada]
    if kurang and laporan.data.aturan.perlu_kendala(capaian.nilai):
        nama = " dan ".join(PERLU[jenis] for jenis in kurang)
        pesan = f"Capaian {row['nama']} {capaian}, di bawah ambang, tetapi {nama} belum diisi."
        yield Cacat(pesan, perbaikan=f"isi baris {' dan '.join(kurang)} di analisis.csv")


@aturan(
    "kinerja.belanja_tanpa_kendala",
    "peringatan",
    "isi kolom kendala di realisasi_belanja.csv",
    sumber=DITETAPKAN_INSTANSI,
)
@per_sub_kegiatan("capaian_belanja", di="realisasi_belanja")
def belanja_tanpa_kendala(row: Baris, laporan: Laporan, capaian: Ada) -> Iterator[Cacat]:
    """Capaian belanja di bawah ambang disertai kendala.

    Tabel realisasi belanja mempunyai kolom permasalahan atau kendala. Belanja yang tertinggal jauh dari anggaran kas
    tanpa keterangan di kolom itu mengundang pertanyaan pertama pada rapat evaluasi.
    """
    kendala = laporan.data.satu("realisasi_belanja", kode=row["kode"]).get("kendala")
    if not kendala and laporan.data.aturan.perlu_kendala(capaian.nilai):
        yield Cacat(f"Capaian belanja {row['nama']} {capaian}, di bawah ambang, tetapi kendalanya belum diisi.")


@aturan(
    "kinerja.belanja_tanpa_hasil",
    "catatan",
    "periksa kedua realisasinya; bila benar, jelaskan sebabnya di analisis.csv",
)
@per_sub_kegiatan("realisasi", "realisasi_belanja")
def belanja_tanpa_hasil(row: Baris, laporan: Laporan, kinerja: Ada, belanja: Ada) -> Iterator[Cacat]:
    """Belanja yang terealisasi menghasilkan kinerja.

    Instansi mempertanggungjawabkan keberhasilan dan kegagalan kegiatannya (Perpres 29/2014) serta efisiensi penggunaan
    sumber dayanya (PermenPANRB 53/2014). Belanja dengan realisasi kinerja nol ialah hal pertama yang ditanyakan
    pereviu.
    """
    if belanja.nilai and kinerja.nilai == 0 and laporan.fakta.angka(f"target:{row['kode']}"):
        yield Cacat(f"{row['nama']}: belanja {belanja} terealisasi, tetapi realisasi kinerjanya 0.")


@aturan("kinerja.timpang", "catatan", "periksa target, realisasi, dan belanjanya; bila benar, jelaskan di analisis.csv")
@per_sub_kegiatan("capaian", "capaian_belanja", di="realisasi")
def timpang(row: Baris, _laporan: Laporan, kinerja: Ada, belanja: Ada) -> Iterator[Cacat]:
    """Capaian kinerja tidak jauh dari capaian belanjanya.

    Capaian kinerja yang jauh di atas atau di bawah capaian belanja berarti target terlalu mudah, belanja tidak
    berkaitan dengan kinerjanya, atau salah satu angkanya salah ketik. Batas 25 poin persen dipilih program ini, bukan
    oleh peraturan.
    """
    if (jarak := abs(Fraction(kinerja.nilai) - belanja.nilai)) > TIMPANG:
        pesan = f"{row['nama']}: capaian kinerja {kinerja}, capaian belanja {belanja}."
        yield Cacat(pesan, selisih=f"{fmt.angka(jarak)} poin persen")


@aturan("kinerja.jauh_melampaui", "catatan", "tinjau target periode berikutnya, atau jelaskan di analisis.csv")
@per_sub_kegiatan("capaian", "target", di="target")
def jauh_melampaui(row: Baris, _laporan: Laporan, capaian: Ada, _target: Ada) -> Iterator[Cacat]:
    """Capaian tidak jauh melampaui target.

    Capaian di atas 120 persen lazimnya menunjukkan target yang ditetapkan terlalu rendah. Pada penilaian kinerja
    pegawai, capaian di atas batas itu tidak dihitung penuh.
    """
    if capaian.nilai > JAUH_MELAMPAUI:
        yield Cacat(f"Capaian {row['nama']} {capaian}; targetnya mungkin terlalu rendah.")


@aturan("kinerja.belum_final", "catatan", "mutakhirkan realisasi dan statusnya begitu datanya final", sumber=BACAAN)
def belum_final(laporan: Laporan) -> Iterator[Cacat]:
    """Realisasi berstatus final.

    Angka sementara boleh dilaporkan bila disebut sementara, dan pembaca perlu tahu mana yang masih berubah. Angka yang
    belum ada dicetak “data belum tersedia”.
    """
    for tabel, kolom in (("realisasi_kinerja", "realisasi_sd"), ("realisasi_indikator", "realisasi")):
        for row in laporan.baris(tabel):
            id_, status = row["id_indikator"], row["status"]
            if status not in (None, "final"):  # an empty one is a galat of the contract
                pesan = f"Realisasi {laporan.nama.get(id_) or laporan.indikator[id_]['nama']} berstatus {status}."
                yield Cacat(pesan, fakta=(f"realisasi:{id_}",), asal=f"{row['_asal']}/{kolom}")


@aturan_bukti(
    "bukti.beda_realisasi",
    "peringatan",
    "lengkapi bukti.csv, betulkan realisasinya, atau tandai bukti yang tidak dihitung",
)
@per_sub_kegiatan("bukti_tercatat", "realisasi", di="realisasi")
def beda_realisasi(row: Baris, _laporan: Laporan, tercatat: Ada, realisasi: Ada) -> Iterator[Cacat]:
    """Bukti yang tercatat sebanyak realisasinya.

    Reviu menuntut kinerja didukung data yang memadai dan dapat ditelusuri (PermenPANRB 53/2014). Daftar bukti yang
    lebih pendek atau lebih panjang daripada realisasi yang dibuktikannya membuat salah satunya diragukan.
    """
    # Evidence need not be listed for every sub kegiatan.
    if tercatat.nilai and (beda := tercatat.nilai - realisasi.nilai):
        bukti, harap = fmt.angka(tercatat.nilai), fmt.angka(realisasi.nilai)
        pesan = f"{row['nama']}: bukti tercatat {bukti}, realisasi {harap}."
        yield Cacat(pesan, ditemukan=bukti, diharapkan=harap, selisih=fmt.angka(beda))


@aturan_sasaran(
    "sasaran.tanpa_realisasi",
    "peringatan",
    "isi perjanjian_kinerja.csv dan realisasi_indikator.csv begitu angkanya ada",
)
@setiap_indikator
def tanpa_realisasi(row: Baris, laporan: Laporan) -> Iterator[Cacat]:
    """Setiap indikator sasaran mempunyai target dan realisasi.

    Indikator yang diperjanjikan dilaporkan realisasinya (PermenPANRB 53/2014: analisis pertama membandingkan target
    dengan realisasi). Indikator tanpa angka berarti janji yang tidak dipertanggungjawabkan.
    """
    id_ = row["id_indikator"]
    kurang = [ukuran for ukuran in ("target", "realisasi") if not laporan.fakta.ada(f"{ukuran}:{id_}")]
    # At the cell that waits for the number, where there is its row.
    isian = laporan.data.satu("realisasi_indikator", id_indikator=id_) if "realisasi" in kurang else {}
    if kurang:
        asal = f"{isian['_asal']}/realisasi" if isian else f"{row['_asal']}/id_indikator"
        pesan = f"{row['nama']} belum mempunyai {' dan '.join(kurang)}."
        yield Cacat(pesan, fakta=(f"{kurang[-1]}:{id_}",), asal=asal)


@aturan_sasaran("sasaran.akhir_renstra", "peringatan", "samakan keduanya di target_renstra.csv menurut naskah Renstra")
@setiap_indikator
def akhir_renstra(row: Baris, laporan: Laporan) -> Iterator[Cacat]:
    """Kondisi akhir Renstra sama dengan target tahun terakhirnya.

    Kondisi akhir periode ialah keadaan pada tahun terakhir; dua angka berbeda berarti dua tujuan berbeda.
    """
    milik = [satu for satu in target_renstra(laporan.data) if satu["id_indikator"] == row["id_indikator"]]
    akhir = next((satu for satu in milik if satu["titik"] == "akhir"), {})
    # A Renstra typed in part says nothing yet.
    tahunan = (satu for satu in milik if satu["titik"] == "target" and satu["tahun"] == akhir.get("tahun"))
    terakhir = next(tahunan, None)
    if terakhir and terakhir["nilai"] != akhir["nilai"]:
        pesan = f"Kondisi akhir {row['nama']} berbeda dengan target Renstra tahun {terakhir['tahun']}."
        fakta = (f"target_akhir:{row['id_indikator']}",)
        yield Cacat(pesan, diharapkan=str(terakhir["nilai"]), fakta=fakta, asal=f"{akhir['_asal']}/nilai")


@aturan_sasaran(
    "sasaran.pk_beda_renstra",
    "peringatan",
    "samakan menurut naskahnya, atau jelaskan alasannya dalam narasi perjanjian kinerja",
)
@per_sasaran("target", "target_renstra@kini")
def pk_beda_renstra(row: Baris, _laporan: Laporan, target: Ada, renstra: Ada) -> Iterator[Cacat]:
    """Target Perjanjian Kinerja sama dengan target Renstra tahun itu.

    Reviu menanyakan apakah Perjanjian Kinerja selaras dengan Renstra, dan alasannya bila tidak (PermenPANRB 53/2014).
    """
    if target.nilai != renstra.nilai:
        yield Cacat(f"Target {row['nama']} {target}, Renstra menyebut {renstra}.", diharapkan=renstra.teks)


@aturan_sasaran(
    "sasaran.target_di_bawah_tahun_lalu",
    "catatan",
    "tinjau target pada perubahan perjanjian kinerja, atau jelaskan alasannya",
)
@per_sasaran("target", "realisasi@lalu")
def target_di_bawah_tahun_lalu(row: Baris, _laporan: Laporan, target: Ada, lalu: Ada) -> Iterator[Cacat]:
    """Target tidak lebih rendah daripada realisasi tahun lalu.

    Target di bawah hasil yang sudah pernah dicapai tidak menantang, dan capaian di atas 100 persen lalu tidak berarti
    kemajuan; evaluasi AKIP menilai apakah target menantang dan realistis (PermenPANRB 88/2021).
    """
    if tren(target.nilai, lalu.nilai, row["arah"] or "naik") == "memburuk":
        yield Cacat(f"Target {row['nama']} {target}, sedangkan realisasi tahun lalu {lalu}.")


@aturan_sasaran(
    "sasaran.tujuh_analisis",
    "catatan",
    "lengkapi riwayat_indikator.csv, target_renstra.csv, analisis.csv, atau struktur.csv",
)
@setiap_indikator
def tujuh_analisis(row: Baris, laporan: Laporan) -> Iterator[Cacat]:
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
    if kurang := ", ".join(nama for nama, isi in bahan.items() if not isi):
        pesan = f"Analisis {row['nama']} kekurangan data: {kurang}."
        yield Cacat(pesan, fakta=(f"capaian:{id_}",), asal=f"{row['_asal']}/id_indikator")
