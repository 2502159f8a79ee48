"""The gate in plain words: for the person, in their language, and for who holds the session.

A title names what is asked; a remedy says what to do while it is not met (6th-grade words).
"""

from __future__ import annotations

from typing import Literal

from sessions_app.admission.gate import Condition

Voice = Literal["en", "es", "staff"]
Said = tuple[str, str]

EN: dict[str, Said] = {
    "account_active": ("Your account", "Your account is closed. Please call the clinic."),
    "enrolment_active": (
        "Your place in this group",
        (
            "You do not have a place in this group now. If you were offered one, accept it first. "
            "Or call the clinic."
        ),
    ),
    "form_unsigned": ("Forms", "Please read this form and sign it."),
    "form_outdated": ("Forms", "This form has changed. Please read it and sign it again."),
    "form_withdrawn": (
        "Forms",
        "You took back your yes to this form. You can sign it again at any time.",
    ),
    "agreement_changed": (
        "Forms",
        "The group agreement has changed. Please read it and agree again.",
    ),
    "pledge_reopened": (
        "Forms",
        (
            "Someone new is joining the group, or a colleague of the clinic will sit in. Please "
            "renew your promise to keep what is said private."
        ),
    ),
    "screening_unreviewed": (
        "Questions before you start",
        "Please answer these questions. Then a clinician looks at them.",
    ),
    "flag_open": (
        "A talk with a clinician",
        (
            "A clinician wants to talk with you before you join, and will reach out to you. "
            "If you need help now, press “Get help now”."
        ),
    ),
    "not_checked_in": (
        "Check-in for today",
        "Tell us where you are, how to reach you, and how you are.",
    ),
    "place_not_private": (
        "A private place",
        "Find a place where nobody can hear you or see your screen. Then check in again.",
    ),
    "licence_does_not_cover": (
        "Where you are today",
        (
            "The people who lead this session may not work with you where you are now. If you are "
            "somewhere else, check in again. Or call the clinic."
        ),
    ),
}
ES: dict[str, Said] = {
    "account_active": ("Su cuenta", "Su cuenta está cerrada. Por favor, llame a la clínica."),
    "enrolment_active": (
        "Su lugar en este grupo",
        (
            "Ahora no tiene un lugar en este grupo. Si le ofrecieron uno, acéptelo primero. "
            "O llame a la clínica."
        ),
    ),
    "form_unsigned": ("Formularios", "Por favor, lea este formulario y fírmelo."),
    "form_outdated": (
        "Formularios",
        "Este formulario cambió. Por favor, léalo y fírmelo otra vez.",
    ),
    "form_withdrawn": (
        "Formularios",
        "Usted retiró su firma de este formulario. Puede firmarlo otra vez cuando quiera.",
    ),
    "agreement_changed": (
        "Formularios",
        "El acuerdo del grupo cambió. Por favor, léalo y acéptelo otra vez.",
    ),
    "pledge_reopened": (
        "Formularios",
        (
            "Una persona nueva se une al grupo, o alguien de la clínica estará presente. Por "
            "favor, renueve su promesa de guardar en privado lo que se dice."
        ),
    ),
    "screening_unreviewed": (
        "Preguntas antes de empezar",
        "Por favor, responda estas preguntas. Después un profesional las revisa.",
    ),
    "flag_open": (
        "Una charla con un profesional",
        (
            "Un profesional quiere hablar con usted antes de que entre, y se pondrá en contacto. "
            "Si necesita ayuda ahora, pulse “Ayuda ahora”."
        ),
    ),
    "not_checked_in": (
        "Registro de hoy",
        "Díganos dónde está, cómo podemos llamarle y cómo se siente.",
    ),
    "place_not_private": (
        "Un lugar privado",
        "Busque un lugar donde nadie pueda oírle ni ver su pantalla. Después regístrese otra vez.",
    ),
    "licence_does_not_cover": (
        "Dónde está hoy",
        (
            "Quienes dirigen esta sesión no pueden atenderle donde está ahora. Si está en otro "
            "lugar, regístrese otra vez. O llame a la clínica."
        ),
    ),
}
STAFF: dict[str, Said] = {
    "account_active": ("Account", "Their account is closed. An administrator can open it again."),
    "enrolment_active": ("Place in the group", "They have no active place in this group."),
    "form_unsigned": ("Forms", "Ask them to sign this form. It waits on their home page."),
    "form_outdated": ("Forms", "This form has a new version. Ask them to sign it again."),
    "form_withdrawn": (
        "Forms",
        "They took back their agreement. Leave it to them to sign again.",
    ),
    "agreement_changed": ("Forms", "The group agreement has changed. Ask them to agree again."),
    "pledge_reopened": (
        "Forms",
        "Who is in the group has changed. Ask them to renew their pledge.",
    ),
    "screening_unreviewed": (
        "Screening",
        "This is not answered yet, or not reviewed. Review it on the person's page.",
    ),
    "flag_open": ("Risk flag", "A risk flag stands. Talk with them, then write what was done."),
    "not_checked_in": ("Check-in", "They have not said where they are today."),
    "place_not_private": (
        "Private place",
        "They are not alone. Ask them to move, then check in again.",
    ),
    "licence_does_not_cover": (
        "Licence",
        (
            "No facilitator who is here has a licence for the place where they are. A colleague "
            "whose licence holds there can come in, or you meet them another day."
        ),
    ),
}
VOICES: dict[Voice, dict[str, Said]] = {"en": EN, "es": ES, "staff": STAFF}


def voice_of(language: str) -> Voice:
    return "es" if language.lower().startswith("es") else "en"


def title(condition: Condition, voice: Voice) -> str:
    """A form goes by its own title."""
    return condition.paper.title if condition.paper else VOICES[voice][condition.code][0]


def remedy(condition: Condition, voice: Voice) -> str:
    return "" if condition.met else VOICES[voice][condition.code][1]
