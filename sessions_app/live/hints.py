"""Between processes travels only "room X is at place N" (backend/kernel/hints.py)."""

from backend.kernel.hints import Subject

ROOMS = Subject("room")
