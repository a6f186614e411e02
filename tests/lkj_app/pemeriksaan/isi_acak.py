"""What an office by chance plans and does: structure, budget by version, targets, realisasi, evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import kode

if TYPE_CHECKING:
    from random import Random

    from lkj_utils.dasar.periode import Periode
    from tests.isi_rekaan import Row
    from tests.pembangun import Kantor

SATUAN = ("dokumen", "laporan", "orang", "unit", "kali", "paket", "persen")
GAJI_ASN = ".01.2.02.01"


@dataclass(frozen=True)
class _Kemajuan:
    """Target and realisasi of one indicator s/d the quarter and for the year."""

    target: Any
    setahun: Any
    realisasi: Any


def kendala(subjek: str) -> list[Row]:
    """What an indicator needs that has to be explained: what helped, what hindered, what is done about it."""
    jenis = ("pendukung", "penghambat", "solusi")
    return [{"subjek": subjek, "jenis": j, "urut": 1, "teks": f"{j.capitalize()} rekaan."} for j in jenis]


def struktur(acak: Random, kantor: Kantor, pohon: list[str]) -> None:
    """The tree of the year; each program serves a sasaran, each sub kegiatan has its unit."""
    sasaran = [row["id_sasaran"] for row in kantor.tabel["sasaran"]]
    unit = [row["kode_unit"] for row in kantor.tabel["unit_kerja"]]
    rows = []
    for urut, satu in enumerate(pohon, start=1):
        row: Row = {"kode": satu, "urut": urut}
        if kode.tingkat(satu) == kode.PROGRAM:
            row |= {"id_sasaran": acak.choice(sasaran), "sumber_dana": "APBD"}
        rows.append(row | ({"kode_unit": acak.choice(unit)} if kode.tingkat(satu) == kode.SUB_KEGIATAN else {}))
    kantor.tabel["struktur"] = rows


def anggaran(acak: Random, kantor: Kantor, sub: list[str]) -> None:
    """Pagu by version, cash plan and spending of each sub kegiatan; the last version is in force."""
    versi = ["dpa_pokok", "pergeseran_1", "dpa_perubahan"][: acak.randint(1, 3)]
    tahun, tw, tabel = kantor.periode.tahun, kantor.periode.triwulan, kantor.tabel
    rkpd: Row = {"versi": "rkpd", "n_program": 2, "n_kegiatan": 3, "pendapatan": 0, "belanja": acak.randint(1, 10**9)}
    bulan = {v: date(tahun, b, 2) for v, b in zip(versi, (1, 2, 3), strict=False)}
    tabel["dokumen_anggaran"] = [rkpd, *({"versi": v, "tanggal": t} for v, t in bulan.items())]
    tabel |= {"anggaran": [], "kas": [], "realisasi_belanja": []}
    for satu in sub:
        pagu = {v: acak.choice((acak.randint(1, 10**4), acak.randint(10**6, 10**9))) for v in versi}
        if acak.random() < 0.05:
            pagu = dict.fromkeys(pagu, 0)
        for v, nilai in pagu.items():
            modal = acak.choice((0, 0, nilai // 3))
            row = {"versi": v, "kode": satu, "pagu": nilai, "operasi": nilai - modal, "modal": modal}
            tabel["anggaran"].append(row)
        _belanja(acak, tabel, satu, pagu[versi[-1]], (versi[-1], tw))
    _pendapatan(acak, kantor, versi[-1])


def _belanja(acak: Random, tabel: dict[str, list[Row]], satu: str, pagu: int, kunci: tuple[str, int]) -> None:
    versi, tw = kunci
    kas = pagu if tw == 4 else acak.choice((0, pagu // 4 * tw, acak.randint(0, pagu)))
    for triwulan, nilai in {tw: kas, 4: pagu}.items():
        tabel["kas"].append({"versi": versi, "kode": satu, "triwulan": triwulan, "kas_sd": nilai})
    # Ahead of the cash plan now and then, never of the pagu.
    belanja = acak.choice((kas, 0, acak.randint(0, kas), acak.randint(0, kas), acak.randint(0, pagu)))
    tabel["realisasi_belanja"].append({"kode": satu, "realisasi_sd": belanja, "kendala": "Kendala acak."})


def _pendapatan(acak: Random, kantor: Kantor, versi: str) -> None:
    if acak.random() < 0.4:
        return
    tw, setahun = kantor.periode.triwulan, acak.randint(10**5, 10**8)
    akun = {"4.1.01": setahun // 3, "4.1.02": setahun}
    rows: list[Row] = []
    for triwulan in sorted({tw, 4}):
        rows.append({"versi": versi, "akun": "4.1", "nama": "Pendapatan Asli Rekaan", "triwulan": triwulan})
        for kode_akun, nilai in akun.items():
            row = {"versi": versi, "akun": kode_akun, "nama": f"Retribusi {kode_akun[-2:]} Rekaan", "induk": "4.1"}
            rows.append(row | {"triwulan": triwulan, "anggaran": nilai, "target_sd": nilai // 4 * triwulan})
    kantor.tabel["pendapatan"] = rows
    kantor.tabel["realisasi_pendapatan"] = [
        {"akun": k, "realisasi_sd": acak.randint(0, 2 * nilai)} for k, nilai in akun.items()
    ]


def kinerja(acak: Random, kantor: Kantor, pohon: list[str]) -> None:
    """An indicator for every code; target, realisasi and evidence for every sub kegiatan."""
    tabel, tw = kantor.tabel, kantor.periode.triwulan
    tabel |= {"realisasi_kinerja": [], "bukti": []}
    for satu in pohon:
        tingkat = kode.tingkat(satu)
        turun = tingkat == kode.SUB_KEGIATAN and acak.random() < 0.08
        satuan = "persen" if tingkat != kode.SUB_KEGIATAN else acak.choice(SATUAN)
        if satu.endswith(GAJI_ASN):  # its people are those of the staff table
            satuan = "dokumen"
        row = {"id_indikator": satu, "tingkat": tingkat, "kode": satu, "nama": _nama_indikator(tabel, satu)}
        arah = {"arah": "turun" if turun else "naik", "akumulasi": acak.choice(("jumlah", "nilai_akhir"))}
        tabel["indikator"].append(row | {"satuan": satuan, "iku": "tidak"} | arah)
        if tingkat != kode.SUB_KEGIATAN:
            continue
        maju = _kemajuan(acak, tw, satuan)
        for triwulan, nilai in {tw: maju.target, 4: maju.setahun}.items():
            tabel["target_kinerja"].append({"id_indikator": satu, "triwulan": triwulan, "target_sd": nilai})
        status = "final" if acak.random() < 0.9 else "sementara"
        hasil = {"id_indikator": satu, "realisasi_sd": maju.realisasi, "status": status}
        tabel["realisasi_kinerja"].append(hasil)
        tabel["bukti"] += _bukti(acak, kantor.periode, satu, maju.realisasi)
        if turun or maju.realisasi < (maju.target or 0):
            tabel["analisis"] += kendala(satu)


def _nama_indikator(tabel: dict[str, list[Row]], satu: str) -> str:
    return "Jumlah hasil " + next(row["nama"] for row in tabel["nomenklatur"] if row["kode"] == satu).lower()


def _kemajuan(acak: Random, tw: int, satuan: str) -> _Kemajuan:
    """Target of 0 or none where it is not scheduled yet; realisasi from nothing to well above."""
    if satuan == "persen":
        setahun = acak.choice((Decimal(100), Decimal(acak.randint(5000, 9999)) / 100))
        return _Kemajuan(setahun, setahun, min(Decimal(100), setahun + Decimal(acak.randint(-5000, 500)) / 100))
    setahun = acak.choice((acak.randint(1, 12), acak.randint(1, 12), acak.randint(1, 20000)))
    target = setahun if tw == 4 else acak.choice((0, "", setahun, -(-setahun * tw // 4)))
    dasar = target or setahun
    realisasi = acak.choice((0, dasar, dasar, acak.randint(0, dasar), acak.randint(dasar, 2 * dasar)))
    return _Kemajuan(target, setahun, realisasi)


def _bukti(acak: Random, periode: Periode, satu: str, realisasi: Any) -> list[Row]:
    """As many pieces as were realised, where that is a number that a report lists; not for every sub kegiatan."""
    if not isinstance(realisasi, int) or realisasi > 15 or acak.random() < 0.4:
        return []
    lama = (periode.akhir - periode.awal_tahun).days
    hari = sorted(periode.awal_tahun + timedelta(n) for n in acak.sample(range(lama + 1), realisasi))
    return [
        {
            "id": f"{satu}-{n}",
            "kode": satu,
            "jenis": "rapat",
            "tanggal": t,
            "tanggal_akhir": min(t + timedelta(acak.randint(1, 5)), periode.akhir) if acak.random() < 0.2 else "",
            "uraian": f"Rapat {n} {satu}",
            "dihitung": "ya",
        }
        for n, t in enumerate(hari, start=1)
    ]
