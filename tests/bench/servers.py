"""The contenders as processes: how each is started, and what it costs."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from backend.dev.processes import daphne, dies_with_parent, free_port
from tests.services.ground import ROOT

TUTORIALS = "tests.bench.contenders"
PRODUCT = "backend.asgi"


@dataclass(frozen=True)
class Contender:
    """Which application runs on which server, on what, in how many processes."""

    name: str
    application: str
    server: str = "daphne"
    engine: str = "sqlite"
    processes: int = 1

    @property
    def is_product(self) -> bool:
        return self.application == PRODUCT

    def command(self, port: int) -> list[str]:
        if self.server == "itself":
            return [sys.executable, "-m", self.application, str(port)]
        target = f"{self.application}:application"
        if self.server == "daphne" and self.is_product:
            serve = [*daphne(port), "-v", "0"]
        elif self.server == "daphne":
            serve = ["-m", "daphne", "-v", "0", "-b", "127.0.0.1", "-p", str(port)]
        else:
            serve = ["-m", "uvicorn", "--port", str(port), *UVICORN.split()]
        return [sys.executable, *serve, target]


UVICORN = (
    "--host 127.0.0.1 --loop uvloop --http httptools --ws websockets-sansio --log-level warning "
    "--no-access-log --ws-per-message-deflate false --ws-max-size 32768 "
    "--ws-ping-interval 30 --ws-ping-timeout 20 --lifespan off"
)
CONTENDERS = [
    Contender("nothing (the client's ceiling)", f"{TUTORIALS}.null", "itself"),
    Contender("bare, daphne", f"{TUTORIALS}.bare"),
    Contender("naive, daphne", f"{TUTORIALS}.naive"),
    Contender("Holdspace, SQLite, daphne", PRODUCT),
    Contender("bare, uvicorn", f"{TUTORIALS}.bare", "uvicorn"),
    Contender("Holdspace, SQLite, uvicorn", PRODUCT, "uvicorn"),
    Contender("Holdspace, PostgreSQL + Redis, daphne", PRODUCT, "daphne", "postgres"),
    Contender("Holdspace, PostgreSQL + Redis, uvicorn", PRODUCT, "uvicorn", "postgres"),
    Contender("Holdspace, PostgreSQL + Redis, 2 × daphne", PRODUCT, "daphne", "postgres", 2),
    Contender("Holdspace, PostgreSQL + Redis, 2 × uvicorn", PRODUCT, "uvicorn", "postgres", 2),
]


@dataclass
class Running:
    """A contender's processes, their ports and their log."""

    contender: Contender
    folder: Path
    environment: dict[str, str]
    clean_up: Callable[[], None] = lambda: None
    ports: list[int] = field(default_factory=list)
    processes: "list[subprocess.Popen[bytes]]" = field(default_factory=list)

    def start(self) -> "Running":
        for _ in range(self.contender.processes):
            port = free_port()
            with (self.folder / f"{port}.log").open("wb") as log:
                self.processes.append(
                    subprocess.Popen(
                        self.contender.command(port),
                        cwd=ROOT,
                        env=self.environment,
                        stdin=subprocess.DEVNULL,
                        stdout=log,
                        stderr=log,
                        preexec_fn=dies_with_parent(signal.SIGKILL),
                    )
                )
            self.ports.append(port)
            self._wait(port)
        return self

    def _wait(self, port: int) -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.processes[-1].poll() is None:
            if self._answers(port):
                return
            time.sleep(0.05)
        raise AssertionError(f"{self.contender.name} did not start: {self.log[-2000:]}")

    def _answers(self, port: int) -> bool:
        """The tutorials have no page to ask for: that they listen must do."""
        try:
            if self.contender.is_product:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5)
            else:
                socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            return False
        return True

    def stop(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()
        self.clean_up()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def log(self) -> str:
        return "".join(path.read_text(errors="replace") for path in self.folder.glob("*.log"))

    @property
    def cpu(self) -> float:
        """Seconds of processor time that the processes' threads have used."""
        return sum(_cpu_of(process.pid) for process in self.processes)

    @property
    def memory(self) -> int:
        """Bytes that are the processes' own, shared pages left out."""
        return sum(_memory_of(process.pid) for process in self.processes)


def _cpu_of(pid: int) -> float:
    """The scheduler's own count, in nanoseconds: /proc/…/stat counts hundredths of a second."""
    total = 0
    for thread in Path(f"/proc/{pid}/task").iterdir():
        with suppress(OSError):
            total += int((thread / "schedstat").read_text().split()[0])
    return total / 1e9


def _memory_of(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    own = [int(line.split()[1]) for line in lines if line.startswith("Private_")]
    return sum(own) * 1024


def inherited() -> dict[str, str]:
    """What every server gets from us; of the product's own settings nothing."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("HOLDSPACE_", "TEST_"))}
    for name in ("DATABASE_URL", "REDIS_URL"):
        kept.pop(name, None)
    return kept
