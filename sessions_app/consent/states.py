"""What a form, a text or a signature cannot do in the state it is in."""

from backend.kernel.errors import BadInput, Conflict


class FormRetired(Conflict):
    code, message = "form_retired", "This form is no longer in use."


class TextChanged(Conflict):
    code, message = "text_changed", "This text has changed. Please read it again before you sign."


class AlreadySigned(Conflict):
    code, message = "already_signed", "You have signed this already."


class NotStanding(Conflict):
    code, message = "signature_not_standing", "This signature was withdrawn or signed anew."


class NoSuchLanguage(BadInput):
    code, message = "no_such_language", "There is no text in this language."


class GroupNeeded(BadInput):
    code, message = "group_needed", "This form is signed for one group."


class GroupNotNeeded(BadInput):
    code, message = "group_not_needed", "This form is signed once, for all groups."


class NoTexts(BadInput):
    code, message = "no_texts", "A form needs a text in at least one language."


class BadGrace(BadInput):
    code, message = "bad_grace", "The time to renew ends after the new text takes effect."


class PastEffect(BadInput):
    code, message = "past_effect", "A new text cannot take effect in the past."


class NothingMissing(Conflict):
    code, message = "nothing_missing", "You have a form of every kind already."
