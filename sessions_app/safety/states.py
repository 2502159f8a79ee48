"""What a flag cannot do in the state it is in."""

from backend.kernel.errors import Conflict


class AlreadyAcknowledged(Conflict):
    code, message = "already_acknowledged", "Somebody has taken this flag on already."


class AlreadyCleared(Conflict):
    code, message = "already_cleared", "This flag has been cleared."
