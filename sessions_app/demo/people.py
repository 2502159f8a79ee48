"""Who plays in Harbour Street Clinic. Everybody here is invented."""

from __future__ import annotations

from dataclasses import dataclass

from clinicians.access.actor import Role

CLINIC, SLUG, ZONE = "Harbour Street Clinic", "harbour-street", "America/New_York"


@dataclass(frozen=True, slots=True)
class Player:
    """A person of the demo. `id` names them in addresses; `simulated` members play themselves."""

    id: str
    name: str
    role: Role
    blurb: str
    credentials: str = ""
    npi: str = ""
    alias: str = ""
    pronouns: str = ""
    simulated: bool = False

    @property
    def email(self) -> str:
        return f"{self.id}@harbourstreet.example"

    @property
    def shown_name(self) -> str:
        """Participants appear by alias, here as everywhere."""
        return self.alias or self.name


def _member(id: str, name: str, alias: str, pronouns: str, blurb: str = "") -> Player:  # noqa: A002
    return Player(
        id,
        name,
        Role.PARTICIPANT,
        blurb,
        alias=alias,
        pronouns=pronouns,
        simulated=not blurb,
    )


STAFF = (
    Player(
        "ada",
        "Ada Quill",
        Role.FACILITATOR,
        "Holds Tuesday Circle: members are at the door. A flag is open.",
        "LICSW",
        "1234567893",
    ),
    Player(
        "tomas",
        "Tomás Rey",
        Role.FACILITATOR,
        "Holds Grief and Gardens; co-facilitates with Ada.",
        "LMHC",
        "1558597798",
    ),
    Player(
        "ines", "Ines Duarte", Role.ADMINISTRATOR, "Runs the clinic: people, groups, forms, trail."
    ),
    Player(
        "sol",
        "Sol Marin",
        Role.SUPERVISOR,
        "Reads the notes of her supervisees. On call with Ada.",
        "PhD",
    ),
    Player("abe", "Abe Lund", Role.AUDITOR, "Reads the trail, and no names or clinical text."),
)
MEMBERS = (
    _member("ben", "Benjamin Okafor", "Wren", "he/him", "In Tuesday Circle. Join Ada from here."),
    _member("cleo", "Cleo Vance", "Sam", "she/her"),
    _member("layla", "Layla Haddad", "نورا", "هي"),
    _member("wilhelmina", "Wilhelmina Alexandra Fitzgerald-Montague", "Juno", "she/her"),
    _member("priya", "Priya Raman", "Rowan", "she/they"),
    _member("daniel", "Daniel Kowalski", "Fern", "he/him"),
    _member("aiko", "Aiko Tanaka", "Heron", "they/them"),
    _member("grace", "Grace O'Connor", "Olive", "she/her", "Waits for a place in Tuesday Circle."),
    _member(
        "marcus",
        "Marcus Bell",
        "Sage",
        "he/him",
        "In Tuesday Circle. One form is left to sign.",
    ),
    _member("henrik", "Henrik Lindqvist", "Birch", "he/him", "In Grief and Gardens."),
    _member("amara", "Amara Nwosu", "Iris", "she/her", "In Grief and Gardens."),
    _member(
        "jesse", "Jesse Whitlock", "River", "they/them", "Offered a place: reads, answers, signs."
    ),
)
PLAYERS = STAFF + MEMBERS
