"""What hinders a screening, in words for the person."""

from __future__ import annotations

from backend.kernel.errors import BadInput, Conflict


class ResponseComplete(Conflict):
    code, message = "response_complete", "This form was already sent in. Its answers stay."


class ResponseOpen(Conflict):
    code, message = "response_open", "This form has not been sent in yet."


class AlreadyReviewed(Conflict):
    code, message = "already_reviewed", "Somebody has reviewed this form already."


class UnknownItem(BadInput):
    code, message = "unknown_item", "This form has no such question."


class BadAnswer(BadInput):
    code, message = "bad_answer", "Please choose one of the answers that the question offers."


class UnknownInstrument(BadInput):
    code, message = "unknown_instrument", "There is no such questionnaire."


class InstrumentOff(Conflict):
    code, message = "instrument_off", "This questionnaire is switched off at your clinic."


class NotAskedFor(Conflict):
    code, message = "not_asked_for", "None of your groups asks for this questionnaire now."
