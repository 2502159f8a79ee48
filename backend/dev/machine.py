"""Programs the tests need beside Python packages: found, installed by apt, or out of wheels."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from backend.dev import server_wheels
from backend.dev.console import Stop, say
from backend.dev.locks import alone
from backend.dev.places import clean_environment

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
CREATE_NO_CLUSTER = Path("/etc/postgresql-common/createcluster.conf")
POSTGRESQL_FOLDERS = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
)


def postgresql() -> Path:
    """The folder that holds initdb and postgres, the newest one."""
    return _obtain(
        "PostgreSQL",
        ["postgresql"],
        "TEST_DATABASE_URL",
        _find_postgresql,
        in_wheels=server_wheels.POSTGRESQL,
    )


def redis() -> Path:
    return _obtain(
        "Redis",
        ["redis-server"],
        "TEST_REDIS_URL",
        lambda: _which("redis-server", "valkey-server"),
        in_wheels=server_wheels.REDIS,
    )


def chromium() -> Path:
    return _obtain("Chromium", ["chromium", "fonts-liberation"], "CHROMIUM", _find_chromium)


def strace() -> Path:
    return _obtain("strace", ["strace"], "PATH", lambda: _which("strace"))


def ip() -> Path:
    return _obtain("ip", ["iproute2"], "PATH", lambda: _which("ip"))


def _obtain(
    what: str,
    packages: list[str],
    variable: str,
    find: Callable[[], Path | None],
    in_wheels: Path | None = None,
) -> Path:
    with alone("apt"):
        found = find()
        if found is None and _apt(packages):
            found = find()
        if found is None and in_wheels and server_wheels.fetch():
            found = in_wheels
    if found is None:
        names = " ".join(packages)
        raise Stop(f"{what} is needed for the tests: install {names}, or name one in {variable}.")
    return found


def _which(*names: str) -> Path | None:
    return next((Path(path) for name in names if (path := shutil.which(name))), None)


def _find_chromium() -> Path | None:
    given = os.environ.get("CHROMIUM")
    if given and not os.access(given, os.X_OK):
        raise Stop(f"CHROMIUM names {given}, which is not a program.")
    return Path(given) if given else _which(*CHROMIUM_NAMES)


def _find_postgresql() -> Path | None:
    folders = [folder for pattern in POSTGRESQL_FOLDERS for folder in Path("/").glob(pattern[1:])]
    complete = [folder for folder in folders if (folder / "initdb").exists()]
    on_path = _which("initdb")
    return max(complete, key=_version, default=on_path and on_path.parent)


def _version(folder: Path) -> int:
    digits = "".join(letter for letter in folder.parent.name if letter.isdigit())
    return int(digits or 0)


def _apt(packages: list[str]) -> bool:
    """Install Debian packages when we are root. PostgreSQL must not start a cluster of its own."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    say(f"apt-get install {' '.join(packages)}")
    if "postgresql" in packages and not CREATE_NO_CLUSTER.exists():
        CREATE_NO_CLUSTER.parent.mkdir(parents=True, exist_ok=True)
        CREATE_NO_CLUSTER.write_text("create_main_cluster = false\n")
    options = ["-y", "-qq", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0"]
    keep = ["-o", "Dpkg::Options::=--force-confold"]
    for attempt in range(3):
        time.sleep(attempt * 3)
        if _lists_are_fresh() and _apt_get("install", *options, *keep, *packages):
            return True
        _lists_are_fresh.cache_clear()
    return False


@cache
def _lists_are_fresh() -> bool:
    return _apt_get("update", "-qq")


def _apt_get(*arguments: str) -> bool:
    """Its chatter is only worth reading when it fails."""
    env = clean_environment(DEBIAN_FRONTEND="noninteractive", RUNLEVEL="1")
    done = subprocess.run(
        ["apt-get", *arguments], env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    if done.returncode:
        print(done.stderr.strip()[-1000:], flush=True)
    return done.returncode == 0
