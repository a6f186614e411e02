"""Front and back matter: signature block, headline figures, what stands out, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from lkj_utils.dasar.format import tanggal
from lkj_utils.fakta.kepekaan import bergantung
from lkj_utils.sajian.keluaran import Keluaran, butir, elemen, gabung, nilai_fakta, paragraf
from lkj_utils.sajian.narasi import narasi
from lkj_utils.sajian.tabel.inti import Baris, Tabel, baris, judul_baris, kepala, predikat, sel_fakta
from lkj_utils.sajian.tabel.sumber import sumber

if TYPE_CHECKING:
    from lkj_utils.laporan import Laporan

# How many sub kegiatan the summary names on each end.
BANYAK_SOROTAN = 5
BELUM_DINILAI = "Belum ada sub kegiatan yang dapat dinilai pada periode ini."


def tanda_tangan(laporan: Laporan) -> Keluaran:
    """Place, date, office and name of the signatory, kept together."""
    pejabat = laporan.penandatangan
    pangkat = ", ".join(teks for teks in (pejabat["pangkat"], pejabat["golongan"]) if teks)
    isi = [
        elemen("p", f"{laporan.waktu.tempat}, {tanggal(laporan.waktu.tanggal_laporan)}"),
        elemen("p", pejabat["jabatan"], kelas="jabatan"),
        elemen("p", elemen("strong", pejabat["nama"]), kelas="nama"),
    ]
    isi += [elemen("p", pangkat)] if pangkat else []
    isi += [elemen("p", f"NIP {nip(pejabat['nip'])}")] if pejabat["nip"] else []
    return Keluaran(elemen("div", Markup("").join(isi), kelas="tanda-tangan"))


def nip(nomor: str) -> str:
    """A NIP in its four groups: birth date, appointment, sex, serial (Peraturan BKN 22/2007)."""
    return f"{nomor[:8]} {nomor[8:14]} {nomor[14]} {nomor[15:]}"


def ringkasan(laporan: Laporan) -> Keluaran:
    """The sentence of headline figures."""
    return narasi(laporan, "ringkasan")


def sorotan(laporan: Laporan) -> Keluaran:
    """The sub kegiatan furthest above and below their target."""
    f = laporan.fakta
    dinilai = [r["kode"] for r in laporan.data.tingkat("sub_kegiatan") if f.ada(f"capaian:{r['kode']}")]
    urut = sorted(dinilai, key=lambda kode: f.angka(f"capaian:{kode}") or 0, reverse=True)
    atas = [k for k in urut if f.nilai(f"status_capaian:{k}") == "melampaui"][:BANYAK_SOROTAN]
    bawah = [k for k in reversed(urut) if f.nilai(f"status_capaian:{k}") == "belum mencapai"][:BANYAK_SOROTAN]
    badan = _kelompok(laporan, "Melampaui target", atas) + _kelompok(laporan, "Belum mencapai target", bawah)
    if not dinilai:
        return paragraf(BELUM_DINILAI)
    if not badan:
        return paragraf("Seluruh sub kegiatan yang dapat dinilai tepat mencapai targetnya.")
    judul = f"Sub Kegiatan yang Menonjol s.d. {laporan.periode.nama}"
    kolom = kepala("Sub kegiatan", "Target", "Realisasi", "Capaian (%)", "Predikat")
    asal = sumber(laporan, "kinerja")
    return Tabel("tabel-sorotan", judul, kolom, badan, sumber=asal, kelas="tanpa-nomor").keluaran()


def _kelompok(laporan: Laporan, nama: str, kode: list[str]) -> tuple[Baris, ...]:
    if not kode:
        return ()
    f = laporan.fakta
    isi = tuple(
        baris(
            judul_baris(laporan.nama[k]),
            sel_fakta(f, f"target:{k}", satuan=True),
            sel_fakta(f, f"realisasi:{k}", satuan=True),
            sel_fakta(f, f"capaian:{k}"),
            predikat(f, f"predikat:{k}"),
        )
        for k in kode
    )
    return (baris(judul_baris(nama, kolom=5), kelas="kegiatan"), *isi)


def perhatian(laporan: Laporan) -> Keluaran:
    """What needs attention: the analyses of what fell short, newest wording, by sub kegiatan."""
    isi = []
    for row in laporan.data.tingkat("sub_kegiatan"):
        kode = row["kode"]
        if laporan.fakta.nilai(f"status_capaian:{kode}") != "belum mencapai":
            continue
        hambatan = " ".join(a["teks"] for a in laporan.baris("analisis", subjek=kode, jenis="penghambat"))
        capaian = laporan.fakta.angka(f"capaian:{kode}")
        kurang = " Hambatan belum diisi." if laporan.data.aturan.perlu_kendala(capaian) else ""
        teks = Markup(": capaian {}.").format(_nilai(laporan, f"capaian:{kode}"))
        isi.append(elemen("strong", laporan.nama[kode]) + teks + (f" {hambatan}" if hambatan else kurang))
    if isi:
        return butir(isi)
    dinilai = laporan.fakta.angka("jumlah:sub_kegiatan") != laporan.fakta.angka("jumlah:sub_kegiatan_belum_dinilai")
    return paragraf("Tidak ada sub kegiatan di bawah target." if dinilai else BELUM_DINILAI)


def penutup(laporan: Laporan) -> Keluaran:
    """Conclusion from computed counts, then the steps that the analyses propose."""
    belum = [
        r["nama"]
        for r in laporan.data.tingkat("program")
        if laporan.fakta.nilai(f"status_capaian:{r['kode']}") == "belum mencapai"
    ]
    return narasi(laporan, "penutup", belum=belum)


def tindak_lanjut(laporan: Laporan) -> Keluaran:
    """Solutions and recommendations of the analyses, each once."""
    rows = [r["teks"] for jenis in ("rekomendasi", "solusi") for r in laporan.baris("analisis", jenis=jenis)]
    langkah = list(dict.fromkeys(rows))
    pembuka = narasi(laporan, "tindak_lanjut", langkah=langkah)
    return gabung([pembuka, butir(langkah, urut=True)]) if langkah else pembuka


def muka(laporan: Laporan) -> Keluaran:
    """The front page: whose report, of when, and the state of the quarter in four figures."""
    kepala_muka = [
        elemen("p", laporan.instansi.nama, kelas="muka-instansi"),
        elemen("p", laporan.instansi.kabupaten, kelas="muka-kabupaten"),
        elemen("p", laporan.periode.nama, kelas="muka-periode"),
    ]
    kartu = [_kartu(nilai, nama) for nilai, nama in _angka_muka(laporan)]
    return Keluaran(
        elemen("div", Markup("").join(kepala_muka), kelas="muka")
        + elemen("div", Markup("").join(kartu), kelas="kartu-kartu")
    )


def _nilai(laporan: Laporan, id_fakta: str) -> Markup:
    return nilai_fakta(laporan.teks(id_fakta), id_fakta)


def _kartu(nilai: Markup, nama: Markup) -> Markup:
    return elemen("div", elemen("p", nilai, kelas="kartu-nilai") + elemen("p", nama, kelas="kartu-nama"), kelas="kartu")


def _angka_muka(laporan: Laporan) -> list[tuple[Markup, Markup]]:
    tercapai = [_nilai(laporan, f"jumlah:{nama}") for nama in ("program_tercapai", "program")]
    isi = [
        (Markup(" dari ").join(tercapai), Markup("program mencapai atau melampaui target") + _kepekaan(laporan)),
        (_nilai(laporan, "serapan:total"), Markup("belanja terserap dari pagu")),
    ]
    if laporan.fakta.ada("capaian_pendapatan:total"):
        isi.append((_nilai(laporan, "capaian_pendapatan:total"), Markup("pendapatan terhadap target")))
    utama = laporan.baris("indikator", tingkat="sasaran", iku="ya")
    return isi + [(_nilai(laporan, f"realisasi:{r['id_indikator']}"), _nama_kartu(laporan, r)) for r in utama[:1]]


def _kepekaan(laporan: Laporan) -> Markup:
    """What the count would be under another rule, where it would be another."""
    lain = [Markup("{} {}").format(_nilai(laporan, id_), bila) for id_, bila in bergantung(laporan.fakta)]
    return Markup("; ").join(["", *lain])


def _nama_kartu(laporan: Laporan, row: dict[str, Any]) -> Markup:
    return Markup("{}, target {}").format(row["nama"], _nilai(laporan, f"target:{row['id_indikator']}"))
