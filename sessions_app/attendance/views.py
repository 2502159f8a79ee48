from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from sessions_app.attendance import commands, policies, selectors
from sessions_app.attendance.selectors import Sheet
from sessions_app.attendance.serializers import (
    AttendanceOut,
    AttendanceRowOut,
    AttendanceRulesOut,
    OverrideIn,
)


class SessionAttendance(ActorView):
    @extend_schema(responses=AttendanceOut)
    def get(self, request: Request, session_id: UUID) -> Response:
        return _shown(self, selectors.attendance_sheet(self.actor, session_id))


class AttendanceConfirmation(ActorView):
    @extend_schema(request=None, responses=AttendanceOut)
    def post(self, request: Request, session_id: UUID) -> Response:
        return _shown(self, commands.confirm_attendance(self.actor, session_id=session_id))


class AttendanceOverride(ActorView):
    @extend_schema(request=OverrideIn, responses=AttendanceRowOut)
    def post(self, request: Request, session_id: UUID, enrolment_id: UUID) -> Response:
        override = OverrideIn(data=request.data)
        override.is_valid(raise_exception=True)
        row = commands.override_attendance(
            self.actor,
            session_id=session_id,
            enrolment_id=enrolment_id,
            **override.validated_data,
        )
        return Response(AttendanceRowOut(row).data)


class ClinicAttendanceRules(ActorView):
    @extend_schema(responses=AttendanceRulesOut)
    def get(self, request: Request) -> Response:
        return Response(AttendanceRulesOut(selectors.rules_to_read(self.actor)).data)

    @extend_schema(request=AttendanceRulesOut, responses=AttendanceRulesOut)
    def patch(self, request: Request) -> Response:
        rules = AttendanceRulesOut(data=request.data, partial=True)
        rules.is_valid(raise_exception=True)
        changed = commands.set_attendance_rules(self.actor, changes=dict(rules.validated_data))
        return Response(AttendanceRulesOut(changed).data)


def _shown(view: ActorView, sheet: Sheet) -> Response:
    confirmed = sheet.confirmation is not None
    confirming = policies.can_confirm(view.actor, sheet.session, confirmed=confirmed)
    overriding = policies.can_override(view.actor, sheet.session)
    abilities = {"confirm": confirming.as_ability(), "override": overriding.as_ability()}
    return Response(AttendanceOut(sheet, context={"abilities": abilities}).data)
