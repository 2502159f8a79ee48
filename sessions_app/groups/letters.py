"""Letters about places and sessions. They say "place" and "appointment": others may read the mail,
so no letter names a group, a reason, or what the clinic does."""

from clinicians.notices.letters import Letter

PLACE_OFFERED = Letter(
    kind="place_offered",
    subject={"en": "{clinic} keeps a place for you", "es": "{clinic} le guarda un lugar"},
    body={
        "en": (
            "Hello,\n\n{clinic} keeps a place for you.\n"
            "Please sign in to say yes or no:\n\n{origin}/home\n"
        ),
        "es": (
            "Hola:\n\n{clinic} le guarda un lugar.\n"
            "Inicie sesión para aceptarlo o rechazarlo:\n\n{origin}/home\n"
        ),
    },
)

SEAT_FREED = Letter(
    kind="seat_freed",
    subject={
        "en": "A place is free for you at {clinic}",
        "es": "Hay un lugar libre para usted en {clinic}",
    },
    body={
        "en": (
            "Hello,\n\nthe place that you have been waiting for at {clinic} is free.\n"
            "It is kept for you. Please sign in to say yes or no:\n\n{origin}/home\n"
        ),
        "es": (
            "Hola:\n\nel lugar que esperaba en {clinic} está libre.\n"
            "Se lo guardamos. Inicie sesión para aceptarlo o rechazarlo:\n\n{origin}/home\n"
        ),
    },
)

SESSION_MOVED = Letter(
    kind="session_moved",
    subject={
        "en": "Your appointment has a new time",
        "es": "Su cita tiene una hora nueva",
    },
    body={
        "en": (
            "Hello,\n\nyour appointment at {clinic} has been moved.\n\n"
            "It was:   {was}\nIt is now: {when}\n\n"
            "The attached file puts the new time into your calendar.\n"
        ),
        "es": (
            "Hola:\n\nsu cita en {clinic} ha cambiado.\n\n"
            "Antes: {was}\nAhora: {when}\n\n"
            "El archivo adjunto pone la hora nueva en su calendario.\n"
        ),
    },
)

SESSION_CANCELLED = Letter(
    kind="session_cancelled",
    subject={
        "en": "Your appointment will not take place",
        "es": "Su cita no tendrá lugar",
    },
    body={
        "en": (
            "Hello,\n\nthis appointment at {clinic} will not take place:\n\n{when}\n\n"
            "Others stay as they are; you find them here:\n\n{origin}/home\n"
        ),
        "es": (
            "Hola:\n\nesta cita en {clinic} no tendrá lugar:\n\n{when}\n\n"
            "Las demás siguen igual; puede verlas aquí:\n\n{origin}/home\n"
        ),
    },
)

TIMES_CHANGED = Letter(
    kind="times_changed",
    subject={
        "en": "Your appointments have new times",
        "es": "Sus citas tienen horas nuevas",
    },
    body={
        "en": (
            "Hello,\n\nthe times of your appointments at {clinic} have changed.\n"
            "You find the new ones here:\n\n{origin}/home\n"
        ),
        "es": (
            "Hola:\n\nlas horas de sus citas en {clinic} han cambiado.\n"
            "Puede ver las nuevas aquí:\n\n{origin}/home\n"
        ),
    },
)

SESSION_REMINDER = Letter(
    kind="session_reminder",
    subject={"en": "Your appointment", "es": "Su cita"},
    body={
        "en": (
            "Hello,\n\nyou have an appointment at {clinic}:\n\n{when}\n\n"
            "Come in here when it is time:\n\n{origin}/session/{session}\n\n"
            "The attached file puts it into your calendar.\n\n"
            "If you would rather not be reminded, open this link:\n{opt_out}\n"
        ),
        "es": (
            "Hola:\n\ntiene una cita en {clinic}:\n\n{when}\n\n"
            "Entre aquí cuando sea la hora:\n\n{origin}/session/{session}\n\n"
            "El archivo adjunto la pone en su calendario.\n\n"
            "Si prefiere no recibir recordatorios, abra este enlace:\n{opt_out}\n"
        ),
    },
)
