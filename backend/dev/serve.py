"""./dev run: from nothing to a served demo clinic, and a clean end."""

import os
import subprocess
import urllib.error
import urllib.request
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from backend.dev import own_keys, python_packages, web
from backend.dev.console import Stop, quietly, say
from backend.dev.places import PYTHON, ROOT, clean_environment
from backend.dev.processes import child, is_taken, wait_until

COMMANDS = ROOT / "sessions_app" / "management" / "commands"


def run(*, quiet: bool) -> int:
    port = _port()
    python_packages.ready("run")
    web.ready()
    environment = product_environment(HOLDSPACE_ORIGIN=f"http://127.0.0.1:{port}")
    say("migrating")
    _migrate(environment)
    if _has("seed_demo"):
        say("seeding the demo clinic")
        manage(environment, "seed_demo")
    with ExitStack() as running:
        daphne = [
            str(PYTHON),
            "-m",
            "daphne",
            "-b",
            "127.0.0.1",
            "-p",
            str(port),
            "-v",
            "0",
            "backend.asgi:application",
        ]
        server = running.enter_context(child(daphne, cwd=ROOT, env=environment))
        wait_until(lambda: _is_healthy(port), server, "The server")
        if _has("simulate_members") and not quiet:
            members = [str(PYTHON), "manage.py", "simulate_members"]
            running.enter_context(child(members, cwd=ROOT, env=environment | {"PORT": str(port)}))
        _welcome(port, quiet=quiet)
        return _stay(server)


def product_environment(**extra: str) -> dict[str, str]:
    return clean_environment(**own_keys.environment() | extra)


def manage(environment: dict[str, str], *arguments: str) -> str:
    return quietly(f"manage.py {arguments[0]}", [PYTHON, "manage.py", *arguments], env=environment)


def _migrate(environment: dict[str, str]) -> None:
    try:
        manage(environment, "migrate", "-v", "0")
    except Stop as reason:
        raise Stop(f"{reason} ./dev demo --reset starts over with an empty database.") from reason


def reset_demo() -> int:
    """`./dev demo --reset`: seed the demo anew. Only this work tree's own file is touched."""
    if os.environ.get("DATABASE_URL"):
        raise Stop(
            "DATABASE_URL is set: ./dev demo --reset only throws away the embedded database."
        )
    python_packages.ready("run")
    environment = product_environment()
    data = Path(environment.get("HOLDSPACE_DATA", ROOT / "var"))
    for ending in ("", "-wal", "-shm", "-journal"):
        (data / f"holdspace.sqlite3{ending}").unlink(missing_ok=True)
    _migrate(environment)
    manage(environment, "seed_demo")
    say("the demo clinic is as new; start it with ./dev run")
    return 0


def shell() -> int:
    python_packages.ready("run")
    return subprocess.call([PYTHON, "manage.py", "shell"], cwd=ROOT, env=product_environment())


def verify_trail(arguments: Sequence[str]) -> int:
    """The verifier needs neither Django nor a database; here it only needs a Python to run in."""
    python_packages.ready("run")
    verifier = ROOT / "clinicians" / "audit" / "verify.py"
    return subprocess.call([PYTHON, verifier, *arguments])


def _has(command: str) -> bool:
    return (COMMANDS / f"{command}.py").exists()


def _port() -> int:
    given = os.environ.get("PORT", "8000")
    if not given.isdigit() or not 0 < int(given) < 65536:
        raise Stop(f"PORT={given} is not a port number.")
    if is_taken(int(given)):
        raise Stop(
            f"Port {given} is taken. Choose another: PORT={int(given) % 65000 + 1} ./dev run"
        )
    return int(given)


def _is_healthy(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _stay(server: "subprocess.Popen[bytes]") -> int:
    try:
        code = server.wait()
    except KeyboardInterrupt:
        print()
        say("stopping")
        return 0
    raise Stop(f"The server stopped by itself (exit {code}).")


def _welcome(port: int, *, quiet: bool) -> None:
    members = "left out (--quiet)" if quiet else "a few simulated members talk in Ada's session"
    say("Holdspace is ready")
    print(
        f"""
  Open     http://127.0.0.1:{port}
  Sign in  choose a person of Harbour Street Clinic on the landing page: one click each.
           Staff are then asked for a six-digit code, which the page shows in demo mode.
           Start as Ada: her session is live now.
  Members  {members}
  Stop     Ctrl-C. The demo is kept; ./dev demo --reset makes it new.
""",
        flush=True,
    )
