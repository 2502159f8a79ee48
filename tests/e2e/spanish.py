"""The screens of whoever applies or takes part, as they read in Spanish."""

from collections.abc import Callable
from dataclasses import replace

from playwright.sync_api import Page

from tests.e2e.screens import OPEN_DOOR, PARTICIPANTS, Screen, opens, to_the_help

Step = Callable[[Page], None]


def gives_an_address(page: Page) -> None:
    page.get_by_label("Correo electrónico").fill("alguien@home.example")
    page.get_by_role("button", name="Enviarme un código").click()


# By its title: what says that it has come, and the step inside it.
SIGNS: dict[str, tuple[str, Step | None]] = {
    "nobody-start": ("Un espacio tranquilo para su grupo", None),
    "nobody-help": ("Llamar al", None),
    "nobody-reset": ("Enviar el enlace", None),
    "nobody-reset-token": ("Guardar la contraseña nueva", None),
    "nobody-invitation": ("Este enlace ya no funciona", None),
    "nobody-invited": ("le invita", None),
    "nobody-verify": ("Comprobar un informe", None),
    "nobody-verify-{report}": ("Este informe es válido.", opens("button", "Comprobar")),
    "nobody-apply": ("le invita a solicitar un lugar", None),
    "code": ("Mire su correo", gives_an_address),
    "nobody-optout": ("¿Dejar de recibir recordatorios?", None),
    "newcomer-application": ("Sobre usted", None),
    "newcomer-form": ("De dónde vienen estas preguntas", None),
    "half-second-factor": ("Un paso más", None),
    "petra-enrol": ("Escanee esta imagen", None),
    "ben-home": ("Entrar en la sala", None),
    "emil-home": ("Hay un lugar para usted", None),
    "nils-home": ("Todavía no está en ningún grupo", None),
    "ben-me": ("El nombre que ve su grupo", None),
    "ben-help-dialog": ("Llamar al", opens("button", "Pedir ayuda")),
    "ben-session-{door}": ("Está en la puerta", None),
    "ben-lobby": ("Está en la puerta", None),
    "ben-held": ("Esta sesión ya terminó.", None),
    "ben-live": ("Enviar", None),
    "cleo-live": ("Enviar", None),
    "ben-to-do": ("Antes de su próxima sesión", None),
    "ben-agreements": ("Firmado el", None),
    "take-back": ("¿Retirar su firma?", opens("button", "Retirar mi firma")),
    "ben-question": ("Pregunta 1 de", opens("button", "Empezar")),
    "ben-help-now": ("Gracias por contarlo", to_the_help),
    "ben-sign": ("Qué cambió", None),
    "ben-checklist": ("Cuestionario de ansiedad", None),
    "ben-check-in": ("¿Cómo está ahora mismo?", None),
    "ben-own-words": ("Mostrar mis palabras", None),
}
# Where people's own words say in the English gallery that a screen has come.
OURS = {"ben-live": "Send", "cleo-live": "Send"}


def in_spanish(screen: Screen) -> tuple[Screen, str]:
    """The screen, and the English that it must not show."""
    sign, then = SIGNS[screen.title]
    spoken = replace(screen, sign=sign, then=then, name=f"es-{screen.title}")
    return spoken, OURS.get(screen.title, screen.sign)


IN_SPANISH = [in_spanish(screen) for screen in [*OPEN_DOOR, *PARTICIPANTS]]
