"""Somebody's HTTP, with or without a sign-in: what a browser would send, and its answers."""

import json
import urllib.request
from http.cookiejar import CookieJar
from typing import Any
from urllib.error import HTTPError

from tests.services.serving import Served

TOKEN = "t" * 32


class Visitor:
    """Keeps cookies; any refusal fails the test."""

    def __init__(self, served: Served, cookie: str = "") -> None:
        self.served, self.cookie = served, cookie
        self.jar = CookieJar()
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.etag = ""

    def get(self, path: str) -> Any:
        return self.ask("GET", path)

    def post(self, path: str, **body: Any) -> Any:
        return self.ask("POST", path, body)

    def put(self, path: str, **body: Any) -> Any:
        return self.ask("PUT", path, body)

    def patch(self, path: str, **body: Any) -> Any:
        return self.ask("PATCH", path, body)

    def refused(self, method: str, path: str, **body: Any) -> str:
        """The words of a refusal."""
        try:
            self.ask(method, path, body)
        except HTTPError as refusal:
            return refusal.read().decode()
        raise AssertionError(f"{method} {path} was not refused.")

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        request = urllib.request.Request(
            f"{self.served.url}/api/v1/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Content-Type": "application/json",
                "X-CSRFToken": TOKEN,
                "Origin": self.served.url,
                "Cookie": f"csrftoken={TOKEN}" + (self.cookie and f"; sessionid={self.cookie}"),
                **({"If-Match": self.etag} if self.etag else {}),
            },
        )
        with self.browser.open(request, timeout=30) as answer:
            self.etag = answer.headers.get("ETag", "") if "/note" in path else ""
            text = answer.read()
        self.cookie = next((c.value for c in self.jar if c.name == "sessionid"), self.cookie)
        return json.loads(text) if text.startswith((b"{", b"[")) else text
