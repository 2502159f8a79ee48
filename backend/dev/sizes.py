"""Size limits: small files and small functions, in Python and in TypeScript."""

import ast
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from backend.dev.console import quietly
from backend.dev.places import FRONTEND, ROOT
from backend.dev.sources import written
from backend.dev.web import NODE, environment

RULER = Path(__file__).with_name("functions.mjs")


@dataclass(frozen=True)
class Measure:
    place: str
    lines: int


@dataclass(frozen=True)
class Limit:
    what: str
    most: int
    common: int  # the 95th percentile

    def broken_by(self, measures: Sequence[Measure]) -> Iterator[str]:
        for measure in measures:
            if measure.lines > self.most:
                yield f"{measure.place}: {measure.lines} lines, {self.most} at most"
        ordered = sorted(measure.lines for measure in measures)
        ninety_fifth = ordered[int(len(ordered) * 0.95)] if ordered else 0
        if ninety_fifth > self.common:
            yield f"95th percentile of a {self.what}: {ninety_fifth} lines, {self.common} at most"


FILE, FUNCTION = Limit("file", 300, 200), Limit("function", 40, 25)
# Half of a component is markup, which a second function would only move elsewhere.
COMPONENT = Limit("component", 40, 40)


def complaints() -> list[str]:
    python = [*written(".py"), ROOT / "dev"]
    typescript = written(".ts", ".tsx", ".mjs")
    functions = [measure for file in python for measure in _python_functions(file)]
    return [
        *FILE.broken_by([_length(file) for file in python]),
        *FILE.broken_by([_length(file) for file in typescript]),
        *FUNCTION.broken_by(functions),
        *FUNCTION.broken_by(_typescript_functions(written(".ts", ".mjs"))),
        *COMPONENT.broken_by(_typescript_functions(written(".tsx"))),
    ]


def _length(file: Path) -> Measure:
    return Measure(_place(file), len(file.read_text().splitlines()))


def _place(file: Path, line: int | None = None) -> str:
    return f"{file.relative_to(ROOT)}" + (f":{line}" if line else "")


def _python_functions(file: Path) -> Iterator[Measure]:
    for node in ast.walk(ast.parse(file.read_text(), str(file))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield Measure(
                _place(file, node.lineno), (node.end_lineno or node.lineno) - node.lineno + 1
            )


def _typescript_functions(sources: Sequence[Path]) -> list[Measure]:
    """As the TypeScript compiler sees them; a test's `describe` is a chapter, not a function."""
    command = [NODE / "node", RULER, *sources]
    found = json.loads(quietly("Measuring TypeScript", command, cwd=FRONTEND, env=environment()))
    return [Measure(_place(Path(one["file"]), one["line"]), one["lines"]) for one in found]
