"""Rules on sasaran in a document: what is promised is reported, and targets agree between plan and report."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import setiap_klaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Sasaran dan indikator", "dokumen", BACAAN)

DIJANJIKAN = ("target", "target_tahun", "target_gabungan", "target_renstra", "target_akhir")
LAPORKAN = "laporkan realisasinya, atau tulis mengapa belum ada"


@aturan("target.tanpa_realisasi", "peringatan", LAPORKAN)
def tanpa_realisasi(dokumen: Dokumen) -> Iterator[Cacat]:
    """Setiap indikator sasaran yang dijanjikan dilaporkan realisasinya.

    Laporan kinerja mempertanggungjawabkan semua indikator dalam Perjanjian Kinerja (PermenPANRB 53/2014: perbandingan
    target dan realisasi setiap indikator). Indikator yang bertarget tetapi tidak muncul lagi di bab capaian membuat
    pembaca mengira hasilnya disembunyikan.
    """
    sasaran = dokumen.laporan.baris("indikator", tingkat="sasaran")
    return _tak_dilaporkan(dokumen, (row["id_indikator"] for row in sasaran), "realisasi")


@aturan("target.cabang_tanpa_realisasi", "peringatan", LAPORKAN)
def cabang_tanpa_realisasi(dokumen: Dokumen) -> Iterator[Cacat]:
    """Setiap program, kegiatan, dan sub kegiatan yang bertarget dilaporkan realisasinya.

    Rencana aksi menjanjikan target; laporan triwulan menjawabnya baris demi baris. Baris yang tidak dijawab tidak dapat
    dinilai dan tidak dapat ikut dalam rata-rata.
    """
    cabang = (row["kode"] for row in dokumen.laporan.data.pohon if _dinilai(dokumen, row["kode"]))
    return _tak_dilaporkan(dokumen, cabang, "realisasi", "capaian")


def _dinilai(dokumen: Dokumen, subjek: str) -> bool:
    """A sub kegiatan that is not scheduled yet owes nothing, nor does a parent of which nothing can be judged."""
    ukuran, kosong = ("capaian", (None,)) if dokumen.anak(subjek) else ("target", (None, 0))
    fakta = dokumen.fakta(f"{ukuran}:{subjek}")
    return fakta is None or fakta.nilai not in kosong


def _tak_dilaporkan(dokumen: Dokumen, subjek: Iterable[str], *jawaban: str) -> Iterator[Cacat]:
    """Those with a target in any quarter of the year of which no answer is printed in any."""
    laporan, tahun = dokumen.laporan, str(dokumen.laporan.periode.tahun)
    for satu in subjek:
        janji, jawab = (
            [k for k in dokumen.bermakna(*ukuran) if k.subjek == satu and (k.periode or tahun).startswith(tahun)]
            for ukuran in (DIJANJIKAN, jawaban)
        )
        # “data belum tersedia” is an answer, a dash is none.
        if janji and not any(teks.baku(k.tercetak) for k in jawab):
            nama = laporan.indikator.get(satu, {}).get("nama") or laporan.nama.get(satu) or satu
            pesan = f"{nama} bertarget {janji[0].tercetak}, realisasinya tidak tercetak di mana pun."
            harap = "realisasi pada bab capaian, atau keterangan bahwa datanya belum tersedia"
            yield Cacat(pesan, janji[0], harap, fakta=(f"realisasi:{satu}",))


@aturan(
    "target.akhir_renstra", "peringatan", "cocokkan dengan Renstra yang ditetapkan", bentuk=setiap_klaim("target_akhir")
)
def target_akhir(klaim: Klaim, dokumen: Dokumen) -> Cacat | None:
    """Kondisi akhir Renstra sama dengan target tahun terakhirnya.

    Kondisi akhir periode ialah keadaan yang dicapai pada tahun terakhir. Bila keduanya berbeda, kemajuan menuju akhir
    Renstra tidak dapat dihitung dengan satu arti.
    """
    # In the same table.
    akhir = dokumen.laporan.instansi.periode_renstra[-4:]
    tahunan = dokumen.menurut_fakta.get(f"target_renstra:{klaim.subjek}@{akhir}", ())
    terakhir = next((k for k in tahunan if k.tempat == klaim.tempat and k.nilai is not None), None)
    if terakhir is None or klaim.nilai in (None, terakhir.nilai):
        return None
    pesan = f"Kondisi akhir tercetak {klaim.tercetak}, target {akhir} tercetak {terakhir.tercetak}."
    return Cacat(pesan, klaim, terakhir.tercetak, sumber=(terakhir.fakta,))


@aturan(
    "target.beda_renstra", "peringatan", "samakan, atau jelaskan perubahan targetnya", bentuk=setiap_klaim("target")
)
def target_renstra(klaim: Klaim, dokumen: Dokumen) -> Cacat | None:
    """Target Perjanjian Kinerja dan tabel capaian sama dengan target Renstra tahun itu.

    Reviu menanyakan apakah Perjanjian Kinerja selaras dengan Renstra (PermenPANRB 53/2014). Target yang berbeda perlu
    dijelaskan perubahannya.
    """
    renstra = dokumen.menurut_fakta.get(f"target_renstra:{klaim.subjek}@{dokumen.laporan.periode.tahun}", ())
    # Past years are past.
    for acuan in renstra[:1] if not klaim.periode else ():
        if None not in (klaim.nilai, acuan.nilai) and klaim.nilai != acuan.nilai:
            pesan = f"Target {klaim.tercetak}, target Renstra tahun itu {acuan.tercetak} ({acuan.lokasi})."
            return Cacat(pesan, klaim, acuan.tercetak, sumber=(acuan.fakta,))
    return None


@aturan("target.mundur", "catatan", "jelaskan targetnya, atau usulkan penyesuaian Renstra")
def target_mundur(dokumen: Dokumen) -> Iterator[Cacat]:
    """Target tidak lebih mudah daripada realisasi tahun lalu.

    Target di bawah hasil yang sudah dicapai tidak menantang, dan capaian di atas 100 persen lalu tidak berarti
    kemajuan. Pereviu menanyakan mengapa target Renstra tidak disesuaikan (PermenPANRB 88/2021: target menantang dan
    realistis).
    """
    tahun_lalu = dokumen.laporan.periode.tahun - 1
    for kini, lalu in _tertinggal(dokumen, "target:{}", f"realisasi:{{}}@{tahun_lalu}"):
        pesan = f"Target {kini.tercetak} lebih mudah daripada realisasi {tahun_lalu}, {lalu.tercetak}."
        yield Cacat(pesan, kini, f"tidak lebih mudah daripada {lalu.tercetak}, atau alasannya")


@aturan("target.terlampaui", "catatan", "usulkan penyesuaian Renstra, atau jelaskan targetnya")
def terlampaui(dokumen: Dokumen) -> Iterator[Cacat]:
    """Target tahun berikutnya belum terlampaui hari ini.

    Target Renstra tahun depan yang sudah dilampaui realisasi tahun ini tidak lagi mengarahkan kinerja. Pereviu
    menanyakan apakah Renstra akan disesuaikan.
    """
    depan = dokumen.laporan.periode.tahun + 1
    for target, kini in _tertinggal(dokumen, f"target_renstra:{{}}@{depan}", "realisasi:{}"):
        pesan = f"Target {depan} {target.tercetak} sudah terlampaui realisasi tahun ini, {kini.tercetak}."
        yield Cacat(pesan, target, "target yang masih menantang, atau alasannya")


def _tertinggal(dokumen: Dokumen, target: str, hasil: str) -> Iterator[tuple[Klaim, Klaim]]:
    """Indicators of which the first printed target lies behind the first printed result."""
    for subjek in dokumen.laporan.indikator:
        janji, capai = dokumen.pertama(target.format(subjek)), dokumen.pertama(hasil.format(subjek))
        if janji and capai and _lebih_mudah(dokumen, janji, capai):
            yield janji, capai


def _lebih_mudah(dokumen: Dokumen, target: Klaim, hasil: Klaim) -> bool:
    """True when a target lies behind a result, seen in the direction that is good."""
    if target.nilai is None or hasil.nilai is None:
        return False
    turun = dokumen.laporan.indikator[target.subjek]["arah"] == "turun"
    return target.nilai > hasil.nilai if turun else target.nilai < hasil.nilai


@aturan("target.diam", "catatan", "jelaskan mengapa tahun itu tidak ditargetkan membaik")
def diam(dokumen: Dokumen) -> Iterator[Cacat]:
    """Target Renstra membaik setiap tahun.

    Renstra menjanjikan perbaikan dari kondisi awal. Target yang sama dengan atau lebih mudah daripada tahun sebelumnya
    berarti satu tahun tanpa perbaikan yang direncanakan.
    """
    semua = list(dokumen.bermakna("target_renstra"))
    for subjek in dokumen.laporan.indikator:
        tahunan = {k.periode: k for k in reversed(semua) if k.subjek == subjek}
        awal = dokumen.pertama(f"target_awal:{subjek}")
        for lalu, kini in pairwise([*filter(None, [awal]), *(tahunan[tahun] for tahun in sorted(tahunan))]):
            if kini.nilai == lalu.nilai or _lebih_mudah(dokumen, kini, lalu):
                pesan = f"Target {kini.periode} {kini.tercetak} tidak membaik dari {lalu.tercetak} sebelumnya."
                yield Cacat(pesan, kini, f"lebih baik daripada {lalu.tercetak}, atau alasannya")


@aturan("target.bukan_iku", "catatan", "samakan kedua daftar, atau jelaskan perbedaannya")
def bukan_iku(dokumen: Dokumen) -> Iterator[Cacat]:
    """Indikator yang diperjanjikan termasuk Indikator Kinerja Utama.

    Perjanjian Kinerja memuat Indikator Kinerja Utama (PermenPANRB 53/2014). Indikator sasaran yang bertarget tetapi
    tidak ada dalam tabel IKU, atau sebaliknya, ditanyakan pereviu: daftar mana yang berlaku.
    """
    nama = dokumen.bermakna("nama_indikator")
    iku = {k.subjek for k in nama if "indikator kinerja utama" in k.kolom.casefold()}
    for row in dokumen.laporan.baris("indikator", tingkat="sasaran") if iku else ():
        target = dokumen.pertama(f"target:{row['id_indikator']}")
        if target and target.subjek not in iku:
            pesan = f"{row['nama']} diperjanjikan, tetapi tidak ada dalam tabel Indikator Kinerja Utama."
            yield Cacat(pesan, target, "indikator yang sama dalam IKU dan Perjanjian Kinerja")
