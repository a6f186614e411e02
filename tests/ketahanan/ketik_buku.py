"""What a person types into a workbook, plain and hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_app.isian.lembar_kerja.rancangan import BARIS_ISI
from tests.ketahanan import angka, bahan, ganas

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ketahanan.isian import Isian

PENUH = 0.7


def _sel_acak(isian: Isian, *jenis: str) -> tuple[str, int, str] | None:
    acak = isian.catatan.acak
    for _ in range(20):
        tabel = acak.choice(sorted(isian.lembar()))
        baris = isian.baris_terisi(tabel)
        kolom = [k for k in isian.kolom(tabel) if k not in bahan.kunci(tabel) and bahan.jenis_kolom(tabel, k) in jenis]
        if baris and kolom:
            return tabel, acak.choice(baris), acak.choice(kolom)
    return None


def _ketik(isian: Isian, letak: tuple[str, int, str] | None, isi: Any, format_: str = "") -> None:
    if letak and isian.ketik(*letak, isi, format_):
        tabel, baris, kolom = letak
        isian.catatan.lakukan(f"{tabel} baris {baris} {kolom} = {isi!r:.50} {format_}".rstrip())


def ketik_angka_teks(isian: Isian) -> None:
    """A number as a text."""
    _ketik(isian, _sel_acak(isian, "angka"), isian.catatan.acak.choice(ganas.ANGKA))


def ketik_angka_acak(isian: Isian) -> None:
    """Digits and marks by chance."""
    acak = isian.catatan.acak
    _ketik(isian, _sel_acak(isian, "angka"), "".join(acak.choice("0123456789.,") for _ in range(acak.randint(1, 9))))


def ketik_bilangan(isian: Isian) -> None:
    """A value of Excel under some format."""
    acak = isian.catatan.acak
    _ketik(
        isian,
        _sel_acak(isian, "angka", "angka", "tanggal", "teks"),
        acak.choice(ganas.NILAI),
        acak.choice(ganas.FORMAT),
    )


def ketik_wajar(isian: Isian) -> None:
    """A plain whole number, as nearly all are."""
    _ketik(isian, _sel_acak(isian, "angka"), isian.catatan.acak.randint(0, 50))


def ketik_triwulan(isian: Isian) -> None:
    """A value until the end of a quarter, where the quarters stand beside each other."""
    acak = isian.catatan.acak
    tabel, nilai = acak.choice((("kas", "kas_sd"), ("target_kinerja", "target_sd"), ("pendapatan", "target_sd")))
    kertas, n = isian.lembar().get(tabel), acak.randint(1, 4)
    judul = {str(sel.value).split(" (")[0].rstrip(" *"): sel.column for sel in kertas[1]} if kertas else {}
    kolom, ada = judul.get(f"Triwulan {'I' * n if n < 4 else 'IV'}"), isian.kolom(tabel) if kertas else {}
    kunci = [k for k in bahan.kunci(tabel) if k != "triwulan"]
    if kertas is None or kolom is None or not set(kunci) <= set(ada):
        return
    baris = [b for b in range(BARIS_ISI, kertas.max_row + 1) if all(kertas.cell(b, ada[k]).value for k in kunci)]
    if not baris:
        return
    isian.ketik_di(
        (tabel, kertas, acak.choice(baris), kolom),
        nilai,
        {"triwulan": str(n)},
        acak.choice((acak.randint(0, 5_000_000), acak.choice(ganas.ANGKA), acak.choice(ganas.NILAI))),
    )


def ketik_tanggal(isian: Isian) -> None:
    """A day as a text."""
    _ketik(isian, _sel_acak(isian, "tanggal"), isian.catatan.acak.choice(ganas.TANGGAL))


def ketik_teks(isian: Isian) -> None:
    """A hostile text."""
    _ketik(isian, _sel_acak(isian, "teks"), isian.catatan.acak.choice(ganas.TEKS))


def ketik_kode(isian: Isian) -> None:
    """A hostile code or choice."""
    _ketik(isian, _sel_acak(isian, "kode"), isian.catatan.acak.choice(ganas.KODE))


def ketik_rumus(isian: Isian) -> None:
    """A formula without a stored value, of this book, another, or a program."""
    _ketik(isian, _sel_acak(isian, "angka", "teks", "tanggal"), isian.catatan.acak.choice(ganas.RUMUS))


def kosongkan(isian: Isian) -> None:
    """Empty a cell: what is there stays."""
    _ketik(isian, _sel_acak(isian, "angka", "teks", "tanggal", "kode"), None)


def tambah_bukti(isian: Isian) -> None:
    """A row more, of evidence or of a village's wish, perhaps twice."""
    acak = isian.catatan.acak
    kertas = isian.lembar()["bukti"]
    baris = max(isian.baris_terisi("bukti"), default=BARIS_ISI) + 1
    id_, kode = f"baru-{acak.randint(1, 3)}", str(kertas.cell(baris - 1, isian.kolom("bukti")["kode"]).value)
    if isian.kunci("bukti", baris - 1) is None or ("bukti", (id_,)) in isian.baris_baru:
        return
    isian.baris_baru.add(("bukti", (id_,)))
    isi = {
        "id": id_,
        "kode": kode,
        "jenis": "dokumen",
        "uraian": "Uraian baru",
        "jumlah": acak.choice((None, 2, "1.5", "0,475", "1.000")),
        "dihitung": "ya",
    }
    for kolom, satu in isi.items():
        isian.ketik("bukti", baris, kolom, satu)
    isian.catatan.lakukan(f"bukti + {id_} jumlah {isi['jumlah']!r}")


# Their figures hang together (a part, a sum, a scale), or name a year: what is typed at will is rightly refused there.
TERIKAT = frozenset((
    ("anggaran", "operasi"), ("anggaran", "modal"), ("skm", "jumlah_nilai"), ("skm", "responden"),
    ("sasaran", "urut"), ("analisis", "urut"),
))  # fmt: skip


def kolom_angka(isian: Isian, tabel: str) -> list[str]:
    """The columns of a sheet in which any figure may stand."""
    return [
        nama
        for nama in isian.kolom(tabel)
        if nama not in bahan.kunci(tabel) and (tabel, nama) not in TERIKAT and bahan.bebas(tabel, nama)
    ]


def ketik_banyak(isian: Isian) -> None:
    """Figures in most cells of every sheet, each written as people may; all of them are to be read."""
    acak, banyak = isian.catatan.acak, 0
    for tabel in sorted(isian.lembar()):
        kolom = kolom_angka(isian, tabel)
        for baris in isian.baris_terisi(tabel) if kolom else ():
            for nama in kolom:
                if acak.random() < PENUH:
                    banyak += isian.ketik(tabel, baris, nama, _wajar(isian, tabel, nama))
    isian.catatan.lakukan(f"{banyak} angka diketik")


def _wajar(isian: Isian, tabel: str, nama: str) -> Any:
    kolom = bahan.kolom(tabel)[nama]
    if kolom.get("satuan") == "rupiah":
        return angka.rupiah_wajar(isian.catatan.acak)
    return angka.cacah_wajar(isian.catatan.acak, pecahan=kolom["type"] == "number")


def ketik_bengkok(isian: Isian) -> None:
    """One cell whose number nobody can read, or not in one way."""
    acak = isian.catatan.acak
    tabel = acak.choice([t for t in sorted(isian.lembar()) if isian.baris_terisi(t) and kolom_angka(isian, t)])
    letak = (tabel, acak.choice(isian.baris_terisi(tabel)), acak.choice(kolom_angka(isian, tabel)))
    _ketik(isian, letak, angka.bengkok(acak))


KETIK: dict[Callable[[Isian], None], int] = {
    ketik_angka_teks: 10,
    ketik_angka_acak: 6,
    ketik_bilangan: 6,
    ketik_wajar: 8,
    ketik_triwulan: 8,
    ketik_tanggal: 2,
    ketik_teks: 4,
    ketik_kode: 2,
    ketik_rumus: 2,
    kosongkan: 2,
    tambah_bukti: 3,
}
