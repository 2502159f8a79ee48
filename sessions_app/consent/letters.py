"""Letters about forms. They name no group, no form and nothing of anybody's care."""

from clinicians.notices.letters import Letter

FORM_DUE = Letter(
    kind="consent.form_due",
    subject={
        "en": "Something to read before your next visit to Holdspace",
        "es": "Algo que leer antes de su próxima visita a Holdspace",
    },
    body={
        "en": (
            "Hello,\n\n{clinic} has changed a page that you agreed to before.\n"
            "Please sign in, read it and tell us if you still agree:\n\n{origin}/home\n\n"
            "You can take your time. You can also say no.\n"
        ),
        "es": (
            "Hola:\n\n{clinic} ha cambiado una página que usted aceptó antes.\n"
            "Por favor, entre, léala y díganos si sigue de acuerdo:\n\n{origin}/home\n\n"
            "Puede tomarse su tiempo. También puede decir que no.\n"
        ),
    },
)
