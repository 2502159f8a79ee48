"""What holding, changing and muting bring about, between real clients."""

from tests.live.story import does

WAITS = "These words wait at the door."
FIRST = "The first wording of a message."


async def words_wait(ada, ben, cleo, places):
    """Sent back, changed and let through; withdrawn; answered aside."""
    await does(ada, "member.hold", member=places["cleo"], on=True)
    held = (await does(cleo, "message.say", text=WAITS))["seq"]
    await does(ada, "held.return", seq=held, words="Without the place, please.")
    await does(cleo, "held.edit", seq=held, text="These words went through.")
    await does(ada, "held.release", seq=held)
    await ben.sees("message.said", text="These words went through.")
    withdrawn = (await does(cleo, "message.say", text=WAITS))["seq"]
    await does(cleo, "held.withdraw", seq=withdrawn)
    answered = (await does(cleo, "message.say", text=WAITS))["seq"]
    await does(ada, "held.aside", seq=answered, words="Let us talk about it.")
    await does(ada, "member.hold", member=places["cleo"], on=False)


async def a_message_is_changed_and_comes_back(ada, ben, cleo, places):
    said = (await does(ben, "message.say", text=FIRST))["seq"]
    await does(ben, "message.edit", seq=said, text="The second wording.")
    await does(ada, "message.remove", seq=said, reason="By mistake.")
    await does(ada, "message.restore", seq=said)


async def voices_are_quiet(ada, ben, cleo, places):
    await does(ada, "member.mute", member=places["cleo"], minutes=1, reason="A moment.")
    assert (await cleo.say("but"))["code"] == "muted"
    await does(ada, "member.unmute", member=places["cleo"])
    await does(cleo, "peer.mute", member=places["ben"], on=True)
    await does(ada, "slow.set", seconds=300)
    await does(ada, "slow.set", seconds=0)


ACTS = (words_wait, a_message_is_changed_and_comes_back, voices_are_quiet)
