"""On PostgreSQL a query that forgot `visible_to` still stays inside the clinic of the request."""

import pytest
from django.apps import apps
from django.db import connection

from backend.kernel import tenant
from clinicians.access.walls import POLICY, has_clinic
from clinicians.clinics.models import Membership


@pytest.fixture(autouse=True)
def released(db):
    yield
    tenant.release()


def members_seen():
    """A careless query: through no door at all."""
    return set(Membership._base_manager.values_list("pk", flat=True))


def test_confined_to_one_clinic_even_a_careless_query_shows_nothing_of_another(ada, otto):
    tenant.confine(otto.clinic_id)
    seen = members_seen()
    assert otto.member_id in seen
    assert (ada.member_id in seen) == (connection.vendor == "sqlite")


def test_confined_to_one_clinic_nothing_of_another_is_changed(ada, otto):
    tenant.confine(otto.clinic_id)
    changed = Membership._base_manager.filter(pk=ada.member_id).update(role="auditor")
    assert changed == (1 if connection.vendor == "sqlite" else 0)


def test_released_the_wall_is_down_for_the_next_request(ada, otto):
    tenant.confine(otto.clinic_id)
    tenant.release()
    assert {ada.member_id, otto.member_id} <= members_seen()


def test_every_table_that_belongs_to_a_clinic_stands_behind_the_wall(db):
    owned = {model._meta.db_table for model in apps.get_models() if has_clinic(model)}
    assert len(owned) > 5
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT p.tablename FROM pg_policies p JOIN pg_class c ON c.relname = p.tablename "
                "WHERE p.policyname = %s AND c.relforcerowsecurity",
                [POLICY],
            )
            assert owned == {row[0] for row in cursor.fetchall()}


def test_the_tests_do_not_connect_as_a_superuser_who_would_see_past_it(db):
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
            )
            assert cursor.fetchone() == (False,)
