"""The tables of the live room: a head per room, the append-only log, and who is alive."""

from __future__ import annotations

from secrets import token_hex
from uuid import UUID

from django.db import models
from django.db.models import Q, UniqueConstraint

from backend.vault.fields import EncryptedJSON
from clinicians.access.actor import Actor
from clinicians.access.owned import ClinicOwned
from clinicians.clinics.models import Clinic
from sessions_app.groups.models import GroupSession
from sessions_app.groups.scopes import within_groups


def new_epoch() -> str:
    return token_hex(8)


def room_scope(room_id: UUID) -> str:
    """The name of the room's own key in the vault."""
    return f"room:{room_id}"


class Room(ClinicOwned):
    """The room of one session. Its row is the lock of its log: whoever appends holds it.

    `epoch` changes only if a log is ever replaced, so that a client knows to forget. `present`
    counts the open connections, so that those of a dead process are found without reading logs.
    `purged_at`: since then the log's key is gone, and its bodies cannot be read by anybody.
    """

    session = models.OneToOneField(GroupSession, models.PROTECT, related_name="room")
    epoch = models.CharField(max_length=16, default=new_epoch, editable=False)
    head = models.PositiveBigIntegerField(default=0)
    present = models.PositiveIntegerField(default=0)
    status = models.CharField(max_length=8, default="lobby")
    purged_at = models.DateTimeField(null=True)

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return within_groups(actor, "session__group")


class RoomEvent(ClinicOwned):
    """One event at its place in one room's log.

    `sealed` holds the body (and what recognises a repeated cid) under the room's own key:
    destroying that key purges a transcript whose rows must stay. Neither of its foreign keys has an
    index of its own: rows are found by room and place, and each index is written with each message.
    """

    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="+", db_index=False)
    room = models.ForeignKey(Room, models.PROTECT, related_name="events", db_index=False)
    seq = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=32)
    author = models.CharField(max_length=64)
    audience = models.CharField(max_length=80)
    cid = models.CharField(max_length=36, null=True)
    sealed = EncryptedJSON()

    class Meta:
        constraints = [
            UniqueConstraint("room", "seq", name="one_event_per_place"),
            UniqueConstraint(
                fields=["room", "author", "cid"],
                condition=Q(cid__isnull=False),
                name="one_event_per_cid",
            ),
        ]
        indexes = [
            models.Index(
                fields=["room", "author"],
                condition=Q(kind__in=["presence.knocked", "presence.joined"]),
                name="who_came_to_a_room",
            )
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """The log is read through the room, which knows what each person may see of it."""
        return within_groups(actor, "room__session__group") if actor.is_staff else Q(pk__in=[])

    @property
    def vault_scope(self) -> str:
        return room_scope(self.room_id)


class ProcessLease(models.Model):
    """A server process that says, every few seconds, that it is alive."""

    process = models.CharField(max_length=16, primary_key=True)
    beat_at = models.DateTimeField()

    objects = models.Manager()
