"""A flag is never lost: whenever the server dies, either nothing happened or everything follows.

The short form kills a few times; `HOLDSPACE_KILLS=100` is the long form.
"""

import asyncio
import os
import random
import time

import pytest

from tests.live.browser import post
from tests.notices.mail_server import MailServer
from tests.safety import forms
from tests.safety.window import Window

KILLS = int(os.environ.get("HOLDSPACE_KILLS", "6"))
SUBJECT = "Someone needs your attention in Holdspace"
# Ada, Tomás, Ines and Sol: nobody is on call, so all hands are.
HANDS = 4
PROMISED_S = 5


@pytest.fixture
def mail_server():
    with MailServer() as server:
        yield server


async def send_in(served, clinic, name):
    return await post(served, clinic, name, f"my/screenings/{clinic['forms'][name]}/complete")


def calls(mail_server):
    return [letter for letter in mail_server.letters if letter["Subject"] == SUBJECT]


async def test_killed_between_answer_and_notice_the_notice_still_goes_out(serve, mail_server):
    served = serve(HOLDSPACE_WORKER="outside", EMAIL_URL=mail_server.url)
    clinic = await asyncio.to_thread(served.call, forms.build)
    assert await send_in(served, clinic, "ben") == 200
    await asyncio.to_thread(served.kill)
    assert mail_server.letters == []

    served.environment["HOLDSPACE_WORKER"] = "inside"
    await asyncio.to_thread(served.start)

    desk = await Window(served, clinic["cookies"]["ada"]).welcomed()
    assert desk.open_flags == 1
    await asyncio.to_thread(mail_server.wait_until, lambda: len(calls(mail_server)) >= HANDS)
    assert "phq" not in str(mail_server.letters[0]).lower()
    await desk.close()


async def test_desk_and_mailbox_hear_of_it_within_five_seconds(serve, mail_server):
    served = serve(EMAIL_URL=mail_server.url)
    clinic = await asyncio.to_thread(served.call, forms.build)
    desk = await Window(served, clinic["cookies"]["sol"]).welcomed()

    began = time.monotonic()
    assert await send_in(served, clinic, "ben") == 200
    await desk.hears("raised", seconds=PROMISED_S)
    await asyncio.to_thread(mail_server.wait_until, lambda: len(calls(mail_server)) == HANDS)

    assert time.monotonic() - began < PROMISED_S
    await desk.close()


def test_killed_at_any_statement_nothing_happened_or_everything_did(serve):
    served = serve(HOLDSPACE_WORKER="outside")
    clinic = served.call(forms.build)
    served.kill()
    before = served.call(forms.how_it_stands)
    own = {"member_id": clinic["members"]["ben"], "form_id": clinic["forms"]["ben"]}

    *deaths, done = served.call(forms.die_at_every_statement, **own)

    assert deaths.count(before) > 10
    assert [stood for stood in deaths if stood not in (before, done)] == []
    together = {"sent_in", "flags", "raised", "notified", "recorded"}
    assert {name: done[name] - before[name] for name in together} == dict.fromkeys(together, 1)
    assert done["letters"] == done["unsent"] == HANDS
    assert done["tasks"] == before["tasks"] + 1


@pytest.mark.timeout(60 + 20 * KILLS)
async def test_killed_at_any_moment_what_was_answered_is_followed_up(serve, mail_server):
    served = serve(EMAIL_URL=mail_server.url)
    clinic = await asyncio.to_thread(served.call, forms.build, members=KILLS)
    answered = 0
    for name in [f"extra{n}" for n in range(KILLS)]:
        sending = asyncio.create_task(send_in(served, clinic, name))
        await asyncio.sleep(random.uniform(0, 0.15))
        await asyncio.to_thread(served.kill)
        answers = await asyncio.gather(sending, return_exceptions=True)
        answered += answers[0] == 200
        await asyncio.to_thread(served.start)

    await asyncio.to_thread(_until_all_is_sent, served)
    stands = await asyncio.to_thread(served.call, forms.how_it_stands)
    assert stands["flags"] >= answered
    for name in ("sent_in", "raised", "notified", "recorded"):
        assert stands[name] == stands["flags"]
    assert stands["letters"] == HANDS * stands["flags"]
    assert len(calls(mail_server)) >= stands["letters"]


def _until_all_is_sent(served, seconds=30):
    """A letter whose try was killed waits for the sweep; here it is as if that time had passed."""
    deadline = time.monotonic() + seconds
    while served.call(forms.how_it_stands)["unsent"]:
        assert time.monotonic() < deadline, "A letter was lost."
        served.django(LONG_AFTER)
        time.sleep(0.5)


LONG_AFTER = """
from datetime import timedelta
from django.db.models import F
from clinicians.notices.delivery import sweep
from clinicians.notices.models import Notice
Notice.objects.filter(sent_at=None).update(due_at=F("due_at") - timedelta(hours=1))
sweep()
"""
