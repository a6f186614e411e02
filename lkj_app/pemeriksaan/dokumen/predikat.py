"""Rules on the predikat of a document: by the scale, and in every row."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan.aturan_periksa import Cacat, aturan
from lkj_app.pemeriksaan.ukur import semua_ukur

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_app.pemeriksaan.isi_dokumen import Dokumen
    from lkj_app.pemeriksaan.ukur import Ukur

KELOMPOK = "Kinerja"


@aturan(
    "kinerja.predikat",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="peringatan",
    judul="Predikat sesuai dengan skala untuk capaian tercetak",
    alasan=(
        "Predikat diambil dari skala yang ditetapkan instansi menurut capaian sebagaimana tercetak. Predikat yang lain "
        "berarti capaian diubah tanpa predikatnya, atau skala tidak dipakai sama di semua baris."
    ),
    contoh="Capaian 94 berpredikat Sangat Baik, sedangkan Sangat Baik mulai 95.",
)
def predikat(dokumen: Dokumen) -> Iterator[Cacat]:
    """Half-open intervals of the office's scale; case does not matter."""
    skala = dokumen.laporan.data.aturan
    for ukur in semua_ukur(dokumen):
        sel, kata = ukur.angka("capaian"), ukur.sel.get("predikat")
        if not sel or kata is None or kata.tercetak.strip() in ("", "-"):
            continue
        seharusnya = skala.predikat(sel[0].nilai)
        if seharusnya and " ".join(kata.tercetak.casefold().split()) != seharusnya.casefold():
            yield Cacat(
                f"Capaian {sel[0].tercetak} berpredikat {seharusnya}, tercetak {kata.tercetak}.",
                klaim=kata,
                sumber=(sel[0].fakta,),
                diharapkan=seharusnya,
                perbaikan="sesuaikan predikat dengan skala, atau betulkan capaiannya",
            )


@aturan(
    "kinerja.tanpa_predikat",
    kelompok=KELOMPOK,
    objek="dokumen",
    level="catatan",
    judul="Setiap baris capaian berpredikat seperti baris lain",
    alasan=(
        "Bila tabel capaian berkolom predikat, baris tanpa predikat menimbulkan pertanyaan: lupa diisi, atau "
        "capaiannya belum disepakati."
    ),
    contoh="Dari dua puluh tabel capaian, satu baris berkolom predikat kosong.",
)
def tanpa_predikat(dokumen: Dokumen) -> Iterator[Cacat]:
    """A row without predikat, where at least half of the rows under the same column titles have one."""
    # Earlier years are shown beside, and judged in their own reports.
    kini = (u for u in semua_ukur(dokumen) if u.tabel and not u.periode)
    baris = [u for u in kini if u.angka("target", "realisasi", "capaian")]
    semua = Counter(_kepala(u) for u in baris)
    ada = Counter(_kepala(u) for u in baris if _berpredikat(u))
    for ukur in baris:
        kepala = _kepala(ukur)
        if not _berpredikat(ukur) and ada[kepala] and 2 * ada[kepala] >= semua[kepala]:
            yield Cacat(
                f"Capaian {ukur.sel['capaian'].tercetak} tanpa predikat; baris lain seperti ini berpredikat.",
                klaim=ukur.sel["capaian"],
                diharapkan=f"predikat {dokumen.laporan.data.aturan.predikat(ukur.sel['capaian'].nilai)}",
                perbaikan="isi kolom predikat",
            )


def _kepala(ukur: Ukur) -> tuple[str, ...]:
    return tuple(ukur.sel[nama].kolom for nama in ("target", "realisasi", "capaian"))


def _berpredikat(ukur: Ukur) -> bool:
    return "predikat" in ukur.sel and ukur.sel["predikat"].tercetak.strip() not in ("", "-")


ATURAN = (predikat, tanpa_predikat)
