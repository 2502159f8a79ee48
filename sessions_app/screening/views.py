from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from sessions_app.safety.places import where_is
from sessions_app.screening import commands, selectors
from sessions_app.screening.models import ScreeningResponse
from sessions_app.screening.required import not_sent_yet
from sessions_app.screening.serializers import forms, plans
from sessions_app.screening.serializers.history import HistoryEntryOut


class MyScreenings(ActorView):
    applicants = True

    @extend_schema(
        parameters=[forms.LanguageAskedIn], responses=forms.ScreeningOut(many=True), filters=False
    )
    def get(self, request: Request) -> Response:
        found = selectors.own_screenings(self.actor)
        return Response(forms.ScreeningOut(found, many=True, context=_language(request)).data)

    @extend_schema(request=forms.BeginIn, responses={201: forms.ScreeningOut})
    def post(self, request: Request) -> Response:
        given = forms.BeginIn(data=request.data)
        given.is_valid(raise_exception=True)
        begun = commands.begin_screening(self.actor, **given.validated_data)
        return Response(forms.ScreeningOut(begun).data, status=201)


class RequiredScreenings(ActorView):
    @extend_schema(
        parameters=[forms.LanguageAskedIn], responses=forms.RequiredOut(many=True), filters=False
    )
    def get(self, request: Request) -> Response:
        found = not_sent_yet(self.actor)
        context = {"language": _language(request).get("language", "en")}
        return Response(forms.RequiredOut(found, many=True, context=context).data)


class MyScreening(ActorView):
    applicants = True

    @extend_schema(parameters=[forms.LanguageAskedIn], responses=forms.FormOut)
    def get(self, request: Request, screening_id: UUID) -> Response:
        found = selectors.own_screening(self.actor, screening_id)
        return Response(forms.FormOut(forms.form(found, **_language(request))).data)

    @extend_schema(request=forms.AnswersIn, responses=forms.SavedOut)
    def patch(self, request: Request, screening_id: UUID) -> Response:
        given = forms.AnswersIn(data=request.data)
        given.is_valid(raise_exception=True)
        saved = commands.save_answers(self.actor, screening_id, **given.validated_data)
        context = {"help": _help(saved, given.validated_data["answers"])}
        return Response(forms.SavedOut(saved, context=context).data)


class MyScreeningCompletion(ActorView):
    applicants = True

    @extend_schema(request=None, responses=forms.SentOut)
    def post(self, request: Request, screening_id: UUID) -> Response:
        sent = commands.complete_response(self.actor, screening_id)
        return Response(forms.SentOut({"status": sent.status, "help": _help(sent)}).data)


class Instruments(ActorView):
    @extend_schema(
        parameters=[forms.LanguageAskedIn], responses=plans.InstrumentOut(many=True), filters=False
    )
    def get(self, request: Request) -> Response:
        found = selectors.instruments(self.actor)
        shown = [plans.instrument(d, enabled=on, **_language(request)) for d, on in found]
        return Response(plans.InstrumentOut(shown, many=True).data)


class Instrument(ActorView):
    @extend_schema(request=plans.SwitchIn, responses=plans.InstrumentOut)
    def put(self, request: Request, instrument: str) -> Response:
        given = plans.SwitchIn(data=request.data)
        given.is_valid(raise_exception=True)
        definition = commands.switch_instrument(self.actor, instrument, **given.validated_data)
        shown = plans.instrument(definition, enabled=given.validated_data["enabled"])
        return Response(plans.InstrumentOut(shown).data)


class GroupScreeningPlan(ActorView):
    @extend_schema(responses=plans.PlanOut)
    def get(self, request: Request, group_id: UUID) -> Response:
        keys = selectors.plan_to_read(self.actor, group_id)
        return Response(plans.PlanOut({"instruments": keys}).data)

    @extend_schema(request=plans.PlanIn, responses=plans.PlanOut)
    def put(self, request: Request, group_id: UUID) -> Response:
        given = plans.PlanIn(data=request.data)
        given.is_valid(raise_exception=True)
        plan = commands.set_plan(self.actor, group_id, **given.validated_data)
        return Response(plans.PlanOut({"instruments": plan.keys}).data)


class ScreeningsOfPerson(ActorView):
    @extend_schema(
        parameters=[forms.LanguageAskedIn], responses=HistoryEntryOut(many=True), filters=False
    )
    def get(self, request: Request, participant_id: UUID) -> Response:
        entries = commands.open_history(self.actor, participant_id)
        context = {"actor": self.actor, **_language(request)}
        return Response(HistoryEntryOut(entries, many=True, context=context).data)

    @extend_schema(request=plans.AskIn, responses={201: plans.AskedOut})
    def post(self, request: Request, participant_id: UUID) -> Response:
        given = plans.AskIn(data=request.data)
        given.is_valid(raise_exception=True)
        asked = commands.assign_screening(self.actor, participant_id, **given.validated_data)
        return Response(plans.AskedOut(asked).data, status=201)


class ScreeningReview(ActorView):
    @extend_schema(request=plans.ReviewIn, responses=HistoryEntryOut)
    def post(self, request: Request, screening_id: UUID) -> Response:
        given = plans.ReviewIn(data=request.data)
        given.is_valid(raise_exception=True)
        entry = commands.review_response(self.actor, screening_id, **given.validated_data)
        return Response(HistoryEntryOut(entry, context={"actor": self.actor}).data)


def _language(request: Request) -> dict[str, Any]:
    asked = forms.LanguageAskedIn(data=request.query_params)
    asked.is_valid(raise_exception=True)
    return dict(asked.validated_data)


def _help(
    response: ScreeningResponse, answers: Mapping[str, Any] | None = None
) -> dict[str, str | None] | None:
    """For the very next screen: after these answers, or after the whole form."""
    if not selectors.calls_for_help(response, answers):
        return None
    return {"country": where_is(response.participant_id) or None}
