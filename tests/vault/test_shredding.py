"""A key that was destroyed is in no file of the database any more."""

from pathlib import Path

import pytest
from django.db import connection, transaction

from backend.vault.keys import clinic_scope, destroy_key, writing_key
from backend.vault.models import DataKey

SCOPE = clinic_scope("00000000-0000-7000-8000-0000000000aa")


def on_disk() -> bytes:
    """The file of the database and whatever SQLite keeps beside it."""
    file = Path(connection.settings_dict["NAME"])
    return b"".join(each.read_bytes() for each in file.parent.glob(f"{file.name}*"))


@pytest.mark.only_on("sqlite")
@pytest.mark.django_db(transaction=True)
def test_no_file_holds_a_key_that_was_destroyed():
    writing_key(SCOPE)
    wrapped = DataKey.objects.get(scope=SCOPE).wrapped.encode()
    assert wrapped in on_disk()
    with transaction.atomic():
        destroy_key(SCOPE)
    assert wrapped not in on_disk()
