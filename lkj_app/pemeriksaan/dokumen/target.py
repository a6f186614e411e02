"""Rules on sasaran in a document: what is promised is reported, and targets agree between plan and report."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import teks
from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.klaim import Klaim

KELOMPOK = "Sasaran dan indikator"
DIJANJIKAN = ("target", "target_tahun", "target_gabungan", "target_renstra", "target_akhir")


@aturan(
    "target.tanpa_realisasi",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Setiap indikator sasaran yang dijanjikan dilaporkan realisasinya",
    alasan=(
        "Laporan kinerja mempertanggungjawabkan semua indikator dalam Perjanjian Kinerja (PermenPANRB 53/2014: "
        "perbandingan target dan realisasi setiap indikator). Indikator yang bertarget tetapi tidak muncul lagi di bab "
        "capaian membuat pembaca mengira hasilnya disembunyikan."
    ),
    contoh="Nilai LAKIP bertarget 70 dalam Perjanjian Kinerja, realisasinya tidak tercetak di mana pun.",
)
def tanpa_realisasi(dokumen: Dokumen) -> Iterator[Cacat]:
    """Indicators of a sasaran with a printed target."""
    for row in dokumen.laporan.baris("indikator", tingkat="sasaran"):
        yield from _tak_dilaporkan(dokumen, str(row["id_indikator"]), "realisasi")


@aturan(
    "target.cabang_tanpa_realisasi",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Setiap program, kegiatan, dan sub kegiatan yang bertarget dilaporkan realisasinya",
    alasan=(
        "Rencana aksi menjanjikan target; laporan triwulan menjawabnya baris demi baris. Baris yang tidak dijawab "
        "tidak dapat dinilai dan tidak dapat ikut dalam rata-rata."
    ),
    contoh="Rencana aksi menargetkan 12 rapat, bab capaian tidak menyebutnya.",
)
def cabang_tanpa_realisasi(dokumen: Dokumen) -> Iterator[Cacat]:
    """Neither realisasi nor capaian is printed anywhere for a subject with a target."""
    for row in dokumen.laporan.data.pohon:
        if _dinilai(dokumen, row["kode"]):
            yield from _tak_dilaporkan(dokumen, str(row["kode"]), "realisasi", "capaian")


def _dinilai(dokumen: Dokumen, subjek: str) -> bool:
    """A sub kegiatan that is not scheduled yet owes nothing, nor does a parent of which nothing can be judged."""
    if dokumen.anak(subjek):
        fakta = dokumen.fakta(f"capaian:{subjek}")
        return fakta is None or fakta.nilai is not None
    fakta = dokumen.fakta(f"target:{subjek}")
    return fakta is None or bool(fakta.nilai)


def _tak_dilaporkan(dokumen: Dokumen, subjek: str, *jawaban: str) -> Iterator[Cacat]:
    # “data belum tersedia” is an answer, a dash is none.
    tahun = str(dokumen.laporan.periode.tahun)
    janji = _tentang(dokumen, subjek, tahun, *DIJANJIKAN)
    if not janji or any(teks.baku(k.tercetak) for k in _tentang(dokumen, subjek, tahun, *jawaban)):
        return
    nama = dokumen.laporan.indikator.get(subjek, {}).get("nama") or dokumen.laporan.nama.get(subjek) or subjek
    yield Cacat(
        f"{nama} bertarget {janji[0].tercetak}, realisasinya tidak tercetak di mana pun.",
        klaim=janji[0],
        fakta=(f"realisasi:{subjek}",),
        diharapkan="realisasi pada bab capaian, atau keterangan bahwa datanya belum tersedia",
        perbaikan="laporkan realisasinya, atau tulis mengapa belum ada",
    )


def _tentang(dokumen: Dokumen, subjek: str, tahun: str, *ukuran: str) -> list[Klaim]:
    """Claims about a subject in the year of the report, in any of its quarters."""
    semua = (k for nama in ukuran for k in dokumen.menurut_ukuran.get(nama, ()))
    return [k for k in semua if k.subjek == subjek and (not k.periode or k.periode.startswith(tahun))]


@aturan(
    "target.akhir_renstra",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Kondisi akhir Renstra sama dengan target tahun terakhirnya",
    alasan=(
        "Kondisi akhir periode ialah keadaan yang dicapai pada tahun terakhir. Bila keduanya berbeda, kemajuan menuju "
        "akhir Renstra tidak dapat dihitung dengan satu arti."
    ),
    contoh="Target 2026 tercetak 98, kondisi akhir tercetak 91.",
)
def target_akhir(dokumen: Dokumen) -> Iterator[Cacat]:
    """In the same table, where it prints the last year of the Renstra."""
    akhir = dokumen.laporan.instansi.periode_renstra[-4:]
    for klaim in dokumen.menurut_ukuran.get("target_akhir", ()):
        tahunan = dokumen.menurut_fakta.get(f"target_renstra:{klaim.subjek}@{akhir}", ())
        terakhir = next((k for k in tahunan if k.tempat == klaim.tempat and k.nilai is not None), None)
        if terakhir is not None and klaim.nilai is not None and klaim.nilai != terakhir.nilai:
            yield Cacat(
                f"Kondisi akhir tercetak {klaim.tercetak}, target {terakhir.periode} tercetak {terakhir.tercetak}.",
                klaim=klaim,
                sumber=(terakhir.fakta,),
                diharapkan=terakhir.tercetak,
                perbaikan="cocokkan dengan Renstra yang ditetapkan",
            )


@aturan(
    "target.beda_renstra",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Target Perjanjian Kinerja dan tabel capaian sama dengan target Renstra tahun itu",
    alasan=(
        "Reviu menanyakan apakah Perjanjian Kinerja selaras dengan Renstra (PermenPANRB 53/2014). Target yang berbeda "
        "perlu dijelaskan perubahannya."
    ),
    contoh="Renstra menargetkan 87 untuk 2023, Perjanjian Kinerja 85.",
)
def target_renstra(dokumen: Dokumen) -> Iterator[Cacat]:
    """Each printed target of this year against the first printed Renstra target of it; past years are past."""
    tahun_ini = str(dokumen.laporan.periode.tahun)
    for klaim in dokumen.menurut_ukuran.get("target", ()):
        renstra = dokumen.menurut_fakta.get(f"target_renstra:{klaim.subjek}@{tahun_ini}", ())
        if (
            klaim.periode
            or klaim.nilai is None
            or not renstra
            or renstra[0].nilai is None
            or klaim.nilai == renstra[0].nilai
        ):
            continue
        yield Cacat(
            f"Target {klaim.tercetak}, target Renstra tahun itu {renstra[0].tercetak} ({renstra[0].lokasi}).",
            klaim=klaim,
            sumber=(renstra[0].fakta,),
            diharapkan=renstra[0].tercetak,
            perbaikan="samakan, atau jelaskan perubahan targetnya",
        )


@aturan(
    "target.mundur",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Target tidak lebih mudah daripada realisasi tahun lalu",
    alasan=(
        "Target di bawah hasil yang sudah dicapai tidak menantang, dan capaian di atas 100 persen lalu tidak berarti "
        "kemajuan. Pereviu menanyakan mengapa target Renstra tidak disesuaikan (PermenPANRB 88/2021: target "
        "menantang dan realistis)."
    ),
    contoh="Target 2023 tercetak 87, realisasi 2022 tercetak 92,78.",
)
def target_mundur(dokumen: Dokumen) -> Iterator[Cacat]:
    """Each indicator once, by the direction in which it is good."""
    tahun_lalu = dokumen.laporan.periode.tahun - 1
    for subjek, sifat in dokumen.laporan.indikator.items():
        kini = dokumen.pertama(f"target:{subjek}")
        lalu = dokumen.pertama(f"realisasi:{subjek}@{tahun_lalu}")
        if kini and lalu and _lebih_mudah(kini, lalu, str(sifat["arah"])):
            yield Cacat(
                f"Target {kini.tercetak} lebih mudah daripada realisasi {tahun_lalu}, {lalu.tercetak}.",
                klaim=kini,
                diharapkan=f"tidak lebih mudah daripada {lalu.tercetak}, atau alasannya",
                perbaikan="jelaskan targetnya, atau usulkan penyesuaian Renstra",
            )


@aturan(
    "target.terlampaui",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Target tahun berikutnya belum terlampaui hari ini",
    alasan=(
        "Target Renstra tahun depan yang sudah dilampaui realisasi tahun ini tidak lagi mengarahkan kinerja. Pereviu "
        "menanyakan apakah Renstra akan disesuaikan."
    ),
    contoh="Realisasi 2023 tercetak 92,79, target 2024 tercetak 90.",
)
def terlampaui(dokumen: Dokumen) -> Iterator[Cacat]:
    """The Renstra target of next year against the printed realisasi of this one."""
    depan = dokumen.laporan.periode.tahun + 1
    for subjek, sifat in dokumen.laporan.indikator.items():
        target = dokumen.pertama(f"target_renstra:{subjek}@{depan}")
        kini = dokumen.pertama(f"realisasi:{subjek}")
        if target and kini and _lebih_mudah(target, kini, str(sifat["arah"])):
            yield Cacat(
                f"Target {depan} {target.tercetak} sudah terlampaui realisasi tahun ini, {kini.tercetak}.",
                klaim=target,
                diharapkan="target yang masih menantang, atau alasannya",
                perbaikan="usulkan penyesuaian Renstra, atau jelaskan targetnya",
            )


@aturan(
    "target.diam",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Target Renstra membaik setiap tahun",
    alasan=(
        "Renstra menjanjikan perbaikan dari kondisi awal. Target yang sama dengan atau lebih mudah daripada tahun "
        "sebelumnya berarti satu tahun tanpa perbaikan yang direncanakan."
    ),
    contoh="Kondisi awal 85, target tahun pertama 85.",
)
def diam(dokumen: Dokumen) -> Iterator[Cacat]:
    """From the printed baseline through every printed year."""
    for subjek, sifat in dokumen.laporan.indikator.items():
        tahunan = {
            k.periode: k for k in reversed(dokumen.menurut_ukuran.get("target_renstra", ())) if k.subjek == subjek
        }
        awal = dokumen.pertama(f"target_awal:{subjek}")
        urut = [*([awal] if awal else []), *(tahunan[tahun] for tahun in sorted(tahunan))]
        for lalu, kini in pairwise(urut):
            if kini.nilai == lalu.nilai or _lebih_mudah(kini, lalu, str(sifat["arah"])):
                yield Cacat(
                    f"Target {kini.periode} {kini.tercetak} tidak membaik dari {lalu.tercetak} sebelumnya.",
                    klaim=kini,
                    diharapkan=f"lebih baik daripada {lalu.tercetak}, atau alasannya",
                    perbaikan="jelaskan mengapa tahun itu tidak ditargetkan membaik",
                )


@aturan(
    "target.bukan_iku",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Indikator yang diperjanjikan termasuk Indikator Kinerja Utama",
    alasan=(
        "Perjanjian Kinerja memuat Indikator Kinerja Utama (PermenPANRB 53/2014). Indikator sasaran yang bertarget "
        "tetapi tidak ada dalam tabel IKU, atau sebaliknya, ditanyakan pereviu: daftar mana yang berlaku."
    ),
    contoh="Perjanjian Kinerja memuat Nilai LAKIP, tabel IKU tidak.",
)
def bukan_iku(dokumen: Dokumen) -> Iterator[Cacat]:
    """Where a column is headed Indikator Kinerja Utama: indicators of a sasaran with a target that it leaves out."""
    nama = dokumen.menurut_ukuran.get("nama_indikator", ())
    iku = {k.subjek for k in nama if "indikator kinerja utama" in k.kolom.casefold()}
    for row in dokumen.laporan.baris("indikator", tingkat="sasaran") if iku else ():
        target = dokumen.pertama(f"target:{row['id_indikator']}")
        if target and row["id_indikator"] not in iku:
            yield Cacat(
                f"{row['nama']} diperjanjikan, tetapi tidak ada dalam tabel Indikator Kinerja Utama.",
                klaim=target,
                diharapkan="indikator yang sama dalam IKU dan Perjanjian Kinerja",
                perbaikan="samakan kedua daftar, atau jelaskan perbedaannya",
            )


def _lebih_mudah(target: Klaim, hasil: Klaim, arah: str) -> bool:
    """True when a target lies behind a result, seen in the direction that is good."""
    if target.nilai is None or hasil.nilai is None:
        return False
    return target.nilai > hasil.nilai if arah == "turun" else target.nilai < hasil.nilai


ATURAN = (
    tanpa_realisasi,
    cabang_tanpa_realisasi,
    target_akhir,
    target_renstra,
    target_mundur,
    terlampaui,
    diam,
    bukan_iku,
)
