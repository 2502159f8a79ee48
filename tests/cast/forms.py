"""Forms at Harbour Street Clinic, and people who agree to them: as if it had been done then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from sessions_app.consent.models import ConsentForm, FormVersion, GroupForm, Signature, Withdrawal
from sessions_app.consent.wording import digest, shown_text
from sessions_app.groups.models import Group

TEXTS = {
    "en": {"title": "Meeting online", "body": "We meet by text.\n\nYou may stop at any time."},
    "es": {"title": "Reunirnos en línea", "body": "Nos reunimos por texto.\n\nPuede parar."},
}
HOUR = timedelta(hours=1)
MakeForm = Callable[..., ConsentForm]


def publish(form: ConsentForm, by: Actor, at: datetime, **fields: Any) -> FormVersion:
    """The next version of the form, as if it had been published at that moment."""
    version: FormVersion = FormVersion.objects.create(
        clinic_id=form.clinic_id,
        form=form,
        number=form.versions.count() + 1,
        published_by_id=by.member_id,
        published_at=at,
        **{"texts": TEXTS, "effective_from": at, **fields},
    )
    return version


def agree(
    who: Actor, version: FormVersion, at: datetime, group: Group | None = None, language: str = "en"
) -> Signature:
    """A signature under these words at that moment."""
    rules = group.ground_rules if group and version.form.holds_rules else ""
    words = shown_text(version.texts[language], rules)
    signature: Signature = Signature.objects.create(
        clinic_id=who.clinic_id,
        participant_id=who.member_id,
        version=version,
        group=group,
        language=language,
        shown=words,
        text_sha256=digest(words),
        rules_sha256=digest(rules) if version.form.holds_rules else "",
        typed_name="Ben Okafor",
        signed_at=at,
        time_zone="America/New_York",
    )
    return signature


def take_back(signature: Signature, at: datetime) -> Withdrawal:
    withdrawal: Withdrawal = Withdrawal.objects.create(
        clinic_id=signature.clinic_id,
        participant_id=signature.participant_id,
        signature=signature,
        at=at,
    )
    return withdrawal


@pytest.fixture
def make_form(ines: Actor) -> MakeForm:
    """`make_form("member_pledge", circle)`: version 1 in force for an hour, required there."""

    def make(kind: str = "telehealth_consent", *groups: Group, **fields: Any) -> ConsentForm:
        form: ConsentForm = ConsentForm.objects.create(
            clinic_id=ines.clinic_id, kind=kind, required_of_all=not groups, **fields
        )
        publish(form, ines, now() - HOUR)
        for group in groups:
            GroupForm.objects.create(clinic_id=ines.clinic_id, group=group, form=form)
        return form

    return make


def pledged(by: Actor, group: Group) -> tuple[FormVersion, FormVersion]:
    """A pledge that the group asks for, in two versions."""
    form = ConsentForm.objects.create(clinic_id=group.clinic_id, kind="member_pledge")
    GroupForm.objects.create(clinic_id=group.clinic_id, group=group, form=form)
    return publish(form, by, now() - 2 * HOUR), publish(form, by, now() - HOUR)
