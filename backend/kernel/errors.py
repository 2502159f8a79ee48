"""Refusals the domain can explain. The edges translate them; nobody catches them between."""

from __future__ import annotations

from typing import Any, ClassVar


class DomainError(Exception):
    """A refusal with a stable `code`, an HTTP `status` and a plain sentence for the person."""

    code: ClassVar[str] = "domain_error"
    status: ClassVar[int] = 400
    message: ClassVar[str] = "This cannot be done."

    def __init__(self, message: str = "", **detail: Any) -> None:
        super().__init__(message or self.message)
        self.detail = detail


class BadInput(DomainError):
    code, status, message = "bad_input", 400, "Something in this request is not right."


class Unauthenticated(DomainError):
    code, status, message = "not_signed_in", 401, "Please sign in."


class Forbidden(DomainError):
    code, status, message = "forbidden", 403, "You may not do this."


class NotFound(DomainError):
    """Absent and foreign things answer alike, so nobody learns what exists elsewhere."""

    code, status, message = "not_found", 404, "There is nothing here for you."


class Conflict(DomainError):
    code, status, message = "conflict", 409, "This does not fit what is already so."


class Gone(DomainError):
    code, status, message = "gone", 410, "This is no longer available."


class Stale(DomainError):
    code, status, message = "stale", 412, "This was changed in the meantime. Look again, then save."


class TooLarge(DomainError):
    code, status, message = "too_large", 413, "This is too large to send."


class TooMany(DomainError):
    code, status, message = "too_many", 429, "Too many tries. Please wait a little."
