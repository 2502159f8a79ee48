"""What the log moves beside itself: the session, the trail, and what a revocation ends."""

import re
from pathlib import Path

import pytest

from clinicians.access.revocation import Revocation, revoke
from clinicians.audit.models import AuditRecord
from sessions_app.groups.models import GroupSession
from sessions_app.live import pages
from sessions_app.live.effects import EFFECTS
from sessions_app.live.room.intents import (
    CloseSession,
    IntroduceOffer,
    OfferHelp,
    OpenSession,
    RemoveMember,
    RemoveMessage,
    Say,
)
from sessions_app.live.room.refusals import NOT_FACILITATOR, Refusal
from tests.cast.groups import make_group


def test_opening_and_closing_move_the_session_and_are_on_the_trail(ada, talk):
    talk.enters(ada)
    talk.does(ada, OpenSession())
    session = GroupSession.objects.get(pk=talk.session.pk)
    assert session.status == "live"
    assert session.opened_at

    talk.does(ada, Say("Welcome."))
    talk.does(ada, CloseSession())

    session.refresh_from_db()
    assert session.status == "closed"
    opened, closed = AuditRecord.objects.filter(act__startswith="session.").order_by("seq")
    assert (opened.act, closed.act) == ("session.opened", "session.closed")
    sealed = closed.sealed["detail"]
    assert sealed["sha256"] == pages.digest_of(talk.events)
    assert sealed["events"] == len(talk.events)


def test_a_cancelled_session_does_not_open(ada, talk):
    talk.enters(ada)
    session = talk.session
    session.cancel()
    session.save()

    refused = talk.asks(ada, OpenSession())

    assert isinstance(refused, Refusal)
    assert refused.code == "session_not_planned"


def test_what_facilitators_do_to_people_is_on_the_trail_and_words_are_not(
    ada, ben, enrolled, circle, open_talk
):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    said = open_talk.does(ben, Say("a secret of somebody"))
    open_talk.does(ada, RemoveMessage(said.receipt.seq, "private reason"))
    open_talk.does(ada, RemoveMember(open_talk.who(ben).key, "another reason"))

    records = AuditRecord.objects.exclude(act="session.opened").order_by("seq")
    assert [r.act for r in records] == ["member.admitted", "message.removed", "member.removed"]
    assert "reason" not in str([r.sealed for r in records])


def test_an_offer_that_is_introduced_is_on_the_trail_without_its_words(
    ada, ben, cleo, enrolled, circle, open_talk
):
    for member in (ben, cleo):
        enrolled(member, circle)
        open_talk.lets_in(ada, member)
    said = open_talk.does(ben, Say("How do I get there?", "practical"))
    offer = open_talk.does(cleo, OfferHelp(said.receipt.seq, "a private offer"))
    open_talk.does(ada, IntroduceOffer(offer.receipt.seq, "kind words"))

    record = AuditRecord.objects.get(act="offer.introduced")
    assert record.sealed["detail"]["offer"] == offer.receipt.seq
    assert "private offer" not in str(record.sealed)
    assert "kind words" not in str(record.sealed)


def test_the_desk_has_plain_words_for_every_act_of_the_room():
    acts = Path(__file__).parents[2] / "frontend/src/desk/trail/acts.ts"
    told = set(re.findall(r"^  '([a-z_]+\.[a-z_]+)': '", acts.read_text(), re.MULTILINE))
    assert set(EFFECTS) <= told


def test_reaching_for_a_facilitators_act_is_refused_and_recorded(
    ada, ben, enrolled, circle, open_talk
):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)

    assert open_talk.asks(ben, CloseSession()) is NOT_FACILITATOR

    record = AuditRecord.objects.get(act="access.refused")
    assert record.actor == str(ben.member_id)
    assert record.outcome == "refused"


@pytest.mark.parametrize("whole", [True, False])
def test_a_revoked_right_ends_in_the_log_in_the_same_transaction(
    ada, ben, enrolled, circle, open_talk, whole
):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    group = None if whole else circle.pk

    revoke(Revocation(ben.clinic_id, ben.member_id, "enrolment_ended", group))

    assert [e.kind for e in open_talk.events[-2:]] == ["access.revoked", "presence.left"]
    assert open_talk.asks(ben, Say("still here")).code == "not_here"
    assert open_talk.room.present == 1


def test_a_revocation_in_another_group_leaves_this_room_alone(
    ada, ben, enrolled, circle, open_talk
):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    head = open_talk.room.head

    revoke(Revocation(ben.clinic_id, ben.member_id, "enrolment_ended", make_group(ada, "B").pk))

    assert open_talk.room.head == head
