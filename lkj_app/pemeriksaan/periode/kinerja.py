"""Rules on our own period: performance and the money spent for it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.kode import SUB_KEGIATAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.laporan import Laporan

# What a reviewer finds remarkable; no regulation sets these, so what they find is only a catatan.
TIMPANG = Fraction(25)
JAUH_MELAMPAUI = Fraction(120)


@aturan(
    "kinerja.tanpa_kendala",
    kelompok="Kinerja",
    objek="data",
    level="peringatan",
    judul="Capaian di bawah ambang disertai hambatan dan solusi",
    alasan=(
        "PermenPANRB 53/2014 meminta analisis penyebab kegagalan dan alternatif solusinya. Di bawah ambang yang "
        "ditetapkan instansi, pembaca bertanya mengapa, dan rapat evaluasi kabupaten menanyakan langkah berikutnya."
    ),
    contoh="Capaian sub kegiatan 0 persen, tetapi kolom hambatan kosong.",
)
def tanpa_kendala(laporan: Laporan) -> Iterator[Cacat]:
    """Each sub kegiatan below the threshold has hambatan and solusi."""
    for row in laporan.data.tingkat(SUB_KEGIATAN):
        id_ = f"capaian:{row['kode']}"
        if not laporan.data.aturan.perlu_kendala(laporan.fakta.angka(id_)):
            continue
        if kurang := _kurang(laporan, row["kode"]):
            yield Cacat(
                f"Capaian {row['nama']} {laporan.teks(id_)}, di bawah ambang, tetapi {kurang} belum diisi.",
                fakta=(id_,),
                asal=_asal(laporan, f"realisasi:{row['kode']}"),
                perbaikan=f"isi baris {kurang.replace('hambatan', 'penghambat')} di analisis.csv",
            )


def _kurang(laporan: Laporan, kode: str) -> str:
    """What of hambatan and solusi is missing, as the chapter prints them."""
    ada = {row["jenis"] for row in laporan.baris("analisis", subjek=kode)}
    return " dan ".join(nama for jenis, nama in (("penghambat", "hambatan"), ("solusi", "solusi")) if jenis not in ada)


@aturan(
    "kinerja.belanja_tanpa_kendala",
    kelompok="Kinerja",
    objek="data",
    level="peringatan",
    judul="Capaian belanja di bawah ambang disertai kendala",
    alasan=(
        "Tabel realisasi belanja mempunyai kolom permasalahan atau kendala. Belanja yang tertinggal jauh dari anggaran "
        "kas tanpa keterangan di kolom itu mengundang pertanyaan pertama pada rapat evaluasi."
    ),
    contoh="Capaian belanja 78,57 persen, kolom kendala kosong.",
)
def belanja_tanpa_kendala(laporan: Laporan) -> Iterator[Cacat]:
    """Each sub kegiatan whose spending is below the threshold says why in its own table."""
    for row in laporan.data.tingkat(SUB_KEGIATAN):
        id_ = f"capaian_belanja:{row['kode']}"
        terisi = laporan.data.satu("realisasi_belanja", kode=row["kode"]).get("kendala")
        if terisi or not laporan.data.aturan.perlu_kendala(laporan.fakta.angka(id_)):
            continue
        yield Cacat(
            f"Capaian belanja {row['nama']} {laporan.teks(id_)}, di bawah ambang, tetapi kendalanya belum diisi.",
            fakta=(id_,),
            asal=_asal(laporan, f"realisasi_belanja:{row['kode']}"),
            perbaikan="isi kolom kendala di realisasi_belanja.csv",
        )


@aturan(
    "kinerja.belanja_tanpa_hasil",
    kelompok="Kinerja",
    objek="data",
    level="catatan",
    judul="Belanja yang terealisasi menghasilkan kinerja",
    alasan=(
        "Instansi mempertanggungjawabkan keberhasilan dan kegagalan kegiatannya (Perpres 29/2014). Belanja dengan "
        "realisasi kinerja nol ialah hal pertama yang ditanyakan pereviu."
    ),
    contoh="Belanja Rp5.000.000, target 6 izin, realisasi 0.",
)
def belanja_tanpa_hasil(laporan: Laporan) -> Iterator[Cacat]:
    """Money spent, a target set, and nothing to show for it."""
    for row in laporan.data.tingkat(SUB_KEGIATAN):
        kode, fakta = row["kode"], laporan.fakta
        belanja = fakta.angka(f"realisasi_belanja:{kode}")
        if belanja and fakta.angka(f"target:{kode}") and fakta.angka(f"realisasi:{kode}") == 0:
            yield Cacat(
                f"{row['nama']}: belanja {fmt.rupiah(belanja)} terealisasi, tetapi realisasi kinerjanya 0.",
                fakta=(f"realisasi:{kode}", f"realisasi_belanja:{kode}"),
                asal=_asal(laporan, f"realisasi:{kode}"),
                perbaikan="periksa kedua realisasinya; bila benar, jelaskan sebabnya di analisis.csv",
            )


@aturan(
    "kinerja.timpang",
    kelompok="Kinerja",
    objek="data",
    level="catatan",
    judul="Capaian kinerja tidak jauh dari capaian belanjanya",
    alasan=(
        "Capaian kinerja yang jauh di atas atau di bawah capaian belanja berarti target terlalu mudah, belanja tidak "
        "berkaitan dengan kinerjanya, atau salah satu angkanya salah ketik. Batas 25 poin persen dipilih program ini, "
        "bukan oleh peraturan."
    ),
    contoh="Kinerja 140 persen dengan belanja 60 persen dari anggaran kas.",
)
def timpang(laporan: Laporan) -> Iterator[Cacat]:
    """A gap of more than TIMPANG points between capaian and spending of one sub kegiatan."""
    for row in laporan.data.tingkat(SUB_KEGIATAN):
        id_, id_belanja = f"capaian:{row['kode']}", f"capaian_belanja:{row['kode']}"
        kinerja, belanja = laporan.fakta.angka(id_), laporan.fakta.angka(id_belanja)
        if kinerja is None or belanja is None:
            continue
        if (jarak := abs(Fraction(kinerja) - belanja)) > TIMPANG:
            yield Cacat(
                f"{row['nama']}: capaian kinerja {laporan.teks(id_)}, capaian belanja {laporan.teks(id_belanja)}.",
                fakta=(id_, id_belanja),
                asal=_asal(laporan, f"realisasi:{row['kode']}"),
                selisih=f"{fmt.angka(jarak)} poin persen",
                perbaikan="periksa target, realisasi, dan belanjanya; bila benar, jelaskan di analisis.csv",
            )


@aturan(
    "kinerja.jauh_melampaui",
    kelompok="Kinerja",
    objek="data",
    level="catatan",
    judul="Capaian tidak jauh melampaui target",
    alasan=(
        "Capaian di atas 120 persen lazimnya menunjukkan target yang ditetapkan terlalu rendah. Pada penilaian kinerja "
        "pegawai, capaian di atas batas itu tidak dihitung penuh."
    ),
    contoh="Target 5 orang, realisasi 7 orang: 140 persen.",
)
def jauh_melampaui(laporan: Laporan) -> Iterator[Cacat]:
    """A capaian of a sub kegiatan above JAUH_MELAMPAUI."""
    for row in laporan.data.tingkat(SUB_KEGIATAN):
        id_ = f"capaian:{row['kode']}"
        capaian = laporan.fakta.angka(id_)
        if capaian is not None and capaian > JAUH_MELAMPAUI:
            yield Cacat(
                f"Capaian {row['nama']} {laporan.teks(id_)}; targetnya mungkin terlalu rendah.",
                fakta=(id_, f"target:{row['kode']}"),
                asal=_asal(laporan, f"target:{row['kode']}"),
                perbaikan="tinjau target periode berikutnya, atau jelaskan di analisis.csv",
            )


@aturan(
    "kinerja.belum_final",
    kelompok="Kinerja",
    objek="data",
    level="catatan",
    judul="Realisasi berstatus final",
    alasan=(
        "Angka sementara boleh dilaporkan bila disebut sementara, dan pembaca perlu tahu mana yang masih berubah. "
        "Angka yang belum ada dicetak “data belum tersedia”."
    ),
    contoh="Nilai evaluasi yang belum diumumkan berstatus belum.",
)
def belum_final(laporan: Laporan) -> Iterator[Cacat]:
    """Rows of realisasi that are provisional or not there yet."""
    for tabel, kolom in (("realisasi_kinerja", "realisasi_sd"), ("realisasi_indikator", "realisasi")):
        for row in laporan.baris(tabel):
            if row["status"] == "final":
                continue
            nama = laporan.nama.get(row["id_indikator"]) or laporan.indikator[row["id_indikator"]]["nama"]
            yield Cacat(
                f"Realisasi {nama} berstatus {row['status']}.",
                fakta=(f"realisasi:{row['id_indikator']}",),
                asal=f"{row['_asal']}/{kolom}",
                perbaikan="mutakhirkan realisasi dan statusnya begitu datanya final",
            )


def _asal(laporan: Laporan, id_fakta: str) -> str:
    """Where a leaf was typed; empty where its row is missing."""
    return next(iter(laporan.fakta.ambil(id_fakta).masukan), "")


ATURAN = (tanpa_kendala, belanja_tanpa_kendala, belanja_tanpa_hasil, timpang, jauh_melampaui, belum_final)
