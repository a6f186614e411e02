"""The formula of a fact with the numbers put in: ``16 / 17 × 100 = 94,12%``.

A pattern with places for the inputs says how a measure is computed; a test computes every fact of the real office
from its pattern, so that what is shown here is what was done.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lkj_utils.dasar import format as fmt
from lkj_utils.dasar.periode import TRIWULAN_SETAHUN
from lkj_utils.fakta.indikator import MUTU_IKM, SERATUS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkj_utils.fakta import Fakta
    from lkj_utils.jejak.telusur import Masukan
    from lkj_utils.laporan import Laporan

# A longer sum is read in the table of inputs, not in a line.
BANYAK_SUKU = 6
PERSEN, SELISIH, PERTUMBUHAN = "{0} / {1} × 100", "{0} − {1}", "({0} − {1}) / {1} × 100"
POLA = {
    **dict.fromkeys(("capaian_belanja", "persen_selisih_kas", "persen_sisa", "serapan", "capaian_pendapatan"), PERSEN),
    **dict.fromkeys(
        ("selisih_kas", "sisa_pagu", "selisih_pagu", "selisih_target", "selisih_tahun_lalu", "perubahan_pagu"), SELISIH
    ),
    "pertumbuhan": PERTUMBUHAN,
    "pertumbuhan_belanja": PERTUMBUHAN,
    "serapan_proyeksi": PERSEN,
    "kemajuan_renstra": "({0} − {1}) / ({2} − {1}) × 100",
    "efisiensi": "({0} − {1}) / {0} × 100",
}
GABUNGAN = ("capaian", "capaian_bawahan")
POLA_SERAPAN = "100 − {1}"
POLA_TURUN = {"selisih": "({1} − ({0} − {1})) / {1} × 100", "rasio": "{1} / {0} × 100"}
JUMLAH = frozenset(
    (
        *("pagu", "kas", "realisasi_belanja", "pagu_lama", "pagu_baru"),
        *("anggaran_pendapatan", "target_pendapatan", "realisasi_pendapatan"),
        *("pendapatan_dokumen", "belanja_dokumen", "operasi_dokumen", "modal_dokumen"),
        *("bukti_tercatat", "pegawai", "pejabat"),
    )
)


@dataclass(frozen=True)
class Hitungan:
    """``pola`` with places for ``suku``; the values that fill them, and the same as printed."""

    pola: str
    suku: tuple[Fraction, ...]
    tercetak: tuple[str, ...]
    ringkas: str = ""

    def __str__(self) -> str:
        """The formula with printed numbers; a long one in words, its terms standing in the table of inputs."""
        return self.ringkas or self.pola.format(*self.tercetak)


def hitungan(laporan: Laporan, fakta: Fakta, masukan: Sequence[Masukan]) -> Hitungan | None:
    """How a number came out; None for a leaf, a constant, a count or a word."""
    if not _dihitung(masukan) or fakta.nilai is None or isinstance(fakta.nilai, str):
        return None
    if fakta.ukuran.nama in JUMLAH:
        return _jumlah(laporan, fakta, masukan)
    if fakta.ukuran.nama in (*GABUNGAN, "capaian_sasaran", "capaian_tujuan") and all(_capaian(m) for m in masukan[:1]):
        return _rata_rata(laporan, fakta, masukan)
    if fakta.ukuran.nama == "alokasi_kinerja":
        return _alokasi(laporan, fakta, masukan)
    pola = _pola(laporan, fakta, len(masukan))
    # By spending, efficiency is told from printed values: a reader has no others to check it with.
    return _isi(laporan, pola, masukan, bulat=pola == POLA_SERAPAN) if pola else None


def _alokasi(laporan: Laporan, fakta: Fakta, masukan: Sequence[Masukan]) -> Hitungan:
    """Of a sub kegiatan budget times capaian, at most all of it, nothing without a target; above it the sum."""
    if not _capaian(masukan[1 % len(masukan)]):
        return _jumlah(laporan, fakta, masukan)
    alokasi, capaian = masukan[:2]
    if capaian.nilai is None:
        return _isi(laporan, "{0} × 0", [alokasi])
    penuh = Fraction(capaian.nilai) > SERATUS
    return _isi(laporan, "{0} × 100 / 100" if penuh else "{0} × {1} / 100", [alokasi, capaian])


def _dihitung(masukan: Sequence[Masukan]) -> bool:
    return bool(masukan) and not (len(masukan) == 1 and masukan[0].asal)


def alasan(laporan: Laporan, fakta: Fakta, masukan: Sequence[Masukan]) -> str:
    """Why a word or a count came out: the value that decided, and the limit it was held against."""
    match fakta.ukuran.nama:
        case "predikat" | "status_capaian" | "mutu" if masukan[0].nilai is not None:
            return f"{_cetak(laporan, masukan[0])} {_batas(laporan, fakta, masukan[0].nilai)}"
        case "tren":
            return " dibandingkan dengan ".join(_cetak(laporan, m) for m in masukan)
        case "status_efisiensi":
            return "; ".join(f"{m.fakta.ukuran.judul} {_cetak(laporan, m)}" for m in masukan if m.fakta)
    if (
        fakta.ukuran.nama != "jumlah_lain"
        and fakta.ukuran.jenis == "cacah"
        and _dihitung(masukan)
        and fakta.ukuran.nama not in JUMLAH
    ):
        return f"{fmt.angka(fakta.nilai)} dari {fmt.angka(len(masukan))} masukan"  # type: ignore[arg-type]
    return ""


def _capaian(masukan: Masukan) -> bool:
    return masukan.fakta is not None and masukan.fakta.ukuran.nama == "capaian"


def _pola(laporan: Laporan, fakta: Fakta, banyak: int) -> str:
    """The pattern of a measure; some depend on how the indicator is read."""
    ukuran = fakta.ukuran.nama
    sifat = laporan.indikator.get(fakta.subjek) or {}
    if ukuran in ("capaian", "capaian_proyeksi", "terhadap_akhir"):
        turun = sifat.get("arah") == "turun"
        return POLA_TURUN[sifat.get("rumus_turun") or laporan.data.aturan.rumus_turun] if turun else PERSEN
    if ukuran.startswith("proyeksi"):
        bertambah = ukuran == "proyeksi_belanja" or (sifat.get("akumulasi") or "jumlah") == "jumlah"
        return f"{{0}} / {laporan.periode.triwulan} × {TRIWULAN_SETAHUN}" if bertambah else "{0}"
    if ukuran == "efisiensi" and laporan.data.aturan.efisiensi == "serapan":
        return POLA_SERAPAN
    if ukuran.endswith("_triwulan"):
        return SELISIH if banyak > 1 else "{0}"
    return POLA.get(ukuran, "")


def _isi(laporan: Laporan, pola: str, masukan: Sequence[Masukan], *, bulat: bool = False) -> Hitungan:
    tercetak = laporan.data.aturan.tercetak
    suku = [(tercetak(m.nilai) if bulat else m.nilai, _cetak(laporan, m)) for m in masukan]  # type: ignore[arg-type]
    return _susun(pola, [(_bilangan(n), teks) for n, teks in suku], "", 0)


def _jumlah(laporan: Laporan, fakta: Fakta, masukan: Sequence[Masukan]) -> Hitungan:
    # A piece of evidence without a number counts as one.
    kosong = 1 if fakta.ukuran.nama == "bukti_tercatat" else 0
    suku = [
        (_bilangan(kosong), fmt.angka(kosong)) if m.nilai is None else (_bilangan(m.nilai), _cetak(laporan, m))
        for m in masukan
    ]
    return _susun(_tambah(len(suku)), suku, "jumlah {} suku", len(suku))


def _rata_rata(laporan: Laporan, fakta: Fakta, masukan: Sequence[Masukan]) -> Hitungan:
    """Mean of the known children, capped where the office says so, weighted where pagu stand beside them."""
    # The cap belongs to roll-ups of the program tree; the mean of a sasaran shows its indicators as they are.
    batas = laporan.data.aturan.batas_agregasi if fakta.ukuran.nama in GABUNGAN else None
    if fakta.ukuran.nama == "capaian" and len(laporan.data.sendiri(fakta.subjek)) == 1:
        batas = None
    anak = [m for m in masukan if _capaian(m)]
    bobot = masukan[len(anak) :]
    ada = [n for n, m in enumerate(anak) if _lengkap(m, *bobot[n : n + 1])]
    suku = [_dibatasi(laporan, anak[n], batas) for n in ada]
    if not bobot:
        jumlah = f"({_tambah(len(ada))})" if len(ada) > 1 else "{0}"
        return _susun(f"{jumlah} / {len(ada)}", suku, "rata-rata {} suku", len(ada))
    kali = " + ".join(f"{{{n}}} × {{{n + len(ada)}}}" for n in range(len(ada)))
    suku += [(_bilangan(bobot[n].nilai), _cetak(laporan, bobot[n])) for n in ada]
    pola = f"({kali}) / ({_tambah(len(ada), len(ada))})"
    return _susun(pola, suku, "rata-rata {} suku, tertimbang pagu", len(ada))


def _dibatasi(laporan: Laporan, masukan: Masukan, batas: Fraction | None) -> tuple[Fraction, str]:
    nilai = _bilangan(masukan.nilai)
    if batas is None or nilai <= batas:
        return nilai, _cetak(laporan, masukan)
    return batas, fmt.persen(batas, laporan.data.aturan.desimal_persen)


def _susun(pola: str, suku: Sequence[tuple[Fraction, str]], kalimat: str, banyak: int) -> Hitungan:
    ringkas = kalimat.format(fmt.angka(banyak)) if banyak > BANYAK_SUKU else ""
    return Hitungan(pola, tuple(n for n, _ in suku), tuple(teks for _, teks in suku), ringkas)


def _lengkap(*masukan: Masukan) -> bool:
    return all(m.nilai is not None for m in masukan)


def _tambah(banyak: int, dari: int = 0) -> str:
    return " + ".join(f"{{{n}}}" for n in range(dari, dari + banyak))


def _batas(laporan: Laporan, fakta: Fakta, nilai: Any) -> str:
    """The limit that the printed value was held against."""
    aturan = laporan.data.aturan
    tercetak = aturan.tercetak(nilai) or Fraction(0)
    if fakta.ukuran.nama == "status_capaian":
        return f"{'<' if tercetak < SERATUS else '=' if tercetak == SERATUS else '>'} {fmt.persen(SERATUS, 0)}"
    ikm = fakta.ukuran.nama == "mutu"
    if ikm:
        tercetak = Fraction(fmt.bulat(nilai, aturan.desimal_nilai))
    skala = [batas for batas, _ in MUTU_IKM] if ikm else [j.batas for j in aturan.skala]
    di_atas = [batas for batas in skala if batas > tercetak]
    di_bawah = [batas for batas in skala if batas <= tercetak]
    bagian = [f"≥ {_angka_batas(di_bawah[0], ikm)}"] if di_bawah else []
    return " dan ".join(bagian + ([f"< {_angka_batas(di_atas[-1], ikm)}"] if di_atas else []))


def _angka_batas(batas: Fraction, ikm: bool) -> str:
    return fmt.angka(batas) + ("" if ikm else "%")


def _cetak(laporan: Laporan, masukan: Masukan) -> str:
    if masukan.fakta is None:
        return masukan.asal.tercetak if masukan.asal else ""
    return laporan.fakta.teks(masukan.fakta.id, masukan.fakta.periode)


def _bilangan(nilai: Any) -> Fraction:
    return Fraction(nilai)
