"""The whole document: settings, cover, lists, front matter, chapters."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from lkj_app.bangun.cetak import qr
from lkj_app.bangun.cetak.kertas import Kertas, pilih
from lkj_pdf.teks import kutip, larik, panggil, tampakkan
from lkj_utils.dasar.aksara import dapat_dicetak

if TYPE_CHECKING:
    from collections.abc import Sequence

TEMPLAT = "templat.typ"
QR = "gambar/_qr.svg"
DAFTAR_SESUDAH = "kata-pengantar"  # the contents follow the foreword


@dataclass(frozen=True)
class Naskah:
    """One page of the book, written."""

    docname: str
    isi: str
    depan: bool  # roman page numbers


def ukuran(kertas: Kertas) -> str:
    """Paper and margins as a Typst dictionary."""
    return "(" + ", ".join(f"{nama}: {milimeter}mm" for nama, milimeter in asdict(kertas).items()) + ")"


def susun(lkj: dict[str, Any], naskah: Sequence[Naskah], lambang: str | None) -> str:
    """The main Typst file; a letter of cover or foot that no font has becomes its code, as in the text."""
    lkj = {nama: tampakkan(nilai, dapat_dicetak) if isinstance(nilai, str) else nilai for nama, nilai in lkj.items()}
    depan = [x for x in naskah if x.depan]
    isi = [x for x in naskah if not x.depan]
    baris = [
        f'#import "{TEMPLAT}": *',
        f"#let kertas = {ukuran(pilih(lkj.get('kertas')))}",
        f"#show: {panggil('dokumen.with', **_identitas(lkj))}",
        "#" + panggil("sampul", **_sampul(lkj, lambang)),
        "#show: bagian-depan",
        *_depan(depan),
        "#show: bagian-isi",
        *(_kurung(x.isi) for x in isi),
        "#kata-patah()",
        "#nomor-halaman()",
    ]
    return "\n\n".join(baris) + "\n"


def _depan(depan: Sequence[Naskah]) -> list[str]:
    """The foreword, the lists, then the rest of the front matter."""
    awal = [_kurung(x.isi) for x in depan if x.docname == DAFTAR_SESUDAH]
    sisa = [_kurung(x.isi) for x in depan if x.docname != DAFTAR_SESUDAH]
    return [*awal, "#daftar-semua()", *sisa]


def _kurung(isi: str) -> str:
    return "#{\n" + isi + "\n}"


def _identitas(lkj: dict[str, Any]) -> dict[str, str]:
    return {
        "judul": kutip(lkj["judul"]),
        "penulis": kutip(lkj.get("penulis") or f"{lkj['instansi']}, {lkj['kabupaten']}"),
        "instansi": kutip(lkj["instansi"]),
        "kata_kunci": f"({kutip('data ' + lkj['hash_data'])}, {kutip('lkj ' + lkj['versi'])})",
        "kertas": "kertas",
        "tanda": larik(kutip(x) for x in _tanda(lkj)),
    }


def _tanda(lkj: dict[str, Any]) -> list[str]:
    """What every page says that is no official report."""
    return ["UNTUK REVIU"] * bool(lkj.get("reviu")) + ["DRAF"] * bool(lkj["draf"])


def _sampul(lkj: dict[str, Any], lambang: str | None) -> dict[str, str | None]:
    return {
        "kabupaten": kutip(lkj["kabupaten"]),
        "instansi": kutip(lkj["instansi"]),
        "periode": kutip(lkj["periode_nama"]),
        "tahun": kutip(str(lkj["tahun"])),
        "kedudukan": kutip(lkj.get("kedudukan") or ""),
        "lambang": kutip(lambang) if lambang else None,
        "kontak": larik(kutip(x) for x in kontak(lkj)),
        "qr": kutip(QR) if alamat_situs(lkj) and qr.svg(alamat_situs(lkj)) else None,
    }


def kontak(lkj: dict[str, Any]) -> list[str]:
    """The lines on the cover that say where the office is found: what instansi.toml gives, and nothing else."""
    hubungan = [
        f"{nama} {nilai}" for nama, nilai in (("Telepon", lkj.get("telepon")), ("Surel", lkj.get("surel"))) if nilai
    ]
    return [x for x in (lkj.get("alamat"), " · ".join(hubungan), lkj.get("alamat_situs")) if x]


def alamat_situs(lkj: dict[str, Any]) -> str:
    """The address of the site that a QR code may lead to; empty when none is given, or when it is none."""
    situs = str(lkj.get("alamat_situs") or "")
    return situs if situs.startswith(("https://", "http://")) else ""
