"""Consistent offices drawn by chance: 1 to 60 sub kegiatan, any quarter, targets of 0, capaian over 100, versions.

One generator for hypothesis and for the benchmark: both hand it a ``random.Random``.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd

from lkj_utils import ROOT
from lkj_utils.dasar import kode
from lkj_utils.dasar.periode import Periode
from lkj_utils.data.muat import ASAL, DataPeriode
from lkj_utils.fakta import hitung
from lkj_utils.fakta.pegawai import PENDIDIKAN
from lkj_utils.kontrak.paket import Paket
from lkj_utils.laporan import Laporan
from tests.isi_rekaan import Row, profil_rekaan, rujukan_rekaan
from tests.lkj_app.pemeriksaan import isi_acak
from tests.pembangun import INSTANSI, Kantor

TERBANYAK = 60
BIDANG = ("7.01", "1.02", "2.16")
KATA_KERJA = ("Penyediaan", "Penyusunan", "Koordinasi", "Pemeliharaan", "Fasilitasi", "Evaluasi", "Peningkatan")
KATA_BENDA = ("Air Rekaan", "Jalan Rekaan", "Arsip Rekaan", "Gedung Rekaan", "Warga Rekaan", "Kebun Rekaan")
KATA_TEMPAT = ("di Hulu", "di Hilir", "di Pesisir", "di Lereng", "di Lembah", "di Dataran", "di Pulau", "di Muara")
SKALA = (
    (("Sangat Baik", 91), ("Baik", 76), ("Cukup", 66), ("Kurang", 51), ("Sangat Kurang", 0)),
    (("Memuaskan", 95), ("Cukup", 70), ("Kurang", 0)),
)
PANGKAT = (("Penata", "III/c"), ("Penata Tingkat I", "III/d"), ("Pembina", "IV/a"), ("Pembina Tk. I", "IV/b"))
MERAH = {(1, 1), (5, 1), (6, 1), (8, 17), (12, 25)}
SABTU = 5


def dari_benih(benih: int) -> Random:
    """The source of chance of one case: the same seed, the same office."""
    return Random(benih)  # noqa: S311 - nothing secret


def kantor_acak(acak: Random, banyak: int | None = None) -> Kantor:
    """An office whose tables agree with each other; ``banyak`` sub kegiatan, or as many as chance gives."""
    periode = Periode(acak.randint(2021, 2034), acak.randint(1, 4))
    sub = _sub_kegiatan(acak, banyak or acak.randint(1, acak.choice((6, 18, TERBANYAK))))
    pohon = _pohon(sub)
    kantor = Kantor({}, _profil(periode), _aturan(acak), {}, periode=periode)
    kantor.tabel |= {"kriteria_akip": rujukan_rekaan()["kriteria_akip"], "nomenklatur": _nama(acak, pohon)}
    kantor.tabel |= _lembaga(acak, periode) | _sasaran(acak, periode) | _pegawai(acak)
    isi_acak.struktur(acak, kantor, pohon)
    isi_acak.anggaran(acak, kantor, sub)
    isi_acak.kinerja(acak, kantor, pohon)
    kantor.waktu = _waktu(acak, kantor)
    return kantor


def laporan_acak(acak: Random, banyak: int | None = None) -> Laporan:
    """The report of such an office, without a single file."""
    return di_memori(kantor_acak(acak, banyak))


@cache
def _paket() -> Paket:
    return Paket.baca(ROOT / "data")


def di_memori(kantor: Kantor) -> Laporan:
    """What ``laporan.buka`` gives when the office is written and loaded: a test compares the two."""
    tabel = {}
    for isi in _paket():
        if isi.format == "toml" or "{dokumen}" in isi.templat_path:
            continue
        letak = _paket().path(isi.nama, INSTANSI, kantor.periode).as_posix()
        kosong = dict.fromkeys(isi.nama_kolom)
        rows = [
            kosong | {k: _nilai(v) for k, v in row.items()} | {ASAL: f"{letak}#{nomor}"}
            for nomor, row in enumerate(kantor.tabel.get(isi.nama, ()), start=2)
        ]
        rows.sort(key=lambda row: row.get("urut") or 0)
        frame = pd.DataFrame(rows, columns=[*isi.nama_kolom, ASAL], dtype=object)
        tabel[isi.nama] = frame.astype(object).where(lambda f: f.notna(), None)
    profil = kantor.profil | {f"aturan.{k}": v for k, v in kantor.aturan.items()}
    data = DataPeriode(Path("tanpa-berkas"), INSTANSI, kantor.periode, profil, kantor.waktu, tabel)
    return Laporan(data, hitung(data))


def _nilai(sel: Any) -> Any:
    return None if sel == "" else Fraction(sel) if isinstance(sel, Decimal) else sel


def _sub_kegiatan(acak: Random, banyak: int) -> list[str]:
    """Codes of the sub kegiatan: each new one opens a program, opens a kegiatan, or follows the one before."""
    bidang, hasil = acak.choice(BIDANG), []
    program = kegiatan = sub = 0
    for _ in range(banyak):
        lempar = acak.random()
        if not hasil or lempar < 0.12:
            program, kegiatan, sub = program + 1, 1, 0
        elif lempar < 0.4:
            kegiatan, sub = kegiatan + 1, 0
        sub += acak.randint(1, 2)
        hasil.append(f"{bidang}.{program:02d}.2.{kegiatan:02d}.{sub:02d}")
    return hasil


def _pohon(sub: list[str]) -> list[str]:
    """Every code, each parent before its children."""
    semua = dict.fromkeys(sub)
    for satu in sub:
        kegiatan = kode.induk(satu) or ""
        semua |= {kegiatan: None, kode.induk(kegiatan) or "": None}
    return sorted(semua, key=kode.urutan)


def _nama(acak: Random, pohon: list[str]) -> list[Row]:
    nama = [f"{kerja} {benda} {tempat}" for tempat in KATA_TEMPAT for benda in KATA_BENDA for kerja in KATA_KERJA]
    acak.shuffle(nama)
    bidang = pohon[0].rpartition(".")[0]
    rows: list[Row] = [{"kode": bidang, "tingkat": "bidang", "nama": "BIDANG REKAAN", "induk": ""}]
    for satu, sebutan in zip(pohon, nama, strict=False):
        program = kode.tingkat(satu) == kode.PROGRAM
        lengkap = f"PROGRAM {sebutan.upper()}" if program else sebutan
        rows.append({"kode": satu, "tingkat": kode.tingkat(satu), "nama": lengkap, "induk": kode.induk(satu) or bidang})
    return rows


def _profil(periode: Periode) -> Row:
    awal = periode.tahun - periode.tahun % 5
    return profil_rekaan() | {"periode_renstra": f"{awal}-{awal + 4}"}


def _aturan(acak: Random) -> Row:
    return {
        "desimal_persen": acak.choice((0, 1, 2, 2)),
        "desimal_nilai": 2,
        "batas_agregasi": acak.choice(("tanpa", "tanpa", "100", "120")),
        "rumus_turun": acak.choice(("selisih", "rasio")),
        "agregasi": acak.choice(("rata_rata", "rata_rata", "tertimbang_pagu")),
        "efisiensi": "serapan",
        "ambang_kendala": acak.choice((75, 90)),
        "catatan_skala": "Skala rekaan.",
        "skala": [{"batas": batas, "predikat": predikat} for predikat, batas in acak.choice(SKALA)],
    }


def _lembaga(acak: Random, periode: Periode) -> dict[str, list[Row]]:
    unit = [("camat", "Camat Rekaan", "", "III/a"), ("sekretariat", "Sekretariat Rekaan", "camat", "III/b")]
    unit += [(f"seksi_{n}", f"Seksi {benda}", "camat", "IV/a") for n, benda in enumerate(KATA_BENDA[:4])]
    pangkat, golongan = acak.choice(PANGKAT)
    lahir = date(acak.randint(1965, 1985), acak.randint(1, 12), acak.randint(1, 28))
    nip = f"{lahir:%Y%m%d}{lahir.year + 25}{acak.randint(1, 12):02d}{acak.randint(1, 2)}{acak.randint(1, 999):03d}"
    camat = {"id_pejabat": "camat_rekaan", "nama": "Ani Rekaan, S.T.", "nip": nip, "jabatan": "Camat"}
    return {
        "unit_kerja": [
            {"kode_unit": k, "nama": n, "induk": i, "eselon": e, "jabatan": f"Kepala {n}"} for k, n, i, e in unit
        ],
        "tugas": [{"kode_unit": "camat", "jenis": "tugas_pokok", "urut": 1, "uraian": "Tugas pokok rekaan."}],
        "pejabat": [camat | {"pangkat": pangkat, "golongan": golongan, "kode_unit": "camat"}],
        "pejabat_struktural": [
            {"eselon": e, "pendidikan": acak.choice(PENDIDIKAN[:2]), "jk": acak.choice("LP"), "jumlah": 1}
            for e in ("III/a", "III/b", "IV/a")
        ],
        "desa": [{"id_desa": f"desa_{n}", "nama": f"Desa {kata.split()[0]} Jaya"} for n, kata in enumerate(KATA_BENDA)],
        "regulasi": [
            {
                "id": "sotk",
                "jenis": "Peraturan Bupati Rekaan",
                "nomor": str(acak.randint(2, 90)),
                "tahun": periode.tahun - acak.randint(1, 6),
                "judul": "Susunan Organisasi Kecamatan Rekaan",
            }
        ],
    }


def _pegawai(acak: Random) -> dict[str, list[Row]]:
    sel = [("pns", gol, didik, jk) for gol in ("IV", "III", "II") for didik in PENDIDIKAN[:4] for jk in "LP"]
    sel += [("upah_jasa", "-", didik, jk) for didik in PENDIDIKAN[1:] for jk in "LP"]
    nama = ("status", "golongan", "pendidikan", "jk")
    dipilih = [satu for satu in sel if acak.random() < 0.3] or sel[:1]
    return {"pegawai": [dict(zip(nama, satu, strict=True)) | {"jumlah": acak.randint(1, 12)} for satu in dipilih]}


def _sasaran(acak: Random, periode: Periode) -> dict[str, list[Row]]:
    """One to three sasaran with one or two indicators each; the first of all is the IKM."""
    hasil: dict[str, list[Row]] = {n: [] for n in ("sasaran", "indikator", "target_renstra", "perjanjian_kinerja")}
    hasil |= {"riwayat_indikator": [], "realisasi_indikator": [], "target_kinerja": [], "analisis": []}
    for n in range(acak.randint(1, 3)):
        sasaran = f"sasaran_{n}"
        hasil["sasaran"].append({"id_sasaran": sasaran, "urut": n + 1, "uraian": f"Meningkatnya {KATA_BENDA[n]}"})
        for m in range(acak.randint(1, 2)):
            id_ = f"indeks_{n}{m}" if n or m else "ikm"
            naik = id_ == "ikm" or acak.random() < 0.7
            sifat = {"id_indikator": id_, "tingkat": "sasaran", "id_sasaran": sasaran, "iku": "ya"}
            nama = f"{'Indeks' if naik else 'Angka Keluhan'} {KATA_BENDA[n + m]} {KATA_TEMPAT[n]}"
            arah = {"arah": "naik" if naik else "turun", "akumulasi": "nilai_akhir"}
            hasil["indikator"].append(sifat | {"nama": nama, "satuan": "nilai"} | arah)
            _indikator(acak, periode, hasil, id_, 1 if naik else -1)
    return hasil


def _indikator(acak: Random, periode: Periode, hasil: dict[str, list[Row]], id_: str, arah: int) -> None:
    """A Renstra that improves by 2 every year; realisasi on both sides of the target, short of the next one."""
    awal = periode.tahun - periode.tahun % 5
    mulai = acak.randint(60, 70)
    titik = {tahun: mulai + 2 * arah * (tahun - awal) for tahun in range(awal, awal + 5)}
    renstra = [("awal", awal - 1, mulai - 2 * arah), *(("target", t, v) for t, v in titik.items())]
    for jenis, tahun, nilai in (*renstra, ("akhir", awal + 4, titik[awal + 4])):
        hasil["target_renstra"].append({"id_indikator": id_, "titik": jenis, "tahun": tahun, "nilai": nilai})
    target = titik[periode.tahun]
    hasil["perjanjian_kinerja"].append({"versi": "awal", "id_indikator": id_, "target": target})
    lalu = {"target": target - 2 * arah, "realisasi": target - arah * Decimal(acak.randint(0, 199)) / 100}
    hasil["riwayat_indikator"].append({"id_indikator": id_, "tahun": periode.tahun - 1} | lalu)
    realisasi = target + arah * Decimal(acak.randint(-400, 199)) / 100
    hasil["realisasi_indikator"].append(
        {"id_indikator": id_, "realisasi": realisasi, "status": "final", "sumber": "Survei"}
    )
    hasil["analisis"] += isi_acak.kendala(id_)


def _waktu(acak: Random, kantor: Kantor) -> Row:
    """Data to the last day of the quarter; signed on a working day after it."""
    hari = kantor.periode.akhir + timedelta(acak.randint(3, 25))
    while hari.weekday() >= SABTU or (hari.month, hari.day) in MERAH:
        hari += timedelta(1)
    return {
        "tanggal_akhir_data": kantor.periode.akhir,
        "tanggal_laporan": hari,
        "tempat": "Kota Rekaan",
        "penandatangan": "camat_rekaan",
        "versi_anggaran": kantor.tabel["dokumen_anggaran"][-1]["versi"],
    }
