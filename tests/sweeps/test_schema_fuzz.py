"""Schemathesis reads our own OpenAPI and sends what fits it, and what nearly does."""

import json

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import response_schema_conformance

from tests.cast.sign_in import client_for
from tests.sweeps.api import schema

CSRF = "c" * 32
api = schemathesis.openapi.from_dict(schema())
api.app = get_wsgi_application()
# Ending the sign-in would leave nothing to try the rest with.
trying = api.exclude(method="DELETE", path_regex="/auth/")
OPERATIONS = [found.ok() for found in trying.get_all_operations() if isinstance(found, Ok)]


@pytest.fixture
def within_one_transaction():
    """Requests of a test share its transaction, as Django's own test client arranges it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def session_key(ines, harbour, within_one_transaction):
    return client_for(ines).cookies["sessionid"].value


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.label)
def test_no_request_of_any_shape_breaks_the_server(operation, session_key):
    @settings(
        max_examples=12,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def sent(case):
        answer = case.call(
            cookies={"sessionid": session_key, "csrftoken": CSRF}, headers={"X-CSRFToken": CSRF}
        )
        case.validate_response(answer, checks=[not_a_server_error, response_schema_conformance])
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == ["application/problem+json"]
            assert json.loads(answer.content)["code"]

    sent()
