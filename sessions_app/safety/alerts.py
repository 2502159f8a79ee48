"""That something about a clinic's flags changed, to the desks: the clinic's id and nothing else."""

from __future__ import annotations

from uuid import UUID

from backend.kernel.hints import Subject

DESKS = Subject("desk")


def announce(clinic_id: UUID) -> None:
    """After the commit. A hint that is lost costs a desk two seconds (the poll)."""
    DESKS.announce_from_thread(clinic_id)
