"""Each role passes exactly the doors that the matrix says."""

import pytest
from django.db import transaction
from rest_framework.test import APIClient

from clinicians.access.actor import Role
from tests.cast.people import enlist
from tests.sweeps.api import operations
from tests.sweeps.matrix import MATRIX

# A bad password or code also answers 401; only these codes say that the door itself is shut.
SHUT = {"not_signed_in", "forbidden", "not_found", "second_factor_needed", "choose_clinic"}
# The clinic in this body is absent on purpose.
PASSED_ALL_THE_SAME = {"POST auth/clinic": "not_found"}


@pytest.fixture
def cast_by_letter(ben, ada, sol, ines, abe, clinic):
    noor = enlist(clinic, "Noor Hale", Role.FACILITATOR)
    return {"P": ben, "F": ada, "f": noor, "S": sol, "A": ines, "U": abe}


def knock(browser, operation, things):
    """Ask, then undo what the asking changed."""
    before = transaction.savepoint()
    call = getattr(browser, operation.method)
    address = operation.address(things)
    body = {k: v for k, v in operation.body(things).items() if k not in {"facilitator", "clinic"}}
    answer = call(address) if operation.method == "get" else call(address, body, format="json")
    transaction.savepoint_rollback(before)
    assert answer.status_code < 500, operation.name
    return answer.json()["code"] if answer.status_code >= 400 else ""


def test_every_route_of_the_schema_is_in_the_matrix_and_no_other():
    assert {each.name for each in operations()} == set(MATRIX)


@pytest.mark.parametrize("letter", [*"PFfSAUN"])
def test_a_role_passes_the_doors_that_the_matrix_opens_and_no_other(
    letter, harbour, cast_by_letter, client_for
):
    things = {**harbour, "code": "0000-0000-0000-0000", "instrument": "phq-9"}
    wrong = {}
    for each in operations():
        browser = APIClient() if letter == "N" else client_for(cast_by_letter[letter])
        code = knock(browser, each, things)
        passed = code not in SHUT or code == PASSED_ALL_THE_SAME.get(each.name)
        if passed != (letter in MATRIX[each.name]):
            wrong[each.name] = code
    assert wrong == {}
