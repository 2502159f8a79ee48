"""What the clinic asks people to agree to, and that its members did, back when they came."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db.models import QuerySet

from clinicians.access.actor import Actor, Role
from clinicians.audit.command import command, record
from sessions_app.consent.asking import Asked, asked_of
from sessions_app.consent.models import ConsentForm, FormVersion, Signature
from sessions_app.consent.selectors import words_in
from sessions_app.consent.starter import STARTERS, Starter
from sessions_app.consent.wording import digest
from sessions_app.demo.people import ZONE
from sessions_app.groups.models import Enrolment, Group
from sessions_app.participants.models import Participant

A_WHILE = timedelta(minutes=7)
LANGUAGE = "en"


@command
def adopt_forms(ines: Actor, at: datetime) -> None:
    """The texts we bring along, added by the administrator before the first group began."""
    for number, starter in enumerate(STARTERS):
        _adopt(ines, starter, at + number * A_WHILE)


@command
def agree(_: Actor, group: Group, at: datetime, *, but: Sequence[str] = ()) -> None:
    """Whoever was in the group by then signs what it asks of them there and then; those named by
    their alias put it off."""
    places = group.enrolments.filter(status=Enrolment.Status.ACTIVE, activated_at__lte=at)
    people = {place.participant_id: place.participant for place in _with_people(places)}
    pairs = [(person, group.pk) for person in people]
    signatures: list[Signature] = []
    for (person, _group), forms in asked_of(pairs, at, with_texts=True).items():
        open_to_them = [each for each in forms if each.standing.code]
        if people[person].alias not in but:
            at += A_WHILE
            signatures += [_signature(people[person], each, at) for each in open_to_them]
    Signature.objects.bulk_create(signatures)
    for each in signatures:
        _record(people[each.participant_id], each)


def _adopt(ines: Actor, starter: Starter, at: datetime) -> None:
    form = ConsentForm.objects.create(
        clinic_id=ines.clinic_id,
        kind=starter.kind,
        required_of_all=starter.required_of_all,
        created_at=at,
    )
    version = FormVersion.objects.create(
        clinic_id=ines.clinic_id,
        form=form,
        number=1,
        texts=starter.texts,
        effective_from=at,
        published_at=at,
        published_by_id=ines.member_id,
    )
    record(ines, "consent_form.added", form, kind=form.kind, required_of_all=form.required_of_all)
    record(ines, "consent_version.published", version, form=str(form.pk), number=1)


def _with_people(places: QuerySet[Enrolment]) -> QuerySet[Enrolment]:
    return places.select_related("participant__membership").order_by("participant")


def _signature(person: Participant, asked: Asked, at: datetime) -> Signature:
    """As `sign` keeps it: the exact words, their digest, and the name that was typed."""
    words = words_in(asked, LANGUAGE)
    return Signature(
        clinic_id=person.clinic_id,
        participant=person,
        version=asked.version,
        group=asked.group if asked.form.per_group else None,
        language=LANGUAGE,
        shown=words.shown,
        text_sha256=words.sha256,
        rules_sha256=digest(asked.group.ground_rules) if asked.form.holds_rules else "",
        typed_name=person.legal_name,
        signed_at=at,
        time_zone=ZONE,
    )


def _record(person: Participant, signature: Signature) -> None:
    signer = Actor(person.membership.user_id, person.clinic_id, person.pk, Role.PARTICIPANT)
    record(
        signer,
        "consent.signed",
        signature,
        form=str(signature.version.form_id),
        version=str(signature.version_id),
        group=str(signature.group_id or ""),
        sha256=signature.text_sha256,
    )
