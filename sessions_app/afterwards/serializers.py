"""What is left of a session, on the wire."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import Abilities, PlainText
from sessions_app.afterwards import policies
from sessions_app.afterwards.commands import PURPOSES
from sessions_app.afterwards.models import FEWEST_DAYS, MOST_DAYS, Purge


class PurposeIn(serializers.Serializer[Any]):
    """What the transcript is read for."""

    purpose = serializers.ChoiceField(PURPOSES)


class PastSessionOut(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    number = serializers.IntegerField()
    group = serializers.CharField(source="group.name")
    group_id = serializers.UUIDField()
    time_zone = serializers.CharField(source="group.time_zone")
    starts_at = serializers.DateTimeField()
    closed_at = serializers.DateTimeField(allow_null=True)


class SpeakerOut(serializers.Serializer[Any]):
    key = serializers.CharField()
    name = serializers.CharField()
    role = serializers.CharField()


class RemovedWordsOut(serializers.Serializer[Any]):
    by = serializers.CharField()
    reason = serializers.CharField()


class HeldWordsOut(serializers.Serializer[Any]):
    why = serializers.CharField()
    became = serializers.CharField()


class OwnEntryOut(serializers.Serializer[Any]):
    seq = serializers.IntegerField()
    at = serializers.DateTimeField()
    strand = serializers.SerializerMethodField()
    text = serializers.CharField()
    edited = serializers.SerializerMethodField()
    removed = serializers.SerializerMethodField()
    held = serializers.SerializerMethodField()

    def get_strand(self, entry: Any) -> str:
        """Where, without whose key: one's own aside is just an aside."""
        return str(entry.strand.partition(":")[0])

    def get_edited(self, entry: Any) -> bool:
        return bool(entry.earlier)

    def get_removed(self, entry: Any) -> bool:
        return entry.removed is not None

    def get_held(self, entry: Any) -> str:
        return str(entry.held["became"]) if entry.held else ""


class TranscriptEntryOut(serializers.Serializer[Any]):
    """Words (`text`), or a moment of the session (`text` null, told by `kind` and `body`)."""

    seq = serializers.IntegerField()
    at = serializers.DateTimeField()
    kind = serializers.CharField()
    author = serializers.CharField()
    strand = serializers.CharField()
    text = serializers.CharField(allow_null=True)
    asks = serializers.CharField(allow_null=True)
    earlier = serializers.ListField(child=serializers.CharField())
    removed = RemovedWordsOut(allow_null=True)
    held = HeldWordsOut(allow_null=True)
    body = serializers.DictField()


class TranscriptOut(serializers.Serializer[Any]):
    session = PastSessionOut()
    people = SpeakerOut(many=True)
    entries = TranscriptEntryOut(many=True)


class OwnSessionOut(serializers.Serializer[Any]):
    session = PastSessionOut()
    purged_at = serializers.DateTimeField(allow_null=True)


class OwnWordsOut(serializers.Serializer[Any]):
    session = PastSessionOut()
    entries = OwnEntryOut(many=True)


class FeelingOut(serializers.Serializer[Any]):
    """Means from 0 to 4; null where fewer than three answered."""

    session = serializers.UUIDField(source="session_id")
    number = serializers.IntegerField(source="session.number")
    starts_at = serializers.DateTimeField(source="session.starts_at")
    answers = serializers.IntegerField()
    heard = serializers.FloatField(allow_null=True)
    understood = serializers.FloatField(allow_null=True)
    hopeful = serializers.FloatField(allow_null=True)


class RetentionIn(serializers.Serializer[Any]):
    transcript_days = serializers.IntegerField(min_value=FEWEST_DAYS, max_value=MOST_DAYS)


class RetentionOut(RetentionIn):
    pass


class LegalHoldIn(serializers.Serializer[Any]):
    reason = PlainText(max_length=1000, multiline=True)


class LegalHoldOut(serializers.Serializer[Any]):
    reason = serializers.CharField()
    placed_at = serializers.DateTimeField()
    placed_by = serializers.CharField(source="placed_by.display_name")


class KeepingOut(serializers.Serializer[Any]):
    """`kept_until` is null while a hold stands, or before the session is closed."""

    kept_until = serializers.DateTimeField(allow_null=True)
    purged_at = serializers.DateTimeField(allow_null=True)
    hold = LegalHoldOut(allow_null=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(Abilities)
    def get_abilities(self, kept: Any) -> Any:
        actor = self.context["actor"]
        verdicts = {
            "read": policies.can_read_transcript(actor, kept.session),
            "place_hold": policies.can_place_hold(actor, kept.session),
            "release_hold": policies.can_release_hold(actor),
        }
        return {name: verdict.as_ability() for name, verdict in verdicts.items()}


class PurgeOut(serializers.ModelSerializer[Purge]):
    session = PastSessionOut()

    class Meta:
        model = Purge
        fields = (
            "id", "session", "record_class", "entries", "first_at", "last_at", "sha256",
            "policy_days", "purged_at",
        )  # fmt: skip
