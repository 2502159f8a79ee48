from __future__ import annotations

from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.actor import Actor
from clinicians.access.door import ActorView
from sessions_app.notes import commands
from sessions_app.notes.policies import can_save, can_sign
from sessions_app.notes.selectors import Page
from sessions_app.notes.serializers import NoteIn, NoteOut

IF_MATCH = OpenApiParameter(
    "If-Match",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    description="The ETag of the version you saw. Needed once the note exists.",
)


class SessionNote(ActorView):
    @extend_schema(responses=NoteOut)
    def get(self, request: Request, session_id: UUID) -> Response:
        return _shown(self.actor, commands.open_note(self.actor, session_id=session_id))

    @extend_schema(request=NoteIn, responses=NoteOut, parameters=[IF_MATCH])
    def put(self, request: Request, session_id: UUID) -> Response:
        body = NoteIn(data=request.data)
        body.is_valid(raise_exception=True)
        page = commands.save_note(
            self.actor,
            session_id=session_id,
            body=dict(body.validated_data),
            expected=seen_version(request),
        )
        return _shown(self.actor, page)


class NoteSignature(ActorView):
    @extend_schema(request=None, responses=NoteOut, parameters=[IF_MATCH])
    def post(self, request: Request, session_id: UUID) -> Response:
        page = commands.sign_note(self.actor, session_id=session_id, expected=seen_version(request))
        return _shown(self.actor, page)


def seen_version(request: Request) -> str | None:
    """The version in If-Match, written `"3"` (RFC 9110); proxies may weaken it to `W/"3"`."""
    given = request.headers.get("If-Match")
    return None if given is None else given.strip().removeprefix("W/").strip('"')


def _shown(actor: Actor, page: Page) -> Response:
    saving, signing = (rule(actor, page.session, page.note) for rule in (can_save, can_sign))
    abilities = {"write": saving.as_ability(), "sign": signing.as_ability()}
    response = Response(NoteOut(page, context={"abilities": abilities}).data)
    response["ETag"] = f'"{page.version}"'
    response["Cache-Control"] = "no-store"
    return response
