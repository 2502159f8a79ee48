"""A network of a drill's own, whose only line it may cut: a namespace with nothing but loopback."""

import asyncio
import os
import socket
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from ctypes import CDLL, get_errno
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backend.dev import machine
from backend.dev.console import Stop
from tests.live.drills.lean import Lean
from tests.services.serving import Served

NEW_NETWORK = 0x40000000


class Network:
    """`ip netns`: the server and its clients' sockets live in it; `cut` takes the line down."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._inside = ThreadPoolExecutor(4, initializer=self._enter)

    def _enter(self) -> None:
        """Sockets belong to the namespace of the thread that makes them."""
        with (Path("/run/netns") / self.name).open() as namespace:
            if CDLL(None, use_errno=True).setns(namespace.fileno(), NEW_NETWORK):
                raise OSError(get_errno(), "setns")

    def run(self, work: Callable[[], Any]) -> Any:
        return self._inside.submit(work).result()

    async def socket_to(self, port: int) -> socket.socket:
        def connect() -> socket.socket:
            line = socket.create_connection(("127.0.0.1", port), timeout=5)
            line.setblocking(False)
            return line

        return await asyncio.wrap_future(self._inside.submit(connect))

    def cut(self) -> None:
        _ip("-n", self.name, "link", "set", "lo", "down")

    def mend(self) -> None:
        _ip("-n", self.name, "link", "set", "lo", "up")


@contextmanager
def network_of_its_own() -> Iterator[Network | None]:
    """None for whoever may not make one."""
    name = f"holdspace-{os.getpid()}"
    if not _may_make(name):
        yield None
        return
    try:
        network = Network(name)
        network.mend()
        yield network
    finally:
        _ip("netns", "del", name)


def _may_make(name: str) -> bool:
    if os.geteuid() != 0:
        return False
    try:
        add = [str(machine.ip()), "netns", "add", name]
    except Stop:
        return False
    return subprocess.run(add, capture_output=True).returncode == 0


def _ip(*arguments: str) -> None:
    subprocess.run(["ip", *arguments], check=True, capture_output=True)


@dataclass
class ServedInside(Served):
    network: Network | None = None

    @property
    def prefix(self) -> list[str]:
        return ["ip", "netns", "exec", self.network.name]

    def _is_healthy(self) -> bool:
        return bool(self.network.run(super()._is_healthy))


class ClientInside(Lean):
    """Comes through that network."""

    network: Network

    async def line(self) -> dict[str, Any]:
        port = int(self.address.split(":")[2].split("/")[0])
        return {"sock": await self.network.socket_to(port)}
