"""The letters inside the document: who opens it without Cambria and Calibri sees their twins, of the same widths.

Word on Windows has both and needs nothing; LibreOffice and telephones would take other letters, in which the words of
narrow columns are split and the lines end elsewhere.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from lkj_app.bangun.docx.ooxml import R, potongan, tulis, urai
from lkj_utils.dasar import arsip
from lkj_utils.dasar.aksara import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMA = {"Caladea": "roman", "Carlito": "swiss"}
WAJAH = {"Regular": "embedRegular", "Bold": "embedBold", "Italic": "embedItalic", "BoldItalic": "embedBoldItalic"}
BAGIAN, HUBUNGAN = "word/fontTable.xml", "word/_rels/fontTable.xml.rels"
PAKET = "http://schemas.openxmlformats.org/package/2006/relationships"
JENIS = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
TERSAMAR = 32  # bytes at the beginning of a font that the standard disguises


def sematkan(bagian: dict[str, bytes]) -> None:
    """Put the faces into a document, and tell it of them."""
    akar, hubungan = urai(bagian[BAGIAN]), []
    for nama, rumpun in NAMA.items():
        isi = ""
        for n, (wajah, berkas) in enumerate(_wajah(nama)):
            id_, kunci = f"rId{nama}{n}", uuid.uuid5(uuid.NAMESPACE_URL, f"{nama}-{wajah}")
            bagian[f"word/fonts/{nama}-{wajah}.odttf"] = samarkan(berkas, kunci)
            isi += f'<w:{WAJAH[wajah]} r:id="{id_}" w:fontKey="{{{str(kunci).upper()}}}"/>'
            hubungan.append(f'<Relationship Id="{id_}" Type="{R}/font" Target="fonts/{nama}-{wajah}.odttf"/>')
        akar.append(potongan(f'<w:font w:name="{nama}"><w:family w:val="{rumpun}"/>{isi}</w:font>'))
    bagian[BAGIAN] = tulis(akar)
    bagian[HUBUNGAN] = f'<Relationships xmlns="{PAKET}">{"".join(hubungan)}</Relationships>'.encode()
    if b'Extension="odttf"' not in bagian[arsip.JENIS]:
        baku = f'<Default Extension="odttf" ContentType="{JENIS}" /></Types>'
        bagian[arsip.JENIS] = bagian[arsip.JENIS].replace(b"</Types>", baku.encode())


def _wajah(nama: str) -> Iterator[tuple[str, bytes]]:
    for wajah in WAJAH:
        if (berkas := FOLDER / f"{nama}-{wajah}.ttf").is_file():
            yield wajah, berkas.read_bytes()


def samarkan(huruf: bytes, kunci: uuid.UUID) -> bytes:
    """Disguise a font as the standard asks (ECMA-376, part 4): its first bytes, with those of the key backwards."""
    sandi = kunci.bytes[::-1] * 2
    return bytes(a ^ b for a, b in zip(huruf[:TERSAMAR], sandi, strict=True)) + huruf[TERSAMAR:]
