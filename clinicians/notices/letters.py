"""What letters are made of. Each domain keeps its own in its `letters.py`.

Others may read the mail too: a letter names no group, no reason and nothing of anybody's care.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

LANGUAGES = ("en", "es")
DEFAULT = "en"


@dataclass(frozen=True, slots=True)
class Address:
    """Where to write to somebody who has no membership."""

    clinic_id: UUID
    email: str


@dataclass(frozen=True, slots=True)
class Attachment:
    name: str
    media_type: str
    content: str


@dataclass(frozen=True, slots=True)
class Letter:
    """Words for one occasion, in every language; `{name}` is filled in as by str.format.

    `{clinic}` and `{origin}` are known to every letter. An urgent one overtakes the others.
    """

    kind: str
    subject: Mapping[str, str]
    body: Mapping[str, str]
    urgent: bool = False

    def __post_init__(self) -> None:
        for words in (self.subject, self.body):
            if missing := set(LANGUAGES) - set(words):
                raise ValueError(f"{self.kind} lacks {sorted(missing)}.")

    def written(self, language: str, values: Mapping[str, object]) -> tuple[str, str]:
        """Subject and body. A subject is one line, whatever is filled in."""
        subject = self.subject[language].format_map(values)
        return re.sub(r"\s+", " ", subject).strip(), self.body[language].format_map(values)


def spoken(language: str) -> str:
    """The language of ours that is nearest to the one wished for."""
    base = language.replace("_", "-").partition("-")[0].lower()
    return base if base in LANGUAGES else DEFAULT
