from __future__ import annotations

from django.db import models
from django.db.models import Q, UniqueConstraint

from backend.kernel.ids import uuid7
from backend.vault.fields import EncryptedJSON, EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned


class AuditRecord(ClinicOwned):
    """One link of a clinic's chain. Ids and states only; `detail` and `salt` are encrypted."""

    seq = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    actor = models.CharField(max_length=40)
    role = models.CharField(max_length=16)
    session = models.CharField(max_length=32, blank=True)
    act = models.CharField(max_length=64)
    object = models.CharField(max_length=96, blank=True)
    purpose = models.CharField(max_length=64, blank=True)
    outcome = models.CharField(max_length=8)
    commit = models.CharField(max_length=64)
    sealed = EncryptedJSON(null=True)
    prev = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [UniqueConstraint("clinic", "seq", name="one_record_per_seq")]
        indexes = [
            models.Index("clinic", "act", "seq", name="audit_by_act"),
            models.Index("clinic", "actor", "seq", name="audit_by_actor"),
            models.Index("clinic", "at", name="audit_by_time"),
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """Administrators and auditors read the clinic's trail; others what they did themselves."""
        if actor.role in {Role.ADMINISTRATOR, Role.AUDITOR}:
            return Q()
        return Q(actor=str(actor.member_id)) if actor.is_staff else NOTHING


class AuditHead(models.Model):
    """Where a clinic's chain ends. Locked last in every transaction that records."""

    clinic = models.OneToOneField("clinicians.Clinic", models.PROTECT, primary_key=True)
    seq = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    objects = models.Manager()


class SigningKey(models.Model):
    """The installation's Ed25519 key for checkpoints. The private half is sealed in the vault."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    number = models.PositiveSmallIntegerField(unique=True)
    public = models.CharField(max_length=64)
    private = EncryptedText()
    created_at = models.DateTimeField(auto_now_add=True)

    objects = models.Manager()
