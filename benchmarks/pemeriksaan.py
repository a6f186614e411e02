"""Recall and precision of every rule on documents, over offices and faults drawn by chance.

    python benchmarks/pemeriksaan.py [--cases 2000] [--seed 1]

A case is one document of one office that is judged by all rules: consistent, or with one fault planted in it. Recall
is how many of the faults that a rule must find it says at the place of the fault. Precision is how many of its findings
have to do with a fault; every galat or peringatan on a consistent document is a false alarm. What a catatan asks about
a consistent office (money without results) is counted apart: it is no error.
Seeds make it the same everywhere; only the time belongs to a machine.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from lkj_app.pemeriksaan.daftar import menurut_objek  # noqa: E402 - the project is found only now
from lkj_app.pemeriksaan.hasil import periksa_klaim  # noqa: E402
from tests.lkj_app.pemeriksaan import kesalahan  # noqa: E402
from tests.lkj_app.pemeriksaan.dokumen_acak import dokumen_acak  # noqa: E402
from tests.lkj_app.pemeriksaan.kantor_acak import dari_benih, laporan_acak  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from lkj_utils.dasar.temuan import Temuan
    from tests.lkj_app.pemeriksaan.kesalahan import Kesalahan
    from tests.lkj_app.pemeriksaan.naskah import Naskah

FAULTS = 9  # per office, so that a tenth of all cases is consistent
NONE = "-"


@dataclass
class Score:
    """Counts by rule id."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    consistent: int = 0
    faulty: int = 0
    claims: int = 0
    strays: list[str] = field(default_factory=list)

    @property
    def cases(self) -> int:
        """Documents judged."""
        return self.consistent + self.faulty


def judge(document: Naskah, score: Score) -> frozenset[str]:
    """Judge a consistent document; returns what is asked about it anyway."""
    findings = periksa_klaim(tuple(document.klaim), document.laporan).temuan
    score.consistent += 1
    score.claims += len(document.klaim)
    for finding in findings:
        (score.asked if finding.level == "catatan" else score.alarms)[finding.aturan] += 1
        if finding.level != "catatan":
            score.strays.append(f"consistent document: {describe(finding)}")
    return frozenset(finding.kunci for finding in findings)


def judge_fault(document: Naskah, fault: Kesalahan, known: frozenset[str], chance: Random, score: Score) -> bool:
    """Plant one fault and judge the document; False where it has no room for this kind."""
    planted = fault.tanam(document, chance)
    if planted is None:
        return False
    findings = periksa_klaim(planted.klaim, document.laporan).temuan
    score.faulty += 1
    for rule in fault.aturan:
        score.planted[rule] += 1
        score.found[rule] += kesalahan.ditemukan(planted, findings, rule)
        if not kesalahan.ditemukan(planted, findings, rule):
            score.strays.append(f"{fault.nama}: {rule} says nothing at {sorted(planted.di)}")
    new = [finding for finding in findings if finding.kunci not in known]
    stray = kesalahan.tak_berkaitan(planted, new, document.laporan)
    score.wrong.update(finding.aturan for finding in stray)
    score.right.update(finding.aturan for finding in new if finding not in stray)
    score.strays += [f"{fault.nama}: {describe(finding)}" for finding in stray]
    return True


def describe(finding: Temuan) -> str:
    """One finding on one line."""
    return f"{finding.aturan} at {finding.lokasi}: {finding.pesan}"


def run(cases: int, seed: int) -> Score:
    """Offices one after the other; every kind of fault has its turn as often as the others."""
    score = Score()
    waiting = list(kesalahan.semua())
    while score.cases < cases:
        chance = dari_benih(seed + score.consistent)
        document = dokumen_acak(chance, laporan_acak(chance))
        known = judge(document, score)
        planted = _first_with_room(document, waiting, known, chance, score)
        # What had no room here stands first in the next office.
        waiting = [fault for fault in waiting if fault not in planted] + planted
    return score


def _first_with_room(
    document: Naskah, waiting: Iterable[Kesalahan], known: frozenset[str], chance: Random, score: Score
) -> list[Kesalahan]:
    planted: list[Kesalahan] = []
    for fault in waiting:
        if len(planted) == FAULTS:
            break
        if judge_fault(document, fault, known, chance, score):
            planted.append(fault)
    return planted


def ratio(part: int, whole: int) -> str:
    """``98.7%``; a dash where there is nothing to divide."""
    return f"{100 * part / whole:.1f}%" if whole else NONE


def report(score: Score, seconds: float) -> None:
    """Print one line a rule, the totals, and every miss and false alarm."""
    print(f"{'rule':32}{'level':12}{'planted':>8}{'found':>7}{'recall':>9}{'alarms':>8}{'precision':>11}{'asked':>7}")
    for rule in menurut_objek("dokumen"):
        print(f"{rule.id:32}{rule.level:12}{line(score, [rule.id])}")
    print(f"{'all':44}{line(score, [rule.id for rule in menurut_objek('dokumen')])}")
    kinds, claims = len(kesalahan.semua()), score.claims / score.consistent
    print(f"\n{score.cases} documents: {score.consistent} consistent, {score.faulty} with one fault of {kinds} kinds;")
    print(f"{claims:.0f} claims each on average; {seconds:.0f} s")
    for stray in score.strays:
        print(f"  {stray}")


def line(score: Score, rules: list[str]) -> str:
    """The figures of some rules together."""
    planted, found, right, wrong, alarms, asked = (
        sum(counts[rule] for rule in rules)
        for counts in (score.planted, score.found, score.right, score.wrong, score.alarms, score.asked)
    )
    precision = ratio(right, right + wrong + alarms)
    return f"{planted:8}{found:7}{ratio(found, planted):>9}{alarms:8}{precision:>11}{asked:7}"


def main() -> None:
    """Run and report; exit 1 where a rule misses a fault or raises a false alarm."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    begin = time.perf_counter()
    score = run(args.cases, args.seed)
    report(score, time.perf_counter() - begin)
    sys.exit(bool(score.strays))


if __name__ == "__main__":
    main()
