"""Letters to applicants. They say that something waits, never what: others may read the mail too.

What was decided, and what the clinician wrote, is read behind a fresh code.
"""

from clinicians.notices.letters import Letter

CODE = Letter(
    kind="application.code",
    subject={"en": "Your code for {clinic}", "es": "Su código para {clinic}"},
    body={
        "en": (
            "Hello,\n\nyour code is {code}\n\n"
            "It works for ten minutes. Type it on the page where you asked for it.\n"
            "Nobody from {clinic} will ever ask you for it. "
            "If you did not ask for a code, you can leave this unread.\n"
        ),
        "es": (
            "Hola:\n\nSu código es {code}\n\n"
            "Sirve durante diez minutos. Escríbalo en la página donde lo pidió.\n"
            "Nadie de {clinic} se lo pedirá nunca. "
            "Si usted no pidió ningún código, puede ignorar este mensaje.\n"
        ),
    },
    urgent=True,
)

INVITED_TO_APPLY = Letter(
    kind="application.invited",
    subject={"en": "{clinic} would like to hear from you", "es": "{clinic} espera sus noticias"},
    body={
        "en": (
            "Hello,\n\n{clinic} invites you to fill in a form.\n"
            "Open this page and give this e-mail address; a code will be mailed to you:\n\n"
            "{link}\n\n"
            "You can stop at any time and go on later. "
            "If you did not expect this, you can leave it unread.\n"
        ),
        "es": (
            "Hola:\n\n{clinic} le invita a llenar un formulario.\n"
            "Abra esta página y escriba este correo electrónico; le enviaremos un código:\n\n"
            "{link}\n\nPuede parar en cualquier momento y seguir más tarde. "
            "Si no esperaba este mensaje, puede ignorarlo.\n"
        ),
    },
)

RECEIVED = Letter(
    kind="application.received",
    subject={"en": "{clinic} has your form", "es": "{clinic} recibió su formulario"},
    body={
        "en": (
            "Hello,\n\n{clinic} has received your form. Somebody there will read it and answer "
            "you.\n"
            "You can see where it stands here, with a new code:\n\n{link}\n"
        ),
        "es": (
            "Hola:\n\n{clinic} recibió su formulario. Alguien lo leerá y le responderá.\n"
            "Puede ver cómo va aquí, con un código nuevo:\n\n{link}\n"
        ),
    },
)

NEWS = Letter(
    kind="application.news",
    subject={"en": "There is news from {clinic}", "es": "Hay noticias de {clinic}"},
    body={
        "en": (
            "Hello,\n\nthere is news for you at {clinic}. "
            "Read it here, with a new code:\n\n{link}\n"
        ),
        "es": (
            "Hola:\n\nHay noticias para usted en {clinic}. "
            "Léalas aquí, con un código nuevo:\n\n{link}\n"
        ),
    },
)
