"""Somebody's way from the public page to the room's door, and all that they tell on it."""

import re
from typing import Any

from tests.canary.visitor import Visitor
from tests.services.letters import body_with
from tests.services.serving import Served

Secrets = dict[str, str]
LONGEST_GOALS = 4_001


def somebody_applies(served: Served, group: str, told: Secrets) -> Visitor:
    quenby = Visitor(served)
    way = {"clinic": "harbour", "group": group, "email": told["e-mail"], "language": "en"}
    quenby.post("applications/start", **way)
    code = re.search(r"code is (\d{6})", body_with(served, "code is"))[1]
    quenby.post("applications/enter", **way, code=code)
    quenby.patch(
        "applications/current",
        legal_name=told["legal name"],
        chosen_name=told["chosen name"],
        pronouns=told["pronouns"],
        phone=told["phone"],
        time_zone="America/New_York",
        country="US",
        region="MA",
        access_needs=told["access needs"],
        goals=told["goals"],
        emergency_contact={
            "name": told["emergency contact"],
            "phone": told["emergency phone"],
            "relation": told["relation"],
        },
    )
    refused = quenby.refused("PATCH", "applications/current", goals=told["goals"] * LONGEST_GOALS)
    assert told["goals"] not in refused
    answer_everything(quenby)
    quenby.post("applications/current/submit")
    return quenby


def answer_everything(quenby: Visitor) -> None:
    """The ninth item of PHQ-9 calls for help."""
    for form in quenby.get("my/screenings"):
        items = quenby.get(f"my/screenings/{form['id']}")["items"]
        values = [each["options"][0]["value"] for each in items]
        answers = dict(zip([each["id"] for each in items], values, strict=True))
        ninth = items[8]["id"]
        quenby.patch(f"my/screenings/{form['id']}", answers={**answers, ninth: 1})
        assert quenby.post(f"my/screenings/{form['id']}/complete")["help"] == {"country": "US"}


def the_clinic_answers(ada: Visitor, told: Secrets) -> None:
    """The flag is cleared, the application read and decided."""
    [flag] = ada.get("flags?state=open")["results"]
    ada.post(f"flags/{flag['id']}/acknowledge")
    ada.post(f"flags/{flag['id']}/clear", what_was_done=told["what was done"])
    [row] = ada.get("applications")["results"]
    assert ada.get(f"applications/{row['id']}")["details"]["goals"] == told["goals"]
    decision = {
        "kind": "offer",
        "reason": told["reason to offer"],
        "message": told["message to them"],
    }
    ada.post(f"applications/{row['id']}/decide", **decision)


def they_get_ready(served: Served, session: str, told: Secrets) -> tuple[Visitor, str]:
    """The invitation, the place, the forms, the check-in. Hands back them and their place."""
    token = re.search(r"/invitation#token=(\S+)", body_with(served, "/invitation#token="))[1]
    quenby = Visitor(served)
    quenby.post("auth/invitations/open", token=token)
    quenby.post(
        "auth/invitations/accept",
        token=token,
        password=told["password"],
        alias=told["alias"],
        pronouns=told["pronouns"],
    )
    place = their_place(quenby)
    quenby.post(f"enrolments/{place}/accept")
    for form in quenby.get("my/forms"):
        sign(quenby, form, told)
    come = quenby.put(
        f"sessions/{session}/check-in",
        country="US",
        region="MA",
        address=told["address"],
        phone=told["phone today"],
        emergency_name=told["emergency contact"],
        emergency_phone=told["emergency phone"],
        private=True,
        mood=4,
    )
    assert come["gate"]["open"], come
    return quenby, place


def their_place(quenby: Visitor) -> str:
    [group] = quenby.get("groups")["results"]
    return str(group["my_place"]["id"])


def sign(quenby: Visitor, form: dict[str, Any], told: Secrets) -> None:
    group = form["group"] and form["group"]["id"]
    of_group = f"&group={group}" if group else ""
    version = form["version"]["id"]
    shown = quenby.get(f"my/forms/{version}?language=en{of_group}")
    quenby.post(
        "my/signatures",
        version=version,
        **({"group": group} if group else {}),
        language="en",
        sha256=shown["sha256"],
        typed_name=told["typed name"],
        time_zone="America/New_York",
    )


def they_take_it_back(quenby: Visitor, told: Secrets) -> None:
    """One agreement is withdrawn; its copy can still be read."""
    first = quenby.get("my/signatures")[0]
    assert quenby.get(f"my/signatures/{first['id']}/copy").startswith(b"%PDF")
    quenby.post(f"my/signatures/{first['id']}/withdraw", reason=told["reason to take it back"])
