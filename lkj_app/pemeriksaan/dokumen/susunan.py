"""Rules on the numbering of a document: headings, tables, figures, rows, and references to tables."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import penomoran
from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_utils.dasar import kode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KELOMPOK = "Susunan dokumen"
# What a claim file calls a table that the document does not number.
TABEL_POLOS = re.compile(r"(?:^|, )tabel$", re.IGNORECASE)
TINGKAT = ("bab", "bagian", "sub")
PERBAIKAN = "nomori ulang, atau biarkan pengolah kata menomori sendiri"


@aturan(
    "susunan.nomor_judul",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Judul bernomor urut tanpa lompatan dan tanpa kembar",
    alasan=(
        "Judul dirujuk dengan nomornya (“Bab III huruf C”). Nomor kembar menunjuk dua tempat, dan nomor yang "
        "terlompat membuat pembaca mencari bagian yang hilang."
    ),
    contoh="Bab II berurut A, B, C, D, F, C.",
)
def nomor_judul(dokumen: Dokumen) -> Iterator[Cacat]:
    """Letters and numerals restart under each higher heading."""
    for kelompok in _judul_sederajat(dokumen.menurut_ukuran.get("judul", ())):
        berurut = [(k, n) for k in kelompok if (n := penomoran.urai(k.tercetak))]
        jenis = {n.jenis for _, n in berurut}
        if len(jenis) != 1:
            continue
        for posisi, sebab in penomoran.patah([n.urut for _, n in berurut]):
            klaim, nomor = berurut[posisi]
            sebelum = f"; sebelumnya {berurut[posisi - 1][1].label}" if posisi else ""
            yield Cacat(
                f"Nomor judul {nomor.label} pada “{klaim.tercetak}” {penomoran.SEBAB[sebab]}{sebelum}.",
                klaim=klaim,
                diharapkan="nomor urut berikutnya",
                perbaikan=PERBAIKAN,
            )


def _judul_sederajat(semua: Sequence[Klaim]) -> list[list[Klaim]]:
    """Headings of one level under one higher heading, in the order of the document."""
    hasil: list[list[Klaim]] = []
    terbuka: dict[int, list[Klaim]] = {}
    # Other levels lie deeper, each below those that the document used before it.
    dalamnya = {nama: n for n, nama in enumerate(dict.fromkeys((*TINGKAT, *(k.kolom.casefold() for k in semua))))}
    for klaim in semua:
        tingkat = dalamnya[klaim.kolom.casefold()]
        for dalam in [t for t in terbuka if t > tingkat]:
            del terbuka[dalam]
        if tingkat not in terbuka:
            terbuka[tingkat] = []
            hasil.append(terbuka[tingkat])
        terbuka[tingkat].append(klaim)
    return hasil


@aturan(
    "susunan.nomor_tabel",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Tabel dan gambar bernomor unik dan urut",
    alasan=(
        "Kalimat merujuk tabel dengan nomornya. Dua tabel bernomor sama tidak dapat dibedakan, dan nomor yang "
        "terlompat berarti tabel dihapus tanpa menomori ulang, atau hilang dari laporan."
    ),
    contoh="Dua tabel bernomor 3.6; sesudah Tabel 3.1 langsung Tabel 3.6.",
)
def nomor_tabel(dokumen: Dokumen) -> Iterator[Cacat]:
    """Tables and figures, each numbered within its chapter."""
    for jenis, sebutan in (("nomor_tabel", "Tabel"), ("nomor_gambar", "Gambar")):
        bernomor = [(k, n) for k in dokumen.menurut_ukuran.get(jenis, ()) if (n := penomoran.bertitik(k.tercetak))]
        for bab in dict.fromkeys(n[0] for _, n in bernomor):
            isi = [(k, n[1]) for k, n in bernomor if n[0] == bab]
            for posisi, sebab in penomoran.patah([urut for _, urut in isi]):
                yield _nomor_patah(f"{sebutan} {bab}", isi, posisi, sebab)


def _nomor_patah(sebutan: str, isi: Sequence[tuple[Klaim, int]], posisi: int, sebab: str) -> Cacat:
    klaim, urut = isi[posisi]
    if sebab == "melompat":
        terakhir = max((n for _, n in isi[:posisi]), default=0)
        hilang = [f"{sebutan}.{n}" for n in range(terakhir + 1, urut)]
        pesan = f"{sebutan}.{urut} didahului nomor yang tidak ada: {', '.join(hilang)}."
    else:
        pesan = f"Nomor {sebutan}.{urut} pada “{klaim.baris or klaim.tercetak}” {penomoran.SEBAB[sebab]}."
    return Cacat(pesan, klaim=klaim, diharapkan="nomor urut berikutnya", perbaikan=PERBAIKAN)


@aturan(
    "susunan.bab_tabel",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Tabel dan gambar bernomor menurut babnya",
    alasan="Angka pertama nomor tabel ialah nomor bab; tabel bernomor bab lain tertinggal dari susunan terdahulu.",
    contoh="Tabel 2.3 terletak di Bab III.",
)
def bab_tabel(dokumen: Dokumen) -> Iterator[Cacat]:
    """Where the place of a caption begins with its chapter."""
    for klaim in (k for u in ("nomor_tabel", "nomor_gambar") for k in dokumen.menurut_ukuran.get(u, ())):
        nomor, tempat = penomoran.bertitik(klaim.tercetak), penomoran.BAB.match(klaim.tempat.partition(",")[0])
        pada = penomoran.urai(tempat[0]) if tempat else None
        if nomor and pada and pada.urut != nomor[0]:
            yield Cacat(
                f"{klaim.tercetak} terletak di Bab {pada.label}.",
                klaim=klaim,
                diharapkan=f"nomor yang dimulai dengan {pada.urut}",
                perbaikan=PERBAIKAN,
            )


@aturan(
    "susunan.tabel_tanpa_nomor",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Setiap tabel bernomor dan berjudul",
    alasan="Tabel tanpa nomor tidak dapat dirujuk, tidak masuk daftar tabel, dan tidak dapat ditunjuk dalam tanggapan.",
    contoh="Tabel capaian di bawah setiap sub kegiatan dicetak tanpa nomor.",
)
def tabel_tanpa_nomor(dokumen: Dokumen) -> Iterator[Cacat]:
    """Places that a claim file calls a table without a number; one finding for the document."""
    tanpa = [isi[0] for tempat, isi in dokumen.menurut_tempat.items() if TABEL_POLOS.search(tempat)]
    if tanpa:
        yield Cacat(
            f"{len(tanpa)} tabel dicetak tanpa nomor dan judul, yang pertama di {tanpa[0].tempat}.",
            klaim=tanpa[0],
            diharapkan="nomor dan judul tabel",
            perbaikan="beri nomor dan judul, atau jadikan satu tabel",
        )


@aturan(
    "susunan.rujukan_tabel",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Tabel dan gambar yang dirujuk ada, dan hanya satu",
    alasan="Rujukan ke tabel yang tidak ada, atau ke nomor yang dipakai dua tabel, tidak dapat diikuti pembaca.",
    contoh="“Berdasarkan Tabel 3.6” sedangkan ada dua Tabel 3.6.",
)
def rujukan_tabel(dokumen: Dokumen) -> Iterator[Cacat]:
    """References to tables (and to figures, where the words say so)."""
    ada = {
        nama: [penomoran.bertitik(k.tercetak) for k in dokumen.menurut_ukuran.get(ukuran, ())]
        for nama, ukuran in (("gambar", "nomor_gambar"), ("tabel", "nomor_tabel"))
    }
    for klaim in (k for u in ("rujukan_tabel", "rujukan_gambar") for k in dokumen.menurut_ukuran.get(u, ())):
        nomor = penomoran.bertitik(klaim.tercetak)
        jenis = "gambar" if "gambar" in f"{klaim.ukuran} {klaim.tercetak}".casefold() else "tabel"
        # Without any caption in the claims nobody knows which tables there are.
        if nomor is None or not ada[jenis] or ada[jenis].count(nomor) == 1:
            continue
        banyak = ada[jenis].count(nomor)
        isi = f"dipakai {banyak} {jenis}" if banyak else "tidak ada"
        yield Cacat(
            f"Rujukan “{klaim.tercetak}”: nomor itu {isi}.",
            klaim=klaim,
            diharapkan=f"nomor {jenis} yang ada",
            perbaikan="betulkan nomor yang dirujuk, atau nomori ulang tabelnya",
        )


@aturan(
    "susunan.nomor_urut",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Baris tabel bernomor urut",
    alasan=(
        "Nomor baris yang kembar atau terlompat menandakan baris disisipkan atau dihapus sesudah tabel dijumlahkan."
    ),
    contoh="Baris bernomor 1, 2, 3, 3.",
)
def nomor_urut(dokumen: Dokumen) -> Iterator[Cacat]:
    """Rows of one table; rows with official codes are counted among those under the same parent."""
    deret: dict[tuple[str, str, str], list[tuple[Klaim, int]]] = {}
    for klaim in dokumen.menurut_ukuran.get("nomor_urut", ()):
        dalam, urut = penomoran.nomor_baris(klaim.tercetak)
        if urut is not None:
            deret.setdefault((klaim.subjek, klaim.tempat, dalam or _induk(klaim)), []).append((klaim, urut))
    for isi in deret.values():
        for posisi, sebab in penomoran.patah([n for _, n in isi]):
            klaim, nomor = isi[posisi]
            # Without codes a list may start again under another heading.
            if nomor == 1 and not _induk(klaim):
                break
            yield Cacat(
                f"Nomor {klaim.tercetak} ({klaim.baris}) {penomoran.SEBAB[sebab]}.",
                klaim=klaim,
                diharapkan="nomor urut berikutnya",
                perbaikan="nomori ulang barisnya, dan periksa apakah ada baris yang disisipkan",
            )


@aturan(
    "susunan.urutan_beda",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Daftar yang sama bernomor sama",
    alasan=(
        "Bila hal yang sama didaftar dua kali, nomor atau hurufnya dipakai sebagai rujukan. Urutan yang tertukar "
        "membuat rujukan itu menunjuk hal lain."
    ),
    contoh="Susunan organisasi menulis huruf d untuk seksi yang dalam uraian tugas disebut huruf e.",
)
def urutan_beda(dokumen: Dokumen) -> Iterator[Cacat]:
    """Two lists of the same rows: each row whose number differs, at the later list."""
    daftar: dict[str, dict[str, Klaim]] = {}
    for klaim in dokumen.menurut_ukuran.get("nomor_urut", ()):
        daftar.setdefault(klaim.subjek, {})[klaim.baris] = klaim
    pertama: dict[frozenset[str], dict[str, Klaim]] = {}
    for isi in daftar.values():
        # Rows known only by their place in the list (``baris 1``) cannot be recognised in another.
        if len(isi) > 1 and not any("baris" in b or "daftar" in b for b in isi):
            yield from _nomor_tertukar(pertama.setdefault(frozenset(isi), isi), isi)


def _nomor_tertukar(lama: dict[str, Klaim], baru: dict[str, Klaim]) -> Iterator[Cacat]:
    for baris, klaim in baru.items():
        if penomoran.nomor_baris(klaim.tercetak) != penomoran.nomor_baris(lama[baris].tercetak):
            yield Cacat(
                f"{baris} bernomor {klaim.tercetak}, di {lama[baris].tempat} bernomor {lama[baris].tercetak}.",
                klaim=klaim,
                diharapkan=lama[baris].tercetak,
                perbaikan="samakan urutannya",
            )


@aturan(
    "susunan.bentuk_nomor",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Nomor sederajat ditulis dengan satu bentuk",
    alasan="Nomor “01” di antara “1”, atau “1)” di antara “1.”, menandakan baris yang disalin dari tempat lain.",
    contoh="Kegiatan bernomor 01, 02, lalu 1.",
)
def bentuk_nomor(dokumen: Dokumen) -> Iterator[Cacat]:
    """Rows of one level in one table, and headings side by side; the rarer form is named."""
    deret: dict[tuple[str, str], list[Klaim]] = {}
    for klaim in dokumen.menurut_ukuran.get("nomor_urut", ()):
        if derajat := kode.tingkat(klaim.baris):
            deret.setdefault((klaim.tempat, derajat), []).append(klaim)
    judul = _judul_sederajat(dokumen.menurut_ukuran.get("judul", ()))
    for semua in (*deret.values(), *judul):
        bentuk = [(k, b) for k in semua if (b := penomoran.bentuk(k.tercetak))]
        hitung = Counter(b for _, b in bentuk).most_common()
        for klaim, satu in bentuk:
            if satu != hitung[0][0]:
                yield Cacat(
                    f"Nomor pada “{klaim.tercetak}” ditulis “{satu}”, yang sederajat “{hitung[0][0]}”.",
                    klaim=klaim,
                    diharapkan=f"bentuk “{hitung[0][0]}”",
                    perbaikan=PERBAIKAN,
                )


def _induk(klaim: Klaim) -> str:
    """The parent of the row's code; programs share one, rows without a code none."""
    if kode.tingkat(klaim.baris) == kode.PROGRAM:
        return kode.PROGRAM
    return kode.induk(klaim.baris) or ""


ATURAN = (nomor_judul, nomor_tabel, bab_tabel, tabel_tanpa_nomor, rujukan_tabel, nomor_urut, urutan_beda, bentuk_nomor)
