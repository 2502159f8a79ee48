"""Every route of the schema, each with a request right in shape that names real things."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator

METHODS = ("get", "post", "put", "patch", "delete")
Things = dict[str, str]

TEXTS = {
    "email": "someone.new@elsewhere.example",
    "date": "2031-05-06",
    "date-time": "2031-05-06T17:00:00Z",
    "time": "18:30:00",
    "uuid": "01890000-0000-7000-8000-000000000000",
}
NAMED = {
    "time_zone": "America/New_York",
    "start_time": "18:30",
    "rrule": "FREQ=WEEKLY;BYDAY=TU",
    "kind": "",
    "npi": "1234567893",
    "jurisdictions": ["US-MA"],
    "status": "",
    "code": "123456",
    "country": "NZ",
    "password": "quiet harbour evening walk",
    "sha256": "0" * 64,
    "texts": {"en": {"title": "Words", "body": "Words"}},
}


# A report covers a session or a group, never both.
LEFT_OUT = {"POST reports": {"group", "enrolment"}}


@dataclass(frozen=True)
class Operation:
    method: str
    path: str
    definition: Any

    @property
    def name(self) -> str:
        return f"{self.method.upper()} {self.path.removeprefix('/api/v1/')}"

    @property
    def names_a_thing(self) -> bool:
        return "{" in self.path

    def address(self, things: Things) -> str:
        """The path with each parameter filled from the `things` of its collection."""
        parts = self.path.split("/")
        for place, part in enumerate(parts):
            if part.startswith("{"):
                parts[place] = things[_thing_of(parts, place, part)]
        return "/".join(parts)

    def body(self, things: Things) -> Any:
        content = self.definition.get("requestBody", {}).get("content", {})
        shape = content.get("application/json", {}).get("schema")
        named = {k: v for k, v in things.items() if k not in LEFT_OUT.get(self.name, set())}
        return sample(shape, named) if shape else {}


def _thing_of(parts: list[str], place: int, part: str) -> str:
    """`sessions/{session_id}` names a session; a clearer parameter name wins."""
    named = part.strip("{}").removesuffix("_id")
    return named if named not in {"id", "pk"} else parts[place - 1].removesuffix("s")


@cache
def schema() -> dict[str, Any]:
    found: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)
    return found


def operations() -> list[Operation]:
    return [
        Operation(method, path, definition)
        for path, methods in schema()["paths"].items()
        for method, definition in methods.items()
        if method in METHODS and path != "/api/v1/schema"
    ]


def sample(shape: Any, things: Things, name: str = "") -> Any:
    """A value of this shape. Ids name the things of the clinic under test."""
    if "$ref" in shape:
        return sample(schema()["components"]["schemas"][shape["$ref"].split("/")[-1]], things, name)
    for choice in ("allOf", "oneOf", "anyOf"):
        if choice in shape:
            return sample(shape[choice][0], things, name)
    if "enum" in shape:
        return shape["enum"][0]
    if name in things:
        return things[name]
    if NAMED.get(name):
        return NAMED[name]
    return _plain(shape, things, name)


def _plain(shape: Any, things: Things, name: str = "") -> Any:
    kind = shape.get("type")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "object" or "properties" in shape:
        required = shape.get("required", [])
        return {
            key: sample(value, things, key)
            for key, value in shape.get("properties", {}).items()
            if key in required or key in things
        }
    if kind == "array":
        return [sample(shape["items"], things, name.removesuffix("s"))]
    if kind in {"integer", "number"}:
        return max(1, int(shape.get("minimum", 1)))
    if kind == "boolean":
        return True
    return TEXTS.get(shape.get("format", ""), "Words")
