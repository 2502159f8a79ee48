import pytest

from sessions_app.notes.commands import save_note
from tests.attendance.conftest import group, places, session

__all__ = ["group", "places", "session"]

WORDS = {
    "topic": "Beginning again after a loss.",
    "interventions": "Talking round; grounding.",
    "response": "Warm, careful, two long silences.",
    "plan": "Same time next week.",
}


def write(actor, session, expected=None, **parts):
    return save_note(actor, session_id=session.pk, body=WORDS | parts, expected=expected)


@pytest.fixture
def draft(ada, session):
    return write(ada, session)
