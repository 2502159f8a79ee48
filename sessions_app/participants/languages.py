"""In which language participants are written to, told to the outbox."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from clinicians.notices.readers import tells_languages
from sessions_app.participants.models import Participant


@tells_languages
def languages(member_ids: Collection[UUID]) -> dict[UUID, str]:
    return dict(Participant.objects.filter(pk__in=member_ids).values_list("pk", "language"))
