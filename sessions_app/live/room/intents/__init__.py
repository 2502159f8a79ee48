"""What can be asked of a room: by people through frames, and by the house itself."""

from .apart import (
    BeginBreakouts,
    EndBreakouts,
    ExtendBreakouts,
    LeaveBreakout,
    SayAside,
    SayBackstage,
    SayInBreakout,
    VisitBreakout,
)
from .arc import CloseSession, OpenSession
from .base import Housekeeping, How, Intent
from .door import Admit, AdmitAll, ReadmitMember, RemoveMember
from .hands import LowerHand, RaiseHand
from .holding import (
    AnswerHeldAside,
    EditHeld,
    HoldMember,
    ReleaseHeld,
    ReturnHeld,
    SetSlow,
    WithdrawHeld,
)
from .house import Cut, Join, Leave, LetBack, Reap, TurnAway
from .muting import MuteMember, MutePeer, UnmuteMember
from .safety import (
    BeginPause,
    ComeToHelp,
    EndPause,
    LookAfter,
    NeedHelp,
    StepIn,
    StepOut,
    TakeLead,
    WriteUpIncident,
)
from .speech import EditMessage, RemoveMessage, RestoreMessage, Say

__all__ = [
    "Admit",
    "AdmitAll",
    "AnswerHeldAside",
    "BeginBreakouts",
    "BeginPause",
    "CloseSession",
    "ComeToHelp",
    "Cut",
    "EditHeld",
    "EditMessage",
    "EndBreakouts",
    "EndPause",
    "ExtendBreakouts",
    "HoldMember",
    "Housekeeping",
    "How",
    "Intent",
    "Join",
    "Leave",
    "LeaveBreakout",
    "LetBack",
    "LookAfter",
    "LowerHand",
    "MuteMember",
    "MutePeer",
    "NeedHelp",
    "OpenSession",
    "RaiseHand",
    "ReadmitMember",
    "Reap",
    "ReleaseHeld",
    "RemoveMember",
    "RemoveMessage",
    "RestoreMessage",
    "ReturnHeld",
    "Say",
    "SayAside",
    "SayBackstage",
    "SayInBreakout",
    "SetSlow",
    "StepIn",
    "StepOut",
    "TakeLead",
    "TurnAway",
    "UnmuteMember",
    "VisitBreakout",
    "WithdrawHeld",
    "WriteUpIncident",
]
