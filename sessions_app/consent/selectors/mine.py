"""A person's own forms and signatures, and what the staff who care for them see of these."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F, QuerySet

from backend.kernel.clock import now
from backend.kernel.errors import NotFound
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from sessions_app.consent.asking import Asked, asked_of
from sessions_app.consent.differences import Change, differences
from sessions_app.consent.models import Signature
from sessions_app.consent.policies import can_sign
from sessions_app.consent.states import GroupNeeded, GroupNotNeeded, NoSuchLanguage
from sessions_app.consent.wording import digest, plain, shown_text
from sessions_app.groups.models import Enrolment, Group
from sessions_app.participants.models import Participant
from sessions_app.participants.selectors import person_page


@dataclass(frozen=True, slots=True)
class Words:
    """What is shown to be signed: `body` is all that follows the title."""

    asked: Asked
    language: str
    title: str
    body: str
    shown: str
    changes: Sequence[Change]

    @property
    def sha256(self) -> str:
        return digest(self.shown)


@dataclass(frozen=True, slots=True)
class Kept:
    """A signature with whether it stands, and the groups that would close without it."""

    signature: Signature
    stands: bool
    closes: Sequence[Group]


@dataclass(frozen=True, slots=True)
class Consents:
    """Where a person stands with the forms asked of them, and what they signed, newest first."""

    asked: Sequence[Asked]
    kept: Sequence[Kept]


def my_forms(actor: Actor) -> list[Asked]:
    """Each form once, per group where it is signed per group."""
    require(can_sign(actor))
    return _each_once(_asked_in_groups(actor, actor.member_id, now()))


def my_asked_form(actor: Actor, version_id: UUID, group_id: UUID | None, at: datetime) -> Asked:
    """The form of this version as it is asked of the person now, in its version in force. Staff
    are asked for none."""
    found = [
        each
        for each in _asked_in_groups(actor, actor.member_id, at)
        if version_id in {step.pk for step in each.steps}
    ]
    if not found:
        raise NotFound
    if not found[0].form.per_group:
        if group_id is not None:
            raise GroupNotNeeded
        return found[0]
    if group_id is None:
        raise GroupNeeded
    here = next((each for each in found if each.group.pk == group_id), None)
    if here is None:
        raise NotFound
    return here


def my_words(
    actor: Actor, version_id: UUID, *, language: str = "", group_id: UUID | None = None
) -> Words:
    """What the person reads before they sign, and what has changed since they last did."""
    asked = my_asked_form(actor, version_id, group_id, now())
    if not language:
        language = _spoken(actor, asked)
    return words_in(asked, language)


def words_in(asked: Asked, language: str) -> Words:
    if language not in asked.version.texts:
        raise NoSuchLanguage
    text = asked.version.texts[language]
    shown = shown_text(text, asked.group.ground_rules if asked.form.holds_rules else "")
    title = plain(text["title"])
    body = shown.removeprefix(f"{title}\n\n")
    return Words(asked, language, title, body, shown, _since_signed(asked, language, shown))


def my_signatures(actor: Actor) -> list[Kept]:
    """Newest first, in a fixed number of queries."""
    require(can_sign(actor))
    asked = _asked_in_groups(actor, actor.member_id, now())
    return _kept(_signatures(actor, actor.member_id), asked)


def my_signature(actor: Actor, signature_id: UUID) -> Kept:
    found = [each for each in my_signatures(actor) if each.signature.pk == signature_id]
    if not found:
        raise NotFound
    return found[0]


def consents_of(actor: Actor, participant_id: UUID) -> Consents:
    """For the staff who care for this person: who agreed to what and when, not in which words."""
    person = person_page(actor, participant_id)
    asked = _asked_in_groups(actor, person.pk, now())
    return Consents(_each_once(asked), _kept(_signatures(actor, person.pk), asked))


def groups_asking(asked: Collection[Asked], signature: Signature) -> list[Group]:
    """The groups that close to the person when this signature is withdrawn."""
    return [
        each.group
        for each in asked
        if each.form.pk == signature.version.form_id
        and (signature.group_id is None or signature.group_id == each.group.pk)
    ]


def _asked_in_groups(actor: Actor, person: UUID, at: datetime) -> list[Asked]:
    """In the groups where they are offered or active, as far as the reader knows of these."""
    places = Enrolment.objects.visible_to(actor).filter(
        participant_id=person, status__in=Enrolment.SEATED
    )
    groups = places.order_by("activated_at", "pk").values_list("group_id", flat=True)
    asked = asked_of([(person, group) for group in groups], at, with_texts=True)
    return [each for forms in asked.values() for each in forms]


def _each_once(asked: Collection[Asked]) -> list[Asked]:
    once = {
        (each.form.pk, each.group.pk if each.form.per_group else None): each
        for each in reversed(list(asked))
    }
    return list(reversed(once.values()))


def own_language(actor: Actor) -> str:
    person: Participant = fetch(Participant.objects.all(), actor, actor.member_id)
    return person.language


def _spoken(actor: Actor, asked: Asked) -> str:
    """The person's language, where the form has it."""
    there = asked.version.languages
    return next((each for each in (own_language(actor), "en") if each in there), there[0])


def _since_signed(asked: Asked, language: str, shown: str) -> list[Change]:
    """Against the very words they signed, if they read them in this language."""
    signed = asked.signature
    if signed is None:
        return []
    if signed.language == language:
        before = str(signed.shown)
    elif language in signed.version.texts:
        rules = asked.group.ground_rules if asked.form.holds_rules else ""
        before = shown_text(signed.version.texts[language], rules)
    else:
        return []
    return differences(before, shown) if before != shown else []


def _signatures(actor: Actor, person: UUID) -> QuerySet[Signature]:
    signatures: QuerySet[Signature] = (
        Signature.objects.visible_to(actor)
        .filter(participant_id=person)
        .select_related("version__form", "group")
        .annotate(withdrawn_at=F("withdrawal__at"))
        .defer("shown")
        .order_by("-signed_at", "-pk")
    )
    return signatures


def _kept(signatures: QuerySet[Signature], asked: Collection[Asked]) -> list[Kept]:
    """Newest first: the first of each form (and group) is the one that stands, or was withdrawn."""
    seen: set[tuple[UUID, UUID | None]] = set()
    kept = []
    for each in signatures:
        of = (each.version.form_id, each.group_id)
        stands = of not in seen and each.withdrawn_at is None  # type: ignore[attr-defined]  # annotated
        seen.add(of)
        kept.append(Kept(each, stands, groups_asking(asked, each) if stands else []))
    return kept
