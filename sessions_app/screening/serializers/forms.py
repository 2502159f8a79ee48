"""Forms on the wire, for whoever fills them in."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.kernel.fields import PlainText
from sessions_app.screening.definitions import LANGUAGES, SPOKEN, Definition, Item, in_language
from sessions_app.screening.models import ScreeningResponse
from sessions_app.screening.shelf import version_of

MOST_ANSWERS, LONGEST_KEY = 200, 32
TRANSLATIONS = (("official", "official"), ("unofficial", "unofficial"))
ONE_ANSWER = {"type": ["integer", "null"]}


@extend_schema_field({"type": "object", "additionalProperties": ONE_ANSWER})
class AnswersField(serializers.Field[Any, Any, Any, Any]):
    """`{item: value}`, null where an answer is taken back. What is offered, the domain knows."""

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        if not isinstance(data, dict) or len(data) > MOST_ANSWERS:
            raise serializers.ValidationError("These are no answers to a form.", code="invalid")
        return data

    def to_representation(self, value: Any) -> Any:
        return value


class LanguageAskedIn(serializers.Serializer[Any]):
    language = serializers.ChoiceField(SPOKEN, required=False)


class AnswersIn(serializers.Serializer[Any]):
    """Only what changed. `language`: the one it was read in."""

    answers = AnswersField(default=dict)
    language = serializers.ChoiceField(SPOKEN, required=False)


class OptionOut(serializers.Serializer[Any]):
    value = serializers.IntegerField()
    label = serializers.CharField()  # type: ignore[assignment]  # a name on the wire; DRF takes it off the class


class AskIfOut(serializers.Serializer[Any]):
    """Show this question only if one of these was answered with at least this much."""

    any_of = serializers.ListField(child=serializers.CharField())
    at_least = serializers.IntegerField()


class ItemOut(serializers.Serializer[Any]):
    id = serializers.CharField()
    text = serializers.CharField()
    options = OptionOut(many=True)
    optional = serializers.BooleanField()
    ask_if = AskIfOut(allow_null=True)


class ScreeningOut(serializers.ModelSerializer[ScreeningResponse]):
    """A form in the person's list: that it is there and how far it is. Never a score."""

    title = serializers.SerializerMethodField()
    status = serializers.ChoiceField(ScreeningResponse.Status.choices)
    answered = serializers.SerializerMethodField()
    total = serializers.SerializerMethodField()

    class Meta:
        model = ScreeningResponse
        fields: tuple[str, ...] = (
            "id", "key", "title", "status", "due_at", "answered", "total",
        )  # fmt: skip

    def get_title(self, response: ScreeningResponse) -> str:
        language = self.context.get("language") or response.language
        return in_language(_definition(response).title, language)

    def get_answered(self, response: ScreeningResponse) -> int:
        return _definition(response).progress(response.answers)[0]

    def get_total(self, response: ScreeningResponse) -> int:
        return _definition(response).progress(response.answers)[1]


class RequiredOut(serializers.Serializer[Any]):
    """What a group of the person's waits for, where there is no form of it yet."""

    key = serializers.CharField()
    title = serializers.SerializerMethodField()
    minutes = serializers.IntegerField()
    total = serializers.SerializerMethodField()

    def get_title(self, definition: Definition) -> str:
        return in_language(definition.title, self.context["language"])

    def get_total(self, definition: Definition) -> int:
        return definition.progress({})[1]


class BeginIn(serializers.Serializer[Any]):
    instrument = PlainText(max_length=LONGEST_KEY)


class FormOut(serializers.Serializer[Any]):
    """A form to fill in, in one language, with what was answered so far."""

    id = serializers.UUIDField()
    key = serializers.CharField()
    version = serializers.IntegerField()
    title = serializers.CharField()
    intro = serializers.CharField()
    language = serializers.ChoiceField(SPOKEN)
    translation = serializers.ChoiceField(TRANSLATIONS)
    items = ItemOut(many=True)
    source = serializers.CharField()  # type: ignore[assignment]  # a name on the wire; DRF takes it off the class
    licence = serializers.CharField()
    attribution = serializers.CharField()
    answers = AnswersField()
    status = serializers.ChoiceField(ScreeningResponse.Status.choices)


class HelpOut(serializers.Serializer[Any]):
    """Show crisis help now: for this country, or for every one where it is not known."""

    country = serializers.CharField(allow_null=True)


class SavedOut(ScreeningOut):
    """Saved. `help` is there if what was answered just now asks for it."""

    help = serializers.SerializerMethodField()

    class Meta(ScreeningOut.Meta):
        fields = (*ScreeningOut.Meta.fields, "help")

    @extend_schema_field(HelpOut(allow_null=True))
    def get_help(self, response: ScreeningResponse) -> Any:
        return self.context["help"]


class SentOut(serializers.Serializer[Any]):
    status = serializers.ChoiceField(ScreeningResponse.Status.choices)
    help = HelpOut(allow_null=True)


def form(response: ScreeningResponse, language: str = "") -> dict[str, Any]:
    """What FormOut shows."""
    definition, spoken = _definition(response), language or response.language
    spoken = spoken if spoken in LANGUAGES else "en"
    return {
        **{name: getattr(definition, name) for name in ("source", "licence", "attribution")},
        "id": response.pk,
        "key": response.key,
        "version": response.version,
        "title": in_language(definition.title, spoken),
        "intro": in_language(definition.intro, spoken),
        "language": spoken,
        "translation": definition.translation[spoken],
        "items": [_question(each, spoken) for each in definition.items],
        "answers": {each.id: response.answers.get(each.id) for each in definition.items},
        "status": response.status,
    }


def _question(item: Item, language: str) -> dict[str, Any]:
    options = [{"value": o.value, "label": in_language(o.label, language)} for o in item.options]
    return {
        "id": item.id,
        "text": in_language(item.text, language),
        "options": options,
        "optional": item.optional,
        "ask_if": item.ask_if,
    }


def _definition(response: ScreeningResponse) -> Definition:
    return version_of(response.key, response.version)
