"""The second factor: giving it, setting it up, recovery codes."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.errors import Unauthenticated
from clinicians.access.verdict import require
from clinicians.accounts import commands, entry
from clinicians.accounts.doors import Stage
from clinicians.accounts.entry_views import FACTOR_PASSED, EntryView, session_response
from clinicians.accounts.policies import can_make_recovery_codes
from clinicians.accounts.serializers import (
    CodeIn,
    EnrolmentSecretOut,
    RecoveryCodesOut,
    SessionOut,
)

ENROLLING = FACTOR_PASSED | {Stage.ENROL_SECOND_FACTOR}


class BadCode(Unauthenticated):
    code, message = "bad_code", "This code is not right. It may have run out, or been used before."


class SecondFactor(EntryView):
    stages = frozenset({Stage.SECOND_FACTOR})

    @extend_schema(request=CodeIn, responses=SessionOut)
    def post(self, request: Request) -> Response:
        """A code of the authenticator app, or a recovery code."""
        device = commands.pass_second_factor(self.person, user=self.user, code=given_code(request))
        if device is None:
            raise BadCode
        entry.pass_factor(request._request, device)
        return session_response(request)


class Enrolment(EntryView):
    stages = ENROLLING

    @extend_schema(request=None, responses=EnrolmentSecretOut)
    def post(self, request: Request) -> Response:
        """A fresh secret for an authenticator app. It counts only once it is confirmed."""
        secret = commands.begin_enrolment(self.person, user=self.user)
        return Response(EnrolmentSecretOut(secret).data)


class EnrolmentConfirmation(EntryView):
    stages = ENROLLING

    @extend_schema(request=CodeIn, responses=RecoveryCodesOut)
    def post(self, request: Request) -> Response:
        """Give the app's first code. This passes the second factor of this sign-in."""
        code = given_code(request)
        confirmed = commands.confirm_enrolment(self.person, user=self.user, code=code)
        if confirmed is None:
            raise BadCode
        device, codes = confirmed
        entry.keep_only_this(request._request, self.user)
        entry.pass_factor(request._request, device)
        return Response(RecoveryCodesOut({"recovery_codes": codes}).data)


class RecoveryCodes(EntryView):
    stages = FACTOR_PASSED

    @extend_schema(request=None, responses=RecoveryCodesOut)
    def post(self, request: Request) -> Response:
        """Ten new recovery codes; earlier ones are void."""
        require(can_make_recovery_codes(request.session))
        codes = commands.make_recovery_codes(self.person, user=self.user)
        return Response(RecoveryCodesOut({"recovery_codes": codes}).data)


def given_code(request: Request) -> str:
    given = CodeIn(data=request.data)
    given.is_valid(raise_exception=True)
    return str(given.validated_data["code"])
