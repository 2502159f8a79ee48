"""The other side of Served.django and Served.call: a process on that server's database."""

import json
import sys
from importlib import import_module
from typing import Any

import django

from tests.services.serving import ANSWER


def main() -> None:
    request = json.load(sys.stdin)
    django.setup()
    answer = _run(request["code"]) if "code" in request else _call(**request)
    print(ANSWER + json.dumps(answer, default=str))


def _run(code: str) -> Any:
    names: dict[str, Any] = {}
    exec(code, names)
    return names.get("result")


def _call(function: str, arguments: dict[str, Any]) -> Any:
    module, _, name = function.partition(":")
    return getattr(import_module(module), name)(**arguments)


main()
