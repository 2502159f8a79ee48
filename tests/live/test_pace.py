"""One person's pace over all their connections: exact, because the log itself counts."""

from dataclasses import replace
from datetime import timedelta

from sessions_app.live.room.intents import Join, Say
from sessions_app.live.room.ledger import Ledger, Settled
from sessions_app.live.room.pace import BURST, RATE
from sessions_app.live.room.refusals import SLOW_DOWN
from tests.live.people import BEN, CLEO, open_room

ELSEWHERE = replace(BEN, conn="p2.9")


def say(ledger, who, number, at):
    return ledger.offer(who, Say(f"{number}"), f"{who.key}{number}", at, paced=True)


def talking():
    room = open_room(BEN, CLEO)
    room.does(BEN, Join(ELSEWHERE.conn))
    return room.ledger, room.clock + timedelta(minutes=1)


def test_two_connections_share_one_burst():
    ledger, noon = talking()
    answers = [say(ledger, (BEN, ELSEWHERE)[n % 2], n, noon) for n in range(BURST + 5)]
    assert [isinstance(a, Settled) for a in answers] == [True] * BURST + [False] * 5
    assert answers[-1] is SLOW_DOWN


def test_another_person_is_not_slowed_down():
    ledger, noon = talking()
    for n in range(BURST + 1):
        say(ledger, BEN, n, noon)
    assert isinstance(say(ledger, CLEO, 0, noon), Settled)


def test_a_second_later_as_many_more_go_through_as_the_rate_says():
    ledger, noon = talking()
    for n in range(BURST):
        say(ledger, BEN, n, noon)
    later = noon + timedelta(seconds=1)
    answers = [say(ledger, ELSEWHERE, 100 + n, later) for n in range(BURST)]
    assert sum(isinstance(a, Settled) for a in answers) == RATE


def test_another_process_that_reads_the_log_counts_the_same():
    ledger, noon = talking()
    for n in range(BURST):
        say(ledger, BEN, n, noon)
    other = Ledger.read(ledger.state.house, ledger.events)
    assert say(other, ELSEWHERE, 100, noon) is SLOW_DOWN


def test_what_was_said_already_is_acknowledged_again_however_fast():
    ledger, noon = talking()
    first = say(ledger, BEN, 0, noon)
    for n in range(1, BURST + 1):
        say(ledger, BEN, n, noon)
    assert say(ledger, BEN, 0, noon).receipt == first.receipt


def test_refusals_cost_nothing():
    ledger, noon = talking()
    for _ in range(BURST + 5):
        ledger.offer(BEN, Say(""), "empty", noon, paced=True)
    assert isinstance(say(ledger, BEN, 0, noon), Settled)
