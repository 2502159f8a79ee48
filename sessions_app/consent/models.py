"""Forms, their versions, and who agreed to which words. What was agreed is never changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from backend.kernel.clock import now
from backend.vault.fields import EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import ClinicOwned
from clinicians.clinics.models import Clinician
from sessions_app.groups.models import Group
from sessions_app.groups.scopes import within_groups
from sessions_app.participants.models import Participant


class ConsentForm(ClinicOwned):
    """One thing that people are asked to agree to; its words are in its versions."""

    class Kind(models.TextChoices):
        TELEHEALTH_CONSENT = "telehealth_consent"
        MEMBER_PLEDGE = "member_pledge"
        GROUP_AGREEMENT = "group_agreement"
        PART2_DISCLOSURE = "part2_disclosure"
        OTHER = "other"

    PER_GROUP = frozenset({Kind.MEMBER_PLEDGE, Kind.GROUP_AGREEMENT})

    kind = models.CharField(max_length=20, choices=Kind)
    required_of_all = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=now)
    retired_at = models.DateTimeField(null=True, blank=True)

    @property
    def per_group(self) -> bool:
        """The pledge and the agreement are given to one circle of people, not to the clinic."""
        return self.kind in self.PER_GROUP

    @property
    def is_pledge(self) -> bool:
        """Given to the people of the circle as it is: somebody new asks for it again."""
        return self.kind == self.Kind.MEMBER_PLEDGE

    @property
    def holds_rules(self) -> bool:
        """Its words end with the group's own ground rules."""
        return self.kind == self.Kind.GROUP_AGREEMENT


class FormVersion(ClinicOwned):
    """The words of a form as they were published. Append-only.

    `texts` is {language: {title, body}}. The version in force is the one with the highest number
    whose `effective_from` has come; until its `grace_until` a signature under the words before
    still counts.
    """

    form = models.ForeignKey(ConsentForm, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    texts = models.JSONField()
    effective_from = models.DateTimeField()
    grace_until = models.DateTimeField(null=True, blank=True)
    reviewed_by_counsel = models.BooleanField(default=False)
    published_by = models.ForeignKey(Clinician, models.PROTECT, related_name="+")
    published_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            UniqueConstraint("form", "number", name="one_version_per_number"),
            CheckConstraint(condition=Q(number__gte=1), name="versions_from_1"),
            CheckConstraint(
                condition=Q(grace_until=None) | Q(grace_until__gt=F("effective_from")),
                name="grace_after_effect",
            ),
        ]

    @property
    def languages(self) -> list[str]:
        return sorted(self.texts)

    def text_in(self, *languages: str) -> dict[str, str]:
        """{title, body} in the first of these languages that there is, else English, else any."""
        wanted: Sequence[str] = (*languages, "en", *self.languages)
        found: dict[str, Any] = next(self.texts[each] for each in wanted if each in self.texts)
        return {"title": str(found["title"]), "body": str(found["body"])}


class GroupForm(ClinicOwned):
    """A form that this group requires beside those required of all."""

    group = models.ForeignKey(Group, models.PROTECT, related_name="forms")
    form = models.ForeignKey(ConsentForm, models.PROTECT, related_name="groups")

    class Meta:
        constraints = [UniqueConstraint("group", "form", name="form_once_in_a_group")]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return within_groups(actor, "group")


class Signature(ClinicOwned):
    """A person agreed to exactly these words. Append-only: signing again is a new row.

    `group` is set for forms that are signed per group. `rules_sha256` is the digest of the group's
    own ground rules where the words held them, else empty.
    """

    participant = models.ForeignKey(Participant, models.PROTECT, related_name="signatures")
    version = models.ForeignKey(FormVersion, models.PROTECT, related_name="signatures")
    group = models.ForeignKey(Group, models.PROTECT, null=True, related_name="signatures")
    language = models.CharField(max_length=8)
    shown = EncryptedText()
    text_sha256 = models.CharField(max_length=64)
    rules_sha256 = models.CharField(max_length=64, blank=True, default="")
    typed_name = EncryptedText()
    signed_at = models.DateTimeField(default=now)
    time_zone = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index("participant", "signed_at", "id", name="signature_by_person")]

    @property
    def vault_scope(self) -> str:
        return f"participant:{self.participant_id}"

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return _agreed(actor, "group")


class Withdrawal(ClinicOwned):
    """The person took an agreement back, from that moment on. Append-only."""

    signature = models.OneToOneField(Signature, models.PROTECT, related_name="withdrawal")
    participant = models.ForeignKey(Participant, models.PROTECT, related_name="withdrawals")
    at = models.DateTimeField(default=now)
    reason = EncryptedText(default="")

    @property
    def vault_scope(self) -> str:
        return f"participant:{self.participant_id}"

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return _agreed(actor, "signature__group")


def _agreed(actor: Actor, group: str) -> Q:
    """A person: what they signed. Staff: of the people they may know; a facilitator learns of no
    group that they do not hold. An auditor: nothing."""
    known = Q(participant__in=Participant.objects.visible_to(actor))
    if actor.role is Role.FACILITATOR:
        known &= Q(**{f"{group}__isnull": True}) | within_groups(actor, group)
    return known
