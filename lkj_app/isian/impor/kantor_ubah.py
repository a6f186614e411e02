"""Change an office that is there from its workbook, as any import does: what differs is shown, asked, can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lkj_app.isian.impor.bentrok import Jejak, temuan_bentrok
from lkj_app.isian.impor.gabung import gabung
from lkj_app.isian.impor.kenali import letak
from lkj_app.isian.impor.putusan import Cara
from lkj_app.isian.impor.selesai import selesaikan
from lkj_app.isian.lembar_kerja import identitas
from lkj_app.isian.lembar_kerja.semula import kunci_teks
from lkj_utils.dasar.errors import UsageError
from lkj_utils.dasar.kode import SUB_KEGIATAN, bakukan, tingkat
from lkj_utils.dasar.temuan import Temuan, galat, urutkan
from lkj_utils.dasar.toml import baca_toml
from lkj_utils.kontrak import isi as bacaan
from lkj_utils.kontrak.versi_anggaran import versi_berlaku

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lkj_app.isian.impor.gabung import Gabungan
    from lkj_app.isian.impor.putusan import Pilihan
    from lkj_app.isian.impor.selesai import HasilImpor
    from lkj_app.isian.impor.semu import Semu
    from lkj_utils.kontrak.isi import IsiPeriode


from lkj_app.isian.impor.kantor_baca import Pembaca, di_sel


def ubah_kantor(baca: Pembaca, pilihan: Pilihan, *, tulis: bool) -> HasilImpor:
    """Change an office that is there, as any import does."""
    _pastikan(baca)
    data, rusak = bacaan.baca(baca.paket, baca.akar, baca.folder, baca.periode)
    semu = {nama: _tanpa_urut(satu, data) if nama == "struktur" else satu for nama, satu in baca.tabel.items()}
    jejak = Jejak(baca.akar, baca.folder, baca.path, None, [(s.sumber, s.baris) for s in semu.values()], data)
    cara = Cara(False, pilihan, jejak.sendiri, jejak.setempat, jejak.tercatat)
    gabungan: list[Gabungan] = []
    for nama, satu in semu.items():
        hasil, lain = gabung(satu.sumber, data.ambil(nama), satu.baris, baca.path.name, None, cara)
        # Cells of a table that several sheets make have no place that a check could name.
        gabungan.append(hasil if satu.langsung else replace(hasil, tempat={}))
        baca.temuan += [*lain, *temuan_bentrok(hasil, jejak), *_tinggal(satu, data, baca)]
    baca.temuan += [t for t in galat(rusak) if t.berkas in baca.csv().values() and t.aturan != "berkas.hilang"]
    baca.temuan += [*_daftar_lain(baca), *_sekali(baca, data)]
    pilihan.periksa([bentrok.alamat for satu in gabungan for bentrok in satu.bentrok])
    baca.temuan = di_sel(baca)
    hasil_impor = selesaikan(baca.akar, data, gabungan, baca.temuan, baca.path.name, tulis=tulis, asal=baca.path)
    baca.temuan = [*hasil_impor.temuan]
    return replace(hasil_impor, temuan=tuple(urutkan(di_sel(baca))))


def _pastikan(baca: Pembaca) -> None:
    """Raise UsageError where the folder is that of another office, or the year is not one of its years."""
    nama = str(baca_toml(baca.akar / baca.folder / "instansi.toml").get("nama", ""))
    if nama.casefold().split() != baca.identitas.get("nama", "").casefold().split():
        raise UsageError(
            f"Folder {baca.folder} di data milik “{nama}”, bukan “{baca.identitas.get('nama', '')}”. Tidak ada yang "
            "ditulis. Bila kantornya sama, ubah dahulu nama di instansi.toml; bila lain, mulailah dengan nama lain."
        )
    letak = baca.akar / baca.folder / str(baca.tahun) / f"tw{baca.periode.triwulan}"
    if not letak.is_dir():
        raise UsageError(
            f"{baca.folder}/{baca.periode} belum ada di data; kembalikan tahun dan triwulan laporan pertama di lembar "
            "Identitas, atau siapkan triwulan itu dengan perintah new."
        )


def _tanpa_urut(satu: Semu, data: IsiPeriode) -> Semu:
    """Codes that are there keep their place; new ones stand behind them."""
    ada = {row.teks("kode") for row in data.ambil("struktur").rekaman}
    baris = [
        replace(b, teks={n: t for n, t in b.teks.items() if n != "urut" or bakukan(b.teks["kode"]) not in ada})
        for b in satu.baris
    ]
    return replace(satu, baris=baris)


def _tinggal(satu: Semu, data: IsiPeriode, baca: Pembaca) -> Iterator[Temuan]:
    """Rows of the data that the workbook does not have are told: they stay."""
    if satu.tabel.format != "csv":
        return
    ada = {kunci_teks(b.teks, satu.tabel) for b in satu.baris}
    rows = [{k: row.tertulis(k) for k in satu.tabel.kunci} for row in data.ambil(satu.tabel.nama).rekaman]
    sisa = [" / ".join(teks.values()) for teks in rows if kunci_teks(teks, satu.tabel) not in ada]
    if sisa:
        yield Temuan("baris.tetap", "catatan", f"{len(sisa)} baris di data tidak ada di buku kerja ini, dan "
                     f"dipertahankan: {', '.join(sisa)}.", letak(baca.path.name, satu.utama.lembar))  # fmt: skip


def _daftar_lain(baca: Pembaca) -> Iterator[Temuan]:
    """Lists of the profile are not changed here."""
    ada = baca_toml(baca.akar / baca.folder / "instansi.toml")
    kini: Mapping[str, Any] = identitas.profil(baca.identitas, baca.paket)
    for nama, judul in ((identitas.MISI, "Misi"), (identitas.SKALA, "Skala predikat")):
        if kini.get(nama) and kini[nama] != ada.get(nama):
            yield _tak_ditulis(baca, "kantor.daftar", f"{judul} lain daripada di instansi.toml",
                               "ubah di instansi.toml bila memang berubah")  # fmt: skip


def _sekali(baca: Pembaca, data: IsiPeriode) -> Iterator[Temuan]:
    """Answers that make the first quarter and its codes, and change neither once they are there."""
    versi, akhiran = (baca.identitas.get(nama, "") for nama in ("versi", "akhiran_kode"))
    if versi and versi != versi_berlaku(data):
        yield _tak_ditulis(baca, "kantor.sekali", f"Versi anggaran {versi} bukan yang berlaku pada {baca.periode}",
                           "ubah di lembar Keterangan periode triwulan itu, atau siapkan dengan new --versi",
                           )  # fmt: skip
    rows = data.ambil("struktur").rekaman
    kode = [row.tertulis("kode") for row in rows if tingkat(row.teks("kode")) == SUB_KEGIATAN]
    if akhiran and kode and all(str(len(satu.rpartition(".")[2])) != akhiran for satu in kode):
        yield _tak_ditulis(baca, "kantor.sekali", f"Tidak satu pun kode sub kegiatan di data berakhir {akhiran} angka",
                           "kembalikan jawabannya; kode yang sudah ada tetap seperti tertulis")  # fmt: skip


def _tak_ditulis(baca: Pembaca, aturan: str, pesan: str, perbaikan: str) -> Temuan:
    tempat = letak(baca.path.name, baca.lembar[identitas.NAMA][0].lembar)
    return Temuan(aturan, "peringatan", f"{pesan}, dan tidak ditulis.", tempat, perbaikan=perbaikan)
