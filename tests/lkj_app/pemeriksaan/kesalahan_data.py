"""Faults in the data of an office, each planted alone: what must find it, and the facts that it touches.

Those in narrative text are not here: a piece of narrative is a file, and its rules have tests of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.kode import SUB_KEGIATAN
from tests.lkj_app.pemeriksaan.isi_acak import GAJI_ASN
from tests.lkj_app.pemeriksaan.kantor_acak import SABTU, di_memori

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from lkj_utils.laporan import Laporan
    from tests.isi_rekaan import Row
    from tests.pembangun import Kantor

    # Changes the office; gives the fact at fault, None where there is no room.
    Tanam = Callable[[Kantor, Random], str | None]


@dataclass(frozen=True)
class KesalahanData:
    """One kind of fault in typed data; every one of ``aturan`` must find it at its fact."""

    nama: str
    aturan: tuple[str, ...]
    tanam: Tanam


_SEMUA: list[KesalahanData] = []


def semua() -> tuple[KesalahanData, ...]:
    """Every kind of fault in data."""
    return tuple(_SEMUA)


def kesalahan(nama: str, *aturan: str) -> Callable[[Tanam], Tanam]:
    """Register a kind of fault with the rules that must find it."""

    def daftarkan(tanam: Tanam) -> Tanam:
        _SEMUA.append(KesalahanData(nama, aturan, tanam))
        return tanam

    return daftarkan


def _sub(kantor: Kantor, acak: Random, cocok: Callable[[Laporan, str], object]) -> str:
    """A sub kegiatan that fits, by the facts of the office; empty where there is none."""
    laporan = di_memori(kantor)
    ada = [row["kode"] for row in laporan.data.tingkat(SUB_KEGIATAN) if cocok(laporan, row["kode"])]
    return acak.choice(ada) if ada else ""


def _bebas(laporan: Laporan, kode: str) -> bool:
    """A rising indicator with a target, and without listed evidence: its realisasi may be anything."""
    naik = laporan.indikator[kode]["arah"] == "naik" and laporan.indikator[kode]["satuan"] != "persen"
    return naik and bool(laporan.fakta.angka(f"target:{kode}")) and not laporan.baris("bukti", kode=kode)


def _indikator(kantor: Kantor, acak: Random) -> str:
    return str(acak.choice(kantor.tabel["perjanjian_kinerja"])["id_indikator"])


def _baris(kantor: Kantor, tabel: str, **kunci: object) -> Row:
    return next(row for row in kantor.tabel[tabel] if all(row.get(k) == v for k, v in kunci.items()))


@kesalahan("capaian rendah tanpa kendala", "kinerja.tanpa_kendala")
def tanpa_kendala(kantor: Kantor, acak: Random) -> str | None:
    """Below the threshold, and nobody says why."""
    kode = _sub(kantor, acak, lambda lap, k: lap.data.aturan.perlu_kendala(lap.fakta.angka(f"capaian:{k}")))
    kantor.tabel["analisis"] = [row for row in kantor.tabel["analisis"] if row["subjek"] != kode]
    return f"capaian:{kode}" if kode else None


@kesalahan("belanja rendah tanpa kendala", "kinerja.belanja_tanpa_kendala")
def belanja_tanpa_kendala(kantor: Kantor, acak: Random) -> str | None:
    """Little was spent, and the column that says why is empty."""
    kode = _sub(kantor, acak, lambda lap, k: lap.data.aturan.perlu_kendala(lap.fakta.angka(f"capaian_belanja:{k}")))
    if kode:
        _baris(kantor, "realisasi_belanja", kode=kode)["kendala"] = ""
    return f"capaian_belanja:{kode}" if kode else None


@kesalahan("belanja tanpa hasil", "kinerja.belanja_tanpa_hasil")
def tanpa_hasil(kantor: Kantor, acak: Random) -> str | None:
    """Money spent, realisasi 0."""
    kode = _sub(kantor, acak, lambda lap, k: _bebas(lap, k) and lap.fakta.angka(f"realisasi_belanja:{k}"))
    if kode:
        _baris(kantor, "realisasi_kinerja", id_indikator=kode)["realisasi_sd"] = 0
    return f"realisasi:{kode}" if kode else None


@kesalahan("realisasi berlipat", "kinerja.jauh_melampaui", "kinerja.timpang")
def berlipat(kantor: Kantor, acak: Random) -> str | None:
    """Five times the target."""
    kode = _sub(kantor, acak, lambda lap, k: _bebas(lap, k) and (lap.fakta.angka(f"capaian_belanja:{k}") or 900) < 400)
    if not kode:
        return None
    target = _baris(kantor, "target_kinerja", id_indikator=kode, triwulan=kantor.periode.triwulan)["target_sd"]
    _baris(kantor, "realisasi_kinerja", id_indikator=kode)["realisasi_sd"] = 5 * target
    return f"capaian:{kode}"


@kesalahan("realisasi sementara", "kinerja.belum_final")
def sementara(kantor: Kantor, acak: Random) -> str | None:
    """A number that may change."""
    row = acak.choice(kantor.tabel["realisasi_indikator"])
    row["status"] = "sementara"
    return f"realisasi:{row['id_indikator']}"


@kesalahan("bukti hilang", "bukti.beda_realisasi")
def bukti(kantor: Kantor, acak: Random) -> str | None:
    """One piece less than was realised."""
    kode = _sub(kantor, acak, lambda lap, k: len(lap.baris("bukti", kode=k)) > 1)
    if kode:
        kantor.tabel["bukti"].remove(_baris(kantor, "bukti", kode=kode))
    return f"bukti_tercatat:{kode}" if kode else None


@kesalahan("indikator tanpa realisasi", "sasaran.tanpa_realisasi")
def tanpa_realisasi(kantor: Kantor, acak: Random) -> str | None:
    """Promised, not reported."""
    id_ = _indikator(kantor, acak)
    kantor.tabel["realisasi_indikator"].remove(_baris(kantor, "realisasi_indikator", id_indikator=id_))
    return f"realisasi:{id_}"


@kesalahan("kondisi akhir lain", "sasaran.akhir_renstra")
def akhir_renstra(kantor: Kantor, acak: Random) -> str | None:
    """Not the target of the last year."""
    id_ = _indikator(kantor, acak)
    _baris(kantor, "target_renstra", id_indikator=id_, titik="akhir")["nilai"] += 3
    return f"target_akhir:{id_}"


@kesalahan("perjanjian lain dari Renstra", "sasaran.pk_beda_renstra")
def perjanjian(kantor: Kantor, acak: Random) -> str | None:
    """A point more than planned."""
    id_ = _indikator(kantor, acak)
    _baris(kantor, "perjanjian_kinerja", id_indikator=id_)["target"] += 1
    return f"target:{id_}"


@kesalahan("tahun lalu lebih baik", "sasaran.target_di_bawah_tahun_lalu")
def tahun_lalu(kantor: Kantor, acak: Random) -> str | None:
    """Last year's realisasi better than this year's target."""
    id_ = _indikator(kantor, acak)
    naik = _baris(kantor, "indikator", id_indikator=id_)["arah"] == "naik"
    _baris(kantor, "riwayat_indikator", id_indikator=id_)["realisasi"] = 99 if naik else 1
    return f"realisasi:{id_}"


@kesalahan("tanpa tahun lalu", "sasaran.tujuh_analisis")
def tujuh_analisis(kantor: Kantor, acak: Random) -> str | None:
    """Nothing to compare with."""
    id_ = _indikator(kantor, acak)
    kantor.tabel["riwayat_indikator"].remove(_baris(kantor, "riwayat_indikator", id_indikator=id_))
    return f"capaian:{id_}"


@kesalahan("gaji untuk orang lain", "pegawai.beda_gaji")
def gaji(kantor: Kantor, acak: Random) -> str | None:
    """More people paid than there are."""
    kode = _sub(kantor, acak, lambda lap, k: k.endswith(GAJI_ASN) and lap.fakta.ada("pegawai:pns|*|*|*"))
    if not kode:
        return None
    _baris(kantor, "indikator", id_indikator=kode)["satuan"] = "orang"
    kantor.tabel["bukti"] = [row for row in kantor.tabel["bukti"] if row["kode"] != kode]
    orang = sum(row["jumlah"] for row in kantor.tabel["pegawai"] if row["status"] == "pns")
    _baris(kantor, "realisasi_kinerja", id_indikator=kode)["realisasi_sd"] = orang + 1
    return f"realisasi:{kode}"


@kesalahan("dua camat", "pegawai.pejabat_berlebih")
def dua_camat(kantor: Kantor, acak: Random) -> str | None:
    """More officials than positions."""
    _baris(kantor, "pejabat_struktural", eselon="III/a")["jumlah"] = 2
    return "pejabat:III/a|*|*"


def _dalam_teks(kantor: Kantor, acak: Random, beda: int) -> str | None:
    """The pagu of a sub kegiatan in its text, changed by so much."""
    kode = _sub(kantor, acak, lambda lap, k: (lap.fakta.angka(f"pagu:{k}") or 0) > beda)
    pagu = next((f.nilai for f in di_memori(kantor).fakta if f.id == f"pagu:{kode}"), None)
    if not isinstance(pagu, int):
        return None
    _baris(kantor, "realisasi_belanja", kode=kode)["kendala"] = f"Pagu sebesar {fmt.rupiah(pagu + beda)} tidak cukup."
    return f"pagu:{kode}"


@kesalahan("pagu lain dalam kendala", "teks.angka_beda")
def pagu_lain(kantor: Kantor, acak: Random) -> str | None:
    """The text says another sum than the table."""
    return _dalam_teks(kantor, acak, 123)


@kesalahan("pagu diketik dalam kendala", "teks.angka_diketik")
def pagu_diketik(kantor: Kantor, acak: Random) -> str | None:
    """The sum of the table, typed a second time."""
    return _dalam_teks(kantor, acak, 0)


@kesalahan("satuan berhuruf besar", "nama.satuan_kembar")
def satuan(kantor: Kantor, acak: Random) -> str | None:
    """Persen among persen."""
    isi = [row for row in kantor.tabel["indikator"] if row["satuan"] == "persen"]
    if len(isi) < 3:
        return None
    row = acak.choice(isi)
    row["satuan"] = "Persen"
    return f"satuan:{row['id_indikator']}"


@kesalahan("ditandatangani hari Minggu", "waktu.hari_kerja")
def hari_minggu(kantor: Kantor, acak: Random) -> str | None:
    """Signed on a Sunday."""
    hari = kantor.waktu["tanggal_laporan"]
    kantor.waktu["tanggal_laporan"] = hari + timedelta(6 - hari.weekday())
    return "tanggal:laporan"


@kesalahan("sehari dengan data", "waktu.sehari_dengan_data")
def sehari(kantor: Kantor, acak: Random) -> str | None:
    """Signed on the last day of the data."""
    kantor.waktu["tanggal_laporan"] = kantor.waktu["tanggal_akhir_data"]
    return "tanggal:laporan"


@kesalahan("terlambat", "waktu.terlambat")
def terlambat(kantor: Kantor, acak: Random) -> str | None:
    """Signed in the third month after, on a working day."""
    hari = kantor.waktu["tanggal_akhir_data"] + timedelta(70)
    while hari.weekday() >= SABTU:
        hari += timedelta(1)
    kantor.waktu["tanggal_laporan"] = hari
    return "tanggal:laporan"
