from contextlib import contextmanager

import pytest
from django.db import connection, transaction

from tests.services import flushing


@pytest.fixture
def triggers_aside():
    """What somebody with every right on the database can do: step around the triggers."""

    @contextmanager
    def aside():
        guards = flushing._postgres if connection.vendor == "postgresql" else flushing._sqlite
        with transaction.atomic(), guards():
            yield

    return aside
