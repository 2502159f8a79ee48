"""Letters about signing in. They say nothing of care or groups: others may read the mail too."""

from clinicians.notices.letters import Letter

INVITATION = Letter(
    kind="invitation",
    subject={"en": "{clinic} invites you", "es": "{clinic} le invita"},
    body={
        "en": (
            "Hello,\n\n{clinic} has opened an account for you.\n"
            "To start, open this link within seven days:\n\n{link}\n\n"
            "It works once. If you did not expect this, you can leave it unread.\n"
        ),
        "es": (
            "Hola:\n\n{clinic} ha abierto una cuenta para usted.\n"
            "Para empezar, abra este enlace antes de siete días:\n\n{link}\n\n"
            "Funciona una sola vez. Si no esperaba este mensaje, no tiene que hacer nada.\n"
        ),
    },
)

PASSWORD_RESET = Letter(
    kind="password_reset",
    subject={"en": "Choose a new password", "es": "Elija una contraseña nueva"},
    body={
        "en": (
            "Hello,\n\nsomeone asked to choose a new password for this address.\n"
            "If that was you, open this link within 30 minutes:\n\n{link}\n\n"
            "It works once. If it was not you, nothing has changed and nothing needs doing.\n"
        ),
        "es": (
            "Hola:\n\nalguien pidió elegir una contraseña nueva para esta dirección.\n"
            "Si fue usted, abra este enlace antes de 30 minutos:\n\n{link}\n\n"
            "Funciona una sola vez. Si no fue usted, nada ha cambiado y no tiene que hacer nada.\n"
        ),
    },
)
