"""Facts of the budget: columns (4) to (11) of the realisasi table, bottom up, and the budget documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkj_utils.fakta import indikator

if TYPE_CHECKING:
    from lkj_utils.data.muat import DataPeriode
    from lkj_utils.fakta.inti import KumpulanFakta

TOTAL = "total"
RKPD = "rkpd"
LEAF = ("pagu", "kas", "realisasi_belanja")


def catat_anggaran(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Leaves of every sub kegiatan, sums of kegiatan, program and total, then the columns computed from them."""
    _catat_leaf(data, fakta)
    for tingkat in ("kegiatan", "program"):
        for row in data.tingkat(tingkat):
            _catat_jumlah(fakta, row["kode"], data.anak(row["kode"]))
    _catat_jumlah(fakta, TOTAL, [row["kode"] for row in data.tingkat("program")])
    for kode in [*data.struktur["kode"], TOTAL]:
        _catat_kolom(fakta, kode)


def _catat_leaf(data: DataPeriode, fakta: KumpulanFakta) -> None:
    versi, triwulan = data.waktu["versi_anggaran"], data.periode.triwulan
    sumber: dict[str, dict[str, tuple[Any, str]]] = {
        "pagu": _peta(data, "anggaran", "pagu", versi=versi),
        "kas": _peta(data, "kas", "kas_sd", versi=versi, triwulan=triwulan),
        "realisasi_belanja": _peta(data, "realisasi_belanja", "realisasi_sd"),
    }
    for row in data.tingkat("sub_kegiatan"):
        for ukuran in LEAF:
            nilai, asal = sumber[ukuran].get(row["kode"], (None, ""))
            fakta.catat(ukuran, row["kode"], nilai, [asal] if asal else [])


def _peta(data: DataPeriode, tabel: str, kolom: str, **saring: object) -> dict[str, tuple[Any, str]]:
    """Value and place of one column by kode, of the rows that match."""
    return {
        row["kode"]: (row[kolom], f"{row['_asal']}/{kolom}")
        for row in data.baris(tabel)
        if all(row[k] == v for k, v in saring.items())
    }


def _catat_jumlah(fakta: KumpulanFakta, kode: str, anak: list[str]) -> None:
    for ukuran in LEAF:
        fakta.turunkan(ukuran, kode, lambda *nilai: indikator.jumlah(nilai), *(f"{ukuran}:{a}" for a in anak))


def _catat_kolom(fakta: KumpulanFakta, kode: str) -> None:
    pagu, kas, realisasi = (f"{ukuran}:{kode}" for ukuran in LEAF)
    fakta.turunkan("capaian_belanja", kode, indikator.persen, realisasi, kas)
    fakta.turunkan("selisih_kas", kode, indikator.selisih, kas, realisasi)
    fakta.turunkan("persen_selisih_kas", kode, indikator.persen, f"selisih_kas:{kode}", kas)
    fakta.turunkan("sisa_pagu", kode, indikator.selisih, pagu, realisasi)
    fakta.turunkan("persen_sisa", kode, indikator.persen, f"sisa_pagu:{kode}", pagu)
    fakta.turunkan("serapan", kode, indikator.persen, realisasi, pagu)


def catat_dokumen(data: DataPeriode, fakta: KumpulanFakta) -> None:
    """Totals of each budget document: from its rows where we hold them, else as the document gives them."""
    for row in dokumen_berjalan(data):
        versi = row["versi"]
        rincian = data.baris("anggaran", versi=versi)
        tahunan = _akun_rinci(data.baris("pendapatan", versi=versi))
        _catat_total(fakta, "pendapatan_dokumen", row, "pendapatan", tahunan, "anggaran")
        _catat_total(fakta, "belanja_dokumen", row, "belanja", rincian, "pagu")
        for jenis in ("operasi", "modal"):
            lengkap = rincian if all(r[jenis] is not None for r in rincian) else []
            _catat_total(fakta, f"{jenis}_dokumen", row, jenis, lengkap, jenis)
        _catat_cacah(fakta, "program_dokumen", row, "n_program", rincian, 3)
        _catat_cacah(fakta, "kegiatan_dokumen", row, "n_kegiatan", rincian, 5)


def versi_berjalan(data: DataPeriode) -> list[str]:
    """Budget versions of the year up to the one in force, in the order in which they came; without the RKPD."""
    rows = [row for row in data.baris("dokumen_anggaran") if row["versi"] != RKPD]
    bertanggal = all(row["tanggal"] for row in rows)
    versi = [row["versi"] for row in sorted(rows, key=lambda row: row["tanggal"] if bertanggal else _urutan(row))]
    berlaku = data.waktu["versi_anggaran"]
    return versi[: versi.index(berlaku) + 1] if berlaku in versi else []


def dokumen_berjalan(data: DataPeriode) -> list[dict[str, Any]]:
    """The budget documents that there were at the end of the data: one that came later is not there yet."""
    versi, rows = versi_berjalan(data), data.baris("dokumen_anggaran")
    sudah = {row["versi"] for row in rows if row["tanggal"] and row["tanggal"] <= data.akhir_data}
    return [row for row in rows if not versi or row["versi"] in {RKPD, *versi, *sudah}]


def _urutan(row: dict[str, Any]) -> tuple[int, int]:
    """DPA pokok, its pergeseran, DPA perubahan."""
    nama, _, ke = str(row["versi"]).rpartition("_")
    if nama == "pergeseran" and ke.isdigit():
        return 1, int(ke)
    return (0 if row["versi"] == "dpa_pokok" else 2), 0


def _akun_rinci(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Accounts without sub-accounts, each once: revenue rows repeat the year's budget per quarter."""
    terakhir = max((r["triwulan"] for r in rows), default=None)
    induk = {r["induk"] for r in rows}
    return [r for r in rows if r["triwulan"] == terakhir and r["akun"] not in induk]


def _catat_total(
    fakta: KumpulanFakta, ukuran: str, row: dict[str, Any], kolom: str, rincian: list[dict[str, Any]], leaf: str
) -> None:
    if rincian:
        nilai = indikator.jumlah(r[leaf] for r in rincian)
        fakta.catat(ukuran, row["versi"], nilai, [f"{r['_asal']}/{leaf}" for r in rincian])
    else:
        fakta.catat(ukuran, row["versi"], row[kolom], [f"{row['_asal']}/{kolom}"])


def _catat_cacah(
    fakta: KumpulanFakta, ukuran: str, row: dict[str, Any], kolom: str, rincian: list[dict[str, Any]], bagian: int
) -> None:
    if rincian:
        beda = {".".join(r["kode"].split(".")[:bagian]) for r in rincian}
        fakta.catat(ukuran, row["versi"], len(beda), [f"{r['_asal']}/kode" for r in rincian])
    else:
        fakta.catat(ukuran, row["versi"], row[kolom], [f"{row['_asal']}/{kolom}"])
