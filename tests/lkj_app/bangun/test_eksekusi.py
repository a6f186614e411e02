"""Chapters are executed by papermill, each in a kernel of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import nbformat
import papermill
import pytest

from lkj_app.bab.daftar_isi import baca_daftar_isi
from lkj_app.bangun.eksekusi import HasilBab, Lingkungan, jalankan, jobs_baku, pastikan_berhasil
from lkj_utils import ROOT
from lkj_utils.dasar.errors import BuildError, ChapterError, UsageError
from tests.proyek_mini import buat_proyek, tulis_bab

if TYPE_CHECKING:
    from pathlib import Path

    from tests.proyek_mini import Mini

PARAMETER = {"instansi": "rekaan", "periode": "2023-TW4"}


@pytest.fixture
def mini(tmp_path: Path) -> Mini:
    """Make a project of two chapters."""
    return buat_proyek(tmp_path)


def _jalankan(mini: Mini, **lain) -> list[HasilBab]:
    # The chapters import lkj_utils from the real project.
    lingkungan = Lingkungan(ROOT, mini.data)
    return jalankan(baca_daftar_isi(mini.root).bab, PARAMETER, mini.out, lingkungan, **lain)


def _keluaran(hasil: HasilBab) -> list[dict]:
    sel = json.loads(hasil.keluaran.read_text(encoding="utf-8"))["cells"]
    return [output for cell in sel for output in cell.get("outputs", ())]


def test_wrong_parameters_stop_before_anything_runs(mini: Mini) -> None:
    """Nothing is written for a chapter that would not hear of the period."""
    tulis_bab(mini.root, "bab-1", parameter="instansi = ''")
    with pytest.raises(UsageError, match="“periode” tidak dikenal"):
        _jalankan(mini)
    assert not mini.out.exists()


def test_one_failure_is_raised_as_it_is_and_several_together() -> None:
    """All failed chapters are named in one message."""
    satu, dua = ChapterError("bab-1", 3, "x"), ChapterError("bab-2", 4, "y")
    with pytest.raises(ChapterError, match="bab-1, sel 3: x"):
        pastikan_berhasil([HasilBab(None, None, 0, satu), HasilBab(None, None, 0)])
    with pytest.raises(BuildError, match=r"2 bab gagal(.|\n)*bab-1, sel 3: x(.|\n)*bab-2, sel 4: y"):
        pastikan_berhasil([HasilBab(None, None, 0, satu), HasilBab(None, None, 0, dua)])


def test_never_more_at_a_time_than_chapters() -> None:
    """And at least one, also for a book without chapters."""
    assert jobs_baku(1) == 1
    assert jobs_baku(0) == 1


@pytest.mark.parametrize(("gagal", "galat"), [(1, False), (3, True)])
def test_a_kernel_that_does_not_start_is_tried_again(
    mini: Mini, monkeypatch: pytest.MonkeyPatch, gagal: int, galat: bool
) -> None:
    """Another program may take its port before it does; three failures are a fault, with what the kernel said."""
    coba: dict[Path, int] = {}

    def execute_notebook(sumber: Path, *_isi, catatan_kernel, **_lain) -> nbformat.NotebookNode:
        coba[sumber] = coba.get(sumber, 0) + 1
        if coba[sumber] <= gagal:
            catatan_kernel.write(b"Address already in use")
            raise RuntimeError
        return nbformat.v4.new_notebook()

    monkeypatch.setattr(papermill, "execute_notebook", execute_notebook)
    hasil = _jalankan(mini)
    assert [bool(satu.galat) for satu in hasil] == [galat, galat]
    assert not galat or "Address already in use" in str(hasil[0].galat)


@pytest.mark.lambat
def test_chapters_run_with_their_environment(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parameters, data folder and package reach the cells; no figure is lost to a backend set elsewhere."""
    monkeypatch.setenv("MPLBACKEND", "agg")
    monkeypatch.setenv("JUPYTER_PATH", str(mini.root))
    tulis_bab(mini.root, "bab-1", "import os, lkj_utils\nprint(instansi, periode, os.environ['LKJ_DATA'])")
    tulis_bab(mini.root, "bab-2", "import matplotlib.pyplot as plt\nplt.plot([1, 2]);")
    kabar: list[tuple[str, str]] = []
    satu, dua = _jalankan(mini, jobs=2, progress=lambda *isi: kabar.append(isi))
    assert (satu.galat, dua.galat) == (None, None)
    assert _keluaran(satu)[0]["text"] == [f"rekaan 2023-TW4 {mini.data}\n"]
    assert "image/png" in _keluaran(dua)[0]["data"]
    assert [k for n, k in kabar if n == "bab-1"] == ["menunggu", "mulai", "selesai"]


@pytest.mark.lambat
def test_failing_chapters_are_named_and_the_others_run(mini: Mini, capfd: pytest.CaptureFixture[str]) -> None:
    """The cell is counted as its author sees it; our own sentences are shown as they are; nothing is printed."""
    tulis_bab(mini.root, "bab-1", "x = 1", "1 / 0")
    tulis_bab(
        mini.root, "bab-2", "from lkj_utils.dasar.errors import DataError", "raise DataError('Kolom pagu hilang.')"
    )
    (mini.root / "book" / "_toc.yml").write_text(
        "root: index\nchapters:\n- file: bab-1\n- file: bab-2\n- file: bab-3\n"
    )
    tulis_bab(mini.root, "bab-3", "import os; os._exit(3)")
    satu, dua, tiga = _jalankan(mini)
    assert str(satu.galat) == "Gagal menjalankan bab bab-1, sel 4: ZeroDivisionError: division by zero"
    assert str(dua.galat) == "Gagal menjalankan bab bab-2, sel 4: Kolom pagu hilang."
    assert "bab-3: proses Python-nya (kernel) mati" in str(tiga.galat)
    assert "ZeroDivisionError" in satu.keluaran.read_text(encoding="utf-8")
    assert capfd.readouterr() == ("", "")
