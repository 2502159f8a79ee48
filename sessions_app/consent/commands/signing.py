"""Agreeing to words, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.revocation import Revocation, revoke_all
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.clinics.models import Clinic
from sessions_app.consent import selectors
from sessions_app.consent.copy import Copy, as_pdf
from sessions_app.consent.in_force import State
from sessions_app.consent.locks import line_up_as_person, line_up_at_groups
from sessions_app.consent.models import Signature, Withdrawal
from sessions_app.consent.policies import can_sign, can_withdraw
from sessions_app.consent.selectors import Kept, Words
from sessions_app.consent.states import AlreadySigned, NotStanding, TextChanged
from sessions_app.consent.wording import digest
from sessions_app.groups.standing import facts_changed


@dataclass(frozen=True, slots=True)
class Signing:
    """What a person sends to sign: the digest says which words they had before them."""

    version: UUID
    group: UUID | None
    language: str
    sha256: str
    typed_name: str
    time_zone: str


@command
def sign(actor: Actor, *, signing: Signing) -> Kept:
    """Keep the exact words, who agreed to them, and when, where they are. Opens what this form
    kept shut."""
    require(can_sign(actor))
    line_up_at_groups(actor)
    line_up_as_person(actor)
    at = now()
    asked = selectors.my_asked_form(actor, signing.version, signing.group, at)
    words = selectors.words_in(asked, signing.language)
    if asked.version.pk != signing.version or words.sha256 != signing.sha256:
        raise TextChanged
    if asked.standing.state is State.SIGNED:
        raise AlreadySigned
    signature = _signature(actor, signing, words)
    signature.signed_at = at
    signature.save(force_insert=True)
    record(
        actor,
        "consent.signed",
        signature,
        form=str(asked.form.pk),
        version=str(asked.version.pk),
        group=str(signature.group_id or ""),
        sha256=signature.text_sha256,
    )
    facts_changed(actor.clinic_id, member_id=actor.member_id, group_id=signature.group_id)
    return selectors.my_signature(actor, signature.pk)


@command
def withdraw(actor: Actor, signature_id: UUID, *, reason: str = "") -> Kept:
    """From now on, and at once: open doors of the groups that ask for this form close. What was
    done before stays as it is."""
    fetch(Signature.objects.defer("shown"), actor, signature_id)
    require(can_sign(actor))
    line_up_at_groups(actor)
    line_up_as_person(actor)
    kept = selectors.my_signature(actor, signature_id)
    signature = kept.signature
    if not can_withdraw(actor, signature, stands=kept.stands):
        raise NotStanding
    Withdrawal.objects.create(
        clinic_id=signature.clinic_id,
        signature=signature,
        participant_id=signature.participant_id,
        reason=reason,
    )
    groups = sorted(group.pk for group in kept.closes)
    record(actor, "consent.withdrawn", signature, groups=[str(each) for each in groups])
    clinic, person = signature.clinic_id, signature.participant_id
    revoke_all([Revocation(clinic, person, "consent_withdrawn", each) for each in groups])
    for each in groups:
        facts_changed(clinic, member_id=person, group_id=each)
    return selectors.my_signature(actor, signature_id)


@command
def open_copy(actor: Actor, signature_id: UUID) -> bytes:
    """The person's own copy on paper. The same signature always makes the same bytes."""
    signature = fetch(Signature.objects.select_related("version__form"), actor, signature_id)
    require(can_sign(actor))
    record(actor, "consent_copy.opened", signature, sha256=signature.text_sha256)
    return as_pdf(
        Copy(
            clinic=Clinic.objects.get(pk=signature.clinic_id).name,
            number=signature.version.number,
            language=signature.language,
            shown=str(signature.shown),
            sha256=signature.text_sha256,
            typed_name=str(signature.typed_name),
            signed_at=signature.signed_at,
            time_zone=signature.time_zone,
        )
    )


def _signature(actor: Actor, signing: Signing, words: Words) -> Signature:
    asked = words.asked
    rules = digest(asked.group.ground_rules) if asked.form.holds_rules else ""
    return Signature(
        clinic_id=actor.clinic_id,
        participant_id=actor.member_id,
        version=asked.version,
        group=asked.group if asked.form.per_group else None,
        language=signing.language,
        shown=words.shown,
        text_sha256=words.sha256,
        rules_sha256=rules,
        typed_name=signing.typed_name,
        time_zone=signing.time_zone,
    )
