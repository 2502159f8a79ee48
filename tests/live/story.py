"""Steps that many stories of the room begin with."""

import asyncio


async def open_room(visitor, harbour, *names):
    """Ada opens; these people come in. Hands back Ada and them."""
    ada = await visitor("ada").enter()
    await ada.ask("session.open")
    people = [await visitor(name).enter() for name in names]
    for name, person in zip(names, people, strict=True):
        await ada.sees("presence.knocked", key=harbour["places"][name])
        await ada.ask("door.admit", member=harbour["places"][name])
        await person.until(lambda p=person: p.welcome["you"]["standing"] == "admitted")
    return [ada, *people]


async def does(person, kind, /, **fields):
    """Ask for something that will be granted, as fast as the room lets people ask."""
    answer = await person.ask(kind, **fields)
    while answer.get("code") == "slow_down":
        await asyncio.sleep(0.2)
        answer = await person.ask(kind, **fields)
    assert answer["type"] == "ack", answer
    return answer
