"""Drills: what the room promises under faults, tried on real processes (docs/reliability.md)."""
