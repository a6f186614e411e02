"""Rules about targets and realisasi: values that fall, missing targets, status, the survey behind the IKM."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from lkj_utils.dasar.masa import DARI, versi_berlaku
from lkj_utils.dasar.periode import TRIWULAN_SETAHUN
from lkj_utils.kontrak.bilangan import desimal_tertulis
from lkj_utils.kontrak.paket import BELUM, NILAI_STATUS
from lkj_utils.kontrak.satuan import SATUAN_INDIKATOR, SATUAN_SENDIRI, TANPA_TANDA, tanda_salah
from lkj_utils.kontrak.versi_anggaran import pilahan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lkj_utils.dasar.temuan import Temuan
    from lkj_utils.kontrak.isi import IsiPeriode, Rekaman

# s/d values by table, key and column.
CUMULATIVE = (
    ("realisasi_belanja", "kode", "realisasi_sd"),
    ("realisasi_pendapatan", "akun", "realisasi_sd"),
    ("realisasi_kinerja", "id_indikator", "realisasi_sd"),
)
# Ways of accumulating in which an s/d value cannot fall; a level (nilai_akhir) or a mean may.
NEVER_FALLS = {"jumlah", "maks"}
SKM_UNSUR = 9
SKM_SCALE = (1, 4)
IKM_FACTOR = 25
IKM = "ikm"


def angka(nilai: Fraction | int) -> str:
    """A number as people write it in a message: decimal comma, at most four decimals."""
    text = f"{float(nilai):.4f}".rstrip("0").rstrip(".")
    return text.replace(".", ",")


def _may_fall(data: IsiPeriode) -> set[str]:
    rows = data.ambil("indikator").rekaman
    return {row.teks("id_indikator") for row in rows if row.teks("akumulasi") not in NEVER_FALLS}


def _new(data: IsiPeriode) -> set[str]:
    """What is another thing since the quarter before: its value does not go on from there."""
    before, rows = data.periode.sebelumnya, data.ambil("indikator").rekaman
    return {row.teks("id_indikator") for row in rows if before and (row.tanggal(DARI) or before.akhir) > before.akhir}


def nilai_turun(data: IsiPeriode) -> Iterator[Temuan]:
    """An s/d value that falls against the quarter before may be a correction, but then a catatan says so."""
    levels = _may_fall(data) | _new(data)
    for table, key, column in CUMULATIVE:
        isi = data.ambil(table)
        earlier = {row.teks(key): row.bilangan(column) for row in data.lalu(table).rekaman}
        for row in isi.rekaman:
            now, before = row.bilangan(column), earlier.get(row.teks(key))
            if now is None or before is None or now >= before or row.teks("catatan"):
                continue
            if table == "realisasi_kinerja" and row.teks(key) in levels:
                continue
            yield isi.lapor(
                "nilai.turun",
                "peringatan",
                "Nilai s/d lebih kecil daripada triwulan sebelumnya.",
                row,
                column,
                diharapkan=f"{angka(before)} atau lebih",
                perbaikan="periksa apakah yang tertulis nilai s/d; bila memang koreksi, jelaskan di kolom catatan",
            )


def _targets(data: IsiPeriode) -> dict[str, list[Rekaman]]:
    """Target rows by indicator, in the order of the quarters."""
    groups: dict[str, list[Rekaman]] = defaultdict(list)
    for row in data.ambil("target_kinerja").rekaman:
        if row.bilangan("triwulan") is not None:
            groups[row.teks("id_indikator")].append(row)
    for rows in groups.values():
        rows.sort(key=lambda row: row.bilangan("triwulan") or 0)
    return groups


def target_turun(data: IsiPeriode) -> Iterator[Temuan]:
    """An s/d target that adds up does not fall from one quarter to the next."""
    isi, levels = data.ambil("target_kinerja"), _may_fall(data)
    for key, rows in _targets(data).items():
        filled = [row for row in rows if row.bilangan("target_sd") is not None]
        for before, row in pairwise(filled):
            was, now = before.bilangan("target_sd") or 0, row.bilangan("target_sd") or 0
            if now < was and key not in levels and not row.teks("catatan"):
                yield isi.lapor(
                    "target.turun",
                    "peringatan",
                    f"Target s/d triwulan ini lebih kecil daripada triwulan {before.bilangan('triwulan')}.",
                    row,
                    "target_sd",
                    diharapkan=f"{angka(was)} atau lebih",
                    perbaikan="tulis target s/d (dari Januari), bukan target triwulan itu saja, atau beri catatan",
                )


def tanpa_target(data: IsiPeriode) -> Iterator[Temuan]:
    """Target 0 or empty means: not scheduled in this period, no percentage, left out of means."""
    isi = data.ambil("target_kinerja")
    if not isi.punya("target_sd"):
        return
    outside = pilahan(data).luar
    for row in isi.rekaman:
        empty = row.kosong("target_sd") or row.bilangan("target_sd") == 0
        empty = empty and row.teks("id_indikator") not in outside
        if empty and row.bilangan("triwulan") == data.periode.triwulan:
            yield isi.lapor(
                "target.tidak_ada",
                "catatan",
                f"{row.tertulis('id_indikator')} tidak mempunyai target pada periode ini; capaiannya tidak dihitung.",
                row,
                "target_sd",
                perbaikan="biarkan bila memang belum dijadwalkan; kalau tidak, isi targetnya",
            )


def _promises(data: IsiPeriode) -> dict[str, Rekaman]:
    """The perjanjian kinerja in force of each indicator: a change need not repeat what it leaves as it was."""
    rows, dokumen = data.ambil("perjanjian_kinerja").rekaman, data.ambil("dokumen_perjanjian").rekaman
    dated = {row.teks("versi"): row.tanggal("tanggal") for row in dokumen}
    held = versi_berlaku((row.teks("versi") for row in rows), dated, data.akhir_data)
    return {row.teks("id_indikator"): row for one in held for row in rows if row.teks("versi") == one}


def target_beda_perjanjian(data: IsiPeriode) -> Iterator[Temuan]:
    """The year's target is the one of the newest perjanjian kinerja."""
    isi, promised = data.ambil("target_kinerja"), _promises(data)
    for row in isi.rekaman:
        other = promised.get(row.teks("id_indikator"))
        target, pledged = row.bilangan("target_sd"), other.bilangan("target") if other else None
        if (
            row.bilangan("triwulan") != TRIWULAN_SETAHUN
            or other is None
            or None in (target, pledged)
            or target == pledged
        ):
            continue
        if not row.teks("catatan"):
            yield isi.lapor(
                "target.beda_perjanjian",
                "peringatan",
                f"Target setahun berbeda dengan perjanjian kinerja versi {other.teks('versi')}.",
                row,
                "target_sd",
                diharapkan=str(other.mentah["target"]),
                perbaikan="samakan keduanya, atau jelaskan di kolom catatan",
            )


def status_tidak_sesuai(data: IsiPeriode) -> Iterator[Temuan]:
    """Status final or sementara wants a value; status belum has none."""
    for table, column in NILAI_STATUS.items():
        isi = data.ambil(table)
        if not isi.punya("status", column):
            continue
        for row in isi.rekaman:
            status, empty = row.teks("status"), row.kosong(column)
            if status and empty == (status != BELUM):
                yield isi.lapor(
                    "status.nilai",
                    "peringatan",
                    f"Status {status} tetapi realisasinya {'kosong' if empty else 'terisi'}.",
                    row,
                    "status",
                    diharapkan=BELUM if empty else "sementara atau final",
                    perbaikan="isi realisasinya atau ubah statusnya" if empty else "ubah statusnya",
                )


def skm_tidak_wajar(data: IsiPeriode) -> Iterator[Temuan]:
    """The sum of the answers (1 to 4 each) fits the number of respondents."""
    isi = data.ambil("skm")
    low, high = SKM_SCALE
    for row in isi.rekaman:
        people, total = row.bilangan("responden"), row.bilangan("jumlah_nilai")
        if people is not None and total is not None and not low * people <= total <= high * people:
            yield isi.lapor(
                "skm.nilai",
                "galat",
                f"Jumlah nilai tidak mungkin dari {people} responden.",
                row,
                "jumlah_nilai",
                diharapkan=f"{low * people} sampai {high * people}",
                perbaikan="periksa jumlah nilai dan banyak responden",
            )


def ikm_dari_skm(rows: tuple[Rekaman, ...]) -> Fraction | None:
    """IKM = sum of the means of the nine unsur x 1/9 x 25 (PermenPANRB 14/2017); None unless all nine are there."""
    total, count = Fraction(0), 0
    for row in rows:
        people, score = row.bilangan("responden"), row.bilangan("jumlah_nilai")
        if people and score is not None:
            total, count = total + Fraction(score) / people, count + 1
    return total / SKM_UNSUR * IKM_FACTOR if count == SKM_UNSUR else None


def skm_beda_ikm(data: IsiPeriode) -> Iterator[Temuan]:
    """The IKM that is reported follows from the survey, where both are there."""
    isi, computed = data.ambil("realisasi_indikator"), ikm_dari_skm(data.ambil("skm").rekaman)
    if computed is None:
        return
    for row in isi.rekaman:
        value = row.bilangan("realisasi")
        decimals = desimal_tertulis(str(row.mentah.get("realisasi", "")))
        if row.teks("id_indikator") != IKM or value is None:
            continue
        # As precise as it is written: 92,79 agrees with everything that rounds to it.
        if abs(computed - value) > Fraction(1, 2 * 10**decimals):
            yield isi.lapor(
                "skm.beda_ikm",
                "peringatan",
                f"IKM berbeda dengan yang dihitung dari {data.ambil('skm').berkas}.",
                row,
                "realisasi",
                diharapkan=angka(computed),
                perbaikan="periksa hasil survei dan nilai IKM; samakan keduanya",
            )


def bertanda_satuan_lain(data: IsiPeriode) -> Iterator[Temuan]:
    """A number typed with a percent sign is counted in per cent, one with Rp in rupiah."""
    units = {row.teks("id_indikator"): row.teks("satuan") for row in data.ambil("indikator").rekaman}
    for isi in data.semua:
        for column in (one for one in isi.tabel.kolom if one.tipe in ("integer", "number") and one.nama in isi.kolom):
            for row in isi.rekaman:
                own = {SATUAN_INDIKATOR: units.get(row.teks("id_indikator"), ""), SATUAN_SENDIRI: row.teks("satuan")}
                unit = own.get(column.satuan or "", column.satuan or "")
                if problem := tanda_salah(str(row.mentah.get(column.nama, "")), unit):
                    yield isi.lapor("satuan.tanda", "galat", problem, row, column.nama, perbaikan=TANPA_TANDA)
