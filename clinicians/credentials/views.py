from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from clinicians.credentials import commands
from clinicians.credentials.serializers import LicenceIn, LicenceOut


class StaffLicences(ActorView):
    @extend_schema(request=LicenceIn, responses={201: LicenceOut})
    def post(self, request: Request, staff_id: UUID) -> Response:
        given = LicenceIn(data=request.data)
        given.is_valid(raise_exception=True)
        licence = commands.add_licence(self.actor, staff_id, **given.validated_data)
        return Response(LicenceOut(licence).data, status=201)


class LicenceVerification(ActorView):
    @extend_schema(request=None, responses=LicenceOut)
    def post(self, request: Request, licence_id: UUID) -> Response:
        return Response(LicenceOut(commands.verify_licence(self.actor, licence_id)).data)


class LicenceRetirement(ActorView):
    @extend_schema(request=None, responses=LicenceOut)
    def post(self, request: Request, licence_id: UUID) -> Response:
        return Response(LicenceOut(commands.retire_licence(self.actor, licence_id)).data)
