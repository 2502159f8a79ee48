"""The cast: Ada facilitates, Ben and Cleo join, Otto belongs to another clinic."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from backend.kernel.clock import now
from clinicians.access.actor import Actor, Role
from clinicians.accounts.models import User
from clinicians.clinics.models import Clinic, Clinician, Membership
from clinicians.credentials.models import Licence
from sessions_app.participants.models import Participant

PASSWORD = "a long walk by the harbour"

Enlist = Callable[..., Actor]


def enlist(clinic: Clinic, name: str, role: Role, *, credentials: str = "") -> Actor:
    """A person with a login and an active membership, as an Actor."""
    first_name = name.split(maxsplit=1)[0]
    address = f"{first_name.lower()}@{clinic.slug}.example"
    user = User.objects.by_email(address) or User.objects.create_user(address, PASSWORD)
    member = Membership.objects.create(
        clinic=clinic, user=user, role=role, status="active", activated_at=now()
    )
    if role.is_staff:
        clinician = Clinician.objects.create(
            membership=member, clinic=clinic, display_name=name, credentials=credentials
        )
        if role is Role.FACILITATOR:
            license_in(clinician)
    else:
        alias = {"Ben": "Wren", "Cleo": "Sam"}.get(first_name, first_name[::-1].title())
        Participant.objects.create(
            membership=member, clinic=clinic, legal_name=name, alias=alias, phone="+1 617 555 0101"
        )
    return Actor(user.pk, clinic.pk, member.pk, role)


def license_in(clinician: Clinician, *places: str, days: int = 400) -> Licence:
    """A verified licence; in Massachusetts unless said otherwise."""
    licence: Licence = Licence.objects.create(
        clinic_id=clinician.clinic_id,
        clinician=clinician,
        kind="LICSW",
        number="MA-118233",
        places=" ".join(places or ["US-MA"]),
        expires_on=(now() + timedelta(days=days)).date(),
        verified_by=clinician,
        verified_at=now(),
    )
    return licence


ADA_SIGNS_AS = "Ada Quill, LICSW; licence LICSW MA-118233 (US-MA)"


@pytest.fixture
def clinic(db: None) -> Clinic:
    return Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")


@pytest.fixture
def other_clinic(db: None) -> Clinic:
    return Clinic.objects.create(name="Mill Lane Practice", slug="mill")


@pytest.fixture
def ada(clinic: Clinic) -> Actor:
    """Facilitates."""
    return enlist(clinic, "Ada Quill", Role.FACILITATOR, credentials="LICSW")


@pytest.fixture
def tomas(clinic: Clinic) -> Actor:
    """Co-facilitates."""
    return enlist(clinic, "Tomás Rey", Role.FACILITATOR, credentials="LMHC")


@pytest.fixture
def ines(clinic: Clinic) -> Actor:
    """Administers the clinic."""
    return enlist(clinic, "Ines Duarte", Role.ADMINISTRATOR)


@pytest.fixture
def sol(clinic: Clinic) -> Actor:
    """Supervises."""
    return enlist(clinic, "Sol Marin", Role.SUPERVISOR, credentials="PhD")


@pytest.fixture
def abe(clinic: Clinic) -> Actor:
    """Audits."""
    return enlist(clinic, "Abe Lund", Role.AUDITOR)


@pytest.fixture
def ben(clinic: Clinic) -> Actor:
    return enlist(clinic, "Ben Okafor", Role.PARTICIPANT)


@pytest.fixture
def cleo(clinic: Clinic) -> Actor:
    return enlist(clinic, "Cleo Vance", Role.PARTICIPANT)


@pytest.fixture
def otto(other_clinic: Clinic) -> Actor:
    """Facilitates at another clinic: nothing of ours exists for him."""
    return enlist(other_clinic, "Otto Brandt", Role.FACILITATOR)


@pytest.fixture
def olga(other_clinic: Clinic) -> Actor:
    """Administers another clinic."""
    return enlist(other_clinic, "Olga Brandt", Role.ADMINISTRATOR)
