"""./dev test: the client's unit tests, the back end on both engines, the browser tests."""

import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from backend.dev import machine, python_packages, services, web
from backend.dev.console import say
from backend.dev.places import FRONTEND, PYTHON, ROOT, clean_environment
from backend.dev.totals import Total, of_report, show

BROWSER = "tests/e2e"
BENCH = "tests/bench"
WITH_VALUE = {"-k", "-m", "-n", "-p", "-o", "-c"}
ENGINES = {"sqlite": "SQLite", "postgres": "PostgreSQL"}


@dataclass(frozen=True)
class Wish:
    """What the person asked for, read from pytest's own arguments."""

    arguments: list[str]
    engine: str | None = None
    paths: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, arguments: Sequence[str], engine: str | None) -> "Wish":
        before = ["", *arguments]
        places = [
            part
            for option, part in zip(before, arguments, strict=False)
            if option not in WITH_VALUE and part.startswith("tests")
        ]
        return cls(list(arguments), engine, places)

    @property
    def is_part(self) -> bool:
        return bool(self.paths) or bool({"-k", "-m", "--lf"} & set(self.arguments))

    def under(self, *folders: str) -> list[str]:
        return [path for path in self.paths if path.startswith(folders)]

    @property
    def options(self) -> list[str]:
        return [part for part in self.arguments if part not in self.paths]

    @property
    def wants_web(self) -> bool:
        return not self.is_part and self.engine is None

    @property
    def wants_browser(self) -> bool:
        return bool(self.under(BROWSER)) if self.paths else self.engine is None

    @property
    def backend_paths(self) -> list[str]:
        chosen = [path for path in self.paths if path not in self.under(BROWSER)]
        return chosen if self.paths else ["tests"]

    @property
    def engines(self) -> list[str]:
        return [self.engine] if self.engine else list(ENGINES)


def test(arguments: Sequence[str], engine: str | None) -> int:
    wish = Wish.read(arguments, engine)
    python_packages.ready("test")
    web.ready(build=not wish.is_part or wish.wants_browser)
    with ExitStack() as stack:
        reports = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="holdspace-reports-"))
        )
        environment = clean_environment()
        environment.pop("DATABASE_URL", None)
        environment.pop("REDIS_URL", None)
        if wish.backend_paths and "postgres" in wish.engines:
            say("starting PostgreSQL and Redis")
            servers = stack.enter_context(services.both())
        else:
            servers = {}
        if wish.wants_browser:
            environment["CHROMIUM"] = str(machine.chromium())
        return show(_parts(wish, environment, servers, reports), may_select_nothing=wish.is_part)


def _parts(
    wish: Wish, environment: dict[str, str], servers: dict[str, str], reports: Path
) -> list[Total]:
    totals = []
    if wish.wants_web:
        totals.append(_web(reports))
    if wish.backend_paths:
        for engine in wish.engines:
            extra = servers if engine == "postgres" else {}
            ignore = [f"--ignore={BROWSER}", f"--ignore={BENCH}"]
            command = [*_workers(wish), *wish.options, *ignore, *wish.backend_paths]
            totals.append(_pytest(ENGINES[engine], command, environment | extra, reports))
    if wish.wants_browser and (ROOT / BROWSER).is_dir():
        command = [*wish.options, *(wish.under(BROWSER) or [BROWSER])]
        totals.append(_pytest("browser", command, environment, reports))
    return totals


def _workers(wish: Wish) -> list[str]:
    """Two cores, two workers; a single file is quicker in one process."""
    single = len(wish.paths) == 1 and ".py" in wish.paths[0]
    return [] if single or "--pdb" in wish.options else ["-n", "2", "--dist", "loadgroup"]


def _pytest(name: str, arguments: list[str], environment: dict[str, str], reports: Path) -> Total:
    say(f"back end on {name}" if name != "browser" else "browser tests")
    report = reports / f"{name}.xml"
    command = [str(PYTHON), "-m", "pytest", f"--junit-xml={report}", *arguments]
    code = subprocess.run(command, cwd=ROOT, env=environment).returncode
    return of_report(name, code, report)


def _web(reports: Path) -> Total:
    say("web client")
    report = reports / "web.xml"
    reporters = ["--reporter=default", "--reporter=junit", f"--outputFile.junit={report}"]
    command = web.script("test", *reporters)
    code = subprocess.run(
        command, cwd=FRONTEND, env=web.environment(), stdin=subprocess.DEVNULL
    ).returncode
    return of_report("web client", code, report)
