"""Admission: the check-in at the lobby and the gate of a session."""
