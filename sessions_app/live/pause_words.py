"""What a paused room says to everybody in it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from uuid import UUID

from sessions_app.live.safety.models import PauseWords

Words = Mapping[str, str]


@cache
def usual_words() -> Words:
    """What a clinic begins with (pause_words.json)."""
    stored: Words = json.loads(Path(__file__).with_name("pause_words.json").read_text("utf-8"))
    return stored


def pause_words_of(clinic_ids: Collection[UUID]) -> dict[UUID, Words]:
    """By clinic: its own words, or those it begins with. One query."""
    own = dict(PauseWords.objects.filter(clinic__in=clinic_ids).values_list("clinic", "words"))
    return {clinic_id: own.get(clinic_id, usual_words()) for clinic_id in clinic_ids}
