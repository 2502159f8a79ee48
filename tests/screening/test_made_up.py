"""A new questionnaire is one file and one line: no migration, no other code."""

import json

import pytest

from sessions_app.safety.models import RiskFlag
from sessions_app.screening.shelf import SHELF, load

pytestmark = pytest.mark.django_db(transaction=True)


def both(words):
    return {"en": words, "es": f"{words} (es)"}


MADE_UP = {
    "key": "tea-2",
    "version": 3,
    "minutes": 1,
    "enabled_by_default": True,
    "title": both("Two questions about tea"),
    "intro": both("Think of today."),
    "translation": {"en": "official", "es": "unofficial"},
    "options": {"cups": [{"value": n, "label": both(f"{n} cups")} for n in range(3)]},
    "items": [
        {
            "id": f"tea_{n}", "text": both(f"Question {n}"), "options": "cups", "scored": True,
            "optional": False, "ask_if": None,
        }
        for n in (1, 2)
    ],
    "scoring": {"kind": "sum", "multiplier": 10, "max_missing": 1, "prorate": True},
    "range": {"minimum": 0, "maximum": 40},
    "higher_is": "better",
    "bands": [
        {"key": "dry", "from": 0, "to": 19, "label": both("Dry")},
        {"key": "well", "from": 20, "to": 40, "label": both("Well")},
    ],
    "cuts": [],
    "change": {"reliable": 10, "meaningful": None},
    "risks": [
        {
            "items": ["tea_2"], "when": "at_least", "value": 2, "kind": "scalded",
            "severity": "urgent",
        }
    ],
    "source": "This test.",
    "licence": "None needed.",
    "attribution": "",
    "caveat": "",
}  # fmt: skip


@pytest.fixture
def tea(tmp_path, monkeypatch):
    (tmp_path / "tea-2.3.json").write_text(json.dumps(MADE_UP), "utf-8")
    definition = load("tea-2.3", tmp_path)
    monkeypatch.setitem(SHELF, ("tea-2", 3), definition)
    return definition


def test_a_questionnaire_nobody_programmed_is_planned_asked_answered_scored_and_reviewed(
    tea, client_for, ada, ben, met
):
    staff, person = client_for(ada), client_for(ben)
    planned = staff.put(
        f"/api/v1/groups/{met.pk}/screening-plan", {"instruments": ["tea-2"]}, format="json"
    )
    assert planned.json() == {"instruments": ["tea-2"]}
    people = f"/api/v1/participants/{ben.member_id}/screenings"
    asked = staff.post(people, {"instrument": "tea-2"}, format="json").json()

    mine = f"/api/v1/my/screenings/{asked['id']}"
    form = person.get(mine).json()
    assert (form["title"], form["version"]) == ("Two questions about tea", 3)
    assert form["items"][1]["options"][2] == {"value": 2, "label": "2 cups"}
    person.patch(mine, {"answers": {"tea_2": 2}}, format="json")
    assert person.post(f"{mine}/complete").json()["help"] == {"country": None}

    assert RiskFlag.objects.get().kind == "scalded"
    (shown,) = staff.get(people).json()
    assert (shown["score"]["total"], shown["score"]["prorated"]) == (40, True)
    assert shown["score"]["band"] == {"key": "well", "label": "Well"}
    assert shown["items"][0]["answer"] is None
    reviewed = staff.post(f"/api/v1/screenings/{asked['id']}/review").json()
    assert reviewed["reviewed"]["by"] == "Ada Quill"
