"""Each condition of the gate, and how it comes to be missing: by somebody's ordinary request."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

AT_HOME = {
    "country": "US",
    "region": "MA",
    "phone": "+1 617 555 0101",
    "emergency_name": "Nell Okafor",
    "emergency_phone": "+1 617 555 0102",
    "private": True,
    "mood": 6,
}
TEXTS = {"en": {"title": "Meeting online", "body": "We meet by text, and now by voice."}}


@dataclass(frozen=True)
class Case:
    """`why` is what the person's socket and the facilitators are told when it goes missing inside.

    `in_lobby`: only before the session opens; what comes later is left for the next session.
    """

    code: str
    who: str
    method: str
    path: str
    body: dict[str, Any] = field(default_factory=dict)
    why: str = "gate_closed"
    in_lobby: bool = False


CASES = [
    Case("form_unsigned", "ines", "put", "groups/{group}/forms", {"forms": ["{spare}"]}),
    Case(
        "form_outdated",
        "ines",
        "post",
        "consent-forms/{telehealth_consent}/versions",
        {"texts": TEXTS, "reviewed_by_counsel": True},
    ),
    Case(
        "form_withdrawn",
        "person",
        "post",
        "my/signatures/{telehealth_consent_signature}/withdraw",
        why="consent_withdrawn",
    ),
    Case(
        "agreement_changed",
        "ada",
        "patch",
        "groups/{group}",
        {"ground_rules": "Be kind. No recordings."},
    ),
    Case("pledge_reopened", "ada", "post", "enrolments/{newcomer_place}/activate", in_lobby=True),
    Case(
        "screening_unreviewed",
        "ada",
        "put",
        "groups/{group}/screening-plan",
        {"instruments": ["gad-7"]},
    ),
    Case(
        "flag_open",
        "ada",
        "post",
        "participants/{participant}/flags",
        {"severity": "urgent", "what_was_seen": "Spoke of giving up."},
        why="risk_flag",
    ),
    Case(
        "place_not_private",
        "person",
        "put",
        "sessions/{session}/check-in",
        {**AT_HOME, "private": False},
    ),
    Case(
        "licence_does_not_cover",
        "person",
        "put",
        "sessions/{session}/check-in",
        {**AT_HOME, "region": "NH"},
    ),
]
# Who has no place or no account any more does not come as far as the gate.
OUTSIDE = [
    Case("enrolment_active", "ada", "post", "enrolments/{place}/leave", {"reason": "Moved."}),
    Case(
        "account_active",
        "ines",
        "post",
        "participants/{participant}/deactivate",
        {"reason": "Moved."},
    ),
]
BY_CODE = {each.code: each for each in [*CASES, *OUTSIDE]}
