"""What a report cannot be made of, or cannot become."""

from backend.kernel.errors import BadInput, Conflict


class NotConfirmed(Conflict):
    code = "attendance_unconfirmed"
    message = "Confirm the attendance first: a report is made of confirmed attendance only."


class NothingConfirmed(Conflict):
    code = "nothing_to_report"
    message = "No session in this time has confirmed attendance."


class NotOnRegister(Conflict):
    code, message = "not_on_register", "This person was not on the register."


class AlreadyRevoked(Conflict):
    code, message = "already_revoked", "This report is already revoked."


class ScopeUnclear(BadInput):
    code = "scope_unclear"
    message = "Name a session, or a group with a first and a last date."
