"""A fictional office with findings of every kind: a document of others, an acceptance, answers old and new."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lkj_app.pemeriksaan import periksa_lengkap
from lkj_app.reviu import Reviu
from tests.pembangun import PROG_1, kantor_rekaan

if TYPE_CHECKING:
    from pathlib import Path

    from lkj_utils.laporan import Laporan
    from tests.pembangun import Kantor

# Found by the rules in the unchanged office: Musyawarah Rekaan stands at 75%, its solusi is not typed.
TANPA_KENDALA = "kinerja.tanpa_kendala/capaian:7.01.03.2.01.01"
LEBIH = "kinerja.jauh_melampaui/capaian:7.01.01.2.01.02"
HILANG = "kinerja.timpang/capaian:7.01.09.2.01.01"
NAKAL = '=<b>"Hapus"</b>|{{ 1 }}'


def klaim(id_: str, ukuran: str, tercetak: str, **lain: str) -> dict[str, str]:
    """One claim about program 1, in one row of one table."""
    isi = {"tempat": "Bab III D, Tabel 1", "baris": PROG_1, "kolom": ukuran, "jenis": "luar"}
    return {"id": id_, "fakta": f"{ukuran}:{PROG_1}", "tercetak": tercetak, **isi, **lain}


def kantor_reviu() -> Kantor:
    """A right 4.060.000 beside two wrong inputs; one finding is accepted, one answered, one answer is left over."""
    kantor = kantor_rekaan()
    kantor.tabel["klaim"] = [
        klaim("k1", "pagu", "6.000.000"),
        klaim("k2", "realisasi_belanja", "2.000.000"),
        klaim("k3", "sisa_pagu", "4.060.000"),
    ]
    jawab = {"tanggapan": f"{NAKAL} akan diisi.", "oleh": "Sekretaris", "tanggal": "2030-07-05"}
    kantor.tabel["tanggapan"] = [
        {"temuan": TANPA_KENDALA, "tindak_lanjut": "diperbaiki", **jawab},
        {"temuan": HILANG, **jawab},
        {"temuan": "rekaan:tabel.selisih/k3", **jawab},
    ]
    terima = {"temuan": LEBIH, "alasan": "Target ditinjau", "oleh": "Camat", "tanggal": "2030-07-04"}
    kantor.profil["pemeriksaan"] = {"diterima": [terima]}
    return kantor


def reviu(laporan: Laporan) -> Reviu:
    """All that a build for reviewers knows."""
    return Reviu.himpun(laporan, periksa_lengkap(laporan))


def tulis_bab(folder: Path, **fakta: tuple[str, ...]) -> Path:
    """Executed chapters: each prints these facts in one sentence."""
    folder.mkdir(exist_ok=True)
    for nama, ids in fakta.items():
        html = "".join(f'<span data-fakta="{id_}">1</span>' for id_ in ids)
        sel = [{"cell_type": "markdown", "source": [f"# Judul {nama}\n", "isi"]}]
        sel.append({"cell_type": "code", "source": "", "outputs": [{"data": {"text/html": f"<p>{html}</p>"}}]})
        (folder / f"{nama}.ipynb").write_text(json.dumps({"cells": sel}), encoding="utf-8")
    return folder
