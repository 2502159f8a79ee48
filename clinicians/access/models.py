from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q, UniqueConstraint

from backend.kernel.clock import now
from backend.vault.fields import EncryptedText
from clinicians.access.actor import Actor
from clinicians.access.owned import ClinicOwned


class StoredAnswer(ClinicOwned):
    """What was answered to a POST with an `Idempotency-Key`; without a status, still at work."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=now)
    status = models.PositiveSmallIntegerField(null=True)
    body = EncryptedText(null=True)

    class Meta:
        constraints = [UniqueConstraint("clinic", "user", "key", name="one_answer_per_key")]

    def __str__(self) -> str:
        return str(self.pk)

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return Q(user=actor.user_id)
