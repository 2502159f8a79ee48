"""What a process asked of the kernel, and in which order: strace, read for one question."""

import re
import signal
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from backend.dev import machine
from backend.dev.console import Stop

CALLS = (
    "recv,recvfrom,recvmsg,read,send,sendto,sendmsg,write,writev,pwrite64,pwritev,"
    "fsync,fdatasync,sync_file_range,unlink,unlinkat"
)
LINE = re.compile(r"^(\d+)\s+(?:<\.\.\. )?(\w+)(.*)$")
PLACE = re.compile(r"^\(\d+<([^>]*)>")
RESULT = re.compile(r"= (-?\d+)[^=]*$")
WRITES = {"write", "writev", "pwrite64", "pwritev"}
SYNCS = {"fsync", "fdatasync"}
SENDS = {"send", "sendto", "sendmsg", "write", "writev"}
RECEIVES = {"recv", "recvfrom", "recvmsg", "read"}
ACK = r"\"type\":\"ack\""


@contextmanager
def traced(pids: Sequence[int], into: Path) -> Iterator[Path]:
    """For the length of the block; the file is whole afterwards."""
    named = [part for pid in pids for part in ("-p", str(pid))]
    command = [_strace(), "-f", "-y", "-s", "120", "-e", f"trace={CALLS}", "-o", into]
    process = subprocess.Popen([*map(str, command), *named], stderr=subprocess.PIPE)
    try:
        _wait_for(process, len(pids))
        yield into
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)
    time.sleep(0.1)


def _strace() -> Path:
    try:
        return machine.strace()
    except Stop as reason:
        pytest.skip(str(reason))


def _wait_for(process: "subprocess.Popen[bytes]", attached: int) -> None:
    """strace says for each process that it is attached to it, or why not."""
    while attached:
        line = process.stderr.readline().decode()
        if "not permitted" in line:
            pytest.skip("This machine lets nobody trace a process.")
        assert "attached" in line, f"strace: {line}"
        attached -= 1


class Account:
    """Reads a trace: which acks left before what they promise was synced?

    Only one thing is said at a time, so what lies between its arrival and its ack is its own. A
    thread or process that wrote to the journal must have synced every file that it wrote and, where
    a journal was deleted, the folder.
    """

    def __init__(self, journal: str) -> None:
        self.journal = journal
        self.acks = self.syncs = 0
        self.too_early: list[str] = []
        self._unsynced: dict[str, set[str]] = defaultdict(set)
        self._wrote: set[str] = set()
        self._synced: set[str] = set()
        self._begun: dict[str, str] = {}

    def read(self, lines: Sequence[str]) -> None:
        for line in lines:
            if found := LINE.match(line):
                self._take(found[1], found[2], found[3], line)

    def _take(self, who: str, call: str, rest: str, line: str) -> None:
        if place := PLACE.match(rest):
            self._begun[who] = place[1]
        where = self._begun.get(who, "")
        if call in SENDS and ACK in rest:
            self._acknowledged(line)
        elif call in WRITES and place and self._is_journal(where):
            self._unsynced[who].add(where)
            self._wrote.add(who)
        elif call.startswith("unlink") and self._is_journal(rest):
            self._unsynced[who].add("a folder")
        elif call in SYNCS and RESULT.search(rest):
            self._settled(who, where)
        elif call in RECEIVES and "socket:" in where and self._is_speech(rest):
            self._wrote.clear()
            self._synced.clear()

    def _is_journal(self, where: str) -> bool:
        return self.journal in where and not where.endswith("-shm")

    @staticmethod
    def _is_speech(rest: str) -> bool:
        """A text frame from a client."""
        return '"\\201' in rest

    def _settled(self, who: str, where: str) -> None:
        self.syncs += 1
        self._unsynced[who].discard(where)
        if not self._is_journal(where):
            self._unsynced[who].discard("a folder")
        if who in self._wrote:
            self._synced.add(who)

    def _acknowledged(self, line: str) -> None:
        self.acks += 1
        if not any(not self._unsynced[who] for who in self._synced & self._wrote):
            self.too_early.append(line[:160])
        self._wrote.clear()
        self._synced.clear()
