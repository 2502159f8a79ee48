"""A group's row is the lock of all that hangs on it: seats, sessions, numbers."""

from __future__ import annotations

from uuid import UUID

from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from sessions_app.groups.models import Enrolment, Group, GroupSession


def locked_group(actor: Actor, group_id: UUID) -> Group:
    """The visible group, locked until the command ends."""
    group: Group = fetch(Group.objects.select_for_update(), actor, group_id)
    return group


def locked_group_of(clinic_id: UUID, group_id: UUID) -> Group:
    """The group of a row that came through the door, or of a code that was mailed for it."""
    group: Group = Group.objects.select_for_update().get(pk=group_id, clinic_id=clinic_id)
    return group


def locked_place(actor: Actor, enrolment_id: UUID) -> Enrolment:
    """The visible place as it is once its group is locked."""
    group_id = fetch(Enrolment.objects.all(), actor, enrolment_id).group_id
    group = Group.objects.select_for_update().get(pk=group_id)
    place: Enrolment = group.enrolments.select_related("participant__membership").get(
        pk=enrolment_id
    )
    place.group = group
    return place


def locked_session(actor: Actor, session_id: UUID) -> GroupSession:
    """The visible session as it is once its group is locked."""
    group_id = fetch(GroupSession.objects.all(), actor, session_id).group_id
    group = Group.objects.select_for_update().get(pk=group_id)
    session: GroupSession = group.sessions.select_for_update().get(pk=session_id)
    session.group = group
    return session


def session_of_locked_group(actor: Actor, session_id: UUID) -> GroupSession:
    """The visible session, its group locked and itself not: for commands that lock its room. The
    room's log locks the room first, and the session after it when it opens or closes."""
    group_id = fetch(GroupSession.objects.all(), actor, session_id).group_id
    group = Group.objects.select_for_update().get(pk=group_id)
    session: GroupSession = group.sessions.get(pk=session_id)
    session.group = group
    return session


def line_up_behind(session: GroupSession) -> None:
    """Wait for whatever is changing this session's group, and hold the group until the commit."""
    Group.objects.select_for_update(no_key=True).get(pk=session.group_id)
