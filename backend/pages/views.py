"""Serves the two web entries. Which screen shows is for the client; nothing here knows a person."""

from __future__ import annotations

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_from_request
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from backend.pages.manifest import EntryName, entry

LANGUAGES = ("en", "es")


@require_safe
@never_cache
@ensure_csrf_cookie
def light(request: HttpRequest, **_where: object) -> HttpResponse:
    """The participants' client, and the door for everybody."""
    return _page(request, "light", _language(request))


@require_safe
@never_cache
@ensure_csrf_cookie
def desk(request: HttpRequest, **_where: object) -> HttpResponse:
    """The staff's client."""
    return _page(request, "desk", "en")


@never_cache
@ensure_csrf_cookie
def nowhere(request: HttpRequest) -> HttpResponse:
    """A mistyped or cut-off address: readers get a page with the way home and to help."""
    reads = request.method in {"GET", "HEAD"} and "text/html" in request.headers.get("accept", "")
    if not reads:
        raise Http404
    page = _page(request, "light", _language(request))
    if page.status_code == HTTPStatus.OK:
        page.status_code = HTTPStatus.NOT_FOUND
    return page


def _page(request: HttpRequest, name: EntryName, language: str) -> HttpResponse:
    built = entry(name)
    if built is None:
        return render(request, "pages/not_built.html", status=503)
    return render(request, "pages/entry.html", {"entry": built, "language": language})


def _language(request: HttpRequest) -> str:
    wanted = get_language_from_request(request).split("-")[0]
    return wanted if wanted in LANGUAGES else "en"
