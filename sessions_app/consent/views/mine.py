from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from sessions_app.consent import commands, selectors
from sessions_app.consent.commands import Signing
from sessions_app.consent.selectors import Kept
from sessions_app.consent.serializers.mine import (
    LanguageWantedIn,
    MyFormOut,
    SignatureOut,
    SigningIn,
    WithdrawalIn,
    WordsAskedIn,
    WordsOut,
)

PAPER = {(200, "application/pdf"): OpenApiResponse(OpenApiTypes.BINARY)}


class MyForms(ActorView):
    @extend_schema(parameters=[LanguageWantedIn], responses=MyFormOut(many=True), filters=False)
    def get(self, request: Request) -> Response:
        wanted = LanguageWantedIn(data=request.query_params)
        wanted.is_valid(raise_exception=True)
        asked = selectors.my_forms(self.actor)
        spoken = wanted.validated_data.get("language") or selectors.own_language(self.actor)
        context = {"language": spoken}
        return Response(MyFormOut(asked, many=True, context=context).data)


class MyForm(ActorView):
    @extend_schema(parameters=[WordsAskedIn], responses=WordsOut)
    def get(self, request: Request, version_id: UUID) -> Response:
        asked = WordsAskedIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        wanted = asked.validated_data
        words = selectors.my_words(
            self.actor,
            version_id,
            language=wanted.get("language", ""),
            group_id=wanted.get("group"),
        )
        return Response(WordsOut(words).data)


class MySignatures(ActorView):
    @extend_schema(responses=SignatureOut(many=True), filters=False)
    def get(self, request: Request) -> Response:
        kept = selectors.my_signatures(self.actor)
        return Response(SignatureOut(kept, many=True, context={"actor": self.actor}).data)

    @extend_schema(request=SigningIn, responses={201: SignatureOut})
    def post(self, request: Request) -> Response:
        given = SigningIn(data=request.data)
        given.is_valid(raise_exception=True)
        kept = commands.sign(self.actor, signing=Signing(**given.validated_data))
        return _shown(self, kept, status=201)


class SignatureCopy(ActorView):
    @extend_schema(responses=PAPER)
    def get(self, request: Request, signature_id: UUID) -> HttpResponse:
        paper = commands.open_copy(self.actor, signature_id)
        response = HttpResponse(paper, content_type="application/pdf")
        response["Content-Disposition"] = f'attachment; filename="agreement-{signature_id}.pdf"'
        response["Cache-Control"] = "no-store"
        return response


class Withdrawing(ActorView):
    @extend_schema(request=WithdrawalIn, responses=SignatureOut)
    def post(self, request: Request, signature_id: UUID) -> Response:
        given = WithdrawalIn(data=request.data)
        given.is_valid(raise_exception=True)
        kept = commands.withdraw(self.actor, signature_id, **given.validated_data)
        return _shown(self, kept)


def _shown(view: ActorView, kept: Kept, status: int = 200) -> Response:
    return Response(SignatureOut(kept, context={"actor": view.actor}).data, status=status)
