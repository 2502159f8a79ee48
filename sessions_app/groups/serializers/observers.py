"""Who sits in on a session, on the wire."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import AbilityOut
from sessions_app.groups.policies import can_plan_session
from sessions_app.groups.serializers.people import FacilitatorOut


class ObserverIn(serializers.Serializer[Any]):
    clinician = serializers.UUIDField()


class ObserverAbilitiesOut(serializers.Serializer[Any]):
    cancel = AbilityOut()


class ObserverOut(serializers.Serializer[Any]):
    """An announced observer, by name: members see it too."""

    id = serializers.UUIDField(source="pk")
    clinician = FacilitatorOut()
    announced_at = serializers.DateTimeField()
    announced_by = FacilitatorOut()
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(ObserverAbilitiesOut)
    def get_abilities(self, observation: Any) -> Any:
        actor, session = self.context["actor"], self.context["session"]
        return {"cancel": can_plan_session(actor, session).as_ability()}
