from __future__ import annotations

from uuid import UUID

from backend.kernel.ids import uuid7
from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from sessions_app.rehearsal.policies import can_rehearse


@command
def begin_rehearsal(actor: Actor) -> UUID:
    """A name for it, and that it was begun. The room itself is made when they come, in memory."""
    require(can_rehearse(actor))
    rehearsal_id = uuid7()
    record(actor, "rehearsal.begun", f"rehearsal:{rehearsal_id}")
    return rehearsal_id
