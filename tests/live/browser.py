"""HTTP with somebody's sign-in, beside their socket."""

import asyncio
import json
import urllib.error
import urllib.request
from typing import Any

from tests.services.serving import Served

TOKEN = "t" * 32


async def post(served: Served, clinic: dict[str, Any], name: str, path: str, **body: Any) -> int:
    return await send(served, clinic, name, "POST", path, body)


async def send(
    served: Served,
    clinic: dict[str, Any],
    name: str,
    method: str,
    path: str,
    body: dict[str, Any] | None = None,
) -> int:
    """The status of the answer."""
    sign_in = f"sessionid={clinic['cookies'][name]}"
    return await send_as(sign_in, served.url, method, path, body)


async def send_as(
    sign_in: str, origin: str, method: str, path: str, body: dict[str, Any] | None = None
) -> int:
    request = urllib.request.Request(
        f"{origin}/api/v1/{path}",
        method=method,
        data=json.dumps(body or {}).encode(),
        headers={
            "Content-Type": "application/json",
            "Cookie": f"{sign_in}; csrftoken={TOKEN}",
            "X-CSRFToken": TOKEN,
            "Origin": origin,
        },
    )
    return await asyncio.to_thread(_status, request)


def _status(request: urllib.request.Request) -> int:
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code
