"""Somebody who works at two clinics is always at one of them, and goes to the other on purpose."""

from playwright.sync_api import expect

from clinicians.access.actor import Role
from clinicians.accounts.models import User
from clinicians.clinics.models import Clinic, Clinician, Membership
from tests.cast.people import PASSWORD, enlist
from tests.e2e.steps import code_for
from tests.e2e.world import known


def two_clinics():
    """Ada works at both; a password and an authenticator app serve her at either."""
    harbour = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    mill = Clinic.objects.create(name="Mill Lane Practice", slug="mill")
    ada = enlist(harbour, "Ada Quill", Role.FACILITATOR)
    second = Membership.objects.create(
        clinic=mill,
        user=User.objects.get(pk=ada.user_id),
        role=Role.FACILITATOR,
        status="active",
        activated_at=Membership.objects.get(pk=ada.member_id).activated_at,
    )
    Clinician.objects.create(membership=second, clinic=mill, display_name="Dr. Quill")
    return known({"ada": ada})["ada"]


def test_a_clinic_is_chosen_after_signing_in_and_changed_on_purpose(served, desk):
    person = served.call(two_clinics)
    ada = desk()
    ada.goto("/")
    ada.get_by_label("E-mail").fill(person["email"])
    ada.get_by_label("Password").fill(PASSWORD)
    ada.get_by_role("button", name="Sign in").click()
    ada.get_by_label("Code").fill(code_for(person))
    ada.get_by_role("button", name="Continue").click()

    ada.get_by_role("button", name="Harbour Street Clinic").click()
    ada.wait_for_url("**/desk/**")
    expect(ada.get_by_text("Ada Quill").first).to_be_visible()

    ada.get_by_role("button", name="Ada Quill").click()
    ada.get_by_role("menuitemradio", name="Mill Lane Practice").click()
    expect(ada.get_by_text("Dr. Quill").first).to_be_visible()
    expect(ada.get_by_text("Harbour Street Clinic")).to_have_count(0)
