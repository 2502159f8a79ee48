"""The HTTP edge: every refusal becomes an RFC 9457 problem with a stable code."""

from __future__ import annotations

import logging
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import APIView, set_rollback

from backend.kernel.errors import DomainError

logger = logging.getLogger(__name__)
# About as long as a database takes to restart.
RETRY_S = 2
CONTENT_TYPE = "application/problem+json"
STATUS_CODES = {
    400: "bad_input", 401: "not_signed_in", 403: "forbidden", 404: "not_found",
    405: "method_not_allowed", 406: "not_acceptable", 413: "too_large",
    415: "unsupported_media_type", 429: "too_many",
}  # fmt: skip


def problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler."""
    set_rollback()
    body = _problem_of(error)
    if body is None:
        return None
    response = Response(body, status=body["status"], content_type=CONTENT_TYPE)
    if body["status"] == 401:
        response["WWW-Authenticate"] = "Session"
    if body["status"] == 503:
        logger.warning("The database gave no answer: %s", type(error).__name__)
        response["Retry-After"] = str(RETRY_S)
    if isinstance(error, DomainError) and "retry_after" in error.detail:
        response["Retry-After"] = str(error.detail["retry_after"])
    return response


def _problem_of(error: Exception) -> dict[str, Any] | None:
    if isinstance(error, DomainError):
        extra = {"errors": error.detail} if error.detail else {}
        return problem_body(error.status, error.code, str(error), **extra)
    if isinstance(error, exceptions.ValidationError):
        errors = error.get_full_details()
        return problem_body(400, "bad_input", "Please check the marked fields.", errors=errors)
    if isinstance(error, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        return problem_body(401, "not_signed_in", "Please sign in.")
    if isinstance(error, OperationalError | InterfaceError):
        return problem_body(503, "try_again", "This could not be done just now. Please try again.")
    if isinstance(error, Http404):
        return problem_body(404, "not_found", "There is nothing here for you.")
    if isinstance(error, PermissionDenied):
        return problem_body(403, "forbidden", "You may not do this.")
    if isinstance(error, exceptions.APIException):
        code = STATUS_CODES.get(error.status_code, "refused")
        if str(error.detail).startswith("CSRF"):
            code = "csrf_failed"
        return problem_body(error.status_code, code, str(error.detail))
    return None


def problem_body(status: int, code: str, detail: str, **extra: Any) -> dict[str, Any]:
    return {
        "type": f"urn:holdspace:problem:{code}",
        "title": code.replace("_", " ").capitalize(),
        "status": status,
        "detail": detail,
        "code": code,
        **extra,
    }


def problem_response(status: int, code: str, detail: str) -> JsonResponse:
    return JsonResponse(
        problem_body(status, code, detail), status=status, content_type=CONTENT_TYPE
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return problem_response(404, "not_found", "There is nothing here for you.")


def server_error(request: HttpRequest) -> HttpResponse:
    return problem_response(
        500, "server_error", "Something went wrong on our side. Nothing is lost."
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return problem_response(403, "csrf_failed", "Please reload the page and try again.")


class PublicView(APIView):
    """A view for people who have not signed in."""
