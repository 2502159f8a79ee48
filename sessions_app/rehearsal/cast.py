"""The simulated members of a dress rehearsal: who they are and what they do by themselves.

Made-up people with made-up words. Each gives the facilitator one thing to practise.
"""

from __future__ import annotations

from dataclasses import dataclass

from sessions_app.live.room.intents import (
    Intent,
    NeedHelp,
    RaiseHand,
    Say,
    StepIn,
    StepOut,
)


@dataclass(frozen=True, slots=True)
class Beat:
    """Something that a member does so many seconds after the opening."""

    after: float
    intent: Intent


@dataclass(frozen=True, slots=True)
class Role:
    """A simulated member. `knocks`: seconds after the facilitator came; `drops`: seconds after the
    opening at which their line is lost for a while."""

    key: str
    name: str
    pronouns: str
    knocks: float
    mood: int
    word: str
    turn: str
    aside: str
    left: tuple[int, int, int]
    shares: str = "group"
    beats: tuple[Beat, ...] = ()
    drops: float | None = None
    offers: str = ""


ROBIN = Role(
    key="sim-robin",
    name="Robin",
    pronouns="they/them",
    knocks=2,
    mood=6,
    word="tired",
    turn="I slept a little better this week. Two nights out of seven, but still.",
    aside="Yes, I am fine. Thank you for asking.",
    left=(3, 3, 2),
    beats=(
        Beat(12, Say("Hello everyone. It is good to see you.")),
        Beat(55, Say("This week was long. Could somebody just listen for a bit?", "listening")),
        Beat(80, Say("My sister called, and I did not pick up. I felt bad about it all day.")),
        Beat(160, RaiseHand("speak")),
    ),
)
KAI = Role(
    key="sim-kai",
    name="Kai",
    pronouns="he/him",
    knocks=4,
    mood=7,
    word="hopeful",
    turn="I went for a walk on each day but one. I had company on two of them.",
    aside="I did not mean it like that. I will take it slower.",
    left=(4, 3, 3),
    offers="I could call Robin one evening, if they like.",
    beats=(
        Beat(18, Say("Hi. I brought tea.")),
        Beat(95, Say("Honestly, Robin, you are making a drama of it. Just call her.")),
        Beat(120, Say("You should all try what I do: get up at five and run.")),
        Beat(140, Say("It works. I have read three books about it.")),
        Beat(200, RaiseHand("respond")),
    ),
)
NOOR = Role(
    key="sim-noor",
    name="Noor",
    pronouns="she/her",
    knocks=6,
    mood=2,
    word="heavy",
    turn="I do not have many words today. I am here, and that is something.",
    aside="It is a bit much today. Could we talk for a minute after this?",
    left=(2, 2, 1),
    shares="facilitators",
    beats=(Beat(110, StepOut()), Beat(140, StepIn()), Beat(170, NeedHelp())),
)
MILO = Role(
    key="sim-milo",
    name="Milo",
    pronouns="",
    knocks=9,
    mood=5,
    word="nervous",
    turn="This is my first time here. I would like to listen for now.",
    aside="Thank you for writing. I was not sure whether I may say something.",
    left=(3, 2, 3),
    beats=(Beat(40, Say("Hello, I am new. I hope it is all right if I mostly listen.")),),
)
SASHA = Role(
    key="sim-sasha",
    name="Sasha",
    pronouns="she/they",
    knocks=45,
    mood=5,
    word="rushed",
    turn="Sorry again for being late. The bus. I am glad that I made it.",
    aside="All good here.",
    left=(3, 4, 3),
    drops=130,
    beats=(Beat(60, Say("Sorry that I am late!")), Beat(185, RaiseHand("break"))),
)
CAST = (ROBIN, KAI, NOOR, MILO, SASHA)
NEWCOMER = MILO
SAYS_BACK = "What I heard is that it was not easy, and that a little of it went well."
IN_A_SMALL_ROOM = ("Shall I begin? My week was mixed.", "Thank you. I know that feeling.")
MENDED = "Let me say it again, more kindly: I wish you well with it."
