"""Rules on names in a document: programs by code, sasaran, indicators, organisation, accounts, units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.asal import asal_fakta
from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_utils.dasar import format as fmt
from lkj_utils.fakta.ukuran import UKURAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KELOMPOK = "Nama dan bunyi"
# Facts that are texts and judged elsewhere: by their own rules on dates, periods, scales, officials, regulations.
JENJANG = frozenset(("predikat", "status_capaian", "status_efisiensi", "mutu", "tren"))
SENDIRI = frozenset(("nama_periode", "tanggal", "tanggal_data", "pangkat", "regulasi", "versi_anggaran"))
PERBAIKAN = "samakan dengan bunyi resminya, di semua tempat"


def beda_bunyi(dokumen: Dokumen, sama: Callable[[str, str], bool], *ukuran: str) -> Iterator[Cacat]:
    """Every printed text of these measures that is not our text; the same words are named once per place."""
    sudah: set[tuple[str, str, str]] = set()
    for klaim in dokumen.klaim:
        resmi, asal = resmi_menurut(dokumen, klaim) if klaim.ukuran in ukuran else ("", "")
        if not resmi or not teks.baku(klaim.tercetak) or sama(klaim.tercetak, resmi):
            continue
        kunci = (klaim.fakta, klaim.tempat, teks.baku(klaim.tercetak))
        if kunci in sudah:
            continue
        sudah.add(kunci)
        beda = teks.perbedaan(klaim.tercetak, resmi)
        yield Cacat(
            f"{_judul(klaim)} {klaim.subjek} tercetak lain dari {asal}: {beda or klaim.tercetak}.",
            klaim=klaim,
            diharapkan=resmi,
            selisih=beda or None,
            perbaikan=PERBAIKAN,
        )


def resmi_menurut(dokumen: Dokumen, klaim: Klaim) -> tuple[str, str]:
    """The official text of what a claim is about, and where it stands; empty where our data hold none."""
    fakta = dokumen.fakta(klaim.fakta)
    if fakta and fakta.nilai:
        return str(fakta.nilai), "nomenklatur" if klaim.ukuran == "nama" else asal_fakta(fakta)
    if klaim.ukuran == "jabatan":
        # The head of a unit may be named without the person who holds the office.
        return str(
            dokumen.laporan.data.satu("unit_kerja", kode_unit=klaim.subjek).get("jabatan") or ""
        ), "unit_kerja.csv"
    if klaim.ukuran == "periode_renstra":
        return dokumen.laporan.instansi.periode_renstra, "instansi.toml"
    return "", ""


def _judul(klaim: Klaim) -> str:
    ukuran = UKURAN.get(klaim.ukuran)
    return ukuran.judul if ukuran else klaim.ukuran.replace("_", " ").capitalize()


@aturan(
    "nama.nomenklatur",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Program, kegiatan, dan sub kegiatan memakai nama resmi menurut kodenya",
    alasan=(
        "Permendagri 90/2019 menetapkan kode dan nomenklatur program, kegiatan, dan sub kegiatan. Nama yang berubah "
        "dari tabel ke tabel membuat pembaca mengira ada dua kegiatan, dan baris tidak dapat dipadankan dengan SIPD."
    ),
    contoh="“Penegakan Qanun” di luar Aceh; nama sub kegiatan lain untuk kode yang sama.",
)
def nomenklatur(dokumen: Dokumen) -> Iterator[Cacat]:
    """Case, spacing, punctuation, list numbers and the label before the name do not count."""
    yield from beda_bunyi(dokumen, teks.sama, "nama")


@aturan(
    "nama.sasaran",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Sasaran berbunyi sama di semua tempat",
    alasan=(
        "Sasaran ditetapkan dalam Renstra dan diperjanjikan dengan bunyi itu. Bila bunyinya lain di IKU, Perjanjian "
        "Kinerja, atau bab capaian, tidak jelas sasaran mana yang dipertanggungjawabkan (PermenPANRB 53/2014)."
    ),
    contoh="IKU menulis “Kemampuan Pelayanan Publik”, tabel program menulis “Kualitas Pelayanan Publik”.",
)
def sasaran(dokumen: Dokumen) -> Iterator[Cacat]:
    """The wording of each sasaran."""
    yield from beda_bunyi(dokumen, teks.sama, "uraian_sasaran")


@aturan(
    "nama.indikator",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Indikator bernama sama di semua tempat",
    alasan=(
        "Indikator menentukan apa yang diukur. Nama yang berubah antara rencana dan laporan berarti hal lain yang "
        "diukur, atau salah ketik (PermenPANRB 53/2014: yang dilaporkan ialah yang diperjanjikan)."
    ),
    contoh="“Jumlah rapat koordinasi” tercetak “jumlah tepat koordinasi”.",
)
def indikator(dokumen: Dokumen) -> Iterator[Cacat]:
    """An abbreviation in brackets (``Indeks Kepuasan Masyarakat (IKM)``) may be there or not."""
    yield from beda_bunyi(dokumen, _tanpa_singkatan, "nama_indikator")


def _tanpa_singkatan(satu: str, lain: str) -> bool:
    polos = [re.sub(r"\([A-Z][A-Za-z]*\)", "", s) for s in (satu, lain)]
    return teks.sama(satu, lain) or teks.sama(*polos)


@aturan(
    "nama.organisasi",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Instansi, unit kerja, pejabat, dan desa bernama sama di semua tempat",
    alasan=(
        "Susunan organisasi ditetapkan dengan peraturan. Nama unit, jabatan, pejabat, atau desa yang tertukar membuat "
        "penanggung jawab kegiatan tidak jelas."
    ),
    contoh="“Sub Bagian Umum dan Kepegawaian” dalam daftar, “Sub Bagian Umum dan Keuangan” dalam uraian tugas.",
)
def organisasi(dokumen: Dokumen) -> Iterator[Cacat]:
    """Names of the office, its units, offices, people and villages."""
    yield from beda_bunyi(dokumen, _instansi_sama, "nama_instansi")
    yield from beda_bunyi(dokumen, teks.sama, "nama_unit", "nama_pejabat", "jabatan", "nama_desa")


def _instansi_sama(satu: str, lain: str) -> bool:
    """``Kantor Kecamatan X``, ``Pemerintah Kecamatan X`` name the same office; ``Kantor Camat X`` is another name."""
    polos = ["".join(k for k in teks.kata(s) if k not in ("kantor", "instansi", "pemerintah")) for s in (satu, lain)]
    return polos[0] == polos[1]


@aturan(
    "nama.visi_misi",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Visi dan misi dikutip menurut bunyinya",
    alasan=(
        "Visi dan misi kepala daerah ditetapkan dalam RPJMD dengan Peraturan Daerah. Kutipan yang diberi tanda petik "
        "harus tepat; dua bunyi dalam satu laporan menunjukkan bahwa salah satunya disalin dari ingatan."
    ),
    contoh="“Menciptakan Kepemerintahan” di satu tempat, “Menciptakan pemerintahan” di tempat lain.",
)
def visi_misi(dokumen: Dokumen) -> Iterator[Cacat]:
    """A vision may be quoted with or without the name of the regency before it."""
    kabupaten = str(dokumen.laporan.data.profil.get("kabupaten", ""))
    jenis, _, nama = kabupaten.partition(" ")

    def sama(satu: str, lain: str) -> bool:
        polos = [teks.baku(s).removeprefix(teks.baku(jenis)).removeprefix(teks.baku(nama)) for s in (satu, lain)]
        return polos[0] == polos[1]

    yield from beda_bunyi(dokumen, sama, "visi")
    yield from beda_bunyi(dokumen, teks.sama, "misi", "tujuan", "periode_renstra")


@aturan(
    "nama.akun",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Akun dan sumber dana bernama sama di semua tempat",
    alasan=(
        "Akun pendapatan dan sumber dana bernama menurut dokumen anggaran. Nama lain, atau judul kolom yang tidak "
        "cocok dengan isinya, membuat tabel tidak dapat dipadankan dengan laporan realisasi anggaran."
    ),
    contoh="Kolom “Kegiatan” berisi “APBD”.",
)
def akun(dokumen: Dokumen) -> Iterator[Cacat]:
    """Names of accounts; a source of funds stands under a heading that says so."""
    yield from beda_bunyi(dokumen, _nama_akun, "nama_akun")
    kepala = {(k.tempat, k.kolom): k for k in reversed(dokumen.menurut_ukuran.get("sumber_dana", ()))}
    for klaim in reversed(kepala.values()):
        judul = teks.kata(klaim.kolom)
        if judul and not {"sumber", "dana", "keterangan", "ket", "pembiayaan"} & set(judul):
            yield Cacat(
                f"Sumber dana {klaim.tercetak} tercetak di kolom “{klaim.kolom}”.",
                klaim=klaim,
                diharapkan="kolom Sumber Dana",
                perbaikan="betulkan judul kolomnya",
            )


def _nama_akun(satu: str, lain: str) -> bool:
    polos = [teks.baku(re.sub(r"\([A-Z]+\)", "", s)) for s in (satu, lain)]
    return polos[0] == polos[1]


@aturan(
    "nama.satuan",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Satuan sama dengan satuan indikatornya",
    alasan=(
        "Target dan realisasi hanya dapat dibandingkan dalam satu satuan. Satuan yang berganti (dokumen, laporan; "
        "unit, paket) membuat capaian tidak dapat diperiksa."
    ),
    contoh="Rencana aksi menulis 18 laporan, bab capaian menulis 18 dokumen.",
)
def satuan(dokumen: Dokumen) -> Iterator[Cacat]:
    """Usual abbreviations (``org``, ``rek``, ``eksm``, ``%``) stand for the whole word."""
    yield from beda_bunyi(dokumen, _satuan_sama, "satuan")


def _satuan_sama(satu: str, lain: str) -> bool:
    pendek, panjang = (teks.baku(s.replace("%", "persen")) for s in (satu, lain))
    return pendek == panjang or teks.singkatan(pendek, panjang)


@aturan(
    "nama.satu_bunyi",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Satu nama dicetak dengan satu bunyi",
    alasan=(
        "Bila data tidak memuat bunyi resminya, bunyi dalam dokumen setidaknya sama di semua tempat; dua bunyi untuk "
        "satu hal harus diputuskan seseorang."
    ),
    contoh="Misi ketujuh dicetak dengan dua bunyi, sedangkan data hanya memuat enam misi.",
)
def satu_bunyi(dokumen: Dokumen) -> Iterator[Cacat]:
    """Only where our data hold no text: elsewhere the rules above name every wrong place."""
    for semua in dokumen.menurut_fakta.values():
        if not _bernama(semua[0]) or resmi_menurut(dokumen, semua[0])[0]:
            continue
        lain = [k for k in semua if not teks.sama(k.tercetak, semua[0].tercetak)]
        if lain:
            bunyi = dict.fromkeys(k.tercetak for k in (semua[0], *lain))
            yield Cacat(
                f"{_judul(lain[0])} {lain[0].subjek} dicetak dengan {len(bunyi)} bunyi: "
                f"{fmt.daftar([f'“{satu}”' for satu in bunyi])}.",
                klaim=lain[0],
                diharapkan="satu bunyi di semua tempat",
                perbaikan="tentukan bunyi yang benar, lalu pakai di semua tempat",
            )


def _bernama(klaim: Klaim) -> bool:
    ukuran = UKURAN.get(klaim.ukuran)
    if ukuran is None:
        return klaim.ukuran.startswith("nama_")
    return ukuran.jenis == "teks" and ukuran.nama not in JENJANG | SENDIRI


ATURAN = (nomenklatur, sasaran, indikator, organisasi, visi_misi, akun, satuan, satu_bunyi)
