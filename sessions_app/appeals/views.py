from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from sessions_app.appeals import commands, selectors
from sessions_app.appeals.serializers import AnswerIn, AppealIn, AppealOut, OwnAppealOut


class SessionAppeal(ActorView):
    @extend_schema(operation_id="appeal", request=AppealIn, responses={201: OwnAppealOut})
    def post(self, request: Request, session_id: UUID) -> Response:
        given = AppealIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.appeal(self.actor, session_id, text=given.validated_data["text"])
        own = selectors.own_appeal(self.actor, session_id)
        return Response(OwnAppealOut(own).data, status=201)


class MyAppeal(ActorView):
    """Whether one was sent out of this session, why, and what became of an appeal."""

    @extend_schema(operation_id="my_appeal", responses=OwnAppealOut)
    def get(self, _request: Request, session_id: UUID) -> Response:
        return Response(OwnAppealOut(selectors.own_appeal(self.actor, session_id)).data)


class SessionAppeals(ActorView):
    @extend_schema(operation_id="session_appeals", responses=AppealOut(many=True), filters=False)
    def get(self, _request: Request, session_id: UUID) -> Response:
        session, rows = selectors.appeals_of(self.actor, session_id)
        return Response(AppealOut(rows, many=True, context={"session": session}).data)


class AppealAnswer(ActorView):
    @extend_schema(operation_id="answer_appeal", request=AnswerIn, responses=AppealOut)
    def post(self, request: Request, appeal_id: UUID) -> Response:
        given = AnswerIn(data=request.data)
        given.is_valid(raise_exception=True)
        told = given.validated_data
        answered = commands.answer(
            self.actor, appeal_id, text=told["answer"], readmit=told["readmit"]
        )
        return Response(AppealOut(answered, context={"session": answered.session}).data)
