"""Nobody remembers the key of a transcript that was destroyed."""

import pytest

from backend.vault.cipher import Unreadable
from backend.vault.models import DataKey


def test_what_another_process_destroyed_is_not_remembered_here(past, held, met):
    assert met.events
    DataKey.objects.filter(scope=f"room:{met.room.pk}").delete()

    assert past(1) == 0

    with pytest.raises(Unreadable):
        assert met.events
