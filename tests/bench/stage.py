"""What the contenders play on: a migrated and seeded database for the product, copied each time."""

import shutil
import subprocess
import sys
import tempfile
import uuid
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg

from backend.dev import services
from tests.bench.servers import Contender, Running, inherited
from tests.services.ground import ENVIRONMENT, ROOT
from tests.services.serving import Served
from tests.services.templates import FILE

ORIGIN = "http://bench.example"
KEPT = ("DJANGO_SETTINGS_MODULE", "HOLDSPACE_MASTER_KEYS", "HOLDSPACE_SECRET_KEY")


class Stage:
    """Use as a context manager; PostgreSQL and Redis start when they are first asked for."""

    def __init__(self, rooms: int, members: int) -> None:
        self.size = {"rooms": rooms, "members": members}
        self.worlds: dict[str, list[dict[str, Any]]] = {}
        self._open = ExitStack()
        self._services: dict[str, str] = {}

    def __enter__(self) -> "Stage":
        self.folder = Path(tempfile.mkdtemp(prefix="holdspace-bench-"))
        self._open.callback(shutil.rmtree, self.folder, ignore_errors=True)
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def start(self, contender: Contender) -> Running:
        """On a fresh copy of everything."""
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        if not contender.is_product:
            extra = {"NAIVE_DATABASE": str(folder / "naive.sqlite3")}
            return Running(contender, folder, inherited() | extra).start()
        if contender.engine not in self.worlds:
            self._seed(contender.engine)
        running = Running(contender, folder, self._environment(folder))
        if contender.engine == "sqlite":
            shutil.copy(self.folder / "sqlite" / FILE, folder / FILE)
        else:
            running.environment |= self._clone("postgres_template")
            running.clean_up = lambda: self._drop(running.environment["DATABASE_URL"])
        return running.start()

    def rooms(self, running: Running) -> list[list[tuple[str, int, str, dict[str, str]]]]:
        """Everybody's address, by room; the last room is the big one. Facilitators come first."""
        ports = running.ports
        if not running.contender.is_product:
            rooms, people = self.size["rooms"], self.size["members"] + 1
            path = "/ws/chat/r{}/"
            small = [[("127.0.0.1", ports[0], path.format(n), {})] * people for n in range(rooms)]
            return [*small, [("127.0.0.1", ports[0], path.format("big"), {})] * 50]
        return [
            [
                ("127.0.0.1", ports[n % len(ports)], f"/ws/sessions/{room['session']}/", who(each))
                for n, each in enumerate(room["cookies"])
            ]
            for room in self.worlds[running.contender.engine]
        ]

    # --- databases ----------------------------------------------------------------------------

    def _environment(self, folder: Path) -> dict[str, str]:
        return inherited() | {
            **{name: ENVIRONMENT[name] for name in KEPT},
            "HOLDSPACE_DATA": str(folder),
            "HOLDSPACE_ORIGIN": ORIGIN,
            "HOLDSPACE_ALLOWED_HOSTS": "127.0.0.1",
            "EMAIL_URL": "dummymail://",
            "HOLDSPACE_SCRATCH_DATABASE": "1",
        }

    def _seed(self, engine: str) -> None:
        folder = self.folder / engine
        folder.mkdir()
        environment = self._environment(folder)
        if engine == "postgres":
            self._services = self._open.enter_context(services.both())
            environment |= self._clone("template0", "postgres_template")
        migrate = [sys.executable, "manage.py", "migrate", "-v", "0"]
        subprocess.run(migrate, cwd=ROOT, env=environment, check=True)
        self.worlds[engine] = self._inside(folder, environment)

    def _inside(self, folder: Path, environment: dict[str, str]) -> Any:
        """The world is made in a process of its own: Django belongs to the servers, not to us."""
        request = {"function": "tests.bench.world:build", "arguments": self.size}
        return Served(folder, environment, 0)._inside(request)

    def _clone(self, source: str, name: str = "") -> dict[str, str]:
        name = name or f"bench_{uuid.uuid4().hex[:12]}"
        self._execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
        address = urlsplit(self._services["DATABASE_URL"])
        return {**self._services, "DATABASE_URL": address._replace(path=f"/{name}").geturl()}

    def _drop(self, address: str) -> None:
        self._execute(f'DROP DATABASE "{urlsplit(address).path[1:]}" WITH (FORCE)')

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self._services["DATABASE_URL"], autocommit=True) as maintenance:
            maintenance.execute(statement.encode())


def who(cookie: str) -> dict[str, str]:
    return {
        "Cookie": f"sessionid={cookie}",
        "Origin": ORIGIN,
        "Sec-WebSocket-Protocol": "room.v1",
    }
