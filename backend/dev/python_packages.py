"""The virtual environment: uv comes through pip, packages through uv, all checked by hash."""

import sys
import tempfile
import zipfile
from pathlib import Path

from backend.dev.console import download, quietly, say
from backend.dev.locks import alone
from backend.dev.places import PYTHON, REQUIREMENTS, TOOLS, VENV, clean_environment
from backend.dev.stamps import digest, is_fresh

UV = TOOLS / "uv" / "bin" / "uv"


def ready(which: str) -> None:
    """Make .venv hold exactly-pinned packages: `run` to serve the product, `test` to work on it."""
    with alone("setup"):
        _install(which)


def _install(which: str) -> None:
    if PYTHON.exists() and is_fresh(_stamp(which), _wanted(which)):
        return
    uv = _uv()
    env = clean_environment(UV_PYTHON_DOWNLOADS="never", UV_CACHE_DIR=str(TOOLS / "uv-cache"))
    if not PYTHON.exists():
        say("making .venv")
        make = [uv, "venv", "-q", "--clear", "--python", sys.executable, VENV]
        quietly("Making .venv", make, env=env)
    say(f"installing Python packages ({which}.txt)")
    files = [part for file in _files(which) for part in ("-r", file)]
    install = [uv, "pip", "install", "-q", "--require-hashes", "--python", PYTHON, *files]
    download("Python packages", install, env=env)
    for done in {which, "run"}:  # test.txt holds all of run.txt
        _stamp(done).write_text(_wanted(done))


def _files(which: str) -> list[Path]:
    return [REQUIREMENTS / f"{which}.txt", REQUIREMENTS / "node.txt"]


def _wanted(which: str) -> str:
    return digest(*_files(which))


def _stamp(which: str) -> Path:
    return VENV / f".{which}.stamp"


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
    download("uv", [*pip, "-d", folder, "-r", wanted])


def _unpack(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inner = next(name for name in archive.namelist() if name.endswith("/scripts/uv"))
        UV.write_bytes(archive.read(inner))
    UV.chmod(0o755)
