"""Keys for development, made once per work tree in an ignored file only its owner reads."""

import base64
import os
import secrets
from pathlib import Path

from backend.dev.console import say
from backend.dev.places import ROOT

FILE = ROOT / ".env.dev"


def environment() -> dict[str, str]:
    """What `.env.dev` says; what the caller's environment already says wins."""
    if not FILE.exists():
        say(f"making development keys in {FILE.name}")
        _write(FILE, _fresh())
    lines = [
        line for line in FILE.read_text().splitlines() if "=" in line and not line.startswith("#")
    ]
    values = dict(line.split("=", 1) for line in lines)
    return values | {name: os.environ[name] for name in values if name in os.environ}


def _fresh() -> dict[str, str]:
    return {
        "HOLDSPACE_MASTER_KEYS": "dev1:" + base64.b64encode(secrets.token_bytes(32)).decode(),
        "HOLDSPACE_SECRET_KEY": secrets.token_urlsafe(48),
        "HOLDSPACE_DEMO": "1",
    }


def _write(file: Path, values: dict[str, str]) -> None:
    """Created with its mode, so that there is no moment in which others could read it."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as text:
        text.write(
            "# Development only. Losing this file makes the development database unreadable.\n"
        )
        text.writelines(f"{name}={value}\n" for name, value in values.items())
