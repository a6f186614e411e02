"""An export from file to table: recognise, read, choose the office, reckon; nothing is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import tomlkit

from lkj_app.isian.baru import pilih_instansi
from lkj_app.isian.sipd.bentuk import LRA_AKUN, TABEL, Ambil, Dikenal, Jenis
from lkj_app.isian.sipd.kenal import Peta, baca_peta, kenali, tolak_luar
from lkj_app.isian.sipd.kerja import TABEL_TUJUAN, Kerja, Setelan
from lkj_app.isian.sipd.laporan import Laporan
from lkj_app.isian.sipd.lembar import baca_lembar
from lkj_app.isian.sipd.pasang import Rencana
from lkj_app.isian.sipd.pendapatan import dari_akun
from lkj_app.isian.sipd.sub import dari_sub
from lkj_utils.dasar.errors import LkjError, UsageError
from lkj_utils.dasar.transaksi import menulis
from lkj_utils.kontrak import isi as bacaan
from lkj_utils.kontrak.paket import Paket
from lkj_utils.kontrak.versi_anggaran import semua_sub

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lkj_app.isian.sipd.pasang import HasilSipd


def impor_sipd(
    data_root: Path,
    path: Path | Sequence[Path],
    periode: str,
    peta: Path | None = None,
    *,
    tulis: bool = True,
    setelan: Setelan | None = None,
) -> HasilSipd:
    """Read exports into the tables of a period. Raises UsageError where something must be asked first."""
    with menulis(data_root, "import --sipd", tulis=tulis):
        return rencanakan(data_root, path, periode, peta, setelan).jalankan(tulis=tulis)


def rencanakan(
    data_root: Path, path: Path | Sequence[Path], periode: str, peta: Path | None = None, setelan: Setelan | None = None
) -> Rencana:
    """Everything but the writing; who writes what comes of it does so within one ``menulis``."""
    berkas = list(path) if isinstance(path, list | tuple) else [cast("Path", path)]
    kerja = _kerja(data_root, periode, peta, setelan or Setelan())
    dikenal = _kenali(berkas, kerja)
    kerja.ambil, kerja.jenis = _pilihan(dikenal, kerja)
    nama = berkas[0].name if len(berkas) == 1 else f"{berkas[0].name} dan {len(berkas) - 1} berkas lain"
    baris, asal = dari_akun(dikenal, kerja) if dikenal[0].bentuk is LRA_AKUN else dari_sub(dikenal, kerja)
    toml = _toml(dikenal[0], kerja.jenis) if dikenal[0].bentuk is TABEL else ""
    laporan = Laporan(tuple(kerja.laporan), tuple(kerja.kontrol))
    return Rencana(
        data_root, kerja.data, TABEL_TUJUAN[kerja.ambil], baris, asal, tuple(kerja.temuan), laporan, nama, toml
    )


def _kerja(data_root: Path, periode: str, peta: Path | None, setelan: Setelan) -> Kerja:
    setelan.periksa()
    instansi, kini = pilih_instansi(data_root, periode)
    data = bacaan.baca(Paket.utuh(data_root), data_root, instansi, kini)[0]
    sub = semua_sub(data)
    if not sub or not data.ambil("periode").ada:
        raise UsageError(f"{instansi}/{kini} belum disiapkan; jalankan dulu perintah new {kini}.")
    versi = [row.teks("versi") for row in data.ambil("dokumen_anggaran").rekaman]
    if setelan.versi and setelan.versi not in versi:
        raise UsageError(
            f"--versi {setelan.versi} tidak ada di dokumen_anggaran.csv. Yang ada: {', '.join(versi)}. "
            f"Versi yang baru dimulai dengan new {kini} --versi {setelan.versi}."
        )
    return Kerja(data, setelan, baca_peta(peta) if peta else Peta(), sub)


def _kenali(berkas: list[Path], kerja: Kerja) -> list[Dikenal]:
    """All files, or everything that is wrong with them at once."""
    hasil: list[Dikenal] = []
    salah: list[LkjError] = []
    for path in berkas:
        try:
            hasil += map(tolak_luar, kenali(baca_lembar(path), kerja.peta, path.name, kerja.data.periode.tahun))
        except LkjError as error:
            salah.append(error)
    if len(salah) == 1 and len(berkas) == 1:
        raise salah[0]
    if salah:
        raise UsageError("\n".join(str(satu) for satu in salah))
    bentuk = {satu.bentuk.judul for satu in hasil}
    if len({satu.jenis for satu in hasil}) > 1 and not kerja.setelan.jenis:
        judul = "; ".join(f"{satu.berkas} “{satu.judul('nilai')}”" for satu in hasil)
        raise UsageError(f"Nilai di berkas-berkas ini berbeda arti: {judul}. Impor satu per satu.")
    if len(bentuk) > 1:
        raise UsageError(
            f"Berkas-berkas ini berbeda bentuk: {'; '.join(sorted(bentuk))}. Impor satu bentuk sekali jalan."
        )
    return hasil


def _pilihan(dikenal: list[Dikenal], kerja: Kerja) -> tuple[Ambil, Jenis]:
    """What is taken and how its amounts are meant; asks where neither titles nor user tell."""
    pertama, setelan = dikenal[0], kerja.setelan
    ambil = cast("Ambil", setelan.ambil or next(iter(pertama.bentuk.beri)))
    if ambil not in pertama.bentuk.beri:
        raise UsageError(
            f"{pertama.bentuk.judul} tidak memuat {ambil}; dapat diambil: {', '.join(pertama.bentuk.beri)}."
        )
    jenis = cast("Jenis | None", setelan.jenis or kerja.peta.kolom.get("jenis") or pertama.jenis)
    if jenis is None:
        raise UsageError(
            f"{pertama.berkas}: kolom “{pertama.judul('nilai')}” tidak menyebut apakah nilainya sejak Januari "
            "atau triwulan ini saja. Tambahkan --jenis sd atau --jenis periode."
        )
    if jenis == "transaksi" and not {"tanggal", "tgl_dokumen"} & set(pertama.kolom):
        raise UsageError(
            f'{pertama.berkas}: jenis transaksi memerlukan kolom tanggal; sebutkan tanggal = "..." dalam TOML.'
        )
    if jenis != "transaksi" and pertama.bentuk.jenis == "transaksi":
        raise UsageError(f"{pertama.bentuk.judul} berisi transaksi bertanggal; --jenis {jenis} tidak berlaku untuknya.")
    return ambil, jenis


def _toml(dikenal: Dikenal, jenis: Jenis) -> str:
    """How the columns of a table were read, as the user may save and change it."""
    isi = {
        "lembar": dikenal.lembar.judul,
        "kode": dikenal.judul("kode"),
        "nilai": dikenal.judul("nilai"),
        "jenis": jenis,
    }
    return tomlkit.dumps(isi | ({"tanggal": dikenal.judul("tanggal")} if "tanggal" in dikenal.kolom else {}))
