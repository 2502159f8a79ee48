"""./dev lint: every check that is not a test. All of them run, even after one fails."""

import base64
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from backend.dev import addresses, python_packages, sizes, web
from backend.dev.console import Stop, say
from backend.dev.places import FRONTEND, PYTHON, ROOT, VENV, clean_environment

TYPES = FRONTEND / "src" / "api" / "schema.d.ts"
BIN = VENV / "bin"


@dataclass(frozen=True)
class Step:
    """A named check: its words are what the person should read, none when all is well."""

    name: str
    complaints: Callable[[], str]


def lint(wanted: Sequence[str], *, fix: bool) -> int:
    """All steps, or those that were named."""
    python_packages.ready("test")
    web.ready(build=False)
    with tempfile.TemporaryDirectory(prefix="holdspace-lint-") as folder:
        scratch = Path(folder)
        if fix:
            _mend(scratch)
        every = {step.name: step for step in _steps(scratch)}
        if unknown := set(wanted) - set(every):
            raise Stop(f"no step {', '.join(unknown)}; there are: {', '.join(every)}")
        steps = [every[name] for name in wanted or every]
        failed = [step.name for step in steps if not _passes(step)]
    verdict = f"failed: {', '.join(failed)}" if failed else "all checks passed"
    print(f"\nlint: {verdict}", flush=True)
    return 1 if failed else 0


def _passes(step: Step) -> bool:
    try:
        words = step.complaints()
    except Stop as reason:
        words = str(reason)
    say(f"{'FAILED' if words else 'ok':<7}{step.name}")
    if words:
        print(words.rstrip(), flush=True)
    return not words


def _steps(scratch: Path) -> list[Step]:
    django = _environment(scratch)
    return [
        _python("ruff", "ruff", "check", "-q", "."),
        _python("format", "ruff", "format", "-q", "--check", "--diff", "."),
        _python("mypy", "mypy", "--no-error-summary", env=django),
        _python("import-linter", "lint-imports", "--no-cache"),
        Step("sizes", lambda: "\n".join(sizes.complaints())),
        Step("addresses", lambda: "\n".join(addresses.complaints())),
        _client("biome", "lint"),
        _client("tsc", "typecheck"),
        _command("checks", _manage("check", "--fail-level", "WARNING"), env=django),
        _command("migrations", _manage("makemigrations", "--check", "--dry-run"), env=django),
        _command("openapi", _schema(scratch, "--validate", "--fail-on-warn"), env=django),
        Step("types", lambda: _stale_types(scratch)),
    ]


def _python(name: str, program: str, *arguments: str, env: Mapping[str, str] | None = None) -> Step:
    return _command(name, [str(BIN / program), *arguments], env=env)


def _client(name: str, script: str) -> Step:
    return _command(name, web.script(script), cwd=FRONTEND, env=web.environment())


def _manage(*arguments: str) -> list[str]:
    return [str(PYTHON), "manage.py", *arguments]


def _schema(scratch: Path, *strictness: str) -> list[str]:
    return _manage("spectacular", *strictness, "--file", str(scratch / "openapi.yaml"))


def _command(
    name: str, command: Sequence[str], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> Step:
    return Step(name, lambda: _words(command, cwd, env or clean_environment()))


def _words(command: Sequence[str], cwd: Path, env: Mapping[str, str]) -> str:
    """What a failing command printed."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
    )
    return (
        (done.stdout + done.stderr).strip() or f"exit {done.returncode}" if done.returncode else ""
    )


def _environment(scratch: Path) -> dict[str, str]:
    """Django wants keys even to be looked at; these protect nothing. In demo mode, because the
    client has screens for the demo's routes: they belong into the schema and its types."""
    key = base64.b64encode(bytes(32)).decode()
    return clean_environment(
        HOLDSPACE_MASTER_KEYS=f"lint:{key}",
        HOLDSPACE_SECRET_KEY="only-for-lint-" + "x" * 50,
        HOLDSPACE_DATA=str(scratch),
        HOLDSPACE_DEMO="1",
        DJANGO_SETTINGS_MODULE="backend.settings",
        DATABASE_URL="",
        REDIS_URL="",
    )


def _stale_types(scratch: Path) -> str:
    """The client's types must be what the schema gives today."""
    fresh = scratch / "schema.d.ts"
    words = _types(scratch, fresh)
    if words or (TYPES.exists() and TYPES.read_text() == fresh.read_text()):
        return words
    return (
        f"{TYPES.relative_to(ROOT)} is not what the schema gives; ./dev lint --fix makes it anew."
    )


def _types(scratch: Path, target: Path) -> str:
    schema = str(scratch / "openapi.yaml")
    return _words(_schema(scratch), ROOT, _environment(scratch)) or _words(
        web.script("types", schema, str(target)), FRONTEND, web.environment()
    )


def _mend(scratch: Path) -> None:
    """What tools can mend by themselves."""
    for words in (
        _words([str(BIN / "ruff"), "check", "-q", "--fix", "."], ROOT, clean_environment()),
        _words([str(BIN / "ruff"), "format", "-q", "."], ROOT, clean_environment()),
        _words(web.script("format"), FRONTEND, web.environment()),
        _types(scratch, TYPES),
    ):
        if words:
            print(words, flush=True)
