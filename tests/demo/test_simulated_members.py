"""The simulated members come to Ada's live session over the real socket and talk."""

import os
import signal
import subprocess
import sys

import pytest

from backend.dev.processes import dies_with_parent
from sessions_app.demo import words
from sessions_app.demo.members.browser import Browser
from sessions_app.demo.people import MEMBERS
from tests.live.client import Client
from tests.services.ground import ROOT

pytestmark = pytest.mark.xdist_group("simulated-members")
PLAYED = {each.alias for each in MEMBERS if each.simulated}


@pytest.fixture
def demo_house(serve):
    """A served demo, and its simulated members in a great hurry."""
    served = serve(HOLDSPACE_DEMO="1")
    assert "made" in served.manage("seed_demo")
    members = subprocess.Popen(
        [sys.executable, "manage.py", "simulate_members", "--pace", "0.05"],
        cwd=ROOT,
        env=served.environment,
        preexec_fn=dies_with_parent(signal.SIGKILL),
    )
    yield served
    assert members.poll() is None, "The members went home by themselves."
    os.kill(members.pid, signal.SIGTERM)
    members.wait(10)


def sign_in_as_ada(url):
    browser = Browser(url)
    browser.sign_in("ada")
    code = browser.ask("/demo/code")["code"]
    assert browser.ask("/auth/second-factor", {"code": code})["stage"] == "ready"
    return browser


def names_of(ada, kind):
    return {event["name"] for event in ada.events if event["kind"] == kind}


async def test_they_knock_wait_talk_answer_and_come_back_after_a_restart(demo_house):
    browser = sign_in_as_ada(demo_house.url)
    session = browser.session_of("Tuesday Circle")
    ada = await Client(demo_house, session, browser.cookie("sessionid")).enter()
    await ada.until(lambda: names_of(ada, "presence.knocked") == PLAYED, seconds=60)
    assert ada.texts == []

    await ada.ask("session.open")
    assert (await ada.ask("door.admit_all"))["type"] == "ack"
    await ada.until(lambda: names_of(ada, "presence.joined") >= PLAYED)
    await ada.until(lambda: len(ada.texts) >= 3, seconds=60)
    assert set(ada.texts) <= {*words.SPOKEN, *words.ANSWERS}

    await ada.say("How is everyone arriving?")
    await ada.until(lambda: set(ada.texts) & set(words.ANSWERS), seconds=60)

    demo_house.kill()
    demo_house.start()
    await ada.closed()
    await ada.enter()
    spoken = len(ada.texts)
    await ada.until(lambda: len(ada.texts) > spoken + 2, seconds=60)
    await ada.close()
