"""The definition files: each says what it must, and none that was published has changed."""

import json
import re

import pytest

from sessions_app.screening.instruments import ROLL
from sessions_app.screening.reading import BadDefinition, definition_hash, read_definition
from sessions_app.screening.shelf import FOLDER, SHELF, current, current_ones, load, version_of
from sessions_app.screening.soundness import require_sound
from sessions_app.screening.states import UnknownInstrument

# Whoever answered a file answered these words: a correction is a new file with the next version.
PUBLISHED = {
    "asq.1": "b1b9c78b",
    "audit-c.1": "e8bae6af",
    "gad-7.1": "7402ecdc",
    "pcl-5.1": "4e695f48",
    "phq-9.1": "97d12c28",
    "who-5.1": "c5614e37",
}


@pytest.mark.parametrize("name", ROLL)
def test_a_published_definition_never_changes(name):
    raw = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    assert definition_hash(raw).startswith(PUBLISHED[name])


def test_the_roll_and_the_folder_agree():
    assert {each.stem for each in FOLDER.glob("*.json")} == set(ROLL) == set(PUBLISHED)


def test_layout_and_order_of_keys_do_not_change_the_hash(raw):
    turned = dict(reversed(raw.items()))
    assert definition_hash(turned) == definition_hash(raw) == current("asq").hash
    assert re.fullmatch(r"[0-9a-f]{64}", definition_hash(raw))


def test_one_letter_changes_the_hash(raw):
    raw["title"]["en"] += "."
    assert definition_hash(raw) != current("asq").hash


@pytest.mark.parametrize("name", ROLL)
def test_every_definition_tells_source_licence_and_whose_translation_it_is(name):
    found = load(name)
    assert found.source
    assert found.licence
    assert found.attribution
    assert found.translation["en"] == "official"


def test_what_clinical_md_says_is_in_the_files():
    facts = {
        each.key: (len(each.scored_items), each.maximum, each.reliable, each.meaningful)
        for each in current_ones()
    }
    assert facts == {
        "phq-9": (9, 27, 5, None),
        "gad-7": (7, 21, None, None),
        "pcl-5": (20, 80, 5, 10),
        "who-5": (5, 100, None, 10),
        "audit-c": (3, 12, None, None),
        "asq": (4, 4, None, None),
    }


def test_the_questionnaires_whose_licence_is_in_doubt_say_so():
    assert "conflict" in current("who-5").caveat
    assert "unconfirmed" in current("audit-c").caveat


def test_a_newer_version_is_asked_and_the_old_one_stays_readable(raw, monkeypatch):
    newer = require_sound(read_definition({**raw, "version": 2}))
    monkeypatch.setitem(SHELF, ("asq", 2), newer)

    assert current("asq") is newer
    assert version_of("asq", 1).version == 1


def test_what_is_not_on_the_roll_is_unknown():
    for asked in (lambda: current("c-ssrs"), lambda: version_of("asq", 9)):
        with pytest.raises(UnknownInstrument):
            asked()


def spoil(raw, **parts):
    raw.update(parts)


SPOILT = {
    "unknown or absent fields": lambda raw: raw.pop("licence"),
    "the key is not plain": lambda raw: spoil(raw, key="Ask Us"),
    "the version is not a number": lambda raw: spoil(raw, version=True),
    "source or licence is not told": lambda raw: spoil(raw, licence=""),
    "not in every language": lambda raw: raw["title"].pop("es"),
    "whose translation": lambda raw: raw["translation"].pop("es"),
    "official or unofficial": lambda raw: spoil(raw, translation={"en": "mine", "es": "mine"}),
    "is there twice": lambda raw: raw["items"].append(raw["items"][0]),
    "too few or the same options": lambda raw: raw["options"]["yes_no"].pop(),
    "no whole number": lambda raw: raw["options"]["yes_no"][0].update(value=1.0),
    "it starts at 0": lambda raw: raw["items"][0].update(optional=True),
    "not asked before it": lambda raw: raw["items"][0].update(
        ask_if={"any_of": ["asq_5"], "at_least": 1}
    ),
    "without any answer": lambda raw: raw["items"][4]["ask_if"].update(at_least=0),
    "in no way we know": lambda raw: raw["scoring"].update(kind="guess"),
    "the range is 0 to 4": lambda raw: raw["range"].update(maximum=5),
    "exactly if it is prorated": lambda raw: raw["scoring"].update(prorate=True),
    "too many answers may be missing": lambda raw: raw["scoring"].update(
        prorate=True, max_missing=4
    ),
    "a cut is": lambda raw: raw["cuts"][0].update(op="=="),
    "leaves a gap or overlaps": lambda raw: raw["bands"][1].update({"from": 2}),
    "do not end where the range ends": lambda raw: raw["bands"].pop(),
    "two bands have one key": lambda raw: raw["bands"][1].update(key="negative"),
    "is about no item": lambda raw: raw["risks"][0].update(items=["asq_9"]),
    "a rule we do not know": lambda raw: raw["risks"][0].update(severity="bad"),
    "raised by any answer": lambda raw: raw["risks"][0].update(value=0),
    "no_such_list": lambda raw: raw["items"][0].update(options="no_such_list"),
}


@pytest.mark.parametrize("fault", SPOILT)
def test_a_definition_with_a_fault_stops_the_product_from_starting(raw, fault):
    SPOILT[fault](raw)
    with pytest.raises(BadDefinition, match=fault):
        require_sound(read_definition(raw))


def test_a_file_whose_name_does_not_fit_is_refused(raw, tmp_path):
    (tmp_path / "asq.7.json").write_text(json.dumps(raw), "utf-8")
    with pytest.raises(BadDefinition, match=r"asq\.7 holds asq\.1"):
        load("asq.7", tmp_path)
