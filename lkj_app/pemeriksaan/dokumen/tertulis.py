"""Rules on what a document writes out: the period and the year, dates, figures in words, the officials who sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import sekali, setiap_klaim
from lkj_app.pemeriksaan.periode import kantor
from lkj_app.pemeriksaan.tanggal import baca_tanggal, libur
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.periode import Periode
from lkj_utils.kontrak import nip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Waktu", "dokumen", BACAAN)
terbilang = Keluarga("Terbilang", "dokumen", BACAAN)
pejabat = Keluarga("Pejabat", "dokumen", BACAAN)

TRIWULAN = re.compile(r"\b(?:triwulan|tw)\s*(?:ke[\s-]*)?(?P<ke>IV|I{1,3}|[1-4])?\b", re.IGNORECASE)
TAHUN = re.compile(r"(?<![\d-])20\d\d(?![\d-])")
TAHUN_PATAH = re.compile(
    r"\b(?:(?:tw|triwulan)\s+(?:ke\s+)?(?:IV|I{1,3}|[1-4])|tahun(?:\s+anggaran)?|t\.?a\.?)\s+(?P<tahun>\d{3}|\d{5,})\b(?![.,]\d)",
    re.IGNORECASE,
)
setiap_periode, setiap_bukti = setiap_klaim("nama_periode"), setiap_klaim("tanggal_bukti")
setiap_tanggal_laporan = setiap_klaim("tanggal")
PERIKSA_ANGKA = "betulkan nama periodenya, dan periksa apakah angka di dekatnya ikut tertinggal"
SEBENARNYA = "pakai tanggal penandatanganan yang sebenarnya"
# Words nearer than this to the right ones are the right ones with a slip of the pen.
SALAH_KETIK = 0.8
BKN = "Peraturan Kepala BKN 22/2007"
KEPUTUSAN = "cocokkan dengan keputusan pangkat terakhir"
JENJANG = {
    "I": ("Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I"),
    "II": ("Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I"),
    "III": ("Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I"),
    "IV": ("Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama"),
}
GOLONGAN = {
    teks.baku(pangkat): f"{golongan}/{ruang}"
    for golongan, semua in JENJANG.items()
    for pangkat, ruang in zip(semua, "abcde", strict=False)
}
RUANG = re.compile(r"\b(?P<golongan>IV|I{1,3})\s*[/.]?\s*(?P<ruang>[a-e])\b")


@aturan("waktu.nama_periode", "galat", PERIKSA_ANGKA)
@setiap_periode
def nama_periode(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Nama triwulan dan tahun sama di seluruh laporan.

    Satu laporan berbicara tentang satu triwulan. Nama triwulan lain tertinggal dari laporan sebelumnya, dan membuat
    pembaca ragu apakah angkanya ikut tertinggal.
    """
    lain = re.fullmatch(r"(\d{4})-TW([1-4])", klaim.periode)
    periode = Periode(int(lain[1]), int(lain[2])) if lain else dokumen.laporan.periode
    triwulan, tahun = TRIWULAN.search(klaim.tercetak), TAHUN.search(klaim.tercetak)
    # The quarter and the year as far as they are printed.
    ke = triwulan["ke"].upper() if triwulan and triwulan["ke"] else periode.romawi
    if ke not in (periode.romawi, str(periode.triwulan)) or (tahun and int(tahun[0]) != periode.tahun):
        pesan = f"Tercetak “{klaim.tercetak}”, sedangkan laporan ini tentang {periode.nama}."
        yield Cacat(pesan, klaim, periode.nama)


@aturan("waktu.tanpa_triwulan", "catatan", "tulis nomor triwulannya")
@setiap_periode
def tanpa_triwulan(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Kata triwulan diikuti nomornya.

    “Sampai dengan Triwulan” tanpa nomor tidak mengatakan sampai kapan angkanya dihitung.
    """
    if (cocok := TRIWULAN.search(klaim.tercetak)) and not cocok["ke"]:
        pesan = f"“{klaim.tercetak}” tidak menyebut triwulan ke berapa."
        yield Cacat(pesan, klaim, dokumen.laporan.periode.nama)


@aturan("waktu.tahun", "galat", "betulkan tahunnya")
@setiap_klaim()
def tahun(klaim: Klaim, _dokumen: Dokumen) -> Iterator[Cacat]:
    """Tahun ditulis empat angka.

    Tahun dengan angka yang hilang atau berlebih tidak menunjuk tahun mana pun; buktinya meragukan.
    """
    if cocok := TAHUN_PATAH.search(klaim.tercetak):
        pesan = f"Tahun “{cocok['tahun']}” dalam “{klaim.tercetak}” tidak empat angka."
        yield Cacat(pesan, klaim, "tahun empat angka")


@aturan("tanggal.mustahil", "galat", "cocokkan dengan undangan, daftar hadir, atau surat tugasnya")
@setiap_klaim("tanggal", "tanggal_data", "tanggal_bukti")
def tanggal_mustahil(klaim: Klaim, _dokumen: Dokumen) -> Iterator[Cacat]:
    """Tanggal ada dalam kalender.

    Tanggal yang tidak ada, atau rentang yang berakhir sebelum dimulai, tidak dapat menjadi bukti apa pun.
    """
    if sebab := baca_tanggal(klaim.tercetak).mustahil:
        yield Cacat(f"Tanggal “{klaim.tercetak}” mustahil: {sebab}.", klaim, "tanggal yang ada dalam kalender")


@aturan("tanggal.bukti_sesudah", "galat", "betulkan tanggalnya, atau keluarkan dari bukti triwulan ini")
@setiap_bukti
def bukti_sesudah(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Kegiatan yang dilaporkan terjadi sebelum akhir data.

    Realisasi sampai akhir triwulan tidak dapat dibuktikan dengan kegiatan sesudahnya; kegiatan sesudah tanggal laporan
    bahkan belum terjadi ketika laporan ditandatangani.
    """
    hari, batas = _hari(klaim), dokumen.laporan.waktu.tanggal_akhir_data
    if hari and hari > batas:
        pesan = f"Kegiatan bertanggal {klaim.tercetak}, sesudah akhir data ({fmt.tanggal(batas)})."
        yield Cacat(pesan, klaim, f"paling lambat {fmt.tanggal(batas)}")


@aturan("tanggal.bukti_sebelum", "peringatan", "betulkan tanggalnya, atau keluarkan dari bukti tahun ini")
@setiap_bukti
def bukti_sebelum(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Kegiatan yang dilaporkan terjadi dalam tahun anggaran.

    Realisasi dihitung sejak 1 Januari; kegiatan tahun lalu membuktikan realisasi tahun lalu.
    """
    hari, awal = _hari(klaim), dokumen.laporan.periode.awal_tahun
    if hari and hari < awal:
        pesan = f"Kegiatan bertanggal {klaim.tercetak}, sebelum {fmt.tanggal(awal)}."
        yield Cacat(pesan, klaim, f"paling awal {fmt.tanggal(awal)}")


def _hari(klaim: Klaim) -> date | None:
    """The last day printed; evidence of an impossible range has none."""
    terbaca = baca_tanggal(klaim.tercetak)
    return None if terbaca.mustahil and klaim.ukuran == "tanggal_bukti" else terbaca.akhir


@aturan("tanggal.laporan", "peringatan", "pakai satu tanggal penandatanganan")
@setiap_tanggal_laporan
def dua_tanggal(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Laporan bertanggal satu.

    Tanggal di kata pengantar, di penutup, dan di data ialah tanggal penandatanganan yang sama; dua tanggal berarti
    laporan diubah sesudah ditandatangani, atau salah salin.
    """
    hari, milik = _hari(klaim), dokumen.laporan.waktu.tanggal_laporan
    if hari not in (None, milik):
        pesan = f"Laporan bertanggal {klaim.tercetak}, menurut periode.toml {fmt.tanggal(milik)}."
        yield Cacat(pesan, klaim, fmt.tanggal(milik))


@aturan("tanggal.sebelum_data", "catatan", SEBENARNYA, kembar=kantor.sehari_dengan_data)
@sekali
@setiap_tanggal_laporan
def sebelum_data(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """As in our own data."""
    hari, batas = _hari(klaim), dokumen.laporan.waktu.tanggal_akhir_data
    if hari and hari <= batas:
        pesan = f"Laporan bertanggal {fmt.tanggal(hari)}, datanya sampai {fmt.tanggal(batas)}."
        yield Cacat(pesan, klaim, f"sesudah {fmt.tanggal(batas)}")


@aturan("tanggal.hari_libur", "catatan", SEBENARNYA, kembar=kantor.hari_kerja)
@sekali
@setiap_tanggal_laporan
def hari_libur(klaim: Klaim, _dokumen: Dokumen) -> Iterator[Cacat]:
    """As in our own data."""
    if (hari := _hari(klaim)) and (sebab := libur(hari)):
        yield Cacat(f"Laporan bertanggal {fmt.tanggal(hari)}, {sebab}.", klaim, "hari kerja")


@terbilang("terbilang.beda", "galat", "betulkan angkanya atau terbilangnya")
@setiap_klaim()
def beda(klaim: Klaim, _dokumen: Dokumen) -> Iterator[Cacat]:
    """Angka dan terbilangnya sama.

    Terbilang ditulis untuk menghilangkan keraguan tentang angka. Bila keduanya berbeda, pembaca tidak tahu mana yang
    berlaku.
    """
    if ada := teks.pasangan(klaim.tercetak):
        angka, kata, nilai = ada
        benar, tercetak = fmt.terbilang(angka), fmt.angka(angka)
        # Words that are no number are an abbreviation or a remark.
        catatan = teks.mirip(kata, benar) < SALAH_KETIK and not teks.berbunyi_angka(kata)
        salah = not catatan and not teks.sama(kata, benar) if nilai is None else nilai != angka
        if salah:
            selisih = None if nilai is None else fmt.angka(angka - nilai)
            yield Cacat(f"Angka {tercetak} diterbilangkan “{kata}”.", klaim, f"{tercetak} ({benar})", selisih)


@pejabat("pejabat.nip", "galat", "ketik ulang 18 angkanya dari dokumen kepegawaian", sumber=BKN)
@setiap_klaim("nip")
def nip_salah(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """NIP berisi 18 angka yang masuk akal.

    NIP memuat tanggal lahir, bulan pengangkatan, jenis kelamin, dan nomor urut (Peraturan Kepala BKN 22/2007). NIP yang
    tidak berbentuk demikian salah ketik, tepat di bawah tanda tangan.
    """
    if masalah := _masalah(klaim, dokumen):
        # Another NIP of the same person that is right is what was meant.
        benar = (k.tercetak for k in dokumen.menurut_fakta[klaim.fakta] if not _masalah(k, dokumen))
        yield Cacat(f"NIP tidak benar: {masalah}.", klaim, next(benar, "18 angka"))


def _masalah(klaim: Klaim, dokumen: Dokumen) -> str | None:
    return nip.masalah(_polos(klaim), dokumen.laporan.periode.akhir)


def _polos(klaim: Klaim) -> str:
    """Without the label and the marks between the parts."""
    return nip.bersih(re.sub(r"^\s*NIP\.?\s*[:.]?|[-.]", "", klaim.tercetak, flags=re.IGNORECASE))


@pejabat("pejabat.dua_nip", "peringatan", "cocokkan dengan dokumen kepegawaian")
def dua_nip(dokumen: Dokumen) -> Iterator[Cacat]:
    """Satu pejabat satu NIP.

    NIP tidak pernah berganti. Dua NIP untuk satu orang, atau satu NIP untuk dua orang, salah satunya keliru.
    """
    pemilik: dict[str, Klaim] = {}
    milik: dict[str, Klaim] = {}
    # A malformed one is named by pejabat.nip.
    for klaim in (k for k in dokumen.bermakna("nip") if not _masalah(k, dokumen)):
        sendiri, orang = milik.setdefault(klaim.subjek, klaim), pemilik.setdefault(_polos(klaim), klaim)
        if _polos(sendiri) != _polos(klaim):
            yield _dua("NIP pejabat ini dicetak berbeda", klaim, sendiri)
        elif orang.subjek != klaim.subjek:
            yield _dua("NIP ini juga dicetak untuk pejabat lain", klaim, orang)


def _dua(pesan: str, klaim: Klaim, lain: Klaim) -> Cacat:
    return Cacat(f"{pesan}: {lain.tercetak} ({lain.lokasi}).", klaim, lain.tercetak)


@pejabat("pejabat.pangkat_golongan", "galat", KEPUTUSAN)
@setiap_klaim("pangkat")
def pangkat_golongan(klaim: Klaim, _dokumen: Dokumen) -> Iterator[Cacat]:
    """Pangkat cocok dengan golongan ruangnya.

    Setiap pangkat pegawai negeri sipil berpasangan dengan satu golongan ruang (PP 99/2000 tentang Kenaikan Pangkat
    Pegawai Negeri Sipil). Pasangan lain pasti salah ketik.
    """
    ada, resmi = _golongan(klaim.tercetak), GOLONGAN.get(_pangkat(klaim.tercetak))
    if ada and resmi and ada != resmi:
        yield Cacat(f"“{klaim.tercetak}”: pangkat itu bergolongan {resmi}, bukan {ada}.", klaim, resmi)


@pejabat("pejabat.pangkat", "peringatan", KEPUTUSAN)
@setiap_klaim("pangkat")
def pangkat(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Pangkat dan golongan sama dengan data pejabat.

    Pangkat di bawah tanda tangan ialah pangkat pejabat itu pada tanggal laporan, sama di semua tempat.
    """
    resmi = dokumen.resmi(klaim)
    bagian = [{baca(klaim.tercetak), baca(resmi)} - {""} for baca in (_pangkat, _golongan)]
    if any(len(bunyi) > 1 for bunyi in bagian):
        yield Cacat(f"Pangkat tercetak “{klaim.tercetak}”, menurut pejabat.csv “{resmi}”.", klaim, resmi)


def _golongan(tercetak: str) -> str:
    cocok = RUANG.search(tercetak)
    return f"{cocok['golongan']}/{cocok['ruang']}" if cocok else ""


def _pangkat(tercetak: str) -> str:
    """The rank alone: ``pembinatingkati`` of ``Pangkat/Gol: Pembina Tk. I, IV/b``."""
    tanpa = re.sub(r"^\s*pangkat[^:]*:", "", RUANG.sub("", tercetak), flags=re.IGNORECASE)
    kata = ["tingkat" if k in ("tk", "tkt") else k for k in teks.kata(re.sub(r"\bTk(?=I\b)", "Tk ", tanpa))]
    return "".join(k for k in kata if k not in ("gol", "golongan", "ruang"))
