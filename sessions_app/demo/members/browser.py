"""What a browser does for a simulated member over HTTP: cookies, CSRF, JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import timedelta
from http.cookiejar import CookieJar
from typing import Any
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

from backend.kernel.clock import now
from sessions_app.demo.people import ZONE

API = "/api/v1"
AT_HOME = {
    "country": "US",
    "region": "MA",
    "phone": "+1 617 555 0100",
    "emergency_name": "Robin",
    "emergency_phone": "+1 617 555 0199",
    "private": True,
    "mood": 6,
}


@dataclass
class Browser:
    url: str
    jar: CookieJar = field(default_factory=CookieJar)

    def sign_in(self, person: str) -> None:
        """One click on the demo's landing page."""
        self.jar.clear()
        self.ask("/auth/session")
        self.ask("/demo/sign-in", {"person": person})

    def session_of(self, group: str) -> str | None:
        """The session of this group whose door is open to us now, a live one first."""
        at = now()
        around = {
            "from": (at - timedelta(hours=3)).isoformat(),
            "to": (at + timedelta(minutes=30)).isoformat(),
            "order": "latest",
        }
        found = self.ask(f"/sessions?{urlencode(around)}")["results"]
        enterable = [
            each
            for each in found
            if each["group"]["name"] == group and each["abilities"]["enter"]["allowed"]
        ]
        live = [each for each in enterable if each["status"] == "live"]
        for each in [*live, *enterable]:
            return str(each["id"])
        return None

    def sign(self, name: str) -> None:
        """Agree to whatever is asked of us and not signed yet."""
        for form in self.ask("/my/forms"):
            if form["state"] != "signed":
                self._sign(form, name)

    def _sign(self, form: dict[str, Any], name: str) -> None:
        version, group = form["version"]["id"], form["group"] and form["group"]["id"]
        here = {"language": "en"} | ({"group": group} if group else {})
        words = self.ask(f"/my/forms/{version}?{urlencode(here)}")
        signing = {"version": version, "sha256": words["sha256"], "typed_name": name}
        self.ask("/my/signatures", here | signing | {"time_zone": ZONE})

    def check_in(self, session: str) -> None:
        """Say where we are, unless it was said for this session already."""
        where = f"/sessions/{session}/check-in"
        if self.ask(where)["check_in"]["at"] is None:
            self.ask(where, AT_HOME, "PUT")

    def ask(self, path: str, body: dict[str, Any] | None = None, method: str = "POST") -> Any:
        """GET, or POST where there is a body. Refusals rise as HTTPError."""
        headers = {"Accept": "application/json", "Origin": self.url, "Referer": f"{self.url}/"}
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            headers |= {"Content-Type": "application/json", "X-CSRFToken": self.cookie("csrftoken")}
        asked = Request(  # noqa: S310 (our own server)
            f"{self.url}{API}{path}", data, headers, method=method if data else "GET"
        )
        with self._opener().open(asked, timeout=15) as answer:
            return json.loads(answer.read() or b"null")

    def cookie(self, name: str) -> str:
        return next((each.value or "" for each in self.jar if each.name == name), "")

    @property
    def cookies(self) -> str:
        return "; ".join(f"{each.name}={each.value}" for each in self.jar)

    def _opener(self) -> OpenerDirector:
        return build_opener(HTTPCookieProcessor(self.jar))
