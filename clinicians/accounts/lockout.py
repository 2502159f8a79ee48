"""Guessing passwords is stopped by account and by address, and nobody is kept out by it for good.

Failures count per account from one address, per address over all accounts, and per account over all
addresses. Only the last lets a stranger lock somebody out; so it does not count in a browser in
which that person has signed in before (the OWASP "device cookie"), and a password reset lifts it.
A locked-out try does not lengthen the lockout.
"""

from __future__ import annotations

import math
from ipaddress import IPv6Network, ip_address
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Max, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac

from backend.kernel.clock import now
from backend.kernel.errors import TooMany
from backend.kernel.http import problem_response

KNOWN_BROWSER = "holdspace_known"
KNOWN_FOR_SECONDS = 180 * 24 * 3600
PER_ACCOUNT_AND_ADDRESS = 5
PER_ADDRESS = 25
PER_ACCOUNT = 25


class LockedOut(TooMany):
    code, message = "locked_out", "Too many tries. Please wait a little, then try again."


class Lockout(AxesDatabaseHandler):  # type: ignore[misc]  # axes has no types
    """Axes' records, with a limit of its own for each way of counting."""

    def get_failures(self, request: Any, credentials: dict[str, Any] | None = None) -> int:
        """Axes' own limit if any of ours is reached, else none."""
        username = (credentials or {}).get("email_index") or ""
        reached = any(
            (rows.aggregate(sum=Sum("failures_since_start"))["sum"] or 0) >= limit
            for rows, limit in _counts(request, username)
        )
        return int(settings.AXES_FAILURE_LIMIT) if reached else 0

    def reset_user_attempts(self, request: Any, credentials: dict[str, Any] | None = None) -> int:
        """A success forgives this account at this address. It must not clear the address itself:
        then whoever has one account could guess others' passwords for ever."""
        username = (credentials or {}).get("email_index") or ""
        rows = AccessAttempt.objects.filter(username=username, ip_address=request.axes_ip_address)
        return int(rows.delete()[0])


def forgive(username: str) -> None:
    """Whoever reads the account's mail is not the one who is guessing."""
    AccessAttempt.objects.filter(username=username).delete()


def seconds_left(request: Any, username: str) -> int:
    """How long this browser has to wait, at most."""
    counts = _counts(request, username)
    latest = [rows.aggregate(at=Max("attempt_time"))["at"] for rows, _ in counts]
    ends = [at + get_cool_off(request) for at in latest if at]
    seconds: list[int] = [math.ceil((end - now()).total_seconds()) for end in ends]
    return max([1, *seconds])


def client_address(request: HttpRequest) -> str | None:
    """Where a request comes from, behind as many proxies of ours as the settings say.

    Of an IPv6 address the first 64 bits count: whoever has one has 2^64 of them."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    proxies = int(str(settings.REST_FRAMEWORK["NUM_PROXIES"]))
    said = forwarded[-min(proxies, len(forwarded))] if proxies else ""
    try:
        address = ip_address((said or request.META.get("REMOTE_ADDR", "")).strip())
    except ValueError:
        return None
    if address.version == 4:
        return str(address)
    return str(IPv6Network((address, 64), strict=False).network_address)


def locked_out_response(request: HttpRequest, *_: Any) -> HttpResponse:
    """What the middleware of axes answers instead of the view."""
    username = (getattr(request, "axes_credentials", None) or {}).get("email_index") or ""
    response = problem_response(LockedOut.status, LockedOut.code, LockedOut.message)
    response["Retry-After"] = str(seconds_left(request, username))
    return response


def remember_browser(response: HttpResponse, username: str) -> None:
    """This person has signed in here before. The cookie tells no one who it is."""
    response.set_cookie(
        KNOWN_BROWSER,
        _mark(username),
        max_age=KNOWN_FOR_SECONDS,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _counts(request: Any, username: str) -> list[tuple[QuerySet[Any], int]]:
    recent = AccessAttempt.objects.filter(
        attempt_time__gt=request.axes_attempt_time - get_cool_off(request)
    )
    address = request.axes_ip_address
    counts = [
        (recent.filter(username=username, ip_address=address), PER_ACCOUNT_AND_ADDRESS),
        (recent.filter(ip_address=address), PER_ADDRESS),
    ]
    if not constant_time_compare(request.COOKIES.get(KNOWN_BROWSER, ""), _mark(username)):
        counts.append((recent.filter(username=username), PER_ACCOUNT))
    return counts


def _mark(username: str) -> str:
    return salted_hmac(
        "clinicians.accounts.known-browser", username, algorithm="sha256"
    ).hexdigest()
