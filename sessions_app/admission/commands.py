from __future__ import annotations

from typing import Any
from uuid import UUID

from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from sessions_app.admission import policies
from sessions_app.admission.models import CheckIn
from sessions_app.groups.selectors import session_page
from sessions_app.groups.standing import facts_changed


@command
def check_in(actor: Actor, session_id: UUID, *, told: dict[str, Any]) -> CheckIn:
    """The person says where they are for this session. Said again, the newest counts, and who is
    no longer where they may be leaves the room."""
    session = session_page(actor, session_id)
    require(policies.can_ask_gate(actor))
    policies.require_open_door(actor, session)
    said = CheckIn.objects.create(
        clinic_id=actor.clinic_id, session=session, participant_id=actor.member_id, **told
    )
    record(actor, "check_in.given", said, session=str(session.pk))
    facts_changed(actor.clinic_id, member_id=actor.member_id, group_id=session.group_id)
    return said
