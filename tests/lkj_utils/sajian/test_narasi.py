"""Narrative: filled from facts, nearest file first; typed text stays text, nothing dangerous runs."""

from __future__ import annotations

import re

import pytest
from IPython.core.ultratb import AutoFormattedTB

from lkj_utils.dasar.errors import LkjError
from lkj_utils.sajian.narasi import UMUM, isi, narasi
from tests.pembaca import teks, urai
from tests.pembangun import SUB_A, kantor_rekaan, laporan_rekaan, laporan_tetap


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """The fictional report."""
    return laporan_rekaan(tmp_path_factory)


@pytest.fixture
def isian(tmp_path):
    """Fill one piece typed by an office; returns what the reader sees as HTML."""

    def isikan(tulisan, **lagi):
        kantor = kantor_rekaan()
        kantor.narasi["narasi/rekaan.md"] = tulisan
        return narasi(kantor.laporan(tmp_path), "rekaan", **lagi)

    return isikan


@pytest.mark.parametrize(
    ("tulisan", "tercetak"),
    [
        ('{{ teks("pagu:total") }}', "Rp8.000.000"),
        ('{{ fakta("realisasi:ikm") | angka }}', "84"),
        ('{{ fakta("serapan:total") | persen }}', "40,50%"),
        ('{{ fakta("pagu:total") | rupiah }}', "Rp8.000.000"),
        ('{{ fakta("jumlah:program") | terbilang }}', "dua"),
        ('{{ fakta("realisasi:ikm", periode="2029") | angka }}', "75"),
        ('{{ teks("realisasi:ikm@2029") }}', "75"),
        ("{{ periode.nama }}", "Triwulan II Tahun 2030"),
        ("{{ periode.triwulan | romawi }}", "II"),
        ("{{ waktu.tanggal_akhir_data | tanggal }}", "30 Juni 2030"),
        ("{{ instansi.nama }}", "Kecamatan Rekaan"),
        (f'{{{{ bersatuan("realisasi:{SUB_A}") }}}}', "3 dokumen"),
        (f'{{{{ nama["{SUB_A}"] }}}}', "Penyusunan Dokumen Rekaan"),
        ('{{ teks("realisasi:nilai_lakip") }}', "data belum tersedia"),
    ],
)
def test_placeholders_are_filled(isian, tulisan, tercetak):
    """Every placeholder that the handbook offers."""
    assert teks(isian(tulisan)) == tercetak


def test_values_given_by_the_caller(isian):
    """A section passes what only it knows."""
    assert teks(isian("{{ butir | daftar }}", butir=["a", "b", "c"])) == "a, b, dan c"


def test_a_reference_to_a_table_is_numbered(isian):
    """It becomes the link that the book numbers; its Markdown is not escaped."""
    tautan = next(urai(isian('lihat {{ rujuk("tabel-pegawai") }}')).iter("a"))
    assert (tautan.get("class"), tautan.get("href"), tautan.text) == ("rujuk", "#tabel-pegawai", "Tabel")


def test_a_link_written_in_markdown_to_a_figure_is_numbered_too(isian):
    """Writers may point by hand."""
    assert next(urai(isian("[Gambar](#gambar-peta)")).iter("a")).get("class") == "rujuk"


def test_other_links_are_plain(isian):
    """A web address is no figure of the book."""
    assert next(urai(isian("[situs](https://contoh.go.id)")).iter("a")).get("class") is None


@pytest.mark.parametrize(
    "jahat",
    [
        "*tebal*",
        "_miring_",
        "**tebal**",
        "[x](http://contoh)",
        "![x](http://contoh)",
        "<b>tebal</b>",
        "<script>alert(1)</script>",
        "# judul",
        "> kutipan",
        "1. satu",
        "- satu",
        "+ satu",
        "`kode`",
        "~~~",
        "a | b",
        "&lt;b&gt;",
        "{{ 1 + 1 }}",
        "\\*",
        "http://contoh <http://contoh>",
        "***",
    ],
)
def test_typed_text_stays_text(isian, jahat):
    """Whatever Markdown, HTML or Jinja would read in it, a cell of the data is printed as it was typed."""
    hasil = isian("{{ dari_data }}", dari_data=jahat)
    assert teks(hasil) == jahat
    assert [satu.tag for satu in urai(hasil).iterdescendants()] == ["p"]


@pytest.mark.parametrize("jahat", ["Judul\n===", "Judul\n---", "a\n\n    kode", "a\n- b"])
def test_typed_text_of_several_lines_stays_text(isian, jahat):
    """A cell with a line break (Alt+Enter in Excel) makes no heading, list or code."""
    hasil = isian("{{ dari_data }}", dari_data=jahat)
    assert {satu.tag for satu in urai(hasil).iterdescendants()} <= {"p", "br"}


def test_html_in_a_piece_is_shown_not_run(isian):
    """Pieces are Markdown; raw HTML of a writer does not reach the page."""
    hasil = isian("<script>alert(1)</script>\n\n<b>x</b>")
    assert "<script" not in hasil.html
    assert "<b>" not in hasil.html


@pytest.mark.parametrize(
    "alamat",
    ["javascript:x()", "JAVASCRIPT:x()", "&#106;avascript:x()", "vbscript:x", "file:///etc/passwd", "data:text/html,x"],
)
def test_an_address_that_runs_is_no_link(isian, alamat):
    """The Markdown reader refuses such an address, as a link and as a picture."""
    hasil = urai(isian(f"[x]({alamat}) <{alamat}> ![x]({alamat})"))
    assert {satu.tag for satu in hasil.iterdescendants()} == {"p"}


@pytest.mark.parametrize(
    "serangan",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ periode.__class__.__init__.__globals__ }}",
        "{{ fakta.__self__ }}",
        "{{ fakta.__func__.__globals__ }}",
        "{{ instansi.dari.__globals__ }}",
        "{{ self.__init__ }}",
        "{{ ''['__class__'] }}",
        "{{ '' | attr('__class__') }}",
        "{{ range(100000000) | list }}",
        "{% include '../instansi.toml' %}",
    ],
)
def test_a_piece_cannot_leave_the_sandbox(isian, serangan):
    """No way from a text to Python or to another file."""
    with pytest.raises(LkjError):
        isian(serangan)


@pytest.mark.parametrize(
    "salah",
    [
        "{{ tidak_ada }}",
        "{{ instansi.tidak_ada }}",
        "{% if tidak_ada %}x{% endif %}",
        "{{ tutup",
        "{% if true %}",
        "{{ 1 | tidak_ada }}",
        '{{ fakta("realisasi:imk") }}',
        '{{ teks("realisasi:imk") }}',
        '{{ nama["9.99.99"] }}',
        '{{ fakta("serapan:total") | terbilang }}',
        "{{ 5 | romawi }}",
        '{{ "teks" | angka }}',
        "{{ 1 / 0 }}",
    ],
)
def test_what_cannot_be_filled_names_file_and_line(isian, salah):
    """A slip of the writer is told by file and line, never by a traceback of Python."""
    with pytest.raises(LkjError, match=r"narasi/rekaan\.md, baris 3"):
        isian(f"Satu.\n\n{salah}\n")


def test_an_open_bracket_can_be_shown_by_a_notebook(isian):
    """IPython reads every file of a traceback as Python; where it cannot, the chapter failed without a reason."""
    with pytest.raises(LkjError) as tertangkap:
        isian('Satu {{ teks("pagu:total") }} dan {{ instansi.nama }\n')
    galat = tertangkap.value
    tampilan = AutoFormattedTB(mode="Context").structured_traceback(type(galat), galat, galat.__traceback__)
    assert "narasi/rekaan.md, baris 1" in "".join(tampilan)


def test_an_unknown_fact_in_a_piece_names_the_nearest(isian):
    """The way to mend it stands in the message."""
    with pytest.raises(LkjError, match="realisasi:ikm"):
        isian('{{ teks("realisasi:imk") }}')


def test_a_missing_piece_is_named(laporan):
    """By its file name."""
    with pytest.raises(LkjError, match=r"narasi/tidak_ada\.md"):
        narasi(laporan, "tidak_ada")


@pytest.mark.parametrize(
    ("ada", "terpakai"),
    [
        ((), "umum"),
        (("narasi",), "narasi"),
        (("narasi", "2030/tw2/narasi"), "2030/tw2/narasi"),
        (("2030/tw1/narasi",), "umum"),
    ],
)
def test_quarter_over_office_over_general(tmp_path, ada, terpakai):
    """The nearest piece wins; another quarter's piece is never used."""
    kantor = kantor_rekaan()
    kantor.narasi = {f"{folder}/maksud.md": f"Dari {folder}." for folder in ada}
    hasil = isi(kantor.laporan(tmp_path), "maksud")
    assert hasil.startswith("Laporan ini dimaksudkan") if terpakai == "umum" else hasil == f"Dari {terpakai}."


@pytest.mark.parametrize("nama", ["kalaena", "rekaan"])
@pytest.mark.parametrize(
    "piece", ["kata_pengantar", "capaian_umum", "rumusan_kinerja", "tujuan_sasaran", "pejabat_struktural"]
)
def test_general_pieces_fill_for_any_office(tmp_path_factory, nama, piece):
    """Pieces that notebooks show by themselves leave no placeholder behind."""
    hasil = teks(narasi(laporan_tetap(nama, tmp_path_factory), piece))
    assert hasil
    assert not re.search(r"[{}]|None|\bnan\b", hasil)


def test_numbers_in_running_text_are_the_office_s(laporan):
    """The plan speaks of as many misi as were typed."""
    assert "dua misi" in teks(narasi(laporan, "rumusan_kinerja"))


@pytest.mark.parametrize("path", sorted(UMUM.glob("*.md")), ids=lambda p: p.stem)
def test_general_pieces_name_no_office(path):
    """book/narasi serves any office: no place name of Kalaena stands there."""
    assert not re.search(r"kalaena|luwu", path.read_text(encoding="utf-8"), re.IGNORECASE)
