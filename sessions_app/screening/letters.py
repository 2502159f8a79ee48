"""The letter to a person who is asked to fill in a form. It does not say which, or why."""

from clinicians.notices.letters import Letter

FORM_DUE = Letter(
    kind="screening.form_due",
    subject={
        "en": "There is something for you to fill in",
        "es": "Hay algo que usted puede completar",
    },
    body={
        "en": (
            "Hello,\n\n{clinic} asks you to fill in a short form. You can stop at any time and go "
            "on later.\nYou find it here:\n\n{origin}/{page}\n"
        ),
        "es": (
            "Hola:\n\n{clinic} le pide que complete un breve formulario. Puede parar en cualquier "
            "momento y seguir después.\nLo encuentra aquí:\n\n{origin}/{page}\n"
        ),
    },
)
