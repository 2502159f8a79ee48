"""What an application cannot do in the state it is in."""

from backend.kernel.errors import BadInput, Conflict, NotFound


class NoApplication(NotFound):
    code, message = "no_application", "There is no application here."


class Settled(Conflict):
    code, message = "application_settled", "This application has been answered."


class NotYours(Settled):
    code, message = "application_with_clinic", "The clinic has your application now."


class StillClosed(Settled):
    code, message = "not_waiting", "This application is not waiting for a decision."


class DetailsMissing(BadInput):
    code, message = "details_missing", "Please fill in what is missing."


class MessageMissing(BadInput):
    code, message = "message_missing", "Write what the person is told or asked."


class FlagOpen(Conflict):
    code = "flag_open"
    message = "A risk flag is open. Clear it with what was done before you offer a place."


class AlreadyApplied(Conflict):
    code, message = "already_applied", "This person already has an application for this group."


class AlreadyInGroup(Conflict):
    code, message = "already_in_group", "This person already has a place in this group."
