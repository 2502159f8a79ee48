"""What an applicant says about themselves: where each word is kept, and what a clinic cannot do
without.

A member of the clinic who came in by a code alone is not shown, and does not change, what their
account holds: for that they sign in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.kernel.errors import BadInput, Forbidden
from clinicians.access.actor import Actor
from clinicians.clinics.models import Membership
from clinicians.credentials.jurisdictions import is_place, states
from sessions_app.intake.models import Application
from sessions_app.participants.aliases import shows_name, suggested_alias
from sessions_app.participants.models import Participant
from sessions_app.participants.selectors import aliases_in_clinic

OF_APPLICATION = ("country", "region")
OF_PERSON = (
    "legal_name", "chosen_name", "pronouns", "phone", "language", "time_zone", "access_needs",
    "goals", "emergency_contact",
)  # fmt: skip
CONTACT = ("name", "phone", "relation")
NO_CONTACT = dict.fromkeys(CONTACT, "")
# Without these nobody can be reached, called by name, or helped where they are.
NEEDED = ("legal_name", "phone", "country", "emergency_contact")


class SignInForThis(Forbidden):
    code = "sign_in_for_this"
    message = "You have an account here. Sign in to see or change what it holds."


class BadRegion(BadInput):
    code, message = "bad_region", "This country has no such region."


class AskTheClinic(Forbidden):
    code, message = "ask_the_clinic", "Ask the clinic to correct your legal name."


def account_is_shut(actor: Actor, person: Participant) -> bool:
    """Did an active member come in by a code, without signing in?"""
    active = person.membership.status == Membership.Status.ACTIVE
    return actor.applies_to is not None and active


def details_of(actor: Actor, application: Application) -> dict[str, Any]:
    """As they stand, for the person themself."""
    details = details_for_staff(application)
    if account_is_shut(actor, application.participant):
        hidden = dict.fromkeys(OF_PERSON, "") | {"emergency_contact": NO_CONTACT}
        return {**details, **hidden, "language": details["language"]}
    return details


def details_for_staff(application: Application) -> dict[str, Any]:
    person = application.participant
    own = {name: getattr(person, name) for name in OF_PERSON}
    contact = person.emergency_contact or {}
    own["emergency_contact"] = {name: contact.get(name, "") for name in CONTACT}
    return own | {name: getattr(application, name) for name in OF_APPLICATION}


def write_details(actor: Actor, application: Application, changes: Mapping[str, Any]) -> None:
    """Only what was named is written: two tabs do not undo each other."""
    person = application.participant
    of_person = [name for name in OF_PERSON if name in changes]
    if of_person and account_is_shut(actor, person):
        raise SignInForThis
    if "legal_name" in of_person and person.membership.status == Membership.Status.ACTIVE:
        raise AskTheClinic
    _write_place(application, changes)
    for name in of_person:
        setattr(person, name, _merged(person, name, changes[name]))
    if "legal_name" in of_person and shows_name(person.alias, person.legal_name):
        person.alias = suggested_alias(person.legal_name, aliases_in_clinic(person.clinic_id))
        of_person.append("alias")
    if of_person:
        person.save(update_fields=of_person)


def missing_details(actor: Actor, application: Application) -> list[str]:
    """What has to be filled in before the application can be sent in."""
    person = application.participant
    given: dict[str, Any] = {**details_for_staff(application)}
    contact = given["emergency_contact"]
    given["emergency_contact"] = contact["name"] and contact["phone"]
    of_account = account_is_shut(actor, person)
    needed = [name for name in NEEDED if not (of_account and name in OF_PERSON)]
    missing = [name for name in needed if not given[name]]
    if application.country in states() and not application.region:
        missing.append("region")
    return missing


def _write_place(application: Application, changes: Mapping[str, Any]) -> None:
    """Another country takes the old one's region away."""
    country = changes.get("country", application.country)
    kept = application.region if country == application.country else ""
    region = changes.get("region", kept)
    if region and not is_place(country, region):
        raise BadRegion(region=[{"message": BadRegion.message, "code": BadRegion.code}])
    application.country, application.region = country, region
    application.save(update_fields=OF_APPLICATION)


def _merged(person: Participant, name: str, value: Any) -> Any:
    """A contact is filled in field by field."""
    if name != "emergency_contact":
        return value
    return {**NO_CONTACT, **(person.emergency_contact or {}), **value}
