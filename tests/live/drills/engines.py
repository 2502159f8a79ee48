"""A PostgreSQL and a Redis of a drill's own, that it may kill."""

import contextlib
import os
import pwd
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg

from backend.dev import machine
from backend.dev.processes import dies_with_parent, free_port
from tests.services.ground import ROOT
from tests.services.templates import Template

ROLE = "holdspace"


class Engine:
    """A server process: started, killed without warning, started again on the same port."""

    def __init__(self, command: Sequence[object], folder: Path, **options: Any) -> None:
        self.command, self.folder = [str(part) for part in command], folder
        self.options = options
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                preexec_fn=dies_with_parent(signal.SIGQUIT),
                **self.options,
            )
        self.wait()

    def wait(self) -> None:
        deadline = time.monotonic() + 60
        while not self.answers():
            assert self.process.poll() is None, (self.folder / "log").read_text()[-2000:]
            assert time.monotonic() < deadline, "the engine does not answer"
            time.sleep(0.03)

    def answers(self) -> bool:
        raise NotImplementedError

    def kill(self) -> None:
        """SIGKILL to the process and to all that it made."""
        children = children_of(self.process.pid)
        self.process.kill()
        self.process.wait()
        for pid in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        deadline = time.monotonic() + 10
        while any(map(is_alive, children)) and time.monotonic() < deadline:
            time.sleep(0.01)

    def end(self) -> None:
        if self.process and self.process.poll() is None:
            self.kill()


class Redis(Engine):
    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        options = f"--port {self.port} --bind 127.0.0.1 --dir {folder} --save".split()
        super().__init__([machine.redis(), *options, ""], folder)

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def client(self) -> Any:
        import redis

        return redis.Redis(port=self.port)

    def answers(self) -> bool:
        import redis

        try:
            return bool(self.client().ping())
        except redis.RedisError:
            return False


class Postgres(Engine):
    """With the durable settings that come by themselves; its data may lie where a drill says."""

    def __init__(self, folder: Path) -> None:
        self.port, self.programs = free_port(), machine.postgresql()
        self.data = folder / "data"
        self.superuser = f"postgres://postgres@127.0.0.1:{self.port}/postgres"
        settings = "-c listen_addresses=127.0.0.1 -c max_connections=100"
        serve = f"-D {self.data} -p {self.port} -k {folder} {settings}".split()
        super().__init__([self.programs / "postgres", *serve], folder, **who())
        open_to_postgres(folder)
        make = f"{self.programs}/initdb -D {self.data} -U postgres -A trust -N --locale=C.UTF-8"
        subprocess.run(make.split(), cwd=folder, check=True, capture_output=True, **who())

    def start(self) -> None:
        """Another test run may have closed the way to our folder since."""
        open_to_postgres(self.folder)
        super().start()

    @property
    def url(self) -> str:
        return f"postgres://{ROLE}@127.0.0.1:{self.port}/{ROLE}"

    def answers(self) -> bool:
        try:
            psycopg.connect(self.superuser, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def fill(self, template: Template) -> None:
        """Bring in the migrated, empty database of this test run."""
        with psycopg.connect(self.superuser, autocommit=True) as connection:
            connection.execute(f"CREATE ROLE {ROLE} LOGIN CREATEDB")
            connection.execute(f"CREATE DATABASE {ROLE} OWNER {ROLE}")
        if not (self.programs / "pg_dump").exists():
            self._migrate()
            return
        source = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{template.source}").geturl()
        options = ["--no-owner", "--no-privileges", "--enable-row-security"]
        dump = [str(self.programs / "pg_dump"), *options, source]
        with subprocess.Popen(dump, stdout=subprocess.PIPE) as dumped:
            command = [str(self.programs / "psql"), "-q1", "-v", "ON_ERROR_STOP=1", "-d", self.url]
            subprocess.run(command, stdin=dumped.stdout, check=True, stdout=subprocess.DEVNULL)

    def _migrate(self) -> None:
        """Slower, where the programs came without one that copies."""
        environment = os.environ | {"DATABASE_URL": self.url}
        command = [sys.executable, "manage.py", "migrate"]
        subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)

    def ask(self, statement: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.superuser) as connection:
            return connection.execute(statement.encode()).fetchall()


def who() -> dict[str, Any]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    postgres = pwd.getpwnam("postgres")
    return {"user": postgres.pw_uid, "group": postgres.pw_gid, "extra_groups": []}


def open_to_postgres(folder: Path) -> None:
    """The folder is theirs, and the way to it may be gone."""
    if owner := who():
        os.chown(folder, owner["user"], owner["group"])
    for above in list(folder.parents)[:-1]:
        if above.stat().st_uid == os.geteuid():
            above.chmod(above.stat().st_mode | 0o011)


def children_of(pid: int) -> list[int]:
    everybody = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return [each for each in everybody if _stat(each)[1:2] == [str(pid)]]


def is_alive(pid: int) -> bool:
    return _stat(pid)[:1] not in ([], ["Z"])


def _stat(pid: int) -> list[str]:
    """State, parent and so on; nothing where there is no such process any more."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []
