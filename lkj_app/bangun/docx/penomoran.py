"""Numbers that Word counts itself: headings by a list of many levels, captions by counters.

A heading that staff add takes its number at once, and the others move on; captions and references to them follow when
fields are updated. Where our own number is not the next one, the counter is set to it: an update never changes a number
of the book. So it is at the first caption of each chapter: LibreOffice knows no counter that begins anew by itself.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from typing import TYPE_CHECKING

from lkj_app.bangun.docx.ooxml import atur_sifat, bidang, cari, gaya, lari, penanda_buku, potongan, teks, tulis, urai, w
from lkj_utils.dasar.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

ID_DAFTAR = 9000  # of the list of headings; pandoc's own are far below
# The order of levels in official documents, as lkj_nomor writes it: format, text, room for the number in twips.
TINGKAT = (
    ("upperRoman", "BAB %1", 0),
    ("upperLetter", "%2.", 400),
    ("decimal", "%3.", 400),
    ("lowerLetter", "%4.", 400),
    ("decimal", "%5)", 400),
    ("lowerLetter", "%6)", 400),
)
TANPA_NOMOR = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
JUDUL = re.compile(r"Heading(\d)")
KETERANGAN = {"TableCaption": "Tabel", "ImageCaption": "Gambar"}
NOMOR = re.compile(r"(?P<jenis>Tabel|Gambar)\s(?:(?P<bab>\w+)\.)?(?P<urut>\d+)(?P<sela>\s*)")
RUJUKAN = re.compile(r"(?:Tabel|Gambar)\s(?:\w+\.)?\d+")
BAB = "Bab"  # the counter of chapters, hidden in their headings: captions write it with arabic digits


def nomor_gaya(tingkat: int) -> str:
    """What a heading style says of its place in the list."""
    return f'<w:numPr><w:ilvl w:val="{tingkat - 1}"/><w:numId w:val="{ID_DAFTAR}"/></w:numPr>'


def daftarkan(numbering: bytes) -> bytes:
    """The lists of the document, with that of headings."""
    akar = urai(numbering)
    tingkat = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{bentuk}"/><w:pStyle w:val="Heading{n + 1}"/>'
        f'<w:suff w:val="{"tab" if inden else "space"}"/><w:lvlText w:val="{pola}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{inden}" w:hanging="{inden}"/></w:pPr></w:lvl>'
        for n, (bentuk, pola, inden) in enumerate(TINGKAT)
    )
    abstrak = (
        f'<w:abstractNum w:abstractNumId="{ID_DAFTAR}"><w:multiLevelType w:val="multilevel"/>{tingkat}</w:abstractNum>'
    )
    akar.insert(0, potongan(abstrak))
    akar.append(potongan(f'<w:num w:numId="{ID_DAFTAR}"><w:abstractNumId w:val="{ID_DAFTAR}"/></w:num>'))
    return tulis(akar)


def pasang(badan: _Element, nomor: Sequence[str]) -> None:
    """Give headings and captions their counters; ``nomor`` is that of each heading, empty where it has none."""
    judul = [p for p in cari(badan, "./w:p") if JUDUL.fullmatch(gaya(p))]
    if len(judul) != len(nomor):
        raise BuildError(f"DOCX memuat {len(judul)} judul, seharusnya {len(nomor)}: pandoc mengubah susunannya.")
    _judul(dict(zip(judul, nomor, strict=True)))
    _rujukan(badan, dict(_keterangan(badan)))


def _judul(nomor: dict[_Element, str]) -> None:
    for p, satu in nomor.items():
        if not satu:
            atur_sifat(p, TANPA_NOMOR)
        elif gaya(p) == "Heading1":
            for x in bidang(f"SEQ {BAB} \\h", ""):
                x.insert(0, potongan("<w:rPr><w:vanish/></w:rPr>"))  # LibreOffice does not know \\h
                p.append(x)


def _keterangan(badan: _Element) -> Iterator[tuple[str, str]]:
    """Number every caption; yield the bookmark that pandoc set before it, and ours around its number."""
    hitungan: Counter[str] = Counter()
    for p in cari(badan, ".//w:p"):
        if gaya(p) == "Heading1":
            hitungan[BAB] += bool(cari(p, "./w:r/w:instrText"))
        elif gaya(p) in KETERANGAN and (nama := _nomori(p, hitungan)):
            yield jangkar(p), nama


def _nomori(p: _Element, hitungan: Counter[str]) -> str:
    """Turn "Tabel 3.6" into a word and its counters, in a bookmark of its own; empty where there is no number."""
    run = next((x for x in cari(p, "./w:r[w:t]") if NOMOR.fullmatch(teks(x))), None)
    cocok = NOMOR.fullmatch(teks(run)) if run is not None else None
    if run is None or cocok is None:
        return ""
    hitungan["isi"] += 1
    nama = f"_Ref{hitungan['isi']:06}"
    awal, akhir = penanda_buku(nama, 100_000 + hitungan["isi"])
    isi = [awal, *_berhitung(cocok, hitungan), akhir, lari(cocok["sela"])]
    for x in isi:
        if x.tag == w("r") and (sifat := run.find(w("rPr"))) is not None:
            x.insert(0, copy.deepcopy(sifat))
        run.addprevious(x)
    p.remove(run)
    return nama


def _berhitung(cocok: re.Match[str], hitungan: Counter[str]) -> Iterator[_Element]:
    jenis, bab, urut = cocok["jenis"], cocok["bab"], int(cocok["urut"])
    yield lari(f"{jenis}\N{NO-BREAK SPACE}")
    if bab and bab == str(hitungan[BAB]):
        yield from bidang(f"SEQ {BAB} \\c \\* ARABIC", bab)
        yield lari(".")
    elif bab:
        yield lari(f"{bab}.")
    mulai = "" if urut == hitungan[jenis] + 1 else f" \\r {urut}"
    hitungan[jenis] = urut
    yield from bidang(f"SEQ {jenis} \\* ARABIC{mulai}", str(urut))


def _rujukan(badan: _Element, nama: dict[str, str]) -> None:
    """A mention of a table or figure repeats the number of its caption."""
    for x in cari(badan, ".//w:hyperlink[@w:anchor]"):
        if (tujuan := nama.get(x.get(w("anchor"), ""))) and RUJUKAN.fullmatch(isi := teks(x)):
            for baru in bidang(f"REF {tujuan} \\h", isi):
                x.addprevious(baru)
            induk = x.getparent()
            if induk is not None:
                induk.remove(x)


def jangkar(paragraf: _Element) -> str:
    """The nearest bookmark before it: pandoc sets one at each heading, table and figure."""
    letak = paragraf.getprevious()
    while letak is not None:
        if letak.tag == w("bookmarkStart"):
            return letak.get(w("name")) or ""
        letak = letak.getprevious()
    return ""
