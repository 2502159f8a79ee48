"""Many who come at once cost no more questions than one: the gate is asked for all of a commit."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from clinicians.access.actor import Role
from sessions_app.admission.facts import Visitor, gather
from sessions_app.live.room.intents import Join
from sessions_app.live.room.ledger import Settled
from sessions_app.live.room.refusals import GATE_CLOSED
from tests.admission.prepared import prepare, session_of
from tests.cast.groups import check_in_at, enrol_at, make_group, make_session
from tests.cast.people import enlist
from tests.cast.rooms import Talk


def members(clinic, group, count, since=0):
    people = [
        enlist(clinic, f"Extra{n} Person{n}", Role.PARTICIPANT) for n in range(since, since + count)
    ]
    for each in people:
        enrol_at(each, group)
    return people


def cost(act):
    act()
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def test_the_facts_of_many_at_many_sessions_take_as_many_queries_as_of_one(
    ada, ines, ben, cleo, clinic
):
    ids = prepare(ada, ines, ben, cleo)
    session = session_of(ids)
    one = [Visitor(session, cleo.member_id)]
    people = members(clinic, session.group, 8)
    other_group = make_group(ada, "Thursday Circle", capacity=20)
    other = make_session(other_group, session.starts_at)
    many = [*one, *(Visitor(session, each.member_id) for each in people)]
    many += [Visitor(other, each.member_id) for each in people]

    assert cost(lambda: gather(many)) == cost(lambda: gather(one))


def test_a_crowd_at_the_door_is_let_to_knock_for_the_price_of_one(ada, clinic, circle, tonight):
    circle.capacity = 50
    circle.save()
    people = members(clinic, circle, 20)
    for each in people[:15]:
        check_in_at(each, tonight)
    talk = Talk(tonight).enters(ada)
    talk.checks_people_in = False
    hellos = [talk.request(each, Join(f"test.{n}")) for n, each in enumerate(people)]
    few, rest = hellos[:1], hellos[1:]

    with CaptureQueriesContext(connection) as alone:
        talk.log.commit(few)
    with CaptureQueriesContext(connection) as together:
        outcomes = talk.log.commit(rest)
    asked_alone, asked_together = (questions(each) for each in (alone, together))

    refused = [each for each in outcomes if each is GATE_CLOSED]
    assert (len(refused), sum(isinstance(each, Settled) for each in outcomes)) == (5, 14)
    assert asked_together == asked_alone


def questions(captured):
    """What was read, but for keys (a process keeps them) and the trail's head (who is turned away
    is recorded)."""
    aside = ("backend_datakey", "clinicians_audithead")
    read = [each["sql"] for each in captured if each["sql"].startswith("SELECT")]
    return len([sql for sql in read if not any(table in sql for table in aside)])
