"""How hard the program is to break: mutated folders, workbooks and exports, hostile texts, kills, full disks.

    .venv/bin/python benchmarks/ketahanan.py [--kasus 3000] [--bunuh 100] [--biji 1] [--proses 2]
                                             [--hanya FAMILY[:NUMBER]]

Every case is made from the seed, the name of its family and its number, so that it is the same everywhere; a case that
fails is written with what makes it again. Each row of the table is a family, each column but the first two must be 0:
faults of the program, values that nobody typed, values that are gone, states that are mixed, markup and control
characters that came through, and what was left behind. Families and their judges live in tests/ketahanan, where a small
share of them runs with the tests.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ["PYTHONPATH"] = str(ROOT)

from tests.ketahanan.keluarga import SEMUA, Ringkasan, jalankan, rencana, tabel  # noqa: E402 - found only now

HASIL = ROOT / "_build" / "ketahanan.txt"


def main() -> None:
    """Run and report; exit 1 where anything is not 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kasus", type=int, default=3000, help="cases in this process (default 3000)")
    parser.add_argument("--bunuh", type=int, default=100, help="kills of imports and of builds, each (default 100)")
    parser.add_argument("--biji", type=int, default=1, help="seed (default 1)")
    parser.add_argument("--proses", type=int, default=os.cpu_count() or 1, help="processes (default: all cores)")
    parser.add_argument("--hanya", default="", help="one family, or one case: data, data:17")
    parser.add_argument("--ke", type=Path, default=HASIL, help=f"where failing cases are written (default {HASIL})")
    args = parser.parse_args()
    if args.hanya and args.hanya.partition(":")[0] not in SEMUA:
        parser.error(f"--hanya knows {', '.join(SEMUA)}")
    sys.exit(run(args))


def run(args: argparse.Namespace) -> int:
    """All cases; failing ones are printed and written as they come."""
    begin, summary = time.perf_counter(), {nama: Ringkasan() for nama in SEMUA}
    cases = rencana(args.kasus, args.bunuh, args.hanya)
    args.ke.parent.mkdir(parents=True, exist_ok=True)
    with args.ke.open("w", encoding="utf-8") as out:
        for done, result in enumerate(jalankan(cases, args.biji, 1 if ":" in args.hanya else args.proses), start=1):
            summary[result.keluarga].tambah(result)
            if result.salah or ":" in args.hanya:
                for line in describe(result):
                    print(line, file=out, flush=True)
                    if ":" in args.hanya:
                        print(line)
            if done % 100 == 0:
                print(f"{done} of {len(cases)} cases, {time.perf_counter() - begin:.0f} s", file=sys.stderr, flush=True)
    print("\n".join(tabel({nama: satu for nama, satu in summary.items() if satu.kasus or satu.dilewati})))
    for nama, satu in summary.items():
        for sebab, banyak in satu.dilewati.items():
            print(f"{nama}: {banyak} dilewati, {sebab}")
    failed = any(satu.salah for satu in summary.values())
    print(f"{time.perf_counter() - begin:.0f} s" + (f"; failing cases in {args.ke}" if failed else ""))
    return int(failed)


def describe(result: object) -> list[str]:
    """What was done, what is wrong with the answer, and how to see it again."""
    head = f"{result.keluarga}:{result.nomor}  ({result.ulang})  {result.detik:.1f} s\n  {result.uraian}"
    return [head, *(f"  {satu.jenis}: {satu.pesan}" for satu in result.salah)]


if __name__ == "__main__":
    main()
