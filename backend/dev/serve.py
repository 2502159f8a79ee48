"""./dev run: from nothing to a served demo clinic, and a clean end."""

import os
import subprocess
import urllib.error
import urllib.request
from contextlib import AbstractContextManager, ExitStack

from backend.dev import locks, product, python_packages, web
from backend.dev.console import Stop, say
from backend.dev.places import PYTHON, ROOT
from backend.dev.processes import child, daphne, is_taken, wait_until

ASGI = "backend.asgi:application"


def run(*, quiet: bool) -> int:
    port = _port()
    python_packages.ready("run")
    web.ready()
    env = product.environment(HOLDSPACE_ORIGIN=f"http://127.0.0.1:{port}", PORT=str(port))
    # The demo's mailbox shows every letter: printed here, they would bury what is said below.
    env.setdefault("EMAIL_URL", "dummymail://")
    with ExitStack() as running:
        running.enter_context(locks.in_use(product.data_folder(env)))
        product.migrate(env)
        product.seed(env)
        server = running.enter_context(_python(env, *daphne(port), "-v", "0", ASGI))
        wait_until(lambda: _is_healthy(port), server, "The server")
        if product.has_command("simulate_members") and not quiet:
            running.enter_context(_python(env, "manage.py", "simulate_members"))
        _welcome(port, quiet=quiet)
        return _stay(server)


def _python(env: dict[str, str], *command: str) -> AbstractContextManager[subprocess.Popen[bytes]]:
    return child([str(PYTHON), *command], cwd=ROOT, env=env)


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
    come = "a few come to Ada's session by themselves, and talk once it is open"
    members = "left out (--quiet)" if quiet else come
    say("Holdspace is ready")
    print(
        f"""
  Open     http://127.0.0.1:{port}
  Sign in  choose a person of Harbour Street Clinic on the landing page: one click each.
           Staff are then asked for a six-digit code, which the page shows in demo mode.
           Start as Ada: members are at the door of her session, and one risk flag is open.
  Apply    the landing page also leads to the public page of Tuesday Circle, and to the
           demo mailbox: every code, invitation and offer arrives there.
  Members  {members}
  Stop     Ctrl-C. The demo is kept; ./dev demo --reset makes it new.
""",
        flush=True,
    )
