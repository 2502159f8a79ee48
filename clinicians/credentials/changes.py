"""News that a clinic's licences changed. Who keeps doors above registers to ask their gate again.

Said inside the transaction that changes them.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

Handler = Callable[[UUID], None]
_handlers: list[Handler] = []


def on_licences_changed(handler: Handler) -> Handler:
    if handler not in _handlers:
        _handlers.append(handler)
    return handler


def licences_changed(clinic_id: UUID) -> None:
    for handler in _handlers:
        handler(clinic_id)
