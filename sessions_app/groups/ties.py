"""What groups tell the participants' domain below them, and one rule: an alias is unique among the
active members of a group, so that nobody there can be taken for another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q

from clinicians.access.actor import Actor
from sessions_app.groups.models import Enrolment, Group
from sessions_app.groups.scopes import within_groups
from sessions_app.participants.aliases import AliasTaken, skeleton
from sessions_app.participants.models import Participant
from sessions_app.participants.ties import GroupName


def refuse_alias_in_group(group: Group, person: Participant, alias: str) -> None:
    """Call with the group locked."""
    others = group.enrolments.filter(status=Enrolment.Status.ACTIVE).exclude(participant=person)
    for place in others.select_related("participant"):
        if skeleton(place.participant.alias) == skeleton(alias):
            raise AliasTaken


class GroupTies:
    def people_met(self, actor: Actor) -> Q:
        """Whoever has or had a place in a group they hold."""
        places = Enrolment.objects.filter(within_groups(actor, "group"))
        return Q(pk__in=places.values("participant_id"))

    def groups_of(self, actor: Actor, people: Iterable[UUID]) -> dict[UUID, list[GroupName]]:
        places = Enrolment.objects.visible_to(actor).filter(
            participant__in=list(people), status__in=Enrolment.STANDING
        )
        found: dict[UUID, list[GroupName]] = defaultdict(list)
        for place in places.select_related("group").order_by("group__name"):
            found[place.participant_id].append({"id": place.group_id, "name": place.group.name})
        return found

    def refuse_alias(self, person: Participant, alias: str) -> None:
        mine = Enrolment.objects.filter(participant=person, status=Enrolment.Status.ACTIVE)
        groups = Group.objects.filter(pk__in=mine.values("group_id")).order_by("pk")
        for group in groups.select_for_update():
            refuse_alias_in_group(group, person, alias)
