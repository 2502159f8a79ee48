"""Ben was sent out of tonight's session."""

import pytest

from sessions_app.live.room.intents import RemoveMember
from tests.cast.groups import enrol_at

REASON = "We spoke about this twice."


@pytest.fixture
def sent_out(ada, ben, cleo, circle, open_talk):
    """Ada removed Ben from the open room; Cleo is still in it."""
    for person in (ben, cleo):
        enrol_at(person, circle)
    open_talk.lets_in(ada, ben, cleo)
    open_talk.does(ada, RemoveMember(open_talk.who(ben).key, REASON))
    return open_talk


@pytest.fixture
def doors(sent_out):
    """The addresses of this session's appeals."""
    session = sent_out.session.pk
    return {
        "appeal": f"/api/v1/sessions/{session}/appeal",
        "mine": f"/api/v1/my/sessions/{session}/appeal",
        "all": f"/api/v1/sessions/{session}/appeals",
    }
