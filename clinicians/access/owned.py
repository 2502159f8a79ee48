"""Rows that belong to a clinic, and the one door to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from backend.kernel.errors import NotFound
from backend.kernel.ids import uuid7
from clinicians.access.actor import Actor

NOTHING = Q(pk__in=[])


class OwnedQuerySet(models.QuerySet[Any]):
    def visible_to(self, actor: Actor) -> Self:
        """The rows this person may know of: of their clinic, narrowed by the model's `scope`."""
        return self.filter(self.model.scope(actor), clinic_id=actor.clinic_id)


class ClinicOwned(models.Model):
    """A row owned by one clinic. Participants see none of a model unless its `scope` says so."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    clinic = models.ForeignKey("clinicians.Clinic", models.PROTECT, related_name="+")

    objects = OwnedQuerySet.as_manager()

    class Meta:
        abstract = True

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return Q() if actor.is_staff else NOTHING


if TYPE_CHECKING:
    Owned = TypeVar("Owned", bound=models.Model)
else:
    Owned = TypeVar("Owned")


def fetch(rows: models.QuerySet[Owned], actor: Actor, row_id: UUID | str) -> Owned:
    """The visible row with this id. Absent, malformed and foreign ids answer the same 404."""
    visible: models.QuerySet[Owned] = rows.visible_to(actor)  # type: ignore[attr-defined]  # every ClinicOwned manager has it
    return found_in(visible, row_id)


def found_in(rows: models.QuerySet[Owned], row_id: UUID | str) -> Owned:
    """The row with this id among those that were chosen for this person, or the same 404."""
    try:
        found = rows.filter(pk=row_id).first()
    except (ValidationError, ValueError):
        found = None
    if found is None:
        raise NotFound
    return found
