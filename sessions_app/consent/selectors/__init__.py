"""Every read of forms and signatures."""

from sessions_app.consent.selectors.forms import (
    FormNow,
    FormsOfGroup,
    form_now,
    form_versions,
    forms_of_group,
    known_forms,
    version_differences,
)
from sessions_app.consent.selectors.mine import (
    Consents,
    Kept,
    Words,
    consents_of,
    my_asked_form,
    my_forms,
    my_signature,
    my_signatures,
    my_words,
    own_language,
    words_in,
)
from sessions_app.consent.selectors.unmet import Unmet, unmet_forms

__all__ = [
    "Consents",
    "FormNow",
    "FormsOfGroup",
    "Kept",
    "Unmet",
    "Words",
    "consents_of",
    "form_now",
    "form_versions",
    "forms_of_group",
    "known_forms",
    "my_asked_form",
    "my_forms",
    "my_signature",
    "my_signatures",
    "my_words",
    "own_language",
    "unmet_forms",
    "version_differences",
    "words_in",
]
