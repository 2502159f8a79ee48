from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import Abilities, PlainText
from clinicians.access.actor import STAFF_ROLES
from clinicians.clinics.models import Clinician, Membership
from clinicians.credentials.policies import can_keep_licences
from clinicians.credentials.serializers import LicenceOut, Npi
from clinicians.staff import policies


class StaffIn(serializers.Serializer[Any]):
    email = serializers.EmailField(max_length=254)
    display_name = PlainText(max_length=80)
    role = serializers.ChoiceField(choices=STAFF_ROLES)
    credentials = PlainText(max_length=40, required=False, allow_blank=True)


class StaffChangeIn(serializers.Serializer[Any]):
    display_name = PlainText(max_length=80, required=False)
    credentials = PlainText(max_length=40, required=False, allow_blank=True)
    npi = Npi(max_length=10, required=False, allow_blank=True)


class StaffReasonIn(serializers.Serializer[Any]):
    reason = PlainText(max_length=500, multiline=True)


class StaffOut(serializers.ModelSerializer[Clinician]):
    id = serializers.UUIDField(source="membership_id")
    email = serializers.CharField(source="membership.user.email")
    role = serializers.ChoiceField(source="membership.role", choices=STAFF_ROLES)
    status = serializers.ChoiceField(source="membership.status", choices=Membership.Status.choices)
    licences = LicenceOut(many=True)
    abilities = serializers.SerializerMethodField()

    class Meta:
        model = Clinician
        fields = [
            "id",
            "display_name",
            "credentials",
            "email",
            "role",
            "status",
            "npi",
            "licences",
            "abilities",
        ]

    @extend_schema_field(Abilities)
    def get_abilities(self, person: Clinician) -> Any:
        actor = self.context["actor"]
        verdicts = {
            "change": policies.can_manage_staff(actor),
            "deactivate": policies.can_deactivate(actor, person),
            "reactivate": policies.can_reactivate(actor, person),
            "invite_again": policies.can_invite_again(actor, person),
            "add_licence": can_keep_licences(actor, person),
        }
        return {name: verdict.as_ability() for name, verdict in verdicts.items()}
