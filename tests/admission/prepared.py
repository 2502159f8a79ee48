"""A person who may enter: every condition met, and each thing at hand that could take one away."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from sessions_app.consent.models import ConsentForm, GroupForm
from sessions_app.groups.models import Group, GroupSession
from sessions_app.screening.models import ScreeningPlan
from tests.cast.forms import agree, publish
from tests.cast.groups import check_in_at, enrol_at, make_group, make_session
from tests.cast.screening import every, make_response, make_review

Ids = dict[str, str]
AGO = timedelta(minutes=30)


def prepare(
    ada: Actor,
    ines: Actor,
    person: Actor,
    newcomer: Actor,
    *,
    name: str = "Tuesday Circle",
    checked_in: bool = True,
) -> Ids:
    """A circle of Ada's about to meet, asking for forms and a screening, and one person in it who
    has signed, was reviewed and has checked in. The newcomer is only offered a place."""
    group = make_group(ada, name, ground_rules="Be kind.")
    place = enrol_at(person, group, at=now() - 2 * AGO)
    offered = enrol_at(newcomer, group, "offered")
    session = make_session(group, now() - timedelta(minutes=2))
    forms = _signed(ines, person, group)
    ScreeningPlan.objects.filter(group=group).update(instruments="phq-9")
    make_review(make_response(person, "phq-9", every("phq-9")), ada)
    if checked_in:
        check_in_at(person, session)
    return {
        "group": str(group.pk),
        "session": str(session.pk),
        "place": str(place.pk),
        "newcomer_place": str(offered.pk),
        "participant": str(person.member_id),
        "spare": str(_form(ines, "other").pk),
        **forms,
    }


def _signed(ines: Actor, person: Actor, group: Group) -> Ids:
    """A consent, the group's agreement and the pledge, each asked for by this group alone."""
    found: Ids = {}
    for kind in ("telehealth_consent", "group_agreement", "member_pledge"):
        form = _form(ines, kind)
        GroupForm.objects.create(clinic_id=group.clinic_id, group=group, form=form)
        of_group = group if form.per_group else None
        signature = agree(person, form.versions.get(), now() - AGO, of_group)
        found[kind] = str(form.pk)
        found[f"{kind}_signature"] = str(signature.pk)
    return found


def _form(ines: Actor, kind: str) -> ConsentForm:
    form: ConsentForm = ConsentForm.objects.create(clinic_id=ines.clinic_id, kind=kind)
    publish(form, ines, now() - 2 * AGO)
    return form


def session_of(ids: Ids) -> GroupSession:
    found: GroupSession = GroupSession.objects.select_related("group").get(pk=ids["session"])
    return found


def filled(body: Any, ids: Ids) -> Any:
    """The body with `{names}` replaced by ids."""
    if isinstance(body, dict):
        return {key: filled(value, ids) for key, value in body.items()}
    if isinstance(body, list):
        return [filled(each, ids) for each in body]
    return body.format(**ids) if isinstance(body, str) else body
