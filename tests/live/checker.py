"""Compares what people sent, what was acknowledged, and what each of them received."""

from collections import Counter
from dataclasses import dataclass, field

from tests.live.client import Client


@dataclass
class Verdict:
    """What went wrong, if anything, over a whole talk."""

    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    reordered: list[str] = field(default_factory=list)
    phantom: list[str] = field(default_factory=list)
    gaps: int = 0

    @property
    def sound(self) -> bool:
        return self == Verdict()


def check(clients: list[Client], sent: set[str], acked: dict[str, int], log: list[str]) -> Verdict:
    """`acked` maps a text to its place; `log` is the texts in the order of the database."""
    verdict = Verdict(gaps=sum(client.gaps for client in clients))
    for name, texts in [
        ("the log", log),
        *((f"client {n}", c.texts) for n, c in enumerate(clients)),
    ]:
        counts = Counter(texts)
        verdict.lost += [f"{name}: {text}" for text in acked if text not in counts]
        verdict.doubled += [f"{name}: {text}" for text, n in counts.items() if n > 1]
        verdict.phantom += [f"{name}: {text}" for text in counts if text not in sent]
        order = [text for text in texts if text in acked]
        if order != sorted(order, key=lambda text: acked[str(text)]):
            verdict.reordered.append(name)
    for client in clients:
        seqs = [event["seq"] for event in client.events]
        if seqs != sorted(set(seqs)):
            verdict.reordered.append("places")
    return verdict
