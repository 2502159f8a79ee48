from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from sessions_app.consent import commands, selectors
from sessions_app.consent.serializers.forms import (
    ConsentFormIn,
    ConsentFormOut,
    DiffIn,
    FormChangesIn,
    FormVersionIn,
    FormVersionOut,
    GroupFormsIn,
    GroupFormsOut,
    TextChangeOut,
)
from sessions_app.consent.serializers.mine import ConsentsOut


class Forms(ActorView):
    @extend_schema(responses=ConsentFormOut(many=True), filters=False)
    def get(self, request: Request) -> Response:
        return _all(self)

    @extend_schema(request=ConsentFormIn, responses={201: ConsentFormOut})
    def post(self, request: Request) -> Response:
        given = ConsentFormIn(data=request.data)
        given.is_valid(raise_exception=True)
        form = commands.add_form(self.actor, **given.validated_data)
        return _shown(self, form.pk, status=201)


class StarterForms(ActorView):
    @extend_schema(request=None, responses={201: ConsentFormOut(many=True)}, filters=False)
    def post(self, request: Request) -> Response:
        commands.add_starter_forms(self.actor)
        return _all(self, status=201)


class FormDetail(ActorView):
    @extend_schema(responses=ConsentFormOut)
    def get(self, request: Request, form_id: UUID) -> Response:
        return _shown(self, form_id)

    @extend_schema(request=FormChangesIn, responses=ConsentFormOut)
    def patch(self, request: Request, form_id: UUID) -> Response:
        changes = FormChangesIn(data=request.data, partial=True)
        changes.is_valid(raise_exception=True)
        commands.change_form(self.actor, form_id, **changes.validated_data)
        return _shown(self, form_id)


class Versions(ActorView):
    @extend_schema(responses=FormVersionOut(many=True), filters=False)
    def get(self, request: Request, form_id: UUID) -> Response:
        versions = selectors.form_versions(self.actor, form_id)
        return Response(FormVersionOut(versions, many=True).data)

    @extend_schema(request=FormVersionIn, responses={201: FormVersionOut})
    def post(self, request: Request, form_id: UUID) -> Response:
        given = FormVersionIn(data=request.data)
        given.is_valid(raise_exception=True)
        version = commands.publish_version(self.actor, form_id, **given.validated_data)
        return Response(FormVersionOut(version).data, status=201)


class Differences(ActorView):
    @extend_schema(parameters=[DiffIn], responses=TextChangeOut(many=True), filters=False)
    def get(self, request: Request, form_id: UUID) -> Response:
        asked = DiffIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        found = selectors.version_differences(self.actor, form_id, **asked.validated_data)
        return Response(TextChangeOut(found, many=True).data)


class GroupForms(ActorView):
    @extend_schema(responses=GroupFormsOut)
    def get(self, request: Request, group_id: UUID) -> Response:
        return Response(GroupFormsOut(selectors.forms_of_group(self.actor, group_id)).data)

    @extend_schema(request=GroupFormsIn, responses=GroupFormsOut)
    def put(self, request: Request, group_id: UUID) -> Response:
        given = GroupFormsIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.choose_forms(self.actor, group_id, **given.validated_data)
        return Response(GroupFormsOut(selectors.forms_of_group(self.actor, group_id)).data)


class PersonsConsents(ActorView):
    @extend_schema(responses=ConsentsOut)
    def get(self, request: Request, participant_id: UUID) -> Response:
        return Response(ConsentsOut(selectors.consents_of(self.actor, participant_id)).data)


def _all(view: ActorView, status: int = 200) -> Response:
    told = selectors.known_forms(view.actor)
    shown = ConsentFormOut(told, many=True, context={"actor": view.actor})
    return Response(shown.data, status=status)


def _shown(view: ActorView, form_id: UUID, status: int = 200) -> Response:
    told = selectors.form_now(view.actor, form_id)
    return Response(ConsentFormOut(told, context={"actor": view.actor}).data, status=status)
