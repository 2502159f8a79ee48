"""Frames that mean nothing, out of a seed: near misses more than noise."""

import json
import random
from collections.abc import Callable
from typing import Any

from backend.kernel.ids import uuid7
from sessions_app.live.frames import SHAPES

HELLO = json.dumps({"type": "hello", "last": 0, "epoch": None})
QUIET = {"leave"}
FIELDS = ["seq", "text", "member", "reason", "last", "epoch", "cid", "type", "target", "minutes"]


def nonsense(chance: random.Random) -> str | bytes:
    return chance.choice(KINDS)(chance)


def _value(chance: random.Random, depth: int = 0) -> Any:
    plain = [
        None, True, -1, 0, 2**63, 10**40, 1.5, "", "x", "\u202e", "\x00", "ÿ" * 300, [], {},
        str(uuid7()), "0192f0c1-2345-4abc-8def-0123456789ab",
    ]  # fmt: skip
    if depth < 3 and chance.random() < 0.2:
        return [_value(chance, depth + 1) for _ in range(chance.randrange(4))]
    if depth < 3 and chance.random() < 0.2:
        return {chance.choice(FIELDS): _value(chance, depth + 1) for _ in range(3)}
    return chance.choice(plain)


def _near_miss(chance: random.Random) -> str:
    """A known frame with anything in its fields."""
    name = chance.choice([name for name in SHAPES if name not in QUIET])
    frame: dict[str, Any] = {"type": name, "cid": str(uuid7())}
    for field in chance.sample(FIELDS, chance.randrange(5)):
        frame[field] = _value(chance)
    return json.dumps(frame, ensure_ascii=chance.random() < 0.5)


def _any_object(chance: random.Random) -> str:
    return json.dumps({chance.choice(FIELDS): _value(chance) for _ in range(4)})


def _any_json(chance: random.Random) -> str:
    return json.dumps(_value(chance))


def _broken(chance: random.Random) -> str:
    whole = _near_miss(chance)
    return whole[: chance.randrange(len(whole))]


def _twisted(chance: random.Random) -> str:
    whole = list(_near_miss(chance))
    for _ in range(3):
        whole[chance.randrange(len(whole))] = chr(chance.choice([0, 34, 92, 123, 0x1F600, 0xFFFF]))
    return "".join(whole)


def _deep(chance: random.Random) -> str:
    return chance.choice(["[", '{"a":']) * chance.randrange(1, 3000)


def _noise(chance: random.Random) -> bytes:
    return chance.randbytes(chance.randrange(200))


def _strange_numbers(chance: random.Random) -> str:
    number = chance.choice(["NaN", "Infinity", "1e999", "-0", "1" * 5000])
    return f'{{"type":"got","seq":{number}}}'


KINDS: list[Callable[[random.Random], str | bytes]] = [
    _near_miss, _near_miss, _near_miss, _any_object, _any_json, _broken, _twisted, _deep,
    _noise, _strange_numbers,
]  # fmt: skip
