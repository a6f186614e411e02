"""Rules on the claim file itself: what names no fact, or prints no number, is compared with nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan import Cacat, Keluarga
from lkj_app.pemeriksaan.bentuk import setiap_klaim
from lkj_app.pemeriksaan.dokumen.nilai import TANDA_ASING, jenis_angka, nilai_tercetak, salah_tanda
from lkj_app.pemeriksaan.isi_dokumen import Dokumen, kelompok
from lkj_app.pemeriksaan.pengenal import Pengenal
from lkj_app.pemeriksaan.teks import angka_kata, baku
from lkj_utils.dasar.temuan import ribuan
from lkj_utils.fakta.ukuran import UKURAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_app.pemeriksaan.klaim import Klaim

aturan = Keluarga("Berkas klaim", "dokumen", "Tanpa peraturan: yang tidak dibandingkan tidak diperiksa.")

# What people print where there is no number.
KOSONG = frozenset(
    map(baku, ("", "nihil", "tidak ada", "n/a", "n.a.", "belum ada", "belum tersedia", "tidak tersedia"))
)
KOSONG |= {baku("data belum tersedia"), baku("data tidak tersedia")}


def dibandingkan(dokumen: Dokumen) -> tuple[Klaim, ...]:
    """The claims that can be held against a fact of ours which has a value."""
    return tuple(klaim for klaim in dokumen.klaim if _terbanding(klaim, dokumen))


def _terbanding(klaim: Klaim, dokumen: Dokumen) -> bool:
    fakta = dokumen.fakta(klaim.fakta)
    ada = fakta is not None and fakta.nilai is not None
    return ada and (not jenis_angka(klaim) or nilai_tercetak(klaim) is not None)


@aturan("klaim.fakta_asing", "peringatan", "betulkan kolom fakta; bila memang tidak ada padanannya, kosongkan")
def fakta_asing(dokumen: Dokumen) -> Iterator[Cacat]:
    """Setiap klaim menyebut fakta yang dikenal.

    Klaim dengan ukuran atau kode yang salah ketik tidak bertemu fakta mana pun, jadi angkanya tidak dibandingkan dan
    tampak seperti angka yang benar. Fakta yang belum bernilai pada periode ini, atau milik periode lain, dikenal.
    """
    pengenal = Pengenal(dokumen.laporan.fakta)
    sebab = [(pengenal.asing(klaim), klaim) for klaim in dokumen.klaim if klaim.fakta]
    for (bagian, nama), semua in kelompok(((s, getattr(k, s)), k) for s, k in sebab if s).items():
        dekat = pengenal.terdekat(semua[0])
        saran = f" Mungkin maksudnya: {dekat}." if dekat else ""
        yield Cacat(_pesan(bagian, nama, semua, dokumen) + saran, semua[0])


def _pesan(bagian: str, nama: str, semua: Sequence[Klaim], dokumen: Dokumen) -> str:
    akibat = f"{ribuan(len(semua))} klaim tidak dibandingkan"
    match bagian:
        case "ukuran":
            return f"Ukuran “{nama}” tidak dikenal (fakta “{semua[0].fakta}”); {akibat}."
        case "periode":
            return f"Periode “{nama}” pada fakta “{semua[0].fakta}” tidak terbaca (@2022 atau @2023-TW2); {akibat}."
    return f"Fakta “{semua[0].fakta}” tidak ada dalam data {dokumen.laporan.fakta.periode}; {akibat}."


@aturan("klaim.bukan_angka", "peringatan", "cocokkan dengan dokumen; betulkan salinannya atau kolom fakta")
@setiap_klaim()
def bukan_angka(klaim: Klaim, _dokumen: Dokumen) -> Iterator[Cacat]:
    """Klaim tentang angka mencetak angka.

    Sel yang mengaku jumlah, persentase, atau cacah tetapi tidak terbaca sebagai angka tidak dapat dibandingkan:
    biasanya salah salin dari dokumen, atau faktanya milik kolom lain. Tanda hubung, “nihil”, dan “tidak ada” berarti
    kosong.
    """
    terbaca = klaim.nilai is not None or angka_kata(klaim.tercetak) is not None or baku(klaim.tercetak) in KOSONG
    # Figures with strange signs have their own rules.
    if jenis_angka(klaim) and not (terbaca or salah_tanda(klaim) or TANDA_ASING.search(klaim.tercetak)):
        tercetak = f"{UKURAN[klaim.ukuran].judul} tercetak “{klaim.tercetak.strip()}”"
        yield Cacat(f"{tercetak}, tidak terbaca sebagai angka; tidak dibandingkan.", klaim)


@aturan("klaim.tanpa_pembanding", "galat", "betulkan kolom fakta, atau sebutkan periode yang benar")
def tanpa_pembanding(dokumen: Dokumen) -> Iterator[Cacat]:
    """Paling sedikit satu klaim dapat dibandingkan dengan data.

    Berkas yang tidak satu pun klaimnya bertemu fakta yang bernilai belum diperiksa terhadap data, walaupun tidak ada
    galat lain: kolom faktanya kosong atau salah, atau periodenya bukan periode dokumen itu.
    """
    if dokumen.klaim and not dibandingkan(dokumen):
        data = f"data {dokumen.laporan.fakta.periode}"
        pesan = f"Tidak satu pun dari {ribuan(len(dokumen.klaim))} klaim dapat dibandingkan dengan {data}."
        yield Cacat(pesan, dokumen.klaim[0])
