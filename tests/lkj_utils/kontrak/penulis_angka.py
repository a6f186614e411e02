"""Numbers as people write them, and what a text can mean, told without the program's own grammar."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

TANDA = {"id": (".", ","), "en": (",", ".")}
# Digits and marks in any order, the examples that were squeezed once, and anything at all.
SEMBARANG = st.one_of(
    st.from_regex(r"-?[0-9]{1,4}([.,][0-9]{1,4}){0,3}", fullmatch=True),
    st.from_regex(r"(Rp ?)?-?[0-9., ]{1,10}(,-|%)?", fullmatch=True),
    st.sampled_from(["0,475", "0.475", "1.2.3", "31.12.2023", "7.01.01.2.01.01", "11,500,50", "(12.500)", "'12.500"]),
    st.sampled_from(["1.234,-", "007", "1e5", "1_000", "-0", "٣"]),
    st.sampled_from(["11\n79", "11\u200b79", "11_x000D_79", "11, 500", "11 500", "Rp 1.000,00"]),
    st.text(max_size=8),
)
PECAHAN = st.decimals(-(10**9), 10**9, places=4, allow_nan=False, allow_infinity=False).map(Fraction)


def tertulis(nilai: Fraction, gaya: str, digit: int, *, ribuan: bool) -> str:
    """A number in one of the two styles."""
    pisah, koma = TANDA[gaya]
    angka = f"{abs(nilai) * 10**digit // 1:0{digit + 1}d}"
    utuh, pecahan = (angka[:-digit], angka[-digit:]) if digit else (angka, "")
    utuh = f"{int(utuh):,}".replace(",", pisah) if ribuan else utuh
    return ("-" if nilai < 0 else "") + utuh + (koma + pecahan if pecahan else "")


def arti(teks: str, gaya: str) -> Fraction | None:
    """What digits and marks mean in one style: groups of three, one mark, nothing else; None where nothing."""
    pisah, koma = TANDA[gaya]
    minus, angka = teks.startswith("-"), teks.removeprefix("-")
    utuh, ada, pecahan = angka.partition(koma)
    kelompok = utuh.split(pisah)
    benar = all(satu.isascii() and satu.isdigit() for satu in [*kelompok, *([pecahan] if ada else [])])
    benar = benar and (len(kelompok) == 1 or len(kelompok[0]) <= 3)
    benar = benar and all(len(satu) == 3 for satu in kelompok[1:])
    if not benar or (utuh != "0" and utuh.startswith("0")):
        return None
    nilai = Fraction("".join(kelompok) + (f".{pecahan}" if ada else ""))
    return -nilai if minus else nilai


def semua_arti(teks: str) -> set[Fraction]:
    """What a text may mean at all, without the signs that people put around a number."""
    bersih = teks.replace("\u00a0", " ").strip().lower().lstrip("'\u2019`").removesuffix("%").strip()
    kurung = bersih.startswith("(") and bersih.endswith(")")
    for hiasan in ("(", ")", "rp.", "rp", "idr"):
        bersih = bersih.replace(hiasan, "", 1)
    bersih = bersih.replace("\u2212", "-").replace("- ", "-", 1).strip().rstrip("-").removesuffix(",") or "x"
    tanda = -1 if kurung else 1
    return {tanda * n for gaya in TANDA if (n := arti(bersih, gaya)) is not None}
