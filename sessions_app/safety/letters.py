"""Letters to staff. They tell that somebody needs attention: not who, not why, not how urgently."""

from clinicians.notices.letters import Letter

CALL = Letter(
    kind="safety.call",
    subject={
        "en": "Someone needs your attention in Holdspace",
        "es": "Alguien necesita su atención en Holdspace",
    },
    body={
        "en": (
            "Hello,\n\nsomeone at {clinic} needs your attention.\n"
            "Please sign in and look now:\n\n{origin}/desk/flags\n"
        ),
        "es": (
            "Hola:\n\nAlguien en {clinic} necesita su atención.\n"
            "Por favor, inicie sesión y mire ahora:\n\n{origin}/desk/flags\n"
        ),
    },
    urgent=True,
)

STILL_WAITING = Letter(
    kind="safety.escalation",
    subject={
        "en": "Nobody has answered yet: someone needs your attention in Holdspace",
        "es": "Nadie ha respondido aún: alguien necesita su atención en Holdspace",
    },
    body={
        "en": (
            "Hello,\n\nsomeone at {clinic} needs attention, and nobody has answered yet.\n"
            "Whoever can, please sign in and look now:\n\n{origin}/desk/flags\n"
        ),
        "es": (
            "Hola:\n\nAlguien en {clinic} necesita atención y nadie ha respondido aún.\n"
            "Quien pueda, por favor, inicie sesión y mire ahora:\n\n{origin}/desk/flags\n"
        ),
    },
    urgent=True,
)

STILL_OPEN = Letter(
    kind="safety.reminder",
    subject={
        "en": "Something you took on in Holdspace is still open",
        "es": "Algo que usted asumió en Holdspace sigue abierto",
    },
    body={
        "en": (
            "Hello,\n\nyou took something on at {clinic}, and it is still open.\n"
            "Please sign in, and write down what was done:\n\n{origin}/desk/flags\n"
        ),
        "es": (
            "Hola:\n\nUsted asumió algo en {clinic} y sigue abierto.\n"
            "Por favor, inicie sesión y anote lo que se hizo:\n\n{origin}/desk/flags\n"
        ),
    },
)
