"""Rules on names in a document: programs by code and level, sasaran, indicators, organisation, accounts, units."""

from __future__ import annotations

import re
from functools import wraps
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.aturan import BACAAN, Cacat, Cari, Keluarga
from lkj_app.pemeriksaan.bentuk import pertama, setiap_fakta, setiap_klaim
from lkj_app.pemeriksaan.isi_dokumen import Dokumen, asal_fakta
from lkj_utils.dasar import format as fmt
from lkj_utils.dasar import kode
from lkj_utils.fakta.ukuran import UKURAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lkj_app.pemeriksaan.klaim import Klaim

    Sama = Callable[[str, str], bool]

aturan = Keluarga("Nama dan bunyi", "dokumen", BACAAN)

SAMAKAN = "samakan dengan bunyi resminya, di semua tempat"
ORGANISASI = ("nama_unit", "nama_pejabat", "jabatan", "nama_desa")
KEPALA_DANA = frozenset(("sumber", "dana", "keterangan", "ket", "pembiayaan"))
TINGKAT = {"program": "program", "kegiatan": "kegiatan", "subkegiatan": "sub kegiatan"}
# Texts that rules of their own judge: words of a scale; dates, periods, ranks, references.
JENJANG = {"predikat", "status_capaian", "status_efisiensi", "mutu", "tren"}
SENDIRI = JENJANG | {"nama_periode", "tanggal", "tanggal_data", "pangkat", "regulasi", "versi_anggaran"}


def bunyi(*ukuran: str, **sama: Sama) -> Callable[..., Cari]:
    """A rule without a body: these measures print the official text; ``sama`` says where two texts are one."""
    return lambda kerja: wraps(kerja)(lambda dokumen: beda_bunyi(dokumen, *ukuran, **sama))


def beda_bunyi(dokumen: Dokumen, *ukuran: str, **sama: Sama) -> Iterator[Cacat]:
    """Every printed text of these measures that is not our text; the same words are named once per place."""

    def lain(klaim: Klaim) -> bool:
        resmi, _ = _resmi(klaim, dokumen)
        cocok = sama.get(klaim.ukuran, teks.sama)
        return bool(resmi and teks.baku(klaim.tercetak)) and not cocok(klaim.tercetak, resmi)

    semua = filter(lain, dokumen.bermakna(*ukuran, *sama))
    for klaim in pertama(semua, lambda k: (k.fakta, k.tempat, teks.baku(k.tercetak))):
        resmi, asal = _resmi(klaim, dokumen)
        beda = teks.perbedaan(klaim.tercetak, resmi)
        pesan = f"{_judul(klaim)} tercetak lain dari {asal}: {beda or klaim.tercetak}."
        yield Cacat(pesan, klaim, resmi, beda or None)


def _resmi(klaim: Klaim, dokumen: Dokumen) -> tuple[str, str]:
    """The official text of what a claim is about, and where it stands; empty where our data hold none."""
    if (fakta := dokumen.fakta(klaim.fakta)) and fakta.nilai:
        # An official name is read from the code; one that the office typed stands in a column of its own.
        return str(fakta.nilai), "nomenklatur" if fakta.masukan[0].endswith("/kode") else asal_fakta(fakta)
    if klaim.ukuran == "periode_renstra":
        return dokumen.laporan.instansi.periode_renstra, "instansi.toml"
    # The head of a unit may be named without the person who holds the office.
    unit = dokumen.laporan.data.satu("unit_kerja", kode_unit=klaim.subjek) if klaim.ukuran == "jabatan" else {}
    return unit.get("jabatan") or "", "unit_kerja.csv"


def _judul(klaim: Klaim) -> str:
    dikenal = UKURAN.get(klaim.ukuran)
    return f"{dikenal.judul if dikenal else klaim.ukuran.replace('_', ' ').capitalize()} {klaim.subjek}"


def tanpa(pola: str) -> Sama:
    """One wording, but for what may stand in it or not."""
    return lambda satu, lain: teks.baku(re.sub(pola, "", satu)) == teks.baku(re.sub(pola, "", lain))


@aturan("nama.nomenklatur", "peringatan", SAMAKAN)
@bunyi("nama")
def nomenklatur() -> None:
    """Program, kegiatan, dan sub kegiatan memakai nama resmi menurut kodenya.

    Permendagri 90/2019 menetapkan kode dan nomenklatur program, kegiatan, dan sub kegiatan. Nama yang berubah dari
    tabel ke tabel membuat pembaca mengira ada dua kegiatan, dan baris tidak dapat dipadankan dengan SIPD.
    """


@aturan("nama.sasaran", "peringatan", SAMAKAN)
@bunyi("uraian_sasaran")
def sasaran() -> None:
    """Sasaran berbunyi sama di semua tempat.

    Sasaran ditetapkan dalam Renstra dan diperjanjikan dengan bunyi itu. Bila bunyinya lain di IKU, Perjanjian Kinerja,
    atau bab capaian, tidak jelas sasaran mana yang dipertanggungjawabkan (PermenPANRB 53/2014).
    """


def _indikator_sama(satu: str, lain: str) -> bool:
    """An abbreviation in brackets (``Indeks Kepuasan Masyarakat (IKM)``) may be there or not."""
    return teks.sama(satu, lain) or teks.sama(*(re.sub(r"\([A-Z][A-Za-z]*\)", "", s) for s in (satu, lain)))


@aturan("nama.indikator", "peringatan", SAMAKAN)
@bunyi(nama_indikator=_indikator_sama)
def indikator() -> None:
    """Indikator bernama sama di semua tempat.

    Indikator menentukan apa yang diukur. Nama yang berubah antara rencana dan laporan berarti hal lain yang diukur,
    atau salah ketik (PermenPANRB 53/2014: yang dilaporkan ialah yang diperjanjikan).
    """


# ``Kantor Kecamatan X``, ``Pemerintah Kecamatan X`` name the same office; ``Kantor Camat X`` is another name.
KANTOR = tanpa(r"(?i)\b(kantor|instansi|pemerintah)\b")


@aturan("nama.organisasi", "peringatan", SAMAKAN)
@bunyi(*ORGANISASI, nama_instansi=KANTOR)
def organisasi() -> None:
    """Instansi, unit kerja, pejabat, dan desa bernama sama di semua tempat.

    Susunan organisasi ditetapkan dengan peraturan. Nama unit, jabatan, pejabat, atau desa yang tertukar membuat
    penanggung jawab kegiatan tidak jelas.
    """


@aturan("nama.visi_misi", "peringatan", SAMAKAN)
def visi_misi(dokumen: Dokumen) -> Iterator[Cacat]:
    """Visi dan misi dikutip menurut bunyinya.

    Visi dan misi kepala daerah ditetapkan dalam RPJMD dengan Peraturan Daerah. Kutipan yang diberi tanda petik harus
    tepat; dua bunyi dalam satu laporan menunjukkan bahwa salah satunya disalin dari ingatan.
    """
    # A vision may be quoted with or without the name of the regency before it.
    jenis, _, nama = dokumen.laporan.instansi.kabupaten.partition(" ")

    def sama(satu: str, lain: str) -> bool:
        polos = {teks.baku(s).removeprefix(teks.baku(jenis)).removeprefix(teks.baku(nama)) for s in (satu, lain)}
        return len(polos) == 1

    yield from beda_bunyi(dokumen, "misi", "tujuan", "periode_renstra", visi=sama)


@aturan("nama.akun", "peringatan", SAMAKAN)
def akun(dokumen: Dokumen) -> Iterator[Cacat]:
    """Akun dan sumber dana bernama sama di semua tempat.

    Akun pendapatan dan sumber dana bernama menurut dokumen anggaran. Nama lain, atau judul kolom yang tidak cocok
    dengan isinya, membuat tabel tidak dapat dipadankan dengan laporan realisasi anggaran.
    """
    yield from beda_bunyi(dokumen, nama_akun=tanpa(r"\([A-Z]+\)"))
    for klaim in pertama(dokumen.bermakna("sumber_dana"), lambda k: (k.tempat, k.kolom)):
        if (judul := teks.kata(klaim.kolom)) and KEPALA_DANA.isdisjoint(judul):
            pesan = f"Sumber dana {klaim.tercetak} tercetak di kolom “{klaim.kolom}”."
            yield Cacat(pesan, klaim, "kolom Sumber Dana", perbaikan="betulkan judul kolomnya")


def _satuan_sama(pendek: str, panjang: str) -> bool:
    """Usual abbreviations (``org``, ``rek``, ``eksm``, ``%``) stand for the whole word."""
    pendek, panjang = (teks.baku(s.replace("%", "persen")) for s in (pendek, panjang))
    return pendek == panjang or teks.singkatan(pendek, panjang)


@aturan("nama.satuan", "peringatan", SAMAKAN)
@bunyi(satuan=_satuan_sama)
def satuan() -> None:
    """Satuan sama dengan satuan indikatornya.

    Target dan realisasi hanya dapat dibandingkan dalam satu satuan. Satuan yang berganti (dokumen, laporan; unit,
    paket) membuat capaian tidak dapat diperiksa.
    """


@aturan("nama.satuan_disingkat", "catatan", "tulis satuannya lengkap")
@setiap_klaim("satuan")
def satuan_disingkat(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Satuan ditulis lengkap.

    Satu daftar satuan dipakai di seluruh laporan. Singkatan yang berganti-ganti (org, rek, eksm) membuat target dan
    realisasi tampak bersatuan lain.
    """
    resmi = dokumen.resmi(klaim)
    if teks.singkatan(teks.baku(klaim.tercetak), teks.baku(resmi)):
        yield Cacat(f"Satuan “{klaim.tercetak}” disingkat.", klaim, resmi)


@aturan("nama.satu_bunyi", "peringatan", "tentukan bunyi yang benar, lalu pakai di semua tempat")
@setiap_fakta()
def satu_bunyi(semua: Sequence[Klaim], dokumen: Dokumen) -> Iterator[Cacat]:
    """Satu nama dicetak dengan satu bunyi.

    Bila data tidak memuat bunyi resminya, bunyi dalam dokumen setidaknya sama di semua tempat; dua bunyi untuk satu hal
    harus diputuskan seseorang.
    """
    # Where our data hold the text, the rules above name every wrong place.
    lain = [k for k in semua if not teks.sama(k.tercetak, semua[0].tercetak)]
    if lain and _bernama(lain[0]) and not _resmi(lain[0], dokumen)[0]:
        kata = list(dict.fromkeys(f"“{k.tercetak}”" for k in (semua[0], *lain)))
        pesan = f"{_judul(lain[0])} dicetak dengan {len(kata)} bunyi: {fmt.daftar(kata)}."
        yield Cacat(pesan, lain[0], "satu bunyi di semua tempat")


def _bernama(klaim: Klaim) -> bool:
    dikenal = UKURAN.get(klaim.ukuran)
    bernama = dikenal.jenis == "teks" if dikenal else klaim.ukuran.startswith("nama_")
    return bernama and klaim.ukuran not in SENDIRI


@aturan("nama.sebutan_tingkat", "peringatan", "betulkan kepala kolom atau sebutannya")
@setiap_klaim("nama")
def sebutan_tingkat(klaim: Klaim, dokumen: Dokumen) -> Iterator[Cacat]:
    """Program, kegiatan, dan sub kegiatan disebut menurut tingkatnya.

    Permendagri 90/2019 membedakan program, kegiatan, dan sub kegiatan. Kepala kolom atau sebutan tingkat lain membuat
    pembaca mencari angka di tingkat yang salah.
    """
    benar = (kode.tingkat(klaim.subjek) or "").replace("_", " ")
    kolom, cetak, resmi = (teks.baku(s) for s in (klaim.kolom, klaim.tercetak, dokumen.resmi(klaim)))
    # The title of its column, and a label before the name that is no part of it.
    label = cetak.removesuffix(resmi) if resmi and cetak.endswith(resmi) else ""
    sebut = next((TINGKAT[s] for s in (kolom, label) if TINGKAT.get(s, benar) != benar), "")
    if benar and sebut:
        yield Cacat(f"“{klaim.tercetak}” ialah {benar}, di sini disebut {sebut}.", klaim, benar, ditemukan=sebut)
