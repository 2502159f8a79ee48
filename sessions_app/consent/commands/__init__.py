"""Every write to forms and signatures."""

from sessions_app.consent.commands.forms import (
    add_form,
    add_starter_forms,
    change_form,
    choose_forms,
)
from sessions_app.consent.commands.publishing import publish_version
from sessions_app.consent.commands.signing import Signing, open_copy, sign, withdraw

__all__ = [
    "Signing",
    "add_form",
    "add_starter_forms",
    "change_form",
    "choose_forms",
    "open_copy",
    "publish_version",
    "sign",
    "withdraw",
]
