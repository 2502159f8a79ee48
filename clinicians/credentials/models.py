from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import CheckConstraint, Q

from backend.kernel.clock import now
from backend.kernel.errors import Conflict
from clinicians.access.owned import ClinicOwned
from clinicians.clinics.models import Clinician

SOON = timedelta(days=60)


class LicenceRetired(Conflict):
    code, message = "licence_retired", "This licence is no longer kept. Add the current one."


class LicenceExpired(Conflict):
    code, message = "licence_expired", "This licence has expired. Add the renewed one."


class Licence(ClinicOwned):
    """A professional licence. It is never edited: a renewed one is added, the old one retired."""

    class State(models.TextChoices):
        UNVERIFIED = "unverified"
        VALID = "valid"
        EXPIRES_SOON = "expires_soon"
        EXPIRED = "expired"

    clinician = models.ForeignKey(Clinician, models.PROTECT, related_name="licences")
    kind = models.CharField(max_length=60)
    number = models.CharField(max_length=40)
    # Codes with a space between them.
    places = models.TextField()
    expires_on = models.DateField()
    created_at = models.DateTimeField(auto_now_add=True)
    verified_by = models.ForeignKey(Clinician, models.PROTECT, null=True, related_name="+")
    verified_at = models.DateTimeField(null=True)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(verified_by=None, verified_at=None)
                | Q(verified_by__isnull=False, verified_at__isnull=False),
                name="verified_by_iff_at",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"

    @property
    def jurisdictions(self) -> list[str]:
        return self.places.split()

    def state_on(self, day: date) -> Licence.State:
        """A licence holds through the day it expires on."""
        if self.expires_on < day:
            return self.State.EXPIRED
        if self.verified_at is None:
            return self.State.UNVERIFIED
        return self.State.EXPIRES_SOON if self.expires_on - day <= SOON else self.State.VALID

    @property
    def state(self) -> Licence.State:
        """Today, by the clinic's calendar."""
        return self.state_on(self.today)

    @property
    def today(self) -> date:
        return now().astimezone(ZoneInfo(self.clinic.time_zone)).date()

    def verify(self, by: Clinician, at: datetime) -> None:
        """Somebody compared it with the board's register."""
        if self.retired_at is not None:
            raise LicenceRetired
        if self.expires_on < self.today:
            raise LicenceExpired
        self.verified_by, self.verified_at = by, at

    def retire(self, at: datetime) -> None:
        if self.retired_at is not None:
            raise LicenceRetired
        self.retired_at = at
