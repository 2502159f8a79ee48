"""What going apart, help and a pause bring about, between real clients."""

from tests.live.browser import send_as
from tests.live.story import does

RECORD = {"what_happened": "a", "what_was_done": "b", "follow_up": "c"}


async def write_up(facilitator):
    """Close the record of the pause over HTTP, as the desk does."""
    opened = [e for e in facilitator.events if e["kind"] == "incident.opened"][-1]
    path, sign_in = f"incidents/{opened['incident']}/close", facilitator.headers["Cookie"]
    assert await send_as(sign_in, facilitator.origin, "POST", path, RECORD) == 200
    await facilitator.sees("incident.closed", incident=opened["incident"])


async def people_talk_aside(ada, ben, cleo, places):
    await does(ben, "aside.say", member=places["ben"], text="I feel shaky.")
    await does(ada, "aside.say", member=places["cleo"], text="And you?")
    await does(ada, "backstage.say", text="A note to self.")


async def people_go_apart(ada, ben, cleo, places):
    pair = [places["ben"], places["cleo"]]
    await does(ada, "breakouts.begin", rooms=[pair], minutes=5)
    began = await ada.sees("breakouts.began")
    await does(ben, "breakout.say", text="Just the two of us.")
    await does(ada, "breakout.visit", strand=began["rooms"][0]["id"])
    await does(cleo, "breakout.say", text="Hello, Ada.")
    await does(ada, "breakout.leave")
    await does(ada, "breakouts.extend", minutes=1)
    await does(ada, "breakouts.end")


async def people_look_after_themselves(ada, ben, cleo, places):
    await does(ben, "step.out")
    await does(ben, "step.in")
    await does(cleo, "help.need")
    await does(ada, "help.come", member=places["cleo"])
    await does(ada, "help.close", member=places["cleo"])


async def the_room_is_paused(ada, ben, cleo, places):
    await does(ada, "pause.begin", about=places["ben"])
    await ada.sees("incident.opened", about=places["ben"])
    await write_up(ada)
    await does(ada, "pause.end", then="resume")


ACTS = (people_talk_aside, people_go_apart, people_look_after_themselves, the_room_is_paused)
