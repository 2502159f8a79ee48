"""The virtual environment: uv comes through pip, packages through uv, all checked by hash."""

import sys
import tempfile
import zipfile
from pathlib import Path

from backend.dev.console import quietly, say
from backend.dev.places import PYTHON, REQUIREMENTS, TOOLS, VENV, clean_environment
from backend.dev.stamps import alone, digest, is_fresh

UV = TOOLS / "uv" / "bin" / "uv"
NO_NETWORK = "Is there a network? The package index could not be reached or did not have it."


def ready(which: str) -> None:
    """Make .venv hold exactly-pinned packages: `run` to serve the product, `test` to work on it."""
    with alone("setup"):
        _install(which)


def _install(which: str) -> None:
    files = [REQUIREMENTS / f"{which}.txt", REQUIREMENTS / "node.txt"]
    stamp, value = VENV / f".{which}.stamp", digest(*files)
    if PYTHON.exists() and is_fresh(stamp, value):
        return
    uv, env = (
        _uv(),
        clean_environment(UV_PYTHON_DOWNLOADS="never", UV_CACHE_DIR=str(TOOLS / "uv-cache")),
    )
    if not PYTHON.exists():
        say("making .venv")
        quietly(
            "Making .venv", [uv, "venv", "-q", "--clear", "--python", sys.executable, VENV], env=env
        )
    say(f"installing Python packages ({which}.txt)")
    wanted = [part for file in files for part in ("-r", file)]
    install = [uv, "pip", "install", "-q", "--require-hashes", "--python", PYTHON, *wanted]
    quietly("Installing Python packages", install, env=env, hint=NO_NETWORK)
    stamp.write_text(value)
    if which == "test":
        (VENV / ".run.stamp").write_text(
            digest(REQUIREMENTS / "run.txt", REQUIREMENTS / "node.txt")
        )


def _uv() -> Path:
    """Bare Debian cannot make a venv and its pip may install nothing: uv comes out of a wheel."""
    wanted = REQUIREMENTS / "uv.txt"
    stamp, value = UV.parent / ".stamp", digest(wanted)
    if not UV.exists() or not is_fresh(stamp, value):
        say("getting uv")
        UV.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            _download(wanted, folder)
            _unpack(next(Path(folder).glob("uv-*.whl")))
        stamp.write_text(value)
    return UV


def _download(wanted: Path, folder: str) -> None:
    careful = (
        "--no-deps --only-binary=:all: --require-hashes --disable-pip-version-check --retries 2"
    )
    pip = [sys.executable, "-m", "pip", "download", "-q", *careful.split()]
    quietly("Getting uv with pip", [*pip, "-d", folder, "-r", wanted], hint=NO_NETWORK)


def _unpack(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inner = next(name for name in archive.namelist() if name.endswith("/scripts/uv"))
        UV.write_bytes(archive.read(inner))
    UV.chmod(0o755)
