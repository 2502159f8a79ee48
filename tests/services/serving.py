"""One daphne process, as in production: its own data folder, its own environment, its own port."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from backend.dev.processes import daphne, dies_with_parent, free_port
from tests.services.ground import ROOT

ANSWER = "ANSWER:"


@dataclass
class Served:
    """A running server. `kill` is SIGKILL, `stop` is polite, `restart` keeps the port."""

    folder: Path
    environment: dict[str, str]
    port: int = field(default_factory=free_port)
    process: "subprocess.Popen[bytes] | None" = None
    others: "list[Served]" = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def ws_url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    @property
    def origin(self) -> str:
        """What a WebSocket client must send as Origin; a second process shares the first one's."""
        return self.environment["HOLDSPACE_ORIGIN"]

    @property
    def log(self) -> str:
        """Everything the process has printed so far."""
        return self._log_file.read_text(errors="replace")

    def start(self) -> "Served":
        self.launch()
        self.wait()
        return self

    @property
    def prefix(self) -> list[str]:
        """What the command stands behind: nothing, but for who serves in another network."""
        return []

    @property
    def server(self) -> list[str]:
        """What runs the application."""
        return [sys.executable, *daphne(self.port)]

    def launch(self) -> None:
        """Start without waiting."""
        with self._log_file.open("ab") as log:
            self.process = subprocess.Popen(
                [*self.prefix, *self.server, "backend.asgi:application"],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                preexec_fn=dies_with_parent(signal.SIGKILL),
            )

    def wait(self, seconds: float = 30) -> None:
        """Until the process answers; its log says why when it does not."""
        deadline = time.monotonic() + seconds
        while not self._is_healthy():
            stopped = self.process is None or self.process.poll() is not None
            if stopped or time.monotonic() > deadline:
                raise AssertionError(f"The server did not start:\n{self.log[-4000:]}")
            time.sleep(0.03)

    def kill(self) -> None:
        """SIGKILL: the process gets no chance to say goodbye to anybody."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def restart(self) -> "Served":
        self.stop()
        return self.start()

    def second(self) -> "Served":
        """Another process on the same database and Redis, on a port of its own."""
        other = type(self)(self.folder, dict(self.environment))
        self.others.append(other)
        return other.start()

    def end_all(self) -> None:
        for each in (*self.others, self):
            each.stop()

    def manage(self, *arguments: str) -> str:
        """`manage.py …` on this server's database."""
        return self._python("manage.py", *arguments)

    def django(self, code: str) -> Any:
        """Run code inside Django on this database; hands back what it left in `result`."""
        return self._inside({"code": code})

    def call(self, function: Callable[..., Any], **arguments: Any) -> Any:
        """Run a function of a test module on this database; arguments and answer travel as JSON."""
        name = f"{function.__module__}:{function.__qualname__}"
        return self._inside({"function": name, "arguments": arguments})

    def _inside(self, request: dict[str, Any]) -> Any:
        printed = self._python(
            "-m", "tests.services.inside", stdin=json.dumps(request, default=str)
        )
        return json.loads(printed.rpartition(ANSWER)[2])

    def _python(self, *arguments: str, stdin: str = "") -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment,
            input=stdin,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise AssertionError(
                f"{' '.join(arguments)} failed:\n{done.stdout}{done.stderr[-4000:]}"
            )
        return done.stdout

    def _end(self, number: signal.Signals) -> None:
        if self.process is None or self.process.poll() is not None:
            return
        os.kill(self.process.pid, number)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _is_healthy(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    @property
    def _log_file(self) -> Path:
        return self.folder / f"daphne-{self.port}.log"
