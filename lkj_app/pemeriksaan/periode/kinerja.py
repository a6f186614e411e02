"""Rules on our own period: performance, the money spent for it, and the evidence of it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import BACAAN, PILIHAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk_data import Ada, Tentang, per_sub_kegiatan
from lkj_utils.dasar import format as fmt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan

aturan = Keluarga("Kinerja", "data", PILIHAN)
aturan_bukti = Keluarga("Bukti", "data")
DITETAPKAN_INSTANSI = "Tanpa peraturan: ambangnya ditetapkan instansi."

# What a reviewer finds remarkable; no regulation sets these, so what they find is only a catatan.
TIMPANG, JAUH_MELAMPAUI = Fraction(25), Fraction(120)
# As the chapter prints them.
PERLU = {"penghambat": "hambatan", "solusi": "solusi"}


@aturan("kinerja.tanpa_kendala", "peringatan", bentuk=per_sub_kegiatan("capaian", di="realisasi"))
def tanpa_kendala(sub: Tentang, capaian: Ada) -> Iterator[Cacat]:
    """Capaian di bawah ambang disertai hambatan dan solusi.

    PermenPANRB 53/2014 meminta analisis penyebab kegagalan dan alternatif solusinya. Di bawah ambang yang ditetapkan
    instansi, pembaca bertanya mengapa, dan rapat evaluasi kabupaten menanyakan langkah berikutnya.
    """
    ada = {satu["jenis"] for satu in sub.laporan.baris("analisis", subjek=sub.row["kode"])}
    kurang = [jenis for jenis in PERLU if jenis not in ada]
    if kurang and sub.laporan.data.aturan.perlu_kendala(capaian.nilai):
        nama = " dan ".join(PERLU[jenis] for jenis in kurang)
        pesan = f"Capaian {sub.nama} {capaian}, di bawah ambang, tetapi {nama} belum diisi."
        yield Cacat(pesan, perbaikan=f"isi baris {' dan '.join(kurang)} di analisis.csv")


@aturan(
    "kinerja.belanja_tanpa_kendala",
    "peringatan",
    "isi kolom kendala di realisasi_belanja.csv",
    sumber=DITETAPKAN_INSTANSI,
    bentuk=per_sub_kegiatan("capaian_belanja", di="realisasi_belanja"),
)
def belanja_tanpa_kendala(sub: Tentang, capaian: Ada) -> Iterator[Cacat]:
    """Capaian belanja di bawah ambang disertai kendala.

    Tabel realisasi belanja mempunyai kolom permasalahan atau kendala. Belanja yang tertinggal jauh dari anggaran kas
    tanpa keterangan di kolom itu mengundang pertanyaan pertama pada rapat evaluasi.
    """
    kendala = sub.laporan.data.satu("realisasi_belanja", kode=sub.row["kode"]).get("kendala")
    if not kendala and sub.laporan.data.aturan.perlu_kendala(capaian.nilai):
        yield Cacat(f"Capaian belanja {sub.nama} {capaian}, di bawah ambang, tetapi kendalanya belum diisi.")


@aturan(
    "kinerja.belanja_tanpa_hasil",
    "catatan",
    "periksa kedua realisasinya; bila benar, jelaskan sebabnya di analisis.csv",
    bentuk=per_sub_kegiatan("realisasi", "realisasi_belanja"),
)
def belanja_tanpa_hasil(sub: Tentang, kinerja: Ada, belanja: Ada) -> Iterator[Cacat]:
    """Belanja yang terealisasi menghasilkan kinerja.

    Instansi mempertanggungjawabkan keberhasilan dan kegagalan kegiatannya (Perpres 29/2014). Belanja dengan realisasi
    kinerja nol ialah hal pertama yang ditanyakan pereviu.
    """
    if belanja.nilai and kinerja.nilai == 0 and sub.laporan.fakta.angka(f"target:{sub.row['kode']}"):
        yield Cacat(f"{sub.nama}: belanja {belanja} terealisasi, tetapi realisasi kinerjanya 0.")


@aturan(
    "kinerja.timpang",
    "catatan",
    "periksa target, realisasi, dan belanjanya; bila benar, jelaskan di analisis.csv",
    bentuk=per_sub_kegiatan("capaian", "capaian_belanja", di="realisasi"),
)
def timpang(sub: Tentang, kinerja: Ada, belanja: Ada) -> Iterator[Cacat]:
    """Capaian kinerja tidak jauh dari capaian belanjanya.

    Capaian kinerja yang jauh di atas atau di bawah capaian belanja berarti target terlalu mudah, belanja tidak
    berkaitan dengan kinerjanya, atau salah satu angkanya salah ketik. Batas 25 poin persen dipilih program ini, bukan
    oleh peraturan.
    """
    if (jarak := abs(Fraction(kinerja.nilai) - belanja.nilai)) > TIMPANG:
        pesan = f"{sub.nama}: capaian kinerja {kinerja}, capaian belanja {belanja}."
        yield Cacat(pesan, selisih=f"{fmt.angka(jarak)} poin persen")


@aturan(
    "kinerja.jauh_melampaui",
    "catatan",
    "tinjau target periode berikutnya, atau jelaskan di analisis.csv",
    bentuk=per_sub_kegiatan("capaian", "target", di="target"),
)
def jauh_melampaui(sub: Tentang, capaian: Ada, _target: Ada) -> Iterator[Cacat]:
    """Capaian tidak jauh melampaui target.

    Capaian di atas 120 persen lazimnya menunjukkan target yang ditetapkan terlalu rendah. Pada penilaian kinerja
    pegawai, capaian di atas batas itu tidak dihitung penuh.
    """
    if capaian.nilai > JAUH_MELAMPAUI:
        yield Cacat(f"Capaian {sub.nama} {capaian}; targetnya mungkin terlalu rendah.")


@aturan("kinerja.belum_final", "catatan", "mutakhirkan realisasi dan statusnya begitu datanya final", sumber=BACAAN)
def belum_final(laporan: Laporan) -> Iterator[Cacat]:
    """Realisasi berstatus final.

    Angka sementara boleh dilaporkan bila disebut sementara, dan pembaca perlu tahu mana yang masih berubah. Angka yang
    belum ada dicetak “data belum tersedia”.
    """
    for tabel, kolom in (("realisasi_kinerja", "realisasi_sd"), ("realisasi_indikator", "realisasi")):
        for row in laporan.baris(tabel):
            id_, status = row["id_indikator"], row["status"]
            if status != "final":
                pesan = f"Realisasi {laporan.nama.get(id_) or laporan.indikator[id_]['nama']} berstatus {status}."
                yield Cacat(pesan, fakta=(f"realisasi:{id_}",), asal=f"{row['_asal']}/{kolom}")


@aturan_bukti(
    "bukti.beda_realisasi",
    "peringatan",
    "lengkapi bukti.csv, betulkan realisasinya, atau tandai bukti yang tidak dihitung",
    bentuk=per_sub_kegiatan("bukti_tercatat", "realisasi", di="realisasi"),
)
def beda_realisasi(sub: Tentang, tercatat: Ada, realisasi: Ada) -> Iterator[Cacat]:
    """Bukti yang tercatat sebanyak realisasinya.

    Reviu menuntut kinerja didukung data yang memadai dan dapat ditelusuri (PermenPANRB 53/2014). Daftar bukti yang
    lebih pendek atau lebih panjang daripada realisasi yang dibuktikannya membuat salah satunya diragukan.
    """
    # Evidence need not be listed for every sub kegiatan.
    if tercatat.nilai and (beda := tercatat.nilai - realisasi.nilai):
        bukti, harap = fmt.angka(tercatat.nilai), fmt.angka(realisasi.nilai)
        pesan = f"{sub.nama}: bukti tercatat {bukti}, realisasi {harap}."
        yield Cacat(pesan, ditemukan=bukti, diharapkan=harap, selisih=fmt.angka(beda))
