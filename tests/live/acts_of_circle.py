"""What the arc, the circle and quiet answers bring about, between real clients."""

from tests.live.story import does


async def people_check_in_and_out(ada, ben, cleo, places):
    await does(ada, "phase.move", to=1)
    await does(ben, "checkin.give", mood=3, word="tired", share="group")
    await does(ben, "checkin.give", mood=3, word="tired", share="nobody")
    await does(cleo, "checkin.give", mood=8, word="", share="facilitators")
    for person in (ben, cleo):
        await does(person, "checkout.give", heard=4, understood=3, hopeful=2)


async def people_talk_in_a_circle(ada, ben, cleo, places):
    order = [places["ben"], places["cleo"]]
    await does(ada, "circle.begin", order=order, reflect="named", seconds=60)
    await does(ben, "turn.skip", later=True)
    await does(cleo, "message.say", text="I was alone on Sunday.")
    await does(cleo, "turn.pass")
    await does(ada, "reflection.ask", listener=places["ben"])
    await does(ben, "message.say", text="You were alone.")
    await does(cleo, "reflection.confirm")
    await does(ada, "circle.end")


async def people_answer_quietly(ada, ben, cleo, places):
    said = await does(ben, "message.say", text="How do I get there?", asks="practical")
    await does(cleo, "message.heard", seq=said["seq"], kind="heard", on=True)
    for answer in ("offer.introduce", "offer.decline"):
        offer = await does(cleo, "help.offer", seq=said["seq"], text="I can drive.")
        await does(ada, answer, offer=offer["seq"], words="Thank you for asking.")
    await does(cleo, "hand.raise", reason="break")
    await does(cleo, "hand.lower")


ACTS = (people_check_in_and_out, people_talk_in_a_circle, people_answer_quietly)
