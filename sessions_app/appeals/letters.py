"""Letters about appeals. Others may read the mail: they name no group, no reason and no person."""

from clinicians.notices.letters import Letter

FILED = Letter(
    kind="appeal.filed",
    subject={
        "en": "Someone asks you to look at something again",
        "es": "Alguien le pide que mire algo otra vez",
    },
    body={
        "en": (
            "Hello,\n\nsomeone at {clinic} asks you to look at a decision again.\n"
            "Please sign in to read and answer it:\n\n{origin}/desk\n"
        ),
        "es": (
            "Hola:\n\nAlguien en {clinic} le pide que mire una decisión otra vez.\n"
            "Por favor, inicie sesión para leerlo y responder:\n\n{origin}/desk\n"
        ),
    },
)

ANSWERED = Letter(
    kind="appeal.answered",
    subject={
        "en": "{clinic} has answered you",
        "es": "{clinic} le ha respondido",
    },
    body={
        "en": (
            "Hello,\n\nyou asked {clinic} to look at something again. There is an answer.\n"
            "Please sign in to read it:\n\n{origin}/home\n"
        ),
        "es": (
            "Hola:\n\nUsted le pidió a {clinic} que mirara algo otra vez. Hay una respuesta.\n"
            "Inicie sesión para leerla:\n\n{origin}/home\n"
        ),
    },
)
