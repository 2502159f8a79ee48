"""Compares what people sent, what was acknowledged, and what each of them received."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.live.client import Client


@dataclass
class Verdict:
    """What went wrong, if anything, over a whole talk."""

    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    reordered: list[str] = field(default_factory=list)
    phantom: list[str] = field(default_factory=list)
    leaked: list[str] = field(default_factory=list)
    gaps: int = 0

    @property
    def sound(self) -> bool:
        return self == Verdict()


def check(
    clients: list[Client],
    sent: set[str],
    acked: dict[str, int],
    log: list[str],
    ends: Mapping[int, int] | None = None,
) -> Verdict:
    """`acked` maps a text to its place; `log` is the texts in the order of the database.

    `ends` maps a client's number to the place at which that person's right ended: from there on
    they may hear nothing more, and need not have heard the rest.
    """
    verdict = Verdict(gaps=sum(client.gaps for client in clients))
    written = set(log)
    _compare(verdict, "the log", log, sent, acked, {*acked, *written})
    for number, client in enumerate(clients):
        name, end = f"client {number}", (ends or {}).get(number)
        due = {text for text in {*acked, *written} if end is None or acked.get(text, end) < end}
        _compare(verdict, name, client.texts, sent, acked, due)
        _places(verdict, name, client, acked, end)
        verdict.leaked += [f"{name}: {word}" for word in client.leaks]
    return verdict


def _compare(
    verdict: Verdict,
    name: str,
    texts: list[str],
    sent: set[str],
    acked: dict[str, int],
    due: set[str],
) -> None:
    counts = Counter(texts)
    verdict.lost += sorted(f"{name}: {text}" for text in due if text not in counts)
    verdict.doubled += [f"{name}: {text}" for text, n in counts.items() if n > 1]
    verdict.phantom += [f"{name}: {text}" for text in counts if text not in sent]
    order = [text for text in texts if text in acked]
    if order != sorted(order, key=lambda text: acked[text]):
        verdict.reordered.append(name)


def _places(
    verdict: Verdict, name: str, client: Client, acked: dict[str, int], end: int | None
) -> None:
    """Each place once and in order; a text at the place that its author was told; none after the
    place at which the right ended."""
    seqs = [event["seq"] for event in client.events]
    if seqs != sorted(set(seqs)):
        verdict.reordered.append(f"{name}: places")
    for event in client.events:
        text, seq = event.get("text"), event["seq"]
        if text in acked and acked[text] != seq:
            verdict.reordered.append(f"{name}: {text} at {seq}")
        if end is not None and seq > end:
            verdict.leaked.append(f"{name}: place {seq} after {end}")
