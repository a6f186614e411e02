"""The command that judges: our own period, or the claims of a document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path  # noqa: TC003 - typer reads it from the signature
from typing import TYPE_CHECKING, Annotated

from rich.markup import escape

from lkj_app.perintah import layar_temuan, layar_versi
from lkj_app.perintah.aplikasi import PilihanPeriode, perintah
from lkj_app.perintah.daftar_simpan import PilihanSimpan, PilihanTimpa, periksa_tujuan, tulis_daftar, tunjukkan
from lkj_app.perintah.setelan import Setelan, dengan_setelan, opsi
from lkj_app.perintah.terminal import tulis_json
from lkj_utils.dasar.errors import DataError, UsageError
from lkj_utils.dasar.temuan import ribuan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from lkj_app.pemeriksaan import HasilPeriksa
    from lkj_app.pemeriksaan.aturan import Aturan
    from lkj_utils.dasar.periode import Periode
    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.data.daftar import PeriodeTersedia
    from lkj_utils.fakta import KumpulanFakta
    from lkj_utils.laporan import Laporan

KODE_GALAT = 1
FOLDER_KLAIM = "/klaim/"


@perintah("check")
@dengan_setelan
def check(  # noqa: PLR0913, PLR0917 - each is an option of the command
    setelan: Setelan,
    periode: PilihanPeriode = None,
    klaim: Annotated[
        Path | None, opsi("--klaim", help="Periksa dokumen lain dari berkas klaimnya.", metavar="BERKAS")
    ] = None,
    aturan: Annotated[
        str | None,
        opsi("--aturan", help="Hanya aturan ini, dipisah koma, misalnya tabel,nama.satuan.", metavar="DAFTAR"),
    ] = None,
    sebagai_json: Annotated[bool, opsi("--json", help="Tulis temuan sebagai JSON.")] = False,
    strict: Annotated[bool, opsi("--strict", help="Peringatan pun dianggap gagal.")] = False,
    simpan: PilihanSimpan = None,
    force: PilihanTimpa = False,
) -> int:
    """Periksa satu periode, atau klaim sebuah dokumen; semua temuan ditampilkan sekaligus."""
    from lkj_app.pemeriksaan import daftar, periksa_dokumen
    from lkj_utils.data.daftar import pilih

    if simpan:
        periksa_tujuan(simpan, setelan.data, timpa=force)
    dipilih = daftar.pilih(aturan.split(","), objek="dokumen" if klaim else "data") if aturan else daftar.SEMUA
    pilihan = pilih(setelan.data, _periode(setelan.data, periode, klaim), harus_lengkap=False)
    if klaim:
        hasil = periksa_dokumen(klaim, _buka(setelan.data, pilihan), dipilih)
    else:
        hasil = _berlembar(setelan.data, pilihan, dipilih, sebagian=aturan is not None)
    if simpan:
        _simpan(simpan, hasil, klaim.name if klaim else pilihan.nama, pilihan.periode, timpa=force)
    if sebagai_json:
        _tulis_json(pilihan, hasil, klaim.name if klaim else "")
    else:
        _tampilkan(setelan.layar, hasil, klaim.name if klaim else pilihan.nama, pilihan.nama if klaim else "")
        if not klaim:
            layar_versi.tampilkan_mulai_berlaku(setelan.layar, setelan.data, pilihan)
        tunjukkan(setelan.layar, simpan)
    return KODE_GALAT if _gagal(hasil.temuan, strict) else 0


def _simpan(tujuan: Path, hasil: HasilPeriksa, nama: str, periode: Periode, *, timpa: bool) -> None:
    from lkj_app.perintah.buku_temuan import buku_temuan

    tulis_daftar(tujuan, buku_temuan(hasil, nama), periode, timpa=timpa)


def _buka(akar: Path, pilihan: PeriodeTersedia) -> Laporan:
    """Our own report to hold a document against; DataError where its data are wrong."""
    from lkj_utils.dasar.temuan import galat
    from lkj_utils.kontrak import periksa
    from lkj_utils.laporan import buka

    # A claim file is no data of ours; what is wrong with this one is told when it is read.
    temuan = [satu for satu in periksa(akar, pilihan.instansi, pilihan.periode) if FOLDER_KLAIM not in satu.berkas]
    if galat(temuan):
        raise DataError(f"Data {pilihan.nama} mempunyai galat; betulkan dulu, baru dokumen dapat dibandingkan.", temuan)
    return buka(pilihan.instansi, pilihan.periode, akar)


def _periode(akar: Path, periode: str | None, klaim: Path | None) -> str | None:
    """The period that is named, else that of the claim file; a file that lies elsewhere is compared with no guess."""
    if klaim is None:
        return periode
    if not klaim.is_file():
        raise UsageError(f"Berkas klaim {klaim} tidak ada.")
    if sendiri := periode or _periode_klaim(akar, klaim):
        return sendiri
    raise UsageError(
        f"Berkas klaim {klaim.name} tidak terletak di folder klaim suatu periode, jadi periodenya tidak diketahui. "
        f"Sebutkan periode yang dibandingkan, misalnya: check 2023-TW4 --klaim {klaim.name}."
    )


def _periode_klaim(akar: Path, klaim: Path) -> str | None:
    """``office/2023-TW4`` from where the claim file lies, so that it need not be said twice."""
    letak = klaim.resolve()
    if not letak.is_relative_to(akar.resolve()):
        return None
    match letak.relative_to(akar.resolve()).parts:
        case (instansi, tahun, triwulan, "klaim", _):
            return f"{instansi}/{tahun}-{triwulan.upper()}"
    return None


def _berlembar(akar: Path, pilihan: PeriodeTersedia, dipilih: Sequence[Aturan], *, sebagian: bool) -> HasilPeriksa:
    """Our own period judged; its findings also say where in the workbook they are typed.

    With ``sebagian`` only what was asked for, and the galat of the contract, without which nothing can be judged.
    """
    from lkj_app.pemeriksaan import periksa_periode
    from lkj_app.perintah.letak_lembar import berlembar

    hasil = periksa_periode(akar, pilihan.instansi, pilihan.periode, dipilih)
    if sebagian:
        nama = {satu.id for satu in dipilih}
        hasil = replace(hasil, temuan=tuple(t for t in hasil.temuan if t.aturan in nama or t.level == "galat"))
    semua = [*hasil.temuan, *(satu.temuan for satu in hasil.diterima)]
    letak = berlembar(semua, akar, pilihan.instansi, pilihan.periode)
    banyak = len(hasil.temuan)
    diterima = (replace(satu, temuan=t) for satu, t in zip(hasil.diterima, letak[banyak:], strict=True))
    return replace(hasil, temuan=letak[:banyak], diterima=tuple(diterima))


def _gagal(temuan: tuple[Temuan, ...], strict: bool) -> bool:
    """A galat fails, of our own data and of a document alike; with ``--strict`` a peringatan too."""
    return any(satu.level == "galat" or (strict and satu.level == "peringatan") for satu in temuan)


def _tampilkan_utama(console: Console, fakta: KumpulanFakta) -> None:
    """The headline, and what it would be under another rule that an office may set, where it would be another."""
    from lkj_utils.fakta.kepekaan import TERCAPAI, bergantung

    lain = "".join(f"; {fakta.teks(id_)} {bila}" for id_, bila in bergantung(fakta))
    console.print(f"{fakta.teks(TERCAPAI)} dari {fakta.teks('jumlah:program')} program mencapai target{lain}.")


def _ringkas(hasil: HasilPeriksa) -> str:
    aturan = f" dari {ribuan(len(hasil.dijalankan))} aturan" if hasil.dijalankan else ""
    return layar_temuan.ringkas(hasil.temuan) + aturan


def _tulis_json(pilihan: PeriodeTersedia, hasil: HasilPeriksa, klaim: str) -> None:
    isi: dict[str, object] = {"instansi": pilihan.instansi, "periode": str(pilihan.periode)}
    if klaim:
        isi |= {"klaim": klaim, "banyak_klaim": hasil.banyak_klaim, "dibandingkan": hasil.dibandingkan}
    tulis_json(isi | hasil.as_dict())


def _tampilkan(console: Console, hasil: HasilPeriksa, nama: str, pembanding: str) -> None:
    """What to do first, the findings, and how many there are; of a document also what it was compared with."""
    layar_temuan.tampilkan_langkah(console, hasil.temuan)
    if pembanding:
        console.print()
        layar_temuan.tampilkan_kelompok(console, hasil.sebab)
    else:
        layar_temuan.tampilkan_temuan(console, hasil.temuan)
        layar_temuan.tampilkan_diterima(console, hasil.diterima)
    console.print(f"\n[bold]{escape(nama)}[/]: {_ringkas(hasil)}.")
    if hasil.fakta and not pembanding:
        _tampilkan_utama(console, hasil.fakta)
    if pembanding:
        banyak, padanan = ribuan(hasil.banyak_klaim), ribuan(hasil.dibandingkan)
        console.print(f"{banyak} klaim dibaca, {padanan} dapat dibandingkan dengan fakta {escape(pembanding)}.")
