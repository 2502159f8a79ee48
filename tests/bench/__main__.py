"""`python -m tests.bench`: the whole table. docs/performance.md says what it means."""

import argparse
import sys
import time
from collections import defaultdict
from pathlib import Path

import uvloop

from tests.bench.line import Refused
from tests.bench.scenarios import Show
from tests.bench.servers import CONTENDERS, Contender
from tests.bench.stage import Stage
from tests.bench.table import Figures, markdown

SATURATION = "(b) messages/s at saturation"
# The product looks at every sign-in in full once, within twenty seconds of its coming. That belongs
# to coming, not to an ordinary hour.
SETTLING_S = 21


def main(arguments: list[str] | None = None) -> Figures:
    wish = _wish(arguments)
    chosen = [c for c in CONTENDERS if not wish.contender or _is_named(c, wish.contender)]
    figures: Figures = defaultdict(lambda: defaultdict(list))
    with Stage(wish.rooms, 9) as stage:
        for number in range(wish.rounds):
            for contender in chosen:
                began = time.monotonic()
                scenarios = _of(wish.scenarios, contender, number)
                if not scenarios:
                    continue
                found = _round(stage, contender, scenarios, figures, wish.seconds)
                for name, value in found.items():
                    figures[contender.name][name].append(value)
                shown = ", ".join(f"{name} {value:.4g}" for name, value in found.items())
                took = time.monotonic() - began
                print(f"round {number + 1} · {contender.name} · {shown} · {took:.0f} s", flush=True)
    table = markdown(figures)
    print("\n" + table)
    if wish.write:
        Path(wish.write).write_text(table + "\n")
    return figures


def _of(wanted: str, contender: Contender, number: int) -> str:
    """What this contender shows in this round: all of it would take an hour.

    Memory is measured once; on PostgreSQL the ordinary hour and saturation, once.
    """
    if contender.server == "itself":
        shown = "b" if number == 0 else ""
    elif contender.engine == "postgres":
        shown = "ab" if number == 0 else ""
    else:
        shown = "abcde" if number == 0 else "abce"
    return "".join(each for each in wanted if each in shown)


def _round(
    stage: Stage, contender: Contender, scenarios: str, figures: Figures, seconds: float
) -> dict[str, float]:
    """A contender that fails is said so, and the others go on."""
    before = figures[contender.name][SATURATION]
    running = stage.start(contender)
    try:
        settling = SETTLING_S if contender.is_product and seconds >= 1 else 1
        show = Show(stage, running, seconds, before[-1] * 0.9 if before else 0, settling)
        return uvloop.run(show.play(scenarios))
    except (AssertionError, TimeoutError, OSError, Refused) as failure:
        print(f"{contender.name} failed: {failure!r}\n{running.log[-3000:]}", file=sys.stderr)
        return {}
    finally:
        running.stop()


def _is_named(contender: Contender, wanted: list[str]) -> bool:
    return any(each.lower() in contender.name.lower() for each in wanted)


def _wish(arguments: list[str] | None) -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    reader.add_argument("--scenarios", default="abcde", help="any of a, b, c, d, e")
    reader.add_argument("--contender", action="append", help="part of a name; may be repeated")
    reader.add_argument("--rounds", type=int, default=3)
    reader.add_argument("--seconds", type=float, default=2.0, help="length of one step")
    reader.add_argument("--rooms", type=int, default=50)
    reader.add_argument("--write", help="a file for the Markdown table")
    return reader.parse_args(arguments)


if __name__ == "__main__":
    main()
