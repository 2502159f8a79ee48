"""One door to the rows of a clinic: `Model.objects.visible_to(actor)`.

A query that starts anywhere else could show one clinic's rows to another. Whoever must start
elsewhere, because nobody is acting yet or everybody is served, is named here with the reason.
"""

import ast
from collections.abc import Iterator

from django.apps import apps

from clinicians.access.owned import ClinicOwned
from tests.architecture.house import Module, modules

CREATES = {"create", "bulk_create"}
MANAGERS = {"objects", "_default_manager", "_base_manager"}
TRANSLATORS = {"views", "consumers", "serializers", "frames", "urls", "routing", "policies"}
STARTS_ELSEWHERE = {
    "clinicians/accounts/doors.py": "the HTTP door: it makes the actor",
    "clinicians/accounts/places.py": "signing in: the clinics a person may choose from",
    "clinicians/clinics/joining.py": "an invitation makes the membership that an actor needs",
    "clinicians/audit/trail.py": "the trail records for whoever acts",
    "sessions_app/demo/": "the demo clinic is made from outside",
}


def test_every_query_on_a_clinics_rows_starts_at_the_door():
    around = [place for module in modules() for place in _around_the_door(module)]

    assert not around, "Fetch through visible_to(actor), or explain: " + "; ".join(around)


def test_nothing_is_excused_that_no_longer_needs_it():
    places = [module.place for module in modules()]

    assert [one for one in STARTS_ELSEWHERE if not any(p.startswith(one) for p in places)] == []


def _around_the_door(module: Module) -> Iterator[str]:
    if module.path.name == "models.py" or module.place.startswith(tuple(STARTS_ELSEWHERE)):
        return
    owned = {model.__name__ for model in apps.get_models() if issubclass(model, ClinicOwned)}
    allowed = {"visible_to"} | (set() if module.path.stem in TRANSLATORS else CREATES)
    followers = {id(node.value): node.attr for node in _attributes(module)}
    for node in _attributes(module):
        if node.attr in MANAGERS and _names(node.value) & owned:
            follower = followers.get(id(node), "")
            if follower not in allowed:
                yield f"{module.place}:{node.lineno} {ast.unparse(node)}.{follower}"


def _attributes(module: Module) -> list[ast.Attribute]:
    return [node for node in ast.walk(module.tree) if isinstance(node, ast.Attribute)]


def _names(node: ast.expr) -> set[str]:
    """The model meant by `Note`, `models.Note` or `get_model("sessions_app", "Note")`."""
    return set(ast.unparse(node).replace("'", ".").replace("(", ".").split("."))
