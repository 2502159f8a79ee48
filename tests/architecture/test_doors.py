"""One door to the rows of a clinic: `Model.objects.visible_to(actor)`.

A query that starts anywhere else could show one clinic's rows to another. It may hang on a row
that somebody already fetched (`RoomEvent.objects.filter(room=room)`). Whoever must start elsewhere,
because nobody is acting yet or everybody is served, is named here with the reason.
"""

import ast
import re
from collections.abc import Iterator

from django.apps import apps
from django.db.models import Model

from clinicians.access.owned import ClinicOwned
from tests.architecture.house import Module, modules

FOLLOWERS = {"visible_to", "create", "bulk_create"}
MANAGERS = {"objects", "_default_manager", "_base_manager"}
# In the same function the rows go through the door, are narrowed to the person, or hang on an outer
# row.
NARROWED = re.compile(
    r"\b(fetch|visible_\w+|within_groups|OuterRef|Prefetch)\(|actor\.(member_id|user_id)"
)
STARTS_ELSEWHERE = {
    "clinicians/accounts/doors.py": "the HTTP door: it makes the actor",
    "clinicians/accounts/links.py": "who opens an invitation is nobody yet",
    "clinicians/accounts/proofs.py": "who proves an address is nobody yet",
    "clinicians/accounts/places.py": "signing in: the clinics a person may choose from",
    "clinicians/accounts/read_together.py": "the socket door: all who come at once become actors",
    "clinicians/accounts/sign_ins.py": "all the sockets of a process are asked about at once",
    "clinicians/clinics/joining.py": "an invitation makes the membership that an actor needs",
    "clinicians/notices/commands.py": "who holds the link of a reminder may end them",
    "clinicians/notices/delivery.py": "the worker carries everybody's letters",
    "clinicians/notices/outbox.py": "the same words are not said twice, whoever says them",
    "clinicians/audit/trail.py": "the trail records for whoever acts",
    "sessions_app/groups/reminders.py": "the clock reminds everybody's people",
    "sessions_app/groups/locks.py": "locks the group of a row that came through the door",
    "sessions_app/groups/scopes.py": "writes what the door means for all that hangs on a group",
    "sessions_app/groups/commands/sessions.py": "sessions are planned ahead by clockwork",
    "sessions_app/consent/asking.py": "the gate asks for everybody in a room at once",
    "sessions_app/groups/ties.py": "a person's aliases are compared within their own groups",
    "sessions_app/intake/public.py": "whoever has a public page's address is nobody yet",
    "sessions_app/intake/standing.py": "who of a list has a place at the clinic already",
    "sessions_app/afterwards/policy.py": "the clock asks how long each clinic keeps words",
    "sessions_app/afterwards/purging.py": "by the clock, for every clinic",
    "sessions_app/attendance/commands.py": "a clinic's rules are made when they first change",
    "sessions_app/safety/flags.py": "a flag is raised for somebody who came through the door",
    "sessions_app/safety/escalation.py": "by the clock, for every clinic",
    "sessions_app/safety/watching.py": "one poll for all the desks of a process",
    "sessions_app/safety/called.py": "a clinic calls its staff, whoever raised the flag",
    "sessions_app/screening/asking.py": "a form is also asked for by what the person does",
    "sessions_app/screening/selectors.py": "the gate asks for everybody in a room at once",
    "sessions_app/admission/facts.py": "the gate asks of everybody who comes at once",
    "sessions_app/admission/licensing.py": "the licences of all who hold a session count",
    "sessions_app/live/care.py": "what a room's log calls for, for those who are in that room",
    "sessions_app/live/gatekeeping.py": "whoever may no longer be in a room leaves it",
    "sessions_app/live/lease.py": "the rooms of a process that died are nobody's in particular",
    "sessions_app/live/locking.py": "the one writer commits for everyone in its rooms",
    "sessions_app/live/log.py": "the one writer commits for everyone in its rooms",
    "sessions_app/live/rights.py": "who comes in is asked again for all of a commit at once",
    "sessions_app/live/revocation.py": "whoever is cut off is cut off from every room",
    "sessions_app/reports/selectors.py": "anybody with a printed code may check it",
    "sessions_app/demo/": "the demo clinic is made from outside",
}


def test_every_query_on_a_clinics_rows_starts_at_the_door():
    around = [place for module in modules() for place in _around_the_door(module)]

    assert not around, "Fetch through visible_to(actor), or explain: " + "; ".join(around)


def test_nothing_is_excused_that_is_no_longer_there():
    places = [module.place for module in modules()]

    assert [one for one in STARTS_ELSEWHERE if not any(p.startswith(one) for p in places)] == []


def _around_the_door(module: Module) -> Iterator[str]:
    if module.path.name == "models.py" or module.place.startswith(tuple(STARTS_ELSEWHERE)):
        return
    owned = {model.__name__: model for model in apps.get_models() if issubclass(model, ClinicOwned)}
    above = {child: node for node in ast.walk(module.tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Attribute) or node.attr not in MANAGERS:
            continue
        model = next((owned[name] for name in _names(node) if name in owned), None)
        follower = getattr(above[node], "attr", "")
        if model and follower not in FOLLOWERS and not _is_narrowed(node, model, above):
            yield f"{module.place}:{node.lineno} {ast.unparse(node)}.{follower}"


def _names(node: ast.Attribute) -> list[str]:
    """The model meant by `Note`, `models.Note` or `get_model("sessions_app", "Note")`."""
    return re.split(r"\W+", ast.unparse(node.value))


def _is_narrowed(node: ast.AST, model: type[Model], above: dict[ast.AST, ast.AST]) -> bool:
    while isinstance(above[node], ast.Attribute | ast.Call):
        node = above[node]
        if isinstance(node, ast.Call) and any(_is_a_row(word, model) for word in node.keywords):
            return True
    return bool(NARROWED.search(_function(node, above)))


def _is_a_row(word: ast.keyword, model: type[Model]) -> bool:
    """`group=group`, `room__session=session`, `pk=session.pk`: not an id that someone sent."""
    value = ast.unparse(word.value)
    if word.arg == "pk":
        return value.endswith(".pk")
    relations = {field.name for field in model._meta.get_fields() if field.is_relation}
    return (word.arg or "").split("__")[0] in relations and value.isidentifier()


def _function(node: ast.AST, above: dict[ast.AST, ast.AST]) -> str:
    """The function around a node, or the statement where there is none."""
    function, top = ast.FunctionDef | ast.AsyncFunctionDef, ast.Module | ast.ClassDef
    while not (isinstance(node, function) or isinstance(above[node], top)):
        node = above[node]
    return ast.unparse(node)
