"""What can be asked of a room: by people through frames, and by the house itself."""

from .arc import CloseSession, OpenSession
from .base import Housekeeping, How, Intent
from .door import Admit, AdmitAll, RemoveMember
from .hands import LowerHand, RaiseHand
from .house import Cut, Join, Leave, Reap, TurnAway
from .speech import RemoveMessage, Say

__all__ = [
    "Admit",
    "AdmitAll",
    "CloseSession",
    "Cut",
    "Housekeeping",
    "How",
    "Intent",
    "Join",
    "Leave",
    "LowerHand",
    "OpenSession",
    "RaiseHand",
    "Reap",
    "RemoveMember",
    "RemoveMessage",
    "Say",
    "TurnAway",
]
