"""Typed readers of the environment, and the refusals to start on unsafe values."""

from __future__ import annotations

import base64
import binascii
import os
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent


def flag(name: str) -> bool:
    return bool(env.bool(name, default=False))


def words(name: str, default: list[str]) -> list[str]:
    return [word for word in env.list(name, default=default) if word]


def required(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. See docs/operations.md.")
    return value


def master_keys(name: str) -> list[tuple[str, bytes]]:
    """`kid:base64,kid2:base64`; the first one writes, all of them read. Each key is 32 bytes."""
    keys: list[tuple[str, bytes]] = []
    for part in required(name).split(","):
        kid, _, encoded = part.strip().partition(":")
        try:
            key = base64.b64decode(encoded, validate=True)
        except binascii.Error as broken:
            raise ImproperlyConfigured(f"{name}: key {kid!r} is not base64.") from broken
        if not kid or len(key) != 32:
            raise ImproperlyConfigured(f"{name}: each key is kid:base64 of 32 bytes.")
        keys.append((kid, key))
    return keys


def data_dir() -> Path:
    folder = Path(os.environ.get("HOLDSPACE_DATA", str(BASE_DIR / "var")))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def database() -> dict[str, Any]:
    """PostgreSQL or SQLite, chosen by DATABASE_URL alone; SQLite in the data folder by default."""
    url = os.environ.get("DATABASE_URL") or f"sqlite:///{data_dir() / 'holdspace.sqlite3'}"
    config: dict[str, Any] = environ.Env.db_url_config(url)
    # Under ASGI every request runs in a thread of its own: a connection that is kept for the next
    # one is only left behind. (The room's writer has one of its own that stays.)
    config["CONN_MAX_AGE"] = 0
    if "sqlite" in config["ENGINE"]:
        config["ENGINE"] = "backend.sqlite"
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": sqlite_pragmas(),
        }
        config["TEST"] = {"NAME": os.environ.get("TEST_SQLITE_NAME") or None}
    return config


def worker_inside() -> bool:
    """Whether the server does the worker's work by itself: by default where it is the only one."""
    told = os.environ.get("HOLDSPACE_WORKER", "")
    if told not in {"", "inside", "outside"}:
        raise ImproperlyConfigured("HOLDSPACE_WORKER is either inside or outside.")
    alone = not (os.environ.get("DATABASE_URL") or os.environ.get("REDIS_URL"))
    return told == "inside" or (not told and alone)


def email(*, real: bool) -> dict[str, Any]:
    """Where letters go. On the console they show addresses and live links: never for real."""
    url = required("EMAIL_URL") if real else os.environ.get("EMAIL_URL") or "consolemail://"
    config: dict[str, Any] = environ.Env.email_url_config(url)
    return config


def sqlite_pragmas() -> str:
    """WAL only where the library is free of the WAL-reset corruption (fixed in 3.51.3).

    Every thread has a connection, and each keeps pages up to `cache_size` (KiB, negative) for
    itself: a small cache, because the system keeps the same pages for all of them. What is deleted
    is overwritten (`secure_delete`): a key that was destroyed must be in no free corner of a page.
    """
    import sqlite3

    journal = "WAL" if sqlite3.sqlite_version_info >= (3, 51, 3) else "DELETE"
    synchronous = "FULL" if journal == "WAL" else "EXTRA"
    return (
        f"PRAGMA journal_mode={journal};PRAGMA synchronous={synchronous};"
        "PRAGMA foreign_keys=ON;PRAGMA recursive_triggers=ON;"
        "PRAGMA secure_delete=ON;PRAGMA cache_size=-512;"
    )


def channel_layer() -> dict[str, Any]:
    url = os.environ.get("REDIS_URL", "")
    if not url:
        return {"BACKEND": "channels.layers.InMemoryChannelLayer"}
    return {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [url], "prefix": "holdspace"},
    }
