"""Where the tests stand: the engine under them, and the cast that plays in them.

`./dev test` says through DATABASE_URL and REDIS_URL which engine to use; a bare pytest uses the
embedded default.
"""

import re
from pathlib import Path

import pytest

from tests.services import ground

ground.prepare()

pytest_plugins = ["tests.services.fixtures", "tests.services.browser", *ground.cast()]

BROWSER = Path(__file__).parent / "e2e"
SOME_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def pytest_make_parametrize_id(val: object) -> str | None:
    """A fresh UUID in a case must not be in its name: all workers collect the same names."""
    if isinstance(val, str) and SOME_UUID.search(val):
        return SOME_UUID.sub("uuid", val).encode("ascii", "backslashreplace").decode()
    return None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Browser tests are marked by where they lie; what an engine does not have is not run on it."""
    from django.db import connection

    elsewhere = []
    for item in items:
        if BROWSER in item.path.parents:
            item.add_marker("e2e")
        engine = item.get_closest_marker("only_on")
        if engine and engine.args != (connection.vendor,):
            elsewhere.append(item)
    if elsewhere:
        config.hook.pytest_deselected(items=elsewhere)
        items[:] = [item for item in items if item not in elsewhere]
