"""New words for a form. What was published is never changed, only followed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.audit.command import command, record
from clinicians.clinics.models import Membership
from clinicians.clinics.selectors import own_clinic
from clinicians.notices.outbox import Post, post_all
from sessions_app.consent.letters import FORM_DUE
from sessions_app.consent.locks import form_to_change
from sessions_app.consent.models import ConsentForm, FormVersion, GroupForm, Signature
from sessions_app.consent.states import BadGrace, FormRetired, NoTexts, PastEffect
from sessions_app.groups.models import Enrolment
from sessions_app.groups.standing import facts_changed


@command
def publish_version(
    actor: Actor,
    form_id: UUID,
    *,
    texts: Mapping[str, Mapping[str, str]],
    effective_from: datetime | None = None,
    grace_until: datetime | None = None,
    reviewed_by_counsel: bool = False,
) -> FormVersion:
    """Everybody is asked again once it takes effect; who agreed before has until the grace ends."""
    form = form_to_change(actor, form_id)
    at = now()
    effective = _effective(own_clinic(actor).time_zone, effective_from, at)
    _refuse_version(form, texts, effective, grace_until, at)
    version: FormVersion = FormVersion.objects.create(
        clinic_id=form.clinic_id,
        form=form,
        number=form.versions.count() + 1,
        texts={language: dict(text) for language, text in texts.items()},
        effective_from=effective,
        grace_until=grace_until,
        reviewed_by_counsel=reviewed_by_counsel,
        published_by_id=actor.member_id,
        published_at=at,
    )
    record(
        actor,
        "consent_version.published",
        version,
        form=str(form.pk),
        number=version.number,
        effective_from=effective.isoformat(),
    )
    _ask_again(actor, version, effective if effective > at else None)
    facts_changed(form.clinic_id)
    return version


def _effective(zone: str, wished: datetime | None, at: datetime) -> datetime:
    """At once without a wish, and where the day wished for has begun at the clinic."""
    today = at.astimezone(ZoneInfo(zone)).date()
    if wished is None or (wished < at and wished.astimezone(ZoneInfo(zone)).date() == today):
        return at
    return wished


def _refuse_version(
    form: ConsentForm,
    texts: Mapping[str, Mapping[str, str]],
    effective: datetime,
    grace_until: datetime | None,
    at: datetime,
) -> None:
    if form.retired_at:
        raise FormRetired
    if not texts:
        raise NoTexts
    if effective < at:
        raise PastEffect
    if grace_until is not None and grace_until <= effective:
        raise BadGrace


def _ask_again(actor: Actor, version: FormVersion, send_after: datetime | None) -> None:
    """Write to whoever agreed to earlier words and has a place where the form is asked."""
    form = version.form
    places = Enrolment.objects.visible_to(actor).filter(status__in=Enrolment.SEATED)
    if not form.required_of_all:
        asking = GroupForm.objects.filter(form=form).values("group_id")
        places = places.filter(group_id__in=asking)
    agreed = Signature.objects.filter(version__form=form, withdrawal=None)
    people = Membership.objects.visible_to(actor).filter(
        status=Membership.Status.ACTIVE,
        participant__in=agreed.values("participant_id"),
    )
    people = people.filter(participant__in=places.values("participant_id"))
    post_all(
        [
            Post(FORM_DUE, each, send_after=send_after, once=f"form-due:{version.pk}:{each.pk}")
            for each in people.select_related("user")
        ]
    )
