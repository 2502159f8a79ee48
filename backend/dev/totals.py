"""Counting what the parts of a test run did, and judging the whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

NOTHING_SELECTED = 5


@dataclass(frozen=True)
class Total:
    name: str
    code: int
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __str__(self) -> str:
        verdict = "" if self.code in (0, NOTHING_SELECTED) else f"   exit {self.code}"
        skipped = f"   {self.skipped} skipped" if self.skipped else ""
        return f"  {self.name:<11} {self.passed:>5} passed   {self.failed} failed{skipped}{verdict}"


def of_report(name: str, code: int, report: Path) -> Total:
    """A JUnit report counts each suite's tests, failures, errors and skips."""
    if not report.exists():
        return Total(name, code)
    root = ElementTree.parse(report).getroot()
    suites = [root] if root.tag == "testsuite" else root.findall("testsuite")
    tests, skipped = _sum(suites, "tests"), _sum(suites, "skipped")
    failed = _sum(suites, "failures") + _sum(suites, "errors")
    return Total(name, code, max(tests - failed - skipped, 0), failed, skipped)


def _sum(suites: Sequence[ElementTree.Element], count: str) -> int:
    return sum(int(suite.get(count, "0")) for suite in suites)


def show(totals: Sequence[Total], *, may_select_nothing: bool) -> int:
    """A line for each part and one for all. A part may run nothing only where the person chose."""
    passed, failed = sum(total.passed for total in totals), sum(total.failed for total in totals)
    allowed = {0, NOTHING_SELECTED} if may_select_nothing and passed else {0}
    broken = [total for total in totals if total.code not in allowed or total.failed]
    print("\n" + "\n".join(str(total) for total in totals))
    print(f"\n{passed} passed, {failed} failed", flush=True)
    return 1 if broken or not totals else 0
