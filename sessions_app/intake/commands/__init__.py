"""Every write of intake, by who makes it."""

from sessions_app.intake.commands.applying import (
    begin_application,
    save_details,
    submit_application,
    withdraw_application,
)
from sessions_app.intake.commands.deciding import decide_application, open_application
from sessions_app.intake.commands.inviting import import_roster, refer_person, set_public_page

__all__ = [
    "begin_application",
    "decide_application",
    "import_roster",
    "open_application",
    "refer_person",
    "save_details",
    "set_public_page",
    "submit_application",
    "withdraw_application",
]
