"""A rule of the audit: one function, declared with its id and level, documented by its own Indonesian docstring."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from lkj_app.pemeriksaan.sebab import sentuh
from lkj_utils.dasar.temuan import Level, Objek, Temuan
from lkj_utils.data.muat import pecah_asal

if TYPE_CHECKING:
    from lkj_app.pemeriksaan.klaim import Klaim

# The search of a rule, in a report or in a document.
Cari = Callable[[Any], Iterator["Cacat"]]
# A rule that is "pratinjau" stops no build until it has run over all known offices without a false alarm.
Status = Literal["tetap", "pratinjau"]
HITUNGAN = "Tanpa peraturan: pembaca dapat menghitungnya sendiri dari angka yang tercetak."
BACAAN = "Tanpa peraturan: pembaca melihatnya sendiri ketika membaca laporan."
# What a rule and its twin share.
SEBAB = ("judul", "alasan", "sumber")
PILIHAN = "Tanpa peraturan: batasnya dipilih program ini."


@dataclass(frozen=True)
class Cacat:
    """One fault as a rule sees it; the rule's id, level and remedy are added by the engine.

    A fault of a document stands at a ``klaim``; one of our own data at ``asal`` (``file#row/column``) or at a fact.
    ``fakta`` are the facts it is about, the blamed one first; ``sumber`` the facts from which that one follows: where
    one of them is itself at fault, this fault is only its consequence. ``bagian`` tells places at one fact apart.
    """

    pesan: str
    klaim: Klaim | None = None
    diharapkan: str | None = None
    selisih: str | None = None
    asal: str = ""
    fakta: tuple[str, ...] = ()
    sumber: tuple[str, ...] = ()
    ditemukan: str | None = None
    perbaikan: str = ""
    bagian: str = ""


@dataclass(frozen=True)
class Aturan:
    """One rule. ``alasan`` says in one paragraph why; ``sumber`` names the regulation, or why there is none.

    ``kembar`` is the rule that asks the same of our own data.
    """

    id: str
    level: Level
    kelompok: str
    objek: Objek
    judul: str
    alasan: str
    sumber: str
    perbaikan: str = ""
    status: Status = "tetap"
    sejak: str = "0.1.0"
    kembar: str = ""
    cari: Cari = lambda _bahan: iter(())

    @property
    def dilaporkan(self) -> Level:
        """The level of its findings: what is still on trial stops no build."""
        return "peringatan" if self.status == "pratinjau" and self.level == "galat" else self.level

    def jalankan(self, bahan: Any) -> Iterator[Temuan]:
        """Every finding of this rule in a report (objek data) or in a document (objek dokumen)."""
        return map(self._temuan, bahan.cacat(self) if self.objek == "dokumen" else self.cari(bahan))

    def _temuan(self, cacat: Cacat) -> Temuan:
        klaim = cacat.klaim
        berkas, baris, kolom = (klaim.berkas, klaim.nomor, "tercetak") if klaim else pecah_asal(cacat.asal)
        fakta = cacat.fakta or ((klaim.fakta,) if klaim and klaim.fakta else ())
        return Temuan(
            aturan=self.id,
            level=self.dilaporkan,
            pesan=cacat.pesan,
            berkas=berkas,
            baris=baris,
            kolom=kolom,
            ditemukan=cacat.ditemukan or (klaim.tercetak if klaim else None),
            diharapkan=cacat.diharapkan,
            perbaikan=cacat.perbaikan or self.perbaikan,
            objek=self.objek,
            selisih=cacat.selisih,
            lokasi=klaim.lokasi if klaim else "",
            bagian=klaim.tempat if klaim else cacat.bagian,
            klaim=klaim.id if klaim else "",
            fakta=fakta,
            sumber=cacat.sumber,
            sentuh=sentuh(fakta),
        )


@dataclass(frozen=True)
class Keluarga:
    """Rules that the book prints together: one heading, one thing that they judge, and their usual source."""

    kelompok: str
    objek: Objek
    sumber: str = HITUNGAN

    def __call__(
        self, id_: str, level: Level, perbaikan: str = "", sumber: str = "", kembar: Aturan | None = None, **lain: Any
    ) -> Callable[[Cari], Aturan]:
        """Turn a function that yields ``Cacat`` into a rule: its docstring holds the title and the reason.

        A document's rule takes these from its twin (``kembar``); ``lain`` are fields of ``Aturan``. Under it a shape
        may say what else the function is given and returns. ``daftar`` finds the rules of the modules that it names.
        """

        def jadikan(cari: Cari) -> Aturan:
            judul, _, alasan = inspect.cleandoc(cari.__doc__ or "").partition("\n\n")
            teks = judul.removesuffix("."), " ".join(alasan.split())
            asal = sumber or peraturan(teks[1]) or self.sumber
            satu = Aturan(id_, level, self.kelompok, self.objek, *teks, asal, perbaikan, cari=cari, **lain)
            sama = {nama: getattr(kembar, nama) for nama in SEBAB} | {"kembar": kembar.id} if kembar else {}
            return replace(satu, **sama)

        return jadikan


PERATURAN = re.compile(
    r"\b(?:(?:Permen\w+|Perka \w+|PP|UU|Perpres) (?:Nomor )?\d+(?:/| Tahun )\d{4}|Ejaan yang Disempurnakan)"
)


def peraturan(alasan: str) -> str:
    """The regulations that a reason names."""
    return "; ".join(dict.fromkeys(PERATURAN.findall(alasan)))
