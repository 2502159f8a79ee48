"""A licence counts once someone else has verified it, through its last day, where it holds."""

from datetime import date, timedelta

import pytest

from backend.kernel.clock import now
from clinicians.access.actor import Role
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Clinician
from clinicians.credentials import changes, commands
from clinicians.credentials.jurisdictions import holds_in, is_place
from clinicians.credentials.models import Licence
from clinicians.credentials.npi import is_npi
from clinicians.credentials.policies import covers
from tests.cast.people import enlist
from tests.cast.sign_in import client_for

TODAY = now().date()


@pytest.fixture
def ada(ada):
    """Without the licence that the cast gives her."""
    Licence.objects.filter(clinician=ada.member_id).delete()
    return ada


def licence_in(days=400, **changes):
    return {
        "kind": "LICSW",
        "number": "MA-118233",
        "jurisdictions": ["US-MA"],
        "expires_on": (TODAY + timedelta(days=days)).isoformat(),
        **changes,
    }


def add(actor, owner, **changes):
    return client_for(actor).post(
        f"/api/v1/staff/{owner.member_id}/licences", licence_in(**changes), format="json"
    )


def act_on(actor, licence, act):
    return client_for(actor).post(f"/api/v1/licences/{licence['id']}/{act}", {}, format="json")


def test_otto_and_olga_of_another_clinic_reach_no_licence_here(otto, olga, ada, ines):
    licence = add(ines, ada).json()

    for stranger in (otto, olga):
        assert add(stranger, ada).status_code == 404
        assert act_on(stranger, licence, "verify").status_code == 404
        assert act_on(stranger, licence, "retire").status_code == 404


def test_a_participant_reaches_no_licence(ben, ada, ines):
    licence = add(ines, ada).json()

    assert add(ben, ada).status_code == 404
    assert act_on(ben, licence, "verify").status_code == 404


def test_a_colleague_does_not_keep_anothers_licences(tomas, ada):
    assert add(tomas, ada).status_code == 403


def test_a_licence_is_added_by_its_owner_and_verified_by_an_administrator(ada, ines, clinic):
    added = add(ada, ada)
    verified = act_on(ines, added.json(), "verify")

    assert added.status_code == 201
    assert added.json()["state"] == "unverified"
    assert added.json()["verified_by"] is None
    assert verified.json()["state"] == "valid"
    assert verified.json()["verified_by"] == "Ines Duarte"
    acts = AuditRecord.objects.filter(clinic=clinic).order_by("seq").values_list("act", flat=True)
    assert list(acts) == ["licence.added", "licence.verified"]


def test_nobody_verifies_their_own_licence(ines, ada):
    own = add(ines, ines).json()

    assert act_on(ines, own, "verify").status_code == 403
    assert act_on(ada, own, "verify").status_code == 403


def test_an_expired_licence_is_not_verified_and_a_retired_one_is_gone(ines, ada):
    expired = add(ines, ada, days=-2).json()
    retired = add(ines, ada).json()
    act_on(ines, retired, "retire")

    assert expired["state"] == "expired"
    assert act_on(ines, expired, "verify").json()["code"] == "licence_expired"
    assert act_on(ines, retired, "verify").json()["code"] == "licence_retired"
    listed = client_for(ines).get(f"/api/v1/staff/{ada.member_id}").json()["licences"]
    assert [each["id"] for each in listed] == [expired["id"]]


@pytest.mark.parametrize(
    ("days", "state"), [(-1, "expired"), (0, "expires_soon"), (60, "expires_soon"), (61, "valid")]
)
def test_the_state_follows_the_days_left(days, state):
    day = date(2031, 3, 1)
    licence = Licence(expires_on=day + timedelta(days=days), verified_at=now())

    assert licence.state_on(day) == state


@pytest.mark.parametrize("code", ["MA", "US-", "us_ma", "EVERYWHERE", "US-MASS"])
def test_jurisdictions_that_are_none_are_refused(ines, ada, code):
    assert add(ines, ada, jurisdictions=[code]).status_code == 400


def test_a_licence_needs_a_jurisdiction(ines, ada):
    assert add(ines, ada, jurisdictions=[]).status_code == 400


def test_a_verified_licence_covers_its_state_through_its_last_day(ines, ada):
    licence = add(ines, ada, days=10).json()
    person = Clinician.objects.get(pk=ada.member_id)
    last = TODAY + timedelta(days=10)
    assert not covers(person, "US-MA", TODAY), "unverified"

    act_on(ines, licence, "verify")

    person = Clinician.objects.get(pk=ada.member_id)
    assert covers(person, "US-MA", last)
    assert not covers(person, "US-MA", last + timedelta(days=1))
    assert not covers(person, "US-NY", TODAY)


def test_a_compact_covers_its_member_states_only(ines, ada):
    act_on(ines, add(ines, ada, jurisdictions=["psypact"]).json(), "verify")

    person = Clinician.objects.get(pk=ada.member_id)
    assert covers(person, "US-PA", TODAY)
    assert not covers(person, "US-NY", TODAY)


def test_a_second_role_of_the_same_person_does_not_vouch_for_them(ines, clinic):
    """The same login, as administrator, may not verify what it holds as facilitator."""
    ines_facilitates = enlist(clinic, "Ines Duarte", Role.FACILITATOR)
    licence = add(ines_facilitates, ines_facilitates).json()

    with pytest.raises(Exception, match="Another administrator"):
        commands.verify_licence(ines, licence["id"])


@pytest.mark.parametrize(
    ("number", "valid"),
    [
        ("1234567893", True),
        ("1558598797", True),
        ("1234567890", False),
        ("123456789", False),
        ("12345678931", False),
        ("١٢٣٤٥٦٧٨٩٣", False),
        ("", False),
    ],
)
def test_an_npi_is_checked_by_its_last_digit(number, valid):
    assert is_npi(number) is valid


@pytest.mark.parametrize(
    ("codes", "place", "covered"),
    [
        ("US-MA", "US-MA", True),
        ("US-MA", "US-NH", False),
        ("US-MA", "US", False),
        ("US", "US-MA", False),
        ("PSYPACT", "US-NH", True),
        ("PSYPACT", "US-MA", False),
        ("PSYPACT", "CA-ON", False),
        ("NZ", "NZ", True),
        ("NZ", "NZ-AUK", True),
        ("NZ", "AU", False),
        ("GB-SCT", "GB-SCT", True),
        ("GB-SCT", "GB-ENG", False),
        ("GB-SCT", "GB", False),
        ("GB-ENG US-MA", "US-MA", True),
        ("CA", "US-CA", False),
        ("CA-ON", "CA-ON", True),
    ],
)
def test_a_licence_holds_where_it_says_and_a_part_never_stands_for_the_whole(codes, place, covered):
    assert holds_in(codes.split(), place) is covered


@pytest.mark.parametrize(
    ("country", "region", "enough"),
    [
        ("US", "MA", True),
        ("US", "", False),
        ("US", "ZZ", False),
        ("us", "MA", False),
        ("NZ", "", True),
        ("GB", "SCT", True),
        ("GB", "sct", False),
        ("GBR", "", False),
        ("", "", False),
    ],
)
def test_a_place_in_the_united_states_names_its_state(country, region, enough):
    assert is_place(country, region) is enough


def test_a_whole_country_is_named_on_a_licence_but_never_the_united_states(ada, ines):
    assert add(ines, ada, jurisdictions=["NZ"]).status_code == 201
    assert add(ines, ada, jurisdictions=["US"]).status_code == 400


def test_whoever_keeps_doors_hears_of_every_change(ada, ines, monkeypatch):
    heard = []
    monkeypatch.setattr(changes, "_handlers", [heard.append])

    licence = add(ines, ada).json()
    act_on(ines, licence, "verify")
    act_on(ines, licence, "retire")

    assert heard == [ada.clinic_id] * 3
