"""What the world, and the applicant, see and send."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import PlainText
from clinicians.clinics.serializers import TimeZone
from clinicians.notices.letters import LANGUAGES
from sessions_app.groups.models import Group
from sessions_app.intake.countries import countries
from sessions_app.intake.models import Application, Decision, PublicPage
from sessions_app.screening.serializers.forms import HelpOut, ScreeningOut


class ClinicNameOut(serializers.Serializer[Any]):
    name = serializers.CharField()


class GroupNamedOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    name = serializers.CharField()


class PublicGroupOut(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="pk")
    name = serializers.CharField()
    kind = serializers.ChoiceField(Group.Kind.choices)
    description = serializers.CharField(allow_blank=True)
    time_zone = serializers.CharField()
    start_time = serializers.TimeField(format="%H:%M")
    first_date = serializers.DateField()
    rrule = serializers.CharField(allow_blank=True)
    session_minutes = serializers.IntegerField()
    facilitators = serializers.SerializerMethodField()

    @extend_schema_field({"type": "array", "items": {"type": "string"}})
    def get_facilitators(self, group: Group) -> list[str]:
        people = [group.facilitator, *group.co_facilitators.all()]
        return [each.name_with_credentials for each in people]


class AskedForOut(serializers.Serializer[Any]):
    key = serializers.CharField()
    title = serializers.CharField()
    minutes = serializers.IntegerField()


class PublicPageOut(serializers.Serializer[Any]):
    clinic = ClinicNameOut()
    group = PublicGroupOut()
    words = serializers.CharField(allow_blank=True)
    screening = serializers.SerializerMethodField()

    @extend_schema_field(AskedForOut(many=True))
    def get_screening(self, page: PublicPage) -> Any:
        return AskedForOut(self.context["screening"], many=True).data


class WayIn(serializers.Serializer[Any]):
    clinic = serializers.SlugField(max_length=50)
    group = serializers.UUIDField()
    email = serializers.EmailField(max_length=254)


class StartIn(WayIn):
    language = serializers.ChoiceField(LANGUAGES, required=False, default="en")


class EnterIn(WayIn):
    code = PlainText(max_length=16)
    language = serializers.ChoiceField(LANGUAGES, required=False, default="en")


class ContactIn(serializers.Serializer[Any]):
    name = PlainText(max_length=120, required=False, allow_blank=True)
    phone = PlainText(max_length=40, required=False, allow_blank=True)
    relation = PlainText(max_length=80, required=False, allow_blank=True)


class DetailsIn(serializers.Serializer[Any]):
    """Anything of it, whenever it is filled in. Nothing is required before it is sent in."""

    legal_name = PlainText(max_length=120, required=False, allow_blank=True)
    chosen_name = PlainText(max_length=80, required=False, allow_blank=True)
    pronouns = PlainText(max_length=40, required=False, allow_blank=True)
    phone = PlainText(max_length=40, required=False, allow_blank=True)
    language = serializers.ChoiceField(LANGUAGES, required=False)
    time_zone = TimeZone(required=False, allow_blank=True)
    access_needs = PlainText(max_length=2000, multiline=True, required=False, allow_blank=True)
    goals = PlainText(max_length=4000, multiline=True, required=False, allow_blank=True)
    country = PlainText(max_length=2, required=False, allow_blank=True)
    region = PlainText(max_length=3, required=False, allow_blank=True)
    emergency_contact = ContactIn(required=False)

    def validate_country(self, code: str) -> str:
        code = code.upper()
        if code and code not in countries():
            raise serializers.ValidationError("There is no such country.", code="bad_country")
        return code

    def validate_region(self, code: str) -> str:
        return code.upper()


class ContactPersonOut(serializers.Serializer[Any]):
    name = serializers.CharField(allow_blank=True)
    phone = serializers.CharField(allow_blank=True)
    relation = serializers.CharField(allow_blank=True)


class DetailsOut(serializers.Serializer[Any]):
    legal_name = serializers.CharField(allow_blank=True)
    chosen_name = serializers.CharField(allow_blank=True)
    pronouns = serializers.CharField(allow_blank=True)
    phone = serializers.CharField(allow_blank=True)
    language = serializers.CharField()
    time_zone = serializers.CharField(allow_blank=True)
    access_needs = serializers.CharField(allow_blank=True)
    goals = serializers.CharField(allow_blank=True)
    country = serializers.CharField(allow_blank=True)
    region = serializers.CharField(allow_blank=True)
    emergency_contact = ContactPersonOut()


class AnswerToApplicantOut(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(Decision.Kind.choices)
    message = serializers.CharField(allow_blank=True)


class ApplicationOut(serializers.Serializer[Any]):
    """One's own application. `missing` names fields, and `screening:<key>` for a form."""

    id = serializers.UUIDField(source="application.pk")
    status = serializers.ChoiceField(Application.Status.choices, source="application.status")
    clinic = ClinicNameOut(source="application.clinic")
    group = GroupNamedOut(source="application.group")
    details = DetailsOut()
    screenings = ScreeningOut(many=True)
    decision = AnswerToApplicantOut(allow_null=True)
    missing = serializers.ListField(child=serializers.CharField())
    help = HelpOut(allow_null=True)
