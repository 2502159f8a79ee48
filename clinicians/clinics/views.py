from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from clinicians.clinics import commands, selectors
from clinicians.clinics.models import Clinic
from clinicians.clinics.serializers import ClinicIn, ClinicOut


class OwnClinic(ActorView):
    @extend_schema(responses=ClinicOut)
    def get(self, request: Request) -> Response:
        return self._shown(selectors.own_clinic(self.actor))

    @extend_schema(request=ClinicIn, responses=ClinicOut)
    def patch(self, request: Request) -> Response:
        given = ClinicIn(data=request.data)
        given.is_valid(raise_exception=True)
        return self._shown(commands.change_clinic(self.actor, given.validated_data))

    def _shown(self, clinic: Clinic) -> Response:
        return Response(ClinicOut(clinic, context={"actor": self.actor}).data)
