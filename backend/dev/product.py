"""The product's own commands in the development environment."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from backend.dev import locks, own_keys, python_packages
from backend.dev.console import Stop, quietly, say
from backend.dev.places import PYTHON, ROOT, clean_environment

COMMANDS = ROOT / "sessions_app" / "management" / "commands"


def environment(**extra: str) -> dict[str, str]:
    return clean_environment(**own_keys.environment() | extra)


def data_folder(env: dict[str, str]) -> Path:
    return Path(env.get("HOLDSPACE_DATA", ROOT / "var"))


def manage(env: dict[str, str], *arguments: str) -> str:
    return quietly(f"manage.py {arguments[0]}", [PYTHON, "manage.py", *arguments], env=env)


def migrate(env: dict[str, str]) -> None:
    say("migrating")
    try:
        manage(env, "migrate", "-v", "0")
    except Stop as reason:
        raise Stop(f"{reason} ./dev demo --reset starts over with an empty database.") from reason


def seed(env: dict[str, str]) -> None:
    if has_command("seed_demo"):
        say("seeding the demo clinic")
        manage(env, "seed_demo")


def has_command(name: str) -> bool:
    return (COMMANDS / f"{name}.py").exists()


def reset_demo() -> int:
    """`./dev demo --reset`: seed the demo anew. Only this work tree's own file is touched."""
    if os.environ.get("DATABASE_URL"):
        raise Stop(
            "DATABASE_URL is set: ./dev demo --reset throws away the embedded database only."
        )
    python_packages.ready("run")
    env = environment()
    data = data_folder(env)
    with locks.unused(data):
        for ending in ("", "-wal", "-shm", "-journal"):
            (data / f"holdspace.sqlite3{ending}").unlink(missing_ok=True)
        migrate(env)
        seed(env)
    say("the demo clinic is as new; start it with ./dev run")
    return 0


def shell() -> int:
    python_packages.ready("run")
    return subprocess.call([PYTHON, "manage.py", "shell"], cwd=ROOT, env=environment())


def verify_trail(arguments: Sequence[str]) -> int:
    """The verifier needs neither Django nor a database, only a Python with its packages."""
    python_packages.ready("run")
    verifier = ROOT / "clinicians" / "audit" / "verify.py"
    return subprocess.call([PYTHON, verifier, *arguments])
