"""Where the tests stand: the engine under them, and the cast that plays in them.

`./dev test` says through DATABASE_URL and REDIS_URL which engine to use; a bare pytest uses the
embedded default.
"""

from pathlib import Path

import pytest

from tests.services import ground

ground.prepare()

pytest_plugins = ["tests.services.fixtures", "tests.services.browser", *ground.cast()]

BROWSER = Path(__file__).parent / "e2e"


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
