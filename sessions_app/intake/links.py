"""Where a letter sends an applicant. What names the group stands in the fragment, which no server
or log ever sees; the page asks for the address and mails a code."""

from __future__ import annotations

from django.conf import settings

from sessions_app.groups.models import Group


def way_in(group: Group) -> str:
    return f"{settings.ORIGIN}/{page_for(group)}"


def page_for(group: Group) -> str:
    return f"application#/apply/{group.clinic.slug}/{group.pk}"
