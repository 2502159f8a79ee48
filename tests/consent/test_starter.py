"""The texts we bring along: what each must hold (CLINICAL.md, 42 CFR 2.31), in both languages."""

import re

import pytest

from sessions_app.consent.models import FormVersion
from sessions_app.consent.starter import STARTERS

MARKS = {
    "en": "Starter text: to be reviewed by your clinic's counsel before use.",
    "es": "Texto inicial: la asesoría legal de su clínica debe revisarlo antes de usarlo.",
}
ELEMENTS = {
    ("telehealth_consent", "en"): [
        "The aim is", "What may help", "You may say no", "not be punished", "cost",
        "in serious danger",
        "abuse or neglect", "A judge", "cannot force", "outside the group", "read your screen",
        "If the technology fails", "license", "where you are", "whom to call in an emergency",
        "988", "do not record", "artificial intelligence",
    ],
    ("telehealth_consent", "es"): [
        "El fin es", "Qué puede ayudar", "Puede decir que no", "No habrá castigo", "costo",
        "grave peligro", "abuso o abandono", "Un juez", "no podemos obligarles", "fuera del grupo",
        "leer su pantalla", "Si falla la tecnología", "licencia", "dónde está",
        "a quién llamar en una emergencia", "988", "No grabamos", "inteligencia artificial",
    ],
    ("member_pledge", "en"): [
        "do not record", "no screenshots", "do not look people up", "headphones", "cannot force",
        "Nobody sits with me", "someone new joins", "take this promise back",
    ],
    ("member_pledge", "es"): [
        "No grabo", "No hago capturas", "No busco datos", "audífonos", "No podemos obligar",
        "Nadie está conmigo", "alguien nuevo", "retirar este compromiso",
    ],
    ("group_agreement", "en"): [
        "on time", "pass", "step out", "outside the group", "rules of our own",
    ],
    ("group_agreement", "es"): [
        "a tiempo", "pasar mi turno", "salir", "fuera del grupo", "reglas de",
    ],
    ("part2_disclosure", "en"): [
        "42 CFR Part 2", "My name", "Who may share", "What may be shared", "Who may receive",
        "What for", "share them again", "civil, criminal, administrative or legislative",
        "may no longer protect", "If I say no", "take this consent back", "ends on",
        "raise money", "Counseling notes",
    ],
    ("part2_disclosure", "es"): [
        "42 CFR Parte 2", "Mi nombre", "Quién puede compartir", "Qué se puede compartir",
        "Quién puede recibir", "Para qué", "compartirlos otra vez",
        "civil, penal, administrativo o legislativo", "ya no los proteja", "Si digo que no",
        "retirar este consentimiento", "termina el", "donaciones", "notas de consejería",
    ],
}  # fmt: skip
EVERY = [
    pytest.param(starter, language, id=f"{starter.kind}-{language}")
    for starter in STARTERS
    for language in ("en", "es")
]


@pytest.mark.parametrize(
    ("starter", "language"), EVERY, ids=lambda each: getattr(each, "kind", each)
)
def test_each_text_holds_its_elements_and_says_in_its_first_lines_that_nobody_reviewed_it(
    starter, language
):
    text = starter.texts[language]

    assert text["body"].splitlines()[0] == MARKS[language]
    whole = f"{text['title']}\n{text['body']}"
    assert [one for one in ELEMENTS[starter.kind, language] if one not in whole] == []


@pytest.mark.parametrize("starter", STARTERS, ids=lambda starter: starter.kind)
def test_the_words_are_plain(starter):
    """Flesch and Kincaid's grade, roughly: sixth grade or below for the English of all but the
    federal form, whose terms are the law's."""
    body = re.sub(r"\[.*?\]", "it", starter.texts["en"]["body"], flags=re.DOTALL)
    sentences = [each for each in re.split(r"[.!?:]\s|\n", body) if each.strip()]
    words = re.findall(r"[A-Za-z']+", body)
    syllables = sum(
        len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e"))) or 1 for word in words
    )
    grade = 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59

    assert grade < (8 if starter.kind == "part2_disclosure" else 6.5)


def test_an_administrator_begins_with_them_all_and_later_adds_only_what_is_missing(
    client_for, ines
):
    desk = client_for(ines)

    added = desk.post("/api/v1/consent-forms/starter")

    assert added.status_code == 201
    assert [(each["kind"], each["required_of_all"]) for each in added.json()] == [
        ("telehealth_consent", True),
        ("member_pledge", True),
        ("group_agreement", True),
        ("part2_disclosure", False),
    ]
    assert all(each["languages"] == ["en", "es"] for each in added.json())
    assert not FormVersion.objects.filter(reviewed_by_counsel=True).exists()
    again = desk.post("/api/v1/consent-forms/starter")
    assert (again.status_code, again.json()["code"]) == (409, "nothing_missing")

    pledge = next(each for each in added.json() if each["kind"] == "member_pledge")
    desk.patch(f"/api/v1/consent-forms/{pledge['id']}", {"retired": True}, format="json")
    kinds = [each["kind"] for each in desk.post("/api/v1/consent-forms/starter").json()]
    assert kinds.count("member_pledge") == 2
