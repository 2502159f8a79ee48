"""A real PostgreSQL and a real Redis for the tests, alive for the length of a `with` block."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from backend.dev import machine
from backend.dev.console import Stop, say
from backend.dev.processes import child, free_port, wait_until

MEMORY = Path("/dev/shm")
ROOMY = 2 * 1024**3
ROLE = "holdspace"
# The role of the tests is an ordinary one: a superuser would see past row-level security.
SETUP = (
    f"CREATE ROLE {ROLE} LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS",
    f"CREATE DATABASE {ROLE} OWNER {ROLE}",
)


@contextmanager
def both() -> Iterator[dict[str, str]]:
    """The environment that points the product at PostgreSQL and Redis."""
    with postgresql() as database_url, redis() as redis_url:
        yield {"DATABASE_URL": database_url, "REDIS_URL": redis_url}


@contextmanager
def postgresql() -> Iterator[str]:
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    programs = machine.postgresql()
    with _scratch() as folder, _cluster(programs, folder) as port:
        yield f"postgres://{ROLE}@127.0.0.1:{port}/{ROLE}"


@contextmanager
def redis() -> Iterator[str]:
    if given := os.environ.get("TEST_REDIS_URL"):
        yield given
        return
    program, port = machine.redis(), free_port()
    with tempfile.TemporaryDirectory(prefix="holdspace-redis-") as folder:
        command = [
            str(program),
            *f"--port {port} --bind 127.0.0.1 --dir {folder} --save".split(),
            "",
        ]
        with child(command, stdout=subprocess.DEVNULL) as server:
            wait_until(lambda: _answers(port), server, "Redis")
            yield f"redis://127.0.0.1:{port}/0"


@contextmanager
def _cluster(programs: Path, folder: Path) -> Iterator[int]:
    """Durable settings stay on, as the product insists on them; memory makes them cheap."""
    port, data = free_port(), folder / "data"
    make = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    _as_postgres("initdb", [programs / "initdb", "-D", data, *make], folder)
    # An autovacuum worker belongs to the superuser: while it looks at a test database, the tests'
    # own role may not drop that.
    settings = "-c listen_addresses=127.0.0.1 -c max_connections=200 -c autovacuum=off"
    serve = f"-D {data} -p {port} -k {folder} {settings}"
    command = [str(programs / "postgres"), *serve.split()]
    with (folder / "log").open("wb") as log, _ended_fast(command, folder, log) as server:
        ask = f"-h {folder} -p {port} -U postgres".split()
        ready = [str(programs / "pg_isready"), "-q", *ask]
        wait_until(lambda: subprocess.run(ready).returncode == 0, server, "PostgreSQL")
        for statement in SETUP:
            _as_postgres("psql", [programs / "psql", *ask, "-c", statement], folder)
        yield port


def _ended_fast(
    command: list[str], folder: Path, log: BinaryIO
) -> AbstractContextManager[subprocess.Popen[bytes]]:
    """SIGINT is PostgreSQL's fast shutdown: it does not wait for clients."""
    return child(command, end_with=signal.SIGINT, cwd=folder, stdout=log, stderr=log, **_who())


def _as_postgres(what: str, command: Sequence[object], folder: Path) -> None:
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, capture_output=True, text=True, **_who()
    )
    if done.returncode:
        raise Stop(f"{what} failed: {done.stderr.strip()[-300:]}")


def _who() -> dict[str, Any]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    postgres = pwd.getpwnam("postgres")
    return {"user": postgres.pw_uid, "group": postgres.pw_gid, "extra_groups": []}


@contextmanager
def _scratch() -> Iterator[Path]:
    """A folder that the postgres user may enter: in memory where there is room for it."""
    roomy = (
        MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOMY
    )
    folder = Path(tempfile.mkdtemp(prefix="holdspace-pg-", dir=MEMORY if roomy else "/tmp"))
    who = _who()
    if who:
        os.chown(folder, who["user"], who["group"])
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 0.2).close()
    except OSError:
        return False
    return True


def stay_up() -> int:
    """`./dev services`: both servers for work by hand, until Ctrl-C. Their data goes with them."""
    with both() as environment:
        say("up until Ctrl-C; nothing in them is kept")
        for name, value in environment.items():
            print(f"export {name}={value}", flush=True)
        try:
            signal.pause()
        except KeyboardInterrupt:
            print()
    return 0
