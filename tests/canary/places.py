"""Everywhere that words could have been left behind, as bytes to look through."""

import base64
import socket
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from urllib.parse import quote, urlsplit

import psycopg

from tests.services.serving import Served
from tests.services.templates import FILE


def database(served: Served) -> bytes:
    """The database as a thief would hold it: SQLite's file, or every row of PostgreSQL."""
    if address := served.environment.get("DATABASE_URL"):
        return _rows(address)
    with closing(sqlite3.connect(served.folder / FILE)) as connection:
        connection.execute("PRAGMA wal_checkpoint")
    return b"".join(file.read_bytes() for file in served.folder.glob(f"{FILE}*"))


def _rows(address: str) -> bytes:
    tables = "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'"
    found = []
    with psycopg.connect(address) as connection:
        for (table,) in connection.execute(tables).fetchall():
            rows = connection.execute(f"SELECT t::text FROM {table} t".encode()).fetchall()
            found += [row for (row,) in rows]
    assert len(found) > 100
    return "\n".join(found).encode()


def files(served: Served) -> bytes:
    """Whatever else the server wrote: static files and letters are looked at elsewhere."""
    kept = [f for f in served.folder.rglob("*") if f.is_file() and "letters" not in f.parts]
    return b"".join(f.read_bytes() for f in kept if not f.name.startswith(FILE))


@contextmanager
def redis_overheard(served: Served) -> Iterator[bytearray]:
    """Every command that Redis is sent meanwhile, with its words. Without Redis: nothing."""
    heard = bytearray()
    address = urlsplit(served.environment.get("REDIS_URL", ""))
    if not address.hostname:
        yield heard
        return
    with socket.create_connection((address.hostname, address.port or 6379)) as line:
        line.sendall(b"MONITOR\r\n")
        listener = threading.Thread(target=_listen, args=(line, heard), daemon=True)
        listener.start()
        yield heard
        line.shutdown(socket.SHUT_RDWR)
        listener.join(5)
    assert b"holdspace" in heard, "Redis was not used: nothing is proved."


def _listen(line: socket.socket, heard: bytearray) -> None:
    while part := line.recv(65536):
        heard += part


def traces(words: str, place: bytes) -> list[str]:
    """In which clothes the words are found there: as they are, in base64, in hex, in a URL."""
    plain = words.encode()
    clothes = {
        "plainly": plain,
        "in capitals": plain.upper(),
        "in small letters": plain.lower(),
        "in UTF-16": words.encode("utf-16-le"),
        "as hex": plain.hex().encode(),
        "in a URL": quote(words).encode(),
    } | {f"as base64, shifted by {n}": _base64(plain, n) for n in range(3)}
    return [look for look, bytes_ in clothes.items() if bytes_ in place]


def _base64(plain: bytes, shift: int) -> bytes:
    """What does not depend on the bytes before and after."""
    encoded = base64.b64encode(b"\0" * shift + plain)
    return encoded[4 if shift else 0 : -4]
