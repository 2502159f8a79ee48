"""What people say and who they are is found again nowhere: database, logs, Redis, letters."""

from typing import Any

import pytest

from tests.canary import coming, places, world
from tests.canary.visitor import Visitor
from tests.live.client import Client
from tests.services.letters import body_of, into_folder, letters_of
from tests.services.serving import Served

SECRETS = {
    "legal name": "Quenby Thistlewaite-Marchbanks",
    "e-mail": "quenby.canary-0417@letters.example",
    "phone": "+1 617 555 0417",
    "alias": "Zephyrine Kestrel",
    "pronouns": "xyrcanary/xyrself",
    "password": "a canary sings at four seventeen",
    "message": "My brother Aurelio sold the orchard in secret.",
    "removed message": "Take this quince back, please.",
    "reason for removing": "Named the village of Ockbrook.",
    "reason of an override": "Rang about the ambulance in Tavistock.",
    "note": "The group sat with Persimmon grief for long.",
    "reason for withdrawing": "Posted to the wrong Cavendish.",
    "chosen name": "Pimpernel Oxbow",
    "access needs": "Reads with the Dulcimer magnifier only.",
    "goals": "To forgive the ferryman of Sandwick.",
    "emergency contact": "Ludmilla Harrowgate-Finch",
    "emergency phone": "+1 617 555 0499",
    "relation": "godmother-canary",
    "typed name": "Quenby T. Marchbanks the Younger",
    "what was done": "Called at noon; the lighthouse keeper is with them.",
    "reason to offer": "Fits among the beekeepers of Tuesday.",
    "message to them": "Bring the blue umbrella along.",
    "address": "14 Gooseberry Close, Little Pemberton",
    "phone today": "+1 617 555 0466",
    "reason to take it back": "The vicar of Ambleside asked me to.",
    "reason for leaving": "Moving to Wexcombe for a harvest job.",
}


@pytest.fixture
def house(serve):
    """A server that puts its letters into a folder."""
    served = serve()
    served.stop()
    into_folder(served)
    served.start()
    return served, served.call(world.build)


async def test_no_word_of_anybody_is_found_in_clear(house):
    served, clinic = house
    ada = Visitor(served, clinic["ada"])
    with places.redis_overheard(served) as heard:
        coming.somebody_applies(served, clinic["group"], SECRETS)
        coming.the_clinic_answers(ada, SECRETS)
        quenby, place = coming.they_get_ready(served, clinic["session"], SECRETS)
        await they_talk(served, clinic, quenby, place)
        the_session_is_settled(ada, clinic["session"], place)
        coming.they_take_it_back(quenby, SECRETS)
        ada.post(f"enrolments/{place}/leave", reason=SECRETS["reason for leaving"])
        stored = served.call(world.answers_as_stored)
    served.stop()

    looked_at = {
        "database": places.database(served),
        "log": served.log.encode(),
        "files": places.files(served),
        "Redis": bytes(heard),
        "letters": "\n".join(body_of(letter) for letter in letters_of(served)).encode(),
    }
    assert stored
    assert all(column.startswith("v1|") for column in stored)
    assert b"Harbour Street Clinic" in looked_at["database"]
    assert b"/api/v1/enrolments/" in looked_at["log"]
    found = {
        (what, where): traces
        for what, words in SECRETS.items()
        for where, place in looked_at.items()
        if (traces := places.traces(words, place))
    }
    assert found == {}


def test_the_search_would_find_what_is_in_clear():
    """A canary that cannot sing proves nothing."""
    words = SECRETS["message"]
    for hidden in (words.encode(), words.encode().hex().encode(), words.encode("utf-16-le")):
        assert places.traces(words, b"x" + hidden + b"y")
    assert not places.traces(words, b"Something else altogether.")


async def they_talk(served: Served, clinic: dict[str, Any], quenby: Visitor, place: str) -> None:
    ada = await Client(served, clinic["session"], clinic["ada"]).enter()
    await ada.ask("session.open")
    them = await Client(served, clinic["session"], quenby.cookie).enter()
    await ada.ask("door.admit", member=place)
    await them.until(lambda: them.welcome["you"]["standing"] == "admitted")
    await them.say(SECRETS["message"])
    said = await them.say(SECRETS["removed message"])
    await ada.ask("message.remove", seq=said["seq"], reason=SECRETS["reason for removing"])
    await ada.sees("message.said", text=SECRETS["message"])
    await ada.ask("session.close")
    await them.closed()
    await ada.close()


def the_session_is_settled(ada: Visitor, session: str, place: str) -> None:
    """Attendance with an override, the signed note, and a report that is withdrawn again."""
    ada.post(
        f"sessions/{session}/attendance/{place}/override",
        status="excused",
        reason=SECRETS["reason of an override"],
    )
    found = ada.post("participants/search", search=SECRETS["legal name"])
    assert [each["alias"] for each in found["results"]] == [SECRETS["alias"]]
    ada.post(f"sessions/{session}/attendance/confirm")
    ada.get(f"sessions/{session}/note")
    ada.put(f"sessions/{session}/note", topic=SECRETS["note"])
    ada.post(f"sessions/{session}/note/sign")
    paper = ada.post(
        "reports", kind="session", session=session, format="csv", purpose="Treatment record"
    )
    assert SECRETS["legal name"].encode() in ada.get(f"reports/{paper['id']}/file")
    ada.post(f"reports/{paper['id']}/revoke", reason=SECRETS["reason for withdrawing"])
