"""Rules on what is promised and what proves it: targets, realisasi, the evidence that is listed, each once."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import Baris, pertama, setiap, setiap_fakta, setiap_klaim
from lkj_app.pemeriksaan.hitungan import nilai
from lkj_app.pemeriksaan.periode import kinerja as data
from lkj_app.pemeriksaan.tanggal import Tanggal, baca_tanggal
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta.indikator import tren
from lkj_utils.fakta.seri import PUTUS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from fractions import Fraction

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

aturan_bukti = Keluarga("Bukti", "dokumen", BACAAN)
aturan = Keluarga("Sasaran dan indikator", "dokumen", BACAAN)

TANGGAL = "tanggal_bukti"
DIJANJIKAN = ("target", "target_tahun", "target_gabungan", "target_renstra", "target_akhir")
LAPORKAN = "laporkan realisasinya, atau tulis mengapa belum ada"
BUTIR = re.compile(r"(?P<jumlah>jumlah\s+)?butir\s+(?P<nomor>\d+)", re.IGNORECASE)


@aturan_bukti(
    "bukti.jumlah", "peringatan", "lengkapi daftar buktinya, atau betulkan realisasinya", kembar=data.beda_realisasi
)
@setiap_fakta("butir")
def jumlah(semua: Sequence[Klaim], dokumen: Dokumen) -> Iterator[Cacat]:
    """As in our own data."""
    didaftar, fakta = _didaftar(semua), "realisasi" + semua[0].fakta.removeprefix("butir")
    # Each printed value once, at its first place; where none is printed our own, at the list.
    tercetak = [(k, nilai(k)) for k in pertama(dokumen.tercetak(fakta), lambda k: k.nilai)]
    milik = dokumen.fakta(fakta)
    sendiri = [(semua[0], milik.nilai)] if milik and not isinstance(milik.nilai, str | None) else []
    for klaim, hasil in tercetak or sendiri:
        if didaftar and hasil != didaftar:
            banyak, ada, selisih = (fmt.angka(n) for n in (hasil, didaftar, hasil - didaftar))
            asal = "" if tercetak else " menurut data"
            pesan = f"Realisasi{asal} {banyak}, bukti yang didaftar {ada}."
            yield Cacat(pesan, klaim, f"{ada}, sebanyak yang didaftar", selisih, fakta=(fakta,), ditemukan=banyak)


def _didaftar(semua: Sequence[Klaim]) -> Fraction | int:
    """Butir, each as often as the amount printed with it says (``3 Dokumen``)."""
    banyak: dict[tuple[str, str, str], Fraction | int] = {}
    for klaim in semua:
        if cocok := BUTIR.fullmatch(klaim.kolom.strip()):
            # Butir of several lists about one subject carry the same numbers.
            nomor = klaim.tempat, klaim.baris, cocok["nomor"]
            if cocok["jumlah"] and klaim.nilai is not None:
                banyak[nomor] = klaim.nilai
            banyak.setdefault(nomor, 1)
    return sum(banyak.values())


def _hari(klaim: Klaim) -> date | None:
    """The first day that is printed."""
    return baca_tanggal(klaim.tercetak).awal


@aturan_bukti("bukti.tanggal_kembar", "catatan", "pastikan bahwa keduanya bukan satu kegiatan")
@setiap_klaim(TANGGAL)
def tanggal_kembar(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Satu kegiatan dihitung satu kali.

    Dua kegiatan pada tanggal yang sama untuk satu sub kegiatan dapat berarti satu kegiatan dicatat dua kali.
    """
    lain = next(k for k in dokumen.menurut_fakta[klaim.fakta] if _hari(k) == _hari(klaim))
    if _hari(klaim) and lain.kolom != klaim.kolom:
        pesan = f"{klaim.kolom.capitalize()} dan {lain.kolom} bertanggal sama ({klaim.tercetak})."
        yield Cacat(pesan, klaim, "tanggal yang berbeda, atau satu kegiatan")


@aturan_bukti("bukti.urutan", "catatan", "periksa bulan dan tahunnya")
@setiap_fakta(TANGGAL)
def urutan(semua: Sequence[Klaim], dokumen: Dokumen) -> Iterator[Cacat]:
    """Bukti bertanggal didaftar menurut waktu.

    Daftar kegiatan disusun menurut tanggal. Tanggal yang menyela urutannya biasanya salah bulan atau salah tahun.
    """
    # A date outside the year is said by the rules on dates.
    batas_awal, batas_akhir = dokumen.laporan.periode.awal_tahun, dokumen.laporan.waktu.tanggal_akhir_data
    hari = [(k, pada) for k in semua if (pada := _hari(k))]
    for (sebelum, awal), (klaim, pada), (sesudah, akhir) in zip(hari, hari[1:], hari[2:], strict=False):
        if batas_awal <= pada <= batas_akhir and awal <= akhir and not awal <= pada <= akhir:
            pesan = f"{klaim.tercetak} tidak terletak di antara {sebelum.tercetak} dan {sesudah.tercetak}."
            yield Cacat(pesan, klaim, f"antara {fmt.tanggal(awal)} dan {fmt.tanggal(akhir)}")


@aturan_bukti("bukti.tanpa_tanggal", "catatan", "tambahkan tanggalnya")
@setiap_fakta("butir")
def tanpa_tanggal(semua: list[Klaim], dokumen: Dokumen) -> Iterator[Cacat]:
    """Semua bukti dalam satu daftar bertanggal.

    Tanggal memungkinkan bukti dicocokkan dengan undangan, daftar hadir, atau surat tugasnya. Butir tanpa tanggal di
    antara butir bertanggal ialah yang pertama ditanyakan pemeriksa.
    """
    tanggal = dokumen.menurut_fakta.get(TANGGAL + semua[0].fakta.removeprefix("butir"), ())
    isi = [k for k in semua if not k.kolom.casefold().startswith("jumlah")]
    sendiri = {k.kolom for k in tanggal}
    kosong = [k for k in isi if k.kolom not in sendiri and baca_tanggal(k.tercetak) == Tanggal()]
    if 0 < len(kosong) < len(isi):
        sebut = fmt.daftar([f"“{satu.tercetak}”" for satu in kosong])
        pesan = f"{len(kosong)} dari {len(isi)} bukti tidak bertanggal: {sebut}."
        yield Cacat(pesan, kosong[0], "tanggal pada setiap bukti")


@aturan("target.tanpa_realisasi", "peringatan", LAPORKAN, kembar=data.tanpa_realisasi)
@setiap(lambda dokumen: dokumen.laporan.baris("indikator", tingkat="sasaran"))
def tanpa_realisasi(row: Baris, dokumen: Dokumen) -> Iterator[Cacat]:
    """As in our own data."""
    yield from _tak_dilaporkan(dokumen, row["id_indikator"], "realisasi")


@aturan("target.cabang_tanpa_realisasi", "peringatan", LAPORKAN)
@setiap(lambda dokumen: dokumen.laporan.data.pohon)
def cabang_tanpa_realisasi(row: Baris, dokumen: Dokumen) -> Iterator[Cacat]:
    """Setiap program, kegiatan, dan sub kegiatan yang bertarget dilaporkan realisasinya.

    Rencana aksi menjanjikan target; laporan triwulan menjawabnya baris demi baris. Baris yang tidak dijawab tidak dapat
    dinilai dan tidak dapat ikut dalam rata-rata.
    """
    # A sub kegiatan that is not scheduled yet owes nothing, nor does a parent of which nothing can be judged.
    ukuran, kosong = ("capaian", (None,)) if dokumen.anak(row["kode"]) else ("target", (None, 0))
    fakta = dokumen.fakta(f"{ukuran}:{row['kode']}")
    if fakta is None or fakta.nilai not in kosong:
        yield from _tak_dilaporkan(dokumen, row["kode"], "realisasi", "capaian")


def _tak_dilaporkan(dokumen: Dokumen, subjek: str, *jawaban: str) -> Iterator[Cacat]:
    """What has a target in any quarter of the year while no answer is printed in any."""
    laporan, tahun = dokumen.laporan, str(dokumen.laporan.periode.tahun)
    janji, jawab = (
        [k for k in dokumen.bermakna(*ukuran) if k.subjek == subjek and (k.periode or tahun).startswith(tahun)]
        for ukuran in (DIJANJIKAN, jawaban)
    )
    # “data belum tersedia” is an answer, a dash is none.
    if janji and not any(teks.baku(k.tercetak) for k in jawab):
        nama = laporan.indikator.get(subjek, {}).get("nama") or laporan.nama.get(subjek) or subjek
        pesan = f"{nama} bertarget {janji[0].tercetak}, realisasinya tidak tercetak di mana pun."
        harap = "realisasi pada bab capaian, atau keterangan bahwa datanya belum tersedia"
        yield Cacat(pesan, janji[0], harap, fakta=(f"realisasi:{subjek}",))


@aturan("target.akhir_renstra", "peringatan", "cocokkan dengan Renstra yang ditetapkan", kembar=data.akhir_renstra)
@setiap_klaim("target_akhir")
def target_akhir(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """As in our own data."""
    # In the same table.
    akhir = dokumen.laporan.instansi.periode_renstra[-4:]
    tahunan = dokumen.tercetak(f"target_renstra:{klaim.subjek}@{akhir}")
    terakhir = next((k for k in tahunan if k.tempat == klaim.tempat), None)
    if terakhir and klaim.nilai not in (None, terakhir.nilai):
        pesan = f"Kondisi akhir tercetak {klaim.tercetak}, target {akhir} tercetak {terakhir.tercetak}."
        yield Cacat(pesan, klaim, terakhir.tercetak, sumber=(terakhir.fakta,))


@aturan("target.beda_renstra", "peringatan", "samakan, atau jelaskan perubahan targetnya", kembar=data.pk_beda_renstra)
@setiap_klaim("target")
def target_renstra(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """As in our own data."""
    renstra = dokumen.menurut_fakta.get(f"target_renstra:{klaim.subjek}@{dokumen.laporan.periode.tahun}", ())
    acuan = next(iter(renstra), None)
    # Past years are past.
    if acuan and not klaim.periode and None not in (klaim.nilai, acuan.nilai) and klaim.nilai != acuan.nilai:
        pesan = f"Target {klaim.tercetak}, target Renstra tahun itu {acuan.tercetak} ({acuan.lokasi})."
        yield Cacat(pesan, klaim, acuan.tercetak, sumber=(acuan.fakta,))


@aturan(
    "target.mundur",
    "catatan",
    "jelaskan targetnya, atau usulkan penyesuaian Renstra",
    kembar=data.target_di_bawah_tahun_lalu,
)
def target_mundur(dokumen: Dokumen) -> Iterator[Cacat]:
    """As in our own data."""
    tahun_lalu = dokumen.laporan.periode.tahun - 1
    for kini, lalu in _tertinggal(dokumen, "target:{}", f"realisasi:{{}}@{tahun_lalu}"):
        if dokumen.laporan.fakta.ada(f"{PUTUS}:{kini.subjek}", str(tahun_lalu)):
            continue
        pesan = f"Target {kini.tercetak} lebih mudah daripada realisasi {lalu.periode}, {lalu.tercetak}."
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
    for subjek, sifat in dokumen.laporan.indikator.items():
        janji, capai = dokumen.pertama(target.format(subjek)), dokumen.pertama(hasil.format(subjek))
        if janji and capai and tren(janji.nilai, capai.nilai, sifat["arah"] or "naik") == "memburuk":
            yield janji, capai


@aturan("target.diam", "catatan", "jelaskan mengapa tahun itu tidak ditargetkan membaik")
def diam(dokumen: Dokumen) -> Iterator[Cacat]:
    """Target Renstra membaik setiap tahun.

    Renstra menjanjikan perbaikan dari kondisi awal. Target yang sama dengan atau lebih mudah daripada tahun sebelumnya
    berarti satu tahun tanpa perbaikan yang direncanakan.
    """
    semua = list(dokumen.bermakna("target_renstra"))
    for subjek, sifat in dokumen.laporan.indikator.items():
        tahunan = {k.periode: k for k in reversed(semua) if k.subjek == subjek}
        awal = dokumen.pertama(f"target_awal:{subjek}")
        for lalu, kini in pairwise([*filter(None, [awal]), *(tahunan[tahun] for tahun in sorted(tahunan))]):
            if tren(kini.nilai, lalu.nilai, sifat["arah"] or "naik") in ("tetap", "memburuk"):
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
