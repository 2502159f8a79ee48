"""Letters of the live room. They tell that a colleague is missed: no group, no person, no word of
what is said."""

from clinicians.notices.letters import Letter

LEAD_MISSED = Letter(
    kind="room.lead_missed",
    subject={
        "en": "A session at {clinic} needs you now",
        "es": "Una sesión de {clinic} le necesita ahora",
    },
    body={
        "en": (
            "Hello,\n\na colleague has lost the connection, and people are waiting.\n"
            "Please sign in and look in if you can:\n\n{origin}/desk\n"
        ),
        "es": (
            "Hola:\n\nUna persona del equipo ha perdido la conexión y hay personas esperando.\n"
            "Por favor, inicie sesión y entre si puede:\n\n{origin}/desk\n"
        ),
    },
    urgent=True,
)
