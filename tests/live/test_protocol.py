"""docs/protocol says what the code does, and the code does nothing that it does not say."""

from inspect import signature

import pytest
from jsonschema import Draft202012Validator

from backend.kernel import lines, restarting
from sessions_app.live import fanout, frames, hearing
from sessions_app.live.room.intents import Housekeeping
from sessions_app.live.room.topics import ABILITIES, DECIDERS, EVOLVERS
from tests.live.client import DOCUMENT, EVENT_KINDS, SERVER_FRAMES

SCHEMAS = DOCUMENT["components"]["schemas"]
OPERATIONS = DOCUMENT["operations"]


def names(operation):
    return {message["$ref"].rpartition("/")[2] for message in OPERATIONS[operation]["messages"]}


def test_the_document_is_asyncapi_3_and_its_schemas_are_schemas():
    assert DOCUMENT["asyncapi"].startswith("3.")
    for schema in SCHEMAS.values():
        Draft202012Validator.check_schema(schema)


def test_it_names_the_frames_that_the_parser_reads_and_the_server_sends():
    assert names("clientSends") == set(frames.SHAPES)
    assert names("serverSends") == set(SERVER_FRAMES)
    assert set(DOCUMENT["channels"]["session"]["messages"]) == names("clientSends") | names(
        "serverSends"
    )


@pytest.mark.parametrize("kind", frames.SHAPES)
def test_it_gives_each_frame_the_fields_that_the_parser_reads(kind):
    shape, schema = frames.SHAPES[kind], SCHEMAS[kind]
    known = {"type", *shape.fields, *(["cid"] if shape.is_ask else [])}
    assert set(schema["properties"]) == known
    assert set(schema["required"]) == known - set(shape.defaults)
    assert schema["additionalProperties"] is False
    assert schema["properties"]["type"] == {"const": kind}


def test_it_names_every_kind_of_event_that_the_room_can_bring_about():
    kinds = set(EVENT_KINDS)
    silent = {"member.told", "reflection.confirmed"}  # they change only the transcript
    assert kinds == set(EVOLVERS) | silent


def test_every_intent_that_people_have_can_be_asked_for_by_a_frame():
    asked = {shape.build for shape in frames.SHAPES.values() if shape.is_ask}
    assert asked == {each for each in DECIDERS if not issubclass(each, Housekeeping)}
    for shape in frames.SHAPES.values():
        if shape.is_ask:
            assert set(signature(shape.build).parameters) == set(shape.fields)


def test_abilities_go_by_the_names_of_the_frames():
    documented = set(SCHEMAS["you"]["properties"]["abilities"]["properties"])
    assert documented == set(ABILITIES)
    assert documented == {kind for kind, shape in frames.SHAPES.items() if shape.is_ask}


def test_the_close_codes_are_the_documented_ones():
    said = DOCUMENT["info"]["description"]
    used = {
        restarting.RESTARTED, fanout.SIGNED_OUT, fanout.SENT_AWAY, fanout.CLOSED, hearing.TOO_BIG,
        hearing.FLOOD, lines.TOO_SLOW, 4404,
    }  # fmt: skip
    assert all(str(code) in said for code in used)
