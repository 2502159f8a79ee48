"""What an act costs."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext


@pytest.fixture
def queries(db: None) -> Callable[[Callable[[], object]], int]:
    """How many queries an act costs, counted once its caches are warm."""

    def count(act: Callable[[], object]) -> int:
        act()
        with CaptureQueriesContext(connection) as captured:
            act()
        return len(captured)

    return count
