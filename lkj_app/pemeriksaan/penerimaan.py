"""Findings that an office accepts in instansi.toml, with reason, person and date: listed as accepted, never hidden."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.kode import bakukan_id
from lkj_utils.dasar.periode import Periode
from lkj_utils.dasar.temuan import Temuan
from lkj_utils.kontrak.silang.kantor import masalah_penerimaan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lkj_utils.data.muat import DataPeriode

KUNCI = "pemeriksaan.diterima"
BERKAS = "instansi.toml"
PESAN = {
    "penerimaan.galat": "Galat tidak dapat diterima; datanya harus dibetulkan.",
    "penerimaan.tanpa_temuan": "Penerimaan ini tidak cocok dengan temuan mana pun.",
}


@dataclass(frozen=True)
class Diterima:
    """One accepted finding."""

    temuan: Temuan
    alasan: str
    oleh: str
    tanggal: str

    @property
    def keterangan(self) -> str:
        """``Camat, 10 Januari 2024: Hambatan dibahas``; a date typed in another way stays as it was typed."""
        try:
            hari = fmt.tanggal(date.fromisoformat(self.tanggal))
        except ValueError:
            hari = self.tanggal
        return f"{self.oleh}, {hari}: {self.alasan}"

    def as_dict(self) -> dict[str, object]:
        """All fields by name, for JSON."""
        return {"temuan": self.temuan.as_dict(), "alasan": self.alasan, "oleh": self.oleh, "tanggal": self.tanggal}


def terapkan(
    temuan: Sequence[Temuan], data: DataPeriode, tak_dijalankan: Collection[str] = frozenset()
) -> tuple[list[Temuan], list[Diterima]]:
    """Split findings into those that stand and those accepted; an acceptance that fits nothing is itself a finding.

    Whether an acceptance still fits cannot be told of rules that did not run.
    """
    daftar = _berlaku(data)
    milik = {satu["temuan"]: satu for satu in daftar}
    # A galat is provably wrong: nobody can accept it.
    terima = [t for t in temuan if t.kunci in milik and t.level != "galat"]
    tinggal = [t for t in temuan if t not in terima]
    diterima = [Diterima(t, *(str(milik[t.kunci][nama]) for nama in ("alasan", "oleh", "tanggal"))) for t in terima]
    cocok = {t.kunci for t in terima}
    sisa = [s for s in daftar if s["temuan"] not in cocok and s["temuan"].partition("/")[0] not in tak_dijalankan]
    return [*tinggal, *_tak_cocok(sisa, temuan, f"{data.instansi}/{BERKAS}")], diterima


def _berlaku(data: DataPeriode) -> list[Mapping[str, Any]]:
    """Those of the period that can be used: a draft is built in spite of the others, which the contract has named."""
    isi = data.profil.get(KUNCI)
    benar = [satu for satu in isi if masalah_penerimaan(satu) is None] if isinstance(isi, list) else []
    # An acceptance may name its period; without one it holds for every period.
    berlaku = [s for s in benar if not s.get("periode") or Periode.parse(str(s["periode"])) == data.periode]
    return [s | {"temuan": bakukan_id(s["temuan"])} for s in berlaku]


def _tak_cocok(sisa: Sequence[Mapping[str, Any]], temuan: Sequence[Temuan], berkas: str) -> Iterator[Temuan]:
    galat = {t.kunci for t in temuan if t.level == "galat"}
    for satu in sisa:
        id_ = "penerimaan.galat" if satu["temuan"] in galat else "penerimaan.tanpa_temuan"
        yield Temuan(
            id_,
            "peringatan",
            PESAN[id_],
            berkas,
            kolom=KUNCI,
            ditemukan=str(satu["temuan"]),
            diharapkan="temuan yang ada, seperti ditulis perintah check",
            perbaikan="hapus penerimaan yang tidak berlaku lagi, atau betulkan namanya",
        )
