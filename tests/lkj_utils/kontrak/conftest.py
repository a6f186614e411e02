"""A tiny office that the real contract accepts without a finding; each test spoils one thing."""

from __future__ import annotations

import csv
import io
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from lkj_utils import ROOT
from lkj_utils.dasar.periode import Periode
from lkj_utils.kontrak import isi, periksa
from lkj_utils.kontrak.paket import Paket

if TYPE_CHECKING:
    from pathlib import Path

CONTRACT = ROOT / "data" / "datapackage.json"
PERIODE = Periode(2023, 2)
A, B = "7.01.01.2.01.01", "7.01.01.2.01.02"
FILES = {
    "rujukan/nomenklatur.csv": f"""kode,tingkat,nama,induk
7.01,bidang,KECAMATAN,
7.01.01,program,PROGRAM PENUNJANG,7.01
7.01.01.2.01,kegiatan,Perencanaan,7.01.01
{A},sub_kegiatan,Penyusunan Dokumen,7.01.01.2.01
{B},sub_kegiatan,Evaluasi Kinerja,7.01.01.2.01
7.01.03,program,PROGRAM DESA,7.01
7.01.03.2.04,kegiatan,Pemberdayaan Mukim,7.01.03
7.01.03.2.04.01,sub_kegiatan,Penyelenggaraan Mukim,7.01.03.2.04
""",
    "rujukan/kriteria_akip.csv": """komponen,bobot_komponen,sub_komponen,bobot_sub,kriteria,bobot_dalam_sub,sumber
Pelaporan,15,Tersedia,3,Berkala,50,LKE
""",
    "k/instansi.toml": """nama = "Kecamatan Contoh"
jenis = "kecamatan"
kabupaten = "Kabupaten Contoh"
provinsi = "Sulawesi Selatan"
kedudukan = "Contoh"
kertas = "A4"
periode_renstra = "2021-2026"
versi_kontrak = 2
visi = "Maju"
misi = ["Satu", "Dua"]
misi_didukung = 2
[aturan]
desimal_persen = 2
desimal_nilai = 2
batas_agregasi = "tanpa"
rumus_turun = "selisih"
agregasi = "rata_rata"
ambang_kendala = 90
[[aturan.skala]]
batas = 95
predikat = "Sangat Baik"
[[aturan.skala]]
batas = 0
predikat = "Kurang"
""",
    "k/regulasi.csv": "id,jenis,nomor,tahun,judul\nuu,Undang-Undang,1,2004,Perbendaharaan\n",
    "k/unit_kerja.csv": "kode_unit,nama,induk,eselon,jabatan\n"
    "camat,Camat,,III/a,Camat\nseksi,Seksi,camat,IV/a,Kepala\n",
    "k/tugas.csv": "kode_unit,jenis,urut,uraian\ncamat,fungsi,1,Memimpin\n",
    "k/pejabat.csv": "id_pejabat,nama,nip,jabatan,pangkat,golongan,kode_unit,berlaku_dari,berlaku_sampai\n"
    "budi,Budi,19800101 200501 1 001,Camat,,IV/a,camat,2022-01-01,\n",
    "k/desa.csv": "id_desa,nama\nmekar,Mekar\n",
    "k/sasaran.csv": "id_sasaran,urut,uraian\nlayanan,1,Layanan baik\n",
    "k/indikator.csv": f"""id_indikator,tingkat,id_sasaran,kode,nama,satuan,arah,rumus_turun,akumulasi,iku
ikm,sasaran,layanan,,IKM,nilai,naik,,nilai_akhir,ya
{A},sub_kegiatan,,{A},Dokumen,dokumen,naik,,jumlah,tidak
{B},sub_kegiatan,,{B},Laporan,laporan,naik,,jumlah,tidak
""",
    "k/target_renstra.csv": "id_indikator,titik,tahun,nilai\nikm,akhir,2026,98\n",
    "k/2023/struktur.csv": f"""kode,urut,id_sasaran,kode_unit,sumber_dana
7.01.01,1,layanan,,APBD
7.01.01.2.01,1,,,
{A},1,,seksi,
{B},2,,seksi,
""",
    "k/2023/dokumen_anggaran.csv": "versi,nomor,tanggal,n_program,n_kegiatan,pendapatan,belanja,operasi,modal\n"
    "rkpd,,,1,1,,900,,\ndpa_pokok,1,2023-01-02,,,,,,\n",
    "k/2023/anggaran.csv": f"versi,kode,pagu,operasi,modal\ndpa_pokok,{A},1000,600,400\ndpa_pokok,{B},500,,\n",
    "k/2023/kas.csv": f"""versi,kode,triwulan,kas_sd,catatan
dpa_pokok,{A},1,100,
dpa_pokok,{A},2,300,
dpa_pokok,{A},4,1000,
dpa_pokok,{B},2,200,
""",
    "k/2023/target_kinerja.csv": f"""id_indikator,triwulan,target_sd,catatan
ikm,2,87,
{A},1,1,
{A},2,2,
{A},4,4,
{B},2,1,
""",
    "k/2023/perjanjian_kinerja.csv": f"versi,id_indikator,target\nawal,ikm,87\nawal,{A},4\n",
    "k/2023/pendapatan.csv": "versi,akun,nama,induk,triwulan,anggaran,target_sd\n"
    "dpa_pokok,4.1,PAD,,2,,\ndpa_pokok,4.1.02,Retribusi,4.1,2,100,50\n",
    "k/2023/tw2/periode.toml": """tanggal_akhir_data = 2023-06-30
tanggal_laporan = 2023-07-05
tempat = "Contoh"
penandatangan = "budi"
versi_anggaran = "dpa_pokok"
""",
    "k/2023/tw2/realisasi_belanja.csv": f"kode,realisasi_sd,kendala,catatan\n{A},250,,\n{B},100,,\n",
    "k/2023/tw2/realisasi_kinerja.csv": "id_indikator,realisasi_sd,status,uraian,catatan\n"
    f"{A},2,final,,\n{B},1,final,,\n",
    "k/2023/tw2/realisasi_indikator.csv": "id_indikator,realisasi,status,sumber\nikm,87.5,final,Survei\n",
    "k/2023/tw2/realisasi_pendapatan.csv": "akun,realisasi_sd,catatan\n4.1.02,40,\n",
    "k/2023/tw2/bukti.csv": "id,kode,jenis,tanggal,tanggal_akhir,uraian,jumlah,satuan,dihitung,lokasi\n"
    f"r1,{A},rapat,2023-01-01,2023-06-30,Rapat,1,kali,ya,\n",
    "k/2023/tw2/analisis.csv": f"subjek,jenis,urut,teks\nikm,solusi,1,Teks\n{A},solusi,1,Teks\n",
    "k/2023/tw2/pegawai.csv": "status,golongan,pendidikan,jk,jumlah\npns,III,S-1/D-4,L,2\n",
    "k/2023/tw2/pejabat_struktural.csv": "eselon,pendidikan,jk,jumlah\nIV/a,S-1/D-4,P,1\n",
}


@dataclass(frozen=True)
class Kantor:
    """The tiny office on disk, with ways to spoil it."""

    root: Path
    paket: Paket

    def path(self, tabel: str) -> Path:
        """Where the file of a table lies."""
        return self.root / self.paket.path(tabel, "k", PERIODE)

    def tulis(self, tabel: str, isi_berkas: str) -> None:
        """Replace a file."""
        self.path(tabel).write_text(isi_berkas, encoding="utf-8")

    def ganti(self, tabel: str, lama: str, baru: str) -> None:
        """Replace a piece of text in a file, which must be there."""
        text = self.path(tabel).read_text(encoding="utf-8")
        assert lama in text
        self.tulis(tabel, text.replace(lama, baru))

    def sel(self, tabel: str, baris: int, kolom: str, nilai: str) -> None:
        """Write one cell; ``baris`` as a spreadsheet counts."""
        rows = list(csv.reader(io.StringIO(self.path(tabel).read_text(encoding="utf-8"))))
        rows[baris - 1][rows[0].index(kolom)] = nilai
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(rows)
        self.tulis(tabel, out.getvalue())

    def tambah(self, tabel: str, baris: str) -> None:
        """Append a line."""
        self.tulis(tabel, self.path(tabel).read_text(encoding="utf-8") + baris + "\n")

    def baca(self):
        """The tables, and the findings about files and columns."""
        return isi.baca(self.paket, self.root, "k", PERIODE)

    def periksa(self):
        """The whole check."""
        return periksa(self.root, "k", PERIODE)


@pytest.fixture
def kantor(tmp_path):
    """A fresh copy of the tiny office."""
    shutil.copy(CONTRACT, tmp_path / "datapackage.json")
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Kantor(tmp_path, Paket.baca(tmp_path))
