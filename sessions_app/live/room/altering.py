"""A copy with changes, for what changes with every message.

`dataclasses.replace` looks at each field by name and calls `__init__`, which sets each by name
again: with the room's two dozen fields that is most of what a message costs. These copies go by the
instance's dictionary, so the class has no slots and nothing happens after its `__init__`.
"""

from __future__ import annotations

from typing import Any, TypeVar

Thing = TypeVar("Thing")


def altered(thing: Thing, **changes: Any) -> Thing:
    copy: Thing = object.__new__(type(thing))
    own, fields = copy.__dict__, thing.__dict__
    own.update(fields)
    own.update(changes)
    if len(own) != len(fields):
        raise TypeError(f"{type(thing).__name__} has none of {changes.keys() - fields.keys()}.")
    return copy
